// SPDX-License-Identifier: GPL-3.0-or-later
// A window whose numbering is called up, for tests that number by mouse.
#pragma once

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTreeWidget>
#include <algorithm>
#include <fstream>
#include "app/text/language.h"
#include "app/tools/tool_box.h"
#include "app/window/numbering/code_history_dialog.h"
#include "app/window/numbering/number_controller.h"
#include "app/window/numbering/number_list.h"
#include "app/window/numbering/number_overlay.h"
#include "app/window/numbering/number_panel.h"
#include "tests/support/scratch.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"
#include "tests/window/hands.h"

namespace wangge::test {

//  abcg   each cell of 100 m is a grid but g; g lies in another community
//  defg
inline AsciiPlan numberPlan() {
  AsciiOptions options;
  options.grids = {"abcg", "defg"};
  options.communities = {"AAAB", "AAAB"};
  options.households = {"4444", "4444"};
  return asciiPlan(options);
}

struct NumberFixture : Fixture {
  NumberFixture() : Fixture(numberPlan()) {}

  NumberController& controller() { return *child<NumberController>("numberController"); }
  NumberOverlay& overlay() { return *child<NumberOverlay>("numberOverlay"); }
  NumberList& list() { return *child<NumberList>("numberTable"); }
  void settle() {
    REQUIRE(QTest::qWaitFor([&] { return !controller().isBusy(); }, 20000));
    waitForFrame();
  }
  void call(const char* action = "action_number") {
    child<QAction>(action)->trigger();
    settle();
  }
  void choose(const char* box, int data) {
    auto* combo = child<QComboBox>(box);
    const int index = combo->findData(data);
    REQUIRE(index >= 0);
    combo->setCurrentIndex(index);
    emit combo->activated(index);
    settle();
  }
  void choose(NumberWay way) { choose("numberWay", static_cast<int>(way)); }
  void give() {
    REQUIRE(child<QPushButton>("giveNumbers")->isEnabled());
    child<QPushButton>("giveNumbers")->click();
    settle();
  }
  QString says() { return child<QLabel>("numberSays")->text(); }
  QString sum() { return child<QLabel>("numberSum")->text(); }
  QPoint at(double column, double row) {
    const double cell = ascii.cellMillimetres;
    return window->canvas()
        .toScreen({static_cast<std::int32_t>(column * cell), static_cast<std::int32_t>((ascii.rows - row) * cell)})
        .toPoint();
  }
  QPoint at(char letter) {
    const auto place = std::string("abcgdefg").find(letter);
    return at(static_cast<double>(place % 4) + 0.5, static_cast<double>(place / 4) + 0.5);
  }
  void click(char letter) {
    hands::click(overlay(), at(letter));
    settle();
  }
  void drag(QPoint from, QPoint to) {
    QTest::mouseMove(&overlay(), from);
    QTest::mousePress(&overlay(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step) {
      QMouseEvent move(QEvent::MouseMove, from + (to - from) * step / 10,
                       overlay().mapToGlobal(from + (to - from) * step / 10), Qt::NoButton, Qt::LeftButton, {});
      QApplication::sendEvent(&overlay(), &move);
    }
    QTest::mouseRelease(&overlay(), Qt::LeftButton, {}, to);
    settle();
  }
  // "e001 a002": letters with the last digits of their codes, in the order of the codes.
  QString codes() {
    QStringList texts;
    for (const auto& [letter, id] : ascii.grids) {
      const Grid* grid = project().grids.find(id);
      if (grid && !grid->code.empty())
        texts << QString::fromStdString(grid->code).right(3) + '|' + QString::fromStdString(grid->code).left(12) +
                     letter;
    }
    texts.sort();
    QStringList result;
    for (const QString& text : texts) result << text.right(1) + text.left(3);
    return result.join(' ');
  }
  // The rows of the list, as letters.
  QString rows() {
    QString text;
    for (const NumberedGrid& grid : list().grids().grids())
      for (const auto& [letter, id] : ascii.grids)
        if (id == grid.grid) text += letter;
    return text;
  }
  QString cell(int row, int column) { return list().model()->index(row, column).data().toString(); }
  std::size_t steps() { return session().history().index(); }
};

}  // namespace wangge::test
