// SPDX-License-Identifier: GPL-3.0-or-later
// Arcs and splines of drawings: within a centimetre of the curve, and one line for both neighbours whichever way each
// was drawn.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <set>

#include "gis/cad/drawn_spline.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/read/arc_vertices.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

constexpr double kX = 575000, kY = 5240000;

struct Corner {
  double x = 0, y = 0, bulge = 0;
};

std::string polyline(const std::vector<Corner>& corners) {
  std::string text = "0\nLWPOLYLINE\n8\nSQ\n90\n" + std::to_string(corners.size()) + "\n70\n1\n";
  for (const Corner& c : corners)
    text += "10\n" + std::to_string(c.x) + "\n20\n" + std::to_string(c.y) + "\n42\n" + std::to_string(c.bulge) + "\n";
  return text;
}

std::string words(double x, double y, const std::string& text) {
  return "0\nTEXT\n8\nSQ\n10\n" + std::to_string(x) + "\n20\n" + std::to_string(y) + "\n40\n10\n1\n" + text + "\n";
}

std::string community(const std::string& border, double x, double y, const std::string& name, const std::string& code) {
  return border + words(x, y, name) + words(x, y - 30, code);
}

ReadOutcome readEntities(const TempFolder& folder, const std::string& entities, const std::string& blocks = "") {
  const std::string beginning = blocks.empty() ? "" : "0\nSECTION\n2\nBLOCKS\n" + blocks + "0\nENDSEC\n";
  writeBytes(folder.file("d.dxf"), beginning + "0\nSECTION\n2\nENTITIES\n" + entities + "0\nENDSEC\n0\nEOF\n");
  return read({.path = folder.file("d.dxf"), .sourceCrs = "EPSG:4549"});
}

RawLine ringOf(const ReadOutcome& outcome, const std::string& name) {
  INFO((outcome.data ? "" : outcome.error().code));
  REQUIRE(outcome.data);
  for (const RawFeature& feature : outcome.data->features)
    if (feature.name == name) return feature.polygons.at(0).rings.at(0);
  FAIL("no " << name);
  return {};
}

double areaOf(const RawLine& ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice += (ring[i].x - kX) * (ring[i + 1].y - kY) - (ring[i + 1].x - kX) * (ring[i].y - kY);
  return std::abs(twice) / 2;
}

// How far the edges of the ring whose ends lie on the circle leave it.
double farthest(const RawLine& ring, RawPoint middle, double radius, std::size_t& edges) {
  double most = 0;
  edges = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const auto off = [&](double x, double y) { return std::abs(std::hypot(x - middle.x, y - middle.y) - radius); };
    if (off(ring[i].x, ring[i].y) > 0.001 || off(ring[i + 1].x, ring[i + 1].y) > 0.001) continue;
    ++edges;
    most = std::max(most, off((ring[i].x + ring[i + 1].x) / 2, (ring[i].y + ring[i + 1].y) / 2));
  }
  return most;
}

}  // namespace

TEST_CASE("Arcs of drawings keep within a centimetre of the arc, with few vertices") {
  setUpGdal();
  const TempFolder folder;
  for (const double radius : {30.0, 500.0, 3000.0}) {
    INFO(radius);
    const RawPoint middle = {kX + radius, kY + radius};
    const std::string circle = "0\nCIRCLE\n8\nSQ\n10\n" + std::to_string(middle.x) + "\n20\n" +
                               std::to_string(middle.y) + "\n40\n" + std::to_string(radius) + "\n";
    const RawLine ring =
        ringOf(readEntities(folder, community(circle, middle.x, middle.y, "甲社区", "230204001001")), "甲社区");
    std::size_t edges = 0;
    CHECK(farthest(ring, middle, radius, edges) < 0.01);
    CHECK(edges + 1 == ring.size());
    // As many as are needed, not as GDAL divides it.
    const double needed = 2 * std::numbers::pi / (2 * std::acos(1 - 0.006 / radius));
    CHECK(static_cast<double>(edges) < std::max(needed, radius > 1000 ? 1900.0 : 0.0));
    CHECK(areaOf(ring) == Approx(std::numbers::pi * radius * radius).epsilon(0.01 / radius * 2));
  }
}

TEST_CASE("Neighbours who share an arc share its vertices, whichever way each was drawn") {
  setUpGdal();
  const TempFolder folder;
  for (const double bulge : {0.3, -0.3, 1.0, 0.05, std::tan(std::numbers::pi / 8)}) {
    INFO(bulge);
    const std::string left = polyline({{kX, kY}, {kX + 1000, kY, bulge}, {kX + 1000, kY + 1000}, {kX, kY + 1000}});
    const std::string right =
        polyline({{kX + 2000, kY}, {kX + 2000, kY + 1000}, {kX + 1000, kY + 1000, -bulge}, {kX + 1000, kY}});
    const ReadOutcome outcome =
        readEntities(folder, community(left, kX + 300, kY + 500, "甲社区", "230204001001") +
                                 community(right, kX + 1800, kY + 500, "乙社区", "230204001002"));
    const auto onArc = [&](const std::string& name) {
      std::set<std::pair<long long, long long>> millimetres;
      for (const RawPoint& p : ringOf(outcome, name))
        if (p.x > kX + 1 && p.x < kX + 1999) millimetres.insert({std::llround(p.x * 1000), std::llround(p.y * 1000)});
      return millimetres;
    };
    CHECK(onArc("甲社区").size() > 8);
    CHECK(onArc("甲社区") == onArc("乙社区"));
  }
}

