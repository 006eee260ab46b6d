// SPDX-License-Identifier: GPL-3.0-or-later
// How tables are set: widths of columns, rows side by side in blocks, what goes on elsewhere.
#include "core/sheet/sheet_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <type_traits>

#include "core/map/style.h"
#include "core/sheet/paragraph.h"

namespace wangge::sheet {
namespace {

TextStyle cellStyle(bool bold) {
  return {2.6, bold, kInk, {}, 0};
}

constexpr double kRow = 5, kHeading = 7, kBlockGap = 3;

bool hasHeadings(const SheetTable& table) {
  return !table.columns.empty() && !table.columns.back().heading.empty();
}
std::size_t fixedRows(const SheetTable& table) {
  return table.total.empty() ? 0 : 1;
}

constexpr double kPadding = 1;  // mm at both sides of a cell

// Widths that every cell needs at full size.
std::vector<double> columnWidths(const SheetTable& table, const TextMeasurer& measurer) {
  std::vector<double> widths;
  for (const SheetTable::Column& column : table.columns)
    widths.push_back(measurer.width(column.heading, cellStyle(true)));
  const auto widen = [&](const std::vector<std::string>& cells, bool bold) {
    for (std::size_t c = 0; c < cells.size(); ++c)
      widths[c] = std::max(widths[c], measurer.width(cells[c], cellStyle(bold)));
  };
  for (const auto& cells : table.rows) widen(cells, false);
  widen(table.total, true);
  for (double& width : widths) width += 2 * kPadding + 0.2;
  return widths;
}

int blocksIn(const SheetTable& table, const TextMeasurer& measurer, double width) {
  if (!hasHeadings(table)) return 1;
  const double block = comfortableWidth(table, measurer);
  return std::max(1, static_cast<int>((width + kBlockGap) / (block + kBlockGap)));
}

// `widths` as told by columnWidths: what is left over goes to all columns alike, what lacks is taken in proportion.
void drawRow(SheetPen& pen, const SheetTable& table, const std::vector<double>& widths,
             const std::vector<std::string>& cells, const Rectangle& box, bool bold) {
  const double wanted = std::accumulate(widths.begin(), widths.end(), 0.0);
  const double spare = std::max(0.0, box.width() - wanted) / static_cast<double>(widths.size());
  TextStyle style = cellStyle(bold);
  style.height = std::min(style.height, box.height() * 0.56);
  double x = box.min.x;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const double width = spare > 0 ? widths[c] + spare : box.width() * widths[c] / wanted;
    pen.textIn({{x + kPadding, box.min.y}, {x + width - kPadding, box.max.y}}, cells[c], style, table.columns[c].align);
    x += width;
  }
}

}  // namespace

double comfortableWidth(const SheetTable& table, const TextMeasurer& measurer) {
  const std::vector<double> widths = columnWidths(table, measurer);
  return std::accumulate(widths.begin(), widths.end(), 0.0);
}

bool fitsWidth(const SheetTable& table, const TextMeasurer& measurer, double width) {
  constexpr double kLeast = 0.64;  // a cell gets smaller down to this, and is cut then
  return comfortableWidth(table, measurer) * kLeast <= width;
}

std::vector<SheetTable> inWidth(const SheetTable& table, const TextMeasurer& measurer, double width) {
  if (table.columns.size() < 3 || fitsWidth(table, measurer, width)) return {table};
  const std::vector<double> widths = columnWidths(table, measurer);
  std::vector<std::vector<std::size_t>> groups;
  double used = 0;
  for (std::size_t c = 1; c < table.columns.size(); ++c) {
    if (groups.empty() || (used + widths[c] > width && groups.back().size() > 1)) {
      groups.push_back({0});
      used = widths[0];
    }
    groups.back().push_back(c);
    used += widths[c];
  }
  std::vector<SheetTable> parts;
  for (const std::vector<std::size_t>& group : groups) {
    SheetTable part;
    part.heading =
        fmt::format("{}{}({}/{})", table.heading, table.heading.empty() ? "" : " ", parts.size() + 1, groups.size());
    const auto taken = [&](const auto& cells) {
      std::remove_cvref_t<decltype(cells)> result;
      for (const std::size_t c : group) result.push_back(cells[c]);
      return result;
    };
    part.columns = taken(table.columns);
    for (const auto& row : table.rows) part.rows.push_back(taken(row));
    if (!table.total.empty()) part.total = taken(table.total);
    parts.push_back(std::move(part));
  }
  return parts;
}

SheetTable inLines(SheetTable table, const TextMeasurer& measurer, double width) {
  std::vector<std::vector<std::string>> rows;
  for (std::vector<std::string>& row : table.rows)
    for (std::string& line : linesOf(measurer, row.back(), cellStyle(false), width)) {
      rows.push_back(row);
      rows.back().back() = std::move(line);
      std::fill(row.begin(), row.end(), std::string());
    }
  table.rows = std::move(rows);
  return table;
}

SheetTable besideMap(const WhereRoom& what, const TextMeasurer& measurer, double width) {
  const TextStyle style = cellStyle(false);
  double keys = 0;
  for (const auto& [key, sentence] : what.sentences) keys = std::max(keys, measurer.width(key, style));
  SheetTable table;
  table.heading = what.heading;
  table.columns = {{"", Align::Left}, {"", Align::Left}};
  for (const auto& [key, sentence] : what.sentences) table.rows.push_back({key, sentence});
  return inLines(std::move(table), measurer, width - keys - 4 * kPadding - 0.4);
}

