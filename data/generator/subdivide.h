// SPDX-License-Identifier: GPL-3.0-or-later
// Splits faces of a planar map as towns grow: across the longer side, near the middle, never quite straight, joining up
// with the street that comes from the other side where there is one.
#pragma once

#include <optional>

#include "data/generator/planar_map.h"
#include "data/generator/random.h"

namespace wangge::demo {

struct SplitStyle {
  double shift = 0.13;   // how far from the middle a cut may lie, as a share of the longer side
  double skew = 0.05;    // how far from square, as a tangent
  double snap = 22;      // metres: an end this close to a vertex goes there
  double shortest = 14;  // metres: no cut leaves a shorter edge
};

// Splits one face in two. Nothing when no acceptable cut was found in a few tries; the face is then as before.
std::optional<int> split(PlanarMap& map, int face, const SplitStyle& style, Kind kind, int street, Random& random);

}  // namespace wangge::demo
