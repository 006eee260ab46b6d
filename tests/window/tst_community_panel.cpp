// SPDX-License-Identifier: GPL-3.0-or-later
// The community panel: arithmetic, table in step with the map, incremental totals, locks from lists and menus.
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include "app/window/panels/community_model.h"
#include "app/window/panels/community_panel.h"
#include "app/window/panels/plan_totals.h"
#include "app/window/propose/proposal_controller.h"
#include "core/plan/difference.h"
#include "core/plan/plan_settings.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  aabb.dd    甲社区: a 800, b 400, c 200; 乙社区: d 300, e 100
//  aacc.ee
AsciiPlan twoCommunities() {
  AsciiOptions options;
  options.grids = {"aabb.dd", "aacc.ee"};
  options.communities = {"AAAA.BB", "AAAA.BB"};
  options.households = {"2222.12", "2211.1."};
  return asciiPlan(options);
}

struct PanelFixture : Fixture {
  PanelFixture() : Fixture(twoCommunities()) {}
  QTableView* table() { return child<QTableView>("communityGrids"); }
  QModelIndex row(char letter) {
    const QAbstractItemModel& model = *table()->model();
    for (int r = 0; r < model.rowCount(); ++r)
      if (model.index(r, 0).data(CommunityModel::IdRole).toULongLong() == ascii.grids.at(letter).value)
        return model.index(r, 0);
    return {};
  }
  QString budget() { return child<QLabel>("communityBudget")->text(); }
  // Selects nothing, so that the panel has no reason to show another community.
  bool commit(Result<Step> step) {
    if (step) step->selection = Selection{};
    return session().commit(std::move(step));
  }
};

}  // namespace

TEST_CASE_METHOD(PanelFixture, "the budget is arithmetic over the rule, and says when it cannot work") {
  CHECK(budget().contains("1,400 households"));
  CHECK(budget().contains("3 to 4 grids"));
  CHECK(budget().contains("now 3 grids"));
  CHECK(budget().contains("2 out of band"));
  Project project = ascii.project;
  // 585 households in one community of one grid.
  AsciiOptions options;
  options.grids = {"ab"};
  options.households = {"98"};
  options.householdsPerDigit = 34;  // 306 + 272 = 578 households, 1,156 persons
  const AsciiPlan plan = asciiPlan(options);
  const CommunityId community = plan.communities.at('A');
  const QString text = budgetText(plan.project, community, gridsOf(plan.project, community));
  CHECK(text.contains("578 households"));
  CHECK(text.contains("1 would be too large, 2 too small"));
  CHECK(text.contains("1,156 persons"));
  CHECK(text.contains("<b>1 grid</b>"));
  Project byHouseholds = plan.project;
  byHouseholds.profile.sizes[0].criterion = Criterion::HouseholdsOnly;
  CHECK_FALSE(budgetText(byHouseholds, community, gridsOf(plan.project, community)).contains("persons"));
  // Where nobody counted households, persons alone speak, also where no number of grids would do.
  Project byPersons = plan.project;
  Tally& tally = byPersons.communities.edit(community).zone.tally;
  tally.households = 0, tally.householdsUnknown = tally.points;
  const auto said = [&] { return budgetText(byPersons, community, gridsOf(byPersons, community)); };
  CHECK(said().startsWith("1,156 persons → <b>1 grid</b>"));
  tally.persons = 700;
  CHECK(said().contains("no number of grids has 800–1,200 persons each (even one is too small)"));
}

TEST_CASE_METHOD(PanelFixture, "selection goes both ways, and the community follows it") {
  window->findChild<QWidget*>("communityDock")->raise();
  child<QComboBox>("communityChoice");
  session().select({{}, {ascii.grids.at('d')}});
  CHECK(child<QComboBox>("communityChoice")->currentText() == QString::fromUtf8("乙社区"));
  REQUIRE(table()->model()->rowCount() == 2);
  CHECK(table()->selectionModel()->isRowSelected(row('d').row()));
  clickOn(*table(), row('e'));
  CHECK(session().selection().grids == std::vector{ascii.grids.at('e')});
  QSignalSpy zoomed(child<CommunityPanel>("communityPanel"), &CommunityPanel::zoomRequested);
  QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(row('e')).center());
  CHECK(zoomed.size() == 1);
  // Nothing selected: the community stays.
  session().select({});
  CHECK(table()->model()->rowCount() == 2);
  CHECK(table()->selectionModel()->selectedRows().isEmpty());
}

