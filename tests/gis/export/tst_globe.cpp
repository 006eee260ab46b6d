// SPDX-License-Identifier: GPL-3.0-or-later
// Exports in longitude and latitude, where straight lines of the plan are bent.
#include <catch2/catch.hpp>

#include "gis/export/cover.h"
#include "gis/export/export.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/support/source_maker.h"
#include "support/scratch.h"

using namespace wangge;
using gis::test::area;
using gis::test::Corner;
using gis::test::ring;

//  +-----------+
//  |     B     |     V lies eight millimetres above (or below) the kilometre between a and b, which the globe bends by
//  two a-----V-----b     centimetres |     A     |
//  +-----------+
TEST_CASE("A vertex beside a long line stays on its side on the globe") {
  gis::setUpGdal();
  const double off = GENERATE(0.008, -0.008);
  const Corner a{500000, 5240000}, b{501000, 5240000}, v{500500, 5240000 + off};
  const Corner north{501000, 5240500}, northWest{500000, 5240500}, south{501000, 5239500}, southWest{500000, 5239500};
  const gis::RawLine sliver = ring({a, b, v});
  gis::RawLine upper = ring({a, v, b, north, northWest}), lower = ring({southWest, south, b, a});
  if (off < 0) upper = ring({a, b, north, northWest}), lower = ring({southWest, south, b, v, a});
  gis::ImportRequest request = gis::test::request(Role::Communities);
  request.tolerance = 0;
  Project plan = gis::test::emptyPlan();
  plan.lattice = {500500, 5240000};
  plan =
      gis::test::import(plan, request,
                        gis::test::data({area(1, "230204001001", "上", {upper}), area(2, "230204001002", "下", {lower}),
                                         area(3, "230204001003", "之间", {sliver})}))
          .project;
  REQUIRE(plan.communities.size() == 3);
  const test::Scratch scratch;
  REQUIRE(gis::exportMap(plan, scratch.folder(), {"geojson"}));
  const auto communities = test::readLayer(scratch / "communities.geojson", "communities");
  REQUIRE(communities.size() == 3);
  for (const auto& community : communities) CHECK(community.geometry->IsValid());
  CHECK(test::overlapIn(communities) < 1e-15);
  const auto subdistricts = test::readLayer(scratch / "subdistricts.geojson", "subdistricts");
  CHECK(test::coverFault({&communities}, "parent", subdistricts) == "");
}
