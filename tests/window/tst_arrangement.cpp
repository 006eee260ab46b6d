// SPDX-License-Identifier: GPL-3.0-or-later
// How the panels stand is the planner's: folded they come back as they were, it is remembered, and what was closed
// stays closed.
#include <QAction>
#include <QDockWidget>
#include <QSettings>
#include <QToolBar>
#include <map>

#include "app/tools/tool_box.h"
#include "tests/window/screen_window.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE("Folded panels come back exactly as they were", "[layout]") {
  Screen screen({1366, 768}, smallPlan().project);
  screen.open("historyDock");
  screen.open("issueDock");
  screen.window->resizeDocks({screen.child<QDockWidget>("treeDock")}, {400}, Qt::Horizontal);
  screen.window->resizeDocks({screen.child<QDockWidget>("issueDock")}, {233}, Qt::Vertical);
  screen.settle();
  const auto places = [&] {
    std::map<QString, std::pair<QRect, bool>> all;
    for (QDockWidget* dock : screen.window->findChildren<QDockWidget*>())
      all[dock->objectName()] = {isSeen(*dock) ? dock->geometry() : QRect(), dock->isVisible()};
    all["canvas"] = {
        QRect(screen.window->canvas().mapTo(screen.window.get(), QPoint()), screen.window->canvas().size()), true};
    return all;
  };
  const auto before = places();
  screen.key(Qt::Key_F11);
  for (QDockWidget* dock : screen.window->findChildren<QDockWidget*>()) CHECK_FALSE(dock->isVisible());
  CHECK_FALSE(screen.child<QToolBar>("commands")->isVisible());
  CHECK(screen.child<QToolBar>("toolPalette")->isVisible());  // one draws on the map
  // A selection does not unfold anything.
  screen.session().select({{}, {screen.anyGrid()}});
  screen.settle();
  CHECK_FALSE(screen.child<QDockWidget>("inspectorDock")->isVisible());
  screen.session().select({});
  screen.key(Qt::Key_F11);
  CHECK(places() == before);
}

TEST_CASE("The arrangement is remembered, an older one is not, and a command puts it back", "[layout]") {
  const auto width = [](Screen& screen) { return screen.child<QDockWidget>("treeDock")->width(); };
  int first = 0;
  {
    Screen screen({1366, 768}, smallPlan().project);
    first = width(screen);
    screen.window->resizeDocks({screen.child<QDockWidget>("treeDock")}, {410}, Qt::Horizontal);
    screen.child<QDockWidget>("layerDock")->close();
    screen.child<QDockWidget>("unitDock")->raise();
    ToolSettings settings = screen.window->tools().settings();
    settings.brush = 33, settings.unit = UnitLevel::Building, settings.newGrid = true, settings.label = Label::Precinct;
    screen.window->tools().setSettings(settings);
    screen.settle();
    screen.session().markSaved(screen.session().shared(), {});
    screen.window->close();
  }
  const auto again = [&](auto&& look) {
    // Not application(): that begins anew.
    auto window = std::make_unique<MainWindow>();
    window->resize(1366, 768);
    window->show();
    REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    window->session().open(smallPlan().project, {});
    QTest::qWait(100);
    look(*window);
    window->session().close();
  };
  const auto dock = [](MainWindow& window, const char* name) { return window.findChild<QDockWidget*>(name); };
  again([&](MainWindow& window) {
    CHECK(dock(window, "unitDock")->width() == 410);  // the one in front
    CHECK(dock(window, "layerDock")->isHidden());
    CHECK(isSeen(*window.findChild<QWidget*>("unitPanel")));
    CHECK(window.tools().settings().brush == 33);
    CHECK(window.tools().settings().unit == UnitLevel::Building);
    CHECK_FALSE(window.tools().settings().newGrid);
    CHECK(window.tools().label() == Label::Grid);
    window.findChild<QAction*>("action_reset_layout")->trigger();
    QTest::qWait(60);
    CHECK(dock(window, "treeDock")->width() == first);
    CHECK_FALSE(dock(window, "layerDock")->isHidden());
    CHECK(isSeen(*window.findChild<QWidget*>("levelTree")));
  });
  QSettings().setValue("layout/state", QByteArray("of another version"));
  again([&](MainWindow& window) {
    CHECK(dock(window, "treeDock")->width() == first);
    CHECK_FALSE(dock(window, "layerDock")->isHidden());
  });
}

TEST_CASE("The command of a panel behind others is not ticked, and brings it to the front", "[layout]") {
  Screen screen({1366, 768}, smallPlan().project);
  auto* unit = screen.child<QDockWidget>("unitDock");
  const QWidget& panel = *screen.child<QWidget>("unitPanel");
  screen.child<QDockWidget>("treeDock")->raise();
  screen.settle();
  REQUIRE_FALSE(isSeen(panel));
  CHECK_FALSE(unit->toggleViewAction()->isChecked());
  CHECK(screen.child<QDockWidget>("treeDock")->toggleViewAction()->isChecked());
  unit->toggleViewAction()->trigger();
  screen.settle();
  CHECK(isSeen(panel));
  CHECK(unit->toggleViewAction()->isChecked());
  CHECK_FALSE(screen.child<QDockWidget>("treeDock")->toggleViewAction()->isChecked());
  unit->toggleViewAction()->trigger();
  screen.settle();
  CHECK(unit->isHidden());
  unit->toggleViewAction()->trigger();
  screen.settle();
  CHECK(isSeen(panel));
}

TEST_CASE("The tools are there again with the next plan", "[layout]") {
  Screen screen({1366, 768}, smallPlan().project);
  auto* palette = screen.child<QToolBar>("toolPalette");
  REQUIRE(palette->isVisible());
  screen.session().close();
  CHECK_FALSE(palette->isVisible());
  screen.session().open(smallPlan().project, {});
  QTest::qWait(100);
  CHECK(palette->isVisible());
}

TEST_CASE("A panel that is called while all are folded brings them back, and stays", "[layout]") {
  Screen screen({1366, 768}, smallPlan().project);
  auto* fold = screen.window->findChild<QAction*>("action_map_only");
  auto* tree = screen.child<QDockWidget>("treeDock");
  fold->trigger();
  REQUIRE(tree->isHidden());
  auto* inspector = screen.child<QDockWidget>("inspectorDock");
  inspector->toggleViewAction()->trigger();
  screen.settle();
  CHECK_FALSE(fold->isChecked());
  CHECK_FALSE(tree->isHidden());
}

TEST_CASE("The inspector that the planner has closed stays closed until it is called again", "[layout]") {
  Screen screen({1366, 768}, smallPlan().project);
  auto* inspector = screen.child<QDockWidget>("inspectorDock");
  screen.session().select({{}, {screen.anyGrid()}});
  screen.settle();
  REQUIRE(inspector->isVisible());
  inspector->close();
  screen.session().select({});
  screen.session().select({{}, {screen.anyGrid()}});
  screen.settle();
  CHECK_FALSE(inspector->isVisible());
  inspector->toggleViewAction()->trigger();
  CHECK(inspector->isVisible());
  screen.session().select({});
  screen.session().select({{}, {screen.anyGrid()}});
  screen.settle();
  CHECK(inspector->isVisible());
}
