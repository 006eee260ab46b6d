// SPDX-License-Identifier: GPL-3.0-or-later
// Tables without geometry of their own: CSV text in any encoding, and the sheets of spreadsheets. All cells are text,
// so that codes survive.
#include <cpl_vsi.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "gis/read/cell_values.h"
#include "gis/read/csv.h"
#include "gis/read/layer_reader.h"
#include "gis/read/row_words.h"
#include "gis/read/table_header.h"
#include "gis/read/workbook.h"

namespace wangge::gis {
namespace {

constexpr std::int64_t kMaxTextFile = std::int64_t{2} << 30;

bool isBlank(std::string_view cell) {
  return cell.empty() || trimmed(cell).empty();
}

// Sees one row: its number, its cells, and whether each is text for sure.
using TableVisitor =
    std::function<bool(std::int64_t row, std::span<const std::string_view> cells, std::span<const char> texts)>;

// The header is found once; then rows below it are records.
class TableReader : public LayerReader {
 public:
  Result<void> visit(std::span<const int> columns, bool, std::int64_t limit, const RecordVisitor& visitor) override {
    std::vector<std::string> cells(columns.size());
    std::vector<char> texts(columns.size());
    std::int64_t seen = 0;
    beginFilling();
    return visitRows([&](std::int64_t row, std::span<const std::string_view> values, std::span<const char> kinds) {
      if (row <= m_lastHeaderRow) return true;
      if (limit >= 0 && seen >= limit) return false;
      if (std::all_of(values.begin(), values.end(), isBlank)) return true;
      ++seen;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<std::size_t>(columns[i]);
        cells[i] = column < values.size() ? trimmed(values[column]) : std::string();
        texts[i] = column < kinds.size() ? kinds[column] : '\0';
        fill(row, columns[i], cells[i], texts[i]);
      }
      return visitor({row, cells, nullptr, texts});
    });
  }

 protected:
  virtual Result<void> visitRows(const TableVisitor& visit) = 0;
  // Before the first row, and for each cell of a record: takes the value of the merged cell that it belongs to.
  virtual void beginFilling() {}
  virtual void fill(std::int64_t, int, std::string&, char&) {}

  // Finds the header, names the columns, counts the rows.
  Result<void> readHeader(int headerRow, const Progress& progress) {
    std::vector<std::vector<std::string>> first;
    std::vector<std::int64_t> numbers;
    bool stopped = false;
    const auto seen = visitRows([&](std::int64_t row, std::span<const std::string_view> values, std::span<const char>) {
      if (first.size() < 60 || (row <= headerRow && first.size() < kMostLooked)) {
        const bool blank = std::all_of(values.begin(), values.end(), isBlank);
        if (!blank) first.emplace_back(values.begin(), values.end()), numbers.push_back(row);
      }
      ++m_info.features;
      stopped = m_info.features % 1024 == 0 && progress.cancelled();
      return !stopped;
    });
    if (stopped) return fail(Error("job.cancelled"));
    if (!seen) return seen;
    int told = -1;
    if (headerRow > 0) {
      const auto found = std::find(numbers.begin(), numbers.end(), headerRow);
      if (found == numbers.end())
        return fail(Error("table.no_header_row").with("file", m_info.source.file).with("row", headerRow));
      told = static_cast<int>(found - numbers.begin());
    }
    const TableHeader header = findHeader(first, told);
    if (header.index >= 0) {
      m_lastHeaderRow = numbers[static_cast<std::size_t>(header.last)];
      m_info.features -= header.last + 1;
      m_info.sheet.headerRow = numbers[static_cast<std::size_t>(header.index)];
      m_info.sheet.headerBelow = header.index > 0 && headerRow == 0;
      if (header.numbered) m_info.sheet.numbersRow = m_lastHeaderRow;
    }
    for (const std::string& name : header.names) m_info.columns.push_back({name, "text"});
    m_info.geometry = "none";
    return {};
  }

  std::int64_t lastHeaderRow() const { return m_lastHeaderRow; }

