// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/history.h"

#include <catch2/catch.hpp>

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
  REQUIRE(history.commit(painted, Message("edit.paint"), {{plan.faceAt(1, 0)}, {}}));
  Project renamed = painted;
  renamed.info.name = "other";
  REQUIRE(history.commit(renamed, Message("edit.rename")));
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
  REQUIRE(history.commit(plan.project, Message("edit.paint")));
  CHECK_FALSE(history.canRedo());
  CHECK(history.versions().size() == 3);
}

TEST_CASE("An edit that changes nothing but the journal adds no step", "[history]") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  History history(plan.project);
  Project same = plan.project;
  same.journal.add({1, "someone", Message("edit.paint")});
  setGrid(same, plan.faceAt(0, 0), {});
  setGrid(same, plan.faceAt(0, 0), plan.grids.at('a'));
  CHECK_FALSE(history.commit(same, Message("edit.paint")));
  CHECK(history.versions().size() == 1);
  CHECK(history.revision() == 0);
}
