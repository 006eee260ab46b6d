// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of sheet tables and how they are set.
#include "core/sheet/sheet_table.h"

#include <fmt/format.h>

#include <map>
#include <numeric>

#include "core/map/style.h"

namespace wangge::sheet {
namespace {

TextStyle cellStyle(bool bold) {
  return {2.6, bold, kInk, {}, 0};
}

constexpr double kRow = 5, kLeastRow = 3.3, kHeading = 7, kBlockGap = 3;

std::string households(const Tally& tally, const SheetTexts& texts) {
  if (tally.points > 0 && tally.householdsUnknown == tally.points) return texts.unknown;
  return grouped(tally.households);
}
std::string persons(const Tally& tally, const SheetTexts& texts) {
  if (tally.points > 0 && tally.personsUnknown == tally.points) return texts.unknown;
  return grouped(tally.persons);
}

SheetTable cardOf(const Project& project, GridId id, const SheetTexts& texts) {
  const Grid& grid = project.grids.at(id);
  SheetTable card;
  card.columns = {{"", Align::Left}, {"", Align::Left}};
  card.heading = texts.level[static_cast<std::size_t>(Level::Grid)];
  const auto row = [&](const std::string& key, const std::string& value) {
    if (!value.empty()) card.rows.push_back({key, value});
  };
  row(texts.columnName, grid.name);
  row(texts.code, grid.code);
  std::string kind = texts.kinds[static_cast<std::size_t>(grid.kind)];
  const std::string& category = texts.category[static_cast<std::size_t>(grid.category)];
  if (!category.empty()) kind += " · " + category;
  row(texts.kind, kind);
  row(texts.level[static_cast<std::size_t>(Level::Community)], project.communities.at(grid.community).name);
  row(texts.columnHouseholds, households(grid.zone.tally, texts));
  row(texts.columnPersons, persons(grid.zone.tally, texts));
  row(texts.area, filled(texts.areaValue, {{"n", fmt::format("{:.3f}", grid.zone.area.squareMetres() / 1e6)}}));
  row(texts.columnStatus, texts.map.status[static_cast<std::size_t>(statusOf(project, id))]);
  return card;
}

SheetTable gridsOfCommunity(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  SheetTable table;
  table.columns = {{texts.columnNumber, Align::Left},
                   {texts.columnName, Align::Left},
                   {texts.columnHouseholds, Align::Right},
                   {texts.columnPersons, Align::Right},
                   {texts.columnStatus, Align::Left}};
  for (const map::Unit& grid : unitsOf(project, Level::Grid, unit)) {
    const Tally tally = zoneOf(project, grid).tally;
    table.rows.push_back({shortNumber(project, grid.grid), shortName(project, grid.grid), households(tally, texts),
                          persons(tally, texts),
                          texts.map.status[static_cast<std::size_t>(statusOf(project, grid.grid))]});
  }
  const Tally sum = zoneOf(project, unit).tally;
  if (!unassignedFaces(project, unit.community).empty()) {
    Tally rest = sum;
    for (const map::Unit& grid : unitsOf(project, Level::Grid, unit)) rest -= zoneOf(project, grid).tally;
    table.rows.push_back({"", texts.map.unassigned, households(rest, texts), persons(rest, texts), ""});
  }
  table.total = {"", texts.total, households(sum, texts), persons(sum, texts), ""};
  return table;
}

SheetTable lowerUnits(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  SheetTable table;
  std::vector<map::Unit> below;
  for (auto level = static_cast<std::size_t>(unit.level) + 1; below.empty() && level < kLevels - 1; ++level) {
    below = unitsOf(project, static_cast<Level>(level), unit);
    table.heading = texts.level[level];
  }
  table.columns = {{table.heading, Align::Left},
                   {texts.columnGrids, Align::Right},
                   {texts.columnOutside, Align::Right},
                   {texts.columnHouseholds, Align::Right},
                   {texts.columnPersons, Align::Right}};
  table.heading.clear();
  std::size_t grids = 0, outside = 0;
  for (const map::Unit& lower : below) {
    const Tally tally = zoneOf(project, lower).tally;
    std::size_t own = 0, wrong = 0;
    for (const map::Unit& grid : unitsOf(project, Level::Grid, lower)) {
      const GridStatus status = statusOf(project, grid.grid);
      ++own;
      wrong += status == GridStatus::TooSmall || status == GridStatus::TooLarge ? 1 : 0;
    }
    grids += own, outside += wrong;
    table.rows.push_back({nameOf(project, lower), grouped(static_cast<long long>(own)),
                          grouped(static_cast<long long>(wrong)), households(tally, texts), persons(tally, texts)});
  }
  const Tally sum = zoneOf(project, unit).tally;
  table.total = {texts.total, grouped(static_cast<long long>(grids)), grouped(static_cast<long long>(outside)),
                 households(sum, texts), persons(sum, texts)};
  return table;
}

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

SheetTable tableOf(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  if (unit.level == Level::Grid) return cardOf(project, unit.grid, texts);
  if (unit.level == Level::Community) return gridsOfCommunity(project, unit, texts);
  return lowerUnits(project, unit, texts);
}

SheetTable leftOutOf(const Project& project, const std::vector<map::Unit>& units, const SheetTexts& texts) {
  std::map<std::pair<std::string, CommunityId>, std::vector<std::string>> numbers;  // by the community's code
  for (const map::Unit& unit : units) {
    if (unit.level != Level::Grid) continue;
    const CommunityId community = project.grids.at(unit.grid).community;
    const std::string number = shortNumber(project, unit.grid);
    numbers[{project.communities.at(community).code, community}].push_back(
        number.empty() ? shortName(project, unit.grid) : number);
  }
  SheetTable table;
  table.columns = {{texts.leftOut, Align::Left}, {texts.columnNumber, Align::Left}};
  constexpr std::size_t kPerRow = 6;
  for (auto& [community, own] : numbers) {
    std::sort(own.begin(), own.end());
    for (std::size_t i = 0; i < own.size(); i += kPerRow) {
      std::string row;
      for (std::size_t k = i; k < std::min(own.size(), i + kPerRow); ++k) row += (k > i ? " " : "") + own[k];
      table.rows.push_back({i == 0 ? project.communities.at(community.second).name : "", row});
    }
  }
  return table;
}

double comfortableWidth(const SheetTable& table, const TextMeasurer& measurer) {
  const std::vector<double> widths = columnWidths(table, measurer);
  return std::accumulate(widths.begin(), widths.end(), 0.0);
}

double comfortableHeight(const SheetTable& table, const TextMeasurer& measurer, double width) {
  if (table.rows.empty()) return 0;
  const auto blocks = static_cast<std::size_t>(blocksIn(table, measurer, width));
  const std::size_t rows = (table.rows.size() + fixedRows(table) + blocks - 1) / blocks;
  return (table.heading.empty() ? 0 : kHeading) + kRow * static_cast<double>(rows + (hasHeadings(table) ? 1 : 0));
}

double drawTable(SheetPen& pen, const SheetTable& table, const Rectangle& box, const SheetTexts& texts) {
  if (table.rows.empty() || box.height() < kHeading + 2 * kLeastRow) return 0;
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
  double row = kLeastRow;
  for (std::size_t b = 1; b <= most && lines == 0; ++b) {
    const std::size_t needed = (all + b - 1) / b + head;
    const double height = std::min(kRow, room / static_cast<double>(needed));
    if (height >= (b < most ? 4.2 : kLeastRow)) blocks = b, row = height, lines = needed;
  }
  if (lines == 0) lines = static_cast<std::size_t>(room / row);
  const std::size_t perBlock = lines - head, places = perBlock * blocks;

  std::vector<std::pair<std::vector<std::string>, bool>> rows;
  for (const auto& cells : table.rows) rows.emplace_back(cells, false);
  if (!table.total.empty()) rows.emplace_back(table.total, true);
  if (rows.size() > places) {
    // The total stays; the row before it says how many are missing.
    const std::size_t kept = places - std::min<std::size_t>(places, 1 + fixedRows(table));
    const auto total = rows.back();
    const auto missing = static_cast<long long>(table.rows.size() - kept);
    rows.resize(kept);
    std::vector<std::string> cells(table.columns.size());
    cells[table.columns.size() > 1 && !table.total.empty() && table.total.front().empty() ? 1 : 0] =
        filled(texts.more, {{"n", grouped(missing)}});
    rows.emplace_back(cells, false);
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
      drawRow(pen, table, widths, rows[b * perBlock + i].first, at, rows[b * perBlock + i].second);
    }
    const double end = line(count + head - 1).max.y;
    pen.line({x, end}, {x + width, end}, 0.3, kInk);
  }
  return top - box.min.y + row * static_cast<double>(std::min(lines, rows.size() + head));
}

}  // namespace wangge::sheet
