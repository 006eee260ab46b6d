// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of problems: its order, stepping, fixes with preview, exemptions, and what an empty list says.
#include <QAction>
#include <QDateEdit>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <algorithm>
#include <vector>

#include "app/window/panels/checked_text.h"
#include "app/window/panels/issue_list.h"
#include "app/window/panels/issue_model.h"
#include "app/window/panels/issue_queue.h"
#include "core/numbering/number.h"
#include "core/plan/labels.h"
#include "tests/support/uncounted.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  aabbs   a 400, b 350, s 100 (too small), the open cell has nobody; everything numbered
//  aabb.
AsciiPlan queuePlan() {
  AsciiOptions options;
  options.grids = {"aabbs", "aabb."};
  options.households = {"22222", "2222."};
  options.householdsPerDigit = 50;
  AsciiPlan plan = asciiPlan(options);
  plan.project = applyNumbers(plan.project, proposeNumbers(plan.project).given, 100);
  return plan;
}

struct QueueFixture : Fixture {
  QueueFixture() : Fixture(queuePlan()) { openProblems(); }
  QTreeView* list() { return child<QTreeView>("issueList"); }
  QString shownRule() { return child<QLabel>("fixKind")->text(); }
};

// What the dialog of an exemption begins with, once a proof was looked for.
QString reasonIn(QWidget& dialog) {
  auto* reason = dialog.findChild<QPlainTextEdit*>("exemptionReason");
  REQUIRE(QTest::qWaitFor([&] { return !reason->placeholderText().contains("proof"); }, 60'000));
  return reason->toPlainText();
}

Issue issue(const char* rule, const char* key, Severity severity, std::int64_t households, std::int64_t persons) {
  Issue result;
  result.rule = rule, result.key = key, result.severity = severity;
  result.households = households, result.persons = persons;
  return result;
}

}  // namespace

TEST_CASE("The list shows a dash where nobody counted, and 0 where nobody lives") {
  application();
  AsciiOptions options;
  options.grids = {"aab."}, options.households = {"221."};
  AsciiPlan plan = asciiPlan(options);
  const auto cells = [&](int column) {
    Session session;
    session.open(plan.project, {});
    session.awaitIssues();
    IssueModel model(session);
    model.refresh();
    QStringList all;
    for (const QModelIndex& row : model.rows()) {
      all << row.siblingAtColumn(column).data().toString();
      // And the kind that it belongs to says the same.
      CHECK((row.parent().siblingAtColumn(column).data().toString() == "–") == (all.last() == "–"));
    }
    return all;
  };
  const QStringList counted = cells(IssueModel::Households);
  CHECK(counted.contains("0"));
  CHECK_FALSE(counted.contains("–"));
  forgetCounts(plan.project, Lacks::Both);
  for (int column : {IssueModel::Households, IssueModel::Persons})
    for (const QString& cell : cells(column)) CHECK(cell == "–");
}

TEST_CASE("Problems are grouped: wrong, unfinished, exempt, within a kind most residents first") {
  std::vector<Issue> issues = {
      issue("rule.size", "1", Severity::Error, 100, 0),
      issue("rule.size", "2", Severity::Error, 900, 0),  // persons not counted: households order it
      issue("rule.size", "3", Severity::Error, 200, 500),
      issue("rule.grid_tiny", "4", Severity::Warning, 0, 0),
      issue("rule.unassigned", "5", Severity::Error, 9000, 9000),
      issue("rule.name_duplicate", "6", Severity::Warning, 50, 50),
      issue("rule.size", "7", Severity::Error, 5000, 5000),
  };
  issues[6].exempted = true;
  const auto groups = groupedIssues(issues, [](const Issue&) { return true; });
  std::vector<std::string> order;
  for (const IssueGroup& group : groups)
    for (std::size_t member : group.members) order.push_back(issues[member].key);
  CHECK(order == std::vector<std::string>{"2", "3", "1", "6", "4", "5", "7"});
  REQUIRE(groups.size() == 5);
  CHECK(groups[0].standing == Standing::Wrong);
  CHECK(groups[3].standing == Standing::Unfinished);
  CHECK(groups[4].standing == Standing::Exempt);
  CHECK(groupedIssues(issues, [](const Issue& i) { return i.exempted; }).size() == 1);
}

TEST_CASE_METHOD(QueueFixture, "A list that nobody sees looks for no fixes and tints nothing on the map") {
  auto* issues = window->findChild<IssueList*>();
  std::vector<std::vector<FaceId>> tinted;
  QObject::connect(issues, &IssueList::previewChanged, window.get(),
                   [&](const std::vector<FaceId>& faces) { tinted.push_back(faces); });
  window->canvas().setFocus();
  QTest::keyClick(window.get(), Qt::Key_N);
  REQUIRE_FALSE(tinted.empty());
  REQUIRE_FALSE(tinted.back().empty());
  auto* dock = child<QDockWidget>("issueDock");
  dock->close();
  CHECK(tinted.back().empty());
  tinted.clear();
  REQUIRE(session().commit(setGridCode(project(), ascii.grids.at('a'), "x1", session().context())));
  QTest::qWait(500);
  CHECK(std::ranges::all_of(tinted, [](const auto& faces) { return faces.empty(); }));
  dock->show();
  CHECK(QTest::qWaitFor([&] { return !tinted.empty() && !tinted.back().empty(); }, 5000));
}

TEST_CASE_METHOD(QueueFixture, "N steps through the problems and goes to the spot, in a text field it is a letter") {
  const double before = window->canvas().denominator();
  window->canvas().setFocus();
  QTest::keyClick(window.get(), Qt::Key_N);
  CHECK(session().selection().grids == std::vector{ascii.grids.at('s')});
  CHECK(window->canvas().denominator() != before);
  QTest::keyClick(window.get(), Qt::Key_N);
  CHECK(session().selection().grids.empty());
  CHECK(session().selection().faces == std::vector{ascii.faceAt(4, 1)});
  QTest::keyClick(window.get(), Qt::Key_N, Qt::ShiftModifier);
  CHECK(session().selection().grids == std::vector{ascii.grids.at('s')});

  auto* name = child<QLineEdit>("gridName");
  name->setFocus();
  name->selectAll();
  QTest::keyClicks(name, "nN");
  CHECK(name->text() == "nN");
  CHECK(session().selection().grids == std::vector{ascii.grids.at('s')});
}

TEST_CASE_METHOD(QueueFixture, "a fix shows its numbers first, is one step, and the queue goes on") {
  QSignalSpy previews(child<IssueList>("issues"), &IssueList::previewChanged);
  child<QAction>("nextProblem")->trigger();
  auto* changes = child<QWidget>("fixBar")->findChild<QTreeWidget*>("changesView");
  REQUIRE(changes->topLevelItemCount() == 2);
  CHECK(changes->topLevelItem(0)->text(1) == "400 → 500 households");
  CHECK(changes->topLevelItem(1)->text(1) == QString::fromUtf8("100 → –"));
  REQUIRE_FALSE(previews.empty());
  const auto faces = previews.last().at(0).value<std::vector<FaceId>>();
  CHECK(faces == std::vector{ascii.faceAt(4, 0)});
  CHECK(project() == ascii.project);  // nothing happened yet

  QTest::mouseClick(child<QPushButton>("fixApply"), Qt::LeftButton);
  CHECK(session().history().versions().size() == 2);
  CHECK(drawGrids(ascii, project()) == Drawing{"aabbb", "aabb."});
  // The next problem is shown: the territory that is left.
  CHECK(session().selection().faces == std::vector{ascii.faceAt(4, 1)});
  QTest::mouseClick(child<QPushButton>("fixApply"), Qt::LeftButton);
  CHECK(session().issues().empty());
  CHECK(list()->model()->rowCount() == 0);
  session().undo();
  session().undo();
  CHECK(project() == ascii.project);
}

TEST_CASE_METHOD(QueueFixture, "another choice of fix shows other numbers and faces") {
  child<QAction>("previousProblem")->trigger();  // from the end: territory without a grid
  auto* choice = child<QToolButton>("fixChoice");
  REQUIRE(choice->isVisibleTo(window.get()));
  REQUIRE(choice->menu()->actions().size() == 2);
  auto* changes = child<QWidget>("fixBar")->findChild<QTreeWidget*>("changesView");
  const QString first = changes->topLevelItem(0)->text(0);
  choice->menu()->actions()[1]->trigger();
  CHECK(choice->text() == "2 / 2");
  CHECK(child<QLabel>("fixText")->text() == choice->menu()->actions()[1]->text());
  CHECK(changes->topLevelItem(0)->text(0) != first);
}

TEST_CASE_METHOD(QueueFixture, "an exemption needs reason and approver, sets the problem apart, and can be withdrawn") {
  child<QAction>("nextProblem")->trigger();
  bool seen = false;
  QTimer::singleShot(0, [&] {
    auto* dialog = QApplication::activeModalWidget();
    REQUIRE(dialog);
    auto* record = dialog->findChild<QPushButton*>("exemptionRecord");
    dialog->findChild<QLineEdit*>("exemptionApprover")->clear();
    CHECK_FALSE(record->isEnabled());
    QTest::keyClicks(dialog->findChild<QPlainTextEdit*>("exemptionReason"), "one tower");
    CHECK_FALSE(record->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit*>("exemptionApprover"), "street office");
    dialog->findChild<QDateEdit*>("exemptionDate")->setDate(QDate(2024, 10, 4));
    CHECK(record->isEnabled());
    seen = true;
    QTest::mouseClick(record, Qt::LeftButton);
  });
  QTest::mouseClick(child<QPushButton>("fixExempt"), Qt::LeftButton);
  REQUIRE(seen);
  REQUIRE(project().exemptions.size() == 1);
  const Exemption& kept = project().exemptions.at(project().exemptions.ids().front());
  CHECK(kept.issueKey == sizeIssueKey(ascii.grids.at('s')));
  CHECK(kept.reason == "one tower");
  CHECK(kept.approver == "street office");
  CHECK(kept.date == 20000);
  CHECK(child<QToolButton>("showExempt")->text().contains("1"));
  // Its row is the last one now; there the exemption is taken back.
  while (session().selection().grids != std::vector{ascii.grids.at('s')}) child<QAction>("nextProblem")->trigger();
  QTest::mouseClick(child<QPushButton>("fixExempt"), Qt::LeftButton);
  CHECK(project().exemptions.empty());
  CHECK(session().issues().size() == 2);
}

TEST_CASE("a proof about a block that can be divided is no reason for an exemption") {
  AsciiOptions options;
  options.grids = {"ab"}, options.communities = {"AB"}, options.households = {"88"};
  AsciiPlan plan = asciiPlan(options);
  // The 800 households of A come as four places in its only block; those of B live in one.
  std::vector<HouseholdPoint> points;
  std::uint32_t row = 0;
  for (const Point at : {Point{20'000, 20'000}, Point{80'000, 20'000}, Point{20'000, 80'000}, Point{80'000, 80'000}})
    points.push_back({at, 200, 400, CountState::Known, CountState::Known, ++row});
  points.push_back({{150'000, 50'000}, 800, 1600, CountState::Known, CountState::Known, ++row});
  plan.project.sources.edit(plan.households).households = std::make_shared<const HouseholdSet>(points);
  recountAll(plan.project);
  Fixture fixture(plan);
  const auto reasonFor = [&](char grid) {
    for (int i = 0; i < 20 && fixture.session().selection().grids != std::vector{plan.grids.at(grid)}; ++i)
      fixture.child<QAction>("nextProblem")->trigger();
    REQUIRE(fixture.session().selection().grids == std::vector{plan.grids.at(grid)});
    QString reason = "not asked";
    QTimer::singleShot(0, [&] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      REQUIRE(dialog);
      reason = reasonIn(*dialog);
      dialog->reject();
    });
    QTest::mouseClick(fixture.child<QPushButton>("fixExempt"), Qt::LeftButton);
    return reason;
  };
  CHECK(reasonFor('a').isEmpty());
  CHECK(reasonFor('b').contains("800"));
}

