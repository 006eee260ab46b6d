// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geos.h"

#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>
#include <span>

#include "core/geometry/rings.h"

namespace wangge::geos {
namespace {

constexpr double kLatticeStep = 1.0;

thread_local bool failing = false;

// Thrown where GEOS returned nothing, caught in `tried`: nothing else in this file looks at failures.
struct Failed : std::exception {};

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

// A pointer from GEOS that is there.
template <class Pointer>
Pointer got(Pointer raw) {
  if (!raw) throw Failed();
  return raw;
}
Geometry own(GEOSGeometry* raw) {
  return Geometry(got(raw));
}
// A return value of GEOS; `wrong` is the one that tells of a failure.
int got(int value, int wrong) {
  if (value == wrong) throw Failed();
  return value;
}

// The answer of `ask`, or none when GEOS fails in it. Everything that is asked goes through here.
template <class Ask>
auto tried(const Ask& ask) -> std::optional<decltype(ask())> {
  if (failing) return std::nullopt;
  try {
    return ask();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

GEOSCoordSequence* sequenceOf(std::span<const Point> points, bool close) {
  std::vector<double> buffer;
  buffer.reserve(2 * points.size() + 2);
  for (Point p : points) buffer.insert(buffer.end(), {double(p.x), double(p.y)});
  if (close) buffer.insert(buffer.end(), {double(points.front().x), double(points.front().y)});
  return got(GEOSCoordSeq_copyFromBuffer_r(context(), buffer.data(), static_cast<unsigned>(buffer.size() / 2), 0, 0));
}

Geometry ringOf(std::span<const Point> ring) {
  return own(GEOSGeom_createLinearRing_r(context(), sequenceOf(ring, true)));
}

// Pointers whose geometries go to GEOS.
std::vector<GEOSGeometry*> released(std::vector<Geometry>& parts) {
  std::vector<GEOSGeometry*> raw;
  for (Geometry& part : parts) raw.push_back(part.release());
  return raw;
}

Geometry polygonFrom(const Polygon& polygon) {
  Geometry shell = ringOf(polygon.outer);
  std::vector<Geometry> holes;
  for (const Ring& hole : polygon.holes)
    if (hole.size() >= 3) holes.push_back(ringOf(hole));
  std::vector<GEOSGeometry*> raw = released(holes);
  return own(GEOSGeom_createPolygon_r(context(), shell.release(), raw.data(), static_cast<unsigned>(raw.size())));
}

Geometry from(const MultiPolygon& polygons) {
  std::vector<Geometry> parts;
  for (const Polygon& polygon : polygons)
    if (polygon.outer.size() >= 3) parts.push_back(polygonFrom(polygon));
  std::vector<GEOSGeometry*> raw = released(parts);
  return own(GEOSGeom_createCollection_r(context(), GEOS_MULTIPOLYGON, raw.data(), static_cast<unsigned>(raw.size())));
}

Point onLattice(double x, double y) {
  if (!(std::abs(x) < INT32_MAX && std::abs(y) < INT32_MAX)) throw Failed();
  return {static_cast<std::int32_t>(std::llround(x)), static_cast<std::int32_t>(std::llround(y))};
}

std::vector<Point> pointsOf(const GEOSGeometry* line) {
  const GEOSCoordSequence* sequence = got(GEOSGeom_getCoordSeq_r(context(), line));
  unsigned size = 0;
  got(GEOSCoordSeq_getSize_r(context(), sequence, &size), 0);
  std::vector<Point> points;
  points.reserve(size);
  for (unsigned i = 0; i < size; ++i) {
    double x = 0, y = 0;
    got(GEOSCoordSeq_getXY_r(context(), sequence, i, &x, &y), 0);
    points.push_back(onLattice(x, y));
  }
  return points;
}

// Calls visit for every polygon, at any depth.
template <class Visit>
void forEachPolygon(const GEOSGeometry* g, const Visit& visit) {
  const int type = got(GEOSGeomTypeId_r(context(), g), -1);
  if (type == GEOS_POLYGON) {
    if (got(GEOSisEmpty_r(context(), g), 2) == 0) visit(g);
    return;
  }
  if (type < GEOS_MULTIPOINT) return;
  for (int i = 0, count = got(GEOSGetNumGeometries_r(context(), g), -1); i < count; ++i)
    forEachPolygon(got(GEOSGetGeometryN_r(context(), g, i)), visit);
}

MultiPolygon polygonsOf(const GEOSGeometry* g) {
  MultiPolygon result;
  forEachPolygon(g, [&](const GEOSGeometry* part) {
    Polygon polygon;
    polygon.outer = pointsOf(got(GEOSGetExteriorRing_r(context(), part)));
    for (int i = 0, count = got(GEOSGetNumInteriorRings_r(context(), part), -1); i < count; ++i)
      polygon.holes.push_back(pointsOf(got(GEOSGetInteriorRingN_r(context(), part, i))));
    polygon = normalised(std::move(polygon));
    if (polygon.outer.size() >= 3) result.push_back(std::move(polygon));
  });
  return canonical(std::move(result));
}

Geometry grown(const MultiPolygon& polygons, double by) {
  return own(GEOSBufferWithStyle_r(context(), from(polygons).get(), by, 1, GEOSBUF_CAP_FLAT, GEOSBUF_JOIN_MITRE, 5.0));
}

Geometry rounded(const Geometry& g) {
  return own(GEOSGeom_setPrecision_r(context(), g.get(), kLatticeStep, 0));
}

}  // namespace

std::optional<MultiPolygon> buffered(const MultiPolygon& polygons, double by) {
  return tried([&] { return polygonsOf(rounded(grown(polygons, by)).get()); });
}

std::optional<bool> vanishes(const MultiPolygon& polygons, double by) {
  return tried([&] { return got(GEOSisEmpty_r(context(), grown(polygons, by).get()), 2) == 1; });
}

std::optional<std::vector<std::array<Point, 3>>> triangulated(const Polyline& points) {
  return tried([&] {
    const Geometry sites = own(GEOSGeom_createLineString_r(context(), sequenceOf(points, false)));
    const Geometry mesh = own(GEOSDelaunayTriangulation_r(context(), sites.get(), 0, 0));
    std::vector<std::array<Point, 3>> triangles;
    forEachPolygon(mesh.get(), [&](const GEOSGeometry* polygon) {
      const std::vector<Point> ring = pointsOf(got(GEOSGetExteriorRing_r(context(), polygon)));
      if (ring.size() == 4) triangles.push_back({ring[0], ring[1], ring[2]});
    });
    return triangles;
  });
}

Failing::Failing() {
  failing = true;
}
Failing::~Failing() {
  failing = false;
}

}  // namespace wangge::geos
