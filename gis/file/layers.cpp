// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/layers.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/plan/difference.h"
#include "gis/gpkg/geopackage.h"
#include "gis/gpkg/gpkg_geometry.h"
#include "gis/gpkg/hash.h"
#include "gis/onemap/layer_tables.h"

namespace wangge::gis {
namespace {

using Ids = std::set<std::int64_t>;

std::uint64_t hashOf(std::int64_t id, const MapValues& values) {
  RowHash hash;
  hash.addWord(static_cast<std::uint64_t>(id));
  for (const MapValue& value : values) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
      hash.addWord(static_cast<std::uint64_t>(*integer));
    } else if (const auto* real = std::get_if<double>(&value)) {
      hash.add(*real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      hash.add(std::string_view(*text));
    } else {
      hash.addNull();
    }
  }
  return hash.value();
}

std::uint64_t hashOf(std::int64_t id, std::span<const std::byte> geometry) {
  RowHash hash;
  hash.addWord(~static_cast<std::uint64_t>(id));
  hash.add(geometry);
  return hash.value();
}

MapValues readValues(Statement& statement, int column, std::size_t count) {
  MapValues values(count);
  for (MapValue& value : values) {
    switch (statement.type(column)) {
      case SQLITE_INTEGER:
        value = statement.integer(column);
        break;
      case SQLITE_FLOAT:
        value = statement.real(column);
        break;
      case SQLITE_NULL:
        break;
      default:
        value = std::string(statement.text(column));
        break;
    }
    ++column;
  }
  return values;
}

// The statements that change one layer.
class LayerWriter {
 public:
  LayerWriter(Database& database, MapLayer layer, const Lattice& lattice, int srsId, TableChecksum& sum)
      : m_database(database), m_layer(layer), m_lattice(lattice), m_srsId(srsId), m_sum(sum) {}

  void put(std::int64_t id, const MapValues& values, const MultiPolygon& polygons) {
    if (!m_put.valid()) m_put = Statement(m_database, insertFeatureSql("REPLACE", m_layer, fieldsOf(m_layer)));
    if (!m_database.ok()) return;
    const auto geometry = gpkgGeometry(polygons, m_lattice, m_srsId);
    m_put.bind(0, id);
    m_put.bindBlob(1, geometry);
    bindValues(m_put, 2, values);
    m_put.run();
    m_sum.add(hashOf(id, values) + hashOf(id, geometry));
  }

  void putValues(std::int64_t id, const MapValues& before, const MapValues& values) {
    if (!m_update.valid()) {
      std::string sets;
      for (const MapField& field : fieldsOf(m_layer))
        sets += fmt::format("{}{} = ?", sets.empty() ? "" : ", ", field.name);
      m_update = Statement(m_database, fmt::format("UPDATE {} SET {} WHERE fid = ?", nameOf(m_layer), sets));
    }
    if (!m_database.ok()) return;
    bindValues(m_update, 0, values);
    m_update.bind(static_cast<int>(values.size()), id);
    m_update.run();
    m_sum.hash += hashOf(id, values) - hashOf(id, before);
  }

  // Takes the row as it is in the file out of the sum, and the row itself out of the file.
  void remove(std::int64_t id) {
    const std::string_view name = nameOf(m_layer);
    if (!m_read.valid()) {
      m_read =
          Statement(m_database, fmt::format("SELECT geom{} FROM {} WHERE fid = ?", fieldList(fieldsOf(m_layer)), name));
      m_erase = Statement(m_database, fmt::format("DELETE FROM {} WHERE fid = ?", name));
    }
    if (!m_database.ok()) return;
    m_read.bind(0, id);
    if (m_read.step()) {
      const auto values = readValues(m_read, 1, fieldsOf(m_layer).size());
      m_sum.remove(hashOf(id, values) + hashOf(id, m_read.blob(0)));
      m_read.reset();
    }
    m_erase.bind(0, id);
    m_erase.run();
  }

