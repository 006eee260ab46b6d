// SPDX-License-Identifier: GPL-3.0-or-later
// A window with a community to be divided, and the desk of its proposals.
#pragma once

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <memory>
#include <string>
#include <vector>

#include "app/window/propose/alternative_card.h"
#include "app/window/propose/proposal_controller.h"
#include "tests/window/fixture.h"

namespace wangge::test {

using Kind = ProposalController::Kind;
using Preview = std::shared_ptr<const Project>;

//  One grid of 2,400 households in community A (48 cells of 50), two in band in community B.
inline AsciiPlan proposalPlan() {
  AsciiOptions options;
  options.grids.assign(4, "aaaaaaaaaaaabbcc");
  options.communities.assign(4, "AAAAAAAAAAAABBBB");
  options.households.assign(4, "1111111111111111");
  options.householdsPerDigit = 50;
  return asciiPlan(options);
}

struct ProposalFixture : Fixture {
  explicit ProposalFixture(AsciiPlan plan = proposalPlan()) : Fixture(std::move(plan)) {
    QObject::connect(&desk(), &ProposalController::previewChanged, window.get(),
                     [this](Preview after) { preview = std::move(after); });
    child<QDockWidget>("proposeDock")->show();
    child<QDockWidget>("proposeDock")->raise();
    QTest::qWait(20);
  }
  ProposalController& desk() { return window->proposals(); }
  CommunityId community(char letter) { return ascii.communities.at(letter); }
  void wish(Kind kind, map::Unit where, int grids = 0) {
    desk().setWish({where, kind, grids, propose::Mode::Standard});
  }
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
  // Takes over what is chosen, off the window's thread.
  void takeOver() {
    desk().accept();
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

inline std::vector<FaceId> facesOf(const Project& project, GridId grid) {
  return project.grids.at(grid).zone.faces;
}

}  // namespace wangge::test
