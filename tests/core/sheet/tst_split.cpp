// SPDX-License-Identifier: GPL-3.0-or-later
// Units too long, bent or dense for one sheet: an overview with the frames of the parts, and the parts.
#include "core/sheet/split.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "core/sheet/drawn_units.h"
#include "core/sheet/template.h"
#include "core/sheet/tiling.h"
#include "support/sample_plan.h"
#include "support/sheet_check.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;
using namespace wangge::sheet;
using namespace wangge::test;

namespace {

bool says(const Sheet& page, const std::string& wanted) {
  return std::any_of(page.scene.primitives.begin(), page.scene.primitives.end(), [&](const Primitive& primitive) {
    const auto* text = std::get_if<Text>(&primitive);
    return text != nullptr && text->text == wanted;
  });
}

// Whether every place of the unit, in steps of metres, is shown by a part.
bool allShown(const Project& project, const Sheet& overview, double step) {
  const Box box = boxAround(project, zoneOf(project, {}).faces);
  for (double x = box.minX + 500; x < box.maxX; x += step * 1000)
    for (double y = box.minY + 500; y < box.maxY; y += step * 1000) {
      const Point p{static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)};
      const Face& face = project.subdivision.face(project.subdivision.locate(p));
      if (face.community && std::none_of(overview.parts.begin(), overview.parts.end(),
                                         [&](const SheetPart& part) { return part.ground.contains(p); }))
        return false;
    }
  return true;
}

// Of the ground that two parts show both, the narrower side, in mm of their paper.
double overlapOf(const SheetPart& a, const SheetPart& b) {
  const double width = std::min(a.ground.maxX, b.ground.maxX) - double{1} * std::max(a.ground.minX, b.ground.minX);
  const double height = std::min(a.ground.maxY, b.ground.maxY) - double{1} * std::max(a.ground.minY, b.ground.minY);
  return std::min(width, height) / a.denominator;
}

}  // namespace

TEST_CASE("windows cover a territory, overlap by what is asked for, and none is empty") {
  const std::vector<Line> corner{{{0, 0}, {1000, 0}, {1000, 800}, {980, 800}, {980, 20}, {0, 20}}};
  const Occupancy where(corner);
  CHECK(where.any({{0, 0}, {5, 5}}));
  CHECK(where.any({{985, 500}, {990, 510}}));
  CHECK_FALSE(where.any({{100, 100}, {900, 700}}));
  CHECK_FALSE(where.any({{-50, -50}, {-10, -10}}));
  const auto along = where.between(300, 400, true);
  REQUIRE(along.size() == 1);
  CHECK(along[0].first == Approx(980).margin(1.1));
  CHECK(along[0].second == Approx(1000).margin(1.1));

  const std::vector<Rectangle> windows = tiled(where, 180, 150, 10, 4, 50);
  REQUIRE_FALSE(windows.empty());
  CHECK(windows.size() <= 12);  // a whole raster has 42
  for (const Rectangle& window : windows) {
    CHECK(window.width() == Approx(180));
    CHECK(window.height() == Approx(150));
    CHECK(where.any(window));
  }
  for (double x = 1; x < 1000; x += 5)
    CHECK(std::any_of(windows.begin(), windows.end(), [&](const Rectangle& r) { return r.contains(Position{x, 10}); }));
  for (double y = 1; y < 800; y += 5)
    CHECK(std::any_of(windows.begin(), windows.end(), [&](const Rectangle& r) {
      return r.contains(Position{990, y});
    }));

  CHECK(tiled(where, 180, 150, 10, 4, 3).empty());
  CHECK(tiled(Occupancy({}), 180, 150, 10, 4, 50).empty());
  CHECK(tiled(where, 15, 15, 10, 4, 50).empty());
  const std::vector<Line> speck{{{5, 5}, {5, 5}, {5, 5}}};
  CHECK(tiled(Occupancy(speck), 180, 150, 10, 4, 50).size() == 1);
}

