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

constexpr double kRow = 5, kHeading = 7, kBlockGap = 3;

// What means anything of a sum over more than a grid.
Counted countedIn(const Tally& tally) {
  return {tally.householdsCounted(), tally.personsCounted()};
}
std::string households(const Tally& tally, const Counted& counted, const SheetTexts& texts) {
  return counted.households ? grouped(tally.households) : texts.unknown;
}
std::string persons(const Tally& tally, const Counted& counted, const SheetTexts& texts) {
  return counted.persons ? grouped(tally.persons) : texts.unknown;
}

std::string areaOf(Area area, const SheetTexts& texts) {
  const double metres = area.squareMetres();
  if (metres >= 1e6) return filled(texts.squareKilometres, {{"n", fmt::format("{:.3f}", metres / 1e6)}});
  if (metres >= 1e4) return filled(texts.hectares, {{"n", fmt::format("{:.2f}", metres / 1e4)}});
  return filled(texts.squareMetres, {{"n", fmt::format("{:.0f}", metres)}});
}

// A sentence in lines: cut behind each semicolon, else behind each comma.
std::vector<std::string> partsOf(const std::string& sentence) {
  std::vector<std::string> parts;
  const bool semicolons = sentence.find(';') != std::string::npos || sentence.find("；") != std::string::npos;
  const std::string_view wide = semicolons ? "；" : "，", narrow = semicolons ? ";" : ",";
  for (std::size_t at = 0; at < sentence.size();) {
    std::size_t end = std::min(sentence.find(wide, at), sentence.find(narrow, at));
    end = end == std::string::npos ? sentence.size()
                                   : end + (sentence.compare(end, wide.size(), wide) == 0 ? wide.size() : 1);
    while (at < end && sentence[at] == ' ') ++at;
    if (at < end) parts.push_back(sentence.substr(at, end - at));
    at = end;
  }
  return parts;
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
  row(texts.level[static_cast<std::size_t>(Level::Community)],
      nameOf(project, map::Unit{Level::Community, {}, grid.community, {}}));
  const Counted counted = countedIn(project, grid);
  row(texts.columnHouseholds, households(grid.zone.tally, counted, texts));
  row(texts.columnPersons, persons(grid.zone.tally, counted, texts));
  row(texts.area, areaOf(grid.zone.area, texts));
  row(texts.columnStatus, texts.map.status[static_cast<std::size_t>(statusOf(project, id))]);
  std::string key = texts.fourBounds;
  for (const std::string& part : partsOf(texts.bounds ? texts.bounds(project, id) : std::string())) {
    card.rows.push_back({key, part});
    key.clear();
  }
  return card;
}

// What the codes of all these grids begin with, so that their numbers alone tell them; empty when they differ.
std::string commonPrefix(const Project& project, const std::vector<map::Unit>& grids) {
  std::string prefix;
  for (const map::Unit& unit : grids) {
    const std::string &code = project.grids.at(unit.grid).code, number = shortNumber(project, unit.grid);
    if (code.size() <= number.size() || !code.ends_with(number)) return {};
    const std::string own = code.substr(0, code.size() - number.size());
    if (!prefix.empty() && own != prefix) return {};
    prefix = own;
  }
  return prefix;
}

SheetTable gridsOfCommunity(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  SheetTable table;
  table.columns = {{texts.columnNumber, Align::Left},
                   {texts.columnName, Align::Left},
                   {texts.columnHouseholds, Align::Right},
                   {texts.columnPersons, Align::Right},
                   {texts.columnStatus, Align::Left}};
  const std::vector<map::Unit> grids = unitsOf(project, Level::Grid, unit);
  // Codes stand whole somewhere: once for all, or one by one where they have not the same beginning.
  const std::string prefix = commonPrefix(project, grids);
  if (!prefix.empty()) table.heading = filled(texts.prefix, {{"code", prefix}});
  for (const map::Unit& unitOf : grids) {
    const Grid& grid = project.grids.at(unitOf.grid);
    const Tally& tally = grid.zone.tally;
    const Counted counted = countedIn(project, grid);
    table.rows.push_back({prefix.empty() && !grid.code.empty() ? grid.code : shortNumber(project, unitOf.grid),
                          shortName(project, unitOf.grid, texts.map.ordinalName), households(tally, counted, texts),
                          persons(tally, counted, texts),
                          texts.map.status[static_cast<std::size_t>(statusOf(project, unitOf.grid))]});
  }
  const Tally sum = zoneOf(project, unit).tally;
  const Counted counted = countedIn(sum);
  if (!unassignedFaces(project, unit.community).empty()) {
    Tally rest = sum;
    for (const map::Unit& grid : grids) rest -= zoneOf(project, grid).tally;
    const bool some = rest.points > 0;
    table.rows.push_back({"", texts.map.unassigned, households(rest, some ? countedIn(rest) : counted, texts),
                          persons(rest, some ? countedIn(rest) : counted, texts), ""});
  }
  table.total = {"", texts.total, households(sum, counted, texts), persons(sum, counted, texts), ""};
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
                   {texts.columnTooSmall, Align::Right},
                   {texts.columnTooLarge, Align::Right}};
  table.heading.clear();
  // Grids of one row, all and by status.
  struct Count {
    long long all = 0, small = 0, large = 0, notCounted = 0;
  };
  const auto countOf = [&](const map::Unit& of) {
    Count count;
    for (const map::Unit& grid : unitsOf(project, Level::Grid, of)) {
      const GridStatus status = statusOf(project, grid.grid);
      ++count.all, count.small += status == GridStatus::TooSmall, count.large += status == GridStatus::TooLarge;
      count.notCounted += status == GridStatus::NotCounted;
    }
    return count;
  };
  const Count all = countOf(unit);
  // A column of zeros would suggest that it can happen here.
  if (all.notCounted > 0) table.columns.push_back({texts.columnNotCounted, Align::Right});
  table.columns.push_back({texts.columnHouseholds, Align::Right});
  table.columns.push_back({texts.columnPersons, Align::Right});
  const auto rowOf = [&](const std::string& name, const Count& count, const Tally& tally) {
    std::vector<std::string> row{name, grouped(count.all), grouped(count.small), grouped(count.large)};
    if (all.notCounted > 0) row.push_back(grouped(count.notCounted));
    row.push_back(households(tally, countedIn(tally), texts));
    row.push_back(persons(tally, countedIn(tally), texts));
    return row;
  };
  const Tally sum = zoneOf(project, unit).tally;
  Count rest = all;
  Tally left = sum;
  for (const map::Unit& lower : below) {
    const Count count = countOf(lower);
    const Tally tally = zoneOf(project, lower).tally;
    rest.all -= count.all, rest.small -= count.small, rest.large -= count.large, rest.notCounted -= count.notCounted;
    left -= tally;
    table.rows.push_back(rowOf(nameOf(project, lower), count, tally));
  }
  // Communities that no unit of this level has.
  if (rest.all > 0 || left.points > 0) table.rows.push_back(rowOf(texts.others, rest, left));
  table.total = rowOf(texts.total, all, sum);
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

