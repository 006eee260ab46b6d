// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of records that are kept as JSON text: messages' arguments, short lists of strings. Reading returns false
// when the text is not what writing makes; it never throws.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace wangge::gis {

std::string toJson(const std::vector<Argument>& arguments);
std::string toJson(const std::vector<std::string>& strings);
std::string toJson(const std::vector<std::pair<std::string, std::string>>& pairs);

bool fromJson(const std::string& text, std::vector<Argument>& arguments);
bool fromJson(const std::string& text, std::vector<std::string>& strings);
bool fromJson(const std::string& text, std::vector<std::pair<std::string, std::string>>& pairs);

}  // namespace wangge::gis
