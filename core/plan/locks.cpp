// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/locks.h"

namespace wangge {

LockedBy lockOf(const Project& project, const Grid& grid) {
  const Community* community = project.communities.find(grid.community);
  if (community && community->locked) return LockedBy::Community;
  if (project.lockedKinds.has(grid.kind)) return LockedBy::Kind;
  return grid.locked ? LockedBy::Grid : LockedBy::Nothing;
}

bool isLocked(const Project& project, const Grid& grid) {
  return lockOf(project, grid) != LockedBy::Nothing;
}

bool isLocked(const Project& project, GridId id) {
  return isLocked(project, project.grids.at(id));
}

bool isLocked(const Project& project, const Face& face) {
  if (face.grid) return isLocked(project, face.grid);
  const Community* community = project.communities.find(face.community);
  return community && community->locked;
}

}  // namespace wangge
