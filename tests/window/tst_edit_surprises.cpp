// SPDX-License-Identifier: GPL-3.0-or-later
// No surprise in an edit: what a stroke breaks is said before, strips go along, what cannot be done says why, and a
// change made by a key alone offers to be undone.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>

#include "app/text/messages.h"
#include "app/window/map/kept_settings.h"
#include "app/window/propose/proposal_controller.h"
#include "tests/window/drawing.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  aaaaa.bbbbb   cells of 20 m; a strip without a grid between the carriageways, two blocks of b beyond it
struct StreetWindow : DrawingWindow {
  StreetWindow() {
    AsciiOptions options;
    for (int row = 0; row < 10; ++row) {
      options.grids.push_back("aaaaa.bbbbb");
      options.precincts.push_back(row < 5 ? "PPPPPPPPPPP" : "PPPPPPRRRRR");
      options.households.push_back("11111.11111");
    }
    options.householdsPerDigit = 4;
    options.cellMetres = 20;
    options.everyCell = false;
    ascii = asciiPlan(options);
    session().open(ascii.project, {});
    session().awaitIssues();
    REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
    session().select({{}, {ascii.grids.at('a')}});
    key(Qt::Key_W);
    move(2.5, 2.5);  // the pointer moves wherever the case before left it
  }
  QCheckBox* strips() { return window->findChild<QCheckBox*>("stripsAlong"); }
};

bool has(const std::vector<Message>& messages, const char* code) {
  return std::ranges::any_of(messages, [&](const Message& message) { return message.code == code; });
}

}  // namespace

TEST_CASE_METHOD(StreetWindow, "the strip between two carriageways goes along, and the pointer says so") {
  move(8.5, 2.5);
  CHECK(view().warnings.empty());
  REQUIRE(has(view().notes, "tool.strips_along"));
  CHECK(promised('a') == 200 + 100);
  click(8.5, 2.5);
  CHECK(households('a') == 300);
  CHECK(project().subdivision.face(ascii.faceAt(5, 0)).grid == ascii.grids.at('a'));
  CHECK(session().history().current().what.code == "journal.assign_strips");
  CHECK(steps() == 1);
  requireSound();
  session().undo();
  CHECK(project() == ascii.project);
}

TEST_CASE_METHOD(StreetWindow, "merging across a street tells what goes along, with its people, before and after") {
  session().select({{}, {ascii.grids.at('a'), ascii.grids.at('b')}});
  auto* merge = window->findChild<QAction*>("action_merge");
  const QString tip = merge->toolTip();
  merge->trigger();
  REQUIRE(steps() == 1);
  const QString done = textOf(session().history().current().what);
  CHECK(done.contains("1 strip goes along, 0 households, 0 persons"));
  CHECK(tip.contains(done));
  requireSound();
}

TEST_CASE_METHOD(StreetWindow, "strips come from where the stroke may take from") {
  ToolSettings settings = window->tools().settings();
  settings.source = SourceFilter::Started;  // the strip has no grid, the stroke begins in b
  window->tools().setSettings(settings);
  move(8.5, 2.5);
  CHECK(has(view().warnings, "tool.comes_apart"));
  CHECK_FALSE(has(view().notes, "tool.strips_along"));
}

TEST_CASE_METHOD(StreetWindow, "without strips the pointer says that the grid would no longer be connected") {
  REQUIRE(strips());
  CHECK(strips()->isVisible());
  CHECK(strips()->isChecked());
  SECTION("by the box beside the brush") {
    QTest::mouseClick(strips(), Qt::LeftButton, {}, QPoint(8, strips()->height() / 2));
  }
  SECTION("by its key") {
    key(Qt::Key_B);
    CHECK_FALSE(strips()->isChecked());
  }
  REQUIRE_FALSE(window->tools().settings().strips);
  move(8.4, 2.4);
  REQUIRE(has(view().warnings, "tool.comes_apart"));
  CHECK(view().notes.empty());
  click(8.4, 2.4);
  CHECK(households('a') == 300);
  const std::vector<Issue>& issues = session().issues();
  CHECK(std::ranges::any_of(issues, [](const Issue& issue) { return issue.rule == "rule.not_contiguous"; }));
  // It is remembered for the next run.
  keepToolSettings(window->tools().settings());
  CHECK_FALSE(keptToolSettings(ToolSettings()).strips);
  keepToolSettings(ToolSettings());
  CHECK(keptToolSettings(ToolSettings()).strips);
}

TEST_CASE_METHOD(DrawingWindow, "no new grid is painted while communities are edited, and the key says why") {
  auto* action = window->findChild<QAction*>("tool_new-grid");
  REQUIRE(action->isEnabled());
  const QString tip = action->toolTip();
  window->tools().setLabel(Label::Community);
  CHECK_FALSE(action->isEnabled());
  CHECK(action->toolTip().contains(textOf(Error("edit.communities_given")).toHtmlEscaped()));
  key(Qt::Key_A);
  CHECK_FALSE(window->tools().settings().newGrid);
  CHECK(window->statusBar()->currentMessage() == textOf(Error("edit.communities_given")));
  window->tools().setLabel(Label::Grid);
  CHECK(action->isEnabled());
  CHECK(action->toolTip() == tip);
}

