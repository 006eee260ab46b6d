// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <cmath>
#include <stop_token>
#include <tuple>

#include "gis/gdal/gdal_setup.h"
#include "gis/read/feature_words.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

MadeLayer communities() {
  return {"communities",
          "EPSG:4549",
          {{"SQDM"}, {"SQMC"}},
          {{square(500000, 3400000, 100), {"230204001001", "新木社区"}},
           {square(500100, 3400000, 100), {"230204001002", "站前社区"}}},
          "polygon"};
}

}  // namespace

TEST_CASE("Communities are read from every format with their codes and names") {
  const TempFolder folder;
  const auto [driver, file] =
      GENERATE(std::pair{"ESRI Shapefile", "a.shp"}, std::pair{"GPKG", "a.gpkg"}, std::pair{"GeoJSON", "a.geojson"},
               std::pair{"LIBKML", "a.kml"}, std::pair{"MapInfo File", "a.tab"});
  MadeLayer layer = communities();
  const std::string name = file;
  if (name == "a.geojson" || name == "a.kml") {
    layer.crs = "EPSG:4326";
    layer.features = {{square(123.97, 47.33, 0.001), {"230204001001", "新木社区"}},
                      {square(123.971, 47.33, 0.001), {"230204001002", "站前社区"}}};
  }
  const std::string path = folder.file(file);
  std::vector<std::string> options;
  if (name == "a.shp" || name == "a.tab") options = {"ENCODING=UTF-8"};
  writeLayer(path, driver, layer, options);
  const ReadOutcome outcome = read({.path = path});
  INFO(file << " " << errorOf(outcome));
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 2);
  CHECK(outcome.data->features[0].code == "230204001001");
  CHECK(outcome.data->features[0].name == "新木社区");
  CHECK(outcome.data->features[0].row == 1);
  CHECK(outcome.data->features[1].polygons.size() == 1);
  CHECK(outcome.data->features[1].polygons[0].rings[0].size() == 5);
  CHECK(outcome.data->source.rows == 2);
  CHECK(outcome.data->source.name == "a");
  CHECK(outcome.project.info.crs == (layer.crs == "EPSG:4326" ? "EPSG:4550" : "EPSG:4549"));
  CHECK(outcome.project.lattice.originX == std::round(outcome.project.lattice.originX));
  CHECK(hasFinding(outcome.findings, "guess.field"));
  CHECK(hasFinding(outcome.findings, "guess.working_crs"));
}

TEST_CASE("A GBK shapefile without a declaration reads as Chinese, and the guess is said") {
  const TempFolder folder;
  MadeLayer layer = communities();
  layer.fields = {{encoded("社区代码", "GBK")}, {encoded("社区名称", "GBK")}};
  for (MadeFeature& f : layer.features) f.values[1] = encoded(f.values[1], "GBK");
  writeLayer(folder.file("a.shp"), "ESRI Shapefile", layer, {"ENCODING="});
  std::string dbf = readBytes(folder.file("a.dbf"));
  dbf[29] = 0;
  writeBytes(folder.file("a.dbf"), dbf);
  std::remove(folder.file("a.cpg").c_str());
  ReadOutcome outcome = read({.path = folder.file("a.shp")});
  REQUIRE(outcome.data);
  CHECK(outcome.data->features[0].name == "新木社区");
  CHECK(outcome.data->source.encoding == "GBK");
  CHECK(outcome.data->source.fields ==
        std::vector<std::pair<std::string, std::string>>{{"code", "社区代码"}, {"name", "社区名称"}});
  CHECK(hasFinding(outcome.findings, "guess.encoding"));

  writeBytes(folder.file("a.cpg"), "UTF-8");
  outcome = read({.path = folder.file("a.shp")});
  REQUIRE(outcome.data);
  CHECK(outcome.data->features[1].name == "站前社区");
  CHECK(hasFinding(outcome.findings, "encoding.declared_wrong"));
  outcome = read({.path = folder.file("a.shp"), .encoding = "latin1"});
  REQUIRE(outcome.data);  // read as told; the code is found by content
  CHECK(outcome.data->source.encoding == "CP1252");
  CHECK(outcome.data->features[0].code == "230204001001");
  CHECK(outcome.data->features[0].name != "新木社区");
}

