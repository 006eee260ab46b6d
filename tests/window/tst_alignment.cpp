// SPDX-License-Identifier: GPL-3.0-or-later
// The alignment in the window: numbers and their way down, from the panel to the map and back, live after an edit,
// slivers snapped away and mismatches declared as one step each; what fits into a small window in both languages.
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

#include "app/text/language.h"
#include "app/text/messages.h"
#include "app/tools/tool_box.h"
#include "app/window/align/align_controller.h"
#include "app/window/align/align_panel.h"
#include "app/window/align/goal_panel.h"
#include "app/window/align/matrix_model.h"
#include "app/window/parts/empty_note.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"
#include "tests/window/hands.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  aaaaaaaaaacccccccccc  cells of 4 m, 100 households each, none in the column of the sliver; A and B are each a
//  bbbbbbbbbbcccccccccc  subdistrict. Precinct Q has a piece of A: its upper right; P runs a column too far into B.
AsciiPlan alignedPlan() {
  AsciiOptions options;
  for (int row = 0; row < 10; ++row) {
    options.communities.push_back("AAAAAAAAAABBBBBBBBBB");
    options.grids.push_back(row < 5 ? "aaaaaaaaaacccccccccc" : "bbbbbbbbbbcccccccccc");
    options.precincts.push_back(row < 5 ? "PPPPPPQQQQPQQQQQQQQQ" : "PPPPPPPPPPPQQQQQQQQQ");
    options.households.push_back("1111111111.111111111");
  }
  options.cellMetres = 4;
  AsciiPlan plan = asciiPlan(options);
  plan.project.divisions.erase(plan.subdistrict);
  for (const auto& [letter, id] : plan.communities) {
    Division division;
    division.level = Level::Subdistrict;
    division.parent = plan.county;
    division.code = letter == 'A' ? "230204001" : "230204002", division.name = letter == 'A' ? "East" : "West";
    plan.project.communities.edit(id).parent = plan.project.divisions.add(division);
  }
  return plan;
}

struct AlignWindow : Fixture {
  AlignWindow() : Fixture(alignedPlan()) { call(); }

  AlignController& controller() { return *child<AlignController>("alignController"); }
  AlignPanel& panel() { return *child<AlignPanel>("alignPanel"); }
  QTableView& matrix() { return *child<QTableView>("alignMatrix"); }
  QTreeView& list(const char* name) { return *child<QTreeView>(name); }
  void call() {
    child<QAction>("action_alignment")->trigger();
    settle();
  }
  void settle() {
    QTest::qWait(10);
    REQUIRE(QTest::qWaitFor([&] { return controller().isCurrent(); }, 20000));
    waitForFrame();
  }
  void choose(const char* box, int data) {
    auto* combo = child<QComboBox>(box);
    const int index = combo->findData(data);
    REQUIRE(index >= 0);
    combo->setCurrentIndex(index);
    emit combo->activated(index);
    settle();
  }
  // The number of a station (or "Sum") and a unit (or "Sum").
  QString number(const QString& row, const QString& column) {
    const QAbstractItemModel& model = *matrix().model();
    for (int r = 0; r < model.rowCount(); ++r)
      for (int c = 0; c < model.columnCount(); ++c)
        if (model.headerData(r, Qt::Vertical).toString() == row &&
            model.headerData(c, Qt::Horizontal).toString() == column)
          return model.index(r, c).data().toString();
    return "none";
  }
  int columnOf(const QString& name) {
    for (int c = 0; c < matrix().model()->columnCount(); ++c)
      if (matrix().model()->headerData(c, Qt::Horizontal).toString() == name) return c;
    FAIL("no column " << name.toStdString());
    return -1;
  }
  QString cell(QTreeView& view, int row, int column) { return view.model()->index(row, column).data().toString(); }
  void clickRow(QTreeView& view, int row) {
    hands::click(*view.viewport(), view.visualRect(view.model()->index(row, 0)).center());
    QTest::qWait(10);
  }
  PrecinctId precinct(char letter) { return ascii.precincts.at(letter); }
  std::vector<FaceId> cells(int left, int right, int top, int bottom) {
    std::vector<FaceId> faces;
    for (int row = top; row < bottom; ++row)
      for (int column = left; column < right; ++column) faces.push_back(ascii.faceAt(column, row));
    return faces;
  }
  std::size_t steps() { return session().history().index(); }
};

}  // namespace