TEST_CASE("Splines of drawings keep their corners and their bends") {
  setUpGdal();
  const TempFolder folder;
  const auto spline = [](int degree, const std::vector<double>& knots, const std::vector<RawPoint>& points) {
    std::string text = "0\nSPLINE\n8\nSQ\n70\n8\n71\n" + std::to_string(degree) + "\n72\n" +
                       std::to_string(knots.size()) + "\n73\n" + std::to_string(points.size()) + "\n74\n0\n";
    for (double knot : knots) text += "40\n" + std::to_string(knot) + "\n";
    for (const RawPoint& p : points)
      text += "10\n" + std::to_string(p.x) + "\n20\n" + std::to_string(p.y) + "\n30\n0\n";
    return text;
  };
  const std::string straight =
      spline(1, {0, 0, 1, 2, 3, 4, 4}, {{kX, kY}, {kX + 1000, kY}, {kX + 1000, kY + 1000}, {kX, kY + 1000}, {kX, kY}});
  const std::string named = community(straight, kX + 300, kY + 500, "甲社区", "230204001001");
  CHECK(areaOf(ringOf(readEntities(folder, named), "甲社区")) == Approx(1e6).margin(1));
  // A Bézier curve over a side: its height is three quarters of the control points', its area three fifths of a box's.
  const std::string bent = spline(3, {0, 0, 0, 0, 1, 1, 1, 1},
                                  {{kX, kY + 1000}, {kX, kY + 1400}, {kX + 1000, kY + 1400}, {kX + 1000, kY + 1000}});
  std::string sides;
  for (const auto& [a, b] : {std::pair(RawPoint{0, 1000}, RawPoint{0, 0}), std::pair(RawPoint{0, 0}, RawPoint{1000, 0}),
                             std::pair(RawPoint{1000, 0}, RawPoint{1000, 1000})})
    sides += "0\nLINE\n8\nSQ\n10\n" + std::to_string(kX + a.x) + "\n20\n" + std::to_string(kY + a.y) + "\n11\n" +
             std::to_string(kX + b.x) + "\n21\n" + std::to_string(kY + b.y) + "\n";
  const RawLine ring =
      ringOf(readEntities(folder, community(bent + sides, kX + 300, kY + 500, "甲社区", "230204001001")), "甲社区");
  CHECK(areaOf(ring) == Approx(1e6 + 0.6 * 1000 * 400).margin(5));
  // Within a block, too; what has no control points is left to GDAL.
  const std::string block = "0\nBLOCK\n8\n0\n2\nB\n70\n0\n10\n0\n20\n0\n30\n0\n" + named + "0\nENDBLK\n8\n0\n";
  const std::string insert = "0\nINSERT\n8\nSQ\n2\nB\n10\n0\n20\n0\n30\n0\n";
  CHECK(areaOf(ringOf(readEntities(folder, insert, block), "甲社区")) == Approx(1e6).margin(1));
  CHECK(splineAsPolyline("0\nSPLINE\n8\nSQ\n71\n3\n74\n2\n11\n0\n21\n0\n11\n5\n21\n5\n").empty());
  CHECK(splineAsPolyline("0\nSPLINE\n").empty());
  for (const char* broken :
       {"71\n3\n40\nnan\n10\n1\n", "71\n99\n", "71\n1\n40\n0\n40\n0\n40\n1\n40\n1\n10\n1\n20\n1\n"})
    (void)splineAsPolyline(std::string("0\nSPLINE\n") + broken);
}

TEST_CASE("Arcs of databases are as fine as those of drawings") {
  setUpGdal();
  const TempFolder folder;
  MadeLayer layer = {"communities", "EPSG:4549", {{"CODE"}, {"NAME"}}, {}, "unknown"};
  layer.features.push_back(
      {"CURVEPOLYGON(CIRCULARSTRING(575000 5240000,575500 5240500,576000 5240000,575500 "
       "5239500,575000 5240000))",
       {"230204001001", "甲社区"}});
  writeLayer(folder.file("a.gpkg"), "GPKG", layer);
  const ReadOutcome outcome = read({.path = folder.file("a.gpkg")});
  const RawLine ring = ringOf(outcome, "甲社区");
  std::size_t edges = 0;
  CHECK(farthest(ring, {575500, 5240000}, 500, edges) < 0.01);
  CHECK(edges + 1 == ring.size());
  CHECK(edges < 900);
}

TEST_CASE("Lines that are no arcs keep every vertex") {
  RawLine hexagon, straight, rough;
  for (int i = 0; i <= 6; ++i)
    hexagon.push_back({kX + 100 * std::cos(i * std::numbers::pi / 3), kY + 100 * std::sin(i * std::numbers::pi / 3)});
  for (int i = 0; i < 20; ++i)
    straight.push_back({kX + i * 5.0, kY}), rough.push_back({kX + i * 5.0, kY + (i * i) % 7});
  for (RawLine line : {hexagon, straight, rough}) {
    const std::size_t before = line.size();
    thinArcs(line);
    CHECK(line.size() == before);
  }
}
