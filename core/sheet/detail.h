// SPDX-License-Identifier: GPL-3.0-or-later
// A dense part of a sheet's map shown larger. Where many names or numbers find no room close together, that part is
// framed and drawn again at a customary larger scale on the largest free rectangle of the map, or on a page of its own
// where there is none; labels that stand there are left out of the map. Exclaves far off are drawn in such frames too,
// so that the map need not be small for their sake.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/map/portray.h"
#include "core/sheet/sheet_pen.h"
#include "core/sheet/sheet_texts.h"

namespace wangge::sheet {

struct DetailMap {
  std::string letter;
  View view;             // of the enlarged part, on the reduced page
  Rectangle frame;       // where it stands
  Rectangle part;        // what it shows, on the map
  Rectangle letterAt;    // on the map, in a corner of the part
  double printed = 0;    // denominator
  bool ownPage = false;  // the frame is that of the page's map
  bool apart = false;    // an exclave, which lies outside of the map
  std::vector<map::Unit> labelled;
  std::size_t resolved = 0;  // of them, how many had no room on the map
  MapRequest map;            // what it was drawn from; of dense parts
  Portrayal portrayal;
};

// Of the smaller of two dense parts, how much the other one may show again: as much as lets them meet without a gap.
constexpr double kMostShared = 0.1;

// Whether the window shows more of it again than that of what one of these shows; all on the map.
bool repeats(const Rectangle& window, const std::vector<Rectangle>& shown);

struct DetailRoom {
  const std::vector<Line>& unit;  // outline of the sheet's unit on the map
  std::vector<Rectangle> taken;
  double enlargement = 1;             // of the paper
  Rectangle page;                     // the map of a page of its own; empty: there are none
  std::vector<Rectangle> shown = {};  // ground on the map that dense parts before show
};

// None where few labels are missing, where they do not lie close together, where no enlargement would show most of
// them, or only one that shows again what another detail does (kMostShared). `map` and `portrayal`: the map without it.
std::optional<DetailMap> detailMapFor(const Project& project, const MapRequest& map, const Portrayal& portrayal,
                                      const DetailRoom& room, const std::string& letter);

// Each of these parts of the unit, which lie outside of the map, on free paper of it, at the map's scale or a larger
// customary one; none where not all of them find room. Parts of which one's frame would show another stand in one, and
// what the map itself shows whole in none.
std::optional<std::vector<DetailMap>> exclaveMaps(const Project& project, const MapRequest& map,
                                                  const std::vector<Box>& parts, const DetailRoom& room);

// Leaves room on the map for the frames and letters, and the labels of the detail to it.
void reserveFor(DetailMap& detail, MapRequest& map);
// A place on the part's edge for its letter or number, so many mm wide, a corner first, that nothing else stands in.
std::optional<Rectangle> freePlace(const Rectangle& part, const MapRequest& map, double width);
// Keeps names off the edges of a frame that is drawn over the map.
void reserveEdges(const Rectangle& frame, MapRequest& map);
// The frames of the parts on the map, and the details themselves where they stand on the same page.
void drawDetailsOn(SheetPen& pen, const std::vector<DetailMap>& details, const SheetTexts& texts);
// The detail's letter, scale and north arrow in the corner of a page of its own.
void drawDetailCorner(SheetPen& pen, const DetailMap& detail, const SheetTexts& texts);

// The largest rectangle in the frame that touches neither rings nor what is taken, at least `least` mm wide and high
// and not more than twice as long as wide.
std::optional<Rectangle> largestFree(const Rectangle& frame, const std::vector<Line>& rings,
                                     const std::vector<Rectangle>& taken, double least);

// What a unit's map is scaled for, and exclaves so far off that it would be much smaller with them; `apart` is empty
// where there are none, or too many.
struct UnitExtent {
  Box map;
  std::vector<Box> apart;
};
UnitExtent extentOf(const Project& project, const map::Unit& unit);

}  // namespace wangge::sheet
