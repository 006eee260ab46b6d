// SPDX-License-Identifier: GPL-3.0-or-later
// Layers whose place is known, written as offices write them: in every format, with either order of axes, with zone
// numbers too many or missing, in millimetres, in degrees or in Web Mercator under another name. They come to their
// place, or the user is asked; never elsewhere without a word.
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <optional>
#include <random>
#include <set>

#include "gis/crs/reading.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/read/source_files_made.h"
#include "gis/support/transform_between.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

const std::set<std::string> kAsked = {"coords.several_readings", "coords.outside_area", "coords.not_lon_lat",
                                      "crs.missing"};

std::string wktOf(const std::vector<RawPoint>& ring) {
  std::string text = "POLYGON((";
  for (std::size_t i = 0; i <= ring.size(); ++i) {
    char pair[80];
    std::snprintf(pair, sizeof pair, "%s%.10f %.10f", i == 0 ? "" : ",", ring[i % ring.size()].x,
                  ring[i % ring.size()].y);
    text += pair;
  }
  return text + "))";
}

std::vector<RawPoint> squareAt(Degrees corner, double side) {
  return {{corner.lon, corner.lat},
          {corner.lon + side, corner.lat},
          {corner.lon + side, corner.lat + side},
          {corner.lon, corner.lat + side}};
}

struct System {
  std::string code;
  double meridian = 0;  // 0: none
  int zone = 0;         // the number before its eastings, or that other systems of this meridian have there
  bool numbered = false;
};

// The systems that an office at this longitude may use.
std::vector<System> systemsAt(double lon) {
  const int three = static_cast<int>(std::lround(lon / 3)), six = static_cast<int>(std::floor(lon / 6)) + 1;
  const auto code = [](int number) { return "EPSG:" + std::to_string(number); };
  const double m3 = three * 3.0, m6 = six * 6.0 - 3.0;
  return {{code(4509 + three), m3, three, false},
          {code(4488 + three), m3, three, true},
          {code(4478 + six), m6, six, true},
          {code(4489 + six), m6, six, false},
          {code(2324 + three), m3, three, true},
          {code(2345 + three), m3, three, false},
          {code(2376 + three), m3, three, true},
          {code(2397 + three), m3, three, false},
          {code(32630 + six), m6, 0, false},
          {"EPSG:4490", 0, 0, false},
          {"EPSG:4326", 0, 0, false},
          {"EPSG:4610", 0, 0, false},
          {"EPSG:3857", 0, 0, false}};
}

struct Written {
  std::string path, system;  // `system`: to be told, for formats that carry none
};

Written write(const TempFolder& folder, const std::string& format, const std::string& told, int number,
              const std::vector<std::vector<RawPoint>>& rings) {
  const std::string stem = folder.file("l" + std::to_string(number));
  if (format == "csv") {
    std::string text = "A,B,HS\n";
    for (const auto& ring : rings)
      for (const RawPoint& p : ring) {
        char row[100];
        std::snprintf(row, sizeof row, "%.10f,%.10f,3\n", p.x, p.y);
        text += row;
      }
    writeBytes(stem + ".csv", text);
    return {stem + ".csv", told};
  }
  if (format == "dxf") {
    std::string text = "0\nSECTION\n2\nENTITIES\n";
    for (const auto& ring : rings) {
      text += "0\nPOLYLINE\n8\nSQ\n66\n1\n70\n1\n";
      for (const RawPoint& p : ring) {
        char vertex[120];
        std::snprintf(vertex, sizeof vertex, "0\nVERTEX\n8\nSQ\n10\n%.10f\n20\n%.10f\n30\n0\n", p.x, p.y);
        text += vertex;
      }
      text += "0\nSEQEND\n";
    }
    writeBytes(stem + ".dxf", text + "0\nENDSEC\n0\nEOF\n");
    return {stem + ".dxf", told};
  }
  MadeLayer layer = {"communities", told, {{"CODE"}, {"NAME"}}, {}, "polygon"};
  for (std::size_t i = 0; i < rings.size(); ++i)
    layer.features.push_back({wktOf(rings[i]), {"23020400100" + std::to_string(i + 1), "c"}});
  const std::map<std::string, const char*> drivers = {
      {"shp", "ESRI Shapefile"}, {"gpkg", "GPKG"}, {"geojson", "GeoJSON"}};
  const std::string path = stem + "." + format;
  writeLayer(path, drivers.at(format), layer);
  return {path, ""};
}

