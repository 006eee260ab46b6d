// SPDX-License-Identifier: GPL-3.0-or-later
// The window, driven by mouse and keys as a person would, on a small plan; offscreen.
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <catch2/catch.hpp>
#include <fstream>

#include "app/text/words.h"
#include "app/window/dialogs/import_dialog.h"
#include "app/window/parts/work_bar.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE_METHOD(Fixture, "the tree shows every level with its households") {
  const auto* tree = child<QTreeView>("levelTree");
  const QModelIndex community = findRow(*tree->model(), QString::fromUtf8("甲社区"));
  REQUIRE(community.isValid());
  CHECK(community.siblingAtColumn(1).data().toString() == "3");
  CHECK(community.siblingAtColumn(2).data().toString().remove(',') == "1400");
  CHECK(tree->model()->rowCount(community) == 3);
}

TEST_CASE_METHOD(Fixture, "a click on the map selects the grid and shows its numbers") {
  clickCell(3, 0);
  REQUIRE(window->session().selection().grids == std::vector<GridId>{ascii.grids.at('b')});
  clickCell(0, 1);
  REQUIRE(window->session().selection().grids == std::vector<GridId>{ascii.grids.at('a')});
  // A drag moves the map and changes nothing.
  const Project before = window->session().project();
  const double scale = window->canvas().denominator();
  QTest::mousePress(&window->canvas(), Qt::LeftButton, {}, QPoint(300, 200));
  QTest::mouseMove(&window->canvas(), QPoint(380, 240));
  QTest::mouseRelease(&window->canvas(), Qt::LeftButton, {}, QPoint(380, 240));
  CHECK(window->session().project() == before);
  CHECK(window->canvas().denominator() == scale);
}

TEST_CASE_METHOD(Fixture, "a name typed in the inspector is one step that undo takes back") {
  clickCell(3, 0);
  auto* name = child<QLineEdit>("gridName");
  name->setFocus();
  QTest::keyClicks(name, "market");
  QTest::keyClick(name, Qt::Key_Return);
  CHECK(window->session().project().grids.at(ascii.grids.at('b')).name == "market");
  CHECK(window->session().history().versions().size() == 2);
  child<QAction>("action_undo")->trigger();
  CHECK(window->session().project() == ascii.project);
  CHECK(name->text().isEmpty());
  child<QAction>("action_redo")->trigger();
  CHECK(window->session().project().grids.at(ascii.grids.at('b')).name == "market");
}

TEST_CASE_METHOD(Fixture, "merging two selected grids keeps every household and updates tree and issues") {
  const Tally total = totalOf(window->session().project());
  clickCell(3, 0);
  MapCanvas& canvas = window->canvas();
  Selection both{{}, {ascii.grids.at('b'), ascii.grids.at('c')}};
  window->session().select(both);
  child<QAction>("action_merge")->trigger();
  waitForFrame();
  CHECK(window->session().project().grids.size() == 2);
  CHECK(totalOf(window->session().project()) == total);
  const auto* tree = child<QTreeView>("levelTree");
  const QModelIndex community = findRow(*tree->model(), QString::fromUtf8("甲社区"));
  CHECK(community.siblingAtColumn(1).data().toString() == "2");
  CHECK_FALSE(canvas.isBusy());
  child<QAction>("action_undo")->trigger();
  CHECK(window->session().project().grids.size() == 3);
  CHECK(tree->model()->rowCount(findRow(*tree->model(), QString::fromUtf8("甲社区"))) == 3);
}

