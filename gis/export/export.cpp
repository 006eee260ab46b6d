// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/export.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <iterator>

#include "gis/export/writer.h"
#include "gis/file/atomic.h"
#include "gis/file/database.h"
#include "gis/file/geopackage.h"

namespace wangge::gis {
namespace {

namespace fs = std::filesystem;

struct Format {
  std::string_view name;
  ExportWriter write;
};
constexpr std::array<Format, 7> kFormats = {{{"gpkg", writeGpkg},
                                             {"geojson", writeGeoJson},
                                             {"shp", writeShapefiles},
                                             {"kml", writeKml},
                                             {"dxf", writeDxf},
                                             {"csv", writeCsv},
                                             {"xlsx", writeXlsx}}};

const Format* formatNamed(std::string_view name) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(), [&](const Format& f) { return f.name == name; });
  return found == kFormats.end() ? nullptr : &*found;
}

Result<std::vector<const Format*>> formatsNamed(const std::vector<std::string>& names) {
  std::vector<const Format*> formats;
  for (const std::string& name : names) {
    const Format* format = formatNamed(name);
    if (!format) {
      std::string known;
      for (const Format& f : kFormats) known += (known.empty() ? "" : ", ") + std::string(f.name);
      return fail(Error("export.unknown_format").with("format", name).with("known", known));
    }
    if (std::find(formats.begin(), formats.end(), format) == formats.end()) formats.push_back(format);
  }
  return formats;
}

std::vector<CodeChange> codeChangesOf(const Project& project) {
  std::vector<CodeChange> changes;
  project.lineage.forEach([&](LineageId, const Lineage& entry) {
    for (const std::string& from : entry.fromCodes)
      for (const std::string& to : entry.toCodes)
        if (!from.empty() || !to.empty()) changes.push_back({entry.when, entry.what, from, to});
    if (entry.toCodes.empty())
      for (const std::string& from : entry.fromCodes)
        if (!from.empty()) changes.push_back({entry.when, entry.what, from, {}});
  });
  std::stable_sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return a.when < b.when; });
  return changes;
}

MapTables tablesOf(const Project& project) {
  const OneMap map(project);
  MapTables result{{},
                   codeChangesOf(project),
                   project.info.name,
                   project.info.crs,
                   project.lattice,
                   dateOf(project),
                   lastChangeOf(project)};
  for (MapLayer layer : kExportLayers) {
    MapTable& table = result.tables.emplace_back();
    table.layer = layer;
    for (std::int64_t id : map.idsByCode(layer))
      table.rows.push_back({id, map.valuesOf(layer, id), map.outlineOf(layer, id)});
  }
  return result;
}

// A folder inside the target that is gone afterwards, with whatever is still in it.
struct Workshop {
  std::string path;
  explicit Workshop(const std::string& folder) : path(folder + "/.wangge-export-XXXXXX") {
    if (!::mkdtemp(path.data())) path.clear();
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;
  ~Workshop() {
    std::error_code ignored;
    if (!path.empty()) fs::remove_all(path, ignored);
  }
};

// What other programs keep beside a shapefile and believe without looking: spatial indexes, and a description. They are
// of the older file.
void removeCompanions(fs::path shape) {
  std::error_code ignored;
  fs::remove(shape.string() + ".xml", ignored);
  for (const char* extension : {".qix", ".sbn", ".sbx"}) fs::remove(shape.replace_extension(extension), ignored);
}

Result<void> moveInto(const std::string& from, const std::string& folder) {
  std::vector<fs::path> made;
  for (const auto& entry : fs::directory_iterator(from)) made.push_back(entry.path());
  std::sort(made.begin(), made.end());
  for (const fs::path& path : made)
    if (auto flushed = flushFile(path.string()); !flushed) return flushed;
  for (const fs::path& path : made) {
    std::error_code error;
    const fs::path target = fs::path(folder) / path.filename();
    if (target.extension() == ".shp") removeCompanions(target);
    fs::rename(path, target, error);
    if (error) return fail(writeError(error.value(), target.string()));
    // What a crash left beside an older file must not be taken for part of this one.
    for (const char* suffix : {"-journal", "-wal", "-shm"}) fs::remove(target.string() + suffix, error);
  }
  return {};
}

// Paths inside the workshop mean nothing to the user.
Error naming(Error error, const std::string& workshop, const std::string& folder) {
  for (Argument& argument : error.arguments) {
    auto* text = std::get_if<std::string>(&argument.value);
    const auto at = text ? text->find(workshop) : std::string::npos;
    if (at != std::string::npos) text->replace(at, workshop.size(), folder);
  }
  return error;
}

}  // namespace

std::vector<ExportedFile> oneFile(const MapTables& map, const std::string& path, const std::string& format) {
  std::vector<ExportedFile> files;
  for (const MapTable& table : map.tables)
    files.push_back({path, format, std::string(nameOf(table.layer)), static_cast<std::int64_t>(table.rows.size())});
  return files;
}

std::string textOf(const MapValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&value)) return fmt::format("{}", *real);
  return {};
}

std::vector<std::string> exportedFileNames(const std::vector<std::string>& formats) {
  std::vector<std::string> names;
  for (const std::string& format : formats) {
    if (!formatNamed(format)) continue;
    if (format != "shp" && format != "geojson" && format != "csv") {
      names.push_back("one_map." + format);
      continue;
    }
    for (MapLayer layer : kExportLayers) names.push_back(fmt::format("{}.{}", nameOf(layer), format));
    if (format == "csv") names.push_back(fmt::format("{}.csv", kCodeChanges));
  }
  return names;
}

Result<std::vector<ExportedFile>> exportMap(const Project& project, const std::string& folder,
                                            const std::vector<std::string>& formats, const Progress& progress) {
  const auto wanted = formatsNamed(formats);
  if (!wanted) return fail(wanted.error());
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return fail(writeError(error.value(), folder));
  const Workshop workshop(folder);
  if (workshop.path.empty()) return fail(writeError(errno, folder));

  progress("export.outlines", 0);
  const MapTables tables = tablesOf(project);
  std::vector<ExportedFile> files;
  for (std::size_t i = 0; i < wanted->size(); ++i) {
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    progress("export.writing", static_cast<double>(i + 1) / static_cast<double>(wanted->size() + 1));
    auto written = (*wanted)[i]->write(tables, workshop.path);
    if (!written) return fail(naming(written.error(), workshop.path, folder));
    for (ExportedFile& file : *written) {
      file.path = (fs::path(folder) / file.path).string();
      files.push_back(std::move(file));
    }
  }
  if (auto moved = moveInto(workshop.path, folder); !moved) return fail(naming(moved.error(), workshop.path, folder));
  progress("export.writing", 1);
  return files;
}

}  // namespace wangge::gis
