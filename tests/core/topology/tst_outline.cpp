// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines of territory that touches itself are valid polygons; covers tell what winds around each face.
#include "core/topology/outline.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "core/topology/coverage_overlay.h"
#include "core/topology/validate.h"
#include "support/ascii_plan.h"
#include "support/effort.h"
#include "support/valid_polygons.h"

using namespace wangge;

namespace {

test::AsciiPlan planOf(const test::Drawing& communities, bool everyCell) {
  return test::asciiPlan(
      {.grids = communities, .communities = communities, .precincts = {}, .households = {}, .everyCell = everyCell});
}

MultiPolygon outlineOf(const test::AsciiPlan& plan, char letter) {
  const Project& project = plan.project;
  return wangge::outlineOf(project.subdivision, project.communities.at(plan.communities.at(letter)).zone.faces);
}

}  // namespace

TEST_CASE("a hole that touches its shell from inside is a hole, one that touches from outside is another polygon") {
  const auto plan = planOf({"AAA",  //
                            "ABA",  //
                            "AAB"},
                           false);
  const MultiPolygon a = outlineOf(plan, 'A'), b = outlineOf(plan, 'B');
  REQUIRE((a.size() == 1 && b.size() == 2));
  CHECK(a.front().holes.size() == 1);
  for (const MultiPolygon& outline : {a, b}) CHECK(test::faultOf(outline) == "");
  const FaceId face = plan.faceAt(0, 0);
  CHECK(plan.project.subdivision.polygonOf(face).holes.size() == 1);
}

TEST_CASE("holes that touch each other and the shell stay apart") {
  const auto plan = planOf({"AAAAAB",  //
                            "ABAABA",  //
                            "AABBAA",  //
                            "AABBAA",  //
                            "ABAABA",  //
                            "AAAAAA"},
                           false);
  const MultiPolygon a = outlineOf(plan, 'A'), b = outlineOf(plan, 'B');
  CHECK(test::faultOf(a) == "");
  CHECK(test::faultOf(b) == "");
  CHECK(b.size() == 6);
  CHECK(areaOf(a).squareMetres() + areaOf(b).squareMetres() == 36 * 10'000);
}

TEST_CASE("territory within a ring of pieces that touch each other is a polygon of its own") {
  const auto plan = planOf({"AAAAA",  //
                            "AABAA",  //
                            "ABABA",  //
                            "AABAA",  //
                            "AAAAA"},
                           false);
  const MultiPolygon a = outlineOf(plan, 'A');
  REQUIRE(a.size() == 2);
  CHECK(a.front().holes.size() == 1);
  CHECK(test::faultOf(a) == "");
}

TEST_CASE("outlines and faces of random territory are valid, and add up") {
  std::mt19937 random(11);
  for (int k = 0; k < test::tries(200, 40); ++k) {
    test::Drawing drawing(6, std::string(6, 'A'));
    for (std::string& row : drawing)
      for (char& letter : row) letter = static_cast<char>('A' + random() % 3);
    CAPTURE(drawing);
    const auto plan = planOf(drawing, k % 2 == 0);
    Area sum;
    for (const auto& [letter, id] : plan.communities) {
      const MultiPolygon outline = outlineOf(plan, letter);
      REQUIRE(test::faultOf(outline) == "");
      REQUIRE(areaOf(outline) == plan.project.communities.at(id).zone.area);
      sum += areaOf(outline);
    }
    REQUIRE(sum.squareMetres() == 36 * 10'000);
    const Subdivision& s = plan.project.subdivision;
    s.faces().forEach([&](FaceId id, const Face& face) {
      if (id == kUniverse) return;
      REQUIRE(test::faultOf({s.polygonOf(id)}) == "");
      REQUIRE(areaOf(s.polygonOf(id)) == face.area);
    });
  }
}

TEST_CASE("a cover of rings that bend each other is sound, and every face knows what winds around it") {
  // Stars of long thin rays on a small ground: hundreds of crossings, many within a step of others.
  std::mt19937 random(3);
  for (int size : {30, 200, 5000}) {
    std::vector<CoverageRing> rings(3);
    for (std::uint32_t k = 0; k < 3; ++k) {
      rings[k].source = k;
      for (int i = 0; i < 40; ++i)
        rings[k].points.push_back({static_cast<std::int32_t>(random() % static_cast<unsigned>(size)),
                                   static_cast<std::int32_t>(random() % static_cast<unsigned>(size))});
    }
    const auto cover = overlayCoverage(rings, 0);
    REQUIRE(cover);
    CHECK(brokenGuarantees(cover->subdivision).empty());
    std::vector<Area> wound(3);
    for (const auto& [face, around] : cover->windings)
      for (const Winding& winding : around)
        for (int n = std::abs(winding.times); n > 0; --n) {
          const Area area = cover->subdivision.face(face).area;
          winding.times > 0 ? wound[winding.of] += area : wound[winding.of] -= area;
        }
    for (std::uint32_t k = 0; k < 3; ++k) {
      const Polyline& course = cover->noded[k];
      CHECK(course.front() == course.back());
      CHECK(wound[k] == signedArea(std::span(course).first(course.size() - 1)));
      for (Point p : rings[k].points) CHECK(std::find(course.begin(), course.end(), p) != course.end());
    }
  }
}

TEST_CASE("lines laid into another subdivision tell what lies on their sides") {
  // Two owners side by side, laid over a plan of four faces; their common border ends beyond the plan.
  const auto plan = planOf({"AB",  //
                            "CD"},
                           true);
  Subdivision s = plan.project.subdivision;
  Box box;
  s.nodes().forEach([&](NodeId, const Node& node) { box.include(node.at); });
  const std::int32_t middle = box.minX + 30'000;
  std::vector<WindingLine> lines{{{{middle, box.minY - 500}, {middle + 7, box.maxY + 500}}, {{4, 1}, {9, -1}}}};
  REQUIRE(insertWinding(s, lines, ArcClass::Grid));
  std::vector<FaceId> faces = s.faces().ids();
  std::erase(faces, kUniverse);
  int asked = 0;
  const auto windings = windingsOf(s, lines, faces, [&](FaceId face) {
    ++asked;
    return std::vector<Winding>{{s.face(face).box.minX < middle - 1000 ? 4u : 9u, 1}};
  });
  CHECK(asked == 1);
  REQUIRE(windings.size() == 6);
  for (const auto& [face, around] : windings) {
    REQUIRE(around.size() == 1);
    CHECK(around[0] == Winding{s.face(face).box.minX < middle - 1000 ? 4u : 9u, 1});
  }
}
