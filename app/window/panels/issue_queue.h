// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which problems are worked through: what is wrong, what is merely not finished, what is exempt, each
// apart; within that by kind, and within a kind those that concern most residents first.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/rules/issue.h"

namespace wangge {

// Unfinished is no failure: territory not yet given to a grid, grids not yet numbered.
enum class Standing { Wrong, Unfinished, Exempt };
Standing standingOf(const Issue& issue);

struct IssueGroup {
  Standing standing = Standing::Wrong;
  std::string rule;
  Severity severity = Severity::Note;  // the gravest of its members
  std::int64_t households = 0, persons = 0;
  bool householdsCounted = false, personsCounted = false;  // of any member
  std::vector<std::size_t> members;                        // places in the list of issues, most residents first
};

// Groups of the issues that `shown` lets through, in working order.
std::vector<IssueGroup> groupedIssues(const std::vector<Issue>& issues, const std::function<bool(const Issue&)>& shown);

}  // namespace wangge
