// SPDX-License-Identifier: GPL-3.0-or-later
// The edits that drawing is made of, on small plans.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/edit/effect.h"
#include "core/topology/outline.h"
#include "support/ascii_plan.h"
#include "support/effort.h"
#include "support/guarantees.h"

using namespace wangge;

namespace {

const EditContext kContext{"tester", 1};

//  aaabbb   cells of 100 m that are no faces: grid a and b are one face each. Each cell has 100 households.
//  aaabbb
//  aaabbb
test::AsciiPlan twoGrids() {
  test::AsciiOptions options;
  options.grids = {"aaabbb", "aaabbb", "aaabbb"};
  options.households = {"111111", "111111", "111111"};
  options.everyCell = false;
  return test::asciiPlan(options);
}

std::int64_t households(const Project& project, GridId grid) {
  return project.grids.at(grid).zone.tally.households;
}

void requireSound(const Project& project) {
  REQUIRE(brokenGuarantees(project) == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("one line cuts several grids, and leaves no trace where it divides nothing") {
  const test::AsciiPlan ascii = twoGrids();
  const GridId a = ascii.grids.at('a'), b = ascii.grids.at('b');
  // From west of a, through a and b, out in the east; at a third of the height.
  const Result<Project> cut =
      planOf(cutZones(ascii.project, std::vector{a, b}, {{-10'000, 100'000}, {610'000, 100'000}}, kContext));
  REQUIRE(cut);
  requireSound(*cut);
  CHECK(cut->grids.size() == 4);
  CHECK(households(*cut, a) == 600);
  CHECK(households(*cut, b) == 600);
  // Ends inside b: only a is divided, and b has no line in it.
  const Result<Project> half =
      planOf(cutZones(ascii.project, std::vector{a, b}, {{-10'000, 100'000}, {450'000, 100'000}}, kContext));
  REQUIRE(half);
  requireSound(*half);
  CHECK(half->grids.size() == 3);
  CHECK(half->grids.at(b).zone.faces.size() == 1);
  // Ends inside both.
  CHECK(cutZones(ascii.project, std::vector{a, b}, {{150'000, 100'000}, {450'000, 100'000}}, kContext).error().code ==
        "edit.line_does_not_divide");
  CHECK(cutZones(ascii.project, std::vector<GridId>{}, {{0, 0}, {1, 1}}, kContext).error().code ==
        "edit.line_meets_no_grid");
  // A tail that ends at a road inside the grid is taken away, the rest stays.
  CHECK(zonesAlong(ascii.project, {{150'000, 100'000}, {450'000, 100'000}}) == std::vector<ZoneId>{a, b});
}

TEST_CASE("an end that is near the boundary is carried on to it, one that is not stays") {
  const test::AsciiPlan ascii = twoGrids();
  const Polyline line{{20'000, 100'000}, {280'000, 100'000}};
  const Polyline longer = extendedToBoundary(ascii.project, line, 30'000);
  CHECK(longer == Polyline{{0, 100'000}, {20'000, 100'000}, {280'000, 100'000}, {300'000, 100'000}});
  CHECK(extendedToBoundary(ascii.project, line, 10'000) == line);
  CHECK(cutZone(ascii.project, ascii.grids.at('a'), longer, kContext));
  CHECK(cutZone(ascii.project, ascii.grids.at('a'), line, kContext).error().code == "edit.line_does_not_divide");
}

TEST_CASE("awkward cut lines have an outcome each") {
  const test::AsciiPlan ascii = twoGrids();
  const GridId a = ascii.grids.at('a');
  const auto cut = [&](const Polyline& line) -> Result<Project> {
    return planOf(cutZone(ascii.project, a, line, kContext));
  };
  SECTION("one that crosses itself cuts the loop out") {
    const auto loop =
        cut({{-10'000, 150'000}, {250'000, 150'000}, {250'000, 50'000}, {150'000, 50'000}, {150'000, 310'000}});
    REQUIRE(loop);
    requireSound(*loop);
    CHECK(loop->grids.size() > 2);
    CHECK(totalOf(*loop) == totalOf(ascii.project));
  }
  SECTION("one along an existing border runs through no grid") {
    CHECK(cut({{300'000, 0}, {300'000, 300'000}}).error().code == "edit.line_outside_grid");
  }
  SECTION("one shorter than a millimetre is too short") {
    CHECK(cut({{150'000, 150'000}, {150'000, 150'000}}).error().code == "edit.line_too_short");
    CHECK(cut({{150'000, 150'000}}).error().code == "edit.line_too_short");
    CHECK(cut({}).error().code == "edit.line_too_short");
  }
  SECTION("one of 100,000 vertices is cut as any other") {
    Polyline line;
    const int vertices = test::tries(100'000, 20'000), step = 300'000 / vertices;
    for (int i = 0; i <= vertices; ++i) line.push_back({-1'000 + i * step + (i % 2), 150'000 + (i % 7) * 40});
    line.push_back({310'000, 150'000});
    const auto jagged = cut(line);
    REQUIRE(jagged);
    CHECK(jagged->grids.size() == 3);
    CHECK(totalOf(*jagged) == totalOf(ascii.project));
  }
  SECTION("one at the very edge of the extent") {
    CHECK_FALSE(cut({{0, 0}, {0, 300'000}}));
    const auto edge = cut({{1, -10}, {1, 300'010}});
    if (edge) {
      requireSound(*edge);
      CHECK(totalOf(*edge) == totalOf(ascii.project));
    } else {
      CHECK_FALSE(edge.error().code.empty());
    }
  }
}

TEST_CASE("grids that do not exist are refused, and a locked community is named as what to unlock") {
  test::AsciiPlan ascii = twoGrids();
  const GridId a = ascii.grids.at('a');
  const Polyline line{{-10'000, 100'000}, {310'000, 100'000}};
  for (GridId none : {GridId{}, GridId(4711)}) {
    CHECK(cutZone(ascii.project, none, line, kContext).error().code == "edit.no_such_grid");
    CHECK(mergeZones(ascii.project, std::vector{a, none}, kContext).error().code == "edit.no_such_grid");
    CHECK(setGridAttributes(ascii.project, none, {}, kContext).error().code == "edit.no_such_grid");
    CHECK(setGridCode(ascii.project, none, "1", kContext).error().code == "edit.no_such_grid");
    CHECK(dissolveDedicated(ascii.project, none, kContext).error().code == "edit.no_such_grid");
  }
  ascii.project.communities.edit(ascii.communities.at('A')).locked = true;
  const Result<Project> refused = planOf(cutZone(ascii.project, a, line, kContext));
  REQUIRE_FALSE(refused);
  CHECK(refused.error() ==
        Error("edit.community_locked").with("community", ascii.project.communities.at(ascii.communities.at('A')).name));
}

TEST_CASE("a border moves to the line on both sides, and the old one is gone") {
  const test::AsciiPlan ascii = twoGrids();
  const GridId a = ascii.grids.at('a'), b = ascii.grids.at('b');
  // Bulges 100 m into b over the middle third.
  const Result<Project> bulge = planOf(reshapeBorder(
      ascii.project, a, b, {{300'000, 100'000}, {400'000, 100'000}, {400'000, 200'000}, {300'000, 200'000}}, kContext));
  REQUIRE(bulge);
  requireSound(*bulge);
  CHECK(households(*bulge, a) == 1'000);
  CHECK(households(*bulge, b) == 800);
  CHECK(totalOf(*bulge) == totalOf(ascii.project));
  // Back again, along a line that weaves over the border: the drawn stretch is healed where nothing else holds it.
  const Result<Project> back = planOf(reshapeBorder(*bulge, a, b, {{300'000, 100'000}, {300'000, 200'000}}, kContext));
  REQUIRE(back);
  requireSound(*back);
  CHECK(households(*back, a) == 900);
  CHECK(back->subdivision.faces().size() == ascii.project.subdivision.faces().size());
  // A nodeLines gives and takes.
  const Result<Project> nodeLines = planOf(reshapeBorder(ascii.project, a, b,
                                                         {{300'000, 0},
                                                          {200'000, 0},
                                                          {200'000, 100'000},
                                                          {300'000, 100'000},
                                                          {400'000, 100'000},
                                                          {400'000, 200'000},
                                                          {300'000, 200'000}},
                                                         kContext));
  REQUIRE(nodeLines);
  requireSound(*nodeLines);
  CHECK(households(*nodeLines, a) == 900);
  CHECK(nodeLines->subdivision.locate({350'000, 150'000}) != kUniverse);
  CHECK(nodeLines->subdivision.face(nodeLines->subdivision.locate({350'000, 150'000})).grid == a);
  CHECK(nodeLines->subdivision.face(nodeLines->subdivision.locate({250'000, 50'000})).grid == b);
}

TEST_CASE("the end of a border may slide along the community's outline") {
  const test::AsciiPlan ascii = twoGrids();
  const GridId a = ascii.grids.at('a'), b = ascii.grids.at('b');
  const Result<Project> slid = planOf(reshapeBorder(ascii.project, a, b, {{300'000, 100'000}, {400'000, 0}}, kContext));
  REQUIRE(slid);
  requireSound(*slid);
  CHECK(households(*slid, a) + households(*slid, b) == 1'800);
  CHECK(slid->subdivision.face(slid->subdivision.locate({320'000, 40'000})).grid == a);
}

TEST_CASE("borders that cannot be moved say why and change nothing") {
  test::AsciiPlan ascii = twoGrids();
  const GridId a = ascii.grids.at('a'), b = ascii.grids.at('b');
  const Polyline bulge{{300'000, 100'000}, {400'000, 100'000}, {400'000, 200'000}, {300'000, 200'000}};
  CHECK(reshapeBorder(ascii.project, a, a, bulge, kContext).error().code == "edit.reshape_needs_two");
  CHECK(reshapeBorder(ascii.project, a, b, {{300'000, 100'000}, {400'000, 100'000}, {450'000, 150'000}}, kContext)
            .error()
            .code == "edit.reshape_ends_open");
  CHECK(reshapeBorder(ascii.project, a, b, {{300'000, 100'000}, {300'000, 200'000}}, kContext).error().code ==
        "edit.reshape_no_effect");
  CHECK(
      reshapeBorder(ascii.project, a, b, {{300'000, 0}, {600'000, 0}, {600'000, 300'000}, {300'000, 300'000}}, kContext)
          .error()
          .code == "edit.grid_would_vanish");
  ascii.editGrid('b').locked = true;
  CHECK(reshapeBorder(ascii.project, a, b, bulge, kContext).error().code == "edit.locked");
}

TEST_CASE("a dedicated grid goes back to where it was carved out of") {
  const test::AsciiPlan ascii = twoGrids();
  const GridId a = ascii.grids.at('a'), b = ascii.grids.at('b');
  Polygon site;
  site.outer = {{210'000, 110'000}, {300'000, 110'000}, {300'000, 190'000}, {210'000, 190'000}};
  const Result<Project> carved = planOf(carveDedicated(ascii.project, ascii.communities.at('A'), {site},
                                                       DedicatedCategory::SchoolOrHospital, "school", kContext));
  REQUIRE(carved);
  requireSound(*carved);
  GridId school;
  carved->grids.forEach([&](GridId id, const Grid& grid) {
    if (grid.kind == GridKind::Dedicated) school = id;
  });
  REQUIRE(school);
  CHECK(households(*carved, school) == 100);
  CHECK(households(*carved, a) == 800);
  CHECK(carveDedicated(*carved, ascii.communities.at('A'), {site}, DedicatedCategory::Park, "park", kContext)
            .error()
            .code == "edit.over_dedicated");
  CHECK(dissolveDedicated(*carved, b, kContext).error().code == "edit.not_dedicated");
  const Result<Project> dissolved = planOf(dissolveDedicated(*carved, school, kContext));
  REQUIRE(dissolved);
  requireSound(*dissolved);
  CHECK(households(*dissolved, a) == 900);
  CHECK(dissolved->grids.size() == 2);
  CHECK(dissolved->subdivision.faces().size() == ascii.project.subdivision.faces().size());
  // With the origin locked, the other neighbour takes it; with both locked, nobody can.
  Project locked = *carved;
  locked.grids.edit(a).locked = true;
  const Result<Project> other = planOf(dissolveDedicated(locked, school, kContext));
  REQUIRE(other);
  CHECK(households(*other, b) == 1'000);
  locked.grids.edit(b).locked = true;
  CHECK(dissolveDedicated(locked, school, kContext).error().code == "edit.no_neighbour");
}

TEST_CASE("moving a community's boundary moves its residents and is logged") {
  test::AsciiOptions options;
  options.grids = {"aabb", "aabb"};
  options.communities = {"AABB", "AABB"};
  options.households = {"1111", "1111"};
  const test::AsciiPlan ascii = test::asciiPlan(options);
  const GridId a = ascii.grids.at('a');
  const Result<Project> moved =
      planOf(assignFaces(ascii.project, std::vector{ascii.faceAt(2, 0)}, ascii.communities.at('A'), kContext));
  REQUIRE(moved);
  requireSound(*moved);
  CHECK(moved->communities.at(ascii.communities.at('A')).zone.tally.households == 500);
  CHECK(moved->communities.at(ascii.communities.at('B')).zone.tally.households == 300);
  REQUIRE(moved->journal.size() == ascii.project.journal.size() + 1);
  CHECK(moved->journal.at(moved->journal.ids().back()).what.code == "journal.transfer");
  CHECK(assignFaces(ascii.project, std::vector{ascii.faceAt(2, 0)}, a, kContext).error().code ==
        "edit.other_community");
  std::vector<FaceId> all;
  for (int column : {2, 3})
    for (int row : {0, 1}) all.push_back(ascii.faceAt(column, row));
  CHECK(assignFaces(ascii.project, all, ascii.communities.at('A'), kContext).error().code ==
        "edit.community_would_vanish");
}

TEST_CASE("a drawn border goes when its grids are joined again, lines drawn to divide a block stay") {
  const test::AsciiPlan ascii = twoGrids();
  const GridId a = ascii.grids.at('a');
  const Result<Project> cut = planOf(cutZone(ascii.project, a, {{-10'000, 100'000}, {310'000, 100'000}}, kContext));
  REQUIRE(cut);
  GridId fresh;
  cut->grids.forEach([&](GridId id, const Grid&) {
    if (!ascii.project.grids.contains(id)) fresh = id;
  });
  const Result<Project> merged = planOf(mergeZones(*cut, std::vector{a, fresh}, kContext));
  REQUIRE(merged);
  requireSound(*merged);
  CHECK(merged->subdivision.faces().size() == ascii.project.subdivision.faces().size());
  const Result<Project> painted = planOf(assignFaces(*cut, cut->grids.at(fresh).zone.faces, a, kContext));
  REQUIRE(painted);
  CHECK(painted->subdivision.faces().size() == ascii.project.subdivision.faces().size());
}

TEST_CASE("the effect of an edit names each grid once, with its numbers before and after") {
  const test::AsciiPlan ascii = twoGrids();
  const GridId a = ascii.grids.at('a');
  const Result<Project> cut = planOf(cutZone(ascii.project, a, {{-10'000, 100'000}, {310'000, 100'000}}, kContext));
  REQUIRE(cut);
  const std::vector<GridEffect> effect = effectOf(ascii.project, *cut);
  REQUIRE(effect.size() == 2);
  CHECK(effect[0].grid == a);
  CHECK(effect[0].before->households == 900);
  CHECK(effect[0].after->households == 600);
  CHECK(effect[0].statusAfter == GridStatus::InBandByPersons);
  CHECK_FALSE(effect[1].before);
  CHECK(effect[1].after->households == 300);
  const std::vector<GridEffect> undone = effectOf(*cut, ascii.project);
  CHECK(undone[1].before->households == 300);
  CHECK_FALSE(undone[1].after);
}
