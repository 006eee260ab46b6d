// SPDX-License-Identifier: GPL-3.0-or-later
// Walks of the subdivision for drawing.
#include "core/map/outlines.h"

#include <algorithm>

namespace wangge::map {

const Position* PaperArcs::store(std::span<const Position> points) {
  constexpr std::size_t kBlock = 8192;
  if (m_used + points.size() > m_room) {
    m_room = std::max(kBlock, points.size());
    m_blocks.push_back(std::make_unique_for_overwrite<Position[]>(m_room));
    m_used = 0;
  }
  Position* const first = m_blocks.back().get() + m_used;
  std::copy(points.begin(), points.end(), first);
  m_used += points.size();
  return first;
}

std::span<const Position> PaperArcs::of(ArcId id) {
  const Stored& stored = m_lines[id];
  return stored.first != nullptr ? std::span(stored.first, stored.count) : of(id, m_subdivision.arc(id));
}

std::span<const Position> PaperArcs::of(ArcId id, const Arc& arc) {
  Stored& stored = m_lines[id];
  if (stored.first != nullptr) return {stored.first, stored.count};
  m_given.clear();
  for (Point p : *arc.shape) m_given.push_back(m_view.toPaper(p));
  if (m_given.size() > 2 && m_tolerance > 0) {
    m_kept.clear();
    m_simplifier.append(m_given, m_tolerance, m_kept);
    stored = {store(m_kept), static_cast<std::uint32_t>(m_kept.size())};
  } else {
    stored = {store(m_given), static_cast<std::uint32_t>(m_given.size())};
  }
  return {stored.first, stored.count};
}

void PaperArcs::append(HalfEdge h, Line& to) {
  const std::span<const Position> line = of(h.arc);
  if (h.forward) {
    to.insert(to.end(), line.begin(), line.end() - 1);
  } else {
    to.insert(to.end(), line.rbegin(), line.rend() - 1);
  }
}

std::vector<std::vector<HalfEdge>> ringsAround(const Subdivision& subdivision, std::span<const FaceId> faces,
                                               const Belongs& belongs) {
  const auto onBoundary = [&](HalfEdge h) { return !belongs(subdivision.face(subdivision.rightOf(h))); };
  std::vector<HalfEdge> edges;
  for (FaceId id : faces) {
    const Face& face = subdivision.face(id);
    const auto collect = [&](HalfEdge start) {
      HalfEdge h = start;
      do {
        if (onBoundary(h)) edges.push_back(h);
        h = subdivision.next(h);
      } while (h != start);
    };
    if (face.outer) collect(face.outer);
    for (HalfEdge start : face.inner) collect(start);
  }
  std::sort(edges.begin(), edges.end());
  std::vector<bool> done(edges.size(), false);
  std::vector<std::vector<HalfEdge>> rings;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (done[i]) continue;
    std::vector<HalfEdge> ring;
    HalfEdge h = edges[i];
    do {
      ring.push_back(h);
      done[static_cast<std::size_t>(std::lower_bound(edges.begin(), edges.end(), h) - edges.begin())] = true;
      h = subdivision.next(h);
      while (!onBoundary(h)) h = subdivision.next(h.twin());
    } while (h != edges[i]);
    rings.push_back(std::move(ring));
  }
  return rings;
}

std::vector<Line> paperRings(PaperArcs& arcs, std::span<const FaceId> faces, const Belongs& belongs) {
  std::vector<Line> lines;
  for (const auto& ring : ringsAround(arcs.subdivision(), faces, belongs)) {
    Line line;
    for (HalfEdge h : ring) arcs.append(h, line);
    if (line.size() >= 3) lines.push_back(std::move(line));
  }
  return lines;
}

namespace {

// Arcs walked from node to node; those of nodes where two meet go on into each other.
class Chains {
 public:
  Chains(PaperArcs& arcs, std::span<const ArcId> which) : m_arcs(arcs) {
    m_leaving.reserve(which.size() * 2);
    for (ArcId id : which) {
      const Arc& arc = arcs.subdivision().arc(id);
      m_leaving.push_back({arc.start, {id, true}, arc.end});
      m_leaving.push_back({arc.end, {id, false}, arc.start});
    }
    std::stable_sort(m_leaving.begin(), m_leaving.end(),
                     [](const Leaving& a, const Leaving& b) { return a.node < b.node; });
    for (std::size_t i = m_leaving.size(); i-- > 0;) m_first[m_leaving[i].node] = static_cast<std::uint32_t>(i);
  }

  // From ends and crossings first; what is left then are rings.
  std::vector<Line> walkAll() {
    for (std::size_t i = 0; i < m_leaving.size();) {
      std::size_t end = i + 1;
      while (end < m_leaving.size() && m_leaving[end].node == m_leaving[i].node) ++end;
      if (end - i != 2)
        for (std::size_t k = i; k < end; ++k) walk(m_leaving[k]);
      i = end;
    }
    for (const Leaving& start : m_leaving) walk(start);
    return std::move(m_lines);
  }

 private:
  struct Leaving {
    NodeId node;
    HalfEdge edge;
    NodeId to;
  };

  void walk(const Leaving& from) {
    if (m_done[from.edge.arc]) return;
    Line line;
    const Leaving* last = &from;
    for (const Leaving* at = last; at != nullptr; at = onwardFrom(*at)) {
      m_done[at->edge.arc] = 1;
      m_arcs.append(at->edge, line);
      last = at;
    }
    const std::span<const Position> shape = m_arcs.of(last->edge.arc);
    line.push_back(last->edge.forward ? shape.back() : shape.front());
    if (line.size() >= 2) m_lines.push_back(std::move(line));
  }

  // The other arc of the node it leads to, where there are two and that one was not walked yet.
  const Leaving* onwardFrom(const Leaving& at) {
    const std::size_t next = m_first[at.to];
    if (!hasTwo(next)) return nullptr;
    for (const std::size_t i : {next + 1, next})
      if (!m_done[m_leaving[i].edge.arc]) return &m_leaving[i];
    return nullptr;
  }

  bool hasTwo(std::size_t at) const {
    const NodeId node = m_leaving[at].node;
    return at + 1 < m_leaving.size() && m_leaving[at + 1].node == node &&
           (at + 2 == m_leaving.size() || m_leaving[at + 2].node != node);
  }

  PaperArcs& m_arcs;
  std::vector<Leaving> m_leaving;                      // those of one node side by side
  IdArray<NodeId, std::uint32_t> m_first{UINT32_MAX};  // where they begin
  IdArray<ArcId, char> m_done{0};
  std::vector<Line> m_lines;
};

}  // namespace

std::vector<Line> chainedLines(PaperArcs& arcs, std::span<const ArcId> which) {
  return Chains(arcs, which).walkAll();
}

}  // namespace wangge::map
