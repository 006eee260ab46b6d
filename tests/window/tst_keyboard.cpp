// SPDX-License-Identifier: GPL-3.0-or-later
// The window without a mouse: the map under its cross, tools, lists, and a way on from every place.
#include <QDockWidget>
#include <QLineEdit>
#include <set>

#include "app/tools/tool_box.h"
#include "app/window/map/tool_overlay.h"
#include "tests/support/uncounted.h"
#include "tests/window/drawing.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct Keys : DrawingWindow {
  Keys() {
    window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window.get()));
    canvas().setFocus(Qt::TabFocusReason);
  }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&canvas(), key, modifiers); }
  // Moves the map until its middle is the place (in cells from the north-west), by arrows alone.
  void goTo(double column, double row) {
    const double cell = ascii.cellMillimetres;
    const Point to{static_cast<std::int32_t>(column * cell), static_cast<std::int32_t>((ascii.rows - row) * cell)};
    const auto steer = [&](Qt::KeyboardModifiers modifiers) {
      for (int i = 0; i < 200; ++i) {
        const QPointF off = canvas().toScreen(to) - canvas().toScreen(canvas().middle());
        const double step = modifiers ? 8 : 0.2 * std::min(canvas().width(), canvas().height());
        if (std::max(std::abs(off.x()), std::abs(off.y())) <= step) return;
        const bool across = std::abs(off.x()) > std::abs(off.y());
        press(across ? (off.x() > 0 ? Qt::Key_Right : Qt::Key_Left) : (off.y() > 0 ? Qt::Key_Down : Qt::Key_Up),
              modifiers);
      }
    };
    steer({});
    steer(Qt::ShiftModifier);
  }
  FaceId under() { return project().subdivision.locate(canvas().middle()); }
};

}  // namespace

TEST_CASE_METHOD(Keys, "Arrows move the map under a cross, and Enter selects there", "[keyboard]") {
  CHECK(canvas().hasCross());
  goTo(1.5, 1.5);
  REQUIRE(project().subdivision.face(under()).grid == ascii.grids.at('a'));
  press(Qt::Key_Return);
  CHECK(session().selection().grids == std::vector{ascii.grids.at('a')});
  CHECK(canvas().accessibleDescription().contains("households"));
  goTo(4.5, 0.5);
  press(Qt::Key_Return, Qt::ControlModifier);
  CHECK(session().selection().grids.size() == 2);
  press(Qt::Key_Escape);
  CHECK(session().selection().grids.empty());
  // The mouse takes over, and Enter does nothing that is not seen.
  move(1.5, 1.5);
  CHECK_FALSE(canvas().hasCross());
  press(Qt::Key_Return);
  CHECK(canvas().hasCross());
  CHECK(session().selection().grids.empty());
}

TEST_CASE_METHOD(Keys, "A piece is painted by keys alone", "[keyboard]") {
  goTo(1.5, 1.5);
  press(Qt::Key_Return);
  const std::int64_t before = households('a');
  press(Qt::Key_W);
  REQUIRE(window->tools().kind() == ToolKind::Paint);
  goTo(3.5, 1.5);
  REQUIRE(project().subdivision.face(under()).grid == ascii.grids.at('b'));
  CHECK(canvas().accessibleDescription().contains("→"));  // what it would do is said, too
  const std::size_t steps = this->steps();
  press(Qt::Key_Return);
  CHECK(this->steps() == steps + 1);
  CHECK(households('a') > before);
  requireSound();
}

TEST_CASE_METHOD(Keys, "A grid is cut by keys alone, and the last point is taken back", "[keyboard]") {
  const std::size_t grids = project().grids.size(), before = steps();
  press(Qt::Key_E);
  REQUIRE(window->tools().kind() == ToolKind::Cut);
  goTo(1.5, -0.4);
  press(Qt::Key_Return);
  // A corner in the wrong place, and the cut goes on from the beginning.
  goTo(2.6, 1.4);
  press(Qt::Key_Return);
  const std::size_t corners = view().vertices.size();
  press(Qt::Key_Backspace);
  CHECK(view().vertices.size() < corners);
  CHECK(steps() == before);
  goTo(1.5, 3.4);
  CHECK(canvas().accessibleDescription().contains("→"));  // both sides are said before anything is done
  press(Qt::Key_Return);
  if (steps() == before) press(Qt::Key_Return);  // once more at the same place ends it
  CHECK(steps() == before + 1);
  CHECK(project().grids.size() == grids + 1);
  requireSound();
  // Esc drops what was begun.
  goTo(4.5, -0.4);
  press(Qt::Key_Return);
  press(Qt::Key_Escape);
  CHECK(view().lines.empty());
  CHECK(steps() == before + 1);
}

