// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/label_lines.h"

#include <map>
#include <set>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/labels.h"
#include "gis/build/barrier_lines.h"
#include "gis/build/territory.h"

namespace wangge::gis {

std::vector<NewLine> nearExtent(const Project& project, std::vector<NewLine> lines) {
  const ExtentRaster extent(project);
  std::vector<NewLine> result;
  for (const NewLine& line : lines)
    for (Polyline& part : extent.near({line.points})) result.push_back({std::move(part), line.classes, line.features});
  return result;
}

void removeUselessLines(Project& project, ArcClass type) {
  std::vector<ArcId> useless;
  for (ArcId id : project.subdivision.arcs().ids()) {
    const Arc& arc = project.subdivision.arc(id);
    if (!arc.classes.has(type)) continue;
    const Face &a = project.subdivision.face(arc.left), &b = project.subdivision.face(arc.right);
    if (type == ArcClass::Precinct ? a.precinct != b.precinct : a.grid != b.grid) continue;
    ArcClasses classes(static_cast<std::uint16_t>(arc.classes.bits & ~static_cast<std::uint16_t>(type)));
    const bool divides = a.community != b.community || a.grid != b.grid || a.precinct != b.precinct;
    if (classes.bits == 0 && !divides) {
      useless.push_back(id);
    } else if (classes.bits != 0) {
      project.subdivision.editArcs().edit(id).classes = classes;
    } else {
      // A border of another label runs here too: it keeps the line.
      project.subdivision.editArcs().edit(id).classes = type == ArcClass::Grid ? ArcClass::Precinct : ArcClass::Grid;
    }
  }
  if (!useless.empty()) removeArcsFrom(project, useless);
}

bool narrowFace(const Subdivision& subdivision, FaceId face, Millimetres width) {
  const Polygon polygon = subdivision.polygonOf(face);
  // Mean width never exceeds the widest disc, so most faces need no buffer.
  const std::int64_t perimeter = perimeterOf(polygon).value;
  if (perimeter > 0 && double(areaOf(polygon).twice) / double(perimeter) > double(width.value)) return false;
  return narrowerThan({polygon}, width);
}

void giveSlivers(Build& build) {
  Project& project = build.project;
  const Subdivision& s = project.subdivision;
  std::set<FaceId> narrow;
  s.faces().forEach([&](FaceId id, const Face& face) {
    if (face.community && narrowFace(s, id, build.tolerance())) narrow.insert(id);
  });
  // Slivers beside slivers are settled from the outside in, each round by what the round before left.
  for (bool changed = true; changed && !narrow.empty();) {
    changed = false;
    std::vector<std::pair<FaceId, PrecinctId>> decided;
    for (FaceId id : narrow) {
      std::map<PrecinctId, std::int64_t> borders;
      for (HalfEdge h : s.boundary(id)) {
        const FaceId other = s.rightOf(h);
        const Face& face = s.face(other);
        if (narrow.contains(other) || face.community != s.face(id).community || face.grid != s.face(id).grid) continue;
        borders[face.precinct] += lengthOf(*s.arc(h.arc).shape).value;
      }
      std::int64_t longest = 0;
      PrecinctId best;
      for (const auto& [precinct, length] : borders)
        if (length > longest) longest = length, best = precinct;
      if (longest > 0) decided.emplace_back(id, best);
    }
    for (const auto& [id, precinct] : decided) {
      narrow.erase(id);
      changed = true;
      if (s.face(id).precinct == precinct) continue;
      const std::string code = precinct ? project.precincts.at(precinct).code : std::string();
      build.note(FindingKind::Repaired, Message("repair.sliver_precinct").with("code", code),
                 pointOnSurface({s.polygonOf(id)}), s.face(id).area);
      setPrecinct(project, id, precinct);
    }
  }
}

}  // namespace wangge::gis
