// SPDX-License-Identifier: GPL-3.0-or-later
// Menus at the pointer, plans opened last, and what the window says where there is nothing yet.
#include <QAction>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QMenu>
#include <QSettings>
#include <QTimer>

#include "app/text/language.h"
#include "app/tools/tool_box.h"
#include "app/window/context_menus.h"
#include "app/window/parts/empty_note.h"
#include "app/window/plan_commands.h"
#include "gis/file/project_file.h"
#include "tests/support/scratch.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Asks for the menu at a place; what it offers, by the names of the commands, once it is closed again.
QStringList menuAt(Fixture& f, QWidget& widget, QPoint at,
                   QContextMenuEvent::Reason reason = QContextMenuEvent::Mouse) {
  QStringList names;
  QTimer timer;
  QObject::connect(&timer, &QTimer::timeout, [&] {
    if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
      for (const QAction* action : menu->actions())
        if (!action->isSeparator()) {
          names << action->objectName();
          CHECK(action->isEnabled());
          CHECK(f.window->findChild<QAction*>(action->objectName()) == action);  // the window's own
        }
      menu->close();
    }
  });
  timer.start(20);
  QContextMenuEvent event(reason, at, widget.mapToGlobal(at));
  QApplication::sendEvent(&widget, &event);
  return names;
}

Project emptyPlan() {
  auto made = gis::newProject("empty", {}, 1'000);
  REQUIRE(made);
  return *std::move(made);
}

EmptyNote* noteIn(Fixture& f, const char* name) {
  auto* note = f.child<QWidget>(name)->findChild<EmptyNote*>();
  REQUIRE(note);
  return note;
}

QStringList buttonsOf(const EmptyNote& note) {
  QStringList names;
  for (const QToolButton* button : note.findChildren<QToolButton*>())
    if (button->isVisibleTo(&note)) names << button->objectName().mid(QString("next_").size());
  return names;
}

}  // namespace

TEST_CASE("The right button offers what can be done with what is under it", "[help]") {
  Fixture f;
  MapCanvas& canvas = f.window->canvas();
  f.clickCell(0, 0);
  const GridId first = f.session().selectedGrid();
  REQUIRE(first);
  f.session().select({});
  f.waitForFrame();
  // What is under it is selected first; what is selected already stays so.
  const QPoint middle = canvas.rect().center() + QPoint(-60, -20);
  const QStringList one = menuAt(f, canvas, middle);
  CHECK(f.session().selectedGrid());
  for (const char* name :
       {"tool_paint", "tool_cut", "action_propose", "lockSelected", "action_zoom-selection", "action_manual"})
    CHECK(one.contains(name));
  for (const char* name : {"action_merge", "unlockSelected", "abolishPrecinct"}) CHECK_FALSE(one.contains(name));
  const std::vector<GridId> two{f.ascii.grids.at('a'), f.ascii.grids.at('b')};
  f.session().select({{}, two});
  CHECK(menuAt(f, canvas, middle).contains("action_merge"));
  CHECK(f.session().selection().grids == two);
  // By the menu key, for what is selected.
  CHECK(menuAt(f, canvas, QPoint(2, 2), QContextMenuEvent::Keyboard).contains("action_merge"));
  CHECK(f.session().selection().grids == two);
  // With a tool in hand the button is the tool's.
  f.window->tools().setKind(ToolKind::Paint);
  CHECK(menuAt(f, canvas, middle).isEmpty());
  f.window->tools().setKind(ToolKind::Select);
  f.session().close();
  CHECK(menuAt(f, canvas, middle).isEmpty());
}

TEST_CASE("Tree and lists have menus of their own", "[help]") {
  Fixture f;
  f.session().select({{}, {f.ascii.grids.at('a')}});
  auto* tree = f.child<QTreeView>("levelTree");
  const QStringList inTree = menuAt(f, *tree->viewport(), QPoint(20, 20));
  for (const char* name : {"action_propose", "lockSelected", "action_zoom-selection"}) CHECK(inTree.contains(name));
  CHECK_FALSE(inTree.contains("tool_cut"));
  f.openProblems();
  const QStringList inProblems = menuAt(f, *f.child<QTreeView>("issueList")->viewport(), QPoint(20, 20));
  CHECK(inProblems.contains("nextProblem"));
  auto* units = f.child<QAbstractItemView>("unitTable");
  CHECK(menuAt(f, *units->viewport(), QPoint(5, 5), QContextMenuEvent::Keyboard).contains("action_import"));
  auto* history = f.child<QAbstractItemView>("historyList");
  CHECK_FALSE(menuAt(f, *history->viewport(), QPoint(5, 5)).contains("action_undo"));
  Project other = f.project();
  other.info.name = "other";
  f.session().commit(Step{std::move(other), Message("journal.reverted")});
  CHECK(menuAt(f, *history->viewport(), QPoint(5, 5)).contains("action_undo"));
}

