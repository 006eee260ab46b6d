// SPDX-License-Identifier: GPL-3.0-or-later
// Beats painted with whole grids, and listed, named, proposed, joined and given up beside the map.
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include "core/edit/beats.h"
#include "core/plan/beats.h"
#include "tests/window/label_window.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct BeatWindow : LabelWindow {
  BeatWindow() {
    // All of the plan is one precinct, so that beats may take any grid.
    session().commit(mergeZones(project(), std::vector{precinct('P'), precinct('Q')}, session().context()));
    station = project().precincts.ids().front();
  }
  GridId grid(char letter) const { return ascii.grids.at(letter); }
  std::vector<BeatId> beats() { return beatsOf(project(), station); }
  QTreeWidget& tree() {
    auto* found = window->findChild<QTreeWidget*>("beatTree");
    REQUIRE(found);
    return *found;
  }
  void press(const char* button) {
    auto* found = window->findChild<QToolButton*>(button);
    REQUIRE(found);
    REQUIRE(found->isEnabled());
    found->click();
  }
  using DrawingWindow::press;
  PrecinctId station;
};

}  // namespace

TEST_CASE_METHOD(BeatWindow, "a drag over grids makes a beat, another one grows it, Ctrl takes out") {
  key(Qt::Key_Y);
  REQUIRE(window->tools().kind() == ToolKind::Beats);
  const std::size_t before = session().history().index();
  DrawingWindow::press(1.5, 1.5);
  move(3.5, 0.5);
  REQUIRE_FALSE(view().notes.empty());
  CHECK(view().notes.front().code == "tool.beat_new");
  release(3.5, 0.5);
  REQUIRE(beats().size() == 1);
  CHECK(project().beats.at(beats()[0]).grids == std::vector{grid('a'), grid('b')});
  CHECK(session().history().index() == before + 1);
  // From inside the beat: the grid joins it.
  DrawingWindow::press(4.5, 0.5);
  move(4.5, 2.5);
  release(4.5, 2.5);
  REQUIRE(beats().size() == 1);
  CHECK(project().beats.at(beats()[0]).grids.size() == 3);
  // A click changes nothing and shows whose beat it is.
  const std::size_t steps = session().history().index();
  click(1.5, 1.5);
  CHECK(session().history().index() == steps);
  CHECK(session().selection().precincts == std::vector{station});
  requireGridsAsTheyWere();
  session().undo(), session().undo();
  CHECK(project().beats.empty());
}

TEST_CASE_METHOD(BeatWindow, "the selected precinct lists its beats, which are named, joined and given up there") {
  const EditContext context = session().context();
  session().commit(newBeat(project(), std::vector{grid('a')}, context));
  session().commit(newBeat(project(), std::vector{grid('b'), grid('c')}, context));
  session().select({{}, {}, {station}});
  REQUIRE(tree().topLevelItemCount() == 2);
  tree().topLevelItem(0)->setText(0, "一区");
  QCoreApplication::processEvents();
  CHECK(lastCode() == "journal.beat_attributes");
  tree().topLevelItem(0)->setText(2, "2");
  QCoreApplication::processEvents();
  int officers = 0;
  for (BeatId beat : beats()) officers += project().beats.at(beat).officers;
  CHECK(officers == 2);
  tree().selectAll();
  press("beatMerge");
  CHECK(beats().size() == 1);
  REQUIRE(tree().topLevelItemCount() == 1);
  tree().selectAll();
  press("beatAbolish");
  CHECK(beats().empty());
  CHECK(session().selection().precincts == std::vector{station});
}

TEST_CASE_METHOD(BeatWindow, "beats are proposed as one step") {
  session().select({{}, {}, {station}});
  const std::size_t before = session().history().index();
  QTimer::singleShot(0, [] {
    QWidget* dialog = QApplication::activeModalWidget();
    REQUIRE(dialog);
    CHECK(dialog->objectName() == "beatNumbers");
    dialog->findChild<QSpinBox*>("beatCount")->setValue(2);
    dialog->findChild<QSpinBox*>("beatOfficers")->setValue(3);
    QTest::keyClick(dialog, Qt::Key_Return);
  });
  press("beatPropose");
  REQUIRE(QTest::qWaitFor([&] { return beats().size() == 2; }, 20000));
  CHECK(session().history().index() == before + 1);
  CHECK(lastCode() == "journal.propose_beats");
  CHECK(tree().topLevelItemCount() == 2);
  requireGridsAsTheyWere();
}
