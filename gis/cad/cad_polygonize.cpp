// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/cad/cad_polygonize.h"

#include <ogr_geometry.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <utility>

#include "gis/gdal/gdal_messages.h"

namespace wangge::gis {
namespace {

bool before(const RawPoint& a, const RawPoint& b) {
  return a.x < b.x || (a.x == b.x && a.y < b.y);
}

// Points by squares of the tolerance, so that those near another are found in nine of them.
class NearPoints {
 public:
  explicit NearPoints(double tolerance) : m_tolerance(tolerance) {}

  void add(const RawPoint& p) { m_squares[squareOf(p)].push_back(p); }

  // The lowest one within the tolerance; null where there is none. Good until the next add().
  const RawPoint* lowestNear(const RawPoint& p) const {
    const RawPoint* lowest = nullptr;
    const auto [x, y] = squareOf(p);
    for (const std::int64_t dx : {-1, 0, 1})
      for (const std::int64_t dy : {-1, 0, 1})
        if (const auto found = m_squares.find({x + dx, y + dy}); found != m_squares.end())
          for (const RawPoint& other : found->second)
            if (std::hypot(other.x - p.x, other.y - p.y) <= m_tolerance && (!lowest || before(other, *lowest)))
              lowest = &other;
    return lowest;
  }

 private:
  using Square = std::pair<std::int64_t, std::int64_t>;
  Square squareOf(const RawPoint& p) const {
    const auto along = [&](double v) { return static_cast<std::int64_t>(std::floor(v / m_tolerance)); };
    return {along(p.x), along(p.y)};
  }

  double m_tolerance;
  std::map<Square, std::vector<RawPoint>> m_squares;
};

// Every end moves to the lowest end within the tolerance: what a draughtsman meant to meet meets.
void joinEnds(std::vector<RawLine>& lines, double tolerance) {
  if (tolerance <= 0) return;
  std::vector<RawPoint*> ends;
  for (RawLine& line : lines) ends.push_back(&line.front()), ends.push_back(&line.back());
  std::sort(ends.begin(), ends.end(), [](const RawPoint* a, const RawPoint* b) { return before(*a, *b); });
  NearPoints kept(tolerance);
  for (RawPoint* end : ends)
    if (const RawPoint* near = kept.lowestNear(*end))
      *end = *near;
    else
      kept.add(*end);
}

}  // namespace

std::vector<RawLine> enclosedRings(std::vector<RawLine> lines, double tolerance) {
  const GdalMessages quiet;
  std::erase_if(lines, [](const RawLine& line) { return line.size() < 2; });
  joinEnds(lines, tolerance);
  OGRMultiLineString all;
  for (const RawLine& line : lines) {
    auto part = std::make_unique<OGRLineString>();
    for (const RawPoint& p : line) part->addPoint(p.x, p.y);
    if (part->get_Length() > 0) all.addGeometryDirectly(part.release());
  }
  std::vector<RawLine> rings;
  if (all.IsEmpty()) return rings;
  // The union of a set of lines with itself is the set, noded.
  const std::unique_ptr<OGRGeometry> noded(all.Union(&all));
  if (!noded || !OGR_GT_IsSubClassOf(wkbFlatten(noded->getGeometryType()), wkbGeometryCollection)) return rings;
  const std::unique_ptr<OGRGeometry> areas(noded->Polygonize());
  if (!areas || wkbFlatten(areas->getGeometryType()) != wkbGeometryCollection) return rings;
  for (const OGRGeometry* area : *areas->toGeometryCollection()) {
    if (wkbFlatten(area->getGeometryType()) != wkbPolygon) continue;
    const OGRLinearRing* outer = area->toPolygon()->getExteriorRing();
    RawLine ring;
    for (int i = 0; outer && i < outer->getNumPoints(); ++i) ring.push_back({outer->getX(i), outer->getY(i)});
    if (ring.size() >= 4) rings.push_back(std::move(ring));
  }
  std::sort(rings.begin(), rings.end(), [](const RawLine& a, const RawLine& b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), before);
  });
  return rings;
}

}  // namespace wangge::gis
