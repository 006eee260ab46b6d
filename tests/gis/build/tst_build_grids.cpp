// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "core/plan/life_of_codes.h"
#include "gis/support/source_maker.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

Project populated() {
  SourceData homes;
  homes.households = {{50, 50, 100, 200, 1}, {150, 150, 80, 150, 2}, {230, 50, 20, 40, 3}, {350, 50, 300, 600, 4}};
  return import(twoCommunities(), request(Role::Households), homes).project;
}

const Grid* gridWithCode(const Project& project, const std::string& code) {
  const Grid* found = nullptr;
  project.grids.forEach([&](GridId, const Grid& grid) {
    if (grid.code == code) found = &grid;
  });
  return found;
}

}  // namespace

//   +---A---+---B---+   g1 west of x = 100, g2 from there to x = 250 (in both communities), g3 east of it
//   | g1| g2|g2| g3 |
//   +-------+-------+
TEST_CASE("grids are cut at community lines, the part with most households keeps the code", "[import][grids]") {
  const auto [plan, report] = import(populated(), request(Role::Grids),
                                     data({area(1, kA + "001", "第一网格", {box(0, 0, 100, 200)}),
                                           area(2, kA + "002", "第二网格", {box(100, 0, 250, 200)}),
                                           area(3, kB + "001", "东网格", {box(250, 0, 400, 200)})}));
  CHECK(plan.grids.size() == 4);
  const Grid* second = gridWithCode(plan, kA + "002");
  REQUIRE(second);
  CHECK(plan.communities.at(second->community).code == kA);
  CHECK(second->zone.tally.households == 80);
  CHECK(withCode(report, "import.grid_cut_by_community").size() == 1);
  const Grid* unnumbered = gridWithCode(plan, "");
  REQUIRE(unnumbered);
  CHECK(unnumbered->zone.tally.households == 20);
  CHECK(unassignedFaces(plan).empty());
  CHECK(everIssued(plan, kB + "001"));
  CHECK(totalOf(plan).households == 500);
}

TEST_CASE("slivers along a community line go to the grid beside them", "[import][grids]") {
  // The grids were drawn on another base: their border is 2 m off the communities' one.
  const auto [plan, report] =
      import(populated(), request(Role::Grids),
             data({area(1, kA + "001", "", {box(0, 0, 202, 200)}), area(2, kB + "001", "", {box(202, 0, 400, 200)})}));
  CHECK(plan.grids.size() == 2);
  CHECK(gridWithCode(plan, kA + "001")->zone.area == community(plan, kA).zone.area);
  CHECK(gridWithCode(plan, kB + "001")->zone.area == community(plan, kB).zone.area);
  const auto slivers = withCode(report, "repair.sliver_grid");
  REQUIRE(slivers.size() == 1);
  CHECK(slivers[0].area.squareMetres() == 400);
  CHECK(community(plan, kB).zone.faces.size() == 1);
}

TEST_CASE("what grids do not cover is unassigned, untouched communities keep their grid", "[import][grids]") {
  const auto [plan, report] =
      import(populated(), request(Role::Grids), data({area(1, kA + "001", "", {box(0, 0, 100, 200)})}));
  CHECK(plan.grids.size() == 2);
  const auto open = withCode(report, "import.faces_unassigned");
  REQUIRE(open.size() == 1);
  CHECK(open[0].area.squareMetres() == 20000);
  Area assigned, unassigned;
  plan.grids.forEach([&](GridId, const Grid& grid) { assigned += grid.zone.area; });
  for (FaceId face : unassignedFaces(plan)) unassigned += plan.subdivision.face(face).area;
  CHECK((assigned + unassigned).squareMetres() == 80000);
}

TEST_CASE("overlapping grids are settled and told, kinds and categories are read", "[import][grids]") {
  RawFeature school = area(2, kA + "801", "第一中学", {box(50, 50, 90, 90)});
  school.kind = "dedicated";
  school.category = "school_hospital";
  const auto [plan, report] =
      import(populated(), request(Role::Grids), data({area(1, kA + "001", "", {box(0, 0, 200, 200)}), school}));
  const Grid* grid = gridWithCode(plan, kA + "801");
  REQUIRE(grid);
  CHECK(grid->kind == GridKind::Dedicated);
  CHECK(grid->category == DedicatedCategory::SchoolOrHospital);
  CHECK(grid->zone.area.squareMetres() == 1600);
  CHECK(withCode(report, "repair.overlap_wide").size() == 1);
}

