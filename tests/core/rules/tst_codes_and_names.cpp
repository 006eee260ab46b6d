// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about codes, names and categories.
#include "tests/core/rules/checked_plan.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE("Codes: missing, malformed, of another community, out of range, duplicate", "[rules]") {
  AsciiPlan plan = numbered(goodPlan());
  const auto found = [&](const std::string& code) {
    plan.editGrid('b').code = code;
    return only(plan.project);
  };
  CHECK(found("").rule == "rule.code_missing");
  CHECK(found("").key == keyFor("code_missing", plan.grids.at('b')));
  CHECK(found("23020400100100").what.code == "rule.code_malformed");
  CHECK(found("23020400100100x").what.code == "rule.code_malformed");
  CHECK(textIn(found("x"), "example") == "230204001001001");
  CHECK(found("230204001002009").what.code == "rule.code_other_community");
  CHECK(found("230204001002009").rule == "rule.code_malformed");
  CHECK(found("230204001001800").rule == "rule.code_range");
  CHECK(found("230204001001801").rule == "rule.code_range");
  CHECK(found("230204001001000").rule == "rule.code_range");
  CHECK(textIn(found("230204001001000"), "last") == "230204001001799");
  const Issue duplicate = found(plan.grid('a').code);
  CHECK(duplicate.rule == "rule.code_duplicate");
  CHECK(duplicate.key == "code_duplicate:code:230204001001001");
  CHECK(duplicate.grids == std::vector<GridId>{plan.grids.at('a'), plan.grids.at('b')});
  CHECK(duplicate.places.size() == 2);
  CHECK(duplicate.households == 800);
  CHECK(duplicate.communities == std::vector<CommunityId>{plan.communities.at('A')});
}

TEST_CASE("Names: missing, missing for a dedicated grid, duplicate in one county", "[rules]") {
  AsciiPlan plan = numbered(goodPlan());
  plan.editGrid('c').name = "";
  CHECK(only(plan.project).what.code == "rule.name_missing");
  CHECK(only(plan.project).severity == Severity::Warning);
  plan.editGrid('c').kind = GridKind::Dedicated;
  plan.editGrid('c').category = DedicatedCategory::Park;
  plan.editGrid('c').code = "230204001002801";
  CHECK(only(plan.project).what.code == "rule.name_missing_dedicated");
  CHECK(only(plan.project).severity == Severity::Error);
  plan.editGrid('c').name = plan.grid('a').name;
  CHECK(only(plan.project).rule == "rule.name_duplicate");
  CHECK(only(plan.project).communities.size() == 2);
  // The other community moves to another county: no longer the same name in one county.
  Division county;
  county.level = Level::County, county.code = "230205";
  const DivisionId other = plan.project.divisions.add(county);
  plan.project.communities.edit(plan.communities.at('B')).parent = other;
  CHECK(check(plan.project).empty());
}

TEST_CASE("A community's code must have the scheme's pattern", "[rules]") {
  AsciiPlan plan = numbered(goodPlan());
  Community& b = plan.project.communities.edit(plan.communities.at('B'));
  b.code = "3E02";
  plan.editGrid('c').code = "3E02001";
  CHECK(only(plan.project).rule == "rule.community_code");
  CHECK(only(plan.project).communities.front() == plan.communities.at('B'));
  plan.project.communities.edit(plan.communities.at('B')).code = "";
  plan.editGrid('c').code = "001";
  CHECK(only(plan.project).what.code == "rule.community_code_missing");
  plan.project.scheme.communityCodeLength = 0;
  plan.project.communities.edit(plan.communities.at('B')).code = "3E02";
  plan.editGrid('c').code = "3E02001";
  CHECK(check(plan.project).empty());
}

TEST_CASE("A dedicated grid needs a category", "[rules]") {
  AsciiPlan plan = asciiPlan(goodPlan());
  plan.editGrid('c').kind = GridKind::Dedicated;
  number(plan);
  CHECK(only(plan.project).rule == "rule.dedicated_category");
  plan.editGrid('c').category = DedicatedCategory::Religious;
  CHECK(check(plan.project).empty());
}
