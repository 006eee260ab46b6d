// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/adjacency.h"

#include <algorithm>
#include <tuple>

#include "core/base/disjoint_sets.h"
#include "core/base/sorted.h"

namespace wangge::propose {
namespace {

// A road leads over the river at the start of one of its half-edges when roads leave that node on both sides of it.
bool roadCrossesAt(const Subdivision& s, HalfEdge leaving) {
  const std::vector<HalfEdge> around = s.around(s.startOf(leaving));
  const auto first = static_cast<std::size_t>(std::find(around.begin(), around.end(), leaving) - around.begin());
  bool left = false, right = false, beyond = false;
  for (std::size_t i = 1; i < around.size(); ++i) {
    const ArcClasses c = s.arc(around[(first + i) % around.size()].arc).classes;
    if (c.has(ArcClass::River)) {
      beyond = true;
    } else if (c.has(ArcClass::Street) || c.has(ArcClass::Arterial) || c.has(ArcClass::Expressway) ||
               c.has(ArcClass::Lane)) {
      (beyond ? right : left) = true;
    }
  }
  return left && right;
}

struct Piece {
  int a, b;
  ArcId arc;
};

}  // namespace

std::int64_t priceOf(Follows follows) {
  constexpr std::array<int, kFollows> factors = {1, 1, 1, 3, 5, 8, 8, 10, 15};
  return factors[static_cast<std::size_t>(follows)];
}

std::vector<Border> bordersAmong(const Subdivision& s, std::span<const FaceId> faces) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < faces.size(); ++i)
    for (HalfEdge h : s.boundary(faces[i]))
      if (const int other = indexIn(faces, s.rightOf(h)); other > static_cast<int>(i))
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
      border.cut += length * priceOf(follows);
      if (dividesGrids(follows)) border.barrier += length;
      if (!arc.classes.has(ArcClass::River)) {
        open += length;
      } else {
        bridge = bridge || roadCrossesAt(s, {pieces[i].arc, true}) || roadCrossesAt(s, {pieces[i].arc, false});
      }
    }
    border.follows = static_cast<Follows>(std::max_element(along.begin(), along.end()) - along.begin());
    border.crossed = bridge || open >= kShortestBorder;
    borders.push_back(border);
  }
  return borders;
}

void openCells(std::vector<Border>& borders, std::span<const FaceId> blocks) {
  std::vector<Border*> within;
  std::vector<std::int64_t> longest(blocks.size(), 0);
  for (Border& border : borders) {
    const auto a = static_cast<std::size_t>(border.a), b = static_cast<std::size_t>(border.b);
    if (!blocks[a] || blocks[a] != blocks[b]) continue;
    within.push_back(&border);
    for (std::size_t cell : {a, b}) longest[cell] = std::max(longest[cell], border.millimetres);
  }
  // Longest first, by which cells are joined that nothing else joins.
  std::stable_sort(within.begin(), within.end(),
                   [](const Border* x, const Border* y) { return x->millimetres > y->millimetres; });
  DisjointSets sets(blocks.size());
  for (Border* border : within) {
    const std::int64_t usual =
        std::min(longest[static_cast<std::size_t>(border->a)], longest[static_cast<std::size_t>(border->b)]);
    // Corners are far shorter than the other borders of a cell.
    border->drawn = border->crossed || border->millimetres * 4 >= usual;
    if (border->drawn) border->crossed = true, sets.join(border->a, border->b);
  }
  for (Border* border : within)
    if (sets.find(border->a) != sets.find(border->b))
      border->drawn = border->crossed = true, sets.join(border->a, border->b);
}

}  // namespace wangge::propose
