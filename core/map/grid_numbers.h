// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that stand for grids on a map of several communities, where each community begins anew with 001.
#pragma once

#include <map>
#include <string>

#include "core/map/unit.h"

namespace wangge::map {

class GridNumbers {
 public:
  // On a map of `within`; on that of a grid what lies around its community is looked at, for the neighbours.
  GridNumbers(const Project& project, const Unit& within);

  // Whether a number stands for grids of several communities there.
  bool repeat() const { return m_repeat; }
  // What tells a community there: the shortest end of its code, below its subdistrict (004), its county (004004) and so
  // on, that no other community there has. Its whole code where others have each; without a code its name.
  std::string of(CommunityId community) const;
  // The grid's shortNumber, and where numbers repeat, what tells its community before it: 004-001. Empty when it has
  // none.
  std::string of(GridId grid) const;

 private:
  // Its code below the division above it, 0: the lowest one.
  std::string partOf(CommunityId community, std::size_t depth) const;

  const Project& m_project;
  bool m_repeat = false;
  std::map<CommunityId, std::string> m_parts;  // of communities in `within`
};

}  // namespace wangge::map
