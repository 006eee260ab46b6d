// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>

#include "gis/build/spread.h"
#include "gis/support/source_maker.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

RawFeature building(std::int64_t row, const std::string& key, RawLine outline) {
  RawFeature feature = area(row, "", "", {std::move(outline)});
  feature.key = key;
  return feature;
}

RawFeature keyed(std::int64_t row, const std::string& key, std::int64_t households) {
  RawFeature feature;
  feature.row = row;
  feature.key = key;
  feature.households.value = households;
  return feature;
}

}  // namespace

TEST_CASE("points with counts are summed to communities, those outside are listed", "[import][households]") {
  SourceData source;
  source.households = {{50, 50, 10, 25, 1}, {60, 60, 5, -1, 2}, {300, 10, 7, 9, 3}, {900, 10, 3, 4, 4}};
  const auto [plan, report] = import(twoCommunities(), request(Role::Households), source);
  CHECK(community(plan, kA).zone.tally.households == 15);
  CHECK(community(plan, kA).zone.tally.persons == 25);
  CHECK(community(plan, kA).zone.tally.personsUnknown == 1);
  CHECK(community(plan, kB).zone.tally.households == 7);
  CHECK(report.read.households == 25);
  CHECK(report.inside.households == 22);
  CHECK(report.outside.households == 3);
  CHECK(report.outside.persons == 4);
  const auto listed = withCode(report, "import.household_outside");
  REQUIRE(listed.size() == 1);
  CHECK(listed[0].row == 4);
  CHECK(listed[0].place == Point{900000, 10000});
  CHECK(totalOf(plan) == report.read);
}

TEST_CASE("a source without counts stands for one household a row, and says so", "[import][households]") {
  SourceData source;
  source.households = {{50, 50, -1, -1, 1}, {60, 60, -1, -1, 2}};
  const auto [plan, report] = import(twoCommunities(), request(Role::Households), source);
  CHECK(report.inside.households == 2);
  CHECK(report.inside.personsUnknown == 2);
  CHECK(withCode(report, "import.each_row_one_household").size() == 1);
}

TEST_CASE("polygon counts go to the buildings inside, in whole households", "[import][households]") {
  const Project built = import(twoCommunities(), request(Role::Buildings),
                               data({building(1, "1号", box(10, 10, 20, 20)), building(2, "2号", box(150, 10, 170, 20)),
                                     building(3, "3号", box(250, 10, 260, 20))}))
                            .project;
  RawFeature quarter = area(1, "", "", {box(0, 0, 300, 50)});
  quarter.households.value = 41;
  quarter.persons.value = 100;
  const auto [plan, report] = import(built, request(Role::Households), data({quarter}));
  CHECK(community(plan, kA).zone.tally.households == 31);  // 10.25 + 20.5 -> 10 + 21 by largest remainder
  CHECK(community(plan, kB).zone.tally.households == 10);
  CHECK(community(plan, kA).zone.tally.persons == 75);
  CHECK(community(plan, kA).zone.tally.estimated == 2);
  CHECK(totalOf(plan).households == 41);
  CHECK(totalOf(plan).persons == 100);
}

TEST_CASE("polygon counts without buildings go by area, also to what lies outside", "[import][households]") {
  RawFeature quarter = area(1, "", "", {box(100, 0, 500, 100)});
  quarter.households.value = 40;
  const auto [plan, report] = import(twoCommunities(), request(Role::Households), data({quarter}));
  CHECK(community(plan, kA).zone.tally.households == 10);
  CHECK(community(plan, kB).zone.tally.households == 20);
  CHECK(report.outside.households == 10);
  CHECK(report.read.households == 40);
}

