// SPDX-License-Identifier: GPL-3.0-or-later
// Painting, dedicated grids and what holds for every tool, driven by mouse and keys in the window: what the pointer's
// numbers promise is what comes, Esc leaves nothing behind, and one gesture is one step that undo takes back.
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>
#include <QToolButton>

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

TEST_CASE_METHOD(DrawingWindow, "the piece goes to the grid that is selected now, not to the one before") {
  session().select({{}, {ascii.grids.at('c')}});
  key(Qt::Key_W);
  move(3.5, 1.5);
  REQUIRE(promised('c') == 400);
  session().select({{}, {ascii.grids.at('a')}});  // from a list, or by a key
  SECTION("with a click at once") {}
  SECTION("whose numbers stand at the pointer") {
    QApplication::processEvents();
    CHECK(promised('a') == 1'000);
    CHECK(promised('c') == -1);
  }
  QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(3.5, 1.5));
  CHECK(households('a') == 1'000);
  CHECK(households('c') == 300);
  CHECK(session().selection().grids == std::vector{ascii.grids.at('a')});
  // A stroke goes on for the grid for which it began.
  press(3.5, 2.5);
  session().select({{}, {ascii.grids.at('b')}});
  move(4.5, 2.5);
  release(4.5, 2.5);
  CHECK(households('a') == 1'200);
  CHECK(households('b') == 500);
  CHECK(steps() == 2);
  requireSound();
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
    session().commit(setGridLocked(project(), std::vector{ascii.grids.at('b')}, true, session().context()), Message("journal.lock_grid"), session().selection());
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
  SECTION("in the mode for it, the community's boundary moves and the journal says so") {
    ToolSettings settings = window->tools().settings();
    settings.adjustOutlines = true;
    window->tools().setSettings(settings);
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

TEST_CASE_METHOD(DrawingWindow, "A makes a new grid every time, and the bar says for whom the next stroke is") {
  const auto* action = window->findChild<QAction*>("tool_new-grid");
  const auto* target = window->findChild<QLabel*>("toolTarget");
  key(Qt::Key_A);
  CHECK(action->isChecked());
  CHECK(target->text().contains("a new grid"));
  click(1.5, 1.5);
  CHECK(project().grids.size() == 5);
  CHECK_FALSE(action->isChecked());
  CHECK(target->text().contains("unnamed grid"));
  key(Qt::Key_A);
  CHECK(window->tools().settings().newGrid);
  click(0.5, 2.5);
  CHECK(project().grids.size() == 6);
  CHECK(steps() == 2);
  // Esc takes the switch back, and everybody knows.
  key(Qt::Key_A);
  key(Qt::Key_Escape);
  CHECK(window->tools().kind() == ToolKind::Paint);
  CHECK_FALSE(action->isChecked());
  CHECK_FALSE(target->text().contains("a new grid"));
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

TEST_CASE_METHOD(DrawingWindow, "painting by building divides the block and cuts none") {
  Project built = ascii.project;
  const auto house = [&](std::int32_t x, std::int32_t y) {
    Building building;
    building.outline = std::make_shared<const Polygon>(Polygon{{{x, y}, {x + 20'000, y}, {x + 20'000, y + 15'000}, {x, y + 15'000}}, {}});
    built.buildings.add(building);
  };
  for (std::int32_t x : {305'000, 340'000, 375'000}) house(x, 240'000);  // in the block at column 3, row 0
  session().open(built, {});
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  session().select({{}, {ascii.grids.at('a')}});
  key(Qt::Key_W);
  ToolSettings settings = window->tools().settings();
  settings.unit = UnitLevel::Building;
  window->tools().setSettings(settings);
  move(3.3, 0.1);
  CHECK(view().hint->code == "tool.no_building");
  move(3.15, 0.5);
  CHECK(view().effects.size() == 2);
  click(3.15, 0.5);
  CHECK(steps() == 1);
  CHECK(project().grids.at(ascii.grids.at('a')).zone.faces.size() == 10);
  CHECK(project().subdivision.faces().size() == built.subdivision.faces().size() + 1);
  CHECK(totalOf(project()) == totalOf(built));
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow,
                 "a shape around many buildings waits for its end, and one that was only clicked takes what is there") {
  Project built = ascii.project;
  for (std::int32_t column = 3; column < 6; ++column)
    for (std::int32_t row = 1; row < 3; ++row)
      for (std::int32_t x : {5'000, 40'000, 75'000})
        for (std::int32_t y : {5'000, 30'000, 55'000, 80'000}) {
          const Point p{column * 100'000 + x, row * 100'000 + y};
          Building building;
          building.outline = std::make_shared<const Polygon>(
              Polygon{{p, {p.x + 20'000, p.y}, {p.x + 20'000, p.y + 15'000}, {p.x, p.y + 15'000}}, {}});
          built.buildings.add(building);
        }
  session().open(built, {});
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  session().select({{}, {ascii.grids.at('a')}});
  key(Qt::Key_W);
  ToolSettings settings = window->tools().settings();
  const auto use = [&](PaintShape shape, UnitLevel unit) {
    settings.shape = shape, settings.unit = unit;
    window->tools().setSettings(settings);
  };
  SECTION("many buildings") {
    use(PaintShape::Rectangle, UnitLevel::Building);
    press(2.9, -0.1);
    move(3.6, 0.5);
    CHECK(view().effects.size() == 2);
    move(5.95, 2.1);
    REQUIRE(view().hint);
    CHECK(view().hint->code == "tool.when_released");
    CHECK(view().effects.empty());
    CHECK_FALSE(view().after);
    release(5.95, 2.1);
    CHECK(households('a') == 1'500);
    CHECK_FALSE(project().grids.contains(ascii.grids.at('b')));
  }
  for (PaintShape shape : {PaintShape::Rectangle, PaintShape::Lasso}) {
    DYNAMIC_SECTION("a click by shape " << static_cast<int>(shape)) {
      use(shape, UnitLevel::Block);
      press(3.5, 1.5);
      for (QPoint by : {QPoint(1, 0), QPoint(2, 1)}) QTest::mouseMove(&canvas(), at(3.5, 1.5) + by);
      QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at(3.5, 1.5) + QPoint(2, 1));
      CHECK(households('a') == 1'000);
    }
    DYNAMIC_SECTION("a click on a building by shape " << static_cast<int>(shape)) {
      use(shape, UnitLevel::Building);
      const QPoint house = at(3.15, 0.875);
      QTest::mouseMove(&canvas(), house);
      REQUIRE(view().effects.size() == 2);
      QTest::mousePress(&canvas(), Qt::LeftButton, {}, house);
      QTest::mouseMove(&canvas(), house + QPoint(1, 1));
      QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, house + QPoint(1, 1));
      CHECK(project().grids.at(ascii.grids.at('a')).zone.faces.size() == 10);
    }
  }
  CHECK(steps() == 1);
  CHECK(totalOf(project()) == totalOf(built));
  requireSound();
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

TEST_CASE_METHOD(DrawingWindow, "space and the middle button move the map in every tool, a plain drag in none") {
  for (Qt::Key tool : {Qt::Key_W, Qt::Key_E, Qt::Key_T, Qt::Key_G, Qt::Key_R, Qt::Key_D}) {
    key(tool);
    const QPoint before = at(1, 1);
    QTest::mousePress(&canvas(), Qt::MiddleButton, {}, QPoint(300, 200));
    QTest::mouseMove(&canvas(), QPoint(330, 220));
    QTest::mouseRelease(&canvas(), Qt::MiddleButton, {}, QPoint(330, 220));
    CHECK((at(1, 1) - before - QPoint(30, 20)).manhattanLength() <= 2);
    QTest::keyPress(&canvas(), Qt::Key_Space);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, QPoint(330, 220));
    QTest::mouseMove(&canvas(), QPoint(300, 200));
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, QPoint(300, 200));
    QTest::keyRelease(&canvas(), Qt::Key_Space);
    CHECK((at(1, 1) - before).manhattanLength() <= 2);
  }
  CHECK(project() == ascii.project);
}

TEST_CASE_METHOD(DrawingWindow, "letters typed into a field are text, not tools") {
  auto* name = window->findChild<QLineEdit*>("gridName");
  session().select({{}, {ascii.grids.at('a')}});
  name->setFocus();
  QTest::keyClicks(name, "wet");
  CHECK(name->text().endsWith("wet"));
  CHECK(window->tools().kind() == ToolKind::Select);
}

TEST_CASE_METHOD(DrawingWindow, "Tab leads from field to field, and is the brush's on the map only") {
  session().select({{}, {ascii.grids.at('a')}});
  key(Qt::Key_W);
  auto* name = window->findChild<QLineEdit*>("gridName");
  name->setFocus();
  QTest::keyClick(name, Qt::Key_Tab);
  CHECK(window->focusWidget() == window->findChild<QLineEdit*>("gridCode"));
  CHECK(window->tools().settings().unit == UnitLevel::Block);
  canvas().setFocus();
  key(Qt::Key_Tab);
  CHECK(window->focusWidget() == &canvas());
  CHECK(window->tools().settings().unit == UnitLevel::Building);
  // Without a brush in hand it leads on from the map as well.
  key(Qt::Key_E);
  key(Qt::Key_Tab);
  CHECK(window->focusWidget() != &canvas());
  CHECK(window->tools().settings().unit == UnitLevel::Building);
}

TEST_CASE_METHOD(DrawingWindow, "text still in a field is part of the plan before a command looks at it, and when the window goes") {
  session().select({{}, {ascii.grids.at('a')}});
  auto* note = window->findChild<QPlainTextEdit*>("gridNote");
  note->setFocus();
  QTest::keyClicks(note, "two gates");
  canvas().setFocus();
  CHECK(project().grids.at(ascii.grids.at('a')).note == "two gates");
  auto* name = window->findChild<QLineEdit*>("gridName");
  name->setFocus();
  QTest::keyClicks(name, "north");
  window->findChild<QAction*>("action_zoom-in")->trigger();
  CHECK(project().grids.at(ascii.grids.at('a')).name == "north");
}

TEST_CASE_METHOD(DrawingWindow, "text still in a field is not lost to a padlock, a lock or an exclave") {
  session().select({{}, {ascii.grids.at('a')}});
  auto* name = window->findChild<QLineEdit*>("gridName");
  name->setFocus();
  QTest::keyClicks(name, "north");
  const auto grid = [&] { return project().grids.at(ascii.grids.at('a')); };
  SECTION("the padlock of the grid") {
    window->findChild<QToolButton*>("gridLock")->click();
    CHECK(grid().locked);
  }
  SECTION("the padlock of the community") {
    window->findChild<QToolButton*>("communityLock")->click();
    CHECK(project().communities.at(ascii.communities.at('A')).locked);
  }
  SECTION("the menu of locks and its key") {
    window->findChild<QAction*>("lockSelected")->trigger();
    CHECK(grid().locked);
  }
  SECTION("an exclave") {
    window->findChild<QAction*>("tool_exclave")->trigger();
    CHECK(grid().exclave);
  }
  CHECK(grid().name == "north");
  CHECK(name->text() == "north");
  CHECK(steps() == 2);
}

TEST_CASE_METHOD(DrawingWindow, "a menu over a field and another window leave text and caret where they are") {
  session().select({{}, {ascii.grids.at('a')}});
  const auto leave = [](QWidget& field, Qt::FocusReason why) {
    QFocusEvent out(QEvent::FocusOut, why), in(QEvent::FocusIn, why);
    QApplication::sendEvent(&field, &out);
    QApplication::sendEvent(&field, &in);
  };
  auto* note = window->findChild<QPlainTextEdit*>("gridNote");
  note->setFocus();
  QTest::keyClicks(note, "two gates");
  const auto place = [&] { return std::pair(note->textCursor().anchor(), note->textCursor().position()); };
  QTextCursor word = note->textCursor();
  word.setPosition(4);
  word.setPosition(9, QTextCursor::KeepAnchor);
  note->setTextCursor(word);
  leave(*note, Qt::PopupFocusReason);
  CHECK(steps() == 0);  // the menu may be about to change it
  CHECK(place() == std::pair(4, 9));
  leave(*note, Qt::ActiveWindowFocusReason);
  CHECK(project().grids.at(ascii.grids.at('a')).note == "two gates");
  CHECK(place() == std::pair(4, 9));
  auto* name = window->findChild<QLineEdit*>("gridName");
  name->setFocus();
  QTest::keyClicks(name, "north");
  name->setCursorPosition(2);
  leave(*name, Qt::ActiveWindowFocusReason);
  CHECK(project().grids.at(ascii.grids.at('a')).name == "north");
  CHECK(name->cursorPosition() == 2);
}
