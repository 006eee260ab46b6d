// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/apply.h"

#include <algorithm>
#include <unordered_map>

#include "core/edit/support.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "core/plan/locks.h"
#include "core/propose/cells.h"

namespace wangge::propose {
namespace {

bool outdated(const Project& project, const Outcome& outcome, const ProposedPlan& plan) {
  const Community* community = project.communities.find(outcome.community);
  if (!community || community->locked) return true;
  const auto known = [&](GridId id) { return std::binary_search(outcome.olds.begin(), outcome.olds.end(), id); };
  for (GridId id : outcome.olds) {
    const Grid* grid = project.grids.find(id);
    if (!grid || isLocked(project, *grid) || grid->community != outcome.community ||
        grid->kind != GridKind::Comprehensive)
      return true;
  }
  std::size_t faces = 0;
  for (const ProposedGrid& grid : plan.grids)
    for (FaceId id : grid.faces) {
      const Face* face = project.subdivision.faces().find(id);
      if (!face || face->community != outcome.community || (face->grid && !known(face->grid))) return true;
      ++faces;
    }
  for (UnitId unit : outcome.units)
    if (!project.units.contains(unit)) return true;
  return faces != outcome.faces;
}

bool changesNothing(const Project& project, const ProposedPlan& plan) {
  for (const ProposedGrid& grid : plan.grids)
    for (FaceId id : grid.faces)
      if (!grid.heir || project.subdivision.face(id).grid != grid.heir) return false;
  return true;
}

// Moves the labels of one community; journal and checks are the callers'.
void relabel(Project& project, const Outcome& outcome, const ProposedPlan& plan, const EditContext& context) {
  std::unordered_map<FaceId, GridId> target;
  std::vector<std::vector<GridId>> donors;
  std::vector<GridId> targets;
  for (const ProposedGrid& grid : plan.grids) {
    GridId id = grid.heir;
    if (!id) {
      Grid fresh;
      fresh.community = outcome.community;
      id = project.grids.add(fresh, project.info.copy);
    }
    donors.push_back(ownersOf(project, grid.faces));
    targets.push_back(id);
    for (FaceId face : grid.faces) target[face] = id;
  }
  // Where most households of a grid that gets no heir go.
  std::unordered_map<GridId, GridId> into;
  for (GridId old : outcome.olds) {
    std::unordered_map<GridId, std::int64_t> shares;
    std::pair<std::int64_t, GridId> best{-1, {}};
    for (FaceId face : project.grids.at(old).zone.faces)
      if (const auto at = target.find(face); at != target.end())
        shares[at->second] += project.subdivision.face(face).tally.households;
    for (const auto& [grid, households] : shares)
      if (households > best.first || (households == best.first && grid < best.second)) best = {households, grid};
    into[old] = best.second;
  }
  for (std::size_t g = 0; g < plan.grids.size(); ++g)
    for (FaceId face : plan.grids[g].faces) setGrid(project, face, targets[g]);
  for (std::size_t u = 0; u < outcome.units.size(); ++u)
    setUnitGrid(project, outcome.units[u], target.at(outcome.anchors[u]));
  for (std::size_t g = 0; g < plan.grids.size(); ++g)
    if (!plan.grids[g].heir && !donors[g].empty())
      recordLineage(project, "split", donors[g], {targets[g]}, context.when);
  for (GridId old : outcome.olds)
    if (old != into[old]) abolishEmpty(project, {old}, {into[old]}, context);
}

// The arcs that divide blocks; those that divide nothing any more go.
void healCells(Project& project, const Project& before) {
  std::vector<ArcId> drawn;
  diffTables(before.subdivision.arcs(), project.subdivision.arcs(), [&](ArcId id, const Arc* was, const Arc* is) {
    if (!was && is) drawn.push_back(id);
  });
  removeNeedlessArcs(project, drawn);
}

// Takes one plan over. True when it changes anything.
Result<bool> takeOver(Project& project, const Outcome& outcome, const ProposedPlan& chosen, const EditContext& context,
                      const std::stop_token& stop) {
  const auto prepared = withCells(project, outcome, chosen, stop);
  if (!prepared) return fail(prepared.error());
  Project next = prepared->plan;
  Outcome named = outcome;
  named.anchors = prepared->anchors, named.faces = prepared->faces;
  if (outdated(next, named, prepared->proposed)) return fail(Error("propose.outdated"));
  if (changesNothing(next, prepared->proposed)) return false;
  relabel(next, named, prepared->proposed, context);
  if (!outcome.cutBlocks.empty()) healCells(next, project);
  project = std::move(next);
  return true;
}

}  // namespace

Result<wangge::Step> apply(const Project& before, const Outcome& outcome, std::size_t plan, const EditContext& context,
                           const std::stop_token& stop) {
  if (plan >= outcome.plans.size()) return fail(Error("propose.nothing"));
  Project project = before;
  const auto changed = takeOver(project, outcome, outcome.plans[plan], context, stop);
  if (!changed) return fail(changed.error());
  if (!*changed) return wangge::Step{before};
  return stepTo(std::move(project),
                Message("journal.propose")
                    .with("grids", outcome.plans[plan].grids.size())
                    .with("community", before.communities.at(outcome.community).name),
                context, Selection{});
}

Result<wangge::Step> applyAll(const Project& before, std::span<const Outcome> outcomes, const EditContext& context,
                              const Progress& progress) {
  Project project = before;
  std::size_t communities = 0, grids = 0, done = 0;
  for (const Outcome& outcome : outcomes) {
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    progress("propose.taking", static_cast<double>(done++) / static_cast<double>(outcomes.size()));
    if (outcome.plans.empty()) continue;
    const auto changed = takeOver(project, outcome, outcome.plans.front(), context, progress.stop);
    if (!changed) return fail(changed.error());
    if (*changed) ++communities, grids += outcome.plans.front().grids.size();
  }
  if (communities == 0) return wangge::Step{before};
  return stepTo(std::move(project),
                Message("journal.propose_all").with("grids", grids).with("communities", communities), context,
                Selection{});
}

}  // namespace wangge::propose
