// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the rules: all of them over a plan, or again over what a difference touched. Issues are ordered by severity,
// then rule, then key; exemptions that are recorded are applied.
#pragma once

#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/plan/difference.h"
#include "core/rules/issue.h"

namespace wangge {

// All issues. When cancelled, those found so far: the caller drops them.
std::vector<Issue> check(const Project& project, const Progress& progress = {});

// The same list as check(after), given that of check(before), in time that follows the difference. `difference` is
// diff(before, after); the list is best moved in.
std::vector<Issue> recheck(const Project& before, const Project& after, const Difference& difference,
                           std::vector<Issue> issues);

// Issues about the division, community or grid with this code and what lies within; none when nothing carries the code
// (see ownerOfCode in plan/project.h).
std::vector<Issue> issuesWithin(const Project& project, const std::vector<Issue>& issues, const std::string& code);

}  // namespace wangge
