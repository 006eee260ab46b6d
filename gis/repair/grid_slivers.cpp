// SPDX-License-Identifier: GPL-3.0-or-later
// Regions of imported grids that are too small to be meant, and faces that a table of buildings tells nothing about.
#include <algorithm>
#include <set>

#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"
#include "gis/build/grid_labels.h"
#include "gis/build/territory.h"

namespace wangge::gis {
namespace {

// Connected faces of one community and one owner.
struct Region {
  std::vector<FaceId> faces;
  CommunityId community;
  std::uint32_t owner = kNobody;
  MultiPolygon outline;
  Area area;
  bool tiny = false;
};

void completeOwners(const Project& project, Owners& owners) {
  std::set<CommunityId> touched;
  for (const auto& [face, owner] : owners)
    if (owner != kNobody) touched.insert(project.subdivision.face(face).community);
  for (CommunityId community : touched)
    for (FaceId face : project.communities.at(community).zone.faces) owners.try_emplace(face, kNobody);
  std::erase_if(owners,
                [&](const auto& entry) { return !touched.contains(project.subdivision.face(entry.first).community); });
}

std::vector<Region> regionsOf(const Project& project, const Owners& owners) {
  std::map<std::pair<CommunityId, std::uint32_t>, std::vector<FaceId>> groups;
  for (const auto& [face, owner] : owners) groups[{project.subdivision.face(face).community, owner}].push_back(face);
  std::vector<Region> regions;
  for (const auto& [key, faces] : groups)
    for (std::vector<FaceId>& part : connectedParts(project.subdivision, faces)) {
      Region region{std::move(part), key.first, key.second, {}, {}, false};
      region.outline = outlineOf(project.subdivision, region.faces);
      region.area = areaOf(region.outline);
      std::int64_t perimeter = 0, points = 0;
      for (const Polygon& polygon : region.outline) perimeter += perimeterOf(polygon).value;
      for (FaceId face : region.faces) points += project.subdivision.face(face).tally.points;
      const double width = perimeter > 0 ? double(region.area.twice) / double(perimeter) / 1000.0 : 0;
      region.tiny = points == 0 && (region.area < project.profile.tinyArea || width < project.profile.needleWidth);
      regions.push_back(std::move(region));
    }
  return regions;
}

// Where a region borders owners of its community, by faces of regions that are not tiny: lengths in mm.
std::map<std::uint32_t, std::int64_t> neighbours(const Subdivision& s, const Region& region, const Owners& owners,
                                                 const std::set<FaceId>& tiny) {
  std::map<std::uint32_t, std::int64_t> lengths;
  for (HalfEdge h : boundaryOf(s, region.faces)) {
    const FaceId other = s.rightOf(h);
    if (s.face(other).community != region.community || tiny.contains(other)) continue;
    lengths[owners.at(other)] += lengthOf(*s.arc(h.arc).shape).value;
  }
  return lengths;
}

std::uint32_t longest(const std::map<std::uint32_t, std::int64_t>& lengths) {
  std::uint32_t best = kNobody;
  std::int64_t most = 0;
  for (const auto& [owner, length] : lengths)
    if (owner != kNobody && length > most) most = length, best = owner;
  return best;
}

}  // namespace

void settleGridSlivers(Build& build, const std::vector<GridSpec>& specs, Owners& owners) {
  const Subdivision& s = build.project.subdivision;
  completeOwners(build.project, owners);
  std::vector<Region> regions = regionsOf(build.project, owners);
  // A grid that is small in all its regions is meant to be: its greatest one stays.
  std::map<std::uint32_t, Region*> greatest;
  for (Region& region : regions) {
    Region*& best = greatest[region.owner];
    if (!best || best->area < region.area) best = &region;
  }
  for (auto& [owner, region] : greatest)
    if (owner != kNobody) region->tiny = false;

  std::set<FaceId> tiny;
  for (const Region& region : regions)
    if (region.tiny) tiny.insert(region.faces.begin(), region.faces.end());
  for (bool changed = true; changed;) {
    changed = false;
    std::vector<std::pair<Region*, std::uint32_t>> decided;
    for (Region& region : regions) {
      if (!region.tiny) continue;
      const auto lengths = neighbours(s, region, owners, tiny);
      if (!lengths.empty()) decided.emplace_back(&region, longest(lengths));
    }
    for (auto [region, owner] : decided) {
      changed = true;
      region->tiny = false;
      for (FaceId face : region->faces) {
        tiny.erase(face);
        owners[face] = owner;
      }
      if (owner == region->owner) continue;
      build.note(FindingKind::Repaired,
                 Message("repair.sliver_grid")
                     .with("code", region->owner == kNobody ? std::string() : specs[region->owner].label())
                     .with("to", owner == kNobody ? std::string() : specs[owner].label()),
                 pointOnSurface(region->outline), region->area);
    }
  }
}

void growOwners(Build& build, Owners& owners) {
  const Subdivision& s = build.project.subdivision;
  completeOwners(build.project, owners);
  const auto stays = [&](FaceId face) {
    const GridId grid = s.face(face).grid;
    return grid && !givesWay(build, build.project.grids.at(grid));
  };
  std::int64_t count = 0;
  Area area;
  std::optional<Point> place;
  for (bool changed = true; changed;) {
    changed = false;
    std::vector<std::pair<FaceId, std::uint32_t>> decided;
    for (const auto& [face, owner] : owners) {
      if (owner != kNobody || stays(face)) continue;
      const Region region{{face}, s.face(face).community, kNobody, {}, {}, false};
      const std::uint32_t best = longest(neighbours(s, region, owners, {}));
      if (best != kNobody) decided.emplace_back(face, best);
    }
    for (auto [face, owner] : decided) {
      owners[face] = owner;
      changed = true;
      ++count;
      area += s.face(face).area;
      if (!place) place = pointOnSurface({s.polygonOf(face)});
    }
  }
  if (count > 0) build.note(FindingKind::Guess, Message("import.faces_grown").with("count", count), place, area);
}

}  // namespace wangge::gis
