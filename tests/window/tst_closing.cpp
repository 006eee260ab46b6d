// SPDX-License-Identifier: GPL-3.0-or-later
// A window that is closed in the middle of a proposal or an import asks first: going on loses nothing, stopping leaves
// the plan as it was.
#include <QApplication>
#include <QPushButton>
#include <QTimer>

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
  // Comes back while communities are on their way in.
  void begin() {
    std::ofstream(file) << manyCommunities();
    session().close();
    session().open(*emptyPlan(), {});
    before = session().shared();
    session().markSaved(before, "plan.gpkg");  // nothing else is asked
    QTimer::singleShot(0, [] {
      auto* dialog = qobject_cast<ImportFilesDialog*>(QApplication::activeModalWidget());
      REQUIRE(dialog);
      await(*dialog);
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
  begin();
  const Closing wentOn = closeAndSay(*window, "Go on");
  CHECK(wentOn.asked);
  CHECK_FALSE(wentOn.closed);
  REQUIRE(QTest::qWaitFor([&] { return !window->isBusy() && session().shared() != before; }, 20000));
  CHECK(session().history().index() == 1);
}

TEST_CASE_METHOD(Importing, "Closing in the middle of an import can stop it, and nothing of it came in") {
  begin();
  const Closing stopped = closeAndSay(*window, "Stop and close");
  CHECK(stopped.asked);
  CHECK(stopped.closed);
  QTest::qWait(50);
  CHECK(session().shared() == before);
}