TEST_CASE_METHOD(AlignWindow, "the matrix has sums and verdicts, and goes along with every edit", "[alignment]") {
  CHECK(child<QDockWidget>("alignDock")->isVisible());
  choose("alignMeasure", static_cast<int>(align::Measure::Households));
  CHECK(number("P", "East") == "8,000");
  CHECK(number("Q", "East") == "2,000");
  CHECK(number("Q", "West") == "9,000");
  CHECK(number("P", "West") == "0");  // territory without residents
  CHECK(number("P", "Sum") == "8,000");
  CHECK(number("Sum", "East") == "10,000");
  CHECK(number("Sum", "Sum") == "19,000");
  CHECK(number("P", "Verdict") == "n:1");
  CHECK(number("Verdict", "East") == "n:n");
  choose("alignMeasure", static_cast<int>(align::Measure::Persons));
  CHECK(number("Q", "East") == "4,000");
  choose("alignMeasure", static_cast<int>(align::Measure::Area));
  CHECK(number("Sum", "Sum").contains("3,200"));
  choose("alignMeasure", static_cast<int>(align::Measure::Households));
  CHECK(child<QLabel>("alignSummary")->text().contains("2,000 households would change station"));

  // The matrix does not wait for the report.
  REQUIRE(session().commit(assignFaces(project(), cells(6, 10, 0, 5), precinct('P'), session().context())));
  CHECK(number("P", "East") == "10,000");
  CHECK(number("Q", "East") == "");
  CHECK_FALSE(controller().isCurrent());
  settle();
  CHECK(number("P", "Verdict") == "1:1");
  CHECK(controller().report()->differences.empty());
  session().undo();
  CHECK(number("Q", "East") == "2,000");
  settle();
  CHECK(number("P", "Verdict") == "n:1");
  // Many edits at once are answered with the last one.
  for (int row = 0; row < 5; ++row)
    REQUIRE(session().commit(assignFaces(project(), cells(6, 10, row, row + 1), precinct('P'), session().context())));
  settle();
  CHECK(&controller().reportedPlan() == &project());
  CHECK(*controller().matrix() == align::Matrix(project()));
}

TEST_CASE_METHOD(AlignWindow, "the matrix goes down to communities and grids, by mouse and keys", "[alignment]") {
  choose("alignMeasure", static_cast<int>(align::Measure::Households));
  QHeaderView* header = matrix().horizontalHeader();
  const int east = columnOf("East");
  const QPoint at(header->sectionViewportPosition(east) + header->sectionSize(east) / 2, header->height() / 2);
  QTest::mouseDClick(header->viewport(), Qt::LeftButton, {}, at);
  settle();
  CHECK(matrix().model()->columnCount() == 2);  // the sum, and A
  CHECK(number("P", QString::fromUtf8("甲社区")) == "8,000");
  CHECK(number("Sum", "Sum") == "10,000");
  CHECK(child<QToolButton>("alignSubdistrict")->text().contains("East"));
  CHECK(child<QToolButton>("alignSubdistrict")->isVisible());
  // By keys: Enter goes down, Backspace back up.
  matrix().setFocus();
  matrix().setCurrentIndex(matrix().model()->index(0, columnOf(QString::fromUtf8("甲社区"))));
  QTest::keyClick(&matrix(), Qt::Key_Return);
  settle();
  CHECK(matrix().model()->columnCount() == 3);
  CHECK(number("P", "Sum") == "8,000");
  CHECK(number("Q", "Sum") == "2,000");
  QTest::keyClick(&matrix(), Qt::Key_Backspace);
  QTest::keyClick(&matrix(), Qt::Key_Backspace);
  CHECK(number("Sum", "Sum") == "19,000");
  CHECK(number("Sum", "West") == "9,000");
  // All grids of the plan.
  choose("alignLevel", static_cast<int>(Level::Grid));
  CHECK(matrix().model()->columnCount() == 4);
  CHECK(number("Sum", "Sum") == "19,000");
}