TEST_CASE_METHOD(QueueFixture, "problems made since the plan was opened are told apart, until it is saved") {
  const auto origins = [&] {
    QStringList texts;
    const QAbstractItemModel& model = *list()->model();
    for (int g = 0; g < model.rowCount(); ++g)
      for (int r = 0; r < model.rowCount(model.index(g, 0)); ++r)
        texts << model.index(r, 3, model.index(g, 0)).data().toString();
    return texts;
  };
  CHECK(origins() == QStringList{"before", "before"});
  session().commit(assignFaces(project(), std::vector{ascii.faceAt(0, 0)}, {}, session().context()));
  CHECK(origins().count("mine") == 1);
  CHECK(child<QToolButton>("showMine")->text().contains("1"));
  child<QToolButton>("showMine")->setChecked(true);
  CHECK(origins() == QStringList{"mine"});
  child<QToolButton>("showMine")->setChecked(false);
  session().markSaved(session().shared(), "plan.gpkg");
  CHECK(origins().count("mine") == 0);
  // A version saved a step ago: what came since is mine.
  const auto saved = session().shared();
  session().commit(assignFaces(project(), std::vector{ascii.faceAt(2, 0)}, {}, session().context()));
  session().markSaved(saved, "plan.gpkg");
  CHECK(origins().count("mine") == 1);
}

TEST_CASE_METHOD(QueueFixture, "filters hide what they say, and an empty list tells what was not checked") {
  child<QToolButton>("showWrong")->click();
  REQUIRE(list()->model()->rowCount() == 1);
  child<QToolButton>("showUnfinished")->click();
  CHECK(list()->model()->rowCount() == 0);
  const QString text = checkedText(project());
  CHECK(text.contains("Size of grids"));
  CHECK(text.contains("no precincts"));
  CHECK_FALSE(text.contains("no households"));
}

TEST_CASE("Where a size cannot be mended, the proof is the reason that an exemption begins with") {
  AsciiOptions options;
  options.grids = {"aab"};
  options.households = {"519"};  // one piece of 630 households and 1,260 persons
  options.householdsPerDigit = 70;
  Fixture f(asciiPlan(options));
  f.window->findChild<QAction*>("nextProblem")->trigger();
  QString reason;
  QTimer::singleShot(0, [&] {
    auto* dialog = QApplication::activeModalWidget();
    REQUIRE(dialog);
    reason = reasonIn(*dialog);
    dialog->close();
  });
  QTest::mouseClick(f.child<QPushButton>("fixExempt"), Qt::LeftButton);
  CHECK(reason.contains("630"));
}
