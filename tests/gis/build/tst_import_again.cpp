// SPDX-License-Identifier: GPL-3.0-or-later
// What refers to records that an import replaces: beats and their precinct, rows given to grids by hand, units of grids
// that move or end. After each import every guarantee of the plan holds and numbers are those of the sources.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/plan/labels.h"
#include "gis/file/project_file.h"
#include "gis/support/source_maker.h"
#include "support/scratch.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

const EditContext kContext{"tester", 2000};

ImportRequest adding(Role role, const std::string& name) {
  ImportRequest r = request(role, name);
  r.add = true;
  return r;
}

RawFeature keyed(std::int64_t row, const std::string& key, std::int64_t households, const std::string& entrance = {}) {
  RawFeature feature;
  feature.row = row;
  feature.key = key;
  feature.code = entrance;
  feature.households.value = households;
  return feature;
}

RawFeature beat(std::int64_t row, const std::string& code, const std::string& precinct, RawLine outline) {
  RawFeature feature = area(row, code, "警务区" + code, {std::move(outline)});
  feature.parent = precinct;
  return feature;
}

GridId gridOf(const Project& project, const std::string& communityCode) {
  const CodeOwner owner = ownerOfCode(project, communityCode);
  return gridsOf(project, std::get<CommunityId>(owner)).front();
}

std::int64_t householdsOf(const Project& project, const std::string& communityCode) {
  return community(project, communityCode).zone.tally.households;
}

std::uint32_t rowAt(const Project& project, SourceId source, Point at) {
  for (const HouseholdPoint& p : project.sources.at(source).households->points())
    if (p.at == at) return p.row;
  return 0;
}

SourceId sourceOf(const Project& project, Role role) {
  SourceId found;
  project.sources.forEach([&](SourceId id, const Source& s) {
    if (s.role == role) found = id;
  });
  return found;
}

Project beatsOverPrecincts() {
  const Project precincts =
      sound(twoCommunities(), request(Role::Precincts),
            data({area(1, "P1", "one", {box(0, 0, 200, 200)}), area(2, "P2", "two", {box(200, 0, 400, 200)})}))
          .project;
  return sound(precincts, request(Role::Beats),
               data({beat(1, "B1", "P1", box(0, 0, 200, 200)), beat(2, "B2", "P2", box(200, 0, 400, 200))}))
      .project;
}

const Beat& beatOf(const Project& project, const std::string& code) {
  return recordWithCode(project.beats, code);
}

}  // namespace

TEST_CASE("a precinct that is renamed keeps its id and its beats", "[import][again]") {
  const Project first = beatsOverPrecincts();
  const PrecinctId one = beatOf(first, "B1").precinct;
  REQUIRE(one);
  const auto [plan, report] =
      sound(first, replacing(Role::Precincts),
            data({area(1, "P1", "one renamed", {box(0, 0, 200, 200)}), area(2, "P2", "two", {box(200, 0, 400, 200)})}));
  CHECK(beatOf(plan, "B1").precinct == one);
  CHECK(plan.precincts.at(one).name == "one renamed");
  CHECK(report.changed == 2);
  CHECK(report.removed == 0);
  const wangge::test::Scratch scratch;
  REQUIRE(saveProjectAs(scratch / "plan.gpkg", plan));
  const auto opened = openProject(scratch / "plan.gpkg");
  REQUIRE(opened);
  CHECK(opened->project == plan);
}

TEST_CASE("a precinct that goes leaves its beats in none, and says which", "[import][again]") {
  const auto [plan, report] =
      sound(beatsOverPrecincts(), replacing(Role::Precincts),
            data({area(1, "P9", "nine", {box(0, 0, 200, 200)}), area(2, "P2", "two", {box(200, 0, 400, 200)})}));
  CHECK_FALSE(beatOf(plan, "B1").precinct);
  CHECK(beatOf(plan, "B2").precinct);
  const auto told = withCode(report, "import.beat_lost_precinct");
  REQUIRE(told.size() == 1);
  CHECK(argument(told[0].what, "code") == "B1");
  CHECK(argument(told[0].what, "precinct") == "P1");
}

TEST_CASE("a name that two precincts have tells none from the other", "[import][again]") {
  const Project first =
      sound(twoCommunities(), request(Role::Precincts),
            data({area(1, "P1", "所", {box(0, 0, 100, 200)}), area(2, "P2", "所", {box(100, 0, 400, 200)})}))
          .project;
  const auto [plan, report] =
      sound(first, replacing(Role::Precincts), data({area(1, "", "所", {box(0, 0, 400, 200)})}));
  CHECK(report.created == 1);
  CHECK(report.removed == 2);
}

