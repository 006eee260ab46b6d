// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/export.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <map>
#include <utility>

#include "gis/export/ledger.h"
#include "gis/export/writer.h"
#include "gis/gpkg/database.h"
#include "gis/gpkg/geopackage.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

namespace fs = std::filesystem;

Result<std::vector<const ExportFormat*>> formatsNamed(const std::vector<std::string>& names) {
  std::vector<const ExportFormat*> formats;
  for (const std::string& name : names) {
    const ExportFormat* format = exportFormatNamed(name);
    if (!format)
      return fail(Error("export.unknown_format")
                      .with("format", name)
                      .with("known", fmt::format("{}", fmt::join(exportFormatNames(), ", "))));
    if (std::find(formats.begin(), formats.end(), format) == formats.end()) formats.push_back(format);
  }
  return formats;
}

MapTable codeChangesOf(const Project& project) {
  static const std::vector<std::string> none = {{}};
  MapTable changes{kCodeChanges, kCodeChangeFields, {}, false};
  project.lineage.forEach([&](LineageId, const Lineage& entry) {
    for (const std::string& from : entry.fromCodes)
      for (const std::string& to : entry.toCodes.empty() ? none : entry.toCodes)
        if (!from.empty() || !to.empty()) changes.rows.push_back({{entry.when, entry.what, from, to}, {}});
  });
  std::ranges::stable_sort(changes.rows, {}, [](const MapRow& row) { return row.values.front(); });
  return changes;
}

// The ledger with its bounds in words, worked out once: the layer of grids and the workbook both have them.
Result<Ledger> workedOut(const Project& project, const Ledger& ledger, const Progress& progress) {
  std::map<GridId, std::string> bounds;
  for (const GridId id : project.grids.ids()) {
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    if (bounds.size() % 64 == 0)
      progress("export.outlines", static_cast<double>(bounds.size()) / static_cast<double>(project.grids.size()));
    bounds[id] = ledger.fourBounds(id);
  }
  return Ledger{ledger.staff, [bounds = std::move(bounds)](GridId id) { return bounds.at(id); }};
}

MapTables tablesOf(const Project& project, const Ledger& ledger) {
  const OneMap map(project);
  MapTables result{{},
                   codeChangesOf(project),
                   ledgerOf(project, ledger),
                   project.info.name,
                   project.info.crs,
                   project.lattice,
                   dateOf(project),
                   lastChangeOf(project)};
  const bool withBounds = static_cast<bool>(ledger.fourBounds);
  const auto boundsValue = [&](std::int64_t id) {
    std::string text = ledger.fourBounds(GridId(static_cast<std::uint64_t>(id)));
    return text.empty() ? MapValue() : MapValue(std::move(text));
  };
  for (MapLayer layer : kExportLayers) {
    LayerTable& table = result.layers.emplace_back(
        LayerTable{{nameOf(layer), exportedFieldsOf(layer, withBounds), {}, isOfPoints(layer)}, layer});
    for (std::int64_t id : map.idsByCode(layer)) {
      MapRow& row = table.rows.emplace_back(
          MapRow{map.exportedValuesOf(layer, id), map.outlineOf(layer, id), map.placeOf(layer, id)});
      if (layer == MapLayer::Grids && withBounds) row.values.push_back(boundsValue(id));
    }
  }
  return result;
}

// A folder inside the target that is gone afterwards, with whatever is still in it.
struct StagingDirectory {
  std::string path;
  explicit StagingDirectory(const std::string& folder) : path(folder + "/.wangge-export-XXXXXX") {
    if (!::mkdtemp(path.data())) path.clear();
  }
  StagingDirectory(const StagingDirectory&) = delete;
  StagingDirectory& operator=(const StagingDirectory&) = delete;
  ~StagingDirectory() {
    std::error_code ignored;
    if (!path.empty()) fs::remove_all(path, ignored);
  }
};

// What other programs keep beside an older file and believe without looking: spatial indexes and a description, and
// what a crash left of writing it.
void removeCompanions(fs::path file) {
  std::error_code ignored;
  if (file.extension() == ".gpkg")
    for (const char* suffix : {"-journal", "-wal", "-shm"}) fs::remove(file.string() + suffix, ignored);
  if (file.extension() != ".shp") return;
  fs::remove(file.string() + ".xml", ignored);
  for (const char* extension : {".qix", ".sbn", ".sbx"}) fs::remove(file.replace_extension(extension), ignored);
}

struct Staged {
  AtomicFile file;
  fs::path target;
};

// Brings the files that were made in `from` beside their places in the folder, so that what may not be replaced, and a
// full disk, show before the first of them is put in place.
Result<void> stage(const fs::path& from, const std::string& folder, const FileKind& kind, std::vector<Staged>& staged) {
  std::vector<fs::path> made;
  for (const auto& entry : fs::directory_iterator(from)) made.push_back(entry.path());
  std::sort(made.begin(), made.end());
  for (const fs::path& path : made) {
    const fs::path target = fs::path(folder) / path.filename();
    auto file = AtomicFile::beside(target.string(), kind);
    if (!file) return fail(file.error());
    if (auto taken = file->takeOver(path.string()); !taken) return taken;
    if (auto flushed = flushFile(file->path()); !flushed) return flushed;
    staged.push_back({*std::move(file), target});
  }
  return {};
}

