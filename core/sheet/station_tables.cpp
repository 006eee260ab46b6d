// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/station_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/plan/measure.h"
#include "core/plan/residents.h"
#include "core/sheet/counts_text.h"
#include "core/sheet/edition.h"

namespace wangge::sheet {
namespace {

// A part of a unit's territory, and what counts with it.
struct Part {
  Tally tally;
  Area area;
  std::size_t faces = 0;
  Counted around{false, false};  // what somebody counted in the communities that it lies in

  void add(const Project& project, const Face& face) {
    tally += face.tally, area += face.area, ++faces;
    if (const Community* community = project.communities.find(face.community))
      addAround(countedWhole(community->zone.tally));
  }
  void add(const Part& part) {
    tally += part.tally, area += part.area, faces += part.faces;
    addAround(part.around);
  }
  // Without a place in it nobody lives there, where somebody counted around it.
  Counted counted() const { return countedIn(tally, around); }

 private:
  void addAround(const Counted& more) {
    around.households = around.households || more.households, around.persons = around.persons || more.persons;
  }
};

// Faces of the zone by grid and community. With a beat its grids bring their units without territory.
struct Parts {
  Part all;
  std::map<CommunityId, Part> communities;  // none: outside of all
  std::map<std::pair<CommunityId, GridId>, Part> grids;
};

Parts partsOf(const Project& project, const map::Unit& unit) {
  Parts parts;
  for (FaceId id : zoneOf(project, unit).faces) {
    const Face& face = project.subdivision.face(id);
    parts.all.add(project, face);
    parts.communities[face.community].add(project, face);
    parts.grids[{face.community, face.grid}].add(project, face);
  }
  if (!unit.beat) return parts;
  for (auto& [key, part] : parts.grids) {
    const Tally more = project.grids.at(key.second).zone.tally - part.tally;
    part.tally += more, parts.communities[key.first].tally += more, parts.all.tally += more;
  }
  return parts;
}

// Of a part that is not the whole never 0 or 100. Of nobody there is no share.
std::string shareText(const Part& part, const Part& whole, Measure by, const SheetTexts& texts) {
  if (part.faces == whole.faces) return texts.whole;
  const std::int64_t all = amountOf(whole.tally, whole.area, by);
  const Counted counted = whole.counted();
  if (by == Measure::Households ? !counted.households : by == Measure::Persons && !counted.persons)
    return texts.unknown;
  if (all == 0) return {};
  const double percent = 100.0 * static_cast<double>(amountOf(part.tally, part.area, by)) / static_cast<double>(all);
  if (percent > 0 && percent < 0.1) return "< 0.1 %";
  if (percent > 99.9 && percent < 100) return "> 99.9 %";
  return fmt::format("{:.1f} %", percent);
}

Part wholeOf(const Project& project, const std::vector<FaceId>& faces) {
  Part whole;
  for (FaceId id : faces) whole.add(project, project.subdivision.face(id));
  return whole;
}

std::string communityName(const Project& project, CommunityId id, const SheetTexts& texts) {
  return id ? nameOf(project, map::Unit{Level::Community, {}, id, {}}) : texts.outside;
}

// Communities by code, what is in none last.
template <class Map>
auto byCode(const Project& project, const Map& parts) {
  std::vector<typename Map::key_type> keys;
  for (const auto& [key, part] : parts) keys.push_back(key);
  const auto codeOf = [&](const auto& key) {
    if constexpr (requires { key.second; }) {
      const Community* community = project.communities.find(key.first);
      const Grid* grid = project.grids.find(key.second);
      return std::tuple(community == nullptr, community ? community->code : std::string(), grid == nullptr,
                        grid ? grid->code : std::string(), key);
    } else {
      const Community* community = project.communities.find(key);
      return std::tuple(community == nullptr, community ? community->code : std::string(), key);
    }
  };
  std::sort(keys.begin(), keys.end(), [&](const auto& a, const auto& b) { return codeOf(a) < codeOf(b); });
  return keys;
}

// The cells of sums: households, persons, area.
void addSums(std::vector<std::string>& row, const Part& part, const SheetTexts& texts) {
  const Counted counted = part.counted();
  row.push_back(householdsText(part.tally, counted, texts));
  row.push_back(personsText(part.tally, counted, texts));
  row.push_back(areaText(part.area, texts));
}

void addSumColumns(SheetTable& table, const SheetTexts& texts) {
  for (const std::string& heading : {texts.columnHouseholds, texts.columnPersons, texts.area})
    table.columns.push_back({heading, Align::Right});
}

std::vector<std::string> totalOf(std::size_t before, const Part& all, const SheetTexts& texts) {
  std::vector<std::string> total(before);
  total[0] = texts.total;
  addSums(total, all, texts);
  return total;
}

const Station* stationOf(const Project& project, const Precinct& precinct) {
  const Station* found = nullptr;
  if (!precinct.code.empty())
    project.stations.forEach([&](StationId, const Station& station) {
      if (found == nullptr && station.code == precinct.code) found = &station;
    });
  return found;
}

}  // namespace

SheetTable stationCardOf(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  SheetTable card;
  card.columns = {{"", Align::Left}, {"", Align::Left}};
  const auto row = [&](const std::string& key, const std::string& value) {
    if (!key.empty() && !value.empty()) card.rows.push_back({key, value});
  };
  PrecinctId precinctId = unit.precinct;
  if (unit.beat) {
    const Beat& beat = project.beats.at(unit.beat);
    row(texts.columnBeat, beat.name);
    row(texts.code, beat.code);
    if (beat.officers > 0) row(texts.officers, grouped(beat.officers));
    precinctId = beat.precinct;
  }
  if (const Precinct* precinct = project.precincts.find(precinctId)) {
    const Station* station = stationOf(project, *precinct);
    const bool own = unit.precinct == precinctId;
    row(own ? texts.columnName : texts.columnStation, precinct->name.empty() ? precinct->code : precinct->name);
    if (own) row(texts.code, precinct->code);
    if (own && station != nullptr) {
      if (station->name != precinct->name) row(texts.columnStation, station->name);
      if (station->officers > 0) row(texts.officers, grouped(station->officers));
    }
  }
  const Parts parts = partsOf(project, unit);
  // A few by name, many by their number: a card is narrow.
  constexpr std::size_t kNamed = 3;
  const std::vector<map::Unit> units = unitsOf(project, Level::Subdistrict, unit);
  std::string subdistricts = units.size() > kNamed ? grouped(static_cast<long long>(units.size())) : std::string();
  if (units.size() <= kNamed)
    for (const map::Unit& one : units) subdistricts += (subdistricts.empty() ? "" : texts.and_) + nameOf(project, one);
  row(texts.subdistricts, subdistricts);
  std::vector<std::string> sums;
  addSums(sums, parts.all, texts);
  row(texts.columnHouseholds, sums[0]);
  row(texts.columnPersons, sums[1]);
  row(texts.area, sums[2]);
  return card;
}

SheetTable stationCommunitiesOf(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  const Parts parts = partsOf(project, unit);
  const Measure by = measureFor(parts.all.tally);
  const map::GridNumbers numbers(project, unit);
  SheetTable table;
  table.columns = {{texts.level[static_cast<std::size_t>(Level::Community)], Align::Left},
                   {texts.shares[static_cast<std::size_t>(by)], Align::Right},
                   {texts.columnGrids, Align::Right}};
  addSumColumns(table, texts);
  std::size_t grids = 0;
  for (const CommunityId id : byCode(project, parts.communities)) {
    const Part& part = parts.communities.at(id);
    std::size_t own = 0;
    for (const auto& [key, grid] : parts.grids) own += key.first == id && key.second;
    grids += own;
    std::string share;
    if (id) share = shareText(part, wholeOf(project, project.communities.at(id).zone.faces), by, texts);
    std::vector<std::string> row{id ? nameWithCode(project, id, numbers) : texts.outside, share,
                                 grouped(static_cast<long long>(own))};
    addSums(row, part, texts);
    table.rows.push_back(std::move(row));
  }
  table.total = totalOf(3, parts.all, texts);
  table.total[2] = grouped(static_cast<long long>(grids));
  return table;
}

SheetTable stationBeatsOf(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  SheetTable table;
  if (!unit.precinct || beatsOf(project, unit).empty()) return table;
  const Parts parts = partsOf(project, unit);
  const map::Hierarchy hierarchy(project);
  std::map<BeatId, std::pair<Part, std::size_t>> beats;  // with how many grids; none: in no beat
  for (const map::Unit& beat : beatsOf(project, unit)) beats[beat.beat];
  for (const auto& [key, part] : parts.grids) {
    auto& [sum, grids] = beats[key.second ? hierarchy.beatOf(key.second) : BeatId()];
    sum.add(part);
    grids += static_cast<bool>(key.second);
  }
  table.heading = texts.beats;
  table.columns = {{texts.columnCode, Align::Left},
                   {texts.columnName, Align::Left},
                   {texts.officers, Align::Right},
                   {texts.columnGrids, Align::Right}};
  addSumColumns(table, texts);
  std::size_t grids = 0;
  const auto add = [&](const std::string& code, const std::string& name, int officers, BeatId id) {
    const auto& [part, own] = beats.at(id);
    std::vector<std::string> row{code, name, officers > 0 ? grouped(officers) : std::string(),
                                 grouped(static_cast<long long>(own))};
    addSums(row, part, texts);
    table.rows.push_back(std::move(row));
    grids += own;
  };
  std::vector<std::pair<std::tuple<std::string, std::string, BeatId>, int>> order;
  for (const auto& [id, sums] : beats)
    if (const Beat* beat = project.beats.find(id)) order.push_back({{beat->code, beat->name, id}, beat->officers});
  std::sort(order.begin(), order.end());
  for (const auto& [key, officers] : order) add(std::get<0>(key), std::get<1>(key), officers, std::get<2>(key));
  if (beats.contains(BeatId())) add("", texts.noBeat, 0, BeatId());
  table.total = totalOf(4, parts.all, texts);
  table.total[3] = grouped(static_cast<long long>(grids));
  return withoutUnnamed(std::move(table));
}

SheetTable stationGridsOf(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  const Parts parts = partsOf(project, unit);
  const Measure by = measureFor(parts.all.tally);
  const map::Hierarchy hierarchy(project);
  const bool withBeats = unit.precinct && !beatsOf(project, unit).empty();
  SheetTable table;
  table.heading = texts.columnGrids;
  table.columns = {{texts.columnCode, Align::Left}, {texts.columnName, Align::Left}};
  if (withBeats) table.columns.push_back({texts.columnBeat, Align::Left});
  table.columns.push_back({texts.shares[static_cast<std::size_t>(by)], Align::Right});
  addSumColumns(table, texts);
  for (const auto& key : byCode(project, parts.grids)) {
    const Part& part = parts.grids.at(key);
    const std::string community = communityName(project, key.first, texts);
    std::vector<std::string> row;
    if (const Grid* grid = project.grids.find(key.second)) {
      const std::string name = shortName(project, key.second, texts.map.ordinalName);
      row = {grid->code, community + (name.empty() ? "" : " · " + name)};
      const Beat* beat = project.beats.find(hierarchy.beatOf(key.second));
      if (withBeats) row.push_back(beat == nullptr ? std::string() : beat->name.empty() ? beat->code : beat->name);
      row.push_back(shareText(part, wholeOf(project, grid->zone.faces), by, texts));
    } else {
      row = {"", key.first ? community + " · " + texts.map.unassigned : community};
      row.resize(table.columns.size() - 3);
    }
    addSums(row, part, texts);
    table.rows.push_back(std::move(row));
  }
  table.total = totalOf(table.columns.size() - 3, parts.all, texts);
  return table;
}

SheetTable stationListOf(const Project& project, const map::Unit& within, const SheetTexts& texts) {
  std::map<PrecinctId, Part> parts;
  Part all;
  const auto take = [&](const Face& face) { parts[face.precinct].add(project, face), all.add(project, face); };
  const Zone zone = zoneOf(project, within);
  for (FaceId id : zone.faces) take(project.subdivision.face(id));
  // A station's territory outside all communities is its own as well.
  if (within == map::Unit{})
    project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
      if (id != kUniverse && !face.community && face.precinct) take(face);
    });
  // Units count with their grid and lie in no station's territory.
  Part beside;
  for (FaceId id : zone.faces) beside.tally += project.subdivision.face(id).tally;
  beside.tally = zone.tally - beside.tally;
  all.tally += beside.tally;
  SheetTable table;
  table.columns = {{texts.columnCode, Align::Left}, {texts.columnStation, Align::Left}};
  addSumColumns(table, texts);
  const auto add = [&](const std::string& code, const std::string& name, const Part& part) {
    std::vector<std::string> row{code, name};
    addSums(row, part, texts);
    table.rows.push_back(std::move(row));
  };
  for (const map::Unit& unit : precinctsOf(project, within)) {
    const Precinct& precinct = project.precincts.at(unit.precinct);
    add(precinct.code, precinct.name.empty() ? precinct.code : precinct.name, parts[unit.precinct]);
  }
  if (const Part& rest = parts[PrecinctId()]; rest.faces > 0) add("", texts.noStation, rest);
  if (beside.tally != Tally{}) add("", texts.besideTerritory, beside);
  table.total = totalOf(2, all, texts);
  return table;
}

}  // namespace wangge::sheet
