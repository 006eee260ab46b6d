// SPDX-License-Identifier: GPL-3.0-or-later
// People on grids: who holds which post when, and the forms in which dates and phones are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

// A day as people and sheets write it: 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日, 20240301, a time of day behind it
// or not. None when it is no day of the calendar.
std::optional<Days> daysFrom(std::string_view text);
// "2024-03-01"; empty when not known.
std::string isoText(Days day);

// Digits, at least three, grouped by blanks, hyphens, brackets, a plus in front or 转 before an extension. No letters.
bool isPhone(std::string_view text);

// Without blanks at its ends; line breaks and other control characters are blanks.
std::string trimmedLine(std::string_view text);

// `until` is the last day. Days that are not known do not limit.
bool isInForce(const Post& post, Days on);
bool overlap(const Post& a, const Post& b);

// Posts on a grid that somebody holds on a day, by role, then since when, then by name.
std::vector<PostId> postsOn(const Project& project, GridId grid, Days on);
// All of a grid, those that ended too, in the same order.
std::vector<PostId> postsOf(const Project& project, GridId grid);

}  // namespace wangge
