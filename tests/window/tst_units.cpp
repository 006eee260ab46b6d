// SPDX-License-Identifier: GPL-3.0-or-later
// Residential units given to grids by hand, in the window.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

#include "app/window/panels/unit_model.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

AsciiPlan planWithUnits() {
  AsciiPlan plan = smallPlan();
  for (const auto& [name, households] : {std::pair("mill", 35), std::pair("farm", 5)}) {
    Unit unit;
    unit.name = name, unit.source = plan.households;
    unit.tally = {households, 2 * households, 1, 0, 0, 0};
    plan.project.units.add(unit);
  }
  return plan;
}

struct UnitFixture : Fixture {
  UnitFixture() : Fixture(planWithUnits()) { window->findChild<QWidget*>("unitDock")->raise(); }
  QTableView* table() { return child<QTableView>("unitTable"); }
  void show(UnitModel::List list) { child<QComboBox>("unitList")->setCurrentIndex(static_cast<int>(list)); }
  QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
  std::int64_t households(char letter) { return project().grids.at(ascii.grids.at(letter)).zone.tally.households; }
};

}  // namespace

TEST_CASE_METHOD(UnitFixture, "households without a place are given to the selected grid, and undone") {
  REQUIRE(table()->model()->rowCount() == 2);
  CHECK(cell(0, UnitModel::Name) == "farm");
  CHECK(cell(1, UnitModel::Households) == "35");
  CHECK_FALSE(child<QPushButton>("unitGive")->isEnabled());
  table()->selectRow(1);
  CHECK_FALSE(child<QPushButton>("unitGive")->isEnabled());  // to which grid?
  session().select({{}, {ascii.grids.at('c')}});
  REQUIRE(child<QPushButton>("unitGive")->isEnabled());
  child<QPushButton>("unitGive")->click();
  CHECK(households('c') == 235);
  CHECK(table()->model()->rowCount() == 1);
  CHECK(session().history().current().what.code == "journal.give_units");
  show(UnitModel::List::WithGrid);
  REQUIRE(table()->model()->rowCount() == 1);
  table()->selectRow(0);
  child<QPushButton>("unitBack")->click();
  CHECK(households('c') == 200);
  session().undo();
  CHECK(households('c') == 235);
}

TEST_CASE_METHOD(UnitFixture, "the problem of units without a grid leads to them") {
  openProblems();
  window->findChild<QWidget*>("treeDock")->raise();
  show(UnitModel::List::WithGrid);
  auto* list = child<QTreeView>("issueList");
  const QModelIndex group = findRow(*list->model(), "Units without a grid");
  REQUIRE(group.isValid());
  list->expand(group);
  clickOn(*list, list->model()->index(0, 0, group));
  CHECK(child<QComboBox>("unitList")->currentIndex() == static_cast<int>(UnitModel::List::WithoutGrid));
  CHECK(table()->isVisible());
}

TEST_CASE_METHOD(UnitFixture,
                 "an entrance on the selected piece is given to another grid, and counts where it lies again") {
  show(UnitModel::List::OnPiece);
  CHECK(table()->model()->rowCount() == 0);
  session().select({{ascii.faceAt(0, 0)}, {}});
  REQUIRE(table()->model()->rowCount() == 1);
  CHECK(cell(0, UnitModel::Households) == "200");
  table()->selectRow(0);
  // Choosing the grid keeps the list of the piece, and what is selected in it.
  session().select({{}, {ascii.grids.at('b')}});
  REQUIRE(child<QPushButton>("unitGive")->isEnabled());
  child<QPushButton>("unitGive")->click();
  CHECK(households('a') == 600);
  CHECK(households('b') == 600);
  CHECK(table()->model()->rowCount() == 0);
  show(UnitModel::List::WithGrid);
  table()->selectRow(0);
  CHECK(child<QPushButton>("unitBack")->text() == "Count where they lie");
  child<QPushButton>("unitBack")->click();
  CHECK(households('a') == 800);
  CHECK(households('b') == 400);
}

TEST_CASE("rows are told by their own words, their address and their community, not by a number") {
  AsciiPlan plan = smallPlan();
  Source& source = plan.project.sources.edit(plan.households);
  const std::size_t rows = source.households->points().size();
  std::vector<std::string> keys(rows, "entrance 2");
  source.rowKeys = std::make_shared<const std::vector<std::string>>(keys);
  const Point at = plan.centre(0, 0);
  Building building;
  building.name = "12 Peach Lane";
  building.outline = std::make_shared<const Polygon>(Polygon{
      {{at.x - 500, at.y - 500}, {at.x + 500, at.y - 500}, {at.x + 500, at.y + 500}, {at.x - 500, at.y + 500}}, {}});
  plan.project.buildings.add(building);
  Fixture fixture(plan);
  fixture.window->findChild<QWidget*>("unitDock")->raise();
  fixture.child<QComboBox>("unitList")->setCurrentIndex(static_cast<int>(UnitModel::List::OnPiece));
  fixture.session().select({{plan.faceAt(0, 0)}, {}});
  const QAbstractItemModel& model = *fixture.child<QTableView>("unitTable")->model();
  REQUIRE(model.rowCount() == 1);
  const QModelIndex first = model.index(0, UnitModel::Name);
  CHECK(first.data().toString() == "entrance 2 · 12 Peach Lane · 甲社区");
  CHECK(first.data(Qt::ToolTipRole).toString() == first.data().toString());
}
