// SPDX-License-Identifier: GPL-3.0-or-later
#include "precinct_shares.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <set>

#include "coverage.h"
#include "geos.h"

namespace wangge::journey {
namespace {

constexpr const char* kNone = "-";
using Pair = std::pair<std::string, std::string>;  // community, station

struct Residents {
  std::int64_t households = 0, persons = 0;
  void add(const CountedPlace& place) { households += place.households, persons += place.persons; }
};

// Areas by code, with a tree over them.
class Areas {
 public:
  Areas(const Layer& layer, const std::string& field, double tolerance) : m_tolerance(tolerance) {
    for (const Feature& feature : layer) {
      m_shapes.push_back(shapeOf(feature).made());
      m_lines.push_back(m_shapes.back().boundary());
      m_codes.push_back(feature.text(field));
    }
    m_finder = std::make_unique<Finder>(m_shapes);
  }
  // Codes of areas that the place may lie in: one where no line is near; none of them is `kNone`.
  std::set<std::string> around(const Geos& place) const {
    std::set<std::string> codes;
    bool near = false;
    for (std::size_t i : m_finder->near(place, m_tolerance)) {
      const bool beside = m_lines[i].distance(place) <= m_tolerance;
      near = near || beside;
      if (beside || m_shapes[i].contains(place)) codes.insert(m_codes[i]);
    }
    if (codes.empty() || (near && codes.size() == 1)) codes.insert(kNone);
    return codes;
  }

