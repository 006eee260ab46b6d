// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of precincts, stations and beats: what each finds, about whom and where, and that it is silent otherwise.
#include <algorithm>

#include "core/edit/beats.h"
#include "core/plan/beats.h"
#include "core/plan/labels.h"
#include "core/rules/touched.h"
#include "tests/core/rules/checked_plan.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  aabbccdd   communities A and B, cells of 100 households   PPPPQQQQ   every grid in a beat of its precinct
//  aabbccdd                                                  PPPPQQQQ
struct Policed {
  Policed() {
    AsciiOptions options;
    options.grids = {"aabbccdd", "aabbccdd"};
    options.communities = {"AAAABBBB", "AAAABBBB"};
    options.precincts = {"PPPPQQQQ", "PPPPQQQQ"};
    options.households = {"11111111", "11111111"};
    ascii = asciiPlan(options);
    number(ascii);
    one = add("B1", 'P', "a"), two = add("B2", 'P', "b"), three = add("B3", 'Q', "cd");
    for (char letter : {'P', 'Q'}) {
      Station station;
      station.code = std::string(1, letter), station.name = station.code + "所";
      station.placed = true, station.at = ascii.centre(letter == 'P' ? 1 : 6, 0);
      stations[letter] = project().stations.add(station);
    }
  }
  BeatId add(const std::string& code, char precinct, const std::string& letters) {
    Beat beat;
    beat.code = code, beat.precinct = ascii.precincts.at(precinct);
    for (char letter : letters) beat.grids.push_back(ascii.grids.at(letter));
    return project().beats.add(beat);
  }
  void eraseThree() { ascii.project = abolishBeat(ascii.project, three, {"tester", 1})->after; }
  Project& project() { return ascii.project; }
  GridId grid(char letter) const { return ascii.grids.at(letter); }
  PrecinctId precinct(char letter) const { return ascii.precincts.at(letter); }
  AsciiPlan ascii;
  BeatId one, two, three;
  std::map<char, StationId> stations;
};

Issue only(const Project& project, std::string_view message) {
  const Issue issue = test::only(project);
  CHECK(issue.what.code == message);
  return issue;
}

bool finds(const Project& project, std::string_view message) {
  const Issues issues = check(project);
  return std::ranges::any_of(issues, [&](const Issue& issue) { return issue.what.code == message; });
}

}  // namespace

TEST_CASE_METHOD(Policed, "Precincts, stations and beats in order have no issues", "[rules][beats]") {
  CHECK(keysOf(check(project())) == std::vector<std::string>{});
}

TEST_CASE_METHOD(Policed, "A beat without grids", "[rules][beats]") {
  const BeatId empty = add("B9", 'P', "");
  const Issue issue = only(project(), "rule.beat_empty");
  CHECK(issue.beats == std::vector{empty});
  CHECK(issue.severity == Severity::Warning);
  CHECK(project().precincts.at(precinct('P')).zone.faces.size() == 8);
  CHECK(issue.extent == Box{0, 0, 400'000, 200'000});  // shown at its precinct
}

TEST_CASE_METHOD(Policed, "A grid of two beats", "[rules][beats]") {
  project().beats.edit(one).grids = {grid('a'), grid('b')};
  const Issue issue = only(project(), "rule.grid_two_beats");
  CHECK(issue.severity == Severity::Error);
  CHECK(issue.grids == std::vector{grid('b')});
  CHECK(issue.beats == std::vector{one, two});
  CHECK(project().subdivision.face(project().subdivision.locate(issue.place)).grid == grid('b'));
}

TEST_CASE_METHOD(Policed, "A beat across precincts names the grids outside, one in no precinct is told",
                 "[rules][beats]") {
  project().beats.edit(two).grids = {grid('b'), grid('c')};
  project().beats.edit(three).grids = {grid('d')};
  const Issue issue = only(project(), "rule.beat_across");
  CHECK(issue.severity == Severity::Error);
  CHECK(issue.beats == std::vector{two});
  CHECK(issue.grids == std::vector{grid('c')});
  CHECK(issue.precincts == std::vector{precinct('P'), precinct('Q')});
  CHECK(numberIn(issue, "households") == 400);
  CHECK(project().subdivision.face(project().subdivision.locate(issue.place)).grid == grid('c'));
  project().beats.edit(two) = Beat{"B2", "", {}, {}, {grid('b')}, nullptr};
  project().beats.edit(three).grids = {grid('c'), grid('d')};
  const Issues issues = check(project());
  CHECK(keysOf(issues) == std::vector{"beat_no_precinct:beat:" + std::to_string(two.value)});
}

