// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/overlay.h"

#include <geos_c.h>

#include <cmath>
#include <memory>

#include "core/base/contract.h"

namespace wangge {
namespace {

// One GEOS context a thread: the reentrant C API needs no lock then.
GEOSContextHandle_t context() {
  struct Owner {
    GEOSContextHandle_t handle = GEOS_init_r();
    ~Owner() { GEOS_finish_r(handle); }
  };
  thread_local Owner owner;
  return owner.handle;
}

struct Destroy {
  void operator()(GEOSGeometry* g) const { GEOSGeom_destroy_r(context(), g); }
};
using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

Geometry own(GEOSGeometry* raw) {
  WANGGE_CONTRACT(raw != nullptr);
  return Geometry(raw);
}

GEOSCoordSequence* sequenceOf(std::span<const Point> points, bool close) {
  std::vector<double> buffer;
  buffer.reserve(2 * points.size() + 2);
  for (Point p : points) buffer.insert(buffer.end(), {double(p.x), double(p.y)});
  if (close) buffer.insert(buffer.end(), {double(points.front().x), double(points.front().y)});
  return GEOSCoordSeq_copyFromBuffer_r(context(), buffer.data(), static_cast<unsigned>(buffer.size() / 2), 0, 0);
}

GEOSGeometry* ringOf(std::span<const Point> ring) {
  return GEOSGeom_createLinearRing_r(context(), sequenceOf(ring, true));
}

GEOSGeometry* polygonFrom(const Polygon& polygon) {
  std::vector<GEOSGeometry*> holes;
  for (const Ring& hole : polygon.holes)
    if (hole.size() >= 3) holes.push_back(ringOf(hole));
  return GEOSGeom_createPolygon_r(context(), ringOf(polygon.outer), holes.data(), static_cast<unsigned>(holes.size()));
}

Geometry collect(int type, std::vector<GEOSGeometry*> parts) {
  return own(GEOSGeom_createCollection_r(context(), type, parts.data(), static_cast<unsigned>(parts.size())));
}

Geometry from(const MultiPolygon& polygons) {
  std::vector<GEOSGeometry*> parts;
  for (const Polygon& polygon : polygons)
    if (polygon.outer.size() >= 3) parts.push_back(polygonFrom(polygon));
  return collect(GEOS_MULTIPOLYGON, std::move(parts));
}

std::vector<Point> pointsOf(const GEOSGeometry* line) {
  const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context(), line);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(context(), sequence, &size);
  std::vector<Point> points;
  points.reserve(size);
  for (unsigned i = 0; i < size; ++i) {
    double x = 0, y = 0;
    GEOSCoordSeq_getXY_r(context(), sequence, i, &x, &y);
    points.push_back({static_cast<std::int32_t>(std::llround(x)), static_cast<std::int32_t>(std::llround(y))});
  }
  return points;
}

// Calls visit for every simple geometry of the type (by GEOS number), at any depth.
template <class Visit>
void forEachOf(const GEOSGeometry* g, int type, const Visit& visit) {
  const int own = GEOSGeomTypeId_r(context(), g);
  if (own == type) {
    if (GEOSisEmpty_r(context(), g) == 0) visit(g);
    return;
  }
  if (own < GEOS_MULTIPOINT) return;
  for (int i = 0, count = GEOSGetNumGeometries_r(context(), g); i < count; ++i)
    forEachOf(GEOSGetGeometryN_r(context(), g, i), type, visit);
}

MultiPolygon polygonsOf(const GEOSGeometry* g) {
  MultiPolygon result;
  forEachOf(g, GEOS_POLYGON, [&](const GEOSGeometry* part) {
    Polygon polygon;
    polygon.outer = pointsOf(GEOSGetExteriorRing_r(context(), part));
    for (int i = 0, count = GEOSGetNumInteriorRings_r(context(), part); i < count; ++i)
      polygon.holes.push_back(pointsOf(GEOSGetInteriorRingN_r(context(), part, i)));
    polygon = normalised(std::move(polygon));
    if (polygon.outer.size() >= 3) result.push_back(std::move(polygon));
  });
  return canonical(std::move(result));
}

constexpr double kLatticeStep = 1.0;

Geometry grown(const GEOSGeometry* g, double by) {
  return own(GEOSBufferWithStyle_r(context(), g, by, 1, GEOSBUF_CAP_FLAT, GEOSBUF_JOIN_MITRE, 5.0));
}

Geometry onLattice(const GEOSGeometry* g) {
  return own(GEOSGeom_setPrecision_r(context(), g, kLatticeStep, 0));
}

// What a ring winds around.
MultiPolygon validShell(const Ring& ring) {
  GEOSMakeValidParams* params = GEOSMakeValidParams_create_r(context());
  GEOSMakeValidParams_setMethod_r(context(), params, GEOS_MAKE_VALID_STRUCTURE);
  GEOSMakeValidParams_setKeepCollapsed_r(context(), params, 0);
  const Geometry valid = own(GEOSMakeValidWithParams_r(context(), from({{ring, {}}}).get(), params));
  GEOSMakeValidParams_destroy_r(context(), params);
  return polygonsOf(onLattice(valid.get()).get());
}

}  // namespace

