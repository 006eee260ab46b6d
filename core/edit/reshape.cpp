// SPDX-License-Identifier: GPL-3.0-or-later
// Moving the border between two grids to a line: both sides follow, always.
#include <algorithm>
#include <array>

#include "core/edit/support.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"
#include "core/topology/route.h"

namespace wangge {
namespace {

constexpr double kEndReach =
    25;  // mm between an end of the line and the border: the overshoot of clipping and rounding

}  // namespace

Result<Step> reshapeBorder(const Project& before, GridId first, GridId second, const Polyline& line,
                           const EditContext& context) {
  for (GridId grid : {first, second})
    if (auto unlocked = requireUnlocked(before, grid); !unlocked) return fail(unlocked.error());
  if (!first || !second || first == second) return fail(Error("edit.reshape_needs_two"));
  if (before.grids.at(first).community != before.grids.at(second).community)
    return fail(Error("edit.other_community").with("grid", nameOf(before, second)));
  if (line.size() < 2 || lengthOf(line) < Millimetres{1}) return fail(Error("edit.line_too_short"));

  Project project = before;
  const auto inBoth = [&](const Face& face) { return face.grid == first || face.grid == second; };
  std::vector<FaceId> both = before.grids.at(first).zone.faces;
  both.insert(both.end(), before.grids.at(second).zone.faces.begin(), before.grids.at(second).zone.faces.end());
  const auto inserted = insertInside(project, std::span(&line, 1), outlineOf(before.subdivision, both), inBoth);
  if (!inserted) return fail(inserted.error());

  // The stretch of border that the line replaces: the shortest way along the two grids' borders between its ends.
  const Subdivision& s = project.subdivision;
  const auto isBorder = [&](const Arc& arc) {
    const Face &left = s.face(arc.left), &right = s.face(arc.right);
    return left.grid != right.grid && (inBoth(left) || inBoth(right));
  };
  const auto start = nearestArc(s, line.front(), kEndReach, isBorder),
             end = nearestArc(s, line.back(), kEndReach, isBorder);
  if (!start || !end) return fail(Error("edit.reshape_ends_open"));
  // The border between the two is meant before any other one that leads to the same place.
  const auto stretch = routeBetween(s, *end, *start, [&](const Arc& arc) {
    if (!isBorder(arc)) return -1.0;
    return inBoth(s.face(arc.left)) && inBoth(s.face(arc.right)) ? 1.0 : 3.0;
  });
  if (!stretch) return fail(Error("edit.reshape_ends_open"));
  Ring loop(line.begin(), line.end());
  loop.insert(loop.end(), stretch->begin(), stretch->end());

  // What lies between the line and the old border changes hands.
  std::array<std::vector<FaceId>, 2> gained;
  const Box box = boxOf(loop);
  for (std::size_t i = 0; i < 2; ++i)
    for (FaceId id : project.grids.at(i == 0 ? second : first).zone.faces)
      if (s.face(id).box.touches(box) && contains(loop, pointOnSurface({s.polygonOf(id)}))) gained[i].push_back(id);
  if (gained[0].empty() && gained[1].empty()) return fail(Error("edit.reshape_no_effect"));
  if (gained[0].size() == project.grids.at(second).zone.faces.size() && gained[1].empty())
    return fail(Error("edit.grid_would_vanish").with("grid", nameOf(before, second)));
  if (gained[1].size() == project.grids.at(first).zone.faces.size() && gained[0].empty())
    return fail(Error("edit.grid_would_vanish").with("grid", nameOf(before, first)));
  std::vector<FaceId> moved = gained[0];
  moved.insert(moved.end(), gained[1].begin(), gained[1].end());
  std::vector<ArcId> lines = bordersOf(project, moved);
  lines.insert(lines.end(), inserted->begin(), inserted->end());
  for (FaceId id : gained[0]) setGrid(project, id, first);
  for (FaceId id : gained[1]) setGrid(project, id, second);
  removeNeedlessArcs(project, lines);
  return stepTo(std::move(project),
                Message("journal.reshape").with("grid", nameOf(before, first)).with("other", nameOf(before, second)),
                context);
}

}  // namespace wangge
