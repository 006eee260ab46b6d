// SPDX-License-Identifier: GPL-3.0-or-later
// The four bounds of a community's grids on its sheet: beside the map where the paper has room for all of them, on a
// page of tables where there is one anyway, and never a row of them alone.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "core/sheet/sheet.h"
#include "core/sheet/sheet_panel.h"
#include "core/sheet/sheet_table.h"
#include "support/ascii_plan.h"
#include "support/fixed_measurer.h"
#include "support/sheet_check.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::sheet;

namespace {

constexpr const char* kHeading = "各网格四至";

SheetTexts wordsWithBounds() {
  SheetTexts texts = test::sheetWords();
  texts.boundsOfGrids = kHeading, texts.sides = {"东侧", "南侧", "西侧", "北侧"};
  texts.bounds = [](const Project& project) {
    return [&project](GridId grid) {
      const std::string code = project.grids.at(grid).code;
      GridBounds bounds("东至" + code + "东路，南至" + code + "南路，西至" + code + "西路，北至" + code + "北路。");
      bounds.sides = {code + "东路", code + "南路", code + "西路", code + "北路"};
      return bounds;
    };
  };
  return texts;
}

// A community of so many grids, at most 62, in rows of `columns`, each with a code; with another one below, or alone.
test::AsciiPlan planOf(int count, int columns, bool withNeighbour = false) {
  test::Drawing grids;
  for (int i = 0; i < count; ++i) {
    if (i % columns == 0) grids.emplace_back();
    grids.back() += static_cast<char>(i < 26 ? 'a' + i : i < 52 ? 'A' + (i - 26) : '0' + (i - 52));
  }
  while (static_cast<int>(grids.back().size()) < columns) grids.back() += '.';
  test::AsciiOptions options;
  options.communities = test::Drawing(grids.size(), std::string(static_cast<std::size_t>(columns), 'A'));
  if (withNeighbour) {
    grids.emplace_back(columns, '.');
    options.communities.emplace_back(columns, 'B');
  }
  options.grids = std::move(grids);
  test::AsciiPlan plan = test::asciiPlan(options);
  int number = 0;
  for (const GridId id : plan.project.grids.ids()) {
    Grid& grid = plan.project.grids.edit(id);
    grid.ordinal = ++number;
    grid.code = "230204001001" + std::string(number < 10 ? "00" : "0") + std::to_string(number);
    grid.name = "甲社区第" + std::to_string(number) + "网格";
  }
  return plan;
}

SheetRequest requestFor(const test::AsciiPlan& plan, PaperSize paper, SheetTexts texts) {
  SheetRequest request;
  request.unit = {Level::Community, {}, plan.communities.at('A'), {}};
  request.paper = paper, request.texts = std::move(texts);
  return request;
}

std::size_t countOf(const std::vector<Sheet>& sheets, const std::string& part) {
  std::size_t count = 0;
  for (const Sheet& sheet : sheets)
    for (const Primitive& primitive : sheet.scene.primitives)
      if (const auto* text = std::get_if<Text>(&primitive)) count += text->text.find(part) != std::string::npos;
  return count;
}

}  // namespace

TEST_CASE("A community of few grids has their four bounds beside the map, all sides of all of them") {
  const test::AsciiPlan plan = planOf(2, 2);
  const SheetRequest request = requestFor(plan, PaperSize::A3, wordsWithBounds());
  const auto sheets = makeSheets(plan.project, request, test::FixedMeasurer());
  REQUIRE(sheets);
  CHECK(sheets->size() == 1);
  CHECK(countOf(*sheets, kHeading) == 1);
  // Every letter, whatever the lines are.
  std::string read;
  for (const Primitive& primitive : sheets->front().scene.primitives)
    if (const auto* text = std::get_if<Text>(&primitive)) read += text->text;
  for (const char* number : {"001", "002"})
    for (const char* side : {"东至", "南至", "西至", "北至"}) {
      const std::string clause = std::string(side) + "230204001001" + number + std::string(side).substr(0, 3) + "路";
      CAPTURE(clause);
      CHECK(read.find(clause) != std::string::npos);
    }
  CHECK(test::sheetFaults(plan.project, request, *sheets, test::FixedMeasurer()).empty());
}

TEST_CASE("Where their four bounds find no room and nothing goes on, they are left out, and no page is made for them") {
  const test::AsciiPlan plan = planOf(14, 7);
  const SheetRequest request = requestFor(plan, PaperSize::A4, wordsWithBounds());
  const auto sheets = makeSheets(plan.project, request, test::FixedMeasurer());
  const auto without =
      makeSheets(plan.project, requestFor(plan, PaperSize::A4, test::sheetWords()), test::FixedMeasurer());
  REQUIRE(sheets);
  REQUIRE(without);
  CHECK(sheets->size() == without->size());
  CHECK(countOf(*sheets, "东路") == 0);
  CHECK(countOf(*sheets, kHeading) == 0);
}

