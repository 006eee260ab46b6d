// SPDX-License-Identifier: GPL-3.0-or-later
// A printed sheet for a unit of any level: title, frame, map with faded neighbours, legend of what occurs, exact scale
// bar, north arrow, table, and who published it when and from what (domain.md §6: margins 15 mm, 35 mm at the binding
// edge; title large, top centre; author and date at the bottom right outside the frame).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/map/portray.h"
#include "core/sheet/paper.h"
#include "core/sheet/sheet_table.h"
#include "core/sheet/sheet_texts.h"

namespace wangge::sheet {

// Whether a unit that is too long, bent or dense for one sheet goes on in parts at a larger scale (split.h).
struct SplitWish {
  bool never = false;
  double denominator = 0;  // of the parts, as printed; 0: where the rule says so, at the scale that it finds
  friend bool operator==(const SplitWish&, const SplitWish&) = default;
};

struct SheetRequest {
  map::Unit unit;
  PaperSize paper = PaperSize::A4;
  double denominator = 0;  // of the printed scale; 0: the largest customary one at which the unit fits
  SplitWish split;         // of makeSheets
  SheetTexts texts;
  std::string date;    // as printed, e.g. 2025-06-01
  std::string author;  // empty: line left out
  Layers layers;
  // What follows is for maps that tell something else than a unit's grids.
  std::string title;  // empty: the unit's own
  GridFill fill = GridFill::Status;
  std::optional<Level> detail;                    // none: as fine as the scale lets them be told apart
  std::vector<map::MapMark> marks;                // all of one kind
  std::string marked;                             // what they are, in the legend
  std::optional<std::vector<SheetTable>> tables;  // instead of the unit's own
  // The public edition: neither contacts nor words that judge a grid, borders of grids alone and all alike.
  bool open = false;
  bool outlines = true;  // false: fills and names only
  std::string font;      // family of all texts; empty: the program's own
};

// A dense part of the map, framed on it and shown larger: on free paper, else on a page of its own. Or an exclave far
// off, on free paper.
struct Detail {
  std::string letter;
  double denominator = 0;  // printed
  Box ground;              // what it shows, lattice
  Rectangle frame;         // where it stands, on the sheet or on its page
  bool ownPage = false, apart = false;
  std::vector<map::Unit> labelled;  // units whose labels stand there instead
};

// A part of a split map, with a page of its own.
struct SheetPart {
  int number = 0;          // from 1
  double denominator = 0;  // printed
  Box ground;              // what it shows, lattice
  Rectangle frame;         // on the overview
};

struct Sheet {
  Scene scene;
  double denominator = 0;             // the printed scale, exact
  std::vector<map::Unit> unlabelled;  // units whose label found no room on the map, nor in its enlarged part
  std::vector<Detail> details;        // by letter: exclaves first, then dense parts
  View view;                          // of the map on the sheet
  Rectangle map;                      // where the map is on the sheet
  std::vector<SheetTable> rest;       // tables, or what of them found no room
  std::vector<SheetPart> parts;       // of a map that is split, on its overview
  int part = 0;                       // of a page that is one of them: its number
  std::vector<int> adjoining;         // of such a page: the parts that it names at its edges
};

// Upright or lying, whichever shows the unit larger; without exclaves that are far off where these find room in frames
// of their own. Errors: "map.nothing_to_draw" (name) when the unit has no
// territory, "print.does_not_fit" (name, scale, fits) when it is larger than the paper at the scale asked for. `base`:
// of this very project, made once for an atlas.
Result<Sheet> makeSheet(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                        const BaseIndex* base = nullptr);

// The sheet; then, where it is split, its parts in their order, else, where a dense part of it found no free paper, a
// page that shows it larger; then, where its tables found no room, pages that go on with them, so that no row is left
// out: what is on the sheet first, then the grids of a subdistrict, or the beats and grids of a precinct. Error besides
// those of makeSheet: "print.too_many_parts" (name, scale, most, fits).
Result<std::vector<Sheet>> makeSheets(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                                      const BaseIndex* base = nullptr);

}  // namespace wangge::sheet
