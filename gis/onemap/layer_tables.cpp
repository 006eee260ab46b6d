// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/onemap/layer_tables.h"

#include <fmt/format.h>

namespace wangge::gis {
namespace {

std::string_view sqlType(FieldType type) {
  return type == FieldType::Text ? "TEXT" : type == FieldType::Integer ? "INTEGER" : "REAL";
}

}  // namespace

void createLayer(Database& database, MapLayer layer, std::span<const MapField> fields, int srsId,
                 const std::string& lastChange) {
  const std::string_view name = nameOf(layer);
  const std::string_view geometry = isOfPoints(layer) ? "POINT" : "MULTIPOLYGON";
  std::string sql = fmt::format("CREATE TABLE {} (fid INTEGER PRIMARY KEY NOT NULL, geom {}", name, geometry);
  for (const MapField& field : fields) sql += fmt::format(", {} {}", field.name, sqlType(field.type));
  sql += fmt::format(
      "); INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)"
      " VALUES ('{0}', 'features', '{0}', '', '{1}', {2});"
      "INSERT INTO gpkg_geometry_columns VALUES ('{0}', 'geom', '{3}', {2}, 0, 0);",
      name, lastChange, srsId, geometry);
  database.run(sql);
}

std::string fieldList(std::span<const MapField> fields) {
  std::string list;
  for (const MapField& field : fields) list += fmt::format(", {}", field.name);
  return list;
}

std::string insertFeatureSql(std::string_view verb, MapLayer layer, std::span<const MapField> fields) {
  std::string marks;
  for (std::size_t i = 0; i < fields.size(); ++i) marks += ", ?";
  return fmt::format("{} INTO {} (fid, geom{}) VALUES (?, ?{})", verb, nameOf(layer), fieldList(fields), marks);
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
