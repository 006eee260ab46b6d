// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/borders.h"

#include "core/plan/grid_name.h"
#include "core/plan/locks.h"

namespace wangge {
namespace {

constexpr double kReach = 10;  // pixels

Message whyLocked(const Project& project, const Face& face) {
  const LockedBy by = face.grid ? lockOf(project, project.grids.at(face.grid)) : LockedBy::Community;
  if (by == LockedBy::Community)
    return Message("tool.locked_community_border").with("community", project.communities.at(face.community).name);
  const Grid& grid = project.grids.at(face.grid);
  if (by == LockedBy::Kind)
    return Message(grid.kind == GridKind::Dedicated ? "tool.locked_dedicated_border"
                                                    : "tool.locked_comprehensive_border");
  return Message("tool.locked_border").with("grid", nameOf(project, face.grid));
}

}  // namespace

std::optional<BorderHit> borderNear(const Project& project, const Pointer& pointer) {
  const Subdivision& s = project.subdivision;
  const auto hit = nearestArc(s, pointer.at, kReach * pointer.pixel, [&](const Arc& arc) {
    const Face &left = s.face(arc.left), &right = s.face(arc.right);
    return left.grid != right.grid || left.community != right.community;
  });
  if (!hit) return std::nullopt;
  const Face &left = s.face(s.arc(hit->arc).left), &right = s.face(s.arc(hit->arc).right);
  BorderHit border{*hit, left.grid, right.grid, std::nullopt};
  if (left.community != right.community) {
    border.fixed = Message(left.community && right.community ? "tool.community_border" : "tool.plan_border");
  } else if (isLocked(project, left) || isLocked(project, right)) {
    border.fixed = whyLocked(project, isLocked(project, left) ? left : right);
  } else if (!left.grid || !right.grid) {
    border.fixed = Message("tool.unassigned_border");
  }
  return border;
}

}  // namespace wangge
