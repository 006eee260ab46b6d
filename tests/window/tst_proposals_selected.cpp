// SPDX-License-Identifier: GPL-3.0-or-later
// P proposes for exactly what is selected, says for what, tells how far it is from the beginning, and takes over only
// what is in band unless the planner says so.
#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>

#include "app/demo/demo_plan.h"
#include "app/tools/tool_box.h"
#include "app/window/parts/work_bar.h"
#include "core/propose/explain.h"
#include "tests/core/propose/labels.h"
#include "tests/window/proposals.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  Four communities in two subdistricts; C is one piece of 550 households, so that it cannot be in band.
AsciiPlan fourCommunities() {
  AsciiOptions options;
  options.grids = {"aaaa.bbbb.cc.dddd", "aaaa.bbbb.cc.dddd"};
  options.communities = {"AAAA.BBBB.CC.DDDD", "AAAA.BBBB.CC.DDDD"};
  options.households = {"2222.2222.9..2222", "2222.2222.2..2222"};
  options.householdsPerDigit = 50;
  AsciiPlan plan = asciiPlan(options);
  for (SizeRule& rule : plan.project.profile.sizes) rule.criterion = Criterion::HouseholdsOnly;
  Division second = plan.project.divisions.at(plan.subdistrict);
  second.code = "230204002", second.name = "南浦街道";
  const DivisionId other = plan.project.divisions.add(second);
  for (char letter : {'C', 'D'}) plan.project.communities.edit(plan.communities.at(letter)).parent = other;
  return plan;
}

struct SelectedFixture : ProposalFixture {
  explicit SelectedFixture(AsciiPlan plan = fourCommunities()) : ProposalFixture(std::move(plan)) {
    tree = child<QTreeView>("levelTree");
    child<QDockWidget>("treeDock")->show();
    child<QDockWidget>("treeDock")->raise();
    tree->expandAll();
    QTest::qWait(20);
  }
  void choose(const char* name, Qt::KeyboardModifiers modifiers = {}) {
    const QModelIndex row = findRow(*tree->model(), QString::fromUtf8(name));
    REQUIRE(row.isValid());
    tree->scrollTo(row);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, modifiers, tree->visualRect(row).center());
  }
  std::vector<CommunityId> asked() {
    REQUIRE(desk().proposals());
    return desk().proposals()->task.communities;
  }
  std::vector<CommunityId> communities(const std::string& letters) {
    std::vector<CommunityId> ids;
    for (char letter : letters) ids.push_back(community(letter));
    return ids;
  }
  QString tip() { return child<QAction>("action_propose")->toolTip(); }
  QTreeView* tree = nullptr;
};

}  // namespace

TEST_CASE_METHOD(SelectedFixture,
                 "P divides what is selected in the tree or on the map, and the plan when nothing is") {
  SECTION("a community in the tree") {
    choose("丙社区");
    CHECK(tip().contains(QString::fromUtf8("丙社区")));
    press(Qt::Key_P);
    CHECK(asked() == communities("C"));
  }
  SECTION("a subdistrict in the tree") {
    choose("南浦街道");
    CHECK(child<QAction>("action_propose")->text().contains(QString::fromUtf8("南浦街道")));
    press(Qt::Key_P);
    CHECK(asked() == communities("CD"));
    CHECK(child<QComboBox>("proposeWhere")->currentText() == QString::fromUtf8("南浦街道"));
    CHECK(status().contains(QString::fromUtf8("南浦街道")));
  }
  SECTION("several communities in the tree") {
    choose("甲社区");
    choose("丁社区", Qt::ControlModifier);
    CHECK(tip().contains("2"));
    press(Qt::Key_P);
    CHECK(asked() == communities("AD"));
    CHECK(child<QComboBox>("proposeWhere")->currentText() == desk().wishText());
    // Asked again from the form, it is the same.
    desk().reject();
    QTest::mouseClick(child<QPushButton>("proposeSearch"), Qt::LeftButton);
    wait();
    CHECK(asked() == communities("AD"));
  }
  SECTION("grids on the map") {
    session().select({{}, {ascii.grids.at('b'), ascii.grids.at('d')}});
    press(Qt::Key_P);
    CHECK(asked() == communities("BD"));
  }
  SECTION("pieces on the map") {
    session().select({{ascii.faceAt(0, 0)}, {}});
    press(Qt::Key_P);
    CHECK(asked() == communities("A"));
  }
  SECTION("nothing") {
    choose("丙社区");
    session().select({{}, {ascii.grids.at('a')}});
    session().select({});
    press(Qt::Key_P);
    CHECK(asked() == communities("ABCD"));
  }
  SECTION("a community stays selected when its proposal is taken over") {
    choose("甲社区");
    press(Qt::Key_P);
    takeOver();
    CHECK(steps() == 1);
    press(Qt::Key_P);
    CHECK(desk().wish().where.community == community('A'));
  }
}

