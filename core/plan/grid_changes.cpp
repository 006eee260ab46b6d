// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/grid_changes.h"

#include <algorithm>
#include <utility>

#include "core/base/sorted.h"

namespace wangge {
namespace {

std::int64_t mostHouseholds(const GridChange& change) {
  return std::max(change.before ? change.before->tally.households : 0,
                  change.after ? change.after->tally.households : 0);
}

// Grids whose exemption from the size rule came or went: their record is the same, their status is not.
std::vector<GridId> gridsOfExemptions(const Project& before, const Project& after) {
  std::vector<GridId> grids;
  const std::string prefix = sizeIssueKey(GridId());
  const auto add = [&](const Exemption* exemption) {
    if (!exemption || !exemption->issueKey.starts_with(prefix.substr(0, prefix.size() - 1))) return;
    const std::string digits = exemption->issueKey.substr(prefix.size() - 1);
    if (!digits.empty() && digits.size() < 20 && digits.find_first_not_of("0123456789") == std::string::npos)
      grids.emplace_back(std::stoull(digits));
  };
  diffTables(before.exemptions, after.exemptions, [&](ExemptionId, const Exemption* was, const Exemption* is) {
    add(was);
    add(is);
  });
  return grids;
}

}  // namespace

GridState stateOf(const Project& project, GridId id) {
  const Grid& grid = project.grids.at(id);
  const Counted counted = countedIn(project, grid);
  return {grid.code,   grid.name,          grid.community, grid.zone.tally, grid.zone.area, statusOf(project, id),
          grid.locked, counted.households, counted.persons};
}

std::vector<GridChange> gridChanges(const Project& before, const Project& after) {
  std::vector<GridId> ids = gridsOfExemptions(before, after);
  diffTables(before.grids, after.grids, [&](GridId id, const Grid*, const Grid*) { ids.push_back(id); });
  if (before.profile != after.profile) before.grids.forEach([&](GridId id, const Grid&) { ids.push_back(id); });
  sortUnique(ids);
  std::vector<GridChange> changes;
  for (GridId id : ids) {
    GridChange change{id, std::nullopt, std::nullopt};
    if (before.grids.contains(id)) change.before = stateOf(before, id);
    if (after.grids.contains(id)) change.after = stateOf(after, id);
    if (change.before != change.after) changes.push_back(std::move(change));
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const GridChange& a, const GridChange& b) { return mostHouseholds(a) > mostHouseholds(b); });
  return changes;
}

std::vector<FaceId> facesThatDiffer(const Project& shown, const Project& other) {
  std::vector<FaceId> faces;
  diffTables(shown.subdivision.faces(), other.subdivision.faces(), [&](FaceId id, const Face* here, const Face* there) {
    if (!here || id == kUniverse) return;
    if (!there || here->grid != there->grid || here->community != there->community || here->precinct != there->precinct)
      faces.push_back(id);
  });
  std::sort(faces.begin(), faces.end());
  return faces;
}

}  // namespace wangge
