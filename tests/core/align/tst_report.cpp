// SPDX-License-Identifier: GPL-3.0-or-later
// The report on small drawn plans: verdicts, the best correspondence, what straddles, lies apart or has no station,
// what lines follow; and the same whatever order things were read in.
#include "core/align/report.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "core/plan/labels.h"
#include "support/ascii_plan.h"
#include "tests/core/align/strip_plan.h"

using namespace wangge;
using namespace wangge::align;
using namespace wangge::test;

namespace {

// Each community is a subdistrict of its own.
AsciiPlan withSubdistricts(const AsciiOptions& options) {
  AsciiPlan plan = asciiPlan(options);
  plan.project.divisions.erase(plan.subdistrict);
  for (const auto& [letter, id] : plan.communities) {
    Division division;
    division.level = Level::Subdistrict, division.code = std::string("S") + letter, division.name = division.code;
    division.parent = plan.county;
    plan.project.communities.edit(id).parent = plan.project.divisions.add(division);
  }
  return plan;
}

std::string codeOf(const Project& project, PrecinctId id) {
  return id ? project.precincts.at(id).code : "-";
}
std::string codeOf(const Project& project, DivisionId id) {
  return id ? project.divisions.at(id).code : "-";
}

// "P one_to_one SA"
std::vector<std::string> verdictsOf(const Project& project, const Report& report) {
  std::vector<std::string> lines;
  const auto add = [&](const auto& id, Verdict verdict, const auto& with) {
    std::string line = codeOf(project, id) + " " + std::string(toText(verdict));
    for (const auto& each : with) line += " " + codeOf(project, each);
    lines.push_back(line);
  };
  for (const StationVerdict& each : report.stations) add(each.precinct, each.verdict, each.with);
  for (const SubdistrictVerdict& each : report.subdistricts) add(each.subdistrict, each.verdict, each.with);
  return lines;
}

std::vector<std::string> pairsOf(const Project& project, const Report& report) {
  std::vector<std::string> lines;
  for (const Pairing& pair : report.best.pairs)
    lines.push_back(codeOf(project, pair.precinct) + codeOf(project, pair.subdistrict));
  return lines;
}

// All of a report by codes, without ids.
std::string told(const Project& project, const Report& report) {
  std::ostringstream out;
  const auto cell = [&](const Tally& tally, Area area) {
    out << " " << tally.households << " " << tally.persons << " " << tally.points << " " << area.twice;
  };
  const auto place = [&](Point p) { out << " @" << p.x << "," << p.y; };
  const auto community = [&](CommunityId id) { return id ? project.communities.at(id).code : std::string("-"); };
  for (const MatrixRow& row : report.matrix.rows) out << toText(row.kind) << codeOf(project, row.precinct) << "\n";
  for (const MatrixColumn& column : report.matrix.columns) out << codeOf(project, column.division) << "\n";
  for (const MatrixEntry& entry : report.matrix.entries)
    out << entry.row << "," << entry.column, cell(entry.cell.tally, entry.cell.area), out << "\n";
  for (const std::string& line : verdictsOf(project, report)) out << line << "\n";
  for (const std::string& line : pairsOf(project, report)) out << line << "\n";
  cell(report.best.change.tally, report.best.change.area);
  for (CommunityId id : report.best.communities) out << " " << community(id);
  for (const auto* list : {&report.communities, &report.grids})
    for (const Straddling& unit : *list) {
      out << "\n" << community(unit.community) << (unit.grid ? " grid " : " ") << unit.second << unit.sliver;
      for (const StationShare& share : unit.shares)
        out << " " << codeOf(project, share.precinct), cell(share.sums.tally, share.sums.area), place(share.place);
    }
  for (const auto* list : {&report.slivers, &report.differences})
    for (const Region& region : *list) {
      out << "\n" << community(region.community) << codeOf(project, region.from) << codeOf(project, region.to);
      out << " " << region.part.width, cell(region.part.tally, region.part.area), place(region.place);
    }
  for (const DetachedPart& part : report.detached)
    out << "\n" << codeOf(project, part.precinct), cell(part.part.tally, part.part.area), place(part.place);
  for (const Uncovered& part : report.uncovered) out << "\n", cell(part.part.tally, part.part.area), place(part.place);
  for (const LineShare& line : report.lines) {
    out << "\n" << codeOf(project, line.one) << codeOf(project, line.other) << " " << line.length << " " << line.ground;
    out << " " << line.community << " " << line.subdistrict << " " << line.nothing;
  }
  return out.str();
}

}  // namespace

