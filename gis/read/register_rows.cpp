// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/register_rows.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "gis/read/cell_values.h"
#include "gis/read/count_names.h"
#include "gis/read/field_guess.h"
#include "gis/read/row_words.h"

namespace wangge::gis {
namespace {

constexpr std::array kNumbers = {"households", "persons", "x", "y"};
constexpr std::array<std::string_view, 6> kRemarks = {"备注", "说明", "情况", "附注", "REMARK", "NOTE"};

// Of any width.
bool hasDigit(std::string_view cell) {
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] >= '0' && cell[i] <= '9') return true;
    const bool wide = i + 2 < cell.size() && cell.substr(i, 2) == "\xEF\xBC";
    if (wide && static_cast<unsigned char>(cell[i + 2]) >= 0x90 && static_cast<unsigned char>(cell[i + 2]) <= 0x99)
      return true;
  }
  return false;
}

// A whole name of a count or a coordinate, or the type that a form tells below it.
bool isNameOfNumbers(const std::string& cell) {
  const std::string normal = normalFieldName(cell);
  for (std::string_view word : {"必填", "选填", "整数", "数字", "数值", "文本", "INT", "INTEGER", "NUMBER", "TEXT",
                                "STRING", "DOUBLE", "LONG", "FLOAT"})
    if (normal == word) return true;
  const CountName name = countNameOf(cell);
  return isUsualName(normal) || name == CountName::Households || name == CountName::Persons ||
         name == CountName::LesserHouseholds || name == CountName::LesserPersons;
}

}  // namespace