TEST_CASE("a long strip is split into parts at one customary scale that overlap by 10 mm and name each other") {
  const Project project = longStrip();
  for (const PaperSize paper : {PaperSize::A4, PaperSize::A3, PaperSize::A1})
    for (const bool open : {false, true}) {
      SheetRequest request = requestFor(project);
      request.paper = paper, request.open = open;
      CAPTURE(toText(paper), open);
      const std::vector<Sheet> sheets = sheetsOf(project, request);
      const Sheet& overview = sheets.front();
      REQUIRE(overview.parts.size() >= 2);
      CHECK(overview.parts.size() <= kMostParts);
      CHECK(allShown(project, overview, 20));
      CHECK(overview.unlabelled.empty());
      const std::string all = std::to_string(overview.parts.size());
      for (std::size_t i = 0; i < overview.parts.size(); ++i) {
        const SheetPart& part = overview.parts[i];
        const Sheet& page = sheets[i + 1];
        CAPTURE(part.number);
        CHECK(part.denominator * kLeastGain <= overview.denominator);
        CHECK(part.denominator == niceDenominator(part.denominator));
        CHECK(overview.map.contains(part.frame));
        const std::string number = std::to_string(part.number);
        CHECK(page.scene.title == overview.scene.title + "（第" + number + "幅，共" + all + "幅）");
        CHECK(says(overview, number));
        CHECK(says(page, "北"));
        CHECK(says(page, "分幅索引（重叠10毫米）"));
        CHECK(says(page, "比例尺 1:" + grouped(std::llround(part.denominator))));
        CHECK(page.map.width() > 0);
        // In a row: each names the one before and the one after.
        std::vector<int> beside;
        if (i > 0) beside.push_back(part.number - 1);
        if (i + 1 < overview.parts.size()) beside.push_back(part.number + 1);
        CHECK(page.adjoining == beside);
        for (const int other : beside) CHECK(says(page, "接第" + std::to_string(other) + "幅"));
        // What lies at a place of the plan is drawn where the scale says.
        const Point corner{i == 0 ? 0 : 12000000, 0};
        if (part.ground.contains(corner)) {
          const Position at = page.view.toPaper(corner);
          double nearest = 1e9;
          for (const Primitive& primitive : page.scene.primitives)
            if (const auto* path = std::get_if<Path>(&primitive); path && !path->closed)
              for (const auto& line : path->rings)
                for (const Position& p : line) nearest = std::min(nearest, std::hypot(p.x - at.x, p.y - at.y));
          CHECK(nearest < 0.2);
        }
        if (i > 0) CHECK(overlapOf(overview.parts[i - 1], part) == Approx(kPartOverlap).margin(0.01));
      }
      // Each number stands on a part, none of them led to.
      std::set<std::string> numbers;
      for (std::size_t i = 1; i <= overview.parts.size(); ++i)
        for (const char* number : {"001", "002", "003"})
          if (says(sheets[i], number)) numbers.insert(number);
      CHECK(numbers.size() == 3);
    }
}

TEST_CASE("parts of a bent unit follow it, and leave the rest of its rectangle out") {
  const Project project = bentStrip();
  const SheetRequest request = requestFor(project);
  const std::vector<Sheet> sheets = sheetsOf(project, request);
  const Sheet& overview = sheets.front();
  REQUIRE(overview.parts.size() >= 2);
  CHECK(allShown(project, overview, 20));
  for (const SheetPart& part : overview.parts) {
    bool touched = false;
    for (std::int32_t x = 100000; x < 8000000 && !touched; x += 50000) touched = part.ground.contains(Point{x, 30000});
    for (std::int32_t y = 100000; y < 6000000 && !touched; y += 50000)
      touched = part.ground.contains(Point{7970000, y});
    CHECK(touched);
  }
}

