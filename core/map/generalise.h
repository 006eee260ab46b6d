// SPDX-License-Identifier: GPL-3.0-or-later
// Lines on paper made lighter: points that cannot be seen are dropped, what lies outside the frame is cut off. Both
// depend on the line alone, so two neighbours that share an arc keep sharing it.
#pragma once

#include <span>
#include <vector>

#include "core/map/view.h"

namespace wangge::map {

using Line = std::vector<Position>;

Line toPaper(const View& view, std::span<const Point> points);
double squaredDistanceToSegment(Position a, Position b, Position p);

// Drops points that lie within `tolerance` mm of the line through the kept ones (Douglas-Peucker); ends stay.
Line simplified(const Line& line, double tolerance);

// The same for many lines, without new memory for each.
class Simplifier {
 public:
  // Appends what is kept of the line to `to`.
  void append(std::span<const Position> line, double tolerance, std::vector<Position>& to);

 private:
  std::vector<char> m_keep;
  std::vector<std::pair<std::size_t, std::size_t>> m_open;
};

// Appends the pieces of an open line inside the rectangle.
void appendClipped(std::span<const Position> line, const Rectangle& to, std::vector<Line>& pieces);

// A closed ring cut to the rectangle (it may run along the rectangle's edge); empty when nothing is inside.
Line clippedRing(const Line& ring, const Rectangle& to);

// The box around points or rings; of none, one that any other box takes the place of.
Rectangle boundsOf(std::span<const Position> line);
Rectangle boundsOf(std::span<const Line> rings);
double lengthOf(const Line& line);

}  // namespace wangge::map
