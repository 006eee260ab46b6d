// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/coverage/lattice_rings.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/predicates.h"

namespace wangge::gis {
namespace {

// Raw vertices nearer than this (metres) are the same vertex written twice; farther ones that meet on the lattice are
// merely rounded, which is no fault of the source.
constexpr double kSameVertex = 1e-6;

bool same(RawPoint a, RawPoint b) {
  return std::abs(a.x - b.x) < kSameVertex && std::abs(a.y - b.y) < kSameVertex;
}

struct RingReader {
  const Lattice& lattice;
  const RawFeature& feature;
  std::vector<Finding>& findings;

  void repaired(const char* code, Point place) {
    findings.push_back({FindingKind::Repaired, Message(code).with("code", feature.code), place, {}, feature.row});
  }

  Result<Ring> read(const RawLine& raw) {
    Ring ring;
    ring.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
      const auto point = latticePoint(lattice, raw[i], feature.row);
      if (!point) return fail(point.error());
      if (i > 0 && same(raw[i - 1], raw[i])) repaired("repair.duplicate_vertex", *point);
      if (ring.empty() || ring.back() != *point) ring.push_back(*point);
    }
    if (raw.size() > 2 && !same(raw.front(), raw.back()) && ring.front() != ring.back())
      repaired("repair.ring_closed", ring.back());
    while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    dropSpikes(ring);
    return ring;
  }

  // A spike goes out and comes back over itself: its tip is a vertex where the ring turns round by 180 degrees.
  void dropSpikes(Ring& ring) {
    std::vector<Point> told;  // points next to a tip that is gone: the rest of the same spike
    for (std::size_t i = 0; ring.size() >= 3 && i < ring.size();) {
      const std::size_t n = ring.size();
      const Point before = ring[(i + n - 1) % n], tip = ring[i], after = ring[(i + 1) % n];
      const bool turnsBack =
          cross(before, tip, after) == 0 && (double(before.x) - tip.x) * (double(after.x) - tip.x) +
                                                    (double(before.y) - tip.y) * (double(after.y) - tip.y) >
                                                0;
      if (!turnsBack && before != after) {
        ++i;
        continue;
      }
      if (std::find(told.begin(), told.end(), tip) == told.end()) repaired("repair.spike", tip);
      told.insert(told.end(), {before, after});
      ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(i));
      ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
      while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
      i = i > 1 ? i - 2 : 0;
    }
  }
};

}  // namespace

Result<Point> latticePoint(const Lattice& lattice, RawPoint raw, std::int64_t row) {
  if (!std::isfinite(raw.x) || !std::isfinite(raw.y)) return fail(Error("import.bad_coordinate").with("row", row));
  const auto point = lattice.toLattice(raw.x, raw.y);
  if (!point) return fail(Error("import.coordinate_outside").with("row", row).with("x", raw.x).with("y", raw.y));
  return *point;
}

Result<MultiPolygon> latticePolygons(const Lattice& lattice, const RawFeature& feature,
                                     std::vector<Finding>& findings) {
  RingReader reader{lattice, feature, findings};
  MultiPolygon result;
  for (const RawPolygon& raw : feature.polygons) {
    Polygon polygon;
    for (std::size_t i = 0; i < raw.rings.size(); ++i) {
      if (raw.rings[i].empty()) continue;
      auto ring = reader.read(raw.rings[i]);
      if (!ring) return fail(ring.error());
      if (ring->size() < 3) {
        const auto place = latticePoint(lattice, raw.rings[i].front(), feature.row);
        findings.push_back({FindingKind::Left,
                            Message("repair.ring_without_area").with("code", feature.code),
                            *place,
                            {},
                            feature.row});
        if (i == 0) break;
        continue;
      }
      (i == 0 ? polygon.outer : polygon.holes.emplace_back()) = std::move(*ring);
    }
    if (!polygon.outer.empty()) result.push_back(std::move(polygon));
  }
  return result;
}

Result<std::vector<Polyline>> latticeLines(const Lattice& lattice, const RawFeature& feature) {
  std::vector<Polyline> result;
  for (const RawLine& raw : feature.lines) {
    Polyline line;
    line.reserve(raw.size());
    for (RawPoint p : raw) {
      const auto point = latticePoint(lattice, p, feature.row);
      if (!point) return fail(point.error());
      if (line.empty() || line.back() != *point) line.push_back(*point);
    }
    if (line.size() >= 2) result.push_back(std::move(line));
  }
  return result;
}

}  // namespace wangge::gis
