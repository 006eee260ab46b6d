// SPDX-License-Identifier: GPL-3.0-or-later
// Beats through their edits, and what becomes of them when their grids are cut, joined, carved and moved.
#include <catch2/catch.hpp>

#include "core/edit/beats.h"
#include "core/plan/beats.h"
#include "core/plan/life_of_codes.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};

//  aabbccdd   grids a–d in community A   PPPPPPQQ   beat 1: a b, beat 2: c, of P
//  aabbccdd                              PPPPPPQQ
struct Plan {
  Plan() {
    AsciiOptions options;
    options.grids = {"aabbccdd", "aabbccdd"};
    options.precincts = {"PPPPPPQQ", "PPPPPPQQ"};
    options.households = {"11211111", "11111111"};
    ascii = asciiPlan(options);
    one = add("B1", {'a', 'b'}), two = add("B2", {'c'});
  }
  BeatId add(const std::string& code, const std::string& letters) {
    Beat beat;
    beat.code = code, beat.precinct = ascii.precincts.at('P'), beat.officers = 2;
    for (char letter : letters) beat.grids.push_back(grid(letter));
    return ascii.project.beats.add(beat);
  }
  GridId grid(char letter) const { return ascii.grids.at(letter); }
  const Project& project() const { return ascii.project; }
  AsciiPlan ascii;
  BeatId one, two;
};

std::string code(const Result<Step>& result) {
  return result ? std::string() : result.error().code;
}

// Nothing but beats and the journal differ.
void requireOnlyBeats(const Project& before, const Project& after) {
  CHECK(brokenGuarantees(after).empty());
  Project same = after;
  same.beats = before.beats, same.journal = before.journal;
  CHECK(same == before);
}

}  // namespace

TEST_CASE("A beat is made of grids, which leave theirs", "[beats]") {
  const Plan plan;
  const auto made = newBeat(plan.project(), std::vector{plan.grid('b'), plan.grid('c')}, kContext);
  REQUIRE(made);
  requireOnlyBeats(plan.project(), *made);
  CHECK(made->after.beats.size() == 2);  // beat 2 lost its only grid
  CHECK(made->after.beats.at(plan.one).grids == std::vector{plan.grid('a')});
  const BeatId fresh = beatsOf(made->after, plan.grid('b')).at(0);
  CHECK(made->after.beats.at(fresh).precinct == plan.ascii.precincts.at('P'));
  CHECK(beatsOf(made->after, plan.grid('c')) == std::vector{fresh});
  CHECK(made->what == Message("journal.new_beat").with("grids", 2).with("precinct", "P").with("ended", 1));
  CHECK(made->selection == Selection{{}, {}, {plan.ascii.precincts.at('P')}});
}

TEST_CASE("Grids are given to a beat, and taken out", "[beats]") {
  const Plan plan;
  const auto given = giveToBeat(plan.project(), std::vector{plan.grid('b')}, plan.two, kContext);
  REQUIRE(given);
  requireOnlyBeats(plan.project(), *given);
  CHECK(given->after.beats.at(plan.two).grids == std::vector{plan.grid('b'), plan.grid('c')});
  CHECK(given->after.beats.at(plan.one).grids == std::vector{plan.grid('a')});
  CHECK(sumsOf(given->after, given->after.beats.at(plan.two)).tally.households == 900);
  // What is so already is no step.
  CHECK(giveToBeat(*given, std::vector{plan.grid('b')}, plan.two, kContext)->what.code.empty());
  const auto out = giveToBeat(*given, std::vector{plan.grid('b'), plan.grid('c')}, BeatId(), kContext);
  REQUIRE(out);
  requireOnlyBeats(plan.project(), *out);
  CHECK_FALSE(out->after.beats.contains(plan.two));
  CHECK(out->what == Message("journal.clear_beat").with("grids", 2).with("ended", 1));
  CHECK(giveToBeat(*out, std::vector{plan.grid('b')}, BeatId(), kContext)->what.code.empty());
}

