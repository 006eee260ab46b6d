// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of lines and waters: roads with the untidiness of real ones, railways, rivers, lakes, wetland.
#include <algorithm>
#include <map>
#include <string>

#include "data/generator/district.h"
#include "data/generator/random.h"

namespace wangge::demo {
namespace {

const char* className(Kind kind) {
  switch (kind) {
    case Kind::Rail:
      return "铁路";
    case Kind::River:
      return "河流";
    case Kind::Canal:
      return "水渠";
    case Kind::Arterial:
      return "主干路";
    case Kind::Collector:
      return "次干路";
    case Kind::Branch:
      return "支路";
    case Kind::Lane:
      return "小区路";
    case Kind::Highway:
      return "县道";
    case Kind::Rural:
      return "乡道";
    case Kind::Track:
      return "机耕路";
    default:
      return nullptr;
  }
}

bool isRoad(Kind kind) {
  return kind != Kind::Rail && kind != Kind::River && kind != Kind::Canal && className(kind) != nullptr;
}

struct Course {
  int street;
  Line line;
};

// The edges of every street put together to lines, from one end to the other.
std::vector<Course> courses(const Plan& plan) {
  std::map<int, std::vector<int>> edgesOf;
  for (int e = 0; e < static_cast<int>(plan.map.edges.size()); ++e)
    if (plan.map.edges[PlanarMap::at(e)].street >= 0) edgesOf[plan.map.edges[PlanarMap::at(e)].street].push_back(e);
  std::vector<Course> made;
  for (const auto& [street, edges] : edgesOf) {
    std::map<int, std::vector<int>> at;  // vertex → edges not used yet
    for (int e : edges)
      at[plan.map.edges[PlanarMap::at(e)].from].push_back(e), at[plan.map.edges[PlanarMap::at(e)].to].push_back(e);
    const auto walk = [&](int vertex) {
      Line line;
      while (!at[vertex].empty()) {
        const int e = at[vertex].front();
        const Edge& edge = plan.map.edges[PlanarMap::at(e)];
        Line arc = plan.arcs[PlanarMap::at(e)];
        if (edge.from != vertex) std::reverse(arc.begin(), arc.end());
        std::erase(at[edge.from], e), std::erase(at[edge.to], e);
        line.insert(line.end(), arc.begin() + (line.empty() ? 0 : 1), arc.end());
        vertex = edge.from == vertex ? edge.to : edge.from;
      }
      return line;
    };
    for (bool ends : {true, false})
      for (auto it = at.begin(); it != at.end(); ++it)
        while (ends ? it->second.size() % 2 == 1 : !it->second.empty()) made.push_back({street, walk(it->first)});
  }
  return made;
}

// An octagon, smoothed: near enough to a circle and free of sines.
Line roundLine(Point middle, double radius) {
  const double d = 0.7071067811865476;
  Line ring;
  for (Point p :
       {Point{1, 0}, Point{d, d}, Point{0, 1}, Point{-d, d}, Point{-1, 0}, Point{-d, -d}, Point{0, -1}, Point{d, -d}})
    ring.push_back(middle + p * radius);
  ring = smooth(ring, radius / 3, true);
  for (Point& p : ring) p = millimetre(p);
  return ring;
}

void addRoundabouts(const District& district, Layer& layer) {
  const Plan& plan = district.plan;
  std::map<int, std::vector<int>> streetsAt;
  for (const Edge& e : plan.map.edges)
    if (e.kind == Kind::Arterial)
      for (int v : {e.from, e.to}) streetsAt[v].push_back(e.street);
  int made = 0;
  for (std::size_t e = 0; e < plan.map.edges.size() && made < 3; ++e) {
    auto& streets = streetsAt[plan.map.edges[e].from];
    std::sort(streets.begin(), streets.end());
    streets.erase(std::unique(streets.begin(), streets.end()), streets.end());
    if (streets.size() < 2) continue;
    streets.clear();
    if (++made == 2) continue;  // not at every crossing in a row
    Line ring = roundLine(plan.arcs[e].front(), 32);
    ring.push_back(ring.front());
    layer.features.push_back(
        {{std::string("环岛"), std::string("主干路"), std::int64_t{1}, std::string(kFictitiousShort)},
         std::move(ring)});
  }
}

// Dead ends: a lane runs from a block's edge inwards and stops.
void addDeadEnds(const District& district, Layer& layer, Random& random) {
  const Plan& plan = district.plan;
  for (std::size_t f = 0; f < plan.rings.size(); ++f) {
    if (plan.map.faces[f].zone != Zone::Urban || ringArea(plan.rings[f]) < 18000 || !random.chance(0.16)) continue;
    const Line& ring = plan.rings[f];
    const auto i = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(ring.size()) - 1));
    const Point a = ring[i], b = ring[(i + 1) % ring.size()];
    if (length(b - a) < 25) continue;
    const Point start = millimetre((a + b) * 0.5);
    const Point end = millimetre(start + left(direction(a, b)) * random.real(30, 60));
    if (inside(ring, end) && distanceToRing(ring, end) > 12)
      layer.features.push_back(
          {{std::string(), std::string("小区路"), std::int64_t{0}, std::string(kFictitiousShort)}, Line{start, end}});
  }
}

