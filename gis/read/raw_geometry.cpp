// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/raw_geometry.h"

#include <ogr_geometry.h>

#include <memory>
#include <utility>

#include "gis/read/arc_vertices.h"

namespace wangge::gis {
namespace {

RawLine lineOf(const OGRSimpleCurve& curve) {
  RawLine line(static_cast<std::size_t>(curve.getNumPoints()));
  for (int i = 0; i < curve.getNumPoints(); ++i) line[static_cast<std::size_t>(i)] = {curve.getX(i), curve.getY(i)};
  return line;
}

void addPolygon(const OGRPolygon& polygon, RawFeature& feature) {
  RawPolygon raw;
  for (const OGRLinearRing* ring : polygon)
    if (!ring->IsEmpty()) raw.rings.push_back(lineOf(*ring));
  if (!raw.rings.empty()) feature.polygons.push_back(std::move(raw));
}

}  // namespace

bool hasGeometry(const RawFeature& feature) {
  return !feature.polygons.empty() || !feature.lines.empty() || !feature.points.empty();
}

void addGeometry(const OGRGeometry& geometry, RawFeature& feature) {
  if (geometry.IsEmpty()) return;
  const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (OGR_GT_IsNonLinear(type)) {
    const std::unique_ptr<OGRGeometry> linear(geometry.getLinearGeometry(kArcStep));
    if (!linear || OGR_GT_IsNonLinear(wkbFlatten(linear->getGeometryType()))) return;
    const std::size_t lines = feature.lines.size(), polygons = feature.polygons.size();
    addGeometry(*linear, feature);
    for (std::size_t i = lines; i < feature.lines.size(); ++i) thinArcs(feature.lines[i]);
    for (std::size_t i = polygons; i < feature.polygons.size(); ++i)
      for (RawLine& ring : feature.polygons[i].rings) thinArcs(ring);
    return;
  }
  if (type == wkbPoint) {
    feature.points.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
  } else if (type == wkbLineString) {
    feature.lines.push_back(lineOf(*geometry.toLineString()));
  } else if (type == wkbPolygon || type == wkbTriangle) {
    addPolygon(*geometry.toPolygon(), feature);
  } else if (type == wkbPolyhedralSurface || type == wkbTIN) {
    for (const OGRPolygon* part : *geometry.toPolyhedralSurface()) addPolygon(*part, feature);
  } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) addGeometry(*part, feature);
  }
}

}  // namespace wangge::gis