TEST_CASE("a plan in which a beat names a precinct that is gone opens, mended, and says so", "[import][again]") {
  Project damaged = beatsOverPrecincts();
  Beat lost = damaged.beats.at(damaged.beats.ids().front());
  lost.precinct = PrecinctId(4711);
  lost.grids.push_back(GridId(4711));
  damaged.beats.set(damaged.beats.ids().front(), lost);
  const wangge::test::Scratch scratch;
  REQUIRE(saveProjectAs(scratch / "plan.gpkg", damaged));
  const auto opened = openProject(scratch / "plan.gpkg");
  REQUIRE(opened);
  CHECK(brokenGuarantees(opened->project) == std::vector<std::string>());
  REQUIRE(opened->warnings.size() == 2);
  CHECK(opened->warnings[0].code == "file.reference_mended");
}

TEST_CASE("counts of buildings given by hand follow their building into its next edition", "[import][again]") {
  const Project first =
      sound(twoCommunities(), request(Role::Buildings),
            data({counted(1, "1号", box(10, 10, 20, 20), 25), counted(2, "2号", box(50, 10, 60, 20), 22)}))
          .project;
  const SourceId source = sourceOf(first, Role::Buildings);
  const Result<Project> given =
      planOf(giveRows(first, {{source, rowAt(first, source, {15000, 15000})}}, gridOf(first, kB), kContext));
  REQUIRE(given);
  REQUIRE(householdsOf(*given, kA) == 22);
  REQUIRE(householdsOf(*given, kB) == 25);

  // One more before it in the order, and another number of households.
  const auto [plan, report] =
      sound(*given, replacing(Role::Buildings),
            data({counted(1, "0号", box(100, 10, 110, 20), 7), counted(2, "1号", box(12, 10, 22, 20), 26),
                  counted(3, "2号", box(50, 10, 60, 20), 22)}));
  CHECK(report.read.households == 55);
  CHECK(totalOf(plan).households == 55);
  CHECK(householdsOf(plan, kA) == 29);
  CHECK(householdsOf(plan, kB) == 26);
  CHECK(withCode(report, "import.given_rows_kept").size() == 1);
  CHECK(withCode(report, "import.given_row_gone").empty());
}

TEST_CASE("a building given by hand that the next edition lacks is listed with its numbers", "[import][again]") {
  const Project first =
      sound(twoCommunities(), request(Role::Buildings),
            data({counted(1, "1号", box(10, 10, 20, 20), 25), counted(2, "2号", box(50, 10, 60, 20), 22)}))
          .project;
  const SourceId source = sourceOf(first, Role::Buildings);
  const Result<Project> given =
      planOf(giveRows(first, {{source, rowAt(first, source, {15000, 15000})}}, gridOf(first, kB), kContext));
  REQUIRE(given);
  const auto [plan, report] =
      sound(*given, replacing(Role::Buildings), data({counted(1, "2号", box(50, 10, 60, 20), 47)}));
  CHECK(totalOf(plan).households == 47);
  CHECK(householdsOf(plan, kA) == 47);
  CHECK(householdsOf(plan, kB) == 0);
  CHECK(plan.units.empty());
  const auto gone = withCode(report, "import.given_row_gone");
  REQUIRE(gone.size() == 1);
  CHECK(argument(gone[0].what, "key") == "1号");
}

TEST_CASE("rows of a register given by hand follow building and entrance", "[import][again]") {
  const Project built =
      sound(twoCommunities(), request(Role::Buildings), data({counted(1, "1号", box(10, 10, 20, 20), 0)})).project;
  ImportRequest join = adding(Role::Households, "register");
  join.join = "楼号";
  const Project first =
      sound(
          built, join,
          data({keyed(1, "1号", 20, "一单元"), keyed(2, "1号", 30, "二单元"), keyed(3, "9号", 5), keyed(4, "8号", 4)}))
          .project;
  SourceId source;
  first.sources.forEach([&](SourceId id, const Source& s) {
    if (s.role == Role::Households) source = id;
  });
  std::uint32_t second = 0;
  for (std::uint32_t row = 1; row <= first.sources.at(source).rowKeys->size(); ++row)
    if ((*first.sources.at(source).rowKeys)[row - 1] == "1号 二单元") second = row;
  Result<Project> given = planOf(giveRows(first, {{source, second}}, gridOf(first, kB), kContext));
  REQUIRE(given);
  UnitId ninth;
  given->units.forEach([&](UnitId id, const Unit& u) {
    if (u.name == "9号") ninth = id;
  });
  given = planOf(giveUnits(*given, std::vector{ninth}, gridOf(*given, kB), kContext));
  REQUIRE(given);
  REQUIRE(householdsOf(*given, kB) == 35);

  // The next year: other numbers, other order, 9号 still without a building, 8号 gone.
  ImportRequest again = join;
  again.add = false, again.replace = true;
  const auto [plan, report] =
      sound(*given, again, data({keyed(1, "9号", 6), keyed(2, "1号", 31, "二单元"), keyed(3, "1号", 21, "一单元")}));
  CHECK(report.read.households == 58);
  CHECK(totalOf(plan).households == 58);
  CHECK(householdsOf(plan, kA) == 21);
  CHECK(householdsOf(plan, kB) == 37);
  CHECK(report.unmatched.households == 0);
  CHECK(report.inside.households == 58);
  const wangge::test::Scratch scratch;
  REQUIRE(saveProjectAs(scratch / "plan.gpkg", plan));
  const auto opened = openProject(scratch / "plan.gpkg");
  REQUIRE(opened);
  CHECK(opened->project == plan);
}