TEST_CASE("Beats are joined, called and given up", "[beats]") {
  const Plan plan;
  const auto joined = mergeBeats(plan.project(), std::vector{plan.two, plan.one}, kContext);
  REQUIRE(joined);
  requireOnlyBeats(plan.project(), *joined);
  CHECK(joined->after.beats.ids() == std::vector{plan.one});  // 900 households stay in it
  CHECK(joined->after.beats.at(plan.one).grids.size() == 3);
  CHECK(joined->after.beats.at(plan.one).officers == 4);
  // What one of them does not tell, the sum does not either.
  Plan untold;
  untold.ascii.project.beats.edit(untold.two).officers = 0;
  const auto unknown = mergeBeats(untold.project(), std::vector{untold.two, untold.one}, kContext);
  REQUIRE(unknown);
  CHECK(unknown->after.beats.at(untold.one).officers == 0);
  const auto named = setBeatAttributes(plan.project(), plan.two, {"B7", "二区", 3}, kContext);
  REQUIRE(named);
  requireOnlyBeats(plan.project(), *named);
  CHECK(named->after.beats.at(plan.two).name == "二区");
  CHECK(named->after.beats.at(plan.two).officers == 3);
  CHECK(setBeatAttributes(*named, plan.two, {"B7", "二区", 3}, kContext)->what.code.empty());
  const auto gone = abolishBeat(plan.project(), plan.one, kContext);
  REQUIRE(gone);
  requireOnlyBeats(plan.project(), *gone);
  CHECK(gone->after.beats.ids() == std::vector{plan.two});
  CHECK(gone->what == Message("journal.abolish_beat").with("beat", "B1"));
}

TEST_CASE("What cannot be done to beats says why", "[beats]") {
  Plan plan;
  const Project& project = plan.project();
  const BeatId none(99);
  CHECK(code(newBeat(project, {}, kContext)) == "edit.nothing_selected");
  CHECK(code(newBeat(project, std::vector{GridId(99)}, kContext)) == "edit.no_such_grid");
  CHECK(code(newBeat(project, std::vector{plan.grid('a'), plan.grid('d')}, kContext)) == "edit.several_precincts");
  CHECK(code(newBeat(project, std::vector{plan.grid('c')}, kContext)) == "edit.is_beat_already");
  CHECK(code(giveToBeat(project, std::vector{plan.grid('d')}, plan.one, kContext)) == "edit.beat_other_precinct");
  CHECK(code(giveToBeat(project, std::vector{plan.grid('d')}, none, kContext)) == "edit.no_such_beat");
  CHECK(code(mergeBeats(project, std::vector{plan.one}, kContext)) == "edit.one_beat_only");
  CHECK(code(mergeBeats(project, std::vector{plan.one, none}, kContext)) == "edit.no_such_beat");
  CHECK(code(abolishBeat(project, none, kContext)) == "edit.no_such_beat");
  CHECK(code(setBeatAttributes(project, plan.one, {"B2", "", 0}, kContext)) == "edit.beat_code_taken");
  CHECK(code(setBeatAttributes(project, plan.one, {"B9", "", -1}, kContext)) == "edit.officers_negative");
  plan.ascii.project.beats.edit(plan.two).precinct = plan.ascii.precincts.at('Q');
  CHECK(code(mergeBeats(plan.project(), std::vector{plan.one, plan.two}, kContext)) == "edit.several_precincts");
}

TEST_CASE("Beats that are replaced say how many end, and keep what they have in other precincts", "[beats]") {
  Plan plan;
  plan.ascii.project.beats.edit(plan.one).grids = {plan.grid('a'), plan.grid('b'), plan.grid('d')};
  const std::vector<PlannedBeat> planned = {{{plan.grid('a'), plan.grid('b'), plan.grid('c')}, plan.one, 0}};
  const PrecinctId precinct = plan.ascii.precincts.at('P');
  const auto made = replaceBeats(plan.project(), precinct, planned, Message("journal.propose_beats"), kContext);
  REQUIRE(made);
  requireOnlyBeats(plan.project(), *made);
  CHECK(made->after.beats.ids() == std::vector{plan.one});
  CHECK(made->after.beats.at(plan.one).grids ==
        std::vector{plan.grid('a'), plan.grid('b'), plan.grid('c'), plan.grid('d')});
  CHECK(made->what == Message("journal.propose_beats").with("ended", 1));
}

TEST_CASE("Locks of grids and communities keep no beat", "[beats]") {
  Plan plan;
  plan.ascii.project.lockedKinds.comprehensive = true;
  CHECK(giveToBeat(plan.project(), std::vector{plan.grid('b')}, plan.two, kContext));
}

TEST_CASE("The halves of a grid stay in its beat, whichever keeps the code", "[beats]") {
  const Plan plan;
  const auto cut = cutZone(plan.project(), plan.grid('b'), {{300'000, -10'000}, {300'000, 210'000}}, kContext);
  REQUIRE(cut);
  CHECK(brokenGuarantees(*cut).empty());
  CHECK(cut->after.grids.size() == 5);
  CHECK(cut->after.beats.at(plan.one).grids.size() == 3);
  CHECK(cut->after.beats.at(plan.two).grids.size() == 1);
  for (const FaceId face : {plan.ascii.faceAt(2, 0), plan.ascii.faceAt(3, 0)})
    CHECK(beatsOf(*cut, cut->after.subdivision.face(face).grid) == std::vector{plan.one});
  // Painted off as a grid of its own as well.
  const auto off = newZone(plan.project(), std::vector{plan.ascii.faceAt(4, 0)}, kContext);
  REQUIRE(off);
  CHECK(off->after.beats.at(plan.two).grids.size() == 2);
}

