// SPDX-License-Identifier: GPL-3.0-or-later
// The map comes first: its share of the window at the sizes of common screens, in both languages, with every panel that
// can be open; the window keeps the size that it was given; no text is cut without a tip that tells it.
#include <QAction>
#include <QDockWidget>
#include <QRegularExpression>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "app/tools/tool_box.h"
#include "app/window/propose/proposal_controller.h"
#include "core/plan/labels.h"
#include "tests/window/screen_window.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const QSize kScreens[] = {{1366, 700}, {1366, 768}, {1920, 1080}, {1280, 720}};

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

TEST_CASE("The map keeps its part beside every combination of panels", "[demo][layout]") {
  constexpr double kLeast = 26;  // per cent of the window
  for (const char* language : {"en", "zh_CN"})
    for (const QSize size : kScreens) {
      const Language speaks(language);
      Screen screen(size);
      for (const char* below : {"issueDock", "proposeDock", "alignDock", "numberDock"}) {
        double least = 100;
        screen.child<QDockWidget>(below)->toggleViewAction()->trigger();
        screen.settle();
        for (const char* list : {"treeDock", "communityDock", "unitDock", "historyDock", "layerDock"})
          for (const bool selected : {false, true}) {
            CAPTURE(language, size.width(), size.height(), below, list, selected);
            screen.session().select(selected ? Selection{{}, {screen.anyGrid()}} : Selection{});
            screen.open(list);
            screen.requireInside();
            screen.requireNothingCut();
            least = std::min(least, screen.share());
          }
        CAPTURE(language, size.width(), size.height(), below);
        CHECK(least >= kLeast);
        WARN(language << " " << size.width() << "x" << size.height() << ", " << below << ": map "
                      << std::round(least * 10) / 10 << " %");
        screen.child<QDockWidget>(below)->close();
        screen.settle();
      }
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

TEST_CASE("With every tool in hand nothing is cut, and the window keeps its size", "[layout]") {
  for (const char* language : {"en", "zh_CN"})
    for (const QSize size : {QSize(1024, 600), QSize(1366, 768), QSize(1920, 1080)}) {
      const Language spoken(language);
      Screen screen(size);
      screen.session().select({{}, {screen.anyGrid()}});
      for (const ToolKind kind : {ToolKind::Paint, ToolKind::Cut, ToolKind::Trace, ToolKind::Push, ToolKind::Reshape,
                                  ToolKind::Carve, ToolKind::Seed, ToolKind::Beats, ToolKind::Stations}) {
        CAPTURE(language, size.width(), static_cast<int>(kind));
        screen.window->tools().setKind(kind);
        screen.settle();
        screen.requireInside();
        screen.requireNothingCut();
      }
    }
}

TEST_CASE("The start page cuts no text at any size", "[layout]") {
  for (const char* language : {"en", "zh_CN"})
    for (const QSize size : {QSize(1024, 600), QSize(1366, 768), QSize(1920, 1080)}) {
      CAPTURE(language, size.width());
      const Language spoken(language);
      application();
      MainWindow window;
      window.resize(size);
      window.show();
      REQUIRE(QTest::qWaitForWindowExposed(&window));
      window.grab();
      CHECK(window.size() == size);
      CHECK(cutTexts(window).join('\n').toStdString() == "");
    }
}
