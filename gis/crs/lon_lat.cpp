// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/lon_lat.h"

#include <ogr_spatialref.h>

#include <memory>
#include <string>

#include "gis/gdal/gdal_setup.h"

namespace wangge::gis {
namespace {

// PROJ's contexts belong to one thread, so each thread keeps the transformation it used last.
struct LastUsed {
  std::string crs;
  std::unique_ptr<OGRCoordinateTransformation> transformation;
};

OGRCoordinateTransformation* transformationFrom(const std::string& crs) {
  thread_local LastUsed last;
  if (last.crs == crs) return last.transformation.get();
  setUpGdal();
  last = {crs, nullptr};
  OGRSpatialReference from, to;
  from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (from.SetFromUserInput(crs.c_str()) == OGRERR_NONE && to.importFromEPSG(4326) == OGRERR_NONE)
    last.transformation.reset(OGRCreateCoordinateTransformation(&from, &to));
  return last.transformation.get();
}

}  // namespace

std::optional<LonLat> lonLatOf(const Project& project, Point place) {
  if (project.info.crs.empty()) return std::nullopt;
  OGRCoordinateTransformation* transformation = transformationFrom(project.info.crs);
  if (!transformation) return std::nullopt;
  double x = project.lattice.toX(place), y = project.lattice.toY(place);
  if (!transformation->Transform(1, &x, &y)) return std::nullopt;
  return LonLat{x, y};
}

}  // namespace wangge::gis
