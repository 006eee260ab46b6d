// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that carry their places as text, in every form that offices and databases write: they come to their place, or
// the user is asked; never elsewhere.
#include <ogr_geometry.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <functional>
#include <random>

#include "gis/crs/crs.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/read/cell_values.h"
#include "gis/read/geometry_column.h"
#include "gis/read/source_files_made.h"
#include "gis/support/transform_between.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

std::string text(const char* format, double a, double b) {
  char buffer[200];
  std::snprintf(buffer, sizeof buffer, format, a, b);
  return buffer;
}

std::string hexOf(const OGRGeometry& geometry, int srid, OGRwkbByteOrder order) {
  std::vector<unsigned char> bytes(static_cast<std::size_t>(geometry.WkbSize()));
  geometry.exportToWkb(order, bytes.data(), wkbVariantIso);
  if (srid > 0) {  // as PostGIS writes it
    bytes[order == wkbNDR ? 4 : 1] |= 0x20;
    std::vector<unsigned char> number(4);
    for (std::size_t i = 0; i < 4; ++i)
      number[order == wkbNDR ? i : 3 - i] = static_cast<unsigned char>(srid >> (8 * i) & 255);
    bytes.insert(bytes.begin() + 5, number.begin(), number.end());
  }
  std::string hex;
  for (unsigned char byte : bytes) hex += "0123456789ABCDEF"[byte >> 4], hex += "0123456789ABCDEF"[byte & 15];
  return hex;
}

std::string dms(double value, const char* degree, const char* minute, const char* second) {
  value += 1e-9;  // no sixty seconds
  const double whole = std::floor(value), minutes = std::floor((value - whole) * 60);
  char buffer[100];
  std::snprintf(buffer, sizeof buffer, "%d%s%d%s%.6f%s", static_cast<int>(whole), degree, static_cast<int>(minutes),
                minute, ((value - whole) * 60 - minutes) * 60, second);
  return buffer;
}

// The columns of a table and the cells of one place.
struct Form {
  const char *name, *header;
  std::function<std::string(double, double)> cells;
  int system = 0;  // the table tells it itself
};

const std::vector<Form> kForms = {
    {"pair", "坐标", [](double x, double y) { return text("\"%.8f,%.8f\"", x, y); }},
    {"pair, latitude first", "latlng", [](double x, double y) { return text("\"%.8f,%.8f\"", y, x); }},
    {"pair with spaces", "location", [](double x, double y) { return text("%.8f %.8f", x, y); }},
    {"pair, Chinese comma", "经纬度", [](double x, double y) { return text("%.8f，%.8f", x, y); }},
    {"pair in brackets", "位置", [](double x, double y) { return text("\"（%.8f, %.8f）\"", x, y); }},
    {"pair without a telling name", "备用", [](double x, double y) { return text("%.8f;%.8f", x, y); }},
    {"WKT", "geom", [](double x, double y) { return text("POINT(%.8f %.8f)", x, y); }},
    {"EWKT", "geom", [](double x, double y) { return text("SRID=4490;POINT (%.8f %.8f)", x, y); }, 4490},
    {"WKB", "wkb", [](double x, double y) { return hexOf(OGRPoint(x, y), 0, wkbXDR); }},
    {"EWKB", "the_geom", [](double x, double y) { return hexOf(OGRPoint(x, y), 4326, wkbNDR); }, 4326},
    {"EWKB as bytea", "geom", [](double x, double y) { return "\\x" + hexOf(OGRPoint(x, y), 4490, wkbNDR); }, 4490},
    {"GeoJSON", "geom",
     [](double x, double y) { return text("\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[%.8f,%.8f]}\"", x, y); }},
    {"east and north", "E,N", [](double x, double y) { return text("%.8f,%.8f", x, y); }},
    {"letters behind", "经度,纬度", [](double x, double y) { return text("%.8fE,%.8fN", x, y); }},
    {"letters before", "LON,LAT", [](double x, double y) { return text("E%.8f,N%.8f", x, y); }},
    {"degree signs", "经度,纬度", [](double x, double y) { return text("%.8f°,%.8f°", x, y); }},
    {"words", "经度,纬度", [](double x, double y) { return text("东经%.8f°,北纬%.8f度", x, y); }},
    {"degrees, minutes, seconds", "经度,纬度",
     [](double x, double y) { return dms(x, "°", "′", "″") + "E," + dms(y, "°", "′", "″") + "N"; }},
    {"colons", "LON,LAT", [](double x, double y) { return dms(x, ":", ":", "") + "," + dms(y, ":", ":", ""); }},
    {"exchanged columns", "经度,纬度", [](double x, double y) { return text("%.8f,%.8f", y, x); }},
};