TEST_CASE("a table building to grid labels faces by majority and lists conflicts", "[import][grids]") {
  const Project streets =
      import(populated(), request(Role::Barriers),
             data({street(1, "street", "", {{100, 0}, {100, 200}}), street(2, "street", "", {{0, 100}, {400, 100}})}))
          .project;
  std::vector<RawFeature> buildings;
  const std::vector<std::pair<std::string, Corner>> places = {
      {"1", {10, 10}}, {"2", {30, 10}}, {"3", {50, 10}}, {"4", {150, 10}}, {"5", {300, 10}}};
  for (const auto& [key, at] : places) {
    buildings.push_back(area(1, "", "", {box(at.x, at.y, at.x + 10, at.y + 10)}));
    buildings.back().key = key;
  }
  const Project built = import(streets, request(Role::Buildings), data(buildings)).project;
  std::vector<RawFeature> rows;
  for (const auto& [key, grid] : std::vector<std::pair<std::string, std::string>>{
           {"1", "001"}, {"2", "001"}, {"3", "002"}, {"4", "002"}, {"99", "002"}}) {
    RawFeature row;
    row.row = static_cast<std::int64_t>(rows.size() + 1);
    row.key = key;
    row.code = kA + grid;
    rows.push_back(row);
  }
  const auto [plan, report] = import(built, request(Role::Grids), data(rows));
  CHECK(withCode(report, "import.grid_conflict").size() == 1);
  CHECK(withCode(report, "import.key_unmatched").size() == 1);
  CHECK(gridWithCode(plan, kA + "001")->zone.area.squareMetres() == 20000);  // south-west, and north-west grown
  CHECK(gridWithCode(plan, kA + "002")->zone.area.squareMetres() == 20000);
  CHECK(withCode(report, "import.faces_grown").size() == 1);
  CHECK(plan.grids.size() == 3);
}

TEST_CASE("replacing grids keeps ids of codes that stay and retires the others", "[import][grids]") {
  const Project first =
      import(populated(), request(Role::Grids),
             data({area(1, kA + "001", "", {box(0, 0, 100, 200)}), area(2, kA + "002", "", {box(100, 0, 200, 200)})}))
          .project;
  ImportRequest replace = request(Role::Grids);
  replace.replace = true;
  replace.when = 2000;
  const auto [plan, report] =
      import(first, replace,
             data({area(1, kA + "001", "", {box(0, 0, 150, 200)}), area(2, kA + "003", "", {box(150, 0, 200, 200)})}));
  CHECK(report.changed == 1);
  CHECK(gridWithCode(plan, kA + "001")->zone.area.squareMetres() == 30000);
  CHECK_FALSE(gridWithCode(plan, kA + "002"));
  CHECK(everIssued(plan, kA + "002"));
  CHECK(plan.lineage.size() == 1);
  CHECK(community(plan, kA).zone.faces.size() == 2);
}

TEST_CASE("added grids take nothing from locked ones, and what they take from others is told", "[import][grids]") {
  const Project first = import(populated(), request(Role::Grids),
                               data({area(1, kA + "001", "第一网格", {box(0, 0, 100, 200)}),
                                     area(2, kA + "002", "第二网格", {box(100, 0, 200, 200)})}))
                            .project;
  ImportRequest add = request(Role::Grids, "园区");
  add.add = true;
  const SourceData park = data({area(1, kA + "801", "园区", {box(120, 0, 200, 200)})});
  const auto [plan, report] = import(first, add, park);
  const auto given = withCode(report, "import.grid_gave_territory");
  REQUIRE(given.size() == 1);
  CHECK(given[0].what == Message("import.grid_gave_territory").with("grid", "第二网格").with("households", 80));
  CHECK(given[0].area.squareMetres() == 16000);
  CHECK(gridWithCode(plan, kA + "001")->zone.area.squareMetres() == 20000);
  CHECK(gridWithCode(plan, kA + "002")->zone.area.squareMetres() == 4000);
  CHECK(gridWithCode(plan, kA + "801")->zone.tally.households == 80);

  Project locked = first;
  for (GridId id : first.grids.ids())
    if (first.grids.at(id).code == kA + "002") locked.grids.edit(id).locked = true;
  CHECK(importError(locked, add, park) == Error("edit.locked").with("grid", "第二网格"));
  ImportRequest replace = request(Role::Grids);
  replace.replace = true;
  CHECK(importError(locked, replace, park) == Error("edit.locked").with("grid", "第二网格"));
  // The lock of another grid is in nobody's way.
  const SourceData west = data({area(1, kA + "801", "园区", {box(0, 0, 100, 50)})});
  CHECK(withCode(import(locked, add, west).report, "import.grid_gave_territory").size() == 1);
  // Unassigned territory is locked with its community.
  Project closed =
      import(populated(), request(Role::Grids), data({area(1, kA + "001", "第一网格", {box(0, 0, 100, 200)})})).project;
  closed.communities.edit(closed.communities.ids()[0]).locked = true;
  CHECK(importError(closed, add, park) == Error("edit.community_locked").with("community", "甲社区"));
}

