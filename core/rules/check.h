// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the rules: all of them over a plan, or again over what a difference touched.
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/plan/difference.h"
#include "core/rules/issue.h"

namespace wangge {

// All issues, ordered by severity, then rule, then key. `within` limits to one division, community or grid code (empty: all).
std::vector<Issue> check(const Project& project, const Progress& progress = {});

// The same list as check(after), given the one for `before`, in time that follows the difference.
std::vector<Issue> recheck(const Project& after, const Difference& difference, const std::vector<Issue>& before);

// Issues about the division, community or grid with this code.
std::vector<Issue> issuesWithin(const Project& project, const std::vector<Issue>& issues, const std::string& code);

}  // namespace wangge
