// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a plan as keys and values, once: what `wangge-cli set` takes, what `info` shows, what messages name.
// A value that is shown can be given back and sets the same.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/plan/plan_settings.h"

namespace wangge {

// What a value consists of. Form: what it looks like, in words of no language ("0-1000000", "error|warning|note").
enum class SettingKind { Text, Word, Count, Range, File };

struct Setting {
  std::string key;  // "approver", "scheme", "urban.households"
  SettingKind kind = SettingKind::Text;
  std::string form;
  std::function<std::string(const PlanSettings&)> value;
  // Error "setting.bad_value" (key, value, form), or those of loadProfile and loadScheme.
  std::function<Result<void>(PlanSettings&, const std::string&)> set;
};

// The types of communities that a plan has a rule or a community of: what is shown.
std::vector<std::string> typesInUse(const Project& project);
// The types that a size rule may be for: those, and the common ones.
std::vector<std::string> communityTypes(const Project& project);

// In the order in which they apply: a whole profile or scheme comes before its parts.
std::vector<Setting> settingTable(const std::vector<std::string>& communityTypes);

// The rule for a type of community, its own one: made like the one that served it when it has none.
SizeRule& ownRuleFor(RuleProfile& profile, const std::string& type);
// The profile or scheme of another, with what belongs to the plan kept: the counting basis, where the other tells none.
RuleProfile profileFor(RuleProfile chosen, const RuleProfile& present);

// The settings with these values. The order of the values does not matter. Errors: "setting.unknown" (key, known),
// "setting.told_twice" (key), those of the settings. Whether all of it goes together is for setPlanSettings to say.
Result<PlanSettings> withValues(PlanSettings settings, const std::vector<Setting>& table,
                                const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace wangge
