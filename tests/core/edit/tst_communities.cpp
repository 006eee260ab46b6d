// SPDX-License-Identifier: GPL-3.0-or-later
// Faces that change community: whole grids go along with a new code, parts find a home, the extent stays.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/edit/effect.h"
#include "core/numbering/number.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 2000};

//  aabbcd   a and b in community A; c and d in B; numbered
//  aabbcd
AsciiPlan numbered() {
  AsciiOptions options;
  options.grids = {"aabbcd", "aabbcd"};
  options.communities = {"AAAABB", "AAAABB"};
  options.households = {"112345", "112345"};
  AsciiPlan plan = asciiPlan(options);
  plan.project = applyNumbers(plan.project, proposeNumbers(plan.project).given, 1000);
  return plan;
}

std::vector<FaceId> cells(const AsciiPlan& plan, std::initializer_list<std::pair<int, int>> places) {
  std::vector<FaceId> faces;
  for (const auto& [column, row] : places) faces.push_back(plan.faceAt(column, row));
  return faces;
}

void requireSound(const AsciiPlan& plan, const Result<Step>& step) {
  REQUIRE(step);
  REQUIRE(brokenGuarantees(*step) == std::vector<std::string>{});
  CHECK(totalOf(*step) == totalOf(plan.project));
  Area before, after;
  plan.project.communities.forEach([&](CommunityId, const Community& c) { before += c.zone.area; });
  step->after.communities.forEach([&](CommunityId, const Community& c) { after += c.zone.area; });
  CHECK(before == after);
}

}  // namespace

