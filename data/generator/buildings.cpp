// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generator/buildings.h"

#include <algorithm>
#include <cmath>

namespace wangge::demo {
namespace {

// How a kind of house is laid out; metres, households per entrance and floor.
struct Pattern {
  double depth, entranceWidth;
  int fewestEntrances, mostEntrances;
  int fewestFloors, mostFloors;
  int flats;  // households per entrance and floor
  double rowGap, sideGap, setback;
  double missing;  // share of places left empty
};

const Pattern* patternOf(Use use) {
  static constexpr Pattern slabs = {12, 14, 3, 5, 5, 7, 2, 17, 9, 9, 0.22};
  static constexpr Pattern midRise = {14, 18, 2, 3, 9, 11, 2, 28, 14, 12, 0.16};
  static constexpr Pattern towers = {20, 27, 1, 1, 17, 27, 4, 36, 24, 16, 0.22};
  static constexpr Pattern bungalows = {6.5, 8, 2, 4, 1, 1, 1, 6.5, 3, 6, 0.15};
  static constexpr Pattern farmhouses = {7, 11, 1, 1, 1, 1, 1, 24, 6.5, 7, 0.13};
  static constexpr Pattern shops = {22, 24, 2, 3, 2, 5, 0, 26, 14, 8, 0.3};
  static constexpr Pattern offices = {18, 26, 1, 2, 8, 22, 0, 34, 24, 14, 0.4};
  static constexpr Pattern schools = {14, 20, 2, 4, 3, 5, 0, 40, 22, 16, 0.45};
  static constexpr Pattern halls = {26, 30, 1, 3, 1, 2, 0, 20, 18, 12, 0.3};
  static constexpr Pattern temple = {16, 20, 1, 1, 1, 1, 0, 26, 20, 18, 0.3};
  switch (use) {
    case Use::OldSlabs:
      return &slabs;
    case Use::MidRise:
      return &midRise;
    case Use::Towers:
      return &towers;
    case Use::Bungalows:
      return &bungalows;
    case Use::Farmhouses:
      return &farmhouses;
    case Use::Commerce:
      return &shops;
    case Use::Office:
    case Use::Government:
      return &offices;
    case Use::School:
    case Use::Hospital:
      return &schools;
    case Use::Industry:
    case Use::Market:
      return &halls;
    case Use::Temple:
      return &temple;
    default:
      return nullptr;
  }
}

// The direction of the ring that is nearest to east-west, weighted by length, pointing east.
Point frontage(const Line& ring) {
  Point best{1, 0};
  double bestWeight = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    Point d = ring[(i + 1) % ring.size()] - ring[i];
    if (d.x < 0) d = d * -1.0;
    const double size = length(d);
    if (size == 0 || d.x < 0.8 * size) continue;
    if (size > bestWeight) bestWeight = size, best = d * (1 / size);
  }
  return best;
}

bool fits(const Line& ring, const Line& house, double setback) {
  for (std::size_t i = 0; i < house.size(); ++i) {
    const Point middle = (house[i] + house[(i + 1) % house.size()]) * 0.5;
    for (Point p : {house[i], middle})
      if (!inside(ring, p) || distanceToRing(ring, p) < setback) return false;
  }
  return true;
}

}  // namespace

std::vector<Building> buildBlock(const Line& ring, Use use, Random& random) {
  const Pattern* pattern = patternOf(use);
  if (pattern == nullptr) return {};
  const Point u = frontage(ring);
  const Point v = left(u);
  double lowU = 1e30, highU = -1e30, lowV = 1e30, highV = -1e30;
  for (Point p : ring) {
    lowU = std::min(lowU, dot(p, u)), highU = std::max(highU, dot(p, u));
    lowV = std::min(lowV, dot(p, v)), highV = std::max(highV, dot(p, v));
  }
  const int floorsHere = static_cast<int>(random.between(pattern->fewestFloors, pattern->mostFloors));
  std::vector<Building> built;
  double row = highV - pattern->setback - random.real(0, 3) - pattern->depth;
  for (; row > lowV + pattern->setback; row -= pattern->depth + pattern->rowGap) {
    double place = lowU + pattern->setback + random.real(0, 6);
    while (place < highU - pattern->setback) {
      const int entrances = static_cast<int>(random.between(pattern->fewestEntrances, pattern->mostEntrances));
      const double width = entrances * pattern->entranceWidth;
      const double shift = random.real(-1, 1);
      const Point corner = u * place + v * (row + shift);
      const auto at = [&](double along, double deep) { return millimetre(corner + u * along + v * deep); };
      const Line house = {at(0, 0), at(width, 0), at(width, pattern->depth), at(0, pattern->depth)};
      if (!fits(ring, house, pattern->setback - 1)) {
        place += 5;
        continue;
      }
      place += width + pattern->sideGap + random.real(0, 4);
      if (random.chance(pattern->missing)) continue;
      Building b;
      b.ring = house;
      b.use = use;
      b.floors = random.chance(0.8) ? floorsHere
                                    : static_cast<int>(random.between(pattern->fewestFloors, pattern->mostFloors));
      b.number = static_cast<int>(built.size()) + 1;
      for (int e = 0; e < entrances && pattern->flats > 0; ++e) {
        b.entrances.push_back(at((e + 0.5) * pattern->entranceWidth, pattern->depth * 0.6));
        const int flats = b.floors * pattern->flats;
        // Some flats stand empty or are let as shops.
        b.households.push_back(
            flats == 1 ? 1 : std::max(1, flats - static_cast<int>(random.between(0, std::max(1, flats / 3)))));
      }
      built.push_back(std::move(b));
    }
  }
  return built;
}

}  // namespace wangge::demo
