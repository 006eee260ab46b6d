// SPDX-License-Identifier: GPL-3.0-or-later
// How Tiefeng's ground is cut up: dense blocks around the station, larger ones towards the ring road, fields, hamlets,
// and the wetland left whole.
#include <algorithm>
#include <cmath>

#include "data/generator/allocate.h"
#include "data/generator/plan.h"
#include "data/generator/random.h"
#include "data/generator/subdivide.h"

namespace wangge::demo {
namespace {

constexpr double kHectare = 10000;

double targetArea(Zone zone, Point place, Random& random) {
  const double far = length(place - Point{400, -100}) / 1000;
  if (zone == Zone::Urban) {
    const double base = far < 1 ? 2.0 : far < 2 ? 2.0 + (far - 1) * 1.0 : 3.0 + (far - 2) * 1.5;
    return base * (random.chance(0.1) ? random.real(2, 3.2) : random.real(0.7, 1.8)) * kHectare;  // some gated estates
  }
  if (zone == Zone::Hamlet) return random.real(1.4, 2.6) * kHectare;
  if (zone == Zone::Wetland) return random.real(380, 900) * kHectare;
  return random.real(28, 75) * kHectare;
}

Kind cutKind(Zone zone, double area) {
  const double hectares = area / kHectare;
  if (zone == Zone::Urban) return hectares > 45 ? Kind::Collector : hectares > 7 ? Kind::Branch : Kind::Lane;
  if (zone == Zone::Hamlet) return Kind::Lane;
  if (zone == Zone::Wetland) return Kind::None;
  return hectares > 420 ? Kind::Rural : hectares > 110 ? Kind::Track : Kind::Field;
}

void splitDown(PlanarMap& map, int first, Random& random) {
  std::vector<int> open = {first};
  while (!open.empty()) {
    const int face = open.back();
    open.pop_back();
    const Line ring = map.ring(face);
    const double size = ringArea(ring);
    const Zone zone = map.faces[map.at(face)].zone;
    if (size <= targetArea(zone, interiorPoint(ring), random)) continue;
    SplitStyle style;
    if (zone == Zone::Fields || zone == Zone::Wetland) style = {0.15, 0.08, 60, 60};
    if (const auto created = split(map, face, style, cutKind(zone, size), -1, random)) {
      open.push_back(face);
      open.push_back(*created);
    }
  }
}

void layHamlet(PlanarMap& map, const Hamlet& hamlet, Random& random) {
  int face = -1;
  for (int f = 0; f < static_cast<int>(map.faces.size()) && face < 0; ++f)
    if (inside(map.ring(f), hamlet.place)) face = f;
  if (face < 0 || map.faces[map.at(face)].zone != Zone::Fields) return;
  while (ringArea(map.ring(face)) > hamlet.size * kHectare * 1.5) {
    const auto created = split(map, face, {0.13, 0.08, 30, 30}, Kind::Track, -1, random);
    if (!created) break;
    if (inside(map.ring(*created), hamlet.place)) face = *created;
  }
  map.faces[map.at(face)].zone = Zone::Hamlet;
  splitDown(map, face, random);
}

}  // namespace

Plan tiefengPlan(const Skeleton& skeleton, std::uint64_t seed) {
  Random random(seed, 2);
  PlanarMap map = buildPlanarMap(skeleton.outline, skeleton.lines);
  const int skeletonFaces = static_cast<int>(map.faces.size());
  for (int f = 0; f < skeletonFaces; ++f) {
    const Point place = interiorPoint(map.ring(f));
    Zone& zone = map.faces[map.at(f)].zone;
    zone = Zone::Fields;
    if (inside(skeleton.city, place)) zone = Zone::Urban;
    if (inside(skeleton.wetland, place)) zone = Zone::Wetland;
    if (inside(skeleton.lake, place)) zone = Zone::Lake;
  }
  for (Edge& edge : map.edges) {
    const Point middle = (map.vertices[map.at(edge.from)] + map.vertices[map.at(edge.to)]) * 0.5;
    if (edge.kind != Kind::Shore && inside(skeleton.lake, middle)) edge.kind = Kind::None, edge.street = -1;
  }
  for (int f = 0; f < skeletonFaces; ++f) {
    const Zone zone = map.faces[map.at(f)].zone;
    if (zone != Zone::Lake) splitDown(map, f, random);
  }
  for (const Hamlet& hamlet : skeleton.hamlets) layHamlet(map, hamlet, random);
  const std::vector<int> community = allocate(map, skeleton.seats, random);
  const Warp warp(scatter(seed) ^ 77, {{9000, 480}, {3300, 260}, {900, 42}, {240, 2.2}});
  Plan plan = bend(std::move(map), skeleton.streets, warp, 45);
  plan.community = community;
  return plan;
}

}  // namespace wangge::demo
