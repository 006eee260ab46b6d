// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals in the window: the planner's journey from one key to taking over and back, and what is said where there is
// nothing to propose. Until a proposal is accepted the plan is the one it was.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>
#include <set>

#include "app/tools/tool_box.h"
#include "app/window/lock_commands.h"
#include "app/window/propose/alternative_card.h"
#include "app/window/propose/proposal_desk.h"
#include "core/plan/guarantees.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

using Kind = ProposalDesk::Kind;
using Preview = std::shared_ptr<const Project>;

//  One grid of 2,400 households in community A (48 cells of 50), two in band in community B.
AsciiPlan proposalPlan() {
  AsciiOptions options;
  options.grids.assign(4, "aaaaaaaaaaaabbcc");
  options.communities.assign(4, "AAAAAAAAAAAABBBB");
  options.households.assign(4, "1111111111111111");
  options.householdsPerDigit = 50;
  return asciiPlan(options);
}

struct ProposalFixture : Fixture {
  explicit ProposalFixture(AsciiPlan plan = proposalPlan()) : Fixture(std::move(plan)) {
    QObject::connect(&desk(), &ProposalDesk::previewChanged, window.get(),
                     [this](Preview after) { preview = std::move(after); });
    child<QDockWidget>("proposeDock")->raise();
    QTest::qWait(20);
  }
  ProposalDesk& desk() { return window->proposals(); }
  CommunityId community(char letter) { return ascii.communities.at(letter); }
  void wish(Kind kind, map::Unit where, int grids = 0) { desk().setWish({where, kind, grids, propose::Mode::Standard}); }
  void wishFor(char letter, Kind kind = Kind::Whole, int grids = 0) {
    wish(kind, {Level::Community, {}, community(letter), {}}, grids);
  }
  void wait() {
    REQUIRE(QTest::qWaitFor([&] { return !desk().isSearching() && !window->isBusy(); }, 60000));
  }
  void search() {
    desk().search();
    wait();
  }
  // P in the window, with a grid of the community selected.
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    window->canvas().setFocus();
    QTest::keyClick(window.get(), key, modifiers);
    wait();
  }
  QString status() { return child<QLabel>("proposeStatus")->text(); }
  QString notice() { return child<QLabel>("proposeNotice")->text(); }
  AlternativeCard* card(int number) {
    return window->findChild<AlternativeCard*>(QString("alternative_%1").arg(number));
  }
  std::string noticeCode() { return desk().notice() ? desk().notice()->code : std::string(); }
  std::size_t steps() { return session().history().versions().size() - 1; }
  std::size_t outOfBand() {
    std::size_t count = 0;
    for (GridId id : project().grids.ids()) {
      const GridStatus is = statusOf(project(), id);
      count += is == GridStatus::TooSmall || is == GridStatus::TooLarge;
    }
    return count;
  }
  // One message in the panel, none in a box, and nothing has happened.
  void requireOnly(const char* code) {
    CHECK(noticeCode() == code);
    CHECK(!notice().isEmpty());
    CHECK(!notice().contains(code));  // a sentence, not its name
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK(desk().proposals() == nullptr);
    CHECK(preview == nullptr);
    CHECK(steps() == 0);
    CHECK(project() == ascii.project);
  }
  Preview preview;
};

std::vector<FaceId> facesOf(const Project& project, GridId grid) { return project.grids.at(grid).zone.faces; }

}  // namespace

