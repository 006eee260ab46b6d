// SPDX-License-Identifier: GPL-3.0-or-later
// Locks keep every edit off, and come off again; exemptions can be taken back.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/numbering/number.h"
#include "core/plan/difference.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/rules/check.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};

//  aabb
//  aacc
AsciiPlan plan() {
  AsciiOptions options;
  options.grids = {"aabb", "aacc"};
  options.households = {"2222", "2211"};
  return asciiPlan(options);
}

GridAttributes named(const std::string& name, GridKind kind = GridKind::Comprehensive) {
  GridAttributes attributes;
  attributes.name = name, attributes.kind = kind;
  return attributes;
}

}  // namespace

TEST_CASE("A locked grid refuses edits on either side until it is unlocked") {
  const AsciiPlan p = plan();
  const GridId a = p.grids.at('a'), b = p.grids.at('b'), c = p.grids.at('c');
  const Result<Project> locked = planOf(setGridLocked(p.project, std::vector{b, c}, true, kContext));
  REQUIRE(locked);
  CHECK(locked->grids.at(b).locked);
  CHECK(locked->grids.at(c).locked);
  CHECK_FALSE(locked->grids.at(a).locked);
  CHECK(locked->journal.size() == p.project.journal.size() + 1);
  CHECK(locked->journal.at(locked->journal.ids().back()).what == Message("journal.lock_grids").with("count", 2));

  CHECK(assignFaces(*locked, std::vector{p.faceAt(2, 0)}, a, kContext).error().code == "edit.locked");
  CHECK(assignFaces(*locked, std::vector{p.faceAt(1, 0)}, b, kContext).error().code == "edit.locked");
  CHECK(mergeZones(*locked, std::vector{a, b}, kContext).error().code == "edit.locked");
  CHECK(setGridCode(*locked, b, "230204001001001", kContext).error().code == "edit.locked");

  const Result<Project> unlocked = planOf(setGridLocked(*locked, std::vector{b}, false, kContext));
  REQUIRE(unlocked);
  CHECK(assignFaces(*unlocked, std::vector{p.faceAt(2, 0)}, a, kContext));
  CHECK(unlocked->journal.at(unlocked->journal.ids().back()).what.code == "journal.unlock_grid");
}

TEST_CASE("A grid of a locked community can be unlocked, and stays closed by the community") {
  const AsciiPlan p = plan();
  const GridId b = p.grids.at('b');
  Result<Project> project = planOf(setGridLocked(p.project, std::vector{b}, true, kContext));
  project = planOf(setCommunityLocked(*project, p.communities.at('A'), true, kContext));
  REQUIRE(project);
  project = planOf(setGridLocked(*project, std::vector{b}, false, kContext));
  REQUIRE(project);
  CHECK(newZone(*project, std::vector{p.faceAt(2, 0)}, kContext).error().code == "edit.community_locked");
  project = planOf(setCommunityLocked(*project, p.communities.at('A'), false, kContext));
  REQUIRE(project);
  CHECK(newZone(*project, std::vector{p.faceAt(2, 0)}, kContext));
}

TEST_CASE("Locking what is locked changes nothing, and what is not there is refused") {
  const AsciiPlan p = plan();
  const std::vector<GridId> b{p.grids.at('b')};
  const Result<Project> once = planOf(setGridLocked(p.project, b, true, kContext));
  CHECK(*setGridLocked(*once, b, true, kContext) == *once);
  CHECK(*setCommunityLocked(p.project, p.communities.at('A'), false, kContext) == p.project);
  CHECK(setGridLocked(p.project, {}, true, kContext).error().code == "edit.nothing_selected");
  CHECK(setGridLocked(p.project, std::vector{GridId(99)}, true, kContext).error().code == "edit.no_such_grid");
  CHECK(setCommunityLocked(p.project, CommunityId(99), true, kContext).error().code == "edit.no_such_community");
  // Labels, codes, faces and numbers are those from before.
  const Difference difference = diff(p.project, *once);
  CHECK(difference.of<FaceId>().empty());
  CHECK(difference.of<GridId>().changed == b);
}

