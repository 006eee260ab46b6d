// SPDX-License-Identifier: GPL-3.0-or-later
// What edits make of codes, of the table old → new, and of exemptions.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/numbering/number.h"
#include "core/plan/life_of_codes.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};

//  aabb   a 800, b 400, c 200
//  aacc
AsciiPlan numberedPlan() {
  AsciiOptions options;
  options.grids = {"aabb", "aacc"};
  options.households = {"2222", "2211"};
  AsciiPlan plan = asciiPlan(options);
  plan.project = applyNumbers(plan.project, proposeNumbers(plan.project).given, 100);
  return plan;
}

// "split 001 → 001 -": the last three digits of the codes.
std::vector<std::string> lineageOf(const Project& project) {
  std::vector<std::string> lines;
  const auto last = [](const std::string& code) {
    return code.empty() ? std::string("-") : code.substr(code.size() - 3);
  };
  project.lineage.forEach([&](LineageId, const Lineage& entry) {
    std::string line = entry.what;
    for (const std::string& code : entry.fromCodes) line += " " + last(code);
    line += " >";
    for (const std::string& code : entry.toCodes) line += " " + last(code);
    lines.push_back(line);
  });
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("A merge keeps a code that was issued, also of the smaller grid") {
  AsciiPlan p = numberedPlan();
  // The new grid gets most of a: only a has a code all the same.
  const std::vector<FaceId> most{p.faceAt(0, 0), p.faceAt(1, 0), p.faceAt(0, 1)};
  const Result<Project> made = planOf(newZone(p.project, most, kContext));
  REQUIRE(made);
  const GridId fresh = made->subdivision.face(most[0]).grid, a = p.grids.at('a');
  REQUIRE(made->grids.at(fresh).zone.tally.households > made->grids.at(a).zone.tally.households);
  const Result<Project> merged = planOf(mergeZones(*made, std::vector{fresh, a}, {"tester", 2000}));
  REQUIRE(merged);
  REQUIRE(merged->grids.contains(a));
  CHECK(merged->grids.at(a).code == p.grid('a').code);
  CHECK(merged->grids.at(a).name == p.grid('a').name);
}

TEST_CASE("Splitting off most of a grid leaves the code with it, the rest is the new grid") {
  AsciiPlan p = numberedPlan();
  const GridId a = p.grids.at('a');
  const std::vector<FaceId> most{p.faceAt(0, 0), p.faceAt(1, 0), p.faceAt(0, 1)};
  const Result<Project> split = planOf(splitOff(p.project, most, kContext));
  REQUIRE(split);
  for (FaceId face : most) CHECK(split->subdivision.face(face).grid == a);
  const GridId rest = split->subdivision.face(p.faceAt(1, 1)).grid;
  CHECK(rest != a);
  CHECK(split->grids.at(rest).code.empty());
  CHECK(lineageOf(*split) == Lines{"split 001 > 001 -"});
  // The smaller part is the new one, whichever was asked for.
  const Result<Project> less = planOf(splitOff(p.project, std::vector{p.faceAt(1, 1)}, kContext));
  CHECK(less->subdivision.face(p.faceAt(0, 0)).grid == a);
  CHECK(less->subdivision.face(p.faceAt(1, 1)).grid != a);
}

TEST_CASE("A new grid of all that a grid has is refused: its code would be burnt for nothing") {
  const AsciiPlan p = numberedPlan();
  const std::vector<FaceId> all = p.grid('a').zone.faces;
  const Error already = Error("edit.is_grid_already").with("grid", p.grid('a').name);
  CHECK(newZone(p.project, all, kContext).error() == already);
  CHECK(splitOff(p.project, all, kContext).error() == already);
}

TEST_CASE("A new grid of several: who goes on and who ended, each in one line") {
  const AsciiPlan p = numberedPlan();
  const std::vector<FaceId> faces{p.faceAt(1, 1), p.faceAt(2, 1), p.faceAt(3, 1)};  // some of a and all of c
  const Result<Project> made = planOf(newZone(p.project, faces, kContext));
  REQUIRE(made);
  CHECK_FALSE(made->grids.contains(p.grids.at('c')));
  CHECK(lineageOf(*made) == Lines{"split 001 > 001 -", "merge 003 > -"});
}

TEST_CASE("Territory taken across a boundary: a grid that goes along gets a new code") {
  AsciiOptions options;
  options.grids = {"abc"};
  options.communities = {"ABB"};
  options.households = {"333"};
  AsciiPlan p = asciiPlan(options);
  p.project = applyNumbers(p.project, proposeNumbers(p.project).given, 100);
  const Result<Project> moved =
      planOf(assignFaces(p.project, std::vector{p.faceAt(1, 0)}, p.communities.at('A'), kContext));
  REQUIRE(moved);
  REQUIRE(lineageOf(*moved).size() == 1);
  moved->lineage.forEach([&](LineageId, const Lineage& entry) {
    CHECK(entry.what == "renumber");
    CHECK(entry.from == std::vector{p.grids.at('b')});
    CHECK(entry.to == entry.from);
    CHECK(entry.fromCodes == std::vector<std::string>{"230204001002001"});
    CHECK(entry.toCodes == std::vector<std::string>{"230204001001002"});
  });
}

TEST_CASE("A first code replaces none, the next one does") {
  AsciiPlan p = asciiPlan(Drawing{"ab"});
  const Result<Project> first = planOf(setGridCode(p.project, p.grids.at('a'), "230204001001005", kContext));
  REQUIRE(first);
  CHECK(first->lineage.empty());
  const Result<Project> second = planOf(setGridCode(*first, p.grids.at('a'), "230204001001006", {"tester", 2000}));
  CHECK(lineageOf(*second) == Lines{"renumber 005 > 006"});
}

TEST_CASE("A dedicated grid dissolved into several grids names them all") {
  //  aascsbb   s lies in two parts, one beside a and one beside b
  AsciiOptions options;
  options.grids = {"aascsbb"};
  options.households = {"1111111"};
  AsciiPlan p = asciiPlan(options);
  p.editGrid('s').kind = GridKind::Dedicated;
  p.editGrid('c').locked = true;
  p.project = applyNumbers(p.project, proposeNumbers(p.project).given, 100);
  const Result<Project> dissolved = planOf(dissolveDedicated(p.project, p.grids.at('s'), kContext));
  REQUIRE(dissolved);
  std::vector<GridId> heirs;
  dissolved->lineage.forEach([&](LineageId, const Lineage& entry) { heirs = entry.to; });
  CHECK(heirs == std::vector{p.grids.at('a'), p.grids.at('b')});
}

TEST_CASE("An exemption holds for the size that was approved, and no further") {
  const AsciiPlan p = numberedPlan();
  const GridId a = p.grids.at('a'), b = p.grids.at('b'), c = p.grids.at('c');
  const Result<Project> exempted =
      planOf(exempt(p.project, {sizeIssueKey(a), "one estate", "street office", 20000}, kContext));
  REQUIRE(exempted);
  CHECK(statusOf(*exempted, a) == GridStatus::Exempt);
  CHECK(exempted->exemptions.at(exempted->exemptions.ids()[0]).households == 800);
  // Half as many again, by a merge.
  const Result<Project> grown = planOf(mergeZones(*exempted, std::vector{a, b}, kContext));
  CHECK(statusOf(*grown, a) == GridStatus::TooLarge);
  // What is left of it is too small, which nobody approved.
  const Result<Project> less =
      planOf(assignFaces(*exempted, std::vector{p.faceAt(0, 0), p.faceAt(1, 0), p.faceAt(0, 1)}, c, kContext));
  CHECK(statusOf(*less, a) == GridStatus::TooSmall);
  // Smaller, and still too large: better than what was approved.
  Project updated = *exempted;
  updated.grids.edit(a).zone.tally.households = 700;
  CHECK(statusOf(updated, a) == GridStatus::Exempt);
  // A register brought up to date moves the number a little.
  updated.grids.edit(a).zone.tally.households = 870;
  CHECK(statusOf(updated, a) == GridStatus::Exempt);
  updated.grids.edit(a).zone.tally.households = 890;
  CHECK(statusOf(updated, a) == GridStatus::TooLarge);
  // Approved anew, it holds again.
  const Result<Project> again =
      planOf(exempt(*grown, {sizeIssueKey(a), "two estates", "street office", 20001}, kContext));
  CHECK(statusOf(*again, a) == GridStatus::Exempt);
}