// The first corner in degrees, on the datum the source is on.
std::optional<Degrees> cornerOf(const ReadOutcome& outcome) {
  if (!outcome.data) return std::nullopt;
  RawPoint corner;
  if (!outcome.data->households.empty()) {
    corner = {outcome.data->households[0].x, outcome.data->households[0].y};
  } else {
    REQUIRE_FALSE(outcome.data->features.empty());
    corner = outcome.data->features[0].polygons.at(0).rings.at(0).at(0);
  }
  const auto degrees = carried({corner}, outcome.project.info.crs, "EPSG:4490");
  return Degrees{degrees[0].x, degrees[0].y};
}

}  // namespace

TEST_CASE("Layers of a known place come there or are asked about, whatever form their coordinates have") {
  setUpGdal();
  const TempFolder folder;
  std::mt19937 random(20261129);
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  const std::vector<std::string> formats = {"shp", "gpkg", "csv", "dxf", "geojson"};
  const std::vector<Degrees> cities = {{121.0, 47.29}, {87.6, 43.8},   {75.99, 39.47}, {113.26, 23.13},
                                       {116.4, 39.9},  {104.06, 30.6}, {131.0, 46.6},  {119.3, 34.6}};
  const int layers = test::tries(90, 30);
  std::map<std::string, int> right, asked;
  for (int number = 0; number < layers; ++number) {
    const Degrees city = cities[below(cities.size())];
    const auto systems = systemsAt(city.lon);
    std::string format = formats[below(formats.size())];
    const System system = systems[below(systems.size())];
    if (format == "geojson" && system.code != "EPSG:4326") format = "gpkg";  // it tells no other
    const bool turned = below(2) == 1;
    std::vector<std::string> forms = {"as told", "as told"};
    if (system.zone != 0) forms.insert(forms.end(), {"zone number", "zone number", "millimetres", "degrees"});
    if (system.code != "EPSG:3857") forms.emplace_back("web mercator");
    const std::string form = forms[below(forms.size())];
    std::vector<std::vector<RawPoint>> rings;
    for (int i = 0; i < 2; ++i) {
      const Degrees corner = {city.lon + 0.012 * i, city.lat};
      // Old datums have no parameters here: their degrees are those of CGCS2000.
      const auto geographic = (*crsNamed(system.code))->CloneGeogCS();
      const std::string own = geographic->GetAuthorityCode(nullptr) ? geographic->GetAuthorityCode(nullptr) : "4490";
      geographic->Release();
      auto ring = squareAt(corner, 0.012);
      if (form == "web mercator")
        ring = carried(ring, "EPSG:4326", "EPSG:3857");
      else if (form != "degrees")
        ring = carried(ring, "EPSG:" + own, system.code);
      for (RawPoint& p : ring) {
        if (form == "zone number") p.x += (system.numbered ? -1 : 1) * system.zone * 1e6;
        if (form == "millimetres") p = {p.x * 1000, p.y * 1000};
        if (turned) std::swap(p.x, p.y);
      }
      rings.push_back(ring);
    }
    const Written written = write(folder, format, system.code, number, rings);
    ImportRequest request = {.role = format == "csv" ? Role::Households : Role::Communities, .path = written.path};
    request.sourceCrs = written.system;
    if (format == "csv") request.fields = {{"x", "A"}, {"y", "B"}, {"households", "HS"}};
    const ReadOutcome outcome = read(request);
    const std::string error = outcome.data ? "" : outcome.error().code;
    INFO(number << " " << format << " " << system.code << " " << form << (turned ? " turned " : " ") << city.lon << " "
                << city.lat << " " << error << " " << (outcome.data ? "" : argument(outcome.error(), "candidates")));
    if (const auto corner = cornerOf(outcome)) {
      const Metres off = between({city.lon, city.lat}, *corner);
      CHECK(std::hypot(off.east, off.north) < 0.5);
      ++right[form];
      if (form != "as told" || turned) {
        // Nothing is read otherwise than told without a word.
        bool said = false;
        for (const Finding& finding : outcome.findings)
          said = said || finding.what.code == "guess.axes_turned" || finding.what.code.starts_with("guess.zone") ||
                 finding.what.code == "guess.millimetres" || finding.what.code == "guess.degrees" ||
                 finding.what.code == "guess.web_mercator";
        CHECK(said);
      }
    } else {
      CHECK(kAsked.contains(error));
      CHECK((form != "as told" || turned));  // what is as told needs no question
      ++asked[form + (turned ? " turned" : "")];
    }
  }
  // The question is the exception.
  for (const char* form : {"as told", "zone number", "millimetres", "degrees", "web mercator"})
    CHECK(right[form] > test::tries(1, 0));
  int rights = 0, questions = 0;
  for (const auto& [form, count] : right) rights += count;
  for (const auto& [form, count] : asked) questions += count;
  CHECK(rights + questions == layers);
  CHECK(rights > 3 * questions);
}

