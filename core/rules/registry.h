// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all rules. To add one: write its file and add its line in registry.cpp.
#pragma once

#include <span>

#include "core/rules/rule.h"

namespace wangge {

std::span<const Rule> allRules();
// The rule with this code; null when there is none.
const Rule* ruleWithCode(std::string_view code);

}  // namespace wangge
