// SPDX-License-Identifier: GPL-3.0-or-later
// A window with a plan of two communities and two precincts, for tests of what is edited.
#pragma once

#include <QAction>

#include "app/text/messages.h"
#include "core/plan/grid_changes.h"
#include "tests/window/drawing.h"

namespace wangge::test {

//  PPPPQQQQ   over the cells of drawingPlan: grids b and c lie in both precincts, and so does community A
inline AsciiPlan policedPlan() {
  AsciiOptions options;
  options.grids = {"aaabbbdd", "aaabbbdd", "aaacccdd"};
  options.communities = {"AAAAAABB", "AAAAAABB", "AAAAAABB"};
  options.households = {"11111111", "11111111", "11111111"};
  options.precincts = {"PPPPQQQQ", "PPPPQQQQ", "PPPPQQQQ"};
  return asciiPlan(options);
}

struct LabelWindow : DrawingWindow {
  LabelWindow() {
    ascii = policedPlan();
    session().open(ascii.project, {});
    session().awaitIssues();
    REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  }
  PrecinctId precinct(char letter) const { return ascii.precincts.at(letter); }
  CommunityId community(char letter) const { return ascii.communities.at(letter); }
  std::int64_t policed(char letter) { return project().precincts.at(precinct(letter)).zone.tally.households; }
  const StationEffect& station(char letter) {
    const StationEffect* found = nullptr;
    for (const StationEffect& effect : view().stations)
      if (effect.precinct == precinct(letter)) found = &effect;
    REQUIRE(found);
    return *found;
  }
  void edit(Label label) {
    QTest::keyClick(&canvas(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(label)), Qt::AltModifier);
    REQUIRE(window->tools().label() == label);
  }
  void trigger(const char* name) {
    auto* action = window->findChild<QAction*>(name);
    REQUIRE(action);
    REQUIRE(action->isEnabled());
    action->trigger();
  }
  void requireGridsAsTheyWere() {
    requireSound();
    CHECK(gridChanges(ascii.project, project()).empty());
    CHECK(project().codes == ascii.project.codes);
  }
  void requireUndone() {
    while (session().history().canUndo()) session().undo();
    CHECK(project() == ascii.project);
  }
  std::string lastCode() { return session().history().current().what.code; }
  QString lastText() { return textOf(session().history().current().what); }
};

}  // namespace wangge::test
