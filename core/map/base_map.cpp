// SPDX-License-Identifier: GPL-3.0-or-later
// Water, buildings, sites, railways and roads below the plan.
#include <algorithm>
#include <map>

#include "core/map/layers.h"
#include "core/map/pole.h"
#include "core/plan/shores.h"

namespace wangge::map {
namespace {

// Lines of each class in the frame; closed rivers are ponds and lakes, the rings of one feature with their islands.
struct BaseLines {
  std::map<ArcClass, std::vector<Line>> open;
  std::vector<std::vector<Line>> water;
};

BaseLines collectLines(Picture& picture) {
  const MapRequest& request = picture.request;
  BaseLines result;
  std::map<LineFeatureId, bool> isWater;  // of rivers met
  const auto drawWater = [&](LineFeatureId id, const LineFeature& feature) {
    const auto [known, fresh] = isWater.try_emplace(id, false);
    if (!fresh) return known->second;
    const std::vector<Polyline> shores = shoresOf(*feature.lines);
    known->second = !shores.empty();
    std::vector<Line> rings;
    for (const Polyline& shore : shores) {
      Line line = simplified(toPaper(request.view, shore), request.tolerance);
      line.pop_back();
      Line ring = clippedRing(line, picture.clip);
      if (!ring.empty()) rings.push_back(std::move(ring));
    }
    if (!rings.empty()) result.water.push_back(std::move(rings));
    return known->second;
  };
  for (const BaseIndex::Line& entry : picture.base().linesIn(request.view.toLattice(picture.clip))) {
    const LineFeature& feature = picture.project.lineFeatures.at(entry.feature);
    const bool rail = feature.type == ArcClass::Rail, river = feature.type == ArcClass::River;
    if (rail ? !request.layers.rails : river ? !request.layers.water : !request.layers.roads) continue;
    if (roadStyle(feature.type, request.view.denominator).core.width <= 0) continue;
    if (river && drawWater(entry.feature, feature)) continue;
    const Polyline& points = (*feature.lines)[entry.part];
    const Line line = simplified(toPaper(request.view, points), request.tolerance);
    appendClipped(line, picture.clip, result.open[feature.type]);
  }
  return result;
}

void drawBuildings(Picture& picture) {
  const MapRequest& request = picture.request;
  if (!request.layers.buildings || request.view.denominator > kBuildingsTo) return;
  for (const BuildingId id : picture.base().buildingsIn(request.view.toLattice(picture.clip))) {
    const Polygon& outline = *picture.project.buildings.at(id).outline;
    Path path;
    path.rings.push_back(toPaper(request.view, outline.outer));
    for (const Ring& hole : outline.holes) path.rings.push_back(toPaper(request.view, hole));
    path.fill = kBuildingFill;
    path.stroke = kBuildingStroke;
    if (!picture.result.occurs.buildings) picture.result.occurs.buildings = !liesOutside(path.rings, request.frame);
    picture.add(std::move(path));
  }
}

}  // namespace

void drawBaseMap(Picture& picture) {
  const double denominator = picture.request.view.denominator;
  BaseLines lines = collectLines(picture);
  if (!lines.water.empty()) {
    for (std::vector<Line>& rings : lines.water) {
      Path path;
      picture.result.occurs.water |= !liesOutside(rings, picture.request.frame);
      path.rings = std::move(rings);
      path.fill = kWaterFill;
      path.stroke = {Colour{143, 190, 220, 255}, 0.15, Dash::Solid};
      picture.add(std::move(path));
    }
  }
  drawBuildings(picture);
  // All casings below all cores, so that roads of one class join; the finer class below the greater one.
  constexpr ArcClass order[] = {ArcClass::River,  ArcClass::Rail,     ArcClass::Lane,
                                ArcClass::Street, ArcClass::Arterial, ArcClass::Expressway};
  for (const bool casing : {true, false}) {
    for (ArcClass type : order) {
      const auto found = lines.open.find(type);
      if (found == lines.open.end() || found->second.empty()) continue;
      const RoadStyle style = roadStyle(type, denominator);
      Path path;
      path.closed = false;
      path.stroke = casing ? style.casing : style.core;
      if (path.stroke.width <= 0) continue;
      path.rings = found->second;
      if (comesInto(path.rings, false, picture.request.frame)) picture.result.occurs.lines |= ArcClasses(type);
      picture.add(std::move(path));
    }
  }
}

void drawSites(Picture& picture) {
  const MapRequest& request = picture.request;
  const Box box = request.view.toLattice(picture.clip);
  picture.project.sites.forEach([&](SiteId, const Site& site) {
    if (!site.outline || !boxOf(*site.outline).touches(box)) return;
    Path path;
    for (const Polygon& polygon : *site.outline) {
      const auto add = [&](const Ring& ring) {
        Line cut = clippedRing(simplified(toPaper(request.view, ring), request.tolerance), picture.clip);
        if (cut.size() >= 3) path.rings.push_back(std::move(cut));
      };
      add(polygon.outer);
      for (const Ring& hole : polygon.holes) add(hole);
    }
    if (path.rings.empty()) return;
    path.fill = kSiteFill;
    path.stroke = kSiteStroke;
    picture.result.occurs.sites |= !liesOutside(path.rings, request.frame);
    picture.add(std::move(path));
  });
}

}  // namespace wangge::map
