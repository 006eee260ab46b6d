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

Result<void> visitCsv(std::string_view text, char delimiter, const RowVisitor& visit) {
  std::vector<std::string_view> cells;
  std::deque<std::string> unquoted;  // cells with doubled quotes; addresses stay valid while the row grows
  std::int64_t row = 1;
  std::size_t i = 0;
  while (i < text.size()) {
    cells.clear(), unquoted.clear();
    bool end = false;
    while (!end) {
      if (i < text.size() && text[i] == '"') {
        const std::size_t start = ++i;
        bool doubled = false, closed = false;
        for (; i < text.size(); ++i) {
          if (text[i] != '"') continue;
          if (i + 1 < text.size() && text[i + 1] == '"') {
            doubled = true, ++i;
          } else {
            closed = true;
            break;
          }
        }
        if (!closed) return fail(Error("table.quote_not_closed").with("row", row));
        std::string_view cell = text.substr(start, i - start);
        ++i;
        const std::size_t tail = i;  // text after the closing quote, wrong but seen
        while (i < text.size() && text[i] != delimiter && text[i] != '\n' && text[i] != '\r') ++i;
        // Over a line break it means that the quote was not closed in its line, and that what follows opened another.
        if (i > tail && !trimmed(text.substr(tail, i - tail)).empty() && cell.find('\n') != std::string_view::npos)
          return fail(Error("table.quote_not_closed").with("row", row));
        if (doubled || i > tail) {
          std::string& kept = unquoted.emplace_back();
          for (std::size_t k = 0; k < cell.size(); ++k) {
            kept += cell[k];
            if (cell[k] == '"') ++k;
          }
          kept.append(text.substr(tail, i - tail));
          cell = kept;
        }
        cells.push_back(cell);
      } else {
        const std::size_t start = i;
        while (i < text.size() && text[i] != delimiter && text[i] != '\n' && text[i] != '\r') ++i;
        cells.push_back(text.substr(start, i - start));
      }
      if (i >= text.size()) {
        end = true;
      } else if (text[i] == delimiter) {
        ++i;
      } else {
        i += text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n' ? 2 : 1;
        end = true;
      }
    }
    const bool blank = cells.size() == 1 && cells[0].empty();
    if (!blank && !visit(row, cells)) return {};
    ++row;
  }
  return {};
}

}  // namespace wangge::gis
