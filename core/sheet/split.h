// SPDX-License-Identifier: GPL-3.0-or-later
// A unit too long, bent or dense for its sheet goes on in parts at one larger scale: its own sheet becomes an overview
// with the numbered frames of the parts, which overlap and name at their edges the parts that go on there.
//
// Unless told otherwise a map is split where all of this holds:
//  - after dense parts were shown larger on free paper (and on kMostDetailPages pages at most), so many units still
//    have no label on their territory, or are narrower than one letter of it: a third of all (kMissing), with a quarter
//    of the area (kMissingArea). A few small ones among others, or a dense core in a wide unit, are for frames and
//    lists;
//  - the customary scale at which three quarters of them have room (kRoomOfGrid, kRoomOfName: the widest circle in a
//    unit, on paper) is at least twice as large as the overview's (kLeastGain);
//  - it takes from two to kMostParts parts; else the next smaller customary scale is looked at.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/sheet/detail.h"
#include "core/sheet/furniture.h"
#include "core/sheet/sheet.h"
#include "core/sheet/sheet_layout.h"

namespace wangge::sheet {

constexpr double kMissing = 1.0 / 3, kMissingArea = 0.25, kLeastGain = 2;
constexpr std::size_t kMostDetailPages = 2, kMostParts = 24, kMostPartsAsked = 200;
constexpr double kRoomOfGrid = 4, kRoomOfName = 8;  // mm on the reduced page
// Among more units than these, narrow ones are known by their labels alone.
constexpr std::size_t kFewUnits = 60;
constexpr double kPartOverlap = 10;  // mm of the paper printed on
// The frames of the parts, on the overview.
inline constexpr Stroke kPartFrameStroke = solid(rgb(0x1F4E79), 0.4);

// A part that this one goes on in.
struct Adjoining {
  enum class Edge { Top, Right, Bottom, Left } edge = Edge::Top;
  int number = 0;
  Rectangle tag;  // where that is told, on the part's page
};

// On the reduced page of the parts.
struct PartMap {
  int number = 0;  // from 1
  MapRequest map;
  Portrayal portrayal;
  Rectangle arrow;
  std::vector<Adjoining> adjoining;
  Rectangle frame;                    // on the overview
  std::optional<Rectangle> numberAt;  // there; none where many frames leave no room: titles of pages tell it
  Box ground() const { return map.view.toLattice(map.frame); }
};

struct SplitMap {
  SheetLayout layout;  // of the parts' pages
  double printed = 0;  // denominator
  std::vector<PartMap> parts;
};

struct SplitQuestion {
  const SheetRequest& request;  // as of its edition
  double printed = 0;           // denominator of the overview
};

// The parts, drawn; none where the map is not to be split, or is as large already. `map`: of the overview, without
// dense parts; `drawn`: with them. Error: "print.too_many_parts" (name, scale, most, fits) where a
// scale was asked for.
Result<std::optional<SplitMap>> splitOf(const Project& project, const SplitQuestion& question, const MapRequest& map,
                                        const Portrayal& portrayal, const std::vector<DetailMap>& details,
                                        const TextMeasurer& measurer);

// Leaves room on the overview for the frames of the parts and their numbers.
void reserveFor(SplitMap& split, MapRequest& map);
// Units whose label stands on a part.
std::vector<map::Unit> labelledOn(const SplitMap& split, const std::vector<map::Unit>& of);

// The frames on the overview, and the entry of its legend that tells of them.
void drawPartFrames(SheetPen& pen, const SplitMap& split);
LegendItem partsInLegend(const SplitMap& split, const SheetTexts& texts);

// The page of a part, and that of a dense part that has one of its own; `own`: of all of these.
Sheet partPage(const Project& project, const SheetRequest& request, const TextMeasurer& measurer, const SplitMap& split,
               const PartMap& part, const std::string& title);
Sheet detailPage(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                 const SheetLayout& layout, const DetailMap& detail, const std::vector<const DetailMap*>& own,
                 const std::string& title);
// How a page with a dense part of its own lies.
SheetLayout detailLayout(PaperSize paper, const TextMeasurer& measurer);

}  // namespace wangge::sheet
