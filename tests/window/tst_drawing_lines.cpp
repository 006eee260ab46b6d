// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts, traces and borders, driven by mouse and keys in the window.
#include <QAction>
#include <QTemporaryDir>
#include <map>
#include <random>

#include "gis/file/project_file.h"
#include "tests/window/drawing.h"

using namespace wangge;
using test::DrawingWindow;

TEST_CASE_METHOD(DrawingWindow, "a cut shows both sides while it is drawn, and ends with the click on the far border") {
  key(Qt::Key_E);
  click(0, 1.5);
  move(2.0, 1.5);
  move(3.0, 1.5);
  REQUIRE(view().effects.size() == 2);
  const std::int64_t kept = promised('a');
  const std::int64_t fresh = view().effects[1].after->households;
  CHECK(kept + fresh == 900);
  click(3.0, 1.5);
  CHECK(steps() == 1);
  CHECK(households('a') == kept);
  CHECK(project().grids.size() == 5);
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow,
                 "a cut that does not reach says so, takes points back and leaves nothing when cancelled") {
  key(Qt::Key_E);
  click(0, 1.5);
  click(1.5, 1.4);
  REQUIRE(view().problem);
  CHECK(view().problem->code == "edit.line_does_not_divide");
  key(Qt::Key_Backspace);
  key(Qt::Key_Return);
  CHECK(steps() == 0);
  QTest::mouseClick(&canvas(), Qt::RightButton, {}, at(1.5, 1.5));
  CHECK(project() == ascii.project);
  CHECK(window->tools().kind() == ToolKind::Cut);
  key(Qt::Key_Escape);
  CHECK(window->tools().kind() == ToolKind::Select);
}

TEST_CASE_METHOD(DrawingWindow,
                 "keys that set something leave a line that was begun, those of the brush mean nothing to it") {
  key(Qt::Key_E);
  click(0, 1.5);
  click(1.5, 1.4);
  move(2.5, 1.5);
  const ToolSettings before = window->tools().settings();
  for (Qt::Key brush : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_Z}) key(brush);
  CHECK(window->tools().settings().shape == before.shape);
  CHECK(window->tools().settings().source == before.source);
  CHECK(view().vertices.size() == 2);
  key(Qt::Key_C);
  CHECK(window->tools().settings().thisCommunity != before.thisCommunity);
  CHECK(view().vertices.size() == 2);
  CHECK(view().lines.size() >= 2);
  click(3.0, 1.5);
  CHECK(steps() == 1);
  CHECK(project().grids.size() == 5);
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "a freehand cut ends where the button is released") {
  key(Qt::Key_E);
  press(-0.05, 1.3);
  for (int i = 1; i <= 30; ++i) move(-0.05 + i * 0.105, 1.3 + 0.1 * (i % 2));
  release(3.1, 1.3);
  CHECK(steps() == 1);
  CHECK(project().grids.size() == 5);
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "a trace follows lines between two clicks") {
  key(Qt::Key_T);
  click(0, 1.0);
  click(3.0, 2.0);  // along streets: one way or the other, always on lines of the raster
  CHECK(steps() == 1);
  requireSound();
  CHECK(project().subdivision.faces().size() == ascii.project.subdivision.faces().size());
  CHECK(project().grids.size() == 5);
}

