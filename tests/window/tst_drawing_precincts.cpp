// SPDX-License-Identifier: GPL-3.0-or-later
// Precincts drawn with the tools of grids, by mouse and keys: promised numbers come, grids stay as they are, and one
// gesture is one step.
#include <QLineEdit>
#include <QTimer>

#include "tests/window/label_window.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE_METHOD(LabelWindow, "painting a precinct shows each station before and after, and leaves the grids") {
  edit(Label::Precinct);
  key(Qt::Key_W);
  move(0.5, 0.5);
  CHECK(view().hint->code == "tool.choose_precinct");
  CHECK(view().label == Label::Precinct);
  click(0.5, 0.5);
  REQUIRE(session().selection().precincts == std::vector{precinct('P')});
  CHECK(steps() == 0);
  move(4.5, 0.5);
  REQUIRE(view().stations.size() == 2);
  CHECK(view().effects.empty());
  CHECK(station('P').before->tally.households == 1'200);
  CHECK(station('P').after->tally.households == 1'300);
  CHECK(station('P').after->tally.persons == 2'600);
  CHECK(station('Q').after->tally.households == 1'100);
  CHECK(station('P').before->gridsCut == 2);
  CHECK(station('P').before->communitiesSplit == 1);
  // A whole grid at once: it is cut no more. Other communities are no limit.
  ToolSettings settings = window->tools().settings();
  settings.unit = UnitLevel::Grid;
  window->tools().setSettings(settings);
  move(4.5, 2.5);
  CHECK(station('P').after->gridsCut == 1);
  CHECK(station('Q').after->gridsCut == 1);
  CHECK(station('P').after->communitiesSplit == 1);
  const StationNumbers promised = *station('P').after;
  click(4.5, 2.5);
  CHECK(steps() == 1);
  CHECK(numbersOf(project(), precinct('P')) == promised);
  CHECK(lastCode() == "journal.assign_precinct");
  CHECK(lastText().contains("precinct P"));
  press(6.5, 0.5);
  move(7.5, 0.5);
  release(7.5, 0.5);
  CHECK(policed('P') == 1'200 + 200 + 600);
  CHECK(steps() == 2);
  requireGridsAsTheyWere();
  requireUndone();
}

TEST_CASE_METHOD(LabelWindow, "a stroke takes from where it may, by precinct") {
  session().commit(assignFaces(project(), std::vector{ascii.faceAt(7, 0)}, PrecinctId(), session().context()));
  edit(Label::Precinct);
  click(0.5, 0.5);
  key(Qt::Key_W);
  ToolSettings settings = window->tools().settings();
  settings.source = SourceFilter::Unassigned;
  window->tools().setSettings(settings);
  click(6.5, 0.5);
  CHECK(policed('P') == 1'200);
  click(7.5, 0.5);
  CHECK(policed('P') == 1'300);
  // Locks are of other labels.
  session().commit(setGridLocked(project(), project().grids.ids(), true, session().context()));
  settings.source = SourceFilter::Any;
  window->tools().setSettings(settings);
  click(6.5, 0.5);
  CHECK(policed('P') == 1'400);
  requireSound();
}

TEST_CASE_METHOD(LabelWindow, "a precinct is cut along a line, and its border pushed and drawn anew") {
  edit(Label::Precinct);
  SECTION("cut") {
    key(Qt::Key_E);
    click(0, 1.3);
    move(2.0, 1.3);
    move(4.0, 1.3);
    REQUIRE(view().stations.size() == 2);
    CHECK(station('P').after->tally.households + view().stations[1].after->tally.households == 1'200);
    click(4.0, 1.3);
    CHECK(steps() == 1);
    CHECK(project().precincts.size() == 3);
    CHECK(lastCode() == "journal.cut_precinct");
    CHECK(session().selection().precincts.size() == 2);
  }
  SECTION("pushed") {
    key(Qt::Key_G);
    press(4.0, 0.5);
    move(4.5, 0.5);
    CHECK(station('P').after->tally.households == 1'300);
    release(4.5, 0.5);
    CHECK(policed('P') == 1'300);
    CHECK(steps() == 1);
  }
  SECTION("drawn anew") {
    key(Qt::Key_R);
    click(4.0, 0.2);
    click(4.4, 0.5);
    CHECK(steps() == 0);
    click(4.0, 0.8);
    CHECK(steps() == 1);
    CHECK(lastCode() == "journal.reshape_precincts");
    CHECK(project().precincts.at(precinct('P')).zone.area > ascii.project.precincts.at(precinct('P')).zone.area);
  }
  SECTION("the edge of the plan and of what has no station stay") {
    key(Qt::Key_G);
    move(0.0, 0.5);
    REQUIRE(view().problem);
    CHECK(view().problem->code == "tool.plan_border");
    session().commit(abolishPrecinct(project(), precinct('Q'), session().context()));
    move(4.0, 0.5);
    REQUIRE(view().problem);
    CHECK(view().problem->code == "tool.no_station_border");
    session().undo();
  }
  requireGridsAsTheyWere();
  requireUndone();
}

TEST_CASE_METHOD(LabelWindow, "a new precinct is painted, named and coded in the inspector") {
  edit(Label::Precinct);
  key(Qt::Key_A);
  click(6.5, 0.5);
  CHECK(project().precincts.size() == 3);
  CHECK(lastCode() == "journal.new_precinct");
  REQUIRE(session().selection().precincts.size() == 1);
  const PrecinctId fresh = session().selection().precincts[0];
  auto *name = window->findChild<QLineEdit*>("precinctName"), *code = window->findChild<QLineEdit*>("precinctCode");
  REQUIRE(name);
  const auto type = [](QLineEdit* field, const char* text) {
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
  };
  type(name, "North");
  type(code, "23020451000A");
  CHECK(project().precincts.at(fresh).name == "North");
  CHECK(project().precincts.at(fresh).code == "23020451000A");
  CHECK(lastCode() == "journal.precinct_attributes");
  CHECK(steps() == 3);
  QTimer::singleShot(200, [] {
    if (QWidget* said = QApplication::activeModalWidget()) said->close();
  });
  type(code, "P");
  CHECK(refused == "edit.precinct_code_taken");
  CHECK(code->text() == "23020451000A");
  CHECK(steps() == 3);
  requireGridsAsTheyWere();
  requireUndone();
}

TEST_CASE_METHOD(LabelWindow, "precincts are merged, abolished, and pieces taken out by commands") {
  auto* merge = window->findChild<QAction*>("action_merge");
  CHECK(merge->toolTip().startsWith("Merge the selected grids  F"));
  edit(Label::Precinct);
  CHECK(merge->text().contains("precincts"));
  CHECK(merge->toolTip().startsWith("Merge the selected precincts  F"));
  CHECK_FALSE(merge->isEnabled());
  SECTION("merged") {
    click(0.5, 0.5);
    click(6.5, 0.5, Qt::ControlModifier);
    key(Qt::Key_F);
    CHECK(project().precincts.size() == 1);
    CHECK(lastCode() == "journal.merge_precincts");
  }
  SECTION("abolished") {
    click(0.5, 0.5);
    trigger("abolishPrecinct");
    CHECK(project().precincts.size() == 1);
    CHECK_FALSE(project().subdivision.face(ascii.faceAt(0, 0)).precinct);
    CHECK_FALSE(window->findChild<QAction*>("abolishPrecinct")->isEnabled());
  }
  SECTION("by pieces") {
    ToolSettings settings = window->tools().settings();
    settings.selectPieces = true;
    window->tools().setSettings(settings);
    click(0.5, 0.5);
    click(1.5, 0.5, Qt::ControlModifier);
    REQUIRE(session().selection().faces.size() == 2);
    SECTION("taken out") {
      trigger("clearPrecinct");
      CHECK(policed('P') == 1'000);
      CHECK(lastCode() == "journal.clear_precinct");
    }
    SECTION("made a precinct") {
      key(Qt::Key_S);
      CHECK(project().precincts.size() == 3);
      CHECK(policed('P') == 1'000);
    }
  }
  CHECK(steps() == 1);
  requireGridsAsTheyWere();
  requireUndone();
}
