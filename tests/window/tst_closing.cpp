// SPDX-License-Identifier: GPL-3.0-or-later
// A window that is closed in the middle of a proposal or an import asks first: going on loses nothing, stopping leaves
// the plan as it was.
#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTimer>
#include <functional>
#include <optional>

#include "app/window/parts/work_bar.h"
#include "app/window/plan_commands.h"
#include "tests/support/scratch.h"
#include "tests/window/import_hands.h"
#include "tests/window/proposals.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Communities side by side, so many that they are still on their way when the window is closed.
std::string manyCommunities() {
  constexpr int kSide = 60;
  constexpr double kStep = 0.001;
  std::vector<std::string> features;
  for (int row = 0; row < kSide; ++row)
    for (int column = 0; column < kSide; ++column) {
      const double west = 123.9 + column * kStep, south = 47.3 + row * kStep, east = west + kStep,
                   north = south + kStep;
      features.push_back(
          QString::asprintf(R"({"type":"Feature","properties":{"社区代码":"2302040%05d","社区名称":"社区%d"},)"
                            R"("geometry":{"type":"Polygon","coordinates":)"
                            R"([[[%.3f,%.3f],[%.3f,%.3f],[%.3f,%.3f],[%.3f,%.3f],[%.3f,%.3f]]]}})",
                            row * kSide + column, row * kSide + column, west, south, east, south, east, north, west,
                            north, west, south)
              .toStdString());
    }
  return collection(features);
}

// Closes, and answers the box that asks; whether it asked, and the window is closed.
struct Closing {
  bool asked = false, closed = false;
};
Closing closeAndSay(MainWindow& window, const QString& answer) {
  Closing result;
  QTimer::singleShot(0, [&] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    result.asked = box && box->objectName() == "stopWork";
    if (!box) return;
    for (QAbstractButton* button : box->buttons())
      if (button->text().remove('&') == answer) return button->click();
    box->reject();
  });
  result.closed = window.close();
  return result;
}

struct Importing : Fixture {
  // Comes back while communities are on their way in; `decide` does something in the dialog before.
  void begin(const std::function<void(ImportFilesDialog&)>& decide = {}) {
    std::ofstream(file) << manyCommunities();
    session().close();
    session().open(*emptyPlan(), {});
    before = session().shared();
    session().markSaved(before, "plan.gpkg");  // nothing else is asked
    QTimer::singleShot(0, [decide] {
      auto* dialog = qobject_cast<ImportFilesDialog*>(QApplication::activeModalWidget());
      REQUIRE(dialog);
      await(*dialog);
      if (decide) decide(*dialog);
      auto* accept = dialog->findChild<QPushButton*>("importFilesAccept");
      REQUIRE(accept->isEnabled());
      accept->click();
    });
    window->findChild<PlanCommands*>()->importPaths({QString::fromStdString(file)});
    REQUIRE(window->isBusy());
  }
  const Scratch scratch;
  const std::string file = scratch / "communities.geojson";
  std::shared_ptr<const Project> before;
};

}  // namespace

TEST_CASE("Closing in the middle of a proposal asks, and going on loses none", "[proposals]") {
  ProposalFixture f;
  const Project before = f.project();
  f.session().markSaved(f.session().shared(), "plan.gpkg");  // nothing else is asked
  f.wishFor('A');
  f.desk().search();
  REQUIRE(f.desk().isSearching());
  const Closing wentOn = closeAndSay(*f.window, "Go on");
  CHECK(wentOn.asked);
  CHECK_FALSE(wentOn.closed);
  f.wait();
  CHECK(f.desk().proposals());
  CHECK(f.project() == before);

  f.desk().search();
  REQUIRE(f.desk().isSearching());
  const Closing stopped = closeAndSay(*f.window, "Stop and close");
  CHECK(stopped.asked);
  CHECK(stopped.closed);
  CHECK(f.project() == before);
}

TEST_CASE_METHOD(Importing, "Closing in the middle of an import asks, and going on loses none") {
  Box place;
  QObject::connect(window->findChild<PlanCommands*>(), &PlanCommands::imported, window.get(),
                   [&](const Box& box) { place = box; });
  begin();
  const Closing wentOn = closeAndSay(*window, "Go on");
  CHECK(wentOn.asked);
  CHECK_FALSE(wentOn.closed);
  REQUIRE(QTest::qWaitFor([&] { return !window->isBusy() && session().shared() != before; }, 20000));
  CHECK(session().history().index() == 1);
  // And the map shows what came in.
  REQUIRE_FALSE(place.empty());
  std::vector<FaceId> faces = session().project().subdivision.faces().ids();
  std::erase(faces, kUniverse);
  CHECK(place == boxAround(session().project(), faces));
  const QRectF map(window->canvas().rect());
  CHECK(map.contains(window->canvas().toScreen({place.minX, place.minY})));
  CHECK(map.contains(window->canvas().toScreen({place.maxX, place.maxY})));
}

TEST_CASE_METHOD(Importing, "Closing in the middle of an import can stop it, and nothing of it came in") {
  begin();
  const Closing stopped = closeAndSay(*window, "Stop and close");
  CHECK(stopped.asked);
  CHECK(stopped.closed);
  QTest::qWait(50);
  CHECK(session().shared() == before);
}

TEST_CASE_METHOD(Importing, "Another plan in the middle of an import asks, and going on loses none") {
  begin();
  bool asked = false;
  QTimer::singleShot(0, [&] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    asked = box && box->objectName() == "stopWork";
    if (box) box->reject();
  });
  window->findChild<PlanCommands*>()->openPath("another.gpkg");
  CHECK(asked);
  REQUIRE(QTest::qWaitFor([&] { return !window->isBusy() && session().shared() != before; }, 20000));
  CHECK(session().history().index() == 1);
}

TEST_CASE_METHOD(Importing, "Another plan in the middle of an import can stop it, and nothing of it came in") {
  begin();
  answerSoon("stopWork", "Stop");
  window->findChild<QAction*>("action_close")->setEnabled(true);  // as New and Open are while work runs
  window->findChild<QAction*>("action_close")->trigger();
  CHECK_FALSE(session().hasPlan());
  CHECK(QTest::qWaitFor([&] { return !window->isBusy(); }, 20000));
}

TEST_CASE_METHOD(Importing, "An import that is stopped is asked about once more, with all that was decided") {
  gis::ImportRecipe decided;
  begin([&](ImportFilesDialog& dialog) {
    auto* roles = dialog.findChild<QComboBox*>("role_0");
    roles->setCurrentIndex(roles->findData("communities"));
    emit roles->activated(roles->currentIndex());
    await(dialog);
    decided = dialog.recipe();
    REQUIRE_FALSE(decided.entries.empty());
  });
  std::optional<gis::ImportRecipe> again;
  QTimer timer;
  QObject::connect(&timer, &QTimer::timeout, window.get(), [&] {
    auto* dialog = qobject_cast<ImportFilesDialog*>(QApplication::activeModalWidget());
    if (!dialog || dialog->isLooking()) return;
    timer.stop();
    again = dialog->recipe();
    answerSoon("discardDecisions", "Close");
    dialog->reject();
  });
  timer.start(10);
  window->findChild<WorkBar*>()->stop();
  REQUIRE(QTest::qWaitFor([&] { return again.has_value(); }, 20000));
  CHECK(*again == decided);
  CHECK(session().shared() == before);
}