TEST_CASE_METHOD(Policed, "A beat in parts", "[rules][beats]") {
  AsciiPlan plan =
      asciiPlan({.grids = {"aabbccdd"}, .communities = {}, .precincts = {"PPPPPPPP"}, .households = {"22222222"}});
  plan.project.beats.add({"B1", "", plan.precincts.at('P'), {}, {plan.grids.at('a'), plan.grids.at('c')}, nullptr});
  plan.project.beats.add({"B2", "", plan.precincts.at('P'), {}, {plan.grids.at('b')}, nullptr});
  plan.project.beats.add({"B3", "", plan.precincts.at('P'), {}, {plan.grids.at('d')}, nullptr});
  const Issues issues = check(plan.project);
  const auto found = std::ranges::find(issues, std::string("rule.beat_parts"), &Issue::rule);
  REQUIRE(found != issues.end());
  CHECK(numberIn(*found, "parts") == 2);
  CHECK(numberIn(*found, "households") == 400);
  CHECK(std::ranges::count(issues, std::string("rule.beat_parts"), &Issue::rule) == 1);
}

TEST_CASE_METHOD(Policed, "One code on two beats, on two precincts, on two stations", "[rules][beats]") {
  project().beats.edit(three).code = "B1";
  CHECK(only(project(), "rule.beat_code").beats == std::vector{one, three});
  project().beats.edit(three).code = "B3";
  project().precincts.edit(precinct('Q')).code = "P";
  const Issues issues = check(project());
  CHECK(finds(project(), "rule.precinct_code_duplicate"));
  CHECK(std::ranges::find(issues, std::string("rule.precinct_code"), &Issue::rule)->places.size() == 2);
  project().precincts.edit(precinct('Q')).code = "";
  CHECK(finds(project(), "rule.precinct_code_missing"));
  project().precincts.edit(precinct('Q')).code = "Q";
  project().stations.edit(stations.at('P')).code = "Q";
  CHECK(finds(project(), "rule.station_code"));
}

TEST_CASE_METHOD(Policed, "Grids without a beat, where their precinct has some", "[rules][beats]") {
  project().beats.edit(three).grids = {grid('c')};
  const Issue issue = only(project(), "rule.grid_without_beat");
  CHECK(issue.precincts == std::vector{precinct('Q')});
  CHECK(issue.grids == std::vector{grid('d')});
  CHECK(numberIn(issue, "households") == 400);
  // It is found within the community of these grids, and not within another one.
  const auto within = [&](char community) {
    return issuesWithin(project(), check(project()), project().communities.at(ascii.communities.at(community)).code);
  };
  CHECK(keysOf(within('B')) == std::vector{issue.key});
  CHECK(within('A').empty());
  // A precinct that has none is not there yet.
  eraseThree();
  CHECK(keysOf(check(project())).empty());
}

TEST_CASE_METHOD(Policed, "A precinct in parts that do not touch", "[rules][precincts]") {
  setPrecinct(project(), ascii.faceAt(7, 0), precinct('P'));
  setPrecinct(project(), ascii.faceAt(7, 1), precinct('P'));
  const Issues issues = check(project());
  const auto found = std::ranges::find(issues, std::string("rule.precinct_parts"), &Issue::rule);
  REQUIRE(found != issues.end());
  CHECK(found->precincts == std::vector{precinct('P')});
  CHECK(numberIn(*found, "parts") == 2);
  CHECK(numberIn(*found, "households") == 200);
  CHECK(found->faces.size() == 2);
  CHECK(finds(project(), "rule.community_split"));
  CHECK(finds(project(), "rule.precinct_cut"));
}

TEST_CASE_METHOD(Policed, "A community of two stations, but not by empty land", "[rules][precincts]") {
  for (int row : {0, 1}) setPrecinct(project(), ascii.faceAt(4, row), precinct('P'));
  const Issues issues = check(project());
  const auto found = std::ranges::find(issues, std::string("rule.community_split"), &Issue::rule);
  REQUIRE(found != issues.end());
  CHECK(found->communities == std::vector{ascii.communities.at('B')});
  CHECK(found->precincts == std::vector{precinct('Q'), precinct('P')});
  CHECK(numberIn(*found, "households") == 200);
  AsciiPlan empty = asciiPlan({.grids = {"aaaa"}, .communities = {}, .precincts = {"PPPQ"}, .households = {"212."}});
  CHECK_FALSE(finds(empty.project, "rule.community_split"));
  // A precinct without a name is called by its code.
  project().precincts.edit(precinct('P')).name.clear();
  const Issues nameless = check(project());
  const auto split = std::ranges::find(nameless, std::string("rule.community_split"), &Issue::rule);
  REQUIRE(split != nameless.end());
  CHECK(textIn(*split, "precincts") == "Q / P");
  // Where nobody is counted, any real part will do.
  AsciiPlan uncounted = asciiPlan({.grids = {"aaaa"}, .communities = {}, .precincts = {"PPPQ"}, .households = {}});
  CHECK(finds(uncounted.project, "rule.community_split"));
}

