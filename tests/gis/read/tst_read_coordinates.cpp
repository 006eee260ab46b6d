// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinates as they are read: refused with their row where they cannot be right, and the plan keeps what it had.
#include <catch2/catch.hpp>
#include <stop_token>

#include "gis/gdal/gdal_setup.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

TEST_CASE("Coordinates that cannot be right are refused with their row") {
  const TempFolder folder;
  MadeLayer layer = twoCommunities();
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