TEST_CASE("F6 goes from the map to each open panel and back, Shift+F6 the other way", "[keyboard]") {
  Fixture f;
  f.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(f.window.get()));
  f.openProblems();
  f.session().select({{}, {f.ascii.grids.at('a')}});
  f.child<QDockWidget>("treeDock")->raise();
  f.waitForFrame();
  f.window->canvas().setFocus();
  const auto dockOf = [](QWidget* widget) {
    while (widget && !qobject_cast<QDockWidget*>(widget)) widget = widget->parentWidget();
    return widget ? widget->objectName() : QString();
  };
  const auto go = [&](Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(f.window.get(), Qt::Key_F6, modifiers);
    QWidget* focus = QApplication::focusWidget();
    REQUIRE(focus);
    return focus == &f.window->canvas() ? QString("map") : dockOf(focus);
  };
  QStringList forth;
  for (int i = 0; i < 12 && (forth.isEmpty() || forth.last() != "map"); ++i) {
    forth << go({});
    CHECK(!forth.last().isEmpty());
  }
  REQUIRE(forth.last() == "map");
  CHECK(f.window->canvas().hasCross());
  for (const char* dock : {"treeDock", "inspectorDock", "issueDock"}) {
    INFO(dock << " of " << forth.join(' ').toStdString() << ", it is "
              << f.child<QDockWidget>("treeDock")->visibleRegion().boundingRect().width() << " wide, "
              << f.child<QDockWidget>("treeDock")->isVisible());
    CHECK(forth.count(dock) == 1);
  }
  QStringList back;
  for (qsizetype i = 0; i < forth.size(); ++i) back.prepend(go(Qt::ShiftModifier));
  back.removeFirst();
  forth.removeLast();
  CHECK(back == forth);
  // What had the focus in a panel has it again.
  auto* search = f.child<QLineEdit>("treeSearch");
  search->setFocus();
  go({});
  for (int i = 0; i < 12 && QApplication::focusWidget() != search; ++i) go({});
  CHECK(QApplication::focusWidget() == search);
}

TEST_CASE_METHOD(Keys, "What the mouse began is not taken over by an arrow", "[keyboard]") {
  press(Qt::Key_E);
  click(1.5, -0.3);
  press(Qt::Key_Right);
  CHECK_FALSE(canvas().hasCross());
  press(Qt::Key_Escape);
  press(Qt::Key_Escape);
  press(Qt::Key_Right);
  CHECK(canvas().hasCross());
}

TEST_CASE("Tab goes on from every place and comes back, and always shows where it is", "[keyboard]") {
  Fixture f;
  f.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(f.window.get()));
  f.session().select({{}, {f.ascii.grids.at('a')}});
  f.openProblems();
  MapCanvas& map = f.window->canvas();
  map.setFocus();
  std::set<const QWidget*> seen;
  bool back = false;
  for (int i = 0; i < 200 && !back; ++i) {
    QWidget* focus = QApplication::focusWidget();
    REQUIRE(focus);
    CAPTURE(i, focus->metaObject()->className(), focus->objectName().toStdString());
    CHECK(focus->isVisible());
    CHECK(focus->isEnabled());
    back = i > 0 && focus == &map;
    seen.insert(focus);
    QTest::keyClick(focus, Qt::Key_Tab);
    CHECK(QApplication::focusWidget() != focus);
  }
  CHECK(back);
  for (const char* name : {"treeSearch", "levelTree", "gridName", "issueList", "scale", "problemsButton"}) {
    CAPTURE(name);
    CHECK(seen.contains(f.child<QWidget>(name)));
  }
}

TEST_CASE("The focus changes how every kind of widget looks", "[keyboard]") {
  Fixture f;
  f.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(f.window.get()));
  f.session().select({{}, {f.ascii.grids.at('a')}});
  f.openProblems();
  MapCanvas& map = f.window->canvas();
  std::set<std::string> kinds;
  for (QWidget* widget : f.window->findChildren<QWidget*>()) {
    if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !widget->isEnabled() ||
        widget->visibleRegion().isEmpty() || widget->width() < 12 || widget->focusProxy())
      continue;
    const std::string kind =
        std::string(widget->metaObject()->className()) + (widget->inherits("QToolButton") ? "t" : "");
    if (kinds.contains(kind)) continue;
    CAPTURE(widget->metaObject()->className(), widget->objectName().toStdString());
    QWidget* other = widget == &map ? f.child<QWidget>("levelTree") : &map;
    other->setFocus(Qt::OtherFocusReason);
    QTest::qWait(10);
    const QImage without = widget->grab().toImage();
    widget->setFocus(Qt::TabFocusReason);
    QTest::qWait(10);
    if (QApplication::focusWidget() != widget) continue;  // gives it on
    CHECK(widget->grab().toImage() != without);
    kinds.insert(kind);  // only what was compared counts
  }
  CHECK(kinds.size() >= 8);
}

TEST_CASE("Enter in a list does what a double click does", "[keyboard]") {
  Fixture f;
  auto* tree = f.child<QTreeView>("levelTree");
  tree->expandAll();
  const QModelIndex row = findRow(*tree->model(), "甲社区");
  REQUIRE(row.isValid());
  tree->setFocus();
  tree->setCurrentIndex(row);
  f.window->canvas().zoomBy(0.2);
  const double far = f.window->canvas().denominator();
  QTest::keyClick(tree, Qt::Key_Return);
  CHECK(f.window->canvas().denominator() < far);
}

TEST_CASE("The card at the pointer never says 0 where nobody counted", "[keyboard]") {
  application();
  Session session;
  ToolBox tools(session);
  AsciiPlan plan = drawingPlan();
  forgetCounts(plan.project, Lacks::Persons);
  session.open(plan.project, {});
  session.select({{}, {plan.grids.at('a')}});
  tools.setKind(ToolKind::Paint);
  tools.tool()->move({plan.centre(3, 1), 1, false, false});
  const std::string text = spokenText(tools.tool()->view()).toStdString();
  CAPTURE(text);
  CHECK(text.find("– persons") != std::string::npos);
  CHECK(text.find("0 persons") == std::string::npos);
  CHECK(text.find("→") != std::string::npos);
}