TEST_CASE_METHOD(Fixture, "a command that cannot be given says why, in its tip and to its key") {
  auto* merge = child<QAction>("action_merge");
  const auto tells = [&](const QString& part) {
    CHECK(merge->toolTip().contains(part));
    window->statusBar()->clearMessage();
    QTest::keyClick(&window->canvas(), Qt::Key_F);
    return window->statusBar()->currentMessage();
  };
  const GridId b = ascii.grids.at('b'), c = ascii.grids.at('c');
  window->session().select({{}, {b}});
  CHECK_FALSE(merge->isEnabled());
  CHECK(tells("At least two grids") == "At least two grids are needed to merge.");
  REQUIRE(window->session().commit(setGridLocked(window->session().project(), std::vector{b}, true, {})));
  window->session().select({{}, {b, c}});
  CHECK_FALSE(merge->isEnabled());
  CHECK(tells("is locked").contains("Unlock it first."));
  CHECK(window->session().project().grids.size() == 3);
  // A grid that is locked already cannot be locked, but unlocked; then merging says what it would do.
  window->session().select({{}, {b}});
  CHECK_FALSE(child<QAction>("lockSelected")->isEnabled());
  child<QAction>("unlockSelected")->trigger();
  CHECK(child<QAction>("lockSelected")->isEnabled());
  window->session().select({{}, {b, c}});
  REQUIRE(merge->isEnabled());
  CHECK(merge->toolTip().contains("Merge 2 grids into"));
  CHECK(tells("Merge 2 grids into").isEmpty());  // given, not explained
  CHECK(window->session().project().grids.size() == 2);
  CHECK(window->session().selection().grids.size() == 1);
}

TEST_CASE_METHOD(Fixture, "a click on an issue goes to its place and selects its grid") {
  openProblems();
  auto* issues = child<QTreeView>("issueList");
  REQUIRE(issues->model()->rowCount() > 0);
  const double before = window->canvas().denominator();
  QModelIndex index;
  for (int group = 0; group < issues->model()->rowCount() && !index.isValid(); ++group) {
    const QModelIndex head = issues->model()->index(group, 0);
    for (int r = 0; r < issues->model()->rowCount(head); ++r)
      if (const QModelIndex row = issues->model()->index(r, 0, head); row.siblingAtColumn(1).data().toString() == "200")
        index = row;
  }
  REQUIRE(index.isValid());
  issues->setExpanded(index.parent(), true);
  issues->scrollTo(index);
  QTest::mouseClick(issues->viewport(), Qt::LeftButton, {}, issues->visualRect(index).center());
  CHECK(window->session().selection().grids == std::vector<GridId>{ascii.grids.at('c')});
  CHECK(window->canvas().denominator() != before);
}

TEST_CASE_METHOD(Fixture, "closing the plan shows the start page again") {
  window->session().close();
  CHECK(window->findChild<QWidget*>("startPage")->isVisible());
  CHECK_FALSE(child<QAction>("action_save")->isEnabled());
  CHECK(child<QAction>("action_open")->isEnabled());
}

TEST_CASE_METHOD(Fixture, "the import dialog shows fields, first rows and guesses before anything happens") {
  const QTemporaryDir folder;
  const std::string path = folder.filePath("communities.geojson").toStdString();
  std::ofstream(path)
      << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"XZQDM":"230204001004","MC":"新木社区"},)"
      << R"("geometry":{"type":"Polygon","coordinates":[[[123.9,47.3],[123.91,47.3],[123.91,47.31],[123.9,47.3]]]}}]})";
  ImportDialog dialog(QString::fromStdString(path), window->session().project());
  dialog.show();
  auto* rows = dialog.findChild<QTableWidget*>("importRows");
  REQUIRE(QTest::qWaitFor([&] { return rows->rowCount() == 1; }, 20000));
  CHECK(rows->item(0, 0)->text() == "230204001004");
  CHECK(dialog.findChild<QComboBox*>("key_code")->currentText() == "XZQDM");
  CHECK(dialog.findChild<QComboBox*>("key_name")->currentText() == "MC");
  CHECK(dialog.request().role == Role::Communities);
  CHECK(dialog.request().layer.empty());
  CHECK(window->session().project() == ascii.project);

  // A field that the user does not want is not guessed again.
  dialog.findChild<QComboBox*>("key_name")->setCurrentIndex(0);
  Project plan;
  std::vector<gis::Finding> findings;
  const auto source = gis::readSource(plan, dialog.request(), findings, {});
  REQUIRE(source);
  CHECK(source->features.at(0).code == "230204001004");
  CHECK(source->features.at(0).name.empty());
}

