// SPDX-License-Identifier: GPL-3.0-or-later
// Getting started, done step by step on the demonstration: each step is taken for done when it was, and not before; it
// is left and taken up again.
#include <QAction>
#include <QDockWidget>
#include <QPushButton>
#include <QSettings>

#include "app/demo/demo_plan.h"
#include "app/text/language.h"
#include "app/tools/tool_box.h"
#include "app/window/help/help.h"
#include "app/window/help/tour.h"
#include "app/window/plan_commands.h"
#include "core/plan/labels.h"
#include "tests/support/scratch.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct Guided : Fixture {
  Guided() : help(window->findChild<Help*>()), bar(child<QWidget>("tourBar")) { REQUIRE(help); }
  Tour& tour() { return help->tour(); }
  QString title() { return child<QLabel>("tourTitle")->text(); }
  void press(const char* name) { child<QAbstractButton>(name)->click(); }
  void openDemonstration() {
    auto plan = makeDemoPlan(demoFolder(), 1'000);
    REQUIRE(plan);
    session().open(*std::move(plan), {});
    session().awaitIssues();
    waitForFrame();
  }
  // A step of the plan that changes nothing but what the journal says.
  void commit(const char* code) {
    Project after = project();
    after.info.name += "+";
    REQUIRE(session().commit(Step{std::move(after), Message(code)}));
  }
  GridId gridThatIs(GridStatus status) {
    for (GridId id : project().grids.ids())
      if (statusOf(project(), id) == status) return id;
    return {};
  }
  Help* help;
  QWidget* bar;
};

}  // namespace

TEST_CASE_METHOD(Guided, "The tour goes on with what was done on the demonstration, to its end", "[help][demo]") {
  CHECK_FALSE(bar->isVisible());
  child<QAction>("action_tour")->trigger();
  CHECK(bar->isVisible());
  // Another plan is open: the demonstration comes first.
  CHECK_FALSE(isDemoPlan(project()));
  CHECK(tour().step() == 0);
  CHECK(child<QPushButton>("tourShow")->isVisible());
  openDemonstration();
  CHECK(isDemoPlan(project()));
  CHECK(tour().step() == 1);
  // Numbers: one grid is selected.
  session().select({{}, {project().grids.ids()[0], project().grids.ids()[1]}});
  CHECK(tour().step() == 1);
  session().select({{}, {project().grids.ids()[0]}});
  CHECK(tour().step() == 2);
  // Paint: the button leads to a grid that is too small, the brush in hand.
  press("tourShow");
  CHECK(statusOf(project(), session().selectedGrid()) == GridStatus::TooSmall);
  CHECK(window->tools().kind() == ToolKind::Paint);
  commit("journal.lock_grid");
  CHECK(tour().step() == 2);
  commit("journal.assign");
  CHECK(tour().step() == 3);
  session().undo();
  CHECK(tour().step() == 4);
  press("tourShow");
  CHECK(statusOf(project(), session().selectedGrid()) == GridStatus::TooLarge);
  CHECK(window->tools().kind() == ToolKind::Cut);
  commit("journal.cut");
  CHECK(tour().step() == 5);
  commit("journal.propose");
  CHECK(tour().step() == 6);
  commit("journal.renumber");
  CHECK(tour().step() == 7);
  session().awaitIssues();
  child<QAction>("nextProblem")->trigger();
  REQUIRE(QTest::qWaitFor([&] { return tour().step() == 8; }, 5000));
  emit window->findChild<PlanCommands*>()->printed();
  CHECK(tour().step() == 9);
  session().markSaved(session().shared(), "/nowhere/plan.gpkg");
  CHECK(tour().isFinished());
  CHECK(bar->isVisible());
  press("tourShow");
  CHECK_FALSE(bar->isVisible());
  session().close();
}

TEST_CASE_METHOD(Guided, "The tour is left and taken up at the same step, in another run as well", "[help][demo]") {
  openDemonstration();
  tour().start();
  CHECK(tour().step() == 1);
  press("tourSkip");
  commit("journal.assign");
  CHECK(tour().step() == 3);
  press("tourLeave");
  CHECK_FALSE(bar->isVisible());
  // What is done meanwhile is not counted.
  commit("journal.assign");
  session().undo();
  CHECK(tour().step() == 3);
  {
    MainWindow next;
    auto* again = next.findChild<Help*>();
    REQUIRE(again);
    CHECK_FALSE(again->tour().isRunning());
    again->tour().start();
    CHECK(again->tour().step() == 3);
    // Without the demonstration it asks for that first, and remembers where it was.
    CHECK(next.findChild<QLabel*>("tourTitle")->text() == "Open the demonstration");
  }
  tour().start();
  CHECK(title() == "Take it back");
  commit("journal.assign");
  session().undo();
  CHECK(tour().step() == 3);  // undone, but no further than where the step began
  tour().startAnew();
  CHECK(tour().step() >= 1);
  session().close();
}

TEST_CASE_METHOD(Guided, "Where nothing was done, the tour asks for nothing to be taken back", "[help][demo]") {
  openDemonstration();
  tour().start();
  press("tourSkip");
  CHECK(tour().step() == 2);
  press("tourSkip");
  CHECK_FALSE(session().history().canUndo());
  CHECK(tour().step() == 4);
  session().close();
}

TEST_CASE_METHOD(Guided, "The start page leads to the tour", "[help]") {
  session().close();
  auto* button = child<QPushButton>("startTour");
  CHECK(button->isVisible());
  button->click();
  CHECK(tour().isRunning());
  CHECK(bar->isVisible());
  CHECK(title() == "Open the demonstration");
}

TEST_CASE("Every step of the tour has room above the map, and cuts no text", "[help][layout][demo]") {
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    Guided f;
    f.window->resize(1016, 560);
    f.openDemonstration();
    f.tour().start();
    while (!f.tour().isFinished()) {
      CAPTURE(language, f.tour().step());
      QTest::qWait(20);
      CHECK(f.window->size() == QSize(1016, 560));
      CHECK(f.bar->height() <= 110);
      CHECK(cutTexts(*f.bar).join('\n').toStdString() == "");
      f.tour().skip();
    }
    CHECK(cutTexts(*f.bar).join('\n').toStdString() == "");
    f.session().close();
    installLanguage("en");
  }
}