double comfortableHeight(const SheetTable& table, const TextMeasurer& measurer, double width) {
  if (table.rows.empty()) return 0;
  const auto blocks = static_cast<std::size_t>(blocksIn(table, measurer, width));
  const std::size_t rows = (table.rows.size() + fixedRows(table) + blocks - 1) / blocks;
  return (table.heading.empty() ? 0 : kHeading) + kRow * static_cast<double>(rows + (hasHeadings(table) ? 1 : 0));
}

TableDrawn drawTable(SheetPen& pen, const SheetTable& table, const Rectangle& box, const SheetTexts& texts,
                     double leastRow) {
  TableDrawn drawn;
  if (table.rows.empty()) return drawn;
  // Heading, head, and a row at least beside how many more there are and the total.
  const std::size_t least =
      std::min(table.rows.size(), std::size_t{2}) + fixedRows(table) + (hasHeadings(table) ? 1 : 0);
  if (box.height() < (table.heading.empty() ? 0 : kHeading) + leastRow * static_cast<double>(least)) {
    if (box.height() < leastRow) return {0, table};
    pen.textIn({box.min, {box.max.x, box.min.y + leastRow}},
               filled(texts.more, {{"n", grouped(static_cast<long long>(table.rows.size()))}}), cellStyle(false));
    return {leastRow, table};
  }
  double top = box.min.y;
  if (!table.heading.empty()) {
    pen.textIn({{box.min.x, top}, {box.max.x, top + kHeading - 1}}, table.heading, {3.2, true, kInk, {}, 0});
    top += kHeading;
  }
  const std::size_t head = hasHeadings(table) ? 1 : 0;
  const std::size_t all = table.rows.size() + fixedRows(table);
  const double room = box.max.y - top;
  // Fewest blocks first, comfortable rows first.
  const auto most = static_cast<std::size_t>(blocksIn(table, pen.measurer(), box.width()));
  std::size_t blocks = most, lines = 0;
  double row = leastRow;
  for (std::size_t b = 1; b <= most && lines == 0; ++b) {
    const std::size_t needed = (all + b - 1) / b + head;
    const double height = std::min(kRow, room / static_cast<double>(needed));
    if (height >= (b < most ? std::max(4.2, leastRow) : leastRow)) blocks = b, row = height, lines = needed;
  }
  if (lines == 0) lines = static_cast<std::size_t>(room / row);
  const std::size_t perBlock = lines - head, places = perBlock * blocks;

  std::vector<std::pair<std::vector<std::string>, bool>> rows;
  std::optional<std::size_t> moreAt;  // the row that says how many are missing: over all columns
  for (const auto& cells : table.rows) rows.emplace_back(cells, false);
  if (!table.total.empty()) rows.emplace_back(table.total, true);
  if (rows.size() > places) {
    // The total stays; the row before it says how many are missing.
    const std::size_t kept = places - std::min<std::size_t>(places, 1 + fixedRows(table));
    const auto total = rows.back();
    const auto missing = static_cast<long long>(table.rows.size() - kept);
    drawn.rest = table;
    drawn.rest.rows.erase(drawn.rest.rows.begin(), drawn.rest.rows.begin() + static_cast<std::ptrdiff_t>(kept));
    rows.resize(kept);
    moreAt = rows.size();
    rows.emplace_back(std::vector{filled(texts.more, {{"n", grouped(missing)}})}, false);
    if (!table.total.empty()) rows.push_back(total);
  }

  const double width = (box.width() - kBlockGap * static_cast<double>(blocks - 1)) / static_cast<double>(blocks);
  const std::vector<double> widths = columnWidths(table, pen.measurer());
  Fill band;
  band.colour = {238, 240, 242, 255};
  for (std::size_t b = 0; b < blocks && b * perBlock < rows.size(); ++b) {
    const double x = box.min.x + static_cast<double>(b) * (width + kBlockGap);
    const auto line = [&](std::size_t i) {
      return Rectangle{{x, top + row * static_cast<double>(i)}, {x + width, top + row * static_cast<double>(i + 1)}};
    };
    if (head != 0) {
      pen.fill(line(0), band);
      std::vector<std::string> headings;
      for (const SheetTable::Column& column : table.columns) headings.push_back(column.heading);
      drawRow(pen, table, widths, headings, line(0), true);
    }
    const std::size_t count = std::min(perBlock, rows.size() - b * perBlock);
    pen.line({x, top}, {x + width, top}, 0.3, kInk);
    for (std::size_t i = 0; i < count; ++i) {
      const Rectangle at = line(i + head);
      pen.line(at.min, {at.max.x, at.min.y}, rows[b * perBlock + i].second ? 0.25 : 0.08,
               rows[b * perBlock + i].second ? kInk : kPaleInk);
      const auto& [cells, bold] = rows[b * perBlock + i];
      if (moreAt == b * perBlock + i)
        pen.textIn({{at.min.x + kPadding, at.min.y}, {at.max.x - kPadding, at.max.y}}, cells.front(), cellStyle(false));
      else
        drawRow(pen, table, widths, cells, at, bold);
    }
    const double end = line(count + head - 1).max.y;
    pen.line({x, end}, {x + width, end}, 0.3, kInk);
  }
  drawn.height = top - box.min.y + row * static_cast<double>(std::min(lines, rows.size() + head));
  return drawn;
}

}  // namespace wangge::sheet
