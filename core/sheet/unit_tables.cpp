// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the tables of units: what is inside, the card of a grid, and what the map does not name.
#include <algorithm>
#include <map>

#include "core/sheet/counts_text.h"
#include "core/sheet/edition.h"
#include "core/sheet/sheet_table.h"
#include "core/sheet/station_tables.h"

namespace wangge::sheet {
namespace {

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
    if (!key.empty() && !value.empty()) card.rows.push_back({key, value});
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
  row(texts.columnHouseholds, householdsText(grid.zone.tally, counted, texts));
  row(texts.columnPersons, personsText(grid.zone.tally, counted, texts));
  row(texts.area, areaText(grid.zone.area, texts));
  row(texts.columnStatus, texts.map.status[static_cast<std::size_t>(statusOf(project, id))]);
  std::string key = texts.fourBounds;
  for (const std::string& part : partsOf(texts.bounds ? texts.bounds(project)(id).sentence : std::string())) {
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
                          shortName(project, unitOf.grid, texts.map.ordinalName), householdsText(tally, counted, texts),
                          personsText(tally, counted, texts),
                          texts.map.status[static_cast<std::size_t>(statusOf(project, unitOf.grid))]});
  }
  const Tally sum = zoneOf(project, unit).tally;
  const Counted counted = countedInSum(sum);
  if (!unassignedFaces(project, unit.community).empty()) {
    Tally rest = sum;
    for (const map::Unit& grid : grids) rest -= zoneOf(project, grid).tally;
    const bool some = rest.points > 0;
    table.rows.push_back({"", texts.map.unassigned, householdsText(rest, some ? countedInSum(rest) : counted, texts),
                          personsText(rest, some ? countedInSum(rest) : counted, texts), ""});
  }
  table.total = {"", texts.total, householdsText(sum, counted, texts), personsText(sum, counted, texts), ""};
  return withoutUnnamed(std::move(table));
}

SheetTable lowerUnits(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  SheetTable table;
  std::vector<map::Unit> below;
  for (auto level = static_cast<std::size_t>(unit.level) + 1; below.empty() && level < kLevels - 1; ++level) {
    below = unitsOf(project, static_cast<Level>(level), unit);
    table.heading = texts.level[level];
  }
  table.columns = {{table.heading, Align::Left}, {texts.columnGrids, Align::Right}};
  table.heading.clear();
  // Grids of one row, all and by status.
  struct Count {
    long long all = 0, small = 0, large = 0, notCounted = 0, judged = 0;
  };
  const auto countOf = [&](const map::Unit& of) {
    Count count;
    for (const map::Unit& grid : unitsOf(project, Level::Grid, of)) {
      const GridStatus status = statusOf(project, grid.grid);
      ++count.all, count.small += status == GridStatus::TooSmall, count.large += status == GridStatus::TooLarge;
      count.notCounted += status == GridStatus::NotCounted;
      count.judged += status != GridStatus::NotCounted && status != GridStatus::Dedicated;
    }
    return count;
  };
  const Count all = countOf(unit);
  // Where nobody counted, no grid was found to be of the right size either.
  const bool judged = all.judged > 0 || all.notCounted == 0;
  if (judged) {
    table.columns.push_back({texts.columnTooSmall, Align::Right});
    table.columns.push_back({texts.columnTooLarge, Align::Right});
  }
  // A column of zeros would suggest that it can happen here.
  if (all.notCounted > 0) table.columns.push_back({texts.columnNotCounted, Align::Right});
  table.columns.push_back({texts.columnHouseholds, Align::Right});
  table.columns.push_back({texts.columnPersons, Align::Right});
  const auto rowOf = [&](const std::string& name, const Count& count, const Tally& tally) {
    std::vector<std::string> row{name, grouped(count.all)};
    const bool known = count.judged > 0 || count.notCounted == 0;
    for (const long long of : {count.small, count.large})
      if (judged) row.push_back(known ? grouped(of) : "—");
    if (all.notCounted > 0) row.push_back(grouped(count.notCounted));
    row.push_back(householdsText(tally, countedInSum(tally), texts));
    row.push_back(personsText(tally, countedInSum(tally), texts));
    return row;
  };
  const map::GridNumbers numbers(project, unit);
  const Tally sum = zoneOf(project, unit).tally;
  Count rest = all;
  Tally left = sum;
  for (const map::Unit& lower : below) {
    const Count count = countOf(lower);
    const Tally tally = zoneOf(project, lower).tally;
    rest.all -= count.all, rest.small -= count.small, rest.large -= count.large, rest.notCounted -= count.notCounted,
        rest.judged -= count.judged;
    left -= tally;
    table.rows.push_back(rowOf(
        lower.community ? nameWithCode(project, lower.community, numbers) : nameOf(project, lower), count, tally));
  }
  // Communities that no unit of this level has.
  if (rest.all > 0 || left.points > 0) table.rows.push_back(rowOf(texts.others, rest, left));
  table.total = rowOf(texts.total, all, sum);
  return withoutUnnamed(std::move(table));
}

}  // namespace

