// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of a city's size: what the window does at an edit follows the edit, what takes long is done beside it, and
// only what is seen is drawn. Work is counted, never timed.
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>
#include <QTreeView>
#include <catch2/catch.hpp>

#include "app/session/session.h"
#include "app/window/main_window.h"
#include "app/window/map/map_canvas.h"
#include "app/window/map/outline_job.h"
#include "app/window/panels/issue_list.h"
#include "app/window/panels/level_tree.h"
#include "core/edit/edits.h"
#include "core/plan/labels.h"
#include "core/plan/plan_settings.h"
#include "core/rules/check.h"
#include "core/topology/outline.h"
#include "tests/support/ascii_plan.h"
#include "tests/window/application.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// side × side cells, each a community with a grid of its own, without codes of grids.
Project communities(int side) {
  AsciiOptions options;
  options.grids.assign(static_cast<std::size_t>(side), std::string(static_cast<std::size_t>(side), '.'));
  options.households.assign(static_cast<std::size_t>(side), std::string(static_cast<std::size_t>(side), '1'));
  AsciiPlan plan = asciiPlan(options);
  Project& project = plan.project;
  int number = 0;
  bool first = true;
  for (FaceId face : project.subdivision.faces().ids()) {
    if (face == kUniverse || std::exchange(first, false)) continue;
    Community community;
    community.code = "230204001" + std::to_string(10000 + number).substr(1);
    community.name = "社区" + std::to_string(++number);
    community.parent = plan.subdistrict;
    const CommunityId id = project.communities.add(community);
    setCommunity(project, face, id);
    Grid grid;
    grid.community = id;
    setGrid(project, face, project.grids.add(grid));
  }
  recountAll(project);
  return project;
}

// side × side cells of one grid in one community.
AsciiPlan oneGrid(int side) {
  AsciiOptions options;
  options.grids.assign(static_cast<std::size_t>(side), std::string(static_cast<std::size_t>(side), 'a'));
  return asciiPlan(options);
}

std::vector<FaceId> facesIn(const Project& project) {
  std::vector<FaceId> faces = project.subdivision.faces().ids();
  std::erase(faces, kUniverse);
  return faces;
}

QStringList rowsOf(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
  QStringList rows;
  for (int r = 0; r < model.rowCount(parent); ++r) {
    QStringList cells;
    for (int c = 0; c < model.columnCount(parent); ++c) cells << model.index(r, c, parent).data().toString();
    rows << cells.join('|');
    rows << rowsOf(model, model.index(r, 0, parent));
  }
  return rows;
}

// Counts what a view draws.
class Counting : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    ++painted;
    QStyledItemDelegate::paint(painter, option, index);
  }
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    ++measured;
    return QStyledItemDelegate::sizeHint(option, index);
  }
  mutable int painted = 0, measured = 0;
};

}  // namespace

TEST_CASE("An edit fills the rows of its community and of the levels above it, however many there are", "[large]") {
  application();
  std::vector<int> filled;
  for (int side : {4, 40}) {
    Session session;
    LevelTree tree(session);
    session.open(communities(side), {});
    session.awaitIssues();
    const int before = tree.filled();
    CHECK(before >= side * side - 1);
    const GridId grid = session.project().grids.ids()[3];
    REQUIRE(session.commit(setGridCode(session.project(), grid, "x1", session.context())));
    filled.push_back(tree.filled() - before);
  }
  CHECK(filled[0] == filled[1]);
  CHECK(filled[1] == 4);  // its community, subdistrict, county and city
}

