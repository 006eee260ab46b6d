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

std::vector<Line> chainedLines(PaperArcs& arcs, std::span<const ArcId> which) {
  const Subdivision& subdivision = arcs.subdivision();
  struct Leaving {
    NodeId node;
    HalfEdge edge;
    NodeId to;
  };
  std::vector<Leaving> leaving;
  leaving.reserve(which.size() * 2);
  IdArray<ArcId, char> done(0);
  for (ArcId id : which) {
    const Arc& arc = subdivision.arc(id);
    leaving.push_back({arc.start, {id, true}, arc.end});
    leaving.push_back({arc.end, {id, false}, arc.start});
  }
  std::stable_sort(leaving.begin(), leaving.end(), [](const Leaving& a, const Leaving& b) { return a.node < b.node; });
  // Edges of one node lie side by side; `first` finds them.
  constexpr std::uint32_t kNone = UINT32_MAX;
  IdArray<NodeId, std::uint32_t> first(kNone);
  for (std::size_t i = leaving.size(); i-- > 0;) first[leaving[i].node] = static_cast<std::uint32_t>(i);
  const auto hasTwo = [&](std::size_t at) {
    const NodeId node = leaving[at].node;
    return at + 1 < leaving.size() && leaving[at + 1].node == node &&
           (at + 2 == leaving.size() || leaving[at + 2].node != node);
  };
  std::vector<Line> lines;
  const auto walk = [&](const Leaving& from) {
    if (done[from.edge.arc]) return;
    Line line;
    const Leaving* at = &from;
    while (at != nullptr) {
      done[at->edge.arc] = 1;
      arcs.append(at->edge, line);
      const std::size_t next = first[at->to];
      const Leaving* onward = nullptr;
      if (hasTwo(next))
        for (const std::size_t i : {next, next + 1})
          if (!done[leaving[i].edge.arc]) onward = &leaving[i];
      if (onward == nullptr) {
        const std::span<const Position> last = arcs.of(at->edge.arc);
        line.push_back(at->edge.forward ? last.back() : last.front());
      }
      at = onward;
    }
    if (line.size() >= 2) lines.push_back(std::move(line));
  };
  for (std::size_t i = 0; i < leaving.size();) {
    std::size_t end = i + 1;
    while (end < leaving.size() && leaving[end].node == leaving[i].node) ++end;
    if (end - i != 2)
      for (std::size_t k = i; k < end; ++k) walk(leaving[k]);
    i = end;
  }
  for (const Leaving& start : leaving) walk(start);
  return lines;
}

}  // namespace wangge::map
