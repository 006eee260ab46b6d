// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals in the window: the planner's journey from one key to taking over and back, and what is said where there is
// nothing to propose. Until a proposal is accepted the plan is the one it was.
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QThread>

#include "app/tools/tool_box.h"
#include "app/window/panels/lock_commands.h"
#include "app/window/parts/work_bar.h"
#include "tests/support/guarantees.h"
#include "tests/window/proposals.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE_METHOD(ProposalFixture, "a search asked for while the plan is saved begins after that") {
  bool saved = false;
  child<WorkBar>("workBar")->runToEnd<int>(
      "saving", WorkBar::Edits::Open,
      [](const Progress&) {
        QThread::msleep(150);
        return 1;
      },
      [&](int) { saved = true; });
  wishFor('A');
  desk().search();
  CHECK(saved);
  CHECK(desk().isSearching());
  wait();
  CHECK(desk().proposals());
}

TEST_CASE_METHOD(ProposalFixture,
                 "one key proposes, three alternatives are compared, one is taken over, mended, undone") {
  session().select({{}, {ascii.grids.at('a')}});
  press(Qt::Key_P);
  REQUIRE(desk().proposals());
  REQUIRE(desk().proposals()->alternatives.size() == 3);
  CHECK(project() == ascii.project);  // nothing happened yet
  CHECK(desk().wish().where.community == community('A'));
  for (int number : {1, 2, 3}) {
    REQUIRE(card(number)->isVisibleTo(window.get()));
    CHECK(QTest::qWaitFor([&] { return card(number)->hasPicture(); }, 20000));
    CHECK(card(number)->toolTip().contains("%"));
  }
  // They differ in their borders, and the map shows the first.
  const auto& alternatives = desk().proposals()->alternatives;
  CHECK(alternatives[0].after->subdivision != alternatives[1].after->subdivision);
  CHECK(alternatives[0].after->subdivision != alternatives[2].after->subdivision);
  CHECK(alternatives[1].after->subdivision != alternatives[2].after->subdivision);
  CHECK(preview == alternatives[0].after);
  // The pointer over a card shows it for the moment, a key chooses.
  emit card(3)->hovered(true);
  CHECK(preview == alternatives[2].after);
  emit card(3)->hovered(false);
  CHECK(preview == alternatives[0].after);
  auto* panel = child<QWidget>("proposePanel");
  CHECK(panel->hasFocus());
  QTest::keyClick(panel, Qt::Key_2);
  CHECK(desk().chosen() == 1);
  CHECK(card(2)->isChecked());
  const Preview chosen = preview;
  CHECK(chosen == alternatives[1].after);
  QTest::keyClick(panel, Qt::Key_Return);
  CHECK(steps() == 0);  // it is worked out beside the window
  wait();
  REQUIRE(steps() == 1);
  CHECK(session().history().current().what.code == "journal.propose");
  CHECK(project().subdivision == chosen->subdivision);  // what was shown is what came
  CHECK(noticeCode() == "propose.taken");
  CHECK(preview == nullptr);
  CHECK(outOfBand() == 0);
  CHECK(brokenGuarantees(project()).empty());

  // Two grids are locked, a third is broken by hand, only that is mended.
  std::vector<GridId> grids = gridsOf(project(), community('A'));
  const std::vector<GridId> locked{grids[0], grids[1]};
  for (GridId id : locked) toggleGridLock(session(), id);
  const std::vector<FaceId> kept[] = {facesOf(project(), locked[0]), facesOf(project(), locked[1])};
  // A face of some grid that borders on another unlocked one, given there until the giver is too small.
  Result<Step> broken = Step{project()};
  for (GridId giver : grids) {
    if (project().grids.at(giver).locked) continue;
    for (FaceId face : facesOf(project(), giver))
      if (statusOf(*broken, giver) != GridStatus::TooSmall && facesOf(*broken, giver).size() > 1)
        broken = assignFaces(*broken, std::vector{face}, {}, session().context());
    break;
  }
  session().commit(broken);
  REQUIRE(outOfBand() > 0);
  const std::size_t before = steps();
  session().select({{}, {grids.back()}});
  press(Qt::Key_P, Qt::ShiftModifier);
  REQUIRE(desk().proposals());
  CHECK(desk().proposals()->alternatives.size() == 1);
  QTest::mouseClick(child<QPushButton>("proposeAccept"), Qt::LeftButton);
  wait();
  CHECK(steps() == before + 1);
  CHECK(outOfBand() == 0);
  CHECK(unassignedFaces(project(), community('A')).empty());
  CHECK(facesOf(project(), locked[0]) == kept[0]);
  CHECK(facesOf(project(), locked[1]) == kept[1]);

  while (session().history().canUndo()) window->findChild<QAction*>("action_undo")->trigger();
  CHECK(project() == ascii.project);
}

