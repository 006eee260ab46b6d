// SPDX-License-Identifier: GPL-3.0-or-later
// Police stations by hand: made, moved and taken off the map there, named and placed from their list; and the beats
// that are in no precinct, beside it.
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <cmath>

#include "app/window/panels/station_panel.h"
#include "core/edit/beats.h"
#include "core/edit/stations.h"
#include "core/plan/beats.h"
#include "tests/window/label_window.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct StationWindow : LabelWindow {
  StationPanel& panel() {
    auto* found = window->findChild<StationPanel*>("stationPanel");
    REQUIRE(found);
    return *found;
  }
  template <class Widget>
  Widget* in(const char* name) {
    auto* found = panel().findChild<Widget*>(name);
    REQUIRE(found);
    return found;
  }
  QTreeWidget& list() { return *in<QTreeWidget>("stationTree"); }
  void press(const char* button) {
    REQUIRE(in<QToolButton>(button)->isEnabled());
    in<QToolButton>(button)->click();
    QCoreApplication::processEvents();
  }
  using DrawingWindow::press;
  // The list works while it is looked at.
  void call() {
    trigger("action_alignment");
    auto* pages = window->findChild<QListWidget*>("alignPages");
    REQUIRE(pages);
    pages->setCurrentRow(pages->count() - 1);
    QCoreApplication::processEvents();
    REQUIRE(panel().isVisible());
    REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  }
  // What is refused is said in a box, which waits to be closed.
  void closeNextBox() {
    auto* timer = new QTimer(window.get());
    QObject::connect(timer, &QTimer::timeout, timer, [timer] {
      QWidget* box = QApplication::activeModalWidget();
      if (!box || box->objectName() != "errorBox") return;
      timer->deleteLater();
      box->close();
    });
    timer->start(5);
  }
  const Station& only() {
    REQUIRE(project().stations.size() == 1);
    return project().stations.at(project().stations.ids().front());
  }
  // The one station stands there, but for the pixels of the map.
  bool isAt(double column, double row) {
    const double cell = ascii.cellMillimetres;
    return only().placed && std::abs(only().at.x - column * cell) < cell / 20 &&
           std::abs(only().at.y - (ascii.rows - row) * cell) < cell / 20;
  }
};

}  // namespace

TEST_CASE_METHOD(StationWindow, "a click makes the station that a precinct lacks, a drag moves it, Ctrl takes it off") {
  key(Qt::Key_H);
  REQUIRE(window->tools().kind() == ToolKind::Stations);
  move(1.5, 1.5);
  REQUIRE_FALSE(view().notes.empty());
  CHECK(view().notes.front().code == "tool.station_new");
  click(1.5, 1.5);
  CHECK(lastCode() == "journal.new_station");
  CHECK(only().code == "P");
  CHECK(isAt(1.5, 1.5));
  // The precinct has its station now: nothing else is made there.
  const std::size_t steps = this->steps();
  click(0.5, 0.5);
  CHECK(view().problem);
  CHECK(view().problem->code == "tool.station_none");
  CHECK(this->steps() == steps);

  press(1.5, 1.5);
  move(2.5, 1.5), move(5.5, 1.5);
  REQUIRE_FALSE(view().warnings.empty());
  CHECK(view().warnings.front().code == "rule.station_elsewhere");
  move(3.5, 2.5);
  CHECK(view().warnings.empty());
  release(3.5, 2.5);
  CHECK(lastCode() == "journal.move_station");
  CHECK(isAt(3.5, 2.5));
  // A click on it alone moves nothing.
  click(3.5, 2.5);
  CHECK(this->steps() == steps + 1);
  click(3.5, 2.5, Qt::ControlModifier);
  CHECK(lastCode() == "journal.unplace_station");
  CHECK_FALSE(only().placed);
  requireGridsAsTheyWere();
  requireUndone();
}

