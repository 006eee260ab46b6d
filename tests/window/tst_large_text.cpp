// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of twice the size, as somebody sets them who sees little: nothing is cut without a tip that tells it, and the
// window stays within its screen.
#include <QAction>
#include <QDockWidget>
#include <QStatusBar>
#include <memory>

#include "app/demo/demo_plan.h"
#include "app/text/language.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// The application's font at twice its size; as it was afterwards.
struct LargeText {
  LargeText() : before((application(), QApplication::font())) {
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
  }
  ~LargeText() { QApplication::setFont(before); }
  QFont before;
};

}  // namespace

TEST_CASE("Text of twice the size is not cut and does not outgrow the window", "[layout][large]") {
  for (const char* language : {"en", "zh_CN"})
    for (const QSize size : {QSize(1366, 768), QSize(2560, 1440)}) {
      CAPTURE(language, size.width());
      const LargeText large;
      installLanguage(language);
      auto made = makeDemoPlan(demoFolder(), 1'000);
      REQUIRE(made);
      MainWindow window;
      window.resize(size);
      window.show();
      REQUIRE(QTest::qWaitForWindowExposed(&window));
      CHECK(window.fontMetrics().height() > 30);
      window.session().open(*std::move(made), {});
      window.session().awaitIssues();
      const auto settle = [&] {
        QTest::qWait(60);
        REQUIRE(QTest::qWaitFor([&] { return !window.isBusy() && !window.canvas().isBusy(); }, 60000));
        QTest::qWait(30);
      };
      settle();
      window.session().select({{}, {window.session().project().grids.ids().front()}});
      settle();
      const auto look = [&](const char* what) {
        CAPTURE(what);
        settle();
        window.grab();  // what is elided has its tip once it was painted
        CHECK(cutTexts(window).join('\n').toStdString() == "");
        CHECK(window.size() == size);
        CHECK(window.rect().contains(QRect(window.statusBar()->mapTo(&window, QPoint()), window.statusBar()->size())));
      };
      look("levels");
      for (const char* name : {"communityDock", "unitDock", "historyDock", "layerDock"}) {
        window.findChild<QDockWidget*>(name)->raise();
        look(name);
      }
      window.findChild<QToolButton*>("problemsButton")->click();
      look("problems");
      window.findChild<QAction*>("action_alignment")->trigger();
      look("alignment");
      window.session().close();
      installLanguage("en");
    }
}