// Paths inside the staging mean nothing to the user.
Error naming(Error error, const std::string& staging, const std::string& folder) {
  for (Argument& argument : error.arguments) {
    auto* text = std::get_if<std::string>(&argument.value);
    const auto at = text ? text->find(staging) : std::string::npos;
    if (at != std::string::npos) text->replace(at, staging.size(), folder);
  }
  return error;
}

std::vector<std::string_view> layersOf(const ExportFormat& format) {
  std::vector<std::string_view> layers;
  for (MapLayer layer : kExportLayers) layers.push_back(nameOf(layer));
  if (format.codes == CodeTable::Yes) layers.push_back(kCodeChanges);
  return layers;
}

std::int64_t cutTexts(const MapTable& table, const ExportFormat& format) {
  const auto isCut = [&](const std::string& text) {
    if (format.widestText > 0 && text.size() > format.widestText) return true;
    return format.longestText > 0 && firstUnits(text, format.longestText).size() < text.size();
  };
  std::int64_t count = 0;
  for (const MapRow& row : table.rows)
    for (const MapValue& value : row.values)
      if (const auto* text = std::get_if<std::string>(&value); text && isCut(*text)) ++count;
  return count;
}

void listFiles(const MapTables& map, const std::string& folder, const ExportFormat& format,
               std::vector<ExportedFile>& files) {
  const auto add = [&](const MapTable& table) {
    files.push_back({(fs::path(folder) / fileOf(format, table.name)).string(), format.name(), std::string(table.name),
                     static_cast<std::int64_t>(table.rows.size()), cutTexts(table, format)});
  };
  for (const LayerTable& table : map.layers) add(table);
  if (format.codes == CodeTable::Yes) add(map.codes);
}

}  // namespace

std::string textOf(const MapValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&value)) return fmt::format("{}", *real);
  return {};
}

std::string_view firstUnits(std::string_view text, std::size_t units) {
  if (text.size() <= units) return text;
  std::size_t used = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0) == 0x80) continue;  // within a character
    used += byte >= 0xF0 ? 2 : 1;
    if (used > units) return text.substr(0, i);
  }
  return text;
}

std::string_view beginningOf(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  return head.substr(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
}

std::vector<std::string> exportedFileNames(const std::vector<std::string>& formats) {
  std::vector<std::string> names;
  for (const std::string& name : formats) {
    const ExportFormat* format = exportFormatNamed(name);
    if (!format) continue;
    for (const std::string_view layer : layersOf(*format))
      if (const std::string file = fileOf(*format, layer); names.empty() || names.back() != file) names.push_back(file);
  }
  return names;
}

Result<void> mayExport(const std::string& folder, const std::vector<std::string>& formats) {
  for (const std::string& name : formats) {
    const ExportFormat* format = exportFormatNamed(name);
    if (!format) continue;
    for (const std::string& file : exportedFileNames({name}))
      if (auto allowed = mayWrite((fs::path(folder) / file).string(), format->kind); !allowed) return allowed;
  }
  return {};
}

Result<std::vector<ExportedFile>> exportMap(const Project& project, const std::string& folder,
                                            const std::vector<std::string>& formats, const Progress& progress,
                                            const Ledger& ledger) {
  const auto wanted = formatsNamed(formats);
  if (!wanted) return fail(wanted.error());
  // Again when the files are there; a long export need not begin for nothing.
  if (auto allowed = mayExport(folder, formats); !allowed) return fail(allowed.error());
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return fail(writeError(error.value(), folder));
  const StagingDirectory staging(folder);
  if (staging.path.empty()) return fail(writeError(errno, folder));

  progress("export.outlines", 0);
  Ledger told{ledger.staff, {}};
  if (ledger.fourBounds && anyHasFields(formats)) {
    auto once = workedOut(project, ledger, progress);
    if (!once) return fail(once.error());
    told = *std::move(once);
  }
  const MapTables tables = tablesOf(project, told);
  std::vector<ExportedFile> files;
  std::vector<Staged> staged;
  for (std::size_t i = 0; i < wanted->size(); ++i) {
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    progress("export.writing", static_cast<double>(i + 1) / static_cast<double>(wanted->size() + 1));
    const ExportFormat& format = *(*wanted)[i];
    const fs::path room = fs::path(staging.path) / format.kind.name;
    fs::create_directory(room, error);
    if (error) return fail(writeError(error.value(), folder));
    auto written = format.write(tables, format.files == Files::One ? room / fileOf(format, {}) : room);
    if (!written) return fail(naming(written.error(), room.string(), folder));
    if (auto done = stage(room, folder, format.kind, staged); !done) return fail(done.error());
    listFiles(tables, folder, format, files);
  }
  for (Staged& each : staged) {
    if (auto done = each.file.putInPlace(); !done) return fail(done.error());
    removeCompanions(each.target);
  }
  progress("export.writing", 1);
  return files;
}

}  // namespace wangge::gis
