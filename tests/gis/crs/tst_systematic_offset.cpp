// SPDX-License-Identifier: GPL-3.0-or-later
// Layers from map services lie beside an official plan by the same way everywhere: measured, told, and asked about.
#include <catch2/catch.hpp>
#include <cmath>

#include "gis/crs/systematic_offset.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

struct Square {
  std::string code;
  Degrees corner;
  double side = 0.012;
};
const std::vector<Square> kUnits = {
    {"230204001001", {121.0, 47.29}}, {"230204001002", {121.012, 47.29}}, {"230204001003", {121.0, 47.302}, 0.015}};

std::string wktOf(const Square& square, Shift shift) {
  std::string text = "POLYGON((";
  for (const auto& [dx, dy] : {std::pair(0, 0), std::pair(1, 0), std::pair(1, 1), std::pair(0, 1), std::pair(0, 0)}) {
    Degrees at = {square.corner.lon + dx * square.side, square.corner.lat + dy * square.side};
    if (shift != Shift::None) at = wgs84ToGcj02(at);
    if (shift == Shift::Bd09) at = gcj02ToBd09(at);
    char pair[80];
    std::snprintf(pair, sizeof pair, "%s%.9f %.9f", text.size() > 9 ? "," : "", at.lon, at.lat);
    text += pair;
  }
  return text + "))";
}

std::string layerOf(const TempFolder& folder, const std::string& name, const std::vector<Square>& squares, Shift shift,
                    const std::string& system = "EPSG:4490") {
  MadeLayer layer = {"units", system, {{"CODE"}, {"NAME"}}, {}, "polygon"};
  for (const Square& square : squares) layer.features.push_back({wktOf(square, shift), {square.code, square.code}});
  writeLayer(folder.file(name), "GPKG", layer);
  return folder.file(name);
}

// A plan as an import would make it, as far as comparisons look: communities with faces of their extents.
Project planOf(const ReadOutcome& outcome) {
  Project plan = outcome.project;
  plan.sources.add(outcome.data->source);
  for (const RawFeature& feature : outcome.data->features) {
    Community community;
    community.code = feature.code, community.name = feature.name;
    Face face;
    face.community = plan.communities.add(community);
    for (const RawPoint& p : feature.polygons[0].rings[0]) face.box.include(*plan.lattice.toLattice(p.x, p.y));
    plan.subdivision.editFaces().add(face);
  }
  return plan;
}

}  // namespace

TEST_CASE("A layer of Amap or Baidu beside an official plan is asked about, and comes to its place when it is told") {
  setUpGdal();
  const TempFolder folder;
  const ReadOutcome first = read({.path = layerOf(folder, "official.gpkg", kUnits, Shift::None)});
  REQUIRE(first.data);
  const Project plan = planOf(first);
  for (const auto& [shift, name] : {std::pair(Shift::Gcj02, "GCJ02"), std::pair(Shift::Bd09, "BD09")}) {
    INFO(name);
    ImportRequest request = {.path = layerOf(folder, std::string(name) + ".gpkg", kUnits, shift, "EPSG:4326")};
    const ReadOutcome asked = read(request, plan);
    REQUIRE_FALSE(asked.data);
    REQUIRE(asked.error().code == "coords.looks_shifted");
    CHECK(argument(asked.error(), "datum") == name);
    CHECK(argument(asked.error(), "count") == "3");
    CHECK(argument(asked.error(), "candidates").find(std::string("--source-crs ") + name) != std::string::npos);
    request.sourceCrs = name;
    const ReadOutcome told = read(request, plan);
    REQUIRE(told.data);
    const RawPoint a = told.data->features[0].polygons[0].rings[0][0],
                   b = first.data->features[0].polygons[0].rings[0][0];
    CHECK(std::hypot(a.x - b.x, a.y - b.y) < 0.01);
    CHECK_FALSE(hasFinding(told.findings, "crs.offset"));
    // Whoever names another system is believed, with a word.
    request.sourceCrs = "EPSG:4326";
    const ReadOutcome believed = read(request, plan);
    REQUIRE(believed.data);
    CHECK(hasFinding(believed.findings, "crs.offset"));
  }
  // Precincts have other codes, and cover the same city.
  const std::vector<Square> city = {{"PCS1", {121.0, 47.29}, 0.027}};
  const std::vector<Square> official = {{"230204001001", {121.0, 47.29}, 0.027}};
  const ReadOutcome whole = read({.path = layerOf(folder, "city.gpkg", official, Shift::None)});
  REQUIRE(whole.data);
  ImportRequest precincts = {.role = Role::Precincts, .path = layerOf(folder, "p.gpkg", city, Shift::Gcj02)};
  CHECK(read(precincts, planOf(whole)).error().code == "coords.looks_shifted");
}

