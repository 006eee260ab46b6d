// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/locator.h"

#include <algorithm>

#include "core/map/outlines.h"

namespace wangge::map {
namespace {

Path outlined(PaperArcs& arcs, const Project& project, const Hierarchy& hierarchy, const Unit& unit) {
  Path path;
  const std::vector<FaceId> faces = facesOf(project, unit);
  path.rings = paperRings(arcs, faces, [&](const Face& face) { return hierarchy.belongs(face, unit); });
  return path;
}

}  // namespace

std::optional<Unit> contextOf(const Project& project, const Unit& unit) {
  if (unit.level == Level::Grid) return Unit{Level::Community, {}, project.grids.at(unit.grid).community, {}};
  DivisionId at;
  if (unit.level == Level::Community) {
    at = project.communities.at(unit.community).parent;
  } else if (unit.division) {
    at = project.divisions.at(unit.division).parent;
  }
  while (at && project.divisions.contains(at) && project.divisions.at(at).level > Level::County &&
         project.divisions.contains(project.divisions.at(at).parent))
    at = project.divisions.at(at).parent;
  Unit context;
  if (at && project.divisions.contains(at)) context = {project.divisions.at(at).level, at, {}, {}};
  if (facesOf(project, context) == facesOf(project, unit)) return std::nullopt;
  return context;
}

std::vector<Primitive> locator(const Project& project, const Unit& unit, const Unit& context, const Rectangle& frame) {
  const Hierarchy hierarchy(project);
  const View view = viewOf(boxOf(project, facesOf(project, context)), frame, 1.5);
  PaperArcs arcs(project.subdivision, view, 0.12);
  std::vector<Primitive> result;

  Path land = outlined(arcs, project, hierarchy, context);
  land.fill = landFill();
  result.push_back(land);

  // Lines of the parts: those of the unit's own level.
  Path parts;
  parts.closed = false;
  parts.stroke = {Colour{160, 165, 172, 255}, 0.14, Dash::Solid};
  std::vector<ArcId> lines;
  const std::vector<FaceId> faces = facesOf(project, context);
  for (const FaceId id : faces) {
    for (const HalfEdge h : project.subdivision.boundary(id)) {
      const Face& left = project.subdivision.face(id);
      const Face& right = project.subdivision.face(project.subdivision.rightOf(h));
      if (hierarchy.belongs(right, context) &&
          hierarchy.unitOf(left, unit.level) != hierarchy.unitOf(right, unit.level))
        lines.push_back(h.arc);
    }
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  parts.rings = chainedLines(arcs, lines);
  if (!parts.rings.empty()) result.push_back(std::move(parts));

  Path own = outlined(arcs, project, hierarchy, unit);
  own.fill.colour = {196, 74, 92, 255};
  own.stroke = {Colour{122, 31, 61, 255}, 0.25, Dash::Solid};
  result.push_back(std::move(own));

  land.fill = Fill{};
  land.stroke = {paleInk(), 0.3, Dash::Solid};
  result.push_back(std::move(land));
  return result;
}

}  // namespace wangge::map
