// SPDX-License-Identifier: GPL-3.0-or-later
// What alternatives are compared by, against numbers counted by hand.
#include <catch2/catch.hpp>

#include "core/propose/summary.h"
#include "tests/support/ascii_plan.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  aab   cells of 100 m; a 400 households in 4 cells, b 200 in 2; the right precinct reaches into a
//  aab
AsciiPlan summaryPlan() {
  AsciiOptions options;
  options.grids = {"aab", "aab"};
  options.precincts = {"PQQ", "PPQ"};
  options.households = {"111", "111"};
  return asciiPlan(options);
}

}  // namespace

TEST_CASE("A summary counts grids, band, lines once, precincts cut and shapes", "[propose]") {
  AsciiPlan plan = summaryPlan();
  const propose::Summary s = propose::summaryOf(plan.project, plan.communities.at('A'));
  CHECK(s.grids == 2);
  CHECK(s.inBand == 1);
  CHECK(s.least == 200);
  CHECK(s.most == 400);
  CHECK(s.households == 600);
  CHECK(s.precinctsCut == 1);
  CHECK(s.unassigned == 0);
  CHECK(s.between() == 2000);  // 200 m, though it is met from both sides
  // a is a square of 200 m, b a strip of 100 by 200 m.
  CHECK(s.leastCompactness == Approx(4 * 3.14159265 * 20'000 / (600.0 * 600)));
  CHECK(s.compactness == Approx((4 * 3.14159265 * 40'000 / (800.0 * 800) + s.leastCompactness) / 2));
  CHECK(propose::summaryOf(plan.project, CommunityId{99}) == propose::Summary{});
}

TEST_CASE("The share on streets counts what is as strong or stronger, without a line all of it is", "[propose]") {
  propose::Summary s;
  CHECK(s.onStreets() == 1);
  s.follows[static_cast<std::size_t>(Follows::River)] = 100;
  s.follows[static_cast<std::size_t>(Follows::Street)] = 200;
  s.follows[static_cast<std::size_t>(Follows::Lane)] = 100;
  CHECK(s.onStreets() == Approx(0.75));
  CHECK(s.between() == 400);
}

TEST_CASE("A grid's border tells the community's boundary from lines inside, dedicated grids have no size",
          "[propose]") {
  AsciiPlan plan = summaryPlan();
  const propose::GridBorder border = propose::borderOf(plan.project, plan.grids.at('b'));
  CHECK(border.community == 4000);
  CHECK(border.total() == 6000);
  CHECK(propose::borderOf(plan.project, GridId{99}) == propose::GridBorder{});
  plan.editGrid('b').kind = GridKind::Dedicated;
  const propose::Summary s = propose::summaryOf(plan.project, plan.communities.at('A'));
  CHECK(s.grids == 1);
  CHECK(s.least == 400);
  CHECK(s.between() == 2000);  // its line is a line all the same
}

TEST_CASE("Territory without a grid is counted, and its edge is no line between grids", "[propose]") {
  AsciiOptions options;
  options.grids = {"aa.", "aa."};
  const AsciiPlan plan = asciiPlan(options);
  const propose::Summary s = propose::summaryOf(plan.project, plan.communities.at('A'));
  CHECK(s.unassigned == 2);
  CHECK(s.between() == 0);
  CHECK(s.households == 0);
}
