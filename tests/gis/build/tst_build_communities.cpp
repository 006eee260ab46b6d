// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "gis/support/compare_outlines.h"
#include "gis/support/source_maker.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

const std::string kC = "230204002001";

//   +-----+-----+   A and B of one subdistrict, C of another, all 100 m wide and high
//   |  A  |  B  |
//   +-----+-----+
//   |     C     |
//   +-----------+
SourceData clean() {
  return data({area(1, kA, "甲社区", {box(0, 100, 100, 200)}), area(2, kB, "乙社区", {box(100, 100, 200, 200)}),
               area(3, kC, "丙社区", {ring({{0, 0}, {200, 0}, {200, 100}, {100, 100}, {0, 100}})})});
}

}  // namespace

TEST_CASE("a clean layer becomes communities without a finding", "[import]") {
  const auto [plan, report] = import(emptyPlan(), request(Role::Communities), clean());
  CHECK(codesOf(report) == "");
  CHECK(plan.communities.size() == 3);
  CHECK(report.created == 3);
  CHECK(community(plan, kA).zone.area.squareMetres() == 10000);
  CHECK(community(plan, kC).zone.area.squareMetres() == 20000);
  CHECK(community(plan, kB).name == "乙社区");
  CHECK(outlineDifferences(plan, clean()).empty());
}

TEST_CASE("every community starts as one comprehensive grid", "[import]") {
  const auto [plan, report] = import(emptyPlan(), request(Role::Communities), clean());
  REQUIRE(plan.grids.size() == 3);
  plan.grids.forEach([&](GridId, const Grid& grid) {
    CHECK(grid.kind == GridKind::Comprehensive);
    CHECK(grid.zone.area == plan.communities.at(grid.community).zone.area);
  });
  CHECK(unassignedFaces(plan).empty());
}

TEST_CASE("divisions come from the prefixes of the codes", "[import]") {
  const auto [plan, report] = import(emptyPlan(), request(Role::Communities), clean());
  CHECK(plan.divisions.size() == 4);  // 2302, 230204, 230204001, 230204002
  const Division& subdistrict = plan.divisions.at(community(plan, kC).parent);
  CHECK(subdistrict.code == "230204002");
  CHECK(plan.divisions.at(subdistrict.parent).code == "230204");
  CHECK(plan.divisions.at(plan.divisions.at(subdistrict.parent).parent).code == "2302");
}

TEST_CASE("codes outside the scheme take the parent field", "[import]") {
  SourceData source = data({area(1, "3E02", "", {box(0, 0, 10, 10)}), area(2, "3E01", "", {box(10, 0, 20, 10)})});
  for (RawFeature& feature : source.features) feature.parent = "3E";
  const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
  REQUIRE(plan.divisions.size() == 1);
  CHECK(plan.divisions.at(community(plan, "3E02").parent).code == "3E");
}

TEST_CASE("an overlap narrower than the tolerance goes to one neighbour", "[import][repair]") {
  SourceData source = clean();
  source.features[0].polygons[0].rings[0] = box(0, 100, 100.3, 200);
  const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
  const auto found = withCode(report, "repair.overlap");
  REQUIRE(found.size() == 1);
  CHECK(found[0].area.squareMetres() == Approx(30));
  CHECK(argument(found[0].what, "codes") == kA + ", " + kB);
  CHECK(argument(found[0].what, "to") == kA);
  REQUIRE(found[0].place);
  CHECK(found[0].place->x >= 100000);
  CHECK(found[0].place->x <= 100300);
  CHECK(community(plan, kA).zone.area.squareMetres() == Approx(10030));
  CHECK(unexplainedDifferences(plan, source, report.findings).empty());
  CHECK(unexplainedDifferences(plan, source, {}).size() == 1);
}

TEST_CASE("a wide overlap goes to the one it matters most to, an enclave keeps its land", "[import][repair]") {
  // B lies wholly inside A, which has no hole for it.
  const SourceData source = data({area(1, kA, "", {box(0, 0, 100, 100)}), area(2, kB, "", {box(40, 40, 60, 60)})});
  const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
  const auto found = withCode(report, "repair.overlap_wide");
  REQUIRE(found.size() == 1);
  CHECK(found[0].area.squareMetres() == 400);
  CHECK(argument(found[0].what, "to") == kB);
  CHECK(community(plan, kB).zone.area.squareMetres() == 400);
  CHECK(community(plan, kA).zone.area.squareMetres() == 9600);
  CHECK(unexplainedDifferences(plan, source, report.findings).empty());
}

