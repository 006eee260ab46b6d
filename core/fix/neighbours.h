// SPDX-License-Identifier: GPL-3.0-or-later
// The grids beside a set of faces.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/plan/project.h"

namespace wangge::fix {

struct Neighbour {
  GridId grid;
  double border = 0;     // metres shared with the faces
  bool staysIn = false;  // in band once it has the faces' residents as well
};

// Unlocked grids of the community that share a border with the faces and hold none of them: those that stay in band
// first, then by shared border, then by id. `more`: what they would get. Comprehensive ones only, unless
// `dedicatedToo`; dedicated ones come last then.
std::vector<Neighbour> neighboursOf(const Project& project, CommunityId community, std::span<const FaceId> faces,
                                    const Tally& more, bool dedicatedToo);

bool inBand(const Project& project, CommunityId community, const Tally& tally);

}  // namespace wangge::fix
