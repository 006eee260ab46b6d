// SPDX-License-Identifier: GPL-3.0-or-later
// Ends of dividing lines on an outline. Where exactly a line ends there is nobody's choice: it goes the shortest way
// that leaves every point on its side, so that it meets the outline squarely and without a hook.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/geometry/polygon.h"
#include "core/geometry/taut_line.h"

namespace wangge {

// A place on the outline where a line may end: the points along the outline on either hand, the nearest first.
struct LooseEnd {
  Polyline left, right;
};

// A line on its way through gaps.
struct Strand {
  Point start, end;
  std::vector<Gap> gaps;
  std::vector<char> bound;  // of each gap: it lies between two points, and not between a point and the outline
  std::optional<LooseEnd> looseStart, looseEnd;

  Polyline line() const { return tautLine(start, gaps, end); }
};

// The lines of all strands, their loose ends where they are best. `points`: ascending.
std::vector<Polyline> withEndsPlaced(std::vector<Strand> strands, std::span<const Point> points, const Polygon& within);

}  // namespace wangge