TEST_CASE("An exemption that is withdrawn makes the issue count again") {
  const AsciiPlan p = plan();
  const std::string key = sizeIssueKey(p.grids.at('a'));
  const Result<Project> exempted = planOf(exempt(p.project, {key, "one tower", "street office", 20000}, kContext));
  REQUIRE(exempted);
  CHECK(statusOf(*exempted, p.grids.at('a')) == GridStatus::Exempt);
  const Result<Project> withdrawn = planOf(withdrawExemption(*exempted, key, kContext));
  REQUIRE(withdrawn);
  CHECK(statusOf(*withdrawn, p.grids.at('a')) == GridStatus::TooLarge);
  CHECK(check(*withdrawn) == check(p.project));
  const auto entered = [](const Project& project) { return project.journal.at(project.journal.ids().back()).what; };
  // it has neither code nor name
  const Argument::Value grid = p.project.grids.at(p.grids.at('a')).zone.tally.households;
  CHECK(entered(*exempted) ==
        Message("journal.exempt").with("issue", grid).with("rule", "size").with("approver", "street office"));
  CHECK(entered(*withdrawn) == Message("journal.withdraw_exemption").with("issue", grid).with("rule", "size"));
  CHECK(withdrawExemption(*withdrawn, key, kContext).error().code == "edit.no_such_exemption");
}

TEST_CASE("An exemption says what it is about by its name, whatever the issue is about") {
  AsciiPlan p = plan();
  p.project.communities.edit(p.communities.at('A')).name = "新木社区";
  const std::string community = std::to_string(p.communities.at('A').value);
  const DivisionId county = p.project.divisions.add({Level::County, "230204", "铁锋区", {}, {}, {}, {}});
  Source source;
  source.name = "住户登记";
  const SourceId register_ = p.project.sources.add(source);
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"unassigned:community:" + community + ":face:3", "新木社区"},
      {"community_code:community:" + community, "新木社区"},
      {"territory_uncovered:division:" + std::to_string(county.value), "铁锋区"},
      {"households_outside:source:" + std::to_string(register_.value), "住户登记"},
      {"code_duplicate:code:230204001004001", "230204001004001"},
      {"name_duplicate:county:" + std::to_string(county.value) + ":name:第一网格: 东", "第一网格: 东"},
      {"community_code:community:999", "community_code:community:999"}};
  for (const auto& [key, subject] : cases) {
    const auto done = exempt(p.project, {key, "reason", "street office", 20000}, kContext);
    REQUIRE(done);
    const std::string rule = key.substr(0, key.find(':'));
    CHECK(done->what ==
          Message("journal.exempt").with("issue", subject).with("rule", rule).with("approver", "street office"));
    const auto back = withdrawExemption(done->after, key, kContext);
    REQUIRE(back);
    CHECK(back->what == Message("journal.withdraw_exemption").with("issue", subject).with("rule", rule));
  }
}

