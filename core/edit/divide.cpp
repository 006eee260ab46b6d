// SPDX-License-Identifier: GPL-3.0-or-later
// Dividing a block between its buildings or places, by hand or by painting some of them.
#include <algorithm>
#include <map>

#include "core/edit/places.h"
#include "core/edit/support.h"
#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/geometry/voronoi_lines.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

// The buildings by the face that they stand in, those outside every community left out.
std::map<FaceId, std::vector<BuildingId>> byFace(const Project& project, std::span<const BuildingId> buildings) {
  std::map<FaceId, std::vector<BuildingId>> result;
  for (BuildingId id : buildings)
    if (const Building* building = project.buildings.find(id)) {
      const FaceId face = project.subdivision.locate(pointOnSurface({*building->outline}));
      if (face != kUniverse && project.subdivision.face(face).community) result[face].push_back(id);
    }
  return result;
}

// Draws the lines between the buildings of one face; returns the arcs drawn.
Result<std::vector<ArcId>> drawBetween(Project& project, FaceId face, std::span<const BuildingId> buildings) {
  std::vector<Polygon> shapes;
  for (BuildingId id : buildings) shapes.push_back(*project.buildings.at(id).outline);
  const Polygon block = project.subdivision.polygonOf(face);
  const Face labels = project.subdivision.face(face);
  const auto lines = voronoiLines(shapes, block);
  if (!lines) return fail(lines.error());
  const auto drawn = insertInside(project, *lines, {block}, [&](const Face& f) {
    return f.community == labels.community && f.grid == labels.grid;
  });
  if (drawn) {
    std::vector<Point> inside;
    for (const Polygon& shape : shapes) inside.push_back(pointOnSurface({shape}));
    joinEmptyCells(project, *drawn, inside);
  }
  return drawn;
}

Error nothingToDivide() {
  return Error("edit.block_needs_buildings");
}

Message nameOfDividing(std::size_t buildings, std::size_t places) {
  return buildings > 0 ? Message("journal.divide_block").with("count", buildings)
                       : Message("journal.divide_places").with("count", places);
}

// How many places of a piece without buildings stand apart from each other.
Result<std::size_t> placesApart(const Project& project, FaceId face) {
  if (project.subdivision.face(face).tally.points < 2) return 0;
  const auto here = placesIn(project, face, Fineness::Each);
  if (!here) return fail(here.error());
  return static_cast<std::size_t>(here->apart);
}

// What is to be taken in one face.
struct Wanted {
  std::vector<BuildingId> buildings;
  std::vector<Point> places;  // ascending
};

// Drops places at which nothing is counted. False when nothing is left.
bool keepCounted(const Project& project, FaceId face, Wanted& wanted) {
  if (!wanted.buildings.empty()) return true;
  const std::vector<Point> counted = pointsOfPlaces(project, face);
  std::erase_if(wanted.places, [&](Point p) { return !std::binary_search(counted.begin(), counted.end(), p); });
  std::sort(wanted.places.begin(), wanted.places.end());
  return !wanted.places.empty();
}

// Parts what is wanted from the rest of its face; returns the arcs drawn.
Result<std::vector<ArcId>> drawAround(Project& project, FaceId face, const Wanted& wanted,
                                      const std::vector<BuildingId>& standing) {
  if (!wanted.buildings.empty())
    return standing.size() > wanted.buildings.size() ? drawBetween(project, face, standing) : std::vector<ArcId>{};
  // However many there are: only what parts the taken from the rest is drawn.
  auto places = placesIn(project, face, Fineness::Each);
  if (!places) return fail(places.error());
  // A place is taken whole.
  std::vector<char> taken(static_cast<std::size_t>(places->count), 0);
  for (std::size_t i = 0; i < places->points.size(); ++i)
    if (std::binary_search(wanted.places.begin(), wanted.places.end(), places->points[i]))
      taken[static_cast<std::size_t>(places->cells[i])] = 1;
  for (int& cell : places->cells) cell = taken[static_cast<std::size_t>(cell)];
  return drawBetweenGroups(project, face, places->points, places->cells);
}

}  // namespace

std::vector<BuildingId> standingIn(const Project& project, FaceId face, std::span<const BuildingId> buildings) {
  return byFace(project, buildings)[face];
}

