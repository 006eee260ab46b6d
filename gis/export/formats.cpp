// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gis/export/writer.h"

namespace wangge::gis {

ExportWriter writeGpkg, writeGeoJson, writeShapefiles, writeKml, writeDxf, writeCsv, writeXlsx;
using Recogniser = bool(const std::string& path, std::string_view head);
Recogniser isGpkg, isGeoJson, isShapefile, isKml, isDxf, isCsv, isXlsx;

namespace {

constexpr std::array kFormats = {
    ExportFormat{{"gpkg", isGpkg}, Files::One, CodeTable::No, Chosen::Always, writeGpkg},
    ExportFormat{{"geojson", isGeoJson}, Files::EachLayer, CodeTable::No, Chosen::No, writeGeoJson},
    ExportFormat{{"shp", isShapefile}, Files::EachLayer, CodeTable::No, Chosen::No, writeShapefiles, 254},
    ExportFormat{{"kml", isKml}, Files::One, CodeTable::No, Chosen::No, writeKml},
    ExportFormat{{"dxf", isDxf}, Files::One, CodeTable::No, Chosen::No, writeDxf, 0, 0, Fields::No},
    ExportFormat{{"csv", isCsv}, Files::EachLayer, CodeTable::Yes, Chosen::No, writeCsv},
    ExportFormat{{"xlsx", isXlsx}, Files::One, CodeTable::Yes, Chosen::InWindow, writeXlsx, 0, kLongestCell},
};

}  // namespace

std::span<const ExportFormat> exportFormats() {
  return kFormats;
}

const ExportFormat* exportFormatNamed(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, [](const ExportFormat& format) { return format.kind.name; });
  return found == kFormats.end() ? nullptr : &*found;
}

bool anyHasFields(const std::vector<std::string>& names) {
  return std::ranges::any_of(names, [](const std::string& name) {
    const ExportFormat* format = exportFormatNamed(name);
    return format && format->fields == Fields::Yes;
  });
}

std::string fileOf(const ExportFormat& format, std::string_view layer) {
  return fmt::format("{}.{}", format.files == Files::One ? "one_map" : layer, format.kind.name);
}

std::vector<std::string> exportFormatNames() {
  std::vector<std::string> names;
  for (const ExportFormat& format : kFormats) names.push_back(format.name());
  return names;
}

std::vector<std::string> defaultExportFormats() {
  std::vector<std::string> names;
  for (const ExportFormat& format : kFormats)
    if (format.chosen == Chosen::Always) names.push_back(format.name());
  return names;
}

}  // namespace wangge::gis
