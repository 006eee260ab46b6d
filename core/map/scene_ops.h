// SPDX-License-Identifier: GPL-3.0-or-later
// Whole scenes changed or written down.
#pragma once

#include <string>

#include "core/map/scene.h"

namespace wangge::map {

// Everything `factor` times as large: positions, widths, letters and hatches alike.
void enlarge(Scene& scene, double factor);

// One line a primitive, coordinates to a hundredth of a millimetre: for tests that compare scenes as text.
std::string toText(const Scene& scene);

}  // namespace wangge::map
