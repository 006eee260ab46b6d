// SPDX-License-Identifier: GPL-3.0-or-later
// A window of the size of a screen, with the demonstration or another plan, in either language.
#pragma once

#include <QDockWidget>
#include <QStatusBar>
#include <catch2/catch.hpp>
#include <memory>

#include "app/demo/demo_plan.h"
#include "app/text/language.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"

namespace wangge::test {

// The language of the window that is made next; the tests' own afterwards.
struct Language {
  explicit Language(const QString& language) { installLanguage(language); }
  ~Language() { installLanguage("en"); }
};

inline const Project& demonstration() {
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

// In front of the others of its tabs.
inline bool isSeen(const QWidget& widget) {
  return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

}  // namespace wangge::test
