// SPDX-License-Identifier: GPL-3.0-or-later
// Order of painting: territory, base map, sites, locks, veil, boundaries, points, labels with padlocks.
#include "core/map/portray.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "core/map/layers.h"

namespace wangge::map {
namespace {

constexpr std::pair<Level, Boundary> kDivisionBoundaries[] = {
    {Level::City, Boundary::City}, {Level::County, Boundary::County}, {Level::Subdistrict, Boundary::Subdistrict}};

// Whether looking arcs up by place would find them all: then reading the table in its own order is faster.
bool showsAll(const ArcIndex& index, const Box& box) {
  return index.columnOf(box.minX) == 0 && index.columnOf(box.maxX) == index.columns() - 1 &&
         index.rowOf(box.minY) == 0 && index.rowOf(box.maxY) == index.rows() - 1;
}

// A plan of several counties ends at the city's boundary, one of several subdistricts at the county's; a single one may
// go on beyond the data.
Boundary edgeOf(const Project& project, const Hierarchy& hierarchy) {
  std::set<DivisionId> counties, subdistricts;
  project.communities.forEach([&](CommunityId id, const Community&) {
    if (const DivisionId county = hierarchy.above(id, Level::County)) counties.insert(county);
    if (const DivisionId subdistrict = hierarchy.above(id, Level::Subdistrict)) subdistricts.insert(subdistrict);
  });
  if (counties.size() > 1) return Boundary::City;
  if (counties.size() == 1 && subdistricts.size() > 1) return Boundary::County;
  return subdistricts.empty() ? Boundary::Community : Boundary::Subdistrict;
}

// The boundaries around territory within the plan that no community covers: the plan does not end there.
class Gaps {
 public:
  Gaps(const Subdivision& subdivision, const Hierarchy& hierarchy, Boundary outside)
      : m_subdivision(subdivision), m_hierarchy(hierarchy), m_outside(outside) {}

  // Between a community and `face`, which none covers: the edge of the plan where one comes from there to the outside
  // without crossing a community, else the highest level at which the communities around differ.
  Boundary around(FaceId face) {
    if (face == kUniverse) return m_outside;
    if (const auto known = m_known.find(face); known != m_known.end()) return known->second;
    std::vector<FaceId> gap{face};
    std::set<CommunityId> communities;
    m_known[face] = m_outside;
    bool open = false;
    for (std::size_t i = 0; i < gap.size(); ++i) {
      const auto look = [&](HalfEdge start) {
        HalfEdge h = start;
        do {
          const FaceId next = m_subdivision.rightOf(h);
          const CommunityId community = m_subdivision.face(next).community;
          if (community) {
            communities.insert(community);
          } else if (next == kUniverse) {
            open = true;
          } else if (m_known.try_emplace(next, m_outside).second) {
            gap.push_back(next);
          }
          h = m_subdivision.next(h);
        } while (h != start);
      };
      const Face& piece = m_subdivision.face(gap[i]);
      if (piece.outer) look(piece.outer);
      for (const HalfEdge start : piece.inner) look(start);
    }
    if (open) return m_outside;
    const Boundary boundary = highestBetween(communities);
    for (const FaceId piece : gap) m_known[piece] = boundary;
    return boundary;
  }

 private:
  Boundary highestBetween(const std::set<CommunityId>& communities) const {
    for (const auto& [level, boundary] : kDivisionBoundaries) {
      std::set<DivisionId> divisions;
      for (const CommunityId community : communities) divisions.insert(m_hierarchy.above(community, level));
      if (divisions.size() > 1) return boundary;
    }
    return Boundary::Community;
  }

