// SPDX-License-Identifier: GPL-3.0-or-later
// A printed sheet for a unit of any level: title, frame, map with faded neighbours, legend of what occurs, exact scale
// bar, north arrow, table, and who published it when and from what (domain.md §6: margins 15 mm, 35 mm at the binding
// edge; title large, top centre; author and date at the bottom right outside the frame).
#pragma once

#include <string>
#include <vector>

#include "core/map/portray.h"
#include "core/sheet/paper.h"
#include "core/sheet/sheet_table.h"
#include "core/sheet/sheet_texts.h"

namespace wangge::sheet {

struct SheetRequest {
  map::Unit unit;
  PaperSize paper = PaperSize::A4;
  double denominator = 0;  // of the printed scale; 0: the largest customary one at which the unit fits
  SheetTexts texts;
  std::string date;    // as printed, e.g. 2025-06-01
  std::string author;  // empty: line left out
  Layers layers;
};

struct Sheet {
  Scene scene;
  double denominator = 0;             // the printed scale, exact
  std::vector<map::Unit> unlabelled;  // units whose label found no room on the map
  View view;                          // of the map on the sheet
  Rectangle map;                      // where the map is on the sheet
  std::vector<SheetTable> rest;       // tables, or what of them found no room
};

// Upright or lying, whichever shows the unit larger. Errors: "map.nothing_to_draw" (name) when the unit has no
// territory, "print.does_not_fit" (name, scale, fits) when it is larger than the paper at the scale asked for. `base`:
// of this very project, made once for an atlas.
Result<Sheet> makeSheet(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                        const BaseIndex* base = nullptr);

// The sheet and, where its tables found no room on it, pages that go on with them, so that no row is left out: the
// table that is on the sheet first, then the grids of a subdistrict.
Result<std::vector<Sheet>> makeSheets(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                                      const BaseIndex* base = nullptr);

}  // namespace wangge::sheet
