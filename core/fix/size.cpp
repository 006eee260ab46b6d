// SPDX-License-Identifier: GPL-3.0-or-later
// Grids out of band: a small one joins the neighbour that stays in band with it; or one piece at the border changes
// hands and both grids are in band afterwards. Whether the grids stay in one piece each is left to the rules.
#include <algorithm>
#include <map>

#include "core/fix/candidates.h"
#include "core/fix/fix.h"
#include "core/fix/neighbours.h"
#include "core/plan/grid_name.h"
#include "core/plan/locks.h"
#include "core/plan/residents.h"
#include "core/topology/outline.h"

namespace wangge::fix {
namespace {

constexpr std::size_t kPiecesTried = 6;

const SizeRule& ruleOf(const Project& project, const Grid& grid) {
  return project.profile.sizeRuleFor(project.communities.at(grid.community).type);
}

struct Piece {
  FaceId face;
  GridId from, to;
  double gain = 0;  // metres by which the border between the two gets shorter
};

// Pieces along the border of two grids that put both in band when they change hands.
void findPieces(const Project& project, GridId from, GridId to, std::vector<Piece>& pieces) {
  const Subdivision& s = project.subdivision;
  const Grid &donor = project.grids.at(from), &taker = project.grids.at(to);
  for (FaceId face : donor.zone.faces) {
    const Tally& tally = s.face(face).tally;
    if (tally.points == 0 || !inBand(project, donor.community, donor.zone.tally - tally) ||
        !inBand(project, donor.community, taker.zone.tally + tally))
      continue;
    double shared = 0, kept = 0;
    for (HalfEdge h : s.boundary(face)) {
      const double length = lengthOf(*s.arc(h.arc).shape).metres();
      const GridId beside = s.face(s.rightOf(h)).grid;
      if (beside == to) shared += length;
      if (beside == from) kept += length;
    }
    if (shared > 0) pieces.push_back({face, from, to, shared - kept});
  }
}

}  // namespace

void sizeCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const GridId id = issue.grids.front();
  const Grid& grid = project.grids.at(id);
  if (isLocked(project, id) || grid.kind != GridKind::Comprehensive || grid.zone.faces.empty()) return;
  const bool tooSmall = issue.what.code == "rule.size_too_small";
  if (!tooSmall && issue.what.code != "rule.size_too_large") return;
  const std::vector<Neighbour> neighbours =
      neighboursOf(project, grid.community, grid.zone.faces, grid.zone.tally, false);
  if (tooSmall)
    for (const Neighbour& neighbour : neighbours) {
      // Two that are too small together are one problem less; one that is too large then is none.
      const Tally together = grid.zone.tally + project.grids.at(neighbour.grid).zone.tally;
      if (!neighbour.staysIn && bandOf(ruleOf(project, grid), together) != GridStatus::TooSmall) continue;
      const std::vector<GridId> pair{id, neighbour.grid};
      candidates.push_back(
          {withHouseholds(
               Message("fix.merge").with("grid", nameOf(project, id)).with("into", nameOf(project, neighbour.grid)),
               together, countedIn(project, grid))
               .with("border_m", neighbour.border),
           [pair](const Project& before, const EditContext& context) {
             return planOf(mergeZones(before, pair, context));
           },
           1});
    }

  std::vector<Piece> pieces;
  for (const Neighbour& neighbour : neighbours)
    findPieces(project, tooSmall ? neighbour.grid : id, tooSmall ? id : neighbour.grid, pieces);
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return std::pair(-a.gain, a.face) < std::pair(-b.gain, b.face); });
  if (pieces.size() > kPiecesTried) pieces.resize(kPiecesTried);
  for (const Piece& piece : pieces)
    candidates.push_back(
        {withHouseholds(
             Message("fix.hand_over").with("grid", nameOf(project, piece.from)).with("to", nameOf(project, piece.to)),
             project.subdivision.face(piece.face).tally, countedIn(project, grid)),
         [piece](const Project& before, const EditContext& context) {
           return planOf(assignFaces(before, std::vector{piece.face}, piece.to, context));
         },
         2});
}

}  // namespace wangge::fix

namespace wangge {

std::vector<Joining> joiningsOf(const Project& project, GridId id) {
  const Grid& grid = project.grids.at(id);
  if (isLocked(project, id) || grid.kind != GridKind::Comprehensive) return {};
  std::vector<Joining> joinings;
  for (const fix::Neighbour& neighbour :
       fix::neighboursOf(project, grid.community, grid.zone.faces, grid.zone.tally, false)) {
    const Tally together = grid.zone.tally + project.grids.at(neighbour.grid).zone.tally;
    joinings.push_back({neighbour.grid, together, bandOf(fix::ruleOf(project, grid), together)});
  }
  return joinings;
}

}  // namespace wangge
