// SPDX-License-Identifier: GPL-3.0-or-later
// Layers of the one map and their fields, by name.
#include "gis/onemap/one_map.h"

namespace wangge::gis {
namespace {

using enum FieldType;
constexpr std::array kLevelFields = {
    MapField{"code", Text},       MapField{"name", Text},     MapField{"parent", Text}, MapField{"households", Integer},
    MapField{"persons", Integer}, MapField{"grids", Integer}, MapField{"area_m2", Real}};
constexpr std::array kGridFields = {
    MapField{"code", Text},       MapField{"name", Text},      MapField{"kind", Text},
    MapField{"category", Text},   MapField{"community", Text}, MapField{"subdistrict", Text},
    MapField{"county", Text},     MapField{"precinct", Text},  MapField{"households", Integer},
    MapField{"persons", Integer}, MapField{"area_m2", Real},   MapField{"status", Text},
    MapField{"four_bounds", Text}};
constexpr std::array kUnassignedFields = {MapField{"community", Text},  MapField{"subdistrict", Text},
                                          MapField{"county", Text},     MapField{"households", Integer},
                                          MapField{"persons", Integer}, MapField{"area_m2", Real}};
constexpr std::array kFaceFields = {MapField{"community", Text},  MapField{"grid", Text},
                                    MapField{"precinct", Text},   MapField{"households", Integer},
                                    MapField{"persons", Integer}, MapField{"area_m2", Real}};
constexpr std::array kBeatFields = {
    MapField{"code", Text},        MapField{"name", Text},        MapField{"precinct", Text},
    MapField{"subdistrict", Text}, MapField{"grids", Integer},    MapField{"households", Integer},
    MapField{"persons", Integer},  MapField{"officers", Integer}, MapField{"area_m2", Real}};
constexpr std::array kStationFields = {
    MapField{"code", Text},        MapField{"name", Text}, MapField{"precinct", Text}, MapField{"subdistrict", Text},
    MapField{"officers", Integer}, MapField{"x", Real},    MapField{"y", Real}};

}  // namespace

std::string_view nameOf(MapLayer layer) {
  constexpr std::array<std::string_view, 10> kNames = {"city",  "counties",   "subdistricts", "communities",
                                                       "grids", "unassigned", "precincts",    "faces",
                                                       "beats", "stations"};
  return kNames[static_cast<std::size_t>(layer)];
}

std::span<const MapField> fieldsOf(MapLayer layer) {
  switch (layer) {
    case MapLayer::Grids:
      return exportedFieldsOf(layer, false);
    case MapLayer::Unassigned:
      return kUnassignedFields;
    case MapLayer::Faces:
      return kFaceFields;
    case MapLayer::Beats:
      return kBeatFields;
    case MapLayer::Stations:
      return kStationFields;
    default:
      return kLevelFields;
  }
}

std::span<const MapField> exportedFieldsOf(MapLayer layer, bool fourBounds) {
  if (layer != MapLayer::Grids) return fieldsOf(layer);
  return std::span(kGridFields).first(kGridFields.size() - (fourBounds ? 0 : 1));
}

}  // namespace wangge::gis
