// SPDX-License-Identifier: GPL-3.0-or-later
// What the user says of rows that may be sums: asked before, told afterwards, and never a number of its own.
#include "gis/read/told_rows.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "tests/gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

ReadOutcome readTold(const std::string& csv, const std::string& sums, const std::string& data,
                     const std::string& join = {}) {
  const TempFolder folder;
  writeBytes(folder.file("r.csv"), csv);
  ImportRequest request = {.role = Role::Households, .path = folder.file("r.csv"), .join = join};
  if (join.empty()) request.sourceCrs = "EPSG:4490";
  request.sumRows = sums, request.dataRows = data;
  return read(request);
}

// A row with a place that says it is a sum and does not add up, in the middle (line 4).
const std::string kMiddle =
    "楼栋,户数,经度,纬度\n甲,10,123.91,47.3\n乙,20,123.92,47.3\n东西合计,35,123.93,47.3\n丙,40,123.94,47.3\n";
// A row with a name and no place that adds up (line 4).
const std::string kNamed = "楼栋,户数,经度,纬度\n甲,10,123.91,47.3\n乙,20,123.92,47.3\n丙,5,123.93,47.3\n新木,35,,\n";

}  // namespace

TEST_CASE("Rows are told by number or all at once") {
  CHECK(toldRows("17, 25")->rows == std::set<std::int64_t>{17, 25});
  for (const char* right : {"17，25", "17、25", "１７；25", "17;25", " 17 , 25 "})
    CHECK(toldRows(right)->rows == std::set<std::int64_t>{17, 25});
  for (const char* all : {"all", "全部", " 全部 "}) CHECK(toldRows(all)->asked);
  CHECK(toText(*toldRows("25、17")) == "17,25");
  CHECK(toText(*toldRows("全部")) == "all");
  CHECK(toldRows("")->rows.empty());
  for (const char* wrong : {"x", "0", "-3", "1,,2", "1 2", "1,", "3.5", "ALL"}) {
    const auto rows = toldRows(wrong);
    if (std::string(wrong) == "1,")
      CHECK(rows);
    else
      CHECK(rows.error().code == "table.bad_rows");
  }
  CHECK(rowDecisions("3", "4,3").error().code == "table.row_told_both");
  CHECK(rowDecisions("all", "all").error().code == "table.bad_rows");
}

TEST_CASE("A row that may be a sum is asked about, and taken as told") {
  REQUIRE(errorOf(readTold(kMiddle, "", "")) == "table.sum_unclear");
  for (const char* sums : {"4", "all"}) {
    const ReadOutcome outcome = readTold(kMiddle, sums, "");
    REQUIRE(outcome.data);
    CHECK(sumsOf(*outcome.data).households == 70);
    CHECK(hasFinding(outcome.findings, "table.total_left_out"));
  }
  for (const char* data : {"4", "all"}) {
    const ReadOutcome outcome = readTold(kMiddle, "", data);
    REQUIRE(outcome.data);
    CHECK(sumsOf(*outcome.data).households == 105);
    CHECK_FALSE(hasFinding(outcome.findings, "table.total_left_out"));
  }
  // What was said of another row is no answer.
  CHECK(errorOf(readTold(kMiddle, "3", "")) == "table.sum_unclear");
  CHECK(errorOf(readTold(kMiddle, "4,99", "")) == "table.no_such_row");
}

TEST_CASE("A row that adds up without saying so is asked about, and taken as told") {
  REQUIRE(errorOf(readTold(kNamed, "", "")) == "table.maybe_sum");
  CHECK(sumsOf(*readTold(kNamed, "5", "").data).households == 35);
  CHECK(sumsOf(*readTold(kNamed, "all", "").data).households == 35);
  CHECK(sumsOf(*readTold(kNamed, "", "5").data).households == 70);
  CHECK(sumsOf(*readTold(kNamed, "", "all").data).households == 70);
}

TEST_CASE("The first row may be told to be a sum of those below that it does not add up to") {
  const std::string first =
      "楼栋,户数,经度,纬度\n东西合计,35,123.93,47.3\n甲,10,123.91,47.3\n乙,20,123.92,47.3\n丙,40,123.94,47.3\n";
  REQUIRE(errorOf(readTold(first, "", "")) == "table.sum_unclear");
  CHECK(sumsOf(*readTold(first, "2", "").data).households == 70);
  CHECK(sumsOf(*readTold(first, "all", "").data).households == 70);
  CHECK(sumsOf(*readTold(first, "", "2").data).households == 105);
  CHECK(sumsOf(*readTold(first, "", "all").data).households == 105);
}

TEST_CASE("What is told goes before what would be seen") {
  const std::string sum = "楼栋,户数,经度,纬度\n甲,10,123.91,47.3\n乙,20,123.92,47.3\n合计,30,,\n";
  CHECK(sumsOf(*readTold(sum, "", "").data).households == 30);
  CHECK(sumsOf(*readTold(sum, "", "4").data).households == 60);  // households without a place, as the user has it
  CHECK(sumsOf(*readTold(sum, "3", "").data).households == 10);
}

TEST_CASE("Rows of several tables have numbers of their own, by which they are told") {
  const TempFolder folder;
  // The second row of the first table stands behind an empty line.
  writeBytes(folder.file("r.zip"), zipOf({{"a.csv", "楼栋,户数,人口\n甲,10,20\n\n乙,20,40\n"},
                                          {"b.csv", "楼栋,户数,人口\n丙,3,5\n丁,4,6\n"}}));
  ImportRequest request = {.role = Role::Households, .path = folder.file("r.zip"), .layer = kAllLayers, .join = "楼栋"};
  const ReadOutcome all = read(request);
  REQUIRE(all.data);
  REQUIRE(all.data->features.size() == 4);
  std::map<std::int64_t, std::string> keys;
  for (const RawFeature& f : all.data->features) keys[f.row] = f.key;
  CHECK(keys.size() == 4);
  for (const auto& [row, key] : keys) {
    request.sumRows = std::to_string(row);
    const ReadOutcome less = read(request);
    REQUIRE(less.data);
    CHECK(less.data->features.size() == 3);
    CHECK(std::ranges::count(less.data->features, key, &RawFeature::key) == 0);
  }
  for (const char* none : {"3", "99"}) {
    request.sumRows = none;
    CHECK(errorOf(read(request)) == "table.no_such_row");
  }
}

TEST_CASE("Only registers have rows that are sums") {
  const TempFolder folder;
  writeBytes(folder.file("s.csv"), "代码,名称\n230204001,站前街道\n");
  ImportRequest request = {.role = Role::Subdistricts, .path = folder.file("s.csv")};
  request.sumRows = "2";
  CHECK(read(request).data.error().code == "table.rows_not_for_role");
}
