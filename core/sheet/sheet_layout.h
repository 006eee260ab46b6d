// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a sheet stand. Computed on a page reduced by the paper's enlargement: everything is laid out as on
// small paper, then the whole sheet is enlarged, so that wall maps keep their proportions and exact scale.
#pragma once

#include "core/map/view.h"
#include "core/sheet/paper.h"

namespace wangge::sheet {

using map::Rectangle;

struct SheetLayout {
  double enlargement = 1;
  double width = 0, height = 0;  // of the reduced page
  bool landscape = false;
  Rectangle title;           // above the frame
  Rectangle classification;  // top right above the frame
  Rectangle outer;           // the frame around map and panel
  Rectangle map;             // inside the frame
  Rectangle panel;           // beside (landscape) or below the map
  Rectangle foot;            // below the frame
};

// `panel` is the width (landscape) or height (upright) of the panel in reduced mm; 0 for none.
SheetLayout layoutOf(const PaperFormat& paper, bool landscape, double panel);
SheetLayout layoutOf(PaperSize paper, bool landscape, double panel);

}  // namespace wangge::sheet
