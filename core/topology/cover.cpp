// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/cover.h"

#include <deque>
#include <set>

#include "core/geometry/noding.h"
#include "core/geometry/predicates.h"
#include "core/geometry/snap.h"

namespace wangge {
namespace {

Polyline closedLine(const Ring& ring) {
  Polyline line(ring.begin(), ring.end());
  if (line.size() > 2 && line.front() != line.back()) line.push_back(line.front());
  return line;
}

// Whether some segment was bent off its straight line by the new vertices.
bool anyBent(const std::vector<Polyline>& before, const std::vector<Polyline>& after) {
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Polyline &a = before[i], &b = after[i];
    if (a.size() == b.size()) continue;
    std::size_t at = 0;
    for (std::size_t k = 0; k + 1 < a.size(); ++k) {
      for (++at; at < b.size() && b[at] != a[k + 1]; ++at)
        if (cross(a[k], a[k + 1], b[at]) != 0) return true;
      if (at >= b.size()) return true;
    }
  }
  return false;
}

Result<std::vector<Polyline>> nodedFully(std::vector<Polyline> lines, int mostPasses) {
  for (int pass = 0; pass < mostPasses; ++pass) {
    std::vector<Polyline> next = nodeOnce(lines);
    const bool settled = !anyBent(lines, next);
    lines = std::move(next);
    if (settled) return lines;
  }
  return fail(Error("topology.borders_unsettled"));
}

// One step of a ring along a segment, as seen from its lower to its higher end.
struct Step {
  Point low, high;
  std::uint32_t ring;
  std::int32_t direction;
  friend auto operator<=>(const Step&, const Step&) = default;
};

std::vector<Step> stepsOf(const std::vector<CoverRing>& rings, const std::vector<Polyline>& noded) {
  std::vector<Step> steps;
  for (std::uint32_t ring = 0; ring < noded.size(); ++ring) {
    if (rings[ring].points.size() < 3) continue;
    for (std::size_t i = 0; i + 1 < noded[ring].size(); ++i) {
      const Point a = noded[ring][i], b = noded[ring][i + 1];
      if (a < b) steps.push_back({a, b, ring, 1});
      if (b < a) steps.push_back({b, a, ring, -1});
    }
  }
  std::sort(steps.begin(), steps.end());
  return steps;
}

// Turns gained when entering the face to the left of the segment a→b from its right.
std::vector<RingTurns> gained(const std::vector<Step>& steps, Point a, Point b) {
  const std::int32_t sign = a < b ? 1 : -1;
  if (b < a) std::swap(a, b);
  std::vector<RingTurns> result;
  auto it = std::lower_bound(steps.begin(), steps.end(), Step{a, b, 0, INT32_MIN});
  for (; it != steps.end() && it->low == a && it->high == b; ++it) {
    if (result.empty() || result.back().ring != it->ring) result.push_back({it->ring, 0});
    result.back().turns += sign * it->direction;
  }
  return result;
}

std::vector<RingTurns> added(const std::vector<RingTurns>& a, const std::vector<RingTurns>& b, std::int32_t sign) {
  std::vector<RingTurns> sum;
  auto i = a.begin(), j = b.begin();
  while (i != a.end() || j != b.end()) {
    RingTurns next;
    if (j == b.end() || (i != a.end() && i->ring < j->ring)) {
      next = *i++;
    } else if (i == a.end() || j->ring < i->ring) {
      next = {j->ring, sign * j->turns};
      ++j;
    } else {
      next = {i->ring, i->turns + sign * j->turns};
      ++i, ++j;
    }
    if (next.turns != 0) sum.push_back(next);
  }
  return sum;
}

std::vector<std::uint32_t> sourcesOf(const std::vector<CoverRing>& rings, const std::vector<RingTurns>& turns) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> inside, holed;
  for (const RingTurns& t : turns)
    (rings[t.ring].hole ? holed : inside).insert({rings[t.ring].source, rings[t.ring].part});
  std::vector<std::uint32_t> sources;
  for (const auto& part : inside)
    if (!holed.contains(part) && (sources.empty() || sources.back() != part.first)) sources.push_back(part.first);
  return sources;
}

}  // namespace

Result<Cover> coverOf(const std::vector<CoverRing>& rings, double reach, int mostPasses) {
  Cover cover;
  std::vector<Polyline> lines;
  lines.reserve(rings.size());
  for (const CoverRing& ring : rings) lines.push_back(closedLine(ring.points));
  auto noded = nodedFully(withNearVertices(lines, reach), mostPasses);
  if (!noded) return fail(noded.error());
  cover.noded = *std::move(noded);
  const std::vector<Step> steps = stepsOf(rings, cover.noded);

  // Each segment goes in once, however many rings run along it.
  std::vector<NewLine> segments;
  for (const Polyline& line : cover.noded)
    if (line.size() >= 2) segments.push_back({line, ArcClass::Drawn, {}});
  auto inserted = insertLines(cover.subdivision, std::move(segments));
  if (!inserted) return fail(inserted.error());

  std::map<FaceId, std::vector<std::pair<FaceId, std::vector<RingTurns>>>> crossings;
  cover.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
    const Polyline& shape = *arc.shape;
    const std::vector<RingTurns> gain = gained(steps, shape[0], shape[1]);
    crossings[arc.right].push_back({arc.left, gain});
    crossings[arc.left].push_back({arc.right, added({}, gain, -1)});
  });
  cover.turns[kUniverse] = {};
  for (std::deque<FaceId> queue{kUniverse}; !queue.empty(); queue.pop_front())
    for (const auto& [face, gain] : crossings[queue.front()])
      if (!cover.turns.contains(face)) {
        cover.turns[face] = added(cover.turns[queue.front()], gain, 1);
        queue.push_back(face);
      }
  for (const auto& [face, turns] : cover.turns) cover.sources[face] = sourcesOf(rings, turns);
  return cover;
}

std::vector<NewLine> bordersOf(const Cover& cover, const Owners& owners, ArcClass type) {
  const auto ownerOf = [&](FaceId face) {
    const auto it = owners.find(face);
    return it == owners.end() ? kNobody : it->second;
  };
  std::vector<NewLine> lines;
  cover.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
    if (ownerOf(arc.left) != ownerOf(arc.right)) lines.push_back({*arc.shape, type, {}});
  });
  return lines;
}

std::uint32_t ownerAt(const Cover& cover, const Owners& owners, Point p) {
  const auto it = owners.find(cover.subdivision.locate(p));
  return it == owners.end() ? kNobody : it->second;
}

std::map<std::uint32_t, std::int64_t> borderLengths(const Subdivision& subdivision, std::span<const FaceId> faces,
                                                    const Owners& owners) {
  std::map<std::uint32_t, std::int64_t> lengths;
  const std::set<FaceId> own(faces.begin(), faces.end());
  for (FaceId face : faces)
    for (HalfEdge h : subdivision.boundary(face)) {
      const FaceId other = subdivision.rightOf(h);
      const auto owner = owners.find(other);
      if (own.contains(other) || owner == owners.end() || owner->second == kNobody) continue;
      lengths[owner->second] += lengthOf(*subdivision.arc(h.arc).shape).value;
    }
  return lengths;
}

}  // namespace wangge
