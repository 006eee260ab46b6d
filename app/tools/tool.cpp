// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/tool.h"

#include <algorithm>
#include <map>

#include "core/edit/strips.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/difference.h"
#include "core/plan/grid_name.h"
#include "core/topology/outline.h"

namespace wangge {

void Tool::clearPreview() {
  m_view.effects.clear();
  m_view.stations.clear();
  m_view.communities.clear();
  m_view.notes.clear();
  m_view.warnings.clear();
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
  if (label() == Label::Precinct) {
    m_view.stations = stationEffectOf(before, after, difference);
  } else {
    m_view.effects = effectOf(before, after, difference);
  }
  if (label() == Label::Community) {
    m_view.communities = communityEffectOf(before, after, difference);
    noteGridsThatMove(difference);
  }
  noteStrips();
  warnOfParts();
  // Territory whose owner is another one, by who gets it.
  std::map<ZoneId, std::vector<FaceId>> moved;
  const auto look = [&](FaceId id) {
    const Face& face = after.subdivision.face(id);
    const Face* was = before.subdivision.faces().find(id);
    if (!was) {
      const Point inside = pointOnSurface({after.subdivision.polygonOf(id)});
      was = &before.subdivision.face(before.subdivision.locate(inside));
    }
    const ZoneId to = zoneOf(face, label());
    if (id != kUniverse && face.community && zoneOf(*was, label()) != to) moved[to].push_back(id);
  };
  for (FaceId id : difference.of<FaceId>().created) look(id);
  for (FaceId id : difference.of<FaceId>().changed) look(id);
  for (const auto& [zone, faces] : moved)
    m_view.areas.push_back(
        {outlineOf(after.subdivision, faces), findZone(before, zone) ? AreaRole::Gain : AreaRole::Fresh});
  return true;
}

// What goes along, in the words of the step.
void Tool::noteStrips() {
  const auto& arguments = m_step->what.arguments;
  const auto strips = std::ranges::find(arguments, std::string("strips"), &Argument::name);
  if (strips == arguments.end()) return;
  const bool cut = m_step->what.code.starts_with("journal.cut");
  Message note(cut ? "tool.strips_stay" : "tool.strips_along");
  note.arguments.push_back(*strips);
  for (const char* residents : {"households", "persons"})
    if (const auto counted = std::ranges::find(arguments, std::string(residents), &Argument::name);
        counted != arguments.end() && !cut)
      note.arguments.push_back(*counted);
  m_view.notes.push_back(std::move(note));
}

void Tool::warnOfParts() {
  for (const GridEffect& effect : m_view.effects)
    if (effect.comesApart())
      m_view.warnings.push_back(Message(effect.partsBefore > 1 ? "tool.more_parts" : "tool.comes_apart")
                                    .with("grid", nameOf(*m_view.after, effect.grid))
                                    .with("parts", effect.partsAfter));
}

// What becomes of grids whose community is another one.
void Tool::noteGridsThatMove(const Difference& difference) {
  const Project &before = *m_view.before, &after = *m_view.after;
  std::size_t along = 0, pieces = 0;
  for (GridId id : difference.of<GridId>().changed)
    along += before.grids.at(id).community != after.grids.at(id).community ? 1 : 0;
  const auto look = [&](const Face& was, const Face& is) { pieces += was.grid && is.community && !is.grid ? 1 : 0; };
  for (FaceId id : difference.of<FaceId>().changed) look(before.subdivision.face(id), after.subdivision.face(id));
  for (FaceId id : difference.of<FaceId>().created) {
    const Point inside = pointOnSurface({after.subdivision.polygonOf(id)});
    look(before.subdivision.face(before.subdivision.locate(inside)), after.subdivision.face(id));
  }
  if (along > 0) m_view.notes.push_back(Message("tool.grids_go_along").with("count", along));
  if (pieces > 0) m_view.notes.push_back(Message("tool.become_unassigned").with("count", pieces));
}

Result<Step> Tool::giving(const std::vector<FaceId>& faces, ZoneId zone, const std::function<bool(FaceId)>& mayTake) {
  const EditContext context = session().context();
  if (label() != Label::Grid)
    return zone ? assignFaces(project(), faces, zone, context) : newZone(project(), faces, context, label());
  std::vector<FaceId> strips;
  if (settings().strips) strips = stripsAlong(project(), faces, zone.grid(), mayTake);
  return giveWithStrips(project(), faces, strips, zone.grid(), context);
}

Result<Step> Tool::withStrips(Result<Step> step, const std::function<bool(FaceId)>& mayTake) {
  if (label() != Label::Grid || !settings().strips) return step;
  return withStripsAlong(project(), std::move(step), session().context(), mayTake);
}

ZoneId Tool::ownerAt(Point p) const {
  const Subdivision& s = project().subdivision;
  return zoneOf(s.face(s.locate(p)), label());
}

bool Tool::concerns(ZoneId zone) const {
  const auto of = [](const auto& effects, const auto& concerned) {
    return std::any_of(effects.begin(), effects.end(), concerned);
  };
  return of(m_view.effects, [&](const GridEffect& e) { return e.grid == zone || !e.before; }) ||
         of(m_view.stations, [&](const StationEffect& e) { return e.precinct == zone || !e.before; });
}

bool Tool::commitPreview() {
  if (!m_view.after) return false;
  m_committed = m_view.areas;
  clearPreview();
  return session().commit(*std::exchange(m_step, std::nullopt));
}

}  // namespace wangge
