// SPDX-License-Identifier: GPL-3.0-or-later
// The public edition of sheets of every level: no word that judges a grid, no level of borders, nothing that the
// internal edition alone may show; and that the same search finds these there.
#include "core/sheet/edition.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/map/style.h"
#include "core/sheet/sheet_margins.h"
#include "support/fixed_measurer.h"
#include "support/sample_plan.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;
using namespace wangge::sheet;

namespace {

const test::SamplePlan& plan() {
  static const test::SamplePlan sample = [] {
    test::SamplePlan made = test::samplePlan();
    // Grids of every state.
    for (SizeRule& rule : made.project.profile.sizes)
      rule.criterion = Criterion::HouseholdsOnly, rule.minHouseholds = 380, rule.maxHouseholds = 400;
    made.project.info.approver = "李主任";
    return made;
  }();
  return sample;
}

std::vector<map::Unit> unitsOfEachLevel() {
  const auto& p = plan();
  return {map::Unit{},
          {Level::County, p.county, {}, {}},
          {Level::Subdistrict, p.subdistricts[0], {}, {}},
          {Level::Community, {}, p.communities[4], {}},
          {Level::Grid, {}, {}, p.project.grids.ids()[10]},
          precinctUnit(p.precincts[0])};
}

std::vector<Sheet> sheetsOf(const map::Unit& unit, bool open, bool outlines = true, GridFill fill = GridFill::Status) {
  SheetRequest request;
  request.unit = unit, request.open = open, request.outlines = outlines, request.fill = fill;
  request.texts = test::sheetWords();
  request.texts.map.partly = "{n}户（部分）", request.texts.classification = "密级：{value}";
  request.date = "2025-06-01", request.author = "网格规划组";
  auto sheets = makeSheets(plan().project, request, test::FixedMeasurer());
  REQUIRE(sheets);
  return *std::move(sheets);
}

std::string wordsOf(const std::vector<Sheet>& sheets) {
  std::string words;
  for (const Sheet& sheet : sheets) {
    words += sheet.scene.title + "|";
    for (const Primitive& primitive : sheet.scene.primitives)
      if (const auto* text = std::get_if<Text>(&primitive)) words += text->text + "|";
  }
  return words;
}

// Whether any path looks so, at whatever width.
template <class Look>
bool anyPath(const std::vector<Sheet>& sheets, const Look& look) {
  for (const Sheet& sheet : sheets)
    for (const Primitive& primitive : sheet.scene.primitives)
      if (const auto* path = std::get_if<Path>(&primitive); path && look(*path)) return true;
  return false;
}

bool hasBorder(const std::vector<Sheet>& sheets, Boundary boundary) {
  const Stroke stroke = boundaryStroke(boundary, 1), ribbon = ribbonStroke(boundary, 1);
  return anyPath(sheets, [&](const Path& path) {
    return path.stroke.width > 0 && ((path.stroke.colour == stroke.colour && path.stroke.dash == stroke.dash) ||
                                     (ribbon.width > 0 && path.stroke.colour == ribbon.colour));
  });
}

bool hasStatusFill(const std::vector<Sheet>& sheets) {
  return anyPath(sheets, [](const Path& path) {
    for (std::size_t i = 0; i < kStatuses; ++i) {
      const Fill fill = statusFill(static_cast<GridStatus>(i));
      if (path.fill.colour == fill.colour && path.fill.hatch == fill.hatch) return true;
    }
    return false;
  });
}

const std::vector<std::string> kVerdicts = {"合适", "偏小", "偏大", "豁免", "未统计", "按人口"};
constexpr Boundary kAdministrative[] = {Boundary::Community, Boundary::Subdistrict, Boundary::County, Boundary::City};

}  // namespace

TEST_CASE("the public edition has no verdict and no level of borders at any level, the internal one has them") {
  std::set<std::string> seen;
  std::set<Boundary> drawn;
  for (const map::Unit& unit : unitsOfEachLevel()) {
    CAPTURE(toText(unit.level), unit.ofPolice());
    const auto open = sheetsOf(unit, true), internal = sheetsOf(unit, false);
    const std::string words = wordsOf(open), all = wordsOf(internal);
    for (const std::string& verdict : kVerdicts) {
      CAPTURE(verdict);
      CHECK(words.find(verdict) == std::string::npos);
      if (all.find(verdict) != std::string::npos) seen.insert(verdict);
    }
    for (const char* word : {"社区界", "街道界", "区县界", "市界", "网格规划组", "李主任", "密级", "内部使用"}) {
      CAPTURE(word);
      CHECK(words.find(word) == std::string::npos);
    }
    CHECK(all.find("网格规划组") != std::string::npos);
    CHECK(all.find("内部使用") != std::string::npos);
    CHECK_FALSE(hasStatusFill(open));
    for (const Boundary boundary : kAdministrative) {
      CAPTURE(static_cast<int>(boundary));
      CHECK_FALSE(hasBorder(open, boundary));
      if (hasBorder(internal, boundary)) drawn.insert(boundary);
    }
    // Its title and the names of what lies in it stand there.
    CHECK(words.find(open.front().scene.title) != std::string::npos);
  }
  CHECK(seen.contains("偏小"));
  CHECK(seen.contains("偏大"));
  CHECK(drawn.size() == 4 - static_cast<std::size_t>(!drawn.contains(Boundary::City)));
  CHECK(hasStatusFill(sheetsOf(unitsOfEachLevel()[3], false)));
}

