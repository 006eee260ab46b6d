// SPDX-License-Identifier: GPL-3.0-or-later
// Households from points and tables: counts, unknown ones, columns and encodings.
#include <catch2/catch.hpp>
#include <tuple>

#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

TEST_CASE("Household points are read lean, and unknown is not zero") {
  const TempFolder folder;
  MadeLayer points = {"p",
                      "EPSG:4549",
                      {{"户数", 'i'}, {"人口"}},
                      {{"POINT(500000 3400000)", {"3", "7"}},
                       {"POINT(500001.5 3400000)", {"0", ""}},
                       {"", {"5", "9"}},
                       {square(500000, 3400000, 10), {"12", "NULL"}}}};
  writeLayer(folder.file("p.gpkg"), "GPKG", points);
  const ReadOutcome outcome = read({.role = Role::Households, .path = folder.file("p.gpkg")});
  INFO(errorOf(outcome));
  REQUIRE(outcome.data);
  const SourceData& data = *outcome.data;
  REQUIRE(data.households.size() == 2);
  CHECK(data.households[0].households == 3);
  CHECK(data.households[0].persons == 7);
  CHECK(data.households[1].households == 0);
  CHECK(data.households[1].persons == -1);
  CHECK(data.households[1].x == 500001.5);
  CHECK(data.households[1].row == 2);
  REQUIRE(data.features.size() == 2);  // without a place, and an area
  CHECK(data.features[0].households.value == 5);
  CHECK(data.features[1].polygons.size() == 1);
  CHECK(data.features[1].households.value == 12);
  CHECK_FALSE(data.features[1].persons.value);
  CHECK(data.source.rows == 4);
}

TEST_CASE("Reading points by columns gives what reading by features gives") {
  const TempFolder folder;
  MadeLayer points = {"p", "EPSG:4549", {{"NAME"}, {"HS", 'i'}, {"RKS", 'i'}}, {}, "point"};
  for (int i = 0; i < 300; ++i)
    points.features.push_back(
        {i % 97 == 5   ? ""
         : i % 89 == 7 ? "POINT EMPTY"
                       : "POINT(" + std::to_string(500000 + i * 0.25) + " 3400000)",
         {"n", i % 13 == 3 ? "NULL" : std::to_string(i % 7), i % 5 == 1 ? "NULL" : std::to_string(i)}});
  writeLayer(folder.file("p.gpkg"), "GPKG", points);
  points.fields[2].type = 's';  // a text column is read by features
  writeLayer(folder.file("q.gpkg"), "GPKG", points);
  const ReadOutcome columns = read({.role = Role::Households, .path = folder.file("p.gpkg")});
  const ReadOutcome features = read({.role = Role::Households, .path = folder.file("q.gpkg")});
  REQUIRE(columns.data);
  REQUIRE(features.data);
  REQUIRE(columns.data->households.size() == features.data->households.size());
  CHECK(columns.data->households.size() == 300 - 4 - 4);
  for (std::size_t i = 0; i < columns.data->households.size(); ++i) {
    const RawHousehold &a = columns.data->households[i], &b = features.data->households[i];
    REQUIRE(std::tie(a.x, a.y, a.households, a.persons, a.row) == std::tie(b.x, b.y, b.households, b.persons, b.row));
  }
  REQUIRE(columns.data->features.size() == features.data->features.size());
  for (std::size_t i = 0; i < columns.data->features.size(); ++i) {
    CHECK(columns.data->features[i].row == features.data->features[i].row);
    CHECK(columns.data->features[i].persons.value == features.data->features[i].persons.value);
  }
  CHECK(columns.data->source.rows == 300);

  points.fields[2].type = 'i';
  points.features[250].values[1] = "-4";
  writeLayer(folder.file("r.gpkg"), "GPKG", points);
  const ReadOutcome negative = read({.role = Role::Households, .path = folder.file("r.gpkg")});
  REQUIRE(errorOf(negative) == "count.negative");
  CHECK(argument(negative.data.error(), "row") == "251");
  CHECK(argument(negative.data.error(), "field") == "HS");
  CHECK(argument(negative.data.error(), "value") == "-4");
}

TEST_CASE("Counts that are none are refused with row and field") {
  const TempFolder folder;
  const auto bad = GENERATE(std::pair{"-3", "count.negative"}, std::pair{"约3", "count.not_a_number"},
                            std::pair{"2.5", "count.fraction"}, std::pair{"1e300", "count.too_large"});
  writeBytes(folder.file("h.csv"), "经度,纬度,户数\n123.9,47.3,3\n123.9,47.3," + std::string(bad.first) + "\n");
  const ReadOutcome outcome = read({.role = Role::Households, .path = folder.file("h.csv"), .sourceCrs = "EPSG:4490"});
  REQUIRE(errorOf(outcome) == bad.second);
  CHECK(argument(outcome.data.error(), "row") == "3");
  CHECK(argument(outcome.data.error(), "field") == "户数");
}

TEST_CASE("Tables in any encoding, with titles, swapped axes or a key") {
  const TempFolder folder;
  writeBytes(folder.file("t.csv"),
             encoded("铁锋区户数登记表,,\n经度,纬度,总户数（户）\n123.9,47.3,3\n\n123.91,47.31,\n", "GBK"));
  ReadOutcome outcome = read({.role = Role::Households, .path = folder.file("t.csv"), .sourceCrs = "EPSG:4490"});
  INFO(errorOf(outcome));
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->households.size() == 2);
  CHECK(outcome.data->households[1].row == 5);
  CHECK(outcome.data->households[1].households == -1);
  CHECK(outcome.data->source.encoding == "GBK");
  outcome = read({.role = Role::Households, .path = folder.file("t.csv")});
  REQUIRE(outcome.data);
  CHECK(hasFinding(outcome.findings, "guess.crs_taken"));
  CHECK(outcome.data->source.crs.starts_with("EPSG:4490"));

  writeBytes(folder.file("s.csv"), "X;Y;HS\n5241000,5;541000;3\n");
  outcome = read({.role = Role::Households, .path = folder.file("s.csv"), .sourceCrs = "EPSG:4550"});
  CHECK(errorOf(outcome) == "coords.not_a_number");
  writeBytes(folder.file("s.csv"), "X;Y;HS\n5241000.5;541000;3\n");
  outcome = read({.role = Role::Households, .path = folder.file("s.csv"), .sourceCrs = "EPSG:4550"});
  REQUIRE(outcome.data);
  CHECK(outcome.data->households[0].x == 541000);
  CHECK(hasFinding(outcome.findings, "guess.axes_turned"));

  writeBytes(folder.file("j.csv"), "楼栋编号,户数\nB-1,30\nB-2,\n");
  outcome = read({.role = Role::Households, .path = folder.file("j.csv"), .join = "楼栋编号"});
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 2);
  CHECK(outcome.data->features[0].key == "B-1");
  CHECK(outcome.data->features[0].households.value == 30);
  CHECK(errorOf(read({.role = Role::Households, .path = folder.file("j.csv"), .join = "幢号"})) == "field.unknown");
  CHECK(errorOf(read({.role = Role::Households, .path = folder.file("j.csv")})) == "table.no_coordinates");

  writeBytes(folder.file("g.csv"),
             "楼栋编号,网格编码,网格名称\nB-1,230204001001001,第一网格\nB-2,2.30204E+14,第二网格\n");
  outcome = read({.role = Role::Grids, .path = folder.file("g.csv")});
  REQUIRE(errorOf(outcome) == "code.destroyed");
  CHECK(argument(outcome.data.error(), "row") == "3");
  CHECK(argument(outcome.data.error(), "field") == "网格编码");
}