 private:
  static constexpr std::size_t kMostLooked = 10'000;
  std::int64_t m_lastHeaderRow = 0;
};

class CsvReader : public TableReader {
 public:
  static Result<std::unique_ptr<LayerReader>> open(const SourceFile& source, const std::string& encoding, int headerRow,
                                                   const Progress& progress) {
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
    if (auto looked = reader->readHeader(headerRow, progress); !looked) return fail(looked.error());
    return std::unique_ptr<LayerReader>(std::move(reader));
  }

 protected:
  Result<void> visitRows(const TableVisitor& visit) override {
    std::vector<char> texts;
    auto result = visitCsv(m_text, m_delimiter, [&](std::int64_t row, std::span<const std::string_view> cells) {
      texts.clear();
      noteRow(row, cells);
      // A quoted cell begins behind its quotation mark; one with marks inside lies elsewhere, without them.
      const std::less<> before;
      for (std::string_view cell : cells) {
        const bool here = !before(cell.data(), m_text.data()) && !before(m_text.data() + m_text.size(), cell.data());
        texts.push_back(here ? cell.data() > m_text.data() && cell.data()[-1] == '"' : !cell.empty());
      }
      return visit(row, cells, texts);
    });
    if (!result) return fail(Error(result.error()).with("file", m_info.source.file));
    return result;
  }

 private:
  // Remembers how wide rows are, and of the one that ends the text without a line end what it ends with.
  void noteRow(std::int64_t row, std::span<const std::string_view> cells) {
    const std::string_view last = cells.back();
    const char* const end = last.data() + last.size();
    const char* const textEnd = m_text.data() + m_text.size();
    const bool closed = end + 1 == textEnd && *end == '"';  // whole, if it is the last one
    const auto first = std::ranges::find_if_not(cells, isBlank);
    if ((end == textEnd || closed) && first != cells.end() && !readsAsLabel(*first) && !readsAsFootnote(*first) &&
        sumWordOf(*first) == SumWord::None)
      m_info.openEnd = {.file = m_info.source.file,
                        .row = row,
                        .line = closed ? std::string() : trimmed(last),
                        .cells = static_cast<int>(cells.size()) - (!closed && m_lastFilled && isBlank(last) ? 1 : 0),
                        .usual = m_width};
    m_width = static_cast<int>(cells.size()), m_lastFilled = !isBlank(last);
  }

  int m_width = 0;            // of the last row
  bool m_lastFilled = false;  // its last cell
  std::string m_text;
  char m_delimiter = ',';
};

class SheetReader : public TableReader {
 public:
  static Result<std::unique_ptr<LayerReader>> open(std::shared_ptr<const Workbook> book, const Workbook::Sheet& sheet,
                                                   const SourceFile& source, int headerRow, const Progress& progress) {
    auto reader = std::make_unique<SheetReader>();
    reader->m_book = std::move(book);
    reader->m_sheet = &sheet;
    reader->m_info.source = source;
    reader->m_info.name = sheet.name;
    reader->m_info.encoding = {"UTF-8", false, false};
    reader->m_info.sheet.hidden = sheet.hidden;
    reader->m_info.sheet.partlySeen = !reader->m_book->seesAll();
    reader->m_looking = true;
    // A header is told for the sheet that is read, not for all beside it.
    auto looked = reader->readHeader(headerRow, progress);
    if (!looked && looked.error().code == "table.no_header_row") reader->m_info.features = 0, looked = {};
    if (!looked) return fail(looked.error());
    reader->m_looking = false;
    reader->forgetTitles();
    return std::unique_ptr<LayerReader>(std::move(reader));
  }

  void fillDown(std::span<const int> columns) override { m_filled.assign(columns.begin(), columns.end()); }

