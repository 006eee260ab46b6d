// SPDX-License-Identifier: GPL-3.0-or-later
// What the map shows by itself: all data after an import or on opening, what is chosen in a list, and nothing moves
// when a panel comes or goes.
#include <QDockWidget>
#include <QTableView>
#include <catch2/catch.hpp>

#include "app/window/plan_commands.h"
#include "gis/import.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct ViewFixture : Fixture {
  QRectF room() { return QRectF(window->canvas().rect()); }
  QPointF middleOf(char grid) {
    const Box box = boxAround(project(), project().grids.at(ascii.grids.at(grid)).zone.faces);
    return window->canvas().toScreen(box.centre());
  }
  QRectF placeOf(char grid) {
    const Box box = boxAround(project(), project().grids.at(ascii.grids.at(grid)).zone.faces);
    return QRectF(window->canvas().toScreen({box.minX, box.minY}), window->canvas().toScreen({box.maxX, box.maxY}))
        .normalized();
  }
  QModelIndex row(const char* name) {
    auto* tree = child<QTreeView>("levelTree");
    tree->expandAll();
    return findRow(*tree->model(), QString::fromUtf8(name));
  }
  QModelIndex gridRow(char grid) {
    auto* tree = child<QTreeView>("levelTree");
    tree->expandAll();
    const auto households = project().grids.at(ascii.grids.at(grid)).zone.tally.households;
    const QModelIndex community = findRow(*tree->model(), QString::fromUtf8("甲社区"));
    for (int r = 0; r < tree->model()->rowCount(community); ++r) {
      const QModelIndex index = tree->model()->index(r, 0, community);
      if (index.siblingAtColumn(2).data().toString().toLongLong() == households) return index;
    }
    return {};
  }
};

}  // namespace

TEST_CASE_METHOD(ViewFixture, "a grid chosen in the tree is moved into sight at the same scale") {
  MapCanvas& canvas = window->canvas();
  canvas.zoomToBox(boxAround(project(), project().grids.at(ascii.grids.at('a')).zone.faces));
  canvas.zoomBy(0.9);
  waitForFrame();
  const double scale = canvas.denominator();
  REQUIRE_FALSE(room().contains(placeOf('c')));
  clickOn(*child<QTreeView>("levelTree"), gridRow('c'));
  waitForFrame();
  CHECK(session().selection().grids == std::vector{ascii.grids.at('c')});
  CHECK(room().contains(placeOf('c')));
  CHECK(canvas.denominator() == Approx(scale));
  // One that is in sight moves nothing.
  const QPointF before = middleOf('c');
  clickOn(*child<QTreeView>("levelTree"), gridRow('b'));
  clickOn(*child<QTreeView>("levelTree"), gridRow('c'));
  if (room().contains(placeOf('b'))) CHECK(middleOf('c') == before);
}

TEST_CASE_METHOD(ViewFixture, "what was imported comes into sight, and the place of work stays where nothing came in") {
  MapCanvas& canvas = window->canvas();
  auto* commands = window->findChild<PlanCommands*>();
  REQUIRE(commands != nullptr);
  canvas.zoomToBox(boxAround(project(), project().grids.at(ascii.grids.at('a')).zone.faces));
  canvas.zoomBy(0.9);
  waitForFrame();
  const double scale = canvas.denominator();
  const QPointF before = middleOf('a');
  REQUIRE_FALSE(room().contains(placeOf('c')));
  // A register of households, which has no place of its own.
  emit commands->imported(Box());
  waitForFrame();
  CHECK(middleOf('a') == before);
  emit commands->imported(boxAround(project(), project().grids.at(ascii.grids.at('c')).zone.faces));
  waitForFrame();
  CHECK(room().contains(placeOf('c')));
  CHECK(canvas.denominator() == Approx(scale));
}

