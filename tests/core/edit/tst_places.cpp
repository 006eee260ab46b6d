// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces without buildings, divided and painted between the places where people live.
#include <catch2/catch.hpp>

#include <set>

#include "core/base/sorted.h"
#include "core/edit/edits.h"
#include "core/edit/places.h"
#include "core/plan/counting.h"
#include "support/guarantees.h"
#include "tests/support/one_piece.h"

using namespace wangge;
using test::householdsAt;
using test::onePiece;
using test::scattered;

namespace {

const EditContext kContext{"tester", 1};
//  A   400 m by 200 m
const test::Drawing kField{"AAAA", "AAAA"};

FaceId faceOf(const test::AsciiPlan& plan) {
  return plan.grid('a').zone.faces.front();
}

std::vector<std::int64_t> householdsOf(const Project& project, const std::vector<FaceId>& faces) {
  std::vector<std::int64_t> households;
  for (FaceId face : faces) households.push_back(project.subdivision.face(face).tally.households);
  std::sort(households.begin(), households.end());
  return households;
}

}  // namespace

TEST_CASE("a piece without buildings becomes a cell a place, its labels and sums as before") {
  std::vector<HouseholdPoint> points;
  for (int row = 0; row < 3; ++row)
    for (int column = 0; column < 5; ++column)
      points.push_back(householdsAt({40'000 + column * 80'000, 35'000 + row * 65'000}, 10 + column + 5 * row));
  points.push_back(householdsAt(points[7].at, 3));  // the same door again
  const test::AsciiPlan plan = onePiece(kField, points);
  const auto what = dividingBlock(plan.project, faceOf(plan), {});
  REQUIRE(what);
  CHECK(what->code == "journal.divide_places");
  const Result<Project> divided = planOf(divideBlock(plan.project, faceOf(plan), {}, kContext));
  REQUIRE(divided);
  CHECK(brokenGuarantees(*divided) == std::vector<std::string>{});
  CHECK(divided->grids.at(plan.grids.at('a')).zone.faces.size() == 15);
  CHECK(totalOf(*divided) == totalOf(plan.project));
  CHECK(householdsOf(*divided, divided->grids.at(plan.grids.at('a')).zone.faces) ==
        std::vector<std::int64_t>{10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 20, 21, 22, 23, 24});
  CHECK(divided->journal.at(divided->journal.ids().back()).what.code == "journal.divide_places");
}

TEST_CASE("many places share cells of at most an eighth of the least size, few and heavy ones do not") {
  std::mt19937 random(2);
  std::vector<HouseholdPoint> points = scattered(random, 900, 400, 200, 1);
  points.push_back(householdsAt({200'000, 100'000}, 620));
  const test::AsciiPlan plan = onePiece(kField, points);
  const Places coarse = placesIn(plan.project, faceOf(plan), Fineness::Coarse).value();
  const Places fine = placesIn(plan.project, faceOf(plan), Fineness::Fine).value();
  const Places each = placesIn(plan.project, faceOf(plan), Fineness::Places).value();
  CHECK(coarse.shared);
  CHECK(coarse.count < 70);
  CHECK(fine.count > 2 * coarse.count);
  CHECK_FALSE(each.shared);
  CHECK(each.count > 850);
  const Result<Project> divided = planOf(divideBlock(plan.project, faceOf(plan), {}, kContext));
  REQUIRE(divided);
  CHECK(brokenGuarantees(*divided) == std::vector<std::string>{});
  std::vector<std::int64_t> cells = householdsOf(*divided, divided->grids.at(plan.grids.at('a')).zone.faces);
  CHECK(cells.back() >= 620);
  cells.pop_back();
  CHECK(cells.back() <= 37);
  CHECK(cells.front() > 0);
}

TEST_CASE("the order of the rows does not matter") {
  std::mt19937 random(4);
  std::vector<HouseholdPoint> points = scattered(random, 400, 400, 200, 3);
  std::uint32_t row = 1;
  for (HouseholdPoint& point : points) point.row = row++;
  const test::AsciiPlan one = onePiece(kField, points, false);
  std::shuffle(points.begin(), points.end(), random);
  const test::AsciiPlan other = onePiece(kField, points, false);
  const Project a = planOf(divideBlock(one.project, faceOf(one), {}, kContext)).value();
  const Project b = planOf(divideBlock(other.project, faceOf(other), {}, kContext)).value();
  CHECK(a.subdivision == b.subdivision);
}

