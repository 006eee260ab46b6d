// SPDX-License-Identifier: GPL-3.0-or-later
// Precincts through the edits that grids have: their label alone changes, and what a liaison looks at follows.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/edit/effect.h"
#include "core/edit/precinct_exemption.h"
#include "core/plan/grid_name.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};

//  aabbcc   grids a, b in community A, c in B   PPPQQQ   a beat of each precinct
//  aabbcc                                       PPPQQQ
struct Plan {
  explicit Plan(bool everyCell = true) {
    AsciiOptions options;
    options.grids = {"aabbcc", "aabbcc"};
    options.communities = {"AAAABB", "AAAABB"};
    options.precincts = {"PPPQQQ", "PPPQQQ"};
    options.households = {"111211", "111211"};
    options.everyCell = everyCell;
    ascii = asciiPlan(options);
    for (char letter : {'P', 'Q'})
      ascii.project.beats.add({std::string("B") + letter, "", precinct(letter), {}, {ascii.grids.at('a')}, nullptr});
  }
  const Project& project() const { return ascii.project; }
  PrecinctId precinct(char letter) const { return ascii.precincts.at(letter); }
  std::int64_t households(const Project& project, char letter) const {
    return project.precincts.at(precinct(letter)).zone.tally.households;
  }
  AsciiPlan ascii;
};

// Only precincts, beats, faces' precincts and the journal differ.
void requireOnlyPrecincts(const Project& before, const Project& after) {
  REQUIRE(brokenGuarantees(after) == std::vector<std::string>{});
  CHECK(after.grids.ids() == before.grids.ids());
  after.grids.forEach([&](GridId id, const Grid& grid) {
    const Grid& was = before.grids.at(id);
    CHECK(grid.zone.tally == was.zone.tally);
    CHECK(grid.zone.area == was.zone.area);
    CHECK(std::tie(grid.code, grid.name, grid.community) == std::tie(was.code, was.name, was.community));
  });
  after.communities.forEach(
      [&](CommunityId id, const Community& c) { CHECK(c.zone.area == before.communities.at(id).zone.area); });
  CHECK(totalOf(after) == totalOf(before));
  CHECK(after.codes == before.codes);
  CHECK(after.lineage == before.lineage);
  CHECK(after.journal.size() == before.journal.size() + 1);
}

void lockEverything(Project& project) {
  project.lockedKinds.comprehensive = true;
  for (CommunityId id : project.communities.ids()) project.communities.edit(id).locked = true;
  for (GridId id : project.grids.ids()) project.grids.edit(id).locked = true;
}

}  // namespace

