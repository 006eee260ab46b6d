// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and panels of the window: what is selected stays in sight and in its colours, each panel has one title, and
// stands as it was left.
#include <QDockWidget>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTreeView>

#include "app/window/parts/lists.h"
#include "app/window/window_layout.h"
#include "tests/window/fixture.h"
#include "tests/window/label_window.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  26 grids in one community
AsciiPlan manyGrids() {
  AsciiOptions options;
  options.grids = {"abcdefghijklmnopqrstuvwxyz"};
  options.households = {std::string(26, '4')};
  AsciiPlan plan = asciiPlan(options);
  return plan;
}

bool isSeen(const QTreeView& view, const QModelIndex& index) {
  return view.viewport()->rect().intersects(view.visualRect(index));
}

}  // namespace

TEST_CASE("A list that was scrolled away from its selection stays there when it gets lower", "[lists]") {
  Fixture f(manyGrids());
  auto* tree = f.child<QTreeView>("levelTree");
  tree->expandAll();
  f.session().select({{}, {f.ascii.grids.at('z')}});
  QTest::qWait(20);
  const QModelIndexList rows = tree->selectionModel()->selectedRows();
  REQUIRE(rows.size() == 1);
  CHECK(QTest::qWaitFor([&] { return isSeen(*tree, rows.front()); }, 5000));
  QTest::qWait(50);  // the inspector has taken its room
  // In sight it stays in sight.
  f.window->resize(1366, 620);
  CHECK(QTest::qWaitFor([&] { return isSeen(*tree, tree->selectionModel()->selectedRows().front()); }, 5000));
  // Scrolled away from, it does not pull the list back.
  tree->verticalScrollBar()->setValue(0);
  REQUIRE_FALSE(isSeen(*tree, tree->selectionModel()->selectedRows().front()));
  f.window->resize(1366, 580);
  QTest::qWait(50);
  CHECK(tree->verticalScrollBar()->value() == 0);
}

TEST_CASE("The sign of a state keeps its colour in a selected row", "[lists]") {
  Fixture f;
  auto* tree = f.child<QTreeView>("levelTree");
  tree->expandAll();
  f.session().select({{}, {f.ascii.grids.at('a')}});
  QTest::qWait(20);
  const QModelIndexList rows = tree->selectionModel()->selectedRows();
  REQUIRE(rows.size() == 1);
  QModelIndex sign;
  for (int c = 0; c < tree->model()->columnCount(); ++c)
    if (const QModelIndex cell = rows.front().siblingAtColumn(c); cell.data(Qt::ForegroundRole).isValid()) sign = cell;
  REQUIRE(sign.isValid());
  const QColor wanted = sign.data(Qt::ForegroundRole).value<QBrush>().color();
  const QImage picture = tree->viewport()->grab(tree->visualRect(sign)).toImage();
  int nearest = 1000;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) {
      const QColor pixel = picture.pixelColor(x, y);
      nearest = std::min(nearest, std::abs(pixel.red() - wanted.red()) + std::abs(pixel.green() - wanted.green()) +
                                      std::abs(pixel.blue() - wanted.blue()));
    }
  CHECK(nearest < 60);
}

TEST_CASE("A panel among tabs has its title there alone, and one that stands alone has it above", "[lists]") {
  Fixture f;
  QTest::qWait(30);
  CHECK(f.child<QDockWidget>("treeDock")->titleBarWidget() != nullptr);
  CHECK(f.child<QDockWidget>("layerDock")->titleBarWidget() != nullptr);
  f.openProblems();
  QTest::qWait(30);
  CHECK(f.child<QDockWidget>("issueDock")->titleBarWidget() == nullptr);
  f.child<QDockWidget>("proposeDock")->show();
  QTest::qWait(30);
  CHECK(f.child<QDockWidget>("issueDock")->titleBarWidget() != nullptr);
  f.child<QDockWidget>("proposeDock")->hide();
  QTest::qWait(30);
  CHECK(f.child<QDockWidget>("issueDock")->titleBarWidget() == nullptr);
}

TEST_CASE_METHOD(LabelWindow, "The panel of details is called after what is edited", "[lists]") {
  auto* dock = window->findChild<QDockWidget*>("inspectorDock");
  REQUIRE(dock);
  CHECK(dock->windowTitle() == "Grid");
  edit(Label::Precinct);
  CHECK(dock->windowTitle() == "Police precinct");
  edit(Label::Grid);
  CHECK(dock->windowTitle() == "Grid");
}

TEST_CASE("A name that looks like markup is no markup in a tip of the lists", "[lists]") {
  AsciiPlan ascii = smallPlan();
  Community community = ascii.project.communities.at(ascii.communities.at('A'));
  community.name = "<b>bold</b> & <img src='x'>";
  ascii.project.communities.set(ascii.communities.at('A'), community);
  Fixture f(std::move(ascii));
  auto* tree = f.child<QTreeView>("levelTree");
  const QModelIndex row = findRow(*tree->model(), "<b>bold</b>");
  REQUIRE(row.isValid());
  CHECK(row.data(Qt::ToolTipRole).toString().contains("&lt;b&gt;"));
  // And is found by its letters.
  QTest::keyClicks(f.child<QLineEdit>("treeSearch"), "<img src");
  CHECK(findRow(*tree->model(), "<b>bold</b>").isValid());
  QTest::keyClicks(f.child<QLineEdit>("treeSearch"), "zzz");
  CHECK_FALSE(findRow(*tree->model(), "<b>bold</b>").isValid());
}

TEST_CASE("Panels below the map are as high in the next run as they were left", "[lists][layout]") {
  int left = 0;
  {
    Fixture f;
    f.openProblems();
    QDockWidget* dock = f.child<QDockWidget>("issueDock");
    const int first = dock->height();
    f.window->resizeDocks({dock}, {first + 70}, Qt::Vertical);
    QTest::qWait(50);
    left = dock->height();
    REQUIRE(left > first + 40);
    dock->close();
    f.session().close();
    f.window->close();
  }
  auto window = std::make_unique<MainWindow>();
  window->resize(1366, 768);
  window->show();
  REQUIRE(QTest::qWaitForWindowExposed(window.get()));
  window->session().open(smallPlan().project, {});
  window->session().awaitIssues();
  QTest::qWait(50);
  window->findChild<QToolButton*>("problemsButton")->click();
  QTest::qWait(50);
  CHECK(std::abs(window->findChild<QDockWidget*>("issueDock")->height() - left) <= 4);
  window->session().close();
}

TEST_CASE("A window that filled one side of the screen stands there again", "[lists][layout]") {
  application();
  const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
  {
    MainWindow window;
    // The upper half: as wide as the screen.
    window.setGeometry(room.left(), room.top(), room.width(), std::max(room.height() / 2, window.minimumHeight()));
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    window.close();  // keeps its place
  }
  MainWindow window;
  window.appear();
  QTest::qWait(20);
  CHECK_FALSE(window.isMaximized());
  CHECK(window.height() < room.height());
  QSettings().remove("layout");
}
