// SPDX-License-Identifier: GPL-3.0-or-later
// From the path a user gives to the data sets inside: one file, a FileGDB folder, a folder of shapefiles, or a zip with
// any of these. Files are looked at before GDAL opens them, so that damage is told plainly.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace wangge::gis {

enum class Format { Shapefile, GeoPackage, GeoJson, Kml, MapInfo, FileGdb, Dxf, Osm, Gml, Csv, Xlsx, Ods, Xls };

// Whether its layers are sheets of cells, whose header has to be found.
inline bool isTable(Format format) {
  return format == Format::Csv || format == Format::Xlsx || format == Format::Ods || format == Format::Xls;
}

struct SourceFile {
  std::string path;  // as GDAL opens it
  std::string file;  // as messages name it: the user's path, with the entry of an archive behind it
  Format format = Format::Shapefile;
};

// At least one. A table of a shapefile (.dbf) may stand alone. Files called .xls may be anything that a spreadsheet
// program opens, and are told by their bytes. Errors: "file.missing", "file.unreadable", "file.empty",
// "file.unknown_format", "file.dwg" and "file.xls" (to be saved as DXF; a web page called .xls, as XLSX),
// "file.corrupt" (detail), "file.encrypted", "file.no_data_inside": each with `file`.
Result<std::vector<SourceFile>> findSourceFiles(const std::string& path);

// The parts of a shapefile agree with each other and with their own headers; a GeoPackage is as long as it says; others
// are not judged here. Errors: "file.truncated" (file, expected, actual: bytes), "file.corrupt", "file.part_missing"
// (file, part).
Result<void> checkWhole(const SourceFile& source);

// Of MapInfo's text form: the rows of attributes (.mid) beside the objects (.mif). None in other formats, and where
// there is no such file.
struct MapInfoRows {
  std::string file;  // without folders
  std::int64_t count = 0;
};
std::optional<MapInfoRows> rowsBeside(const SourceFile& source);

// The last line of a text that has no line end although those before it have: so ends what was cut off, amid a number
// perhaps, and what an editor wrote without one.
struct OpenEnd {
  std::string file;          // without folders
  std::int64_t row = 0;      // of a table
  std::string line;          // of a table its last cell; empty where it is certainly whole
  int cells = 0, usual = 0;  // of a table: in this row, and in the one before
};
// Of MapInfo's text form, in either of its two files; none in other formats.
std::optional<OpenEnd> openEndOf(const SourceFile& source);

// The document of a KMZ that has one with something in it, as GDAL opens it; its doc.kml, or the first, where none has;
// empty where there is none.
std::string documentIn(const std::string& kmz);

// The name without folders.
std::string fileNameOf(const std::string& path);
// The name without folders and extensions: "roads" of "/a/roads.osm.pbf".
std::string stemOf(const std::string& path);

}  // namespace wangge::gis
