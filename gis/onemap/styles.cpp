// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/onemap/styles.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace wangge::gis {
namespace {

struct Look {
  std::string_view fill;       // "r,g,b,a"; a = 0: no fill
  std::string_view fillStyle;  // Qt brush: "solid" "b_diagonal" …
  std::string_view line;
  double width;                // mm
  std::string_view lineStyle;  // "solid" "dash" "dot"
};

// In the order of MapLayer.
constexpr std::array<Look, 10> kLooks = {{
    {"0,0,0,0", "no", "60,20,70,255", 1.2, "solid"},                   // City
    {"0,0,0,0", "no", "90,40,100,255", 0.9, "solid"},                  // Counties
    {"0,0,0,0", "no", "110,60,120,255", 0.7, "solid"},                 // Subdistricts
    {"0,0,0,0", "no", "70,70,70,255", 0.5, "solid"},                   // Communities
    {"222,235,227,255", "solid", "90,120,110,255", 0.26, "solid"},     // Grids
    {"150,150,150,255", "b_diagonal", "150,150,150,255", 0.2, "dot"},  // Unassigned
    {"0,0,0,0", "no", "30,80,150,255", 0.6, "dash"},                   // Precincts
    {"0,0,0,0", "no", "190,190,190,255", 0.1, "solid"},                // Faces
    {"0,0,0,0", "no", "20,120,130,255", 0.5, "dot"},                   // Beats
    {"30,80,150,255", "solid", "255,255,255,255", 0.4, "solid"},       // Stations
}};

constexpr Look lookOf(MapLayer layer) {
  return kLooks[static_cast<std::size_t>(layer)];
}

struct Category {
  std::string_view status, fill, fillStyle;
};
// Sizes are told apart by hatching too, for those who do not see the colours.
constexpr std::array<Category, 7> kStatusLooks = {{{"in_band", "205,228,214,255", "solid"},
                                                   {"in_band_by_persons", "225,236,200,255", "solid"},
                                                   {"too_small", "205,175,90,255", "f_diagonal"},
                                                   {"too_large", "200,95,75,255", "diagonal_x"},
                                                   {"dedicated", "200,210,232,255", "solid"},
                                                   {"exempt", "170,170,170,255", "horizontal"},
                                                   {"not_counted", "236,238,240,255", "dense7"}}};

std::string symbol(int index, const Look& look) {
  const auto option = [](std::string_view name, const auto& value) {
    return fmt::format(R"(<Option type="QString" name="{}" value="{}"/>)", name, value);
  };
  return fmt::format(
      R"(<symbol type="fill" name="{}" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map">{}{}{}{}{}{}</Option></layer></symbol>)",
      index, option("color", look.fill), option("style", look.fillStyle), option("outline_color", look.line),
      option("outline_width", look.width), option("outline_style", look.lineStyle), option("outline_width_unit", "MM"));
}

std::string marker(const Look& look) {
  const auto option = [](std::string_view name, const auto& value) {
    return fmt::format(R"(<Option type="QString" name="{}" value="{}"/>)", name, value);
  };
  return fmt::format(
      R"(<symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" pass="0" locked="0"><Option type="Map">{}{}{}{}{}{}</Option></layer></symbol>)",
      option("name", "pentagon"), option("color", look.fill), option("outline_color", look.line),
      option("outline_width", look.width), option("size", 4), option("size_unit", "MM"));
}

std::string renderer(MapLayer layer) {
  Look look = lookOf(layer);
  if (isOfPoints(layer))
    return fmt::format(
        R"(<renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0"><symbols>{}</symbols></renderer-v2>)",
        marker(look));
  if (layer != MapLayer::Grids) {
    return fmt::format(
        R"(<renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0"><symbols>{}</symbols></renderer-v2>)",
        symbol(0, look));
  }
  std::string categories, symbols;
  int index = 0;
  for (const Category& category : kStatusLooks) {
    look.fill = category.fill, look.fillStyle = category.fillStyle;
    categories += fmt::format(R"(<category symbol="{}" value="{}" label="{}" render="true" type="string"/>)", index,
                              category.status, category.status);
    symbols += symbol(index++, look);
  }
  return fmt::format(
      R"(<renderer-v2 type="categorizedSymbol" attr="status" symbollevels="0" enableorderby="0"><categories>{}</categories><symbols>{}</symbols></renderer-v2>)",
      categories, symbols);
}

// Names in the middle of polygons, with a white halo; nothing for layers without names.
std::string labeling(MapLayer layer) {
  if (layer == MapLayer::Faces || layer == MapLayer::Unassigned) return {};
  const Look look = lookOf(layer);
  const double size = layer == MapLayer::Grids ? 7 : layer == MapLayer::Communities ? 9 : 11;
  const std::string_view colour = layer == MapLayer::Grids ? "40,60,50,255" : isOfPoints(layer) ? look.fill : look.line;
  const std::string_view placement = isOfPoints(layer)
                                         ? R"(<placement placement="6" dist="1"/>)"
                                         : R"(<placement placement="1" centroidInside="1" centroidWhole="1"/>)";
  return fmt::format(
      R"qml(<labeling type="simple"><settings calloutType="simple"><text-style fieldName="coalesce(nullif(&quot;name&quot;,''),&quot;code&quot;)" isExpression="1" fontSize="{}" fontSizeUnit="Point" textColor="{}" fontFamily="Noto Sans CJK SC"><text-buffer bufferDraw="1" bufferSize="0.7" bufferSizeUnits="MM" bufferColor="255,255,255,220"/></text-style>{}<rendering obstacle="1" drawLabels="1"/></settings></labeling>)qml",
      size, colour, placement);
}

}  // namespace

std::string styleOf(MapLayer layer) {
  const std::string labels = labeling(layer);
  return fmt::format(
      R"(<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'><qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="{}">{}{}<blendMode>0</blendMode><layerGeometryType>{}</layerGeometryType></qgis>)",
      labels.empty() ? 0 : 1, renderer(layer), labels, isOfPoints(layer) ? 0 : 2);
}

void createStyles(Database& database, std::span<const MapLayer> layers) {
  // The table as QGIS makes it. The time is fixed: the style belongs to the program, not to the plan.
  database.run(
      "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),"
      " f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML "
      "TEXT,"
      " styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),"
      " update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));");
  Statement insert(
      database,
      "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
      " styleQML, styleSLD, useAsDefault, description, owner, update_time)"
      " VALUES ('', '', ?1, 'geom', ?1, ?2, '', 1, '', '', '2000-01-01T00:00:00.000Z')");
  if (!insert.valid()) return;
  for (MapLayer layer : layers) {
    const std::string style = styleOf(layer);
    insert.bind(0, nameOf(layer));
    insert.bind(1, std::string_view(style));
    insert.run();
  }
}

}  // namespace wangge::gis
