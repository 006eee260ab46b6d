// SPDX-License-Identifier: GPL-3.0-or-later
// Buildings, institutions and the household register in two files, with the gaps that registers have.
#include <algorithm>
#include <map>

#include "data/generator/district.h"
#include "data/generator/random.h"

namespace wangge::demo {
namespace {

using Json = nlohmann::ordered_json;

struct Tally {
  std::int64_t rows = 0, households = 0, persons = 0, rowsWithoutPersons = 0;
  void add(std::int64_t h, const Value& p) {
    ++rows;
    households += h;
    if (const auto* known = std::get_if<std::int64_t>(&p))
      persons += *known;
    else
      ++rowsWithoutPersons;
  }
  void add(const Tally& other) {
    rows += other.rows, households += other.households, persons += other.persons,
        rowsWithoutPersons += other.rowsWithoutPersons;
  }
  Json json() const {
    return {
        {"rows", rows}, {"households", households}, {"persons", persons}, {"rows_without_persons", rowsWithoutPersons}};
  }
};

// About 2.1 persons a household.
Value personsOf(int households, Random& random) {
  if (random.chance(0.0035)) return std::monostate{};
  std::int64_t persons = 0;
  for (int i = 0; i < households; ++i) {
    const std::int64_t drawn = random.between(1, 100);
    persons += drawn <= 30 ? 1 : drawn <= 70 ? 2 : drawn <= 92 ? 3 : drawn <= 98 ? 4 : 5;
  }
  return persons;
}

Tally& operator+=(Tally& a, const Tally& b) {
  a.add(b);
  return a;
}

}  // namespace

Layer buildingLayer(const District& district) {
  Layer layer{"房屋", {{"LDBM"}, {"DZ"}, {"YT"}, {"CS", FieldType::Integer}, {"TS", FieldType::Integer}, {"BZ"}}, {}};
  for (const Building& b : district.settlement.buildings) {
    std::int64_t flats = 0;
    for (int n : b.households) flats += n;
    layer.features.push_back(
        {{b.code, b.address, std::string(useName(b.use)), std::int64_t{b.floors}, flats, std::string(kFictitiousShort)},
         MultiPolygon{{b.ring, {}}}});
  }
  return layer;
}

std::vector<DrawnArea> siteDrawing(const District& district) {
  std::vector<DrawnArea> areas;
  for (const Site& site : district.settlement.sites)
    areas.push_back({site.category, site.name, district.plan.rings[PlanarMap::at(site.face)]});
  return areas;
}

Registers registers(const District& district) {
  Random random(district.seed, 9);
  Registers made;
  made.sheet = {"住户登记(虚构示例)",
                {{"序号", FieldType::Integer},
                 {"社区"},
                 {"地址"},
                 {"楼栋编码"},
                 {"单元"},
                 {"户数", FieldType::Integer},
                 {"人口", FieldType::Integer},
                 {"经度", FieldType::Real},
                 {"纬度", FieldType::Real},
                 {"备注"}},
                {}};
  made.table = {"fictitious_households_more",
                {{"楼栋编码"}, {"地址"}, {"户数", FieldType::Integer}, {"人口", FieldType::Integer}, {"备注"}},
                {}};
  std::vector<Tally> perCommunity(district.communities.size());
  Tally sheet, table, outside, withoutPlace, unmatched;

  const auto addRow = [&](const std::string& community, const std::string& address, const std::string& code,
                          const std::string& unit, int households, const Value& persons, Value x, Value y) {
    made.sheet.features.push_back(
        {{static_cast<std::int64_t>(made.sheet.features.size()) + 1, community, address, code, unit,
          std::int64_t{households}, persons, std::move(x), std::move(y), std::string(kFictitiousShort)},
         {}});
  };
  for (const Building& b : district.settlement.buildings) {
    if (b.households.empty()) continue;
    const auto c = PlanarMap::at(district.plan.community[PlanarMap::at(b.face)]);
    const std::string subdistrict = district.communities[c].code.substr(6, 3);
    const bool inTable = subdistrict == "002" || subdistrict == "009";
    Tally here;
    if (inTable) {
      int households = 0;
      for (int n : b.households) households += n;
      const Value persons = personsOf(households, random);
      made.table.features.push_back(
          {{b.code, b.address, std::int64_t{households}, persons, std::string(kFictitiousShort)}, {}});
      here.add(households, persons);
      table += here;
    } else {
      for (std::size_t e = 0; e < b.households.size(); ++e) {
        const Value persons = personsOf(b.households[e], random);
        const Point place = toDegrees(b.entrances[e]);
        const bool isHouse = b.use == Use::Bungalows || b.use == Use::Farmhouses;
        addRow(district.communities[c].shortName, b.address, b.code, std::to_string(e + 1) + (isHouse ? "户" : "单元"),
               b.households[e], persons, place.x, place.y);
        here.add(b.households[e], persons);
      }
      sheet += here;
    }
    perCommunity[c] += here;
  }

  // Rows that an import must list: in no community, without a place, with a code that no building has.
  const Point bare = interiorPoint(district.plan.rings[PlanarMap::at(district.bareFace)]);
  const Point places[] = {bare,         bare + Point{15, 4}, bare + Point{-12, 9},
                          {-6000, 500}, {26000, -3000},      {4000, -22000}};
  int serial = 0;
  for (Point place : places) {
    const int households = ++serial;
    const Value persons = std::int64_t{2} * households;
    const Point degrees = toDegrees(millimetre(place));
    addRow("", "界外" + std::to_string(serial) + "号", "", "", households, persons, degrees.x, degrees.y);
    outside.add(households, persons);
  }
  for (int i = 1; i <= 5; ++i) {
    const Value persons = i == 3 ? Value{} : Value{std::int64_t{2} * i};
    addRow(district.communities[0].shortName, "拆迁户" + std::to_string(i), "", "", i, persons, {}, {});
    withoutPlace.add(i, persons);
  }
  // Leading zeros lost in a spreadsheet, and plain typing errors.
  const char* wrongCodes[] = {"900001", "900002", "00A00123", "00990004", "", "00990006"};
  for (const char* code : wrongCodes) {
    const std::int64_t households = 3;
    made.table.features.push_back(
        {{std::string(code), std::string("地址不详"), households, std::int64_t{7}, std::string(kFictitiousShort)}, {}});
    unmatched.add(households, std::int64_t{7});
  }

  Tally placed;
  Json communities = Json::object();
  std::map<std::string, Tally> ordered;
  for (std::size_t c = 0; c < perCommunity.size(); ++c) {
    placed += perCommunity[c];
    ordered[district.communities[c].code] = perCommunity[c];
  }
  for (const auto& [code, tally] : ordered) communities[code] = tally.json();
  made.facts = {
      {"placed", placed.json()},
      {"outside_every_community", outside.json()},
      {"without_place", withoutPlace.json()},
      {"matching_no_building", unmatched.json()},
      {"files",
       {{"fictitious_households.xlsx", {{"rows", made.sheet.features.size()}, {"placed", sheet.json()}}},
        {"fictitious_households_more.csv", {{"rows", made.table.features.size()}, {"placed", table.json()}}}}},
      {"communities", communities}};
  return made;
}

}  // namespace wangge::demo