 private:
  double m_tolerance;
  std::vector<Geos> m_shapes, m_lines;
  std::vector<std::string> m_codes;
  std::unique_ptr<Finder> m_finder;
};

std::string codeIn(const Json& unit) {
  return unit.is_null() ? kNone : unit["code"].get<std::string>();
}

std::map<Pair, Residents> matrixOf(const Json& answer) {
  std::map<Pair, Residents> residents;
  const Json& matrix = answer["matrix"];
  for (const Json& cell : matrix["cells"]) {
    const Json &row = matrix["rows"][cell["row"].get<std::size_t>()],
               &column = matrix["columns"][cell["column"].get<std::size_t>()];
    Residents& sum = residents[{codeIn(column["community"]), codeIn(row["station"])}];
    sum.households += cell["households"].get<std::int64_t>();
    sum.persons += cell["persons"].get<std::int64_t>();
  }
  return residents;
}

}  // namespace

Shares overlaid(const Layer& communities, const std::string& code, const Layer& stations, const std::string& station) {
  Shares shares;
  for (const Feature& community : communities) {
    const double whole = sharedArea(community, community);
    for (const Feature& other : stations) {
      OGREnvelope a, b;
      community.shape->getEnvelope(&a), other.shape->getEnvelope(&b);
      if (!a.Intersects(b)) continue;
      if (const double shared = sharedArea(community, other); shared > 0)
        shares[community.text(code)][other.text(station)] += shared / whole;
    }
  }
  return shares;
}

std::size_t straddling(const Shares& shares, double least) {
  std::size_t count = 0;
  for (const auto& [community, stations] : shares) {
    int several = 0;
    for (const auto& [station, share] : stations) several += share > least;
    count += several > 1;
  }
  return count;
}

Shares matrixShares(const Json& answer) {
  const Json& matrix = answer["matrix"];
  Shares shares;
  for (const Json& cell : matrix["cells"]) {
    const Json &row = matrix["rows"][cell["row"].get<std::size_t>()],
               &column = matrix["columns"][cell["column"].get<std::size_t>()];
    if (row["kind"] != "precinct" || column["community"].is_null()) continue;
    shares[column["community"]["code"]][row["station"]["code"]] +=
        cell["area_m2"].get<double>() / column["sums"]["area_m2"].get<double>();
  }
  return shares;
}

void checkSums(const std::string& plan) {
  const Json totals = answerOf({"info", plan})["totals"]["all"];
  for (const char* level : {"subdistrict", "community", "grid"}) {
    const Json matrix = answerOf({"align", plan, "--level", level})["matrix"];
    for (const char* what : {"households", "persons"}) {
      std::int64_t rows = 0, columns = 0, cells = 0;
      for (const Json& row : matrix["rows"]) rows += row["sums"][what].get<std::int64_t>();
      for (const Json& column : matrix["columns"]) columns += column["sums"][what].get<std::int64_t>();
      for (const Json& cell : matrix["cells"]) cells += cell[what].get<std::int64_t>();
      INFO(level << " " << what);
      CHECK(rows == totals[what]);
      CHECK(columns == totals[what]);
      CHECK(cells == totals[what]);
    }
  }
}

std::vector<CountedPlace> placesOf(const std::string& plan) {
  GDALAllRegister();
  const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(plan.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
  REQUIRE(dataset);
  const auto ask = [&](const char* sql, const std::function<void(OGRFeature&)>& each) {
    OGRLayer* rows = dataset->ExecuteSQL(sql, nullptr, nullptr);
    REQUIRE(rows);
    for (auto& row : *rows) each(*row);
    dataset->ReleaseResultSet(rows);
  };
  double origin[2] = {};
  ask("SELECT value FROM wangge_settings WHERE key = 'origin_x'",
      [&](OGRFeature& row) { origin[0] = std::stod(row.GetFieldAsString(0)); });
  ask("SELECT value FROM wangge_settings WHERE key = 'origin_y'",
      [&](OGRFeature& row) { origin[1] = std::stod(row.GetFieldAsString(0)); });
  std::vector<CountedPlace> places;
  ask("SELECT points FROM wangge_household_points ORDER BY id", [&](OGRFeature& row) {
    // 24 bytes each: x and y in millimetres from the origin, households, persons, all of 32 bits; the rest is of no
    // interest here.
    constexpr int kBytes = 24;
    int size = 0;
    const GByte* bytes = row.GetFieldAsBinary(0, &size);
    REQUIRE(size % kBytes == 0);
    for (int at = 0; at < size; at += kBytes) {
      std::int32_t values[4];
      std::memcpy(values, bytes + at, sizeof values);
      places.push_back({origin[0] + values[0] / 1000.0, origin[1] + values[1] / 1000.0, values[2], values[3]});
    }
  });
  return places;
}

std::string misplaced(const std::vector<CountedPlace>& places, const Layer& communities, const std::string& code,
                      const Layer& stations, const std::string& station, const Json& answer, double tolerance,
                      std::vector<std::string>& unsure) {
  const Areas inCommunities(communities, code, tolerance), inStations(stations, station, tolerance);
  std::map<Pair, Residents> sure, maybe;
  for (const CountedPlace& each : places) {
    const Geos place = Geos::point(each.x, each.y);
    std::set<Pair> pairs;
    for (const std::string& community : inCommunities.around(place)) {
      // Whoever lives in no community has no station in the plan.
      if (community == kNone) pairs.insert({kNone, kNone});
      if (community != kNone)
        for (const std::string& area : inStations.around(place)) pairs.insert({community, area});
    }
    if (pairs.size() == 1) {
      sure[*pairs.begin()].add(each);
      continue;
    }
    unsure.push_back(fmt::format("{:.3f} {:.3f}: {}, {}", each.x, each.y, each.households, each.persons));
    for (const Pair& pair : pairs) maybe[pair].add(each);
  }
  const std::map<Pair, Residents> said = matrixOf(answer);
  std::set<Pair> all;
  for (const std::map<Pair, Residents>& one : {sure, maybe, said})
    for (const auto& [pair, residents] : one) all.insert(pair);
  std::string faults;
  const auto in = [](const std::map<Pair, Residents>& some, const Pair& pair) {
    const auto found = some.find(pair);
    return found == some.end() ? Residents() : found->second;
  };
  for (const Pair& pair : all) {
    const Residents told = in(said, pair), least = in(sure, pair), more = in(maybe, pair);
    const auto off = [](std::int64_t is, std::int64_t low, std::int64_t room) { return is < low || is > low + room; };
    if (off(told.households, least.households, more.households) || off(told.persons, least.persons, more.persons))
      faults += fmt::format("{} in {}: {} households, {} persons told, {}, {} by the places, {}, {} beside lines\n",
                            pair.first, pair.second, told.households, told.persons, least.households, least.persons,
                            more.households, more.persons);
  }
  return faults;
}

}  // namespace wangge::journey
