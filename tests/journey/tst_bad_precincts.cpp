// SPDX-License-Identifier: GPL-3.0-or-later
// Police precincts with faults, as files bring them: each is told with its place, nothing of the plan changes by it,
// and the plan works afterwards: it is checked, aligned, and goals are looked for, with a reason for whatever is not
// reached.
#include <catch2/catch.hpp>

#include <set>

#include "cli.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;
using wangge::test::writeBytes;

namespace {

constexpr double kLon = 123.9, kLat = 47.3, kSide = 0.02;  // degrees; a community is as wide and as high

std::string layer(const std::string& features) {
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}
std::string joined(const std::vector<std::string>& features) {
  std::string all;
  for (const std::string& feature : features) all += (all.empty() ? "" : ",") + feature;
  return layer(all);
}

// In widths of a community, from the south-west.
struct Rectangle {
  double west, east, south = 0, north = 1;
};
std::string ring(const Rectangle& r) {
  const auto corner = [](double x, double y) {
    return "[" + std::to_string(kLon + x * kSide) + "," + std::to_string(kLat + y * kSide) + "]";
  };
  return "[[" + corner(r.west, r.south) + "," + corner(r.east, r.south) + "," + corner(r.east, r.north) + "," +
         corner(r.west, r.north) + "," + corner(r.west, r.south) + "]]";
}
std::string feature(const std::string& code, const std::string& name, const std::vector<Rectangle>& parts) {
  std::string rings;
  for (const Rectangle& part : parts) rings += (rings.empty() ? "" : ",") + ring(part);
  return R"({"type":"Feature","properties":{"code":")" + code + R"(","name":")" + name +
         R"("},"geometry":{"type":"MultiPolygon","coordinates":[)" + rings + "]}}";
}

// Three communities side by side, the third in a subdistrict of its own, a hundred places in each.
struct Town {
  Scratch scratch;
  std::string plan = scratch / "plan.gpkg";
  Json totals;

  Town() {
    writeBytes(scratch / "communities.geojson",
               joined({feature("230204001001", "甲社区", {{0, 1}}), feature("230204001002", "乙社区", {{1, 2}}),
                       feature("230204002001", "丙社区", {{2, 3}})}));
    std::string places = "lon,lat,households,persons\n";
    for (int x = 0; x < 30; ++x)
      for (int y = 0; y < 10; ++y)
        places += std::to_string(kLon + (x + 0.5) / 10 * kSide) + "," + std::to_string(kLat + (y + 0.5) / 10 * kSide) +
                  ",3,7\n";
    writeBytes(scratch / "households.csv", places);
    answerOf({"new", plan, "--name", "Faults"});
    answerOf({"import", plan, "--as", "communities", scratch / "communities.geojson"});
    answerOf({"import", plan, "--as", "households", scratch / "households.csv", "--field", "x=lon", "--field", "y=lat",
              "--source-crs", "EPSG:4490"});
    totals = answerOf({"info", plan})["totals"]["all"];
    REQUIRE(totals["households"] == 900);
  }
  Json lay(const std::vector<std::string>& precincts) {
    writeBytes(scratch / "precincts.geojson", joined(precincts));
    return answerOf({"import", plan, "--as", "precincts", scratch / "precincts.geojson"});
  }
  // Rules that found something, of those that an exemption does not cover.
  std::set<std::string> rules() const {
    const Said said = cli({"check", plan, "--json", "--lang", "en"});
    REQUIRE((said.exitCode == 0 || said.exitCode == 1));
    std::set<std::string> codes;
    const Json answer = Json::parse(said.out);
    for (const Json& issue : answer["issues"]) codes.insert(issue["rule"]);
    return codes;
  }
  // The plan can be worked with; nothing was lost.
  void requireWorking() const {
    CHECK(answerOf({"info", plan})["totals"]["all"] == totals);
    rules();
    answerOf({"align", plan, "--to", scratch / "report.xlsx"});
    for (const char* goal :
         {"no-grid-cut", "no-community-split", "one-station-per-subdistrict", "one-subdistrict-per-station"})
      for (const char* move : {"precincts", "communities"}) {
        INFO(goal << " by moving " << move);
        const Json answer = answerOf({"align", plan, "--goal", goal, "--move", move});
        CHECK(answer["obstacles"].size() == answer["after"]);
        for (const Json& obstacle : answer["obstacles"]) CHECK(obstacle.contains("place"));
      }
    answerOf({"export", plan, "--to", scratch / "out"});
  }
};

