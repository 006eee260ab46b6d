// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/systematic_offset.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "gis/crs/coordinates.h"
#include "gis/crs/crs.h"
#include "gis/crs/median.h"
#include "gis/crs/reading.h"

namespace wangge::gis {
namespace {

// Metres. Within a city both shifts are the same to some metres; borders of another edition are not.
constexpr double kSameShape = 30, kSpread = 40, kLeast = 150, kMost = 2000;

using Extents = std::map<std::string, Extent>;

void add(Extents& extents, const std::string& key, const Extent& extent) {
  if (key.empty() || extent.empty()) return;
  Extent& own = extents[key];
  own.include(extent.minX, extent.minY), own.include(extent.maxX, extent.maxY);
}

// Units of the plan by code (with those above them) and by name.
Extents extentsOf(const Project& project) {
  std::map<CommunityId, Box> communities;
  std::map<PrecinctId, Box> precincts;
  project.subdivision.faces().forEach([&](FaceId, const Face& face) {
    if (face.community) communities[face.community].include(face.box);
    if (face.precinct) precincts[face.precinct].include(face.box);
  });
  Extents extents;
  const auto metres = [&](const Box& box) {
    Extent extent;
    extent.include(project.lattice.originX + box.minX / 1000.0, project.lattice.originY + box.minY / 1000.0);
    extent.include(project.lattice.originX + box.maxX / 1000.0, project.lattice.originY + box.maxY / 1000.0);
    return extent;
  };
  for (const auto& [id, box] : communities) {
    const Community* community = project.communities.find(id);
    if (!community) continue;
    const Extent extent = metres(box);
    add(extents, community->code, extent), add(extents, community->name, extent);
    if (community->code.size() == 12)
      add(extents, community->code.substr(0, 9), extent), add(extents, community->code.substr(0, 6), extent);
  }
  for (const auto& [id, box] : precincts) {
    const Precinct* precinct = project.precincts.find(id);
    if (!precinct) continue;
    add(extents, precinct->code, metres(box)), add(extents, precinct->name, metres(box));
  }
  return extents;
}

Extent extentOfPolygons(const RawFeature& feature) {
  Extent extent;
  for (const RawPolygon& polygon : feature.polygons)
    for (const RawLine& ring : polygon.rings)
      for (const RawPoint& p : ring) extent.include(p.x, p.y);
  return extent;
}

double apart(Metres a, Metres b) {
  return std::hypot(a.east - b.east, a.north - b.north);
}

// How the two services move the middle of the plan.
Metres movedBy(Shift shift, Degrees at) {
  const Degrees gcj = wgs84ToGcj02(at);
  return between(at, shift == Shift::Bd09 ? gcj02ToBd09(gcj) : gcj);
}

}  // namespace

std::optional<SystematicOffset> systematicOffset(const SourceData& data, const Project& project) {
  const Extent plan = extentOf(project);
  if (plan.empty()) return std::nullopt;
  Extents units;
  Extent whole;
  for (const RawFeature& feature : data.features) {
    const Extent extent = extentOfPolygons(feature);
    if (extent.empty()) continue;
    whole.include(extent.minX, extent.minY), whole.include(extent.maxX, extent.maxY);
    add(units, feature.code.empty() ? feature.name : feature.code, extent);
  }
  const Extents own = extentsOf(project);
  std::vector<Metres> offsets;
  int others = 0;
  const auto compare = [&](const Extent& there, const Extent& here) {
    const double west = here.minX - there.minX, east = here.maxX - there.maxX, south = here.minY - there.minY,
                 north = here.maxY - there.maxY;
    if (std::abs(east - west) > kSameShape || std::abs(north - south) > kSameShape) return false;
    offsets.push_back({(west + east) / 2, (south + north) / 2});
    return true;
  };
  for (const auto& [key, extent] : units)
    if (const auto found = own.find(key); found != own.end()) others += compare(found->second, extent) ? 0 : 1;
  if (offsets.empty() && others == 0 && !whole.empty()) compare(plan, whole);
  if (offsets.empty()) return std::nullopt;
  std::vector<double> east, north;
  for (const Metres& m : offsets) east.push_back(m.east), north.push_back(m.north);
  SystematicOffset result;
  result.offset = {medianOf(east), medianOf(north)};
  for (const Metres& m : offsets) (apart(m, result.offset) <= kSpread ? result.units : others) += 1;
  const double size = std::hypot(result.offset.east, result.offset.north);
  if (others > result.units / 4 || size < kLeast || size > kMost) return std::nullopt;
  const auto working = crsNamed(project.info.crs), modern = crsNamed("EPSG:4490");
  if (!working || !modern) return result;
  const auto transform = CrsTransform::make(*working, Shift::None, *modern);
  if (!transform) return result;
  std::vector<double> x = {(plan.minX + plan.maxX) / 2}, y = {(plan.minY + plan.maxY) / 2};
  transform->apply(x, y);
  for (const Shift shift : {Shift::Gcj02, Shift::Bd09}) {
    const Metres moved = movedBy(shift, {x[0], y[0]});
    if (apart(result.offset, moved) <= kSpread) result.shift = shift;
    if (apart(result.offset, {-moved.east, -moved.north}) <= kSpread) result.shift = shift, result.planIsShifted = true;
  }
  return result;
}

}  // namespace wangge::gis
