// SPDX-License-Identifier: GPL-3.0-or-later
// Moves that align, in their panel: looked for off the window's thread, ticked, made in one step, undone.
#include <QComboBox>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "app/session/session.h"
#include "app/window/align/goal_panel.h"
#include "tests/support/ascii_plan.h"
#include "tests/window/application.h"

using namespace wangge;

namespace {

struct Panel {
  Session session;
  GoalPanel panel{session};
  test::AsciiPlan plan;

  Panel() {
    test::application();
    test::AsciiOptions options;
    options.grids = {"aaabbb", "aaabbb"}, options.communities = {"AAABBB", "AAABBB"};
    options.precincts = {"PPPPQQ", "PPPPQQ"}, options.households = {"111111", "111111"};
    plan = test::asciiPlan(options);
    session.open(plan.project, {});
    panel.resize(900, 240);
    panel.show();
  }
  template <class Widget>
  Widget* find(const char* name) {
    auto* widget = panel.findChild<Widget*>(name);
    REQUIRE(widget);
    return widget;
  }
  void search() {
    QTest::mouseClick(find<QPushButton>("goalSearch"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([this] { return !panel.isSearching() && panel.proposal(); }, 20'000));
  }
};

struct Made {
  Made() { test::application(); }
};

}  // namespace

TEST_CASE_METHOD(Made, "Moves are looked for, shown, made in one step and undone") {
  Panel all;
  all.find<QComboBox>("goalChoice")->setCurrentIndex(static_cast<int>(align::Goal::NoCommunitySplit));
  all.find<QComboBox>("goalDirection")->setCurrentIndex(1);
  all.search();
  auto* list = all.find<QTreeWidget>("goalMoves");
  REQUIRE(list->topLevelItemCount() == 1);
  CHECK(list->topLevelItem(0)->text(3) == "200");

  std::size_t shown = 0;
  QObject::connect(&all.panel, &GoalPanel::moveShown, [&](const std::vector<FaceId>& faces) { shown = faces.size(); });
  list->setCurrentItem(list->topLevelItem(0));
  CHECK(shown == 2);

  auto* accept = all.find<QPushButton>("goalAccept");
  list->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
  CHECK_FALSE(accept->isEnabled());
  list->topLevelItem(0)->setCheckState(0, Qt::Checked);
  const Project before = all.session.project();
  QTest::mouseClick(accept, Qt::LeftButton);
  CHECK(all.session.project().precincts.at(all.plan.precincts.at('Q')).zone.tally.households == 600);
  CHECK(all.panel.proposal() == nullptr);
  CHECK_FALSE(accept->isEnabled());
  all.session.undo();
  CHECK(all.session.project() == before);
}

TEST_CASE_METHOD(Made, "Both ways stand beside each other, and an edit makes the panel forget them") {
  Panel all;
  all.find<QComboBox>("goalChoice")->setCurrentIndex(static_cast<int>(align::Goal::NoCommunitySplit));
  all.search();
  CHECK(all.find<QComboBox>("goalWay")->count() == 2);
  all.find<QComboBox>("goalWay")->setCurrentIndex(1);
  CHECK(all.find<QTreeWidget>("goalMoves")->topLevelItemCount() == 1);
  all.session.commit(setCommunityLocked(all.session.project(), all.plan.communities.at('A'), true, {}));
  CHECK(all.panel.proposal() == nullptr);
  CHECK(all.find<QTreeWidget>("goalMoves")->topLevelItemCount() == 0);
}