TEST_CASE_METHOD(Policed, "Territory without a station, as soon as there are precincts", "[rules][precincts]") {
  for (FaceId face : std::vector(ascii.grid('d').zone.faces)) setPrecinct(project(), face, {});
  const Issues issues = check(project());
  const auto found = std::ranges::find(issues, std::string("rule.no_station"), &Issue::rule);
  REQUIRE(found != issues.end());
  CHECK(found->severity == Severity::Warning);
  CHECK(found->communities == std::vector{ascii.communities.at('B')});
  CHECK(found->faces == ascii.grid('d').zone.faces);
  CHECK(numberIn(*found, "households") == 400);
  // A grid that is partly in a precinct is told as such.
  setPrecinct(project(), ascii.faceAt(6, 0), precinct('Q'));
  CHECK_FALSE(finds(project(), "rule.no_station"));
  CHECK(finds(project(), "rule.precinct_uncovered"));
  AsciiPlan none = asciiPlan({.grids = {"aabb"}, .communities = {}, .precincts = {}, .households = {"1111"}});
  CHECK_FALSE(finds(none.project, "rule.no_station"));
  // The first precinct makes the rest a gap; the last one that goes closes it again.
  const EditContext context{"tester", 1};
  const auto first = newZone(none.project, none.grid('a').zone.faces, context, Label::Precinct);
  REQUIRE(first);
  const Issues before = check(none.project), after = recheck(none.project, *first, diff(none.project, *first), before);
  CHECK(after == check(*first));
  CHECK(finds(*first, "rule.no_station"));
  const auto last = abolishPrecinct(*first, first->after.precincts.ids().front(), context);
  REQUIRE(last);
  CHECK(recheck(*first, *last, diff(first->after, last->after), after) == check(*last));
}

TEST_CASE("Residents without a station are told though empty land of their grid is in a precinct",
          "[rules][precincts]") {
  const AsciiPlan plan = asciiPlan({.grids = {"aab"}, .communities = {}, .precincts = {".PP"}, .households = {"5.1"}});
  const Issues issues = check(plan.project);
  const auto found = std::ranges::find(issues, std::string("rule.precinct_cut"), &Issue::rule);
  REQUIRE(found != issues.end());
  CHECK(found->what.code == "rule.precinct_uncovered");
  CHECK(found->severity == Severity::Warning);
  CHECK(numberIn(*found, "households") == 500);
  CHECK(found->faces == std::vector{plan.faceAt(0, 0)});
  CHECK_FALSE(finds(plan.project, "rule.no_station"));
  // Empty land on both sides is none that anybody misses.
  const AsciiPlan empty = asciiPlan({.grids = {"aab"}, .communities = {}, .precincts = {".PP"}, .households = {"..1"}});
  CHECK_FALSE(finds(empty.project, "rule.precinct_uncovered"));
}

TEST_CASE_METHOD(Policed, "A station outside its precinct, without one, without a place", "[rules][stations]") {
  Station& station = project().stations.edit(stations.at('P'));
  station.at = ascii.centre(6, 1);
  const Issue issue = only(project(), "rule.station_elsewhere");
  CHECK(issue.stations == std::vector{stations.at('P')});
  CHECK(issue.precincts == std::vector{precinct('P'), precinct('Q')});
  CHECK(issue.place == ascii.centre(6, 1));
  CHECK(issue.communities == std::vector{ascii.communities.at('B')});
  CHECK((issue.householdsCounted && issue.households == 0));  // it is about nobody's home
  project().stations.edit(stations.at('P')).at = {-5'000'000, 0};
  CHECK(only(project(), "rule.station_outside").severity == Severity::Warning);
  project().stations.edit(stations.at('P')).placed = false;
  CHECK(only(project(), "rule.station_unplaced").severity == Severity::Note);
  project().stations.edit(stations.at('P')).code = "X";
  CHECK(only(project(), "rule.station_no_precinct").severity == Severity::Note);
  const PrecinctId gone = precinct('Q');
  const auto step = abolishPrecinct(project(), gone, {"tester", 1});
  REQUIRE(step);
  CHECK(recheck(project(), *step, diff(project(), step->after), check(project())) == check(*step));
}

TEST_CASE_METHOD(Policed, "An edit of a beat touches the precincts whose grids it is about, and no other",
                 "[rules][beats]") {
  const EditContext context{"tester", 1};
  using Precincts = std::set<PrecinctId>;
  const auto touched = [&](const Step& step) {
    const Difference difference = diff(project(), step.after);
    CHECK(recheck(project(), step.after, difference, check(project())) == check(step.after));
    return touchedBy(project(), step.after, difference, check(project()));
  };
  const auto taken = giveToBeat(project(), std::vector{grid('d')}, {}, context);
  REQUIRE(taken);
  CHECK(touched(*taken).precincts == Precincts{precinct('Q')});
  CHECK(touched(*taken).beats == std::set{three});
  const auto abolished = abolishBeat(project(), one, context);
  REQUIRE(abolished);
  CHECK(touched(*abolished).precincts == Precincts{precinct('P')});
  const auto made = newBeat(project(), std::vector{grid('c')}, context);
  REQUIRE(made);
  CHECK(touched(*made).precincts == Precincts{precinct('Q')});
  // What it is called concerns nobody else.
  const auto called = setBeatAttributes(project(), one, {"B9", "一区", 3}, context);
  REQUIRE(called);
  CHECK(touched(*called).precincts.empty());
  // A beat that says another precinct: that one, and the one it had.
  Project moved = project();
  moved.beats.edit(two).precinct = precinct('Q');
  CHECK(touched(Step{moved}).precincts == Precincts{precinct('P'), precinct('Q')});
}
