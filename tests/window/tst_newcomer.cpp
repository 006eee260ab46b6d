// SPDX-License-Identifier: GPL-3.0-or-later
// A newcomer's journey at the demonstration, by mouse and keys alone: a community of about 3,000 households that is one
// grid becomes grids in band by cut, paint and merge, a school gets its dedicated grid, the queue's fixes are taken;
// all of it undone, redone, saved and read back. Every press of a button or key counts as an action; hovering does not,
// since the numbers at the pointer are what it is for. With WANGGE_SCREENSHOTS set, each stage leaves a picture in that
// folder; with WANGGE_XDOTOOL set, everything is pressed through the display (hands.h).
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <optional>

#include "app/demo/demo_plan.h"
#include "app/tools/tool_box.h"
#include "app/window/main_window.h"
#include "app/window/map/map_canvas.h"
#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"
#include "gis/file/project_file.h"
#include "support/guarantees.h"
#include "tests/support/scratch.h"
#include "tests/window/application.h"
#include "tests/window/fixture.h"
#include "tests/window/hands.h"

using namespace wangge;

namespace {

class Newcomer {
 public:
  Newcomer() {
    test::application();
    ::setenv("XDG_STATE_HOME", scratch.folder().c_str(), 1);
    auto plan = makeDemoPlan(demoFolder(), 1'000);
    REQUIRE(plan);
    REQUIRE(gis::saveProjectAs(path, *plan));
    window = std::make_unique<MainWindow>();
    window->resize(1366, 768);
    window->show();
    REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    window->openFile(QString::fromStdString(path));
    settle();
    REQUIRE(session().hasPlan());
  }
  ~Newcomer() { window->session().close(); }

  Session& session() { return window->session(); }
  const Project& project() { return session().project(); }
  MapCanvas& canvas() { return window->canvas(); }
  const ToolView& view() { return window->tools().tool()->view(); }
  void settle() {
    REQUIRE(QTest::qWaitFor([&] { return !window->isBusy() && !canvas().isBusy(); }, 60000));
  }
  void picture(const char* name) {
    const QString folder = qEnvironmentVariable("WANGGE_SCREENSHOTS");
    if (folder.isEmpty()) return;
    settle();
    QTest::qWait(50);
    window->grab().save(folder + '/' + name + ".png");
  }

  QPoint at(Point p) { return canvas().toScreen(p).toPoint(); }
  void hover(Point p) { test::hands::move(canvas(), at(p)); }
  void click(Point p, Qt::KeyboardModifiers keys = {}) {
    test::hands::click(canvas(), at(p), keys);
    ++actions;
  }
  void key(int key, Qt::KeyboardModifiers keys = {}) {
    test::hands::key(canvas(), static_cast<Qt::Key>(key), keys);
    ++actions;
  }
  void press(QAbstractButton* button) {
    test::hands::click(*button, button->rect().center());
    ++actions;
  }
  template <class Widget>
  Widget* child(const char* name) {
    auto* widget = window->findChild<Widget*>(name);
    REQUIRE(widget != nullptr);
    return widget;
  }

  // A community of about 3,000 households that begins as one grid.
  CommunityId chooseCommunity() {
    CommunityId chosen;
    std::int64_t best = 1'000;
    project().communities.forEach([&](CommunityId id, const Community& community) {
      std::size_t grids = 0;
      project().grids.forEach(
          [&](GridId, const Grid& grid) { grids += grid.community == id && grid.kind == GridKind::Comprehensive; });
      const std::int64_t far = std::abs(community.zone.tally.households - 3'000);
      if (grids == 1 && far < best) best = far, chosen = id;
    });
    return chosen;
  }
  std::vector<GridId> gridsOf(CommunityId community) {
    std::vector<GridId> grids;
    project().grids.forEach([&](GridId id, const Grid& grid) {
      if (grid.community == community && grid.kind == GridKind::Comprehensive) grids.push_back(id);
    });
    return grids;
  }
  std::int64_t households(GridId grid) { return project().grids.at(grid).zone.tally.households; }
  bool fits(std::int64_t households) const { return households >= 300 && households <= 500; }
  // Whether so many households can be whole grids in band.
  bool divides(std::int64_t households) const { return households / 300 >= (households + 499) / 500; }
  bool outOfBand(GridId grid) {
    const GridStatus status = statusOf(project(), grid);
    return status == GridStatus::TooSmall || status == GridStatus::TooLarge;
  }

  GridId largestAbove500(CommunityId community) {
    GridId large;
    for (GridId grid : gridsOf(community))
      if (households(grid) > 500 && (!large || households(grid) > households(large))) large = grid;
    return large;
  }
  // A click on the map without a tool in hand.
  void select(GridId grid) {
    if (window->tools().kind() != ToolKind::Select) key(Qt::Key_Q);
    click(pointOnSurface(outlineOf(project().subdivision, project().grids.at(grid).zone.faces)));
    REQUIRE(session().selection().grids == std::vector{grid});
  }
  // Hovers over buildings of the community, the tool for dedicated grids in hand, until one can be taken where nobody
  // lives and that leaves every other grid in band: what the planner takes for the school.
  std::optional<Point> schoolIn(CommunityId community) {
    std::vector<Point> places;
    project().buildings.forEach([&](BuildingId, const Building& building) {
      if (!building.outline) return;
      const Point p = pointOnSurface({*building.outline});
      if (project().subdivision.face(project().subdivision.locate(p)).community == community &&
          canvas().rect().contains(at(p)))
        places.push_back(p);
    });
    for (Point p : places) {
      hover(p);
      if (!view().after) continue;
      const bool good = std::ranges::all_of(view().effects, [](const GridEffect& effect) {
        if (!effect.after) return false;
        return effect.before ? effect.statusAfter == GridStatus::InBand : effect.after->households == 0;
      });
      if (good) return p;
    }
    return std::nullopt;
  }
  // Hovers over the pieces around the grid until taking one brings both grids where they should be; clicks that one.
  bool paintInto(GridId small) {
    const Subdivision& s = project().subdivision;
    for (FaceId id : project().communities.at(project().grids.at(small).community).zone.faces) {
      if (s.face(id).grid == small) continue;
      const Point p = pointOnSurface(outlineOf(s, std::vector{id}));
      hover(p);
      const std::vector<GridEffect>& effects = view().effects;
      if (!view().after || effects.size() != 2 || !effects[0].after || !effects[1].after) continue;
      const bool first = effects[0].grid == small;
      const std::int64_t mine = effects[first ? 0 : 1].after->households,
                         theirs = effects[first ? 1 : 0].after->households;
      if (!fits(mine) || !(fits(theirs) || divides(theirs))) continue;
      picture("paint");
      click(p);
      REQUIRE(households(small) == mine);
      return true;
    }
    return false;
  }
  // Tells the dialog that will come what the dedicated grid is for: a name, Tab, down to the category, Enter.
  void answerWith(const QString& name, DedicatedCategory category) {
    auto* timer = new QTimer(window.get());
    QObject::connect(timer, &QTimer::timeout, window.get(), [this, timer, name, category] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      if (!dialog || dialog->objectName() != "institutionDialog") return;
      timer->stop();
      timer->deleteLater();
      auto* field = dialog->findChild<QLineEdit*>("institutionName");
      auto* categories = dialog->findChild<QComboBox*>("institutionCategory");
      test::hands::type(*field, name);
      test::hands::key(*field, Qt::Key_Tab);
      actions += 2;
      while (categories->currentData().toInt() != static_cast<int>(category) &&
             categories->currentIndex() + 1 < categories->count()) {
        test::hands::key(*categories, Qt::Key_Down);
        ++actions;
      }
      picture("dialog");
      test::hands::key(*categories, Qt::Key_Return);
      ++actions;
    });
    timer->start(10);
  }

  // Begins at a place on the border of the grid and swings the line's end along the border until the numbers please;
  // then clicks. Begins elsewhere when they do not. False when no beginning would do.
  template <class Pleases>
  bool cut(GridId grid, Pleases&& pleases) {
    const std::vector<Point> border = placesOnBorder(grid);
    for (std::size_t begin = 0; begin < border.size(); begin += std::max<std::size_t>(1, border.size() / 9)) {
      click(border[begin]);
      for (std::size_t i = 1; i < border.size(); ++i) {
        const Point end = border[(begin + i) % border.size()];
        hover(end);
        const std::vector<GridEffect>& effects = view().effects;
        if (!view().after || effects.size() != 2 || !effects[0].after || !effects[1].after) continue;
        if (effects[0].grid != grid && effects[1].grid != grid) continue;
        if (!pleases(effects[0].after->households, effects[1].after->households)) continue;
        const std::size_t before = session().history().index();
        const std::int64_t one = effects[0].after->households, other = effects[1].after->households;
        picture(("cut-" + std::to_string(session().history().index())).c_str());
        click(end);
        if (session().history().index() == before) key(Qt::Key_Return);  // the click only set a corner
        REQUIRE(session().history().index() == before + 1);
        std::vector<std::int64_t> came, promised = {one, other};
        for (GridId id : session().selection().grids) came.push_back(households(id));
        std::sort(came.begin(), came.end());
        std::sort(promised.begin(), promised.end());
        REQUIRE(came == promised);
        return true;
      }
      key(Qt::Key_Escape);
    }
    return false;
  }

  test::Scratch scratch;
  std::string path = scratch / "district.gpkg";
  std::unique_ptr<MainWindow> window;
  int actions = 0;

 private:
  // Places on the outline of the grid, around it, some 30 pixels apart.
  std::vector<Point> placesOnBorder(GridId grid) {
    const MultiPolygon outline = outlineOf(project().subdivision, project().grids.at(grid).zone.faces);
    const auto largest = std::max_element(outline.begin(), outline.end(),
                                          [](const Polygon& a, const Polygon& b) { return areaOf(a) < areaOf(b); });
    std::vector<Point> places;
    const Ring& ring = largest->outer;
    double left = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const QPointF a = canvas().toScreen(ring[i]), b = canvas().toScreen(ring[(i + 1) % ring.size()]);
      const double length = std::hypot(b.x() - a.x(), b.y() - a.y());
      for (; left < length; left += 30) {
        const double share = left / length;
        places.push_back({static_cast<std::int32_t>(ring[i].x + share * (ring[(i + 1) % ring.size()].x - ring[i].x)),
                          static_cast<std::int32_t>(ring[i].y + share * (ring[(i + 1) % ring.size()].y - ring[i].y))});
      }
      left -= length;
    }
    return places;
  }
};

}  // namespace