  const Subdivision& m_subdivision;
  const Hierarchy& m_hierarchy;
  Boundary m_outside;
  std::map<FaceId, Boundary> m_known;
};

std::optional<Boundary> boundaryBetween(const Hierarchy& hierarchy, const Face& left, const Face& right, const Arc& arc,
                                        Gaps& gaps) {
  if (!left.community != !right.community) return gaps.around(left.community ? arc.right : arc.left);
  if (left.community != right.community) {
    for (const auto& [level, boundary] : kDivisionBoundaries)
      if (hierarchy.above(left.community, level) != hierarchy.above(right.community, level)) return boundary;
    return Boundary::Community;
  }
  if (left.community && left.grid != right.grid) return Boundary::Grid;
  return std::nullopt;
}

}  // namespace

Picture::Picture(const Project& p, const MapRequest& r)
    : project(p), request(r), hierarchy(p), arcs(p.subdivision, r.view, r.tolerance), clip(r.frame.grown(5)) {
  const Subdivision& subdivision = p.subdivision;
  Gaps gaps(subdivision, hierarchy, edgeOf(p, hierarchy));
  const bool everyArc = r.layers.blocks || r.layers.precincts || r.layers.beats || !r.precinctLayers.empty() ||
                        r.edited == Label::Precinct;  // else only boundaries are asked for
  const auto see = [&](ArcId id, const Arc& arc) {
    const Face &left = subdivision.face(arc.left), &right = subdivision.face(arc.right);
    const SeenArc seen{id, &arc, &left, &right, boundaryBetween(hierarchy, left, right, arc, gaps)};
    if (everyArc) visible.push_back(seen);
    if (!seen.boundary) return;
    dividing.push_back(seen);
    if (left.community != right.community) communal.push_back(seen);
  };
  const Box box = r.view.toLattice(clip);
  if (showsAll(subdivision.index(), box)) {
    if (everyArc) visible.reserve(subdivision.arcs().size());
    subdivision.arcs().forEach(see);
  } else {
    for (ArcId id : subdivision.index().near(box)) see(id, subdivision.arc(id));
  }
  centre = &subdivision.face(subdivision.locate(r.view.toLattice(r.frame.centre())));
  result.anchor = r.view.toPaper(Point{0, 0});
  if (!r.focus || !r.focus->ofPolice()) return;
  for (const FaceId id : zoneOf(p, *r.focus).faces)
    for (Level level : {Level::City, Level::County, Level::Subdistrict, Level::Community, Level::Grid}) {
      const Face& face = subdivision.face(id);
      if (level == Level::Grid && !face.grid)
        unassignedParts.insert(face.community);
      else
        parts[hierarchy.unitOf(face, level)].push_back(id);
    }
}

bool Picture::inFocus(const Unit& unit, const Face& face) const {
  return parts.empty() ? inFocus(face) : parts.contains(unit);
}

const std::vector<UnitShape>& Picture::shapes(Level level) {
  const auto [made, fresh] = madeShapes.try_emplace(level);
  if (fresh)
    made->second = unitShapes(arcs, hierarchy, level, level == Level::Grid ? dividing : communal, *centre, clip);
  return made->second;
}

const BaseIndex& Picture::base() {
  if (request.base != nullptr) return *request.base;
  if (!ownBase) ownBase.emplace(project);
  return *ownBase;
}

Portrayal portray(const Project& project, const MapRequest& request) {
  Picture picture(project, request);
  picture.add(ClipStart{request.frame.min, request.frame.max});
  request.edited == Label::Precinct ? drawPrecinctFills(picture) : drawFills(picture);
  drawBaseMap(picture);
  if (request.layers.sites) drawSites(picture);
  if (request.layers.locks) drawLocks(picture);
  if (request.layers.blocks) drawBlocks(picture);
  if (request.focus) {
    drawPrecinctRibbons(picture, false);
    drawBoundaries(picture, false);
    drawPoliceLines(picture, false);
    drawVeil(picture);
  }
  if (!request.marks.empty()) drawMarks(picture);
  drawPrecinctRibbons(picture, true);
  drawBoundaries(picture, true);
  drawPoliceLines(picture, true);
  drawLayerLines(picture);
  if (request.edited) drawEditedBorders(picture);
  if (request.layers.households) drawHouseholds(picture);
  if (request.layers.stations) drawStations(picture);
  if ((request.layers.labels || request.layers.locks) && request.measurer != nullptr) drawLabels(picture);
  picture.add(ClipEnd{});
  return std::move(picture.result);
}

}  // namespace wangge::map
