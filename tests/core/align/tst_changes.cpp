// SPDX-License-Identifier: GPL-3.0-or-later
// What changes station adds up to what the matrices differ by.
#include "core/align/changes.h"

#include <catch2/catch.hpp>
#include <random>

#include "core/edit/edits.h"
#include "core/plan/labels.h"
#include "core/plan/public_copy.h"
#include "support/ascii_plan.h"
#include "support/sample_plan.h"
#include "support/uncounted.h"

using namespace wangge;
using namespace wangge::align;
using namespace wangge::test;

namespace {

AsciiPlan drawn(const Drawing& precincts) {
  AsciiOptions options;
  options.communities = {"AAAABBBB", "AAAABBBB", "AAAABBBB"};
  options.grids = {"aabbccdd", "aabbccdd", "aabbccdd"};
  options.households = {"12345678", "87654321", "11112222"};
  options.precincts = precincts;
  AsciiPlan plan = asciiPlan(options);
  for (const std::string& row : precincts) plan.project.info.uuid += row;  // a plan of its own
  for (const auto& [letter, id] : plan.grids) plan.project.grids.edit(id).code = letter;
  return plan;
}

Changes between(const Project& before, const Project& after) {
  const auto changes = changesBetween(before, after, SliverRule{});
  REQUIRE(changes);
  return *changes;
}

// Gained less lost is what each station's row of the matrices differs by.
void checkSums(const Project& before, const Project& after, const Changes& changes) {
  const LevelMatrix was = atLevel(before, Matrix(before), Level::Subdistrict),
                    is = atLevel(after, Matrix(after), Level::Subdistrict);
  const auto rowOf = [](const LevelMatrix& matrix, PrecinctId id) {
    for (const MatrixRow& row : matrix.rows)
      if (row.kind == RowKind::Precinct && row.precinct == id) return row.sum;
    return Cell{};
  };
  Cell came, went, total;
  for (const StationPair& station : changes.stations) {
    CAPTURE(station.code);
    const Cell older = rowOf(was, station.before), later = rowOf(is, station.after);
    CHECK(station.was.tally == older.tally);
    CHECK(station.is.tally == later.tally);
    CHECK(later.tally - older.tally == station.came.tally - station.went.tally);
    CHECK((later.area - older.area).squareMetres() ==
          Approx((station.came.area - station.went.area).squareMetres()).margin(0.5));
    came += station.came, went += station.went;
  }
  for (const Change& change : changes.changes) {
    total += change.sums;
    CHECK(change.from != change.to);
    CHECK(areaOf(change.area).squareMetres() == Approx(change.sums.area.squareMetres()).margin(0.5));
  }
  CHECK(total.tally == changes.total.tally);
  CHECK(changes.otherwise.empty());
}

}  // namespace

TEST_CASE("Whole communities, whole grids and parts are told apart, to the household", "[align]") {
  const AsciiPlan before = drawn({"PPPPQQQQ", "PPPPQQQQ", "PPPPQQQQ"});
  const AsciiPlan after = drawn({"QQRRRRRR", "QQRPRRRR", "QQPPRRRR"});
  const Changes changes = between(before.project, after.project);
  checkSums(before.project, after.project, changes);
  REQUIRE(changes.stations.size() == 3);
  CHECK_FALSE(changes.stations[2].before);
  REQUIRE(changes.changes.size() == 3);
  CHECK(changes.changes[0].what == ChangeOf::Grid);
  CHECK(after.project.grids.at(changes.changes[0].grid).code == "a");
  CHECK(changes.changes[1].what == ChangeOf::Part);
  CHECK(changes.changes[1].sums.tally.households == (3 + 4 + 6) * 100);
  CHECK(changes.changes[1].sums.area.squareMetres() == Approx(30000));
  CHECK(changes.changes[2].what == ChangeOf::Community);
  CHECK_FALSE(changes.changes[2].grid);
  CHECK(changes.changes[2].sums.tally == after.project.communities.at(after.communities.at('B')).zone.tally);
  for (const Change& change : changes.changes) CHECK(contains(change.area, change.place));
  CHECK(between(after.project, after.project).changes.empty());
}

