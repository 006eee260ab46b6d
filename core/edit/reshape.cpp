// SPDX-License-Identifier: GPL-3.0-or-later
// Moving the border between two zones to a line: both sides follow, always.
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

Error wouldVanish(Label label) {
  if (label == Label::Precinct) return Error("edit.precinct_would_vanish");
  return Error(label == Label::Community ? "edit.community_would_vanish" : "edit.grid_would_vanish");
}

Message nameOfReshaping(const Project& project, ZoneId first, ZoneId second) {
  switch (first.label) {
    case Label::Precinct:
      return about(Message("journal.reshape_precincts"), project, first).with("other", nameOf(project, second));
    case Label::Community:
      return about(Message("journal.reshape_communities"), project, first).with("other", nameOf(project, second));
    default:
      return about(Message("journal.reshape"), project, first).with("other", nameOf(project, second));
  }
}

}  // namespace

Result<Step> reshapeBorder(const Project& before, ZoneId first, ZoneId second, const Polyline& line,
                           const EditContext& context) {
  for (ZoneId zone : {first, second})
    if (auto unlocked = requireUnlocked(before, zone); !unlocked) return fail(unlocked.error());
  if (!first || !second || first == second || first.label != second.label) return fail(Error("edit.reshape_needs_two"));
  if (first.grid() && before.grids.at(first.grid()).community != before.grids.at(second.grid()).community)
    return fail(Error("edit.other_community").with("grid", nameOf(before, second)));
  if (line.size() < 2 || lengthOf(line) < Millimetres{1}) return fail(Error("edit.line_too_short"));

  Project project = before;
  const auto zoneIn = [&](const Face& face) { return zoneOf(face, first.label); };
  const auto inBoth = [&](const Face& face) { return zoneIn(face) == first || zoneIn(face) == second; };
  std::vector<FaceId> both = zoneAt(before, first).faces;
  both.insert(both.end(), zoneAt(before, second).faces.begin(), zoneAt(before, second).faces.end());
  const auto inserted = insertInside(project, std::span(&line, 1), outlineOf(before.subdivision, both), inBoth);
  if (!inserted) return fail(inserted.error());

  // The stretch of border that the line replaces: the shortest way along the two zones' borders between its ends.
  const Subdivision& s = project.subdivision;
  const auto isBorder = [&](const Arc& arc) {
    const Face &left = s.face(arc.left), &right = s.face(arc.right);
    return zoneIn(left) != zoneIn(right) && (inBoth(left) || inBoth(right));
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
    for (FaceId id : zoneAt(project, i == 0 ? second : first).faces)
      if (s.face(id).box.touches(box) && contains(loop, pointOnSurface({s.polygonOf(id)}))) gained[i].push_back(id);
  if (gained[0].empty() && gained[1].empty()) return fail(Error("edit.reshape_no_effect"));
  for (std::size_t i = 0; i < 2; ++i)
    if (const ZoneId loser = i == 0 ? second : first;
        gained[i].size() == zoneAt(project, loser).faces.size() && gained[1 - i].empty())
      return fail(about(wouldVanish(loser.label), before, loser));
  std::vector<FaceId> moved = gained[0];
  moved.insert(moved.end(), gained[1].begin(), gained[1].end());
  if (auto movable = requireMovable(project, moved, first.label); !movable) return fail(movable.error());
  std::vector<ArcId> lines = bordersOf(project, moved);
  lines.insert(lines.end(), inserted->begin(), inserted->end());
  const std::array moves{FaceMove{gained[0], first}, FaceMove{gained[1], second}};
  if (auto exchanged = moveFaces(project, moves, context); !exchanged) return fail(exchanged.error());
  removeNeedlessArcs(project, lines);
  if (first.label != Label::Grid)
    if (auto kept = requireKept(before, project, line); !kept) return fail(kept.error());
  return stepTo(std::move(project), nameOfReshaping(before, first, second), context);
}

}  // namespace wangge
