// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generator/allocate.h"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

#include "data/generator/plan.h"
#include "data/generator/subdivide.h"

namespace wangge::demo {
namespace {

double crossingCost(Kind kind) {
  switch (kind) {
    case Kind::Arterial:
      return 450;
    case Kind::Rail:
      return 900;
    case Kind::River:
      return 2500;
    case Kind::Canal:
      return 600;
    case Kind::Collector:
      return 160;
    case Kind::Highway:
    case Kind::Rural:
      return 200;
    case Kind::Branch:
      return 40;
    default:
      return 0;
  }
}

std::vector<int> nearestSeats(const PlanarMap& map, const std::vector<Seat>& seats) {
  std::vector<Line> rings;
  std::vector<Point> middles;
  for (int f = 0; f < static_cast<int>(map.faces.size()); ++f) {
    rings.push_back(map.ring(f));
    middles.push_back(interiorPoint(rings.back()));
  }
  std::vector<int> seat(map.faces.size(), kNoCommunity);
  using Step = std::tuple<double, int, int>;  // cost so far, seat, face
  std::priority_queue<Step, std::vector<Step>, std::greater<>> open;
  for (int s = 0; s < static_cast<int>(seats.size()); ++s)
    for (int f = 0; f < static_cast<int>(rings.size()); ++f)
      if (inside(rings[map.at(f)], seats[map.at(s)].place)) open.emplace(-seats[map.at(s)].headStart, s, f);
  while (!open.empty()) {
    const auto [cost, owner, face] = open.top();
    open.pop();
    if (seat[map.at(face)] != kNoCommunity) continue;
    seat[map.at(face)] = owner;
    for (Half h : map.faces[map.at(face)].ring) {
      const int other = map.faceOf(h ^ 1);
      if (other == kOutside || seat[map.at(other)] != kNoCommunity) continue;
      double step =
          length(middles[map.at(other)] - middles[map.at(face)]) + crossingCost(map.edges[map.at(h / 2)].kind);
      const bool wasTown = map.faces[map.at(face)].zone == Zone::Urban;
      if (wasTown != (map.faces[map.at(other)].zone == Zone::Urban)) step += 1800;
      open.emplace(cost + step, owner, other);
    }
  }
  return seat;
}

bool hangsTogether(const PlanarMap& map, const std::vector<int>& seat, int owner, int count) {
  std::vector<int> open;
  std::vector<bool> seen(seat.size(), false);
  for (std::size_t f = 0; f < seat.size() && open.empty(); ++f)
    if (seat[f] == owner) open.push_back(static_cast<int>(f)), seen[f] = true;
  int reached = 0;
  while (!open.empty()) {
    const int face = open.back();
    open.pop_back();
    ++reached;
    for (Half h : map.faces[map.at(face)].ring) {
      const int other = map.faceOf(h ^ 1);
      if (other == kOutside || seen[map.at(other)] || seat[map.at(other)] != owner) continue;
      seen[map.at(other)] = true;
      open.push_back(other);
    }
  }
  return reached == count;
}

// Takes the teeth out of borders: a block that has clearly more border with a neighbour than with its own community
// goes over to it, unless a main street, a railway or a river lies between, or its community would fall apart.
void straighten(const PlanarMap& map, std::vector<int>& seat, const std::vector<Seat>& seats) {
  std::vector<int> count(seats.size(), 0);
  for (int owner : seat)
    if (owner != kNoCommunity) ++count[map.at(owner)];
  for (int pass = 0; pass < 6; ++pass)
    for (int face = 0; face < static_cast<int>(seat.size()); ++face) {
      const int owner = seat[map.at(face)];
      std::map<int, double> shared;
      for (Half h : map.faces[map.at(face)].ring) {
        const int other = map.faceOf(h ^ 1);
        if (other == kOutside || other == face) continue;
        const double size = length(map.vertices[map.at(map.target(h))] - map.vertices[map.at(map.origin(h))]);
        const double weight = crossingCost(map.edges[map.at(h / 2)].kind) >= 450 ? -1.0 : 1.0;
        shared[seat[map.at(other)]] += seat[map.at(other)] == owner ? size : size * weight;
      }
      int best = owner;
      for (const auto& [other, size] : shared)
        if (other != owner && size > shared[owner] * 1.15 && (best == owner || size > shared[best])) best = other;
      if (best == owner || count[map.at(owner)] < 6 || inside(map.ring(face), seats[map.at(owner)].place)) continue;
      seat[map.at(face)] = best;
      if (hangsTogether(map, seat, owner, count[map.at(owner)] - 1))
        --count[map.at(owner)], ++count[map.at(best)];
      else
        seat[map.at(face)] = owner;
    }
}

bool onBorder(const PlanarMap& map, const std::vector<int>& seat, int face, int& other) {
  other = -1;
  for (Half h : map.faces[map.at(face)].ring) {
    const int beside = map.faceOf(h ^ 1);
    if (beside == kOutside || seat[map.at(beside)] == seat[map.at(face)]) continue;
    if (other >= 0 && other != seat[map.at(beside)]) return false;
    other = seat[map.at(beside)];
  }
  return other >= 0;
}

bool touches(const PlanarMap& map, const std::vector<int>& seat, int face, int owner) {
  for (Half h : map.faces[map.at(face)].ring) {
    const int beside = map.faceOf(h ^ 1);
    if (beside != kOutside && beside != face && seat[map.at(beside)] == owner) return true;
  }
  return false;
}

// A border that leaves the street and cuts through blocks: the part next to the neighbour goes over to it.
void cutBlocks(PlanarMap& map, std::vector<int>& seat, int wanted, Random& random) {
  const int count = static_cast<int>(map.faces.size());
  for (int tries = 0; tries < 4000 && wanted > 0; ++tries) {
    const int face = static_cast<int>(random.between(0, count - 1));
    int other = -1;
    if (map.faces[map.at(face)].zone != Zone::Urban || ringArea(map.ring(face)) < 26000) continue;
    if (!onBorder(map, seat, face, other)) continue;
    const auto created = split(map, face, {0.1, 0.1, 8, 40}, Kind::None, -1, random);
    if (!created) continue;
    seat.push_back(seat[map.at(face)]);
    const int owner = seat[map.at(face)];
    const bool newTouches = touches(map, seat, *created, other);
    const bool oldTouches = touches(map, seat, face, other);
    const int moved = newTouches ? *created : face;
    const int stays = newTouches ? face : *created;
    seat[map.at(moved)] = other;
    const auto countOwner = static_cast<int>(std::count(seat.begin(), seat.end(), owner));
    if ((newTouches || oldTouches) && touches(map, seat, stays, owner) && hangsTogether(map, seat, owner, countOwner))
      --wanted;
    else
      seat[map.at(moved)] = owner;
  }
}

int faceAt(const PlanarMap& map, Point place) {
  for (int f = 0; f < static_cast<int>(map.faces.size()); ++f)
    if (inside(map.ring(f), place)) return f;
  return kOutside;
}

}  // namespace

std::vector<int> allocate(PlanarMap& map, const std::vector<Seat>& seats, Random& random) {
  std::vector<int> seat = nearestSeats(map, seats);
  straighten(map, seat, seats);
  cutBlocks(map, seat, 12, random);

  // The exclave: a field in the middle of its owner's neighbour, far from any border.
  const auto numberOf = [&](const char* code) {
    return static_cast<int>(std::find_if(seats.begin(), seats.end(), [&](const Seat& s) { return s.code == code; }) -
                            seats.begin());
  };
  const int host = numberOf("230204009002");
  const int guest = numberOf("230204009004");
  const Point near = seats[map.at(host)].place + Point{1900, 1500};
  int field = kOutside;
  double nearest = 1e30;
  for (int f = 0; f < static_cast<int>(map.faces.size()); ++f) {
    int other = -1;
    if (seat[map.at(f)] != host || map.faces[map.at(f)].zone != Zone::Fields || onBorder(map, seat, f, other) ||
        other >= 0)
      continue;
    bool byTheOutline = false;
    for (Half h : map.faces[map.at(f)].ring) byTheOutline = byTheOutline || map.faceOf(h ^ 1) == kOutside;
    const double far = length(interiorPoint(map.ring(f)) - near);
    if (!byTheOutline && far < nearest) nearest = far, field = f;
  }
  if (field != kOutside) seat[map.at(field)] = guest;

  // The land that no community covers: a field at the outer border of the stud farm's subdistrict.
  const Point north = seats[map.at(numberOf("230204009003"))].place + Point{-400, 1500};
  int bare = faceAt(map, north);
  nearest = 1e30;
  for (int f = 0; f < static_cast<int>(map.faces.size()); ++f) {
    if (seat[map.at(f)] != numberOf("230204009003") || map.faces[map.at(f)].zone != Zone::Fields) continue;
    bool byTheOutline = false;
    for (Half h : map.faces[map.at(f)].ring) byTheOutline = byTheOutline || map.faceOf(h ^ 1) == kOutside;
    const double far = length(interiorPoint(map.ring(f)) - north);
    if (byTheOutline && far < nearest) nearest = far, bare = f;
  }
  if (bare != kOutside) seat[map.at(bare)] = kNoCommunity;
  return seat;
}

}  // namespace wangge::demo