TEST_CASE("Where the table of grids goes on, their four bounds go with it, a row each and a column a side") {
  const test::AsciiPlan plan = planOf(60, 10);
  const SheetRequest request = requestFor(plan, PaperSize::A4, wordsWithBounds());
  const auto sheets = makeSheets(plan.project, request, test::FixedMeasurer());
  REQUIRE(sheets);
  REQUIRE(sheets->size() > 1);
  const std::vector<Sheet> first(sheets->begin(), sheets->begin() + 1);
  CHECK(countOf(first, "东路") == 0);
  for (const char* side : {"东路", "南路", "西路", "北路"}) CHECK(countOf(*sheets, side) == 60);
  CHECK(countOf(*sheets, "北侧") >= 1);
  CHECK(test::sheetFaults(plan.project, request, *sheets, test::FixedMeasurer()).empty());
  // Marks between the sides stand in no cell.
  CHECK(countOf(*sheets, "东路，") == 0);
}

TEST_CASE("A sentence that somebody wrote stands whole on a page, in lines, whatever order its sides have") {
  const test::AsciiPlan plan = planOf(3, 3);
  const map::Unit unit{Level::Community, {}, plan.communities.at('A'), {}};
  const std::string written =
      "北至中华路（含人行道，不含绿化带），东至龙沙路，西至劳动湖东岸，南至公园路与文化大街交汇处以北的住宅小区围墙，"
      "另含湖滨路一号院。";
  SheetTexts texts = wordsWithBounds();
  texts.fourBounds = "四至";
  const auto workedOut = texts.bounds;
  texts.bounds = [&](const Project& project) {
    return [&, boundsOf = workedOut(project)](GridId grid) {
      return project.grids.at(grid).ordinal == 2 ? GridBounds(written) : boundsOf(grid);
    };
  };
  const auto rows = boundsOfGrids(plan.project, unit, texts, test::FixedMeasurer());
  REQUIRE(rows);
  REQUIRE(rows->page.columns.size() == 3);
  CHECK(rows->page.columns.back().heading == "四至");
  REQUIRE(rows->page.rows.size() > 3);
  std::string read;
  for (const auto& row : rows->page.rows) {
    REQUIRE(row.size() == 3);
    read += row[2];
  }
  CHECK(read == rows->sentences[0].second + written + rows->sentences[2].second);
  // The lines after a grid's first one have neither its number nor its name.
  CHECK(std::count_if(rows->page.rows.begin(), rows->page.rows.end(), [](const auto& row) {
          return row[0].empty() && row[1].empty();
        }) == static_cast<std::ptrdiff_t>(rows->page.rows.size()) - 3);
  CHECK(fitsWidth(rows->page, test::FixedMeasurer(), 180));
}

TEST_CASE("Bounds that are the same on all sides fill all columns") {
  const test::AsciiPlan plan = planOf(2, 2);
  SheetTexts texts = wordsWithBounds();
  texts.bounds = [](const Project&) {
    return [](GridId) {
      GridBounds bounds("四至均为劳动湖。");
      bounds.sides.emplace().fill("劳动湖");
      return bounds;
    };
  };
  const auto rows =
      boundsOfGrids(plan.project, {Level::Community, {}, plan.communities.at('A'), {}}, texts, test::FixedMeasurer());
  REQUIRE(rows);
  REQUIRE(rows->page.columns.size() == 6);
  for (const auto& row : rows->page.rows)
    CHECK(std::vector<std::string>(row.begin() + 2, row.end()) == std::vector<std::string>(4, "劳动湖"));
}

