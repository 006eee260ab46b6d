// SPDX-License-Identifier: GPL-3.0-or-later
#include <ogr_spatialref.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <memory>
#include <string>

#include "gis/crs/crs.h"
#include "gis/crs/datum_shift.h"
#include "gis/gdal/gdal_setup.h"

using namespace wangge;
using namespace wangge::gis;

namespace {

// What PROJ makes of the same parameters, step by step; latitude comes first there.
Degrees byProj(const std::string& helmert, Degrees at) {
  setUpGdal();
  OGRSpatialReference from, to;
  REQUIRE(from.SetFromUserInput("EPSG:4214") == OGRERR_NONE);
  REQUIRE(to.SetFromUserInput("EPSG:4490") == OGRERR_NONE);
  for (OGRSpatialReference* crs : {&from, &to}) crs->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRCoordinateTransformationOptions options;
  const std::string pipeline =
      "+proj=pipeline +step +proj=axisswap +order=2,1 +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=cart "
      "+a=6378245 +rf=298.3 +step "
      "+proj=helmert " +
      helmert +
      " +step +inv +proj=cart +a=6378137 +rf=298.257222101 +step +proj=unitconvert +xy_in=rad +xy_out=deg +step "
      "+proj=axisswap "
      "+order=2,1";
  REQUIRE(options.SetCoordinateOperation(pipeline.c_str(), false));
  const std::unique_ptr<OGRCoordinateTransformation> transformation(
      OGRCreateCoordinateTransformation(&from, &to, options));
  REQUIRE(transformation);
  double x = at.lon, y = at.lat;
  REQUIRE(transformation->Transform(1, &x, &y));
  return {x, y};
}

}  // namespace

TEST_CASE("Parameters of a datum are three, or seven with the sense of their rotations") {
  REQUIRE(datumShiftNamed("15.8,-154.4,-82.3"));
  CHECK(datumShiftNamed(" 15.8, -154.4 ,+82.3 ")->z == 82.3);
  CHECK_FALSE(datumShiftNamed("1,2,3")->seven);
  const auto seven = datumShiftNamed("1,2,3,0.1,0.2,0.3,4,coordinate-frame");
  REQUIRE(seven);
  CHECK(seven->seven);
  CHECK(seven->coordinateFrame);
  CHECK(seven->scale == 4);
  CHECK(labelOf(*seven) == "1,2,3,0.1,0.2,0.3,4,coordinate-frame");
  CHECK(datumShiftNamed(labelOf(*seven))->rz == 0.3);
  CHECK(datumShiftNamed("1,2,3,0.1,0.2,0.3,4").error().code == "datum_shift.no_convention");
  CHECK(datumShiftNamed("1,2,3,0.1,0.2,0.3,4,bursa-wolf").error().code == "datum_shift.no_convention");
  for (const char* text :
       {"", "1,2", "1,2,x", "1,2,3,4", "1,2,3,4,5,6", "nan,2,3", "1,2,inf", "1;2;3", "1,2,3,a,b,c,d,position-vector"})
    CHECK(datumShiftNamed(text).error().code == "datum_shift.malformed");
}

TEST_CASE("Places are carried from Beijing 54 as PROJ does it with the same parameters") {
  const Ellipsoid krasovsky = {6378245.0, 298.3};
  const struct {
    const char *ours, *proj;
  } both[] = {{"15.8,-154.4,-82.3", "+x=15.8 +y=-154.4 +z=-82.3"},
              {"12.6,-155.2,-80.9,1.2,-0.8,2.5,-3.1,position-vector",
               "+x=12.6 +y=-155.2 +z=-80.9 +rx=1.2 +ry=-0.8 +rz=2.5 +s=-3.1 +convention=position_vector"},
              {"12.6,-155.2,-80.9,1.2,-0.8,2.5,-3.1,coordinate-frame",
               "+x=12.6 +y=-155.2 +z=-80.9 +rx=1.2 +ry=-0.8 +rz=2.5 +s=-3.1 +convention=coordinate_frame"}};
  for (const auto& [ours, proj] : both)
    for (double lon = 75; lon < 135; lon += 12.7)
      for (double lat = 4; lat < 54; lat += 9.3) {
        INFO(ours << " " << lon << " " << lat);
        const Degrees mine = shifted(*datumShiftNamed(ours), krasovsky, {lon, lat}), theirs = byProj(proj, {lon, lat});
        const Metres apart = between(mine, theirs);
        CHECK(std::hypot(apart.east, apart.north) < 1e-3);
      }
  // The two conventions are not the same, by metres.
  const Metres apart = between(shifted(*datumShiftNamed(both[1].ours), krasovsky, {121, 47}),
                               shifted(*datumShiftNamed(both[2].ours), krasovsky, {121, 47}));
  CHECK(std::hypot(apart.east, apart.north) > 10);
}

TEST_CASE("Old datums are known by name and by ellipsoid, and modern ones are not taken for them") {
  setUpGdal();
  for (const char* old : {"EPSG:4214", "EPSG:4610", "EPSG:4284", "EPSG:2435", "EPSG:2383", "+proj=longlat +ellps=krass",
                          "+proj=tmerc +lon_0=120 +x_0=500000 +ellps=krass +units=m"}) {
    INFO(old);
    CHECK(hasOldDatum(**crsNamed(old)));
  }
  for (const char* modern : {"EPSG:4490", "EPSG:4326", "EPSG:4549", "EPSG:32651", "EPSG:3857", "EPSG:4269"}) {
    INFO(modern);
    CHECK_FALSE(hasOldDatum(**crsNamed(modern)));
    CHECK_FALSE(lacksDatum(**crsNamed(modern)));
  }
  CHECK(lacksDatum(**crsNamed("+proj=tmerc +lon_0=120 +x_0=500000 +ellps=GRS80 +units=m")));
  const double size = sizeOfOldDatum(**crsNamed("EPSG:4214"), {121, 47.3});
  CHECK(size > 20);
  CHECK(size < 150);
}
