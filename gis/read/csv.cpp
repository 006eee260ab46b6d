// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/csv.h"

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

#include "gis/read/cell_values.h"

namespace wangge::gis {

char guessDelimiter(std::string_view text) {
  static constexpr std::array<char, 4> kDelimiters = {',', '\t', ';', '|'};
  // How many times each occurs outside quotes, line by line.
  std::array<std::vector<int>, 4> counts;
  std::array<int, 4> inLine = {};
  bool quoted = false, any = false;
  int lines = 0;
  for (std::size_t i = 0; i < text.size() && lines < 20; ++i) {
    const char c = text[i];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || (c == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'))) {
      if (any) {
        for (std::size_t d = 0; d < counts.size(); ++d) counts[d].push_back(inLine[d]);
        ++lines;
      }
      inLine = {}, any = false;
      continue;
    }
    any = any || c != '\r';
    for (std::size_t d = 0; d < kDelimiters.size(); ++d) inLine[d] += c == kDelimiters[d] ? 1 : 0;
  }
  if (any && lines < 20)
    for (std::size_t d = 0; d < counts.size(); ++d) counts[d].push_back(inLine[d]);
  std::size_t best = 0;
  double bestScore = 0;
  for (std::size_t d = 0; d < counts.size(); ++d) {
    if (counts[d].empty()) continue;
    std::vector<int> sorted = counts[d];
    std::sort(sorted.begin(), sorted.end());
    const int usual = sorted[sorted.size() / 2];
    const auto agree = std::count(sorted.begin(), sorted.end(), usual);
    const double score =
        usual == 0 ? 0 : static_cast<double>(agree) / static_cast<double>(sorted.size()) + 0.01 * std::min(usual, 50);
    if (score > bestScore) best = d, bestScore = score;
  }
  return kDelimiters[best];
}

namespace {

// The rows of a table one after the other, as views of its text.
class CsvRows {
 public:
  CsvRows(std::string_view text, char delimiter) : m_text(text), m_delimiter(delimiter) {}

  bool atEnd() const { return m_at >= m_text.size(); }
  const std::vector<std::string_view>& cells() const { return m_cells; }

  // Error: "table.quote_not_closed".
  Result<void> next() {
    m_cells.clear(), m_unquoted.clear();
    do {
      if (!atEnd() && m_text[m_at] == '"') {
        if (auto read = readQuoted(); !read) return read;
      } else {
        m_cells.push_back(takePlain());
      }
    } while (goesOn());
    return {};
  }

 private:
  // Up to the end of the cell or of the line.
  std::string_view takePlain() {
    const std::size_t start = m_at;
    while (!atEnd() && m_text[m_at] != m_delimiter && m_text[m_at] != '\n' && m_text[m_at] != '\r') ++m_at;
    return m_text.substr(start, m_at - start);
  }

  Result<void> readQuoted() {
    const std::size_t start = ++m_at;
    bool doubled = false;
    while (!atEnd() && (m_text[m_at] != '"' || isDoubled())) {
      const bool quote = m_text[m_at] == '"';
      doubled = doubled || quote, m_at += quote ? 2 : 1;
    }
    if (atEnd()) return fail(Error("table.quote_not_closed"));
    const std::string_view cell = m_text.substr(start, m_at - start);
    ++m_at;
    const std::string_view tail = takePlain();  // text after the closing quote, wrong but seen
    // Over a line break it means that the quote was not closed in its line, and that what follows opened another.
    if (!trimmed(tail).empty() && cell.find('\n') != std::string_view::npos)
      return fail(Error("table.quote_not_closed"));
    m_cells.push_back(doubled || !tail.empty() ? unquoted(cell, tail) : cell);
    return {};
  }
  bool isDoubled() const { return m_at + 1 < m_text.size() && m_text[m_at + 1] == '"'; }

  std::string_view unquoted(std::string_view cell, std::string_view tail) {
    std::string& kept = m_unquoted.emplace_back();
    for (std::size_t k = 0; k < cell.size(); ++k) {
      kept += cell[k];
      if (cell[k] == '"') ++k;
    }
    kept.append(tail);
    return kept;
  }

  // Past what ends a cell; false where it ends the row.
  bool goesOn() {
    if (atEnd()) return false;
    const char end = m_text[m_at++];
    if (end == m_delimiter) return true;
    if (end == '\r' && !atEnd() && m_text[m_at] == '\n') ++m_at;
    return false;
  }

  std::string_view m_text;
  char m_delimiter;
  std::size_t m_at = 0;
  std::vector<std::string_view> m_cells;
  std::deque<std::string> m_unquoted;  // cells with doubled quotes; addresses stay valid while the row grows
};

}  // namespace

Result<void> visitCsv(std::string_view text, char delimiter, const RowVisitor& visit) {
  CsvRows rows(text, delimiter);
  for (std::int64_t row = 1; !rows.atEnd(); ++row) {
    if (auto read = rows.next(); !read) return fail(std::move(read.error()).with("row", row));
    const bool blank = rows.cells().size() == 1 && rows.cells()[0].empty();
    if (!blank && !visit(row, rows.cells())) return {};
  }
  return {};
}

}  // namespace wangge::gis
