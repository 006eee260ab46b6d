// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of sheets: all rows, their sums, and what was not counted.
#include "core/sheet/sheet_table.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/map/scene_ops.h"
#include "core/plan/counting.h"
#include "core/plan/erase.h"
#include "core/sheet/furniture.h"
#include "core/sheet/sample_sheets.h"
#include "core/sheet/sheet.h"
#include "core/sheet/sheet_margins.h"
#include "support/fixed_measurer.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;
using namespace wangge::sheet;
using test::plan;
using test::says;
using test::someUnits;

TEST_CASE("no row of a table is left out, whatever room there is") {
  const test::FixedMeasurer measurer;
  const SheetTexts texts = test::sheetWords();
  for (const std::size_t rows : {1, 2, 3, 7, 40, 41, 500})
    for (const bool withTotal : {true, false})
      for (const double height : {9.0, 14.0, 26.0, 60.0, 150.0}) {
        CAPTURE(rows, withTotal, height);
        SheetTable table;
        table.columns = {{"编号", Align::Left}, {"户数", Align::Right}};
        for (std::size_t i = 0; i < rows; ++i) table.rows.push_back({"row" + std::to_string(i), "1"});
        if (withTotal) table.total = {"合计", std::to_string(rows)};
        std::vector<std::string> seen;
        const auto draw = [&](const Rectangle& box, double leastRow) {
          Scene scene;
          SheetPen pen(scene, measurer);
          TableDrawn drawn = drawTable(pen, table, box, texts, leastRow);
          CHECK(drawn.height <= box.height() + 1e-9);
          bool total = false;
          for (const Primitive& primitive : scene.primitives)
            if (const auto* text = std::get_if<Text>(&primitive)) {
              if (text->text.starts_with("row")) seen.push_back(text->text);
              total = total || text->text == "合计";
            }
          // Where there is room for a line only, it says how many there are.
          if (table.rows.size() > drawn.rest.rows.size()) CHECK(total == withTotal);
          table = std::move(drawn.rest);
        };
        draw({{0, 0}, {60, height}}, kLeastRow);
        for (int page = 0; !table.rows.empty(); ++page) {
          REQUIRE(page < 60);
          draw({{0, 0}, {150, 100}}, 4.6);
        }
        REQUIRE(seen.size() == rows);
        for (std::size_t i = 0; i < rows; ++i) REQUIRE(seen[i] == "row" + std::to_string(i));
      }
}

TEST_CASE("a subdistrict's sheets list all its grids with their whole codes") {
  const Project& project = plan().project;
  SheetRequest request;
  request.unit = {Level::Subdistrict, plan().subdistricts[0], {}, {}};
  request.texts = test::sheetWords();
  const auto sheets = makeSheets(project, request, test::FixedMeasurer());
  REQUIRE(sheets);
  REQUIRE(sheets->size() >= 2);
  CHECK((*sheets)[1].scene.title == sheets->front().scene.title + "（续表1）");
  std::size_t listed = 0;
  for (const map::Unit& unit : unitsOf(project, Level::Grid, request.unit)) {
    const std::string& code = project.grids.at(unit.grid).code;
    if (code.empty()) continue;
    CAPTURE(code);
    CHECK(std::count_if(sheets->begin() + 1, sheets->end(), [&](const Sheet& s) { return says(s.scene, code); }) == 1);
    ++listed;
  }
  CHECK(listed > 5);
  // The list adds up to what the unit holds, with what no grid has.
  const SheetTable list = gridListOf(project, request.unit, request.texts);
  CHECK(list.total[2] == grouped(zoneOf(project, request.unit).tally.households));
  long long sum = 0;
  for (const auto& row : list.rows) {
    std::string digits = row[2];
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    if (!digits.empty()) sum += std::stoll(digits);
  }
  CHECK(sum == zoneOf(project, request.unit).tally.households);
  for (const Sheet& sheet : *sheets) {
    CHECK(sheet.scene.width == sheets->front().scene.width);
    CHECK(sheet.scene.height == sheets->front().scene.height);
  }
}

TEST_CASE("too small and too large are two columns, and what was not counted is neither") {
  const SheetTexts texts = test::sheetWords();
  Project project = plan().project;
  for (SizeRule& rule : project.profile.sizes)
    rule.criterion = Criterion::HouseholdsOnly, rule.minHouseholds = 380, rule.maxHouseholds = 400;
  const map::Unit county{Level::County, plan().county, {}, {}};
  const SheetTable table = tableOf(project, county, texts);
  std::vector<std::string> headings;
  for (const SheetTable::Column& column : table.columns) headings.push_back(column.heading);
  CHECK(headings == std::vector<std::string>{"街道", "网格", "偏小", "偏大", "户数", "人数"});
  std::size_t small = 0, large = 0;
  for (GridId grid : project.grids.ids()) {
    small += statusOf(project, grid) == GridStatus::TooSmall;
    large += statusOf(project, grid) == GridStatus::TooLarge;
  }
  CHECK(small > 0);
  CHECK(large > 0);
  CHECK(table.total[2] == std::to_string(small));
  CHECK(table.total[3] == std::to_string(large));

  // Without any register nobody is counted, and nothing is too small.
  Project bare = plan().project;
  eraseUnits(bare, bare.units.ids());
  for (SourceId id : bare.sources.ids()) bare.sources.edit(id).households.reset();
  recountAll(bare);
  const SheetTable unknown = tableOf(bare, county, texts);
  REQUIRE(unknown.columns.size() == 5);
  CHECK(unknown.columns[2].heading == "未统计");
  CHECK(unknown.total[3] == "未统计");
  CHECK(unknown.total[4] == "未统计");
  for (const auto& row : tableOf(bare, someUnits()[3], texts).rows) {
    CHECK(row[2] == "未统计");
    CHECK((row[4] == "未统计" || row[4] == "专属" || row[4] == "豁免" || row[4].empty()));
  }
}

TEST_CASE("areas are given in the unit that their size asks for") {
  Project project = plan().project;
  const SheetTexts texts = test::sheetWords();
  const GridId id = project.grids.ids()[10];
  const auto area = [&](double squareMetres) {
    project.grids.edit(id).zone.area = Area::fromSquareMetres(squareMetres);
    for (const auto& row : tableOf(project, {Level::Grid, {}, {}, id}, texts).rows)
      if (row[0] == "面积") return row[1];
    return std::string();
  };
  CHECK(area(1'234'000) == "1.234平方千米");
  CHECK(area(54'321) == "5.43公顷");
  CHECK(area(4'321) == "4321平方米");
}