TEST_CASE_METHOD(StationWindow, "stations are made in the list, typed, placed on the map, and removed") {
  call();
  CHECK(in<QLabel>("stationNone")->isVisible());
  const auto answer = [](const char* code, const char* name) {
    QTimer::singleShot(0, [code, name] {
      QWidget* dialog = QApplication::activeModalWidget();
      REQUIRE(dialog);
      CHECK(dialog->objectName() == "stationNew");
      dialog->findChild<QLineEdit*>("stationNewCode")->setText(code);
      dialog->findChild<QLineEdit*>("stationNewName")->setText(QString::fromUtf8(name));
      QTest::keyClick(dialog, Qt::Key_Return);
    });
  };
  answer("Q", "西所");
  press("stationAdd");
  CHECK(lastCode() == "journal.new_station");
  REQUIRE(list().topLevelItemCount() == 1);
  CHECK_FALSE(in<QLabel>("stationNone")->isVisible());
  CHECK(list().topLevelItem(0)->isSelected());
  CHECK(list().topLevelItem(0)->text(3) == "Q");
  CHECK_FALSE(in<QToolButton>("stationOff")->isEnabled());

  press("stationPlace");
  CHECK(window->tools().kind() == ToolKind::Stations);
  move(1.5, 0.5);
  REQUIRE_FALSE(view().warnings.empty());  // that is P's
  click(6.5, 0.5);
  CHECK(lastCode() == "journal.place_station");
  CHECK(isAt(6.5, 0.5));
  CHECK_FALSE(window->tools().settings().station);
  QCoreApplication::processEvents();
  CHECK(list().topLevelItem(0)->text(4) == QStringLiteral("on the map"));

  list().topLevelItem(0)->setText(2, "7");
  QCoreApplication::processEvents();
  CHECK(lastCode() == "journal.station_attributes");
  CHECK(only().officers == 7);
  // What is no number is refused, and what was there comes back.
  closeNextBox();
  list().topLevelItem(0)->setText(2, "many");
  QCoreApplication::processEvents();
  CHECK(refused == "edit.officers_negative");
  CHECK(list().topLevelItem(0)->text(2) == "7");

  // A code that another one has is refused.
  answer("Q", "");
  QTimer::singleShot(0, [this] { closeNextBox(); });
  press("stationAdd");
  CHECK(refused == "edit.station_code_taken");
  CHECK(project().stations.size() == 1);

  list().topLevelItem(0)->setSelected(true);
  press("stationOff");
  CHECK(lastCode() == "journal.unplace_station");
  press("stationRemove");
  CHECK(project().stations.empty());
  CHECK(list().topLevelItemCount() == 0);
  requireUndone();
}

TEST_CASE_METHOD(StationWindow, "what is being typed in the list outlasts a change of the plan") {
  session().commit(newStation(project(), {"P", "东所", 0}, std::nullopt, session().context()));
  call();
  list().setCurrentItem(list().topLevelItem(0));
  list().editItem(list().topLevelItem(0), 0);
  auto* editor = list().viewport()->findChild<QLineEdit*>();
  REQUIRE(editor);
  editor->setText("城东所");
  session().commit(newStation(project(), {"Q", "西所", 0}, std::nullopt, session().context()));
  QCoreApplication::processEvents();
  REQUIRE(list().viewport()->findChild<QLineEdit*>() == editor);
  QTest::keyClick(editor, Qt::Key_Return);
  REQUIRE(QTest::qWaitFor([&] { return list().topLevelItemCount() == 2; }, 2000));
  CHECK(project().stations.at(project().stations.ids().front()).name == "城东所");
  // The row that was chosen is the one that keys act on.
  REQUIRE(list().currentItem());
  CHECK(list().currentItem()->text(1) == "P");
  CHECK(list().currentItem()->isSelected());
}

TEST_CASE_METHOD(StationWindow, "Esc gives up placing, and other tools forget it") {
  session().commit(newStation(project(), {"P", "东所", 0}, std::nullopt, session().context()));
  call();
  list().topLevelItem(0)->setSelected(true);
  press("stationPlace");
  REQUIRE(window->tools().settings().station);
  QTest::keyClick(&canvas(), Qt::Key_Escape);
  CHECK_FALSE(window->tools().settings().station);
  press("stationPlace");
  key(Qt::Key_W);
  CHECK_FALSE(window->tools().settings().station);
  CHECK_FALSE(only().placed);
}

TEST_CASE_METHOD(StationWindow, "beats in no precinct are listed, named, joined, moved home and given up") {
  const GridId a = ascii.grids.at('a'), b = ascii.grids.at('b'), d = ascii.grids.at('d');
  Project loose = project();
  for (GridId grid : {a, b, d}) loose.beats.add({"", "", {}, {}, {grid}, nullptr});
  session().open(loose, {});
  call();
  auto* beats = in<QTreeWidget>("beatTree");
  REQUIRE(beats->isVisible());
  REQUIRE(beats->topLevelItemCount() == 3);
  CHECK(in<QLabel>("beatTitle")->text().startsWith("3 "));
  CHECK_FALSE(in<QToolButton>("beatPropose")->isVisible());
  // A row shows its grids on the map.
  beats->topLevelItem(0)->setSelected(true);
  CHECK(session().selection().grids.size() == 1);
  beats->topLevelItem(0)->setText(0, "一区");
  QCoreApplication::processEvents();
  CHECK(lastCode() == "journal.beat_attributes");
  beats->selectAll();
  const std::size_t steps = this->steps();
  press("beatSettle");
  CHECK(this->steps() == steps + 1);
  CHECK(lastCode() == "journal.move_beats");
  CHECK_FALSE(beats->isVisible());
  CHECK(beatsOf(project(), precinct('P')).size() + beatsOf(project(), precinct('Q')).size() == 3);
  session().undo();
  QCoreApplication::processEvents();
  REQUIRE(beats->topLevelItemCount() == 3);
  beats->selectAll();
  press("beatMerge");
  REQUIRE(beats->topLevelItemCount() == 1);
  beats->selectAll();
  press("beatAbolish");
  CHECK(project().beats.empty());
}