TEST_CASE_METHOD(Fixture, "the import dialog imports what the command line does unless the user picks a layer") {
  const QTemporaryDir folder;
  const std::string path = folder.filePath("water.osm").toStdString();
  std::ofstream(path) << "<osm version='0.6'><node id='1' lat='47.30' lon='123.90' version='1'/>"
                         "<node id='2' lat='47.31' lon='123.90' version='1'/>"
                         "<node id='3' lat='47.31' lon='123.91' version='1'/>"
                         "<way id='4' version='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way>"
                         "<way id='5' version='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/><nd ref='1'/>"
                         "<tag k='natural' v='water'/></way></osm>";
  ImportDialog dialog(QString::fromStdString(path), window->session().project());
  dialog.show();
  const auto* status = dialog.findChild<QLabel*>("importStatus");
  const auto previewed = [&] { return QTest::qWaitFor([&] { return !status->text().startsWith("Reading"); }, 20000); };
  const auto choose = [&](const char* box, int index) {
    auto* combo = dialog.findChild<QComboBox*>(box);
    combo->setCurrentIndex(index);
    emit combo->activated(index);
    REQUIRE(previewed());
  };
  const auto features = [&] {
    Project plan;
    std::vector<gis::Finding> findings;
    const auto source = gis::readSource(plan, dialog.request(), findings, {});
    return source ? source->features.size() : 0;
  };
  REQUIRE(previewed());
  const auto* layers = dialog.findChild<QComboBox*>("importLayer");
  CHECK(dialog.request().role == Role::Barriers);
  CHECK(dialog.request().layer.empty());
  CHECK(layers->currentText().contains("lines"));
  CHECK_FALSE(dialog.request().fields.contains("kind"));  // of several fields
  CHECK(features() == 2);                                 // the road, and the bank of the lake
  choose("importLayer", layers->findData("lines"));
  CHECK(dialog.request().layer == "lines");
  CHECK(features() == 1);
  const auto* roles = dialog.findChild<QComboBox*>("importRole");
  choose("importRole", roles->findData(static_cast<int>(Role::Sites)));
  CHECK(dialog.request().layer.empty());
  CHECK(layers->currentText().contains("multipolygons"));
}

TEST_CASE_METHOD(Fixture, "the import dialog offers every role of the table, and the fields and options of each") {
  const QTemporaryDir folder;
  const std::string path = folder.filePath("社区人口.csv").toStdString();
  std::ofstream(path) << "楼栋编号,户数,人数\nA1,10,25\n";
  ImportDialog dialog(QString::fromStdString(path), window->session().project());
  dialog.show();
  CHECK(dialog.request().role == Role::Households);
  auto* roles = dialog.findChild<QComboBox*>("importRole");
  const auto table = gis::importRoles();
  REQUIRE(roles->count() == static_cast<int>(table.size()));
  const auto* status = dialog.findChild<QLabel*>("importStatus");
  for (int i = 0; i < roles->count(); ++i) {
    const gis::ImportRole& role = table[static_cast<std::size_t>(i)];
    CAPTURE(role.name());
    CHECK(roles->itemText(i) == wordFor(role.role));
    roles->setCurrentIndex(i);
    emit roles->activated(i);
    REQUIRE(QTest::qWaitFor([&] { return !status->text().startsWith("Reading"); }, 20000));
    CHECK(dialog.request().role == role.role);
    for (std::string_view key : gis::kFieldKeys) {
      const QString name = "key_" + QString::fromLatin1(key.data());
      CHECK((dialog.findChild<QComboBox*>(name) != nullptr) == (role.field(key) != nullptr));
    }
  }
}

TEST_CASE("Long work is under way by the time it says so, so that commands are closed while it runs") {
  application();
  WorkBar bar;
  bool blocked = false, done = false;
  QObject::connect(&bar, &WorkBar::busyChanged, &bar, [&](bool busy) {
    if (busy) blocked = bar.blocksEdits();
  });
  bar.run<int>(
      "work", [](const Progress&) { return 1; }, [&](int) { done = true; });
  CHECK(blocked);
  REQUIRE(QTest::qWaitFor([&] { return done; }, 20000));
  CHECK_FALSE(bar.isBusy());
}
