// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of the selected grid has its room from the first selection on, and keeps what it was given.
#include <QDockWidget>
#include <QStatusBar>

#include "app/tools/tool_box.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE_METHOD(Fixture, "The panel of a grid has half of its column at the first selection", "[layout]") {
  auto* details = child<QDockWidget>("inspectorDock");
  const int column = window->statusBar()->y() - window->centralWidget()->y();
  const auto select = [&](char letter) {
    session().select(letter == '-' ? Selection{} : Selection{{}, {ascii.grids.at(letter)}});
    QTest::qWait(50);
  };
  SECTION("by the list") {
    select('a');
  }
  SECTION("by the map") {
    clickCell(0, 0);
    QTest::qWait(50);
  }
  REQUIRE(details->isVisible());
  CHECK(details->height() >= column / 2);
  const int height = details->height();
  select('-');
  CHECK_FALSE(details->isVisible());
  select('b');
  CHECK(std::abs(details->height() - height) <= 2);
}

TEST_CASE("The panel of what is selected is called after what it shows, whatever is drawn on", "[layout]") {
  AsciiOptions options;
  options.grids = {"aabb", "aacc"};
  options.precincts = {"PPQQ", "PPQQ"};
  Fixture f(asciiPlan(options));
  const auto* details = f.child<QDockWidget>("inspectorDock");
  const Selection grid{{}, {f.ascii.grids.at('a')}}, precinct{{}, {}, {f.ascii.precincts.at('P')}, {}};
  for (const Label label : {Label::Grid, Label::Precinct}) {
    CAPTURE(static_cast<int>(label));
    // Nothing is selected then.
    f.window->tools().setLabel(label);
    CHECK(f.session().selection() == Selection{});
    CHECK(details->windowTitle() == (label == Label::Grid ? "Grid" : "Police precinct"));
    f.session().select(precinct);
    CHECK(details->windowTitle() == "Police precinct");
    f.session().select(grid);
    CHECK(details->windowTitle() == "Grid");
    f.session().select({});
    CHECK(details->windowTitle() == (label == Label::Grid ? "Grid" : "Police precinct"));
  }
}