TEST_CASE("A locked kind closes every grid of the kind, those that become so later as well") {
  AsciiPlan p = plan();
  const GridId a = p.grids.at('a'), b = p.grids.at('b'), c = p.grids.at('c');
  p.editGrid('b').kind = GridKind::Dedicated;
  const Result<Project> locked = planOf(setKindLocked(p.project, GridKind::Dedicated, true, kContext));
  REQUIRE(locked);
  CHECK(locked->lockedKinds == KindLocks{false, true});
  CHECK(locked->grids == p.project.grids);
  CHECK(diff(p.project, *locked).settings);
  CHECK(locked->journal.at(locked->journal.ids().back()).what.code == "journal.lock_dedicated");
  CHECK(lockOf(*locked, locked->grids.at(b)) == LockedBy::Kind);
  CHECK_FALSE(isLocked(*locked, a));
  CHECK(isLocked(*locked, locked->subdivision.face(p.faceAt(2, 0))));

  const auto code = [&](const auto& result) { return result ? std::string() : result.error().code; };
  CHECK(code(assignFaces(*locked, std::vector{p.faceAt(2, 0)}, a, kContext)) == "edit.dedicated_locked");
  CHECK(code(assignFaces(*locked, std::vector{p.faceAt(1, 0)}, b, kContext)) == "edit.dedicated_locked");
  CHECK(code(setGridCode(*locked, b, "230204001001901", kContext)) == "edit.dedicated_locked");
  CHECK(code(setGridAttributes(*locked, b, named("school"), kContext)) == "edit.dedicated_locked");
  CHECK(code(dissolveDedicated(*locked, b, kContext)) == "edit.dedicated_locked");
  CHECK(code(cutZone(*locked, b, {{300'000, 0}, {300'000, 300'000}}, kContext)) == "edit.dedicated_locked");
  CHECK(code(assignFaces(*locked, std::vector{p.faceAt(2, 1)}, a, kContext)).empty());

  // c becomes a dedicated grid, and is closed from then on.
  const Result<Project> turned = planOf(setGridAttributes(*locked, c, named("market", GridKind::Dedicated), kContext));
  REQUIRE(turned);
  CHECK(code(setGridAttributes(*turned, c, named("market"), kContext)) == "edit.dedicated_locked");
  // So is one that is carved out.
  const Result<Project> carved = planOf(carveDedicated(*locked, p.communities.at('A'),
                                                       {{{{0, 0}, {50'000, 0}, {50'000, 50'000}, {0, 50'000}}, {}}},
                                                       DedicatedCategory::Park, "park", kContext));
  REQUIRE(carved);
  const GridId park = carved->subdivision.face(carved->subdivision.locate({20'000, 20'000})).grid;
  CHECK(isLocked(*carved, park));
  CHECK(code(dissolveDedicated(*carved, park, kContext)) == "edit.dedicated_locked");

  // The grid's own lock is another matter.
  const Result<Project> own = planOf(setGridLocked(*locked, std::vector{b}, true, kContext));
  const Result<Project> open = planOf(setKindLocked(*own, GridKind::Dedicated, false, kContext));
  CHECK(open->journal.at(open->journal.ids().back()).what.code == "journal.unlock_dedicated");
  CHECK(lockOf(*open, open->grids.at(b)) == LockedBy::Grid);
  CHECK(*setKindLocked(*open, GridKind::Dedicated, false, kContext) == *open);
}

TEST_CASE("A line drawn in a locked grid does not heal") {
  test::AsciiPlan drawn = test::asciiPlan({"aa"});
  Project project = drawn.project;
  const auto changes = insertLinesInto(project, {{{{0, 50'000}, {100'000, 50'000}}, ArcClass::Drawn, {}}});
  REQUIRE(changes);
  REQUIRE(changes->inserted.size() == 1);
  const ArcId line = changes->inserted.front();
  const EditContext context{"tester", 1};
  const Result<Project> locked = planOf(setGridLocked(project, std::vector{drawn.grids.at('a')}, true, context));
  REQUIRE(locked);
  const Result<Project> refused = planOf(removeArc(*locked, line, context));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "edit.locked");
  CHECK(removeArc(project, line, context));
}

TEST_CASE("With all comprehensive grids locked nobody takes a dedicated grid over, and numbering passes them by") {
  AsciiPlan p = plan();
  p.editGrid('b').kind = GridKind::Dedicated;
  const Result<Project> locked = planOf(setKindLocked(p.project, GridKind::Comprehensive, true, kContext));
  REQUIRE(locked);
  CHECK(dissolveDedicated(*locked, p.grids.at('b'), kContext).error().code == "edit.no_neighbour");
  CHECK(newZone(*locked, std::vector{p.faceAt(0, 0)}, kContext).error().code == "edit.comprehensive_locked");
  CHECK(mergeZones(*locked, std::vector{p.grids.at('a'), p.grids.at('c')}, kContext).error().code ==
        "edit.comprehensive_locked");
  for (const Numbering& number : proposeNumbers(*locked).given) CHECK(number.grid == p.grids.at('b'));
  // A community's lock is named before the kind's: it has to go first.
  const Result<Project> both = planOf(setCommunityLocked(*locked, p.communities.at('A'), true, kContext));
  CHECK(lockOf(*both, both->grids.at(p.grids.at('a'))) == LockedBy::Community);
}