TEST_CASE("What the user says about fields goes before guesses") {
  const TempFolder folder;
  MadeLayer layer = communities();
  layer.fields = {{"SQDM"}, {"BM"}, {"SQMC"}};
  layer.features = {{square(500000, 3400000, 100), {"1", "A", "x"}}};
  writeLayer(folder.file("a.gpkg"), "GPKG", layer);
  ReadOutcome outcome = read({.path = folder.file("a.gpkg"), .fields = {{"code", "BM"}}});
  REQUIRE(outcome.data);
  CHECK(outcome.data->features[0].code == "A");
  outcome = read({.path = folder.file("a.gpkg"), .fields = {{"code", "DM"}}});
  REQUIRE(errorOf(outcome) == "field.unknown");
  CHECK(argument(outcome.data.error(), "fields") == "SQDM, BM, SQMC");
  CHECK(errorOf(read({.path = folder.file("a.gpkg"), .fields = {{"colour", "BM"}}})) == "field.unknown_key");
}

TEST_CASE("Bad files are told plainly") {
  const TempFolder folder;
  writeLayer(folder.file("a.shp"), "ESRI Shapefile", communities());
  writeLayer(folder.file("a.gpkg"), "GPKG", communities());
  const auto cut = [&](const std::string& from, const std::string& to, double share) {
    const std::string bytes = readBytes(folder.file(from));
    writeBytes(folder.file(to), bytes.substr(0, static_cast<std::size_t>(static_cast<double>(bytes.size()) * share)));
  };
  const auto copyShape = [&](const std::string& name) {
    for (const char* part : {".shp", ".shx", ".dbf", ".prj"}) cut("a" + std::string(part), name + part, 1.0);
  };
  CHECK(errorOf(read({.path = folder.file("none.shp")})) == "file.missing");
  CHECK(errorOf(read({.path = "/vsicurl/http://127.0.0.1/a.geojson"})) == "file.missing");
  for (const char* part : {".shp", ".shx", ".dbf"}) {
    copyShape("b");
    cut("a" + std::string(part), "b" + std::string(part), 0.7);
    INFO(part);
    CHECK(errorOf(read({.path = folder.file("b.shp")})) == "file.truncated");
    std::remove(folder.file("b" + std::string(part)).c_str());
    CHECK(errorOf(read({.path = folder.file("b.shp")})) ==
          (part == std::string(".shp") ? "file.missing" : "file.part_missing"));
  }
  for (double share : {0.001, 0.3, 0.6, 0.95}) {
    cut("a.gpkg", "b.gpkg", share);
    const std::string code = errorOf(read({.path = folder.file("b.gpkg")}));
    INFO(share);
    CHECK((code == "file.truncated" || code == "file.corrupt"));
  }
  writeBytes(folder.file("c.gpkg"), std::string(10000, 'x'));
  CHECK(errorOf(read({.path = folder.file("c.gpkg")})) == "file.corrupt");
  writeBytes(folder.file("c.zip"), "PK\3\4" + std::string(1000, 'x'));
  CHECK(errorOf(read({.path = folder.file("c.zip")})) == "file.corrupt");
  writeBytes(folder.file("c.geojson"),
             R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Poi)");
  CHECK(errorOf(read({.path = folder.file("c.geojson")})) == "file.corrupt");
  writeBytes(folder.file("c.shp"), "");
  CHECK(errorOf(read({.path = folder.file("c.shp")})) == "file.empty");
  writeBytes(folder.file("c.dwg"), "AC1015");
  CHECK(errorOf(read({.path = folder.file("c.dwg")})) == "file.dwg");
  writeBytes(folder.file("c.docx"), "PK");
  CHECK(errorOf(read({.path = folder.file("c.docx")})) == "file.unknown_format");
}