TEST_CASE("A whole grid goes along and gets a new code, the old one is retired, with lineage") {
  const AsciiPlan plan = numbered();
  const GridId b = plan.grids.at('b');
  const CommunityId target = plan.communities.at('B');
  REQUIRE(plan.grid('b').code == "230204001001002");
  REQUIRE(plan.grid('b').name == "甲社区第二网格");
  const auto moved = assignFaces(plan.project, cells(plan, {{2, 0}, {3, 0}, {2, 1}, {3, 1}}), target, kContext);
  requireSound(plan, moved);
  const Grid& grid = moved->after.grids.at(b);
  CHECK(grid.community == target);
  CHECK(grid.code == "230204001002003");
  CHECK(grid.name.empty());
  CHECK(grid.ordinal == 0);
  CHECK(grid.zone.tally == plan.grid('b').zone.tally);
  CHECK(everIssued(*moved, "230204001001002"));
  const Lineage& lineage = moved->after.lineage.at(moved->after.lineage.ids().back());
  CHECK(lineage.what == "renumber");
  CHECK(lineage.fromCodes == std::vector<std::string>{"230204001001002"});
  CHECK(lineage.toCodes == std::vector<std::string>{"230204001002003"});
  CHECK(moved->what == Message("journal.transfer")
                           .with("faces", 4)
                           .with("households", 1'000)
                           .with("persons", 2'000)
                           .with("community", "乙社区"));
  CHECK(moved->selection == Selection{{}, {}, {}, {target}});
  // Numbering gives the name that the new community makes.
  const Project named = applyNumbers(*moved, proposeNumbers(*moved).given, 3000);
  CHECK(named.grids.at(b).name == "乙社区第三网格");
  CHECK(named.grids.at(b).code == "230204001002003");
  // And back: the first code stays burnt.
  const auto back =
      assignFaces(named, cells(plan, {{2, 0}, {3, 0}, {2, 1}, {3, 1}}), plan.communities.at('A'), {"tester", 4000});
  REQUIRE(back);
  CHECK(back->after.grids.at(b).code == "230204001001003");
  // The numbers at the pointer: both communities, and the grid that lies elsewhere is no other one.
  const Difference difference = diff(plan.project, *moved);
  const auto communities = communityEffectOf(plan.project, *moved, difference);
  REQUIRE(communities.size() == 2);
  CHECK(communities[0].before.households == 1'400);
  CHECK(communities[0].after.households == 400);
  CHECK(communities[1].after.households == 2'800);
  CHECK(effectOf(plan.project, *moved, difference).empty());
}

TEST_CASE("A grid without a code stays without one, and a name of its own stays") {
  AsciiPlan plan = numbered();
  const GridId b = plan.grids.at('b');
  Grid& grid = plan.editGrid('b');
  grid.name = "滨河片";
  SECTION("no code") {
    retireCode(plan.project, b, 1500);
    plan.editGrid('b').code.clear();
  }
  SECTION("the new community has none to make codes of") {
    plan.project.communities.edit(plan.communities.at('B')).code.clear();
  }
  const auto moved =
      assignFaces(plan.project, cells(plan, {{2, 0}, {3, 0}, {2, 1}, {3, 1}}), plan.communities.at('B'), kContext);
  requireSound(plan, moved);
  CHECK(moved->after.grids.at(b).code.empty());
  CHECK(moved->after.grids.at(b).name == "滨河片");
}

TEST_CASE("Parts of a grid join the comprehensive grid with which they share most border") {
  AsciiPlan plan = numbered();
  const GridId c = plan.grids.at('c');
  SECTION("directly") {
    const auto moved = assignFaces(plan.project, cells(plan, {{3, 0}}), plan.communities.at('B'), kContext);
    requireSound(plan, moved);
    CHECK(drawGrids(plan, *moved) == Drawing{"aabccd", "aabbcd"});
    CHECK(moved->after.grids.at(c).code == plan.grid('c').code);
    CHECK(moved->after.lineage == plan.project.lineage);
  }
  SECTION("through another part") {
    // Of a and of b; only b's part touches B.
    const auto moved =
        assignFaces(plan.project, cells(plan, {{1, 0}, {2, 0}, {3, 0}}), plan.communities.at('B'), kContext);
    requireSound(plan, moved);
    CHECK(drawGrids(plan, *moved) == Drawing{"accccd", "aabbcd"});
  }
  SECTION("beside a whole grid that comes along") {
    const auto moved = assignFaces(plan.project, cells(plan, {{1, 0}, {2, 0}, {3, 0}, {2, 1}, {3, 1}}),
                                   plan.communities.at('B'), kContext);
    requireSound(plan, moved);
    CHECK(drawGrids(plan, *moved) == Drawing{"abbbcd", "aabbcd"});
  }
  SECTION("not a locked or a dedicated one: then they become unassigned") {
    if (GENERATE(false, true)) {
      plan.editGrid('c').locked = true;
    } else {
      plan.editGrid('c').kind = GridKind::Dedicated;
    }
    const auto moved = assignFaces(plan.project, cells(plan, {{3, 0}}), plan.communities.at('B'), kContext);
    requireSound(plan, moved);
    CHECK(drawGrids(plan, *moved) == Drawing{"aab.cd", "aabbcd"});
  }
  SECTION("across a gap they become unassigned") {
    const auto moved = assignFaces(plan.project, cells(plan, {{0, 0}}), plan.communities.at('B'), kContext);
    requireSound(plan, moved);
    CHECK(drawGrids(plan, *moved) == Drawing{".abbcd", "aabbcd"});
  }
}

TEST_CASE("Units stay with their grid, and go along with it") {
  AsciiPlan plan = numbered();
  plan.project.units.add({"1号", plan.households, 0, false, {}, {7, 20, 1}, plan.grids.at('b')});
  recountAll(plan.project);
  REQUIRE(brokenGuarantees(plan.project) == std::vector<std::string>{});
  const auto part = assignFaces(plan.project, cells(plan, {{3, 0}}), plan.communities.at('B'), kContext);
  REQUIRE(part);
  REQUIRE(brokenGuarantees(*part) == std::vector<std::string>{});
  const auto whole =
      assignFaces(plan.project, cells(plan, {{2, 0}, {3, 0}, {2, 1}, {3, 1}}), plan.communities.at('B'), kContext);
  REQUIRE(whole);
  REQUIRE(brokenGuarantees(*whole) == std::vector<std::string>{});
  CHECK(whole->after.units.at(whole->after.units.ids().front()).grid == plan.grids.at('b'));
}

TEST_CASE("Locked grids and communities refuse, and no community vanishes") {
  AsciiPlan plan = numbered();
  const CommunityId a = plan.communities.at('A'), b = plan.communities.at('B');
  const auto code = [&](const std::vector<FaceId>& faces, CommunityId target) {
    const auto step = assignFaces(plan.project, faces, target, kContext);
    return step ? std::string() : step.error().code;
  };
  const std::vector<FaceId> one = cells(plan, {{3, 0}});
  CHECK(code(one, {}) == "edit.community_needed");
  CHECK(code(one, CommunityId(77)) == "edit.no_such_community");
  CHECK(code({}, b) == "edit.nothing_selected");
  CHECK(code({kUniverse}, b) == "edit.outside_communities");
  CHECK(code(plan.project.communities.at(a).zone.faces, b) == "edit.community_would_vanish");
  plan.editGrid('b').locked = true;
  CHECK(code(one, b) == "edit.locked");
  plan.editGrid('b').locked = false;
  plan.project.communities.edit(b).locked = true;
  CHECK(code(one, b) == "edit.community_locked");
  plan.project.communities.edit(b).locked = false;
  plan.project.communities.edit(a).locked = true;
  CHECK(code(one, b) == "edit.community_locked");
  plan.project.communities.edit(a).locked = false;
  // Where it lies already: nothing.
  CHECK(assignFaces(plan.project, one, a, kContext)->what.code.empty());
}

TEST_CASE("The border of two communities moves to a line, grids follow") {
  AsciiOptions options;
  options.grids = {"aabb", "aabb"};
  options.communities = {"AABB", "AABB"};
  options.households = {"1111", "1111"};
  options.everyCell = false;
  AsciiPlan plan = asciiPlan(options);
  const CommunityId a = plan.communities.at('A'), b = plan.communities.at('B');
  const Polyline bulge{{200'000, 0}, {280'000, 0}, {280'000, 200'000}, {200'000, 200'000}};
  const auto moved = reshapeBorder(plan.project, a, b, bulge, kContext);
  requireSound(plan, moved);
  CHECK(moved->after.communities.at(a).zone.tally.households == 600);
  CHECK(moved->after.grids.at(plan.grids.at('a')).zone.tally.households == 600);
  CHECK(moved->what == Message("journal.reshape_communities").with("community", "甲社区").with("other", "乙社区"));
  plan.editGrid('b').locked = true;
  CHECK(reshapeBorder(plan.project, a, b, bulge, kContext).error().code == "edit.locked");
  plan.editGrid('b').locked = false;
  const Polyline all{{200'000, 0}, {400'000, 0}, {400'000, 200'000}, {200'000, 200'000}};
  CHECK(reshapeBorder(plan.project, a, b, all, kContext).error().code == "edit.community_would_vanish");
}

TEST_CASE("A boundary drawn like an S takes a grid along that lies wholly in one side, whatever the other side gives") {
  //  aabb   the line: from the boundary below row 1 around the east of (2,1), over the boundary above it, around the
  //  axbb   west of x, and back to the boundary below row 2. A gains the part (2,1) of b, beside x; B gains x.
  //  axbb
  //  aabb
  AsciiOptions options;
  options.grids = {"aabb", "axbb", "axbb", "aabb"};
  options.communities = {"AABB", "AABB", "AABB", "AABB"};
  options.households = {"1111", "1211", "1211", "1111"};
  AsciiPlan plan = asciiPlan(options);
  plan.project = applyNumbers(plan.project, proposeNumbers(plan.project).given, 1000);
  const auto corner = [&](int column, int row) {
    return Point{column * plan.cellMillimetres, (plan.rows - row) * plan.cellMillimetres};
  };
  const Polyline line{corner(2, 2), corner(3, 2), corner(3, 1), corner(1, 1), corner(1, 3), corner(2, 3)};
  const ZoneId a = plan.communities.at('A'), b = plan.communities.at('B');
  const bool turned = GENERATE(false, true);
  CAPTURE(turned);
  const auto moved = reshapeBorder(plan.project, turned ? b : a, turned ? a : b, line, kContext);
  requireSound(plan, moved);
  const GridId x = plan.grids.at('x');
  CHECK(moved->after.grids.at(x).community == plan.communities.at('B'));
  CHECK(moved->after.grids.at(x).zone.tally == plan.grid('x').zone.tally);
  CHECK(moved->after.grids.at(x).code != plan.grid('x').code);
  CHECK(everIssued(*moved, plan.grid('x').code));
  // The part of b has no grid of A beside it, now that x is gone.
  CHECK(drawGrids(plan, *moved) == Drawing{"aabb", "ax.b", "axbb", "aabb"});
  CHECK(moved->after.communities.at(plan.communities.at('A')).zone.tally.households == 7 * 100);
}
