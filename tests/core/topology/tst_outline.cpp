// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines of territory that touches itself are valid polygons; covers that cannot be noded say so.
#include "core/topology/outline.h"

#include <catch2/catch.hpp>

#include <random>

#include "core/topology/cover.h"
#include "support/ascii_plan.h"
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
  for (int k = 0; k < 200; ++k) {
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

TEST_CASE("a cover whose borders keep bending is refused") {
  // Two stars of long thin rays: the first pass bends them.
  std::mt19937 random(3);
  std::vector<CoverRing> rings(2);
  for (std::uint32_t k = 0; k < 2; ++k) {
    rings[k].source = k;
    for (int i = 0; i < 40; ++i)
      rings[k].points.push_back({static_cast<std::int32_t>(random() % 200), static_cast<std::int32_t>(random() % 200)});
  }
  REQUIRE(coverOf(rings, 0));
  const auto refused = coverOf(rings, 0, 1);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "topology.borders_unsettled");
}