TEST_CASE_METHOD(PanelFixture, "edits touch only the rows of grids that changed") {
  QSignalSpy resets(table()->model(), &QAbstractItemModel::modelReset);
  QSignalSpy changes(table()->model(), &QAbstractItemModel::dataChanged);
  REQUIRE(commit(assignFaces(project(), std::vector{ascii.faceAt(1, 0)}, ascii.grids.at('b'), session().context())));
  CHECK(row('a').siblingAtColumn(CommunityModel::Households).data().toString() == "600");
  CHECK(row('b').siblingAtColumn(CommunityModel::Households).data().toString() == "600");
  REQUIRE(commit(newZone(project(), std::vector{ascii.faceAt(0, 0)}, session().context())));
  CHECK(table()->model()->rowCount() == 4);
  CHECK(budget().contains("now 4 grids"));
  session().undo();
  CHECK(table()->model()->rowCount() == 3);
  REQUIRE(commit(mergeZones(project(), std::vector{ascii.grids.at('b'), ascii.grids.at('c')}, session().context())));
  CHECK(table()->model()->rowCount() == 2);
  CHECK(resets.isEmpty());
  // Another community's edit leaves this table alone.
  changes.clear();
  REQUIRE(commit(mergeZones(project(), std::vector{ascii.grids.at('d'), ascii.grids.at('e')}, session().context())));
  CHECK(changes.isEmpty());
  CHECK(child<QLabel>("planTotals")->text().contains("3 grids"));
}

TEST_CASE("Totals kept up to date equal totals counted anew, over random edits") {
  AsciiPlan plan = twoCommunities();
  Project project = plan.project;
  PlanTotals totals;
  totals.reset(project);
  CHECK(totals.grids() == 5);
  CHECK(totals.outOfBand() == 3);
  std::mt19937 random(7);
  const auto pick = [&](const auto& ids) { return ids[random() % ids.size()]; };
  int done = 0;
  for (int step = 0; step < 400; ++step) {
    const EditContext context{"tester", step};
    const auto faces = project.subdivision.faces().ids();
    Result<Project> next = project;
    switch (random() % 7) {
      case 0:
        next = planOf(newZone(project, std::vector{pick(faces)}, context));
        break;
      case 1:
        next = planOf(mergeZones(project, std::vector{pick(project.grids.ids()), pick(project.grids.ids())}, context));
        break;
      case 2:
        next = planOf(exempt(project, {sizeIssueKey(pick(project.grids.ids())), "r", "a", 1}, context));
        break;
      case 3:
        next->communities.edit(pick(project.communities.ids())).type = random() % 2 ? "rural" : "urban";
        break;
      case 4:
        next->profile.sizes[0].maxHouseholds = 400 + static_cast<int>(random() % 300);
        break;
      default:
        next = planOf(assignFaces(project, std::vector{pick(faces)},
                                  random() % 4 ? pick(project.grids.ids()) : GridId(), context));
    }
    if (!next) continue;
    totals.refresh(*next, diff(project, *next));
    project = *next;
    PlanTotals fresh;
    fresh.reset(project);
    REQUIRE(totals == fresh);
    ++done;
  }
  CHECK(done > 100);
}

TEST_CASE_METHOD(PanelFixture, "a community chosen in the tree is the one shown in numbers and divided by P") {
  session().select({{}, {ascii.grids.at('b')}});
  auto* tree = child<QTreeView>("levelTree");
  tree->expandAll();
  window->findChild<QWidget*>("treeDock")->raise();
  clickOn(*tree, findRow(*tree->model(), QString::fromUtf8("乙社区")));
  CHECK(session().selection().grids.empty());
  CHECK(child<QComboBox>("communityChoice")->currentText() == QString::fromUtf8("乙社区"));
  child<QAction>("action_propose")->trigger();
  CHECK(window->proposals().wish().where.community == ascii.communities.at('B'));
  REQUIRE(QTest::qWaitFor([&] { return !window->proposals().isSearching() && !window->isBusy(); }, 60000));
  clickOn(*tree, findRow(*tree->model(), QString::fromUtf8("甲社区")));
  CHECK(child<QComboBox>("communityChoice")->currentText() == QString::fromUtf8("甲社区"));
}

TEST_CASE_METHOD(PanelFixture, "a community chosen on the map is chosen in the tree and shown in numbers") {
  session().select({{}, {ascii.grids.at('b')}});
  auto* tree = child<QTreeView>("levelTree");
  Selection selection;
  selection.communities = {ascii.communities.at('B')};
  session().select(selection);
  const QModelIndexList rows = tree->selectionModel()->selectedRows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].data().toString() == QString::fromUtf8("乙社区"));
  CHECK(child<QComboBox>("communityChoice")->currentText() == QString::fromUtf8("乙社区"));
}

TEST_CASE_METHOD(PanelFixture, "what is folded in the tree stays folded when a setting or an exemption is recorded") {
  auto* tree = child<QTreeView>("levelTree");
  tree->expandAll();
  const QModelIndex folded = findRow(*tree->model(), QString::fromUtf8("甲社区"));
  REQUIRE(folded.isValid());
  tree->collapse(folded);
  PlanSettings settings = planSettingsOf(project());
  settings.name = "another";
  REQUIRE(commit(setPlanSettings(project(), settings, session().context())));
  CHECK_FALSE(tree->isExpanded(findRow(*tree->model(), QString::fromUtf8("甲社区"))));
  CHECK(tree->isExpanded(findRow(*tree->model(), QString::fromUtf8("乙社区"))));
}

