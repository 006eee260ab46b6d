// SPDX-License-Identifier: GPL-3.0-or-later
// Orders in which grids are numbered, drawn; the same for grids told in any order.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "core/numbering/order.h"
#include "tests/core/numbering/letters.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Asked in many orders; the answer is one.
std::string ordered(const AsciiPlan& plan, const OrderSpec& spec) {
  std::vector<GridId> grids = plan.project.grids.ids();
  const std::string first = letters(plan, inOrder(plan.project, grids, spec));
  std::mt19937 random(5);
  for (int i = 0; i < 10; ++i) {
    std::shuffle(grids.begin(), grids.end(), random);
    CHECK(letters(plan, inOrder(plan.project, grids, spec)) == first);
  }
  return first;
}

OrderSpec spec(NumberOrder order, double bandMetres = 0) {
  OrderSpec result;
  result.order = order;
  result.bandMetres = bandMetres;
  return result;
}

OrderSpec along(const AsciiPlan& plan, const std::vector<std::pair<int, int>>& cells) {
  OrderSpec result = spec(NumberOrder::Line);
  for (const auto& [column, row] : cells) result.line.push_back(plan.centre(column, row));
  return result;
}

}  // namespace

TEST_CASE("Serpentine: there and back", "[numbering]") {
  CHECK(ordered(asciiPlan(Drawing{"abc", "def", "ghi"}), spec(NumberOrder::Rows)) == "abcdefghi");
  CHECK(ordered(asciiPlan(Drawing{"abc", "def", "ghi"}), spec(NumberOrder::Serpentine)) == "abcfedghi");
  // A band without a grid does not turn the way round: the second row with grids goes back.
  CHECK(ordered(asciiPlan(Drawing{"abc", "...", "def"}), spec(NumberOrder::Serpentine)) == "abcfed");
}

TEST_CASE("The height of bands is stated in metres, else follows the mean area", "[numbering]") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab", "cd", "ef", "gh"});
  CHECK(bandHeight(plan.project, plan.project.grids.ids()) == Approx(100));
  CHECK(ordered(plan, spec(NumberOrder::Rows, 200)) == "acbdegfh");
  CHECK(ordered(plan, spec(NumberOrder::Rows, 1000)) == "acegbdfh");
  CHECK(ordered(plan, spec(NumberOrder::Serpentine, 200)) == "acbdfheg");
  CHECK(bandHeight(plan.project, {}) == 0);
}

TEST_CASE("By distance: nearest first, ties from the west, then the north", "[numbering]") {
  const AsciiPlan plan = asciiPlan(Drawing{"abc", "def", "ghi"});
  OrderSpec order = spec(NumberOrder::Distance);
  order.from = plan.centre(1, 1);
  CHECK(ordered(plan, order) == "edbhfagci");
  order.from = plan.centre(2, 2);
  CHECK(ordered(plan, order).substr(0, 3) == "ihf");
}

TEST_CASE("Along a line: as it enters the grids, the others behind in rows", "[numbering]") {
  const AsciiPlan plan = asciiPlan(Drawing{"abc", "def", "ghi"});
  CHECK(ordered(plan, along(plan, {{2, 2}, {2, 0}, {0, 0}})) == "ifcbadegh");
  CHECK(ordered(plan, along(plan, {{0, 0}, {2, 0}, {2, 2}})) == "abcfidegh");
  // One that comes back counts where it came first; a line of one point is where it is.
  CHECK(ordered(plan, along(plan, {{1, 1}, {2, 1}, {0, 1}})) == "efdabcghi");
  CHECK(ordered(plan, along(plan, {{1, 2}})) == "habcdefgi");
  CHECK(touchedByLine(plan.project, plan.project.grids.ids(), along(plan, {{0, 0}, {2, 0}}).line) == 3);
  CHECK(touchedByLine(plan.project, plan.project.grids.ids(), {{-900'000, -900'000}, {-800'000, -900'000}}) == 0);
  CHECK(touchedByLine(plan.project, plan.project.grids.ids(), {}) == 0);
}

TEST_CASE("A line that begins outside enters by the border, and one along a border touches both sides", "[numbering]") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab", "cd"});
  OrderSpec order = spec(NumberOrder::Line);
  order.line = {{250'000, 50'000}, {-50'000, 50'000}};  // from the east through the southern row
  CHECK(ordered(plan, order) == "dcab");
  order.line = {{-50'000, 100'000}, {250'000, 100'000}};  // along the border of the rows, from the west
  CHECK(touchedByLine(plan.project, plan.project.grids.ids(), order.line) == 4);
  CHECK(ordered(plan, order) == "acbd");
}

TEST_CASE("By list: as listed, the others behind in rows", "[numbering]") {
  const AsciiPlan plan = asciiPlan(Drawing{"abc", "def"});
  OrderSpec order = spec(NumberOrder::List);
  order.list = {plan.grids.at('e'), plan.grids.at('a')};
  CHECK(ordered(plan, order) == "eabcdf");
  order.list.clear();
  CHECK(ordered(plan, order) == "abcdef");
}

TEST_CASE("Grids without territory come last, by code", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"ab"});
  for (const auto& [letter, code] : {std::pair('y', "9"), std::pair('z', "8")}) {
    Grid grid;
    grid.code = code;
    grid.community = plan.communities.at('A');
    plan.grids[letter] = plan.project.grids.add(grid);
  }
  for (NumberOrder order : {NumberOrder::Rows, NumberOrder::Serpentine, NumberOrder::Distance})
    CHECK(ordered(plan, spec(order)) == "abzy");
}
