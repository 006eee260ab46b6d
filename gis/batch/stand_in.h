// SPDX-License-Identifier: GPL-3.0-or-later
// A plan to compare places with, where the plan itself has no communities yet: its territory is the extent of layers
// that come together and tell where they lie.
#pragma once

#include <optional>

#include "gis/import_plan.h"

namespace wangge::gis {

// The same plan with one community over the box; none when the box is empty or no plan can hold it.
std::optional<Project> standIn(const Project& project, const DegreeBox& box);

}  // namespace wangge::gis