TEST_CASE("Pieces are given to a precinct or taken out of it, whatever is locked") {
  Plan plan;
  if (GENERATE(false, true)) lockEverything(plan.ascii.project);
  const std::vector<FaceId> faces{plan.ascii.faceAt(3, 0), plan.ascii.faceAt(3, 1), plan.ascii.faceAt(3, 0)};
  const auto given = assignFaces(plan.project(), faces, plan.precinct('P'), kContext);
  REQUIRE(given);
  requireOnlyPrecincts(plan.project(), *given);
  CHECK(plan.households(*given, 'P') == 1'000);
  CHECK(plan.households(*given, 'Q') == 400);
  CHECK(given->what == Message("journal.assign_precinct").with("faces", 2).with("precinct", "P"));
  CHECK(given->selection == Selection{{}, {}, {plan.precinct('P')}, {}});
  const auto cleared = assignFaces(plan.project(), faces, PrecinctId(), kContext);
  REQUIRE(cleared);
  requireOnlyPrecincts(plan.project(), *cleared);
  CHECK(plan.households(*cleared, 'Q') == 400);
  CHECK(cleared->what == Message("journal.clear_precinct").with("faces", 2));
  // What is so already is no step.
  CHECK(assignFaces(*given, faces, plan.precinct('P'), kContext)->what.code.empty());
  CHECK(assignFaces(*cleared, faces, PrecinctId(), kContext)->what.code.empty());
}

TEST_CASE("What cannot be given to a precinct says why") {
  Plan plan;
  const PrecinctId none(99);
  const auto code = [](const auto& result) { return result ? std::string() : result.error().code; };
  const std::vector<FaceId> face{plan.ascii.faceAt(0, 0)};
  CHECK(code(assignFaces(plan.project(), {}, plan.precinct('P'), kContext)) == "edit.nothing_selected");
  CHECK(code(assignFaces(plan.project(), std::vector{kUniverse}, plan.precinct('P'), kContext)) ==
        "edit.outside_communities");
  CHECK(code(assignFaces(plan.project(), face, none, kContext)) == "edit.no_such_precinct");
  CHECK(code(cutZone(plan.project(), none, {{0, 0}, {1, 1}}, kContext)) == "edit.no_such_precinct");
  CHECK(code(cutZones(plan.project(), std::vector<PrecinctId>(), {{0, 0}, {1, 1}}, kContext)) ==
        "edit.line_meets_no_precinct");
  CHECK(code(mergeZones(plan.project(), std::vector{plan.precinct('P'), none}, kContext)) == "edit.no_such_precinct");
  CHECK(code(mergeZones(plan.project(), std::vector{plan.precinct('P')}, kContext)) == "edit.one_precinct_only");
  CHECK(code(abolishPrecinct(plan.project(), none, kContext)) == "edit.no_such_precinct");
  CHECK(code(abolishPrecinct(plan.project(), {}, kContext)) == "edit.no_such_precinct");
  CHECK(code(setPrecinctAttributes(plan.project(), none, {"1", "x"}, kContext)) == "edit.no_such_precinct");
  CHECK(code(reshapeBorder(plan.project(), plan.precinct('P'), plan.ascii.grids.at('a'), {{0, 0}, {1, 1}}, kContext)) ==
        "edit.reshape_needs_two");
  const Polyline around{{300'000, 0}, {600'000, 0}, {600'000, 200'000}, {300'000, 200'000}};
  CHECK(code(reshapeBorder(plan.project(), plan.precinct('P'), plan.precinct('Q'), around, kContext)) ==
        "edit.precinct_would_vanish");
  CHECK(code(newZone(plan.project(), plan.project().precincts.at(plan.precinct('P')).zone.faces, kContext,
                     Label::Precinct)) == "edit.is_grid_already");
}

TEST_CASE("A precinct cut along a line: most residents keep name and code") {
  const Plan plan(false);
  const PrecinctId p = plan.precinct('P');
  // Across grids: P is 300 m wide, west of the line live 200 of 600 households.
  const auto cut = cutZone(plan.project(), p, {{100'000, -10'000}, {100'000, 210'000}}, kContext);
  REQUIRE(cut);
  requireOnlyPrecincts(plan.project(), *cut);
  CHECK(cut->after.precincts.size() == 3);
  const PrecinctId fresh = cut->after.precincts.ids().back();
  CHECK(plan.households(*cut, 'P') == 400);
  CHECK(cut->after.precincts.at(p).code == "P");
  CHECK(cut->after.precincts.at(fresh).zone.tally.households == 200);
  CHECK(cut->after.precincts.at(fresh).code.empty());
  CHECK(cut->after.precincts.at(fresh).name.empty());
  CHECK(cut->what == Message("journal.cut_precinct").with("precinct", "P").with("parts", 2));
  CHECK(cut->selection == Selection{{}, {}, {p, fresh}, {}});
  // One line through both, beyond the plan on each side.
  const auto both =
      cutZones(plan.project(), std::vector{p, plan.precinct('Q')}, {{-10'000, 100'000}, {610'000, 100'000}}, kContext);
  REQUIRE(both);
  requireOnlyPrecincts(plan.project(), *both);
  CHECK(both->after.precincts.size() == 4);
  CHECK(both->what == Message("journal.cut_precincts").with("count", 2).with("parts", 4));
  // Ends inside: nothing is left of it.
  CHECK(cutZone(plan.project(), p, {{100'000, -10'000}, {100'000, 110'000}}, kContext).error() ==
        Error("edit.line_does_not_divide").with("precinct", "P"));
  CHECK(cutZone(plan.project(), p, {{400'000, 0}, {400'000, 200'000}}, kContext).error().code ==
        "edit.line_outside_grid");
  CHECK(cutZone(plan.project(), p, {{1, 1}}, kContext).error().code == "edit.line_too_short");
}

TEST_CASE("No line is drawn through what is locked, as a lock keeps the pieces") {
  Plan plan(false);
  plan.ascii.editGrid('a').locked = true;
  const PrecinctId p = plan.precinct('P');
  const Polyline throughA{{100'000, -10'000}, {100'000, 210'000}}, throughB{{250'000, -10'000}, {250'000, 210'000}};
  CHECK(cutZone(plan.project(), p, throughA, kContext).error().code == "edit.locked");
  CHECK(cutZone(plan.project(), p, throughB, kContext));
  // Along its border nothing of it is divided.
  CHECK(cutZone(plan.project(), p, {{200'000, -10'000}, {200'000, 210'000}}, kContext));
  plan.ascii.editGrid('a').locked = false;
  plan.ascii.project.communities.edit(plan.ascii.communities.at('A')).locked = true;
  CHECK(cutZone(plan.project(), p, throughB, kContext).error().code == "edit.community_locked");
  CHECK(reshapeBorder(plan.project(), p, plan.precinct('Q'), {{300'000, 0}, {350'000, 100'000}, {300'000, 200'000}},
                      kContext)
            .error()
            .code == "edit.community_locked");
}

TEST_CASE("A drawn precinct line inside a locked grid stays until the grid is open") {
  Plan plan(false);
  const PrecinctId p = plan.precinct('P');
  const auto cut = cutZone(plan.project(), p, {{100'000, -10'000}, {100'000, 210'000}}, kContext);
  REQUIRE(cut);
  const bool locked = GENERATE(false, true);
  Project project = cut->after;
  project.grids.edit(plan.ascii.grids.at('a')).locked = locked;
  const auto joined = mergeZones(project, project.precincts.ids(), kContext);
  REQUIRE(joined);
  CHECK(joined->after.precincts.size() == 1);
  CHECK(joined->after.grids.at(plan.ascii.grids.at('a')).zone.faces.size() == (locked ? 2 : 1));
  REQUIRE(brokenGuarantees(*joined) == std::vector<std::string>{});
}

TEST_CASE("The border of two precincts moves to a line") {
  const Plan plan(false);
  const PrecinctId p = plan.precinct('P'), q = plan.precinct('Q');
  const Polyline bulge{{300'000, 0}, {380'000, 0}, {380'000, 200'000}, {300'000, 200'000}};
  const auto moved = reshapeBorder(plan.project(), p, q, bulge, kContext);
  REQUIRE(moved);
  requireOnlyPrecincts(plan.project(), *moved);
  CHECK(plan.households(*moved, 'P') == 1'000);
  CHECK(plan.households(*moved, 'Q') == 400);
  CHECK(moved->what == Message("journal.reshape_precincts").with("precinct", "P").with("other", "Q"));
}

TEST_CASE("Precincts are joined into the one with a code and most households, and its beats are of both") {
  const Plan plan;
  const PrecinctId p = plan.precinct('P'), q = plan.precinct('Q');
  const auto said = mergingZones(plan.project(), std::vector{p, q});
  const auto merged = mergeZones(plan.project(), std::vector{q, p}, kContext);
  REQUIRE(merged);
  requireOnlyPrecincts(plan.project(), *merged);
  CHECK(*said == merged->what);
  CHECK(merged->what == Message("journal.merge_precincts").with("count", 2).with("precinct", "Q"));
  CHECK(merged->after.precincts.ids() == std::vector{q});
  CHECK(plan.households(*merged, 'Q') == 1'400);
  merged->after.beats.forEach([&](BeatId, const Beat& beat) { CHECK(beat.precinct == q); });
  // One without a code is not the heir, however large.
  Plan uncoded;
  uncoded.ascii.project.precincts.edit(q).code.clear();
  CHECK(mergeZones(uncoded.project(), std::vector{p, q}, kContext)->after.precincts.ids() == std::vector{p});
}

TEST_CASE("A precinct that is painted over ends, its beats are the gainer's") {
  const Plan plan;
  const PrecinctId p = plan.precinct('P'), q = plan.precinct('Q');
  const auto swallowed = assignFaces(plan.project(), plan.project().precincts.at(p).zone.faces, q, kContext);
  REQUIRE(swallowed);
  requireOnlyPrecincts(plan.project(), *swallowed);
  CHECK(swallowed->after.precincts.ids() == std::vector{q});
  swallowed->after.beats.forEach([&](BeatId, const Beat& beat) { CHECK(beat.precinct == q); });
  const auto cleared = assignFaces(plan.project(), plan.project().precincts.at(p).zone.faces, PrecinctId(), kContext);
  REQUIRE(cleared);
  CHECK(cleared->after.precincts.ids() == std::vector{q});
  CHECK_FALSE(cleared->after.beats.at(cleared->after.beats.ids().front()).precinct);
}

TEST_CASE("An abolished precinct leaves territory and beats without one") {
  const Plan plan;
  const auto gone = abolishPrecinct(plan.project(), plan.precinct('P'), kContext);
  REQUIRE(gone);
  requireOnlyPrecincts(plan.project(), *gone);
  CHECK(gone->what == Message("journal.abolish_precinct").with("precinct", "P"));
  CHECK_FALSE(gone->after.subdivision.face(plan.ascii.faceAt(0, 0)).precinct);
  CHECK_FALSE(gone->after.beats.at(gone->after.beats.ids().front()).precinct);
}

TEST_CASE("A new precinct has neither name nor code until it gets them, codes are unique") {
  const Plan plan;
  // Across communities, unlike grids.
  const std::vector<FaceId> faces{plan.ascii.faceAt(3, 0), plan.ascii.faceAt(4, 0)};
  const auto made = newZone(plan.project(), faces, kContext, Label::Precinct);
  REQUIRE(made);
  requireOnlyPrecincts(plan.project(), *made);
  CHECK(made->what == Message("journal.new_precinct").with("faces", 2));
  const PrecinctId fresh = made->selection->precincts.at(0);
  CHECK(made->after.precincts.at(fresh).zone.tally.households == 300);
  CHECK(nameOf(*made, ZoneId(fresh)) == Argument::Value(std::int64_t{300}));
  const auto named = setPrecinctAttributes(*made, fresh, {"23020451000A", "新派出所"}, kContext);
  REQUIRE(named);
  CHECK(named->what == Message("journal.precinct_attributes")
                           .with("precinct", 300)
                           .with("name", "新派出所")
                           .with("code", "23020451000A"));
  CHECK(named->after.precincts.at(fresh).name == "新派出所");
  CHECK(setPrecinctAttributes(*named, fresh, {"P", "新派出所"}, kContext).error() ==
        Error("edit.precinct_code_taken").with("code", "P").with("precinct", "P"));
  CHECK(setPrecinctAttributes(*named, fresh, {"23020451000A", "新派出所"}, kContext)->what.code.empty());
  // Of most of a precinct, the rest becomes the new one.
  const std::vector<FaceId> most{plan.ascii.faceAt(3, 0), plan.ascii.faceAt(3, 1), plan.ascii.faceAt(4, 0)};
  const auto split = splitOff(plan.project(), most, kContext, Label::Precinct);
  REQUIRE(split);
  CHECK(split->selection->precincts == std::vector{plan.precinct('Q')});
  CHECK(plan.households(*split, 'Q') == 500);
}

TEST_CASE("A station need not match a subdistrict, with the reason, and has to again") {
  const Plan plan;
  const auto declared = setPrecinctExemption(plan.project(), plan.precinct('P'), "development zone", kContext);
  REQUIRE(declared);
  CHECK(declared->what.code == "journal.need_not_match");
  CHECK(declared->after.precincts.at(plan.precinct('P')).exemption == "development zone");
  CHECK(declared->after.subdivision == plan.project().subdivision);
  // Said once, it is as it is; taken back, too.
  CHECK(setPrecinctExemption(declared->after, plan.precinct('P'), "development zone", kContext)->what.code.empty());
  CHECK(setPrecinctExemption(plan.project(), plan.precinct('P'), "", kContext)->what.code.empty());
  const auto again = setPrecinctExemption(declared->after, plan.precinct('P'), "", kContext);
  REQUIRE(again);
  CHECK(again->what.code == "journal.match_again");
  CHECK(again->after.precincts == plan.project().precincts);
  const auto none = setPrecinctExemption(plan.project(), PrecinctId(99), "zone", kContext);
  REQUIRE_FALSE(none);
  CHECK(none.error().code == "edit.no_such_precinct");
}

TEST_CASE("Communities are neither made, cut nor merged here") {
  const Plan plan;
  const CommunityId a = plan.ascii.communities.at('A'), b = plan.ascii.communities.at('B');
  CHECK(newZone(plan.project(), std::vector{plan.ascii.faceAt(0, 0)}, kContext, Label::Community).error().code ==
        "edit.communities_given");
  CHECK(splitOff(plan.project(), std::vector{plan.ascii.faceAt(0, 0)}, kContext, Label::Community).error().code ==
        "edit.communities_given");
  CHECK(cutZone(plan.project(), a, {{0, 0}, {1, 1}}, kContext).error().code == "edit.communities_given");
  CHECK(mergeZones(plan.project(), std::vector{a, b}, kContext).error().code == "edit.communities_given");
}

TEST_CASE("A station's numbers: what another station has a part of with residents") {
  Plan plan;
  const PrecinctId p = plan.precinct('P'), q = plan.precinct('Q');
  // Community A and grid b lie in both; c and B in Q alone.
  CHECK(numbersOf(plan.project(), p).communitiesSplit == 1);
  CHECK(numbersOf(plan.project(), p).gridsCut == 1);
  CHECK(numbersOf(plan.project(), q).communitiesSplit == 1);
  CHECK(numbersOf(plan.project(), q).gridsCut == 1);
  // The rest of b given to P: no grid is cut any more, A is whole.
  const std::vector<FaceId> rest{plan.ascii.faceAt(3, 0), plan.ascii.faceAt(3, 1)};
  const auto healed = assignFaces(plan.project(), rest, p, kContext);
  REQUIRE(healed);
  const auto effects = stationEffectOf(plan.project(), *healed, diff(plan.project(), *healed));
  REQUIRE(effects.size() == 2);
  CHECK(effects[0].precinct == p);
  CHECK(effects[0].before->tally.households == 600);
  CHECK(effects[0].after->tally.households == 1'000);
  CHECK(effects[0].before->communitiesSplit == 1);
  CHECK(effects[0].after->communitiesSplit == 0);
  CHECK(effects[1].before->gridsCut == 1);
  CHECK(effects[1].after->gridsCut == 0);
  // Cleared instead: what has no station is no other station's, so neither grid nor community is split; P is told too.
  const auto cleared = assignFaces(plan.project(), rest, PrecinctId(), kContext);
  const auto both = stationEffectOf(plan.project(), *cleared, diff(plan.project(), *cleared));
  REQUIRE(both.size() == 2);
  CHECK(both[0].precinct == p);
  CHECK(both[0].after->communitiesSplit == 0);
  // A strip without residents is no part that counts.
  AsciiOptions options;
  options.grids = {"aaab"};
  options.precincts = {"PPQQ"};
  options.households = {"11.1"};
  const AsciiPlan strip = asciiPlan(options);
  CHECK(numbersOf(strip.project, strip.precincts.at('P')).gridsCut == 0);
  CHECK(numbersOf(strip.project, strip.precincts.at('P')).communitiesSplit == 1);
  // Where nobody is counted at all, any part is one.
  options.households.clear();
  const AsciiPlan empty = asciiPlan(options);
  CHECK(numbersOf(empty.project, empty.precincts.at('P')).gridsCut == 1);
  // A leftover between two lines that mean the same is none: the rule of cut grids says no cut either.
  AsciiOptions thin;
  thin.grids = {"aabbcc", "aabbcc"}, thin.communities = {"AAAABB", "AAAABB"}, thin.precincts = {"PPPPPQ", "PPPPPQ"};
  thin.cellMetres = 4;
  const AsciiPlan leftover = asciiPlan(thin);
  for (char station : {'P', 'Q'}) {
    CHECK(numbersOf(leftover.project, leftover.precincts.at(station)).gridsCut == 0);
    CHECK(numbersOf(leftover.project, leftover.precincts.at(station)).communitiesSplit == 0);
  }
  // A precinct that ends, and one that is new.
  const auto merged = mergeZones(plan.project(), std::vector{p, q}, kContext);
  const auto last = stationEffectOf(plan.project(), *merged, diff(plan.project(), *merged));
  REQUIRE(last.size() == 2);
  CHECK(last[0].precinct == q);
  CHECK_FALSE(last[1].after);
}
