// SPDX-License-Identifier: GPL-3.0-or-later
// The one map as one GeoPackage in the plan's CRS, with the looks that QGIS takes up.
#include <fmt/format.h>

#include "gis/export/writer.h"
#include "gis/gpkg/database.h"
#include "gis/gpkg/geopackage.h"
#include "gis/gpkg/gpkg_geometry.h"
#include "gis/onemap/layer_tables.h"
#include "gis/onemap/styles.h"

namespace wangge::gis {
namespace {

void writeTable(Database& database, const MapTables& map, const LayerTable& table) {
  const int srs = srsIdOf(map.crs);
  createLayer(database, table.layer, table.fields, srs, map.lastChange);
  Statement insert(database, insertFeatureSql("INSERT", table.layer, table.fields));
  if (!insert.valid()) return;
  std::int64_t fid = 0;
  Box box;
  for (const MapRow& row : table.rows) {
    insert.bind(0, ++fid);
    if (row.place)
      insert.bindBlob(1, gpkgPoint(*row.place, map.lattice, srs));
    else if (table.points)
      insert.bindNull(1);
    else
      insert.bindBlob(1, gpkgGeometry(row.outline, map.lattice, srs));
    bindValues(insert, 2, row.values);
    insert.run();
    box.include(boxOf(row.outline));
    if (row.place) box.include(*row.place);
  }
  describeLayer(database, table.layer, map.lastChange, box, map.lattice);
}

}  // namespace

Result<void> writeGpkg(const MapTables& map, const std::string& path) {
  Database database(path, OpenMode::New);
  database.run("BEGIN");
  createGeoPackage(database, map.crs);
  for (const LayerTable& table : map.layers) writeTable(database, map, table);
  createStyles(database, kExportLayers);
  registerAttributes(database, kStyleTable, map.lastChange);
  database.run("COMMIT");
  if (!database.ok()) return fail(writeError(database, path));
  return {};
}

// One of ours: nothing but our layers, so that nobody's own tables, styles and projects in it go with it.
bool isGpkg(const std::string& path, std::string_view head) {
  if (!head.empty()) return false;
  std::string ours;
  for (const MapLayer layer : kExportLayers) ours += fmt::format("'{}', ", nameOf(layer));
  Database database(path, OpenMode::Read);
  const auto count = [&](const std::string& condition) {
    return database.integer("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name " + condition);
  };
  const auto layers = count(fmt::format("IN ({}'')", ours));
  const auto others = count(
      fmt::format("NOT IN ({}'{}') AND name NOT GLOB 'gpkg_*' AND name NOT GLOB 'rtree_*' AND name NOT GLOB 'sqlite_*'",
                  ours, kStyleTable));
  return database.ok() && layers > 0 && others == 0;
}

}  // namespace wangge::gis