TEST_CASE("whoever prints says whether maps are split, and at which scale") {
  const Project strip = longStrip();
  SheetRequest request = requestFor(strip);
  request.split.never = true;
  CHECK(sheetsOf(strip, request).front().parts.empty());
  const auto one = makeSheet(strip, requestFor(strip), test::FixedMeasurer());
  REQUIRE(one);
  CHECK(one->parts.empty());

  request.split = {false, 5000};
  const std::vector<Sheet> asked = sheetsOf(strip, request);
  REQUIRE(asked.front().parts.size() > 10);
  CHECK(asked.front().parts.front().denominator == 5000);
  // As large as asked for already.
  request.split = {false, 500000};
  CHECK(sheetsOf(strip, request).front().parts.empty());
  request.split = {false, 100};
  const auto many = makeSheets(strip, request, test::FixedMeasurer());
  REQUIRE_FALSE(many);
  CHECK(many.error().code == "print.too_many_parts");
  // Of so many frames most have no room for their number, and those that stand pile up nowhere.
  request.split = {false, 500};
  CHECK(sheetsOf(strip, request).front().parts.size() > 60);

  const test::SamplePlan sample = test::samplePlan();
  request.unit = {Level::Community, {}, sample.communities[0], {}};
  request.split = {};
  CHECK(sheetsOf(sample.project, request).front().parts.empty());
  request.split = {false, 500};
  CHECK(sheetsOf(sample.project, request).front().parts.size() >= 2);
}

TEST_CASE("units that dense parts show larger are no reason to split a map") {
  const Project project = longStrip();
  const SheetRequest request = requestFor(project);
  const test::FixedMeasurer measurer;
  const Rectangle frame{{10, 10}, {220, 150}};
  View view;
  view.denominator = 60000;
  view.centreX = 6000000, view.centreY = 30000, view.middle = frame.centre();
  const MapRequest map = mapRequestOf(project, request, view, frame, measurer, nullptr);
  const std::vector<map::Unit> all = unitsOf(project, Level::Grid, request.unit);
  REQUIRE(all.size() == 3);
  const auto splitWith = [&](const std::vector<DetailMap>& details) {
    const auto split = splitOf(project, {request, 60000}, map, Portrayal{}, details, measurer);
    REQUIRE(split);
    return split->has_value();
  };
  DetailMap on, own;
  on.labelled = all;
  own.ownPage = true, own.labelled = {all[0]};
  CHECK(splitWith({}));
  CHECK_FALSE(splitWith({on}));
  std::vector<DetailMap> pages(kMostDetailPages, own);
  pages.back().labelled = {all[1], all[2]};
  CHECK_FALSE(splitWith(pages));
  // The same on more pages than that.
  pages.push_back(own);
  CHECK(splitWith(pages));
}

TEST_CASE("a few slivers among large grids are no reason to split a map") {
  Drawn drawn;
  drawn.rectangle(0, 0, 3000, 2000);
  drawn.line({{0, 10}, {3000, 10}});
  drawn.line({{0, 1990}, {3000, 1990}});
  drawn.line({{1500, 10}, {1500, 1990}});
  const Project project = drawn.made();
  CHECK(sheetsOf(project, requestFor(project)).front().parts.empty());
}

TEST_CASE("a single grid along a road is split like a community") {
  Drawn drawn;
  drawn.rectangle(0, 0, 9000, 40);
  const Project project = drawn.made();
  SheetRequest request = requestFor(project);
  request.unit = {Level::Grid, {}, {}, project.grids.ids()[0]};
  for (const bool open : {false, true}) {
    request.open = open;
    CHECK(sheetsOf(project, request).front().parts.size() >= 2);
  }
}

