// SPDX-License-Identifier: GPL-3.0-or-later
// Dense parts of a map shown larger.
#include "core/sheet/detail.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/plan/labels.h"
#include "core/sheet/sheet.h"
#include "support/fixed_measurer.h"
#include "support/label_boxes.h"
#include "support/sample_plan.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;
using namespace wangge::sheet;

namespace {

// A community of 6 km by 3 km in the shape of an L, with 36 small grids in one corner and a few large ones elsewhere.
Project densePlan() {
  Project project;
  project.info.name = "dense";
  const DivisionId county = project.divisions.add({Level::County, "230204", "铁锋区", {}, {}, nullptr, nullptr});
  const DivisionId subdistrict =
      project.divisions.add({Level::Subdistrict, "230204001", "站前街道", county, {}, nullptr, nullptr});
  Community community;
  community.code = "230204001001", community.name = "龙沙社区", community.type = "urban",
  community.parent = subdistrict;
  const CommunityId id = project.communities.add(community);
  std::vector<NewLine> lines;
  const auto line = [&](double x1, double y1, double x2, double y2) {
    const auto at = [](double x, double y) {
      return Point{static_cast<std::int32_t>(x * 1000), static_cast<std::int32_t>(y * 1000)};
    };
    lines.push_back({{at(x1, y1), at(x2, y2)}, ArcClass::Street, {}});
  };
  for (int k = 0; k <= 6; ++k) {
    line(90 * k, 0, 90 * k, 540);
    line(0, 90 * k, 540, 90 * k);
  }
  line(0, 0, 6000, 0), line(6000, 0, 6000, 1000), line(0, 1000, 6000, 1000), line(0, 0, 0, 3000);
  line(540, 540, 540, 1000), line(3000, 0, 3000, 1000), line(0, 3000, 1000, 3000), line(1000, 1000, 1000, 3000);
  line(0, 540, 0, 3000);
  REQUIRE(insertLinesInto(project, lines));
  int number = 0;
  for (const FaceId face : project.subdivision.faces().ids()) {
    if (face == kUniverse) continue;
    setCommunity(project, face, id);
    Grid grid;
    grid.community = id, grid.ordinal = ++number;
    grid.code = "230204001001" + std::string(number < 10 ? "00" : "0") + std::to_string(number);
    grid.name = "第" + std::to_string(number) + "网格";
    setGrid(project, face, project.grids.add(grid));
  }
  recountAll(project);
  return project;
}

SheetRequest requestFor(const Project& project) {
  SheetRequest request;
  request.unit = {Level::Community, {}, project.communities.ids()[0], {}};
  request.texts = test::sheetWords();
  return request;
}

}  // namespace

TEST_CASE("the largest free rectangle touches neither the unit nor what is taken") {
  const Rectangle frame{{0, 0}, {200, 150}};
  const std::vector<Line> rings{{{20, 20}, {60, 20}, {60, 90}, {180, 90}, {180, 130}, {20, 130}}};
  const Rectangle taken{{185, 5}, {195, 20}};
  const auto free = largestFree(frame, rings, {taken}, 30);
  REQUIRE(free);
  CHECK(free->width() >= 110);
  CHECK(free->height() >= 55);
  CHECK(frame.contains(*free));
  CHECK_FALSE(free->overlaps(taken));
  CHECK_FALSE(free->overlaps({{20, 20}, {60, 90}}));
  CHECK_FALSE(free->overlaps({{60, 90}, {180, 130}}));
  const std::vector<Line> full{{{1, 1}, {199, 1}, {199, 149}, {1, 149}}};
  CHECK_FALSE(largestFree(frame, full, {taken}, 30));
  CHECK_FALSE(largestFree({{0, 0}, {2, 2}}, full, {taken}, 30));
}

TEST_CASE("a dense core is shown larger on free paper, with its own scale") {
  const Project project = densePlan();
  const test::FixedMeasurer measurer;
  const auto sheets = makeSheets(project, requestFor(project), measurer);
  REQUIRE(sheets);
  const Sheet& sheet = sheets->front();
  REQUIRE_FALSE(sheet.details.empty());
  const Detail& detail = sheet.details.front();
  CHECK(detail.denominator == niceDenominator(detail.denominator));
  CHECK(detail.denominator * 1.6 <= sheet.denominator);
  CHECK(detail.labelled.size() >= 20);
  CHECK_FALSE(detail.ownPage);
  CHECK(sheet.map.contains(detail.frame));
  // It stands beside the unit, and its frame on the map is where the small grids are.
  CHECK(Box{0, 0, 540000, 540000}.touches(detail.ground));
  // Each number stands once, on the map or in the detail; those of the table are not bold.
  std::multiset<std::string> texts;
  for (const Primitive& primitive : sheet.scene.primitives)
    if (const auto* text = std::get_if<Text>(&primitive); text && text->style.bold) texts.insert(text->text);
  for (const map::Unit& unit : detail.labelled) {
    CAPTURE(shortNumber(project, unit.grid));
    CHECK(texts.count(shortNumber(project, unit.grid)) == 1);
    CHECK(std::find(sheet.unlabelled.begin(), sheet.unlabelled.end(), unit) == sheet.unlabelled.end());
  }
  CHECK(texts.count("A") == 1);
  CHECK(texts.count("A  1:" + grouped(std::llround(detail.denominator))) == 1);
  CHECK(test::overlappingTexts(sheet.scene, measurer).empty());
}

