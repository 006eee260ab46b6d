// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/xlsx_rows.h"

#include <algorithm>

#include "gis/read/cell_values.h"
#include "gis/read/read_sheet.h"
#include "gis/read/sheet_cells.h"

namespace wangge::gis {
namespace {

// A height or width of nothing, however it is written: 0, 0.00, 0E0.
bool isZero(std::string_view size) {
  return numberOf<double>(size) == 0.0;
}

class RowReader {
 public:
  RowReader(const XlsxParts& parts, const Workbook::RowVisitor& visit, Workbook::Extras* extras)
      : m_parts(parts), m_visit(visit), m_extras(extras) {}

  XmlVisitor visitor() {
    XmlVisitor v;
    v.start = [this](std::string_view name, const XmlVisitor::Attributes& a) { start(name, a); };
    v.end = [this](std::string_view name) { end(name); };
    v.text = [this](std::string_view text) { take(text); };
    v.stop = [this] { return m_stopped; };
    return v;
  }
  const char* wrong() const { return m_wrong; }
  bool tooLarge() const { return m_tooLarge; }

 private:
  void start(std::string_view name, const XmlVisitor::Attributes& attributes) {
    if (m_stopped) return;
    if (m_inCell) {
      m_inValue = name == "v";
      m_formula = m_formula || name == "f";
      m_hasValue = m_hasValue || name == "v" || name == "is";
      m_rich.start(name);
      return;
    }
    if (name == "sheetData") m_inData = true;
    // Extensions behind the data may hold elements of the same names.
    if (name == "c" && m_inData) return startCell(attributes);
    if (name == "row" && m_inData) {
      m_row = numberOf<std::int64_t>(attribute(attributes, "r")).value_or(m_row + 1);
      const std::string_view hidden = attribute(attributes, "hidden");
      m_rowHidden = hidden == "1" || hidden == "true" || isZero(attribute(attributes, "ht"));
      m_next = 0;
      if (m_row < 1 || m_row > kMostSheetRow) stop("a row number that no sheet has");
    } else if (name == "mergeCell" && m_extras) {
      merge(attribute(attributes, "ref"));
    } else if (name == "col" && m_extras) {
      const std::string_view hidden = attribute(attributes, "hidden");
      if (hidden != "1" && hidden != "true" && !isZero(attribute(attributes, "width"))) return;
      const int from = numberOf<int>(attribute(attributes, "min")).value_or(1),
                to = std::min(numberOf<int>(attribute(attributes, "max")).value_or(from), kMostSheetColumn);
      for (int c = std::max(1, from); c <= to; ++c) m_extras->hiddenColumns.push_back(c - 1);
    }
  }

  void startCell(const XmlVisitor::Attributes& attributes) {
    const CellReference place = referenceOf(attribute(attributes, "r"));
    m_column = place.column >= 0 ? place.column : m_next;
    m_next = m_column + 1;
    if (m_column >= kMostSheetColumn) return stop("a column that no sheet has");
    m_type = attribute(attributes, "t");
    m_style = numberOf<std::size_t>(attribute(attributes, "s")).value_or(0);
    m_inCell = true, m_inValue = m_formula = m_hasValue = false;
    m_rich = {};
    m_text.clear();
  }

  void take(std::string_view text) {
    if (m_stopped || !m_inCell) return;
    if (!m_inValue && !m_rich.takes()) return;
    if (m_text.size() + text.size() > kMostCellText) return stop("a cell of more than a million characters");
    m_text += text;
  }

  void end(std::string_view name) {
    if (m_stopped) return;
    if (name == "sheetData") m_inData = false;
    if (name == "row" && m_inData) return endRow();
    if (!m_inCell) return;
    if (name != "c") {
      if (name == "v") m_inValue = false;
      m_rich.end(name);
      return;
    }
    m_inCell = false;
    if (m_type == "s") {
      const auto index = numberOf<std::size_t>(trimmed(m_text));
      add(SheetCell::Kind::Text, index ? std::string(m_parts.sharedString(*index)) : std::string());
    } else if (m_type == "inlineStr" || m_type == "str") {
      if (m_type == "str" && m_formula && !m_hasValue) return add(SheetCell::Kind::NoValue, {});
      add(SheetCell::Kind::Text, withoutEscapes(m_text));
    } else if (m_type == "e") {
      add(SheetCell::Kind::Error, m_text);
    } else if (m_type == "b") {
      if (!m_text.empty()) add(SheetCell::Kind::Text, m_text == "1" ? "TRUE" : "FALSE");
    } else if (m_type == "d") {
      if (!m_text.empty()) add(SheetCell::Kind::Date, m_text.substr(0, 10));
    } else {
      endNumber();
    }
  }

  void endNumber() {
    const std::string text = trimmed(m_text);
    if (text.empty()) {
      if (m_formula) add(SheetCell::Kind::NoValue, {});
      return;
    }
    const bool date = m_style < m_parts.dateStyles.size() && m_parts.dateStyles[m_style];
    const auto value = numberOf<double>(text);
    if (date && value)
      add(SheetCell::Kind::Date, dateText(*value, m_parts.from1904));
    else
      add(SheetCell::Kind::Number, numberText(text));
  }

  // Texts are kept until the row is seen whole, since a row's vector may move.
  void add(SheetCell::Kind kind, std::string text) {
    if (text.empty() && kind == SheetCell::Kind::Text) return;
    m_rowText += text.size();
    if (m_rowText > kMostRowText) {
      m_tooLarge = m_stopped = true;
      return;
    }
    m_cells.push_back({kind, m_column, {}});
    m_texts.push_back(std::move(text));
  }

  void endRow() {
    for (std::size_t i = 0; i < m_cells.size(); ++i) m_cells[i].text = m_texts[i];
    std::stable_sort(m_cells.begin(), m_cells.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
    if (!m_cells.empty() && !m_visit(m_row, m_rowHidden, m_cells)) m_stopped = true;
    m_cells.clear(), m_texts.clear(), m_rowText = 0;
  }

  void merge(std::string_view range) {
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos || m_extras->merges.size() >= kMostMerges) return;
    const CellReference from = referenceOf(range.substr(0, colon)), to = referenceOf(range.substr(colon + 1));
    if (from.column >= 0 && from.row > 0 && to.row > from.row && to.row <= kMostSheetRow)
      m_extras->merges.push_back({from.row, to.row, from.column});
  }

  void stop(const char* why) { m_stopped = true, m_wrong = why; }

  const XlsxParts& m_parts;
  const Workbook::RowVisitor& m_visit;
  Workbook::Extras* m_extras;
  std::vector<SheetCell> m_cells;
  std::vector<std::string> m_texts;
  XlsxText m_rich;
  std::string m_type, m_text;
  std::size_t m_style = 0, m_rowText = 0;
  std::int64_t m_row = 0;
  int m_column = 0, m_next = 0;
  bool m_inData = false, m_rowHidden = false, m_inCell = false, m_inValue = false, m_formula = false,
       m_hasValue = false;
  bool m_stopped = false, m_tooLarge = false;
  const char* m_wrong = nullptr;
};

}  // namespace

Result<void> readXlsxRows(const std::string& path, const std::string& file, const XlsxParts& parts,
                          const Workbook::RowVisitor& visit, Workbook::Extras* extras) {
  RowReader rows(parts, visit, extras);
  return readSheet(path, file, rows, extras);
}

}  // namespace wangge::gis
