// SPDX-License-Identifier: GPL-3.0-or-later
// A window with a small plan open, and a hand that draws in it: places are in cells from the north-west.
#pragma once

#include <QApplication>
#include <QTest>
#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "app/tools/tool_box.h"
#include "app/window/main_window.h"
#include "app/window/map/map_canvas.h"
#include "support/guarantees.h"
#include "tests/support/ascii_plan.h"
#include "tests/window/application.h"

namespace wangge::test {

//  aaabbb   every cell of 100 m is a face with 100 households; community A on the left and middle, B on the right
//  aaabbb
//  aaaccc
inline AsciiPlan drawingPlan() {
  AsciiOptions options;
  options.grids = {"aaabbbdd", "aaabbbdd", "aaacccdd"};
  options.communities = {"AAAAAABB", "AAAAAABB", "AAAAAABB"};
  options.households = {"11111111", "11111111", "11111111"};
  return asciiPlan(options);
}

struct DrawingWindow {
  DrawingWindow() {
    application();
    window = std::make_unique<MainWindow>();
    window->resize(1540, 800);
    window->show();
    REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    window->session().open(ascii.project, {});
    window->session().awaitIssues();
    REQUIRE(QTest::qWaitFor([&] { return !window->canvas().isBusy(); }, 20000));
    QObject::connect(&window->session(), &Session::refused, window.get(),
                     [this](const Message& error) { refused = error.code; });
  }
  MapCanvas& canvas() { return window->canvas(); }
  Session& session() { return window->session(); }
  const Project& project() { return session().project(); }
  QPoint at(double column, double row) {  // in cells from the north-west
    const double cell = ascii.cellMillimetres;
    return canvas()
        .toScreen({static_cast<std::int32_t>(column * cell), static_cast<std::int32_t>((ascii.rows - row) * cell)})
        .toPoint();
  }
  void move(double column, double row) { QTest::mouseMove(&canvas(), at(column, row)); }
  void click(double column, double row, Qt::KeyboardModifiers keys = {}) {
    move(column, row);
    QTest::mouseClick(&canvas(), Qt::LeftButton, keys, at(column, row));
  }
  void press(double column, double row) {
    move(column, row);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, at(column, row));
  }
  void release(double column, double row) { QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at(column, row)); }
  void key(Qt::Key key) { QTest::keyClick(&canvas(), key); }
  std::int64_t households(char grid) { return project().grids.at(ascii.grids.at(grid)).zone.tally.households; }
  const ToolView& view() { return window->tools().tool()->view(); }
  std::size_t steps() { return session().history().index(); }
  // What the pointer's numbers say of a grid.
  std::int64_t promised(char grid) {
    for (const GridEffect& effect : view().effects)
      if (effect.grid == ascii.grids.at(grid)) return effect.after ? effect.after->households : 0;
    return -1;
  }
  void requireSound() { REQUIRE(brokenGuarantees(project()) == std::vector<std::string>{}); }

  AsciiPlan ascii = drawingPlan();
  std::unique_ptr<MainWindow> window;
  std::string refused;
};

}  // namespace wangge::test
