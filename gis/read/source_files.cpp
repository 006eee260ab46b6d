// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/source_files.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "gis/gdal/gdal_messages.h"
#include "gis/gdal/vsi_file.h"
#include "gis/import_plan.h"
#include "gis/read/cell_values.h"
#include "gis/read/zip_names.h"

namespace wangge::gis {
namespace {

namespace fs = std::filesystem;

// What is read, by how its name ends. What an ending stands for tells the format, in archives and folders as well.
constexpr std::array<std::pair<const char*, Format>, 26> kEndings = {
    {{".topojson", Format::GeoJson}, {".shp", Format::Shapefile}, {".gpkg", Format::GeoPackage},
     {".geojson", Format::GeoJson},  {".json", Format::GeoJson},  {".geojsonl", Format::GeoJson},
     {".kml", Format::Kml},          {".kmz", Format::Kml},       {".tab", Format::MapInfo},
     {".mif", Format::MapInfo},      {".gdb", Format::FileGdb},   {".dxf", Format::Dxf},
     {".osm", Format::Osm},          {".osm.pbf", Format::Osm},   {".pbf", Format::Osm},
     {".osm.gz", Format::Osm},       {".gml", Format::Gml},       {".csv", Format::Csv},
     {".txt", Format::Csv},          {".tsv", Format::Csv},       {".xlsx", Format::Xlsx},
     {".xlsm", Format::Xlsx},        {".ods", Format::Ods},       {".ots", Format::Ods},
     {".xls", Format::Xls},          {".et", Format::Xls}}};
// What is read beside them when it is chosen itself: archives, and tables of shapefiles without shapes.
constexpr std::array kChosenEndings = {".zip", ".dbf"};

std::optional<Format> formatOf(const std::string& path) {
  const std::string name = lowerAscii(path);
  for (const auto& [ending, format] : kEndings)
    if (name.ends_with(ending)) return format;
  return std::nullopt;
}

// What a file called .xls really is: programs of offices write text and web pages under that name. None for a page.
std::optional<Format> formatOfXls(const std::string& path) {
  VSILFILE* file = VSIFOpenL(path.c_str(), "rb");
  if (!file) return std::nullopt;
  std::string head(1024, '\0');
  head.resize(VSIFReadL(head.data(), 1, head.size(), file));
  VSIFCloseL(file);
  if (head.starts_with("\xD0\xCF\x11\xE0") || head.starts_with("\x09\x08") || head.starts_with("\x09\x04"))
    return Format::Xls;
  if (head.starts_with("PK")) return Format::Xlsx;
  const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first == std::string::npos || head[first] == '<' ? std::nullopt : std::optional(Format::Csv);
}

bool isKmz(const std::string& path) {
  return lowerAscii(path).ends_with(".kmz");
}

// Whether a word stands anywhere in a file. In one of two bytes a character that is not looked for, and taken for sure.
bool holds(const std::string& path, std::string_view word) {
  const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
  std::string part(1 << 16, '\0');
  std::string seen;  // the end of the part before, where the word may begin
  while (file) {
    const std::size_t read = VSIFReadL(part.data(), 1, part.size(), file.get());
    if (read == 0) break;
    seen.append(part, 0, read);
    if (seen.find(word) != std::string::npos || seen.find('\0') != std::string::npos) return true;
    seen.erase(0, seen.size() - std::min(seen.size(), word.size()));
  }
  return false;
}

std::vector<SourceFile> membersOf(const std::string& root, const std::string& shown);

// The documents of a KMZ with something in them: a first one that only points to others, in folders of the archive, is
// what LIBKML writes. One at the top stands for all, under the name of the archive.
std::vector<SourceFile> documentsOf(const SourceFile& archive) {
  auto members = membersOf("/vsizip/{" + fs::absolute(archive.path).string() + "}", archive.file);
  std::erase_if(members, [](const SourceFile& member) {
    return member.format != Format::Kml || (!isKmz(member.path) && !holds(member.path, "Placemark"));
  });
  const bool atTop = members.size() == 1 && members[0].file.find('/', archive.file.size() + 1) == std::string::npos;
  if (members.empty() || atTop) return {archive};
  return members;
}

// What an archive or a folder holds, each FileGDB once.
std::vector<SourceFile> membersOf(const std::string& root, const std::string& shown) {
  std::vector<SourceFile> members;
  std::set<std::string> databases;
  char** entries = VSIReadDirRecursive(root.c_str());
  for (int i = 0; i < CSLCount(entries); ++i) {
    std::string entry = entries[i];
    if (entry.find("__MACOSX") != std::string::npos || fileNameOf(entry).starts_with('.')) continue;
    const std::size_t database = lowerAscii(entry).find(".gdb/");
    if (database != std::string::npos) {
      entry.resize(database + 4);
      if (databases.insert(entry).second) members.push_back({root + "/" + entry, shown + "/" + entry, Format::FileGdb});
      continue;
    }
    auto format = formatOf(entry);
    if (format == Format::Xls) format = formatOfXls(root + "/" + entry);
    if (!format || *format == Format::FileGdb || entry.ends_with('/')) continue;
    const bool packed = lowerAscii(entry).ends_with(".gz");
    const SourceFile member{(packed ? "/vsigzip/" : "") + root + "/" + entry, shown + "/" + entry, *format};
    const auto documents = isKmz(entry) ? documentsOf(member) : std::vector{member};
    members.insert(members.end(), documents.begin(), documents.end());
  }
  CSLDestroy(entries);
  std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return members;
}

Result<std::vector<SourceFile>> membersOfZip(const std::string& path) {
  const auto directory = readZipDirectory(path);
  if (!directory) return fail(directory.error());
  for (const ZipEntry& entry : *directory)
    if (entry.encrypted) return fail(Error("file.encrypted").with("file", path));
  const std::string encoding = zipNameEncoding(*directory);
  // GDAL keeps the list of names from the first look at an archive, so the encoding must be told before it.
  const GdalOption names("CPL_ZIP_ENCODING", encoding.empty() ? "CP437" : encoding.c_str());
  return membersOf("/vsizip/{" + fs::absolute(path).string() + "}", path);
}

}  // namespace

std::vector<std::string> readableEndings() {
  std::vector<std::string> endings;
  for (const auto& [ending, format] : kEndings)
    if (format != Format::FileGdb) endings.emplace_back(ending);
  endings.insert(endings.end(), kChosenEndings.begin(), kChosenEndings.end());
  return endings;
}

std::vector<std::string> tableEndings() {
  std::vector<std::string> endings;
  for (const auto& [ending, format] : kEndings)
    if (isTable(format)) endings.emplace_back(ending);
  return endings;
}

std::string documentIn(const std::string& kmz) {
  const std::string root = "/vsizip/{" + kmz + "}";
  const CPLStringList entries(VSIReadDirRecursive(root.c_str()));
  std::string document;
  bool full = false;  // has something in it
  for (int i = 0; i < entries.Count(); ++i) {
    const std::string entry = entries[i], path = root + "/" + entry;
    if (!lowerAscii(entry).ends_with(".kml") || entry.find("__MACOSX") != std::string::npos) continue;
    const bool has = holds(path, "Placemark"), first = lowerAscii(entry) == "doc.kml";
    if (document.empty() || (has && !full) || (has == full && first)) document = path, full = has;
  }
  return document;
}

std::string fileNameOf(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

std::string stemOf(const std::string& path) {
  std::string name = fileNameOf(path);
  for (const char* ending : {".osm.pbf", ".osm.gz", ".gz"})
    if (lowerAscii(name).ends_with(ending)) return name.substr(0, name.size() - std::string_view(ending).size());
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

Result<std::vector<SourceFile>> findSourceFiles(const std::string& path) {
  const auto wrong = [&](const char* code) { return fail(Error(code).with("file", path)); };
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (path.empty() || !fs::exists(status)) return wrong("file.missing");
  std::string plain = path;
  while (plain.size() > 1 && plain.ends_with('/')) plain.pop_back();
  const std::string name = lowerAscii(plain);
  std::vector<SourceFile> members;
  if (fs::is_directory(status)) {
    if (name.ends_with(".gdb")) return std::vector<SourceFile>{{plain, plain, Format::FileGdb}};
    members = membersOf(plain, plain);
    if (members.empty()) return wrong("file.no_data_inside");
    return members;
  }
  if (!fs::is_regular_file(status)) return wrong("file.unreadable");
  if (VSILFILE* file = VSIFOpenL(plain.c_str(), "rb")) {
    VSIFCloseL(file);
  } else {
    return wrong("file.unreadable");
  }
  if (fs::file_size(plain, error) == 0) return wrong("file.empty");
  if (name.ends_with(".dwg")) return wrong("file.dwg");
  if (name.ends_with(kChosenEndings[0])) {
    auto found = membersOfZip(plain);
    if (found && found->empty()) return wrong("file.no_data_inside");
    return found;
  }
  if (isKmz(name)) {
    if (auto archive = membersOfZip(plain); !archive) return archive;
    return documentsOf({plain, plain, Format::Kml});
  }
  for (const char* part : {".dbf", ".shx", ".prj", ".cpg"}) {
    if (!name.ends_with(part)) continue;
    for (const char* ending : {".shp", ".SHP", ".Shp"}) {
      const std::string shape = plain.substr(0, plain.size() - 4) + ending;
      if (fs::exists(shape, error)) return std::vector<SourceFile>{{shape, shape, Format::Shapefile}};
    }
  }
  if (name.ends_with(kChosenEndings[1])) return std::vector<SourceFile>{{plain, plain, Format::Shapefile}};
  auto format = formatOf(plain);
  if (!format) return wrong("file.unknown_format");
  if (format == Format::Xls && !(format = formatOfXls(plain))) return wrong("file.xls");
  return std::vector<SourceFile>{{(name.ends_with(".gz") ? "/vsigzip/" : "") + plain, plain, *format}};
}

}  // namespace wangge::gis
