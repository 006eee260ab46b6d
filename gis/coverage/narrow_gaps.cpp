// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/coverage/narrow_gaps.h"

#include <cmath>
#include <optional>
#include <set>

#include "core/geometry/line_tests.h"
#include "core/geometry/overlay.h"
#include "core/geometry/predicates.h"
#include "core/topology/outline.h"
#include "gis/coverage/resolve_coverage.h"

namespace wangge::gis {
namespace {

// Rounding of buffers leaves ribbons of a step or two along every edge.
constexpr Millimetres kRibbon{3};
constexpr double kNear = 3.0;          // mm: an edge this near to a source's border lies on it
constexpr double kLongerThan = 40;     // perimeter over mouth: length over width of 20
constexpr double kReach = 1.5;         // cuts: longest, in tolerances
constexpr double kCornerCosine = 0.9;  // a corner turns by more than about 25 degrees

// The source of the layer that covers a face, the first of several; closures are none.
std::uint32_t sourceOf(const CoverageOverlay& cover, FaceId face, std::uint32_t closures) {
  const auto it = cover.sources.find(face);
  return it == cover.sources.end() || it->second.empty() || it->second.front() >= closures ? kNobody
                                                                                           : it->second.front();
}

// The source whose border runs along the segment; nobody when none does.
std::uint32_t sourceAlong(const CoverageOverlay& cover, std::uint32_t closures, Point a, Point b) {
  const Point middle{static_cast<std::int32_t>((std::int64_t{a.x} + b.x) / 2),
                     static_cast<std::int32_t>((std::int64_t{a.y} + b.y) / 2)};
  Box box;
  box.include(middle);
  std::uint32_t found = kNobody;
  for (ArcId id : cover.subdivision.index().near(box.grown(static_cast<std::int32_t>(kNear)))) {
    const Arc& arc = cover.subdivision.arc(id);
    const std::uint32_t left = sourceOf(cover, arc.left, closures), right = sourceOf(cover, arc.right, closures);
    if (left != kNobody && right != kNobody) continue;
    for (std::size_t i = 0; i + 1 < arc.shape->size(); ++i)
      if (distanceToSegment((*arc.shape)[i], (*arc.shape)[i + 1], middle) <= kNear)
        found = std::min({found, left, right});
  }
  return found;
}

// Whether the part lies between two sources, is open, and is long for its mouth.
bool isNarrowGap(const CoverageOverlay& cover, std::uint32_t closures, const Polygon& part) {
  std::set<std::uint32_t> sources;
  double mouth = 0, perimeter = 0;
  const auto walk = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i], b = ring[(i + 1) % ring.size()];
      const double length = std::sqrt(double(squaredDistance(a, b)));
      perimeter += length;
      const std::uint32_t source = sourceAlong(cover, closures, a, b);
      if (source == kNobody)
        mouth += length;
      else
        sources.insert(source);
    }
  };
  walk(part.outer);
  for (const Ring& hole : part.holes) walk(hole);
  return sources.size() >= 2 && mouth > kNear && perimeter > kLongerThan * mouth;
}

void addGapClosures(const CoverageOverlay& cover, std::uint32_t closures, Millimetres tolerance,
                    std::vector<CoverageRing>& rings) {
  std::vector<FaceId> covered;
  for (const auto& [face, sources] : cover.sources)
    if (!sources.empty()) covered.push_back(face);
  const MultiPolygon whole = outlineOf(cover.subdivision, covered);
  const Millimetres half{tolerance.value / 2};
  const MultiPolygon closed = buffered(buffered(whole, half), {-half.value});
  MultiPolygon narrowGaps = subtract(closed, whole);
  std::erase_if(narrowGaps, [&](const Polygon& part) {
    return narrowerThan({part}, kRibbon) || !isNarrowGap(cover, closures, part);
  });
  addRings(rings, closures, std::move(narrowGaps));
}

// One stretch of a gap's border that belongs to one source.
struct Side {
  Point a, b;
  std::uint32_t source;
};