TEST_CASE("Layers outside China are right where their system is used, and asked about elsewhere") {
  setUpGdal();
  const TempFolder folder;
  const struct {
    const char* system;
    Degrees place;
  } fine[] = {{"EPSG:4326", {-76.6, 39.3}},  {"EPSG:2248", {-76.6, 39.3}},   {"EPSG:26985", {-77.0, 38.9}},
              {"EPSG:32618", {-76.6, 39.3}}, {"EPSG:21781", {9.5, 47.15}},   {"EPSG:2056", {9.5, 47.15}},
              {"EPSG:3857", {9.5, 47.15}},   {"EPSG:32756", {151.2, -33.9}}, {"EPSG:4269", {-122.4, 37.8}}};
  int number = 1000;
  for (const auto& [system, place] : fine) {
    INFO(system);
    const auto ring = carried(squareAt(place, 0.01), "EPSG:4326", system);
    const ReadOutcome outcome = read({.path = write(folder, "gpkg", system, ++number, {ring}).path});
    REQUIRE(outcome.data);
    const auto corner = cornerOf(outcome);
    CHECK(corner->lon == Approx(place.lon).margin(1e-4));
    CHECK(corner->lat == Approx(place.lat).margin(1e-4));
    CHECK_FALSE(hasFinding(outcome.findings, "guess.axes_turned"));
  }
  // Local drawings, and systems of other continents.
  int turn = 0;
  for (const char* system : {"EPSG:4549", "EPSG:4528", "EPSG:32651", "EPSG:3857", "EPSG:2248", "EPSG:2435"})
    for (const RawPoint origin : {RawPoint{0, 0}, RawPoint{1000, 500}, RawPoint{20000, 30000}}) {
      if (turn++ % test::tries(1, 2) != 0) continue;
      INFO(system << " " << origin.x);
      const std::vector<RawPoint> ring = {origin, {origin.x + 1000, origin.y}, {origin.x + 1000, origin.y + 800}};
      const ReadOutcome outcome = read({.path = write(folder, "gpkg", system, ++number, {ring}).path});
      if (outcome.data) {
        // In degrees of the whole world such numbers are some place; it must not be one of ours.
        CHECK(cornerOf(outcome)->lon < 60);
        CHECK(std::string(system) == "EPSG:3857");
      } else {
        CHECK(outcome.error().code == "coords.outside_area");
      }
    }
}

