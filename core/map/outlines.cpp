// SPDX-License-Identifier: GPL-3.0-or-later
// Walks of the subdivision for drawing.
#include "core/map/outlines.h"

#include <algorithm>
#include <map>

namespace wangge::map {

const Line& PaperArcs::of(ArcId arc) {
  const auto found = m_lines.find(arc);
  if (found != m_lines.end()) return found->second;
  const Polyline& shape = *m_subdivision.arc(arc).shape;
  Line line;
  line.reserve(shape.size());
  for (Point p : shape) line.push_back(m_view.toPaper(p));
  if (line.size() > 2 && m_tolerance > 0) line = simplified(line, m_tolerance);
  return m_lines.emplace(arc, std::move(line)).first->second;
}

void PaperArcs::append(HalfEdge h, Line& to) {
  const Line& line = of(h.arc);
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
  std::map<NodeId, std::vector<HalfEdge>> leaving;
  for (ArcId id : which) {
    const Arc& arc = subdivision.arc(id);
    leaving[arc.start].push_back({id, true});
    leaving[arc.end].push_back({id, false});
  }
  std::unordered_map<ArcId, bool> done;
  std::vector<Line> lines;
  const auto walk = [&](HalfEdge h) {
    Line line;
    while (h && !done[h.arc]) {
      done[h.arc] = true;
      arcs.append(h, line);
      const Line& last = arcs.of(h.arc);
      const auto& next = leaving[subdivision.endOf(h)];
      HalfEdge onward;
      if (next.size() == 2)
        for (HalfEdge n : next)
          if (!done[n.arc]) onward = n;
      if (!onward) line.push_back(h.forward ? last.back() : last.front());
      h = onward;
    }
    if (line.size() >= 2) lines.push_back(std::move(line));
  };
  for (const auto& [node, edges] : leaving)
    if (edges.size() != 2)
      for (HalfEdge h : edges) walk(h);
  for (const auto& [node, edges] : leaving)
    for (HalfEdge h : edges) walk(h);
  return lines;
}

}  // namespace wangge::map
