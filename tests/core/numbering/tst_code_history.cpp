// SPDX-License-Identifier: GPL-3.0-or-later
// Where codes come from and what became of them, over splits, merges and numbers given anew, also of retired codes.
#include "core/numbering/code_history.h"

#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "support/ascii_plan.h"
#include "support/renumbering.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  aabb   all numbered at 100: a 001 (800 households), b 002 (400), c 003 (200)
//  aacc
struct Told {
  AsciiPlan plan = [] {
    AsciiOptions options;
    options.grids = {"aabb", "aacc"};
    options.households = {"2222", "2211"};
    return asciiPlan(options);
  }();
  Project project = applyNumbers(plan.project, proposeNumbers(plan.project).given, 100);

  static std::string full(const std::string& last) { return last.empty() ? last : "230204001001" + last; }
  static std::string last(const CodeHolder& holder) {
    return holder.code.empty() ? "-" : holder.code.substr(holder.code.size() - 3);
  }
  static std::string all(const std::vector<CodeHolder>& holders) {
    std::string text;
    for (const CodeHolder& holder : holders) text += (text.empty() ? "" : " ") + last(holder);
    return text;
  }
  static std::vector<std::string> lines(const std::vector<CodeChange>& changes) {
    std::vector<std::string> result;
    for (const CodeChange& change : changes)
      result.push_back(std::to_string(change.when) + " " + change.what + " " + all(change.from) + " > " +
                       all(change.to));
    return result;
  }
  CodeHistory of(const std::string& code) const {
    const auto history = historyOfCode(project, full(code));
    REQUIRE(history);
    return *history;
  }
  void take(Result<Step> step) {
    REQUIRE(step);
    project = step->after;
  }
  void number(Seconds when) { project = applyNumbers(project, proposeNumbers(project).given, when); }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(Told, "A code that nothing happened to comes from itself and is itself", "[numbering]") {
  const CodeHistory history = of("002");
  CHECK(history.inForce);
  CHECK(history.issued == 100);
  CHECK(history.name == "甲社区第二网格");
  CHECK(history.came.empty());
  CHECK(history.became.empty());
  CHECK(all(history.origins) == "002");
  CHECK(all(history.heirs) == "002");
  CHECK(history.asked.grid == plan.grids.at('b'));
  CHECK(historyOfCode(project, "nothing").error() == Error("numbering.code_never_seen").with("code", "nothing"));
  CHECK_FALSE(historyOfCode(project, ""));
}

TEST_CASE_METHOD(Told, "Over a split, a merge and new numbers, in both directions", "[numbering]") {
  take(splitOff(project, std::vector{plan.faceAt(0, 0)}, {"Li Hua", 200}));
  // The part without a number yet.
  const GridId fresh = project.subdivision.face(plan.faceAt(0, 0)).grid;
  const CodeHistory unnumbered = historyOfGrid(project, fresh);
  CHECK(unnumbered.inForce);
  CHECK(lines(unnumbered.came) == Lines{"200 split 001 > 001 -"});
  CHECK(all(unnumbered.origins) == "001");
  number(300);
  CHECK(lines(of("004").came) == Lines{"200 split 001 > 001 004"});
  CHECK(of("004").came[0].author == "Li Hua");
  take(mergeZones(project, std::vector{plan.grids.at('b'), plan.grids.at('c')}, {"Li Hua", 400}));
  // 001 goes on: it came from nowhere else, and became two.
  CHECK(of("001").came.empty());
  CHECK(lines(of("001").became) == Lines{"200 split 001 > 001 004"});
  CHECK(all(of("001").heirs) == "001 004");
  // Retired with the merge.
  const CodeHistory retired = of("003");
  CHECK_FALSE(retired.inForce);
  CHECK(retired.retired == 400);
  CHECK(retired.name == "甲社区第三网格");
  REQUIRE(retired.became.size() == 1);
  CHECK(retired.became[0].what == "merge");
  CHECK(all(retired.heirs) == "002");
  CHECK(all(of("002").origins) == "002 003");
  CHECK(lines(of("002").came).size() == 1);
  // Numbers given anew lead on from all of them.
  const auto anew = renumbered(project, plan.communities.at('A'));
  REQUIRE(anew);
  REQUIRE_FALSE(anew->given.empty());
  project = applyNumbers(project, *anew, {"Wang", 500}).after;
  const std::string now = project.grids.at(plan.grids.at('b')).code;
  CHECK(all(of("003").heirs) == now.substr(now.size() - 3));
  CHECK(of("003").became.size() == 2);
  CHECK(of("003").became[0].when == 400);
  CHECK(of("003").became[1].author == "Wang");
  const CodeHistory present = historyOfGrid(project, plan.grids.at('b'));
  CHECK(all(present.origins) == "002 003");
  CHECK(present.came.front().when == 500);
  CHECK(present.came.back().when == 400);
}

TEST_CASE_METHOD(Told, "What came after a code parted does not belong to where it came from", "[numbering]") {
  take(splitOff(project, std::vector{plan.faceAt(0, 0)}, {"x", 200}));
  number(300);
  // Later a takes c in: 004 does not come from 003.
  take(mergeZones(project, std::vector{plan.grids.at('a'), plan.grids.at('c')}, {"x", 400}));
  CHECK(all(of("004").origins) == "001");
  CHECK(lines(of("004").came) == Lines{"200 split 001 > 001 004"});
  CHECK(all(of("003").heirs) == "001");
}

TEST_CASE_METHOD(Told, "Grids that both gave to a new one did not become each other", "[numbering]") {
  take(newZone(project, std::vector{plan.faceAt(1, 0), plan.faceAt(2, 0)}, {"x", 200}));
  number(300);
  CHECK(all(of("001").heirs) == "001 004");
  CHECK(all(of("002").heirs) == "002 004");
  CHECK(all(of("004").origins) == "001 002");
  CHECK(all(of("001").origins) == "001");
  CHECK(of("001").came.empty());
}

TEST_CASE_METHOD(Told, "A code that was retired without a successor has no heirs", "[numbering]") {
  take(assignFaces(project, project.grids.at(plan.grids.at('c')).zone.faces, GridId(), {"x", 200}));
  REQUIRE_FALSE(project.grids.contains(plan.grids.at('c')));
  const CodeHistory history = of("003");
  CHECK_FALSE(history.inForce);
  CHECK(history.retired == 200);
  CHECK(history.heirs.empty());
  CHECK(all(history.origins) == "003");
}

// Thousands of grids on both sides of a change: what every pair would take is more than anybody waits for.
TEST_CASE_METHOD(Told, "Through a layer of grids that was replaced twice", "[numbering]") {
  constexpr std::uint32_t kGrids = 2000;
  const auto layer = [](std::uint32_t number) {
    std::pair<std::vector<GridId>, std::vector<std::string>> grids;
    for (std::uint32_t i = 0; i < kGrids; ++i) {
      grids.first.push_back(GridId::of(0, 10000 * number + i));
      grids.second.push_back(std::to_string(10000 * number + i));
    }
    return grids;
  };
  for (std::uint32_t i = 1; i <= 2; ++i) {
    const auto [from, fromCodes] = layer(i);
    const auto [to, toCodes] = layer(i + 1);
    project.lineage.add({200 + i, "replace", from, to, fromCodes, toCodes});
  }
  const auto last = historyOfCode(project, "30007"), first = historyOfCode(project, "10007");
  REQUIRE(last);
  CHECK(last->came.size() == 2);
  CHECK(last->came.front().when == 202);
  CHECK(last->became.empty());
  CHECK(last->origins.size() == kGrids);
  CHECK(last->origins.front().code == "10000");
  REQUIRE(first);
  CHECK(first->came.empty());
  CHECK(first->became.size() == 2);
  CHECK(first->heirs.empty());
  CHECK(all(first->origins) == "007");
}
