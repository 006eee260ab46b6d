// SPDX-License-Identifier: GPL-3.0-or-later
// Registers of households as offices keep them: with sums between the rows and remarks below them.
#include <catch2/catch.hpp>

#include "gis/read/row_words.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

ReadOutcome readRegister(const std::string& text, const std::string& join = {}) {
  const TempFolder folder;
  writeBytes(folder.file("r.csv"), text);
  ReadOutcome outcome =
      read({.role = Role::Households, .path = folder.file("r.csv"), .sourceCrs = "EPSG:4490", .join = join});
  INFO((outcome.data ? "" : outcome.data.error().code));
  REQUIRE(outcome.data);
  return outcome;
}

}  // namespace

TEST_CASE("Rows of totals are no households, and are told with their sums") {
  const ReadOutcome joined = readRegister(
      "楼栋编号,备注,户数,人口\nB-1,,30,61\nB-2,,12,\n,小　计,42,61\nB-3,,5,9\n合计：,,\"1,047\",约70\n", "楼栋编号");
  CHECK(joined.data->features.size() == 3);
  CHECK(sumsOf(*joined.data).households == 47);
  const auto totals = withCode(joined, "table.total_left_out");
  REQUIRE(totals.size() == 2);
  CHECK(totals[0].row == 4);
  CHECK(totals[0].what == Message("table.total_left_out").with("households", 42).with("persons", 61));
  CHECK(totals[1].what == Message("table.total_left_out").with("households", 1047).with("persons", "约70"));

  // Also where the word stands in the place of a coordinate, and where each row is a household.
  CHECK(sumsOf(*readRegister("经度,纬度,户数\n123.9,47.3,3\n总计,,3\n").data).households == 3);
  const ReadOutcome each = readRegister("地址,经度,纬度\n幸福路1号,123.9,47.3\n幸福路2号,123.9,47.3\n共计,,\n");
  CHECK(sumsOf(*each.data).households == 2);
  CHECK(argument(withCode(each, "guess.one_household_a_row").at(0).what, "count") == "2");
  for (const char* word : {"合计", "总 计", "新木社区小计", "总数（户）"}) CHECK(sumWordOf(word) != SumWord::None);
  for (const char* word : {"1", "合计路3号", "户数", ""}) CHECK(sumWordOf(word) == SumWord::None);
}

TEST_CASE("Remarks below a register with coordinates are no households, what may be one stays") {
  const ReadOutcome each =
      readRegister("地址,经度,纬度\n幸福路1号,123.9,47.3\n幸福路2号,,\n制表人：张三,,审核人：李四\n备注 截至年底,,\n");
  CHECK(sumsOf(*each.data).households == 2);
  CHECK(each.data->features.size() == 1);  // the address without a place
  const auto left = withCode(each, "table.row_without_data");
  REQUIRE(left.size() == 2);
  CHECK(left[0].kind == FindingKind::Left);
  CHECK(left[0].row == 4);

  const ReadOutcome counted =
      readRegister("楼栋编号,经度,纬度,户数\nB-1,123.9,47.3,3\n,,,4\nB-2,,,\n制表人：张三,,,\n,,,\n,制表人,,\n");
  CHECK(counted.data->households.size() == 1);
  CHECK(counted.data->features.size() == 2);  // a count without a place, a key without a count
  CHECK(sumsOf(*counted.data).households == 7);
  CHECK(withCode(counted, "table.row_without_data").size() == 2);
  CHECK_FALSE(readsAsFootnote("A:12"));
}