TEST_CASE("A later state on another lattice is the same place", "[align]") {
  const AsciiPlan before = drawn({"PPPPQQQQ", "PPPPQQQQ", "PPPPQQQQ"});
  AsciiPlan after = drawn({"PPPPQQQQ", "PPPPQQQQ", "PPQQQQQQ"});
  const Changes same = between(before.project, after.project);
  Project moved = before.project;
  moved.lattice.originX += 0;
  // The older plan one cell to the west of where it was drawn: everything it has lies 100 m east on its own lattice.
  moved.lattice.originX -= 100;
  const Changes shifted = between(moved, after.project);
  CHECK_FALSE(shifted.changes.empty());
  CHECK(shifted.total.tally != same.total.tally);
  const MultiPolygon square{{{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}}, {}}};
  const Lattice here{500000, 4000000}, there{499000, 4000500};
  CHECK(onLattice(onLattice(square, here, there), there, here) == square);
  CHECK(onLattice(square, here, there)[0].outer[0] == Point{1000000, -500000});
  moved.info.crs = "EPSG:4524";
  const auto other = changesBetween(moved, after.project, SliverRule{});
  REQUIRE_FALSE(other);
  CHECK(other.error().code == "align.other_crs");
}

TEST_CASE("Territory that loses or gets a station is told", "[align]") {
  const AsciiPlan before = drawn({"PPPP....", "PPPP....", "PPPP...."});
  const AsciiPlan after = drawn({"..PPPPPP", "..PPPPPP", "..PPPPPP"});
  const Changes changes = between(before.project, after.project);
  checkSums(before.project, after.project, changes);
  REQUIRE(changes.changes.size() == 2);
  CHECK(changes.changes[0].to == -1);
  CHECK(changes.changes[1].from == -1);
  // What has no station before and after differs by what was lost to it and gained from it.
  CHECK(changes.noneWas.tally + changes.changes[0].sums.tally - changes.changes[1].sums.tally == changes.noneIs.tally);
  CHECK(changes.noneWas.tally + changes.stations[0].was.tally == totalOf(before.project));
  CHECK(changes.noneIs.tally + changes.stations[0].is.tally == totalOf(after.project));
  Project none = before.project;
  for (FaceId face : none.subdivision.faces().ids())
    if (face != kUniverse) setPrecinct(none, face, {});
  recountAll(none);
  CHECK(between(before.project, none).total.tally == before.project.precincts.at(before.precincts.at('P')).zone.tally);
}

TEST_CASE("Stations are the same by code, else by name, where that names one on either side", "[align]") {
  const AsciiPlan plan = drawn({"PPPPQQQQ", "PPPPQQQQ", "PPPPQQQQ"});
  Project before = plan.project, after = plan.project;
  before.info.uuid = "a", after.info.uuid = "b";
  after.precincts.edit(plan.precincts.at('P')).name = "renamed";
  CHECK(between(before, after).changes.empty());
  after.precincts.edit(plan.precincts.at('Q')).code = "Q2";
  CHECK(between(before, after).changes.empty());  // by its name
  after.precincts.edit(plan.precincts.at('Q')).name = "other";
  CHECK(between(before, after).stations.size() == 3);
  before.precincts.edit(plan.precincts.at('Q')).name = before.precincts.edit(plan.precincts.at('P')).name = "twice";
  before.precincts.edit(plan.precincts.at('P')).code = before.precincts.edit(plan.precincts.at('Q')).code = "";
  after.precincts.edit(plan.precincts.at('P')).name = "twice";
  const Changes doubtful = between(before, after);
  CHECK(doubtful.unmatched.size() == 2);
  CHECK(doubtful.stations.size() == 4);
}

TEST_CASE("A plan and its public copies are states of one plan: a station renamed stays itself", "[align]") {
  AsciiPlan plan = drawn({"PPPPQQQQ", "PPPPQQQQ", "PPPPQQQQ"});
  plan.project.info.uuid = "6f0c1f4e-0000-4000-8000-000000000033";
  Project after = plan.project;
  after.journal.add({1700000000, "tester", Message("journal.precinct")});
  Precinct& renamed = after.precincts.edit(plan.precincts.at('P'));
  renamed.code = "P2", renamed.name = "renamed";
  const Project older = publicCopyOf(plan.project), later = publicCopyOf(after);
  CHECK(older.info.uuid != later.info.uuid);
  const auto check = [&](const Project& before, const Project& now) {
    CHECK(isSamePlan(before, now));
    const Changes changes = between(before, now);
    CHECK(changes.stations.size() == 2);
    CHECK(changes.changes.empty());
  };
  check(older, after), check(plan.project, later), check(older, later), check(publicCopyOf(older), after);
  Project other = plan.project;
  other.info.uuid = "6f0c1f4e-0000-4000-8000-000000000034";
  CHECK_FALSE(isSamePlan(older, other));
  CHECK_FALSE(isSamePlan(older, publicCopyOf(other)));
}

