// SPDX-License-Identifier: GPL-3.0-or-later
// A plan is shown before it is checked: its issues come later, for whatever version is shown by then, and never for a
// plan that is not open any more.
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

#include "app/window/panels/checked_text.h"
#include "core/rules/check.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  aabbs   s is too small, the open cell has nobody
//  aabb.
AsciiPlan faultyPlan() {
  AsciiOptions options;
  options.grids = {"aabbs", "aabb."};
  options.households = {"22222", "2222."};
  options.householdsPerDigit = 50;
  return asciiPlan(options);
}

struct CheckedSession {
  CheckedSession() { application(); }
  void open() {
    session.open(ascii.project, {});
    REQUIRE_FALSE(session.isChecked());
    REQUIRE(session.issues().empty());
  }
  void wait() {
    REQUIRE(QTest::qWaitFor([&] { return session.isChecked(); }, 20000));
    CHECK(told.size() == 1);
  }
  AsciiPlan ascii = faultyPlan();
  Session session;
  QSignalSpy told{&session, &Session::checked};
};

}  // namespace

TEST_CASE_METHOD(CheckedSession, "a plan is there before its issues, which come by themselves") {
  open();
  CHECK(session.project() == ascii.project);
  wait();
  CHECK(session.issues() == check(ascii.project));
  CHECK(session.issues().size() > 2);
}

TEST_CASE_METHOD(CheckedSession, "issues that come after edits are those of the plan as edited") {
  open();
  const GridId b = ascii.grids.at('b'), s = ascii.grids.at('s');
  SECTION("edited") {
    session.commit(mergeZones(session.project(), std::vector{b, s}, {}));
  }
  SECTION("edited and undone") {
    session.commit(mergeZones(session.project(), std::vector{b, s}, {}));
    session.undo();
  }
  SECTION("judged by another profile") {
    Project next = session.project();
    next.profile.name = "another";
    next.info.name = "another name";
    session.commit(Step{next, Message("journal.merge")});
  }
  REQUIRE_FALSE(session.isChecked());
  wait();
  CHECK(session.issues() == check(session.project()));
  // From here on they follow.
  session.commit(setGridLocked(session.project(), std::vector{b}, true, {}));
  CHECK(session.issues() == check(session.project()));
  CHECK(told.size() == 1);
}

TEST_CASE_METHOD(CheckedSession, "issues of a plan that was closed or replaced meanwhile are dropped") {
  open();
  SECTION("closed") {
    session.close();
    QTest::qWait(100);
    CHECK(told.empty());
    CHECK(session.issues().empty());
    CHECK_FALSE(session.isChecked());
  }
  SECTION("replaced") {
    Project other = asciiPlan({"aabb"}).project;
    session.open(other, {});
    wait();
    CHECK(session.issues() == check(other));
    QTest::qWait(100);
    CHECK(told.size() == 1);
    CHECK(session.issues() == check(other));
  }
  SECTION("closed once they were there") {
    wait();
    session.close();
    CHECK(session.issues().empty());
  }
  SECTION("replaced again and again") {
    for (int i = 0; i < 50; ++i) session.open(i % 2 ? ascii.project : asciiPlan({"aabb"}).project, {});
    wait();
    CHECK(session.issues() == check(ascii.project));
  }
}

TEST_CASE("A session may end while its plan is being checked") {
  application();
  for (int i = 0; i < 20; ++i) {
    Session session;
    session.open(faultyPlan().project, {});
    if (i % 2) QTest::qWait(1);
  }
}

TEST_CASE_METHOD(Fixture, "the list of problems says that it is not there yet, and not that all is well") {
  const AsciiPlan faulty = faultyPlan();
  window->session().open(faulty.project, {});
  auto* place = child<QLabel>("fixEmpty");
  CHECK(place->text() == "The plan is being checked …");
  CHECK(child<QToolButton>("showWrong")->text() == "… wrong");
  CHECK(child<QTreeView>("issueList")->model()->rowCount() == 0);
  CHECK_FALSE(window->findChild<QAction*>("nextProblem")->isEnabled());
  // What an edit makes before the issues are there is told from what was there when the plan was opened.
  session().commit(newZone(session().project(), std::vector{faulty.faceAt(4, 1)}, {}));
  REQUIRE(QTest::qWaitFor([&] { return session().isChecked(); }, 20000));
  CHECK(place->text() != "The plan is being checked …");
  CHECK(child<QTreeView>("issueList")->model()->rowCount() > 0);
  CHECK(child<QToolButton>("showWrong")->text() != "… wrong");
  const std::vector<Issue> before = check(faulty.project), after = check(session().project());
  const auto fresh = std::count_if(after.begin(), after.end(), [&](const Issue& issue) {
    return std::none_of(before.begin(), before.end(), [&](const Issue& other) { return other.key == issue.key; });
  });
  REQUIRE(fresh > 0);
  CHECK(child<QToolButton>("showMine")->text() == QString("mine: %1").arg(fresh));
}