TEST_CASE_METHOD(SelectedFixture,
                 "Enter takes over what was found for several communities, and a bar offers to undo it") {
  session().select({});
  press(Qt::Key_P);
  REQUIRE(desk().proposals());
  QWidget* focus = QApplication::focusWidget();
  REQUIRE(focus);
  QTest::keyClick(focus, Qt::Key_Return);
  wait();
  CHECK(steps() == 1);
  auto* bar = child<QFrame>("undoBar");
  CHECK(bar->isVisible());
  bar->findChild<QPushButton*>("undoChange")->click();
  CHECK(project() == ascii.project);
  // What the mouse has taken over was meant.
  press(Qt::Key_P);
  QTest::mouseClick(child<QPushButton>("proposeAccept"), Qt::LeftButton);
  wait();
  CHECK(project() != ascii.project);
  CHECK_FALSE(bar->isVisible());
}

TEST_CASE("P with a police precinct selected divides the communities in it", "[proposals]") {
  AsciiOptions options;
  options.grids = {"aaaa.bbbb.cccc", "aaaa.bbbb.cccc"};
  options.communities = {"AAAA.BBBB.CCCC", "AAAA.BBBB.CCCC"};
  options.precincts = {"PPPP.PPPP.RRRR", "PPPP.PPPP.RRRR"};
  options.households = {"2222.2222.2222", "2222.2222.2222"};
  options.householdsPerDigit = 50;
  SelectedFixture f(asciiPlan(options));
  Selection selection;
  selection.precincts = {f.ascii.precincts.at('P')};
  f.session().select(selection);
  CHECK(f.tip().contains("2 communities"));
  f.press(Qt::Key_P);
  CHECK(f.asked() == f.communities("AB"));
}

TEST_CASE_METHOD(SelectedFixture, "what cannot be in band is not ticked, and not taken over") {
  session().select({});
  press(Qt::Key_P);
  REQUIRE(desk().proposals());
  auto* table = child<QTreeWidget>("proposalTable");
  REQUIRE(table->topLevelItemCount() == 4);
  const QString never = QString::fromStdString(project().communities.at(community('C')).name);
  for (int row = 0; row < 4; ++row)
    CHECK((table->topLevelItem(row)->checkState(0) == Qt::Checked) == (table->topLevelItem(row)->text(0) != never));
  CHECK(desk().takenCount() == 3);
  CHECK(preview == desk().proposals()->all);
  CHECK(preview->grids.at(ascii.grids.at('c')) == project().grids.at(ascii.grids.at('c')));
  // The planner may tick it all the same.
  for (int row = 0; row < 4; ++row) table->topLevelItem(row)->setCheckState(0, Qt::Checked);
  CHECK(desk().takenCount() == 4);
  REQUIRE(QTest::qWaitFor([&] { return preview && preview != desk().proposals()->all; }, 20000));
  for (int row = 0; row < 4; ++row)
    if (table->topLevelItem(row)->text(0) == never) table->topLevelItem(row)->setCheckState(0, Qt::Unchecked);
  CHECK(preview == desk().proposals()->all);
  QTest::mouseClick(child<QPushButton>("proposeAccept"), Qt::LeftButton);
  wait();
  CHECK(steps() == 1);
  CHECK(facesOf(project(), ascii.grids.at('c')) == facesOf(ascii.project, ascii.grids.at('c')));
}

