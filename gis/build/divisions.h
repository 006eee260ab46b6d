// SPDX-License-Identifier: GPL-3.0-or-later
// Cities, counties and subdistricts above the communities: from the prefixes of their codes where these fit the scheme,
// else from a parent field, else from the imported outline that a community overlaps most.
#pragma once

#include <map>
#include <string>

#include "core/plan/project.h"

namespace wangge::gis {

// Whether a community code fits the scheme, so that its prefixes name county and subdistrict.
bool fitsScheme(const NumberingScheme& scheme, const std::string& code);

// The code of a division as prefixes give it: 230204001000 is subdistrict 230204001. Other codes stay.
std::string divisionCode(const NumberingScheme& scheme, Level level, const std::string& code);

// Gives every community its parent and every division its own; makes the divisions that are missing and drops derived
// ones that nothing is below. `parents`: the parent field of communities just read, a code or a name; of several
// divisions of the name the one whose outline has most of the community, and none where no outline tells.
void deriveDivisions(Project& project, const std::map<CommunityId, std::string>& parents);

// What the communities below a division cover.
MultiPolygon coveredBy(const Project& project, DivisionId id);

// Recomputes Division.uncovered: territory of an imported outline that no community below it covers, parts narrower
// than the tolerance left out.
void refreshUncovered(Project& project, Millimetres tolerance);

}  // namespace wangge::gis
