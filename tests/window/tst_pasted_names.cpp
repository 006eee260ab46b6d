// SPDX-License-Identifier: GPL-3.0-or-later
// Names that are pasted: of three hundred letters, of emoji, with the line breaks of a letter or a table. Wherever a
// name is written it becomes one line of the same letters, and the window keeps its size. What nobody typed stays as it
// is.
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <algorithm>

#include "app/window/dialogs/institution_dialog.h"
#include "app/window/dialogs/versions_dialog.h"
#include "core/edit/beats.h"
#include "core/edit/stations.h"
#include "core/plan/precinct_layers.h"
#include "tests/window/cut_text.h"
#include "tests/window/label_window.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct Pasted {
  const char* kind;
  QString text;
  std::string kept;  // what it becomes
};

std::vector<Pasted> pasted() {
  const QString emoji = QString::fromUtf8("🏫🏥🌳").repeated(40);
  return {{"letters", QString(300, 'w'), std::string(300, 'w')},
          {"emoji", emoji, emoji.toStdString()},
          {"lines", "first line\nsecond\r\n\tthird\n", "first line second third"},
          {"table", "001\t东关社区", "001 东关社区"},
          {"blanks", QString::fromUtf8("　001　"), "001"},
          {"blanks that do not break", QChar(0xA0) + QString("001") + QChar(0xA0), "001"}};
}

struct Pasting : LabelWindow {
  Pasting() {
    window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window.get()));
    size = window->size();
  }
  // As somebody does who has it on the clipboard.
  void paste(QLineEdit& field, const QString& text) {
    field.setFocus();
    field.selectAll();
    QApplication::clipboard()->setText(text);
    QTest::keySequence(&field, QKeySequence::Paste);
  }
  void pasteInto(QTreeWidget& list, int column, const QString& text) {
    QTreeWidgetItem* row = list.topLevelItem(0);
    REQUIRE(row);
    list.setFocus();
    list.setCurrentItem(row, column);
    list.editItem(row, column);
    auto* editor = list.findChild<QLineEdit*>();
    REQUIRE(editor);
    paste(*editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::qWait(20);
  }
  template <class Widget>
  Widget& child(const char* name) {
    auto* found = window->findChild<Widget*>(name);
    REQUIRE(found);
    return *found;
  }
  void page(int fromTheEnd) {
    trigger("action_alignment");
    auto& pages = child<QListWidget>("alignPages");
    pages.setCurrentRow(pages.count() - fromTheEnd);
    QTest::qWait(20);
  }
  void requireSameWindow() {
    QTest::qWait(20);
    CHECK(window->size() == size);
    window->grab();  // whatever is elided has its tip once it was painted
    CHECK(cutTexts(*window).join('\n').toStdString() == "");
  }
  QSize size;
};

}  // namespace

TEST_CASE_METHOD(Pasting, "the name of a grid is pasted", "[names]") {
  for (const Pasted& name : pasted()) {
    CAPTURE(name.kind);
    session().select({{}, {ascii.grids.at('a')}});
    QTest::qWait(20);
    auto& field = child<QLineEdit>("gridName");
    paste(field, name.text);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(project().grids.at(ascii.grids.at('a')).name == name.kept);
    requireSameWindow();
  }
}

TEST_CASE_METHOD(Pasting, "the name of a precinct is pasted", "[names]") {
  edit(Label::Precinct);
  for (const Pasted& name : pasted()) {
    CAPTURE(name.kind);
    session().select({{}, {}, {precinct('P')}, {}});
    QTest::qWait(20);
    auto& field = child<QLineEdit>("precinctName");
    paste(field, name.text);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(project().precincts.at(precinct('P')).name == name.kept);
    requireSameWindow();
  }
}

