// SPDX-License-Identifier: GPL-3.0-or-later
// One pipeline for every role: the same polygons become the same territory as communities, precincts or grids, in any
// order, and areas add up.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "core/topology/outline.h"
#include "gis/support/defects.h"
#include "gis/support/source_maker.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

using Outlines = std::map<std::string, MultiPolygon>;

// One community around everything, in which nothing is too small for a grid.
Project frame() {
  Project plan =
      import(emptyPlan(), request(Role::Communities), data({area(1, "F", "", {box(-5000, -5000, 9000, 9000)})}))
          .project;
  plan.profile.tinyArea = {};
  plan.profile.needleWidth = 0;
  return plan;
}

ImportRequest requestAt(Role role, double tolerance) {
  ImportRequest r = request(role);
  r.tolerance = tolerance;
  return r;
}

template <class Records>
Outlines outlines(const Project& project, const Records& records) {
  Outlines result;
  records.forEach([&](auto, const auto& record) {
    if (!record.code.empty() && !record.zone.faces.empty())
      result[record.code] = outlineOf(project.subdivision, record.zone.faces);
  });
  return result;
}

// What a role's zones cover, and what they leave of the plan.
template <class Records>
Area areaOfAll(const Records& records) {
  Area sum;
  records.forEach([&](auto, const auto& record) { sum += record.zone.area; });
  return sum;
}

// Stars of long rays over each other: every one crosses itself and most others.
SourceData stars(unsigned seed) {
  std::mt19937 random(seed);
  std::vector<RawFeature> features;
  for (int k = 0; k < 7; ++k) {
    RawLine line;
    const double x = 100.0 * (k % 3), y = 100.0 * (k / 3);
    for (int i = 0; i < 9; ++i)
      line.push_back({x + double(random() % 200'000) / 1000.0, y + double(random() % 200'000) / 1000.0});
    line.push_back(line.front());
    features.push_back(area(k + 1, "S" + std::to_string(k), "", {line}));
  }
  return data(std::move(features));
}

void checkRoles(const SourceData& source, double tolerance) {
  const ImportOutcome communities = import(emptyPlan(), requestAt(Role::Communities, tolerance), source);
  const Outlines expected = outlines(communities.project, communities.project.communities);
  REQUIRE(expected.size() > 3);

  const Project empty = frame();
  const Area whole = areaOfAll(empty.communities);
  const ImportOutcome precincts = import(empty, requestAt(Role::Precincts, tolerance), source);
  CHECK(outlines(precincts.project, precincts.project.precincts) == expected);
  CHECK(areaOfAll(precincts.project.precincts) == areaOfAll(communities.project.communities));
  CHECK(areaOfAll(precincts.project.communities) == whole);
  CHECK(withCode(precincts.report, "repair.sliver_precinct").empty());

  const ImportOutcome grids = import(empty, requestAt(Role::Grids, tolerance), source);
  CHECK(outlines(grids.project, grids.project.grids) == expected);
  CHECK(areaOfAll(grids.project.grids) == areaOfAll(communities.project.communities));
  CHECK(areaOfAll(grids.project.grids) + areaIn(grids.project, unassignedFaces(grids.project)) == whole);

  // What is told of the polygons themselves does not depend on the role either.
  const auto repairs = [](const ImportReport& report) {
    std::vector<Finding> result = report.findings;
    std::erase_if(result, [](const Finding& finding) { return !finding.what.code.starts_with("repair."); });
    return result;
  };
  CHECK(repairs(precincts.report) == repairs(communities.report));
  CHECK(repairs(grids.report) == repairs(communities.report));
}

}  // namespace

TEST_CASE("the same polygons become the same territory as communities, precincts and grids", "[import][coverage]") {
  for (unsigned seed = 1; seed <= wangge::test::tries(4u, 2u); ++seed) {
    CAPTURE(seed);
    SourceData spoilt = mosaic(6, 5, seed);
    injectDefects(spoilt, emptyPlan().lattice, 3, seed);
    checkRoles(spoilt, 0.5);
    checkRoles(stars(seed), 0);
  }
}

TEST_CASE("the order of polygons changes nothing in any role", "[import][coverage]") {
  std::mt19937 random(5);
  const Project empty = frame();
  for (const Role role : {Role::Communities, Role::Precincts, Role::Grids}) {
    const Project start = role == Role::Communities ? emptyPlan() : empty;
    SourceData source = mosaic(5, 4, 9);
    injectDefects(source, start.lattice, 2, 9);
    for (RawFeature& star : stars(9).features) {
      star.row += 100;
      source.features.push_back(star);
    }
    const ImportOutcome first = import(start, request(role), source);
    for (int i = 0; i < wangge::test::tries(3, 1); ++i) {
      std::shuffle(source.features.begin(), source.features.end(), random);
      const ImportOutcome again = import(start, request(role), source);
      CHECK(again.project == first.project);
      CHECK(again.report.findings == first.report.findings);
    }
  }
}

TEST_CASE("a face learns its precinct from its borders, however thin it is", "[import][coverage]") {
  // Grids meet at y = 100 m, precincts a few millimetres north of it: each community gets a strip as thin as that.
  const Project plan =
      import(twoCommunities(), request(Role::Grids),
             data({area(1, "G1", "", {box(-10, -10, 410, 100)}), area(2, "G2", "", {box(-10, 100, 410, 210)})}))
          .project;
  const auto [laid, report] =
      import(plan, requestAt(Role::Precincts, 0),
             data({area(1, "P1", "", {ring({{-10, -10}, {410, -10}, {410, 100.006}, {-10, 100.004}})}),
                   area(2, "P2", "", {ring({{-10, 100.004}, {410, 100.006}, {410, 210}, {-10, 210}})})}));
  int strips = 0;
  laid.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (!face.community) return;
    CAPTURE(id.value, face.box.minY, face.box.maxY);
    const bool isSouth = face.box.maxY <= 100'006;
    CHECK((isSouth || face.box.minY >= 100'004));
    CHECK(laid.precincts.at(face.precinct).code == (isSouth ? "P1" : "P2"));
    strips += face.box.height() <= 6 ? 1 : 0;
  });
  CHECK(strips == 2);
}