Layer lineLayer(const District& district, const char* name, std::initializer_list<Kind> kinds) {
  Layer layer{name, {{"NAME"}, {"LX"}, {"BZ"}}, {}};
  for (Course& course : courses(district.plan)) {
    const Street& street = district.plan.streets[PlanarMap::at(course.street)];
    if (std::find(kinds.begin(), kinds.end(), street.kind) != kinds.end())
      layer.features.push_back(
          {{street.name, std::string(className(street.kind)), std::string(kFictitiousShort)}, std::move(course.line)});
  }
  return layer;
}

}  // namespace

Layer roadLayer(const District& district) {
  Random random(district.seed, 7);
  Layer layer{"fictitious_roads", {{"NAME"}, {"DLDJ"}, {"ONEWAY", FieldType::Integer}, {"BZ"}}, {}};
  const auto add = [&](const Street& street, Line line, bool oneWay) {
    layer.features.push_back(
        {{street.name, std::string(className(street.kind)), std::int64_t{oneWay}, std::string(kFictitiousShort)},
         std::move(line)});
  };
  for (Course& course : courses(district.plan)) {
    const Street& street = district.plan.streets[PlanarMap::at(course.street)];
    if (!isRoad(street.kind)) continue;
    if (street.dual) {
      Line back = offset(course.line, 9);
      std::reverse(back.begin(), back.end());
      add(street, offset(course.line, -9), true);
      add(street, std::move(back), true);
      continue;
    }
    // Drawn by hand: some ends stop short of the crossing, some run past it.
    const double size = lineLength(course.line);
    if (size > 60 && random.chance(0.025)) {
      course.line = part(course.line, 0, size - random.real(0.3, 2.5));
    } else if (size > 60 && random.chance(0.025)) {
      const Point end = course.line.back();
      course.line.push_back(
          millimetre(end + direction(course.line[course.line.size() - 2], end) * random.real(0.5, 4)));
    }
    add(street, std::move(course.line), false);
  }
  addRoundabouts(district, layer);
  addDeadEnds(district, layer, random);
  return layer;
}

Layer railwayLayer(const District& district) {
  return lineLayer(district, "fictitious_railway", {Kind::Rail});
}

std::vector<Layer> waterLayers(const District& district) {
  Layer areas{"水面", {{"NAME"}, {"LX"}, {"BZ"}}, {}};
  const auto add = [&](const char* name, const char* kind, MultiPolygon shape) {
    areas.features.push_back({{std::string(name), std::string(kind), std::string(kFictitiousShort)}, std::move(shape)});
  };
  const auto zone = [&](Zone wanted) {
    return outlineOf(district.plan, [&](int f) { return district.plan.map.faces[PlanarMap::at(f)].zone == wanted; });
  };
  add("东湖", "湖泊", zone(Zone::Lake));
  const MultiPolygon wetland = zone(Zone::Wetland);
  add("扎龙湿地", "湿地", wetland);
  Random random(district.seed, 8);
  for (const Polygon& part : wetland) {
    double lowX = 1e30, highX = -1e30, lowY = 1e30, highY = -1e30;
    for (Point p : part.shell)
      lowX = std::min(lowX, p.x), highX = std::max(highX, p.x), lowY = std::min(lowY, p.y),
      highY = std::max(highY, p.y);
    std::vector<Point> middles;
    for (int tries = 0; tries < 900 && middles.size() < 45; ++tries) {
      const Point middle{random.real(lowX, highX), random.real(lowY, highY)};
      const double radius = random.real(70, 420);
      bool isFree = inside(part.shell, middle) && distanceToRing(part.shell, middle) > radius * 1.7;
      for (Point other : middles) isFree = isFree && length(other - middle) > 850;
      if (!isFree) continue;
      middles.push_back(middle);
      // Long and ragged, lying as the wind lies.
      const Point along = direction({0, 0}, {1, random.real(-0.7, 0.5)});
      const double thin = random.real(0.45, 0.8);
      const Line circle = roundLine({0, 0}, radius);
      Line rough;
      for (std::size_t i = 0; i < circle.size(); ++i) {
        const Point p = circle[i] * random.real(0.72, 1.12);
        rough.push_back(middle + along * (p.x * 1.35) + left(along) * (p.y * thin));
      }
      Line ring = smooth(rough, radius / 9, true);
      for (Point& p : ring) p = millimetre(p);
      add("", "泡沼", {{std::move(ring), {}}});
    }
  }
  return {lineLayer(district, "河流", {Kind::River, Kind::Canal}), std::move(areas)};
}

}  // namespace wangge::demo
