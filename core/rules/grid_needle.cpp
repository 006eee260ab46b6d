// SPDX-License-Identifier: GPL-3.0-or-later
// A needle-like grid: twice its area over its perimeter, the width of a long strip, is below the profile's needle
// width.
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

double perimeterInMetres(const Project& project, GridId id, const Grid& grid) {
  const Subdivision& s = project.subdivision;
  double perimeter = 0;
  for (FaceId face : grid.zone.faces)
    for (HalfEdge h : s.boundary(face))
      if (s.face(s.rightOf(h)).grid != id) perimeter += lengthOf(*s.arc(h.arc).shape).metres();
  return perimeter;
}

void find(const Project& project, GridId id, Issues& issues) {
  const Grid& grid = project.grids.at(id);
  if (grid.zone.faces.empty()) return;
  const double perimeter = perimeterInMetres(project, id, grid);
  const double width = perimeter > 0 ? 2 * grid.zone.area.squareMetres() / perimeter : 0;
  if (width >= project.profile.needleWidth) return;
  Issue issue = issueAbout(project, id, "rule.grid_needle", Severity::Warning);
  issue.what.with("width_m", width).with("least_m", project.profile.needleWidth);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule gridNeedle() {
  return {"rule.grid_needle", FindInGrid(find)};
}

}  // namespace wangge::rules
