// SPDX-License-Identifier: GPL-3.0-or-later
// Archives, folders, spreadsheets, and formats with habits of their own.
#include <catch2/catch.hpp>
#include <filesystem>

#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

TEST_CASE("A zip with Chinese names in GBK opens, with the shapefile inside") {
  const TempFolder folder;
  writeLayer(folder.file("a.shp"), "ESRI Shapefile", twoCommunities(), {"ENCODING=UTF-8"});
  std::vector<std::pair<std::string, std::string>> entries;
  for (const char* part : {".shp", ".shx", ".dbf", ".prj", ".cpg"})
    entries.emplace_back(encoded("社区/社区界", "GBK") + part, readBytes(folder.file("a" + std::string(part))));
  writeBytes(folder.file("社区.zip"), zipOf(entries));
  ReadOutcome outcome = read({.path = folder.file("社区.zip")});
  INFO(errorOf(outcome));
  REQUIRE(outcome.data);
  CHECK(outcome.data->features.size() == 2);
  CHECK(outcome.data->source.name == "社区界");
  CHECK(outcome.data->source.file == "社区.zip");

  const std::string whole = readBytes(folder.file("社区.zip"));
  writeBytes(folder.file("cut.zip"), whole.substr(0, whole.size() * 2 / 3));
  CHECK(errorOf(read({.path = folder.file("cut.zip")})) == "file.corrupt");
  writeBytes(folder.file("locked.zip"), zipOf(entries, 1));
  CHECK(errorOf(read({.path = folder.file("locked.zip")})) == "file.encrypted");
  writeBytes(folder.file("other.zip"), zipOf({{"readme.doc", "x"}}));
  CHECK(errorOf(read({.path = folder.file("other.zip")})) == "file.no_data_inside");
  entries[2].second.resize(entries[2].second.size() / 2);
  writeBytes(folder.file("bad.zip"), zipOf(entries));
  CHECK(errorOf(read({.path = folder.file("bad.zip")})) == "file.truncated");
}

TEST_CASE("A FileGDB folder and a folder of shapefiles are sources too") {
  const TempFolder folder;
  writeLayer(folder.file("a.gdb"), "OpenFileGDB", twoCommunities());
  ReadOutcome outcome = read({.path = folder.file("a.gdb") + "/"});
  INFO(errorOf(outcome));
  REQUIRE(outcome.data);
  CHECK(outcome.data->features[1].name == "站前社区");
  CHECK(outcome.data->source.file == "a.gdb");
  CHECK(outcome.data->source.name == "a");
  std::filesystem::create_directory(folder.file("many"));
  writeLayer(folder.file("many/社区.shp"), "ESRI Shapefile", twoCommunities(), {"ENCODING=UTF-8"});
  MadeLayer roads = {"r", "EPSG:4549", {{"NAME"}}, {{"LINESTRING(500000 3400000,500100 3400000)", {"x"}}}, "line"};
  writeLayer(folder.file("many/roads.shp"), "ESRI Shapefile", roads);
  outcome = read({.path = folder.file("many")});
  REQUIRE(outcome.data);
  CHECK(outcome.data->features.size() == 2);
  CHECK(outcome.data->source.name == "社区");
  std::filesystem::create_directory(folder.file("none"));
  CHECK(errorOf(read({.path = folder.file("none")})) == "file.no_data_inside");
}

TEST_CASE("A spreadsheet keeps codes as text, counts its rows as it shows them, and has sheets") {
  const TempFolder folder;
  MadeLayer sheet = {"网格",
                     "",
                     {{"楼栋编号"}, {"网格编码"}, {"网格名称"}},
                     {{"", {"0001", "230204001001001", "第一网格"}},
                      {"", {"NULL", "NULL", "NULL"}},
                      {"", {"0002", "230204001001002", "第二网格"}}},
                     "none"};
  writeLayer(folder.file("g.xlsx"), "XLSX", sheet);
  ReadOutcome outcome = read({.role = Role::Grids, .path = folder.file("g.xlsx")});
  INFO(errorOf(outcome));
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 2);
  CHECK(outcome.data->features[0].key == "0001");
  CHECK(outcome.data->features[0].row == 2);
  CHECK(outcome.data->features[1].row == 4);
  CHECK(outcome.data->features[1].code == "230204001001002");

  sheet.fields[1].type = 'i';  // numbers: 15 digits survive, 18 do not
  writeLayer(folder.file("n.xlsx"), "XLSX", sheet);
  outcome = read({.role = Role::Grids, .path = folder.file("n.xlsx")});
  REQUIRE(outcome.data);
  CHECK(outcome.data->features[0].code == "230204001001001");
  writeBytes(folder.file("r.csv"), "楼栋编号,网格编码\n1,230204001001001000\n2,230204001001002000\n");
  outcome = read({.role = Role::Grids, .path = folder.file("r.csv")});
  REQUIRE(errorOf(outcome) == "code.destroyed");
  CHECK(argument(outcome.data.error(), "row") == "2");

  MadeLayer other = sheet;
  other.name = "说明";
  writeLayer(folder.file("two.xlsx"), "XLSX", sheet);
  writeLayer(folder.file("two.xlsx"), "XLSX", other);
  outcome = read({.role = Role::Grids, .path = folder.file("two.xlsx")});
  REQUIRE(outcome.data);
  CHECK(outcome.data->source.layer == "网格");
  writeBytes(folder.file("bad.xlsx"), readBytes(folder.file("two.xlsx")).substr(0, 900));
  CHECK(errorOf(read({.role = Role::Grids, .path = folder.file("bad.xlsx")})) == "file.corrupt");
}

