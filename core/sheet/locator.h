// SPDX-License-Identifier: GPL-3.0-or-later
// The small map on a sheet that shows where its unit lies in the next greater one.
#pragma once

#include <optional>
#include <vector>

#include "core/map/portray.h"

namespace wangge::sheet {

using namespace map;

// The unit that the locator shows: for a grid its community, for a community, a subdistrict or a precinct its county
// (or what there is above it), for a beat its precinct, for a county the whole plan. None when that is the unit itself.
std::optional<map::Unit> contextOf(const Project& project, const map::Unit& unit);

// Primitives of the locator inside `frame`: the context's parts in outline, the unit in a strong colour. Without
// `borders` neither the context's outline nor its parts are drawn as lines.
std::vector<Primitive> locator(const Project& project, const map::Unit& unit, const map::Unit& context,
                               const Rectangle& frame, bool borders = true);

}  // namespace wangge::sheet