 private:
  Database& m_database;
  MapLayer m_layer;
  const Lattice& m_lattice;
  int m_srsId;
  TableChecksum& m_sum;
  Statement m_put, m_update, m_read, m_erase;
};

Box extentOf(const OneMap& map) {
  Box box;
  map.project().subdivision.nodes().forEach([&](NodeId, const Node& node) { box.include(node.at); });
  map.project().subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (id != kUniverse) box.include(face.box);
  });
  return box;
}

void writeLayer(Database& database, const OneMap& map, MapLayer layer, const Box& extent, TableChecksum& sum) {
  const Project& project = map.project();
  LayerWriter writer(database, layer, project.lattice, srsIdOf(project.info.crs), sum);
  for (std::int64_t id : map.idsOf(layer)) writer.put(id, map.valuesOf(layer, id), map.outlineOf(layer, id));
  describeLayer(database, layer, lastChangeOf(project), extent, project.lattice);
}

// Rows whose territory or outline differs between two versions.
Ids reshapedRows(const OneMap& before, const OneMap& after, MapLayer layer, const Difference& difference) {
  Ids rows;
  const auto add = [&](std::int64_t row) {
    if (row != 0) rows.insert(row);
  };
  const auto sides = [&](const OneMap& map, const Arc& arc) {
    return std::pair(map.rowOfFace(layer, arc.left), map.rowOfFace(layer, arc.right));
  };
  const auto addSides = [&](std::pair<std::int64_t, std::int64_t> ends) {
    if (ends.first != ends.second) add(ends.first), add(ends.second);
  };
  const auto& was = before.project().subdivision;
  const auto& is = after.project().subdivision;
  for (ArcId id : difference.of<ArcId>().created) addSides(sides(after, is.arc(id)));
  for (ArcId id : difference.of<ArcId>().deleted) addSides(sides(before, was.arc(id)));
  for (ArcId id : difference.of<ArcId>().changed) {
    const Arc &old = was.arc(id), &now = is.arc(id);
    const auto oldSides = sides(before, old), nowSides = sides(after, now);
    const bool sameShape = old.shape == now.shape || *old.shape == *now.shape;
    if (sameShape && oldSides == nowSides) continue;
    addSides(oldSides);
    addSides(nowSides);
  }
  for (FaceId id : difference.of<FaceId>().changed) {
    const auto old = before.rowOfFace(layer, id), now = after.rowOfFace(layer, id);
    if (old != now) add(old), add(now);
  }
  return rows;
}

// Whether something changed that any row's values may tell: codes and names of parents, rules, exemptions.
bool parentsChanged(const Difference& difference) {
  return difference.settings || !difference.of<DivisionId>().empty() || !difference.of<CommunityId>().empty() ||
         !difference.of<PrecinctId>().empty() || !difference.of<ExemptionId>().empty() ||
         !difference.of<SourceId>().empty();
}

// Ids of rows whose values may differ. All of them, except in the large layers after a small change.
Ids candidates(const OneMap& before, const OneMap& after, MapLayer layer, const Difference& difference) {
  Ids ids;
  const auto addFaces = [&](const OneMap& map, const std::vector<FaceId>& faces) {
    for (FaceId face : faces) ids.insert(map.rowOfFace(layer, face));
  };
  if ((layer == MapLayer::Grids || layer == MapLayer::Faces) && !parentsChanged(difference)) {
    addFaces(before, difference.of<FaceId>().changed), addFaces(after, difference.of<FaceId>().changed);
    addFaces(before, difference.of<FaceId>().deleted), addFaces(after, difference.of<FaceId>().created);
    const auto addGrids = [&](const OneMap& map, const std::vector<GridId>& grids) {
      for (GridId grid : grids) {
        const auto id = static_cast<std::int64_t>(grid.value);
        if (layer == MapLayer::Grids)
          ids.insert(id);
        else
          addFaces(map, map.facesOf(MapLayer::Grids, id));
      }
    };
    addGrids(before, difference.of<GridId>().changed), addGrids(after, difference.of<GridId>().changed);
    addGrids(before, difference.of<GridId>().deleted), addGrids(after, difference.of<GridId>().created);
    ids.erase(0);
    return ids;
  }
  for (const OneMap* map : {&before, &after})
    for (std::int64_t id : map->idsOf(layer)) ids.insert(ids.end(), id);
  return ids;
}

