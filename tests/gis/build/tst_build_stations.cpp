// SPDX-License-Identifier: GPL-3.0-or-later
// Stations, precincts of whole communities, and precincts with faults: what comes in, what is told, and that the plan
// works afterwards.
#include <catch2/catch.hpp>

#include "core/plan/beats.h"
#include "gis/read/source_files_made.h"
#include "gis/support/source_maker.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

RawFeature station(std::int64_t row, const std::string& code, const std::string& name, double x, double y) {
  RawFeature feature;
  feature.row = row, feature.code = code, feature.name = name;
  feature.points.push_back({x, y});
  return feature;
}

RawFeature at(std::int64_t row, const std::string& code, const std::string& name, const std::string& address) {
  RawFeature feature;
  feature.row = row, feature.code = code, feature.name = name, feature.key = address;
  return feature;
}

// A row of a table of communities and their stations.
RawFeature row(std::int64_t number, const std::string& community, const std::string& code, const std::string& name,
               const std::string& subdistrict = {}) {
  RawFeature feature = at(number, code, name, community);
  feature.parent = subdistrict;
  return feature;
}

Project policed() {
  return import(twoCommunities(), request(Role::Precincts),
                data({area(1, "P1", "东所", {box(0, 0, 200, 200)}), area(2, "P2", "西所", {box(200, 0, 400, 200)})}))
      .project;
}

}  // namespace

TEST_CASE("stations are places with code, name and officers", "[import][stations]") {
  SourceData source = data({station(1, "P1", "东派出所", 50, 50), station(2, "P2", "西派出所", 300, 100)});
  source.features[0].officers.value = 12;
  const auto [plan, report] = sound(policed(), request(Role::Stations), source);
  CHECK(codesOf(report) == "");
  CHECK(report.created == 2);
  REQUIRE(plan.stations.size() == 2);
  const Station& first = plan.stations.at(plan.stations.ids().front());
  CHECK(first.code == "P1");
  CHECK(first.officers == 12);
  CHECK(first.placed);
  CHECK(plan.lattice.toX(first.at) == 50);
  CHECK(stationOf(plan, precinct(plan, "P1")) == plan.stations.ids().front());
  // No face, community or precinct is another one.
  CHECK(plan.subdivision.faces() == policed().subdivision.faces());
}

TEST_CASE("a station stands where its address is, when that is one place", "[import][stations]") {
  RawFeature house = area(1, "", "中山路1号", {box(10, 10, 20, 20)}),
             twice = area(2, "", "中山路2号", {box(30, 10, 40, 20)}),
             again = area(3, "", "中山路2号", {box(250, 10, 260, 20)});
  const Project plan = import(policed(), request(Role::Buildings, "buildings"), data({house, twice, again})).project;
  const auto [next, report] = sound(plan, request(Role::Stations),
                                    data({at(1, "P1", "东派出所", "中山路1号"), at(2, "P2", "西派出所", "中山路2号"),
                                          at(3, "P3", "南派出所", "无此地址")}));
  REQUIRE(next.stations.size() == 3);
  const auto ids = next.stations.ids();
  CHECK(next.stations.at(ids[0]).placed);
  CHECK_FALSE(next.stations.at(ids[1]).placed);  // two buildings: not guessed
  CHECK_FALSE(next.stations.at(ids[2]).placed);
  const auto told = withCode(report, "import.station_unplaced");
  REQUIRE(told.size() == 2);
  CHECK(told[0].row == 2);
  CHECK(argument(told[1].what, "address") == "无此地址");
  CHECK(withCode(report, "import.station_without_precinct").size() == 1);
}

