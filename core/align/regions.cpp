// SPDX-License-Identifier: GPL-3.0-or-later
// Where lines of precincts and of communities or grids differ: slivers and real differences, and the lists of
// communities and grids that straddle a line.
#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "core/align/parts.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/locks.h"
#include "core/plan/precinct_sides.h"

namespace wangge::align {
namespace {

Cell cellOf(const Tally& tally, Area area, const std::vector<FaceId>& faces) {
  return {tally, area, static_cast<std::int64_t>(faces.size())};
}

// The precinct that shares the longest border with the part, among faces of the same community or grid that are no
// slivers; the main one where there is none.
PrecinctId around(const Project& project, const std::vector<FaceId>& part, const std::unordered_set<FaceId>& own,
                  PrecinctId main) {
  const Subdivision& s = project.subdivision;
  std::map<PrecinctId, std::int64_t> lengths;
  const PrecinctId here = s.face(part.front()).precinct;
  for (FaceId face : part)
    for (HalfEdge h : s.boundary(face)) {
      const FaceId beside = s.rightOf(h);
      const PrecinctId precinct = s.face(beside).precinct;
      // Land without a station gives none: nobody is to lose theirs.
      if (own.contains(beside) && precinct && precinct != here)
        lengths[precinct] += lengthOf(*s.arc(h.arc).shape).value;
    }
  PrecinctId best = main;
  std::int64_t most = 0;
  for (const auto& [precinct, length] : lengths)
    if (length > most || (length == most && precinctCode(project, precinct) < precinctCode(project, best)))
      best = precinct, most = length;
  return best;
}

Region regionOf(const Project& project, CommunityId community, GridId grid, PrecinctId from, PrecinctId main,
                const PrecinctPart& part) {
  Region region{community, grid, from, main, part, placeIn(project, part.faces), false};
  for (FaceId face : part.faces) region.locked = region.locked || isLocked(project, project.subdivision.face(face));
  return region;
}

// The slivers and differences of one zone. Faces already listed stay with the first list.
void addRegions(const Project& project, CommunityId community, GridId grid, const Zone& zone, const SliverRule& rule,
                std::unordered_set<FaceId>& listed, Regions& regions) {
  if (!liesInSeveral(project, zone.faces)) return;
  const std::vector<PrecinctSide> sides = precinctSides(project, zone.faces, rule);
  const PrecinctId main = sides.front().precinct;
  std::unordered_set<FaceId> settled(zone.faces.begin(), zone.faces.end());
  std::vector<Region> slivers;
  for (const PrecinctSide& side : sides)
    for (const PrecinctPart& part : side.parts) {
      if (!part.sliver) {
        if (!grid) regions.differences.push_back(regionOf(project, community, grid, side.precinct, main, part));
        continue;
      }
      for (FaceId face : part.faces) settled.erase(face);
      // A grid's sliver that is part of its community's is listed there.
      if (std::any_of(part.faces.begin(), part.faces.end(), [&](FaceId face) { return listed.contains(face); }))
        continue;
      slivers.push_back(regionOf(project, community, grid, side.precinct, main, part));
    }
  for (Region& sliver : slivers) {
    sliver.to = around(project, sliver.part.faces, settled, main);
    listed.insert(sliver.part.faces.begin(), sliver.part.faces.end());
    regions.slivers.push_back(std::move(sliver));
  }
}

// What lists are ordered by: codes, then the place.
auto orderOf(const Project& project, CommunityId community, GridId grid, Point place) {
  const Grid* record = project.grids.find(grid);
  const Community& above = project.communities.at(community);
  return std::tuple(above.code, above.name, record ? record->code : std::string(), place);
}

void sort(const Project& project, std::vector<Region>& regions) {
  std::sort(regions.begin(), regions.end(), [&](const Region& a, const Region& b) {
    return orderOf(project, a.community, a.grid, a.place) < orderOf(project, b.community, b.grid, b.place);
  });
}

void addStraddling(const Project& project, CommunityId community, GridId grid, const Zone& zone, double threshold,
                   const SliverRule& rule, std::vector<Straddling>& list) {
  if (!liesInSeveral(project, zone.faces)) return;
  const std::vector<PrecinctSide> sides = precinctSides(project, zone.faces, rule);
  std::vector<Area> areas;
  for (const PrecinctSide& side : sides)
    if (side.precinct) areas.push_back(side.area);
  if (areas.size() < 2) return;
  std::sort(areas.begin(), areas.end(), std::greater<>());
  Straddling found{community, grid, cellOf(tallyIn(project, zone.faces), zone.area, zone.faces), {}, 0, true};
  found.second = areas[1].squareMetres() / zone.area.squareMetres();
  if (found.second <= threshold) return;
  for (const PrecinctSide& side : sides) {
    found.shares.push_back(
        {side.precinct, cellOf(side.tally, side.area, side.faces), placeIn(project, side.faces), side.isSliver()});
    if (&side != &sides.front()) found.sliver = found.sliver && side.isSliver();
  }
  list.push_back(std::move(found));
}

void sort(const Project& project, std::vector<Straddling>& list) {
  std::sort(list.begin(), list.end(), [&](const Straddling& a, const Straddling& b) {
    return orderOf(project, a.community, a.grid, a.shares.front().place) <
           orderOf(project, b.community, b.grid, b.shares.front().place);
  });
}

}  // namespace

Point placeIn(const Project& project, const std::vector<FaceId>& faces) {
  // The lowest box breaks ties, so that numbers of faces do not matter.
  const auto order = [&](FaceId id) {
    const Face& face = project.subdivision.face(id);
    return std::tuple(-face.area.twice, face.box.minX, face.box.minY);
  };
  const FaceId largest =
      *std::min_element(faces.begin(), faces.end(), [&](FaceId a, FaceId b) { return order(a) < order(b); });
  return pointOnSurface({project.subdivision.polygonOf(largest)});
}

Regions regionsOf(const Project& project, const SliverRule& rule) {
  Regions regions;
  std::unordered_set<FaceId> listed;
  project.communities.forEach([&](CommunityId id, const Community& community) {
    addRegions(project, id, {}, community.zone, rule, listed, regions);
  });
  project.grids.forEach(
      [&](GridId id, const Grid& grid) { addRegions(project, grid.community, id, grid.zone, rule, listed, regions); });
  sort(project, regions.differences);
  sort(project, regions.slivers);
  return regions;
}

std::vector<Straddling> straddlingCommunities(const Project& project, const ReportOptions& options,
                                              const SliverRule& rule) {
  std::vector<Straddling> list;
  project.communities.forEach([&](CommunityId id, const Community& community) {
    addStraddling(project, id, {}, community.zone, options.straddle, rule, list);
  });
  sort(project, list);
  return list;
}

std::vector<Straddling> straddlingGrids(const Project& project, const ReportOptions& options, const SliverRule& rule) {
  std::vector<Straddling> list;
  project.grids.forEach([&](GridId id, const Grid& grid) {
    addStraddling(project, grid.community, id, grid.zone, options.straddle, rule, list);
  });
  sort(project, list);
  return list;
}

}  // namespace wangge::align
