// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <cmath>

#include "gis/crs/crs.h"
#include "gis/gdal/gdal_setup.h"

using namespace wangge::gis;

TEST_CASE("The working system in China is the 3-degree zone by central meridian, as PROJ knows it") {
  setUpGdal();
  for (int meridian = 75; meridian <= 135; meridian += 3) {
    const auto crs = crsNamed("EPSG:" + std::to_string(4509 + meridian / 3));
    REQUIRE(crs);
    INFO((*crs)->GetName());
    CHECK((*crs)->GetNormProjParm(SRS_PP_CENTRAL_MERIDIAN) == meridian);
    CHECK((*crs)->GetNormProjParm(SRS_PP_FALSE_EASTING) == 500000);
    CHECK(hasChineseDatum(**crs));
  }
  CHECK(workingCrsFor(123.97, 47.33) == "EPSG:4550");   // Qiqihar
  CHECK(workingCrsFor(125.3, 43.9) == "EPSG:4551");     // Changchun
  CHECK(workingCrsFor(121.47, 31.2) == "EPSG:4549");    // Shanghai
  CHECK(workingCrsFor(76.0, 39.4) == "EPSG:4534");      // Kashgar
  CHECK(workingCrsFor(114.17, 22.3) == "EPSG:4547");    // Hong Kong
  CHECK(workingCrsFor(-76.6, 39.3) == "EPSG:32618");    // Baltimore
  CHECK(workingCrsFor(77.2, 28.6) == "EPSG:32643");     // Delhi
  CHECK(workingCrsFor(127.0, 37.5) == "EPSG:32652");    // Seoul
  CHECK(workingCrsFor(105.85, 21.03) == "EPSG:32648");  // Hanoi
  CHECK(workingCrsFor(151.2, -33.9) == "EPSG:32756");   // Sydney
}

TEST_CASE("A source keeps the zone its city works in") {
  setUpGdal();
  const auto zone41 = crsNamed("EPSG:4529"), xian = crsNamed("EPSG:2383"), far = crsNamed("EPSG:4534");
  REQUIRE(zone41);
  CHECK((*zone41)->GetNormProjParm(SRS_PP_CENTRAL_MERIDIAN) == 123);
  CHECK(workingCrsFor(124.7, 47.5, zone41->get()) == "EPSG:4550");
  CHECK(workingCrsFor(124.7, 47.5) == "EPSG:4551");
  CHECK(workingCrsFor(124.7, 47.5, far->get()) == "EPSG:4551");
  CHECK(hasOldChineseDatum(**xian));
}

TEST_CASE("Coordinates are carried with x east and y north") {
  setUpGdal();
  const auto geographic = crsNamed("EPSG:4490"), zone = crsNamed("4550");
  REQUIRE(zone);
  const auto transform = CrsTransform::make(*geographic, Shift::None, *zone);
  REQUIRE(transform);
  std::vector<double> x = {123.0, 123.5, 200.0}, y = {47.0, 47.3, 95.0};
  transform->apply(x, y);
  CHECK(x[0] == Approx(500000.0));
  CHECK(x[1] > 537000.0);
  CHECK(y[0] > 5.2e6);
  CHECK_FALSE(std::isfinite(x[2]));
  CHECK(CrsTransform::make(*zone, Shift::None, *crsNamed("EPSG:4550"))->identity());
  CHECK_FALSE(CrsTransform::make(*crsNamed("EPSG:4529"), Shift::None, *zone)->identity());
  CHECK(crsNamed("EPSG:0").error().code == "crs.unknown");
  CHECK_FALSE(crsNamed("http://example.org/crs"));
}

TEST_CASE("The shifts of Amap and Baidu are undone to a millimetre") {
  // Published example of the GCJ-02 shift: Tian'anmen moves by about 500 m.
  const Degrees there = wgs84ToGcj02({116.3912, 39.9075});
  CHECK(there.lon == Approx(116.39744).margin(2e-5));
  CHECK(there.lat == Approx(39.90890).margin(2e-5));
  for (double lon = 74.0; lon < 135.0; lon += 3.37)
    for (double lat = 18.0; lat < 53.0; lat += 2.91) {
      const Degrees back = gcj02ToWgs84(wgs84ToGcj02({lon, lat}));
      const Degrees baidu = unshifted(Shift::Bd09, gcj02ToBd09(wgs84ToGcj02({lon, lat})));
      INFO(lon << " " << lat);
      CHECK(std::hypot(back.lon - lon, back.lat - lat) < 1e-9);  // 0.1 mm
      CHECK(std::hypot(baidu.lon - lon, baidu.lat - lat) < 1e-9);
    }
  const Degrees abroad = gcj02ToWgs84({-76.6, 39.3});
  CHECK(abroad.lon == -76.6);
}
