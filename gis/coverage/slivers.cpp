// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/coverage/slivers.h"

#include <algorithm>
#include <tuple>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"

namespace wangge::gis {
namespace {

struct OwnedRegion {
  std::vector<FaceId> faces;
  std::uint32_t owner = kNobody;
  Area area;
};

bool isSmall(const Subdivision& s, const OwnedRegion& region, const SliverRule& rule) {
  std::int64_t perimeter = 0, points = 0;
  for (HalfEdge h : boundaryOf(s, region.faces)) perimeter += lengthOf(*s.arc(h.arc).shape).value;
  for (FaceId face : region.faces) points += s.face(face).tally.points;
  const double width = perimeter > 0 ? double(region.area.twice) / double(perimeter) : 0;
  if (points == 0 && (region.area < rule.area || width < rule.width * 1000)) return true;
  // The mean width never exceeds the widest disc, so most regions need no buffer.
  return rule.disc.value > 0 && width <= double(rule.disc.value) && narrowerThan(outlineOf(s, region.faces), rule.disc);
}

bool isOfStaying(const Face& face, std::uint32_t owner, const SliverRule& rule) {
  return owner == kNobody && face.grid && rule.stays && rule.stays(face.grid);
}

// Ascending by community, grid, owner and first face.
std::vector<OwnedRegion> regionsOf(const Subdivision& s, const Owners& owners, const SliverRule& rule) {
  std::map<std::tuple<CommunityId, GridId, std::uint32_t>, std::vector<FaceId>> groups;
  for (const auto& [id, owner] : owners) {
    const Face& face = s.face(id);
    groups[{face.community, rule.withinGrids || isOfStaying(face, owner, rule) ? face.grid : GridId(), owner}]
        .push_back(id);
  }
  std::vector<OwnedRegion> regions;
  for (const auto& [key, faces] : groups)
    for (std::vector<FaceId>& part : connectedParts(s, faces)) {
      OwnedRegion& region = regions.emplace_back(OwnedRegion{std::move(part), std::get<std::uint32_t>(key), {}});
      for (FaceId face : region.faces) region.area += s.face(face).area;
    }
  return regions;
}

}  // namespace

void resolvePieces(const Subdivision& s, const std::vector<std::vector<FaceId>>& pieces, Owners& owners, Nobody nobody,
                   const std::function<bool(const Face&, const Face&)>& alike,
                   const std::function<void(std::size_t, std::uint32_t)>& decided) {
  std::map<FaceId, std::size_t> open;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    for (FaceId face : pieces[i]) open[face] = i;
  std::vector<bool> done(pieces.size());
  for (bool changed = true; changed;) {
    std::vector<std::pair<std::size_t, std::uint32_t>> now;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (done[i]) continue;
      std::map<std::uint32_t, std::int64_t> lengths;
      for (HalfEdge h : boundaryOf(s, pieces[i])) {
        const auto other = owners.find(s.rightOf(h));
        if (other == owners.end() || open.contains(other->first) ||
            (other->second == kNobody && nobody == Nobody::Never) || !alike(s.face(s.leftOf(h)), s.face(other->first)))
          continue;
        lengths[other->second] += lengthOf(*s.arc(h.arc).shape).value;
      }
      const auto ofNobody = lengths.find(kNobody);
      if (nobody == Nobody::Last && ofNobody != lengths.end()) ofNobody->second = 0;
      const auto longest = std::max_element(lengths.begin(), lengths.end(),
                                            [](const auto& a, const auto& b) { return a.second < b.second; });
      if (longest != lengths.end()) now.emplace_back(i, longest->first);
    }
    for (const auto& [i, owner] : now) {
      const std::uint32_t before = owners[pieces[i].front()];
      for (FaceId face : pieces[i]) owners[face] = owner, open.erase(face);
      done[i] = true;
      decided(i, before);
    }
    changed = !now.empty();
  }
}

std::vector<Sliver> resolveSlivers(const Project& project, Owners& owners, const SliverRule& rule) {
  const Subdivision& s = project.subdivision;
  const auto alike = [&](const Face& a, const Face& b) {
    return a.community == b.community && (!rule.withinGrids || a.grid == b.grid);
  };
  const std::vector<OwnedRegion> regions = regionsOf(s, owners, rule);
  // Of each owner, and of each grid that stays.
  std::map<std::pair<std::uint32_t, GridId>, const OwnedRegion*> greatest;
  const auto keeper = [&](const OwnedRegion& region) {
    const Face& face = s.face(region.faces.front());
    return std::pair(region.owner, isOfStaying(face, region.owner, rule) ? face.grid : GridId());
  };
  for (const OwnedRegion& region : regions) {
    const OwnedRegion*& best = greatest[keeper(region)];
    if (!best || best->area < region.area) best = &region;
  }
  std::vector<std::vector<FaceId>> small;
  for (const OwnedRegion& region : regions) {
    const auto [owner, grid] = keeper(region);
    // Of a grid that stays, what is the greater part of all that it had: else a line beside the right one cut it off.
    const bool kept =
        grid ? project.grids.at(grid).zone.area < region.area + region.area : rule.keepGreatest && owner != kNobody;
    if (kept && greatest.at({owner, grid}) == &region) continue;
    if (isSmall(s, region, rule)) small.push_back(region.faces);
  }
  std::vector<Sliver> slivers;
  resolvePieces(s, small, owners, rule.nobody, alike, [&](std::size_t i, std::uint32_t before) {
    const std::uint32_t now = owners.at(small[i].front());
    if (now == before) return;
    const MultiPolygon outline = outlineOf(s, small[i]);
    slivers.push_back({before, now, pointOnSurface(outline), areaOf(outline)});
  });
  return slivers;
}

}  // namespace wangge::gis
