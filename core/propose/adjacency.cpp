// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/adjacency.h"

#include <algorithm>
#include <tuple>

namespace wangge::propose {
namespace {

// A road leads over the line at one of the arc's ends when roads leave that node on both sides of it.
bool roadCrossesAt(const Subdivision& s, HalfEdge leaving, ArcClasses line) {
  const auto isRoad = [&](HalfEdge h) {
    const ArcClasses c = s.arc(h.arc).classes;
    const bool road =
        c.has(ArcClass::Street) || c.has(ArcClass::Arterial) || c.has(ArcClass::Expressway) || c.has(ArcClass::Lane);
    return road && (c.bits & line.bits) == 0;
  };
  const std::vector<HalfEdge> around = s.around(s.startOf(leaving));
  const auto first = static_cast<std::size_t>(std::find(around.begin(), around.end(), leaving) - around.begin());
  bool left = false, right = false, beyond = false;
  for (std::size_t i = 1; i < around.size(); ++i) {
    const HalfEdge h = around[(first + i) % around.size()];
    if ((s.arc(h.arc).classes.bits & line.bits) != 0) beyond = true;
    if (isRoad(h)) (beyond ? right : left) = true;
  }
  return left && right;
}

bool bridged(const Subdivision& s, ArcId arc, ArcClasses line) {
  return roadCrossesAt(s, {arc, true}, line) || roadCrossesAt(s, {arc, false}, line);
}

struct Piece {
  int a, b;
  ArcId arc;
};

}  // namespace

Follows followsOf(ArcClasses c) {
  if (c.has(ArcClass::River)) return Follows::River;
  if (c.has(ArcClass::Rail)) return Follows::Rail;
  if (c.has(ArcClass::Expressway)) return Follows::Expressway;
  if (c.has(ArcClass::Arterial)) return Follows::Arterial;
  if (c.has(ArcClass::Street)) return Follows::Street;
  if (c.has(ArcClass::Lane)) return Follows::Lane;
  if (c.has(ArcClass::Precinct)) return Follows::Precinct;
  if (c.has(ArcClass::Drawn) || c.has(ArcClass::Grid)) return Follows::Drawn;
  return Follows::Nothing;
}

int factorOf(Follows follows) {
  constexpr std::array<int, kFollows> factors = {1, 1, 1, 3, 5, 8, 8, 10, 15};
  return factors[static_cast<std::size_t>(follows)];
}

bool dividesGrids(Follows follows) {
  return follows <= Follows::Arterial;
}

std::vector<Border> bordersAmong(const Subdivision& s, std::span<const FaceId> faces, const Request& request) {
  const auto indexOf = [&](FaceId id) {
    const auto at = std::lower_bound(faces.begin(), faces.end(), id);
    return at != faces.end() && *at == id ? static_cast<int>(at - faces.begin()) : -1;
  };
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < faces.size(); ++i)
    for (HalfEdge h : s.boundary(faces[i]))
      if (const int other = indexOf(s.rightOf(h)); other > static_cast<int>(i))
        pieces.push_back({static_cast<int>(i), other, h.arc});
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& x, const Piece& y) { return std::tie(x.a, x.b, x.arc) < std::tie(y.a, y.b, y.arc); });
  std::vector<Border> borders;
  for (std::size_t i = 0; i < pieces.size();) {
    Border border;
    border.a = pieces[i].a, border.b = pieces[i].b;
    std::array<std::int64_t, kFollows> along{};
    std::int64_t open = 0;
    bool bridge = false;
    for (; i < pieces.size() && pieces[i].a == border.a && pieces[i].b == border.b; ++i) {
      const Arc& arc = s.arc(pieces[i].arc);
      const std::int64_t length = lengthOf(*arc.shape).value;
      const Follows follows = followsOf(arc.classes);
      along[static_cast<std::size_t>(follows)] += length;
      border.millimetres += length;
      border.cut += length * factorOf(follows);
      if (dividesGrids(follows)) border.barrier += length;
      const ArcClasses line(static_cast<std::uint16_t>(arc.classes.bits & request.uncrossed.bits));
      if (line.bits == 0) {
        open += length;
      } else {
        bridge = bridge || bridged(s, pieces[i].arc, line);
      }
    }
    border.follows = static_cast<Follows>(std::max_element(along.begin(), along.end()) - along.begin());
    const auto joins = [&](const auto& pair) {
      const int x = indexOf(pair.first), y = indexOf(pair.second);
      return std::min(x, y) == border.a && std::max(x, y) == border.b;
    };
    border.crossed =
        bridge || open >= kShortestBorder || std::any_of(request.bridges.begin(), request.bridges.end(), joins);
    borders.push_back(border);
  }
  return borders;
}

}  // namespace wangge::propose
