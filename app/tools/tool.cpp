// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/tool.h"

#include <map>

#include "core/geometry/point_on_surface.h"
#include "core/plan/difference.h"
#include "core/topology/outline.h"

namespace wangge {

Message lastEntry(const Project& project) {
  const std::vector<JournalId> ids = project.journal.ids();
  return ids.empty() ? Message() : project.journal.at(ids.back()).what;
}

void Tool::clearPreview() {
  m_view.effects.clear();
  m_view.before.reset();
  m_view.after.reset();
  m_view.problem.reset();
  std::erase_if(m_view.areas, [](const ToolArea& area) { return area.role != AreaRole::Hover; });
}

bool Tool::preview(Result<Project> next) {
  clearPreview();
  if (!next) {
    m_view.problem = next.error();
    return false;
  }
  m_view.before = session().shared();
  m_view.after = std::make_shared<const Project>(*std::move(next));
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

bool Tool::commitPreview(Selection selection) {
  if (!m_view.after) return false;
  const Message what = lastEntry(*m_view.after);
  Result<Project> next = *m_view.after;
  m_committed = m_view.areas;
  clearPreview();
  return session().commit(std::move(next), what, std::move(selection));
}

}  // namespace wangge