TEST_CASE("The file menu has the plans opened last, as the start page does", "[help]") {
  const Scratch scratch;
  QSettings().remove("recent");
  Fixture f;
  auto* menu = f.child<QMenu>("recentMenu");
  CHECK_FALSE(menu->menuAction()->isEnabled());
  const std::string path = scratch / "A & B.gpkg";
  Project plan = f.project();
  plan.info.uuid = "b5c1f2b4-6a5e-4a39-9d4e-2f4c1f0e7a11";  // its own: nothing that other cases left is offered for it
  REQUIRE(gis::saveProjectAs(path, plan));
  f.session().close();
  f.window->openFile(QString::fromStdString(path));
  REQUIRE(QTest::qWaitFor([&] { return f.session().hasPlan() && !f.window->isBusy(); }, 20000));
  REQUIRE(QTest::qWaitFor([&] { return menu->menuAction()->isEnabled(); }, 2000));
  CHECK(menu->actions().first()->text() == "A && B");
  CHECK(menu->actions().first()->toolTip().contains(QString::fromStdString(path).right(10)));
  f.session().close();
  menu->actions().first()->trigger();
  REQUIRE(QTest::qWaitFor([&] { return f.session().hasPlan() && !f.window->isBusy(); }, 20000));
  CHECK(f.session().path() == QString::fromStdString(path));
  f.child<QAction>("clearRecent")->trigger();
  CHECK(PlanCommands::recent().isEmpty());
  REQUIRE(QTest::qWaitFor([&] { return !menu->menuAction()->isEnabled(); }, 2000));
  f.session().close();
}

TEST_CASE("Where there is nothing yet, the next step is said, with a button for it", "[help][layout]") {
  for (const char* language : {"en", "zh_CN"}) {
    CAPTURE(language);
    installLanguage(language);
    Fixture f;
    f.window->resize(1016, 560);
    const auto settle = [&] {
      f.session().awaitIssues();
      QTest::qWait(30);
    };
    settle();
    // A plan with all of it says nothing.
    for (const char* place : {"mapCanvas", "levelTree", "communityGrids", "issueList", "unitTable"})
      CHECK_FALSE(noteIn(f, place)->isVisibleTo(f.child<QWidget>(place)));
    f.session().open(emptyPlan(), {});
    settle();
    for (const char* dock : {"treeDock", "communityDock", "unitDock", "issueDock"}) {
      f.child<QDockWidget>(dock)->show();
      f.child<QDockWidget>(dock)->raise();
      QTest::qWait(20);
      f.window->grab();
      CHECK(cutTexts(*f.window).join('\n').toStdString() == "");
    }
    CHECK(f.window->size() == QSize(1016, 560));
    for (const char* place : {"mapCanvas", "levelTree", "communityGrids", "issueList"}) {
      CAPTURE(place);
      CHECK(noteIn(f, place)->isVisibleTo(f.child<QWidget>(place)));
      CHECK(buttonsOf(*noteIn(f, place)) == QStringList{"action_import", "action_import_folder"});
    }
    CHECK(buttonsOf(*noteIn(f, "unitTable")) == QStringList{"action_import"});
    // Beside its buttons the note is no map.
    CHECK(noteIn(f, "mapCanvas")->testAttribute(Qt::WA_NoMousePropagation));
    // A community without grids: propose or paint.
    auto* propose = f.child<QAction>("action_propose");
    const QString onBar = propose->iconText();
    AsciiOptions options;
    options.grids = {"..", ".."};
    options.communities = {"AA", "AA"};
    options.households = {"22", "22"};
    f.session().open(asciiPlan(options).project, {});
    settle();
    CHECK_FALSE(noteIn(f, "mapCanvas")->isVisibleTo(&f.window->canvas()));
    const QStringList next{"action_propose", "tool_new-grid"};
    CHECK(QTest::qWaitFor([&] { return buttonsOf(*noteIn(f, "communityGrids")) == next; }, 5000));
    // The command keeps its own text on the bar of commands; the note's button follows it.
    auto* button = noteIn(f, "communityGrids")->findChild<QToolButton*>("next_action_propose");
    REQUIRE(button);
    CHECK(propose->iconText() == onBar);
    const QString before = propose->text();
    propose->setText("Q&uite another text…");
    CHECK(button->text() == "Quite another text");
    CHECK(propose->iconText() == onBar);
    propose->setEnabled(false);
    CHECK_FALSE(button->isEnabled());
    propose->setEnabled(true);
    CHECK(button->isEnabled());
    propose->setText(before);
    f.session().close();
    installLanguage("en");
  }
}