RegisterRows::RegisterRows(const RecordCells& cells, const LayerInfo& info, bool joined, bool counted,
                           RowDecisions told, LeftOut& out)
    : m_cells(cells), m_info(info), m_joined(joined), m_counted(counted), m_told(std::move(told)), m_out(out) {
  m_unseen = m_told.sums.rows;
  m_unseen.insert(m_told.data.rows.begin(), m_told.data.rows.end());
  for (int column : cells.columns())
    m_names.push_back(normalFieldName(info.columns[static_cast<std::size_t>(column)].name));
  for (const char* key : kNumbers)
    for (int column : cells.columnsOf(key)) m_numbers.insert(column);
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

// A second line of names below the header, in another language, with types or with letters. What has a digit is data.
bool RegisterRows::isBelowHeader() const {
  const auto cells = m_cells.all();
  if (std::ranges::any_of(cells, hasDigit)) return false;
  const auto isLetter = [](const std::string& cell) {
    return cell.empty() ||
           (cell.size() == 1 && ((cell[0] >= 'A' && cell[0] <= 'Z') || (cell[0] >= 'a' && cell[0] <= 'z')));
  };
  const bool letters = m_cells.filled() > 1 && std::ranges::all_of(cells, isLetter);
  bool named = false;
  for (const char* key : kNumbers) {
    const std::string cell = m_cells.text(key);
    if (cell.empty()) continue;
    if (!letters && !isNameOfNumbers(cell)) return false;
    named = true;
  }
  return named;
}

// Words where numbers belong.
bool RegisterRows::isMisplaced() const {
  for (const char* key : {"households", "persons"}) {
    if (!m_cells.has(key)) continue;
    const auto count = m_cells.count(key);
    if (!count && count.error().code == "count.not_a_number") return true;
  }
  for (const char* key : {"x", "y"})
    if (const std::string cell = m_cells.text(key); !cell.empty() && !parseCoordinate(cell)) return true;
  return false;
}

// Words in a column where data has numbers, beside the counts and coordinates: 经办 where rows are numbered.
bool RegisterRows::isBesideColumns() const {
  const auto cells = m_cells.all();
  for (std::size_t i = 0; i < cells.size() && i < m_first.size(); ++i)
    if (!m_numbers.contains(m_cells.columns()[i]) && parseCoordinate(m_first[i]) && !cells[i].empty() &&
        !hasDigit(cells[i]))
      return true;
  return false;
}

// 其中 in place of what the row is about. Elsewhere it begins a remark about a row of data.
bool RegisterRows::saysPart(bool placed) const {
  for (const char* key : {"key", "name"})
    if (m_cells.has(key)) {
      if (readsAsPart(m_cells.text(key))) return true;
      if (placed) return false;
    }
  const auto cells = m_cells.all();
  int firstCount = -1;
  for (const char* key : {"households", "persons"})
    for (int column : m_cells.columnsOf(key)) firstCount = firstCount < 0 ? column : std::min(firstCount, column);
  for (std::size_t i = 0; i < cells.size() && i < m_first.size(); ++i) {
    const int column = m_cells.columns()[i];
    if (firstCount >= 0 && column > firstCount) return false;
    if (m_numbers.contains(column) || m_first[i].empty() || parseCoordinate(m_first[i])) continue;
    if (std::ranges::any_of(kRemarks,
                            [&](std::string_view word) { return m_names[i].find(word) != std::string::npos; }))
      continue;
    if (readsAsPart(cells[i])) return true;
    // With a place only what all rows are called by says it.
    if (placed || firstCount < 0) return false;
  }
  return false;
}

bool RegisterRows::isSum(std::int64_t row, const SumRows::Counts& told, bool fits) {
  m_out.totals.push_back(totalOf(row));
  m_sums.addSum(row, told, fits);
  return true;
}

Error RegisterRows::unclear(std::int64_t row, const std::string& text) const {
  return Error("table.sum_unclear").with("file", m_info.source.file).with("row", row).with("text", text);
}

Result<bool> RegisterRows::ask(std::int64_t row, const SumRows::Counts& told, Error error) {
  if (m_told.sums.asked) return isSum(row, told, true);
  if (m_told.data.asked) return false;
  return fail(std::move(error));
}

// By its words.
Result<bool> RegisterRows::leavesOutSum(std::int64_t row, bool placed, const SumRows::Counts& told) {
  m_saysSum = false;
  if (m_said && !m_said->again) m_said->again = std::ranges::count(m_cells.all(), m_said->cell) > 0;
  const RecordCells::SaidSum said = m_cells.saidSum(m_first);
  if (said.word == SumWord::None) return false;
  const bool table = m_info.geometry == "none";
  if (!m_counted) {
    // Each row counts: a person's remark may be 共3人 or 全部.
    if (!placed && said.alone && (!said.remark || m_cells.filled() == 1)) return isSum(row, told, false);
    if (!said.first || (placed && (!table || said.remark || said.word == SumWord::Ends))) return false;
    if (said.remark && !said.alone) return false;
    return ask(row, told, unclear(row, said.cell));
  }
  const bool fits = told.any() && m_sums.equalsPart(told, m_cells.text("key"));
  if (said.remark && !(said.first && said.alone)) {
    if (!told.any() || (placed && !fits)) return false;
    return placed || !fits ? ask(row, told, unclear(row, said.cell)) : Result<bool>(isSum(row, told, true));
  }
  if (!placed || fits) return isSum(row, told, placed && fits);
  if (!told.any()) return false;
  // The first of all may be the sum of those below; or all are called so.
  if (!m_first.empty()) return ask(row, told, unclear(row, said.cell));
  m_saysSum = true;
  m_said = Said{row, said.cell, told, false};
  return false;
}

Result<bool> RegisterRows::leavesOut(std::int64_t row, bool shaped) {
  const bool misplaced = isMisplaced();
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
  if (m_unseen.erase(row) > 0) {
    m_saysSum = false;
    return m_told.sums.has(row) && isSum(row, told, true);
  }
  if (auto sum = leavesOutSum(row, placed, told); !sum || *sum) return sum;
  const std::string words = m_cells.firstWords();
  const auto label = [&] {
    const LeftOut::Total counts = totalOf(row);
    if (counts.households.empty() && counts.persons.empty())
      m_out.withoutData.push_back(row);
    else
      m_out.labels.push_back({counts, words});
    return true;
  };
  if (readsAsExample(words) || (!m_first.empty() && saysPart(placed))) return label();
  const std::string key = m_cells.text("key");
  if (placed) {
    // What stands in the place of a key may label a line below the table as well.
    const bool asKey = m_joined && !shaped && !key.empty();
    const bool remark = key == first && !told.any() && (misplaced || m_cells.filled() == 1) && readsAsFootnote(first);
    return asKey && (isLabelWord(key) || remark) ? label() : false;
  }
  if (key.empty() || key == first || readsAsFootnote(key)) {
    if (readsAsLabel(words) || (m_cells.filled() == 1 && m_cells.columns().size() > 2 && readsAsTitle(first)))
      return label();
  }
  if (!key.empty()) return false;
  if (const bool bare = m_cells.onlyNumbers(); told.any() && m_sums.equalsSum(told, bare || told.both() ? 2 : 3)) {
    if (bare) return isSum(row, told, false);
    return ask(row, told, Error("table.maybe_sum").with("file", m_info.source.file).with("row", row));
  }
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
  const std::string key = m_cells.text("key");
  SumRows::Doubt doubt = SumRows::Doubt::None;
  if (m_told.data.has(row)) {
    m_sums.add(row, counts, doubt, key);
    return;
  }
  if (m_saysSum || (!m_placed && key.empty()))
    doubt = m_saysSum || m_cells.onlyNumbers() ? SumRows::Doubt::Sum : SumRows::Doubt::Named;
  m_sums.add(row, counts, doubt, key);
}

Result<void> RegisterRows::failed(std::int64_t row, Error error) {
  // What has a digit where numbers belong is data that was mistyped.
  const bool written = std::ranges::any_of(kNumbers, [&](const char* key) { return hasDigit(m_cells.text(key)); });
  if (m_late || m_placed || written || !m_cells.text("key").empty() || !isBesideColumns())
    return fail(m_late.value_or(std::move(error)));
  m_late = std::move(error);
  m_out.labels.push_back({totalOf(row), m_cells.first()});
  return {};
}

Result<void> RegisterRows::late() const {
  return m_late ? Result<void>(fail(*m_late)) : Result<void>();
}

Result<std::vector<std::int64_t>> RegisterRows::sumsAbove() {
  std::vector<std::int64_t> rows;
  for (const SumRows::Above& above : m_sums.sumsAbove(m_told.data.asked)) {
    if (above.doubt == SumRows::Doubt::Named && !m_told.sums.asked)
      return fail(Error("table.maybe_sum").with("file", m_info.source.file).with("row", above.row));
    rows.push_back(above.row);
  }
  const bool found = !m_said || m_said->again || std::ranges::count(rows, m_said->row) > 0;
  if (found || m_sums.rows() <= 1 || m_told.data.asked) return rows;
  if (!m_told.sums.asked) return fail(unclear(m_said->row, m_said->cell));
  m_sums.takeOutFirst(m_said->counts);
  rows.push_back(m_said->row);
  return rows;
}

}  // namespace wangge::gis
