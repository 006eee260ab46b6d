// SPDX-License-Identifier: GPL-3.0-or-later
// A new, empty plan. Its UUID is the one thing in the program that is random on purpose.
#include <cpl_error.h>
#include <fmt/format.h>
#include <ogr_spatialref.h>

#include <cstdint>
#include <random>

#include "gis/file/project_file.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/gpkg/geopackage.h"

namespace wangge::gis {
namespace {

// RFC 4122 version 4.
std::string randomUuid() {
  std::random_device device;
  const auto word = [&] { return static_cast<std::uint32_t>(device()); };
  const std::uint32_t a = word(), b = word(), c = word(), d = word();
  return fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:04x}{:08x}", a, b >> 16, b & 0xfff, 0x8000 | (c >> 16 & 0x3fff),
                     c & 0xffff, d);
}

}  // namespace

Result<Project> newProject(const std::string& name, const std::string& crs, Seconds when) {
  if (!crs.empty()) {
    setUpGdal();
    OGRSpatialReference system;
    const int epsg = srsIdOf(crs);
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    if (epsg <= 0 || system.importFromEPSG(epsg) != OGRERR_NONE) return fail(Error("crs.unknown").with("crs", crs));
    if (!system.IsProjected() || system.GetLinearUnits() != 1.0) return fail(Error("crs.not_metric").with("crs", crs));
  }
  Project project;
  project.info.uuid = randomUuid();
  project.info.name = name;
  project.info.crs = crs.empty() ? crs : fmt::format("EPSG:{}", srsIdOf(crs));
  project.info.created = when;
  return project;
}

}  // namespace wangge::gis
