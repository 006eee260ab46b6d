// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/ods_rows.h"

#include <algorithm>

#include "gis/read/cell_values.h"
#include "gis/read/read_sheet.h"
#include "gis/read/sheet_cells.h"

namespace wangge::gis {
namespace {

constexpr std::int64_t kMostCells = 50'000'000;  // given for one sheet, repeated ones each time

std::int64_t timesOf(const XmlVisitor::Attributes& attributes, std::string_view name) {
  const std::int64_t times = numberOf<std::int64_t>(attribute(attributes, name)).value_or(1);
  return std::clamp<std::int64_t>(times, 1, std::int64_t{1} << 31);
}

// What stands within cells and tables and is none of their text: notes, guides of pronunciation, drawings, changes.
bool isAside(std::string_view name) {
  for (std::string_view aside : {"annotation", "ruby-text", "frame", "shapes", "forms", "tracked-changes",
                                 "custom-shape", "g", "control", "note", "dde-links"})
    if (name == aside) return true;
  return false;
}

class RowReader {
 public:
  RowReader(std::size_t index, const Workbook::RowVisitor& visit, Workbook::Extras* extras)
      : m_index(index), m_visit(visit), m_extras(extras) {}

  XmlVisitor visitor() {
    XmlVisitor v;
    v.start = [this](std::string_view name, const XmlVisitor::Attributes& a) { start(name, a); };
    v.end = [this](std::string_view name) { end(name); };
    v.text = [this](std::string_view text) {
      if (m_inText > 0 && m_asides == 0) take(text);
    };
    v.stop = [this] { return m_stopped; };
    return v;
  }
  const char* wrong() const { return m_wrong; }
  bool tooLarge() const { return m_tooLarge; }

 private:
  void start(std::string_view name, const XmlVisitor::Attributes& attributes) {
    if (m_stopped) return;
    if (m_asides > 0 || isAside(name)) {
      ++m_asides;
      return;
    }
    if (name == "spreadsheet") m_spreadsheet = true;
    if (!m_spreadsheet) return;
    if (name == "table") {
      if (m_tables++ == 0) m_here = m_seen++ == m_index;
      return;
    }
    if (!m_here || m_tables != 1) return;
    if (name == "table-column") return column(attributes);
    if (name == "table-row") {
      m_repeated = timesOf(attributes, "number-rows-repeated");
      const std::string_view visibility = attribute(attributes, "visibility");
      m_rowHidden = visibility == "collapse" || visibility == "filter";
      m_column = 0;
      return;
    }
    if (name == "table-cell" || name == "covered-table-cell") return startCell(name, attributes);
    if (!m_inCell) return;
    if (name == "p") {
      if (m_inText++ == 0 && m_paragraphs++ > 0) take("\n");
    } else if (name == "s") {
      take(std::string(static_cast<std::size_t>(std::min<std::int64_t>(timesOf(attributes, "c"), 1000)), ' '));
    } else if (name == "tab") {
      take("\t");
    } else if (name == "line-break") {
      take("\n");
    }
  }

  void column(const XmlVisitor::Attributes& attributes) {
    const std::int64_t times = timesOf(attributes, "number-columns-repeated");
    const std::string_view visibility = attribute(attributes, "visibility");
    const bool hidden = visibility == "collapse" || visibility == "filter";
    for (std::int64_t i = 0; i < times && m_columns < kMostSheetColumn; ++i, ++m_columns)
      if (hidden && m_extras) m_extras->hiddenColumns.push_back(static_cast<int>(m_columns));
  }

  void startCell(std::string_view name, const XmlVisitor::Attributes& attributes) {
    m_inCell = true, m_covered = name == "covered-table-cell";
    m_times = timesOf(attributes, "number-columns-repeated");
    m_paragraphs = 0;
    m_text.clear(), m_type.clear(), m_value.clear();
    m_formula = m_error = m_own = false;
    for (const auto& [own, value] : attributes) {
      // LibreOffice's own type beside the standard's tells errors.
      if (own == "value-type" && value == "error") m_error = true;
      if (own == "value-type" && m_type.empty()) m_type = value;
      if (own == "formula") m_formula = true;
      if ((own == "value" || own == "date-value" || own == "time-value" || own == "boolean-value") && m_value.empty())
        m_value = value;
      if (own == "string-value") m_value = value, m_own = !value.empty();
    }
    const std::int64_t rows = timesOf(attributes, "number-rows-spanned");
    if (rows > 1 && m_extras && m_extras->merges.size() < kMostMerges)
      m_extras->merges.push_back({m_row + 1, std::min(m_row + rows, kMostSheetRow),
                                  static_cast<int>(std::min<std::int64_t>(m_column, 1 << 14))});
  }