TEST_CASE_METHOD(ProposalFixture, "one key proposes, three alternatives are compared, one is taken over, mended, undone") {
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
  session().commit(
      [&] {
        Result<Project> broken = project();
        for (GridId giver : grids) {
          if (project().grids.at(giver).locked) continue;
          for (FaceId face : facesOf(project(), giver))
            if (statusOf(*broken, giver) != GridStatus::TooSmall && facesOf(*broken, giver).size() > 1)
              broken = assignFaces(*broken, std::vector{face}, {}, session().context());
          break;
        }
        return broken;
      }(),
      Message("journal.clear"));
  REQUIRE(outOfBand() > 0);
  const std::size_t before = steps();
  session().select({{}, {grids.back()}});
  press(Qt::Key_P, Qt::ShiftModifier);
  REQUIRE(desk().proposals());
  CHECK(desk().proposals()->alternatives.size() == 1);
  QTest::mouseClick(child<QPushButton>("proposeAccept"), Qt::LeftButton);
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

TEST_CASE_METHOD(ProposalFixture, "places clicked on the map get a grid each") {
  wishFor('A');
  QTest::mouseClick(child<QToolButton>("proposeSeeds"), Qt::LeftButton);
  REQUIRE(window->tools().kind() == ToolKind::Seed);
  clickCell(0, 0);
  clickCell(1, 0);
  clickCell(0, 1);
  REQUIRE(desk().seeds().size() == 3);
  clickCell(0, 1);  // a click on a mark takes it away
  CHECK(desk().seeds().size() == 2);
  clickCell(0, 1);
  CHECK(child<QToolButton>("proposeSeeds")->text() == "3");
  CHECK(project() == ascii.project);
  search();
  REQUIRE(desk().proposals());
  for (const Alternative& alternative : desk().proposals()->alternatives) {
    std::set<GridId> grids;
    for (auto [column, row] : {std::pair(0, 0), {1, 0}, {0, 1}})
      grids.insert(alternative.after->subdivision.face(ascii.faceAt(column, row)).grid);
    CHECK(grids.size() == 3);
  }
  // They count for their community only.
  wishFor('B');
  CHECK(desk().seeds().empty());
  QTest::mouseClick(child<QToolButton>("clearSeeds"), Qt::LeftButton);
  wishFor('A');
  CHECK(desk().seeds().empty());
}

TEST_CASE_METHOD(ProposalFixture, "a number of grids is kept to; only the selection is divided") {
  wishFor('A');
  auto* grids = child<QSpinBox>("proposeGrids");
  grids->setValue(7);
  search();
  REQUIRE(desk().proposals());
  CHECK(desk().proposals()->alternatives[0].summary.grids == 7);
  CHECK(status().contains("7"));
  desk().reject();

  session().select({{}, {ascii.grids.at('b'), ascii.grids.at('c')}});
  child<QComboBox>("proposeKind")->setCurrentIndex(static_cast<int>(Kind::Selection));
  emit child<QComboBox>("proposeKind")->activated(static_cast<int>(Kind::Selection));
  grids->setValue(1);
  search();
  REQUIRE(desk().proposals());
  CHECK(desk().proposals()->outcomes[0].community == community('B'));
  desk().accept();
  CHECK(gridsOf(project(), community('B')).size() == 1);
  CHECK(gridsOf(project(), community('A')).size() == 1);
}

TEST_CASE_METHOD(ProposalFixture, "the whole plan at once: a row each, unticked ones stay, one step") {
  wish(Kind::Whole, {});
  search();
  REQUIRE(desk().proposals());
  auto* table = child<QTreeWidget>("proposalTable");
  REQUIRE(table->topLevelItemCount() == 2);
  CHECK(preview == desk().proposals()->all);
  CHECK(child<QPushButton>("proposeAccept")->text().contains("2"));
  // What is proposed for B is left out: then the map does not show it either.
  const QString name = QString::fromStdString(project().communities.at(community('B')).name);
  for (int row = 0; row < 2; ++row)
    if (table->topLevelItem(row)->text(0) == name) table->topLevelItem(row)->setCheckState(0, Qt::Unchecked);
  CHECK(desk().takenCount() == 1);
  REQUIRE(QTest::qWaitFor([&] { return preview && preview != desk().proposals()->all; }, 20000));
  CHECK(preview->grids.at(ascii.grids.at('b')) == project().grids.at(ascii.grids.at('b')));
  QTest::mouseClick(child<QPushButton>("proposeAccept"), Qt::LeftButton);
  wait();
  CHECK(steps() == 1);
  CHECK(session().history().current().what.code == "journal.propose_all");
  CHECK(gridsOf(project(), community('A')).size() > 1);
  CHECK(facesOf(project(), ascii.grids.at('b')) == facesOf(ascii.project, ascii.grids.at('b')));
  session().undo();
  CHECK(project() == ascii.project);
}

TEST_CASE("What cannot be in band is proven, shown on the map, and gives a reason to copy", "[proposals]") {
  AsciiOptions options;
  options.grids = {"aaab", "aaab"};
  options.households = {"1911", "1111"};  // one piece of 630 households and 1,260 persons, the rest 490
  options.householdsPerDigit = 70;
  ProposalFixture f(asciiPlan(options));
  QSignalSpy highlights(&f.desk(), &ProposalDesk::highlightChanged);
  f.wishFor('A');
  f.search();
  REQUIRE(f.desk().proposals());
  REQUIRE(f.desk().proposals()->outcomes[0].status == propose::Status::Infeasible);
  QTest::mouseClick(f.child<QToolButton>("proposeView_3"), Qt::LeftButton);
  CHECK(f.child<QPushButton>("copyExemption")->isVisibleTo(f.window.get()));
  QTest::mouseClick(f.child<QPushButton>("copyExemption"), Qt::LeftButton);
  CHECK(QApplication::clipboard()->text().contains("630"));
  highlights.clear();
  QTest::mouseClick(f.child<QPushButton>("showProof"), Qt::LeftButton);
  CHECK(f.preview == nullptr);  // the proof is about the plan as it is
  REQUIRE_FALSE(highlights.empty());
  CHECK(highlights.last().at(0).value<std::vector<FaceId>>() == std::vector{f.ascii.faceAt(1, 0)});
  // Back to the alternatives: the map shows the chosen one again.
  QTest::mouseClick(f.child<QToolButton>("proposeView_1"), Qt::LeftButton);
  CHECK(f.preview == f.desk().proposals()->alternatives[0].after);
}

TEST_CASE_METHOD(ProposalFixture, "the report says why these borders, grid by grid") {
  wishFor('A');
  search();
  REQUIRE(desk().proposals());
  QTest::mouseClick(child<QToolButton>("proposeView_2"), Qt::LeftButton);
  auto* table = child<QTreeWidget>("borderTable");
  const auto grids = static_cast<int>(desk().proposals()->alternatives[0].summary.grids);
  REQUIRE(table->topLevelItemCount() == grids + 1);
  std::int64_t households = 0;
  for (int row = 1; row <= grids; ++row)
    households += table->topLevelItem(row)->text(1).section(' ', -1).remove(',').toLongLong();
  CHECK(households == 2400);
  QSignalSpy highlights(&desk(), &ProposalDesk::highlightChanged);
  table->setCurrentItem(table->topLevelItem(1));
  CHECK_FALSE(highlights.last().at(0).value<std::vector<FaceId>>().empty());
  QTest::mouseClick(child<QPushButton>("copyBorders"), Qt::LeftButton);
  CHECK(QApplication::clipboard()->text().count('\n') == grids + 2);
}
