// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/register_rows.h"

#include <algorithm>

#include "gis/read/cell_values.h"
#include "gis/read/count_names.h"
#include "gis/read/field_guess.h"
#include "gis/read/row_words.h"

namespace wangge::gis {

RegisterRows::RegisterRows(const RecordCells& cells, const LayerInfo& info, bool joined, bool counted, LeftOut& out)
    : m_cells(cells), m_info(info), m_joined(joined), m_counted(counted), m_out(out) {
  for (int column : cells.columns())
    m_names.push_back(normalFieldName(info.columns[static_cast<std::size_t>(column)].name));
}

SumRows::Counts RegisterRows::counts() const {
  const auto countOf = [&](const char* key) {
    const auto count = m_cells.count(key);
    return count ? count->value : std::nullopt;
  };
  return {countOf("households"), countOf("persons")};
}

bool RegisterRows::isPlaced() const {
  if (m_cells.has("x") && m_cells.has("y") && parseCoordinate(m_cells.text("x")) && parseCoordinate(m_cells.text("y")))
    return true;
  if (!m_joined) return false;
  const std::string key = m_cells.text("key");
  return !key.empty() && sumWordOf(key) == SumWord::None;
}

LeftOut::Total RegisterRows::totalOf(std::int64_t row) const {
  return {row, m_cells.text("households"), m_cells.text("persons")};
}

// The names of the fields on each page: at least two cells, and half of them, are called like their columns, or like
// others.
RegisterRows::Names RegisterRows::namesAgain() const {
  const auto cells = m_cells.all();
  std::size_t same = 0, moved = 0, filled = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    ++filled;
    if (cells[i][0] >= '0' && cells[i][0] <= '9') continue;
    const std::string normal = normalFieldName(cells[i]);
    if (normal.empty()) continue;
    // Of a header in two rows the lower one.
    if (m_names[i].ends_with(normal))
      ++same;
    else if (std::ranges::find(m_names, normal) != m_names.end())
      ++moved;
  }
  if (same + moved < 2 || (same + moved) * 2 < filled) return Names::None;
  return moved > 0 ? Names::Moved : Names::Same;
}

// A second line of names below the header, in another language or with types: words where numbers belong.
bool RegisterRows::isBelowHeader() const {
  const auto cells = m_cells.all();
  if (std::ranges::any_of(cells, [](const std::string& cell) { return parseCoordinate(cell).has_value(); }))
    return false;
  int words = 0;
  bool known = false;
  for (const char* key : {"households", "persons", "x", "y"}) {
    const std::string cell = m_cells.has(key) ? m_cells.text(key) : std::string();
    if (cell.empty()) continue;
    ++words;
    const std::string normal = normalFieldName(cell);
    known = known || isUsualName(normal) || countNameOf(cell) != CountName::None;
    for (std::string_view word : {"必填", "选填", "整数", "数字", "数值", "文本", "INT", "INTEGER", "NUMBER", "TEXT",
                                  "STRING", "DOUBLE", "LONG", "FLOAT"})
      known = known || normal == word;
    known = known || (normal.size() == 1 && normal[0] >= 'A' && normal[0] <= 'Z');
  }
  return words >= 2 || (words == 1 && known);
}

Result<bool> RegisterRows::leavesOut(std::int64_t row, bool shaped) {
  bool misplaced = false;  // words where numbers belong
  for (const char* key : {"households", "persons", "x", "y"}) {
    const std::string cell = m_cells.has(key) ? m_cells.text(key) : std::string();
    misplaced = misplaced || (!cell.empty() && !parseCoordinate(cell));
  }
  const std::string first = m_cells.first();
  const bool uncounted = !m_cells.has("households") && !m_cells.has("persons") && !m_cells.has("x");
  const bool table = m_info.geometry == "none";
  const Names names = table && (misplaced || uncounted) ? namesAgain() : Names::None;
  if (names == Names::Moved) return fail(Error("table.other_header").with("file", m_info.source.file).with("row", row));
  if (names == Names::Same || (table && m_first.empty() && misplaced && isBelowHeader())) {
    ++m_out.headersAgain;
    return true;
  }
  const SumRows::Counts told = counts();
  const bool placed = m_placed = shaped || isPlaced();
  m_saysSum = false;
  const auto isSum = [&] {
    m_out.totals.push_back(totalOf(row));
    m_sums.addSum(row, told);
    return true;
  };
  if (const SumWord word = m_cells.sumWord(m_first); word != SumWord::None) {
    if (!placed || (told.any() && m_sums.equalsSum(told)) || (word == SumWord::Whole && !m_counted && table))
      return isSum();
    // The first of all may be the sum of those below; or all are called so.
    m_saysSum = word == SumWord::Whole;
    if (m_saysSum && told.any() && !m_first.empty())
      return fail(Error("table.sum_unclear").with("file", m_info.source.file).with("row", row).with("text", first));
  }
  const std::string words = m_cells.firstWords();
  const auto label = [&] {
    const LeftOut::Total counts = totalOf(row);
    if (counts.households.empty() && counts.persons.empty())
      m_out.withoutData.push_back(row);
    else
      m_out.labels.push_back({counts, words});
    return true;
  };
  if (readsAsExample(words)) return label();
  const std::string key = m_cells.text("key");
  if (placed) {
    // What stands in the place of a key may label a line below the table as well.
    const bool asKey = m_joined && !shaped && !key.empty() && key == first;
    const bool remark = !told.any() && (misplaced || m_cells.filled() == 1) && readsAsFootnote(first);
    return asKey && (isLabelWord(first) || remark) ? label() : false;
  }
  if (key.empty() || key == first || readsAsFootnote(key)) {
    if (readsAsLabel(words) || (m_cells.filled() == 1 && m_cells.columns().size() > 2 && readsAsTitle(first)))
      return label();
  }
  if (!key.empty()) return false;
  if (told.any() && m_sums.equalsSum(told, m_cells.onlyNumbers() || told.both() ? 2 : 3)) return isSum();
  const std::string x = m_cells.text("x"), y = m_cells.text("y");
  if (!m_cells.has("x") || !m_cells.has("y") || (!x.empty() && !y.empty()) || parseCoordinate(x) || parseCoordinate(y))
    return false;
  // Where each row stands for a household, one without a place may still be one.
  if (!m_counted || !m_cells.text("households").empty() || !m_cells.text("persons").empty()) return false;
  m_out.withoutData.push_back(row);
  return true;
}

void RegisterRows::took(std::int64_t row, const SumRows::Counts& counts) {
  if (m_first.empty()) m_first.assign(m_cells.all().begin(), m_cells.all().end());
  m_sums.add(row, counts, m_saysSum || (!m_placed && m_cells.text("key").empty()));
}

Result<void> RegisterRows::failed(std::int64_t row, Error error) {
  const bool half = parseCoordinate(m_cells.text("x")) || parseCoordinate(m_cells.text("y"));
  if (m_late || m_placed || half || counts().any() || !m_cells.text("key").empty())
    return fail(m_late.value_or(std::move(error)));
  m_late = std::move(error);
  m_out.labels.push_back({totalOf(row), m_cells.first()});
  return {};
}

Result<void> RegisterRows::late() const {
  return m_late ? Result<void>(fail(*m_late)) : Result<void>();
}

std::vector<std::int64_t> RegisterRows::sumsAbove() {
  return m_sums.sumsAbove();
}

}  // namespace wangge::gis
