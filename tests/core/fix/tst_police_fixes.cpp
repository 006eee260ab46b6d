// SPDX-License-Identifier: GPL-3.0-or-later
// Fixes of precincts and beats: what is offered, that it does what it says, and that grids stay as they are.
#include <catch2/catch.hpp>

#include <algorithm>

#include "core/edit/beats.h"
#include "core/fix/fix.h"
#include "core/plan/beats.h"
#include "core/plan/labels.h"
#include "core/rules/check.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};

//  aabbccdd   P has the beats 1: a and 2: b, Q has 3: c d
struct Policed {
  Policed() {
    ascii = asciiPlan({.grids = {"aabbccdd", "aabbccdd"},
                       .communities = {"AAAABBBB", "AAAABBBB"},
                       .precincts = {"PPPPQQQQ", "PPPPQQQQ"},
                       .households = {"11111111", "11111111"}});
    one = add("B1", 'P', "a"), two = add("B2", 'P', "b"), three = add("B3", 'Q', "cd");
  }
  BeatId add(const std::string& code, char precinct, const std::string& letters) {
    Beat beat;
    beat.code = code, beat.precinct = ascii.precincts.at(precinct);
    for (char letter : letters) beat.grids.push_back(ascii.grids.at(letter));
    return ascii.project.beats.add(beat);
  }
  GridId grid(char letter) const { return ascii.grids.at(letter); }
  Project& project() { return ascii.project; }

  // The fixes of the first issue of a rule, each looked at.
  std::vector<Step> fixes(std::string_view rule) {
    const auto issues = check(project());
    const auto issue = std::ranges::find(issues, rule, &Issue::rule);
    REQUIRE(issue != issues.end());
    const std::vector<Step> found = fixesFor(project(), issues, *issue, kContext);
    for (const Step& fix : found) {
      CHECK(brokenGuarantees(fix.after).empty());
      const auto left = check(fix.after);
      CHECK_FALSE(hasNewIssue(issues, left));
      CHECK(std::ranges::none_of(left, [&](const Issue& other) { return other.key == issue->key; }));
      CHECK(fix.after.grids == project().grids);
      CHECK(fix.after.journal.size() == project().journal.size() + 1);
    }
    return found;
  }
  AsciiPlan ascii;
  BeatId one, two, three;
};

std::vector<std::string> codesOf(const std::vector<Step>& fixes) {
  std::vector<std::string> codes;
  for (const Step& fix : fixes) codes.push_back(fix.what.code);
  return codes;
}

}  // namespace

TEST_CASE_METHOD(Policed, "A beat without grids is given up", "[beats]") {
  const BeatId empty = add("B9", 'P', "");
  const auto found = fixes("rule.beat_empty");
  REQUIRE(codesOf(found) == std::vector<std::string>{"fix.abolish_beat"});
  CHECK_FALSE(found[0].after.beats.contains(empty));
}

TEST_CASE_METHOD(Policed, "A grid of two beats stays in one, of its own precinct first", "[beats]") {
  project().beats.edit(three).grids = {grid('b'), grid('c'), grid('d')};
  const auto found = fixes("rule.grid_two_beats");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].what.code == "fix.keep_in_beat");
  CHECK(beatsOf(found[0].after, grid('b')) == std::vector{two});
}

TEST_CASE_METHOD(Policed, "Stray grids go to a beat beside them, or the beat follows its grids", "[beats]") {
  project().beats.edit(two).grids = {grid('b'), grid('c')};
  project().beats.edit(three).grids = {grid('d')};
  const auto found = fixes("rule.beat_across");
  REQUIRE(codesOf(found) == std::vector<std::string>{"fix.strays_to_beats"});
  CHECK(beatsOf(found[0].after, grid('c')) == std::vector{three});
  project().beats.edit(two) = Beat{"B2", "", ascii.precincts.at('Q'), {}, {grid('b')}, nullptr};
  project().beats.edit(three).grids = {grid('c'), grid('d')};
  const auto followed = fixes("rule.beat_across");
  REQUIRE(codesOf(followed) == std::vector<std::string>{"fix.beat_to_its_grids"});
  CHECK(followed[0].after.beats.at(two).precinct == ascii.precincts.at('P'));
}

TEST_CASE_METHOD(Policed, "Grids without a beat go to those beside them, or make one", "[beats]") {
  project().beats.edit(three).grids = {grid('c')};
  const auto found = fixes("rule.grid_without_beat");
  REQUIRE(codesOf(found) == std::vector<std::string>{"fix.to_near_beats", "fix.found_beat"});
  CHECK(beatsOf(found[0].after, grid('d')) == std::vector{three});
  CHECK(found[1].after.beats.size() == 4);
}

TEST_CASE_METHOD(Policed, "Territory without a station goes to the precinct beside it", "[precincts]") {
  for (FaceId face : std::vector(ascii.grid('d').zone.faces)) setPrecinct(project(), face, {});
  const auto found = fixes("rule.no_station");
  REQUIRE(codesOf(found) == std::vector<std::string>{"fix.give_to_precinct"});
  CHECK(found[0].after.subdivision.face(ascii.faceAt(7, 0)).precinct == ascii.precincts.at('Q'));
}

TEST_CASE_METHOD(Policed, "A split community goes to one station as a whole, the greater part's first", "[precincts]") {
  for (int row : {0, 1}) setPrecinct(project(), ascii.faceAt(4, row), ascii.precincts.at('P'));
  const auto found = fixes("rule.community_split");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].what.code == "fix.whole_community");
  CHECK(found[0].after.precincts.at(ascii.precincts.at('Q')).zone.tally.households == 800);
}

TEST_CASE_METHOD(Policed, "A part of a precinct that lies apart goes to the precinct around it", "[precincts]") {
  for (int row : {0, 1}) setPrecinct(project(), ascii.faceAt(7, row), ascii.precincts.at('P'));
  const auto found = fixes("rule.precinct_parts");
  REQUIRE(codesOf(found) == std::vector<std::string>{"fix.part_to_precinct"});
  CHECK(found[0].after.precincts.at(ascii.precincts.at('Q')).zone.tally.households == 800);
}
