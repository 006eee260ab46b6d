// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a plan in texts and documents, from their table.
#pragma once

#include "app/cli/console.h"
#include "app/settings/setting_table.h"

namespace wangge::cli {

// One row for each setting: its title, its key, its value.
QString settingsText(const std::vector<Setting>& table, const PlanSettings& settings);
// Of those that differ: what was and what is.
QString settingChangesText(const std::vector<Setting>& table, const PlanSettings& before, const PlanSettings& after);
// {key: value}, each value as `set` takes it.
Json settingsJson(const std::vector<Setting>& table, const PlanSettings& settings);
// {state: grids}
Json statesJson(const std::array<std::int64_t, SizeEffect::kStates>& grids);

}  // namespace wangge::cli
