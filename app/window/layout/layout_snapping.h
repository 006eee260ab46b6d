// SPDX-License-Identifier: GPL-3.0-or-later
// Where blocks come to rest while they are dragged: at edges, margins and the middle of the page, at edges and middles
// of other blocks, else on a raster; with the lines along which they then lie. No widgets.
#pragma once

#include <vector>

#include "app/window/layout/layout_edits.h"

namespace wangge::layout {

struct SnapSettings {
  bool page = true, blocks = true;
  double margin = 15;    // mm
  map::Rectangle frame;  // attracts as the page's edges do; empty: none
  double raster = 1;     // mm; 0: none
  double reach = 2;      // mm within which things attract; the raster always does
};

// A line to show: x or y, from one end to the other.
struct Guide {
  bool upright = true;
  double at = 0, from = 0, to = 0;  // mm
  friend bool operator==(const Guide&, const Guide&) = default;
};

struct Snapped {
  map::Position by;  // instead of what was asked for
  std::vector<Guide> guides;
};

// For moving the selection. What comes of it is on the page.
Snapped snapMove(const Blocks& blocks, const Selection& selection, map::Position by, const Page& page,
                 const SnapSettings& settings);
// For resizing it.
Snapped snapResize(const Blocks& blocks, const Selection& selection, Handle handle, map::Position by, const Page& page,
                   const SnapSettings& settings);

// The margin that suits the paper: 15 mm on A4 and larger, less on less.
double marginFor(const Page& page);

}  // namespace wangge::layout
