// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/history.h"

#include <catch2/catch.hpp>

#include <set>

#include "core/edit/edits.h"
#include "core/plan/labels.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE("Undo and redo give back versions and selections exactly", "[history]") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  History history(plan.project);
  CHECK_FALSE(history.canUndo());

  Project painted = plan.project;
  setGrid(painted, plan.faceAt(1, 0), plan.grids.at('a'));
  REQUIRE(history.commit({painted, Message("edit.paint"), Selection{{plan.faceAt(1, 0)}, {}}}));
  Project renamed = painted;
  renamed.info.name = "other";
  REQUIRE(history.commit({renamed, Message("edit.rename")}));
  CHECK(history.index() == 2);
  const auto revision = history.revision();

  history.undo();
  CHECK(history.project() == painted);
  CHECK(history.current().selection.faces == std::vector<FaceId>{plan.faceAt(1, 0)});
  history.undo();
  CHECK(history.project() == plan.project);
  CHECK_FALSE(history.canUndo());
  history.redo();
  CHECK(history.project() == painted);
  history.jumpTo(2);
  CHECK(history.project() == renamed);
  CHECK(history.revision() == revision + 4);

  history.jumpTo(1);
  REQUIRE(history.commit({plan.project, Message("edit.paint")}));
  CHECK_FALSE(history.canRedo());
  CHECK(history.versions().size() == 3);
}

TEST_CASE("What a step does not select stays selected as far as it exists, and comes back", "[history]") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const GridId a = plan.grids.at('a'), b = plan.grids.at('b');
  History history(plan.project);
  const Selection both{{plan.faceAt(0, 0)}, {a, b}};
  history.remember(both);
  Step merged = *mergeZones(history.project(), std::vector{a, b}, {"tester", 1});
  const GridId heir = merged.selection->grids.front();
  merged.selection.reset();
  REQUIRE(history.commit(merged));
  CHECK(history.current().what == merged.what);
  CHECK(history.current().selection == Selection{{plan.faceAt(0, 0)}, {heir}});
  history.undo();
  CHECK(history.current().selection == both);
  history.redo();
  CHECK(history.current().selection.grids == std::vector{heir});
}

TEST_CASE("An edit that changes nothing but the journal adds no step", "[history]") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  History history(plan.project);
  Project same = plan.project;
  same.journal.add({1, "someone", Message("edit.paint")});
  setGrid(same, plan.faceAt(0, 0), {});
  setGrid(same, plan.faceAt(0, 0), plan.grids.at('a'));
  CHECK_FALSE(history.commit({same, Message("edit.paint")}));
  CHECK(history.versions().size() == 1);
  CHECK(history.revision() == 0);
}

TEST_CASE("An id once issued is not issued again after undo, redo or a new branch", "[history]") {
  const AsciiPlan plan = asciiPlan(Drawing{"aabb"});
  const EditContext context{"tester", 1};
  History history(plan.project);
  std::set<GridId> issued;
  const auto add = [&](int column) {
    const std::vector<GridId> before = history.project().grids.ids();
    const Result<Project> next = planOf(newZone(history.project(), std::vector{plan.faceAt(2 * column, 0)}, context));
    REQUIRE(next);
    GridId fresh;
    for (GridId id : next->grids.ids())
      if (std::find(before.begin(), before.end(), id) == before.end()) fresh = id;
    INFO("grid " << fresh.value);
    CHECK(issued.insert(fresh).second);
    REQUIRE(history.commit({*next, Message("edit")}));
  };
  add(0);
  const Project first = history.project();
  add(1);
  history.undo();
  CHECK(history.project() == first);
  add(1);  // a branch beside what was undone
  history.undo();
  history.undo();
  CHECK(history.project() == plan.project);
  history.redo();  // a version that was left before later ids were issued
  add(1);
  history.jumpTo(0);
  add(0);
  // A version from elsewhere, as after "revert to the saved plan".
  REQUIRE(history.commit({plan.project, Message("revert")}));
  add(1);
  // Everything else that has ids goes on as well.
  CHECK(history.project().journal.nextSerial(0) > first.journal.nextSerial(0) + 2);
  CHECK(history.project().lineage.nextSerial(0) > first.lineage.nextSerial(0) + 2);
}

TEST_CASE("Going back and forth without an edit gives the very same versions", "[history]") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  History history(plan.project);
  Project renamed = plan.project;
  renamed.info.name = "other";
  REQUIRE(history.commit({renamed, Message("edit.rename")}));
  const auto last = history.shared();
  history.undo();
  const auto first = history.shared();
  history.redo();
  CHECK(history.shared() == last);
  history.undo();
  CHECK(history.shared() == first);
}
