// SPDX-License-Identifier: GPL-3.0-or-later
// Some files cannot be given to GDAL as they lie there: it would write beside them, stumble over their encoding, or
// spoil their names and numbers. Then a copy is read, and the file is never touched.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "core/base/error.h"
#include "gis/read/source_files.h"

namespace wangge::gis {

// What GDAL opens for a source. The copy goes with the last owner.
struct Readable {
  std::string path;                               // the source's own path when no copy is needed
  std::shared_ptr<void> copy;                     // null then
  std::string systemName;                         // of JSON: its member "crs"; empty where it has none
  std::map<std::string, std::string> fieldNames;  // in the copy → in the file, where the copy has others
};

// - GML: in memory, because GDAL writes a description beside what it reads.
// - KML and KMZ: in memory, in UTF-8 whatever was declared, fields as text under plain names: the driver makes one
//   field of all Chinese names of one length, and 2147483647 of a code that is declared as int.
// - JSON: in UTF-8 where it is UTF-16 or GBK, arrays of features as a collection.
// - GeoPackage with a write-ahead log: on disk in a folder for temporary files, with the log.
// Errors: "file.too_large", "file.unreadable", "file.corrupt", "file.json_echarts", "file.temporary_failed" (file).
Result<Readable> readableCopy(const SourceFile& source, const std::string& encoding);

// Where a value stands in JSON that GDAL has changed in reading, by what it said: the feature (from 1) and the field,
// 0 and empty where that cannot be told.
struct JsonPlace {
  std::int64_t row = 0;
  std::string field, value;
};
JsonPlace placeOfLostValue(const std::string& path, const std::string& said);

// Whether the text of a file that GDAL does not take is JSON all the same.
bool isJson(const std::string& path);

}  // namespace wangge::gis