TEST_CASE("stations with faults are told, and come in", "[import][stations]") {
  const auto [plan, report] = sound(policed(), request(Role::Stations),
                                    data({station(1, "P1", "东派出所", 300, 50), station(2, "P2", "西派出所", 5000, 50),
                                          station(3, "X", "北派出所", 50, 50), station(4, "P1", "东派出所二", 60, 60),
                                          station(5, "", "", 1, 1), station(6, "X", "北派出所", 50, 50)}));
  CHECK(plan.stations.size() == 4);  // one repeats another, one is nameless
  CHECK(withCode(report, "import.station_nameless").size() == 1);
  const auto repeated = withCode(report, "import.station_code_repeated");
  REQUIRE(repeated.size() == 1);
  CHECK(argument(repeated[0].what, "rows") == "1, 4");
  const auto elsewhere = withCode(report, "import.station_elsewhere");
  REQUIRE(elsewhere.size() == 2);
  for (const Finding& finding : elsewhere) CHECK(finding.place);
  CHECK(withCode(report, "import.station_without_precinct").size() == 1);
  CHECK(importError(policed(), request(Role::Stations), data({station(1, "", "", 1, 1)})).code == "import.no_places");
}

TEST_CASE("stations are replaced, added and removed as a source", "[import][stations]") {
  const Project first =
      import(policed(), request(Role::Stations), data({station(1, "P1", "东派出所", 50, 50)})).project;
  CHECK(importError(first, request(Role::Stations, "more"), data({station(1, "P2", "西派出所", 300, 50)})).code ==
        "import.needs_add_or_replace");
  ImportRequest add = request(Role::Stations, "more");
  add.add = true;
  CHECK(sound(first, add, data({station(1, "P2", "西派出所", 300, 50)})).project.stations.size() == 2);
  const auto [plan, report] = sound(first, replacing(Role::Stations), data({station(1, "P2", "西派出所", 300, 50)}));
  REQUIRE(plan.stations.size() == 1);
  CHECK(plan.stations.at(plan.stations.ids().front()).code == "P2");
  CHECK(report.removed == 1);
  CHECK(importError(emptyPlan(), request(Role::Stations), data({station(1, "P1", "x", 1, 1)})).code ==
        "import.needs_communities");
}

TEST_CASE("a table of communities and stations makes precincts of whole communities", "[import][precincts]") {
  const auto [plan, report] = sound(twoCommunities(), request(Role::Precincts),
                                    data({row(1, kA, "P1", "东所"), row(2, "乙社区", "P2", "西所")}));
  CHECK(plan.precincts.size() == 2);
  CHECK(report.created == 2);
  CHECK(precinct(plan, "P1").zone.area == community(plan, kA).zone.area);
  CHECK(precinct(plan, "P2").zone.area == community(plan, kB).zone.area);
  CHECK(codesOf(report) == "import.community_by_name ");
  // One station for both, told by its code in one row and by its name in the other.
  const auto one = sound(twoCommunities(), request(Role::Precincts),
                         data({row(1, kA, "P1", "东所"), row(2, kB, "", "东所"), row(3, kB, "P1", "")}));
  CHECK(one.project.precincts.size() == 1);
  CHECK(precinct(one.project, "P1").name == "东所");
  CHECK(precinct(one.project, "P1").zone.area.squareMetres() == 400 * 200);
}

TEST_CASE("what a table does not tell clearly is told and not guessed", "[import][precincts]") {
  const auto [plan, report] = sound(twoCommunities(), request(Role::Precincts),
                                    data({row(1, kA, "P1", "东所"), row(2, kA, "P2", "西所"),
                                          row(3, "丙社区", "P2", "西所"), row(4, kB, "P2", "西所")}));
  CHECK(plan.precincts.size() == 1);
  CHECK(precinct(plan, "P2").zone.faces.size() == 1);
  const auto twice = withCode(report, "import.community_two_stations");
  REQUIRE(twice.size() == 1);
  CHECK(argument(twice[0].what, "community") == "甲社区");
  CHECK(argument(twice[0].what, "rows") == "1, 2");
  CHECK(argument(withCode(report, "import.community_unknown").at(0).what, "name") == "丙社区");
  const auto part = sound(twoCommunities(), request(Role::Precincts), data({row(1, kA, "P1", "东所")}));
  const auto without = withCode(part.report, "import.communities_without_station");
  REQUIRE(without.size() == 1);
  CHECK(argument(without[0].what, "names") == "乙社区");
  CHECK_FALSE(part.project.subdivision.face(community(part.project, kB).zone.faces.front()).precinct);
  CHECK(importError(twoCommunities(), request(Role::Precincts), data({row(1, "丙", "P1", "x")})).code ==
        "import.no_community_named");
  CHECK(importError(twoCommunities(), request(Role::Precincts), data({row(1, kA, "", "")})).code ==
        "import.code_missing");
}

