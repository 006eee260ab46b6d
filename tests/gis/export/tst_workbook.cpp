// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks hold all that they were given, or are not written: what a sheet does not take is an error that says where.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <limits>

#include "gis/export/workbook.h"
#include "gis/export/writer.h"
#include "support/ascii_plan.h"
#include "support/packed_search.h"
#include "support/scratch.h"

namespace wangge::gis {
ExportWriter writeXlsx;
}

using namespace wangge;
using namespace wangge::gis;
using test::Scratch;

namespace {

ReportTable reportOf(const std::string& title, ReportCell last) {
  ReportTable table{title, {{"名称"}, {"户数", ColumnKind::Whole}, {"占比", ColumnKind::Share}}, {}};
  table.rows.push_back({std::string("一"), std::int64_t{7}, 0.5});
  table.rows.push_back({std::string("二"), std::int64_t{8}, std::move(last)});
  return table;
}

Result<void> written(const Scratch& scratch, const std::vector<ReportTable>& tables) {
  return writeWorkbook(test::asciiPlan(test::Drawing{"ab"}).project, tables, scratch / "book.xlsx");
}

std::string argumentOf(const Error& error, std::string_view name) {
  const auto found = std::ranges::find(error.arguments, name, &Argument::name);
  const auto* text = found == error.arguments.end() ? nullptr : std::get_if<std::string>(&found->value);
  return text ? *text : "none";
}

MapTables mapOf(std::vector<MapField>& fields, std::size_t rows, const MapValue& value) {
  MapTables map;
  LayerTable& table = map.layers.emplace_back();
  table.name = "grids", table.fields = fields;
  table.rows.resize(rows, MapRow{{value}, {}});
  map.codes = {kCodeChanges, kCodeChangeFields, {}, false};
  return map;
}

}  // namespace

TEST_CASE("A cell that a workbook does not take is told by its place, and no workbook is written") {
  const Scratch scratch;
  REQUIRE(written(scratch, {reportOf("辖区", 0.25)}));
  CHECK(test::unzipped(scratch / "book.xlsx").find("<v>0.25</v>") != std::string::npos);
  std::filesystem::remove(scratch / "book.xlsx");

  for (const double none : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    const auto number = written(scratch, {reportOf("前", 0.25), reportOf("辖区", none)});
    REQUIRE_FALSE(number);
    CHECK(number.error().code == "export.cell_refused");
    CHECK(argumentOf(number.error(), "file") == scratch / "book.xlsx");
    CHECK(argumentOf(number.error(), "sheet") == "辖区");
    CHECK(argumentOf(number.error(), "cell") == "C3");
    CHECK(scratch.files() == 0);
  }
  std::string longest(kLongestCell, 'x');
  REQUIRE(written(scratch, {reportOf("辖区", longest)}));
  CHECK(test::unzipped(scratch / "book.xlsx").find(longest) != std::string::npos);
  std::filesystem::remove(scratch / "book.xlsx");
  for (const std::string& text : {longest + "x", longest.substr(1) + "𠮷"}) {
    const auto tooLong = written(scratch, {reportOf("辖区", text)});
    REQUIRE_FALSE(tooLong);
    CHECK(tooLong.error().code == "export.text_too_long");
    CHECK(argumentOf(tooLong.error(), "sheet") == "辖区");
    CHECK(argumentOf(tooLong.error(), "cell") == "C3");
    CHECK(scratch.files() == 0);
  }
}

TEST_CASE("What is refused leaves the older workbook as it was") {
  const Scratch scratch;
  REQUIRE(written(scratch, {reportOf("辖区", 0.25)}));
  const std::string before = test::unzipped(scratch / "book.xlsx");
  REQUIRE_FALSE(written(scratch, {reportOf("辖区", std::numeric_limits<double>::quiet_NaN())}));
  CHECK(test::unzipped(scratch / "book.xlsx") == before);
  CHECK(scratch.files() == 1);
}

TEST_CASE("Sheets with one name, with a long one and with signs that none may have are all written") {
  const Scratch scratch;
  std::string longName;
  for (int i = 0; i < 40; ++i) longName += "名";
  REQUIRE(written(scratch, {reportOf("Area", 0.1), reportOf("area", 0.2), reportOf(longName, 0.3),
                            reportOf(longName + "二", 0.4), reportOf("'a/b'", 0.5)}));
  const std::string book = test::unzipped(scratch / "book.xlsx");
  for (const char* value : {"<v>0.1</v>", "<v>0.2</v>", "<v>0.3</v>", "<v>0.4</v>"}) {
    CAPTURE(value);
    CHECK(book.find(value) != std::string::npos);
  }
  for (const std::string& name :
       {std::string("\"Area\""), std::string("\"area (2)\""), "\"" + longName.substr(0, 90) + "…\"",
        "\"" + longName.substr(0, 78) + "… (2)\"", std::string("\" a b \"")}) {
    CAPTURE(name);
    CHECK(book.find("<sheet name=" + name) != std::string::npos);
  }
}

TEST_CASE("The one map as a workbook tells the layer that has more rows than a sheet, and the number that is none") {
  const Scratch scratch;
  std::vector<MapField> fields = {{"area", FieldType::Real}};
  const std::string path = scratch / "one_map.xlsx";
  constexpr std::size_t kRowsBelowHead = 1'048'575;
  const auto large = writeXlsx(mapOf(fields, kRowsBelowHead + 1, 1.0), path);
  REQUIRE_FALSE(large);
  CHECK(large.error().code == "export.layer_too_large");
  CHECK(argumentOf(large.error(), "table") == "grids");
  CHECK(scratch.files() == 0);
  const auto none = writeXlsx(mapOf(fields, 3, std::numeric_limits<double>::quiet_NaN()), path);
  REQUIRE_FALSE(none);
  CHECK(none.error().code == "export.cell_refused");
  CHECK(argumentOf(none.error(), "sheet") == "grids");
  CHECK(argumentOf(none.error(), "cell") == "A2");
  CHECK(scratch.files() == 0);
}
