// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes written down, for tests that compare them as text.
#pragma once

#include <string>

#include "core/map/scene.h"

namespace wangge::map {

// One line a primitive, coordinates to a hundredth of a millimetre.
std::string toText(const Scene& scene);

}  // namespace wangge::map