TEST_CASE("Layers are chosen by what they hold, or asked for") {
  const TempFolder folder;
  const std::string path = folder.file("a.gpkg");
  writeLayer(path, "GPKG", communities());
  writeLayer(path, "GPKG",
             {"roads", "EPSG:4549", {{"name"}}, {{"LINESTRING(500000 3400000,500100 3400000)", {"x"}}}, "line"});
  ReadOutcome outcome = read({.path = path});
  REQUIRE(outcome.data);
  CHECK(outcome.data->source.layer == "communities");
  CHECK(hasFinding(outcome.findings, "guess.layer"));
  outcome = read({.role = Role::Barriers, .path = path});
  REQUIRE(outcome.data);
  CHECK(outcome.data->source.layer == "roads");
  CHECK(errorOf(read({.path = path, .layer = "roads"})) == "import.no_polygons");
  outcome = read({.path = path, .layer = "streets"});
  REQUIRE(errorOf(outcome) == "layer.unknown");
  CHECK(argument(outcome.data.error(), "layers") == "communities, roads");
  MadeLayer other = communities();
  other.name = "more_communities";
  writeLayer(path, "GPKG", other);
  CHECK(errorOf(read({.path = path})) == "layer.several");
  MadeLayer empty = communities();
  empty.features.clear();
  writeLayer(folder.file("e.gpkg"), "GPKG", empty);
  CHECK(errorOf(read({.path = folder.file("e.gpkg")})) == "layer.empty");
  MadeLayer lines = {"l", "EPSG:4549", {{"code"}}, {{"LINESTRING(500000 3400000,500100 3400000)", {"x"}}}, "line"};
  writeLayer(folder.file("l.gpkg"), "GPKG", lines);
  CHECK(errorOf(read({.path = folder.file("l.gpkg")})) == "import.no_polygons");
}

TEST_CASE("Coordinates that cannot be right are refused with their row") {
  const TempFolder folder;
  MadeLayer layer = communities();
  layer.crs = "";
  writeLayer(folder.file("nocrs.shp"), "ESRI Shapefile", layer);
  ReadOutcome outcome = read({.path = folder.file("nocrs.shp")});
  REQUIRE(errorOf(outcome) == "crs.missing");
  CHECK(argument(outcome.data.error(), "x").substr(0, 6) == "500000");
  CHECK(outcome.project.info.crs.empty());
  CHECK(read({.path = folder.file("nocrs.shp"), .sourceCrs = "EPSG:4549"}).data);
  CHECK(errorOf(read({.path = folder.file("nocrs.shp"), .sourceCrs = "EPSG:999999"})) == "crs.unknown");
  CHECK(errorOf(read({.path = folder.file("nocrs.shp"), .sourceCrs = "EPSG:4490"})) == "coords.not_lon_lat");

  MadeLayer points = {"p",
                      "EPSG:4326",
                      {{"HS", 'i'}},
                      {{"POINT(123.9 47.3)", {"3"}}, {"POINT(123.91 47.31)", {"4"}}, {"POINT(0 0)", {"5"}}},
                      "point"};
  writeLayer(folder.file("p.geojson"), "GeoJSON", points);
  outcome = read({.role = Role::Households, .path = folder.file("p.geojson")});
  REQUIRE(errorOf(outcome) == "coords.too_far");
  CHECK(argument(outcome.data.error(), "row") == "3");

  writeBytes(folder.file("n.csv"), "X,Y,HS\n500000,3400000,3\nnan,3400000,4\n");
  outcome = read({.role = Role::Households, .path = folder.file("n.csv"), .sourceCrs = "4549"});
  REQUIRE(errorOf(outcome) == "coords.not_a_number");  // "nan" is a word for nothing
  CHECK(argument(outcome.data.error(), "row") == "3");
  writeBytes(folder.file("n.csv"), "X,Y,HS\n500000,3400000,3\n500000,inf,4\n");
  CHECK(errorOf(read({.role = Role::Households, .path = folder.file("n.csv"), .sourceCrs = "4549"})) ==
        "coords.not_finite");
  writeBytes(folder.file("n.csv"), "X,Y,HS\n500000,3400000,3\n500000,somewhere,4\n");
  CHECK(errorOf(read({.role = Role::Households, .path = folder.file("n.csv"), .sourceCrs = "4549"})) ==
        "coords.not_a_number");
}

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