//   +--+----+--------+   t: a kiosk of 4 by 4 m, uncounted, a grid of its own; n is added east of it
//   |t |  w |   n    |
TEST_CASE("added grids leave tiny standing ones alone", "[import][grids]") {
  const Project first =
      import(populated(), request(Role::Grids),
             data({area(1, kA + "801", "岗亭", {box(96, 0, 100, 4)}),
                   area(2, kA + "001", "西网格", {ring({{0, 0}, {96, 0}, {96, 4}, {100, 4}, {100, 200}, {0, 200}})})}))
          .project;
  REQUIRE(gridWithCode(first, kA + "801"));
  REQUIRE(gridWithCode(first, kA + "801")->zone.area.squareMetres() == 16);
  ImportRequest add = request(Role::Grids, "东");
  add.add = true;
  const auto [plan, report] = import(first, add, data({area(1, kA + "002", "东网格", {box(100, 0, 200, 200)})}));
  REQUIRE(gridWithCode(plan, kA + "801"));
  CHECK(gridWithCode(plan, kA + "801")->zone.area.squareMetres() == 16);
  CHECK(gridWithCode(plan, kA + "002")->zone.area.squareMetres() == 20000);
  CHECK(withCode(report, "repair.sliver_grid").empty());
}

//   |w|    e    |   the western grid is drawn anew under another code, 20 cm beside its border
TEST_CASE("a strip that is left of a standing grid is no grid", "[import][grids]") {
  const Project first = import(populated(), request(Role::Grids),
                               data({area(1, kA + "001", "西网格", {box(0, 0, 100, 200)}),
                                     area(2, kA + "002", "东网格", {box(100, 0, 200, 200)})}))
                            .project;
  ImportRequest add = request(Role::Grids, "新");
  add.add = true;
  const auto [plan, report] = import(first, add, data({area(1, kA + "003", "新网格", {box(0.2, 0, 100, 200)})}));
  CHECK_FALSE(gridWithCode(plan, kA + "001"));
  CHECK(gridWithCode(plan, kA + "003")->zone.area.squareMetres() == 20000);
  CHECK(withCode(report, "repair.sliver_grid").size() == 1);
  CHECK(withCode(report, "import.grid_abolished").size() == 1);
}

TEST_CASE("a table of buildings that is added does not grow into grids that stay", "[import][grids]") {
  const Project streets =
      import(populated(), request(Role::Barriers),
             data({street(1, "street", "", {{100, 0}, {100, 200}}), street(2, "street", "", {{0, 100}, {200, 100}})}))
          .project;
  const Project built =
      import(streets, request(Role::Buildings), data({area(1, "", "1号", {box(150, 10, 160, 20)})})).project;
  const Project first =
      import(built, request(Role::Grids), data({area(1, kA + "001", "第一网格", {box(0, 0, 100, 200)})})).project;
  RawFeature row;
  row.row = 1, row.key = "1号", row.code = kA + "002";
  ImportRequest add = request(Role::Grids, "楼栋");
  add.add = true;
  const auto [plan, report] = import(first, add, data({row}));
  CHECK(gridWithCode(plan, kA + "001")->zone.area.squareMetres() == 20000);
  CHECK(gridWithCode(plan, kA + "002")->zone.area.squareMetres() == 20000);
  CHECK(withCode(report, "import.grid_gave_territory").empty());
}

TEST_CASE("the order of grid features leaves no trace", "[import][grids]") {
  std::vector<RawFeature> grids = {
      area(1, kA + "001", "", {box(0, 0, 100.2, 200)}), area(2, kA + "002", "", {box(100, 0, 250, 200)}),
      area(3, kB + "001", "", {box(250, 0, 400, 120)}), area(4, "", "", {box(300, 100, 400, 200)})};
  const Project start = populated();
  const Project first = import(start, request(Role::Grids), data(grids)).project;
  std::mt19937 random(1);
  for (int i = 0; i < 4; ++i) {
    std::shuffle(grids.begin(), grids.end(), random);
    CHECK(import(start, request(Role::Grids), data(grids)).project == first);
  }
}