TEST_CASE("The tree has the same numbers after any edits as one that is made anew", "[large]") {
  application();
  Session session;
  LevelTree tree(session);
  session.open(communities(12), {});
  session.awaitIssues();
  auto* view = qobject_cast<QTreeView*>(tree.view());
  REQUIRE(view);
  const auto same = [&] {
    LevelTree fresh(session);
    CHECK(rowsOf(*view->model()) == rowsOf(*qobject_cast<QTreeView*>(fresh.view())->model()));
  };
  const std::vector<GridId> grids = session.project().grids.ids();
  REQUIRE(session.commit(
      assignFaces(session.project(), session.project().grids.at(grids[5]).zone.faces, GridId(), session.context())));
  same();
  session.undo();
  same();
  // Nearly all of them at once.
  std::vector<FaceId> faces = facesIn(session.project());
  std::erase_if(faces, [&](FaceId id) { return !session.project().subdivision.face(id).grid; });
  Project next = session.project();
  for (FaceId face : faces) setGrid(next, face, {});
  REQUIRE(session.commit(stepTo(std::move(next), Message("journal.clear"), session.context())));
  same();
  session.undo();
  same();
}

TEST_CASE("A large edit is shown at once and checked beside the window", "[large]") {
  application();
  AsciiPlan plan = oneGrid(52);  // 2,704 pieces
  Session session;
  session.open(plan.project, {});
  session.awaitIssues();
  QSignalSpy changed(&session, &Session::changed), checked(&session, &Session::checked);
  std::vector<FaceId> faces = facesIn(session.project());
  faces.resize(faces.size() - 30);
  REQUIRE(session.commit(newZone(session.project(), faces, session.context())));
  CHECK(changed.count() == 1);
  CHECK_FALSE(session.isChecked());  // nobody waited for it
  CHECK(session.issues().empty());
  REQUIRE(QTest::qWaitFor([&] { return session.isChecked(); }, 60000));
  CHECK(checked.count() == 1);
  CHECK(session.issues() == check(session.project()));
  // So is going back; a small edit meanwhile is checked with it.
  session.undo();
  CHECK_FALSE(session.isChecked());
  const GridId grid = session.project().grids.ids().front();
  REQUIRE(session.commit(setGridCode(session.project(), grid, "x1", session.context())));
  session.awaitIssues();
  CHECK(session.issues() == check(session.project()));
  // A small edit alone is checked at once.
  REQUIRE(session.commit(setGridCode(session.project(), grid, "x2", session.context())));
  CHECK(session.isChecked());
  CHECK(session.issues() == check(session.project()));
}

TEST_CASE("A setting of a large plan is taken at once and checked beside the window", "[large]") {
  application();
  Session session;
  session.open(communities(20), {});  // 399 grids
  session.awaitIssues();
  PlanSettings settings = planSettingsOf(session.project());
  settings.name = "another";
  REQUIRE(session.commit(setPlanSettings(session.project(), settings, session.context())));
  CHECK_FALSE(session.isChecked());
  session.awaitIssues();
  CHECK(session.isChecked());
  CHECK(session.issues() == check(session.project()));
}

TEST_CASE("Whether the plan was changed is found once for each version", "[large]") {
  application();
  Session session;
  session.open(communities(6), "some.gpkg");
  CHECK_FALSE(session.isModified());
  const GridId grid = session.project().grids.ids().front();
  REQUIRE(session.commit(setGridCode(session.project(), grid, "x1", session.context())));
  CHECK(session.isModified());
  session.undo();
  CHECK_FALSE(session.isModified());
  session.redo();
  CHECK(session.isModified());
  session.markSaved(session.shared(), "some.gpkg");
  CHECK_FALSE(session.isModified());
}