TEST_CASE("a map of a template is split like that of a sheet, on paper that pages are arranged on") {
  const Project project = longStrip();
  TemplateRequest request;
  request.form.name = "board";
  request.form.paper = "A3", request.form.width = 420, request.form.height = 297;
  const auto add = [&](BlockKind kind, const Rectangle& at) {
    Block& block = request.form.internal.emplace_back();
    block.kind = kind, block.at = at;
  };
  add(BlockKind::Title, {{20, 10}, {400, 24}});
  request.form.internal.back().text = "{unit}";
  add(BlockKind::Map, {{20, 30}, {400, 200}});
  add(BlockKind::Legend, {{20, 205}, {200, 285}});
  request.unit = {Level::Community, {}, project.communities.ids()[0], {}};
  request.texts = test::sheetWords();
  for (const bool open : {false, true}) {
    request.open = open;
    const auto made = makeTemplateSheets(project, request, test::FixedMeasurer());
    REQUIRE(made);
    const Sheet& first = made->front().sheet;
    REQUIRE(first.parts.size() >= 2);
    REQUIRE(made->size() >= first.parts.size() + 1);
    std::set<std::string> titles;
    for (const TemplateSheet& page : *made) CHECK(titles.insert(page.sheet.scene.title).second);
    for (const SheetPart& part : first.parts) {
      const Sheet& page = (*made)[static_cast<std::size_t>(part.number)].sheet;
      CHECK(page.part == part.number);
      CHECK(page.scene.width * page.scene.height == Approx(420.0 * 297));
      CHECK(page.denominator == part.denominator);
      if (!open) continue;
      for (const char* word : {"偏小", "偏大", "社区界", "街道界"}) CHECK_FALSE(says(page, word));
    }
  }
  request.split.never = true;
  const auto whole = makeTemplateSheets(project, request, test::FixedMeasurer());
  REQUIRE(whole);
  CHECK(whole->front().sheet.parts.empty());
  // A pocket sheet goes on in nobody's pocket.
  request.split = {};
  request.paper = "A6";
  const auto pocket = makeTemplateSheets(project, request, test::FixedMeasurer());
  REQUIRE(pocket);
  CHECK(pocket->front().sheet.parts.empty());
}

TEST_CASE("dense parts of one sheet do not show the same ground again") {
  // A long quarter with small grids in the north-west and, further south, in the east.
  Drawn drawn;
  drawn.rectangle(0, 0, 1000, 3000);
  for (int k = 0; k <= 15; ++k) {
    drawn.line({{0, 2000 + 60.0 * k}, {420, 2000 + 60.0 * k}});
    drawn.line({{580, 1300 + 60.0 * k}, {1000, 1300 + 60.0 * k}});
  }
  for (int k = 0; k <= 7; ++k) {
    drawn.line({{60.0 * k, 2000}, {60.0 * k, 2900}});
    drawn.line({{580 + 60.0 * k, 1300}, {580 + 60.0 * k, 2200}});
  }
  drawn.line({{420, 2120}, {580, 2120}});
  const Project project = drawn.made();
  std::size_t details = 0;
  for (const PaperSize paper : {PaperSize::A4, PaperSize::A3, PaperSize::A2}) {
    SheetRequest request = requestFor(project);
    request.paper = paper;
    request.split.never = true;
    CAPTURE(toText(paper));
    const std::vector<Detail> shown = sheetsOf(project, request).front().details;
    details += shown.size();
    for (std::size_t i = 0; i < shown.size(); ++i)
      for (std::size_t k = i + 1; k < shown.size(); ++k) {
        const auto area = [](const Box& box) {
          return static_cast<double>(box.width()) * static_cast<double>(box.height());
        };
        const Box &a = shown[i].ground, &b = shown[k].ground;
        const double width = std::min(a.maxX, b.maxX) - double{1} * std::max(a.minX, b.minX),
                     height = std::min(a.maxY, b.maxY) - double{1} * std::max(a.minY, b.minY);
        CAPTURE(shown[i].letter, shown[k].letter);
        CHECK(std::max(0.0, width) * std::max(0.0, height) <= (kMostShared + 0.001) * std::min(area(a), area(b)));
      }
  }
  CHECK(details >= 2);
}

TEST_CASE("exclaves whose frames would show each other share one") {
  Drawn drawn;
  // An L leaves a corner free; two small squares far off lie 20 m apart.
  drawn.line({{0, 0}, {800, 0}, {800, 400}, {400, 400}, {400, 800}, {0, 800}, {0, 0}});
  drawn.line({{400, 0}, {400, 400}, {0, 400}});
  drawn.rectangle(3000, 2000, 3010, 2010);
  drawn.rectangle(3030, 2000, 3040, 2010);
  const Project project = drawn.made();
  const std::vector<Sheet> sheets = sheetsOf(project, requestFor(project));
  std::vector<Detail> apart;
  for (const Detail& detail : sheets.front().details)
    if (detail.apart) apart.push_back(detail);
  REQUIRE(apart.size() == 1);
  CHECK(apart[0].ground.contains(Point{3000000, 2000000}));
  CHECK(apart[0].ground.contains(Point{3040000, 2010000}));
  CHECK(apart[0].labelled.size() == 2);
}