std::size_t told(const Json& report, const std::string& code) {
  std::size_t count = 0;
  for (const Json& finding : report["findings"])
    if (finding["code"].get<std::string>().starts_with(code)) ++count;
  return count;
}
bool toldWithPlace(const Json& report, const std::string& code) {
  for (const Json& finding : report["findings"])
    if (finding["code"].get<std::string>().starts_with(code) && finding.contains("place")) return true;
  return false;
}

}  // namespace

TEST_CASE("Precincts with faults are told with places, and the plan works") {
  Town town;
  SECTION("precincts that overlap") {
    const Json report = town.lay({feature("P1", "东所", {{0, 1.6}}), feature("P2", "西所", {{1.4, 3}})});
    CHECK(toldWithPlace(report, "repair.overlap"));
    const Json answer = answerOf({"align", town.plan});
    CHECK(answer["without_station"]["parts"].empty());
  }
  SECTION("territory without a station") {
    town.lay({feature("P1", "东所", {{0, 1}}), feature("P2", "西所", {{1.5, 3}})});
    const Json answer = answerOf({"align", town.plan});
    const Json parts = answer["without_station"]["parts"];
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].contains("place"));
    CHECK(parts[0]["households"] == 150);
    CHECK(town.rules().contains("rule.precinct_cut"));  // half of a grid lies in none
  }
  SECTION("a precinct outside") {
    const Json report = town.lay({feature("P1", "东所", {{0, 3}}), feature("P9", "外所", {{20, 21}})});
    CHECK(told(report, "import.precinct_outside") == 1);
    CHECK(answerOf({"info", town.plan})["totals"]["all"] == town.totals);
  }
  SECTION("a code on two precincts, and none") {
    const Json report =
        town.lay({feature("P1", "东所", {{0, 1}}), feature("P1", "西所", {{1, 2}}), feature("", "无码所", {{2, 3}})});
    CHECK(told(report, "import.precinct_code_repeated") == 1);
    CHECK(told(report, "import.precinct_without_code") == 1);
    CHECK(answerOf({"align", town.plan})["stations"].size() == 3);
    CHECK(town.rules().contains("rule.precinct_code"));
  }
  SECTION("a precinct in parts") {
    const Json report = town.lay({feature("P1", "东所", {{0, 1}, {2, 3}}), feature("P2", "西所", {{1, 2}})});
    CHECK(toldWithPlace(report, "import.precinct_parts"));
    const Json apart = answerOf({"align", town.plan})["parts_apart"];
    REQUIRE(apart.size() == 1);
    CHECK(apart[0].contains("place"));
    CHECK(town.rules().contains("rule.precinct_parts"));
  }
  SECTION("a station in another precinct") {
    town.lay({feature("P1", "东所", {{0, 1.5}}), feature("P2", "西所", {{1.5, 3}})});
    writeBytes(town.scratch / "stations.csv", "code,name,lon,lat\nP1,东所," + std::to_string(kLon + 2.5 * kSide) + "," +
                                                  std::to_string(kLat + 0.5 * kSide) + "\n");
    const Json report =
        answerOf({"import", town.plan, "--as", "stations", town.scratch / "stations.csv", "--source-crs", "EPSG:4490"});
    CHECK(toldWithPlace(report, "import.station_elsewhere"));
    CHECK(town.rules().contains("rule.station_outside"));
    CHECK(answerOf({"align", town.plan})["stations_outside"].size() == 1);
  }
  town.requireWorking();
}

TEST_CASE("500 precincts in one subdistrict, and a goal that contradicts itself") {
  Town town;
  std::vector<std::string> precincts = {feature("P", "外所", {{2, 3}})};
  constexpr int kAcross = 25, kDown = 20;
  for (int x = 0; x < kAcross; ++x)
    for (int y = 0; y < kDown; ++y)
      precincts.push_back(feature("P" + std::to_string(100 + x * kDown + y), "",
                                  {{2.0 * x / kAcross, 2.0 * (x + 1) / kAcross, y * 1.0 / kDown, (y + 1.0) / kDown}}));
  town.lay(precincts);
  CHECK(answerOf({"align", town.plan})["stations"].size() == 501);
  CHECK(answerOf({"info", town.plan})["totals"]["all"] == town.totals);
  // 500 stations cannot each be the only one of one subdistrict: said, with the reason, and nothing moves.
  const Json answer = answerOf({"align", town.plan, "--goal", "one-station-per-subdistrict", "--move", "precincts"});
  CHECK(answer["moves"].empty());
  REQUIRE(answer["obstacles"].size() == 1);
  CHECK(answer["obstacles"][0]["code"] == "align.goal_crowded");
  CHECK(answer["obstacles"][0].contains("place"));
  CHECK_FALSE(town.rules().empty());
}
