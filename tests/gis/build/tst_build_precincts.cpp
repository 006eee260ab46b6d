// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "gis/support/source_maker.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

TEST_CASE("a precinct line cuts a community it crosses", "[import][precincts]") {
  const auto [plan, report] = import(
      twoCommunities(), request(Role::Precincts),
      data({area(1, "P1", "东所", {box(-10, -10, 150, 210)}), area(2, "P2", "西所", {box(150, -10, 410, 210)})}));
  CHECK(codesOf(report) == "");
  CHECK(community(plan, kA).zone.faces.size() == 2);
  CHECK(community(plan, kB).zone.faces.size() == 1);
  CHECK(precinct(plan, "P1").zone.area.squareMetres() == 150 * 200);
  CHECK(precinct(plan, "P2").zone.area.squareMetres() == 250 * 200);
  CHECK(plan.precincts.size() == 2);
}

TEST_CASE("a precinct line beside a community line becomes that line", "[import][precincts]") {
  // The precincts' border wanders 0.3 m to either side of the communities' one.
  const auto [plan, report] =
      import(twoCommunities(), request(Role::Precincts),
             data({area(1, "P1", "东所", {ring({{0, 0}, {199.8, 0}, {200.3, 100}, {199.8, 200}, {0, 200}})}),
                   area(2, "P2", "西所", {ring({{199.8, 0}, {400, 0}, {400, 200}, {199.8, 200}, {200.3, 100}})})}));
  CHECK(community(plan, kA).zone.faces.size() == 1);
  CHECK(community(plan, kB).zone.faces.size() == 1);
  CHECK(withCode(report, "repair.sliver_precinct").size() == 3);
  CHECK(precinct(plan, "P1").zone.area == community(plan, kA).zone.area);
}

TEST_CASE("replacing precincts takes their lines out and keeps ids", "[import][precincts]") {
  const Project first =
      import(twoCommunities(), request(Role::Precincts),
             data({area(1, "P1", "东所", {box(0, 0, 150, 200)}), area(2, "P2", "西所", {box(150, 0, 400, 200)})}))
          .project;
  ImportRequest replace = request(Role::Precincts);
  replace.replace = true;
  const auto [plan, report] =
      import(first, replace,
             data({area(1, "P1", "东所", {box(0, 0, 300, 200)}), area(2, "P3", "南所", {box(300, 0, 400, 200)})}));
  CHECK(report.changed == 1);
  CHECK(report.created == 1);
  CHECK(report.removed == 1);
  CHECK(plan.precincts.size() == 2);
  CHECK(community(plan, kA).zone.faces.size() == 1);
  CHECK(community(plan, kB).zone.faces.size() == 2);
  CHECK(precinct(plan, "P1").zone.area.squareMetres() == 60000);
}

TEST_CASE("subdistricts bring names, outlines and what no community covers", "[import][divisions]") {
  ImportRequest r = request(Role::Subdistricts);
  const auto [plan, report] =
      import(twoCommunities(), r, data({area(1, "230204001000", "龙沙街道", {box(0, 0, 400, 250)})}));
  const Division& subdistrict = plan.divisions.at(community(plan, kA).parent);
  CHECK(subdistrict.code == "230204001");
  CHECK(subdistrict.name == "龙沙街道");
  REQUIRE(subdistrict.uncovered);
  CHECK(areaOf(*subdistrict.uncovered).squareMetres() == 400 * 50);
  CHECK(withCode(report, "import.uncovered").size() == 1);
  CHECK(report.changed == 1);
}

TEST_CASE("a list without shapes names counties and the city", "[import][divisions]") {
  const auto row = [](std::int64_t number, const std::string& code, const std::string& name) {
    RawFeature feature;
    feature.row = number, feature.code = code, feature.name = name;
    return feature;
  };
  const SourceData list =
      data({row(1, "230200000000", "齐齐哈尔市"), row(2, "230204", "铁锋区"), row(3, "230202", "龙沙区")});
  const auto [plan, report] = import(twoCommunities(), request(Role::Counties, "names"), list);
  const auto divisionNamed = [&](Level level) {
    std::string names;
    plan.divisions.forEach([&](DivisionId, const Division& d) {
      if (d.level == level) names += d.code + d.name;
    });
    return names;
  };
  CHECK(divisionNamed(Level::County) == "230204铁锋区");
  CHECK(divisionNamed(Level::City) == "2302齐齐哈尔市");
  CHECK(report.changed == 2);
  CHECK(withCode(report, "import.divisions_not_here").size() == 1);
  // The names stay when communities come again, and a list about other places is refused.
  ImportRequest again = request(Role::Communities);
  again.replace = true;
  const Project next = import(plan, again, data({area(1, "230204001001", "甲", {box(0, 0, 200, 200)})})).project;
  CHECK(next.divisions.at(next.divisions.at(community(next, kA).parent).parent).name == "铁锋区");
  CHECK(importError(twoCommunities(), request(Role::Counties), data({row(1, "110101", "东城区")})).code ==
        "import.no_division_named");
}

TEST_CASE("communities whose codes tell nothing go under the subdistrict they overlap most", "[import][divisions]") {
  const Project plan =
      import(emptyPlan(), request(Role::Communities),
             data({area(1, "X1", "", {box(0, 0, 100, 100)}), area(2, "X2", "", {box(100, 0, 200, 100)})}))
          .project;
  CHECK_FALSE(community(plan, "X1").parent);
  const Project next =
      import(plan, request(Role::Subdistricts),
             data({area(1, "S1", "", {box(0, 0, 130, 100)}), area(2, "S2", "", {box(130, 0, 200, 100)})}))
          .project;
  CHECK(next.divisions.at(community(next, "X1").parent).code == "S1");
  CHECK(next.divisions.at(community(next, "X2").parent).code == "S2");
}
