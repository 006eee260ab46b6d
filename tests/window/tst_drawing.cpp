// SPDX-License-Identifier: GPL-3.0-or-later
// Painting, dedicated grids and what holds for every tool, driven by mouse and keys in the window: what the pointer's
// numbers promise is what comes, Esc leaves nothing behind, and one gesture is one step that undo takes back.
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QTimer>

#include "tests/window/drawing.h"

using namespace wangge;
using test::DrawingWindow;

TEST_CASE_METHOD(DrawingWindow, "painting shows the numbers before the click and gives the piece with it") {
  key(Qt::Key_W);
  REQUIRE(window->tools().kind() == ToolKind::Paint);
  move(0.5, 0.5);
  CHECK(view().hint->code == "tool.choose_target");
  click(0.5, 0.5);  // chooses who gains
  REQUIRE(session().selection().grids == std::vector{ascii.grids.at('a')});
  CHECK(steps() == 0);
  move(3.5, 0.5);
  CHECK(promised('a') == 1'000);
  CHECK(promised('b') == 500);
  CHECK(households('b') == 600);
  click(3.5, 0.5);
  CHECK(households('a') == 1'000);
  CHECK(households('b') == 500);
  CHECK(steps() == 1);
  requireSound();
  session().undo();
  CHECK(project() == ascii.project);
}

TEST_CASE_METHOD(DrawingWindow, "a brush stroke is one step, and Esc in the middle of it leaves nothing") {
  session().select({{}, {ascii.grids.at('a')}});
  key(Qt::Key_W);
  press(3.5, 0.5);
  move(4.5, 0.5);
  move(4.5, 1.5);
  CHECK(promised('a') == 1'200);
  key(Qt::Key_Escape);
  release(4.5, 1.5);
  CHECK(project() == ascii.project);
  CHECK(steps() == 0);
  press(3.5, 0.5);
  move(4.5, 0.5);
  move(4.5, 1.5);
  release(4.5, 1.5);
  CHECK(households('a') == 1'200);
  CHECK(steps() == 1);
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "a stroke stays in its community and takes only from where it may") {
  session().select({{}, {ascii.grids.at('a')}});
  key(Qt::Key_W);
  SECTION("another community is not painted over") {
    press(5.5, 0.5);
    move(6.5, 0.5);
    release(6.5, 0.5);
    CHECK(households('d') == 600);
    CHECK(households('a') == 1'000);
  }
  SECTION("only from the grid where it began") {
    ToolSettings settings = window->tools().settings();
    settings.source = SourceFilter::Started;
    window->tools().setSettings(settings);
    press(3.5, 1.5);
    move(3.5, 2.5);
    release(3.5, 2.5);
    CHECK(households('b') == 500);
    CHECK(households('c') == 300);
  }
  SECTION("only unassigned") {
    ToolSettings settings = window->tools().settings();
    settings.source = SourceFilter::Unassigned;
    window->tools().setSettings(settings);
    click(3.5, 1.5);
    CHECK(project() == ascii.project);
  }
  SECTION("a locked grid is refused in words at the pointer") {
    Project locked = ascii.project;
    locked.grids.edit(ascii.grids.at('b')).locked = true;
    session().open(locked, {});
    session().select({{}, {ascii.grids.at('a')}});
    key(Qt::Key_W);
    move(3.5, 0.5);
    REQUIRE(view().problem);
    CHECK(view().problem->code == "edit.locked");
    click(3.5, 0.5);
    CHECK(project() == locked);
  }
  SECTION("a stroke across a locked grid leaves it out and says so") {
    session().commit(setGridLocked(project(), std::vector{ascii.grids.at('b')}, true, session().context()));
    const Zone before = project().grids.at(ascii.grids.at('b')).zone;
    press(3.5, 2.5);
    move(3.5, 1.5);
    move(4.5, 1.5);
    REQUIRE(view().hint);
    CHECK(view().hint->code == "tool.locked_left_out");
    CHECK_FALSE(view().problem);
    CHECK(promised('a') == 1'000);
    move(4.5, 2.5);
    release(4.5, 2.5);
    CHECK(households('a') == 1'100);
    CHECK(project().grids.at(ascii.grids.at('b')).zone == before);
    // So does a lasso around everything.
    key(Qt::Key_3);
    press(-0.2, -0.2);
    for (auto [column, row] : {std::pair(8.2, -0.2), std::pair(8.2, 3.2), std::pair(-0.2, 3.2)}) move(column, row);
    release(-0.2, 3.2);
    CHECK(households('a') == 1'200);
    CHECK(project().grids.at(ascii.grids.at('b')).zone == before);
  }
  SECTION("where community boundaries are edited, one moves and the journal says so") {
    window->tools().setLabel(Label::Community);
    click(1.5, 0.5);  // chooses who gains
    click(6.5, 0.5);
    CHECK(households('d') == 500);
    CHECK(project().communities.at(ascii.communities.at('A')).zone.tally.households == 1'900);
    CHECK(project().journal.at(project().journal.ids().back()).what.code == "journal.transfer");
  }
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "rectangle, lasso and whole grids are painted as well") {
  session().select({{}, {ascii.grids.at('a')}});
  key(Qt::Key_W);
  SECTION("rectangle") {
    key(Qt::Key_2);
    press(2.9, -0.1);
    move(4.0, 1.0);
    move(5.1, 2.1);
    CHECK(promised('b') == 200);
    release(5.1, 2.1);
    CHECK(households('b') == 200);
  }
  SECTION("lasso around everything takes what may be taken") {
    key(Qt::Key_3);
    press(-0.2, -0.2);
    for (auto [column, row] : {std::pair(8.2, -0.2), std::pair(8.2, 3.2), std::pair(-0.2, 3.2)}) move(column, row);
    release(-0.2, 3.2);
    CHECK(households('a') == 1'800);
    CHECK(households('d') == 600);
    CHECK_FALSE(project().grids.contains(ascii.grids.at('b')));
  }
  SECTION("whole grids") {
    ToolSettings settings = window->tools().settings();
    settings.unit = UnitLevel::Grid;
    window->tools().setSettings(settings);
    click(3.5, 2.5);
    CHECK_FALSE(project().grids.contains(ascii.grids.at('c')));
    CHECK(households('a') == 1'200);
  }
  SECTION("a new grid") {
    key(Qt::Key_A);
    click(1.5, 1.5);
    CHECK(households('a') == 800);
    REQUIRE(session().selection().grids.size() == 1);
    CHECK(session().selection().grids[0] != ascii.grids.at('a'));
    click(1.5, 2.5);  // the next stroke grows it
    CHECK(households('a') == 700);
    CHECK(project().grids.size() == 5);
  }
  CHECK(steps() >= 1);
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "a dedicated grid is drawn, named and dissolved again") {
  key(Qt::Key_D);
  click(1.2, 1.2);
  click(1.8, 1.2);
  click(1.8, 1.8);
  click(1.2, 1.8);
  move(1.2, 1.2);
  QTimer::singleShot(200, [] {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog);
    dialog->findChild<QLineEdit*>("institutionName")->setText("school");
    dialog->findChild<QComboBox*>("institutionCategory")->setCurrentIndex(4);
    dialog->accept();
  });
  click(1.2, 1.2);
  REQUIRE(steps() == 1);
  REQUIRE(session().selection().grids.size() == 1);
  const Grid& grid = project().grids.at(session().selection().grids[0]);
  CHECK(grid.kind == GridKind::Dedicated);
  CHECK(grid.category == DedicatedCategory::SchoolOrHospital);
  CHECK(grid.name == "school");
  CHECK(grid.zone.tally.households == 100);
  CHECK(households('a') == 800);
  requireSound();
  window->findChild<QAction*>("tool_dissolve")->trigger();
  CHECK(households('a') == 900);
  CHECK(project().grids.size() == 4);
  CHECK(project().subdivision.faces().size() == ascii.project.subdivision.faces().size());
}

TEST_CASE_METHOD(DrawingWindow, "selected pieces become a grid of their own") {
  ToolSettings settings = window->tools().settings();
  settings.selectPieces = true;
  window->tools().setSettings(settings);
  click(0.5, 0.5);
  click(1.5, 0.5, Qt::ControlModifier);
  REQUIRE(session().selection().faces.size() == 2);
  key(Qt::Key_S);
  CHECK(households('a') == 700);
  CHECK(project().grids.size() == 5);
  CHECK(steps() == 1);
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "Enter over a building asks for the institution as a click does") {
  Project built = ascii.project;
  Building house;
  house.name = "hall";
  house.outline = std::make_shared<const Polygon>(
      Polygon{{{130'000, 130'000}, {170'000, 130'000}, {170'000, 170'000}, {130'000, 170'000}}, {}});
  built.buildings.add(house);
  session().open(built, {});
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  std::string offered;
  bool wanted = false;
  window->tools().setInstitutionAsker([&](DedicatedCategory& category, std::string& name) {
    offered = name;
    category = DedicatedCategory::SchoolOrHospital, name = "school";
    return wanted;
  });
  canvas().setFocus();
  key(Qt::Key_D);
  move(1.5, 1.5);
  REQUIRE(view().after);
  key(Qt::Key_Return);
  CHECK(offered == "hall");
  CHECK(steps() == 0);  // cancelled
  wanted = true;
  move(1.52, 1.5);
  key(Qt::Key_Return);
  REQUIRE(steps() == 1);
  REQUIRE(session().selection().grids.size() == 1);
  const Grid& grid = project().grids.at(session().selection().grids[0]);
  CHECK(grid.name == "school");
  CHECK(grid.category == DedicatedCategory::SchoolOrHospital);
  requireSound();
}
