// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the ground: the use of every block, its buildings with entrances and households, and the institutions
// that get a dedicated grid. All invented.
#pragma once

#include <string>
#include <vector>

#include "data/generator/plan.h"

namespace wangge::demo {

enum class Use {
  Fields,
  Wetland,
  Water,
  Vacant,
  Park,
  OldSlabs,
  MidRise,
  Towers,
  Bungalows,
  Farmhouses,
  Commerce,
  Office,
  School,
  Hospital,
  Market,
  Government,
  Industry,
  Temple
};

struct Building {
  std::string code;  // eight digits with leading zeros, unique
  int face = 0;
  Line ring;
  Use use = Use::OldSlabs;
  int floors = 1;
  int number = 1;  // 楼号 within its block
  std::vector<Point> entrances;
  std::vector<int> households;  // per entrance
  std::string address;
};

// An institution with its own ground.
struct Site {
  std::string name;
  std::string category;  // one of the seven of the order, in Chinese
  int face = 0;
};

struct Settlement {
  std::vector<Use> uses;  // per face
  std::vector<Building> buildings;
  std::vector<Site> sites;
  std::vector<int> households;  // per face
};

const char* useName(Use use);  // Chinese

// `communityNames` by seat number, for the institutions' names.
Settlement settle(const Plan& plan, const std::vector<std::string>& communityNames, std::uint64_t seed);

// Gives the unnamed collector and branch streets names, no two alike.
void nameStreets(Plan& plan, std::uint64_t seed);

}  // namespace wangge::demo
