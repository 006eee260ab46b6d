// SPDX-License-Identifier: GPL-3.0-or-later
// What steps call themselves and select; that name and journal agree holds for every edit (tests/property/tst_edits).
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "support/ascii_plan.h"
#include "support/uncounted.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};

//  aab
//  aab
AsciiPlan plan() {
  AsciiOptions options;
  options.grids = {"aab", "aab"};
  options.households = {"113", "113"};
  return asciiPlan(options);
}

std::vector<GridId> selectedBy(const Result<Step>& step) {
  REQUIRE(step);
  REQUIRE(step->selection);
  CHECK(step->selection->faces.empty());
  return step->selection->grids;
}

}  // namespace

TEST_CASE("A step selects what it made, or who gained") {
  const AsciiPlan p = plan();
  const GridId a = p.grids.at('a'), b = p.grids.at('b');
  CHECK(selectedBy(assignFaces(p.project, std::vector{p.faceAt(1, 0)}, b, kContext)) == std::vector{b});
  CHECK_FALSE(assignFaces(p.project, std::vector{p.faceAt(1, 0)}, {}, kContext)->selection);
  CHECK(selectedBy(mergeZones(p.project, std::vector{a, b}, kContext)) == std::vector{b});  // has most households
  const auto made = newZone(p.project, std::vector{p.faceAt(0, 0)}, kContext);
  CHECK(selectedBy(made) == std::vector{made->after.subdivision.face(p.faceAt(0, 0)).grid});
  // Split off, the heavier part keeps the grid, and is what is selected when it is what was taken.
  const auto most = splitOff(p.project, std::vector{p.faceAt(0, 0), p.faceAt(1, 0), p.faceAt(0, 1)}, kContext);
  CHECK(selectedBy(most) == std::vector{a});
  CHECK(most->after.grids.size() == 3);
  const auto least = splitOff(p.project, std::vector{p.faceAt(0, 0)}, kContext);
  CHECK(selectedBy(least) == std::vector{least->after.grids.ids().back()});
}

TEST_CASE("A cut selects all its parts, and says how many grids it cut") {
  const AsciiPlan p = plan();
  const GridId a = p.grids.at('a'), b = p.grids.at('b');
  const Polyline line{{-10'000, 100'000}, {310'000, 100'000}};
  const auto one = cutZone(p.project, a, line, kContext);
  CHECK(selectedBy(one) == std::vector{a, one->after.grids.ids().back()});
  CHECK(one->what == Message("journal.cut").with("grid", 400).with("parts", 2));
  const auto both = cutZones(p.project, std::vector{b, a}, line, kContext);
  CHECK(selectedBy(both) == both->after.grids.ids());
  CHECK(both->what == Message("journal.cut_several").with("count", 2).with("parts", 4));
  CHECK(both->after.journal.size() == p.project.journal.size() + 1);
}

TEST_CASE("An edit that changes nothing is a step without a name") {
  const AsciiPlan p = plan();
  const auto none = setKindLocked(p.project, GridKind::Dedicated, false, kContext);
  REQUIRE(none);
  CHECK(none->what.code.empty());
  CHECK(none->after == p.project);
  CHECK(unlockAll(p.project, kContext)->what.code.empty());
}

TEST_CASE("Unlocking everything opens all three sorts of lock in one step") {
  const AsciiPlan p = plan();
  const GridId a = p.grids.at('a');
  Result<Step> locked = setGridLocked(p.project, std::vector{a}, true, kContext);
  locked = setCommunityLocked(*locked, p.communities.at('A'), true, kContext);
  locked = setKindLocked(*locked, GridKind::Comprehensive, true, kContext);
  REQUIRE(locked);
  const auto open = unlockAll(*locked, kContext);
  REQUIRE(open);
  CHECK(open->what == Message("journal.unlock_all"));
  CHECK(open->after.journal.size() == locked->after.journal.size() + 1);
  for (GridId id : open->after.grids.ids()) CHECK(lockOf(*open, open->after.grids.at(id)) == LockedBy::Nothing);
}

TEST_CASE("What is said of a block before it is divided is what dividing it says") {
  AsciiPlan p = plan();
  const auto house = [&](int x) {
    Building building;
    building.outline = std::make_shared<const Polygon>(
        Polygon{{{x, 120'000}, {x + 10'000, 120'000}, {x + 10'000, 130'000}, {x, 130'000}}, {}});
    p.project.buildings.add(building);
  };
  const FaceId block = p.faceAt(0, 0);
  house(10'000);
  CHECK(dividingBlock(p.project, block, p.project.buildings.ids()).error().code == "edit.block_needs_buildings");
  house(70'000);
  const auto said = dividingBlock(p.project, block, p.project.buildings.ids());
  const auto step = divideBlock(p.project, block, p.project.buildings.ids(), kContext);
  REQUIRE(step);
  CHECK(*said == Message(step->what.code));  // buildings are counted when it is done
  CHECK(step->what == Message("journal.divide_block").with("count", 2));
  CHECK(step->selection == Selection{});
}

TEST_CASE("What is said before grids are merged or dissolved is what doing it says") {
  AsciiOptions options;
  options.grids = {"aabbd", "accbd"};
  options.communities = {"AAAAB", "AAAAB"};
  options.households = {"11231", "12111"};
  AsciiPlan p = asciiPlan(options);
  p.editGrid('c').kind = GridKind::Dedicated;
  const bool named = GENERATE(false, true);
  if (named)
    for (const auto& [letter, id] : p.grids) p.editGrid(letter).name = std::string(1, letter);
  p.project.units.add({"1号", {}, 1, false, {}, {5, 9, 1}, p.grids.at('c')});
  recountAll(p.project);
  if (GENERATE(false, true)) forgetCounts(p.project, Lacks::Households);  // all but the unit's
  const std::vector<GridId> ids = p.project.grids.ids();
  for (GridId first : ids) {
    for (GridId second : ids) {
      const auto said = mergingZones(p.project, std::vector{first, second});
      const auto done = mergeZones(p.project, std::vector{first, second}, kContext);
      REQUIRE(said.has_value() == done.has_value());
      CHECK((said ? *said : said.error()) == (done ? done->what : done.error()));
      if (done) {
        const auto heir = std::ranges::find(done->what.arguments, "grid", &Argument::name);
        CHECK(heir->value == nameOf(done->after, done->selection->grids[0]));
      }
    }
    const auto said = dissolvingDedicated(p.project, first);
    const auto done = dissolveDedicated(p.project, first, kContext);
    REQUIRE(said.has_value() == done.has_value());
    CHECK((said ? *said : said.error()) == (done ? done->what : done.error()));
    if (!done) continue;
    // Of both grids beside it one takes it, and is called as it is then.
    const auto other = std::ranges::find(done->what.arguments, "other", &Argument::name)->value;
    CHECK((other == nameOf(done->after, p.grids.at('a')) || other == nameOf(done->after, p.grids.at('b'))));
  }
}