TEST_CASE("keys written otherwise are joined where one can mean one only, and told", "[import][households]") {
  const Project built =
      import(twoCommunities(), request(Role::Buildings),
             data({building(1, "宁LD1", box(10, 10, 20, 20)), building(2, "LD-2", box(250, 10, 260, 20)),
                   building(3, "LD003", box(30, 10, 40, 20)), building(4, "A7", box(50, 10, 60, 20)),
                   building(5, "a007", box(70, 10, 80, 20)), building(6, "东B1", box(90, 10, 95, 20)),
                   building(7, "西B1", box(97, 10, 99, 20)), building(8, "8", box(30, 30, 40, 40))}))
          .project;
  ImportRequest join = request(Role::Households);
  join.join = "楼号";
  const auto [plan, report] =
      import(built, join,
             data({keyed(1, "LD001", 30), keyed(2, "LD002", 40), keyed(3, "LD003", 50), keyed(4, "A07", 1),
                   keyed(5, "B1", 2), keyed(6, "宁8", 4), keyed(7, "008", 100)}));
  CHECK(community(plan, kA).zone.tally.households == 180);
  CHECK(community(plan, kB).zone.tally.households == 40);
  // Two buildings that agree, two towns, a bare number behind a town: nobody knows.
  CHECK(report.unmatched.households == 7);
  const auto alike = withCode(report, "import.keys_alike");
  REQUIRE(alike.size() == 1);
  CHECK(alike[0].kind == FindingKind::Guess);
  CHECK(alike[0].what ==
        Message("import.keys_alike").with("count", 3).with("pairs", "008 = 8, LD001 = 宁LD1, LD002 = LD-2"));
  // Two keys that mean the same building would put both there.
  const auto twice = import(built, join, data({keyed(1, "LD01", 30), keyed(2, "LD001", 40), keyed(3, "8", 1)})).report;
  CHECK(twice.unmatched.households == 70);
}

TEST_CASE("numbers within a key stay apart when it is joined to another spelling", "[import][households]") {
  const Project built =
      import(twoCommunities(), request(Role::Buildings),
             data({building(1, "11-1", box(10, 10, 20, 20)), building(2, "2-3", box(30, 10, 40, 20))}))
          .project;
  ImportRequest join = request(Role::Households);
  join.join = "楼号";
  const auto report =
      import(built, join, data({keyed(1, "1-11", 30), keyed(2, "111", 50), keyed(3, "02-03", 70)})).report;
  CHECK(report.unmatched.households == 80);
  CHECK(report.read.households == 150);
}

TEST_CASE("keys of two towns are not joined, and sums named by their quarter are asked about", "[import][households]") {
  const Project built =
      import(twoCommunities(), request(Role::Buildings),
             data({building(1, "甲LD1", box(10, 10, 20, 20)), building(2, "1-11", box(250, 10, 260, 20))}))
          .project;
  ImportRequest join = request(Role::Households);
  join.join = "楼号";
  const auto towns =
      import(built, join, data({keyed(1, "乙LD1", 30), keyed(2, "11-1", 40), keyed(3, "111", 5)})).report;
  CHECK(towns.unmatched.households == 75);
  CHECK(withCode(towns, "import.keys_alike").empty());
  CHECK(import(built, join, data({keyed(1, "LD01", 30)})).report.unmatched.households == 0);
  const Error sum =
      importError(built, join, data({keyed(1, "甲LD1", 30), keyed(2, "1-11", 40), keyed(3, "新木社区", 70)}));
  CHECK(sum.code == "import.maybe_sum");
  CHECK(import(built, join, data({keyed(1, "甲LD1", 30), keyed(2, "1-11", 40), keyed(3, "新木社区", 71)}))
            .report.unmatched.households == 71);
  // Told to be a sum it goes alone, whatever numbers other rows have.
  join.sumRows = "all";
  const auto told =
      import(built, join, data({keyed(1, "甲LD1", 30), keyed(3, "1-11", 40), keyed(3, "新木社区", 70)})).report;
  CHECK(told.read.households == 70);
  CHECK(told.unmatched.households == 0);
}

