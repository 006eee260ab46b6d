// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "core/plan/labels.h"
#include "core/plan/precinct_layers.h"
#include "gis/support/source_maker.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

//   +----+----+----+----+
//   |    |    |    |    |   a street along the middle through both communities, one across A, an alley that ends blind
//   in
//   +----+----+----+----+   B, and a road far outside
//   |    |    |  --|    |
//   +----+----+----+----+
TEST_CASE("streets cut communities into faces", "[import][barriers]") {
  const auto [plan, report] =
      import(twoCommunities(), request(Role::Barriers),
             data({street(1, "arterial", "中华路", {{-50, 100}, {450, 100}}),
                   street(2, "street", "", {{100, -10}, {100, 210}}), street(3, "lane", "", {{250, 50}, {290, 50}}),
                   street(4, "street", "", {{9000, 0}, {9000, 100}})}));
  CHECK(community(plan, kA).zone.faces.size() == 4);
  CHECK(community(plan, kB).zone.faces.size() == 2);
  CHECK(extentOf(plan).squareMetres() == 80000);
  CHECK(withCode(report, "import.dead_ends_dropped").size() == 1);
  CHECK(withCode(report, "import.lines_outside").size() == 1);
  CHECK(plan.lineFeatures.size() == 3);  // the named road, unnamed streets, unnamed lanes
  std::size_t named = 0;
  plan.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
    if (!arc.classes.has(ArcClass::Arterial)) return;
    ++named;
    REQUIRE(arc.features.size() == 1);
    CHECK(plan.lineFeatures.at(arc.features.front()).name == "中华路");
  });
  CHECK(named == 3);  // cut at x = 100 and x = 200
  // What the faces' labels came from.
  plan.grids.forEach(
      [&](GridId, const Grid& grid) { CHECK(grid.zone.area == plan.communities.at(grid.community).zone.area); });
}

TEST_CASE("the strip of a dual carriageway and a traffic island are folded", "[import][barriers]") {
  const auto [plan, report] = import(
      twoCommunities(), request(Role::Barriers),
      data({street(1, "arterial", "东路", {{0, 95}, {400, 95}}), street(2, "arterial", "东路", {{0, 104}, {400, 104}}),
            street(3, "street", "", {{50, 0}, {50, 95}}), street(4, "street", "", {{50, 40}, {65, 50}, {50, 60}})}));
  // A: west and east of x = 50 below, and above; B: below and above.
  CHECK(community(plan, kA).zone.faces.size() == 3);
  CHECK(community(plan, kB).zone.faces.size() == 2);
  CHECK(withCode(report, "repair.face_folded").size() == 3);
  const auto sum = withCode(report, "import.faces_folded");
  REQUIRE(sum.size() == 1);
  CHECK(sum[0].area.squareMetres() == Approx(400 * 9 + 150));
  CHECK(extentOf(plan).squareMetres() == 80000);
}

TEST_CASE("a small face with households stays", "[import][barriers]") {
  SourceData homes;
  homes.households.push_back({55, 50, 12, 30, 1});
  const Project inhabited = import(twoCommunities(), request(Role::Households), homes).project;
  const auto [plan, report] = import(
      inhabited, request(Role::Barriers),
      data({street(1, "street", "", {{50, 0}, {50, 200}}), street(2, "street", "", {{50, 40}, {65, 50}, {50, 60}})}));
  CHECK(community(plan, kA).zone.faces.size() == 3);
  CHECK(community(plan, kA).zone.tally.households == 12);
  CHECK(withCode(report, "repair.face_folded").empty());
}

TEST_CASE("replacing a barrier source takes its lines out", "[import][barriers]") {
  const Project start = twoCommunities();
  const Project first =
      import(start, request(Role::Barriers, "roads"), data({street(1, "street", "旧街", {{100, 0}, {100, 200}})}))
          .project;
  CHECK(community(first, kA).zone.faces.size() == 2);
  ImportRequest replace = request(Role::Barriers, "roads");
  replace.replace = true;
  const auto [plan, report] = import(first, replace, data({street(1, "street", "新街", {{0, 50}, {200, 50}})}));
  CHECK(community(plan, kA).zone.faces.size() == 2);
  CHECK(plan.lineFeatures.size() == 1);
  CHECK(report.removed == 1);
  bool old = false;
  plan.subdivision.arcs().forEach(
      [&](ArcId, const Arc& arc) { old = old || (arc.shape->front().x == 100000 && arc.shape->back().x == 100000); });
  CHECK_FALSE(old);
}

TEST_CASE("a line that only a precinct layer needs goes with it after its street went", "[import][barriers]") {
  const Project start = twoCommunities();
  Project plan =
      import(start, request(Role::Barriers, "roads"), data({street(1, "street", "旧街", {{100, 0}, {100, 200}})}))
          .project;
  const PrecinctLayerId planned = addLayer(plan, "planned", "present", LayerStart::Empty);
  const PrecinctLayerId present = layerInForce(plan);
  putInForce(plan, planned);
  setPrecinct(plan, community(plan, kA).zone.faces.front(), plan.precincts.add({}));
  putInForce(plan, present);
  ImportRequest replace = request(Role::Barriers, "roads");
  replace.replace = true;
  plan = import(plan, replace, data({street(1, "street", "新街", {{250, 0}, {250, 200}})})).project;
  CHECK(community(plan, kA).zone.faces.size() == 2);  // the layer's line
  eraseLayer(plan, planned);
  CHECK(community(plan, kA).zone.faces.size() == 1);
}

TEST_CASE("a river beside a road: adding a second source of barriers", "[import][barriers]") {
  const Project first = import(twoCommunities(), request(Role::Barriers, "roads"),
                               data({street(1, "street", "", {{100, 0}, {100, 200}})}))
                            .project;
  CHECK(importError(first, request(Role::Barriers, "rivers"), data({street(1, "river", "", {{0, 50}, {400, 60}})}))
            .code == "import.needs_add_or_replace");
  ImportRequest add = request(Role::Barriers, "rivers");
  add.add = true;
  const auto [plan, report] = import(first, add, data({street(1, "river", "清河", {{-5, 50}, {405, 60}})}));
  CHECK(community(plan, kA).zone.faces.size() == 4);
  CHECK(community(plan, kB).zone.faces.size() == 2);
  CHECK(extentOf(plan).squareMetres() == 80000);
}

TEST_CASE("the order and the pieces of streets leave no trace", "[import][barriers]") {
  const Project start = twoCommunities();
  std::vector<RawFeature> streets;
  std::mt19937 random(3);
  for (int i = 0; i < 40; ++i) {
    const auto coordinate = [&](int span) { return double(random() % static_cast<unsigned>(span * 1000)) / 1000.0; };
    streets.push_back(street(i + 1, i % 3 ? "street" : "lane", i % 5 ? "" : "路",
                             {{coordinate(400), coordinate(200)}, {coordinate(400), coordinate(200)}}));
  }
  const Project first = import(start, request(Role::Barriers), data(streets)).project;
  CHECK(extentOf(first).squareMetres() == 80000);
  for (int i = 0; i < 3; ++i) {
    std::shuffle(streets.begin(), streets.end(), random);
    for (RawFeature& feature : streets)
      if (random() % 2) std::reverse(feature.lines[0].begin(), feature.lines[0].end());
    CHECK(import(start, request(Role::Barriers), data(streets)).project == first);
  }
}