TEST_CASE_METHOD(ProposalFixture, "rejecting, an edit meanwhile and another plan leave nothing behind") {
  wishFor('A');
  SECTION("rejected") {
    search();
    REQUIRE(preview);
    QTest::keyClick(child<QWidget>("proposePanel"), Qt::Key_Escape);
    requireOnly("propose.rejected");
  }
  SECTION("an edit ends the proposals") {
    search();
    REQUIRE(preview);
    toggleGridLock(session(), ascii.grids.at('b'));
    CHECK(noticeCode() == "propose.outdated");
    CHECK(preview == nullptr);
    CHECK_FALSE(desk().canAccept());
    desk().accept();
    CHECK(steps() == 1);
  }
  SECTION("closed with proposals open") {
    search();
    session().close();
    CHECK(preview == nullptr);
    CHECK(desk().proposals() == nullptr);
    desk().accept(), desk().reject(), desk().choose(1), desk().search();
    CHECK_FALSE(session().hasPlan());
  }
  SECTION("a drawing tool shows the plan itself, until an alternative is chosen") {
    search();
    REQUIRE(preview);
    window->tools().setKind(ToolKind::Paint);
    CHECK(preview == nullptr);
    CHECK(desk().proposals());
    emit card(2)->hovered(true);
    CHECK(preview == nullptr);
    emit card(2)->hovered(false);
    CHECK(preview == nullptr);
    emit card(2)->clicked();
    CHECK(preview == desk().proposals()->alternatives[1].after);
    CHECK(window->tools().kind() == ToolKind::Select);
    window->tools().setKind(ToolKind::Cut);
    desk().showGrid({});
    CHECK(preview == desk().proposals()->alternatives[1].after);
    CHECK(window->tools().kind() == ToolKind::Select);
  }
}

TEST_CASE_METHOD(ProposalFixture, "proposals do not take the keys from a field that is being filled in") {
  wishFor('A');
  auto* scale = child<QComboBox>("scale");
  scale->setFocus();
  search();
  REQUIRE(desk().proposals());
  CHECK(QApplication::focusWidget() == scale);
  desk().reject();
  window->canvas().setFocus();
  search();
  CHECK(child<QWidget>("proposePanel")->hasFocus());
}

TEST_CASE("A stopped search leaves the plan as it was", "[proposals]") {
  AsciiOptions options;
  for (int r = 0; r < 50; ++r) {
    std::string row, households;
    for (int c = 0; c < 50; ++c) row += 'a', households += static_cast<char>('1' + (r * 7 + c * 3) % 9);
    options.grids.push_back(row), options.households.push_back(households);
  }
  options.householdsPerDigit = 4;
  ProposalFixture f(asciiPlan(options));
  f.desk().setWish({{Level::Community, {}, f.community('A'), {}}, Kind::Whole, 0, propose::Mode::Proofs});
  f.desk().search();
  REQUIRE(f.desk().isSearching());
  QTest::mouseClick(f.child<QPushButton>("proposeStop"), Qt::LeftButton);
  CHECK_FALSE(f.desk().isSearching());
  f.requireOnly("propose.stopped");
  CHECK(f.window->findChild<QAction*>("action_propose")->isEnabled());
}

TEST_CASE("Hopeless cases say one thing each and touch nothing", "[proposals]") {
  AsciiPlan plan = proposalPlan();
  SECTION("no households") {
    AsciiOptions options;
    options.grids = {"aab", "aab"};
    ProposalFixture f(asciiPlan(options));
    f.wishFor('A');
    f.search();
    f.requireOnly("propose.no_households");
  }
  SECTION("all locked") {
    plan.editGrid('a').locked = true;
    ProposalFixture f(plan);
    f.wishFor('A');
    f.search();
    f.requireOnly("propose.all_fixed");
  }
  SECTION("the community is locked") {
    plan.project.communities.edit(plan.communities.at('A')).locked = true;
    ProposalFixture f(plan);
    f.wishFor('A');
    f.search();
    f.requireOnly("propose.all_fixed");
  }
  SECTION("two places in one piece") {
    ProposalFixture f(plan);
    Point beside = plan.centre(0, 0);
    beside.x += 20'000;
    f.window->tools().setSeeds({plan.centre(0, 0), beside});
    f.wishFor('A');
    f.search();
    f.requireOnly("propose.seeds_contradict");
  }
  SECTION("more places than grids asked for") {
    ProposalFixture f(plan);
    f.window->tools().setSeeds({plan.centre(0, 0), plan.centre(5, 0), plan.centre(10, 0)});
    f.wishFor('A', Kind::Whole, 2);
    f.search();
    f.requireOnly("propose.seeds_unmet");
  }
  SECTION("the band is empty") {
    plan.project.profile.sizes[0].minHouseholds = 900;
    ProposalFixture f(plan);
    f.wishFor('A');
    f.search();
    f.requireOnly("propose.band_empty");
  }
  SECTION("nothing is broken") {
    ProposalFixture f(plan);
    f.wishFor('B', Kind::OnlyBroken);
    f.search();
    f.requireOnly("propose.nothing_broken");
  }
  SECTION("nothing is unassigned") {
    ProposalFixture f(plan);
    f.wishFor('B', Kind::Unassigned);
    f.search();
    f.requireOnly("propose.nothing_unassigned");
  }
  SECTION("nothing is selected") {
    ProposalFixture f(plan);
    f.wishFor('A', Kind::Selection);
    f.search();
    f.requireOnly("propose.select_first");
  }
  SECTION("more grids than pieces") {
    ProposalFixture f(plan);
    f.wishFor('B', Kind::Whole, 500);
    f.search();
    f.requireOnly("propose.number_unmet");
  }
}
