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

// Why the border between the two does not move; none where it does.
std::optional<Message> whyFixed(const Project& project, const Face& left, const Face& right, Label label) {
  if (!left.community || !right.community) return Message("tool.plan_border");
  if (label == Label::Precinct)
    return left.precinct && right.precinct ? std::nullopt : std::optional(Message("tool.no_station_border"));
  if (label == Label::Community) {
    for (const Face* face : {&left, &right})
      if (const Community& community = project.communities.at(face->community); community.locked)
        return Message("tool.locked_community_border").with("community", community.name);
    return std::nullopt;
  }
  if (left.community != right.community) return Message("tool.community_border");
  if (isLocked(project, left) || isLocked(project, right))
    return whyLocked(project, isLocked(project, left) ? left : right);
  if (!left.grid || !right.grid) return Message("tool.unassigned_border");
  return std::nullopt;
}

}  // namespace

std::optional<BorderHit> borderNear(const Project& project, const Pointer& pointer, Label label) {
  const Subdivision& s = project.subdivision;
  const auto hit = nearestArc(s, pointer.at, kReach * pointer.pixel, [&](const Arc& arc) {
    const Face &left = s.face(arc.left), &right = s.face(arc.right);
    return zoneOf(left, label) != zoneOf(right, label) || (label == Label::Grid && left.community != right.community);
  });
  if (!hit) return std::nullopt;
  const Face &left = s.face(s.arc(hit->arc).left), &right = s.face(s.arc(hit->arc).right);
  return BorderHit{*hit, zoneOf(left, label), zoneOf(right, label), whyFixed(project, left, right, label)};
}

}  // namespace wangge
