// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/coverage/label_lines.h"

#include "core/plan/labels.h"
#include "gis/coverage/extent_raster.h"

namespace wangge::gis {

bool differ(const Face& a, const Face& b) {
  return a.community != b.community || a.grid != b.grid || a.precinct != b.precinct;
}

std::vector<WindingLine> nearExtent(const Project& project, const std::vector<WindingLine>& lines) {
  const ExtentRaster extent(project);
  std::vector<WindingLine> result;
  for (const WindingLine& line : lines)
    for (Polyline& part : extent.near(line.points)) result.push_back({std::move(part), line.gain});
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
    if (classes.bits == 0 && !differ(a, b)) {
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

void trimOutside(Project& project) {
  std::vector<ArcId> outside;
  project.subdivision.arcs().forEach([&](ArcId id, const Arc& arc) {
    if (!project.subdivision.face(arc.left).community && !project.subdivision.face(arc.right).community)
      outside.push_back(id);
  });
  if (!outside.empty()) removeArcsFrom(project, outside);
}

}  // namespace wangge::gis
