// SPDX-License-Identifier: GPL-3.0-or-later
// What sheets call the posts that people have on grids.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/plan/domain.h"

namespace wangge::gis {

// By whole words. None for an empty cell, and for a word that may be any of them or none (网格, 其他, 网格长助理).
std::optional<PostRole> postRoleOf(std::string_view text);
// What stands in the column of last days where somebody is still in office.
bool isStillHeld(std::string_view text);
// The stable word of the role, or the text as it is.
std::string wordOfPostRole(std::string_view cell);

}  // namespace wangge::gis
