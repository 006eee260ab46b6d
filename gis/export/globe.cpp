// SPDX-License-Identifier: GPL-3.0-or-later
#include <cpl_error.h>
#include <fmt/format.h>
#include <ogr_spatialref.h>

#include <vector>

#include "gis/export/writer.h"
#include "gis/file/geopackage.h"
#include "gis/gdal_setup.h"

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

std::string Globe::ringText(const Ring& ring, bool brackets) const {
  std::vector<double> x, y;
  for (Point p : ring) x.push_back(m_lattice.toX(p)), y.push_back(m_lattice.toY(p));
  const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
  if (!m_transform || !OCTTransform(m_transform, static_cast<int>(x.size()), x.data(), y.data(), nullptr))
    m_good = false;
  std::string text;
  for (std::size_t i = 0; i <= ring.size() && !ring.empty(); ++i) {
    const std::size_t at = i == ring.size() ? 0 : i;
    if (i != 0) text += brackets ? ',' : ' ';
    const auto place = fmt::format("{:.10f},{:.10f}", x[at], y[at]);
    text += brackets ? "[" + place + "]" : place;
  }
  return text;
}

}  // namespace wangge::gis