TEST_CASE("rows are joined to buildings by their key, the rest is in a unit without a grid", "[import][households]") {
  const Project built =
      import(twoCommunities(), request(Role::Buildings),
             data({building(1, "1号", box(10, 10, 20, 20)), building(2, "2号", box(250, 10, 260, 20))}))
          .project;
  ImportRequest join = request(Role::Households);
  join.join = "楼号";
  const auto [plan, report] =
      import(built, join, data({keyed(1, "1号", 30), keyed(2, "2号", 40), keyed(3, "2号", 2), keyed(4, "9号", 5)}));
  CHECK(community(plan, kA).zone.tally.households == 30);
  CHECK(community(plan, kB).zone.tally.households == 42);
  CHECK(report.unmatched.households == 5);
  CHECK(report.inside.households == 72);
  REQUIRE(plan.units.size() == 1);
  plan.units.forEach([&](UnitId, const Unit& unit) {
    CHECK(unit.name == "9号");
    CHECK_FALSE(unit.grid);
    CHECK(unit.tally.households == 5);
  });
  const auto listed = withCode(report, "import.key_unmatched");
  REQUIRE(listed.size() == 1);
  CHECK(listed[0].row == 4);
  CHECK(totalOf(plan).households == 77);
}

TEST_CASE("importing households again replaces, adds, or is refused, nothing doubles", "[import][households]") {
  SourceData source;
  source.households = {{50, 50, 10, 25, 1}};
  const Project first = import(twoCommunities(), request(Role::Households, "2023"), source).project;
  CHECK(importError(first, request(Role::Households, "2023"), source).code == "import.needs_add_or_replace");
  CHECK(importError(first, request(Role::Households, "2024"), source).code == "import.needs_add_or_replace");
  ImportRequest replace = request(Role::Households);
  replace.sourceName.clear();
  replace.replace = true;
  source.households = {{60, 60, 11, 20, 1}, {70, 70, 1, 1, 2}};
  const auto [next, report] = import(first, replace, source);
  CHECK(totalOf(next).households == 12);
  CHECK(community(next, kA).zone.tally.households == 12);
  CHECK(next.sources.size() == 2);
  CHECK(withCode(report, "import.replaced_counts").size() == 1);
  ImportRequest add = request(Role::Households, "园区");
  add.add = true;
  CHECK(totalOf(import(next, add, source).project).households == 24);
}

TEST_CASE("the order of rows and the number of threads leave no trace", "[import][households]") {
  std::mt19937 random(11);
  SourceData source;
  for (std::uint32_t i = 1; i <= 30000; ++i)
    source.households.push_back({double(random() % 410000) / 1000, double(random() % 200000) / 1000,
                                 static_cast<std::int32_t>(random() % 9), static_cast<std::int32_t>(random() % 30) - 1,
                                 i});
  const Project start = twoCommunities();
  ImportRequest one = request(Role::Households), two = one;
  one.threads = 1;
  two.threads = 2;
  const auto [first, report] = import(start, one, source);
  CHECK(report.read == report.inside + report.outside);
  CHECK(import(start, two, source).project == first);
  std::shuffle(source.households.begin(), source.households.end(), random);
  CHECK(import(start, two, source).project == first);
}

TEST_CASE("whole numbers add up however they are spread", "[import][households]") {
  std::mt19937_64 random(5);
  for (int i = 0; i < 500; ++i) {
    std::vector<std::int64_t> weights(1 + random() % 9);
    for (auto& weight : weights) weight = static_cast<std::int64_t>(random() % 4 ? random() >> 2 : 0);
    const auto total = static_cast<std::int64_t>(random() % 100000);
    const auto shares = spreadWhole(total, weights);
    CHECK(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) == total);
    const long double sum = std::accumulate(weights.begin(), weights.end(), 0.0L);
    for (std::size_t k = 0; k < shares.size(); ++k)
      if (sum > 0)
        CHECK(std::abs(static_cast<long double>(shares[k]) - static_cast<long double>(total) * weights[k] / sum) <
              1.001L);
  }
}
