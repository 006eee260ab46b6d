// SPDX-License-Identifier: GPL-3.0-or-later
// The look of every map, on screen and paper alike. States of grids differ by colour, by hatch and by a sign in words,
// so that no one needs to see colours; pale fills keep black labels readable; administrative lines follow the dash-dot
// habits of Chinese maps (GB/T 20257: the more dots, the higher the level) on a pale ribbon.
#pragma once

#include "core/map/scene.h"
#include "core/plan/domain.h"
#include "core/plan/zone_id.h"

namespace wangge::map {

// Lines between two units of this level; Face is a block line inside a grid.
enum class Boundary { Face, Grid, Community, Subdistrict, County, City };
inline constexpr int kBoundaries = 6;

inline constexpr int kAdjacencyColours = 6;

constexpr Colour rgb(unsigned value) {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
          static_cast<std::uint8_t>(value & 0xFF), 255};
}
constexpr Fill plain(Colour colour) {
  return {colour, Hatch::None, {}, 1.5};
}
constexpr Stroke solid(Colour colour, double width) {
  return {colour, width, Dash::Solid};
}
inline constexpr Stroke kNoStroke = solid({}, 0);

// Black of lines and text.
inline constexpr Colour kInk = rgb(0x22262B), kPaleInk = rgb(0x6B7480);

// Colours of states. ColourBlind: tints of the set by Okabe and Ito (2008), which people with any colour vision tell
// apart.
enum class Palette { Standard, ColourBlind };
Fill statusFill(GridStatus status, Palette palette = Palette::Standard);
inline constexpr Fill kUnassignedFill{rgb(0xFFFFFF), Hatch::Cross, rgb(0xB0B6BD), 1.3};
// Fills that tell neighbours apart; `index` in [0, kAdjacencyColours). On paper they differ in grey as well, by 12 of
// lightness at least or by a pattern. On screens the same hues are as pale as those of states, so that lines, names and
// the base map are read on them, and everybody tells them apart in colour, whatever the palette.
enum class Medium { Paper, Screen };
Fill adjacencyFill(int index, Medium medium = Medium::Paper);
// The same for maps without outlines, stronger; on paper alone.
Fill aloneFill(int index);
// Territory that belongs to no shown unit of the focus.
inline constexpr Fill kLandFill = plain(rgb(0xF4F3EF));

// `denominator` is the scale: lines thin out on small-scale maps.
Stroke boundaryStroke(Boundary boundary, double denominator);
// The pale ribbon under an administrative line; width 0 where there is none.
Stroke ribbonStroke(Boundary boundary, double denominator);
// Precincts and beats: the ribbon is wider than that of any administrative line that it may run below; the line itself
// is drawn where no other one runs; on all of it lie signs (line_signs.h).
inline constexpr Colour kPrecinctColour = rgb(0x143F7D), kBeatColour = rgb(0x0B5F55);
Stroke precinctStroke(double denominator);
Stroke precinctRibbon(double denominator);
Stroke beatStroke(double denominator);
// Of precinct layers that are not in force; `number`: the place of the layer in the plan.
Stroke layerStroke(double denominator, std::size_t number);
// A police station: a disc with a star.
inline constexpr Fill kStationFill = plain(kPrecinctColour), kStationStarFill = plain(rgb(0xFFFFFF));
inline constexpr Stroke kStationStroke = solid(rgb(0xFFFFFF), 0.4);
inline constexpr double kStationSize = 4.2;  // mm
// The borders of what is edited, over all others.
Stroke editedStroke(Label label, double denominator);
inline constexpr Stroke kEditedRibbon = solid(rgb(0xFFFFFF), 1.5);
// Around the grid of a grid's own sheet.
inline constexpr Stroke kOwnOutlineStroke = solid(rgb(0xB3123C), 0.8);

// A road is a casing with a core above it; a line without casing has casing.width 0. Both have width 0 when the class
// is too fine for the scale.
struct RoadStyle {
  Stroke casing = kNoStroke, core = kNoStroke;
};
RoadStyle roadStyle(ArcClass type, double denominator);
inline constexpr Fill kWaterFill = plain(rgb(0xCBE3F1)), kBuildingFill = plain(rgb(0xD2CFC8));
inline constexpr Stroke kBuildingStroke = solid(rgb(0xA8A49B), 0.08);
inline constexpr double kBuildingsTo = 16000;  // the denominator up to which buildings are drawn
inline constexpr Colour kPointColour = rgb(0x33475B);
// Households of a raster cell, as a circle or as one of some tints from thin to dense.
inline constexpr int kDensityClasses = 6;
inline constexpr Fill kClusterFill = plain({51, 71, 91, 205});
inline constexpr Stroke kClusterStroke = solid(rgb(0xFFFFFF), 0.25);
Fill densityFill(int step);
// Places that may become dedicated grids.
inline constexpr Fill kSiteFill = plain({126, 87, 170, 46});
inline constexpr Stroke kSiteStroke = solid(rgb(0x7E57AA), 0.35);

// Over grids that may not change, whatever their state.
inline constexpr Fill kLockFill{Colour{0, 0, 0, 0}, Hatch::Horizontal, Colour{58, 68, 80, 96}, 1.6};
// The padlock of what is locked itself, or through its community or kind.
constexpr Colour padlockColour(bool itself) {
  return itself ? kInk : rgb(0x7C8691);
}

// Over territory that changes hands.
inline constexpr Fill kChangeFill{Colour{0, 0, 0, 0}, Hatch::BackDiagonal, rgb(0x8A2E12), 1.5};
inline constexpr Stroke kChangeStroke = solid(rgb(0x8A2E12), 0.35);

// The veil over territory outside the sheet's unit.
inline constexpr Fill kVeilFill = plain({255, 255, 255, 172});

enum class LabelKind {
  GridNumber,
  GridName,
  GridDetail,
  Community,
  Subdistrict,
  County,
  Precinct,
  Beat,
  Road,
  Water,
  Neighbour,
  Site,
  Cluster
};
TextStyle labelStyle(LabelKind kind);

}  // namespace wangge::map
