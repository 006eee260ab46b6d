// SPDX-License-Identifier: GPL-3.0-or-later
// Names after the scheme, each once in a plan.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

// The community's name as it stands in a grid's name: 新木社区居民委员会 → 新木社区, 新立村民委员会 → 新立村.
std::string shortCommunityName(const std::string& name);

// The scheme's name for the grid with this ordinal (1 or more), as it is before it is made unique.
std::string schemeName(const Project& project, CommunityId community, int ordinal);

// Gives names that are in no other hands.
class Namer {
 public:
  // `taken`: names that stay.
  Namer(const Project& project, std::set<std::string> taken) : m_project(project), m_taken(std::move(taken)) {}

  // The name after the scheme; on a clash with the subdistrict before it, then with a number behind it.
  std::string comprehensive(CommunityId community, int ordinal);
  // The largest site inside the grid, on a clash with the community behind it; empty when there is no site with a name.
  std::string dedicated(GridId grid);

 private:
  std::string firstFree(const std::vector<std::string>& candidates);
  void findSites();

  const Project& m_project;
  std::set<std::string> m_taken;
  bool m_sitesFound = false;
  std::map<GridId, std::string> m_siteNames;
};

}  // namespace wangge