TEST_CASE_METHOD(Newcomer, "a newcomer divides a community, and everything can be undone, redone, saved and read back",
                 "[demo]") {
  const CommunityId community = chooseCommunity();
  REQUIRE(community);
  const std::int64_t all = project().communities.at(community).zone.tally.households;
  const Tally total = totalOf(project());
  const Project first = project();
  picture("1-district");

  // The community in the tree: its grid is selected and the map goes there.
  auto* tree = child<QTreeView>("levelTree");
  const QModelIndex row =
      test::findRow(*tree->model(), QString::fromStdString(project().communities.at(community).name));
  REQUIRE(row.isValid());
  tree->scrollTo(row);
  test::hands::click(*tree->viewport(), tree->visualRect(row).center());
  test::hands::doubleClick(*tree->viewport(), tree->visualRect(row).center());
  actions += 2;
  settle();
  picture("2-community");

  // One grid after another is cut off. The first cut is a bad one and merged away; one is left a little small and
  // painted into the band.
  const auto good = [&](std::int64_t a, std::int64_t b) {
    return (fits(a) && (fits(b) || divides(b))) || (fits(b) && divides(a));
  };
  select(gridsOf(community).front());
  key(Qt::Key_E);
  REQUIRE(cut(gridsOf(community).front(),
              [&](std::int64_t a, std::int64_t b) { return std::min(a, b) > 100 && std::min(a, b) < 200; }));
  REQUIRE(gridsOf(community).size() == 2);
  REQUIRE(session().selection().grids.size() == 2);
  key(Qt::Key_F);  // both are selected: merged again
  REQUIRE(gridsOf(community).size() == 1);
  bool painted = false;
  int cuts = 0;
  for (; cuts < 20; ++cuts) {
    const GridId large = largestAbove500(community);
    if (!large) break;
    // After a cut both sides are selected, and the next line may divide either.
    if (!std::ranges::count(session().selection().grids, large)) select(large);
    if (window->tools().kind() != ToolKind::Cut) key(Qt::Key_E);
    if (!painted) {
      const std::size_t before = session().history().index();
      if (cut(large, [&](std::int64_t a, std::int64_t b) {
            return std::min(a, b) >= 250 && std::min(a, b) < 300 && divides(std::max(a, b) - 60);
          })) {
        GridId small = session().selection().grids.front();
        for (GridId grid : session().selection().grids)
          if (households(grid) < households(small)) small = grid;
        select(small);
        key(Qt::Key_W);
        painted = paintInto(small);
        if (!painted) {
          key(Qt::Key_Z, Qt::ControlModifier);
          REQUIRE(session().history().index() == before);
        }
        continue;
      }
    }
    REQUIRE(cut(large, good));
  }
  CHECK(painted);
  CHECK(project().communities.at(community).zone.tally.households == all);
  for (GridId grid : gridsOf(community)) CHECK(fits(households(grid)));
  picture("3-divided");
  const int division = actions;

  // A school in it becomes a dedicated grid.
  key(Qt::Key_D);
  const auto school = schoolIn(community);
  REQUIRE(school);
  answerWith("Zijian School", DedicatedCategory::SchoolOrHospital);
  click(*school);
  // The dialog comes with the click, or, pressed through the display, after it.
  REQUIRE(QTest::qWaitFor([&] { return !QApplication::activeModalWidget() && session().selection().grids.size() == 1; },
                          20000));
  // Without a window manager nobody gives the window its focus back.
  window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(window.get()));
  canvas().setFocus();
  const Grid& dedicated = project().grids.at(session().selection().grids.front());
  CHECK(dedicated.kind == GridKind::Dedicated);
  CHECK(dedicated.category == DedicatedCategory::SchoolOrHospital);
  CHECK(dedicated.name == "Zijian School");
  picture("4-school");
  for (GridId grid : gridsOf(community)) CHECK_FALSE(outOfBand(grid));
  key(Qt::Key_Q);

  // Two problems are fixed from the queue: one that the work brought about, found with N, and one that was there
  // before, clicked in the list.
  auto* apply = child<QPushButton>("fixApply");
  const auto fix = [&] {
    const std::size_t open = session().issues().size(), steps = session().history().index();
    REQUIRE(apply->isVisible());
    press(apply);
    CHECK(session().issues().size() < open);
    CHECK(session().history().index() == steps + 1);
  };
  press(child<QAbstractButton>("problemsButton"));
  QTest::qWait(20);
  press(child<QAbstractButton>("showMine"));
  canvas().setFocus();
  for (int looked = 0; looked < 10 && !(apply->isVisible() && apply->isEnabled()); ++looked) {
    key(Qt::Key_N);
    settle();
  }
  picture("5-problem");
  fix();
  press(child<QAbstractButton>("showMine"));
  auto* list = child<QTreeView>("issueList");
  const QModelIndex kind = test::findRow(*list->model(), "Malformed codes");
  REQUIRE(kind.isValid());
  const QModelIndex problem = list->model()->index(0, 0, kind);
  list->scrollTo(problem);
  test::hands::click(*list->viewport(), list->visualRect(problem).center());
  ++actions;
  settle();
  picture("6-malformed");
  fix();
  canvas().setFocus();
  const int worked = actions;

  // Ten steps back and forth.
  const Project last = project();
  const std::size_t steps = session().history().index();
  REQUIRE(steps >= 10);
  for (int i = 0; i < 10; ++i) key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(session().history().index() == steps - 10);
  CHECK_FALSE(project() == last);
  for (int i = 0; i < 10; ++i) key(Qt::Key_Y, Qt::ControlModifier);
  CHECK(session().history().index() == steps);
  CHECK(project() == last);

  // Saved, and read back by a program that knows nothing of this window.
  key(Qt::Key_S, Qt::ControlModifier);
  settle();
  CHECK_FALSE(session().isModified());
  const auto again = gis::openProject(path);
  REQUIRE(again);
  CHECK(again->project == last);
  CHECK(totalOf(again->project) == total);
  CHECK(brokenGuarantees(again->project) == std::vector<std::string>{});
  while (session().history().canUndo()) session().undo();
  CHECK(project() == first);
  WARN(all << " households in " << gridsOf(community).size() << " grid, then "
           << last.grids.size() - first.grids.size() + 1 << " grids: " << division << " actions to divide, "
           << worked - division << " for the school and two fixes");
}