Degrees degreesOf(const ReadOutcome& outcome) {
  REQUIRE_FALSE(outcome.data->households.empty());
  std::vector<double> x = {outcome.data->households[0].x}, y = {outcome.data->households[0].y};
  transformBetween(outcome.project.info.crs, "EPSG:4490").apply(x, y);
  return {x[0], y[0]};
}

}  // namespace

TEST_CASE("A hundred tables with places as text come to their places, or are asked about") {
  setUpGdal();
  const TempFolder folder;
  std::mt19937 random(20261130);
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  const std::vector<Degrees> cities = {{121.0, 47.29}, {87.6, 43.8}, {113.26, 23.13}, {110.3, 20.0}, {131.0, 46.6}};
  const std::vector<std::string> systems = {"EPSG:4490", "EPSG:4490", "3", "6", "EPSG:3857"};
  const int tables = tries(100, static_cast<int>(kForms.size()));
  int right = 0, asked = 0;
  for (int number = 0; number < tables; ++number) {
    const Form& form = kForms[static_cast<std::size_t>(number) % kForms.size()];
    const Degrees city = cities[below(cities.size())];
    std::string system = systems[below(systems.size())];
    const std::string said = form.name;
    const bool degreesOnly = form.system != 0 || said.find("letters") == 0 || said.find("degree") == 0 ||
                             said == "words" || said == "colons";
    if (degreesOnly) system = "EPSG:4490";
    if (system == "3") system = "EPSG:" + std::to_string(4488 + std::lround(city.lon / 3));
    if (system == "6") system = "EPSG:" + std::to_string(4479 + static_cast<int>(city.lon / 6));
    std::vector<double> x, y;
    for (int i = 0; i < 9; ++i) x.push_back(city.lon + 0.0011 * i), y.push_back(city.lat + 0.0007 * (i % 5));
    transformBetween("EPSG:4490", system).apply(x, y);
    std::string table = "名称," + std::string(form.header) + ",户数,人口\n";
    for (std::size_t i = 0; i < x.size(); ++i) table += "某楼," + form.cells(x[i], y[i]) + ",4,9\n";
    if (below(3) == 0) table = encoded(table, "GBK");
    writeBytes(folder.file("t.csv"), table);
    const ReadOutcome outcome = read({.role = Role::Households, .path = folder.file("t.csv")});
    const std::string error = outcome.data ? "" : outcome.error().code;
    INFO(number << " " << form.name << " " << system << " " << city.lon << " " << error);
    if (outcome.data) {
      const Metres off = between(city, degreesOf(outcome));
      CHECK(std::hypot(off.east, off.north) < 0.1);
      CHECK(outcome.data->households.size() == 9);
      CHECK(outcome.data->households[0].persons == 9);
      if (form.system != 0) CHECK(outcome.data->source.crs.starts_with("EPSG:" + std::to_string(form.system)));
      ++right;
    } else {
      CHECK(error == "crs.missing");
      ++asked;
    }
  }
  CHECK(right * 100 >= tables * 95);
  CHECK(right + asked == tables);
}

