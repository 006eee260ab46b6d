// SPDX-License-Identifier: GPL-3.0-or-later
// Sources are read with their codes and names; what is asked for goes before guesses, and bad files are told plainly.
#include <catch2/catch.hpp>
#include <cmath>

#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

TEST_CASE("Communities are read from every format with their codes and names") {
  const TempFolder folder;
  const auto [driver, file] =
      GENERATE(std::pair{"ESRI Shapefile", "a.shp"}, std::pair{"GPKG", "a.gpkg"}, std::pair{"GeoJSON", "a.geojson"},
               std::pair{"LIBKML", "a.kml"}, std::pair{"MapInfo File", "a.tab"});
  MadeLayer layer = twoCommunities();
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
  MadeLayer layer = twoCommunities();
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
  MadeLayer layer = twoCommunities();
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
  writeLayer(folder.file("a.shp"), "ESRI Shapefile", twoCommunities());
  writeLayer(folder.file("a.gpkg"), "GPKG", twoCommunities());
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
  writeLayer(path, "GPKG", twoCommunities());
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
  MadeLayer other = twoCommunities();
  other.name = "more_communities";
  writeLayer(path, "GPKG", other);
  CHECK(errorOf(read({.path = path})) == "layer.several");
  MadeLayer empty = twoCommunities();
  empty.features.clear();
  writeLayer(folder.file("e.gpkg"), "GPKG", empty);
  CHECK(errorOf(read({.path = folder.file("e.gpkg")})) == "layer.empty");
  MadeLayer lines = {"l", "EPSG:4549", {{"code"}}, {{"LINESTRING(500000 3400000,500100 3400000)", {"x"}}}, "line"};
  writeLayer(folder.file("l.gpkg"), "GPKG", lines);
  CHECK(errorOf(read({.path = folder.file("l.gpkg")})) == "import.no_polygons");
}
