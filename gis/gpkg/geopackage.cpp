// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/gpkg/geopackage.h"

#include <cpl_conv.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <ogr_spatialref.h>

#include <charconv>
#include <cstdlib>
#include <ctime>

namespace wangge::gis {
namespace {

constexpr const char* kFrame = R"sql(
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY NOT NULL,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
)sql";

void addReferenceSystem(Database& database, int epsg) {
  OGRSpatialReference system;
  std::string name = fmt::format("EPSG:{}", epsg), definition = "undefined";
  if (system.importFromEPSG(epsg) == OGRERR_NONE) {
    name = system.GetName();
    char* wkt = nullptr;
    const char* const options[] = {"FORMAT=WKT1_GDAL", nullptr};
    if (system.exportToWkt(&wkt, options) == OGRERR_NONE) definition = wkt;
    CPLFree(wkt);
  }
  Statement insert(database, "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, '')");
  if (!insert.valid()) return;
  insert.bind(0, std::string_view(name));
  insert.bind(1, std::int64_t{epsg});
  insert.bind(2, std::int64_t{epsg});
  insert.bind(3, std::string_view(definition));
  insert.run();
}

}  // namespace

int srsIdOf(const std::string& crs) {
  int epsg = kUndefinedCartesian;
  if (crs.starts_with("EPSG:")) std::from_chars(crs.data() + 5, crs.data() + crs.size(), epsg);
  return epsg;
}

Seconds dateOf(const Project& project) {
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    Seconds seconds = 0;
    const std::string_view text(epoch);
    if (std::from_chars(text.data(), text.data() + text.size(), seconds).ec == std::errc()) return seconds;
  }
  Seconds latest = project.info.created;
  project.journal.forEach([&](JournalId, const JournalEntry& entry) { latest = std::max(latest, entry.when); });
  project.sources.forEach([&](SourceId, const Source& source) { latest = std::max(latest, source.imported); });
  return latest;
}

std::string isoOf(Seconds moment) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.000Z", fmt::gmtime(static_cast<std::time_t>(moment)));
}

std::string lastChangeOf(const Project& project) {
  return isoOf(dateOf(project));
}

void createGeoPackage(Database& database, const std::string& crs) {
  database.run(kFrame);
  addReferenceSystem(database, 4326);
  const int srs = srsIdOf(crs);
  if (srs > 0 && srs != 4326) addReferenceSystem(database, srs);
}

void registerAttributes(Database& database, std::string_view table, const std::string& lastChange) {
  database.run(
      fmt::format("INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)"
                  " VALUES ('{0}', 'attributes', '{0}', '', '{1}');",
                  table, lastChange));
}

}  // namespace wangge::gis
