// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of a map, one function each, over what they share while one picture is made. Used by portray alone.
#pragma once

#include <map>
#include <set>

#include "core/map/portray.h"
#include "core/map/unit_shapes.h"

namespace wangge::map {

struct Picture {
  const Project& project;
  const MapRequest& request;
  Hierarchy hierarchy;
  PaperArcs arcs;
  Rectangle clip;  // the frame and a little more: lines are cut here, the painter's clip does the rest
  std::optional<BaseIndex> ownBase;
  std::vector<SeenArc> visible;   // arcs that may meet the frame, ascending; empty when no layer asks for all
  std::vector<SeenArc> dividing;  // of these, the ones between two grids or communities
  std::vector<SeenArc> communal;  // of these, the ones between two communities
  const Face* centre = nullptr;   // in the middle of the frame
  // With a focus on territory of the police: the faces of the units in it, which may have others outside.
  std::map<Unit, std::vector<FaceId>> parts;
  std::set<CommunityId> unassignedParts;  // communities with territory in it that is in no grid
  Portrayal result;

  Picture(const Project& p, const MapRequest& r);
  bool inFocus(const Face& face) const { return !request.focus || hierarchy.belongs(face, *request.focus); }
  // Whether any territory of the unit is in focus; `face` is one of its faces.
  bool inFocus(const Unit& unit, const Face& face) const;
  const BaseIndex& base();
  // Units of a level that may meet the frame, made once each.
  const std::vector<UnitShape>& shapes(Level level);
  std::map<Level, std::vector<UnitShape>> madeShapes;
  void add(Primitive primitive) { result.primitives.push_back(std::move(primitive)); }
};

void drawFills(Picture& picture);
void drawPrecinctFills(Picture& picture);
void drawBaseMap(Picture& picture);
void drawSites(Picture& picture);
void drawLocks(Picture& picture);
void drawBlocks(Picture& picture);
// Whether the request shows lines of this kind.
bool isShown(const MapRequest& request, Boundary boundary);
void drawPrecinctRibbons(Picture& picture, bool insideFocus);
void drawPoliceLines(Picture& picture, bool insideFocus);
// Of precinct layers that are not in force.
void drawLayerLines(Picture& picture);
void drawStations(Picture& picture);
// Where the signs of stations stand.
std::vector<std::pair<StationId, Rectangle>> stationPlaces(const Picture& picture);
void drawMarks(Picture& picture);
void drawBoundaries(Picture& picture, bool insideFocus);
void drawEditedBorders(Picture& picture);
void drawVeil(Picture& picture);
void drawHouseholds(Picture& picture);
void drawLabels(Picture& picture);

}  // namespace wangge::map