TEST_CASE("What is made of grids of several beats is in none", "[beats]") {
  const Plan plan;
  const auto off = newZone(plan.project(), std::vector{plan.ascii.faceAt(3, 0), plan.ascii.faceAt(4, 0)}, kContext);
  REQUIRE(off);
  CHECK(beatsOf(*off, off->after.subdivision.face(plan.ascii.faceAt(3, 0)).grid).empty());
}

TEST_CASE("Joined grids are in the heir's beat, or in the one that was joined to it", "[beats]") {
  Plan plan;
  const auto joined = mergeZones(plan.project(), std::vector{plan.grid('b'), plan.grid('c')}, kContext);
  REQUIRE(joined);
  const GridId heir = joined->after.subdivision.face(plan.ascii.faceAt(2, 0)).grid;
  CHECK(heir == plan.grid('b'));
  CHECK(beatsOf(*joined, heir) == std::vector{plan.one});
  CHECK(joined->after.beats.at(plan.two).grids.empty());
  // The heir was in none: its territory came from a beat, and is in it.
  const auto free = giveToBeat(plan.project(), std::vector{plan.grid('b')}, BeatId(), kContext);
  REQUIRE(free);
  const auto again = mergeZones(*free, std::vector{plan.grid('b'), plan.grid('c')}, kContext);
  REQUIRE(again);
  CHECK(beatsOf(*again, plan.grid('b')) == std::vector{plan.two});
}

TEST_CASE("A dedicated grid that is carved out of a grid stays in its beat", "[beats]") {
  const Plan plan;
  const MultiPolygon square{{{{10'000, 10'000}, {60'000, 10'000}, {60'000, 60'000}, {10'000, 60'000}}, {}}};
  const auto carved = carveDedicated(plan.project(), plan.ascii.communities.at('A'), square,
                                     DedicatedCategory::SchoolOrHospital, "小学", kContext);
  REQUIRE(carved);
  CHECK(brokenGuarantees(*carved).empty());
  CHECK(carved->after.beats.at(plan.one).grids.size() == 3);
}

TEST_CASE("A grid whose precinct changes stays in its beat, which can be moved after it", "[beats]") {
  const Plan plan;
  const auto moved =
      assignFaces(plan.project(), plan.ascii.grid('c').zone.faces, plan.ascii.precincts.at('Q'), kContext);
  REQUIRE(moved);
  CHECK(moved->after.beats.at(plan.two).precinct == plan.ascii.precincts.at('P'));
  CHECK(precinctOf(*moved, plan.grid('c')) == plan.ascii.precincts.at('Q'));
  const auto followed = moveBeatToItsGrids(*moved, plan.two, kContext);
  REQUIRE(followed);
  CHECK(followed->after.beats.at(plan.two).precinct == plan.ascii.precincts.at('Q'));
  CHECK(moveBeatToItsGrids(*followed, plan.two, kContext)->what.code.empty());
}

TEST_CASE("Precincts that are joined or given up take their beats along, or leave them in none", "[beats]") {
  const Plan plan;
  const auto joined =
      mergeZones(plan.project(), std::vector{plan.ascii.precincts.at('P'), plan.ascii.precincts.at('Q')}, kContext);
  REQUIRE(joined);
  CHECK(joined->after.beats.at(plan.one).precinct == joined->after.precincts.ids().front());
  const auto gone = abolishPrecinct(plan.project(), plan.ascii.precincts.at('P'), kContext);
  REQUIRE(gone);
  CHECK_FALSE(gone->after.beats.at(plan.one).precinct);
  CHECK(gone->after.beats.at(plan.one).grids.size() == 2);
}

TEST_CASE("A station is its precinct's by the code, unless several have it", "[beats]") {
  Plan plan;
  Project& project = plan.ascii.project;
  const Precinct& precinct = project.precincts.at(plan.ascii.precincts.at('P'));
  CHECK_FALSE(stationOf(project, precinct));
  Station station;
  station.code = "P", station.name = "甲所";
  const StationId id = project.stations.add(station);
  CHECK(stationOf(project, precinct) == id);
  CHECK(precinctsOf(project, station) == std::vector{plan.ascii.precincts.at('P')});
  project.stations.add(station);
  CHECK_FALSE(stationOf(project, precinct));
}