TEST_CASE("GeoJSON in GBK breaks its promise and is read all the same") {
  const TempFolder folder;
  const std::string text =
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"SQDM":"230204001001","SQMC":"新木社区"},)"
      R"("geometry":{"type":"Polygon","coordinates":[[[123.9,47.3],[123.91,47.3],[123.91,47.31],[123.9,47.3]]]}}]})";
  writeBytes(folder.file("g.geojson"), encoded(text, "GBK"));
  const ReadOutcome outcome = read({.path = folder.file("g.geojson")});
  REQUIRE(outcome.data);
  CHECK(outcome.data->features[0].name == "新木社区");
}

TEST_CASE("Reading GML leaves nothing beside it") {
  const TempFolder folder;
  writeLayer(folder.file("a.gml"), "GML", twoCommunities("EPSG:32650"));
  std::filesystem::remove(folder.file("a.xsd"));
  const ReadOutcome outcome = read({.path = folder.file("a.gml")});
  INFO(errorOf(outcome));
  REQUIRE(outcome.data);
  CHECK(outcome.data->features.size() == 2);
  CHECK_FALSE(std::filesystem::exists(folder.file("a.gfs")));
}

TEST_CASE("Shifted coordinates are carried back only when asked, and hinted at") {
  const TempFolder folder;
  writeBytes(folder.file("h.csv"), "gcj_lng,gcj_lat,HS\n116.397440,39.908900,3\n");
  const ReadOutcome plain = read({.role = Role::Households, .path = folder.file("h.csv"), .sourceCrs = "EPSG:4490"});
  const ReadOutcome asked = read({.role = Role::Households, .path = folder.file("h.csv"), .sourceCrs = "GCJ02"});
  INFO(errorOf(plain) << errorOf(asked));
  REQUIRE(plain.data);
  REQUIRE(asked.data);
  CHECK(asked.data->source.crs == "GCJ02");
  const double east = plain.data->households[0].x - asked.data->households[0].x,
               north = plain.data->households[0].y - asked.data->households[0].y;
  CHECK(east == Approx(535).margin(15));
  CHECK(north == Approx(156).margin(15));
  const ReadOutcome untold = read({.role = Role::Households, .path = folder.file("h.csv")});
  REQUIRE(errorOf(untold) == "crs.missing");  // two systems fit
  CHECK(argument(untold.error(), "candidates") == "--source-crs GCJ02; --source-crs EPSG:4490");
  writeBytes(folder.file("高德.csv"), "lng,lat,HS\n116.397440,39.908900,3\n");
  CHECK(hasFinding(read({.role = Role::Households, .path = folder.file("高德.csv"), .sourceCrs = "EPSG:4326"}).findings,
                   "crs.maybe_shifted") == false);
  writeLayer(folder.file("amap.geojson"), "GeoJSON",
             {"amap", "EPSG:4326", {{"HS", 'i'}}, {{"POINT(116.3 39.9)", {"3"}}}, "point"});
  CHECK(
      hasFinding(read({.role = Role::Households, .path = folder.file("amap.geojson")}).findings, "crs.maybe_shifted"));
}

TEST_CASE("Old Chinese datums are carried over with a word about their accuracy") {
  const TempFolder folder;
  writeLayer(folder.file("x.gpkg"), "GPKG", twoCommunities("EPSG:2383"));  // Xi'an 80, zone of 114° by meridian
  const ReadOutcome outcome = read({.path = folder.file("x.gpkg")});
  INFO(errorOf(outcome));
  REQUIRE(outcome.data);
  CHECK(outcome.project.info.crs == "EPSG:4547");
  CHECK(hasFinding(outcome.findings, "crs.old_datum"));
  CHECK(outcome.data->features[0].polygons[0].rings[0][0].x == Approx(500000).margin(200));
}

TEST_CASE("Lines far from the plan are left out, and told") {
  const TempFolder folder;
  ReadOutcome plan = read({.path = [&] {
    writeLayer(folder.file("c.gpkg"), "GPKG", twoCommunities());
    return folder.file("c.gpkg");
  }()});
  REQUIRE(plan.data);
  plan.project.sources.add(plan.data->source);
  Face face;
  face.community = plan.project.communities.add({});
  face.box = {-100000, -50000, 100000, 50000};
  plan.project.subdivision.editFaces().add(face);
  MadeLayer roads = {
      "roads",
      "EPSG:4549",
      {{"NAME"}},
      {{"LINESTRING(500000 3400000,500100 3400000)", {"near"}}, {"LINESTRING(900000 4400000,900100 4400000)", {"far"}}},
      "line"};
  writeLayer(folder.file("r.gpkg"), "GPKG", roads);
  ReadOutcome outcome = read({.role = Role::Barriers, .path = folder.file("r.gpkg")}, plan.project);
  INFO(errorOf(outcome));
  REQUIRE(outcome.data);
  CHECK(outcome.data->features.size() == 1);
  CHECK(hasFinding(outcome.findings, "import.far_away_left_out"));
  roads.features.erase(roads.features.begin());
  writeLayer(folder.file("s.gpkg"), "GPKG", roads);
  outcome = read({.role = Role::Barriers, .path = folder.file("s.gpkg")}, plan.project);
  CHECK(errorOf(outcome) == "coords.wrong_place");
}
