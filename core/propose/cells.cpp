// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/cells.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "core/base/sorted.h"
#include "core/edit/places.h"
#include "core/propose/cuts.h"
#include "core/topology/outline.h"

namespace wangge::propose {
namespace {

// The proposal in the faces of a plan in which the cells are drawn, or pieces of several cells of one grid.
Result<WithCells> named(Project plan, const Outcome& outcome, const ProposedPlan& proposed) {
  WithCells result{std::move(plan), proposed, outcome.anchors, outcome.faces};
  std::unordered_map<FaceId, FaceId> names;
  std::set<FaceId> pieces;
  for (const auto& [cell, place] : outcome.cells) {
    names[cell] = result.plan.subdivision.locate(place);
    pieces.insert(names[cell]);
  }
  result.faces -= outcome.cells.size() - pieces.size();
  const auto rename = [&](std::vector<FaceId>& faces) {
    for (FaceId& face : faces)
      if (const auto at = names.find(face); at != names.end()) face = at->second;
  };
  std::size_t faces = 0;
  std::set<FaceId> all;
  for (ProposedGrid& grid : result.proposed.grids) {
    rename(grid.faces);
    sortUnique(grid.faces);
    faces += grid.faces.size(), all.insert(grid.faces.begin(), grid.faces.end());
  }
  if (all.size() != faces) return fail(Error("propose.outdated"));  // a face in two grids
  rename(result.anchors);
  return result;
}

// The blocks divided between places anew, this time only where `cells` has borders between grids.
Result<Project> dividedBetweenGrids(const Project& project, const Outcome& outcome, const WithCells& cells,
                                    const std::vector<FaceId>& ofPlaces) {
  std::unordered_map<FaceId, int> gridOf;
  for (std::size_t g = 0; g < cells.proposed.grids.size(); ++g)
    for (FaceId face : cells.proposed.grids[g].faces) gridOf[face] = static_cast<int>(g);
  Outcome others = outcome;
  std::erase_if(others.cutBlocks,
                [&](FaceId block) { return std::binary_search(ofPlaces.begin(), ofPlaces.end(), block); });
  auto plan = withBlocksDivided(project, others);
  if (!plan) return plan;
  for (FaceId block : ofPlaces) {
    const std::vector<Point> points = pointsOfPlaces(project, block);
    std::vector<int> groups;
    for (Point p : points) {
      const auto at = gridOf.find(cells.plan.subdivision.locate(p));
      if (at == gridOf.end()) return fail(Error("propose.outdated"));
      groups.push_back(at->second);
    }
    if (auto drawn = drawBetweenGroups(*plan, block, points, groups); !drawn) return fail(drawn.error());
  }
  return plan;
}

std::vector<Tally> talliesOf(const WithCells& cells) {
  std::vector<Tally> tallies;
  for (const ProposedGrid& grid : cells.proposed.grids) {
    tallies.emplace_back();
    for (FaceId face : grid.faces) tallies.back() += cells.plan.subdivision.face(face).tally;
  }
  return tallies;
}

// What was promised of each grid, without the units that go with it. None when a unit is gone.
std::optional<std::vector<Tally>> promised(const Project& project, const Outcome& outcome,
                                           const ProposedPlan& proposed) {
  std::vector<Tally> tallies;
  for (const ProposedGrid& grid : proposed.grids) {
    tallies.push_back(grid.tally);
    for (std::size_t u = 0; u < outcome.units.size(); ++u) {
      if (!std::binary_search(grid.faces.begin(), grid.faces.end(), outcome.anchors[u])) continue;
      const Unit* unit = project.units.find(outcome.units[u]);
      if (!unit) return std::nullopt;
      tallies.back() -= unit->tally;
    }
  }
  return tallies;
}

bool inOnePiece(const WithCells& cells, std::size_t grid) {
  return connectedParts(cells.plan.subdivision, cells.proposed.grids[grid].faces).size() == 1;
}

// Every face of the community that the plan had not, and every face of the proposal, is in the proposal once.
bool complete(const Project& before, const Outcome& outcome, const WithCells& cells) {
  std::set<FaceId> known;
  for (const ProposedGrid& grid : cells.proposed.grids) known.insert(grid.faces.begin(), grid.faces.end());
  if (known.size() != cells.faces) return false;
  const std::vector<FaceId>& was = before.communities.at(outcome.community).zone.faces;
  for (FaceId face : cells.plan.communities.at(outcome.community).zone.faces)
    if (!std::binary_search(was.begin(), was.end(), face) && !known.contains(face)) return false;
  return true;
}

}  // namespace

Result<WithCells> withCells(const Project& project, const Outcome& outcome, const ProposedPlan& proposed) {
  auto divided = withBlocksDivided(project, outcome);
  if (!divided) return fail(divided.error());
  auto cells = named(*std::move(divided), outcome, proposed);
  if (!cells) return cells;
  std::vector<FaceId> ofPlaces = blocksOfPlaces(project, outcome);
  if (ofPlaces.empty()) return cells;
  std::sort(ofPlaces.begin(), ofPlaces.end());
  // What was promised has to come, to the household.
  const auto tallies = promised(project, outcome, proposed);
  if (!tallies || talliesOf(*cells) != *tallies || !complete(project, outcome, *cells))
    return fail(Error("propose.outdated"));
  const auto plan = dividedBetweenGrids(project, outcome, *cells, ofPlaces);
  if (!plan) return cells;
  // The straighter borders are for the eye.
  auto straight = named(*plan, outcome, proposed);
  if (!straight || !complete(project, outcome, *straight) || talliesOf(*straight) != *tallies) return cells;
  for (std::size_t g = 0; g < proposed.grids.size(); ++g)
    if (inOnePiece(*cells, g) && !inOnePiece(*straight, g)) return cells;
  return straight;
}

}  // namespace wangge::propose
