// SPDX-License-Identifier: GPL-3.0-or-later
// Points and boxes on the lattice: 32-bit whole millimetres from the project's origin, |coordinate| <= 2^29 (537 km), x
// to the east, y to the north. At that bound cross products of differences fit 64 bits.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <functional>
#include <vector>

namespace wangge {

inline constexpr std::int32_t kLatticeLimit = 1 << 29;

struct Point {
  std::int32_t x = 0, y = 0;
  // Lexicographic by x, then y: the "lowest lattice point" that breaks ties is the smallest in this order.
  friend constexpr auto operator<=>(const Point&, const Point&) = default;
};

using Polyline = std::vector<Point>;

struct Box {
  std::int32_t minX = INT32_MAX, minY = INT32_MAX, maxX = INT32_MIN, maxY = INT32_MIN;

  bool empty() const { return minX > maxX || minY > maxY; }
  void include(Point p) {
    minX = std::min(minX, p.x), minY = std::min(minY, p.y), maxX = std::max(maxX, p.x), maxY = std::max(maxY, p.y);
  }
  void include(const Box& b) {
    minX = std::min(minX, b.minX), minY = std::min(minY, b.minY);
    maxX = std::max(maxX, b.maxX), maxY = std::max(maxY, b.maxY);
  }
  bool contains(Point p) const { return p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY; }
  bool touches(const Box& b) const { return minX <= b.maxX && b.minX <= maxX && minY <= b.maxY && b.minY <= maxY; }
  Box grown(std::int32_t by) const { return {minX - by, minY - by, maxX + by, maxY + by}; }
  std::int64_t width() const { return empty() ? 0 : std::int64_t{maxX} - minX; }
  std::int64_t height() const { return empty() ? 0 : std::int64_t{maxY} - minY; }
  Point centre() const {
    return {static_cast<std::int32_t>((std::int64_t{minX} + maxX) / 2),
            static_cast<std::int32_t>((std::int64_t{minY} + maxY) / 2)};
  }
  friend bool operator==(const Box&, const Box&) = default;
};

inline Box boxOf(const Polyline& line) {
  Box box;
  for (Point p : line) box.include(p);
  return box;
}

}  // namespace wangge

template <>
struct std::hash<wangge::Point> {
  std::size_t operator()(wangge::Point p) const noexcept {
    const auto key = (std::uint64_t{static_cast<std::uint32_t>(p.x)} << 32) | static_cast<std::uint32_t>(p.y);
    return static_cast<std::size_t>((key ^ (key >> 29)) * 0x9E3779B97F4A7C15ull);
  }
};
