// SPDX-License-Identifier: GPL-3.0-or-later
// The map of a sheet: what it shows at a scale, with exclaves and dense parts in frames, and its legend.
#pragma once

#include <vector>

#include "core/sheet/detail.h"
#include "core/sheet/furniture.h"
#include "core/sheet/sheet.h"
#include "core/sheet/split.h"

namespace wangge::sheet {

constexpr double kMapMargin = 7;  // mm kept free around the unit, on the reduced page

// `request` as of its edition (edition.h).
MapRequest mapRequestOf(const Project& project, const SheetRequest& request, const View& view, const Rectangle& frame,
                        const TextMeasurer& measurer, const BaseIndex* base);

// The unit's outline on the reduced page.
std::vector<Line> outlineOn(const Project& project, const map::Unit& unit, const View& view);

// The map, and its details as they stand on it or on pages of their own: exclaves first, then dense parts. `map` gets
// the places of the frames, and knows which labels stand in them.
struct MapDrawn {
  Portrayal portrayal;
  std::vector<DetailMap> details;
  std::optional<SplitMap> split;
};
MapDrawn portrayWithDetails(const Project& project, MapRequest& map, std::vector<DetailMap> exclaves, DetailRoom room);

// The same, or an overview with the frames of its parts instead of dense parts, where the map is to be split. Error:
// "print.too_many_parts" (name, scale, most, fits).
Result<MapDrawn> portrayOrSplit(const Project& project, const SplitQuestion& question, MapRequest& map,
                                std::vector<DetailMap> exclaves, const DetailRoom& room);

// What occurs on the map and in the details that stand on it.
std::vector<LegendItem> legendFor(const SheetRequest& request, const MapDrawn& drawn, const MapRequest& map);

// Top right as is the habit, unless the unit reaches there and another corner is free of it.
Rectangle arrowPlace(const std::vector<Line>& rings, const Rectangle& frame);

Rectangle enlarged(const Rectangle& r, double by);
// The map's own places, details and parts on a sheet `by` times as large.
void tellMap(Sheet& sheet, const MapRequest& map, double printed, const MapDrawn& drawn, double by);

}  // namespace wangge::sheet
