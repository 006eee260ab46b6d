// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/globe.h"

#include <cpl_error.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "gis/gdal/gdal_setup.h"
#include "gis/gpkg/geopackage.h"

namespace wangge::gis {

Globe::Globe(const std::string& crs, const Lattice& lattice) : m_lattice(lattice) {
  setUpGdal();
  const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
  OGRSpatialReference plan, globe;
  if (plan.importFromEPSG(srsIdOf(crs)) != OGRERR_NONE || globe.importFromEPSG(4326) != OGRERR_NONE) return;
  plan.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  globe.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  m_transform = OGRCreateCoordinateTransformation(&plan, &globe);
}

Globe::~Globe() {
  OCTDestroyCoordinateTransformation(m_transform);
}

namespace {

// A straight line of the plan is bent on the globe: by 4 mm in the middle of half a kilometre, which is enough to pass
// a vertex beside it. By 0.04 mm in 50 m.
constexpr double kLongestPiece = 50'000;  // mm

}  // namespace

std::vector<LonLat> Globe::placesOf(const Ring& ring) const {
  std::vector<double> x, y;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point p = ring[i], q = ring[(i + 1) % ring.size()];
    x.push_back(m_lattice.toX(p)), y.push_back(m_lattice.toY(p));
    // From the lower end on, so that both sides of a line have the same places.
    const Point low = std::min(p, q), high = std::max(p, q);
    const double dx = m_lattice.toX(high) - m_lattice.toX(low), dy = m_lattice.toY(high) - m_lattice.toY(low);
    const int pieces = static_cast<int>(std::ceil(std::hypot(dx, dy) * 1000 / kLongestPiece));
    for (int k = 1; k < pieces; ++k) {
      const double share = static_cast<double>(p == low ? k : pieces - k) / pieces;
      x.push_back(m_lattice.toX(low) + dx * share), y.push_back(m_lattice.toY(low) + dy * share);
    }
  }
  const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
  if (!m_transform || !OCTTransform(m_transform, static_cast<int>(x.size()), x.data(), y.data(), nullptr))
    m_good = false;
  std::vector<LonLat> places;
  for (std::size_t i = 0; i < x.size(); ++i) places.push_back({x[i], y[i]});
  if (!places.empty()) places.push_back(places.front());
  return places;
}

}  // namespace wangge::gis
