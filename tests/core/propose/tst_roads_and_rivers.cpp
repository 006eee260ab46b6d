// SPDX-License-Identifier: GPL-3.0-or-later
// Grids beside roads and rivers: what they cross, how often and in what shape.
#include <set>

#include "tests/core/propose/plans.h"

using namespace wangge;
using namespace wangge::test;
using propose::Mode;
using propose::Outcome;
using propose::Scope;

TEST_CASE("A river is crossed where a road leads over it and nowhere else", "[propose]") {
  AsciiOptions options;
  options.grids = {"aaaa", "aaaa"};
  options.households = {"4444", "4444"};
  options.householdsPerDigit = 50;  // 200 a cell
  AsciiPlan plan = asciiPlan(options);
  // The middle line from west to east is the river, with a weight of 800 on both sides.
  const auto riverBetween = [&](Project& project, bool road) {
    for (ArcId id : project.subdivision.arcs().ids()) {
      const Polyline& shape = *project.subdivision.arc(id).shape;
      const std::int32_t y = plan.cellMillimetres, x = 2 * plan.cellMillimetres;
      if (std::all_of(shape.begin(), shape.end(), [&](Point p) { return p.y == y; }))
        project.subdivision.editArcs().edit(id).classes = ArcClass::River;
      else if (road && std::all_of(shape.begin(), shape.end(), [&](Point p) { return p.x == x; }))
        project.subdivision.editArcs().edit(id).classes = ArcClass::Street;
      else
        project.subdivision.editArcs().edit(id).classes = ArcClass::Drawn;
    }
  };
  Project apart = plan.project;
  riverBetween(apart, false);
  const Outcome outcome = proposed(apart);
  REQUIRE(!outcome.plans.empty());
  const auto crosses = [&](const Outcome& o) {
    for (const auto& grid : o.plans[0].grids) {
      bool north = false, south = false;
      for (FaceId face : grid.faces) (apart.subdivision.face(face).box.minY > 0 ? north : south) = true;
      if (north && south) return true;
    }
    return false;
  };
  CHECK(!crosses(outcome));
  CHECK(outcome.plans[0].grids.size() == 4);
  auto bridged = optionsFor();
  bridged.request.grids = 4;
  Project joined = plan.project;
  riverBetween(joined, true);
  const auto problem = propose::problemOf(joined, plan.communities.at('A'), bridged.request).value();
  CHECK(problem.parts.size() == 1);
  const auto two = propose::problemOf(apart, plan.communities.at('A'), bridged.request).value();
  CHECK(two.parts.size() == 2);
  CHECK(!two.gaps.empty());
}

TEST_CASE("A grid that must span a road does so once, in a compact shape, and not by a thin arm", "[propose]") {
  // An arterial road above the last row, where too few live for a grid; nobody lives in the first row, beyond another.
  AsciiOptions options;
  options.grids = Drawing(5, "aaaaaa");
  options.households = {"......", "333333", "333333", "333333", "222222"};
  options.householdsPerDigit = 20;  // 360 in each row, 240 in the last: 1,320
  AsciiPlan plan = asciiPlan(options);
  for (ArcId id : plan.project.subdivision.arcs().ids()) {
    const Polyline& shape = *plan.project.subdivision.arc(id).shape;
    const auto along = [&](int row) {
      return std::all_of(shape.begin(), shape.end(), [&](Point p) { return p.y == row * plan.cellMillimetres; });
    };
    plan.project.subdivision.editArcs().edit(id).classes = along(1) || along(4) ? ArcClass::Arterial : ArcClass::Street;
  }
  const auto problem = propose::problemOf(plan.project, plan.communities.at('A'), {}).value();
  REQUIRE(problem.parts.size() == 1);
  std::set<std::uint64_t> sides;
  for (const propose::Atom& atom : problem.parts[0].instance.atoms()) sides.insert(atom.sides);
  CHECK(sides == std::set<std::uint64_t>{0, 1, 2});
  for (Mode mode : {Mode::Quick, Mode::Standard, Mode::Proofs}) {
    const Outcome outcome = proposed(plan.project, optionsFor(Scope::Whole, mode));
    CHECK(outcome.plans[0].cost.outside == 0);
    CHECK(outcome.plans[0].cost.spans == 1);
    for (const auto& grid : outcome.plans[0].grids) CHECK(grid.compactness() > 0.3);
  }
}
