// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/gdal/gdal_setup.h"

#include <cpl_conv.h>
#include <gdal_priv.h>

#include <array>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace wangge::gis {
namespace {

constexpr std::array<std::string_view, 21> kAllowedDrivers = {"ESRI Shapefile",
                                                              "GPKG",
                                                              "GeoJSON",
                                                              "GeoJSONSeq",
                                                              "TopoJSON",
                                                              "ESRIJSON",
                                                              "LIBKML",
                                                              "KML",
                                                              "DXF",
                                                              "OSM",
                                                              "OpenFileGDB",
                                                              "MapInfo File",
                                                              "CSV",
                                                              "XLSX",
                                                              "GML",
                                                              "Memory",
                                                              "GTiff",
                                                              "MBTiles",
                                                              "PNG",
                                                              "JPEG",
                                                              "XLS"};

}  // namespace

void setUpGdal() {
  static std::once_flag once;
  std::call_once(once, [] {
    CPLSetConfigOption("GDAL_HTTP_MAX_RETRY", "0");
    CPLSetConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "0");
    GDALAllRegister();
    GDALDriverManager* manager = GetGDALDriverManager();
    std::vector<GDALDriver*> refused;
    for (int i = 0; i < manager->GetDriverCount(); ++i) {
      GDALDriver* driver = manager->GetDriver(i);
      bool allowed = false;
      for (std::string_view name : kAllowedDrivers) allowed = allowed || name == driver->GetDescription();
      if (!allowed) refused.push_back(driver);
    }
    for (GDALDriver* driver : refused) manager->DeregisterDriver(driver);
  });
}

}  // namespace wangge::gis
