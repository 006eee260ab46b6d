// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals in the window for what the planner asks for: places, numbers, a selection, the whole plan; what is proven
// of them, and why their borders run where they do.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>
#include <set>

#include "app/tools/tool_box.h"
#include "tests/window/proposals.h"

using namespace wangge;
using namespace wangge::test;

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

TEST_CASE_METHOD(ProposalFixture, "a number of grids is kept to, only the selection is divided") {
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
  takeOver();
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
  QSignalSpy highlights(&f.desk(), &ProposalController::highlightChanged);
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
  QSignalSpy highlights(&desk(), &ProposalController::highlightChanged);
  table->setCurrentItem(table->topLevelItem(1));
  CHECK_FALSE(highlights.last().at(0).value<std::vector<FaceId>>().empty());
  QTest::mouseClick(child<QPushButton>("copyBorders"), Qt::LeftButton);
  CHECK(QApplication::clipboard()->text().count('\n') == grids + 2);
}