TEST_CASE("the public edition names its sources in the plan's own words, not by files") {
  const std::string file = plan().project.sources.at(plan().project.sources.ids().front()).name;
  REQUIRE_FALSE(file.empty());
  Project told = plan().project;
  told.info.sourceText.clear();
  const SheetTexts texts = test::sheetWords();
  CHECK(sourceText(told, texts, true).empty());
  CHECK(sourceText(told, texts, false).find(file) != std::string::npos);
  CHECK(wordsOf(sheetsOf(unitsOfEachLevel()[3], false)).find("资料来源：") != std::string::npos);
  CHECK(wordsOf(sheetsOf(unitsOfEachLevel()[3], true)).find("资料来源：") == std::string::npos);
  told.info.sourceText = "1:2000 地形图";
  CHECK(sourceText(told, texts, true) == "1:2000 地形图");
}

TEST_CASE("what is in no grid is no unassigned territory for the public") {
  const SheetTexts texts = publicTexts(test::sheetWords());
  CHECK(texts.map.unassigned == texts.others);
  CHECK_FALSE(texts.others.empty());
}

TEST_CASE("outlines of the public edition are those of grids alone, wherever two of them meet") {
  const auto open = sheetsOf(unitsOfEachLevel()[3], true);
  CHECK(hasBorder(open, Boundary::Grid));
  // Also where a community ends: as much line as there are sides of grids.
  const auto length = [](const std::vector<Sheet>& sheets, auto wanted) {
    double sum = 0;
    for (const Primitive& primitive : sheets.front().scene.primitives)
      if (const auto* path = std::get_if<Path>(&primitive); path && !path->closed && wanted(path->stroke))
        for (const auto& ring : path->rings)
          for (std::size_t i = 1; i < ring.size(); ++i)
            sum += std::hypot(ring[i].x - ring[i - 1].x, ring[i].y - ring[i - 1].y);
    return sum;
  };
  const auto internal = sheetsOf(unitsOfEachLevel()[3], false);
  const auto isLine = [](Boundary boundary) {
    return [colour = boundaryStroke(boundary, 1).colour](const Stroke& stroke) {
      return stroke.width > 0 && stroke.colour == colour && stroke.width > 0.2;
    };
  };
  double all = 0;
  for (const Boundary boundary : {Boundary::Grid, Boundary::Community, Boundary::Subdistrict, Boundary::County})
    all += length(internal, isLine(boundary));
  CHECK(open.front().denominator == internal.front().denominator);
  CHECK(length(open, isLine(Boundary::Grid)) > 0.9 * all);
  CHECK(length(open, isLine(Boundary::Grid)) < 1.02 * all);
}

TEST_CASE("a sheet without outlines has fills that neighbours and grey printers tell apart, and names") {
  for (const bool open : {false, true})
    for (const map::Unit& unit : {unitsOfEachLevel()[1], unitsOfEachLevel()[2], unitsOfEachLevel()[3]}) {
      CAPTURE(open, toText(unit.level));
      const auto sheets = sheetsOf(unit, open, false, GridFill::Adjacency);
      for (const Boundary boundary : kAdministrative) CHECK_FALSE(hasBorder({sheets.front()}, boundary));
      std::set<int> used;
      for (int i = 0; i < kAdjacencyColours; ++i)
        if (anyPath(sheets, [&](const Path& path) { return path.fill == aloneFill(i); })) used.insert(i);
      CHECK(used.size() >= 3);
      CHECK(wordsOf(sheets).find("界|") == std::string::npos);
    }
  CHECK(wordsOf(sheetsOf(unitsOfEachLevel()[1], true, false)).find("新木社区") != std::string::npos);
}

TEST_CASE("classes differ in grey, by lightness or by pattern") {
  // Of the CIE, D65.
  const auto lightness = [](Colour colour) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double y = 0.2126 * linear(colour.red / 255.0) + 0.7152 * linear(colour.green / 255.0) +
                     0.0722 * linear(colour.blue / 255.0);
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
  };
  const auto differ = [&](const Fill& a, const Fill& b) {
    return a.hatch != b.hatch || std::abs(lightness(a.colour) - lightness(b.colour)) >= 12;
  };
  CHECK(lightness(rgb(0xFFFFFF)) == Approx(100).margin(0.1));
  for (const Palette palette : {Palette::Standard, Palette::ColourBlind})
    for (std::size_t i = 0; i < kStatuses; ++i)
      for (std::size_t k = i + 1; k < kStatuses; ++k) {
        CAPTURE(i, k, static_cast<int>(palette));
        CHECK(differ(statusFill(static_cast<GridStatus>(i), palette), statusFill(static_cast<GridStatus>(k), palette)));
      }
  for (int i = 0; i < kAdjacencyColours; ++i)
    for (int k = i + 1; k < kAdjacencyColours; ++k) {
      CAPTURE(i, k);
      CHECK(differ(adjacencyFill(i), adjacencyFill(k)));
      CHECK(differ(aloneFill(i), aloneFill(k)));
    }
}

TEST_CASE("columns without a heading go, with their cells and sum") {
  SheetTable table;
  table.columns = {{"a", Align::Left}, {"", Align::Left}, {"c", Align::Right}};
  table.rows = {{"1", "2", "3"}, {"4", "5", "6"}};
  table.total = {"7", "8", "9"};
  const SheetTable kept = withoutUnnamed(table);
  REQUIRE(kept.columns.size() == 2);
  CHECK(kept.columns[1].heading == "c");
  CHECK(kept.rows == std::vector<std::vector<std::string>>{{"1", "3"}, {"4", "6"}});
  CHECK(kept.total == std::vector<std::string>{"7", "9"});
  // A card has no headings at all.
  for (auto& column : table.columns) column.heading.clear();
  CHECK(withoutUnnamed(table).rows == table.rows);
}