TEST_CASE_METHOD(AlignWindow, "what is chosen in the panel is selected on the map, and the other way round",
                 "[alignment]") {
  QHeaderView* header = matrix().verticalHeader();
  const int row = 2;  // sum and verdict stand before the stations
  hands::click(*header->viewport(), {20, header->sectionViewportPosition(row) + header->sectionSize(row) / 2});
  CHECK(session().selection().precincts == std::vector{precinct('P')});
  panel().showPage(AlignPage::Communities);
  auto& communities = list("alignCommunities");
  REQUIRE(communities.model()->rowCount() == 4);  // B by its sliver alone
  CHECK(cell(communities, 0, 1) == "P");
  CHECK(cell(communities, 1, 1) == "Q");
  CHECK(cell(communities, 1, 2) == "2,000 (20 %)");
  clickRow(communities, 1);
  CHECK(session().selection().communities == std::vector{ascii.communities.at('A')});
  panel().showPage(AlignPage::Grids);
  clickRow(list("alignGrids"), 1);
  CHECK(session().selection().grids == std::vector{ascii.grids.at('a')});
  panel().showPage(AlignPage::Differences);
  clickRow(list("alignDifferences"), 0);
  CHECK(session().selection().communities == std::vector{ascii.communities.at('A')});
  CHECK(steps() == 0);

  // From the map.
  panel().showPage(AlignPage::Communities);
  session().select({{}, {ascii.grids.at('c')}});
  QTest::qWait(10);
  REQUIRE(communities.selectionModel()->selectedRows().size() == 1);
  CHECK(communities.selectionModel()->selectedRows()[0].data().toString() == QString::fromUtf8("乙社区"));
  CHECK(session().selection().grids == std::vector{ascii.grids.at('c')});  // the list tells the map nothing
  const auto isMarked = [&](const char* name) {
    return matrix().model()->headerData(columnOf(name), Qt::Horizontal, Qt::ForegroundRole).isValid();
  };
  CHECK(isMarked("West"));
  CHECK_FALSE(isMarked("East"));
  session().select({});
  CHECK_FALSE(isMarked("West"));
  CHECK(communities.selectionModel()->selectedRows().isEmpty());
}

TEST_CASE_METHOD(AlignWindow, "slivers are told before they are snapped away, all in one step", "[alignment]") {
  panel().showPage(AlignPage::Slivers);
  auto& slivers = list("alignSlivers");
  REQUIRE(slivers.model()->rowCount() == 1);
  const QString says = child<QLabel>("sliverSays")->text();
  CHECK(says.contains("160"));  // square metres
  CHECK(says.contains("0 households"));
  auto* snap = child<QPushButton>("snapSlivers");
  CHECK(snap->text() == "Snap all 1 away");
  clickRow(slivers, 0);
  CHECK(snap->text() == "Snap 1 chosen away");
  CHECK(session().selection().communities == std::vector{ascii.communities.at('B')});
  CHECK(steps() == 0);
  hands::click(*snap, snap->rect().center());
  CHECK(steps() == 1);
  CHECK(session().history().current().what.code == "journal.snap_slivers");
  settle();
  CHECK(slivers.model()->rowCount() == 0);
  CHECK_FALSE(snap->isVisible());
  CHECK(number("P", "West") == "");
  CHECK(controller().report()->differences.size() == 1);
  session().undo();
  settle();
  CHECK(slivers.model()->rowCount() == 1);
  CHECK(project() == ascii.project);
}

TEST_CASE_METHOD(AlignWindow, "a station is declared to need no match, with the reason, and has to match again",
                 "[alignment]") {
  panel().showPage(AlignPage::Stations);
  auto& stations = list("alignStations");
  REQUIRE(stations.model()->rowCount() == 2);
  auto *declare = child<QPushButton>("declareMismatch"), *withdraw = child<QPushButton>("withdrawMismatch");
  auto* reason = child<QLineEdit>("exemptionReason");
  CHECK_FALSE(reason->isEnabled());
  CHECK(declare->accessibleDescription().contains("station"));
  clickRow(stations, 1);
  CHECK(reason->isEnabled());
  CHECK_FALSE(declare->isEnabled());
  CHECK(declare->accessibleDescription().contains("reason"));
  hands::click(*reason, reason->rect().center());
  hands::type(*reason, "development zone");
  hands::click(*declare, declare->rect().center());
  CHECK(steps() == 1);
  CHECK(textOf(session().history().current().what).contains("development zone"));
  CHECK(project().precincts.at(precinct('Q')).exemption == "development zone");
  settle();
  CHECK(cell(stations, 1, 1).contains("development zone"));
  CHECK(controller().report()->stations[0].verdict == align::Verdict::OneToOne);
  CHECK(controller().report()->best.stationsLeft.empty());
  CHECK(controller().report()->best.change.tally.households == 0);
  // The same station is still chosen.
  CHECK(withdraw->isEnabled());
  hands::click(*withdraw, withdraw->rect().center());
  CHECK(steps() == 2);
  settle();
  CHECK(controller().report()->stations[1].verdict == align::Verdict::Split);
  session().undo();
  session().undo();
  CHECK(project() == ascii.project);
}

