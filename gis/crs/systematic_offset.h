// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a layer lies beside what is in the plan by the same way everywhere, as layers from map services do: GCJ-02
// and BD-09 move everything by some hundred metres, which no single place shows.
#pragma once

#include <optional>

#include "core/plan/project.h"
#include "gis/crs/datum_shift.h"
#include "gis/source_data.h"

namespace wangge::gis {

struct SystematicOffset {
  Metres offset;               // from the plan to the layer
  int units = 0;               // that were compared: of the same code or name, or the whole of both
  Shift shift = Shift::None;   // what moves places so here, if anything does
  bool planIsShifted = false;  // the other way round: the plan is what is moved
};

// Compares areas of `data`, which lies in the plan's system, with the plan's units of the same code or name, and the
// whole of both: by the sides of their extents, where opposite ones agree. None when nothing can be compared, when the
// units disagree, or below 150 m.
std::optional<SystematicOffset> systematicOffset(const SourceData& data, const Project& project);

}  // namespace wangge::gis
