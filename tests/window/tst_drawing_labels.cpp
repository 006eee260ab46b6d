// SPDX-License-Identifier: GPL-3.0-or-later
// The switch that says what is edited, and community boundaries drawn with the tools of grids, by mouse and keys.
#include <QToolButton>

#include "tests/window/label_window.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE_METHOD(LabelWindow, "the switch says what is edited, has keys, and Esc leads back to grids") {
  auto* precincts = window->findChild<QToolButton*>("label_1");
  REQUIRE(precincts);
  CHECK(precincts->isVisible());
  CHECK(window->findChild<QToolButton*>("label_0")->isChecked());
  QTest::mouseClick(precincts, Qt::LeftButton);
  CHECK(window->tools().label() == Label::Precinct);
  CHECK(precincts->isChecked());
  CHECK(window->findChild<QAction*>("edit_label_1")->isChecked());
  CHECK_FALSE(window->findChild<QAction*>("tool_carve")->isEnabled());
  edit(Label::Community);
  CHECK(window->findChild<QToolButton*>("label_2")->isChecked());
  edit(Label::Precinct);
  // A click selects what is edited.
  click(0.5, 0.5);
  CHECK(session().selection() == Selection{{}, {}, {precinct('P')}, {}});
  key(Qt::Key_W);
  CHECK(window->tools().kind() == ToolKind::Paint);
  key(Qt::Key_Escape);  // the tool
  CHECK(window->tools().kind() == ToolKind::Select);
  CHECK(window->tools().label() == Label::Precinct);
  key(Qt::Key_Escape);  // the selection
  CHECK(session().selection() == Selection{});
  CHECK(window->tools().label() == Label::Precinct);
  key(Qt::Key_Escape);
  CHECK(window->tools().label() == Label::Grid);
  CHECK(window->findChild<QToolButton*>("label_0")->isChecked());
  // A tool for grids alone is put away with them, and another plan begins with grids.
  key(Qt::Key_D);
  CHECK(window->tools().kind() == ToolKind::Carve);
  edit(Label::Precinct);
  CHECK(window->tools().kind() == ToolKind::Select);
  session().open(ascii.project, {});
  CHECK(window->tools().label() == Label::Grid);
  edit(Label::Precinct);
  session().close();
  CHECK(window->tools().label() == Label::Grid);
}

TEST_CASE_METHOD(LabelWindow, "another label drops what was begun and selected") {
  session().select({{}, {ascii.grids.at('a')}});
  key(Qt::Key_E);
  click(0, 1.3);
  move(1.5, 1.3);
  edit(Label::Precinct);
  CHECK(session().selection() == Selection{});
  CHECK(window->tools().kind() == ToolKind::Cut);
  CHECK(view().vertices.empty());
  CHECK_FALSE(view().after);
  key(Qt::Key_A);
  CHECK(window->tools().settings().newGrid);
  edit(Label::Grid);
  CHECK_FALSE(window->tools().settings().newGrid);
  CHECK(project() == ascii.project);
}

TEST_CASE_METHOD(LabelWindow, "the boundary of communities moves, grids go along, parts find a home, said before") {
  edit(Label::Community);
  SECTION("painted") {
    key(Qt::Key_W);
    click(7.5, 0.5);
    REQUIRE(session().selection().communities == std::vector{community('B')});
    move(5.5, 0.5);
    REQUIRE(view().communities.size() == 2);
    CHECK(view().communities[1].after.households == 700);
    CHECK(promised('d') == 700);
    CHECK(view().notes.empty());
    ToolSettings settings = window->tools().settings();
    settings.unit = UnitLevel::Grid;
    window->tools().setSettings(settings);
    move(5.5, 2.5);
    REQUIRE(view().notes.size() == 1);
    CHECK(view().notes[0].code == "tool.grids_go_along");
    click(5.5, 2.5);
    CHECK(project().grids.at(ascii.grids.at('c')).community == community('B'));
    CHECK(project().communities.at(community('A')).zone.tally.households == 1'500);
  }
  SECTION("unassigned far away") {
    key(Qt::Key_W);
    click(7.5, 0.5);
    move(0.5, 0.5);
    REQUIRE(view().notes.size() == 1);
    CHECK(view().notes[0].code == "tool.become_unassigned");
    click(0.5, 0.5);
    CHECK_FALSE(project().subdivision.face(ascii.faceAt(0, 0)).grid);
  }
  SECTION("pushed") {
    key(Qt::Key_G);
    press(6.0, 0.5);
    move(5.5, 0.5);
    release(5.5, 0.5);
    CHECK(project().communities.at(community('B')).zone.tally.households == 700);
  }
  CHECK(steps() == 1);
  CHECK(lastCode() == "journal.transfer");
  requireSound();
  Area before, after;
  for (CommunityId id : project().communities.ids())
    before += ascii.project.communities.at(id).zone.area, after += project().communities.at(id).zone.area;
  CHECK(before == after);
  requireUndone();
}

TEST_CASE_METHOD(LabelWindow, "what cannot be done to communities says so, and what is locked refuses") {
  edit(Label::Community);
  key(Qt::Key_E);
  move(1.5, 1.5);
  REQUIRE(view().problem);
  CHECK(view().problem->code == "edit.communities_given");
  session().commit(setCommunityLocked(project(), community('B'), true, session().context()));
  key(Qt::Key_G);
  move(6.0, 0.5);
  REQUIRE(view().problem);
  CHECK(view().problem->code == "tool.locked_community_border");
  key(Qt::Key_W);
  click(0.5, 0.5);
  REQUIRE(session().selection().communities == std::vector{community('A')});
  move(6.5, 0.5);
  REQUIRE(view().problem);
  CHECK(view().problem->code == "edit.community_locked");
  click(6.5, 0.5);
  CHECK(steps() == 1);
  requireSound();
}
