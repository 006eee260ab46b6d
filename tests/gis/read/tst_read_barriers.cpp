// SPDX-License-Identifier: GPL-3.0-or-later
// Barriers: which class a line has, by its fields, its layer or its file.
#include <catch2/catch.hpp>

#include "gis/read/feature_words.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

TEST_CASE("Barriers get the classes of the plan, and what lies underground divides nothing") {
  const TempFolder folder;
  const std::string line = "LINESTRING(500000 3400000,500100 3400000)";
  writeLayer(folder.file("r.gpkg"), "GPKG",
             {"roads",
              "EPSG:4549",
              {{"name"}, {"highway"}, {"railway"}, {"tunnel"}},
              {{line, {"龙华路", "primary", "NULL", "NULL"}},
               {line, {"", "NULL", "rail", "NULL"}},
               {line, {"", "NULL", "subway", "NULL"}},
               {line, {"", "secondary", "NULL", "yes"}},
               {line, {"", "NULL", "NULL", "NULL"}},
               {square(500000, 3400000, 10), {"", "footway", "NULL", "NULL"}}}});
  const ReadOutcome outcome = read({.role = Role::Barriers, .path = folder.file("r.gpkg")});
  REQUIRE(outcome.data);
  std::vector<std::string> kinds;
  for (const RawFeature& f : outcome.data->features) {
    kinds.push_back(f.kind);
    CHECK(f.lines.size() == 1);
    CHECK(f.polygons.empty());
  }
  CHECK(kinds == std::vector<std::string>{"arterial", "rail", "street", "lane"});
  CHECK(outcome.data->features[0].name == "龙华路");
  CHECK(hasFinding(outcome.findings, "barriers.underground_left_out"));
}

TEST_CASE("Lines that no field tells apart are what their layer or file is called") {
  const TempFolder folder;
  const auto kindIn = [&](const std::string& file, const std::string& value) {
    const MadeLayer layer = {
        "lines", "EPSG:4549", {{"TYPE"}}, {{"LINESTRING(500000 3400000,500100 3400000)", {value}}}, "line"};
    writeLayer(folder.file(file), "ESRI Shapefile", layer);
    const ReadOutcome outcome = read({.role = Role::Barriers, .path = folder.file(file)});
    REQUIRE(outcome.data);
    const std::string kind = outcome.data->features[0].kind;
    CHECK(hasFinding(outcome.findings, "guess.barrier_class") == (kind != "street" && value == "7"));
    return kind;
  };
  CHECK(kindIn("railroads.shp", "7") == "rail");
  CHECK(kindIn("hydrography.shp", "7") == "river");
  CHECK(kindIn("市区水系.shp", "7") == "river");
  CHECK(kindIn("lines.shp", "7") == "street");
  // Roads beside a river, and trails, are no river and no railway.
  CHECK(kindIn("黑龙江道路.shp", "7") == "street");
  CHECK(kindIn("river_roads.shp", "7") == "street");
  CHECK(kindIn("trails.shp", "7") == "street");
  // A field goes before the name.
  CHECK(kindIn("rail.shp", "primary") == "arterial");

  // In a GeoPackage the layer has the word first.
  writeLayer(folder.file("a.gpkg"), "GPKG",
             {"railway", "EPSG:4549", {{"name"}}, {{"LINESTRING(500000 3400000,500100 3400000)", {"x"}}}, "line"});
  CHECK(read({.role = Role::Barriers, .path = folder.file("a.gpkg")}).data->features[0].kind == "rail");
}

TEST_CASE("Words for waters, and roads that take their names from waters") {
  for (const char* word : {"湿地", "水库", "水面", "泡沼", "池塘", "排水沟", "河流", "lake"}) {
    INFO(word);
    const auto type = barrierClassOf(word);
    REQUIRE(type);
    CHECK(type->type == ArcClass::River);
  }
  CHECK(barrierClassOf("塘边街")->type == ArcClass::Street);
  CHECK(barrierClassOf("水库路")->type == ArcClass::Street);
  CHECK(barrierClassOf("沟沿胡同")->type == ArcClass::Lane);
}
