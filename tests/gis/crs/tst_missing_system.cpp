// SPDX-License-Identifier: GPL-3.0-or-later
// Files that tell no coordinate system: the only one that fits is taken with a word, several are asked about.
#include <catch2/catch.hpp>
#include <cmath>

#include "gis/crs/missing_system.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/read/source_files_made.h"
#include "gis/support/transform_between.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

// A dozen places around a corner, as the system has them.
SourceData dataAt(Degrees corner, const std::string& system, bool turned = false, double scale = 1) {
  std::vector<RawPoint> points;
  for (int i = 0; i < 12; ++i) points.push_back({corner.lon + 0.002 * (i % 4), corner.lat + 0.003 * (i / 4)});
  points = carried(points, "EPSG:4490", system);
  SourceData data;
  for (RawPoint p : points) {
    if (turned) std::swap(p.x, p.y);
    data.features.emplace_back().points.push_back({p.x * scale, p.y * scale});
  }
  return data;
}

Project planAt(Degrees corner, const std::string& system, double metres) {
  Project plan;
  plan.info.crs = system;
  const RawPoint origin = carried({{corner.lon, corner.lat}}, "EPSG:4490", system)[0];
  plan.lattice.originX = std::round(origin.x), plan.lattice.originY = std::round(origin.y);
  Face face;
  face.community = plan.communities.add({});
  const auto side = static_cast<std::int32_t>(metres * 1000);
  face.box = {-side, -side, side, side};
  plan.subdivision.editFaces().add(face);
  return plan;
}

struct Outcome {
  Result<Reading> reading;
  std::vector<Finding> findings;
  std::string system() const { return reading ? crsCode(*reading->system.crs) : reading.error().code; }
};
Outcome readingOf(const SourceData& data, const Project& plan = {}) {
  Outcome outcome;
  outcome.reading = chooseReading(data, {}, {}, plan, outcome.findings);
  return outcome;
}

}  // namespace

TEST_CASE("Coordinates without a system that can only be one are read in it, in either order") {
  setUpGdal();
  const struct {
    Degrees place;
    const char *system, *taken;
  } cases[] = {{{121.0, 47.29}, "EPSG:4490", "EPSG:4490"},  {{87.6, 43.8}, "EPSG:4490", "EPSG:4490"},
               {{113.26, 23.13}, "EPSG:4490", "EPSG:4490"}, {{110.3, 20.0}, "EPSG:4490", "EPSG:4490"},
               {{123.9, 47.3}, "EPSG:4529", "EPSG:4529"},   {{87.6, 43.8}, "EPSG:4517", "EPSG:4517"},
               {{113.26, 23.13}, "EPSG:4526", "EPSG:4526"}, {{123.9, 47.3}, "EPSG:4499", "EPSG:4499"},
               {{104.06, 30.6}, "EPSG:4496", "EPSG:4496"},  {{104.06, 30.6}, "EPSG:3857", "EPSG:3857"},
               {{131.0, 46.6}, "EPSG:3857", "EPSG:3857"}};
  for (const auto& [place, system, taken] : cases)
    for (const bool turned : {false, true}) {
      INFO(place.lon << " " << system << (turned ? " turned" : ""));
      const Outcome outcome = readingOf(dataAt(place, system, turned));
      REQUIRE(outcome.system() == taken);
      CHECK(outcome.reading->turned == turned);
      CHECK(hasFinding(outcome.findings, "guess.axes_turned") == turned);
      const bool degrees = std::string(taken) == "EPSG:4490";
      CHECK(hasFinding(outcome.findings, degrees ? "guess.crs_taken" : "guess.zone_taken"));
    }
  const Outcome millimetres = readingOf(dataAt({123.9, 47.3}, "EPSG:4529", false, 1000));
  REQUIRE(millimetres.system() == "EPSG:4529");
  CHECK(millimetres.reading->scale == 0.001);
  CHECK(hasFinding(millimetres.findings, "guess.millimetres"));
}

TEST_CASE("Coordinates without a system that fit several, or none, are asked about") {
  setUpGdal();
  // Eastings without a zone number: any zone would do, and each is shown with where it leads.
  const Outcome plain = readingOf(dataAt({121.0, 47.29}, "EPSG:4549"));
  REQUIRE(plain.system() == "crs.missing");
  const std::string shown = argument(plain.reading.error(), "candidates");
  CHECK(shown.find("--source-crs EPSG:4549 (121.0") != std::string::npos);
  CHECK(shown.find("--source-crs EPSG:4550 (124.0") != std::string::npos);
  // Numbers that are Web Mercator by the sea and the sixth-degree zone of Kashgar.
  const Outcome both = readingOf(dataAt({122.1, 36.6}, "EPSG:3857"));
  REQUIRE(both.system() == "crs.missing");
  CHECK(argument(both.reading.error(), "candidates").find("EPSG:3857") != std::string::npos);
  CHECK(argument(both.reading.error(), "candidates").find("EPSG:4491") != std::string::npos);
  // Local drawings, and places in other countries.
  for (const RawPoint origin : {RawPoint{0, 0}, RawPoint{1200, 2900}, RawPoint{-76.6, 39.3}, RawPoint{20000, 30000}}) {
    SourceData data;
    for (int i = 0; i < 4; ++i) data.features.emplace_back().points.push_back({origin.x + i * 0.01, origin.y});
    const Outcome outcome = readingOf(data);
    CHECK(outcome.system() == "crs.missing");
    CHECK(outcome.findings.empty());
  }
  SourceData wide;  // a drawing whose numbers happen to be degrees, as wide as a continent
  for (const RawPoint p : {RawPoint{75, 20}, RawPoint{130, 20}, RawPoint{130, 50}, RawPoint{75, 50}, RawPoint{105, 35}})
    wide.features.emplace_back().points.push_back(p);
  CHECK(readingOf(wide).system() == "crs.missing");
}

TEST_CASE("A plan with territory tells the zone of coordinates without a system") {
  setUpGdal();
  const Project plan = planAt({121.0, 47.29}, "EPSG:4549", 1500);
  for (const char* system : {"EPSG:4549", "EPSG:4550", "EPSG:4548", "EPSG:4490", "EPSG:4528", "EPSG:3857"})
    for (const bool turned : {false, true}) {
      INFO(system << (turned ? " turned" : ""));
      const Outcome outcome = readingOf(dataAt({121.0, 47.29}, system, turned), plan);
      REQUIRE(outcome.system() == system);
      CHECK(outcome.reading->turned == turned);
    }
  // UTM and Gauss-Kruger of one meridian lie two kilometres apart: on a small plan the territory decides …
  const Project here = planAt({123.9, 47.3}, "EPSG:4550", 1500);
  CHECK(readingOf(dataAt({123.9, 47.3}, "EPSG:4550"), here).system() == "EPSG:4550");
  CHECK(readingOf(dataAt({123.9, 47.3}, "EPSG:32651"), here).system() == "EPSG:32651");
  // … in the middle of a large one nothing does.
  const Outcome large = readingOf(dataAt({123.9, 47.3}, "EPSG:4550"), planAt({123.9, 47.3}, "EPSG:4550", 30000));
  REQUIRE(large.system() == "crs.missing");
  CHECK(argument(large.reading.error(), "candidates").find("EPSG:32651") != std::string::npos);
  // What lies in the country but elsewhere is read, and told as such by who places it.
  CHECK(readingOf(dataAt({113.26, 23.13}, "EPSG:4490"), plan).system() == "EPSG:4490");
}
