// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/seed_tool.h"

#include <algorithm>

#include "core/plan/locks.h"

namespace wangge {
namespace {
constexpr double kReach = 14;  // pixels around the foot of a mark that take hold of it
}

std::size_t SeedTool::markAt(const Pointer& pointer) const {
  const std::vector<Point>& seeds = settings().seeds;
  const auto near = [&](Point seed) { return distance(seed, pointer.at) <= kReach * pointer.pixel; };
  return static_cast<std::size_t>(std::find_if(seeds.begin(), seeds.end(), near) - seeds.begin());
}

std::optional<Message> SeedTool::refusal(FaceId id) const {
  const Face& face = project().subdivision.face(id);
  if (!face.community) return Message("tool.seed_outside");
  const Grid* grid = project().grids.find(face.grid);
  if (isLocked(project(), face) || (grid && (grid->exclave || grid->kind == GridKind::Dedicated)))
    return Message("tool.seed_fixed");
  for (Point seed : settings().seeds)
    if (project().subdivision.locate(seed) == id) return Message("tool.seed_twice");
  return std::nullopt;
}

void SeedTool::move(const Pointer& pointer) {
  m_view = {};
  if (markAt(pointer) < settings().seeds.size()) {
    m_view.hint = Message("tool.seed_take_away");
    return;
  }
  const FaceId face = project().subdivision.locate(pointer.at);
  m_view.problem = refusal(face);
  if (face != kUniverse)
    m_view.areas.push_back(
        {{project().subdivision.polygonOf(face)}, m_view.problem ? AreaRole::Refused : AreaRole::Hover});
  if (!m_view.problem) m_view.hint = Message("tool.seed_place");
}

void SeedTool::press(const Pointer& pointer) {
  ToolSettings changed = settings();
  std::vector<Point>& seeds = changed.seeds;
  if (const std::size_t mark = markAt(pointer); mark < seeds.size()) {
    seeds.erase(seeds.begin() + static_cast<std::ptrdiff_t>(mark));
  } else if (refusal(project().subdivision.locate(pointer.at))) {
    return;
  } else {
    seeds.push_back(pointer.at);
  }
  m_context.changeSettings(changed);
  move(pointer);
}

void SeedTool::refresh() {
  m_view = {};
}

}  // namespace wangge
