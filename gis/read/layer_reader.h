// SPDX-License-Identifier: GPL-3.0-or-later
// One way to look at layers and tables of any format: columns, and records whose cells are trimmed UTF-8 text. The
// order of records is the file's.
#pragma once

#include <ogr_spatialref.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "gis/read/encoding.h"
#include "gis/read/source_files.h"

class OGRGeometry;
class OGRLayer;

namespace wangge::gis {

struct Column {
  std::string name;
  std::string type = "text";  // "text" "integer" "real" "date"
};

// What a sheet or a table shows of itself beside its cells. Rows are counted as a spreadsheet shows them, columns from
// 0.
struct SheetNote {
  enum class Kind { NoValue, CellError, DateCell } kind = Kind::NoValue;  // a formula without a value; #N/A; a date
  std::int64_t row = 0;
  int column = 0;
  std::string text;
};
struct SheetFacts {
  bool hidden = false;
  bool partlySeen = false;       // the reader knows nothing of formulas and hidden parts
  std::int64_t headerRow = 0;    // 0: none
  std::int64_t numbersRow = 0;   // a row that numbers the columns, left out; 0: none
  bool headerBelow = false;      // rows above the header were passed over
  std::vector<SheetNote> notes;  // the first ones; `more` tells how many follow
  std::int64_t more = 0;
  std::vector<std::int64_t> hiddenRows;
  std::vector<int> hiddenColumns;
  std::map<int, std::int64_t> filledDown;  // column → cells that took the value of a merged cell
};

struct LayerInfo {
  SourceFile source;
  std::string name;
  std::string geometry;       // "point" "line" "polygon" "none" "mixed"
  std::int64_t features = 0;  // of tables: rows below the header
  std::vector<Column> columns;
  EncodingChoice encoding;
  std::string declaredEncoding;  // empty when the file declares none
  std::int64_t badBytes = 0;     // in what was read, that are no characters in this encoding
  SheetFacts sheet;
  std::optional<OpenEnd> openEnd;  // in its last record
  std::string systemName;          // as the file writes it, where the system that is read may be called otherwise
  std::shared_ptr<const OGRSpatialReference> crs;  // null when the layer tells none; x east, y north
};

struct Record {
  std::int64_t row = 0;                // from 1, as the user would count: the line of a table, the place of a feature
  std::span<const std::string> cells;  // one for each column asked for; empty for NULL
  const OGRGeometry* geometry = nullptr;  // null when there is none, or it was not asked for
  std::span<const char> texts = {};       // of tables: whether each cell is text for sure (quoted, or so in its sheet)
};

// Returns false to stop.
using RecordVisitor = std::function<bool(const Record&)>;

class LayerReader {
 public:
  virtual ~LayerReader() = default;
  const LayerInfo& info() const { return m_info; }
  // Gives the cells of `columns` (indexes) of the first `limit` records (all when negative). Errors: "file.corrupt"
  // (file, detail), "table.quote_not_closed" (file, row).
  virtual Result<void> visit(std::span<const int> columns, bool geometry, std::int64_t limit,
                             const RecordVisitor& visitor) = 0;
  // Cells of these columns that belong to a merged cell take its value from now on.
  virtual void fillDown(std::span<const int>) {}
  // The layer behind it, for faster ways of reading; null for tables.
  virtual OGRLayer* layer() { return nullptr; }

 protected:
  LayerInfo m_info;
};

using Layers = std::vector<std::unique_ptr<LayerReader>>;

// All layers of all files of a path. `encoding` empty: guessed from the bytes. `headerRow`: of tables, as a spreadsheet
// shows it; 0: found. Of an archive or folder, files that cannot be read go to `unreadable` where others can. Errors:
// "table.no_header_row" (file, row), those of findSourceFiles and checkWhole, "encoding.unknown" (encoding),
// "file.corrupt" (file, detail) when GDAL cannot open it, "job.cancelled".
Result<Layers> openLayers(const std::string& path, const std::string& encoding, int headerRow = 0,
                          const Progress& progress = {}, std::vector<Error>* unreadable = nullptr);

// The parts of openLayers for data sets and for tables.
Result<Layers> openOgrLayers(const SourceFile& source, const std::string& encoding);
Result<Layers> openTables(const SourceFile& source, const std::string& encoding, int headerRow = 0,
                          const Progress& progress = {});

}  // namespace wangge::gis
