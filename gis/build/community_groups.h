// SPDX-License-Identifier: GPL-3.0-or-later
// Features of a community layer by code: several features with one code and one name are parts of one community
// (exclaves); codes that are missing, or stand for different names, are refused with their rows.
#pragma once

#include <map>
#include <string>

#include "gis/build/build.h"

namespace wangge::gis {

struct CommunityGroup {
  CommunityId standing;  // already in the plan and not replaced; none for what is read
  std::string name, type, parent;
  std::vector<std::int64_t> rows;  // ascending
  MultiPolygon polygons;           // on the lattice, as read
};

// Errors: "import.no_polygons", "import.code_missing" (rows, count), "import.code_conflict" (code, names, rows), and
// those of lattice_rings.h. Findings: "import.no_geometry", those of lattice_rings.h.
Result<std::map<std::string, CommunityGroup>> groupCommunities(Build& build);

// Error "import.code_exists" (codes): a community beside those of other sources brings a code that the plan has.
Result<void> checkAgainstPlan(const Build& build, const std::map<std::string, CommunityGroup>& groups);

// "3, 7, 12", at most twenty of them, then "…".
std::string listed(const std::vector<std::int64_t>& rows);

}  // namespace wangge::gis
