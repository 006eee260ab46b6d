// SPDX-License-Identifier: GPL-3.0-or-later
// Territory that has no grid, is too little for one, or lies apart: it goes to the neighbour with the longest shared
// border among those that stay in band, else to the one with the longest border at all. What lies apart may also be
// joined by the strip between; declaring an exclave comes last.
#include <algorithm>
#include <iterator>
#include <map>

#include "core/base/sorted.h"
#include "core/edit/strips.h"
#include "core/fix/candidates.h"
#include "core/fix/neighbours.h"
#include "core/numbering/number.h"
#include "core/plan/grid_name.h"
#include "core/plan/locks.h"
#include "core/plan/residents.h"
#include "core/topology/outline.h"

namespace wangge::fix {
namespace {

// A new grid of the faces, with code and name at once where the scheme gives them.
Result<Project> foundGrid(const Project& before, const std::vector<FaceId>& faces, const EditContext& context) {
  const auto made = newZone(before, faces, context);
  if (!made) return fail(made.error());
  const std::vector<GridId>& grids = made->selection->grids;
  return applyNumbers(*made, proposeNumbers(*made, {grids.begin(), grids.end()}).given, context.when);
}

// Takes the strips between the parts and the rest of the grid (a median strip), where each part has such a way.
void takeStrips(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const GridId id = issue.grids.front();
  std::vector<FaceId> strips;
  for (const std::vector<FaceId>& part : connectedParts(project.subdivision, issue.faces)) {
    std::vector<FaceId> rest;
    std::ranges::set_difference(project.grids.at(id).zone.faces, part, std::back_inserter(rest));
    const std::vector<FaceId> way = stripsBetween(project, part, rest);
    if (way.empty()) return;
    strips.insert(strips.end(), way.begin(), way.end());
  }
  sortUnique(strips);
  if (strips.empty()) return;
  // Several ways together may be all that another grid has.
  std::map<GridId, std::size_t> lost;
  for (FaceId strip : strips)
    if (const GridId owner = project.subdivision.face(strip).grid)
      if (++lost[owner] == project.grids.at(owner).zone.faces.size()) return;
  const Tally tally = tallyIn(project, strips);
  const Tally& whole = project.communities.at(project.grids.at(id).community).zone.tally;
  candidates.push_back({withResidents(Message("fix.take_strips")
                                          .with("grid", nameOf(project, id))
                                          .with("strips", strips.size())
                                          .with("area_m2", areaIn(project, strips).squareMetres()),
                                      tally, countedIn(tally, countedWhole(whole))),
                        [strips, id](const Project& before, const EditContext& context) {
                          return planOf(assignFaces(before, strips, id, context));
                        },
                        3});
}

}  // namespace

void unassignedCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  if (issue.faces.empty() || issue.communities.empty()) return;
  const CommunityId community = issue.communities.front();
  const std::vector<FaceId>& faces = issue.faces;
  const Tally tally = tallyIn(project, faces);
  const double area = areaIn(project, faces).squareMetres();
  const Counted counted = countedIn(tally, countedWhole(project.communities.at(community).zone.tally));
  const auto toNewGrid = [&] {
    candidates.push_back(
        {withHouseholds(Message("fix.found_grid").with("community", project.communities.at(community).name), tally,
                        counted)
             .with("area_m2", area),
         [faces](const Project& before, const EditContext& context) { return foundGrid(before, faces, context); }, 1});
  };
  // Enough people for a grid of its own: that leaves all others as they are.
  const bool ownGrid = inBand(project, community, tally);
  if (ownGrid) toNewGrid();
  for (const Neighbour& neighbour : neighboursOf(project, community, faces, tally, tally.points == 0)) {
    const GridId grid = neighbour.grid;
    candidates.push_back({withHouseholds(Message("fix.give_piece").with("grid", nameOf(project, grid)), tally, counted)
                              .with("area_m2", area)
                              .with("border_m", neighbour.border),
                          [faces, grid](const Project& before, const EditContext& context) {
                            return planOf(assignFaces(before, faces, grid, context));
                          },
                          2});
  }
  if (!ownGrid) toNewGrid();
}

void sliverCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const GridId sliver = issue.grids.front();
  const Grid& grid = project.grids.at(sliver);
  if (isLocked(project, sliver)) return;
  const bool dedicated = grid.kind == GridKind::Dedicated;
  for (const Neighbour& neighbour :
       neighboursOf(project, grid.community, grid.zone.faces, grid.zone.tally, dedicated)) {
    const Grid& other = project.grids.at(neighbour.grid);
    // What a slip cut off a dedicated grid goes back to it; an institution of its own is never swallowed.
    if (other.kind != grid.kind || (dedicated && (other.category != grid.category || !grid.name.empty()))) continue;
    const std::vector<GridId> pair{sliver, neighbour.grid};
    candidates.push_back({Message("fix.give_sliver")
                              .with("sliver", nameOf(project, sliver))
                              .with("grid", nameOf(project, neighbour.grid))
                              .with("area_m2", grid.zone.area.squareMetres())
                              .with("border_m", neighbour.border),
                          [pair](const Project& before, const EditContext& context) {
                            return planOf(mergeZones(before, pair, context));
                          },
                          2});
  }
}

void partsCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const GridId id = issue.grids.front();
  const Grid& grid = project.grids.at(id);
  if (isLocked(project, id)) return;
  const FixCandidate declare{
      Message("fix.declare_exclave").with("grid", nameOf(project, id)),
      [id](const Project& before, const EditContext& context) {
        const Grid& present = before.grids.at(id);
        return planOf(
            setGridAttributes(before, id, {present.name, present.kind, present.category, true, present.note}, context));
      },
      1};
  // What lies apart goes to a grid beside it.
  struct Gift {
    std::vector<FaceId> faces;
    GridId to;
  };
  const std::vector<std::vector<FaceId>> parts = connectedParts(project.subdivision, issue.faces);
  const auto give = [&](const std::vector<Gift>& gifts) {
    Message what(gifts.size() == 1 ? "fix.give_part" : "fix.give_parts");
    what.with("grid", nameOf(project, id)).with("to", nameOf(project, gifts.front().to)).with("parts", gifts.size());
    const Tally apart = tallyIn(project, issue.faces);
    what = withHouseholds(std::move(what), apart, countedIn(apart, countedIn(project, grid)));
    candidates.push_back({what,
                          [gifts](const Project& before, const EditContext& context) {
                            Result<Project> next = before;
                            for (const Gift& gift : gifts) {
                              next = planOf(assignFaces(*next, gift.faces, gift.to, context));
                              if (!next) return next;
                            }
                            return next;
                          },
                          2});
  };
  std::vector<Gift> gifts;
  bool all = !parts.empty();
  for (const std::vector<FaceId>& part : parts) {
    const Tally tally = tallyIn(project, part);
    const std::vector<Neighbour> neighbours = neighboursOf(project, grid.community, part, tally, tally.points == 0);
    if (parts.size() == 1)
      for (const Neighbour& neighbour : neighbours) give(std::vector<Gift>{{part, neighbour.grid}});
    all = all && !neighbours.empty();
    if (all) gifts.push_back({part, neighbours.front().grid});
  }
  if (all && parts.size() > 1) give(gifts);
  takeStrips(project, issue, candidates);
  candidates.push_back(declare);
}

}  // namespace wangge::fix
