// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/cells.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "core/base/sorted.h"
#include "core/propose/block_drawer.h"
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

std::size_t partsOf(const WithCells& cells, std::size_t grid) {
  return connectedParts(cells.plan.subdivision, cells.proposed.grids[grid].faces).size();
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

// The proposal in a plan with straighter borders; none where that would change anything else.
std::optional<WithCells> asPromised(const Project& before, Project plan, const Outcome& outcome,
                                    const ProposedPlan& proposed, const WithCells& cells) {
  auto straight = named(std::move(plan), outcome, proposed);
  if (!straight || !complete(before, outcome, *straight) || talliesOf(*straight) != talliesOf(cells))
    return std::nullopt;
  for (std::size_t g = 0; g < proposed.grids.size(); ++g)
    if (partsOf(*straight, g) > partsOf(cells, g)) return std::nullopt;
  return *std::move(straight);
}

// Takes the straighter borders of blocks together, and of halves of them where that cannot be.
class Straightener {
 public:
  Straightener(const Project& project, const Outcome& outcome, const ProposedPlan& proposed, const WithCells& cells,
               const std::stop_token& stop)
      : m_project(project),
        m_outcome(outcome),
        m_proposed(proposed),
        m_cells(cells),
        m_stop(stop),
        m_drawer(project, outcome, cells, stop),
        m_best(cells),
        m_taken(outcome.cutBlocks.size()) {}

  void take(std::size_t first, std::size_t count) {
    std::vector<char> tried = m_taken;
    std::fill_n(tried.begin() + static_cast<std::ptrdiff_t>(first), count, char{1});
    auto plan = m_drawer.draw(tried);
    if (m_stop.stop_requested() || (plan && tried == m_taken)) return;
    auto straight = plan ? asPromised(m_project, *std::move(plan), m_outcome, m_proposed, m_cells) : std::nullopt;
    if (straight) {
      m_taken = std::move(tried), m_best = *std::move(straight);
    } else if (count > 1) {
      take(first, count / 2), take(first + count / 2, count - count / 2);
    }
  }
  WithCells result() && { return std::move(m_best); }

 private:
  const Project& m_project;
  const Outcome& m_outcome;
  const ProposedPlan& m_proposed;
  const WithCells& m_cells;
  const std::stop_token& m_stop;
  BlockDrawer m_drawer;
  WithCells m_best;
  std::vector<char> m_taken;  // of each block, whether its borders are the straighter ones
};

}  // namespace

Result<WithCells> withAllCells(const Project& project, const Outcome& outcome, const ProposedPlan& proposed,
                               const std::stop_token& stop) {
  auto divided = withBlocksDivided(project, outcome, stop);
  if (!divided) return fail(divided.error());
  return named(*std::move(divided), outcome, proposed);
}

Result<WithCells> withCells(const Project& project, const Outcome& outcome, const ProposedPlan& proposed,
                            const std::stop_token& stop) {
  auto cells = withAllCells(project, outcome, proposed, stop);
  if (!cells || outcome.cutBlocks.empty()) return cells;
  // What was promised has to come, to the household.
  if (!blocksOfPlaces(project, outcome).empty()) {
    const auto tallies = promised(project, outcome, proposed);
    if (!tallies || talliesOf(*cells) != *tallies || !complete(project, outcome, *cells))
      return fail(Error("propose.outdated"));
  }
  // The straighter borders are for the eye: in all blocks, else in as many as can be.
  Straightener straightener(project, outcome, proposed, *cells, stop);
  straightener.take(0, outcome.cutBlocks.size());
  if (stop.stop_requested()) return fail(Error("job.cancelled"));
  return std::move(straightener).result();
}

}  // namespace wangge::propose
