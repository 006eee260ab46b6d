// SPDX-License-Identifier: GPL-3.0-or-later
// A window with a small plan open, offscreen, for tests that drive it by mouse and keys as a person would.
#pragma once

#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <catch2/catch.hpp>
#include <memory>

#include "app/window/main_window.h"
#include "app/window/map/map_canvas.h"
#include "tests/support/ascii_plan.h"
#include "tests/window/application.h"

namespace wangge::test {

//  aabb   grid a has 800 households, b 400, c 200
//  aacc
inline AsciiPlan smallPlan() {
  AsciiOptions options;
  options.grids = {"aabb", "aacc"};
  options.households = {"2222", "2211"};
  return asciiPlan(options);
}

struct Fixture {
  explicit Fixture(AsciiPlan plan = smallPlan()) : ascii(std::move(plan)) {
    application();
    window = std::make_unique<MainWindow>();
    window->resize(1366, 768);
    window->show();
    REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    window->session().open(ascii.project, {});
    window->session().awaitIssues();
    waitForFrame();
  }
  void waitForFrame() {
    REQUIRE(QTest::qWaitFor([&] { return !window->canvas().isBusy(); }, 20000));
    QTest::qWait(20);
  }
  Session& session() { return window->session(); }
  const Project& project() { return window->session().project(); }
  template <class Widget>
  Widget* child(const char* name) {
    auto* widget = window->findChild<Widget*>(name);
    REQUIRE(widget != nullptr);
    return widget;
  }
  // The list of problems opens under the map when it is called.
  void openProblems() {
    child<QToolButton>("problemsButton")->click();
    waitForFrame();
  }
  // Clicks the middle of a cell of the drawing: the whole plan is fitted, so cells can be found by their share of it.
  void clickCell(int column, int row) {
    MapCanvas& canvas = window->canvas();
    const double side =
        std::min((canvas.width() - 45.0) / ascii.columns, (canvas.height() - 45.0) / ascii.rows) * 0.995;
    const QPoint at(static_cast<int>(canvas.width() / 2.0 + (column + 0.5 - ascii.columns / 2.0) * side),
                    static_cast<int>(canvas.height() / 2.0 + (row + 0.5 - ascii.rows / 2.0) * side));
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, at);
  }
  AsciiPlan ascii;
  std::unique_ptr<MainWindow> window;
};

inline QModelIndex findRow(const QAbstractItemModel& model, const QString& text, const QModelIndex& parent = {}) {
  for (int r = 0; r < model.rowCount(parent); ++r) {
    const QModelIndex index = model.index(r, 0, parent);
    if (index.data().toString().contains(text)) return index;
    if (const QModelIndex found = findRow(model, text, index); found.isValid()) return found;
  }
  return {};
}

inline void clickOn(QAbstractItemView& view, const QModelIndex& index) {
  view.scrollTo(index);
  QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

}  // namespace wangge::test