TEST_CASE_METHOD(Pasting, "names and codes with two blanks are kept where nobody types them", "[names]") {
  Project plan = ascii.project;
  const GridId a = ascii.grids.at('a');
  plan.grids.edit(a).name = "North  Side", plan.grids.edit(a).code = "12  34";
  plan.precincts.edit(precinct('P')).name = "South  Post";
  session().open(plan, {});
  session().awaitIssues();
  session().select({{}, {a}});
  QTest::qWait(20);
  auto& note = child<QPlainTextEdit>("gridNote");
  note.setFocus();
  QTest::keyClicks(&note, "seen");
  child<QLineEdit>("gridName").setFocus();
  CHECK(project().grids.at(a).note == "seen");
  CHECK(project().grids.at(a).name == "North  Side");
  const std::size_t steps = session().history().versions().size();
  for (const char* name : {"gridName", "gridCode"}) QTest::keyClick(&child<QLineEdit>(name), Qt::Key_Return);
  CHECK(session().history().versions().size() == steps);
  CHECK(project().grids.at(a).name == "North  Side");
  CHECK(project().grids.at(a).code == "12  34");

  session().commit(newStation(project(), {"P  1", "West  Gate", 3}, std::nullopt, session().context()));
  session().commit(newBeat(project(), std::vector{a}, session().context()));
  const BeatId beat = project().beats.ids().front();
  session().commit(setBeatAttributes(project(), beat, {"P  2", "East  Gate", 2}, session().context()));
  page(1);
  pasteInto(child<QTreeWidget>("stationTree"), 2, "5");
  const Station& station = project().stations.at(project().stations.ids().front());
  CHECK(station.officers == 5);
  CHECK(station.name == "West  Gate");
  CHECK(station.code == "P  1");
  child<QDockWidget>("alignDock").hide();
  edit(Label::Precinct);
  session().select({{}, {}, {project().beats.at(beat).precinct}, {}});
  QTest::qWait(20);
  auto* list = child<QDockWidget>("inspectorDock").findChild<QTreeWidget*>("beatTree");
  REQUIRE(list);
  pasteInto(*list, 2, "5");
  CHECK(project().beats.at(beat).officers == 5);
  CHECK(project().beats.at(beat).name == "East  Gate");
  CHECK(project().beats.at(beat).code == "P  2");
  session().select({{}, {}, {precinct('P')}, {}});
  QTest::qWait(20);
  auto& code = child<QLineEdit>("precinctCode");
  paste(code, "P9");
  QTest::keyClick(&code, Qt::Key_Return);
  CHECK(project().precincts.at(precinct('P')).code == "P9");
  CHECK(project().precincts.at(precinct('P')).name == "South  Post");
}

TEST_CASE_METHOD(Pasting, "names of stations and beats are pasted into their lists", "[names]") {
  StationAttributes station{"P", "station", 3};
  session().commit(newStation(project(), station, std::nullopt, session().context()));
  session().commit(newBeat(project(), std::vector{ascii.grids.at('a')}, session().context()));
  const BeatId beat = project().beats.ids().front();
  page(1);
  for (const Pasted& name : pasted()) {
    CAPTURE(name.kind);
    pasteInto(child<QTreeWidget>("stationTree"), 0, name.text);
    CHECK(project().stations.at(project().stations.ids().front()).name == name.kept);
    requireSameWindow();
  }
  child<QDockWidget>("alignDock").hide();
  edit(Label::Precinct);
  for (const Pasted& name : pasted()) {
    CAPTURE(name.kind);
    session().select({{}, {}, {project().beats.at(beat).precinct}, {}});
    QTest::qWait(20);
    auto* list = child<QDockWidget>("inspectorDock").findChild<QTreeWidget*>("beatTree");
    REQUIRE(list);
    pasteInto(*list, 0, name.text);
    CHECK(project().beats.at(beat).name == name.kept);
    requireSameWindow();
  }
}

TEST_CASE_METHOD(Pasting, "a new station gets the name that is pasted, and the button says what it waits for",
                 "[names]") {
  page(1);
  for (const Pasted& name : pasted()) {
    CAPTURE(name.kind);
    bool waited = false;
    QTimer::singleShot(100, [&] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      REQUIRE(dialog);
      auto* field = dialog->findChild<QLineEdit*>("stationNewName");
      auto* code = dialog->findChild<QLineEdit*>("stationNewCode");
      code->clear(), field->clear();
      for (const QPushButton* button : dialog->findChildren<QPushButton*>())
        waited = waited || (!button->isEnabled() && !button->toolTip().isEmpty());
      paste(*field, name.text);
      QTest::keyClick(field, Qt::Key_Return);
    });
    child<QToolButton>("stationAdd").click();
    CHECK(waited);
    REQUIRE(project().stations.size() == 1);
    CHECK(project().stations.at(project().stations.ids().front()).name == name.kept);
    session().undo();
    requireSameWindow();
  }
}

TEST_CASE_METHOD(Pasting, "the name of a precinct layer is pasted", "[names]") {
  page(2);
  for (const Pasted& name : pasted()) {
    CAPTURE(name.kind);
    auto& field = child<QLineEdit>("layerName");
    REQUIRE(field.isVisible());
    paste(field, name.text);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::qWait(20);
    CHECK(layerNamed(project(), name.kept));
    requireSameWindow();
    while (session().history().canUndo()) session().undo();
  }
}

TEST_CASE_METHOD(Pasting, "an institution and a version are named by what is pasted", "[names]") {
  for (const Pasted& name : pasted()) {
    CAPTURE(name.kind);
    QTimer::singleShot(100, [&] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      REQUIRE(dialog);
      auto* field = dialog->findChild<QLineEdit*>("institutionName");
      paste(*field, name.text);
      QTest::keyClick(field, Qt::Key_Return);
    });
    DedicatedCategory category = DedicatedCategory::Park;
    std::string institution = "x";
    CHECK(askInstitution(window.get(), session(), category, institution));
    CHECK(institution == name.kept);
    VersionsDialog versions(project());
    versions.show();
    paste(*versions.findChild<QLineEdit*>("versionName"), name.text);
    // As many letters as it takes, and no half of one.
    const QString kept = QString::fromStdString(name.kept);
    CHECK(versions.name() == kept.left(versions.findChild<QLineEdit*>("versionName")->maxLength()));
  }
}