TEST_CASE("A sentence of other parts than four keeps every word, and a grid without one has no row") {
  const test::AsciiPlan plan = planOf(3, 3);
  SheetTexts texts = wordsWithBounds();
  texts.bounds = [](const Project& project) {
    return [&project](GridId grid) -> std::string {
      const int number = project.grids.at(grid).ordinal;
      return number == 1 ? "四至均为劳动湖。" : number == 2 ? "" : "主体部分：东至甲，南至乙，西至丙，北至丁，含码头。";
    };
  };
  const test::FixedMeasurer measurer;
  const auto rows = boundsOfGrids(plan.project, {Level::Community, {}, plan.communities.at('A'), {}}, texts, measurer);
  REQUIRE(rows);
  REQUIRE(rows->page.rows.size() == 2);
  const std::vector<std::string>& one = rows->page.rows[0];
  CHECK(one[2] == "四至均为劳动湖。");
  CHECK(one.size() == rows->page.columns.size());
  CHECK(rows->page.rows[1].back() == "主体部分：东至甲，南至乙，西至丙，北至丁，含码头。");
  REQUIRE(rows->sentences.size() == 2);
  CHECK(rows->sentences[0].second == "四至均为劳动湖。");
  const SheetTable lines = besideMap(*rows, test::FixedMeasurer(), 40);
  std::string read;
  for (const auto& row : lines.rows) read += row[1];
  CHECK(read == rows->sentences[0].second + rows->sentences[1].second);
  CHECK(fitsWidth(lines, test::FixedMeasurer(), 40));
  // Other units have none, nor has a sheet without the words.
  CHECK_FALSE(boundsOfGrids(plan.project, {Level::Subdistrict, plan.subdistrict, {}, {}}, texts, measurer));
  CHECK_FALSE(
      boundsOfGrids(plan.project, {Level::Community, {}, plan.communities.at('A'), {}}, test::sheetWords(), measurer));
}

TEST_CASE("The bounds of a sheet are worked out once, also where it is made again to find room for its locator") {
  int plans = 0;
  std::map<GridId, int> asked;
  SheetTexts texts = wordsWithBounds();
  texts.bounds = [&, workedOut = texts.bounds](const Project& project) {
    ++plans;
    return [&, boundsOf = workedOut(project)](GridId grid) {
      ++asked[grid];
      return boundsOf(grid);
    };
  };
  int told = 0;
  for (const int count : {2, 6, 14, 30, 60})
    for (const int columns : {1, 2, 3, 7})
      for (const PaperSize paper : {PaperSize::A4, PaperSize::A3}) {
        CAPTURE(count, columns);
        const test::AsciiPlan plan = planOf(count, std::min(count, columns), true);
        plans = 0, asked.clear();
        REQUIRE(makeSheets(plan.project, requestFor(plan, paper, texts), test::FixedMeasurer()));
        CHECK(plans <= 1);
        for (const auto& [grid, times] : asked) CHECK(times == 1);
        told += plans;
      }
  CHECK(told > 10);
}

TEST_CASE("No page is made for what would stand on the sheet but for the locator") {
  test::AsciiOptions options;
  options.grids = {"ab"}, options.communities = {"AB"};
  const test::AsciiPlan plan = test::asciiPlan(options);
  const test::FixedMeasurer measurer;
  const map::Unit unit{Level::Community, {}, plan.communities.at('A'), {}};
  const SheetLayout layout = layoutOf(PaperSize::A4, true, 70);
  const SheetTexts texts = test::sheetWords();
  const auto drawn = [&](std::vector<SheetTable> after, bool locator, PanelParts& parts) {
    Scene scene;
    SheetPen pen(scene, measurer);
    return drawPanel(pen, plan.project, unit, Panel{layout, 1000, 1000, {}, {}, std::move(after), {}, locator}, texts,
                     &parts);
  };
  PanelParts parts;
  REQUIRE(drawn({}, false, parts).empty());
  const double room = parts.tables.height();
  REQUIRE(drawn({}, true, parts).empty());
  REQUIRE(parts.locator);
  // As many rows as fill the panel; with half of them there is room for both.
  SheetTable table;
  table.columns = {{"", Align::Left}};
  while (comfortableHeight(table, measurer, parts.tables.width()) + 5 <= room) table.rows.push_back({"行"});
  REQUIRE(table.rows.size() > 6);
  PanelParts full, half;
  CHECK(drawn({table}, true, full).empty());
  CHECK_FALSE(full.locator);
  table.rows.resize(table.rows.size() / 2);
  CHECK(drawn({table}, true, half).empty());
  CHECK(half.locator);
}

TEST_CASE("The list that people came from is no source of a sheet") {
  test::AsciiPlan plan = planOf(2, 2);
  Source staff, streets;
  staff.role = Role::Staff, staff.name = "王小明通讯录";
  streets.role = Role::Barriers, streets.name = "道路中心线";
  plan.project.sources.add(staff), plan.project.sources.add(streets);
  const auto sheets =
      makeSheets(plan.project, requestFor(plan, PaperSize::A4, test::sheetWords()), test::FixedMeasurer());
  REQUIRE(sheets);
  CHECK(countOf(*sheets, "道路中心线") == 1);
  CHECK(countOf(*sheets, "王小明") == 0);
}
