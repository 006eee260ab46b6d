// SPDX-License-Identifier: GPL-3.0-or-later
// The fictitious district in memory: it covers its ground exactly, carries the real codes, and the sums it promises are
// those of its rows.
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>

#include "data/generator/codes.h"
#include "data/generator/district.h"

using namespace wangge::demo;

namespace {

const District& district() {
  static const District made = makeDistrict(1);
  return made;
}

std::string text(const Value& value) {
  const auto* found = std::get_if<std::string>(&value);
  return found != nullptr ? *found : std::string();
}

std::int64_t number(const Value& value) {
  const auto* found = std::get_if<std::int64_t>(&value);
  return found != nullptr ? *found : 0;
}

bool sameLayer(const Layer& a, const Layer& b) {
  if (a.features.size() != b.features.size()) return false;
  for (std::size_t i = 0; i < a.features.size(); ++i)
    if (a.features[i].values != b.features[i].values) return false;
  return true;
}

}  // namespace

TEST_CASE("The code table is Tiefeng's: 9 subdistricts, 46 communities, short names without the committee") {
  const auto communities = communityCodes();
  CHECK(subdistrictCodes().size() == 9);
  REQUIRE(communities.size() == 46);
  CHECK(communities.front().code == "230204001004");
  CHECK(communities.front().fullName == "新木社区居民委员会");
  CHECK(communities.front().shortName == "新木社区");
  CHECK(communities.back().shortName == "四家子村");
  for (const CodedName& row : communities) {
    CHECK(row.code.size() == 12);
    CHECK(row.code.substr(0, 6) == "230204");
  }
}

TEST_CASE("Blocks cover the district without gap or overlap") {
  const Plan& plan = district().plan;
  double sum = 0;
  for (const Line& ring : plan.rings) {
    CHECK(ringArea(ring) > 0);
    sum += ringArea(ring);
  }
  const MultiPolygon whole = outlineOf(plan, [](int) { return true; });
  REQUIRE(whole.size() == 1);
  CHECK(whole.front().holes.empty());
  CHECK(sum == Approx(area(whole)).epsilon(1e-12));
  // Every edge inside has a face on both sides and both rings run along the same vertices.
  for (const Edge& edge : plan.map.edges) CHECK((edge.leftFace != kOutside || edge.rightFace != kOutside));
}

TEST_CASE("No two lines cross after the plan has been bent") {
  struct Piece {
    Point a, b;
  };
  std::vector<Piece> pieces;
  for (const Line& arc : district().plan.arcs)
    for (std::size_t i = 1; i < arc.size(); ++i) pieces.push_back({arc[i - 1], arc[i]});
  const auto low = [](const Piece& p) { return std::min(p.a.x, p.b.x); };
  std::sort(pieces.begin(), pieces.end(), [&](const Piece& p, const Piece& q) { return low(p) < low(q); });
  int crossings = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const double high = std::max(pieces[i].a.x, pieces[i].b.x);
    for (std::size_t j = i + 1; j < pieces.size() && low(pieces[j]) <= high; ++j) {
      const Piece &p = pieces[i], &q = pieces[j];
      if (p.a == q.a || p.a == q.b || p.b == q.a || p.b == q.b) continue;  // they meet, as they should
      crossings += crossing(p.a, p.b, q.a, q.b).has_value();
    }
  }
  CHECK(crossings == 0);
}

TEST_CASE("Communities and the bare land add up to the subdistricts") {
  double communities = 0, subdistricts = 0;
  std::map<std::string, int> parts;
  for (const Feature& f : communityLayer(district()).layer.features) {
    communities += area(std::get<MultiPolygon>(f.shape));
    ++parts[text(f.values[0])];
  }
  for (const Feature& f : subdistrictLayer(district()).features) subdistricts += area(std::get<MultiPolygon>(f.shape));
  REQUIRE(district().bareFace != kOutside);
  const double bare = ringArea(district().plan.rings[static_cast<std::size_t>(district().bareFace)]);
  CHECK(bare > 10000);
  // The defects put in on purpose are less than 300 m² together.
  CHECK(std::abs(communities + bare - subdistricts) < 300);
  CHECK(parts.size() == 46);
  for (const auto& [code, count] : parts) {
    INFO(code);
    CHECK(count == (code == "230204009004" ? 2 : 1));  // one community has an exclave
  }
}