TEST_CASE("points given by hand follow their place, of two entrances that nothing tells apart either will do",
          "[import][again]") {
  SourceData homes;
  homes.households = {{50, 50, 10, 25, 1}, {60, 60, 20, 40, 2}, {60, 60, 20, 40, 3}};
  const Project first = sound(twoCommunities(), request(Role::Households), homes).project;
  const SourceId source = sourceOf(first, Role::Households);
  const Result<Project> given =
      planOf(giveRows(first, {{source, rowAt(first, source, {60000, 60000})}}, gridOf(first, kB), kContext));
  REQUIRE(given);
  CHECK(householdsOf(*given, kB) == 20);
  homes.households = {{30, 30, 1, 2, 1}, {50, 50, 11, 25, 2}, {60, 60, 20, 40, 3}, {60, 60, 20, 40, 4}};
  const auto [plan, report] = sound(*given, replacing(Role::Households), homes);
  CHECK(householdsOf(plan, kA) == 32);
  CHECK(householdsOf(plan, kB) == 20);
  homes.households = {{30, 30, 1, 2, 1}};
  const auto [after, gone] = sound(plan, replacing(Role::Households), homes);
  CHECK(householdsOf(after, kA) == 1);
  CHECK(householdsOf(after, kB) == 0);
  CHECK(withCode(gone, "import.given_row_gone").size() == 1);
}

TEST_CASE("a grid that moves to another community takes its units along", "[import][again]") {
  const auto grid = [](std::int64_t row, const std::string& code, RawLine outline) {
    return area(row, code, code, {std::move(outline)});
  };
  const Project first = sound(twoCommunities(), request(Role::Grids),
                              data({grid(1, "G1", box(0, 0, 200, 200)), grid(2, "G2", box(200, 0, 400, 200))}))
                            .project;
  SourceData rows = data({keyed(1, "9号", 5)});
  ImportRequest join = request(Role::Households);
  join.join = "楼号";
  const Project counted = sound(first, join, rows).project;
  const GridId one = std::get<GridId>(ownerOfCode(counted, "G1"));
  const Result<Project> given = planOf(giveUnits(counted, counted.units.ids(), one, kContext));
  REQUIRE(given);
  REQUIRE(householdsOf(*given, kA) == 5);
  const auto [plan, report] = sound(*given, replacing(Role::Grids),
                                    data({grid(1, "G2", box(0, 0, 200, 200)), grid(2, "G1", box(200, 0, 400, 200))}));
  CHECK(std::get<GridId>(ownerOfCode(plan, "G1")) == one);
  CHECK(householdsOf(plan, kA) == 0);
  CHECK(householdsOf(plan, kB) == 5);
}

TEST_CASE("a grid that gives way to imported ones lists the units it leaves", "[import][again]") {
  SourceData rows = data({keyed(1, "9号", 5)});
  ImportRequest join = request(Role::Households);
  join.join = "楼号";
  const Project counted = sound(twoCommunities(), join, rows).project;
  const Result<Project> given = planOf(giveUnits(counted, counted.units.ids(), gridOf(counted, kA), kContext));
  REQUIRE(given);
  const auto [plan, report] = sound(*given, request(Role::Grids), data({area(1, "G1", "G1", {box(0, 0, 200, 200)})}));
  CHECK(householdsOf(plan, kA) == 0);
  CHECK(outsideOf(plan).households == 5);
  CHECK(withCode(report, "import.units_freed").size() == 1);
}