TEST_CASE("A thin leftover where nobody was counted is none, as for cut grids", "[align]") {
  AsciiPlan plan = drawn({"PPPPQQQQ", "PPPPQQQQ", "PPPPQQQQ"});
  forgetCounts(plan.project, Lacks::Both);
  Project after = plan.project;
  // A line 6 m wide around the points of a column goes to P: of 3 points nobody knows how many live there.
  REQUIRE(insertLinesInto(after, {{{{447000, 0}, {447000, 300000}}, ArcClass::Drawn, {}},
                                  {{{453000, 0}, {453000, 300000}}, ArcClass::Drawn, {}}}));
  for (const int y : {50000, 150000, 250000})
    setPrecinct(after, after.subdivision.locate({450000, y}), plan.precincts.at('P'));
  recountAll(after);
  SliverRule rule;
  rule.households = 2;
  const auto changes = changesBetween(plan.project, after, rule);
  REQUIRE(changes);
  REQUIRE(changes->changes.size() == 1);
  CHECK(changes->changes[0].sums.tally.householdsUnknown == 3);
  CHECK(changes->changes[0].what == ChangeOf::Part);
  rule.households = 3;
  const auto few = changesBetween(plan.project, after, rule);
  REQUIRE(few);
  CHECK(few->changes[0].what == ChangeOf::Sliver);
}

TEST_CASE("Thin leftovers without residents are one line, buildings tell the range", "[align]") {
  const AsciiPlan plan = drawn({"PPPPQQQQ", "PPPPQQQQ", "PPPPQQQQ"});
  Project after = plan.project;
  // A line 3 m east of the border of the stations, and what lies west of it goes to P.
  REQUIRE(insertLinesInto(after, {{{{403000, 0}, {403000, 300000}}, ArcClass::Drawn, {}}}));
  for (const int y : {50000, 150000, 250000})
    setPrecinct(after, after.subdivision.locate({401500, y}), plan.precincts.at('P'));
  recountAll(after);
  Changes changes = between(plan.project, after);
  checkSums(plan.project, after, changes);
  REQUIRE(changes.changes.size() == 1);
  CHECK(changes.changes[0].what == ChangeOf::Sliver);
  CHECK(changes.changes[0].sums.area.squareMetres() == Approx(900));

  for (const char* name : {"10号楼", "2号楼", "2号楼", "1号楼"}) {
    Building building;
    building.name = name;
    building.outline = std::make_shared<const Polygon>(
        Polygon{{{410000, 10000}, {430000, 10000}, {430000, 30000}, {410000, 30000}}, {}});
    after.buildings.add(building);
  }
  setPrecinct(after, after.subdivision.locate({450000, 50000}), plan.precincts.at('P'));
  recountAll(after);
  changes = between(plan.project, after);
  checkSums(plan.project, after, changes);
  REQUIRE(changes.changes.front().what == ChangeOf::Part);
  CHECK(changes.changes.front().buildings == std::vector<std::string>{"1号楼", "2号楼", "10号楼"});
}

TEST_CASE("Chance changes of the sample plan add up, with the lines of both states different", "[align]") {
  const SamplePlan sample = samplePlan();
  for (unsigned seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    Project after = sample.project;
    if (seed % 2 == 0) after.info.uuid = "another plan";
    // Oblique lines that no line of the older state follows.
    std::vector<NewLine> lines;
    for (int i = 0; i < 3; ++i) {
      const auto at = [&] { return static_cast<std::int32_t>(random() % 2000000) - 1000000; };
      lines.push_back({{{at(), -900000}, {at(), 900000}}, ArcClass::Drawn, {}});
    }
    REQUIRE(insertLinesInto(after, lines));
    for (FaceId face : after.subdivision.faces().ids())
      if (face != kUniverse && after.subdivision.face(face).community && random() % 3 == 0)
        setPrecinct(after, face, sample.precincts[random() % 2]);
    recountAll(after);
    const Changes changes = between(sample.project, after);
    CHECK_FALSE(changes.changes.empty());
    checkSums(sample.project, after, changes);
    // And back.
    checkSums(after, sample.project, between(after, sample.project));
  }
}
