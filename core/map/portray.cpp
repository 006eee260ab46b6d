// SPDX-License-Identifier: GPL-3.0-or-later
// Order of painting: territory, base map, veil, boundaries, points, labels.
#include "core/map/portray.h"

#include <algorithm>
#include <set>

#include "core/map/layers.h"

namespace wangge::map {
namespace {

// Sees at once whether looking arcs up by place pays.
std::vector<ArcId> arcsIn(const Subdivision& subdivision, const Box& box) {
  const Box& all = subdivision.face(kUniverse).box;
  if (!all.empty() && box.contains(Point{all.minX, all.minY}) && box.contains(Point{all.maxX, all.maxY}))
    return subdivision.arcs().ids();
  return subdivision.index().near(box);
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

}  // namespace

Picture::Picture(const Project& p, const MapRequest& r)
    : project(p), request(r), hierarchy(p), arcs(p.subdivision, r.view, r.tolerance), clip(r.frame.grown(5)) {
  const Subdivision& subdivision = p.subdivision;
  visible = arcsIn(subdivision, r.view.toLattice(clip));
  const auto take = [&](const Face& face) {
    if (!face.community) return;
    Unit unit = hierarchy.unitOf(face, r.detail);
    if (r.detail == Level::Grid && !face.grid) unit = {Level::Community, {}, face.community, {}};
    if (units.empty() || units.back() != unit) units.push_back(unit);
  };
  for (ArcId id : visible) {
    const Arc& arc = subdivision.arc(id);
    take(subdivision.face(arc.left));
    take(subdivision.face(arc.right));
  }
  // A frame inside one face has no arcs of its own.
  take(subdivision.face(subdivision.locate(r.view.toLattice(r.frame.centre()))));
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
  outside = edgeOf(p, hierarchy);
  result.anchor = r.view.toPaper(Point{0, 0});
}

const BaseIndex& Picture::base() {
  if (request.base != nullptr) return *request.base;
  if (!ownBase) ownBase.emplace(project);
  return *ownBase;
}

std::vector<FaceId> facesShown(const Picture& picture, const Unit& unit) {
  std::vector<FaceId> faces = facesOf(picture.project, unit);
  if (picture.request.detail == Level::Grid && unit.level == Level::Community)
    std::erase_if(faces, [&](FaceId id) { return static_cast<bool>(picture.project.subdivision.face(id).grid); });
  return faces;
}

Belongs belongsShown(const Picture& picture, const Unit& unit) {
  if (picture.request.detail == Level::Grid && unit.level == Level::Community)
    return [community = unit.community](const Face& face) { return face.community == community && !face.grid; };
  return [&picture, unit](const Face& face) { return picture.hierarchy.belongs(face, unit); };
}

Portrayal portray(const Project& project, const MapRequest& request) {
  Picture picture(project, request);
  picture.add(ClipStart{request.frame.min, request.frame.max});
  drawFills(picture);
  drawBaseMap(picture);
  if (request.layers.blocks) drawBlocks(picture);
  if (request.focus) {
    drawBoundaries(picture, false);
    drawVeil(picture);
  }
  if (request.layers.precincts) drawPrecincts(picture);
  drawBoundaries(picture, true);
  if (request.layers.households) drawHouseholds(picture);
  if (request.layers.labels && request.measurer != nullptr) drawLabels(picture);
  picture.add(ClipEnd{});
  return std::move(picture.result);
}

}  // namespace wangge::map