TEST_CASE("The outline of a county is worked out beside the window, of a grid at once", "[large]") {
  application();
  const auto large = std::make_shared<const Project>(oneGrid(52).project);
  const std::vector<FaceId> faces = facesIn(*large);
  REQUIRE(faces.size() > OutlineJob::kMostAtOnce);
  OutlineJob job;
  std::vector<MultiPolygon> outlines;
  int times = 0;
  const auto take = [&](std::vector<MultiPolygon> found) { outlines = std::move(found), ++times; };
  job.start(large, {faces}, take);
  CHECK(times == 0);
  CHECK(job.isRunning());
  REQUIRE(QTest::qWaitFor([&] { return times == 1; }, 60000));
  CHECK(outlines == std::vector<MultiPolygon>{outlineOf(large->subdivision, faces)});
  // What is asked for next makes the first one be forgotten, and nobody waits for it.
  job.start(large, {faces}, take);
  const std::vector<FaceId> few(faces.begin(), faces.begin() + 5);
  job.start(large, {few, {FaceId(1'000'000'000)}}, take);
  CHECK(times == 2);
  CHECK(outlines == std::vector<MultiPolygon>{outlineOf(large->subdivision, few), {}});
  job.start(large, {faces}, take);
  job.forget();
  CHECK_FALSE(job.isRunning());
  QTest::qWait(50);
  CHECK(times == 2);
  // What is asked for twice is worked out once, and the latest comes after what is worked at.
  job.start(large, {faces}, take);
  QCoreApplication::processEvents();
  job.start(large, {faces}, take);
  REQUIRE(QTest::qWaitFor([&] { return times == 3; }, 60000));
  job.start(large, {faces}, take);
  QCoreApplication::processEvents();
  job.start(large, {few, faces}, take);
  job.start(large, {faces, few}, take);
  REQUIRE(QTest::qWaitFor([&] { return times > 3; }, 60000));
  QTest::qWait(50);
  CHECK(times == 4);
  CHECK_FALSE(job.isRunning());
  CHECK(outlines.size() == 2);
  CHECK(outlines.back() == outlineOf(large->subdivision, few));
}

TEST_CASE("Of three thousand problems and sixteen hundred communities only what is seen is drawn", "[large]") {
  application();
  Session session;
  LevelTree tree(session);
  IssueList list(session);
  tree.resize(300, 500), list.resize(700, 300);
  tree.show(), list.show();
  session.open(communities(40), {});
  session.awaitIssues();
  REQUIRE(session.issues().size() >= 3000);
  const std::pair<QWidget*, const char*> views[] = {{&tree, "levelTree"}, {&list, "issueList"}};
  for (const auto& [owner, name] : views) {
    INFO(name);
    auto* view = owner->findChild<QTreeView*>(name);
    if (!view) view = owner->findChild<QTreeView*>();
    REQUIRE(view);
    view->expandAll();
    Counting counting;
    view->setItemDelegate(&counting);
    QTest::qWait(20);
    counting.painted = counting.measured = 0;
    const GridId grid = session.project().grids.ids().back();
    REQUIRE(session.commit(setGridCode(session.project(), grid, name, session.context())));
    view->grab();
    CHECK(counting.painted > 0);
    CHECK(counting.painted < 400);
    CHECK(counting.measured < 400);
    view->setItemDelegate(nullptr);
  }
}

TEST_CASE("A plan of 7,500 communities is shown, selected in, edited and closed", "[large]") {
  application();
  constexpr int kSide = 87;  // 7,568 communities
  MainWindow window;
  window.resize(1366, 768);
  window.show();
  REQUIRE(QTest::qWaitForWindowExposed(&window));
  Session& session = window.session();
  session.open(communities(kSide), {});
  CHECK(session.project().communities.size() >= 7'500);
  session.awaitIssues();
  const auto quiet = [&] { return QTest::qWaitFor([&] { return !window.isBusy(); }, 120'000); };
  REQUIRE(quiet());
  const auto* tree = window.findChild<LevelTree*>();
  REQUIRE(tree);
  const std::vector<GridId> grids = session.project().grids.ids();
  session.select({{}, {grids[grids.size() / 2]}});
  const int filled = tree->filled();
  REQUIRE(session.commit(setGridCode(session.project(), grids[3], "x1", session.context())));
  CHECK(tree->filled() - filled == 4);
  window.canvas().zoomToSelection();
  REQUIRE(quiet());
  CHECK(window.size() == QSize(1366, 768));
  session.undo();
  CHECK_FALSE(session.history().canUndo());
  session.close();
}