Result<DividedFace> divideFace(const Project& before, FaceId face, std::span<const BuildingId> buildings,
                               Fineness fineness) {
  if (auto movable = requireMovable(before, std::span(&face, 1)); !movable) return fail(movable.error());
  DividedFace division{before};
  const std::vector<BuildingId> standing = standingIn(before, face, buildings);
  division.byPlaces = standing.empty();
  Result<std::vector<ArcId>> drawn;
  if (division.byPlaces) {
    const auto places = placesIn(before, face, fineness);
    if (!places) return fail(places.error());
    division.shared = places->shared;
    drawn = drawBetweenGroups(division.after, face, places->points, places->cells);
  } else if (standing.size() > 1) {
    drawn = drawBetween(division.after, face, standing);
  }
  if (!drawn) return fail(drawn.error());
  if (drawn->empty()) return fail(nothingToDivide());
  return division;
}

Result<Message> dividingBlock(const Project& project, FaceId face, std::span<const BuildingId> buildings) {
  if (auto movable = requireMovable(project, std::span(&face, 1)); !movable) return fail(movable.error());
  int standing = 0;
  for (BuildingId id : buildings) {
    const Building* building = project.buildings.find(id);
    if (building && project.subdivision.locate(pointOnSurface({*building->outline})) == face && ++standing == 2)
      return Message("journal.divide_block");
  }
  const Result<std::size_t> places = standing > 0 ? Result<std::size_t>(0) : placesApart(project, face);
  if (!places) return fail(places.error());
  if (*places < 2) return fail(nothingToDivide());
  return nameOfDividing(0, *places);
}

Result<Step> divideBlock(const Project& before, FaceId face, std::span<const BuildingId> buildings,
                         const EditContext& context) {
  const std::size_t standing = standingIn(before, face, buildings).size();
  const Result<std::size_t> places = standing > 0 ? Result<std::size_t>(0) : placesApart(before, face);
  if (!places) return fail(places.error());
  if (standing + *places < 2) return fail(nothingToDivide());
  auto division = divideFace(before, face, buildings, Fineness::Coarse);
  if (!division) return fail(division.error());
  return stepTo(std::move(division->after), nameOfDividing(standing, *places), context, Selection{});
}

Result<Step> assignBuildings(const Project& before, std::span<const BuildingId> chosen,
                             std::span<const BuildingId> nearby, std::span<const Point> places, ZoneId zone,
                             const EditContext& context) {
  if (zone.label == Label::Community) return fail(Error("edit.communities_given"));
  if (auto unlocked = requireUnlocked(before, zone); !unlocked) return fail(unlocked.error());
  std::map<FaceId, Wanted> wanted;
  for (auto& [face, buildings] : byFace(before, chosen)) wanted[face].buildings = buildings;
  for (Point place : places)
    if (const FaceId face = before.subdivision.locate(place); before.subdivision.face(face).community)
      wanted[face].places.push_back(place);
  // Where a unit stands for all rows of a place, nobody is counted there.
  for (auto at = wanted.begin(); at != wanted.end();)
    at = keepCounted(before, at->first, at->second) ? std::next(at) : wanted.erase(at);
  if (wanted.empty()) return fail(Error("edit.outside_communities"));
  auto all = byFace(before, nearby);
  Project project = before;
  std::vector<ArcId> drawn;
  std::vector<FaceId> moved;
  CommunityId community = zone.grid() ? before.grids.at(zone.grid()).community : CommunityId{};
  for (const auto& [face, here] : wanted) {
    const Face& block = before.subdivision.face(face);
    if (auto movable = requireMovable(before, std::span(&face, 1)); !movable) return fail(movable.error());
    if (!community) community = block.community;
    if (zone.label == Label::Grid && block.community != community) return fail(Error("edit.several_communities"));
    const auto lines = drawAround(project, face, here, all[face]);
    if (!lines) return fail(lines.error());
    drawn.insert(drawn.end(), lines->begin(), lines->end());
    for (BuildingId id : here.buildings)
      moved.push_back(project.subdivision.locate(pointOnSurface({*before.buildings.at(id).outline})));
    if (here.buildings.empty())
      for (Point place : here.places) moved.push_back(project.subdivision.locate(place));
  }
  std::sort(moved.begin(), moved.end());
  moved.erase(std::unique(moved.begin(), moved.end()), moved.end());
  auto next = zone ? assignFaces(project, moved, zone, context) : newZone(project, moved, context, zone.label);
  if (!next) return next;
  if (next->what.code.empty()) return Step{before};  // it is theirs already
  // Cells that stay together are one block again.
  removeNeedlessArcs(next->after, drawn);
  return next;
}

Result<Step> assignBuildings(const Project& project, std::span<const BuildingId> chosen,
                             std::span<const BuildingId> nearby, ZoneId zone, const EditContext& context) {
  return assignBuildings(project, chosen, nearby, {}, zone, context);
}

}  // namespace wangge
