// SPDX-License-Identifier: GPL-3.0-or-later
// Whole scenes changed.
#pragma once

#include "core/map/scene.h"

namespace wangge::map {

// Everything `factor` times as large: positions, widths, letters and hatches alike.
void enlarge(Scene& scene, double factor);

// Everything shifted.
void move(std::vector<Primitive>& primitives, Position by);

}  // namespace wangge::map
