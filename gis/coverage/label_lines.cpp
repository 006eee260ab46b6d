// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/coverage/label_lines.h"

#include "core/plan/labels.h"
#include "gis/coverage/extent_raster.h"

namespace wangge::gis {

std::vector<WindingLine> nearExtent(const Project& project, const std::vector<WindingLine>& lines) {
  const ExtentRaster extent(project);
  std::vector<WindingLine> result;
  for (const WindingLine& line : lines)
    for (Polyline& part : extent.near(line.points)) result.push_back({std::move(part), line.gain});
  return result;
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
