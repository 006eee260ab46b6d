// SPDX-License-Identifier: GPL-3.0-or-later
// The formats of exports, once: the command line, its help, the window's dialog and the tests go by this table. A
// format is its writer (a file write_*.cpp), a line in formats.cpp, and its name as a word
// in app/text.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "gis/output/output.h"

namespace wangge::gis {

struct MapTables;

// Writes the map to `target`: the file, or the folder of the files of a format with one for each layer. Errors:
// "file.unwritable", "file.disk_full", "file.read_only", "export.not_on_globe" (crs).
using ExportWriter = Result<void>(const MapTables& map, const std::string& target);

enum class Files { One, EachLayer };         // "one_map.NAME", or "LAYER.NAME" for each layer
enum class CodeTable { No, Yes };            // whether the table of codes old → new is among the layers
enum class Fields { Yes, No };               // whether its features have any; a drawing has none
enum class Chosen { No, InWindow, Always };  // before anybody chose: in the dialog only, or on the command line too

struct ExportFormat {
  FileKind kind;  // its name is the format's, and what its files end with
  Files files;
  CodeTable codes;
  Chosen chosen;
  ExportWriter* write;
  std::size_t widestText = 0;   // bytes; 0: any
  std::size_t longestText = 0;  // UTF-16 units; 0: any
  Fields fields = Fields::Yes;

  std::string name() const { return std::string(kind.name); }
};

std::span<const ExportFormat> exportFormats();
// Null when there is none of this name.
const ExportFormat* exportFormatNamed(std::string_view name);
// Whether one of these has fields; names that are none are passed over.
bool anyHasFields(const std::vector<std::string>& names);
// The file that holds a layer.
std::string fileOf(const ExportFormat& format, std::string_view layer);
// Of all formats, or of those chosen on the command line when nobody chose.
std::vector<std::string> exportFormatNames();
std::vector<std::string> defaultExportFormats();

}  // namespace wangge::gis