TEST_CASE("a dense core in a unit that fills the paper gets a page of its own") {
  Project project = densePlan();
  // The rest of the rectangle is a grid as well, so that nothing on the map is free.
  const CommunityId community = project.communities.ids()[0];
  REQUIRE(insertLinesInto(project, {{{{1000000, 3000000}, {6000000, 3000000}}, ArcClass::Street, {}},
                                    {{{6000000, 1000000}, {6000000, 3000000}}, ArcClass::Street, {}}}));
  Grid grid;
  grid.community = community, grid.code = "230204001001099";
  const FaceId face = project.subdivision.locate({3000000, 2000000});
  setCommunity(project, face, community);
  setGrid(project, face, project.grids.add(grid));
  recountAll(project);
  SheetRequest request = requestFor(project);
  const test::FixedMeasurer measurer;
  const auto sheets = makeSheets(project, request, measurer);
  REQUIRE(sheets);
  REQUIRE_FALSE(sheets->front().details.empty());
  const Detail& detail = sheets->front().details.front();
  if (detail.ownPage) {
    REQUIRE(sheets->size() >= 2);
    CHECK((*sheets)[1].scene.title == sheets->front().scene.title + "（局部A）");
    CHECK((*sheets)[1].denominator == detail.denominator);
    CHECK(test::overlappingTexts((*sheets)[1].scene, measurer).empty());
  }
  CHECK(test::overlappingTexts(sheets->front().scene, measurer).empty());
}

TEST_CASE("a sheet with room for its labels has no detail") {
  const test::SamplePlan plan = test::samplePlan();
  SheetRequest request;
  request.texts = test::sheetWords();
  for (const CommunityId id : plan.communities) {
    request.unit = {Level::Community, {}, id, {}};
    const auto sheet = makeSheet(plan.project, request, test::FixedMeasurer());
    REQUIRE(sheet);
    CHECK(sheet->details.empty());
  }
}

TEST_CASE("an exclave far off is drawn in a frame, and the map is as large as without it") {
  const auto planOf = [](bool withExclave) {
    Project project;
    Community community;
    community.code = "230204001001", community.name = "龙沙社区", community.type = "urban";
    const CommunityId id = project.communities.add(community);
    std::vector<NewLine> lines;
    const auto square = [&](std::int32_t x, std::int32_t y, std::int32_t size) {
      lines.push_back({{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}}, ArcClass::Street, {}});
    };
    // An L of three squares leaves a corner free.
    square(0, 0, 400000), square(400000, 0, 400000), square(0, 400000, 400000);
    if (withExclave) square(3000000, 2000000, 120000);
    REQUIRE(insertLinesInto(project, lines));
    int number = 0;
    for (const FaceId face : project.subdivision.faces().ids()) {
      if (face == kUniverse) continue;
      setCommunity(project, face, id);
      Grid grid;
      grid.community = id, grid.ordinal = ++number, grid.code = "23020400100100" + std::to_string(number);
      setGrid(project, face, project.grids.add(grid));
    }
    recountAll(project);
    return project;
  };
  const test::FixedMeasurer measurer;
  const auto sheetOf = [&](const Project& project) {
    SheetRequest request;
    request.unit = {Level::Community, {}, project.communities.ids()[0], {}};
    request.texts = test::sheetWords();
    const auto sheet = makeSheet(project, request, measurer);
    REQUIRE(sheet);
    return *sheet;
  };
  const Sheet without = sheetOf(planOf(false)), with = sheetOf(planOf(true));
  CHECK(without.details.empty());
  REQUIRE(with.details.size() == 1);
  const Detail& exclave = with.details.front();
  CHECK(exclave.apart);
  CHECK(exclave.denominator <= with.denominator);
  CHECK(with.denominator <= without.denominator * 1.3);
  CHECK(exclave.ground.contains(Point{3000000, 2000000}));
  CHECK(exclave.ground.contains(Point{3120000, 2120000}));
  CHECK(exclave.labelled.size() == 1);
  CHECK(with.unlabelled.empty());
  CHECK(test::overlappingTexts(with.scene, measurer).empty());
}
