// SPDX-License-Identifier: GPL-3.0-or-later
// The map comes first: its share of the window at the sizes of common screens, in both languages, with every panel that
// can be open; the window keeps the size that it was given; no text is cut without a tip that tells it.
#include <QAction>
#include <QDockWidget>
#include <QRegularExpression>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "app/demo/demo_plan.h"
#include "app/text/language.h"
#include "app/tools/tool_box.h"
#include "app/window/propose/proposal_controller.h"
#include "core/plan/labels.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// The language of the window that is made next; the tests' own afterwards.
struct Language {
  explicit Language(const QString& language) { installLanguage(language); }
  ~Language() { installLanguage("en"); }
};

const Project& demonstration() {
  application();
  static const Project plan = [] {
    auto made = makeDemoPlan(demoFolder(), 1'000);
    REQUIRE(made);
    return *std::move(made);
  }();
  return plan;
}

struct Screen {
  explicit Screen(QSize wanted, Project plan = demonstration()) : size(wanted) {
    application();
    window = std::make_unique<MainWindow>();
    window->resize(size);
    window->show();
    REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    window->session().open(std::move(plan), {});
    window->session().awaitIssues();
    settle();
  }
  ~Screen() { window->session().close(); }
  void settle() {
    QTest::qWait(60);
    REQUIRE(QTest::qWaitFor([&] { return !window->isBusy() && !window->canvas().isBusy(); }, 60000));
    QTest::qWait(30);
  }
  template <class Widget>
  Widget* child(const char* name) {
    auto* widget = window->findChild<Widget*>(name);
    REQUIRE(widget != nullptr);
    return widget;
  }
  void open(const char* dock) {
    child<QDockWidget>(dock)->show();
    child<QDockWidget>(dock)->raise();
    settle();
  }
  void key(Qt::Key key) {
    window->canvas().setFocus();
    QTest::keyClick(window.get(), key);
    settle();
  }
  Session& session() { return window->session(); }
  GridId anyGrid() { return session().project().grids.ids().front(); }
  // Per cent of the window.
  double share() {
    const QSize map = window->canvas().size();
    return 100.0 * map.width() * map.height() / (1.0 * size.width() * size.height());
  }
  // The window is as large as it was made, and its status bar is in it.
  void requireInside() {
    CHECK(window->size() == size);
    const QStatusBar* bar = window->statusBar();
    CHECK(bar->isVisible());
    CHECK(window->rect().contains(QRect(bar->mapTo(window.get(), QPoint()), bar->size())));
    CHECK(window->canvas().height() >= 100);
  }
  void requireNothingCut() {
    window->grab();  // whatever is elided has its tip once it was painted
    const QStringList faults = cutTexts(*window);
    CHECK(faults.join('\n').toStdString() == "");
  }
  QSize size;
  std::unique_ptr<MainWindow> window;
};

const QSize kScreens[] = {{1366, 700}, {1366, 768}, {1920, 1080}, {1280, 720}};

// In front of the others of its tabs.
bool isSeen(const QWidget& widget) {
  return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

std::string longName(const char* kind) {
  QString name;
  if (QString(kind) == "letters") name = QString(300, 'w');
  if (QString(kind) == "characters") name = QString("网格长名").repeated(75);
  if (QString(kind) == "emoji") name = QString::fromUtf8("🏫🏥🌳").repeated(40);
  if (QString(kind) == "lines") name = QString("first line\nsecond line\r\n\tthird ").repeated(5);
  if (QString(kind) == "markup") name = QString("<b>bold</b> & <img src='x'>").repeated(5);
  return name.toStdString();
}

}  // namespace

TEST_CASE("The map has most of the window, whatever is selected, in both languages", "[demo][layout]") {
  for (const char* language : {"en", "zh_CN"})
    for (const QSize size : kScreens) {
      CAPTURE(language, size.width(), size.height());
      const Language speaks(language);
      Screen screen(size);
      const double first = screen.share();
      CHECK(first >= 55);
      screen.requireInside();
      screen.requireNothingCut();
      // What tells about a selection takes nothing from the map, which does not move under the pointer.
      const QPoint corner = screen.window->canvas().mapTo(screen.window.get(), QPoint());
      const QPointF before = screen.window->canvas().toScreen({0, 0});
      screen.session().select({{}, {screen.anyGrid()}});
      screen.settle();
      CHECK(screen.child<QDockWidget>("inspectorDock")->isVisible());
      CHECK(screen.share() == Approx(first));
      CHECK(screen.window->canvas().mapTo(screen.window.get(), QPoint()) == corner);
      CHECK(screen.window->canvas().toScreen({0, 0}) == before);
      screen.requireInside();
      screen.requireNothingCut();
      screen.session().select({});
      screen.settle();
      CHECK_FALSE(screen.child<QDockWidget>("inspectorDock")->isVisible());
      // Folded by one key, and back.
      screen.key(Qt::Key_F11);
      const double folded = screen.share();
      CHECK(folded >= 75);
      screen.requireInside();
      screen.requireNothingCut();
      screen.key(Qt::Key_F11);
      CHECK(screen.share() == Approx(first));
      WARN(language << " " << size.width() << "x" << size.height() << ": map " << std::round(first * 10) / 10
                    << " %, folded " << std::round(folded * 10) / 10 << " %");
    }
}

TEST_CASE("No panel makes the window larger than it is, nor cuts a text", "[demo][layout]") {
  for (const char* language : {"en", "zh_CN"})
    for (const QSize size : {QSize(1366, 700), QSize(1280, 720), QSize(1024, 600)}) {
      CAPTURE(language, size.width(), size.height());
      const Language speaks(language);
      Screen screen(size);
      for (const char* list : {"treeDock", "communityDock", "unitDock", "historyDock", "layerDock"})
        for (const bool selected : {false, true}) {
          CAPTURE(list, selected);
          screen.session().select(selected ? Selection{{}, {screen.anyGrid()}} : Selection{});
          screen.open(list);
          screen.requireInside();
          screen.requireNothingCut();
        }
      screen.child<QToolButton>("problemsButton")->click();
      screen.settle();
      CHECK(screen.child<QDockWidget>("issueDock")->isVisible());
      // The lists keep their part of the column, whatever is open below the map.
      for (const bool selected : {false, true}) {
        screen.session().select(selected ? Selection{{}, {screen.anyGrid()}} : Selection{});
        screen.settle();
      }
      CHECK(screen.child<QDockWidget>("inspectorDock")->height() * 3 <
            2 * (screen.window->statusBar()->y() - screen.window->centralWidget()->y()));
      screen.requireInside();
      screen.requireNothingCut();
      screen.key(Qt::Key_N);
      screen.requireInside();
      screen.requireNothingCut();
      const Project plan = screen.session().project();
      screen.session().select({{}, {screen.anyGrid()}});
      screen.key(Qt::Key_P);
      REQUIRE(QTest::qWaitFor([&] { return !screen.window->proposals().isSearching(); }, 60000));
      screen.settle();
      CHECK(screen.child<QDockWidget>("proposeDock")->isVisible());
      screen.requireInside();
      screen.requireNothingCut();
      CHECK(screen.window->canvas().height() >= 150);
      CHECK(plan == screen.session().project());
      // Everything at once, then put away by the button that called it.
      for (QDockWidget* dock : screen.window->findChildren<QDockWidget*>()) dock->show();
      screen.settle();
      screen.requireInside();
      screen.child<QDockWidget>("issueDock")->raise();
      screen.settle();
      screen.child<QToolButton>("problemsButton")->click();
      CHECK_FALSE(screen.child<QDockWidget>("issueDock")->isVisible());
    }
}

TEST_CASE("Names of any length and kind are elided with the whole in a tip, and move nothing", "[layout]") {
  for (const char* kind : {"letters", "characters", "emoji", "lines", "markup"}) {
    CAPTURE(kind);
    const std::string name = longName(kind);
    AsciiPlan ascii = smallPlan();
    Project plan = ascii.project;
    plan.info.name = name;
    for (GridId id : plan.grids.ids()) {
      Grid grid = plan.grids.at(id);
      grid.name = name;
      plan.grids.set(id, grid);
    }
    for (CommunityId id : plan.communities.ids()) {
      Community community = plan.communities.at(id);
      community.name = name;
      plan.communities.set(id, community);
    }
    for (const QSize size : {QSize(1366, 700), QSize(1024, 600)}) {
      Screen screen(size, plan);
      const double share = screen.share();
      screen.session().select({{}, {ascii.grids.at('b')}});
      screen.settle();
      CHECK(screen.share() == Approx(share));
      screen.requireInside();
      for (const char* list : {"treeDock", "communityDock", "unitDock", "historyDock"}) {
        CAPTURE(list);
        screen.open(list);
        CHECK(screen.share() == Approx(share));
        screen.requireInside();
        screen.requireNothingCut();
      }
      screen.key(Qt::Key_N);
      screen.requireInside();
      screen.requireNothingCut();
      screen.key(Qt::Key_P);
      screen.requireInside();
      screen.requireNothingCut();
    }
  }
}

TEST_CASE("Folded panels come back exactly as they were", "[layout]") {
  Screen screen({1366, 768}, smallPlan().project);
  screen.open("historyDock");
  screen.open("issueDock");
  screen.window->resizeDocks({screen.child<QDockWidget>("treeDock")}, {400}, Qt::Horizontal);
  screen.window->resizeDocks({screen.child<QDockWidget>("issueDock")}, {233}, Qt::Vertical);
  screen.settle();
  const auto places = [&] {
    std::map<QString, std::pair<QRect, bool>> all;
    for (QDockWidget* dock : screen.window->findChildren<QDockWidget*>())
      all[dock->objectName()] = {isSeen(*dock) ? dock->geometry() : QRect(), dock->isVisible()};
    all["canvas"] = {
        QRect(screen.window->canvas().mapTo(screen.window.get(), QPoint()), screen.window->canvas().size()), true};
    return all;
  };
  const auto before = places();
  screen.key(Qt::Key_F11);
  for (QDockWidget* dock : screen.window->findChildren<QDockWidget*>()) CHECK_FALSE(dock->isVisible());
  CHECK_FALSE(screen.child<QToolBar>("commands")->isVisible());
  CHECK(screen.child<QToolBar>("toolPalette")->isVisible());  // one draws on the map
  // A selection does not unfold anything.
  screen.session().select({{}, {screen.anyGrid()}});
  screen.settle();
  CHECK_FALSE(screen.child<QDockWidget>("inspectorDock")->isVisible());
  screen.session().select({});
  screen.key(Qt::Key_F11);
  CHECK(places() == before);
}

TEST_CASE("The arrangement is remembered, an older one is not, and a command puts it back", "[layout]") {
  const auto width = [](Screen& screen) { return screen.child<QDockWidget>("treeDock")->width(); };
  int first = 0;
  {
    Screen screen({1366, 768}, smallPlan().project);
    first = width(screen);
    screen.window->resizeDocks({screen.child<QDockWidget>("treeDock")}, {410}, Qt::Horizontal);
    screen.child<QDockWidget>("layerDock")->close();
    screen.child<QDockWidget>("unitDock")->raise();
    ToolSettings settings = screen.window->tools().settings();
    settings.brush = 33, settings.unit = UnitLevel::Building, settings.newGrid = true, settings.label = Label::Precinct;
    screen.window->tools().setSettings(settings);
    screen.settle();
    screen.session().markSaved(screen.session().shared(), {});
    screen.window->close();
  }
  const auto again = [&](auto&& look) {
    // Not application(): that begins anew.
    auto window = std::make_unique<MainWindow>();
    window->resize(1366, 768);
    window->show();
    REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    window->session().open(smallPlan().project, {});
    QTest::qWait(100);
    look(*window);
    window->session().close();
  };
  const auto dock = [](MainWindow& window, const char* name) { return window.findChild<QDockWidget*>(name); };
  again([&](MainWindow& window) {
    CHECK(dock(window, "unitDock")->width() == 410);  // the one in front
    CHECK(dock(window, "layerDock")->isHidden());
    CHECK(isSeen(*window.findChild<QWidget*>("unitPanel")));
    CHECK(window.tools().settings().brush == 33);
    CHECK(window.tools().settings().unit == UnitLevel::Building);
    CHECK_FALSE(window.tools().settings().newGrid);
    CHECK(window.tools().label() == Label::Grid);
    window.findChild<QAction*>("action_reset_layout")->trigger();
    QTest::qWait(60);
    CHECK(dock(window, "treeDock")->width() == first);
    CHECK_FALSE(dock(window, "layerDock")->isHidden());
    CHECK(isSeen(*window.findChild<QWidget*>("levelTree")));
  });
  QSettings().setValue("layout/state", QByteArray("of another version"));
  again([&](MainWindow& window) {
    CHECK(dock(window, "treeDock")->width() == first);
    CHECK_FALSE(dock(window, "layerDock")->isHidden());
  });
}

TEST_CASE("The tools are there again with the next plan", "[layout]") {
  Screen screen({1366, 768}, smallPlan().project);
  auto* palette = screen.child<QToolBar>("toolPalette");
  REQUIRE(palette->isVisible());
  screen.session().close();
  CHECK_FALSE(palette->isVisible());
  screen.session().open(smallPlan().project, {});
  QTest::qWait(100);
  CHECK(palette->isVisible());
}

TEST_CASE("A panel that is called while all are folded brings them back, and stays", "[layout]") {
  Screen screen({1366, 768}, smallPlan().project);
  auto* fold = screen.window->findChild<QAction*>("action_map_only");
  auto* tree = screen.child<QDockWidget>("treeDock");
  fold->trigger();
  REQUIRE(tree->isHidden());
  auto* inspector = screen.child<QDockWidget>("inspectorDock");
  inspector->toggleViewAction()->trigger();
  screen.settle();
  CHECK_FALSE(fold->isChecked());
  CHECK_FALSE(tree->isHidden());
}

TEST_CASE("The inspector that the planner has closed stays closed until it is called again", "[layout]") {
  Screen screen({1366, 768}, smallPlan().project);
  auto* inspector = screen.child<QDockWidget>("inspectorDock");
  screen.session().select({{}, {screen.anyGrid()}});
  screen.settle();
  REQUIRE(inspector->isVisible());
  inspector->close();
  screen.session().select({});
  screen.session().select({{}, {screen.anyGrid()}});
  screen.settle();
  CHECK_FALSE(inspector->isVisible());
  inspector->toggleViewAction()->trigger();
  CHECK(inspector->isVisible());
  screen.session().select({});
  screen.session().select({{}, {screen.anyGrid()}});
  screen.settle();
  CHECK(inspector->isVisible());
}

TEST_CASE("The problems button carries their count", "[layout]") {
  Screen screen({1366, 768}, smallPlan().project);
  const auto* button = screen.child<QToolButton>("problemsButton");
  std::size_t wrong = 0;
  for (const Issue& issue : screen.session().issues()) wrong += issue.severity == Severity::Error && !issue.exempted;
  REQUIRE(wrong > 0);
  CHECK(button->text().contains(QRegularExpression("\\d")));
  CHECK_FALSE(button->isChecked());
  screen.key(Qt::Key_N);  // goes to the next problem, and shows the list it is from
  CHECK(button->isChecked());
  CHECK(screen.child<QDockWidget>("issueDock")->isVisible());
  CHECK(screen.child<QToolButton>("showWrong")->text() == button->text());  // one count, told alike
}

TEST_CASE("The walk finds what is cut, and leaves alone what is whole or told", "[layout]") {
  application();
  QWidget page;
  page.resize(300, 200);
  auto* label = new QLabel("a long text that has no room", &page);
  label->setGeometry(0, 0, 40, 20);
  auto* told = new QLabel("another long text that has no room", &page);
  told->setGeometry(0, 30, 40, 20);
  told->setToolTip("another long text that has no room");
  auto* button = new QPushButton("a button with too many words", &page);
  button->setGeometry(0, 60, 50, 30);
  auto* outside = new QLabel("outside", &page);
  outside->setGeometry(280, 100, 100, 20);
  auto* fine = new QLabel("fine", &page);
  fine->setGeometry(0, 130, 100, 20);
  page.show();
  REQUIRE(QTest::qWaitForWindowExposed(&page));
  const QStringList faults = cutTexts(page);
  CHECK(faults.size() == 3);
  CHECK(faults.join(' ').contains("a long text"));
  CHECK(faults.join(' ').contains("a button"));
  CHECK(faults.join(' ').contains("outside"));
}
