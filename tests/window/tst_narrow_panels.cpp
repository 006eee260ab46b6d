// SPDX-License-Identifier: GPL-3.0-or-later
// What panels tell in their heads and cards is told whole, also where they are narrow.
#include <QAction>
#include <QDockWidget>

#include "app/demo/demo_plan.h"
#include "app/text/language.h"
#include "app/window/parts/elided_label.h"
#include "app/window/propose/alternative_card.h"
#include "app/window/propose/proposal_controller.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct Demonstration : Fixture {
  Demonstration() {
    auto made = makeDemoPlan(demoFolder(), 1'000);
    REQUIRE(made);
    session().close();
    session().open(*std::move(made), {});
    session().awaitIssues();
    settle();
  }
  ~Demonstration() { session().close(); }
  void settle() {
    QTest::qWait(60);
    REQUIRE(QTest::qWaitFor([&] { return !window->isBusy() && !window->canvas().isBusy(); }, 60000));
    QTest::qWait(30);
  }
  void resize(QSize size) {
    window->resize(size);
    settle();
  }
};

const QSize kSizes[] = {{1024, 600}, {1100, 700}, {1280, 720}, {1366, 768}};

}  // namespace

TEST_CASE("Counts of problems are whole at any width", "[demo][layout]") {
  application();
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    Demonstration f;
    f.openProblems();
    const auto* chip = f.child<QToolButton>("showWrong");
    const auto* button = f.child<QToolButton>("problemsButton");
    REQUIRE(button->text().contains(u'·'));  // wrong and doubtful
    for (const QSize size : kSizes)
      for (const bool selected : {false, true}) {
        CAPTURE(language, size.width(), selected, chip->text().toStdString());
        f.session().select(selected ? Selection{{}, {f.project().grids.ids().front()}} : Selection{});
        f.resize(size);
        for (const QToolButton* each : {chip, button}) CHECK(each->width() >= each->sizeHint().width());
        CHECK((chip->text() == button->text() || chip->toolTip() == button->text()));
      }
    CHECK(chip->text() == button->text());  // there is room for all of it in a window of 1366
    installLanguage("en");
  }
}

TEST_CASE("Every number of an alternative has its name beside it", "[demo][layout]") {
  application();
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    Demonstration f;
    f.session().select({{}, {f.project().grids.ids().front()}});
    f.window->findChild<QAction*>("action_propose")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return !f.window->proposals().isSearching(); }, 60000));
    for (const QSize size : kSizes) {
      f.resize(size);
      int cards = 0;
      for (const auto* card : f.window->findChildren<AlternativeCard*>()) {
        if (!card->isVisible()) continue;
        ++cards;
        CAPTURE(language, size.width(), card->width(), card->objectName().toStdString());
        CHECK_FALSE(card->isCut());
      }
      CHECK(cards > 0);
    }
    installLanguage("en");
  }
}

TEST_CASE("The alignment's summary is whole", "[demo][layout]") {
  application();
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    Demonstration f;
    f.resize({1366, 768});
    f.window->findChild<QAction*>("action_alignment")->trigger();
    const auto* summary = f.child<ElidedLabel>("alignSummary");
    REQUIRE(QTest::qWaitFor([&] { return summary->text().contains(u'·'); }, 60000));
    f.settle();
    CAPTURE(language, summary->text().toStdString(), summary->width());
    CHECK_FALSE(summary->isCut());
    installLanguage("en");
  }
}
