// SPDX-License-Identifier: GPL-3.0-or-later
// Over random plans: whatever fix is offered for whatever issue, its outcome is a whole plan in which the issue is
// gone, no other is new, and locked grids and communities are what they were.
#include <catch2/catch.hpp>

#include <map>
#include <random>
#include <set>

#include "core/fix/fix.h"
#include "core/numbering/number.h"
#include "core/plan/labels.h"
#include "core/rules/check.h"
#include "support/ascii_plan.h"
#include "support/effort.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

class Dice {
 public:
  explicit Dice(unsigned seed) : m_random(seed) {}
  int number(int low, int high) { return static_cast<int>(low + m_random() % static_cast<unsigned>(high - low + 1)); }
  bool oneIn(int n) { return number(1, n) == 1; }
  template <class Value>
  Value pick(const std::vector<Value>& values) {
    return values[static_cast<std::size_t>(number(0, static_cast<int>(values.size()) - 1))];
  }

 private:
  std::mt19937 m_random;
};

// Two communities of random patches: clumps of one letter, so that grids are in band, out of band, torn and left open.
AsciiPlan randomPlan(Dice& dice) {
  constexpr int kWidth = 9, kHeight = 6;
  AsciiOptions options;
  options.grids.assign(kHeight, std::string(kWidth, '.'));
  options.communities.assign(kHeight, "AAAAABBBB");
  options.households.assign(kHeight, std::string(kWidth, '.'));
  options.cellMetres = dice.oneIn(4) ? 12 : 100;
  for (int row = 0; row < kHeight; ++row)
    for (int column = 0; column < kWidth; ++column) {
      const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
      const bool left = column < 5;
      const std::string letters = left ? "abcdef" : "ghijk";
      char letter = letters[static_cast<std::size_t>(dice.number(0, static_cast<int>(letters.size()) - 1))];
      if (column > 0 && column != 5 && !dice.oneIn(3)) letter = options.grids[r][c - 1];
      if (row > 0 && dice.oneIn(2)) letter = options.grids[r - 1][c];
      options.grids[r][c] = dice.oneIn(9) ? '.' : letter;
      if (!dice.oneIn(4)) options.households[r][c] = static_cast<char>('0' + dice.number(0, 3));
    }
  options.householdsPerDigit = dice.number(30, 130);
  return asciiPlan(options);
}

// Codes, names, kinds, locks, exemptions and units as files and people bring them.
void disturb(AsciiPlan& plan, Dice& dice) {
  Project& project = plan.project;
  if (!dice.oneIn(3)) project = applyNumbers(project, proposeNumbers(project).given, 50);
  for (GridId id : project.grids.ids()) {
    Grid& grid = project.grids.edit(id);
    if (dice.oneIn(8)) grid.kind = GridKind::Dedicated, grid.name = dice.oneIn(2) ? "" : "学校";
    if (dice.oneIn(9)) grid.code = dice.pick(std::vector<std::string>{"", "x", "230204001001001", "230204001002003"});
    if (dice.oneIn(9)) grid.name = dice.pick(std::vector<std::string>{"", "甲社区第一网格", "某网格"});
    if (dice.oneIn(8)) grid.locked = true;
  }
  if (dice.oneIn(6)) project.communities.edit(project.communities.ids().front()).locked = true;
  for (int i = 0; i < 3; ++i) {
    Unit unit;
    unit.name = "unit", unit.source = plan.households;
    unit.tally = {dice.number(0, 80), dice.number(0, 160), 1, 0, 0, 0};
    if (!dice.oneIn(3)) unit.grid = dice.pick(project.grids.ids());
    project.units.add(unit);
  }
  recountAll(project);
  for (const Issue& issue : check(project))
    if (dice.oneIn(10)) project.exemptions.add({issue.key, "reason", "approver", 1});
}

bool sameGrid(const Grid& a, const Grid& b) {
  Grid x = a, y = b;
  x.zone = y.zone = {};
  return x == y && a.zone.faces == b.zone.faces && a.zone.area == b.zone.area;
}

}  // namespace

TEST_CASE("No fix that is offered makes a new issue or touches what is locked", "[fix][property]") {
  const unsigned batch = GENERATE(range(0u, tries(8u, 1u)));
  std::map<std::string, int> offered;
  int issuesSeen = 0;
  for (unsigned round = 0; round < tries(12u, 5u); ++round) {
    const unsigned seed = batch * 100 + round;
    Dice dice(seed);
    AsciiPlan plan = randomPlan(dice);
    disturb(plan, dice);
    Project project = plan.project;
    REQUIRE(brokenGuarantees(project) == std::vector<std::string>{});
    // Fixes are applied one after another, as a person would go through the queue.
    for (int step = 0; step < 10; ++step) {
      CAPTURE(seed, step);
      const std::vector<Issue> before = check(project);
      if (before.empty()) break;
      std::vector<Step> all;
      for (int picked = 0; picked < 4; ++picked) {
        const Issue issue = dice.pick(before);
        CAPTURE(issue.key, issue.what.code);
        ++issuesSeen;
        for (const Step& fix : fixesFor(project, before, issue, {"tester", 100 + step})) {
          CAPTURE(fix.what.code);
          ++offered[fix.what.code];
          REQUIRE(brokenGuarantees(fix.after) == std::vector<std::string>{});
          REQUIRE(totalOf(fix.after) == totalOf(project));
          const std::vector<Issue> after = check(fix.after);
          std::set<std::string> keys;
          std::size_t wrongBefore = 0, wrongAfter = 0;
          for (const Issue& old : before) keys.insert(old.key), wrongBefore += !old.exempted;
          for (const Issue& left : after) {
            REQUIRE(left.key != issue.key);
            wrongAfter += !left.exempted;
            if (!left.exempted) REQUIRE(keys.contains(left.key));
          }
          REQUIRE(wrongAfter <= wrongBefore);
          project.grids.forEach([&](GridId id, const Grid& grid) {
            const bool locked = grid.locked || project.communities.at(grid.community).locked;
            if (locked) REQUIRE((fix.after.grids.contains(id) && sameGrid(grid, fix.after.grids.at(id))));
          });
          all.push_back(fix);
        }
      }
      if (all.empty()) continue;
      project = dice.pick(all).after;
    }
  }
  CHECK(issuesSeen > tries(100, 40));
  CHECK(offered.size() >= 6);
}
