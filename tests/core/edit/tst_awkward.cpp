// SPDX-License-Identifier: GPL-3.0-or-later
// What nobody draws on purpose: each has an outcome that is said, and the plan stays sound. (Cuts: tst_drawing.cpp.)
#include <catch2/catch.hpp>

#include <cmath>

#include "core/edit/edits.h"
#include "core/edit/junction.h"
#include "core/geometry/overlay.h"
#include "core/topology/spatial_queries.h"
#include "support/ascii_plan.h"
#include "support/effort.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};
constexpr std::int32_t kCell = 100'000;

//  aabb   communities A and B, 100 m cells that are no faces
//  aabb
AsciiPlan twoCommunities() {
  AsciiOptions options;
  options.grids = {"aabb", "aabb"};
  options.communities = {"AABB", "AABB"};
  options.households = {"1111", "1111"};
  options.everyCell = false;
  return asciiPlan(options);
}

MultiPolygon rectangle(std::int32_t west, std::int32_t south, std::int32_t east, std::int32_t north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}}, {}}};
}

template <class Plan>
void requireSound(const Result<Plan>& project, const AsciiPlan& plan) {
  REQUIRE(project);
  REQUIRE(brokenGuarantees(*project) == std::vector<std::string>{});
  REQUIRE(totalOf(*project) == totalOf(plan.project));
}

Result<Project> carve(const AsciiPlan& plan, const MultiPolygon& outline, char community = 'A') {
  return planOf(
      carveDedicated(plan.project, plan.communities.at(community), outline, DedicatedCategory::Park, "park", kContext));
}

double squareMetres(const Project& project, Point inside) {
  return project.grids.at(project.subdivision.face(project.subdivision.locate(inside)).grid).zone.area.squareMetres();
}

}  // namespace

