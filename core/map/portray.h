// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as a map: what shall be seen, at which scale, becomes primitives in painting order. The window's canvas and
// every sheet call this one function. Only what meets the frame is drawn, each boundary arc once; the same request
// always gives the same scene.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/map/base_index.h"
#include "core/map/labels.h"
#include "core/map/style.h"
#include "core/map/texts.h"
#include "core/map/unit.h"
#include "core/map/view.h"
#include "core/plan/zone_id.h"

namespace wangge::map {

enum class GridFill { None, Status, Adjacency };
// How borders are drawn: each level in its own style; those of grids alone, and all alike, whatever levels they part
// (public edition); none.
enum class Outlines { ByLevel, Alike, None };

struct Layers {
  bool grids = true;  // their boundaries (and fills, as `fill` says)
  bool communities = true, subdistricts = true, counties = true;
  bool precincts = false;
  bool beats = false;     // lines between the beats of a precinct
  bool stations = false;  // police stations, where they are known to stand
  bool blocks = false;    // lines inside grids
  bool roads = true, rails = true, water = true, buildings = true;
  bool sites = false, households = false;
  bool locks = false;  // hatching and a padlock on what may not change: for screens, sheets are printed without
  bool labels = true, roadNames = true, buildingNames = true;
  Palette palette = Palette::Standard;  // of the grids' states, here and in the legend
  friend bool operator==(const Layers&, const Layers&) = default;
};

// Territory to look at, over the fills and below the lines: what changes, and to whom.
struct MapMark {
  MultiPolygon area;
  Fill fill;
  Stroke outline = kNoStroke;
  std::string label;  // on the territory, where there is room
};

struct MapRequest {
  View view;
  Rectangle frame;             // nothing is drawn outside
  Level detail = Level::Grid;  // the smallest units told apart
  GridFill fill = GridFill::Status;
  Medium medium = Medium::Paper;  // how strong fills that tell neighbours apart are
  // What is edited: its borders are drawn strongest and named, and other than grids' its territories are filled, so
  // that neighbours differ. None: a map for itself.
  std::optional<Label> edited;
  std::optional<Unit> focus;  // what lies outside is veiled, and its neighbours are named in grey
  Outlines outlines = Outlines::ByLevel;
  bool markUnassigned = true;  // territory in no grid is hatched and told of; else it is plain land
  Layers layers;
  double tolerance = 0.05;                 // mm that lines may be off
  const TextMeasurer* measurer = nullptr;  // null: no labels
  bool householdsByScale = false;          // as places, circles or density; else always as places
  bool namesAround = true;                 // names of units that the frame lies in the midst of; else only listed
  double textScale = 1;                    // enlarges labels, for wall maps
  MapTexts texts;
  std::vector<Rectangle> reserved;  // where no label may stand
  std::vector<MapMark> marks;
  // Precinct layers whose lines are drawn thinly beside those in force; one that is in force, or gone, is passed over.
  std::vector<PrecinctLayerId> precinctLayers;
  bool keys = true;                      // with a focus: key numbers where names found no room
  std::vector<Unit> elsewhere;           // units whose labels stand in an enlarged part of the map, and not on it
  const BaseIndex* base = nullptr;       // of the project; null: made for this picture alone
  const PlacedLabels* placed = nullptr;  // of an earlier picture at this scale; null: every label is placed anew
};

// What a legend has to explain: whatever can be seen in the frame, and states of grids in focus.
struct Occurrence {
  std::array<bool, kStatuses> statuses{};
  bool unassigned = false;
  std::array<bool, kBoundaries> boundaries{};
  bool precincts = false, beats = false, stations = false;
  bool own = false;  // the outline of the grid that the map is about
  bool water = false, buildings = false, households = false, sites = false;
  ArcClasses lines;  // roads, rails and rivers
  friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

struct Portrayal {
  std::vector<Primitive> primitives;
  Position anchor;  // for hatches
  Occurrence occurs;
  std::vector<Unit> unlabelled;  // units of the focus that found no room for a label
  std::vector<Unit> led;         // units of the focus whose labels stand beside them, tied by a line
  std::vector<int> keys;         // with a focus, of these in turn: the key number that stands instead of a name, else 0
  PlacedLabels placed;           // where labels stand
  std::vector<Unit> around;      // units whose names were left out because the frame lies in their midst, from above
};

Portrayal portray(const Project& project, const MapRequest& request);

}  // namespace wangge::map