 protected:
  Result<void> visitRows(const TableVisitor& visit) override {
    std::vector<std::string_view> values;
    std::vector<char> texts;
    Workbook::Extras extras;
    const auto visited = m_book->visitRows(
        *m_sheet,
        [&](std::int64_t row, bool hidden, std::span<const SheetCell> cells) {
          values.clear(), texts.clear();
          for (const SheetCell& cell : cells) {
            const auto column = static_cast<std::size_t>(cell.column);
            if (values.size() <= column) values.resize(column + 1), texts.resize(column + 1);
            if (m_looking) noteCell(row, cell);
            const bool value = cell.kind != SheetCell::Kind::Error && cell.kind != SheetCell::Kind::NoValue;
            values[column] = value ? cell.text : std::string_view();
            texts[column] = cell.kind == SheetCell::Kind::Text;
          }
          if (m_looking && hidden && m_info.sheet.hiddenRows.size() < kMostNotes)
            m_info.sheet.hiddenRows.push_back(row);
          return visit(row, values, texts);
        },
        m_looking ? &extras : nullptr);
    if (m_looking) m_merges = std::move(extras.merges), m_info.sheet.hiddenColumns = std::move(extras.hiddenColumns);
    return visited;
  }

  void beginFilling() override { m_open.clear(), m_info.sheet.filledDown.clear(); }

  void fill(std::int64_t row, int column, std::string& cell, char& text) override {
    if (m_merges.empty() || std::find(m_filled.begin(), m_filled.end(), column) == m_filled.end()) return;
    Open& open = m_open[column];
    if (!cell.empty()) {
      const auto merge = std::lower_bound(m_merges.begin(), m_merges.end(), std::pair(column, row),
                                          [](const SheetMerge& m, const std::pair<int, std::int64_t>& at) {
                                            return std::pair(m.column, m.first) < at;
                                          });
      if (merge != m_merges.end() && merge->column == column && merge->first == row) open = {merge->last, cell, text};
    } else if (row <= open.last) {
      cell = open.value, text = open.text;
      ++m_info.sheet.filledDown[column];
    }
  }

 private:
  static constexpr std::size_t kMostNotes = 10'000;
  struct Open {
    std::int64_t last = 0;
    std::string value;
    char text = '\0';
  };

  void noteCell(std::int64_t row, const SheetCell& cell) {
    using Kind = SheetNote::Kind;
    const bool error = cell.kind == SheetCell::Kind::Error, none = cell.kind == SheetCell::Kind::NoValue;
    if (!error && !none && cell.kind != SheetCell::Kind::Date) return;
    SheetFacts& facts = m_info.sheet;
    if (facts.notes.size() >= kMostNotes) {
      ++facts.more;
      return;
    }
    facts.notes.push_back({none    ? Kind::NoValue
                           : error ? Kind::CellError
                                   : Kind::DateCell,
                           row, cell.column, std::string(cell.text)});
  }

  // What stands above the records concerns nobody.
  void forgetTitles() {
    SheetFacts& facts = m_info.sheet;
    std::erase_if(facts.notes, [&](const SheetNote& note) { return note.row <= lastHeaderRow(); });
    std::erase_if(facts.hiddenRows, [&](std::int64_t row) { return row <= lastHeaderRow(); });
  }

  std::shared_ptr<const Workbook> m_book;
  const Workbook::Sheet* m_sheet = nullptr;  // of the book
  std::vector<SheetMerge> m_merges;
  std::vector<int> m_filled;
  std::map<int, Open> m_open;
  bool m_looking = false;
};

}  // namespace

Result<Layers> openTables(const SourceFile& source, const std::string& encoding, int headerRow,
                          const Progress& progress) {
  Layers layers;
  if (source.format == Format::Csv) {
    auto reader = CsvReader::open(source, encoding, headerRow, progress);
    if (!reader) return fail(reader.error());
    layers.push_back(std::move(*reader));
    return layers;
  }
  const auto book = source.format == Format::Ods   ? openOdsWorkbook(source)
                    : source.format == Format::Xls ? openXlsWorkbook(source)
                                                   : openXlsxWorkbook(source);
  if (!book) return fail(book.error());
  for (const Workbook::Sheet& sheet : (*book)->sheets()) {
    auto reader = SheetReader::open(*book, sheet, source, headerRow, progress);
    if (!reader) return fail(reader.error());
    layers.push_back(std::move(*reader));
  }
  const bool headed = std::any_of(layers.begin(), layers.end(), [](const auto& l) { return l->info().features > 0; });
  if (headerRow > 0 && !headed)
    return fail(Error("table.no_header_row").with("file", source.file).with("row", headerRow));
  return layers;
}

}  // namespace wangge::gis