TEST_CASE("a site across two communities is clipped to one, or becomes a grid in each as one entry of the journal") {
  const AsciiPlan plan = twoCommunities();
  const MultiPolygon site = rectangle(150'000, 50'000, 270'000, 150'000);
  const auto clipped = carve(plan, site);
  requireSound(clipped, plan);
  CHECK(clipped->grids.size() == 3);
  CHECK(squareMetres(*clipped, {160'000, 100'000}) == Approx(5'000));

  const std::vector<CommunityId> under = communitiesUnder(plan.project, site, 0.01);
  CHECK(under == std::vector{plan.communities.at('B'), plan.communities.at('A')});  // the larger part first
  const Result<Project> each =
      planOf(carveInEach(plan.project, under, site, DedicatedCategory::Park, "park", kContext));
  requireSound(each, plan);
  CHECK(each->grids.size() == 4);
  CHECK(squareMetres(*each, {160'000, 100'000}) == Approx(5'000));
  CHECK(squareMetres(*each, {260'000, 100'000}) == Approx(7'000));
  CHECK(each->journal.size() == plan.project.journal.size() + 1);
  CHECK(each->communities.at(plan.communities.at('A')).zone.area ==
        plan.project.communities.at(plan.communities.at('A')).zone.area);

  // A hand's breadth over the boundary is no part.
  CHECK(communitiesUnder(plan.project, rectangle(150'000, 50'000, 200'100, 150'000), 0.01) ==
        std::vector{plan.communities.at('A')});
  CHECK(communitiesUnder(plan.project, rectangle(900'000, 0, 950'000, 50'000), 0.01).empty());
  // All or nothing.
  AsciiPlan locked = twoCommunities();
  locked.editGrid('a').locked = true;
  CHECK(carveInEach(locked.project, under, site, DedicatedCategory::Park, "park", kContext).error().code ==
        "edit.locked");
  CHECK(carveInEach(plan.project, {}, site, DedicatedCategory::Park, "park", kContext).error().code ==
        "edit.no_such_community");
}

TEST_CASE("an outline over another dedicated grid is refused, around it or beside it is not") {
  const AsciiPlan plan = twoCommunities();
  AsciiPlan with = plan;
  with.project = *carve(plan, rectangle(50'000, 50'000, 100'000, 100'000));
  CHECK(carve(with, rectangle(80'000, 80'000, 150'000, 150'000)).error().code == "edit.over_dedicated");
  CHECK(carve(with, rectangle(20'000, 20'000, 150'000, 150'000)).error().code == "edit.over_dedicated");
  requireSound(carve(with, rectangle(100'000, 50'000, 150'000, 100'000)), plan);
  MultiPolygon ring = rectangle(20'000, 20'000, 150'000, 150'000);
  ring[0].holes.push_back({{50'000, 50'000}, {50'000, 100'000}, {100'000, 100'000}, {100'000, 50'000}});
  requireSound(carve(with, ring), plan);
}

TEST_CASE("outlines that cross themselves, are next to nothing or lie outside have an outcome each") {
  const AsciiPlan plan = twoCommunities();
  SECTION("a bow tie becomes two parts of one grid") {
    const auto tie =
        carve(plan, makeValid({{{{20'000, 20'000}, {120'000, 120'000}, {120'000, 20'000}, {20'000, 120'000}}, {}}}));
    requireSound(tie, plan);
    CHECK(squareMetres(*tie, {110'000, 70'000}) == Approx(5'000));
    CHECK(squareMetres(*tie, {30'000, 70'000}) == Approx(5'000));
  }
  SECTION("a square millimetre") {
    const auto speck = carve(plan, rectangle(50'000, 50'000, 50'001, 50'001));
    if (speck)
      requireSound(speck, plan);
    else
      CHECK_FALSE(speck.error().code.empty());
    CHECK(carve(plan, {}).error().code == "edit.polygon_outside");
    CHECK(makeValid({{{{0, 0}, {5, 5}, {9, 9}}, {}}}).empty());
  }
  SECTION("outside, and beyond the edge of the plan") {
    CHECK(carve(plan, rectangle(900'000, 0, 950'000, 50'000)).error().code == "edit.polygon_outside");
    CHECK(carve(plan, rectangle(-50'000, 0, 0, 50'000)).error().code == "edit.polygon_outside");
    const auto over = carve(plan, rectangle(-50'000, -50'000, 50'000, 50'000));
    requireSound(over, plan);
    CHECK(squareMetres(*over, {10'000, 10'000}) == Approx(2'500));
    const auto edge = carve(plan, rectangle(0, 0, 1, 200'000));  // one lattice step along the edge
    if (edge)
      requireSound(edge, plan);
    else
      CHECK_FALSE(edge.error().code.empty());
  }
  SECTION("the whole community is taken, and its grid ends") {
    const auto whole = carve(plan, rectangle(-1'000, -1'000, 201'000, 201'000));
    requireSound(whole, plan);
    CHECK_FALSE(whole->grids.contains(plan.grids.at('a')));
    CHECK(whole->grids.size() == 2);
  }
  SECTION("100,000 vertices") {
    Ring ring;
    const int vertices = tries(100'000, 20'000);
    for (int i = 0; i < vertices; ++i) {
      const double angle = i * 2 * 3.14159265358979 / vertices, radius = 60'000 + (i % 2) * 40;
      ring.push_back({static_cast<std::int32_t>(100'000 + radius * std::cos(angle)),
                      static_cast<std::int32_t>(100'000 + radius * std::sin(angle))});
    }
    const auto round = carve(plan, makeValid({{ring, {}}}));
    requireSound(round, plan);
    CHECK(squareMetres(*round, {100'000, 100'000}) == Approx(3.1416 * 3600).epsilon(0.01));
  }
}

TEST_CASE("awkward new courses of a border have an outcome each") {
  AsciiOptions options;
  options.grids = {"aaabbb", "aaabbb", "aaabbb"};
  options.households = {"111111", "111111", "111111"};
  options.everyCell = false;
  const AsciiPlan plan = asciiPlan(options);
  const GridId a = plan.grids.at('a'), b = plan.grids.at('b');
  const auto reshape = [&](const Polyline& line) -> Result<Project> {
    return planOf(reshapeBorder(plan.project, a, b, line, kContext));
  };
  SECTION("one that crosses itself") {
    const auto loop = reshape({{300'000, 50'000}, {450'000, 250'000}, {450'000, 50'000}, {300'000, 250'000}});
    if (loop)
      requireSound(loop, plan);
    else
      CHECK_FALSE(loop.error().code.empty());
  }
  SECTION("one along the border that is there") {
    CHECK(reshape({{300'000, 50'000}, {300'000, 250'000}}).error().code == "edit.reshape_no_effect");
  }
  SECTION("one that ends in the open, or is no line") {
    CHECK(reshape({{300'000, 50'000}, {350'000, 150'000}}).error().code == "edit.reshape_ends_open");
    CHECK(reshape({{300'000, 50'000}}).error().code == "edit.line_too_short");
    CHECK(reshape({{300'000, 50'000}, {300'000, 50'000}}).error().code == "edit.line_too_short");
    CHECK(reshape({}).error().code == "edit.line_too_short");
  }
  SECTION("one of 100,000 vertices") {
    Polyline line;
    const int vertices = tries(100'000, 20'000), step = 200'000 / vertices;
    for (int i = 0; i <= vertices; ++i)
      line.push_back({300'000 + (i % 2) + std::min(i, vertices - i), 50'000 + i * step});
    line.front() = {300'000, 50'000}, line.back() = {300'000, 250'000};
    const auto jagged = reshape(line);
    requireSound(jagged, plan);
    CHECK(jagged->grids.at(a).zone.area > plan.project.grids.at(a).zone.area);
  }
  SECTION("one at the very edge of the plan") {
    const auto edge = reshape({{300'000, 0}, {600'000, 0}});
    if (edge)
      requireSound(edge, plan);
    else
      CHECK_FALSE(edge.error().code.empty());
    CHECK(reshape({{300'000, 0}, {600'000, 0}, {600'000, 300'000}, {300'000, 300'000}}).error().code ==
          "edit.grid_would_vanish");
  }
}

TEST_CASE("a lasso around everything, and one that crosses itself, take faces of the plan and never the outside") {
  const AsciiPlan plan = twoCommunities();
  const Subdivision& s = plan.project.subdivision;
  constexpr std::int32_t far = kLatticeLimit;
  CHECK(facesInside(s, {{-far, -far}, {far, -far}, {far, far}, {-far, far}}).size() == s.faces().size() - 1);
  Ring eight{{-kCell, -kCell}, {5 * kCell, 3 * kCell}, {5 * kCell, -kCell}, {-kCell, 3 * kCell}};
  for (FaceId face : facesInside(s, eight)) CHECK(face != kUniverse);
  CHECK(facesInside(s, {}).empty());
  CHECK(facesInside(s, {{0, 0}}).empty());
  Ring many;
  for (int i = 0; i < 100'000; ++i) many.push_back({-kCell + i * 6, i % 2 ? -kCell : -2 * kCell});
  many.push_back({5 * kCell, 5 * kCell}), many.push_back({-kCell, 5 * kCell});
  CHECK(facesInside(s, many).size() == s.faces().size() - 1);
  // Given to a grid as they are, pieces of two communities are refused, the outside too.
  CHECK(assignFaces(plan.project, facesInside(s, many), plan.grids.at('a'), kContext).error().code ==
        "edit.other_community");
  CHECK(assignFaces(plan.project, std::vector{kUniverse}, plan.grids.at('a'), kContext).error().code ==
        "edit.outside_communities");
}

TEST_CASE("lines at the limit of the lattice change nothing beyond the plan") {
  const AsciiPlan plan = twoCommunities();
  constexpr std::int32_t far = kLatticeLimit;
  const auto grids = zonesAlong(plan.project, {{-far, 100'000}, {far, 100'000}});
  CHECK(grids.size() == 2);
  const Result<Project> cut = planOf(cutZones(plan.project, zonesAlong(plan.project, {{-far, 100'000}, {far, 100'000}}),
                                              {{-far, 100'000}, {far, 100'000}}, kContext));
  if (!cut) FAIL(cut.error().code);
  requireSound(cut, plan);
  CHECK(cut->grids.size() == 4);
  CHECK(cut->subdivision.faces().size() == 5);
  const Result<Project> diagonal =
      planOf(cutZone(plan.project, plan.grids.at('a'), {{-far, -far}, {far, far}}, kContext));
  requireSound(diagonal, plan);
  CHECK(diagonal->grids.size() == 3);
  const auto huge = carve(plan, rectangle(-far, -far, far, 100'000));
  if (!huge) FAIL(huge.error().code);
  requireSound(huge, plan);
  CHECK(squareMetres(*huge, {10'000, 10'000}) == Approx(20'000));
}
