// SPDX-License-Identifier: GPL-3.0-or-later
// A ring that passes the frame has an arc that is seen; it is walked from there, also outside. A ring around the whole
// frame has none: it is missed exactly where the largest ring found is a hole, and the frame's own edge stands for it.
#include "core/map/unit_shapes.h"

#include <algorithm>
#include <cmath>

namespace wangge::map {
namespace {

// The units of a level as numbers, looked up by the labels of a face.
class Numbers {
 public:
  Numbers(const Hierarchy& hierarchy, Level level) : m_hierarchy(hierarchy), m_level(level) {}

  void meet(const Face& face) {
    if (!face.community) return;
    int& number = slotOf(face);
    if (number != kNone) return;
    number = static_cast<int>(m_met.size());
    Unit unit = m_hierarchy.unitOf(face, m_level);
    if (m_level == Level::Grid && !face.grid) unit = {Level::Community, {}, face.community, {}};
    m_met.push_back({unit, &face});
  }
  // Numbers the units met in their own order.
  std::vector<UnitShape> finish() {
    std::sort(m_met.begin(), m_met.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<UnitShape> shapes(m_met.size());
    for (std::size_t i = 0; i < m_met.size(); ++i) {
      shapes[i].unit = m_met[i].first, shapes[i].face = m_met[i].second;
      slotOf(*m_met[i].second) = static_cast<int>(i);
    }
    return shapes;
  }
  // kNone for faces of no unit that was met.
  int of(const Face& face) const {
    if (!face.community) return kNone;
    if (m_level == Level::Grid) return face.grid ? m_grids.at(face.grid) : m_communities.at(face.community);
    if (m_level == Level::Community) return m_communities.at(face.community);
    return m_divisions.at(m_hierarchy.above(face.community, m_level));
  }

  static constexpr int kNone = -1;

 private:
  int& slotOf(const Face& face) {
    if (m_level == Level::Grid && face.grid) return m_grids[face.grid];
    if (m_level >= Level::Community) return m_communities[face.community];
    return m_divisions[m_hierarchy.above(face.community, m_level)];
  }

  const Hierarchy& m_hierarchy;
  Level m_level;
  std::vector<std::pair<Unit, const Face*>> m_met;
  IdArray<GridId, int> m_grids{kNone};
  IdArray<CommunityId, int> m_communities{kNone};
  IdArray<DivisionId, int> m_divisions{kNone};
};

// Positive for rings walked with their inside to the left on the lattice, whose y goes up.
double signedArea(const Line& ring) {
  double twice = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    twice += ring[j].y * ring[i].x - ring[j].x * ring[i].y;
  return twice / 2;
}

}  // namespace

std::vector<Line> ringsOf(PaperArcs& arcs, const Project& project, const Hierarchy& hierarchy, const Unit& unit) {
  return paperRings(arcs, zoneOf(project, unit).faces, [&](const Face& face) { return hierarchy.belongs(face, unit); });
}

std::vector<UnitShape> unitShapes(PaperArcs& arcs, const Hierarchy& hierarchy, Level level,
                                  std::span<const SeenArc> seen, const Face& centre, const Rectangle& frame) {
  const Subdivision& subdivision = arcs.subdivision();
  Numbers numbers(hierarchy, level);
  for (const SeenArc& arc : seen) {
    numbers.meet(*arc.left);
    numbers.meet(*arc.right);
  }
  numbers.meet(centre);
  std::vector<UnitShape> shapes = numbers.finish();

  std::vector<double> largest(shapes.size(), 0);  // signed area of the largest ring
  IdArray<ArcId, unsigned char> done(0);          // bit 0: walked forward, bit 1: backward
  const auto trace = [&](HalfEdge start, const Arc& first, int unit) {
    Line ring;
    HalfEdge h = start;
    const Arc* arc = &first;
    do {
      done[h.arc] |= h.forward ? 1 : 2;
      const std::span<const Position> line = arcs.of(h.arc, *arc);
      if (h.forward) {
        ring.insert(ring.end(), line.begin(), line.end() - 1);
      } else {
        ring.insert(ring.end(), line.rbegin(), line.rend() - 1);
      }
      h = h.forward ? arc->nextLeft : arc->nextRight;
      arc = &subdivision.arc(h.arc);
      while (numbers.of(subdivision.face(h.forward ? arc->right : arc->left)) == unit) {
        h = h.forward ? arc->nextRight : arc->nextLeft;  // on from the twin
        arc = &subdivision.arc(h.arc);
      }
    } while (h != start);
    if (ring.size() < 3) return;
    const auto at = static_cast<std::size_t>(unit);
    const double area = signedArea(ring);
    if (std::abs(area) > std::abs(largest[at])) largest[at] = area;
    shapes[at].rings.push_back(std::move(ring));
  };
  for (const SeenArc& arc : seen) {
    const int left = numbers.of(*arc.left), right = numbers.of(*arc.right);
    if (left == right) continue;
    if (right >= 0 && (done[arc.id] & 2) == 0) trace({arc.id, false}, *arc.arc, right);
    if (left >= 0 && (done[arc.id] & 1) == 0) trace({arc.id, true}, *arc.arc, left);
  }

  const int middle = numbers.of(centre);
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    UnitShape& shape = shapes[i];
    const bool around = shape.rings.empty() ? static_cast<int>(i) == middle : largest[i] < 0;
    if (around) shape.rings.push_back({frame.min, {frame.min.x, frame.max.y}, frame.max, {frame.max.x, frame.min.y}});
    shape.bounds = boundsOf(shape.rings);
  }
  std::erase_if(shapes, [](const UnitShape& shape) { return shape.rings.empty(); });
  return shapes;
}

}  // namespace wangge::map
