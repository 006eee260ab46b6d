// SPDX-License-Identifier: GPL-3.0-or-later
// Readers on files that nobody here made. Skipped without WANGGE_REAL_DATA.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

std::map<std::string, int> kindsOf(const SourceData& data) {
  std::map<std::string, int> kinds;
  for (const RawFeature& f : data.features) ++kinds[f.kind];
  return kinds;
}

ReadOutcome readReal(const std::string& path, ImportRequest request) {
  request.path = path;
  ReadOutcome outcome = read(request);
  INFO(path << " " << (outcome.data ? "" : outcome.data.error().code));
  REQUIRE(outcome.data);
  return outcome;
}

}  // namespace

TEST_CASE("Real: a GBK shapefile with a Chinese file name") {
  const auto path = realData("encodings/gbk-no-cpg/区县界_area.shp");
  if (!path) return;
  const auto outcome = readReal(*path, {.role = Role::Counties});
  CHECK(outcome.data->features.size() == 38);
  std::set<std::string> names;
  for (const RawFeature& f : outcome.data->features) names.insert(f.name);
  CHECK(names.contains("奉节县"));
  CHECK(outcome.data->features[0].code.size() == 6);
}

TEST_CASE("Real: a zip whose entry has a Chinese name in GBK") {
  const auto path = realData("encodings/zip_gbk_filename/geometry.zip");
  if (!path) return;
  const auto outcome = readReal(*path, {.role = Role::Barriers});
  CHECK(outcome.data->features.size() > 100);
  CHECK(outcome.project.info.crs == "EPSG:4545");  // Chongqing
}

TEST_CASE("Real: two districts of Baltimore") {
  const auto path = realData("baltimore-two-districts");
  if (!path) return;
  auto outcome = readReal(*path + "/communities.gpkg", {});
  CHECK(outcome.data->features.size() == 40);
  CHECK(outcome.project.info.crs == "EPSG:32618");
  CHECK(outcome.data->features[0].code.size() == 12);
  CHECK_FALSE(outcome.data->features[0].name.empty());
  outcome = readReal(*path + "/households.gpkg", {.role = Role::Households});
  REQUIRE(outcome.data->households.size() == 1673);
  std::int64_t households = 0, persons = 0;
  for (const RawHousehold& p : outcome.data->households) households += p.households, persons += p.persons;
  CHECK(households > 10000);
  CHECK(persons > households);
  outcome = readReal(*path + "/streets.gpkg", {.role = Role::Barriers});
  CHECK(outcome.data->features.size() == 8216);
  const auto kinds = kindsOf(*outcome.data);
  CHECK(kinds.at("expressway") == 82);
  CHECK(kinds.at("arterial") == 1174 + 1093);
  CHECK(kinds.at("street") == 5300 + 472 + 95);
  CHECK(readReal(*path + "/precincts.gpkg", {.role = Role::Precincts}).data->features.size() == 2);
}

TEST_CASE("Real: Washington's districts and police") {
  const auto path = realData("washington-dc");
  if (!path) return;
  auto outcome = readReal(*path + "/single-member-district-2013.geojson", {.fields = {{"parent", "ANC_ID"}}});
  CHECK(outcome.data->features.size() == 296);
  std::set<std::string> codes;
  for (const RawFeature& f : outcome.data->features) codes.insert(f.code);
  CHECK(codes.size() == 296);
  CHECK(codes.contains("3E02"));
  outcome = readReal(*path + "/police-districts-mpd.geojson", {.role = Role::Precincts});
  CHECK(outcome.data->features.size() == 7);
  CHECK(outcome.data->features[0].name == "First District");
  CHECK(readReal(*path + "/police-service-areas-psa.geojson", {.role = Role::Beats}).data->features.size() == 56);
  CHECK(readReal(*path + "/voting-precinct-2012.geojson", {.role = Role::Precincts}).data->features.size() > 100);
  for (const char* file : {"major-roads", "railroads", "hydrography"})
    CHECK(readReal(*path + "/" + file + ".geojson", {.role = Role::Barriers}).data->features.size() > 100);
}

TEST_CASE("Real: streets and buildings of Chinese city centres") {
  const auto root = realData("");
  if (!root) return;
  auto outcome = readReal(*root + "wuhan-6km/wuhan_central_6km.gpkg", {.role = Role::Barriers});
  CHECK(outcome.data->features.size() == 5947);
  CHECK(outcome.project.info.crs == "EPSG:4547");
  CHECK(kindsOf(*outcome.data).at("lane") == 661 + 127);
  outcome = readReal(*root + "shanghai-bund/shanghai_bund_sample.gpkg", {.role = Role::Barriers, .layer = "roads"});
  CHECK(hasFinding(outcome.findings, "barriers.underground_left_out"));  // metro lines
  CHECK(outcome.project.info.crs == "EPSG:4549");
  outcome = readReal(*root + "shanghai-bund/sh_buildings.geojson", {.role = Role::Buildings});
  CHECK(outcome.data->features.size() > 1000);
  CHECK(
      readReal(*root + "chongqing-yuzhong/yuzhong_osm_roads.geojson", {.role = Role::Barriers}).data->features.size() >
      100);
}

TEST_CASE("Real: OpenStreetMap extracts, packed and not") {
  const auto root = realData("osm");
  if (!root) return;
  for (const char* file : {"/monaco.osm.gz", "/liechtenstein-2013-08-03.osm.pbf", "/krems.osm.gz"}) {
    const auto outcome = readReal(*root + file, {.role = Role::Barriers});
    INFO(file);
    const auto kinds = kindsOf(*outcome.data);
    CHECK(kinds.count("street") == 1);
    CHECK(kinds.count("arterial") == 1);
    CHECK(kinds.count("river") == 1);
    CHECK(outcome.data->features.size() > 500);
    CHECK(hasFinding(outcome.findings, "barriers.others_left_out"));
  }
  CHECK(readReal(*root + "/monaco.osm.gz", {.role = Role::Buildings}).data->features.size() > 100);
}

TEST_CASE("Real: dirty layers are read as they are") {
  const auto root = realData("dirty");
  if (!root) return;
  const auto world =
      read({.role = Role::Precincts, .path = *root + "/polys_overlapping.shp"});  // spans half a continent
  REQUIRE_FALSE(world.data);
  CHECK(world.data.error().code == "coords.too_far");
  const auto empty = readReal(*root + "/geometry_checker/polygon_layer_empty_geometries.geojson",
                              {.role = Role::Sites, .sourceCrs = "EPSG:3857"});
  CHECK(hasFinding(empty.findings, "feature.without_geometry"));
  CHECK(readReal(*root + "/geometry_checker/missing_vertex.gpkg", {.role = Role::Precincts}).data->features.size() > 1);
}
