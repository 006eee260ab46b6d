// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/cells.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/sorted.h"
#include "core/edit/places.h"
#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/geometry/predicates.h"
#include "core/map/base_index.h"
#include "core/plan/counting.h"

namespace wangge {
namespace {

// Lines are drawn through the blocks that the buildings stand in.
constexpr std::size_t kLiveBuildings = 60;
// In pieces divided between places all of their points count.
constexpr std::int64_t kLivePoints = 6'000;

bool withinReach(const Polygon& outline, Point p, double reach) {
  if (contains(outline, p)) return true;
  for (std::size_t i = 0; i < outline.outer.size(); ++i)
    if (distanceToSegment(outline.outer[i], outline.outer[i + 1 == outline.outer.size() ? 0 : i + 1], p) <= reach)
      return true;
  return false;
}

template <class Value>
std::vector<Value> united(const std::vector<Value>& a, const std::vector<Value>& b) {
  std::vector<Value> all;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

// Faces of communities without a building, each looked at once.
class Unbuilt {
 public:
  explicit Unbuilt(const ToolContext& context) : m_context(context) {}

  bool operator()(FaceId id) {
    const auto [at, fresh] = m_known.try_emplace(id, false);
    if (fresh) at->second = look(id);
    return at->second;
  }

 private:
  bool look(FaceId id) const {
    const Project& project = m_context.session.project();
    const Face& face = project.subdivision.face(id);
    if (id == kUniverse || !face.community) return false;
    const std::vector<BuildingId> near = m_context.base().buildingsIn(face.box);
    return std::none_of(near.begin(), near.end(), [&](BuildingId b) { return faceOf(project, b) == id; });
  }
  const ToolContext& m_context;
  std::map<FaceId, bool> m_known;
};

// Of the points in the box those that are counted where they lie: what units stand for goes with the units.
template <class Visit>
void forEachCounted(const Project& project, const Box& box, const Visit& visit) {
  const auto units = rowsOfUnits(project);
  project.sources.forEach([&](SourceId id, const Source& source) {
    if (!source.households) return;
    const auto rows = units.find(id);
    source.households->forEachIn(box, [&](const HouseholdPoint& point) {
      const bool counted =
          rows == units.end() || !std::binary_search(rows->second.begin(), rows->second.end(), point.row);
      if (counted) visit(point.at);
    });
  });
}

std::vector<Point> placesWhere(const ToolContext& context, const Box& box, const std::function<bool(Point)>& wanted) {
  const Project& project = context.session.project();
  Unbuilt unbuilt(context);
  std::vector<Point> places;
  forEachCounted(project, box, [&](Point p) {
    if (wanted(p) && unbuilt(faceOf(project, p))) places.push_back(p);
  });
  sortUnique(places);
  return places;
}

// The nearest point of the piece under the pointer, looked for farther and farther away.
std::vector<Point> nearestPlace(const ToolContext& context, Point at) {
  const Project& project = context.session.project();
  const FaceId here = faceOf(project, at);
  if (!Unbuilt(context)(here) || project.subdivision.face(here).tally.points == 0) return {};
  const Box all = project.subdivision.face(here).box;
  for (std::int64_t reach = 20'000;; reach *= 4) {
    const std::int64_t most = std::max(all.width(), all.height());
    Box box;
    box.include(at);
    box = box.grown(static_cast<std::int32_t>(std::min(reach, most)));
    std::pair<std::int64_t, Point> best{INT64_MAX, {}};
    forEachCounted(project, box, [&](Point p) {
      const std::pair<std::int64_t, Point> one{squaredDistance(at, p), p};
      if (one < best && faceOf(project, p) == here) best = one;
    });
    if (best.first <= reach * reach || (reach >= most && best.first < INT64_MAX)) return {best.second};
    if (reach >= most) return {};
  }
}

}  // namespace

Cells merged(const Cells& a, const Cells& b) {
  return {united(a.buildings, b.buildings), united(a.places, b.places)};
}

FaceId faceOf(const Project& project, BuildingId building) {
  return project.subdivision.locate(pointOnSurface({*project.buildings.at(building).outline}));
}

bool live(const Project& project, const Cells& cells) {
  std::set<FaceId> faces;
  for (Point place : cells.places) faces.insert(faceOf(project, place));
  std::int64_t points = 0;
  for (FaceId face : faces) points += project.subdivision.face(face).tally.points;
  return cells.buildings.size() <= kLiveBuildings && points <= kLivePoints;
}

bool tooManyIn(const ToolContext& context, const Box& box) {
  if (context.base().buildingsIn(box).size() > kLiveBuildings) return true;
  const Project& project = context.session.project();
  std::int64_t points = 0;
  forEachCounted(project, box, [&](Point) { ++points; });
  if (points <= kLivePoints) return false;
  // Those beside buildings are not looked at.
  Unbuilt unbuilt(context);
  points = 0;
  forEachCounted(project, box,
                 [&](Point p) { points += points <= kLivePoints && unbuilt(faceOf(project, p)) ? 1 : 0; });
  return points > kLivePoints;
}

Cells cellsUnder(const ToolContext& context, Point at, double radius) {
  const Project& project = context.session.project();
  Box box;
  box.include(at);
  box = box.grown(static_cast<std::int32_t>(radius) + 1);
  Cells cells;
  for (BuildingId id : context.base().buildingsIn(box))
    if (withinReach(*project.buildings.at(id).outline, at, radius)) cells.buildings.push_back(id);
  const auto near = [&](Point p) { return static_cast<double>(squaredDistance(at, p)) <= radius * radius; };
  cells.places = united(placesWhere(context, box, near), nearestPlace(context, at));
  return cells;
}

Cells cellsInside(const ToolContext& context, const Ring& ring) {
  const Project& project = context.session.project();
  const Box box = boxOf(Polygon{ring, {}});
  Cells cells;
  for (BuildingId id : context.base().buildingsIn(box))
    if (contains(ring, pointOnSurface({*project.buildings.at(id).outline}))) cells.buildings.push_back(id);
  cells.places = placesWhere(context, box, [&](Point p) { return contains(ring, p); });
  return cells;
}

}  // namespace wangge
