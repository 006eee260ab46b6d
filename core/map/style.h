// SPDX-License-Identifier: GPL-3.0-or-later
// The look of every map, on screen and paper alike. States of grids differ by colour, by hatch and by a sign in words,
// so that no one needs to see colours; pale fills keep black labels readable; administrative lines follow the dash-dot
// habits of Chinese maps (GB/T 20257: the more dots, the higher the level) on a pale ribbon.
#pragma once

#include "core/map/scene.h"
#include "core/plan/domain.h"

namespace wangge::map {

// Lines between two units of this level; Face is a block line inside a grid.
enum class Boundary { Face, Grid, Community, Subdistrict, County, City };
inline constexpr int kBoundaries = 6;

inline constexpr int kAdjacencyColours = 6;

Fill statusFill(GridStatus status);
Fill unassignedFill();
// Fills that tell neighbours apart; `index` in [0, kAdjacencyColours).
Fill adjacencyFill(int index);
// Territory that belongs to no shown unit of the focus.
Fill landFill();

// `denominator` is the scale: lines thin out on small-scale maps.
Stroke boundaryStroke(Boundary boundary, double denominator);
// The pale ribbon under an administrative line; width 0 where there is none.
Stroke ribbonStroke(Boundary boundary, double denominator);
Stroke precinctStroke(double denominator);
Stroke precinctRibbon();
// Around the grid of a grid's own sheet.
Stroke ownOutlineStroke();

// A road is a casing with a core above it; a line without casing has casing.width 0. Both have width 0 when the class
// is too fine for the scale.
struct RoadStyle {
  Stroke casing, core;
};
RoadStyle roadStyle(ArcClass type, double denominator);
Fill waterFill();
Fill buildingFill();
Stroke buildingStroke();
bool showsBuildings(double denominator);
Colour pointColour();
// Households of a raster cell, as a circle or as one of some tints from thin to dense.
inline constexpr int kDensityClasses = 6;
Fill clusterFill();
Stroke clusterStroke();
Fill densityFill(int step);
// Places that may become dedicated grids.
Fill siteFill();
Stroke siteStroke();

// Over grids that may not change, whatever their state.
Fill lockFill();
// The padlock of what is locked itself, or through its community or kind.
Colour padlockColour(bool itself);

// The veil over territory outside the sheet's unit.
Fill veilFill();

enum class LabelKind {
  GridNumber,
  GridName,
  GridDetail,
  Community,
  Subdistrict,
  County,
  Precinct,
  Road,
  Water,
  Neighbour,
  Site,
  Cluster
};
TextStyle labelStyle(LabelKind kind);

// Black of lines and text.
Colour ink();
Colour paleInk();

}  // namespace wangge::map
