// SPDX-License-Identifier: GPL-3.0-or-later
// Moves that align, in their panel: looked for off the window's thread, ticked, made in one step, undone.
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
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

TEST_CASE_METHOD(Made, "Limits of residents are typed, kept to, and make no sense the wrong way round") {
  Panel all;
  all.find<QComboBox>("goalChoice")->setCurrentIndex(static_cast<int>(align::Goal::NoCommunitySplit));
  all.find<QComboBox>("goalDirection")->setCurrentIndex(1);
  auto* most = all.find<QSpinBox>("goalMost");
  // P has 800 households and 1,600 persons, Q 400 and 800; community B lies in both, with 400 persons in P.
  const auto type = [](QSpinBox* box, const char* text) {
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, text);
    QTest::keyClick(box, Qt::Key_Tab);
  };
  all.search();
  CHECK(all.find<QTreeWidget>("goalMoves")->topLevelItemCount() == 1);
  type(most, "1000");
  CHECK(all.panel.proposal() == nullptr);  // another question
  all.search();
  REQUIRE(all.panel.proposal());
  CHECK(all.panel.proposal()->limits.most == 1000);
  // Q could not take the rest of B, nor P, which has more already, that of Q.
  CHECK(all.panel.proposal()->moves.empty());
  CHECK(all.panel.proposal()->after == 1);
  type(most, "1200");
  all.search();
  CHECK(all.panel.proposal()->moves.size() == 1);

  type(all.find<QSpinBox>("goalLeast"), "1300");
  QTest::mouseClick(all.find<QPushButton>("goalSearch"), Qt::LeftButton);
  CHECK_FALSE(all.panel.isSearching());
  CHECK(all.panel.proposal() == nullptr);
  // Lines on the other side leave stations as they are: no limit is asked for.
  all.find<QComboBox>("goalDirection")->setCurrentIndex(2);
  CHECK_FALSE(most->isEnabled());
  all.search();
  CHECK_FALSE(all.panel.proposal()->limits.most);
}
