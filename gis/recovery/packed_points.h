// SPDX-License-Identifier: GPL-3.0-or-later
// Household points as compact bytes: each as its difference from the one before.
#pragma once

#include <span>
#include <vector>

#include "core/plan/household_set.h"
#include "gis/recovery/packed.h"

namespace wangge::gis {

void packPoints(PackWriter& out, std::span<const HouseholdPoint> points);
// Appends to `points`; false when the bytes hold something that no point can be.
bool unpackPoints(PackReader& in, std::vector<HouseholdPoint>& points);

}  // namespace wangge::gis
