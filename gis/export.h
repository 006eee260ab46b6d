// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting the one map: layers city counties subdistricts communities grids unassigned precincts, in the formats of
// design.md §6, with the contract's fields. Polygons of one level, added up, are the level above, vertex for vertex.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/plan/project.h"

namespace wangge::gis {

struct ExportedFile {
  std::string path, format, layer;
  std::int64_t features = 0;
};

// Formats: "gpkg" "geojson" "shp" "kml" "dxf" "csv" "xlsx". Errors: "export.unknown_format" (format, known),
// "file.unwritable". Same project, same bytes (SOURCE_DATE_EPOCH for dates).
Result<std::vector<ExportedFile>> exportMap(const Project& project, const std::string& folder,
                                            const std::vector<std::string>& formats, const Progress& progress = {});

}  // namespace wangge::gis
