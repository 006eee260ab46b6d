// SPDX-License-Identifier: GPL-3.0-or-later
// People and four bounds in the inspector: entered by keys and mouse, undone, and refused with a word where they make
// no sense.
#include <QComboBox>
#include <QFileInfo>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTimer>
#include <QTreeWidget>
#include <functional>

#include "app/text/four_bounds_text.h"
#include "app/window/dialogs/staff_dialog.h"
#include "core/plan/staff.h"
#include "tests/support/scratch.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

void type(QWidget& dialog, const char* name, const QString& text) {
  auto* field = dialog.findChild<QLineEdit*>(name);
  REQUIRE(field != nullptr);
  field->setFocus();
  field->selectAll();
  QTest::keyClick(field, Qt::Key_Delete);
  QTest::keyClicks(field, text);
}

void press(QWidget& dialog, const char* name) {
  auto* button = dialog.findChild<QPushButton*>(name);
  REQUIRE(button != nullptr);
  QTest::mouseClick(button, Qt::LeftButton);
}

QString wrongIn(const QWidget& dialog) {
  return dialog.findChild<QLabel*>("staffWrong")->text();
}

}  // namespace

TEST_CASE("People of the selected grid are entered, changed, ended and removed, each undone in one step") {
  Fixture f;
  f.clickCell(0, 0);
  const GridId grid = f.session().selectedGrid();
  REQUIRE(grid);
  StaffDialog dialog(f.session(), grid);
  dialog.show();
  REQUIRE(QTest::qWaitForWindowExposed(&dialog));
  auto* list = dialog.findChild<QTreeWidget*>("staffList");
  CHECK_FALSE(dialog.findChild<QPushButton*>("staffAdd")->isEnabled());

  type(dialog, "staffName", "Wang");
  type(dialog, "staffPhone", "call me");
  press(dialog, "staffAdd");
  CHECK_FALSE(wrongIn(dialog).isEmpty());
  CHECK(f.project().persons.empty());
  type(dialog, "staffPhone", "139 1234 5678");
  type(dialog, "staffFrom", "yesterday");
  press(dialog, "staffAdd");
  CHECK(wrongIn(dialog).contains("yesterday"));
  CHECK(f.project().persons.empty());
  type(dialog, "staffFrom", "2024-03-01");
  press(dialog, "staffAdd");
  CHECK(wrongIn(dialog).isEmpty());
  REQUIRE(f.project().posts.size() == 1);
  CHECK(list->topLevelItemCount() == 1);
  CHECK(f.child<QLabel>("gridPeople")->text().contains("Wang"));

  // The post alone changes, in one step.
  clickOn(*list, list->model()->index(0, 0));
  QTest::qWait(10);
  type(dialog, "staffUntil", "2124-03-01");
  press(dialog, "staffChange");
  CHECK(f.project().posts.at(f.project().posts.ids().front()).until == *daysFrom("2124-03-01"));
  f.session().undo();
  CHECK(f.project().posts.at(f.project().posts.ids().front()).until == 0);
  list->clearSelection();

  // A second chief is warned of.
  type(dialog, "staffName", "Li");
  type(dialog, "staffPhone", "");
  press(dialog, "staffAdd");
  CHECK(f.project().posts.size() == 2);
  CHECK(dialog.findChild<QLabel*>("staffWarning")->isVisible());
  f.session().awaitIssues();
  CHECK(std::ranges::any_of(f.session().issues(), [](const Issue& issue) { return issue.rule == "rule.two_chiefs"; }));
  f.session().undo();
  CHECK(f.project().posts.size() == 1);

  clickOn(*list, list->model()->index(0, 0));
  QTest::qWait(10);
  press(dialog, "staffEnd");
  CHECK(f.project().posts.at(f.project().posts.ids().front()).until == dayToday());
  f.session().undo();
  press(dialog, "staffRemove");
  CHECK(f.project().persons.empty());
  f.session().undo();
  CHECK(f.project().persons.size() == 1);
}

TEST_CASE("The four bounds are worked out until somebody writes them, and again on demand") {
  Fixture f;
  f.clickCell(0, 0);
  const GridId grid = f.session().selectedGrid();
  REQUIRE(grid);
  auto* field = f.child<QPlainTextEdit>("gridBounds");
  auto* anew = f.child<QToolButton>("gridBoundsAnew");
  CHECK(field->toPlainText() == workedOutBounds(f.project(), grid));
  CHECK_FALSE(anew->isVisible());
  // Passing through changes nothing.
  field->setFocus();
  f.child<QLineEdit>("gridName")->setFocus();
  CHECK(f.project().grids.at(grid).fourBounds.empty());
  field->setFocus();
  field->selectAll();
  QTest::keyClicks(field, "East: a wall.");
  f.child<QLineEdit>("gridName")->setFocus();
  CHECK(f.project().grids.at(grid).fourBounds == "East: a wall.");
  CHECK(anew->isVisibleTo(anew->parentWidget()));
  anew->click();
  CHECK(f.project().grids.at(grid).fourBounds.empty());
  CHECK(field->toPlainText() == workedOutBounds(f.project(), grid));
  f.session().undo();
  CHECK(f.project().grids.at(grid).fourBounds == "East: a wall.");
}

TEST_CASE("The dialog of people opens from the inspector and has room on a small screen") {
  Fixture f;
  f.clickCell(0, 0);
  QSize least;
  QString name;
  QTimer::singleShot(200, [&] {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (!dialog) return;
    name = dialog->objectName(), least = dialog->minimumSizeHint();
    dialog->reject();
  });
  f.child<QToolButton>("gridStaff")->click();
  CHECK(name == "staffDialog");
  CHECK(least.width() <= 1016);
  CHECK(least.height() <= 560);
}

TEST_CASE("A notice board of the selected grid is printed from the inspector") {
  Fixture f;
  Scratch scratch;
  f.clickCell(0, 0);
  const GridId grid = f.session().selectedGrid();
  REQUIRE(grid);
  const QString file = QString::fromStdString(scratch / "board");
  QString told;
  QTimer::singleShot(200, [&] {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (!dialog) return;
    CHECK(dialog->objectName() == "printDialog");
    auto* field = dialog->findChild<QLineEdit*>("printFile");
    field->setText(file);
    auto* timer = new QTimer(f.window.get());
    QObject::connect(timer, &QTimer::timeout, f.window.get(), [&told, timer] {
      auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      if (!box) return;
      timer->deleteLater();
      told = box->text() + box->informativeText();
      box->reject();
    });
    timer->start(20);
    auto* go = dialog->findChild<QPushButton*>("printGo");
    CHECK(QTest::qWaitFor([&] { return go->isEnabled(); }, 20000));
    go->click();
  });
  f.child<QToolButton>("gridBoard")->click();
  CHECK(QTest::qWaitFor([&] { return !told.isEmpty(); }, 20000));
  CHECK(QFileInfo::exists(file + ".pdf"));
  CHECK(told.contains("photo"));
}
