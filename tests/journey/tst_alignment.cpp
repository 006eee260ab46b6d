// SPDX-License-Identifier: GPL-3.0-or-later
// Police areas beside communities on real data and on the demonstration: what the alignment says against an overlay of
// the original lines by GEOS.
#include <catch2/catch.hpp>

#include <cmath>
#include <set>

#include "plans.h"
#include "precinct_shares.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

std::set<std::string> codesOf(const Json& list, const char* what) {
  std::set<std::string> codes;
  for (const Json& each : list) codes.insert(each[what]["code"]);
  return codes;
}

}  // namespace

TEST_CASE("Washington: districts that straddle police areas are those of an overlay of the original lines", "[real]") {
  const std::string data = realData("washington-dc");
  if (data.empty()) return;
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  const Json laid = importWashington(plan, data);

  const std::string crs = laid["crs"];
  const Shares overlay = overlaid(readLayer(data + "single-member-district-2013.geojson", "", crs), "SMD_ID",
                                  readLayer(data + "police-service-areas-psa.geojson", "", crs), "GIS_ID");
  for (const auto& [percent, count] :
       {std::pair("0.1", 161u), std::pair("1", 142u), std::pair("2", 128u), std::pair("5", 115u)}) {
    INFO(percent << " % of the area");
    CHECK(straddling(overlay, std::stod(percent) / 100) == count);
    const Json answer = answerOf({"align", plan, "--straddle", percent});
    CHECK(answer["communities"].size() == count);
    std::set<std::string> codes;
    for (const auto& [community, stations] : overlay)
      if (straddling({{community, stations}}, std::stod(percent) / 100) == 1) codes.insert(community);
    CHECK(codesOf(answer["communities"], "community") == codes);
  }
  const Shares shares = matrixShares(answerOf({"align", plan, "--level", "community"}));
  CHECK(shares.size() == 296);
  double worst = 0;
  for (const auto& [community, stations] : overlay)
    for (const auto& [station, share] : stations) {
      const auto found = shares.at(community).find(station);
      worst = std::max(worst, std::abs(share - (found == shares.at(community).end() ? 0 : found->second)));
    }
  CHECK(worst < 0.001);
  checkSums(plan);
}

TEST_CASE("Baltimore: grids in two stations are told from strips along the edge", "[real]") {
  const std::string data = realData("baltimore-two-districts");
  if (data.empty()) return;
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  importBaltimore(plan, data, true);
  checkSums(plan);
  const Json answer = answerOf({"align", plan});
  std::set<std::string> cut;
  const Json issues = answerOf({"check", plan}, 1)["issues"];
  for (const Json& issue : issues)
    if (issue["code"] == "rule.precinct_cut") cut.insert(issue["communities"][0]["code"]);
  // A community is one grid here: cut grids are those with a real difference that has residents.
  std::set<std::string> real, uncovered;
  for (const Json& region : answer["differences"])
    if (region["points"] > 0) (region["from"].is_null() ? uncovered : real).insert(region["community"]["code"]);
  CHECK(cut == real);
  std::set<std::string> told;
  for (const Json& issue : issues)
    if (issue["code"] == "rule.precinct_uncovered") told.insert(issue["communities"][0]["code"]);
  for (const std::string& code : real) uncovered.erase(code);
  CHECK(told == uncovered);
}

TEST_CASE("The demonstration: every mismatch of stations put in is found, and none besides") {
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  const Json made = importDemonstration(plan);
  checkSums(plan);
  const Json answer = answerOf({"align", plan, "--to", scratch / "report.xlsx"});

  std::map<std::string, std::string> verdicts;
  for (const Json& station : answer["stations"])
    verdicts[station["station"]["name"]] =
        station["verdict"].get<std::string>() + " " + std::to_string(station["subdistricts"].size());
  // 跃进社区 is cut in two; nothing else is.
  std::set<std::string> cut;
  for (const Json& region : answer["differences"]) cut.insert(region["community"]["name"]);
  CHECK(cut == std::set<std::string>{"跃进社区"});
  CHECK(codesOf(answer["communities"], "community") == std::set<std::string>{"230204004009"});
  // 中东社区 and 红光社区 belong to other stations than their subdistricts, and 扎龙's has two.
  CHECK(verdicts == std::map<std::string, std::string>{{"站前派出所", "split 2"},
                                                       {"龙华派出所", "many_to_one 1"},
                                                       {"光荣派出所", "many_to_one 1"},
                                                       {"通东派出所", "split 2"},
                                                       {"南浦派出所", "one_to_one 1"},
                                                       {"北局宅派出所", "one_to_one 1"},
                                                       {"东湖派出所", "split 2"},
                                                       {"扎龙派出所", "split 2"}});
  std::set<std::string> moving;
  for (const Json& community : answer["best"]["communities_changing"]) moving.insert(community["name"]);
  CHECK(moving == std::set<std::string>{"中东社区", "跃进社区"});
  // One station has two subdistricts, so one of these is left over.
  CHECK(answer["best"]["stations_left"].empty());
  REQUIRE(answer["best"]["subdistricts_left"].size() == 1);
  CHECK(answer["best"]["subdistricts_left"][0]["name"] == "种畜场街道");
  // Around one place the lines lie up to 3 m beside the communities', and nowhere else.
  CHECK_FALSE(answer["slivers"].empty());
  for (const Json& sliver : answer["slivers"]) {
    CHECK(sliver["width_m"] <= 3);
    const double x = sliver["place"]["x"], y = sliver["place"]["y"];
    CHECK(std::hypot(x - 575'300, y - 5'244'200) < 700);
  }
  for (const char* none : {"parts_apart", "stations_outside", "remarks"}) CHECK(answer[none].empty());
  CHECK(answer["without_station"]["parts"].empty());

  // Snapped away, only the real ones are left, and nobody has moved.
  const Json after = answerOf({"align", plan, "--snap-slivers"});
  CHECK(after["slivers"].empty());
  CHECK(after["snapped"]["count"] == answer["slivers"].size());
  CHECK(after["matrix"]["total"] == answer["matrix"]["total"]);
  CHECK(codesOf(after["differences"], "community") == codesOf(answer["differences"], "community"));
  CHECK_FALSE(readLayer(scratch / "report.xlsx", "Verdicts of stations").empty());
}
