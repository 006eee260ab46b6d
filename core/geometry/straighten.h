// SPDX-License-Identifier: GPL-3.0-or-later
// Dividing lines as a planner would draw them: few corners, and ends where other lines end already.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "core/geometry/polygon.h"

namespace wangge {

// Leaves out corners of the lines where the straight way is as good: it stays in the polygon, crosses no other line,
// has every point on the side where it was, and comes to none of them much nearer than the line did (half as near, or
// 5 m). Fewest corners first, then the shortest. Ends on the outline move to an anchor (a place where other lines end
// there) that is at most 8 m away where the same holds; where three lines meet, two of them become one straight line.
// `points`: ascending, inside the polygon; `anchors`: on its outline. When asked to stop it ends with some lines as
// they were.
void straighten(std::vector<Polyline>& lines, std::span<const Point> points, std::span<const Point> anchors,
                const Polygon& within, const std::stop_token& stop = {});

}  // namespace wangge
