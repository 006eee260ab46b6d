// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fix/neighbours.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/plan/locks.h"
#include "core/topology/outline.h"

namespace wangge::fix {

bool inBand(const Project& project, CommunityId community, const Tally& tally) {
  const SizeVerdict verdict = judgeSize(project.profile.sizeRuleFor(project.communities.at(community).type), tally);
  return verdict.status == GridStatus::InBand || verdict.status == GridStatus::InBandByPersons;
}

std::vector<Neighbour> neighboursOf(const Project& project, CommunityId community, std::span<const FaceId> faces,
                                    const Tally& more, bool dedicatedToo) {
  const Subdivision& s = project.subdivision;
  std::map<GridId, std::int64_t> borders = borderLengthsByGrid(s, faces);
  for (FaceId face : faces) borders.erase(s.face(face).grid);
  std::vector<Neighbour> result;
  for (const auto& [id, border] : borders) {
    const Grid& grid = project.grids.at(id);
    const bool dedicated = grid.kind == GridKind::Dedicated;
    if (grid.community != community || isLocked(project, id) || (dedicated && !dedicatedToo)) continue;
    result.push_back(
        {id, Millimetres{border}.metres(), !dedicated && inBand(project, community, grid.zone.tally + more)});
  }
  const auto rank = [&](const Neighbour& n) {
    return std::tuple(!n.staysIn, project.grids.at(n.grid).kind == GridKind::Dedicated, -n.border, n.grid);
  };
  std::sort(result.begin(), result.end(), [&](const Neighbour& a, const Neighbour& b) { return rank(a) < rank(b); });
  return result;
}

}  // namespace wangge::fix