TEST_CASE("a name that two communities have is asked about, unless the subdistrict tells", "[import][precincts]") {
  const Project plan = import(emptyPlan(), request(Role::Communities),
                              data({area(1, "230204001001", "新木社区", {box(0, 0, 100, 100)}),
                                    area(2, "230204002001", "新木社区", {box(100, 0, 200, 100)})}))
                           .project;
  const Project named = import(plan, request(Role::Subdistricts, "names"),
                               data({at(1, "230204001", "站前街道", ""), at(2, "230204002", "南浦街道", "")}))
                            .project;
  const Error error = importError(named, request(Role::Precincts), data({row(3, "新木社区", "P1", "东所")}));
  CHECK(error.code == "import.community_ambiguous");
  CHECK(argument(error, "candidates").find("230204002001") != std::string::npos);
  CHECK(argument(error, "candidates").find("[3]") != std::string::npos);
  const auto told =
      sound(named, request(Role::Precincts),
            data({row(1, "新木社区", "P1", "东所", "站前街道"), row(2, "新木社区", "P2", "西所", "南浦街道办事处")}));
  CHECK(precinct(told.project, "P1").zone.faces == community(told.project, "230204001001").zone.faces);
  CHECK(precinct(told.project, "P2").zone.faces == community(told.project, "230204002001").zone.faces);
  // So does a full name, and the ending need not be written.
  const auto full = sound(named, request(Role::Precincts),
                          data({row(1, "站前街道新木社区", "P1", "东所"), row(2, "新木", "P2", "西所", "南浦街道")}));
  CHECK(precinct(full.project, "P1").zone.faces == community(full.project, "230204001001").zone.faces);
  CHECK(precinct(full.project, "P2").zone.faces == community(full.project, "230204002001").zone.faces);
}

TEST_CASE("a table replaces precincts of lines, keeps their ids and takes the lines out", "[import][precincts]") {
  const Project lines =
      import(twoCommunities(), request(Role::Precincts),
             data({area(1, "P1", "东所", {box(0, 0, 150, 200)}), area(2, "P2", "西所", {box(150, 0, 400, 200)})}))
          .project;
  CHECK(community(lines, kA).zone.faces.size() == 2);
  Project withBeat = lines;
  PrecinctId first;
  lines.precincts.forEach([&](PrecinctId id, const Precinct& p) {
    if (p.code == "P1") first = id;
  });
  withBeat.beats.add(
      {"B1", "", first, {}, {gridsOf(lines, std::get<CommunityId>(ownerOfCode(lines, kA))).front()}, nullptr});
  const auto [plan, report] =
      sound(withBeat, replacing(Role::Precincts), data({row(1, kA, "P1", "东所"), row(2, kB, "P3", "南所")}));
  CHECK(report.changed == 1);
  CHECK(report.created == 1);
  CHECK(report.removed == 1);
  CHECK(community(plan, kA).zone.faces.size() == 1);
  CHECK(plan.beats.at(plan.beats.ids().front()).precinct == first);
  CHECK(plan.precincts.at(first).zone.area == community(plan, kA).zone.area);
}