std::vector<std::array<Point, 3>> triangulated(std::span<const Point> points) {
  if (points.size() < 3) return {};
  const Geometry sites = own(GEOSGeom_createLineString_r(context(), sequenceOf(points, false)));
  const Geometry mesh = own(GEOSDelaunayTriangulation_r(context(), sites.get(), 0, 0));
  std::vector<std::array<Point, 3>> triangles;
  forEachOf(mesh.get(), GEOS_POLYGON, [&](const GEOSGeometry* polygon) {
    const std::vector<Point> ring = pointsOf(GEOSGetExteriorRing_r(context(), polygon));
    if (ring.size() != 4) return;
    std::array<Point, 3> corners{ring[0], ring[1], ring[2]};
    std::sort(corners.begin(), corners.end());
    triangles.push_back(corners);
  });
  std::sort(triangles.begin(), triangles.end());
  return triangles;
}

MultiPolygon canonical(MultiPolygon polygons) {
  const auto rotate = [](Ring& ring) {
    std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
  };
  for (Polygon& polygon : polygons) {
    rotate(polygon.outer);
    for (Ring& hole : polygon.holes) rotate(hole);
    std::sort(polygon.holes.begin(), polygon.holes.end());
  }
  std::sort(polygons.begin(), polygons.end(), [](const Polygon& a, const Polygon& b) {
    return a.outer != b.outer ? a.outer < b.outer : a.holes < b.holes;
  });
  return polygons;
}

MultiPolygon makeValid(const MultiPolygon& polygons) {
  std::vector<MultiPolygon> parts;
  for (const Polygon& polygon : polygons) {
    if (polygon.outer.size() < 3) continue;
    // Ring by ring: GEOS takes a hole outside of its shell for another shell.
    MultiPolygon solid = validShell(polygon.outer);
    for (const Ring& hole : polygon.holes)
      if (hole.size() >= 3) solid = subtract(solid, validShell(hole));
    parts.push_back(std::move(solid));
  }
  return parts.size() == 1 ? parts.front() : unite(parts);
}

MultiPolygon unite(std::span<const MultiPolygon> all) {
  std::vector<GEOSGeometry*> parts;
  for (const MultiPolygon& polygons : all)
    for (const Polygon& polygon : polygons)
      if (polygon.outer.size() >= 3) parts.push_back(polygonFrom(polygon));
  const Geometry together = collect(GEOS_GEOMETRYCOLLECTION, std::move(parts));
  return polygonsOf(own(GEOSUnaryUnionPrec_r(context(), together.get(), kLatticeStep)).get());
}

MultiPolygon unite(const MultiPolygon& a, const MultiPolygon& b) {
  return polygonsOf(own(GEOSUnionPrec_r(context(), from(a).get(), from(b).get(), kLatticeStep)).get());
}

MultiPolygon intersect(const MultiPolygon& a, const MultiPolygon& b) {
  if (a.empty() || b.empty() || !boxOf(a).touches(boxOf(b))) return {};
  return polygonsOf(own(GEOSIntersectionPrec_r(context(), from(a).get(), from(b).get(), kLatticeStep)).get());
}

MultiPolygon subtract(const MultiPolygon& a, const MultiPolygon& b) {
  if (a.empty()) return {};
  return polygonsOf(own(GEOSDifferencePrec_r(context(), from(a).get(), from(b).get(), kLatticeStep)).get());
}

MultiPolygon buffered(const MultiPolygon& polygons, Millimetres by) {
  if (polygons.empty()) return {};
  return polygonsOf(onLattice(grown(from(polygons).get(), double(by.value)).get()).get());
}

bool narrowerThan(const MultiPolygon& polygons, Millimetres width) {
  if (polygons.empty()) return true;
  return GEOSisEmpty_r(context(), grown(from(polygons).get(), -double(width.value) / 2).get()) == 1;
}

std::vector<Polyline> clipped(std::span<const Polyline> lines, const MultiPolygon& polygons) {
  std::vector<GEOSGeometry*> parts;
  for (const Polyline& line : lines)
    if (line.size() >= 2) parts.push_back(GEOSGeom_createLineString_r(context(), sequenceOf(line, false)));
  if (parts.empty() || polygons.empty()) return {};
  const Geometry all = collect(GEOS_MULTILINESTRING, std::move(parts));
  const Geometry inside = own(GEOSIntersectionPrec_r(context(), all.get(), from(polygons).get(), kLatticeStep));
  std::vector<Polyline> result;
  forEachOf(inside.get(), GEOS_LINESTRING, [&](const GEOSGeometry* line) { result.push_back(pointsOf(line)); });
  for (Polyline& line : result)
    if (line.back() < line.front()) std::reverse(line.begin(), line.end());
  std::sort(result.begin(), result.end());
  return result;
}

Point pointOnSurface(const MultiPolygon& polygons) {
  WANGGE_CONTRACT(!polygons.empty());
  const Geometry point = own(GEOSPointOnSurface_r(context(), from(polygons).get()));
  double x = polygons.front().outer.front().x, y = polygons.front().outer.front().y;
  if (GEOSisEmpty_r(context(), point.get()) == 0) {
    GEOSGeomGetX_r(context(), point.get(), &x);
    GEOSGeomGetY_r(context(), point.get(), &y);
  }
  return {static_cast<std::int32_t>(std::llround(x)), static_cast<std::int32_t>(std::llround(y))};
}

}  // namespace wangge