TEST_CASE("narrow gaps are filled, wide ones are left and listed", "[import][repair]") {
  //  A | B with a slit of 0.2 m closed by C below and D above; and a pond of 10 x 10 m between A, B.
  const std::string kD = "230204002002";
  const SourceData source = data(
      {area(1, kA, "", {ring({{0, 0}, {100, 0}, {100, 40}, {90, 40}, {90, 60}, {100, 60}, {100, 100}, {0, 100}})}),
       area(2, kB, "",
            {ring({{100.2, 0}, {200, 0}, {200, 100}, {100.2, 100}, {100.2, 60}, {110, 60}, {110, 40}, {100.2, 40}})}),
       area(3, kC, "", {box(0, -50, 200, 0)}), area(4, kD, "", {box(0, 100, 200, 150)})});
  const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
  const auto left = withCode(report, "repair.gap_left");
  REQUIRE(left.size() == 1);
  CHECK(left[0].kind == FindingKind::Left);
  CHECK(unexplainedDifferences(plan, source, report.findings).empty());
}

TEST_CASE("faults of single rings are mended and told", "[import][repair]") {
  SourceData source = clean();
  SECTION("a repeated vertex") {
    auto& line = source.features[0].polygons[0].rings[0];
    line.insert(line.begin() + 1, line[1]);
    const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
    CHECK(codesOf(report) == "repair.duplicate_vertex ");
    CHECK(report.findings[0].place == Point{100000, 100000});
    CHECK(report.findings[0].row == 1);
  }
  SECTION("a ring that does not close") {
    source.features[1].polygons[0].rings[0].pop_back();
    const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
    CHECK(codesOf(report) == "repair.ring_closed ");
    CHECK(outlineDifferences(plan, clean()).empty());
  }
  SECTION("a spike") {
    source.features[1].polygons[0].rings[0] =
        ring({{100, 100}, {200, 100}, {200, 150}, {230, 150}, {200, 150}, {200, 200}, {100, 200}});
    const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
    CHECK(codesOf(report) == "repair.spike ");
    CHECK(report.findings[0].place == Point{230000, 150000});
    CHECK(outlineDifferences(plan, clean()).empty());
  }
  SECTION("a bow-tie") {
    //  B's north-east corners swapped: the ring crosses itself in the middle of its upper half
    source.features[1].polygons[0].rings[0] =
        ring({{100, 100}, {200, 100}, {200, 120}, {100, 200}, {200, 200}, {100, 120}});
    const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
    const auto found = withCode(report, "repair.self_intersection");
    REQUIRE(found.size() == 1);
    CHECK(found[0].place == Point{150000, 160000});
    CHECK(found[0].area.squareMetres() == Approx(2000));
    CHECK(community(plan, kB).zone.area.squareMetres() == Approx(2000 + 2000 + 2000));
    CHECK(unexplainedDifferences(plan, source, report.findings).empty());
  }
  SECTION("a vertex that the neighbour lacks") {
    source.features[2].polygons[0].rings[0] = box(0, 0, 200, 100);
    const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
    CHECK(codesOf(report) == "repair.missing_vertex ");
    CHECK(report.findings[0].place == Point{100000, 100000});
    CHECK(argument(report.findings[0].what, "code") == kC);
  }
}

TEST_CASE("several features with one code and one name are parts of one community", "[import]") {
  SourceData source = clean();
  source.features.push_back(area(4, kA, "甲社区", {box(300, 0, 310, 10)}));
  const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
  CHECK(plan.communities.size() == 3);
  CHECK(community(plan, kA).zone.faces.size() == 2);
  CHECK(codesOf(report) == "");
}

TEST_CASE("codes that are missing or stand for different names are refused with their rows", "[import]") {
  SourceData source = clean();
  SECTION("missing") {
    source.features[0].code.clear();
    source.features[2].code.clear();
    const Error error = importError(emptyPlan(), request(Role::Communities), source);
    CHECK(error.code == "import.code_missing");
    CHECK(argument(error, "rows") == "1, 3");
  }
  SECTION("one code, two names") {
    source.features[1].code = kA;
    const Error error = importError(emptyPlan(), request(Role::Communities), source);
    CHECK(error.code == "import.code_conflict");
    CHECK(argument(error, "rows") == "1, 2");
    CHECK(argument(error, "code") == kA);
  }
  SECTION("no polygons") {
    CHECK(importError(emptyPlan(), request(Role::Communities), data({street(1, "", "", {{0, 0}, {1, 1}})})).code ==
          "import.no_polygons");
  }
  SECTION("empty") {
    CHECK(importError(emptyPlan(), request(Role::Communities), data({})).code == "import.empty_layer");
  }
}