TEST_CASE("places on a line, on the outline and in an odd piece are parted") {
  std::vector<HouseholdPoint> points;
  SECTION("on a line") {
    for (int i = 0; i < 20; ++i) points.push_back(householdsAt({10'000 + i * 20'000, 100'000}, 20));
  }
  SECTION("on the outline") {
    for (int i = 0; i < 20; ++i) points.push_back(householdsAt({10'000 + i * 20'000, 0}, 20));
  }
  SECTION("a decimetre from each other") {
    for (int i = 0; i < 20; ++i) points.push_back(householdsAt({100'000 + i * 100, 70'000 + i % 3 * 110}, 200));
  }
  const test::AsciiPlan plan = onePiece(kField, points);
  const Result<Project> divided = planOf(divideBlock(plan.project, faceOf(plan), {}, kContext));
  REQUIRE(divided);
  CHECK(brokenGuarantees(*divided) == std::vector<std::string>{});
  CHECK(divided->grids.at(plan.grids.at('a')).zone.faces.size() == 20);
  CHECK(totalOf(*divided) == totalOf(plan.project));
}

TEST_CASE("an L with people in both arms is divided, no cell without anybody") {
  std::mt19937 random(8);
  //  A . .      A C around a corner, so that what is nearest lies outside
  //  A . .
  //  A A A
  std::vector<HouseholdPoint> points = scattered(random, 40, 100, 300, 9);
  for (HouseholdPoint& point : scattered(random, 40, 300, 100, 9)) points.push_back(point);
  const test::AsciiPlan plan = onePiece({"A..", "A..", "AAA"}, points);
  const Result<Project> divided = planOf(divideBlock(plan.project, faceOf(plan), {}, kContext));
  REQUIRE(divided);
  CHECK(brokenGuarantees(*divided) == std::vector<std::string>{});
  for (std::int64_t households : householdsOf(*divided, divided->grids.at(plan.grids.at('a')).zone.faces))
    CHECK(households > 0);
}

TEST_CASE("painting places takes their ground with a straight border, and back again leaves no trace") {
  std::mt19937 random(3);
  std::vector<HouseholdPoint> points = scattered(random, 300, 400, 200, 2);
  const test::AsciiPlan plan = onePiece(kField, points);
  std::vector<Point> west;
  std::int64_t households = 0;
  for (const HouseholdPoint& point : points)
    if (point.at.x < 130'000) west.push_back(point.at), households += 2;
  const auto step = assignBuildings(plan.project, {}, {}, west, {}, kContext);
  REQUIRE(step);
  const Project& painted = step->after;
  CHECK(brokenGuarantees(painted) == std::vector<std::string>{});
  REQUIRE(painted.grids.size() == 2);
  const GridId a = plan.grids.at('a'), fresh = step->selection->grids.front();
  CHECK(painted.grids.at(fresh).zone.tally.households == households);
  CHECK(painted.grids.at(fresh).zone.faces.size() == 1);
  CHECK(painted.grids.at(a).zone.faces.size() == 1);
  // 200 m straight across; points left and right of it let it bend a little.
  std::int64_t border = 0;
  std::size_t corners = 0;
  painted.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
    if (painted.subdivision.face(arc.left).grid == painted.subdivision.face(arc.right).grid) return;
    if (arc.left == kUniverse || arc.right == kUniverse) return;
    border += lengthOf(*arc.shape).value, corners += arc.shape->size() - 2;
  });
  CHECK(border < 225'000);
  CHECK(corners < 15);
  const Result<Project> back = planOf(assignBuildings(painted, {}, {}, west, a, kContext));
  REQUIRE(back);
  CHECK(back->subdivision.faces().size() == plan.project.subdivision.faces().size());
  CHECK(back->grids.size() == 1);
}

TEST_CASE("one place of several rows is taken whole, and nobody's place is refused") {
  const Point door{100'000, 100'000};
  test::AsciiPlan plan = onePiece(
      kField, {householdsAt(door, 40), householdsAt({door.x + 20, door.y}, 5), householdsAt({300'000, 90'000}, 60)});
  const auto step = assignBuildings(plan.project, {}, {}, std::vector{door}, {}, kContext);
  REQUIRE(step);
  CHECK(step->after.grids.at(step->selection->grids.front()).zone.tally.households == 45);
  CHECK(assignBuildings(plan.project, {}, {}, std::vector{Point{50'000, 50'000}}, {}, kContext).error().code ==
        "edit.outside_communities");
  CHECK(assignBuildings(plan.project, {}, {}, std::vector{Point{9'000'000, 0}}, {}, kContext).error().code ==
        "edit.outside_communities");
  plan.editGrid('a').locked = true;
  CHECK(assignBuildings(plan.project, {}, {}, std::vector{door}, {}, kContext).error().code == "edit.locked");
  CHECK(divideBlock(plan.project, faceOf(plan), {}, kContext).error().code == "edit.locked");
}

TEST_CASE("one place by itself, or none, is not divided") {
  const Point tower{100'000, 100'000};
  const test::AsciiPlan plan = onePiece(kField, {householdsAt(tower, 700), householdsAt(tower, 20)});
  CHECK(divideBlock(plan.project, faceOf(plan), {}, kContext).error().code == "edit.block_needs_buildings");
  CHECK(dividingBlock(plan.project, faceOf(plan), {}).error().code == "edit.block_needs_buildings");
  const test::AsciiPlan empty = onePiece(kField, {});
  CHECK(divideBlock(empty.project, faceOf(empty), {}, kContext).error().code == "edit.block_needs_buildings");
}

TEST_CASE("rows of one place alone are not offered to be divided", "[edit]") {
  const Point door{100'000, 100'000};
  const test::AsciiPlan plan = onePiece(kField, {householdsAt(door, 40), householdsAt({door.x + 20, door.y}, 5)});
  CHECK(divideBlock(plan.project, faceOf(plan), {}, kContext).error().code == "edit.block_needs_buildings");
  const auto what = dividingBlock(plan.project, faceOf(plan), {});
  REQUIRE_FALSE(what);
  CHECK(what.error().code == "edit.block_needs_buildings");
}

TEST_CASE("painting takes no more than what is painted, however many places there are", "[edit]") {
  std::vector<HouseholdPoint> points;
  for (int x = 0; x < 80; ++x)
    for (int y = 0; y < 40; ++y) points.push_back(householdsAt({3'000 + x * 4'900, 3'000 + y * 4'800}, 1));
  const test::AsciiPlan plan = onePiece(kField, points);
  REQUIRE(static_cast<int>(points.size()) > kMostCells);
  const auto step = assignBuildings(plan.project, {}, {}, std::vector{points[1'620].at}, {}, kContext);
  REQUIRE(step);
  CHECK(brokenGuarantees(step->after) == std::vector<std::string>{});
  CHECK(step->after.grids.at(step->selection->grids.front()).zone.tally.households == 1);
}
