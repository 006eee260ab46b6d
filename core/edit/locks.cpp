// SPDX-License-Identifier: GPL-3.0-or-later
// Locking and unlocking grids, communities and kinds. A lock keeps others' edits off; it is no protection from being
// taken off itself, so unlocking is always allowed, also of a grid in a locked community.
#include "core/edit/support.h"
#include "core/plan/grid_name.h"

namespace wangge {
namespace {

Message nameOfStep(const Project& project, std::span<const GridId> grids, bool locked) {
  Message what(grids.size() == 1 ? (locked ? "journal.lock_grid" : "journal.unlock_grid")
                                 : (locked ? "journal.lock_grids" : "journal.unlock_grids"));
  if (grids.size() == 1) {
    what.with("grid", nameOf(project, grids.front()));
  } else {
    what.with("count", grids.size());
  }
  return what;
}

}  // namespace

Result<Step> setGridLocked(const Project& before, std::span<const GridId> grids, bool locked,
                           const EditContext& context) {
  if (grids.empty()) return fail(Error("edit.nothing_selected"));
  std::vector<GridId> changing;
  Project project = before;
  for (GridId id : grids) {
    const Grid* grid = project.grids.find(id);
    if (!grid) return fail(Error("edit.no_such_grid"));
    if (grid->locked == locked) continue;
    project.grids.edit(id).locked = locked;
    changing.push_back(id);
  }
  if (changing.empty()) return Step{before};
  return stepTo(std::move(project), nameOfStep(before, changing, locked), context);
}

Result<Step> setCommunityLocked(const Project& before, CommunityId id, bool locked, const EditContext& context) {
  const Community* community = before.communities.find(id);
  if (!community) return fail(Error("edit.no_such_community"));
  if (community->locked == locked) return Step{before};
  Project project = before;
  project.communities.edit(id).locked = locked;
  return stepTo(
      std::move(project),
      Message(locked ? "journal.lock_community" : "journal.unlock_community").with("community", community->name),
      context);
}

Result<Step> setKindLocked(const Project& before, GridKind kind, bool locked, const EditContext& context) {
  if (before.lockedKinds.has(kind) == locked) return Step{before};
  Project project = before;
  project.lockedKinds.set(kind, locked);
  const bool dedicated = kind == GridKind::Dedicated;
  return stepTo(std::move(project),
                Message(locked ? (dedicated ? "journal.lock_dedicated" : "journal.lock_comprehensive")
                               : (dedicated ? "journal.unlock_dedicated" : "journal.unlock_comprehensive")),
                context);
}

Result<Step> unlockAll(const Project& before, const EditContext& context) {
  Project project = before;
  project.lockedKinds = {};
  before.communities.forEach([&](CommunityId id, const Community& community) {
    if (community.locked) project.communities.edit(id).locked = false;
  });
  before.grids.forEach([&](GridId id, const Grid& grid) {
    if (grid.locked) project.grids.edit(id).locked = false;
  });
  if (project == before) return Step{before};
  return stepTo(std::move(project), Message("journal.unlock_all"), context);
}

}  // namespace wangge