TEST_CASE("a second source must be added or replace the first, explicitly", "[import]") {
  const Project plan = import(emptyPlan(), request(Role::Communities), clean()).project;
  CHECK(importError(plan, request(Role::Communities), clean()).code == "import.needs_add_or_replace");
  ImportRequest add = request(Role::Communities, "north");
  add.add = true;
  const SourceData north = data({area(1, "230204003001", "丁社区", {box(0, 200, 200, 300)})});
  SECTION("adding") {
    const auto [next, report] = import(plan, add, north);
    CHECK(next.communities.size() == 4);
    CHECK(next.grids.size() == 4);
    CHECK(community(next, kA).zone.area.squareMetres() == 10000);
    CHECK(codesOf(report) == "repair.missing_vertex ");
  }
  SECTION("adding a code that is there") {
    CHECK(importError(plan, add, clean()).code == "import.code_exists");
  }
  SECTION("replacing keeps ids where codes stay") {
    ImportRequest replace = request(Role::Communities);
    replace.replace = true;
    SourceData moved = clean();
    moved.features[0].polygons[0].rings[0] = box(0, 100, 120, 200);
    moved.features[1].polygons[0].rings[0] = box(120, 100, 200, 200);
    moved.features[2].polygons[0].rings[0] = ring({{0, 0}, {200, 0}, {200, 100}, {120, 100}, {0, 100}});
    const auto [next, report] = import(plan, replace, moved);
    CHECK(report.changed == 3);
    CHECK(next.communities.size() == 3);
    CHECK(std::get<CommunityId>(ownerOfCode(next, kA)) == std::get<CommunityId>(ownerOfCode(plan, kA)));
    CHECK(community(next, kA).zone.area.squareMetres() == 12000);
    CHECK(next.grids.size() == 3);
    CHECK(outlineDifferences(next, moved).empty());
    CHECK(unassignedFaces(next).empty());
  }
}

//   +-------+ . . +   甲社区 is there and locked; 丙社区 is added over its eastern half
//   |   A   |  C  .
//   +-------+ . . +
TEST_CASE("a locked community keeps its land beside one that is added over it", "[import][locks]") {
  const Project plan =
      import(emptyPlan(), request(Role::Communities),
             data({area(1, kA, "甲社区", {box(0, 0, 200, 200)}), area(2, kB, "乙社区", {box(0, 200, 200, 400)})}))
          .project;
  ImportRequest add = request(Role::Communities, "more");
  add.add = true;
  const CommunityId a = std::get<CommunityId>(ownerOfCode(plan, kA));
  const auto reach = GENERATE(0.2, 5.0, 150.0);  // narrower than the tolerance, wider, and the greater part of it
  CAPTURE(reach);
  const SourceData east = data({area(1, kC, "丙社区", {box(200 - reach, 0, 210, 200)})});
  const auto areaOfA = [&](const Project& project) { return community(project, kA).zone.area.squareMetres(); };
  // Open, it loses what is wider than the tolerance.
  CHECK(areaOfA(import(plan, add, east).project) == Approx(reach < 1 ? 40000 : 40000 - 200 * reach));
  Project locked = plan;
  SECTION("by itself") {
    locked.communities.edit(a).locked = true;
  }
  SECTION("by its grid") {
    locked.grids.edit(gridsOf(plan, a).front()).locked = true;
  }
  SECTION("by the kind of its grid") {
    locked.lockedKinds.set(GridKind::Comprehensive, true);
  }
  const auto [next, report] = import(locked, add, east);
  CHECK(areaOfA(next) == 40000);
  CHECK(community(next, kC).zone.area.squareMetres() == Approx(2000));
  CHECK(next.grids.at(gridsOf(next, a).front()).zone.area.squareMetres() == 40000);
  const auto kept = withCode(report, "repair.overlap_locked");
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].kind == FindingKind::Repaired);
  CHECK(argument(kept[0].what, "to") == kA);
  CHECK(argument(kept[0].what, "codes") == kA + ", " + kC);
  CHECK(kept[0].area.squareMetres() == Approx(200 * reach));
  // A gap beside it is not filled by it.
  const SourceData beside = data({area(1, kC, "丙社区", {box(200.2, 0, 300, 200)})});
  CHECK(areaOfA(import(locked, add, beside).project) == 40000);
  // What lies in locked land wholly finds no room.
  const SourceData inside =
      data({area(1, kC, "丙社区", {box(50, 50, 60, 60)}), area(2, "230204002002", "丁社区", {box(300, 0, 400, 100)})});
  const auto [full, told] = import(locked, add, inside);
  CHECK(areaOfA(full) == 40000);
  CHECK(withCode(told, "import.community_lost").size() == 1);
}

