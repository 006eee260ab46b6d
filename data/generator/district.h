// SPDX-License-Identifier: GPL-3.0-or-later
// The whole fictitious district in memory, and the layers of its files made from it. Every function is pure: the same
// seed gives the same values.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "data/generator/codes.h"
#include "data/generator/layer.h"
#include "data/generator/settlement.h"

namespace wangge::demo {

struct District {
  std::uint64_t seed = 1;
  std::vector<CodedName> subdistricts;
  std::vector<CodedName> communities;  // in the order of the seats: Plan::community indexes it
  Plan plan;
  Settlement settlement;
  int bareFace = kOutside;  // the land that belongs to a subdistrict but to no community
};

District makeDistrict(std::uint64_t seed);

// Layers with what a test needs to know about them, as JSON for the manifest.
struct Described {
  Layer layer;
  nlohmann::ordered_json facts;
};

Described communityLayer(const District& district);  // with the defects of real files; facts list them
Layer subdistrictLayer(const District& district);
Layer precinctLayer(const District& district);
Described gridLayer(const District& district);  // facts list the rules that are broken
Layer roadLayer(const District& district);
Layer railwayLayer(const District& district);
std::vector<Layer> waterLayers(const District& district);  // 河流 (lines), 水面 (areas)
Layer buildingLayer(const District& district);
std::vector<DrawnArea> siteDrawing(const District& district);

// The household register in two files, and the sums that an import must come to.
struct Registers {
  Layer sheet;  // XLSX: a row per entrance with coordinates
  Layer table;  // CSV: a row per building, joined by its code
  nlohmann::ordered_json facts;
};
Registers registers(const District& district);

// Writes all files and the manifest `district.json` to a folder that exists.
void writeDistrict(const District& district, const std::string& folder);

}  // namespace wangge::demo
