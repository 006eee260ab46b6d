// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/tool.h"

#include <map>

#include "core/geometry/point_on_surface.h"
#include "core/plan/difference.h"
#include "core/topology/outline.h"

namespace wangge {

void Tool::clearPreview() {
  m_view.effects.clear();
  m_view.before.reset();
  m_view.after.reset();
  m_view.problem.reset();
  std::erase_if(m_view.areas, [](const ToolArea& area) { return area.role != AreaRole::Hover; });
}

bool Tool::preview(Result<Step> step) {
  clearPreview();
  if (!step) {
    m_view.problem = step.error();
    return false;
  }
  m_view.before = session().shared();
  m_view.after = std::make_shared<const Project>(step->after);
  m_step = *std::move(step);
  const Project &before = *m_view.before, &after = *m_view.after;
  const Difference difference = diff(before, after);
  m_view.effects = effectOf(before, after, difference);
  // Territory whose grid is another one, by who gets it.
  std::map<GridId, std::vector<FaceId>> moved;
  const auto look = [&](FaceId id) {
    const Face& face = after.subdivision.face(id);
    const Face* was = before.subdivision.faces().find(id);
    const GridId from =
        was ? was->grid
            : before.subdivision.face(before.subdivision.locate(pointOnSurface({after.subdivision.polygonOf(id)})))
                  .grid;
    if (id != kUniverse && face.community && from != face.grid) moved[face.grid].push_back(id);
  };
  for (FaceId id : difference.of<FaceId>().created) look(id);
  for (FaceId id : difference.of<FaceId>().changed) look(id);
  for (const auto& [grid, faces] : moved)
    m_view.areas.push_back(
        {outlineOf(after.subdivision, faces), before.grids.contains(grid) ? AreaRole::Gain : AreaRole::Fresh});
  return true;
}

bool Tool::commitPreview() {
  if (!m_view.after) return false;
  m_committed = m_view.areas;
  clearPreview();
  return session().commit(*std::exchange(m_step, std::nullopt));
}

}  // namespace wangge
