// SPDX-License-Identifier: GPL-3.0-or-later
// What the planner has set for drawing, from one run to the next. What belongs to one plan or one stroke is not kept:
// places of proposals, a new grid being painted, the mode in which boundaries of communities may be moved.
#pragma once

#include "app/tools/tool_settings.h"

namespace wangge {

// As kept last; what was never kept, or is nothing that can be set, is as given.
ToolSettings keptToolSettings(ToolSettings otherwise);
void keepToolSettings(const ToolSettings& settings);

}  // namespace wangge
