// SPDX-License-Identifier: GPL-3.0-or-later
// Problems for another program: what nobody counted is null, whatever the problem is about, and what is empty among
// counted places is 0.
#include <catch2/catch.hpp>
#include <map>

#include "app/cli/json_of.h"
#include "core/rules/check.h"
#include "tests/app/application.h"
#include "tests/support/ascii_plan.h"
#include "tests/support/uncounted.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  aabb.   two grids without codes, a cell unassigned, a community whose code fits no pattern, two stations of one code
AsciiPlan plan() {
  AsciiOptions options;
  options.grids = {"aabb."}, options.households = {"2211."};
  AsciiPlan made = asciiPlan(options);
  made.project.communities.edit(made.communities.at('A')).code = "x";
  for (const auto& [letter, id] : made.grids) made.project.grids.edit(id).name = "one name";
  Station station;
  station.code = "S", station.name = "站前所";
  for (int i = 0; i < 2; ++i) made.project.stations.add(station);
  return made;
}

std::map<std::string, cli::Json> byRule(const Project& project) {
  std::map<std::string, cli::Json> found;
  for (const Issue& issue : check(project)) found[issue.rule] = cli::jsonOf(project, issue);
  return found;
}

}  // namespace

TEST_CASE("A problem of whatever kind has null for what nobody counted", "[cli]") {
  ensureApplication();
  const AsciiPlan counted = plan();
  const auto known = byRule(counted.project);
  // About a community, about several grids, about ground without a grid.
  for (const char* rule : {"rule.community_code", "rule.name_duplicate", "rule.unassigned"}) {
    INFO(rule);
    REQUIRE(known.contains(rule));
    CHECK(known.at(rule)["households"].is_number());
    CHECK(known.at(rule)["persons"].is_number());
  }
  CHECK(known.at("rule.unassigned")["households"] == 0);
  REQUIRE(known.contains("rule.station_code"));  // about nobody's home
  CHECK(known.at("rule.station_code")["households"] == 0);
  CHECK(known.at("rule.station_code")["persons"] == 0);
  CHECK(known.at("rule.name_duplicate")["households"] == 600);

  for (const Lacks lacks : {Lacks::Households, Lacks::Persons, Lacks::Both}) {
    AsciiPlan bare = plan();
    forgetCounts(bare.project, lacks);
    for (const auto& [rule, json] : byRule(bare.project)) {
      INFO(rule);
      CHECK(json["households"].is_null() == (lacks != Lacks::Persons));
      CHECK(json["persons"].is_null() == (lacks != Lacks::Households));
    }
  }

  // Nothing was imported that could be counted.
  AsciiOptions empty;
  empty.grids = {"ab"}, empty.households = {".."};
  for (const auto& [rule, json] : byRule(asciiPlan(empty).project)) {
    INFO(rule);
    CHECK(json["households"].is_null());
    CHECK(json["persons"].is_null());
  }
}