TEST_CASE("A second source must lie where the plan is") {
  const TempFolder folder;
  writeBytes(folder.file("h.csv"), "lon,lat,HS\n123.9,47.3,3\n");
  ReadOutcome first = read({.role = Role::Households, .path = folder.file("h.csv"), .sourceCrs = "EPSG:4490"});
  REQUIRE(first.data);
  CHECK(first.project.info.crs == "EPSG:4550");
  const Lattice lattice = first.project.lattice;
  first.project.sources.add({});
  writeBytes(folder.file("far.csv"), "lon,lat,HS\n103.9,27.3,3\n");
  const ReadOutcome second =
      read({.role = Role::Households, .path = folder.file("far.csv"), .sourceCrs = "EPSG:4490"}, first.project);
  REQUIRE(errorOf(second) == "coords.too_far");
  CHECK(second.project.lattice == lattice);
}

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

TEST_CASE("Stopping while coordinates are transformed leaves the plan without them") {
  const TempFolder folder;
  std::string rows = "lon,lat,HS\n";
  for (int i = 0; i < 200; ++i) rows += "123." + std::to_string(100 + i) + ",47.3,1\n";
  writeBytes(folder.file("h.csv"), rows);
  setUpGdal();
  std::stop_source stop;
  Progress progress;
  progress.stop = stop.get_token();
  progress.report = [&](std::string_view stage, double) {
    if (stage == "import.transforming") stop.request_stop();
  };
  Project project;
  std::vector<Finding> findings;
  const ImportRequest request = {.role = Role::Households, .path = folder.file("h.csv"), .sourceCrs = "EPSG:4490"};
  const auto data = readSource(project, request, findings, progress);
  REQUIRE_FALSE(data);
  CHECK(data.error().code == "job.cancelled");
  CHECK(project.info.crs.empty());
}

TEST_CASE("The preview of an extract of OpenStreetMap shows rows of the chosen layer only") {
  const TempFolder folder;
  writeBytes(folder.file("a.osm"),
             "<osm version='0.6'><node id='1' lat='47.3' lon='123.9' version='1'><tag k='name' v='甲'/></node>"
             "<node id='2' lat='47.31' lon='123.9' version='1'/><way id='3' version='1'><nd ref='1'/><nd ref='2'/>"
             "<tag k='highway' v='primary'/></way></osm>");
  const auto shown = preview({.role = Role::Barriers, .path = folder.file("a.osm")});
  REQUIRE(shown);
  REQUIRE(shown->layers.size() >= 4);
  for (const LayerPreview& layer : shown->layers) {
    INFO(layer.name);
    CHECK(layer.chosen == (layer.name == "lines"));
    CHECK(layer.rows.size() == (layer.chosen ? 1u : 0u));
    CHECK_FALSE(layer.fields.empty());
  }
  const auto points = preview({.role = Role::Households, .path = folder.file("a.osm")});
  REQUIRE(points);
  for (const LayerPreview& layer : points->layers) CHECK(layer.rows.size() == (layer.name == "points" ? 1u : 0u));
}

TEST_CASE("The preview shows layers, fields, rows and guesses, and reads nothing more") {
  const TempFolder folder;
  writeLayer(folder.file("a.gpkg"), "GPKG", communities());
  const auto shown = preview({.path = folder.file("a.gpkg")}, 1);
  REQUIRE(shown);
  REQUIRE(shown->layers.size() == 1);
  const LayerPreview& layer = shown->layers[0];
  CHECK(layer.chosen);
  CHECK(layer.geometry == "polygon");
  CHECK(layer.features == 2);
  CHECK(layer.crs.substr(0, 9) == "EPSG:4549");
  REQUIRE(layer.fields.size() == 2);
  CHECK(layer.fields[0].guessedKey == "code");
  CHECK(layer.rows == std::vector<std::vector<std::string>>{{"230204001001", "新木社区"}});
  CHECK(preview({.path = folder.file("b.gpkg")}).error().code == "file.missing");
}
