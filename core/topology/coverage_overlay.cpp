// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/coverage_overlay.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

#include "core/geometry/snap_to_vertices.h"
#include "core/topology/node_lines.h"

namespace wangge {
namespace {

Polyline closedLine(const Ring& ring) {
  Polyline line(ring.begin(), ring.end());
  if (line.size() > 2 && line.front() != line.back()) line.push_back(line.front());
  return line;
}

// A straight piece of a winding line, as seen from its lower to its higher end.
struct Step {
  Point low, high;
  Winding gain;
};

bool ordered(const Step& s, const Step& t) {
  return std::tie(s.low, s.high, s.gain.of) < std::tie(t.low, t.high, t.gain.of);
}

std::vector<Step> stepsOf(const std::vector<WindingLine>& lines) {
  std::vector<Step> steps;
  for (const WindingLine& line : lines)
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
      const auto [low, high] = std::minmax(line.points[i], line.points[i + 1]);
      const std::int32_t sign = low == line.points[i] ? 1 : -1;
      for (Winding gain : line.gain) steps.push_back({low, high, {gain.of, sign * gain.times}});
    }
  std::sort(steps.begin(), steps.end(), ordered);
  return steps;
}

// What stepping over the segment a→b adds, from its right to its left.
std::vector<Winding> gained(const std::vector<Step>& steps, Point a, Point b) {
  const auto [low, high] = std::minmax(a, b);
  const std::int32_t sign = low == a ? 1 : -1;
  std::vector<Winding> result;
  auto it = std::lower_bound(steps.begin(), steps.end(), Step{low, high, {}}, ordered);
  for (; it != steps.end() && it->low == low && it->high == high; ++it) {
    if (result.empty() || result.back().of != it->gain.of) result.push_back({it->gain.of, 0});
    result.back().times += sign * it->gain.times;
  }
  return result;
}

std::vector<Winding> sum(const std::vector<Winding>& a, const std::vector<Winding>& b) {
  std::vector<Winding> all, sum;
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all),
             [](const Winding& s, const Winding& t) { return s.of < t.of; });
  for (const Winding& winding : all) {
    if (!sum.empty() && sum.back().of == winding.of)
      sum.back().times += winding.times;
    else
      sum.push_back(winding);
  }
  std::erase_if(sum, [](const Winding& winding) { return winding.times == 0; });
  return sum;
}

std::vector<std::uint32_t> sourcesOf(const std::vector<CoverageRing>& rings, const std::vector<Winding>& windings) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> inside, holed;
  for (const Winding& t : windings) (rings[t.of].hole ? holed : inside).insert({rings[t.of].source, rings[t.of].part});
  std::vector<std::uint32_t> sources;
  for (const auto& part : inside)
    if (!holed.contains(part) && (sources.empty() || sources.back() != part.first)) sources.push_back(part.first);
  return sources;
}

}  // namespace

Result<FaceChanges> insertWinding(Subdivision& subdivision, std::vector<WindingLine>& lines, ArcClasses classes,
                                  std::vector<NewLine> others, const InsertOptions& options) {
  std::vector<bool> turned;
  for (WindingLine& line : lines) {
    turned.push_back(makeCanonical(line.points));
    others.push_back({line.points, classes, {}});
  }
  const std::vector<NewLine> all = canonical(std::move(others));
  auto inserted = insertCanonical(subdivision, all, options);
  if (!inserted) return fail(inserted.error());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Polyline& points = lines[i].points;
    const auto at = std::lower_bound(all.begin(), all.end(), points,
                                     [](const NewLine& line, const Polyline& p) { return line.points < p; });
    if (points.size() >= 2) points = inserted->second[static_cast<std::size_t>(at - all.begin())];
    if (turned[i]) std::reverse(points.begin(), points.end());
  }
  return std::move(inserted->first);
}

std::map<FaceId, std::vector<Winding>> windingsOf(const Subdivision& s, const std::vector<WindingLine>& lines,
                                                  std::span<const FaceId> faces,
                                                  const std::function<std::vector<Winding>(FaceId)>& known) {
  const std::vector<Step> steps = stepsOf(lines);
  std::map<FaceId, std::vector<Winding>> windings;
  // A group starts from the universe or its largest face: of a face as thin as a bend nothing is known for certain.
  std::vector<FaceId> starts(faces.begin(), faces.end());
  std::sort(starts.begin(), starts.end(), [&](FaceId a, FaceId b) {
    if (a == kUniverse || b == kUniverse) return a == kUniverse && b != kUniverse;
    const Area first = s.face(a).area, second = s.face(b).area;
    return first != second ? first > second : a < b;
  });
  for (FaceId start : starts) {
    if (!windings.contains(start)) windings[start] = known(start);
    for (std::vector<FaceId> open{start}; !open.empty();) {
      const FaceId face = open.back();
      open.pop_back();
      for (HalfEdge h : s.boundary(face)) {
        const FaceId other = s.rightOf(h);
        if (windings.contains(other) || !std::binary_search(faces.begin(), faces.end(), other)) continue;
        const Polyline& shape = *s.arc(h.arc).shape;
        windings[other] =
            sum(windings[face], h.forward ? gained(steps, shape[1], shape[0]) : gained(steps, shape[0], shape[1]));
        open.push_back(other);
      }
    }
  }
  return windings;
}

Result<CoverageOverlay> overlayCoverage(const std::vector<CoverageRing>& rings, double reach) {
  std::vector<Polyline> courses;
  for (const CoverageRing& ring : rings) courses.push_back(closedLine(ring.points));
  courses = snapToVertices(courses, reach);
  std::vector<WindingLine> lines;
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    lines.push_back({std::move(courses[i]), {}});
    if (rings[i].points.size() > 2) lines.back().gain = {{i, 1}};
  }
  CoverageOverlay cover;
  if (auto inserted = insertWinding(cover.subdivision, lines, ArcClass::Drawn); !inserted)
    return fail(inserted.error().code == "topology.noding_unsettled" ? Error("topology.borders_unsettled")
                                                                     : inserted.error());
  cover.windings = windingsOf(cover.subdivision, lines, cover.subdivision.faces().ids(),
                              [](FaceId) { return std::vector<Winding>(); });
  for (const auto& [face, windings] : cover.windings) cover.sources[face] = sourcesOf(rings, windings);
  for (WindingLine& line : lines) cover.noded.push_back(std::move(line.points));
  return cover;
}

std::vector<WindingLine> bordersOf(const CoverageOverlay& cover, const Owners& owners) {
  const auto ownerOf = [&](FaceId face) {
    const auto it = owners.find(face);
    return it == owners.end() ? kNobody : it->second;
  };
  std::vector<WindingLine> lines;
  cover.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
    const std::uint32_t left = ownerOf(arc.left), right = ownerOf(arc.right);
    if (left == right) return;
    lines.push_back({*arc.shape, {}});
    if (left != kNobody) lines.back().gain.push_back({left, 1});
    if (right != kNobody) lines.back().gain.push_back({right, -1});
  });
  return lines;
}

std::uint32_t ownerAt(const CoverageOverlay& cover, const Owners& owners, Point p) {
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
