// SPDX-License-Identifier: GPL-3.0-or-later
// Lines through the open ground between groups of points: where ground is divided of which only the places are known.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "core/base/error.h"
#include "core/geometry/polygon.h"

namespace wangge {

// Lines that part the polygon so that no piece has points of two groups, each pulled as straight as the points let it
// be: it passes between two neighbours of different groups in the middle half of the way from one to the other, and
// ends on the outline between the points nearest there. `points`: distinct, ascending, in the polygon; `groups`: of
// each. Lines may stand a little beyond the outline; clip them. Empty for fewer than two groups. Error:
// "geometry.triangulation_failed".
Result<std::vector<Polyline>> linesBetweenGroups(std::span<const Point> points, std::span<const int> groups,
                                                 const Polygon& within);

// The same as a planner would draw them: with as few corners as the points allow, and ending at one of the anchors
// (places on the outline where other lines end) where one is near (straighten.h). For what stays in the plan. Errors
// also: "job.cancelled" when asked to stop.
Result<std::vector<Polyline>> straightLinesBetweenGroups(std::span<const Point> points, std::span<const int> groups,
                                                         std::span<const Point> anchors, const Polygon& within,
                                                         const std::stop_token& stop = {});

}  // namespace wangge
