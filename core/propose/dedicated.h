// SPDX-License-Identifier: GPL-3.0-or-later
// Sites that had better be a dedicated grid (专属网格) of their own than a part of a comprehensive one: a park, school,
// hospital or the like on ground of its own, where hardly anybody lives. No size rule holds for a dedicated grid, and
// those who live there are still counted in the community.
#pragma once

#include <vector>

#include "core/propose/outcome.h"

namespace wangge::propose {

inline constexpr double kLeastSite = 10'000;  // square metres of such a site: "sizeable" (成规模)
inline constexpr int kResidentsShare = 10;    // it has at most this part of the households that a grid needs

struct DedicatedSite {
  SiteId site;
  Tally tally;  // of what lies in its outline
};

// Sites of the community that are not dedicated yet, by id. None where the community or the grids under the site are
// locked. A site belongs to the community in which a point on its surface lies.
std::vector<DedicatedSite> sitesToDedicate(const Project& project, CommunityId community);

// Adds a remedy for each of them, ahead of the others.
void addSites(const Project& project, Outcome& outcome);

}  // namespace wangge::propose
