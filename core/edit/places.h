// SPDX-License-Identifier: GPL-3.0-or-later
// Dividing a piece of territory into cells: between its buildings, or, where no building stands in it, between the
// places where people live, which are its household points. Lines run through the open ground; labels stay.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "core/base/error.h"
#include "core/plan/project.h"

namespace wangge {

// How finely places are told apart.
enum class Fineness {
  Coarse,  // neighbouring places share a cell up to an eighth of the least size of a grid, unless they are few
  Fine,    // up to a quarter of that
  Places,  // each place by itself, as far as kMostCells allows
  Each,    // each place by itself, however many: where few lines are drawn
};
inline constexpr int kMostCells = 2'500;

// The household points of a face by cell.
struct Places {
  std::vector<Point> points;  // distinct, ascending
  std::vector<int> cells;     // of each point, from 0
  int count = 0;              // of cells
  int apart = 0;              // of places
  bool shared = false;        // some cell has several places
};

// Points that units stand for are left out. Error: "geometry.triangulation_failed".
Result<Places> placesIn(const Project& project, FaceId face, Fineness fineness);
// Distinct points alone, ascending.
std::vector<Point> pointsOfPlaces(const Project& project, FaceId face);

// Whether points of the face lie at two places or more; true too where that cannot be told.
bool hasSeveralPlaces(const Project& project, FaceId face);

// Of these buildings, those that stand in the face.
std::vector<BuildingId> standingIn(const Project& project, FaceId face, std::span<const BuildingId> buildings);

// Parts the face so that no piece has points of two groups (linesBetweenGroups); what has no point goes with the
// neighbour with the longest border. Returns the arcs drawn.
Result<std::vector<ArcId>> drawBetweenGroups(Project& project, FaceId face, std::span<const Point> points,
                                             std::span<const int> groups);
// The same with few corners and with ends where other lines end (straightLinesBetweenGroups): what stays in the plan.
// Error "job.cancelled" when asked to stop.
Result<std::vector<ArcId>> drawStraightBetweenGroups(Project& project, FaceId face, std::span<const Point> points,
                                                     std::span<const int> groups, const std::stop_token& stop = {});

// The plan with the face divided, its journal as it was.
struct DividedFace {
  Project after;
  bool byPlaces = false;  // no building stands there
  bool shared = false;    // some cell has several places
};
// `buildings`: at least all that stand in the face. Errors: "edit.block_needs_buildings" where there are not two cells,
// and what is locked.
Result<DividedFace> divideFace(const Project& project, FaceId face, std::span<const BuildingId> buildings,
                               Fineness fineness);

}  // namespace wangge