TEST_CASE_METHOD(DrawingWindow, "a border is pushed: the direction decides who gains, Esc restores") {
  key(Qt::Key_G);
  SECTION("into b") {
    press(3.0, 0.5);
    move(3.5, 0.5);
    CHECK(promised('a') == 1'000);
    move(4.5, 0.5);
    CHECK(promised('b') == 400);
    release(4.5, 0.5);
    CHECK(households('a') == 1'100);
    CHECK(steps() == 1);
  }
  SECTION("into a") {
    press(3.0, 0.5);
    move(2.5, 0.5);
    release(2.5, 0.5);
    CHECK(households('b') == 700);
  }
  SECTION("Esc") {
    press(3.0, 0.5);
    move(3.5, 0.5);
    key(Qt::Key_Escape);
    release(3.5, 0.5);
    CHECK(project() == ascii.project);
  }
  SECTION("the line itself with Shift") {
    move(3.0, 0.45);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, at(3.0, 0.45));
    const QPointF far = at(3.6, 0.45);
    QMouseEvent pull(QEvent::MouseMove, far, canvas().mapToGlobal(far), Qt::NoButton, Qt::LeftButton,
                     Qt::ShiftModifier);
    QApplication::sendEvent(&canvas(), &pull);
    REQUIRE(view().effects.size() == 2);
    const std::int64_t a = promised('a');
    release(3.6, 0.45);
    CHECK(steps() == 1);
    CHECK(households('a') == a);
    CHECK(households('a') + households('b') == 1'500);
    CHECK(project().subdivision.faces().size() > ascii.project.subdivision.faces().size());
  }
  SECTION("a community's boundary does not move and says why") {
    move(6.0, 0.5);
    REQUIRE(view().problem);
    CHECK(view().problem->code == "tool.community_border");
    press(6.0, 0.5);
    move(6.5, 0.5);
    release(6.5, 0.5);
    CHECK(project() == ascii.project);
  }
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "a border is reshaped by a line from border to border") {
  key(Qt::Key_R);
  click(3.0, 0.2);
  click(3.4, 0.5);
  click(3.0, 0.8);
  CHECK(steps() == 1);
  requireSound();
  CHECK(households('a') + households('b') == 1'500);
  // Its points can be dragged now.
  const Project reshaped = project();
  move(3.4, 0.5);
  press(3.4, 0.5);
  move(3.45, 0.6);
  release(3.45, 0.6);
  CHECK(steps() == 2);
  CHECK_FALSE(project() == reshaped);
  requireSound();
  session().undo();
  session().undo();
  CHECK(project() == ascii.project);
}

TEST_CASE_METHOD(DrawingWindow,
                 "a point where three grids meet is dragged, an end slides along the outline, a click begins a line") {
  key(Qt::Key_R);
  move(3.0, 2.0);
  REQUIRE(view().hint);
  CHECK(view().hint->code == "tool.drag_junction");
  press(3.0, 2.0);
  move(3.2, 1.8);
  move(3.3, 1.7);
  const std::int64_t a = promised('a'), b = promised('b'), c = promised('c');
  release(3.3, 1.7);
  REQUIRE(steps() == 1);
  requireSound();
  if (a >= 0) CHECK(households('a') == a);
  if (b >= 0) CHECK(households('b') == b);
  if (c >= 0) CHECK(households('c') == c);
  CHECK(households('a') + households('b') + households('c') == 1'800);
  session().undo();
  CHECK(project() == ascii.project);
  // Esc in the middle leaves nothing.
  press(3.0, 2.0);
  move(3.3, 1.7);
  key(Qt::Key_Escape);
  release(3.3, 1.7);
  CHECK(project() == ascii.project);
  // On the outline.
  move(3.0, 3.0);
  REQUIRE(view().hint);
  CHECK(view().hint->code == "tool.drag_end");
  press(3.0, 3.0);
  move(3.4, 3.05);
  release(3.4, 3.05);
  CHECK(steps() == 1);
  requireSound();
  CHECK(project().communities.at(ascii.communities.at('A')).zone.area ==
        ascii.project.communities.at(ascii.communities.at('A')).zone.area);
  session().undo();
  // A click there begins a new course of the border.
  click(3.0, 2.0);
  click(3.4, 1.5);
  click(3.0, 1.2);
  CHECK(steps() == 1);
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "a border that does not move shows a padlock and says why") {
  session().commit(setGridLocked(project(), std::vector{ascii.grids.at('c')}, true, session().context()));
  for (Qt::Key tool : {Qt::Key_G, Qt::Key_R}) {
    CAPTURE(tool);
    key(tool);
    move(6.0, 1.5);
    REQUIRE(view().padlock);
    CHECK(view().problem->code == "tool.community_border");
    move(3.5, 2.0);
    REQUIRE(view().padlock);
    CHECK(view().problem->code == "tool.locked_border");
    press(3.5, 2.0);
    move(3.5, 1.4);
    release(3.5, 1.4);
    CHECK(steps() == 1);
    move(3.0, 0.5);
    CHECK_FALSE(view().padlock);
    CHECK_FALSE(view().problem);
    move(0.0, 1.5);
    REQUIRE(view().problem);
    CHECK(view().problem->code == "tool.plan_border");
  }
  session().commit(setKindLocked(project(), GridKind::Comprehensive, true, session().context()));
  move(3.0, 0.5);
  REQUIRE(view().padlock);
  CHECK(view().problem->code == "tool.locked_comprehensive_border");
}

TEST_CASE_METHOD(DrawingWindow, "a site across two communities is clipped, or with C a grid in each, as one step") {
  Project sited = ascii.project;
  const std::int32_t cell = ascii.cellMillimetres;
  const MultiPolygon square{
      {{{cell * 11 / 2, cell}, {cell * 13 / 2, cell}, {cell * 13 / 2, 2 * cell}, {cell * 11 / 2, 2 * cell}}, {}}};
  sited.sites.add({{}, "market", DedicatedCategory::Market, std::make_shared<const MultiPolygon>(square)});
  session().open(sited, {});
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  window->tools().setInstitutionAsker([](DedicatedCategory&, std::string&) { return true; });
  key(Qt::Key_D);
  move(5.8, 1.5);
  REQUIRE(view().hint);
  CHECK(view().hint->code == "tool.carve_only");
  click(5.8, 1.5);
  CHECK(project().grids.size() == 5);
  CHECK(session().selection().grids.size() == 1);
  session().undo();
  move(5.8, 1.4);
  key(Qt::Key_C);
  REQUIRE(view().hint);  // without a move of the pointer
  CHECK(view().hint->code == "tool.carve_each");
  click(5.8, 1.5);
  REQUIRE(steps() == 1);
  CHECK(project().grids.size() == 6);
  REQUIRE(session().selection().grids.size() == 2);
  CHECK(session().history().current().what == Message("journal.carve_parts").with("name", "market").with("count", 2));
  for (GridId id : session().selection().grids) {
    const Grid& grid = project().grids.at(id);
    CHECK(grid.kind == GridKind::Dedicated);
    CHECK(grid.category == DedicatedCategory::Market);
    CHECK(grid.name == "market");
    CHECK(grid.zone.area.squareMetres() == Approx(5'000));
  }
  CHECK(project().grids.at(session().selection().grids[0]).community !=
        project().grids.at(session().selection().grids[1]).community);
  requireSound();
  session().undo();
  CHECK(project() == sited);
  // An outline that was begun survives the key.
  click(5.2, 0.2, Qt::ShiftModifier);
  click(6.8, 0.2);
  click(6.8, 0.8);
  move(5.2, 0.8);
  CHECK(view().hint->code == "tool.carve_each");
  key(Qt::Key_C);
  CHECK(view().hint->code == "tool.carve_only");
  key(Qt::Key_Return);
  CHECK(steps() == 1);
  CHECK(project().grids.size() == 5);
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "a stroke during a save is whole, and not taken for saved") {
  const QTemporaryDir folder;
  const QString path = folder.filePath("plan.gpkg");
  Project plan = ascii.project;
  plan.info.crs = "EPSG:4549", plan.info.uuid = "6f0c1f4e-0000-4000-8000-000000000072";
  REQUIRE(gis::saveProjectAs(path.toStdString(), plan));
  session().open(plan, path);
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  session().select({{}, {ascii.grids.at('a')}});
  key(Qt::Key_W);
  click(3.5, 0.5);
  const Project first = project();
  press(3.5, 1.5);
  window->findChild<QAction*>("action_save")->trigger();
  move(4.5, 1.5);
  REQUIRE(QTest::qWaitFor([&] { return !window->isBusy(); }, 20000));
  move(4.5, 0.5);
  CHECK(promised('a') == 1'300);
  release(4.5, 0.5);
  CHECK(households('a') == 1'300);
  CHECK(steps() == 2);
  CHECK(gis::openProject(path.toStdString())->project == first);
  CHECK(session().isModified());
  window->findChild<QAction*>("action_save")->trigger();
  REQUIRE(QTest::qWaitFor([&] { return !window->isBusy(); }, 20000));
  CHECK(gis::openProject(path.toStdString())->project == project());
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "a cut through a building warns and is led around it by G") {
  Project built = ascii.project;
  Building building;
  building.outline = std::make_shared<const Polygon>(
      Polygon{{{130'000, 130'000}, {170'000, 130'000}, {170'000, 170'000}, {130'000, 170'000}}, {}});
  const BuildingId id = built.buildings.add(building);
  session().open(built, {});
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  key(Qt::Key_E);
  click(0, 1.45);
  move(3.0, 1.45);
  REQUIRE(view().hint);
  CHECK(view().hint->code == "tool.cuts_buildings");
  key(Qt::Key_G);
  REQUIRE(window->tools().kind() == ToolKind::Cut);
  CHECK_FALSE(view().hint);
  key(Qt::Key_Return);
  CHECK(steps() == 1);
  requireSound();
  // No line of the plan runs through the building now.
  const Polygon& outline = *project().buildings.at(id).outline;
  project().subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
    if (!arc.classes.has(ArcClass::Drawn)) return;
    for (Point p : *arc.shape) CHECK_FALSE(contains(outline, p));
  });
}

TEST_CASE_METHOD(DrawingWindow, "what the pointer promises while cutting is what comes, over random lines") {
  std::mt19937 random(7);
  const auto place = [&] {
    return std::pair(-0.3 + 8.6 * static_cast<double>(random() % 1000) / 1000,
                     -0.3 + 3.6 * static_cast<double>(random() % 1000) / 1000);
  };
  key(Qt::Key_E);
  int cuts = 0;
  for (int i = 0; i < 150; ++i) {
    const auto [c1, r1] = place();
    const auto [c2, r2] = place();
    click(c1, r1);
    move(c2, r2);
    if (!view().after) {
      key(Qt::Key_Escape);
      continue;
    }
    std::map<GridId, Tally> promise;
    for (const GridEffect& effect : view().effects)
      if (effect.after) promise[effect.grid] = *effect.after;
    const std::size_t before = steps();
    key(Qt::Key_Return);
    REQUIRE(steps() == before + 1);
    for (const auto& [grid, tally] : promise) REQUIRE(project().grids.at(grid).zone.tally == tally);
    REQUIRE(totalOf(project()) == totalOf(ascii.project));
    ++cuts;
    if (i % 4 == 3) session().undo();
  }
  CHECK(cuts > 20);
  requireSound();
}
