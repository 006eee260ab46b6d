// SPDX-License-Identifier: GPL-3.0-or-later
// What messages call a grid, a precinct, a community.
#pragma once

#include "core/base/error.h"
#include "core/plan/project.h"
#include "core/plan/zone_id.h"

namespace wangge {

// Its name, else its code, else how many households it has, a number, by which it is found on the map. Texts show it as
// {argument:grid}.
Argument::Value nameOf(const Project& project, GridId grid);
// The same of any label.
Argument::Value nameOf(const Project& project, ZoneId zone);

}  // namespace wangge