TEST_CASE_METHOD(PanelFixture, "a padlock in each list and in the inspector locks and unlocks") {
  const GridId b = ascii.grids.at('b');
  window->findChild<QWidget*>("communityDock")->raise();
  QTest::qWait(10);
  clickOn(*table(), row('b').siblingAtColumn(CommunityModel::Lock));
  CHECK(project().grids.at(b).locked);
  CHECK(session().history().current().what.code == "journal.lock_grid");
  clickOn(*table(), row('b').siblingAtColumn(CommunityModel::Lock));
  CHECK_FALSE(project().grids.at(b).locked);

  window->findChild<QWidget*>("treeDock")->raise();
  QTest::qWait(10);
  auto* tree = child<QTreeView>("levelTree");
  const QModelIndex community = findRow(*tree->model(), QString::fromUtf8("甲社区"));
  tree->expandAll();
  clickOn(*tree, community.siblingAtColumn(4));
  CHECK(project().communities.at(ascii.communities.at('A')).locked);
  session().select({{}, {b}});
  window->findChild<QWidget*>("inspectorDock")->raise();
  CHECK_FALSE(child<QLineEdit>("gridName")->isEnabled());
  CHECK(child<QToolButton>("communityLock")->toolTip().contains("locked"));
  child<QToolButton>("communityLock")->click();
  CHECK_FALSE(project().communities.at(ascii.communities.at('A')).locked);
  child<QToolButton>("gridLock")->click();
  CHECK(project().grids.at(b).locked);
  CHECK_FALSE(child<QLineEdit>("gridName")->isEnabled());
}

TEST_CASE_METHOD(PanelFixture, "the menu locks the selection, a kind, all, and unlocks everything in one step") {
  session().select({{}, {ascii.grids.at('a'), ascii.grids.at('d')}});
  child<QAction>("lockSelected")->trigger();
  CHECK(project().grids.at(ascii.grids.at('a')).locked);
  CHECK(project().grids.at(ascii.grids.at('d')).locked);
  CHECK_FALSE(project().grids.at(ascii.grids.at('b')).locked);
  child<QAction>("unlockSelected")->trigger();
  CHECK(session().project().grids.at(ascii.grids.at('a')).locked == false);
  child<QAction>("lockAll")->trigger();
  project().grids.forEach([](GridId, const Grid& grid) { CHECK(grid.locked); });
  auto* kind = child<QAction>("lockComprehensive");
  CHECK_FALSE(kind->isChecked());
  kind->trigger();
  CHECK(project().lockedKinds == KindLocks{true, false});
  CHECK(kind->isChecked());
  session().undo();
  CHECK_FALSE(kind->isChecked());
  session().redo();
  CHECK(kind->isChecked());
  const std::size_t steps = session().history().versions().size();
  REQUIRE(commit(setCommunityLocked(project(), ascii.communities.at('B'), true, session().context())));
  child<QAction>("unlockAll")->trigger();
  CHECK(session().history().versions().size() == steps + 2);
  project().grids.forEach([](GridId, const Grid& grid) { CHECK_FALSE(grid.locked); });
  CHECK_FALSE(project().communities.at(ascii.communities.at('B')).locked);
  CHECK(project().lockedKinds == KindLocks{});
  CHECK_FALSE(kind->isChecked());
  session().undo();
  CHECK(project().communities.at(ascii.communities.at('B')).locked);
  CHECK(kind->isChecked());
}

TEST_CASE_METHOD(PanelFixture, "lists and inspector say that a grid is locked with its kind") {
  const GridId b = ascii.grids.at('b');
  REQUIRE(commit(setGridAttributes(project(), b,
                                   {"school", GridKind::Dedicated, DedicatedCategory::SchoolOrHospital, false, {}},
                                   session().context())));
  child<QAction>("lockDedicated")->trigger();
  session().select({{}, {b}});
  CHECK(child<QToolButton>("gridLock")->toolTip().contains("dedicated"));
  CHECK_FALSE(child<QLineEdit>("gridName")->isEnabled());
  CHECK(row('b').siblingAtColumn(CommunityModel::Lock).data(Qt::ToolTipRole).toString().contains("dedicated"));
  session().select({{}, {ascii.grids.at('a')}});
  CHECK(child<QLineEdit>("gridName")->isEnabled());
  child<QAction>("lockDedicated")->trigger();
  session().select({{}, {b}});
  CHECK(child<QLineEdit>("gridName")->isEnabled());
}