SheetTable gridListOf(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  SheetTable table;
  if (unit.level != Level::Subdistrict) return table;
  table.columns = {{texts.columnCode, Align::Left},
                   {texts.columnName, Align::Left},
                   {texts.columnHouseholds, Align::Right},
                   {texts.columnPersons, Align::Right},
                   {texts.columnStatus, Align::Left}};
  Tally sum;
  Counted any;
  for (const map::Unit& unitOf : unitsOf(project, Level::Grid, unit)) {
    const Grid& grid = project.grids.at(unitOf.grid);
    const Counted counted = countedIn(project, grid);
    any.households = any.households || counted.households, any.persons = any.persons || counted.persons;
    sum += grid.zone.tally;
    const std::string name = shortName(project, unitOf.grid, texts.map.ordinalName),
                      community = nameOf(project, map::Unit{Level::Community, {}, grid.community, {}});
    table.rows.push_back({grid.code, community + (name.empty() ? "" : " · " + name),
                          households(grid.zone.tally, counted, texts), persons(grid.zone.tally, counted, texts),
                          texts.map.status[static_cast<std::size_t>(statusOf(project, unitOf.grid))]});
  }
  if (table.rows.empty()) return {};
  table.heading = texts.columnGrids;
  const Tally whole = zoneOf(project, unit).tally, rest = whole - sum;
  if (rest.points > 0)
    table.rows.push_back({"", texts.map.unassigned, households(rest, countedIn(rest), texts),
                          persons(rest, countedIn(rest), texts), ""});
  table.total = {"", texts.total, households(whole, any, texts), persons(whole, any, texts), ""};
  return table;
}

SheetTable leftOutOf(const Project& project, const std::vector<map::Unit>& units, const std::vector<int>& keys,
                     const SheetTexts& texts) {
  std::map<std::pair<std::string, CommunityId>, std::vector<std::string>> numbers;  // by the community's code
  std::vector<std::string> names;                                                   // of larger units
  for (std::size_t i = 0; i < units.size(); ++i) {
    const map::Unit& unit = units[i];
    if (unit.level != Level::Grid) {
      const int key = i < keys.size() ? keys[i] : 0;
      names.push_back((key > 0 ? keyNumber(key) + " " : "") + nameOf(project, unit));
      continue;
    }
    const CommunityId community = project.grids.at(unit.grid).community;
    const std::string number = shortNumber(project, unit.grid);
    numbers[{project.communities.at(community).code, community}].push_back(
        number.empty() ? shortName(project, unit.grid, texts.map.ordinalName) : number);
  }
  SheetTable table;
  table.columns = {{texts.leftOut, Align::Left}, {texts.columnNumber, Align::Left}};
  if (numbers.empty()) table.columns.pop_back();
  for (const std::string& name : names) table.rows.push_back({name});
  for (auto& row : table.rows) row.resize(table.columns.size());
  constexpr std::size_t kPerRow = 6;
  for (auto& [community, own] : numbers) {
    std::sort(own.begin(), own.end());
    for (std::size_t i = 0; i < own.size(); i += kPerRow) {
      std::string row;
      for (std::size_t k = i; k < std::min(own.size(), i + kPerRow); ++k) row += (k > i ? " " : "") + own[k];
      table.rows.push_back({i == 0 ? nameOf(project, map::Unit{Level::Community, {}, community.second, {}}) : "", row});
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
  drawn.height = top - box.min.y + row * static_cast<double>(std::min(lines, rows.size() + head));
  return drawn;
}

}  // namespace wangge::sheet
