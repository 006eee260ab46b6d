// SPDX-License-Identifier: GPL-3.0-or-later
// Places known twice: what they fit, what they refuse, and sources that come to their place by them.
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "gis/crs/control_points.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

constexpr double kX = 575000, kY = 5240000;

// A drawing turned by 30 degrees to the left, in `unit` metres, whose origin is at (kX, kY).
RawPoint placed(RawPoint local, double unit = 1) {
  const double a = std::cos(std::numbers::pi / 6) * unit, b = std::sin(std::numbers::pi / 6) * unit;
  return {kX + a * local.x - b * local.y, kY + b * local.x + a * local.y};
}

std::vector<ControlPoint> pointsOf(const std::vector<RawPoint>& locals, double unit = 1) {
  std::vector<ControlPoint> points;
  for (const RawPoint& p : locals) points.push_back({p, placed(p, unit), static_cast<std::int64_t>(points.size()) + 2});
  return points;
}

const std::vector<RawPoint> kFour = {{0, 0}, {2000, 0}, {2000, 1500}, {0, 1500}};

std::string codeOf(const Result<FittedPoints>& fitted) {
  return fitted ? "" : fitted.error().code;
}

std::string tableOf(const std::vector<ControlPoint>& points,
                    const std::string& header = "x_source,y_source,x_target,y_target") {
  std::string text = header.empty() ? "" : header + "\n";
  for (const ControlPoint& p : points) {
    char row[160];
    std::snprintf(row, sizeof row, "%.4f,%.4f,%.4f,%.4f\n", p.from.x, p.from.y, p.to.x, p.to.y);
    text += row;
  }
  return text;
}

// One community of a square kilometre from the drawing's origin, with its texts.
std::string drawing() {
  std::string text = "0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n8\nSQ\n90\n4\n70\n1\n";
  for (const char* p : {"10\n0\n20\n0\n", "10\n1000\n20\n0\n", "10\n1000\n20\n1000\n", "10\n0\n20\n1000\n"}) text += p;
  text += "0\nTEXT\n8\nSQ\n10\n300\n20\n500\n40\n20\n1\n甲社区\n";
  return text + "0\nTEXT\n8\nSQ\n10\n300\n20\n450\n40\n10\n1\n230204001001\n0\nENDSEC\n0\nEOF\n";
}

}  // namespace

TEST_CASE("Control points are fitted by shift, turn and scale") {
  for (const double unit : {1.0, 0.001, 0.73}) {
    const auto fitted = fitControlPoints(pointsOf(kFour, unit));
    REQUIRE(fitted);
    CHECK(fitted->similarity.scale() == Approx(unit));
    CHECK(fitted->similarity.degrees() == Approx(30));
    CHECK(fitted->meanResidual == Approx(0).margin(1e-6));
    CHECK(fitted->outliers.empty());
    const RawPoint there = fitted->similarity.apply({700, 300});
    CHECK(there.x == Approx(placed({700, 300}, unit).x).margin(1e-6));
    CHECK(there.y == Approx(placed({700, 300}, unit).y).margin(1e-6));
  }
  auto rough = pointsOf({{0, 0}, {2000, 0}, {2000, 1500}, {0, 1500}, {1000, 700}, {500, 900}});
  rough[4].to.x += 0.9;
  for (ControlPoint& p : rough) p.to.y += (p.row % 2 == 0 ? 0.02 : -0.02);
  const auto fitted = fitControlPoints(rough);
  REQUIRE(fitted);
  CHECK(fitted->outliers == std::vector<std::size_t>{4});
  CHECK(fitted->residuals[4] > 0.5);
  CHECK(fitted->meanResidual < 0.5);
}

TEST_CASE("Control points that tell no place are refused") {
  auto points = pointsOf(kFour);
  CHECK(codeOf(fitControlPoints({points[0]})) == "control_points.too_few");
  CHECK(codeOf(fitControlPoints({points[0], points[0]})) == "control_points.degenerate");
  CHECK(codeOf(fitControlPoints({{{0, 0}, {5, 5}, 2}, {{9, 9}, {5, 5}, 3}, {{1, 7}, {5, 5}, 4}})) ==
        "control_points.degenerate");
  // Two points fit whatever they say, so they have to say something usual.
  CHECK(fitControlPoints({points[0], points[2]}));
  CHECK(codeOf(fitControlPoints({points[0], {{2000, 1500}, {kX + 900, kY}, 3}})) == "control_points.scale");
  auto mirrored = points;
  for (ControlPoint& p : mirrored) std::swap(p.from.x, p.from.y);
  CHECK(codeOf(fitControlPoints(mirrored)) == "control_points.mirrored");
  // A wrong digit is named by its row.
  points.push_back({{900, 800}, placed({900, 800}), 6});
  points[1].to.x += 100;
  const auto wrong = fitControlPoints(points);
  REQUIRE(codeOf(wrong) == "control_points.do_not_fit");
  CHECK(argument(wrong.error(), "row") == "3");
}

