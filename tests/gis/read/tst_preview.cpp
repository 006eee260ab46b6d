// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of a source before it is imported.
#include <catch2/catch.hpp>

#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

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
  writeLayer(folder.file("a.gpkg"), "GPKG", twoCommunities());
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
