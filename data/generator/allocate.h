// SPDX-License-Identifier: GPL-3.0-or-later
// Gives every face to a community: the seat that is nearest on the way through blocks, where crossing a main street, a
// railway or a river costs extra. So communities hang together and their borders run along such lines.
#pragma once

#include <vector>

#include "data/generator/planar_map.h"
#include "data/generator/random.h"
#include "data/generator/skeleton.h"

namespace wangge::demo {

// Per face the number of its seat. Some blocks on borders are cut in two without a street between, as in real
// districts; one piece of land goes to a community that it does not touch (an exclave); one piece goes to none
// (kNoCommunity).
std::vector<int> allocate(PlanarMap& map, const std::vector<Seat>& seats, Random& random);

}  // namespace wangge::demo
