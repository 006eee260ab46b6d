// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/layering.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "tests/checks/cpp_scan.h"

namespace wangge::checks {
namespace {

// Libraries by the look of their headers. Everything else in angle brackets has to be the standard library.
enum class Library {
  Standard,
  Files,
  Expected,
  Fmt,
  Qt,
  Gdal,
  Sqlite,
  Geos,
  Json,
  Cli11,
  Qpdf,
  Xlsxwriter,
  Boost,
  TestKit,
  Unknown
};

Library libraryOf(std::string_view header) {
  const auto is = [&](std::string_view prefix) { return header.starts_with(prefix); };
  if (header == "filesystem" || header == "fstream") return Library::Files;
  if (is("tl/")) return Library::Expected;
  if (is("fmt/")) return Library::Fmt;
  if (is("geos")) return Library::Geos;
  if (is("gdal") || is("ogr") || is("cpl_") || is("proj")) return Library::Gdal;
  if (is("sqlite3")) return Library::Sqlite;
  if (is("nlohmann/")) return Library::Json;
  if (is("CLI/")) return Library::Cli11;
  if (is("qpdf/")) return Library::Qpdf;
  if (is("xlsxwriter")) return Library::Xlsxwriter;
  if (is("boost/")) return Library::Boost;
  if (is("catch2/") || is("rapidcheck") || is("benchmark/")) return Library::TestKit;
  if (header.size() > 1 && header[0] == 'Q' && header[1] >= 'A' && header[1] <= 'Z') return Library::Qt;
  if (header.find_first_of("./") == std::string_view::npos) return Library::Standard;
  return Library::Unknown;
}

struct Layer {
  std::string_view folder;
  std::set<std::string_view> own;  // folders of the project, besides its own
  std::set<Library> libraries;     // besides the standard library without files
};

// The first entry whose folder holds the file decides; a new folder of core has to be entered here.
const std::vector<Layer>& layers() {
  using enum Library;
  static const std::set<Library> model = {Expected, Fmt};
  static const std::set<Library> modelTests = {Expected, Fmt, TestKit, Files};
  static const std::set<Library> everything = {Files, Expected, Fmt,  Qt,      Gdal,       Sqlite, Geos,
                                               Json,  Cli11,    Qpdf, TestKit, Xlsxwriter, Unknown};
  static const std::vector<Layer> all = {
      {"core/base", {}, model},
      {"core/geometry", {"core/base"}, model},
      {"core/topology", {"core/base", "core/geometry"}, model},
      {"core/plan", {"core/base", "core/geometry", "core/topology"}, model},
      {"core/edit", {"core/base", "core/geometry", "core/topology", "core/plan"}, model},
      {"core/rules", {"core/base", "core/geometry", "core/topology", "core/plan"}, model},
      {"core/numbering", {"core/base", "core/geometry", "core/topology", "core/plan"}, model},
      {"core/map", {"core/base", "core/geometry", "core/topology", "core/plan"}, model},
      {"core/partition", {"core/base", "core/geometry", "core/topology", "core/plan"}, model},
      {"core/propose",
       {"core/base", "core/geometry", "core/topology", "core/plan", "core/edit", "core/rules", "core/numbering",
        "core/map", "core/partition"},
       model},
      {"core/align",
       {"core/base", "core/geometry", "core/topology", "core/plan", "core/edit", "core/rules", "core/numbering",
        "core/map", "core/partition"},
       {Expected, Fmt, Boost}},
      {"core/sheet", {"core/base", "core/geometry", "core/topology", "core/plan", "core/map"}, model},
      {"core/fix",
       {"core/base", "core/geometry", "core/topology", "core/plan", "core/edit", "core/rules", "core/numbering",
        "core/map", "core/partition"},
       model},
      {"gis", {"core"}, {Files, Expected, Fmt, Gdal, Sqlite, Json, Xlsxwriter, Unknown}},
      {"app", {"core", "gis"}, {Files, Expected, Fmt, Qt, Json, Cli11, Qpdf, Xlsxwriter, Unknown}},
      {"data", {"core", "gis"}, {Files, Expected, Fmt, Gdal, Xlsxwriter, Json, Cli11, Unknown}},
      {"tests/checks", {"app/text"}, everything},
      {"tests/core",
       {"core", "tests/support", "support"},
       [] {
         auto set = modelTests;
         set.insert(Geos);
         return set;
       }()},
      {"tests/property",
       {"core", "tests/support", "support"},
       [] {
         auto set = modelTests;
         set.insert(Geos);
         return set;
       }()},
      {"tests/gis",
       {"core", "gis", "tests/support", "support"},
       {Files, Expected, Fmt, Gdal, Sqlite, Geos, Json, Xlsxwriter, TestKit, Unknown}},
      {"tests", {"core", "gis", "app", "data", "tests", "support"}, everything},
  };
  return all;
}

// A folder of gis or app and what it may include beside its own files and the layers below.
struct Room {
  std::string_view folder;
  std::set<std::string_view> own;
};

// From below: a line names folders of lines above it, so that no two include each other, however far round. Every
// folder has its line.
const std::vector<Room>& rooms() {
  static const std::vector<Room> all = {
      {"gis", {}},
      {"gis/gdal", {}},
      {"gis/gpkg", {}},
      {"gis/settings", {}},
      {"gis/output", {"gis/gpkg"}},
      {"gis/onemap", {"gis/gpkg"}},
      {"gis/crs", {"gis", "gis/gdal"}},
      {"gis/raster", {"gis/gdal", "gis/crs"}},
      {"gis/read", {"gis", "gis/gdal", "gis/crs"}},
      {"gis/cad", {"gis", "gis/gdal", "gis/read"}},
      {"gis/coverage", {"gis"}},
      {"gis/build", {"gis", "gis/read", "gis/coverage"}},
      {"gis/import", {"gis", "gis/gdal", "gis/crs", "gis/read", "gis/cad", "gis/build"}},
      {"gis/batch",
       {"gis", "gis/gdal", "gis/gpkg", "gis/settings", "gis/output", "gis/crs", "gis/read", "gis/cad", "gis/build"}},
      {"gis/file", {"gis/gdal", "gis/gpkg", "gis/settings", "gis/output", "gis/onemap"}},
      {"gis/export", {"gis/gdal", "gis/crs", "gis/gpkg", "gis/output", "gis/onemap", "gis/read"}},
      {"gis/recovery", {"gis/gpkg", "gis/output", "gis/file"}},
      {"app/text", {}},
      {"app/settings", {"gis/settings", "app/text"}},
      {"app/demo", {"gis", "gis/file"}},
      {"app/paint", {"gis/crs", "gis/output"}},
      {"app/print", {"gis/crs", "gis/output", "app/text", "app/paint"}},
      {"app/session", {"gis/recovery", "app/settings"}},
      {"app/tools", {"app/session"}},
      {"app/cli",
       {"gis", "gis/crs", "gis/read", "gis/file", "gis/export", "gis/recovery", "app/text", "app/settings",
        "app/print"}},
      {"app/window/parts", {"app/text", "app/session"}},
      {"app/window/settings", {"app/text", "app/settings", "app/session", "app/window/parts"}},
      {"app/window/map",
       {"gis/raster", "app/text", "app/paint", "app/print", "app/session", "app/tools", "app/window/parts"}},
      {"app/window/help",
       {"app/text", "app/demo", "app/paint", "app/print", "app/session", "app/tools", "app/window/parts",
        "app/window/map"}},
      {"app/window/dialogs",
       {"gis", "gis/export", "gis/recovery", "app/text", "app/paint", "app/print", "app/session", "app/window/parts"}},
      {"app/window/import", {"gis", "gis/crs", "app/text", "app/session", "app/window/parts", "app/window/dialogs"}},
      {"app/window/panels",
       {"app/text", "app/session", "app/tools", "app/window/parts", "app/window/map", "app/window/dialogs"}},
      {"app/window/propose",
       {"app/text", "app/session", "app/tools", "app/window/parts", "app/window/map", "app/window/panels"}},
      {"app/window/numbering",
       {"gis/read", "app/text", "app/settings", "app/session", "app/tools", "app/window/parts", "app/window/map"}},
      {"app/window/align", {"app/text", "app/session", "app/window/parts"}},
      {"app/window/layout",
       {"app/text", "app/paint", "app/print", "app/session", "app/window/parts", "app/window/dialogs"}},
      {"app/window",
       {"gis",
        "gis/raster",
        "gis/file",
        "gis/export",
        "gis/recovery",
        "app/text",
        "app/demo",
        "app/session",
        "app/tools",
        "app/settings",
        "app/window/parts",
        "app/window/settings",
        "app/window/map",
        "app/window/help",
        "app/window/dialogs",
        "app/window/import",
        "app/window/panels",
        "app/window/propose",
        "app/window/numbering",
        "app/window/align",
        "app/window/layout"}},
      {"app", {"app/text", "app/settings", "app/cli", "app/window/parts", "app/window/settings", "app/window"}},
  };
  return all;
}

std::string_view folderOf(std::string_view path) {
  return path.substr(0, path.rfind('/'));
}

bool hasRooms(std::string_view path) {
  return isIn(path, "gis") || isIn(path, "app");
}

std::string whatIsWrongInRoom(const Room& room, const Include& include) {
  const std::string_view other = folderOf(include.path);
  if (include.angled || !hasRooms(include.path) || other == room.folder || room.own.contains(other)) return {};
  return std::string(room.folder) + " may not include " + include.path;
}

std::string whatIsWrong(const SourceFile& file, const Layer& layer, const Include& include) {
  if (!include.angled) {
    const bool near = isIn(include.path, layer.folder);
    const bool allowed = near || std::any_of(layer.own.begin(), layer.own.end(),
                                             [&](std::string_view folder) { return isIn(include.path, folder); });
    if (allowed) return {};
    // What the build makes (moc files, tables from templates) has no folder.
    if (include.path.find('/') == std::string::npos && !layer.folder.starts_with("core")) return {};
    return std::string(layer.folder) + " may not include " + include.path;
  }
  const Library library = libraryOf(include.path);
  if (library == Library::Standard || layer.libraries.contains(library)) return {};
  if (library == Library::Geos && isIn(file.path, "core/geometry") && !isHeader(file)) return {};
  return std::string(layer.folder) + " may not include <" + include.path + ">";
}

}  // namespace

std::vector<Problem> checkLayering(const std::vector<SourceFile>& files) {
  std::vector<Problem> problems;
  for (const SourceFile& file : files) {
    if (!isCode(file)) continue;
    const auto layer = std::find_if(layers().begin(), layers().end(),
                                    [&](const Layer& candidate) { return isIn(file.path, candidate.folder); });
    if (layer == layers().end()) {
      problems.push_back({file.path, 0, "lies in no layer"});
      continue;
    }
    const auto room = std::ranges::find(rooms(), folderOf(file.path), &Room::folder);
    if (hasRooms(file.path) && room == rooms().end()) {
      problems.push_back({file.path, 0, "lies in a folder without a line in tests/checks/layering.cpp"});
      continue;
    }
    for (const Include& include : scanCpp(file.text).includes) {
      std::string wrong = whatIsWrong(file, *layer, include);
      if (wrong.empty() && room != rooms().end()) wrong = whatIsWrongInRoom(*room, include);
      if (!wrong.empty()) problems.push_back({file.path, include.line, std::move(wrong)});
    }
  }
  return problems;
}

std::vector<Problem> checkOrderOfRooms() {
  std::vector<Problem> problems;
  std::set<std::string_view> below;
  const auto add = [&](std::string_view folder, const std::set<std::string_view>& own) {
    for (const std::string_view other : own)
      if (!below.contains(other)) problems.push_back({std::string(folder), 0, "names " + std::string(other)});
    below.insert(folder);
  };
  for (const Layer& layer : layers())
    if (isIn(layer.folder, "core")) add(layer.folder, layer.own);
  for (const Room& room : rooms()) add(room.folder, room.own);
  return problems;
}

std::vector<Problem> checkEmptyRooms(const std::vector<SourceFile>& files) {
  std::set<std::string_view> lived;
  for (const SourceFile& file : files)
    if (isCode(file)) lived.insert(folderOf(file.path));
  std::vector<Problem> problems;
  for (const Room& room : rooms())
    if (!lived.contains(room.folder)) problems.push_back({std::string(room.folder), 0, "holds no code"});
  return problems;
}

}  // namespace wangge::checks