TEST_CASE("Areas stand in tables as WKT, EWKT, WKB, EWKB and GeoJSON") {
  setUpGdal();
  const TempFolder folder;
  const std::string wkt = square(575000, 5240000, 1000);
  OGRGeometry* made = nullptr;
  REQUIRE(OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &made) == OGRERR_NONE);
  const std::unique_ptr<OGRGeometry> area(made);
  const std::string multi = "MULTI" + wkt.substr(0, 7) + " (" + wkt.substr(wkt.find('(')) + ")";
  const auto check = [&](const std::string& cell, const std::string& header, const char* told) {
    writeBytes(folder.file("a.csv"), "社区代码,社区名称," + header + "\n230204001001,甲社区,\"" + cell + "\"\n");
    const ReadOutcome outcome = read({.path = folder.file("a.csv"), .sourceCrs = told});
    INFO(cell.substr(0, 40) << " " << (outcome.data ? "" : outcome.error().code));
    REQUIRE(outcome.data);
    REQUIRE(outcome.data->features.size() == 1);
    CHECK(outcome.data->features[0].code == "230204001001");
    CHECK(outcome.data->features[0].name == "甲社区");
    const RawLine& ring = outcome.data->features[0].polygons.at(0).rings.at(0);
    CHECK(ring[0].x == 575000);
    CHECK(ring[2].y == 5241000);
    CHECK(outcome.project.info.crs == "EPSG:4549");
  };
  check(wkt, "WKT", "EPSG:4549"), check(multi, "边界", "EPSG:4549");
  check("SRID=4549;" + wkt, "geom", "");
  check(hexOf(*area, 0, wkbNDR), "geometry", "EPSG:4549"), check(hexOf(*area, 4549, wkbNDR), "the_geom", "");
  check("0x" + hexOf(*area, 4549, wkbXDR), "shape", "");
  check(
      R"({""type"":""Polygon"",""coordinates"":[[[575000,5240000],[576000,5240000],[576000,5241000],[575000,5241000],)"
      R"([575000,5240000]]]})",
      "geom", "EPSG:4549");
  // What is none in one row, or in another system.
  const std::string head =
      "社区代码,社区名称,WKT\n230204001001,甲社区,\"SRID=4549;" + wkt + "\"\n230204001002,乙社区,\"";
  std::string rows;
  for (int i = 0; i < 12; ++i) rows += std::to_string(230204001100 + i) + ",社区,\"SRID=4549;" + wkt + "\"\n";
  const std::size_t split = head.find("230204001002");
  writeBytes(folder.file("b.csv"), head.substr(0, split) + rows + head.substr(split) + "POLYGON((1 2,3\"\n");
  const ReadOutcome broken = read({.path = folder.file("b.csv")});
  REQUIRE_FALSE(broken.data);
  CHECK(broken.error().code == "geometry.unreadable");
  CHECK(argument(broken.error(), "row") == "15");
  writeBytes(folder.file("b.csv"), head + "SRID=4550;" + wkt + "\"\n");
  CHECK(read({.path = folder.file("b.csv")}).error().code == "geometry.several_systems");
}

TEST_CASE("Columns that only look like places are none") {
  setUpGdal();
  const TempFolder folder;
  // Floors, counts with commas, dates: fields of their own.
  writeBytes(folder.file("h.csv"),
             "经度,纬度,楼层,日期,户数,人口\n121.005,47.295,\"3,5\",2020/03,\"1,200\",\"3,000\"\n"
             "121.006,47.296,\"2,4\",2021/11,\"1,100\",\"2,800\"\n");
  const ReadOutcome outcome = read({.role = Role::Households, .path = folder.file("h.csv")});
  INFO((outcome.data ? "" : outcome.error().code));
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->households.size() == 2);
  CHECK(outcome.data->households[0].households == 1200);
  CHECK(outcome.data->households[1].persons == 2800);
  CHECK_FALSE(pairIn("3"));
  CHECK_FALSE(pairIn("甲,乙"));
  CHECK_FALSE(pairIn("121.005,"));
  int srid = 0;
  for (const char* cell : {"", "POLYGON", "POLYGON((", "0101", "{\"type\":\"Point\"}", "SRID=;POINT(1 2)", "01GG"})
    CHECK_FALSE(shapeIn(cell, srid));
}

TEST_CASE("Coordinates are read with marks, letters and words for the halves of the earth") {
  CHECK(parseCoordinate("123.96°").value() == Approx(123.96));
  CHECK(parseCoordinate("123.96E").value() == Approx(123.96));
  CHECK(parseCoordinate("W76.61").value() == Approx(-76.61));
  CHECK(parseCoordinate("33°51′S").value() == Approx(-33.85));
  CHECK(parseCoordinate("东经123.96度").value() == Approx(123.96));
  CHECK(parseCoordinate("123:57:36").value() == Approx(123.96));
  CHECK(parseCoordinate("123 57 36").value() == Approx(123.96));
  CHECK(parseCoordinate("-76°36′36″").value() == Approx(-76.61));
  CHECK(parseCoordinate("5,240,300.25").value() == Approx(5240300.25));
  CHECK(parseCoordinate("575,200.5").value() == Approx(575200.5));
  for (const char* none : {"121,005", "12°99′", "123.5°30′", "-76W", "E", "N", "121.005,47.295", "1°2°3°4", "12号"})
    CHECK_FALSE(parseCoordinate(none));
}
