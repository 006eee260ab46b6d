// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/recovery/packed_points.h"

namespace wangge::gis {

void packPoints(PackWriter& out, std::span<const HouseholdPoint> points) {
  out.unsignedNumber(points.size());
  Point last;
  std::int64_t row = 0;
  for (const HouseholdPoint& p : points) {
    out.number(std::int64_t{p.at.x} - last.x), out.number(std::int64_t{p.at.y} - last.y);
    out.number(p.households), out.number(p.persons);
    out.unsignedNumber(static_cast<std::uint64_t>(p.householdsState) << 4 | static_cast<std::uint64_t>(p.personsState));
    out.number(p.row - row);
    last = p.at, row = p.row;
  }
}

bool unpackPoints(PackReader& in, std::vector<HouseholdPoint>& points) {
  const std::uint64_t count = in.unsignedNumber();
  if (count > in.rest().size()) return false;  // each takes several bytes
  points.reserve(points.size() + count);
  std::int64_t x = 0, y = 0, row = 0;
  constexpr auto kLastState = static_cast<std::uint64_t>(CountState::NotCounted);
  const auto within = [](std::int64_t value, std::int64_t low, std::int64_t high) {
    return value >= low && value <= high;
  };
  for (std::uint64_t i = 0; i < count && in.good(); ++i) {
    const std::int64_t dx = in.number(), dy = in.number(), households = in.number(), persons = in.number();
    const std::uint64_t states = in.unsignedNumber();
    const std::int64_t drow = in.number();
    // Steps are bounded before they are added, so that sums cannot overflow.
    if (!within(dx, -2 * kLatticeLimit, 2 * kLatticeLimit) || !within(dy, -2 * kLatticeLimit, 2 * kLatticeLimit) ||
        !within(drow, -std::int64_t{UINT32_MAX}, UINT32_MAX))
      return false;
    x += dx, y += dy, row += drow;
    if (!within(x, -kLatticeLimit, kLatticeLimit) || !within(y, -kLatticeLimit, kLatticeLimit) ||
        !within(households, 0, INT32_MAX) || !within(persons, 0, INT32_MAX) || states >> 4 > kLastState ||
        (states & 15) > kLastState || !within(row, 0, UINT32_MAX))
      return false;
    points.push_back({{static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)},
                      static_cast<std::int32_t>(households),
                      static_cast<std::int32_t>(persons),
                      static_cast<CountState>(states >> 4),
                      static_cast<CountState>(states & 15),
                      static_cast<std::uint32_t>(row)});
  }
  return in.good();
}

}  // namespace wangge::gis
