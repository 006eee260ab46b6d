// SPDX-License-Identifier: GPL-3.0-or-later
// The check as a whole: silent on a plan in order, each rule found by its code, issues within a part of the plan.
#include <set>

#include "core/rules/registry.h"
#include "tests/core/rules/checked_plan.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE("A plan in order has no issues", "[rules]") {
  CHECK(keysOf(check(numbered(goodPlan()).project)) == std::vector<std::string>{});
}

TEST_CASE("The table of rules: each code once, each found by its code", "[rules]") {
  std::set<std::string_view> codes;
  for (const Rule& rule : allRules()) {
    CHECK(codes.insert(rule.code).second);
    CHECK(ruleWithCode(rule.code) == &rule);
    CHECK(rule.code.starts_with("rule."));
  }
  CHECK(ruleWithCode("rule.none") == nullptr);
}

TEST_CASE("Issues within a division, a community, a grid", "[rules]") {
  AsciiOptions options = goodPlan();
  options.households = {"......", "......"};
  AsciiPlan plan = numbered(options);
  plan.project.divisions.edit(plan.city).uncovered =
      std::make_shared<const MultiPolygon>(MultiPolygon{{{{0, 0}, {99999, 0}, {0, 99999}}, {}}});
  const Issues issues = check(plan.project);
  CHECK(issues.size() == 4);
  const auto within = [&](const std::string& code) { return issuesWithin(plan.project, issues, code).size(); };
  CHECK(within("2302") == 4);
  CHECK(within("230204") == 3);
  CHECK(within("230204001001") == 2);
  CHECK(within("230204001002") == 1);
  CHECK(within("230204001001002") == 1);
  CHECK(within("99") == 0);
  CHECK(within("") == 0);
}
