// SPDX-License-Identifier: GPL-3.0-or-later
// Beats and stations in every format, read back by GDAL.
#include <catch2/catch.hpp>

#include "core/plan/beats.h"
#include "gis/export/cover.h"
#include "gis/export/export.h"
#include "gis/export/formats.h"
#include "gis/file/scratch.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/onemap/one_map.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::gis;
using test::Scratch;

namespace {

Project policed() {
  test::AsciiPlan plan = test::asciiPlan(
      {.grids = {"aabb", "aabb"}, .communities = {}, .precincts = {"PPPP", "PPPP"}, .households = {"11.1", "1..1"}});
  Project& project = plan.project;
  project.info.crs = "EPSG:4524";
  project.lattice = {36600000, 5245000};
  Beat beat;
  beat.code = "B1", beat.name = "一区", beat.precinct = plan.precincts.at('P'), beat.officers = 2;
  beat.grids = {plan.grids.at('a')};
  project.beats.add(beat);
  beat.code = "B2", beat.name = "二区", beat.officers = 0, beat.grids = {plan.grids.at('b')};
  project.beats.add(beat);
  project.stations.add({"P", "站前派出所", {}, true, plan.centre(1, 1), 12});
  project.stations.add({"X", "无处派出所", {}, false, {}, 0});
  return project;
}

}  // namespace

TEST_CASE("Beats and stations are layers of the one map in every format", "[export][beats]") {
  setUpGdal();
  const Scratch scratch;
  const Project project = policed();
  REQUIRE(exportMap(project, scratch.folder(), exportFormatNames()));
  const auto pathOf = [&](const std::string& format, const std::string& layer) {
    return scratch / ((exportFormatNamed(format)->files == Files::One ? "one_map" : layer) + "." + format);
  };
  for (const std::string& format : exportFormatNames()) {
    if (format == "dxf") continue;  // a drawing has no fields
    INFO(format);
    const auto beats = test::readLayer(pathOf(format, "beats"), "beats");
    REQUIRE(beats.size() == 2);
    auto fields = beats[0].fields;
    CHECK(fields[format == "kml" ? "Name" : "name"] == "一区");
    CHECK(fields["code"] == "B1");
    CHECK(fields["precinct"] == "P");
    CHECK(fields[format == "shp" ? "subdistr" : "subdistrict"] == "230204001");
    CHECK(fields["grids"] == "1");
    CHECK(fields["households"] == "300");
    CHECK(fields["officers"] == "2");
    CHECK(std::stod(fields["area_m2"]) == 40000);
    CHECK((beats[1].fields.count("officers") == 0 || beats[1].fields.at("officers").empty()));
    const auto stations = test::readLayer(pathOf(format, "stations"), "stations");
    REQUIRE(stations.size() == 2);
    fields = stations[0].fields;
    CHECK(fields["code"] == "P");
    CHECK(fields["precinct"] == "P");
    CHECK(fields["officers"] == "12");
    if (format == "csv" || format == "xlsx") continue;  // without geometry
    REQUIRE(stations[0].geometry);
    CHECK(wkbFlatten(stations[0].geometry->getGeometryType()) == wkbPoint);
    CHECK((!stations[1].geometry || stations[1].geometry->IsEmpty()));
    CHECK(beats[0].geometry->IsValid());
    if (format == "gpkg" || format == "shp") {
      const OGRPoint* point = stations[0].geometry->toPoint();
      CHECK(point->getX() == 36600000 + 150);
      CHECK(point->getY() == 5245000 + 50);
    }
    // A precinct's parent is the subdistrict that it is in.
    CHECK(test::readLayer(pathOf(format, "precincts"), "precincts")[0].fields.at("parent") == "230204001");
  }
}

TEST_CASE("The layers that project files hold are as they were", "[onemap][beats]") {
  const Project project = policed();
  const OneMap map(project);
  const auto id = static_cast<std::int64_t>(project.precincts.ids().front().value);
  CHECK(std::holds_alternative<std::monostate>(map.valuesOf(MapLayer::Precincts, id)[2]));
  CHECK(std::get<std::string>(map.exportedValuesOf(MapLayer::Precincts, id)[2]) == "230204001");
  CHECK(std::ranges::find(kProjectFileLayers, MapLayer::Beats) == kProjectFileLayers.end());
}
