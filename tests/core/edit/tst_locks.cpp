// SPDX-License-Identifier: GPL-3.0-or-later
// Locks keep every edit off, and come off again; exemptions can be taken back.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/plan/difference.h"
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

}  // namespace

TEST_CASE("A locked grid refuses edits on either side until it is unlocked") {
  const AsciiPlan p = plan();
  const GridId a = p.grids.at('a'), b = p.grids.at('b'), c = p.grids.at('c');
  const auto locked = setGridLocked(p.project, std::vector{b, c}, true, kContext);
  REQUIRE(locked);
  CHECK(locked->grids.at(b).locked);
  CHECK(locked->grids.at(c).locked);
  CHECK_FALSE(locked->grids.at(a).locked);
  CHECK(locked->journal.size() == p.project.journal.size() + 1);
  CHECK(locked->journal.at(locked->journal.ids().back()).what == Message("journal.lock_grids").with("count", 2));

  CHECK(assignFaces(*locked, std::vector{p.faceAt(2, 0)}, a, kContext).error().code == "edit.locked");
  CHECK(assignFaces(*locked, std::vector{p.faceAt(1, 0)}, b, kContext).error().code == "edit.locked");
  CHECK(mergeGrids(*locked, std::vector{a, b}, kContext).error().code == "edit.locked");
  CHECK(setGridCode(*locked, b, "230204001001001", kContext).error().code == "edit.locked");

  const auto unlocked = setGridLocked(*locked, std::vector{b}, false, kContext);
  REQUIRE(unlocked);
  CHECK(assignFaces(*unlocked, std::vector{p.faceAt(2, 0)}, a, kContext));
  CHECK(unlocked->journal.at(unlocked->journal.ids().back()).what.code == "journal.unlock_grid");
}

TEST_CASE("A grid of a locked community can be unlocked, and stays closed by the community") {
  const AsciiPlan p = plan();
  const GridId b = p.grids.at('b');
  auto project = setGridLocked(p.project, std::vector{b}, true, kContext);
  project = setCommunityLocked(*project, p.communities.at('A'), true, kContext);
  REQUIRE(project);
  project = setGridLocked(*project, std::vector{b}, false, kContext);
  REQUIRE(project);
  CHECK(newGrid(*project, std::vector{p.faceAt(2, 0)}, kContext).error().code == "edit.community_locked");
  project = setCommunityLocked(*project, p.communities.at('A'), false, kContext);
  REQUIRE(project);
  CHECK(newGrid(*project, std::vector{p.faceAt(2, 0)}, kContext));
}

TEST_CASE("Locking what is locked changes nothing, and what is not there is refused") {
  const AsciiPlan p = plan();
  const std::vector<GridId> b{p.grids.at('b')};
  const auto once = setGridLocked(p.project, b, true, kContext);
  CHECK(*setGridLocked(*once, b, true, kContext) == *once);
  CHECK(*setCommunityLocked(p.project, p.communities.at('A'), false, kContext) == p.project);
  CHECK(setGridLocked(p.project, {}, true, kContext).error().code == "edit.nothing_selected");
  CHECK(setGridLocked(p.project, std::vector{GridId(99)}, true, kContext).error().code == "edit.no_such_grid");
  CHECK(setCommunityLocked(p.project, CommunityId(99), true, kContext).error().code == "edit.no_such_community");
  // Labels, codes, faces and numbers are those from before.
  const Difference difference = diff(p.project, *once);
  CHECK(difference.faces.empty());
  CHECK(difference.grids.changed == b);
}

TEST_CASE("An exemption that is withdrawn makes the issue count again") {
  const AsciiPlan p = plan();
  const std::string key = sizeIssueKey(p.grids.at('a'));
  const auto exempted = exempt(p.project, {key, "one tower", "street office", 20000}, kContext);
  REQUIRE(exempted);
  CHECK(statusOf(*exempted, p.grids.at('a')) == GridStatus::Exempt);
  const auto withdrawn = withdrawExemption(*exempted, key, kContext);
  REQUIRE(withdrawn);
  CHECK(statusOf(*withdrawn, p.grids.at('a')) == GridStatus::TooLarge);
  CHECK(check(*withdrawn) == check(p.project));
  const auto entered = [](const Project& project) { return project.journal.at(project.journal.ids().back()).what; };
  const std::string grid = "#" + std::to_string(p.grids.at('a').value);  // it has neither code nor name
  CHECK(entered(*exempted) == Message("journal.exempt").with("issue", grid).with("approver", "street office"));
  CHECK(entered(*withdrawn) == Message("journal.withdraw_exemption").with("issue", grid));
  CHECK(withdrawExemption(*withdrawn, key, kContext).error().code == "edit.no_such_exemption");
}
