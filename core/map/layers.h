// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of a map, one function each, over what they share while one picture is made. Used by portray alone.
#pragma once

#include <set>

#include "core/map/outlines.h"
#include "core/map/portray.h"

namespace wangge::map {

struct Picture {
  const Project& project;
  const MapRequest& request;
  Hierarchy hierarchy;
  PaperArcs arcs;
  Rectangle clip;  // the frame and a little more: lines are cut here, the painter's clip does the rest
  std::optional<BaseIndex> ownBase;
  std::vector<ArcId> visible;  // arcs that may meet the frame, ascending
  std::vector<Unit> units;     // of the request's detail that may meet the frame; grids, and communities with
                               // unassigned faces (level Community) when the detail is Grid
  Boundary outside = Boundary::Community;  // what the edge of the plan is
  Portrayal result;

  Picture(const Project& p, const MapRequest& r);
  bool inFocus(const Face& face) const { return !request.focus || hierarchy.belongs(face, *request.focus); }
  const BaseIndex& base();
  void add(Primitive primitive) { result.primitives.push_back(std::move(primitive)); }
};

// Faces of a unit of `units`: for level Community under detail Grid, its unassigned ones.
std::vector<FaceId> facesShown(const Picture& picture, const Unit& unit);
Belongs belongsShown(const Picture& picture, const Unit& unit);

void drawFills(Picture& picture);
void drawBaseMap(Picture& picture);
void drawBlocks(Picture& picture);
void drawPrecincts(Picture& picture);
void drawBoundaries(Picture& picture, bool insideFocus);
void drawVeil(Picture& picture);
void drawHouseholds(Picture& picture);
void drawLabels(Picture& picture);

// The boundary that an arc is part of: the highest level at which its two sides differ; empty inside a grid.
std::optional<Boundary> boundaryAt(const Picture& picture, const Arc& arc);

}  // namespace wangge::map
