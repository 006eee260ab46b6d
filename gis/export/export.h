// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting the one map: layers city counties subdistricts communities grids unassigned precincts beats stations, in
// the formats of design.md §6, with the contract's fields. Polygons of one level, added up, are the level above, vertex
// for vertex.
//
// The formats are those of formats.h, and which of them is one file and which one file a layer. The tables (csv, xlsx)
// have one more with the codes old → new. GeoJSON and KML are in longitude and latitude (WGS 84), with more vertices
// along straight lines, all others in the plan's CRS. Shapefiles shorten `subdistrict` to `subdistr` and `four_bounds`
// to `four_bound`; a drawing (dxf) has no fields. Parents are named by code (by name where there is none); a grid in
// several precincts by the one with most of its households, then largest area, then lowest code. Counts that nobody
// made are null.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/plan/project.h"

namespace wangge::gis {

// What is told beside the contract's fields.
struct Ledger {
  bool staff = false;  // a sheet of the workbook with who works on which grid, with phones: for what stays inside
  // The four bounds of a grid as a sentence: the field `four_bounds` of the layer of grids in every format with fields,
  // and a sheet of the workbook. None: neither. Asked once for each grid, and only where a format has fields.
  std::function<std::string(GridId)> fourBounds;
};

struct ExportedFile {
  std::string path, format, layer;
  std::int64_t features = 0;
  std::int64_t cutTexts = 0;  // longer than the format holds, and written as far as it does
};

// Errors: "export.unknown_format" (format, known), "export.not_on_globe" (crs) when places have no longitude and
// latitude, those of mayWrite (gis/output/output.h) where something else is in the way, "file.unwritable",
// "file.read_only", "file.disk_full"; then nothing is left in the folder that was not there, and all that was there is.
// Same project, same bytes (SOURCE_DATE_EPOCH for dates).
Result<std::vector<ExportedFile>> exportMap(const Project& project, const std::string& folder,
                                            const std::vector<std::string>& formats, const Progress& progress = {},
                                            const Ledger& ledger = {});

// Names of the files that an export in these formats writes into its folder, those that a user knows them by; formats
// that are none are passed over.
std::vector<std::string> exportedFileNames(const std::vector<std::string>& formats);
// Whether these files may be written there, by mayWrite.
Result<void> mayExport(const std::string& folder, const std::vector<std::string>& formats);

}  // namespace wangge::gis
