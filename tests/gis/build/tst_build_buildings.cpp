// SPDX-License-Identifier: GPL-3.0-or-later
// Buildings: what they count, and by what registers find them.
#include <catch2/catch.hpp>

#include "gis/support/source_maker.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

const std::string kA = "230204001001";

Project oneCommunity() {
  return import(emptyPlan(), request(Role::Communities), data({area(1, kA, "甲社区", {box(0, 0, 200, 200)})})).project;
}

RawFeature counted(std::int64_t row, const std::string& key, RawLine outline, std::int64_t households) {
  RawFeature feature = area(row, "", "", {std::move(outline)});
  feature.key = key;
  feature.households.value = households;
  return feature;
}

}  // namespace

TEST_CASE("buildings without counts take the counts of those they replace out of the plan", "[import][buildings]") {
  const Project first =
      import(oneCommunity(), request(Role::Buildings),
             data({counted(1, "1号", box(10, 10, 20, 20), 30), counted(2, "2号", box(500, 0, 510, 9), 5)}))
          .project;
  CHECK(community(first, kA).zone.tally.households == 30);
  ImportRequest replace = request(Role::Buildings);
  replace.replace = true;
  const auto [plan, report] = import(first, replace, data({area(1, "", "1号", {box(10, 10, 20, 20)})}));
  CHECK(withCode(report, "import.replaced_counts").size() == 1);
  CHECK(totalOf(plan).points == 0);
  CHECK(community(plan, kA).zone.tally == Tally());
  CHECK(plan.grids.at(plan.grids.ids()[0]).zone.tally == Tally());
  CHECK(report.read == Tally());
  CHECK(report.outside == Tally());
}
