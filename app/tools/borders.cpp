// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/borders.h"

namespace wangge {
namespace {
constexpr double kReach = 10;  // pixels
}

std::optional<BorderHit> borderNear(const Project& project, const Pointer& pointer) {
  const Subdivision& s = project.subdivision;
  const auto hit = nearestArc(s, pointer.at, kReach * pointer.pixel, [&](const Arc& arc) {
    const Face &left = s.face(arc.left), &right = s.face(arc.right);
    return left.grid != right.grid || left.community != right.community;
  });
  if (!hit) return std::nullopt;
  const Face &left = s.face(s.arc(hit->arc).left), &right = s.face(s.arc(hit->arc).right);
  BorderHit border{*hit, left.grid, right.grid, std::nullopt};
  const auto locked = [&](const Face& face) {
    return (face.grid && project.grids.at(face.grid).locked) || (face.community && project.communities.at(face.community).locked);
  };
  if (left.community != right.community) {
    border.fixed = Message(left.community && right.community ? "tool.community_border" : "tool.plan_border");
  } else if (locked(left) || locked(right)) {
    const Face& face = locked(left) ? left : right;
    const std::string name = face.grid ? project.grids.at(face.grid).name : std::string();
    border.fixed = Message("tool.locked_border").with("grid", name.empty() ? project.communities.at(face.community).name : name);
  } else if (!left.grid || !right.grid) {
    border.fixed = Message("tool.unassigned_border");
  }
  return border;
}

}  // namespace wangge
