// SPDX-License-Identifier: GPL-3.0-or-later
// Tables without geometry of their own: CSV text in any encoding, and the sheets of an XLSX file. All cells are text,
// so that codes survive.
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "gis/gdal_messages.h"
#include "gis/read/cell_values.h"
#include "gis/read/csv.h"
#include "gis/read/layer_reader.h"
#include "gis/read/table_header.h"

namespace wangge::gis {
namespace {

constexpr std::int64_t kMaxTextFile = std::int64_t{2} << 30;

bool isBlank(std::string_view cell) {
  return cell.empty() || trimmed(cell).empty();
}

// The header is found once; then rows below it are records.
class TableReader : public LayerReader {
 public:
  Result<void> visit(std::span<const int> columns, bool, std::int64_t limit, const RecordVisitor& visitor) override {
    std::vector<std::string> cells(columns.size());
    std::int64_t seen = 0;
    return visitRows([&](std::int64_t row, std::span<const std::string_view> values) {
      if (row <= m_headerRow) return true;
      if (limit >= 0 && seen >= limit) return false;
      bool any = false;
      for (const std::string_view value : values) any = any || !isBlank(value);
      if (!any) return true;
      ++seen;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<std::size_t>(columns[i]);
        cells[i] = column < values.size() ? trimmed(values[column]) : std::string();
      }
      return visitor({row, cells, nullptr});
    });
  }

 protected:
  virtual Result<void> visitRows(const RowVisitor& visit) = 0;

  // Finds the header, names the columns, counts the rows.
  Result<void> look() {
    std::vector<std::vector<std::string>> first;
    std::vector<std::int64_t> numbers;
    const auto seen = visitRows([&](std::int64_t row, std::span<const std::string_view> values) {
      if (first.size() < 40) {
        const bool blank = std::all_of(values.begin(), values.end(), isBlank);
        if (!blank) first.emplace_back(values.begin(), values.end()), numbers.push_back(row);
      }
      ++m_info.features;
      return true;
    });
    if (!seen) return seen;
    const TableHeader header = findHeader(first);
    if (header.index >= 0) {
      m_headerRow = numbers[static_cast<std::size_t>(header.index)];
      m_info.features -= header.index + 1;
    }
    for (const std::string& name : header.names) m_info.columns.push_back({name, "text"});
    m_info.geometry = "none";
    return {};
  }

 private:
  std::int64_t m_headerRow = 0;
};

class CsvReader : public TableReader {
 public:
  static Result<std::unique_ptr<LayerReader>> open(const SourceFile& source, const std::string& encoding) {
    VSIStatBufL status;
    if (VSIStatL(source.path.c_str(), &status) != 0) return fail(Error("file.unreadable").with("file", source.file));
    if (status.st_size > kMaxTextFile) return fail(Error("file.too_large").with("file", source.file));
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    VSILFILE* file = VSIFOpenL(source.path.c_str(), "rb");
    if (!file) return fail(Error("file.unreadable").with("file", source.file));
    const std::size_t read = VSIFReadL(bytes.data(), 1, bytes.size(), file);
    VSIFCloseL(file);
    if (read != bytes.size()) return fail(Error("file.corrupt").with("file", source.file).with("detail", "short read"));
    auto reader = std::make_unique<CsvReader>();
    DecodedText decoded = decodeText(std::move(bytes), encoding);
    reader->m_info.source = source;
    reader->m_info.name = stemOf(source.path);
    reader->m_info.encoding = decoded.choice;
    reader->m_info.badBytes = decoded.badBytes;
    if (decoded.text.find('\0') != std::string::npos)
      return fail(Error("file.corrupt").with("file", source.file).with("detail", "not text"));
    reader->m_text = std::move(decoded.text);
    reader->m_delimiter = guessDelimiter(reader->m_text);
    if (auto looked = reader->look(); !looked) return fail(looked.error());
    return std::unique_ptr<LayerReader>(std::move(reader));
  }

 protected:
  Result<void> visitRows(const RowVisitor& visit) override {
    auto result = visitCsv(m_text, m_delimiter, visit);
    if (!result) return fail(Error(result.error()).with("file", m_info.source.file));
    return result;
  }

 private:
  std::string m_text;
  char m_delimiter = ',';
};

class SheetReader : public TableReader {
 public:
  static Result<std::unique_ptr<LayerReader>> open(std::shared_ptr<GDALDataset> dataset, OGRLayer* layer,
                                                   const SourceFile& source) {
    auto reader = std::make_unique<SheetReader>();
    reader->m_dataset = std::move(dataset);
    reader->m_layer = layer;
    reader->m_info.source = source;
    reader->m_info.name = layer->GetName();
    reader->m_info.encoding = {"UTF-8", false, false};
    if (auto looked = reader->look(); !looked) return fail(looked.error());
    return std::unique_ptr<LayerReader>(std::move(reader));
  }

 protected:
  Result<void> visitRows(const RowVisitor& visit) override {
    const GdalMessages messages;
    m_layer->ResetReading();
    std::vector<std::string_view> cells;
    while (const OGRFeatureUniquePtr feature{m_layer->GetNextFeature()}) {
      cells.clear();
      bool any = false;
      for (int i = 0; i < feature->GetFieldCount(); ++i) {
        cells.emplace_back(feature->IsFieldSetAndNotNull(i) ? feature->GetFieldAsString(i) : "");
        any = any || !cells.back().empty();
      }
      if (any && !visit(feature->GetFID(), cells)) break;
    }
    if (messages.failed())
      return fail(Error("file.corrupt").with("file", m_info.source.file).with("detail", messages.detail()));
    return {};
  }

 private:
  std::shared_ptr<GDALDataset> m_dataset;
  OGRLayer* m_layer = nullptr;
};

}  // namespace

Result<Layers> openTables(const SourceFile& source, const std::string& encoding) {
  Layers layers;
  if (source.format == Format::Csv) {
    auto reader = CsvReader::open(source, encoding);
    if (!reader) return fail(reader.error());
    layers.push_back(std::move(*reader));
    return layers;
  }
  GdalMessages messages;
  const GdalOption noHeader("OGR_XLSX_HEADERS", "DISABLE"), asText("OGR_XLSX_FIELD_TYPES", "STRING");
  const char* drivers[] = {"XLSX", nullptr};
  std::shared_ptr<GDALDataset> dataset(
      GDALDataset::Open(source.path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers,
                        nullptr),
      [](GDALDataset* d) { GDALClose(d); });
  if (!dataset) return fail(Error("file.corrupt").with("file", source.file).with("detail", messages.detail()));
  for (int i = 0; i < dataset->GetLayerCount(); ++i) {
    auto reader = SheetReader::open(dataset, dataset->GetLayer(i), source);
    if (!reader) return fail(reader.error());
    layers.push_back(std::move(*reader));
  }
  return layers;
}

}  // namespace wangge::gis
