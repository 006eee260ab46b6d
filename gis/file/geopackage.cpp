// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/geopackage.h"

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

std::string_view sqlType(FieldType type) {
  return type == FieldType::Text ? "TEXT" : type == FieldType::Integer ? "INTEGER" : "REAL";
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

void createLayer(Database& database, MapLayer layer, int srsId, const std::string& lastChange) {
  const std::string_view name = nameOf(layer);
  std::string sql = fmt::format("CREATE TABLE {} (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON", name);
  for (const MapField& field : fieldsOf(layer)) sql += fmt::format(", {} {}", field.name, sqlType(field.type));
  sql += fmt::format(
      "); INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)"
      " VALUES ('{0}', 'features', '{0}', '', '{1}', {2});"
      "INSERT INTO gpkg_geometry_columns VALUES ('{0}', 'geom', 'MULTIPOLYGON', {2}, 0, 0);",
      name, lastChange, srsId);
  database.run(sql);
}

std::string fieldList(MapLayer layer) {
  std::string list;
  for (const MapField& field : fieldsOf(layer)) list += fmt::format(", {}", field.name);
  return list;
}

std::string insertFeatureSql(std::string_view verb, MapLayer layer) {
  std::string marks;
  for (std::size_t i = 0; i < fieldsOf(layer).size(); ++i) marks += ", ?";
  return fmt::format("{} INTO {} (fid, geom{}) VALUES (?, ?{})", verb, nameOf(layer), fieldList(layer), marks);
}

void bindValues(Statement& statement, int column, const MapValues& values) {
  for (const MapValue& value : values) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
      statement.bind(column, *integer);
    } else if (const auto* real = std::get_if<double>(&value)) {
      statement.bind(column, *real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      statement.bind(column, std::string_view(*text));
    } else {
      statement.bindNull(column);
    }
    ++column;
  }
}

void dropLayer(Database& database, MapLayer layer) {
  const std::string_view name = nameOf(layer);
  const auto has = [&](std::string_view table) {
    return database.integer(fmt::format("SELECT count(*) FROM sqlite_master WHERE name = '{}'", table)) > 0;
  };
  // Triggers go with the table. They call functions that only other programs have, so the table goes first.
  database.run(fmt::format("DROP TABLE IF EXISTS {0}; DROP TABLE IF EXISTS rtree_{0}_geom;", name));
  for (std::string_view table : {"gpkg_extensions", "gpkg_ogr_contents", "gpkg_geometry_columns", "gpkg_contents"})
    if (has(table)) database.run(fmt::format("DELETE FROM {} WHERE table_name = '{}';", table, name));
}

void registerAttributes(Database& database, std::string_view table, const std::string& lastChange) {
  database.run(
      fmt::format("INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)"
                  " VALUES ('{0}', 'attributes', '{0}', '', '{1}');",
                  table, lastChange));
}

void describeLayer(Database& database, MapLayer layer, const std::string& lastChange, const Box& box,
                   const Lattice& lattice) {
  Statement update(database,
                   "UPDATE gpkg_contents SET last_change = ?, min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE"
                   " table_name = ?");
  if (!update.valid()) return;
  update.bind(0, std::string_view(lastChange));
  if (!box.empty()) {
    update.bind(1, lattice.toX({box.minX, box.minY}));
    update.bind(2, lattice.toY({box.minX, box.minY}));
    update.bind(3, lattice.toX({box.maxX, box.maxY}));
    update.bind(4, lattice.toY({box.maxX, box.maxY}));
  }
  update.bind(5, nameOf(layer));
  update.run();
}

}  // namespace wangge::gis