TEST_CASE("Verdicts of stations and subdistricts", "[align]") {
  AsciiOptions options;
  //               1:1 | one station, two subdistricts | two stations, one subdistrict | split | nobody
  options.communities = {"AABBCCDDDDEEFFG", "AABBCCDDDDEEFFG"};
  options.grids = {"aabbccddddeeffg", "aabbccddddeeffg"};
  options.precincts = {"PPQQQQRRSSTTTU.", "PPQQQQRRSSTUUU."};
  options.households = {"111111111111111", "111111111111111"};
  AsciiPlan plan = withSubdistricts(options);
  Precinct empty;
  empty.code = "Z", empty.name = "nowhere";
  plan.project.precincts.add(empty);
  const Report found = report(plan.project);
  CHECK(verdictsOf(plan.project, found) ==
        std::vector<std::string>{"P one_to_one SA", "Q one_to_many SB SC", "R many_to_one SD", "S many_to_one SD",
                                 "T split SE SF", "U split SF SE", "Z none", "SA one_to_one P", "SB one_to_many Q",
                                 "SC one_to_many Q", "SD many_to_one R S", "SE split T U", "SF split U T", "SG none"});
  CHECK(pairsOf(plan.project, found) == std::vector<std::string>{"PSA", "QSB", "RSD", "TSE", "USF"});
  CHECK(found.best.stationsLeft.size() == 2);      // S, Z
  CHECK(found.best.subdistrictsLeft.size() == 2);  // SC, SG
  // D's half in S, E's and F's squares in the other station.
  CHECK(found.best.change.tally.households == 400 + 100 + 100);
  CHECK(found.best.change.area == Area::fromSquareMetres(60'000));
  CHECK(found.best.communities ==
        std::vector{plan.communities.at('D'), plan.communities.at('E'), plan.communities.at('F')});
  CHECK(found.withoutStation.tally.households == 200);
  REQUIRE(found.uncovered.size() == 1);
  CHECK(found.uncovered.front().part.area == Area::fromSquareMetres(20'000));
  REQUIRE(found.remarks.size() == 1);
  CHECK(found.remarks.front().what.code == "align.no_territory");
}

TEST_CASE("What is below the tolerance does not count for verdicts", "[align]") {
  AsciiOptions options;
  options.communities = {std::string(50, 'A') + std::string(50, 'B'), std::string(50, 'A') + std::string(50, 'B')};
  options.grids = {std::string(50, 'a') + std::string(50, 'b'), std::string(50, 'a') + std::string(50, 'b')};
  options.precincts = {std::string(51, 'P') + std::string(49, 'Q'), std::string(50, 'P') + std::string(50, 'Q')};
  options.households = {std::string(100, '1'), std::string(100, '1')};
  AsciiPlan plan = withSubdistricts(options);  // a hundredth of B lies in P
  ReportOptions rules;
  rules.counts = 0.011;
  CHECK(verdictsOf(plan.project, report(plan.project, rules))[0] == "P one_to_one SA");
  rules.counts = 0.01;
  CHECK(verdictsOf(plan.project, report(plan.project, rules))[0] == "P split SA SB");
  CHECK(report(plan.project).communities.empty());  // straddles above a hundredth
  rules.straddle = 0.0099;
  const Report found = report(plan.project, rules);
  REQUIRE(found.communities.size() == 1);
  CHECK(found.communities[0].second == Approx(0.01));
  CHECK(found.grids.size() == 1);
  CHECK(codeOf(plan.project, found.communities[0].shares[1].precinct) == "P");
  CHECK(found.communities[0].shares[1].sums.tally.households == 100);
}

TEST_CASE("The best correspondence is by residents, and by area where nobody is counted", "[align]") {
  AsciiOptions options;
  options.communities = {"AAABBB"}, options.grids = {"aaabbb"};
  options.precincts = {"PQQPPP"}, options.households = {"911111"};
  const AsciiPlan counted = withSubdistricts(options);
  // P with A keeps 900 and Q none of B; Q with A and P with B keep 200 + 300.
  CHECK(pairsOf(counted.project, report(counted.project)) == std::vector<std::string>{"PSA"});
  ReportOptions byArea;
  byArea.measure = Measure::Area;
  CHECK(pairsOf(counted.project, report(counted.project, byArea)) == std::vector<std::string>{"PSB", "QSA"});
  options.households.clear();
  const AsciiPlan uncounted = withSubdistricts(options);
  const Report found = report(uncounted.project);
  CHECK(found.measure == Measure::Area);
  CHECK(pairsOf(uncounted.project, found) == std::vector<std::string>{"PSB", "QSA"});
  CHECK(found.best.change.area == Area::fromSquareMetres(10'000));
}

TEST_CASE("Straddling units carry the share of each station", "[align]") {
  AsciiOptions options;
  options.communities = {"AAAABB", "AAAABB"}, options.grids = {"aabbcc", "aabbcc"};
  options.precincts = {"PPPQQQ", "PPPP.Q"}, options.households = {"123456", "123456"};
  const AsciiPlan plan = withSubdistricts(options);
  const Report found = report(plan.project);
  REQUIRE(found.communities.size() == 1);  // B lies in Q, partly in none: that is told as without a station
  const Straddling& a = found.communities.front();
  CHECK(a.community == plan.communities.at('A'));
  REQUIRE(a.shares.size() == 2);
  CHECK(codeOf(plan.project, a.shares[0].precinct) == "P");
  CHECK(a.shares[1].sums.tally.households == 400);
  CHECK(a.shares[1].sums.tally.persons == 800);
  CHECK(a.second == Approx(0.125));
  CHECK(plan.project.subdivision.locate(a.shares[1].place) == plan.faceAt(3, 0));
  REQUIRE(found.grids.size() == 1);
  CHECK(found.grids.front().grid == plan.grids.at('b'));
  CHECK(found.grids.front().second == Approx(0.25));
  REQUIRE(found.uncovered.size() == 1);
  CHECK(found.uncovered[0].part.tally.households == 500);
  CHECK(found.uncovered[0].communities == std::vector{plan.communities.at('B')});
}

TEST_CASE("Parts of a precinct that do not touch are told with place and numbers", "[align]") {
  AsciiOptions options;
  options.grids = {"aaaa", "aaaa", "aaaa"};
  options.precincts = {"PPQP", "PPQQ", "QQPQ"};  // one apart, one that touches in a point only
  options.households = {"1112", "1111", "1131"};
  const AsciiPlan plan = asciiPlan(options);
  const Report found = report(plan.project);
  REQUIRE(found.detached.size() == 3);
  CHECK(codeOf(plan.project, found.detached[0].precinct) == "P");
  CHECK(found.detached[0].part.tally.households == 300);
  CHECK(plan.project.subdivision.locate(found.detached[0].place) == plan.faceAt(2, 2));
  CHECK(found.detached[1].part.tally.households == 200);
  CHECK(codeOf(plan.project, found.detached[2].precinct) == "Q");
  CHECK(found.detached[2].part.tally.households == 200);
}

TEST_CASE("What a precinct's line follows, in metres", "[align]") {
  AsciiOptions options;
  options.everyCell = false;
  options.communities = {"AABB", "AABB", "AABB"}, options.grids = {"aabb", "aabb", "aabb"};
  options.precincts = {"PPQQ", "PQQQ", "PPQ."};
  AsciiPlan plan = withSubdistricts(options);
  // Borders of communities are no roads here, all others are streets; one of them becomes a lane along a river.
  const Report streets = report(plan.project);
  REQUIRE(streets.lines.size() == 2);
  const LineShare& line = streets.lines[0];
  CHECK(codeOf(plan.project, line.one) + codeOf(plan.project, line.other) == "PQ");
  CHECK(line.length == 500'000);  // 100 along A|B above, 100 + 100 + 100 around the square, 100 along A|B below
  CHECK(line.community == 200'000);
  CHECK(line.subdistrict == 200'000);
  CHECK(line.ground == 300'000);
  CHECK(line.along[static_cast<std::size_t>(Follows::Street)] == 300'000);
  CHECK(line.nothing == 0);
  CHECK_FALSE(streets.lines[1].other);
  CHECK(streets.lines[1].length == 200'000);
  for (ArcId id : plan.project.subdivision.arcs().ids()) {
    Arc& arc = plan.project.subdivision.editArcs().edit(id);
    arc.classes = arc.classes.has(ArcClass::Community) ? ArcClass::Community | ArcClasses(ArcClass::River)
                                                       : ArcClasses(ArcClass::Drawn);
  }
  const LineShare river = report(plan.project).lines[0];
  CHECK(river.along[static_cast<std::size_t>(Follows::River)] == 200'000);
  CHECK(river.ground == 200'000);
  CHECK(river.nothing == 300'000);
}

TEST_CASE("Codes that are missing or used twice are remarked", "[align]") {
  AsciiOptions options;
  options.grids = {"aabb"}, options.precincts = {"PQRS"};
  AsciiPlan plan = asciiPlan(options);
  for (char letter : {'Q', 'R'}) plan.project.precincts.edit(plan.precincts.at(letter)).code = "P";
  plan.project.precincts.edit(plan.precincts.at('S')).code.clear();
  std::vector<std::string> codes;
  for (const Remark& remark : report(plan.project).remarks) codes.push_back(remark.what.code);
  CHECK(codes == std::vector<std::string>{"align.code_missing", "align.code_twice", "align.code_twice"});
}

TEST_CASE("A plan without precincts or subdistricts has a report that says so", "[align]") {
  const AsciiPlan plan = asciiPlan(Drawing{"aabb"});
  const Report found = report(plan.project);
  REQUIRE(found.remarks.size() == 1);
  CHECK(found.remarks[0].what.code == "align.no_precincts");
  CHECK(found.uncovered.size() == 1);
  CHECK(report(Project()).matrix.rows.empty());
}

TEST_CASE("A station that is declared to need no match is no shortfall, and no station for other verdicts", "[align]") {
  AsciiOptions options;
  options.communities = {"AAAABBBBCC"}, options.grids = {"aaaabbbbcc"};
  options.precincts = {"PPPZQQQZZZ"}, options.households = {"1111111111"};
  AsciiPlan plan = withSubdistricts(options);
  CHECK(verdictsOf(plan.project, report(plan.project)) ==
        std::vector<std::string>{"P many_to_one SA", "Q many_to_one SB", "Z split SC SA SB", "SA split P Z",
                                 "SB split Q Z", "SC one_to_many Z"});
  plan.project.precincts.edit(plan.precincts.at('Z')).exemption = "development zone";
  const Report found = report(plan.project);
  CHECK(verdictsOf(plan.project, found) == std::vector<std::string>{"P one_to_one SA", "Q one_to_one SB",
                                                                    "Z declared SC SA SB", "SA one_to_one P",
                                                                    "SB one_to_one Q", "SC declared Z"});
  CHECK(found.stations[2].exemption == "development zone");
  CHECK(pairsOf(plan.project, found) == std::vector<std::string>{"PSA", "QSB"});
  CHECK(found.best.stationsLeft.empty());
  CHECK(found.best.subdistrictsLeft.empty());
  CHECK(found.best.change == Cell{});
  // Its territory is counted and told as before.
  CHECK(found.stations[2].sums.tally.households == 400);
  CHECK(found.communities.size() == 2);
}

TEST_CASE("Station points outside the precinct with their code are told, and how far", "[align]") {
  AsciiOptions options;
  options.grids = {"aaaa", "aaaa"}, options.precincts = {"PPQQ", "PPQ."};
  AsciiPlan plan = asciiPlan(options);
  const auto add = [&](const char* code, const char* name, std::optional<Point> at) {
    Station station;
    station.code = code, station.name = name;
    station.placed = at.has_value(), station.at = at.value_or(Point{});
    return plan.project.stations.add(station);
  };
  CHECK(report(plan.project).remarks.empty());  // no word of stations where there are none
  const StationId away = add("P", "away", plan.centre(3, 0));
  add("Q", "at home", plan.centre(2, 1));
  const StationId nowhere = add("Q", "nowhere", plan.centre(3, 1));
  add("P", "on the line", Point{200'000, 50'000});
  add("X", "stranger", plan.centre(0, 0));
  add("Q", "no place", std::nullopt);
  Precinct bare;
  bare.code = "R", bare.name = "R";
  plan.project.precincts.add(bare);
  const Report found = report(plan.project);
  REQUIRE(found.outside.size() == 2);
  CHECK(found.outside[0].station == away);
  CHECK(codeOf(plan.project, found.outside[0].own) + codeOf(plan.project, found.outside[0].in) == "PQ");
  CHECK(found.outside[0].metres == Approx(150));
  CHECK(found.outside[1].station == nowhere);
  CHECK_FALSE(found.outside[1].in);
  CHECK(found.outside[1].metres == Approx(50));
  std::vector<std::string> codes;
  for (const Remark& remark : found.remarks) codes.push_back(remark.what.code);
  for (const char* code :
       {"align.station_unplaced", "align.station_without_precinct", "align.precinct_without_station"})
    CHECK(std::count(codes.begin(), codes.end(), code) == 1);
}

TEST_CASE("The order in which things are read does not matter", "[align]") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    const std::vector<Strip> strips = randomStrips(seed);
    const StripPlan plan = stripPlan(strips);
    const std::string first = told(plan.project, report(plan.project));
    CHECK(first.size() > 500);
    for (unsigned order = 1; order <= 3; ++order) {
      const StripPlan other = stripPlan(strips, order);
      INFO("seed " << seed << ", order " << order);
      CHECK(told(other.project, report(other.project)) == first);
    }
  }
}

TEST_CASE("Five hundred stations in one subdistrict have a report", "[align]") {
  AsciiOptions options;
  options.grids.assign(20, std::string(25, 'a'));
  AsciiPlan plan = asciiPlan(options);
  for (int i = 0; i < 500; ++i) {
    Precinct precinct;
    precinct.code = "P" + std::to_string(1000 + i), precinct.name = precinct.code;
    setPrecinct(plan.project, plan.faceAt(i % 25, i / 25), plan.project.precincts.add(precinct));
  }
  const Report found = report(plan.project);
  CHECK(found.stations.size() == 500);
  CHECK(found.stations[7].verdict == Verdict::ManyToOne);
  CHECK(found.best.pairs.size() == 1);
  CHECK(found.best.pairs[0].precinct == found.stations[0].precinct);  // all alike: the lowest code
}
