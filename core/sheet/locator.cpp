// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/locator.h"

#include <algorithm>

#include "core/base/sorted.h"
#include "core/map/unit_shapes.h"

namespace wangge::sheet {
std::optional<map::Unit> contextOf(const Project& project, const map::Unit& unit) {
  // A beat lies in its precinct, a precinct in the county, whatever subdistricts it lies in.
  if (unit.beat) {
    const PrecinctId precinct = project.beats.at(unit.beat).precinct;
    if (project.precincts.contains(precinct) && !project.precincts.at(precinct).zone.faces.empty())
      return precinctUnit(precinct);
  }
  if (unit.level == Level::Grid) return map::Unit{Level::Community, {}, project.grids.at(unit.grid).community, {}};
  DivisionId at = divisionAbove(project, unit);
  while (at && project.divisions.contains(at) && project.divisions.at(at).level > Level::County &&
         project.divisions.contains(project.divisions.at(at).parent))
    at = project.divisions.at(at).parent;
  map::Unit context;
  if (at && project.divisions.contains(at)) context = {project.divisions.at(at).level, at, {}, {}};
  if (zoneOf(project, context).faces == zoneOf(project, unit).faces) return std::nullopt;
  return context;
}

std::vector<Primitive> locator(const Project& project, const map::Unit& unit, const map::Unit& context,
                               const Rectangle& frame, bool borders) {
  const Hierarchy hierarchy(project);
  const std::vector<FaceId> faces = zoneOf(project, context).faces;
  const View view = viewOf(boxAround(project, faces), frame, 1.5);
  PaperArcs arcs(project.subdivision, view, 0.12);
  std::vector<Primitive> result;

  Path land;
  land.rings = ringsOf(arcs, project, hierarchy, context);
  land.fill = borders ? kLandFill : plain(rgb(0xE4E2DA));
  land.stroke = kNoStroke;
  result.push_back(land);

  // Lines of the parts: those of the unit's own level.
  Path parts;
  parts.closed = false;
  parts.stroke = {Colour{160, 165, 172, 255}, 0.14, Dash::Solid};
  std::vector<ArcId> lines;
  for (const FaceId id : borders ? faces : std::vector<FaceId>()) {
    for (const HalfEdge h : project.subdivision.boundary(id)) {
      const Face& left = project.subdivision.face(id);
      const Face& right = project.subdivision.face(project.subdivision.rightOf(h));
      if (hierarchy.belongs(right, context) && hierarchy.unitLike(left, unit) != hierarchy.unitLike(right, unit))
        lines.push_back(h.arc);
    }
  }
  sortUnique(lines);
  parts.rings = chainedLines(arcs, lines);
  if (!parts.rings.empty()) result.push_back(std::move(parts));

  Path own;
  own.rings = ringsOf(arcs, project, hierarchy, unit);
  own.fill.colour = {196, 74, 92, 255};
  own.stroke = borders ? Stroke{Colour{122, 31, 61, 255}, 0.25, Dash::Solid} : kNoStroke;
  result.push_back(std::move(own));
  if (!borders) return result;

  land.fill = Fill{};
  land.stroke = {kPaleInk, 0.3, Dash::Solid};
  result.push_back(std::move(land));
  return result;
}

}  // namespace wangge::sheet
