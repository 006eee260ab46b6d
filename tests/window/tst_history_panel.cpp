// SPDX-License-Identifier: GPL-3.0-or-later
// The history panel: names, preview with numbers, jumps; thousands of steps without rebuilding.
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

#include "app/window/panels/history_model.h"
#include "app/window/panels/history_panel.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

AsciiPlan namedPlan() {
  AsciiPlan plan = smallPlan();
  for (const auto& [letter, id] : plan.grids) plan.project.grids.edit(id).name = std::string(1, letter);
  return plan;
}

struct HistoryFixture : Fixture {
  HistoryFixture() : Fixture(namedPlan()) {
    window->findChild<QWidget*>("historyDock")->raise();
    QTest::qWait(10);
  }
  QListView* list() { return child<QListView>("historyList"); }
  QModelIndex step(int row) { return list()->model()->index(row, 0); }
  void give(char grid, int column, int row) {
    const GridId id = ascii.grids.at(grid);
    REQUIRE(session().commit(assignFaces(project(), std::vector{ascii.faceAt(column, row)}, id, session().context())));
  }
  int current() {
    for (int r = 0; r < list()->model()->rowCount(); ++r)
      if (step(r).data(HistoryModel::CurrentRole).toBool()) return r;
    return -1;
  }
};

}  // namespace

TEST_CASE_METHOD(HistoryFixture, "steps are named, the one shown is marked, a new one replaces those taken back") {
  give('b', 1, 0);
  give('c', 1, 1);
  REQUIRE(list()->model()->rowCount() == 3);
  CHECK(step(0).data().toString() == "As opened");
  CHECK(step(1).data().toString() == "Give pieces to grid b");
  CHECK(current() == 2);
  session().undo();
  session().undo();
  CHECK(current() == 0);
  CHECK(step(2).data(HistoryModel::UndoneRole).toBool());
  give('c', 1, 1);
  CHECK(list()->model()->rowCount() == 2);
  CHECK(step(1).data().toString() == "Give pieces to grid c");
  CHECK(current() == 1);
}

TEST_CASE_METHOD(HistoryFixture, "a click previews the change in numbers and faces, a double click goes there") {
  give('b', 1, 0);
  give('c', 1, 1);
  const Project last = project();
  QSignalSpy previews(child<HistoryPanel>("historyPanel"), &HistoryPanel::previewChanged);
  const QImage before = window->canvas().grab().toImage();
  clickOn(*list(), step(0));
  CHECK(project() == last);
  CHECK(window->canvas().grab().toImage() != before);  // what differs is tinted on the map
  auto* changes = child<QWidget>("historyPanel")->findChild<QTreeWidget*>("changesView");
  REQUIRE(changes->topLevelItemCount() == 3);
  CHECK(changes->topLevelItem(0)->text(1) == "400 → 800");
  CHECK(previews.last().at(0).value<std::vector<FaceId>>().size() == 2);
  CHECK(child<QPushButton>("historyJump")->isEnabled());
  clickOn(*list(), step(2));
  CHECK_FALSE(child<QPushButton>("historyJump")->isEnabled());
  CHECK(window->canvas().grab().toImage() == before);

  clickOn(*list(), step(0));
  QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(step(0)).center());
  CHECK(project() == ascii.project);
  CHECK(current() == 0);
  CHECK(previews.last().at(0).value<std::vector<FaceId>>().empty());
  clickOn(*list(), step(2));
  QTest::mouseClick(child<QPushButton>("historyJump"), Qt::LeftButton);
  CHECK(project() == last);
  CHECK(session().history().versions().size() == 3);
}

TEST_CASE_METHOD(HistoryFixture, "with thousands of steps an edit adds one row and nothing else") {
  const auto rename = [&](int i) {
    GridAttributes attributes;
    attributes.name = "g" + std::to_string(i);
    return setGridAttributes(project(), ascii.grids.at('a'), attributes, session().context());
  };
  for (int i = 0; i < 3000; ++i) session().commit(rename(i));
  REQUIRE(list()->model()->rowCount() == 3001);
  QSignalSpy resets(list()->model(), &QAbstractItemModel::modelReset),
      added(list()->model(), &QAbstractItemModel::rowsInserted),
      removed(list()->model(), &QAbstractItemModel::rowsRemoved);
  session().commit(rename(5000));
  REQUIRE(added.size() == 1);
  CHECK(added[0][1].toInt() == 3001);
  CHECK(added[0][2].toInt() == 3001);
  session().jumpTo(10);
  CHECK(current() == 10);
  session().commit(rename(6000));
  CHECK(list()->model()->rowCount() == 12);
  CHECK(removed.size() == 1);
  CHECK(resets.isEmpty());
  // An index that is not there changes nothing.
  session().jumpTo(99);
  CHECK(current() == 11);
}
