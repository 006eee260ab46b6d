// SPDX-License-Identifier: GPL-3.0-or-later
// The way along arcs from one place to another: what a line follows that is traced along roads, rivers or boundaries.
#pragma once

#include <functional>
#include <optional>

#include "core/topology/spatial_queries.h"

namespace wangge {

// Length factor of an arc; below 0: not to be walked.
using ArcCost = std::function<double(const Arc&)>;

// The cheapest way (length times factor) from one place on an arc to another one, from `from.at` to `to.at`; none when
// there is none. Ties go to the lowest node. At most `nodes` nodes are visited, so that a far target cannot stall.
std::optional<Polyline> routeBetween(const Subdivision& subdivision, const ArcHit& from, const ArcHit& to,
                                     const ArcCost& cost, std::size_t nodes = 20'000);

}  // namespace wangge