TEST_CASE("precincts with faults are told with their places, and the plan works", "[import][precincts]") {
  const auto [plan, report] =
      sound(twoCommunities(), request(Role::Precincts),
            data({area(1, "P1", "东所", {box(0, 0, 220, 200)}), area(2, "P2", "西所", {box(180, 0, 300, 200)}),
                  area(3, "P1", "东二所", {box(300, 0, 340, 200)}), area(4, "P9", "外所", {box(5000, 0, 5100, 100)}),
                  area(5, "", "无码所", {box(340, 0, 360, 200)}), area(6, "P5", "两处", {box(360, 0, 370, 200)}),
                  area(7, "P5", "两处", {box(380, 0, 390, 200)})}));
  CHECK(withCode(report, "import.precinct_outside").size() == 1);
  CHECK(withCode(report, "import.precinct_without_code").size() == 1);
  const auto repeated = withCode(report, "import.precinct_code_repeated");
  REQUIRE(repeated.size() == 1);
  CHECK(argument(repeated[0].what, "rows") == "1, 3");
  const auto parts = withCode(report, "import.precinct_parts");
  REQUIRE(parts.size() == 1);
  CHECK(argument(parts[0].what, "code") == "P5");
  CHECK(parts[0].place);
  // The overlap is one of the two's, and is told with its place.
  bool overlap = false;
  for (const Finding& finding : report.findings)
    overlap = overlap || (finding.what.code.starts_with("repair.overlap") && finding.place);
  CHECK(overlap);
  Area all;
  plan.precincts.forEach([&](PrecinctId, const Precinct& p) { all += p.zone.area; });
  CHECK(all.squareMetres() == 380 * 200);
}

TEST_CASE("beats say their officers and their precinct, or where that is unknown", "[import][beats]") {
  RawFeature one = area(1, "B1", "一区", {box(0, 0, 200, 200)}), two = area(2, "B2", "二区", {box(200, 0, 400, 200)});
  one.parent = "P1", two.parent = "P77";
  one.officers.value = 3;
  const auto [plan, report] = sound(policed(), request(Role::Beats), data({one, two}));
  const auto ids = plan.beats.ids();
  CHECK(plan.beats.at(ids[0]).officers == 3);
  CHECK(plan.beats.at(ids[0]).precinct);
  CHECK(plan.precincts.at(plan.beats.at(ids[1]).precinct).code == "P2");  // all of its grids lie there
  const auto told = withCode(report, "import.beat_precinct_unknown");
  REQUIRE(told.size() == 1);
  CHECK(argument(told[0].what, "precinct") == "P77");
}

TEST_CASE("a precinct's code that several have is told, unless the grids of the beat tell which", "[import][beats]") {
  Project plan = policed();
  for (PrecinctId id : plan.precincts.ids()) plan.precincts.edit(id).code = "P";
  RawFeature one = area(1, "B1", "一区", {box(0, 0, 200, 200)}), two = area(2, "B2", "二区", {box(5000, 0, 5100, 100)});
  one.parent = two.parent = "P";
  const auto [after, report] = sound(plan, request(Role::Beats), data({one, two}));
  const auto told = withCode(report, "import.beat_precinct_ambiguous");
  REQUIRE(told.size() == 1);
  CHECK(argument(told[0].what, "code") == "B2");
  const auto ids = after.beats.ids();
  REQUIRE(ids.size() == 2);
  CHECK(after.beats.at(ids[0]).precinct);
  CHECK_FALSE(after.beats.at(ids[1]).precinct);
}

TEST_CASE("rows of a beat that tell different numbers of officers tell none", "[import][beats]") {
  RawFeature one = area(1, "B1", "一区", {box(0, 0, 100, 200)}), two = area(2, "B1", "一区", {box(100, 0, 200, 200)});
  one.officers.value = 3, two.officers.value = 5;
  const auto [plan, report] = sound(policed(), request(Role::Beats), data({one, two}));
  const auto told = withCode(report, "import.beat_officers_differ");
  REQUIRE(told.size() == 1);
  CHECK(argument(told[0].what, "officers") == "3, 5");
  REQUIRE(plan.beats.size() == 1);
  CHECK(plan.beats.at(plan.beats.ids().front()).officers == 0);
}
