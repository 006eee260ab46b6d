// SPDX-License-Identifier: GPL-3.0-or-later
// Signs turn with their line, so that a cross never has an arm along it.
#include "core/map/line_signs.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/map/style.h"

namespace wangge::map {
namespace {

struct Placed {
  Position at;
  Position along;  // of length 1
};

// Places at these distances from the line's start; distances ascending.
std::vector<Placed> placesAlong(const Line& line, const std::vector<double>& distances) {
  std::vector<Placed> places;
  double passed = 0;
  std::size_t next = 0;
  for (std::size_t i = 0; i + 1 < line.size() && next < distances.size(); ++i) {
    const Position a = line[i], b = line[i + 1];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length <= 0) continue;
    for (; next < distances.size() && distances[next] <= passed + length; ++next) {
      const double t = (distances[next] - passed) / length;
      places.push_back({{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}, {(b.x - a.x) / length, (b.y - a.y) / length}});
    }
    passed += length;
  }
  return places;
}

void addCross(const Placed& place, double half, Path& to) {
  const double d = half * std::sqrt(0.5);
  const Position u = place.along, v{-u.y, u.x};
  for (const double side : {1.0, -1.0}) {
    const Position arm{d * (u.x + side * v.x), d * (u.y + side * v.y)};
    to.rings.push_back({{place.at.x - arm.x, place.at.y - arm.y}, {place.at.x + arm.x, place.at.y + arm.y}});
  }
}

void addRing(const Placed& place, double radius, Path& to) {
  constexpr int kCorners = 12;
  Line ring;
  for (int i = 0; i < kCorners; ++i) {
    const double angle = 2 * std::numbers::pi * i / kCorners;
    ring.push_back({place.at.x + radius * std::sin(angle), place.at.y - radius * std::cos(angle)});
  }
  to.rings.push_back(std::move(ring));
}

// Smaller where the map is, as lines are.
double reduced(double denominator) {
  return denominator <= 10000 ? 1 : std::max(0.62, 1 - 0.38 * (denominator - 10000) / 90000);
}

}  // namespace

LineSigns precinctSigns(double denominator) {
  const double by = reduced(denominator);
  return {Sign::Cross, kPrecinctColour, rgb(0xFFFFFF), 2.3 * by, 0.36 * by, 6.5 * by};
}

LineSigns beatSigns(double denominator) {
  const double by = reduced(denominator);
  return {Sign::Bead, kBeatColour, rgb(0xFFFFFF), 1.0 * by, 0, 3.4 * by};
}

LineSigns layerSigns(double denominator, std::size_t number) {
  const double by = reduced(denominator);
  return {Sign::Ring, layerStroke(denominator, number).colour, rgb(0xFFFFFF), 1.3 * by, 0.22 * by, 5.2 * by};
}

void addSigns(std::span<const Line> lines, const LineSigns& signs, const Rectangle& within,
              std::vector<Primitive>& to) {
  std::vector<Placed> places;
  for (const Line& line : lines) {
    const double length = lengthOf(line);
    if (length < signs.size) continue;
    const auto count = std::max<std::size_t>(1, static_cast<std::size_t>(length / signs.spacing));
    std::vector<double> distances;
    for (std::size_t i = 0; i < count; ++i)
      distances.push_back(length * (static_cast<double>(i) + 0.5) / static_cast<double>(count));
    for (const Placed& place : placesAlong(line, distances))
      if (within.contains(place.at)) places.push_back(place);
  }
  if (places.empty()) return;
  if (signs.sign == Sign::Bead) {
    std::vector<Position> at;
    for (const Placed& place : places) at.push_back(place.at);
    to.push_back(Dots{at, signs.size + 0.5, signs.halo});
    to.push_back(Dots{std::move(at), signs.size, signs.colour});
    return;
  }
  if (signs.sign == Sign::Ring) {
    Path rings;
    for (const Placed& place : places) addRing(place, signs.size / 2, rings);
    rings.fill = plain(signs.halo);
    rings.stroke = solid(signs.colour, signs.stroke);
    to.push_back(std::move(rings));
    return;
  }
  Path crosses;
  crosses.closed = false;
  for (const Placed& place : places) addCross(place, signs.size / 2, crosses);
  crosses.stroke = solid(signs.halo, signs.stroke + 0.5);
  to.push_back(crosses);
  crosses.stroke = solid(signs.colour, signs.stroke);
  to.push_back(std::move(crosses));
}

}  // namespace wangge::map
