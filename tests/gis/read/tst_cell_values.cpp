// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "gis/read/cell_values.h"
#include "gis/read/csv.h"
#include "gis/read/table_header.h"

using namespace wangge::gis;

namespace {
std::string wrong(const char* cell) {
  const auto parsed = parseCount(cell);
  return parsed ? "" : parsed.error().code;
}
std::vector<std::vector<std::string>> rowsOf(std::string_view text, char delimiter) {
  std::vector<std::vector<std::string>> rows;
  const auto done = visitCsv(text, delimiter, [&](std::int64_t, std::span<const std::string_view> cells) {
    rows.emplace_back(cells.begin(), cells.end());
    return true;
  });
  REQUIRE(done);
  return rows;
}
}  // namespace

TEST_CASE("Counts are whole numbers or nothing") {
  CHECK(parseCount("312") == 312);
  CHECK(parseCount(" 3.0 ") == 3);
  CHECK(parseCount("１２　") == 12);
  CHECK(parseCount("1,234") == 1234);
  CHECK(parseCount("12,345,678.0") == 12345678);
  CHECK(parseCount("1e2") == 100);
  CHECK(parseCount("0") == 0);
  REQUIRE(parseCount(""));
  CHECK_FALSE(parseCount("")->has_value());
  CHECK_FALSE(parseCount("　 ")->has_value());
  CHECK(wrong("-1") == "count.negative");
  CHECK(wrong("3.5") == "count.fraction");
  CHECK(wrong("约300") == "count.not_a_number");
  CHECK(wrong("1,23") == "count.not_a_number");
  CHECK(wrong("nan") == "count.not_a_number");
  CHECK(wrong("inf") == "count.too_large");
  CHECK(wrong("2147483648") == "count.too_large");
}

TEST_CASE("Codes stay text, and what a spreadsheet destroyed is refused") {
  CHECK(cleanCode(" 230204001001 ") == "230204001001");
  CHECK(cleanCode("230204001001.0") == "230204001001");
  CHECK(cleanCode("'230204001001") == "230204001001");
  CHECK(cleanCode("２３０２") == "2302");
  CHECK(cleanCode("3E02") == "3E02");  // a district of Washington
  CHECK(cleanCode("2.30204001001E+11") == "230204001001");
  CHECK(cleanCode("2.30204001001001E14") == "230204001001001");
  CHECK_FALSE(cleanCode("2.30204E+14"));
  CHECK_FALSE(cleanCode("2.302E+11"));
  CHECK_FALSE(cleanCode("2E+11"));
  CHECK_FALSE(cleanCode("2.30204001001001E17"));
}

TEST_CASE("Coordinates are decimal or in degrees, minutes and seconds") {
  CHECK(parseCoordinate("123.96") == 123.96);
  CHECK(parseCoordinate("123°57′36″").value() == Approx(123.96));
  CHECK(parseCoordinate("123度57分36秒").value() == Approx(123.96));
  CHECK_FALSE(parseCoordinate("abc"));
  CHECK_FALSE(parseCoordinate(""));
  CHECK_FALSE(parseCoordinate("12°99′"));
}

TEST_CASE("Delimited text is read as spreadsheets write it") {
  CHECK(rowsOf("a,b\r\n\"1,\"\"x\"\"\n2\",3\n", ',') ==
        std::vector<std::vector<std::string>>{{"a", "b"}, {"1,\"x\"\n2", "3"}});
  CHECK(rowsOf("a,,\n", ',') == std::vector<std::vector<std::string>>{{"a", "", ""}});
  CHECK(guessDelimiter("a;b;c\n1,5;2;3\n2,5;3;4\n") == ';');
  CHECK(guessDelimiter("a\tb\n1\t2,5\n") == '\t');
  CHECK(guessDelimiter("代码,名称\n1,\"a;b;c;d\"\n") == ',');
  const auto open = visitCsv("a,b\n\"1,2\n", ',', [](std::int64_t, std::span<const std::string_view>) { return true; });
  REQUIRE_FALSE(open);
  CHECK(open.error().code == "table.quote_not_closed");
}

TEST_CASE("The header is found below a title, and is missed where there is none") {
  const auto titled = findHeader({{"铁锋区户数登记表", "", ""}, {"楼栋编号", "户数", "人口"}, {"A1", "12", "30"}});
  CHECK(titled.index == 1);
  CHECK(titled.names == std::vector<std::string>{"楼栋编号", "户数", "人口"});
  const auto bare = findHeader({{"123.9", "47.3", "5"}, {"123.8", "47.2", "6"}});
  CHECK(bare.index == -1);
  CHECK(bare.names == std::vector<std::string>{"A", "B", "C"});
}