//   | a | b |   two grids of one community; b is locked, 丙社区 is added over the seam of both
TEST_CASE("a locked grid keeps its land in a community that is open", "[import][locks]") {
  const Project first =
      import(
          import(emptyPlan(), request(Role::Communities), data({area(1, kA, "甲社区", {box(0, 0, 200, 200)})})).project,
          request(Role::Grids),
          data({area(1, kA + "001", "西网格", {box(0, 0, 100, 200)}),
                area(2, kA + "002", "东网格", {box(100, 0, 200, 200)})}))
          .project;
  Project locked = first;
  GridId west, east;
  for (GridId id : first.grids.ids()) (first.grids.at(id).name == "西网格" ? west : east) = id;
  locked.grids.edit(east).locked = true;
  ImportRequest add = request(Role::Communities, "more");
  add.add = true;
  const SourceData over = data({area(1, kC, "丙社区", {box(50, 150, 150, 300)})});
  CHECK(import(first, add, over).project.grids.at(east).zone.area.squareMetres() == 17500);
  const auto [next, report] = import(locked, add, over);
  CHECK(next.grids.at(east).zone.area.squareMetres() == 20000);
  CHECK(next.grids.at(west).zone.area.squareMetres() == 17500);
  CHECK(next.communities.size() == 2);
  CHECK(community(next, kA).zone.area.squareMetres() == 37500);
  CHECK(withCode(report, "repair.overlap_locked").size() == 1);
  CHECK(withCode(report, "repair.overlap_wide").size() == 1);
  // A new edition of the communities that moves locked land is refused, one that does not is taken.
  ImportRequest replace = request(Role::Communities);
  replace.replace = true;
  CHECK(importError(locked, replace, data({area(1, kA, "甲社区", {box(0, 0, 180, 200)})})) ==
        Error("edit.locked").with("grid", "东网格"));
  CHECK(import(locked, replace, data({area(1, kA, "甲社区", {box(10, 0, 200, 200)})}))
            .project.grids.at(west)
            .zone.area.squareMetres() == 18000);
  Project closed = first;
  closed.communities.edit(closed.communities.ids().front()).locked = true;
  CHECK(importError(closed, replace, data({area(1, kA, "甲社区", {box(0, 0, 200, 220)})})) ==
        Error("edit.community_locked").with("community", "甲社区"));
  CHECK(import(closed, replace, data({area(1, kA, "甲社区", {box(0, 0, 200, 200)})})).report.changed == 1);
}

TEST_CASE("the order of features leaves no trace", "[import]") {
  SourceData source = clean();
  source.features[0].polygons[0].rings[0] = box(0, 100, 100.3, 200);
  source.features.push_back(area(4, kA, "甲社区", {box(300, 0, 310, 10)}));
  const Project first = import(emptyPlan(), request(Role::Communities), source).project;
  std::mt19937 random(7);
  for (int i = 0; i < 5; ++i) {
    std::shuffle(source.features.begin(), source.features.end(), random);
    CHECK(import(emptyPlan(), request(Role::Communities), source).project == first);
  }
}

//   +---+ +---+    A and B part by a slit of 0.2 m that is open at both ends
//   | A | | B |
//   +---+ +---+
TEST_CASE("a slit that is open at its ends is closed", "[import][repair]") {
  const SourceData source = data({area(1, kA, "", {box(0, 0, 100, 100)}), area(2, kB, "", {box(100.2, 0, 200, 100)})});
  const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
  const auto found = withCode(report, "repair.gap_filled");
  REQUIRE(found.size() == 1);
  CHECK(found[0].area.squareMetres() == Approx(20).margin(0.2));
  CHECK(extentOf(plan).squareMetres() == Approx(20000).margin(0.2));
  CHECK(unexplainedDifferences(plan, source, report.findings).empty());
}

TEST_CASE("an acute notch between two communities is no slit", "[import][repair]") {
  const SourceData source = data({area(1, kA, "", {ring({{0, 0}, {100, 0}, {95, 100}, {0, 100}})}),
                                  area(2, kB, "", {ring({{100, 0}, {200, 0}, {200, 100}, {105, 100}})})});
  const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
  CHECK(codesOf(report) == "");
  CHECK(outlineDifferences(plan, source).empty());
}

//   A B   four communities, each drawn 0.1 m short on every side: one net of narrow gaps
//   C D
TEST_CASE("a net of narrow gaps is shared out between the neighbours", "[import][repair]") {
  const SourceData source =
      data({area(1, "A", "", {box(0, 100.1, 99.9, 200)}), area(2, "B", "", {box(100.1, 100.1, 200, 200)}),
            area(3, "C", "", {box(0, 0, 99.9, 99.9)}), area(4, "D", "", {box(100.1, 0, 200, 99.9)})});
  const auto [plan, report] = import(emptyPlan(), request(Role::Communities), source);
  CHECK(withCode(report, "repair.gap_filled").size() >= 4);
  CHECK(extentOf(plan).squareMetres() == Approx(40000).margin(0.5));
  // None may take it all: 80 m2 of gaps, 20 m2 along each pair.
  plan.communities.forEach([&](CommunityId, const Community& c) {
    CHECK(c.zone.area.squareMetres() < 9980.01 + 45);
    CHECK(c.zone.faces.size() == 1);
  });
  CHECK(unexplainedDifferences(plan, source, report.findings).empty());
}