std::string nameWithCode(const Project& project, CommunityId community, const map::GridNumbers& numbers) {
  const std::string name = nameOf(project, map::Unit{Level::Community, {}, community, {}});
  if (!numbers.repeat()) return name;
  const std::string code = numbers.of(community);
  return code == name ? name : code + " " + name;
}

SheetTable tableOf(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  if (unit.level == Level::Grid) return cardOf(project, unit.grid, texts);
  if (unit.level == Level::Community) return gridsOfCommunity(project, unit, texts);
  return lowerUnits(project, unit, texts);
}

// On a page a side a column, or the sentences in lines: a sentence that somebody wrote has its parts in any order, and
// commas anywhere.
std::optional<WhereRoom> boundsOfGrids(const Project& project, const map::Unit& unit, const SheetTexts& texts,
                                       const TextMeasurer& measurer) {
  constexpr double kLine = 110;  // mm of a sentence on a page
  if (!unit.community || unit.ofPolice() || !texts.bounds || texts.boundsOfGrids.empty()) return std::nullopt;
  WhereRoom made;
  made.heading = made.page.heading = texts.boundsOfGrids;
  made.page.columns = {{texts.columnNumber, Align::Left}, {texts.columnName, Align::Left}};
  SheetTable inSentences = made.page;
  inSentences.columns.push_back({texts.fourBounds, Align::Left});
  for (const std::string& side : texts.sides) made.page.columns.push_back({side, Align::Left});
  bool bySides = true;
  const auto boundsOf = texts.bounds(project);
  for (const map::Unit& grid : unitsOf(project, Level::Grid, unit)) {
    const std::string number = shortNumber(project, grid.grid),
                      name = shortName(project, grid.grid, texts.map.ordinalName);
    const GridBounds bounds = boundsOf(grid.grid);
    if (bounds.sentence.empty()) continue;
    made.sentences.emplace_back(number.empty() ? name : number, bounds.sentence);
    inSentences.rows.push_back({number, name, bounds.sentence});
    bySides = bySides && bounds.sides;
    if (!bySides) continue;
    std::vector<std::string>& row = made.page.rows.emplace_back(std::vector{number, name});
    row.insert(row.end(), bounds.sides->begin(), bounds.sides->end());
  }
  if (made.sentences.empty()) return std::nullopt;
  if (!bySides) made.page = inLines(std::move(inSentences), measurer, kLine);
  return made;
}

SheetTables tablesOf(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  SheetTables tables;
  const auto add = [](std::vector<SheetTable>& to, SheetTable table) {
    if (!table.rows.empty()) to.push_back(std::move(table));
  };
  if (unit.ofPolice()) {
    add(tables.beside, stationCardOf(project, unit, texts));
    add(tables.beside, stationCommunitiesOf(project, unit, texts));
    add(tables.after, stationBeatsOf(project, unit, texts));
    add(tables.after, stationGridsOf(project, unit, texts));
  } else {
    add(tables.beside, tableOf(project, unit, texts));
    add(tables.after, gridListOf(project, unit, texts));
  }
  return tables;
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
                          householdsText(grid.zone.tally, counted, texts), personsText(grid.zone.tally, counted, texts),
                          texts.map.status[static_cast<std::size_t>(statusOf(project, unitOf.grid))]});
  }
  if (table.rows.empty()) return {};
  table.heading = texts.columnGrids;
  const Tally whole = zoneOf(project, unit).tally, rest = whole - sum;
  if (rest.points > 0)
    table.rows.push_back({"", texts.map.unassigned, householdsText(rest, countedInSum(rest), texts),
                          personsText(rest, countedInSum(rest), texts), ""});
  table.total = {"", texts.total, householdsText(whole, any, texts), personsText(whole, any, texts), ""};
  return withoutUnnamed(std::move(table));
}

SheetTable leftOutOf(const Project& project, const map::Unit& of, const std::vector<map::Unit>& units,
                     const std::vector<int>& keys, const SheetTexts& texts) {
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
  if (numbers.empty()) return table;
  const map::GridNumbers coded(project, of);
  constexpr std::size_t kPerRow = 6;
  for (auto& [community, own] : numbers) {
    std::sort(own.begin(), own.end());
    for (std::size_t i = 0; i < own.size(); i += kPerRow) {
      std::string row;
      for (std::size_t k = i; k < std::min(own.size(), i + kPerRow); ++k) row += (k > i ? " " : "") + own[k];
      table.rows.push_back({i == 0 ? nameWithCode(project, community.second, coded) : "", row});
    }
  }
  return table;
}

}  // namespace wangge::sheet