TEST_CASE_METHOD(ViewFixture, "what is larger than the map is shown smaller, but only when it is not all around") {
  MapCanvas& canvas = window->canvas();
  canvas.zoomToBox(boxAround(project(), project().grids.at(ascii.grids.at('a')).zone.faces));
  canvas.zoomBy(1.2);
  waitForFrame();
  const double scale = canvas.denominator();
  clickOn(*child<QTreeView>("levelTree"), row("甲社区"));
  waitForFrame();
  CHECK(canvas.denominator() > scale);
  for (char grid : {'a', 'b', 'c'}) CHECK(room().contains(placeOf(grid)));
  // In the midst of it nothing has to change.
  canvas.zoomBy(20);
  const double near = canvas.denominator();
  child<QTreeView>("levelTree")->clearSelection();
  clickOn(*child<QTreeView>("levelTree"), row("甲社区"));
  CHECK(canvas.denominator() == Approx(near));
}

TEST_CASE_METHOD(ViewFixture, "a community chosen in the tree is outlined until something is selected") {
  MapCanvas& canvas = window->canvas();
  const auto blue = [&] {
    waitForFrame();
    const QImage image = canvas.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x) {
        const QColor colour = image.pixelColor(x, y);
        count += colour.red() < 0x30 && std::abs(colour.green() - 0x5C) < 16 && colour.blue() > 0x90;
      }
    return count;
  };
  const int before = blue();
  clickOn(*child<QTreeView>("levelTree"), row("甲社区"));
  const int outlined = blue();
  CHECK(outlined > before + 500);
  session().select({{}, {ascii.grids.at('c')}});
  CHECK(blue() < outlined);
}

TEST_CASE_METHOD(ViewFixture, "a grid selected on the map is the row in sight in the tree") {
  auto* tree = child<QTreeView>("levelTree");
  tree->collapseAll();
  clickCell(3, 1);
  QTest::qWait(50);
  REQUIRE(session().selection().grids == std::vector{ascii.grids.at('c')});
  const QModelIndexList rows = tree->selectionModel()->selectedRows();
  REQUIRE(rows.size() == 1);
  CHECK(tree->viewport()->rect().contains(tree->visualRect(rows.front()).center()));
}

TEST_CASE_METHOD(ViewFixture, "nothing on the map moves when a panel comes or goes") {
  MapCanvas& canvas = window->canvas();
  canvas.zoomBy(1.7);
  waitForFrame();
  const auto place = [&] { return canvas.mapTo(window.get(), QPoint()) + canvas.toScreen({0, 0}); };
  const double scale = canvas.denominator();
  const QPointF before = place();
  const auto same = [&] {
    waitForFrame();
    const QPointF moved = place() - before;
    return std::abs(moved.x()) < 1.5 && std::abs(moved.y()) < 1.5 && canvas.denominator() == scale;
  };
  child<QToolButton>("problemsButton")->click();
  CHECK(same());
  child<QToolButton>("problemsButton")->click();
  CHECK(same());
  QTest::keyClick(window.get(), Qt::Key_F11);
  CHECK(same());
  QTest::keyClick(window.get(), Qt::Key_F11);
  CHECK(same());
}

TEST_CASE_METHOD(ViewFixture, "a new plan that gets its first communities shows them, and more of them too") {
  Project empty;
  empty.info.name = "new", empty.info.uuid = "6f0c1f4e-0000-4000-8000-000000000017";
  empty.profile = ascii.project.profile;
  session().open(empty, {});
  QTest::qWait(50);
  REQUIRE(session().commit(Step{ascii.project, Message("journal.recovered").with("count", 1)}));
  waitForFrame();
  for (char grid : {'a', 'b', 'c'}) CHECK(room().contains(placeOf(grid)));
  // As large as there is room.
  CHECK(std::max(placeOf('a').united(placeOf('c')).width() / room().width(),
                 placeOf('a').united(placeOf('c')).height() / room().height()) > 0.8);
}