TEST_CASE("The precincts cover the district and do not follow the subdistricts") {
  const Layer precincts = precinctLayer(district());
  REQUIRE(precincts.features.size() == 8);
  double sum = 0;
  std::set<std::string> codes;
  for (const Feature& f : precincts.features) {
    sum += area(std::get<MultiPolygon>(f.shape));
    codes.insert(text(f.values[0]));
    CHECK(text(f.values[0]).size() == 12);
  }
  CHECK(codes.size() == 8);
  CHECK(sum == Approx(area(outlineOf(district().plan, [](int) { return true; }))).epsilon(1e-9));
}

TEST_CASE("The registers' sums are those of the manifest") {
  const Registers made = registers(district());
  std::int64_t households = 0, persons = 0;
  for (const Feature& row : made.sheet.features) households += number(row.values[5]), persons += number(row.values[6]);
  for (const Feature& row : made.table.features) households += number(row.values[2]), persons += number(row.values[3]);
  std::int64_t expectedHouseholds = 0, expectedPersons = 0;
  for (const char* part : {"placed", "outside_every_community", "without_place", "matching_no_building"}) {
    expectedHouseholds += made.facts[part]["households"].get<std::int64_t>();
    expectedPersons += made.facts[part]["persons"].get<std::int64_t>();
  }
  CHECK(households == expectedHouseholds);
  CHECK(persons == expectedPersons);
  CHECK(households > 115000);
  CHECK(households < 150000);
  CHECK(static_cast<double>(persons) / static_cast<double>(households) == Approx(2.1).margin(0.05));

  std::int64_t perCommunity = 0, perFace = 0;
  for (const auto& [code, tally] : made.facts["communities"].items())
    perCommunity += tally["households"].get<std::int64_t>();
  for (int n : district().settlement.households) perFace += n;
  CHECK(perCommunity == made.facts["placed"]["households"].get<std::int64_t>());
  CHECK(perFace == perCommunity);
}

TEST_CASE("Every building stands on the ground of its block") {
  for (const Building& b : district().settlement.buildings) {
    const Line& block = district().plan.rings[static_cast<std::size_t>(b.face)];
    for (Point p : b.ring) REQUIRE(inside(block, p));
    for (Point p : b.entrances) REQUIRE(inside(b.ring, p));
    REQUIRE(b.entrances.size() == b.households.size());
  }
}

TEST_CASE("Each defect of the community layer is where the manifest says") {
  const Described made = communityLayer(district());
  std::map<std::string, int> kinds;
  for (const auto& defect : made.facts) ++kinds[defect["kind"].get<std::string>()];
  CHECK(kinds == std::map<std::string, int>{
                     {"overlap", 3}, {"gap", 4}, {"duplicate_vertex", 6}, {"missing_vertex", 2}, {"self_crossing", 1}});
  int repeated = 0;
  for (const Feature& f : made.layer.features) {
    const Line& ring = std::get<MultiPolygon>(f.shape).front().shell;
    for (std::size_t i = 0; i < ring.size(); ++i) repeated += ring[i] == ring[(i + 1) % ring.size()];
  }
  CHECK(repeated == 6);
}

TEST_CASE("Grids break each rule once, and their households are those of their blocks") {
  const Described made = gridLayer(district());
  std::set<std::string> rules;
  for (const auto& broken : made.facts["broken_rules"]) rules.insert(broken["rule"].get<std::string>());
  CHECK(rules.size() == 10);
  REQUIRE(made.layer.features.size() == made.facts["list"].size());
  // Recounted from the buildings: the middle of each building's block lies in exactly one grid or in none.
  std::vector<std::int64_t> counted(made.layer.features.size(), 0);
  for (std::size_t face = 0; face < district().plan.rings.size(); ++face) {
    const int households = district().settlement.households[face];
    if (households == 0) continue;
    const Point place = interiorPoint(district().plan.rings[face]);
    for (std::size_t g = 0; g < counted.size(); ++g)
      if (inside(std::get<MultiPolygon>(made.layer.features[g].shape), place)) counted[g] += households;
  }
  for (std::size_t g = 0; g < counted.size(); ++g)
    CHECK(counted[g] == made.facts["list"][g]["households"].get<std::int64_t>());
}

TEST_CASE("The same seed makes the same district, another seed another one") {
  const District again = makeDistrict(1);
  CHECK(again.plan.rings == district().plan.rings);
  CHECK(sameLayer(buildingLayer(again), buildingLayer(district())));
  CHECK(registers(again).facts == registers(district()).facts);
  const District other = makeDistrict(2);
  CHECK(other.plan.rings != district().plan.rings);
  CHECK(other.communities.size() == 46);
}