TEST_CASE("What the user says of system and axes decides") {
  setUpGdal();
  const TempFolder folder;
  const auto ring = carried(squareAt({121.0, 47.29}, 0.01), "EPSG:4490", "EPSG:4549");
  auto numbered = ring, turned = ring;
  for (RawPoint& p : numbered) p.x += 41e6;
  for (RawPoint& p : turned) std::swap(p.x, p.y);
  // Zone 41 is that of 123° E, the system that of 120° E.
  const std::string zone = write(folder, "shp", "EPSG:4549", 1, {numbered}).path;
  const ReadOutcome asked = read({.path = zone});
  REQUIRE_FALSE(asked.data);
  CHECK(asked.error().code == "coords.several_readings");
  CHECK(argument(asked.error(), "candidates").find("EPSG:4529") != std::string::npos);
  const ReadOutcome told = read({.path = zone, .sourceCrs = "EPSG:4529"});
  REQUIRE(told.data);
  CHECK(cornerOf(told)->lon == Approx(124.0).margin(1e-3));

  ImportRequest request = {.path = write(folder, "shp", "EPSG:4549", 2, {turned}).path};
  request.axes = "north-east";
  const ReadOutcome northEast = read(request);
  REQUIRE(northEast.data);
  CHECK(cornerOf(northEast)->lat == Approx(47.29).margin(1e-6));
  request.axes = "east-north";
  CHECK(read(request).data.has_value() == false);

  // Degrees of a system for the whole world: a place far from China stays, unless the other order comes to China.
  const auto kashgar = carried(squareAt({75.99, 39.47}, 0.01), "EPSG:4326", "EPSG:3857");
  auto swapped = kashgar;
  for (RawPoint& p : swapped) std::swap(p.x, p.y);
  request = {.path = write(folder, "gpkg", "EPSG:3857", 3, {swapped}).path};
  CHECK(read(request).error().code == "coords.several_readings");
  request.axes = "north-east";
  CHECK(cornerOf(read(request))->lon == Approx(75.99).margin(1e-6));
  request.axes = "east-north";
  CHECK(cornerOf(read(request))->lat > 55);
}

TEST_CASE("A later source is read as it lies on the plan") {
  setUpGdal();
  const TempFolder folder;
  ReadOutcome plan = read({.path = write(folder, "gpkg", "EPSG:4549", 1,
                                         {carried(squareAt({121.0, 47.29}, 0.01), "EPSG:4490", "EPSG:4549")})
                                       .path});
  REQUIRE(plan.data);
  plan.project.sources.add(plan.data->source);
  Face face;
  face.community = plan.project.communities.add({});
  face.box = {-400000, -500000, 400000, 500000};
  plan.project.subdivision.editFaces().add(face);
  const auto points = [&](const std::string& rows, const std::string& crs) {
    writeBytes(folder.file("h.csv"), "A,B,HS\n" + rows);
    ImportRequest request = {.role = Role::Households, .path = folder.file("h.csv"), .sourceCrs = crs};
    request.fields = {{"x", "A"}, {"y", "B"}, {"households", "HS"}};
    return read(request, plan.project);
  };
  const ReadOutcome latitudeFirst = points("47.295,121.005,3\n", "EPSG:4490");
  REQUIRE(latitudeFirst.data);
  CHECK(hasFinding(latitudeFirst.findings, "guess.axes_turned"));
  CHECK(cornerOf(latitudeFirst)->lon == Approx(121.005).margin(1e-6));
  const ReadOutcome metres = points("575500,5240500,3\n", "EPSG:4490");
  REQUIRE_FALSE(metres.data);
  CHECK(metres.error().code == "coords.not_lon_lat");
  CHECK(argument(metres.error(), "candidates").find("EPSG:4549") != std::string::npos);
  const ReadOutcome untold = points("575500,5240500,3\n", "");
  REQUIRE(untold.data);
  CHECK(hasFinding(untold.findings, "guess.zone_taken"));
  CHECK(untold.data->source.crs.starts_with("EPSG:4549"));
  CHECK(cornerOf(untold)->lon == Approx(121.0).margin(0.01));
  CHECK(points("2.35,48.85,3\n", "EPSG:4490").error().code == "coords.wrong_place");
}
