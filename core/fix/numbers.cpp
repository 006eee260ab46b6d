// SPDX-License-Identifier: GPL-3.0-or-later
// Codes and names: grids without them are numbered, a community's together so that the numbers follow the reading
// order; wrong codes are retired and given anew; of grids that share a name all but one get their own.
#include <algorithm>
#include <set>

#include "core/fix/candidates.h"
#include "core/fix/neighbours.h"
#include "core/numbering/number.h"
#include "core/plan/grid_name.h"
#include "core/plan/life_of_codes.h"
#include "core/plan/locks.h"

namespace wangge::fix {
namespace {

// Numbers these grids and no other.
Result<Project> numberOnly(const Project& before, const std::set<GridId>& grids, const EditContext& context) {
  const Numbers numbers = proposeNumbers(before, grids);
  if (!numbers.full.empty()) return fail(numbers.full.front());
  return applyNumbers(before, numbers.given, context.when);
}

// Retires the codes of the grids and gives new ones.
Result<Project> numberAnew(const Project& before, const std::vector<GridId>& grids, const EditContext& context) {
  const auto numbers = proposeNewCodes(before, grids);
  if (!numbers) return fail(numbers.error());
  return applyNumbers(before, *numbers, context.when);
}

bool unnumbered(const Grid& grid) {
  return grid.code.empty() || grid.name.empty();
}

std::set<GridId> unnumberedGrids(const Project& project, CommunityId within) {
  std::set<GridId> grids;
  project.grids.forEach([&](GridId id, const Grid& grid) {
    if ((!within || grid.community == within) && unnumbered(grid) && !isLocked(project, id)) grids.insert(id);
  });
  return grids;
}

// The grids of the issue that may change, without the one that keeps what they share.
std::vector<GridId> othersThanHeir(const Project& project, const Issue& issue) {
  std::vector<GridId> locked, open;
  for (GridId grid : issue.grids) (isLocked(project, grid) ? locked : open).push_back(grid);
  if (!locked.empty() || open.empty()) return open;
  std::erase(open, heirAmong(project, open));
  return open;
}

}  // namespace

void missingNumberCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const CommunityId community = project.grids.at(issue.grids.front()).community;
  if (isLocked(project, issue.grids.front())) return;
  const std::set<GridId> here = unnumberedGrids(project, community), all = unnumberedGrids(project, {});
  const auto add = [&](Message what, const std::set<GridId>& grids, int group) {
    candidates.push_back(
        {std::move(what).with("count", grids.size()),
         [grids](const Project& before, const EditContext& context) { return numberOnly(before, grids, context); },
         group});
  };
  add(Message("fix.number_community").with("community", project.communities.at(community).name), here, 1);
  if (all.size() > here.size()) add(Message("fix.number_plan"), all, 2);
}

void wrongCodeCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  if (issue.grids.size() == 1) {
    const GridId grid = issue.grids.front();
    if (isLocked(project, grid)) return;
    candidates.push_back(
        {Message("fix.new_code").with("grid", nameOf(project, grid)).with("code", project.grids.at(grid).code),
         [grid](const Project& before, const EditContext& context) { return numberAnew(before, {grid}, context); }, 1});
    return;
  }
  const std::vector<GridId> others = othersThanHeir(project, issue);
  if (others.empty()) return;
  candidates.push_back(
      {Message("fix.own_codes").with("count", others.size()).with("code", project.grids.at(issue.grids.front()).code),
       [others](const Project& before, const EditContext& context) { return numberAnew(before, others, context); }, 1});
}

void sameNameCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const std::vector<GridId> others = othersThanHeir(project, issue);
  if (others.empty()) return;
  candidates.push_back(
      {Message("fix.own_names").with("count", others.size()).with("name", project.grids.at(issue.grids.front()).name),
       [others](const Project& before, const EditContext& context) {
         Result<Project> next = before;
         for (GridId id : others) {
           const Grid& grid = next->grids.at(id);
           next =
               planOf(setGridAttributes(*next, id, {{}, grid.kind, grid.category, grid.exclave, grid.note}, context));
           if (!next) return next;
         }
         return numberOnly(*next, {others.begin(), others.end()}, context);
       },
       1});
}

}  // namespace wangge::fix