bool hasRow(const OneMap& map, MapLayer layer, std::int64_t id, const MapValues& values) {
  if (values.empty()) return false;
  return layer != MapLayer::Unassigned || !map.facesOf(layer, id).empty();
}

void updateLayer(Database& database, const OneMap& before, const OneMap& after, MapLayer layer,
                 const Difference& difference, TableChecksum& sum) {
  const Project& project = after.project();
  LayerWriter writer(database, layer, project.lattice, srsIdOf(project.info.crs), sum);
  const Ids reshaped = reshapedRows(before, after, layer, difference);
  Ids ids = candidates(before, after, layer, difference);
  ids.insert(reshaped.begin(), reshaped.end());
  for (std::int64_t id : ids) {
    const MapValues was = before.valuesOf(layer, id), is = after.valuesOf(layer, id);
    const bool existed = hasRow(before, layer, id, was), exists = hasRow(after, layer, id, is);
    if (existed && exists && !reshaped.contains(id)) {
      if (was != is) writer.putValues(id, was, is);
      continue;
    }
    if (existed) writer.remove(id);
    if (exists) writer.put(id, is, after.outlineOf(layer, id));
  }
}

}  // namespace

void createLayers(Database& database, const Project& project) {
  const std::string lastChange = lastChangeOf(project);
  for (MapLayer layer : kProjectFileLayers)
    createLayer(database, layer, fieldsOf(layer), srsIdOf(project.info.crs), lastChange);
}

void writeLayers(Database& database, const Project& project, Checksums& checksums) {
  const OneMap map(project);
  const Box extent = extentOf(map);
  for (MapLayer layer : kProjectFileLayers)
    writeLayer(database, map, layer, extent, checksums[std::string(nameOf(layer))]);
}

void rewriteLayer(Database& database, const Project& project, MapLayer layer, Checksums& checksums) {
  dropLayer(database, layer);
  createLayer(database, layer, fieldsOf(layer), srsIdOf(project.info.crs), lastChangeOf(project));
  const OneMap map(project);
  TableChecksum& sum = checksums[std::string(nameOf(layer))];
  sum = {};
  writeLayer(database, map, layer, extentOf(map), sum);
}

void updateLayers(Database& database, const Project& project, const Project& saved, const std::set<MapLayer>& skip,
                  Checksums& checksums) {
  const Difference difference = diff(saved, project);
  const OneMap before(saved), after(project);
  const Box extent = extentOf(after);
  const std::string lastChange = lastChangeOf(project);
  for (MapLayer layer : kProjectFileLayers) {
    if (skip.contains(layer)) continue;
    TableChecksum& sum = checksums[std::string(nameOf(layer))];
    const TableChecksum old = sum;
    updateLayer(database, before, after, layer, difference, sum);
    if (sum != old) describeLayer(database, layer, lastChange, extent, project.lattice);
  }
}

std::vector<MapLayer> editedLayers(Database& database, const Checksums& checksums) {
  std::vector<MapLayer> edited;
  for (MapLayer layer : kProjectFileLayers) {
    TableChecksum found;
    {
      Statement read(database, fmt::format("SELECT fid, geom{} FROM {}", fieldList(fieldsOf(layer)), nameOf(layer)));
      while (read.step()) {
        const std::int64_t id = read.integer(0);
        found.add(hashOf(id, readValues(read, 2, fieldsOf(layer).size())) + hashOf(id, read.blob(1)));
      }
    }
    // A table or column that is gone is an edit too.
    const bool gone = (database.code() & 0xff) == SQLITE_ERROR;
    if (gone) database.forgive();
    const auto written = checksums.find(nameOf(layer));
    if (gone || written == checksums.end() || written->second != found) edited.push_back(layer);
  }
  return edited;
}

std::vector<MapLayer> layersWithTriggers(Database& database) {
  std::vector<MapLayer> layers;
  for (MapLayer layer : kProjectFileLayers) {
    const auto sql =
        fmt::format("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{}'", nameOf(layer));
    if (database.integer(sql) > 0) layers.push_back(layer);
  }
  return layers;
}

}  // namespace wangge::gis
