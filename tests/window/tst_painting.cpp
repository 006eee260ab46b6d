// SPDX-License-Identifier: GPL-3.0-or-later
// Who gains by a stroke, and what its shapes take: by building, by a click, and when there is much of it.
#include <QAction>
#include <QLabel>

#include "app/tools/cells.h"
#include "core/map/base_index.h"
#include "tests/support/one_piece.h"
#include "tests/window/drawing.h"

using namespace wangge;
using test::AsciiOptions;
using test::AsciiPlan;
using test::asciiPlan;
using test::DrawingWindow;

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

TEST_CASE_METHOD(DrawingWindow, "painting by building divides the block and cuts none") {
  Project built = ascii.project;
  const auto house = [&](std::int32_t x, std::int32_t y) {
    Building building;
    building.outline = std::make_shared<const Polygon>(
        Polygon{{{x, y}, {x + 20'000, y}, {x + 20'000, y + 15'000}, {x, y + 15'000}}, {}});
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

TEST_CASE_METHOD(DrawingWindow, "painting by building takes places where there are no buildings, with live numbers") {
  // All of it one piece for each grid, with the same 100 households at the centre of each cell.
  AsciiOptions options;
  options.grids = {"aaaabbbb", "aaaabbbb", "aaaabbbb"};
  options.households = {"11111111", "11111111", "11111111"};
  options.everyCell = false;
  const AsciiPlan open = asciiPlan(options);
  session().open(open.project, {});
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  const GridId a = open.grids.at('a'), b = open.grids.at('b');
  session().select({{}, {a}});
  key(Qt::Key_W);
  ToolSettings settings = window->tools().settings();
  settings.unit = UnitLevel::Building;
  window->tools().setSettings(settings);
  // Open ground belongs to the nearest place.
  move(4.2, 1.3);
  REQUIRE(view().effects.size() == 2);
  for (const GridEffect& effect : view().effects) CHECK(effect.after->households == (effect.grid == a ? 1'300 : 1'100));
  click(4.2, 1.3);
  CHECK(steps() == 1);
  CHECK(project().grids.at(a).zone.tally.households == 1'300);
  // The old border was not drawn, and stays as a line.
  CHECK(project().subdivision.faces().size() == open.project.subdivision.faces().size() + 1);
  // A lasso takes those in it.
  settings.shape = PaintShape::Rectangle;
  window->tools().setSettings(settings);
  press(4.1, 0.1);
  move(5.9, 0.9);
  for (const GridEffect& effect : view().effects) CHECK(effect.after->households == (effect.grid == a ? 1'500 : 900));
  release(5.9, 0.9);
  CHECK(project().grids.at(a).zone.tally.households == 1'500);
  CHECK(project().grids.at(b).zone.tally.households == 900);
  CHECK(totalOf(project()) == totalOf(open.project));
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "places that a unit stands for are not painted, and many points wait for the end") {
  const auto opened = [&](std::vector<HouseholdPoint> points) {
    test::AsciiPlan plan = test::onePiece({"AAAA", "AAAA"}, std::move(points));
    Unit unit;
    unit.source = plan.households, unit.row = 1, unit.tally = {40, 80, 1, 0, 0, 0};
    plan.project.units.add(unit);
    recountAll(plan.project);
    session().open(plan.project, {});
    return plan;
  };
  const auto look = [&](const auto& use) {
    const map::BaseIndex index(project());
    const ToolSettings settings;
    use(ToolContext{session(), settings, {}, [&]() -> const map::BaseIndex& { return index; }, {}});
  };
  opened({test::householdsAt({100'000, 100'000}, 40), test::householdsAt({300'000, 100'000}, 20)});
  look([&](const ToolContext& context) {
    CHECK(cellsUnder(context, {105'000, 100'000}, 10'000).places == std::vector<Point>{{300'000, 100'000}});
  });
  std::vector<HouseholdPoint> many;
  for (int x = 0; x < 100; ++x)
    for (int y = 0; y < 70; ++y) many.push_back(test::householdsAt({3'000 + x * 3'900, 3'000 + y * 2'700}, 1));
  opened(many);
  look([&](const ToolContext& context) {
    Box all;
    all.include(Point{0, 0}), all.include(Point{400'000, 200'000});
    CHECK(tooManyIn(context, all));
    Box corner;
    corner.include(Point{0, 0}), corner.include(Point{40'000, 20'000});
    CHECK_FALSE(tooManyIn(context, corner));
  });
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
