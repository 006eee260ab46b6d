// SPDX-License-Identifier: GPL-3.0-or-later
// Small signs along the lines of the police, by which they are told from administrative lines without colours, also
// where both run together: crosses on the lines of precincts, beads on those of beats, rings on those of precinct
// layers that are not in force. Map and legend draw them here.
#pragma once

#include <span>
#include <vector>

#include "core/map/generalise.h"

namespace wangge::map {

enum class Sign { Cross, Bead, Ring };

struct LineSigns {
  Sign sign = Sign::Cross;
  Colour colour, halo;  // the halo lifts a sign off the line that it lies on
  double size = 2;      // mm: arms of a cross from tip to tip, the diameter of a bead or ring
  double stroke = 0.3;  // mm: of the arms or the ring
  double spacing = 6;   // mm between the middles of two signs
};

// `denominator` is the scale: signs are smaller and closer on small-scale maps.
LineSigns precinctSigns(double denominator);
LineSigns beatSigns(double denominator);
// `number`: the place of the layer in the plan.
LineSigns layerSigns(double denominator, std::size_t number);

// Signs along open lines, evenly, as many as have room; one in the middle of a line that is shorter than the spacing
// and at least as long as a sign. Those whose middle lies outside of `within` are left out.
void addSigns(std::span<const Line> lines, const LineSigns& signs, const Rectangle& within, std::vector<Primitive>& to);

// The sign of a police station, its middle at the given place.
void addStation(Position at, std::vector<Primitive>& to);

}  // namespace wangge::map