TEST_CASE_METHOD(DrawingWindow, "of communities only pieces without a grid are taken where only these are wanted") {
  session().commit(assignFaces(project(), std::vector{ascii.faceAt(5, 0)}, GridId(), session().context()));
  const std::size_t before = steps();
  window->tools().setLabel(Label::Community);
  key(Qt::Key_W);
  ToolSettings settings = window->tools().settings();
  settings.source = SourceFilter::Unassigned;
  window->tools().setSettings(settings);
  CHECK(window->findChild<QComboBox*>("sourceFilter")->currentText() == "Only without a grid");
  session().select({{}, {}, {}, {ascii.communities.at('B')}});
  move(5.5, 1.5);
  CHECK_FALSE(view().after);
  REQUIRE(view().hint);
  CHECK(view().hint->code == "tool.only_unassigned");
  click(5.5, 1.5);
  CHECK(steps() == before);
  click(5.5, 0.5);
  CHECK(steps() == before + 1);
  CHECK(project().subdivision.face(ascii.faceAt(5, 0)).community == ascii.communities.at('B'));
  requireSound();
}

TEST_CASE_METHOD(DrawingWindow, "a change made by a key offers to be undone, one from the menu was meant") {
  auto* bar = window->findChild<QWidget*>("undoBar");
  REQUIRE(bar);
  CHECK_FALSE(bar->isVisible());
  const Selection two{{}, {ascii.grids.at('a'), ascii.grids.at('b')}};
  session().select(two);
  window->findChild<QAction*>("action_merge")->trigger();
  CHECK(steps() == 1);
  CHECK_FALSE(bar->isVisible());
  session().undo();
  session().select(two);
  canvas().setFocus();
  key(Qt::Key_F);
  REQUIRE(steps() == 1);
  REQUIRE(bar->isVisible());
  CHECK(bar->findChild<QLabel*>("undoText")->text() == textOf(session().history().current().what));
  CHECK(canvas().rect().contains(bar->geometry()));
  CHECK(canvas().hasFocus());
  // Beside its button a click is not the map's.
  const Selection selected = session().selection();
  QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(3, 3));
  QTest::mouseClick(bar->findChild<QLabel*>("undoText"), Qt::LeftButton, {}, QPoint(3, 3));
  CHECK(session().selection() == selected);
  CHECK(bar->isVisible());
  SECTION("not while nothing may be edited") {
    window->findChild<QAction*>("action_undo")->setEnabled(false);
    QTest::mouseClick(bar->findChild<QPushButton*>("undoChange"), Qt::LeftButton);
    CHECK(steps() == 1);
  }
  SECTION("undone") {
    QTest::mouseClick(bar->findChild<QPushButton*>("undoChange"), Qt::LeftButton);
    CHECK(project() == ascii.project);
  }
  SECTION("the next change takes the offer away") {
    session().commit(setGridLocked(project(), std::vector{ascii.grids.at('c')}, true, session().context()));
    CHECK(steps() == 2);
  }
  SECTION("so does another plan") {
    session().open(ascii.project, {});
  }
  CHECK_FALSE(bar->isVisible());
}

TEST_CASE("a grid that is too small offers to join a neighbour and proposals, each with what comes of it") {
  AsciiOptions options;
  options.grids = {"aabc"}, options.households = {"2212"}, options.householdsPerDigit = 50;
  DrawingWindow drawing;
  drawing.ascii = asciiPlan(options);
  drawing.session().open(drawing.ascii.project, {});
  drawing.session().awaitIssues();
  auto& window = *drawing.window;
  const GridId b = drawing.ascii.grids.at('b');
  window.findChild<QToolButton*>("problemsButton")->click();
  for (int i = 0; i < 20 && drawing.session().selection().grids != std::vector{b}; ++i)
    window.findChild<QAction*>("nextProblem")->trigger();
  REQUIRE(drawing.session().selection().grids == std::vector{b});
  auto* join = window.findChild<QToolButton*>("fixJoin");
  auto* propose = window.findChild<QPushButton*>("fixPropose");
  REQUIRE(join->isVisible());
  REQUIRE(propose->isVisible());
  REQUIRE(join->menu()->actions().size() == 2);
  SECTION("joined") {
    const QAction* with = join->menu()->actions()[0];
    CHECK(with->text().contains("250"));
    join->menu()->actions()[0]->trigger();
    CHECK(drawing.steps() == 1);
    CHECK(drawing.households('a') == 250);
    drawing.requireSound();
  }
  SECTION("proposed") {
    QTest::mouseClick(propose, Qt::LeftButton);
    CHECK(window.proposals().wish().where.community == drawing.ascii.communities.at('A'));
    CHECK(QTest::qWaitFor([&] { return !window.isBusy(); }, 20'000));
    CHECK(drawing.steps() == 0);
  }
}