TEST_CASE("A local drawing comes to its place by control points") {
  setUpGdal();
  const TempFolder folder;
  writeBytes(folder.file("d.dxf"), drawing());
  ImportRequest request = {.path = folder.file("d.dxf"), .sourceCrs = "EPSG:4549"};
  request.controlPoints = folder.file("p.csv");
  const auto check = [&](const std::string& table) {
    writeBytes(folder.file("p.csv"), table);
    const ReadOutcome outcome = read(request);
    INFO(table << (outcome.data ? "" : outcome.error().code));
    REQUIRE(outcome.data);
    CHECK(outcome.project.info.crs == "EPSG:4549");
    REQUIRE(outcome.data->features.size() == 1);
    CHECK(outcome.data->features[0].name == "甲社区");
    const RawPoint corner = outcome.data->features[0].polygons.at(0).rings.at(0).at(1);
    CHECK(corner.x == Approx(placed({1000, 0}).x).margin(0.002));
    CHECK(corner.y == Approx(placed({1000, 0}).y).margin(0.002));
    CHECK(
        (hasFinding(outcome.findings, "crs.control_points") || hasFinding(outcome.findings, "crs.control_points_two")));
    CHECK(outcome.data->source.crs.ends_with("p.csv"));
  };
  check(tableOf(pointsOf(kFour)));
  check(tableOf(pointsOf(kFour), ""));  // without a header
  check(tableOf({pointsOf(kFour)[0], pointsOf(kFour)[2]}));
  std::string numbered = "点号,原X,原Y,高程,新X,新Y\n";
  for (const ControlPoint& p : pointsOf(kFour)) {
    char row[200];
    std::snprintf(row, sizeof row, "K%d,%.4f,%.4f,%d,%.4f,%.4f\n", static_cast<int>(p.row), p.from.x, p.from.y, 150,
                  p.to.x, p.to.y);
    numbered += row;
  }
  check(numbered);
  // Points of another drawing, and files that are none.
  auto elsewhere = pointsOf({{500000, 500000}, {502000, 500000}, {502000, 501500}});
  writeBytes(folder.file("p.csv"), tableOf(elsewhere));
  CHECK(read(request).error().code == "control_points.elsewhere");
  writeBytes(folder.file("p.csv"), "a,b,c\n1,2,3\n4,5,6\n");
  CHECK(read(request).error().code == "control_points.columns");
  writeBytes(folder.file("p.csv"), "x_source,y_source,x_target,y_target\n10,2,30,4\n5,6,7,8\n50,60,7,x\n");
  CHECK(read(request).error().code == "control_points.not_a_number");
  request.datumShift = "1,2,3";
  CHECK(read(request).error().code == "control_points.and_shift");
}

TEST_CASE("Data of an old datum are carried by control points, and their shift is said") {
  setUpGdal();
  const TempFolder folder;
  MadeLayer layer = {
      "communities", "EPSG:2437", {{"CODE"}, {"NAME"}}, {{square(kX, kY, 1000), {"230204001001", "甲"}}}, "polygon"};
  writeLayer(folder.file("a.gpkg"), "GPKG", layer);
  const auto moved = [](RawPoint p) { return ControlPoint{p, {p.x + 98.5, p.y - 21.25}, 0}; };
  writeBytes(folder.file("p.csv"), tableOf({moved({kX, kY}), moved({kX + 3000, kY}), moved({kX, kY + 3000})}));
  ImportRequest request = {.path = folder.file("a.gpkg"), .sourceCrs = "EPSG:4549"};
  request.controlPoints = folder.file("p.csv");
  const ReadOutcome outcome = read(request);
  REQUIRE(outcome.data);
  const RawPoint corner = outcome.data->features[0].polygons.at(0).rings.at(0).at(0);
  CHECK(corner.x == Approx(kX + 98.5).margin(0.01));
  CHECK(corner.y == Approx(kY - 21.25).margin(0.01));
  CHECK(hasFinding(outcome.findings, "crs.control_points_shift"));
  CHECK_FALSE(hasFinding(outcome.findings, "crs.old_datum"));
}