TEST_CASE("What lies beside a plan for other reasons is told at most") {
  setUpGdal();
  const TempFolder folder;
  const ReadOutcome first = read({.path = layerOf(folder, "official.gpkg", kUnits, Shift::None)});
  REQUIRE(first.data);
  const Project plan = planOf(first);
  CHECK_FALSE(systematicOffset(*first.data, plan));
  int number = 0;
  const auto with = [&](auto&& change) {
    std::vector<Square> squares = kUnits;
    for (std::size_t i = 0; i < squares.size(); ++i) change(squares[i], i);
    const std::string name = "other" + std::to_string(++number) + ".gpkg";
    return read({.path = layerOf(folder, name, squares, Shift::None)}, plan);
  };
  // The same way everywhere, but not that of a map service.
  const ReadOutcome north = with([](Square& square, std::size_t) { square.corner.lat += 0.005; });
  REQUIRE(north.data);
  CHECK(hasFinding(north.findings, "crs.offset"));
  // New borders, every unit another way.
  const ReadOutcome apart = with([](Square& square, std::size_t i) { square.corner.lon += 0.004 * (double(i) - 1); });
  REQUIRE(apart.data);
  CHECK_FALSE(hasFinding(apart.findings, "crs.offset"));
  const ReadOutcome grown = with([](Square& square, std::size_t) { square.side += 0.005; });
  REQUIRE(grown.data);
  CHECK_FALSE(hasFinding(grown.findings, "crs.offset"));
  // Other codes elsewhere in the city.
  const ReadOutcome others = with([](Square& square, std::size_t) { square.code[5] = '9', square.corner.lon += 0.03; });
  REQUIRE(others.data);
  CHECK_FALSE(hasFinding(others.findings, "crs.offset"));
  // An official layer over a plan that came from a map service.
  const ReadOutcome amap = read({.path = layerOf(folder, "amap.gpkg", kUnits, Shift::Gcj02)});
  REQUIRE(amap.data);
  const ReadOutcome over = read({.path = folder.file("official.gpkg")}, planOf(amap));
  REQUIRE(over.data);
  CHECK(hasFinding(over.findings, "crs.plan_looks_shifted"));
}

TEST_CASE("Points of a map service are told by those that fall outside the plan") {
  setUpGdal();
  const TempFolder folder;
  const auto outlines = importInto(Project(), {.path = layerOf(folder, "official.gpkg", kUnits, Shift::None)});
  REQUIRE(outlines);
  // All over the plan, and along its borders too.
  const auto points = [&](Shift shift, double east = 0) {
    std::string text = "楼栋,户数,经度,纬度\n";
    for (int i = 0; i < 20; ++i)
      for (int k = 0; k < 10; ++k) {
        Degrees at = {121.0001 + 0.00119 * i + east, 47.2901 + 0.00118 * k};
        if (shift != Shift::None) at = wgs84ToGcj02(at);
        if (shift == Shift::Bd09) at = gcj02ToBd09(at);
        char row[80];
        std::snprintf(row, sizeof row, "甲,3,%.7f,%.7f\n", at.lon, at.lat);
        text += row;
      }
    writeBytes(folder.file("p.csv"), text);
    return read({.role = Role::Households, .path = folder.file("p.csv")}, outlines->project);
  };
  for (const auto& [shift, name] : {std::pair(Shift::Gcj02, "GCJ02"), std::pair(Shift::Bd09, "BD09")}) {
    INFO(name);
    const ReadOutcome outcome = points(shift);
    REQUIRE(outcome.data);
    REQUIRE(hasFinding(outcome.findings, "crs.points_look_shifted"));
    for (const Finding& finding : outcome.findings)
      if (finding.what.code == "crs.points_look_shifted") CHECK(argument(finding.what, "datum") == name);
  }
  // Points of a neighbouring place are outside in every datum.
  for (const double east : {0.0, 0.013}) {
    const ReadOutcome right = points(Shift::None, east);
    REQUIRE(right.data);
    CHECK_FALSE(hasFinding(right.findings, "crs.points_look_shifted"));
  }
}
