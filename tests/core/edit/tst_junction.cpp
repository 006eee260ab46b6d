// SPDX-License-Identifier: GPL-3.0-or-later
// Points where borders meet are moved, and all borders there follow.
#include <catch2/catch.hpp>

#include "core/edit/junction.h"
#include "core/edit/strips.h"
#include "core/topology/spatial_queries.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};

//  aabb   cells of 100 m that are no faces; the three grids meet at (200, 100) m
//  aabb
//  cccc
AsciiPlan threeGrids(Drawing grids = {"aabb", "aabb", "cccc"}, Drawing communities = {}) {
  AsciiOptions options;
  options.grids = std::move(grids);
  options.communities = std::move(communities);
  options.households = {"1111", "1111", "1111"};
  options.everyCell = false;
  return asciiPlan(options);
}

// The same, where the borders were drawn through open ground: (0, 100) to (400, 100) m, and up to (200, 300) m.
AsciiPlan drawnGrids() {
  AsciiPlan plan = threeGrids({"aaaa", "aaaa", "aaaa"});
  const auto gridAt = [&](Point p) { return plan.project.subdivision.face(plan.project.subdivision.locate(p)).grid; };
  plan.project = *cutZone(plan.project, plan.grids.at('a'), {{0, 100'000}, {400'000, 100'000}}, kContext);
  plan.project = *cutZone(plan.project, gridAt({10'000, 200'000}), {{200'000, 100'000}, {200'000, 300'000}}, kContext);
  plan.grids['a'] = gridAt({10'000, 200'000}), plan.grids['b'] = gridAt({390'000, 200'000}),
  plan.grids['c'] = gridAt({10'000, 10'000});
  REQUIRE(plan.project.subdivision.faces().size() == 4);
  return plan;
}

NodeId nodeAt(const Project& project, Point p) {
  const auto node = nearestNode(project.subdivision, p, 1);
  REQUIRE(node);
  return *node;
}

double hectares(const Project& project, const AsciiPlan& plan, char grid) {
  return project.grids.at(plan.grids.at(grid)).zone.area.squareMetres() / 10'000;
}

void requireSound(const Project& project, const AsciiPlan& plan) {
  REQUIRE(brokenGuarantees(project) == std::vector<std::string>{});
  REQUIRE(totalOf(project) == totalOf(plan.project));
}

}  // namespace

TEST_CASE("where three grids meet, the point moves and all three follow") {
  const AsciiPlan plan = drawnGrids();
  const NodeId node = nodeAt(plan.project, {200'000, 100'000});
  const auto junction = junctionAt(plan.project, node);
  REQUIRE(junction);
  CHECK(junction->borders.size() == 3);
  CHECK(junction->grids.size() == 3);
  CHECK_FALSE(junction->onOutline);

  const Result<Project> moved = planOf(moveJunction(plan.project, node, {260'000, 150'000}, kContext));
  REQUIRE(moved);
  requireSound(*moved, plan);
  CHECK(hectares(*moved, plan, 'a') == Approx(4.1));
  CHECK(hectares(*moved, plan, 'b') == Approx(2.9));
  CHECK(hectares(*moved, plan, 'c') == Approx(5.0));
  CHECK(junctionAt(*moved, nodeAt(*moved, {260'000, 150'000}))->grids == junction->grids);
  CHECK(moved->grids.size() == 3);
  CHECK(moved->journal.at(moved->journal.ids().back()).what.code == "journal.move_junction");
  // Nothing is left of where the borders ran.
  CHECK(moved->subdivision.faces().size() == plan.project.subdivision.faces().size());

  const Result<Project> back =
      planOf(moveJunction(*moved, nodeAt(*moved, {260'000, 150'000}), {200'000, 100'000}, kContext));
  REQUIRE(back);
  requireSound(*back, plan);
  for (char grid : {'a', 'b', 'c'}) {
    CHECK(back->grids.at(plan.grids.at(grid)).zone.area == plan.grid(grid).zone.area);
    CHECK(back->grids.at(plan.grids.at(grid)).zone.tally == plan.grid(grid).zone.tally);
  }
}

TEST_CASE("a point may be moved to every side, onto a border and as far as the next vertex") {
  // Along lines that stay when they are no borders any more, or lines that were drawn.
  const AsciiPlan plan = GENERATE(true, false) ? threeGrids() : drawnGrids();
  const NodeId node = nodeAt(plan.project, {200'000, 100'000});
  for (Point to : {Point{200'000, 180'000}, Point{120'000, 100'000}, Point{350'000, 100'000}, Point{150'000, 20'000},
                   Point{30'000, 270'000}, Point{203'000, 104'000}, Point{199'990, 99'970}}) {
    CAPTURE(to.x, to.y);
    const Result<Project> moved = planOf(moveJunction(plan.project, node, to, kContext));
    REQUIRE(moved);
    requireSound(*moved, plan);
    double sum = 0;
    for (char grid : {'a', 'b', 'c'}) sum += hectares(*moved, plan, grid);
    CHECK(sum == Approx(12));
    CHECK(junctionAt(*moved, nodeAt(*moved, to))->grids.size() == 3);
  }
}

TEST_CASE("a move of some lattice steps is made, or refused where lines could not be told apart") {
  const AsciiPlan plan = drawnGrids();
  const NodeId node = nodeAt(plan.project, {200'000, 100'000});
  for (std::int32_t dx = -3; dx <= 3; ++dx)
    for (std::int32_t dy = -3; dy <= 3; ++dy) {
      CAPTURE(dx, dy);
      const Result<Project> moved = planOf(moveJunction(plan.project, node, {200'000 + dx, 100'000 + dy}, kContext));
      if (moved) {
        requireSound(*moved, plan);
        CHECK(junctionAt(*moved, nodeAt(*moved, {200'000 + dx, 100'000 + dy}))->grids.size() == 3);
      } else {
        CHECK_FALSE(moved.error().code.empty());
      }
    }
}

TEST_CASE("where four grids meet, all four follow") {
  const AsciiPlan plan = threeGrids({"aabb", "aabb", "ccdd"});
  const NodeId node = nodeAt(plan.project, {200'000, 100'000});
  const Result<Project> moved = planOf(moveJunction(plan.project, node, {160'000, 140'000}, kContext));
  REQUIRE(moved);
  requireSound(*moved, plan);
  CHECK(junctionAt(*moved, nodeAt(*moved, {160'000, 140'000}))->grids.size() == 4);
}

TEST_CASE("a point that would break a grid, cross a border or leave the grids stays") {
  const AsciiPlan plan = threeGrids({"aabb", "aabd", "cccc"});
  const NodeId node = nodeAt(plan.project, {200'000, 100'000});
  const auto code = [&](Point to) { return moveJunction(plan.project, node, to, kContext).error().code; };
  CHECK(code({350'000, 150'000}) == "edit.node_blocked");  // inside d
  CHECK(code({390'000, 290'000}) == "edit.node_blocked");  // beyond it
  CHECK(code({500'000, 500'000}) == "edit.node_blocked");  // outside the plan
  CHECK(code({200'000, 100'000}) == "edit.reshape_no_effect");
  CHECK(moveJunction(plan.project, NodeId(4711), {0, 0}, kContext).error().code == "edit.no_such_node");
}

TEST_CASE("a point stays where a grid there is locked, itself or by kind") {
  AsciiPlan plan = threeGrids();
  const NodeId node = nodeAt(plan.project, {200'000, 100'000});
  plan.editGrid('c').locked = true;
  CHECK(moveJunction(plan.project, node, {210'000, 120'000}, kContext).error().code == "edit.locked");
  plan.editGrid('c').locked = false;
  plan.editGrid('b').kind = GridKind::Dedicated;
  const Result<Project> closed = planOf(setKindLocked(plan.project, GridKind::Dedicated, true, kContext));
  CHECK(moveJunction(*closed, node, {210'000, 120'000}, kContext).error().code == "edit.dedicated_locked");
}

TEST_CASE("a point on a community's outline slides along it, and nowhere else") {
  const AsciiPlan plan = drawnGrids();
  const NodeId end = nodeAt(plan.project, {200'000, 300'000});
  REQUIRE(junctionAt(plan.project, end));
  CHECK(junctionAt(plan.project, end)->onOutline);
  const Result<Project> slid = planOf(moveJunction(plan.project, end, {100'000, 260'000}, kContext));
  REQUIRE(slid);
  requireSound(*slid, plan);
  CHECK(hectares(*slid, plan, 'a') == Approx(3.0));
  CHECK(hectares(*slid, plan, 'b') == Approx(5.0));
  CHECK(hectares(*slid, plan, 'c') == Approx(4.0));
  CHECK(junctionAt(*slid, nodeAt(*slid, {100'000, 300'000}))->onOutline);
  // The outline itself is as it was.
  CHECK(slid->communities.at(plan.communities.at('A')).zone.area ==
        plan.project.communities.at(plan.communities.at('A')).zone.area);
}

TEST_CASE(
    "where borders of two communities meet at their boundary, and where no three borders meet, nothing is dragged") {
  const AsciiPlan plan = threeGrids({"aabb", "aabb", "ccdd"}, {"AABB", "AABB", "AABB"});
  const NodeId node = nodeAt(plan.project, {200'000, 100'000});
  CHECK(junctionAt(plan.project, node).error().code == "edit.node_fixed");
  AsciiOptions cells;
  cells.grids = {"aabb", "aabb"};
  const AsciiPlan raster = asciiPlan(cells);
  CHECK(junctionAt(raster.project, nodeAt(raster.project, {200'000, 100'000})).error().code == "edit.node_no_junction");
  CHECK(junctionAt(raster.project, nodeAt(raster.project, {100'000, 100'000})).error().code == "edit.node_no_junction");
}

TEST_CASE("a point that would break a grid moves where strips that go along hold it together") {
  //  aaaaaaa...   20 m each: three grids meet at (120, 60) m, and the way of the border that leads up from there passes
  //  aaaaaaaaaa   the corner at (140, 140) m, beyond which a corner of 600 m² without people is left
  AsciiOptions options;
  options.grids = Drawing(3, "aaaaaaa..."), options.households = Drawing(3, "111111....");
  options.communities = Drawing(3, "AAAAAAA...");
  for (int row = 0; row < 7; ++row) {
    options.grids.push_back("aaaaaaaaaa"), options.households.push_back("1111111111");
    options.communities.push_back("AAAAAAAAAA");
  }
  options.householdsPerDigit = 1, options.cellMetres = 20, options.everyCell = false;
  const AsciiPlan plan = asciiPlan(options);
  const auto gridIn = [](const Project& project, Point p) {
    return project.subdivision.face(project.subdivision.locate(p)).grid;
  };
  const Project halved = *planOf(cutZone(plan.project, plan.grids.at('a'), {{0, 60'000}, {200'000, 60'000}}, kContext));
  const Project before =
      *planOf(cutZone(halved, gridIn(halved, {10'000, 190'000}), {{120'000, 60'000}, {120'000, 200'000}}, kContext));
  const GridId west = gridIn(before, {10'000, 190'000}), east = gridIn(before, {190'000, 90'000});
  const NodeId node = nodeAt(before, {120'000, 60'000});
  const Point to{150'000, 110'000};
  CHECK(moveJunction(before, node, to, kContext).error().code == "edit.node_blocked");
  const auto moved = moveJunction(before, node, to, kContext, [&](Result<Step> step) {
    return withStripsAlong(before, std::move(step), kContext);
  });
  REQUIRE(moved);
  requireSound(moved->after, plan);
  CHECK(moved->what ==
        Message("journal.move_junction").with("count", 3).with("strips", 1).with("households", 0).with("persons", 0));
  CHECK(gridIn(moved->after, {135'000, 190'000}) == west);
  CHECK(moved->after.grids.at(east).zone.faces.size() == 1);
  // Still refused where nothing goes along.
  const auto nothing = [&](Result<Step> step) {
    return withStripsAlong(before, std::move(step), kContext, [](FaceId) { return false; });
  };
  CHECK(moveJunction(before, node, to, kContext, nothing).error().code == "edit.node_blocked");
}
