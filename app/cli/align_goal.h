// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli align --goal: the least change that reaches a goal, as text and JSON, and moves that are accepted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "core/align/goals.h"

namespace wangge::cli {

// Options as given; what they mean is read before the plan is.
struct GoalTexts {
  std::string goal, move, limits, accept;
};

// How proposals that align are asked for.
struct GoalRequest {
  align::GoalOptions options;
  std::optional<align::Direction> direction;  // none: whichever is less
  bool all = false;                           // accept all
  std::vector<std::size_t> moves;             // or these, from 0
};
// Errors: "usage.bad_value", "usage.bad_number", "usage.requires" for what means nothing without a goal.
Result<std::optional<GoalRequest>> goalRequest(const GoalTexts& texts, const std::string& measure);

Result<int> runGoal(const std::string& plan, const GoalRequest& request, const Console& console);

}  // namespace wangge::cli
