// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of rules share: a plan on which every rule is silent, and what an issue says.
#pragma once

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

#include "core/plan/numbering_scheme.h"
#include "core/rules/check.h"
#include "core/rules/rule.h"
#include "support/ascii_plan.h"

namespace wangge::test {

// Gives every grid a code and a name that fit, so that only the rule under test speaks.
inline void number(AsciiPlan& plan) {
  std::map<CommunityId, int> next;
  for (auto& [letter, id] : plan.grids) {
    Grid& grid = plan.project.grids.edit(id);
    const int sequence = ++next[grid.community] + (grid.kind == GridKind::Dedicated ? 800 : 0);
    grid.code =
        codeOf(patternOf(plan.project.scheme, plan.project.communities.at(grid.community).code, grid.kind), sequence);
    grid.name = plan.project.communities.at(grid.community).name + std::string(1, letter);
  }
}

// A plan in order: every cell has 100 households, grids have 4 cells.
inline AsciiOptions goodPlan() {
  AsciiOptions options;
  options.grids = {"aabbcc", "aabbcc"};
  options.communities = {"AAAABB", "AAAABB"};
  options.households = {"111111", "111111"};
  return options;
}

inline AsciiPlan numbered(const AsciiOptions& options) {
  AsciiPlan plan = asciiPlan(options);
  number(plan);
  return plan;
}

inline std::vector<std::string> keysOf(const Issues& issues) {
  std::vector<std::string> keys;
  for (const Issue& issue : issues) keys.push_back(issue.key);
  return keys;
}

inline std::string keyFor(const std::string& rule, GridId grid) {
  return rule + ":grid:" + std::to_string(grid.value);
}

inline const Argument* argument(const Issue& issue, const std::string& name) {
  for (const Argument& a : issue.what.arguments)
    if (a.name == name) return &a;
  return nullptr;
}
inline std::int64_t numberIn(const Issue& issue, const std::string& name) {
  REQUIRE(argument(issue, name));
  return std::get<std::int64_t>(argument(issue, name)->value);
}
inline std::string textIn(const Issue& issue, const std::string& name) {
  REQUIRE(argument(issue, name));
  return std::get<std::string>(argument(issue, name)->value);
}
inline double measureIn(const Issue& issue, const std::string& name) {
  REQUIRE(argument(issue, name));
  return std::get<double>(argument(issue, name)->value);
}

inline Issue only(const Project& project) {
  const Issues issues = check(project);
  CAPTURE(keysOf(issues));
  REQUIRE(issues.size() == 1);
  return issues.front();
}

}  // namespace wangge::test