TEST_CASE("The alignment is found where precincts are edited, and says what is missing", "[alignment]") {
  Fixture f;  // without precincts
  auto* offer = f.child<QToolButton>("offer_action_alignment");
  CHECK_FALSE(offer->isVisible());
  f.window->tools().setLabel(Label::Precinct);
  CHECK(offer->isVisible());
  QTest::mouseClick(offer, Qt::LeftButton);
  REQUIRE(QTest::qWaitFor([&] { return f.child<AlignController>("alignController")->isCurrent(); }, 20000));
  QTest::qWait(30);
  CHECK(f.child<QDockWidget>("alignDock")->isVisible());
  auto* matrix = f.child<QTableView>("alignMatrix");
  auto* note = matrix->findChild<EmptyNote*>();
  REQUIRE(note);
  CHECK(note->isVisible());
  CHECK(note->findChild<QToolButton*>("next_action_import"));
  // Another plan, and none.
  f.session().open(alignedPlan().project, {});
  REQUIRE(QTest::qWaitFor([&] { return f.child<AlignController>("alignController")->isCurrent(); }, 20000));
  QTest::qWait(30);
  CHECK_FALSE(note->isVisible());
  CHECK(matrix->model()->rowCount() == 4);
  f.session().close();
  QTest::qWait(30);
  CHECK(matrix->model()->rowCount() == 0);
}

TEST_CASE("Moves that align are a page of the alignment, shown on the map, made and undone", "[alignment]") {
  AlignWindow w;
  auto* pages = w.child<QListWidget>("alignPages");
  pages->setCurrentRow(kAlignPages);
  auto* goals = w.child<GoalPanel>("goalPanel");
  CHECK(goals->isVisible());
  w.child<QComboBox>("goalChoice")->setCurrentIndex(static_cast<int>(align::Goal::NoCommunitySplit));
  goals->search();
  REQUIRE(QTest::qWaitFor([&] { return !goals->isSearching() && goals->proposal(); }, 20000));
  auto* list = w.child<QTreeWidget>("goalMoves");
  const align::GoalProposal& found = *goals->proposal();
  REQUIRE_FALSE(found.moves.empty());
  // What stays and what is to be known stand below the moves.
  CHECK(static_cast<std::size_t>(list->topLevelItemCount()) ==
        found.moves.size() + found.obstacles.size() + found.remarks.size());
  w.session().select(Selection{{}, {}, {w.ascii.precincts.at('P')}});
  list->setCurrentItem(list->topLevelItem(0));
  CHECK(w.session().selection() == Selection{});  // the map shows the move in its place
  list->setCurrentItem(list->topLevelItem(list->topLevelItemCount() - 1));
  const Project before = w.project();
  CHECK(goals->accept());
  CHECK_FALSE(w.project() == before);
  w.session().undo();
  CHECK(w.project() == before);
}

TEST_CASE("Every page of the alignment fits into a small window, in both languages", "[alignment][layout]") {
  for (const char* language : {"en", "zh_CN"}) {
    CAPTURE(language);
    installLanguage(language);
    {
      AlignWindow w;
      w.window->resize(1016, 560);
      w.settle();
      auto* pages = w.child<QListWidget>("alignPages");
      CHECK(pages->count() == kAlignPages + 3);  // moves that align, precinct layers and stations come after the report
      for (int page = 0; page < pages->count(); ++page) {
        CAPTURE(page);
        pages->setCurrentRow(page);
        QTest::qWait(20);
        w.window->grab();
        CHECK(cutTexts(*w.window).join('\n').toStdString() == "");
        CHECK(w.window->size() == QSize(1016, 560));
      }
      w.session().close();
    }
    installLanguage("en");
  }
}
