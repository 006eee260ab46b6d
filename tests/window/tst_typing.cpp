// SPDX-License-Identifier: GPL-3.0-or-later
// Fields beside the map: what is typed there is text and no command, and is not lost to one.
#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

#include "tests/window/drawing.h"

using namespace wangge;
using test::DrawingWindow;

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

TEST_CASE_METHOD(DrawingWindow,
                 "text still in a field is part of the plan before a command looks at it, and when the window goes") {
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
