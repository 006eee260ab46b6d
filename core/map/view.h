// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lattice lies on the paper: a scale, a centre, no rotation. Screens are paper too: the window's canvas knows
// how many pixels a millimetre has.
#pragma once

#include <algorithm>
#include <cmath>

#include "core/geometry/point.h"
#include "core/map/scene.h"

namespace wangge::map {

// A rectangle on the paper, in mm, y down.
struct Rectangle {
  Position min, max;
  double width() const { return max.x - min.x; }
  double height() const { return max.y - min.y; }
  Position centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  bool contains(Position p) const { return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y; }
  bool contains(const Rectangle& r) const { return contains(r.min) && contains(r.max); }
  // Sharing an edge only is no overlap.
  bool overlaps(const Rectangle& r) const {
    return min.x < r.max.x && r.min.x < max.x && min.y < r.max.y && r.min.y < max.y;
  }
  // From the top left one on, clockwise.
  std::vector<Position> corners() const { return {min, {max.x, min.y}, max, {min.x, max.y}}; }
  void include(const Rectangle& r) {
    min = {std::min(min.x, r.min.x), std::min(min.y, r.min.y)},
    max = {std::max(max.x, r.max.x), std::max(max.y, r.max.y)};
  }
  Rectangle grown(double by) const { return {{min.x - by, min.y - by}, {max.x + by, max.y + by}}; }
  static Rectangle around(Position c, double width, double height) {
    return {{c.x - width / 2, c.y - height / 2}, {c.x + width / 2, c.y + height / 2}};
  }
  friend bool operator==(const Rectangle&, const Rectangle&) = default;
};

struct View {
  double denominator = 10000;       // 1 : denominator
  double centreX = 0, centreY = 0;  // lattice millimetres shown at `middle`
  Position middle;                  // on the paper, mm

  Position toPaper(Point p) const {
    return {middle.x + (p.x - centreX) / denominator, middle.y - (p.y - centreY) / denominator};
  }
  // The nearest lattice point; beyond the lattice, its border.
  Point toLattice(Position p) const {
    const auto clamp = [](double v) {
      return static_cast<std::int32_t>(std::clamp(std::round(v), -double{kLatticeLimit}, double{kLatticeLimit}));
    };
    return {clamp(centreX + (p.x - middle.x) * denominator), clamp(centreY - (p.y - middle.y) * denominator)};
  }
  // The lattice box that a rectangle on the paper shows.
  Box toLattice(const Rectangle& r) const {
    Box box;
    box.include(toLattice(r.min));
    box.include(toLattice(r.max));
    return box;
  }
  Rectangle toPaper(const Box& box) const {
    const Position a = toPaper(Point{box.minX, box.maxY}), b = toPaper(Point{box.maxX, box.minY});
    return {a, b};
  }
  friend bool operator==(const View&, const View&) = default;
};

// The view that shows the whole box in the middle of the rectangle, at the largest scale that leaves `margin` mm around
// it.
inline View viewOf(const Box& box, const Rectangle& on, double margin) {
  View view;
  view.middle = on.centre();
  if (box.empty()) return view;
  const double width = std::max(1.0, on.width() - 2 * margin), height = std::max(1.0, on.height() - 2 * margin);
  view.denominator =
      std::max({static_cast<double>(box.width()) / width, static_cast<double>(box.height()) / height, 1.0});
  view.centreX = (double{1} * box.minX + box.maxX) / 2;
  view.centreY = (double{1} * box.minY + box.maxY) / 2;
  return view;
}

}  // namespace wangge::map