TEST_CASE("adding a community leaves grids elsewhere alone, also one of units only", "[import][again]") {
  SourceData rows = data({keyed(1, "9号", 5)});
  ImportRequest join = request(Role::Households);
  join.join = "楼号";
  Project first = sound(twoCommunities(), join, rows).project;
  // A virtual grid: units and no territory, as where registered people of demolished houses are looked after.
  Grid empty;
  empty.community = std::get<CommunityId>(ownerOfCode(first, kA));
  empty.locked = true;
  const GridId virtualGrid = first.grids.add(empty);
  setUnitGrid(first, first.units.ids().front(), virtualGrid);
  first.beats.add({"B1", "警务区", {}, {}, {virtualGrid}, nullptr});
  REQUIRE(brokenGuarantees(first) == std::vector<std::string>());
  const auto [plan, report] = sound(first, adding(Role::Communities, "more"),
                                    data({area(1, "230204001003", "丙社区", {box(400, 0, 600, 200)})}));
  REQUIRE(plan.grids.contains(virtualGrid));
  CHECK(plan.grids.at(virtualGrid) == first.grids.at(virtualGrid));
  CHECK(beatOf(plan, "B1").grids == std::vector{virtualGrid});
  CHECK(plan.lineage == first.lineage);
  CHECK(householdsOf(plan, kA) == 5);
}

TEST_CASE("communities that go take their grids along, with lineage, units and beats are told", "[import][again]") {
  SourceData rows = data({keyed(1, "9号", 5)});
  ImportRequest join = request(Role::Households);
  join.join = "楼号";
  const Project counted = sound(twoCommunities(), join, rows).project;
  const GridId left = gridOf(counted, kA), right = gridOf(counted, kB);
  Result<Project> given = planOf(giveUnits(counted, counted.units.ids(), right, kContext));
  REQUIRE(given);
  given = planOf(setGridCode(*given, right, "G-right", kContext));
  REQUIRE(given);
  given->beats.add({"B1", "警务区", {}, {}, {left, right}, nullptr});
  const auto [plan, report] =
      sound(*given, replacing(Role::Communities), data({area(1, kA, "甲社区", {box(0, 0, 400, 200)})}));
  CHECK(plan.communities.size() == 1);
  CHECK_FALSE(plan.grids.contains(right));
  CHECK(beatOf(plan, "B1").grids == std::vector{left});
  REQUIRE(plan.lineage.size() == 1);
  plan.lineage.forEach([&](LineageId, const Lineage& l) {
    CHECK(l.from == std::vector{right});
    CHECK(l.to == std::vector{left});
    CHECK(l.fromCodes == std::vector<std::string>{"G-right"});
  });
  CHECK(withCode(report, "import.units_freed").size() == 1);
  CHECK(outsideOf(plan).households == 5);

  const Result<Project> locked = planOf(setGridLocked(*given, std::vector{right}, true, kContext));
  REQUIRE(locked);
  CHECK(importError(*locked, replacing(Role::Communities), data({area(1, kA, "甲社区", {box(0, 0, 400, 200)})})).code ==
        "edit.locked");
}

TEST_CASE("lines of grids that end at a border stay when the border moves outward by a hair", "[import][again]") {
  const auto edge = GENERATE(0.001, 0.002, 0.3);
  CAPTURE(edge);
  Project plan = twoCommunities();
  const GridId first = gridOf(plan, "230204001001");
  // The community in the west is cut into a northern and a southern grid.
  plan = cutZone(plan, first, {{0, 100000}, {200000, 100000}}, kContext).value().after;
  const CommunityId west = std::get<CommunityId>(ownerOfCode(plan, "230204001001"));
  const std::vector<GridId> grids = gridsOf(plan, west);
  REQUIRE(grids.size() == 2);
  const Area before[] = {plan.grids.at(grids[0]).zone.area, plan.grids.at(grids[1]).zone.area};
  const auto [after, report] = sound(plan, replacing(Role::Communities),
                                     data({area(1, "230204001001", "甲社区", {box(-edge, 0, 200, 200)}),
                                           area(2, "230204001002", "乙社区", {box(200, 0, 400, 200)})}));
  REQUIRE(gridsOf(after, west) == grids);
  for (std::size_t i = 0; i < 2; ++i) {
    const Grid& grid = after.grids.at(grids[i]);
    const double gained = static_cast<double>((grid.zone.area - before[i]).twice) / 2e6;
    CHECK(gained >= 0);
    CHECK(gained <= edge * 200 + 0.001);
    CHECK(grid.zone.faces.size() >= 1);
  }
  CHECK(withCode(report, "import.faces_unassigned").empty());
  CHECK(withCode(report, "import.grid_abolished").empty());
}