  void take(std::string_view text) {
    if (m_text.size() + text.size() > kMostCellText) return stop("a cell of more than a million characters");
    m_text += text;
  }

  void end(std::string_view name) {
    if (m_stopped) return;
    if (m_asides > 0) {
      --m_asides;
      return;
    }
    if (!m_spreadsheet) return;
    if (name == "table") {
      if (--m_tables == 0 && m_here) m_stopped = true;
      return;
    }
    if (!m_here || m_tables != 1) return;
    if (name == "p" && m_inText > 0) --m_inText;
    if (m_inCell && (name == "table-cell" || name == "covered-table-cell")) endCell();
    if (name == "table-row") endRow();
  }

  void endCell() {
    m_inCell = false, m_inText = 0;
    const auto [kind, text] = valueOfCell();
    const bool empty = m_covered || (text.empty() && kind != SheetCell::Kind::NoValue);
    if (!empty) {
      if (m_column + m_times > kMostSheetColumn) return stop("a column that no sheet has");
      m_rowText += text.size() * static_cast<std::size_t>(m_times);
      if (m_rowText > kMostRowText) {
        m_tooLarge = m_stopped = true;
        return;
      }
      for (std::int64_t i = 0; i < m_times; ++i) {
        m_cells.push_back({kind, static_cast<int>(m_column + i), {}});
        m_texts.push_back(text);
      }
    }
    m_column = std::min<std::int64_t>(m_column + m_times, 1 << 20);
  }

  std::pair<SheetCell::Kind, std::string> valueOfCell() const {
    using Kind = SheetCell::Kind;
    if (m_error || (m_formula && (m_text.starts_with("#") || m_text.starts_with("Err:")))) return {Kind::Error, m_text};
    if (m_type == "float" || m_type == "percentage" || m_type == "currency")
      return m_value.empty() ? std::pair(m_formula ? Kind::NoValue : Kind::Text, m_text)
                             : std::pair(Kind::Number, numberText(trimmed(m_value)));
    if (m_type == "date") return {Kind::Date, m_value.substr(0, 10)};
    if (m_type == "boolean") return {Kind::Text, m_value == "true" ? "TRUE" : "FALSE"};
    if (m_formula && m_type.empty() && m_text.empty()) return {Kind::NoValue, {}};
    return {Kind::Text, m_own ? m_value : m_text};
  }

  void endRow() {
    const std::int64_t first = m_row + 1;
    m_row = std::min(m_row + m_repeated, kMostSheetRow + 1);
    if (!m_cells.empty()) {
      if (m_row > kMostSheetRow) return stop("a row number that no sheet has");
      for (std::size_t i = 0; i < m_cells.size(); ++i) m_cells[i].text = m_texts[i];
      m_given += m_repeated * static_cast<std::int64_t>(m_cells.size());
      if (m_given > kMostCells) {
        m_tooLarge = m_stopped = true;
        return;
      }
      for (std::int64_t row = first; row <= m_row && !m_stopped; ++row)
        if (!m_visit(row, m_rowHidden, m_cells)) m_stopped = true;
    }
    m_cells.clear(), m_texts.clear(), m_rowText = 0;
  }

  void stop(const char* why) { m_stopped = true, m_wrong = why; }

  std::size_t m_index, m_seen = 0;
  const Workbook::RowVisitor& m_visit;
  Workbook::Extras* m_extras;
  std::vector<SheetCell> m_cells;
  std::vector<std::string> m_texts;
  std::string m_text, m_type, m_value;
  std::size_t m_rowText = 0;
  std::int64_t m_row = 0, m_repeated = 1, m_column = 0, m_columns = 0, m_times = 1, m_given = 0;
  int m_tables = 0, m_asides = 0, m_inText = 0, m_paragraphs = 0;
  bool m_spreadsheet = false, m_here = false, m_inCell = false, m_covered = false, m_rowHidden = false;
  bool m_formula = false, m_error = false, m_own = false, m_stopped = false, m_tooLarge = false;
  const char* m_wrong = nullptr;
};

}  // namespace

Result<void> readOdsRows(const std::string& path, const std::string& file, std::size_t index,
                         const Workbook::RowVisitor& visit, Workbook::Extras* extras) {
  RowReader rows(index, visit, extras);
  return readSheet(path, file, rows, extras);
}

}  // namespace wangge::gis