TEST_CASE("Ticking one row after the other never waits", "[proposals]") {
  SelectedFixture f;
  f.session().select({});
  f.press(Qt::Key_P);
  REQUIRE(f.desk().proposals());
  for (int i = 0; i < 200; ++i) f.desk().setTaken(static_cast<std::size_t>(i % 4), i % 3 == 0);
  std::vector<char> taken;
  for (std::size_t i = 0; i < 4; ++i) taken.push_back(f.desk().isTaken(i));
  const auto wanted = withProposals(f.project(), f.desk().proposals()->outcomes, taken, {});
  REQUIRE(QTest::qWaitFor(
      [&] { return wanted ? f.preview && f.preview->subdivision == wanted->after.subdivision : !f.preview; }, 20000));
}

TEST_CASE("Progress moves from the beginning, and a search is given up at once", "[proposals]") {
  AsciiOptions options;
  for (int r = 0; r < 50; ++r) {
    std::string row, households;
    for (int c = 0; c < 50; ++c) row += 'a', households += static_cast<char>('1' + (r * 7 + c * 3) % 9);
    options.grids.push_back(row), options.households.push_back(households);
  }
  options.householdsPerDigit = 4;
  ProposalFixture f(asciiPlan(options));
  std::vector<double> fractions;
  QObject::connect(f.window->findChild<WorkBar*>("workBar"), &WorkBar::progressed, f.window.get(),
                   [&](const QString& stage, double fraction) {
                     CHECK(!stage.isEmpty());
                     fractions.push_back(fraction);
                   });
  f.desk().setWish({{Level::Community, {}, f.community('A'), {}}, Kind::Whole, 0, propose::Mode::Proofs});
  f.desk().search();
  // One community, which is not ready for long: the bar has told of it all the same.
  REQUIRE(QTest::qWaitFor([&] { return fractions.size() >= 3 && fractions.back() > 0; }, 5000));
  CHECK(f.desk().isSearching());
  CHECK(std::is_sorted(fractions.begin(), fractions.end()));
  CHECK(f.notice().contains(QString::fromUtf8("甲社区")));
  QElapsedTimer clock;
  clock.start();
  QTest::mouseClick(f.child<QPushButton>("proposeStop"), Qt::LeftButton);
  CHECK(clock.elapsed() < 200);
  f.requireOnly("propose.stopped");
}

TEST_CASE("A park is made a dedicated grid from the proof, and the rest is proposed anew", "[proposals]") {
  AsciiOptions options;
  options.grids = {"aaaaaaaa", "aaaaaaaa", "aaaaaaaa"};
  options.households = {"999..999", "999.1999", "999..999"};
  options.householdsPerDigit = 6;
  AsciiPlan plan = asciiPlan(options);
  Site site;
  site.name = "湖滨公园", site.category = DedicatedCategory::Scenic;
  site.outline = std::make_shared<const MultiPolygon>(
      MultiPolygon{{{{300'000, 0}, {500'000, 0}, {500'000, 300'000}, {300'000, 300'000}}, {}}});
  plan.project.sites.add(site);
  ProposalFixture f(plan);
  f.wishFor('A');
  f.search();
  REQUIRE(f.desk().proposals());
  CHECK(f.child<QToolButton>("proposeView_3")->text().contains(QString::fromUtf8("▲")));
  QTest::mouseClick(f.child<QToolButton>("proposeView_3"), Qt::LeftButton);
  QTest::mouseClick(f.child<QPushButton>("makeDedicated"), Qt::LeftButton);
  f.wait();
  CHECK(f.steps() == 1);
  CHECK(f.session().history().current().what.code == "journal.carve");
  REQUIRE(f.desk().proposals());
  for (const propose::Remedy& remedy : f.desk().proposals()->outcomes[0].remedies)
    CHECK(remedy.kind != propose::Remedy::Kind::Dedicated);
}

TEST_CASE("On the demonstration every label is true and nothing shown is bettered in everything", "[proposals]") {
  application();
  const auto plan = makeDemoPlan(demoFolder(), 1'000);
  REQUIRE(plan);
  propose::Options options;
  options.mode = propose::Mode::Quick;
  options.alternatives = true, options.threads = 2;
  const auto outcomes = propose::proposeAll(*plan, plan->communities.ids(), options);
  REQUIRE(outcomes);
  int shown = 0;
  for (const propose::Outcome& outcome : *outcomes) {
    INFO(plan->communities.at(outcome.community).name);
    if (outcome.plans.empty()) continue;
    requireTrueLabels(*plan, outcome);
    shown += static_cast<int>(outcome.plans.size());
  }
  CHECK(shown > static_cast<int>(outcomes->size()));
}
