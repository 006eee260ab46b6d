// SPDX-License-Identifier: GPL-3.0-or-later
// A community of one piece of ground with household points on it and nothing else: no street, no building.
#pragma once

#include <algorithm>
#include <random>

#include "core/plan/labels.h"
#include "tests/support/ascii_plan.h"

namespace wangge::test {

inline HouseholdPoint householdsAt(Point at, int households) {
  HouseholdPoint point;
  point.at = at, point.households = households, point.persons = 2 * households;
  return point;
}

// Of `drawing` (letters of communities, as in AsciiOptions) with cells of 100 m, each community one piece and one grid.
inline AsciiPlan onePiece(const Drawing& drawing, std::vector<HouseholdPoint> points, bool numbered = true) {
  AsciiOptions options;
  options.communities = drawing, options.everyCell = false;
  options.grids = drawing;
  for (std::string& row : options.grids)
    for (char& c : row)
      if (c != '.') c = static_cast<char>(c - 'A' + 'a');
  AsciiPlan plan = asciiPlan(options);
  std::uint32_t row = 1;
  if (numbered)
    for (HouseholdPoint& point : points) point.row = row++;
  Source source;
  source.name = "register", source.role = Role::Households;
  source.households = std::make_shared<const HouseholdSet>(std::move(points));
  plan.households = plan.project.sources.add(source);
  recountAll(plan.project);
  return plan;
}

// So many points at distinct places inside a box of width × height metres, `margin` metres off its edges.
inline std::vector<HouseholdPoint> scattered(std::mt19937& random, int count, int width, int height, int households,
                                             int margin = 5) {
  std::vector<HouseholdPoint> points;
  for (int i = 0; i < count; ++i) {
    const auto along = [&](int metres) {
      return static_cast<std::int32_t>(margin * 1000 + random() % static_cast<unsigned>((metres - 2 * margin) * 1000));
    };
    const std::int32_t x = along(width);
    points.push_back(householdsAt({x, along(height)}, households));
  }
  return points;
}

}  // namespace wangge::test