std::optional<Point> nearestOn(const Side& side, Point p, double reach) {
  const double distance = distanceToSegment(side.a, side.b, p);
  if (distance > reach) return std::nullopt;
  const double dx = double(side.b.x) - side.a.x, dy = double(side.b.y) - side.a.y;
  const double t =
      std::clamp(((double(p.x) - side.a.x) * dx + (double(p.y) - side.a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
  const Point at = pointAlong(side.a, side.b, t);
  // So near to an end, the end itself: two vertices a step apart would make the border zigzag.
  for (Point end : {side.a, side.b})
    if (squaredDistance(end, at) <= 16) return end;
  return at;
}

bool isCorner(Point before, Point at, Point after) {
  const double ax = double(at.x) - before.x, ay = double(at.y) - before.y, bx = double(after.x) - at.x,
               by = double(after.y) - at.y;
  return ax * bx + ay * by < kCornerCosine * std::hypot(ax, ay) * std::hypot(bx, by);
}

void addCutsAcross(const CoverageOverlay& cover, const std::vector<FaceId>& gap, std::uint32_t closures, double reach,
                   std::vector<CoverageRing>& rings) {
  const Subdivision& s = cover.subdivision;
  std::vector<Side> sides;
  std::vector<std::pair<Point, std::uint32_t>> corners;
  std::set<std::uint32_t> around;
  for (HalfEdge h : boundaryOf(s, gap)) {
    const std::uint32_t own = sourceOf(cover, s.rightOf(h), closures);
    const Polyline points = s.pointsOf(h);
    around.insert(own);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      sides.push_back({points[i], points[i + 1], own});
      if (i > 0 && isCorner(points[i - 1], points[i], points[i + 1])) corners.emplace_back(points[i], own);
    }
    corners.emplace_back(points.front(), own);
    corners.emplace_back(points.back(), own);
  }
  around.erase(kNobody);
  if (around.size() < 3) return;
  std::set<std::pair<Point, Point>> cuts;
  for (const auto& [corner, own] : corners) {
    std::map<std::uint32_t, std::pair<std::int64_t, Point>> best;  // nearest point of every other source
    for (const Side& side : sides) {
      if (side.source == own || side.source == kNobody) continue;
      const auto at = nearestOn(side, corner, reach);
      if (!at || *at == corner) continue;
      const std::pair candidate{squaredDistance(corner, *at), *at};
      const auto [it, first] = best.try_emplace(side.source, candidate);
      if (!first) it->second = std::min(it->second, candidate);
    }
    for (const auto& [other, nearest] : best) cuts.insert(std::minmax(corner, nearest.second));
  }
  for (const auto& [a, b] : cuts) rings.push_back({{a, b}, closures + 1, 0, false});
}

void addCuts(const CoverageOverlay& cover, std::uint32_t closures, Millimetres tolerance,
             std::vector<CoverageRing>& rings) {
  std::vector<FaceId> open, closed;
  for (const auto& [face, sources] : cover.sources) {
    if (face == kUniverse || sourceOf(cover, face, closures) != kNobody) continue;
    (sources.empty() ? open : closed).push_back(face);
  }
  const double reach = kReach * double(tolerance.value);
  for (const std::vector<FaceId>& gap : connectedParts(cover.subdivision, open))
    if (narrowerThan(outlineOf(cover.subdivision, gap), tolerance)) addCutsAcross(cover, gap, closures, reach, rings);
  for (const std::vector<FaceId>& narrowGap : connectedParts(cover.subdivision, closed))
    addCutsAcross(cover, narrowGap, closures, reach, rings);
}

}  // namespace

Result<CoverageOverlay> overlayWithGapClosures(std::vector<CoverageRing>& rings, std::uint32_t closures, double reach,
                                               Millimetres tolerance) {
  auto cover = overlayCoverage(rings, reach);
  if (!cover || tolerance.value <= 0) return cover;
  std::vector<CoverageRing> added;
  addGapClosures(*cover, closures, tolerance, added);
  if (!added.empty()) {
    rings.insert(rings.end(), added.begin(), added.end());
    cover = overlayCoverage(rings, reach);
    if (!cover) return cover;
  }
  added.clear();
  addCuts(*cover, closures, tolerance, added);
  if (added.empty()) return cover;
  rings.insert(rings.end(), added.begin(), added.end());
  return overlayCoverage(rings, reach);
}

}  // namespace wangge::gis
