// SPDX-License-Identifier: GPL-3.0-or-later
// Water, buildings, railways and roads below the plan, and household points above it.
#include <algorithm>
#include <map>
#include <set>

#include "core/map/layers.h"

namespace wangge::map {
namespace {

Line toPaper(const View& view, const Polyline& points) {
  Line line;
  line.reserve(points.size());
  for (Point p : points) line.push_back(view.toPaper(p));
  return line;
}

bool isClosed(const Polyline& line) {
  return line.size() > 3 && line.front() == line.back();
}

// Lines of each class in the frame; closed rivers are ponds and lakes.
struct BaseLines {
  std::map<ArcClass, std::vector<Line>> open;
  std::vector<Line> water;
};

BaseLines collectLines(Picture& picture) {
  const MapRequest& request = picture.request;
  BaseLines result;
  for (const BaseIndex::Line& entry : picture.base().linesIn(request.view.toLattice(picture.clip))) {
    const LineFeature& feature = picture.project.lineFeatures.at(entry.feature);
    const bool rail = feature.type == ArcClass::Rail, river = feature.type == ArcClass::River;
    if (rail ? !request.layers.rails : river ? !request.layers.water : !request.layers.roads) continue;
    if (roadStyle(feature.type, request.view.denominator).core.width <= 0) continue;
    const Polyline& points = (*feature.lines)[entry.part];
    Line line = simplified(toPaper(request.view, points), request.tolerance);
    if (river && isClosed(points)) {
      line.pop_back();
      Line ring = clippedRing(line, picture.clip);
      if (!ring.empty()) result.water.push_back(std::move(ring));
      continue;
    }
    for (Line& piece : clippedLine(line, picture.clip)) result.open[feature.type].push_back(std::move(piece));
  }
  return result;
}

void drawBuildings(Picture& picture) {
  const MapRequest& request = picture.request;
  if (!request.layers.buildings || !showsBuildings(request.view.denominator)) return;
  for (const BuildingId id : picture.base().buildingsIn(request.view.toLattice(picture.clip))) {
    const Polygon& outline = *picture.project.buildings.at(id).outline;
    Path path;
    path.rings.push_back(toPaper(request.view, outline.outer));
    for (const Ring& hole : outline.holes) path.rings.push_back(toPaper(request.view, hole));
    path.fill = buildingFill();
    path.stroke = buildingStroke();
    picture.add(std::move(path));
    picture.result.occurs.buildings = true;
  }
}

}  // namespace

void drawBaseMap(Picture& picture) {
  const double denominator = picture.request.view.denominator;
  BaseLines lines = collectLines(picture);
  if (!lines.water.empty()) {
    for (Line& ring : lines.water) {
      Path path;
      path.rings.push_back(std::move(ring));
      path.fill = waterFill();
      path.stroke = {Colour{143, 190, 220, 255}, 0.15, Dash::Solid};
      picture.add(std::move(path));
    }
    picture.result.occurs.water = true;
  }
  drawBuildings(picture);
  // All casings below all cores, so that roads of one class join; the finer class below the greater one.
  constexpr ArcClass order[] = {ArcClass::River,  ArcClass::Rail,     ArcClass::Lane,
                                ArcClass::Street, ArcClass::Arterial, ArcClass::Expressway};
  for (const bool casing : {true, false}) {
    for (ArcClass type : order) {
      const auto found = lines.open.find(type);
      if (found == lines.open.end()) continue;
      const RoadStyle style = roadStyle(type, denominator);
      Path path;
      path.closed = false;
      path.stroke = casing ? style.casing : style.core;
      if (path.stroke.width <= 0) continue;
      path.rings = found->second;
      picture.result.occurs.lines |= ArcClasses(type);
      picture.add(std::move(path));
    }
  }
}

void drawHouseholds(Picture& picture) {
  const MapRequest& request = picture.request;
  const Box box = request.view.toLattice(request.frame);
  // No more than one dot in each raster cell: more could not be told apart.
  constexpr double cell = 0.25;
  std::set<const HouseholdSet*> sets;
  const auto columns = static_cast<std::size_t>(request.frame.width() / cell) + 2;
  const auto rows = static_cast<std::size_t>(request.frame.height() / cell) + 2;
  std::vector<bool> taken(columns * rows, false);
  Dots dots;
  dots.diameter = 0.45;
  dots.colour = pointColour();
  picture.project.sources.forEach([&](SourceId, const Source& source) {
    if (!source.households || !sets.insert(source.households.get()).second) return;
    source.households->forEachIn(box, [&](const HouseholdPoint& point) {
      const Position at = request.view.toPaper(point.at);
      const auto column = static_cast<std::size_t>(std::max(0.0, (at.x - request.frame.min.x) / cell));
      const auto row = static_cast<std::size_t>(std::max(0.0, (at.y - request.frame.min.y) / cell));
      const std::size_t index = std::min(row, rows - 1) * columns + std::min(column, columns - 1);
      if (taken[index]) return;
      taken[index] = true;
      dots.at.push_back(at);
    });
  });
  if (dots.at.empty()) return;
  picture.result.occurs.households = true;
  picture.add(std::move(dots));
}

}  // namespace wangge::map
