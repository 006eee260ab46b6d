// SPDX-License-Identifier: GPL-3.0-or-later
// Communities and a register of households, and neither streets nor buildings: proposed, numbered, printed.
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include "coverage.h"
#include "layers.h"
#include "papers.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

// Whether whole places can be put into grids of 300 to 500 households, wherever they lie: largest first into the
// emptiest grid, then with the order shaken.
bool possible(std::vector<std::int64_t> places) {
  const std::int64_t all = std::accumulate(places.begin(), places.end(), std::int64_t{0});
  std::mt19937 random(1);
  std::sort(places.rbegin(), places.rend());
  for (std::int64_t grids = 1; grids * 300 <= all; ++grids) {
    if (grids * 500 < all) continue;
    for (int shake = 0; shake < 2000; ++shake) {
      std::vector<std::int64_t> sums(static_cast<std::size_t>(grids), 0);
      for (std::int64_t place : places) *std::min_element(sums.begin(), sums.end()) += place;
      if (std::all_of(sums.begin(), sums.end(), [](std::int64_t sum) { return sum >= 300 && sum <= 500; })) return true;
      std::shuffle(places.begin(), places.end(), random);
    }
  }
  return false;
}

// Households of each place by community, from source and export alone.
std::map<std::string, std::vector<std::int64_t>> placesOf(const Layer& points, const Layer& communities) {
  std::map<std::string, std::map<std::pair<double, double>, std::int64_t>> sums;
  for (const Feature& point : points)
    for (const Feature& community : communities)
      if (community.shape->Contains(point.shape.get())) {
        const OGRPoint& at = *point.shape->toPoint();
        sums[community.text("code")][{at.getX(), at.getY()}] += point.number("households");
        break;
      }
  std::map<std::string, std::vector<std::int64_t>> places;
  for (const auto& [code, byPlace] : sums)
    for (const auto& [place, households] : byPlace)
      if (households > 0) places[code].push_back(households);
  return places;
}

// Communities (by code) all of whose exported grids have 300 to 500 households.
std::set<std::string> inBand(const Layer& grids) {
  std::set<std::string> in, out;
  for (const Feature& grid : grids) {
    const std::int64_t households = grid.number("households");
    (households >= 300 && households <= 500 ? in : out).insert(grid.text("community"));
  }
  for (const std::string& code : out) in.erase(code);
  return in;
}

void write(const std::string& path, const std::string& text) {
  std::ofstream(path) << text;
}

// Two communities of about 1,100 m by 800 m side by side.
std::string communities() {
  const auto square = [](const char* code, const char* name, double west) {
    const auto at = [&](double x, double y) {
      return "[" + std::to_string(west + x) + "," + std::to_string(30.0 + y) + "]";
    };
    return std::string(R"({"type":"Feature","properties":{"code":")") + code + R"(","name":")" + name +
           R"("},"geometry":{"type":"Polygon","coordinates":[[)" + at(0, 0) + "," + at(.0115, 0) + "," +
           at(.0115, .0072) + "," + at(0, .0072) + "," + at(0, 0) + "]]}}";
  };
  return R"({"type":"FeatureCollection","features":[)" + square("420106001001", "东湖社区", 114.3) + "," +
         square("420106001002", "西苑社区", 114.3115) + "]}";
}

// So many doors in each with up to five households, the second with a tower of 640 at one place.
std::string householdRows() {
  std::mt19937 random(12);
  std::string rows = "lng,lat,households\n";
  const auto row = [&](double x, double y, unsigned households) {
    rows += std::to_string(x) + "," + std::to_string(y) + "," + std::to_string(households) + "\n";
  };
  const auto share = [&] { return .03 + .94 * static_cast<double>(random() % 100'000) / 100'000; };
  for (int i = 0; i < 500; ++i) {
    const double x = share();
    row(114.3 + .0115 * x, 30 + .0072 * share(), 1 + random() % 5);
  }
  for (int i = 0; i < 300; ++i) {
    const double x = share();
    row(114.3115 + .0115 * x, 30 + .0072 * share(), 2);
  }
  for (int i = 0; i < 32; ++i) row(114.317, 30.004, 20);
  return rows;
}

}  // namespace

TEST_CASE("a register and communities are enough to propose") {
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg", out = scratch / "out";
  write(scratch / "communities.geojson", communities());
  write(scratch / "households.csv", householdRows());
  answerOf({"new", plan, "--name", "Points only"});
  answerOf({"import", plan, "--as", "communities", scratch / "communities.geojson"});
  const Json read =
      answerOf({"import", plan, "--as", "households", scratch / "households.csv", "--source-crs", "EPSG:4490"});
  const std::int64_t all = read["read"]["households"];
  CHECK(answerOf({"info", plan})["totals"]["outside"]["households"] == 0);
  const Json proposed = answerOf({"propose", plan});
  REQUIRE(proposed["communities"].size() == 2);
  for (const Json& community : proposed["communities"]) {
    INFO(community["text"].get<std::string>());
    // Only where no division is in band is a proof a reason for an exemption.
    for (const Json& proof : community["proofs"])
      CHECK(proof.contains("exemption") == (community["status"] == "infeasible"));
    if (community["community"] == "420106001001") {
      CHECK((community["status"] == "optimal" || community["status"] == "in_band"));
    } else {
      // The tower is one place, and everything else is in band.
      CHECK(community["status"] == "infeasible");
      CHECK(community["proofs"][0]["code"] == "propose.proof_oversize_place");
      CHECK(community["proofs"][0]["arguments"]["households"] == 640);
      CHECK(community["plans"][0]["cost"]["households_outside"] == 140);
    }
  }
  answerOf({"number", plan});
  answerOf({"export", plan, "--to", out, "--format", "gpkg"});
  const Layer grids = exported(out, "gpkg", "grids");
  CHECK(inBand(grids) == std::set<std::string>{"420106001001"});
  CHECK(sumOf(grids, "households") == all);
  CHECK(levelFaults(out, "gpkg", {"city", "communities", "grids"}) == "");
  CHECK(invalidIn(out) == "");
  // Again, and nothing is there to change.
  const Json again = answerOf({"propose", plan, "--only-broken", "--within", "420106001001"});
  CHECK(again["communities"][0]["status"] == "nothing_to_do");
  const Paper sheet = printed(plan, scratch / "sheet.pdf", {"--level", "community"});
  CHECK(sheet.says("东湖社区"));
}

TEST_CASE("Baltimore by its points alone: every community that numbers let be divided is in band", "[real]") {
  const std::string data = realData("baltimore-two-districts");
  if (data.empty()) return;
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg", out = scratch / "out";
  answerOf({"new", plan, "--name", "Baltimore"});
  const Json read = answerOf({"import", plan, "--as", "communities", data + "communities.gpkg"});
  answerOf({"import", plan, "--as", "households", data + "households.gpkg"});
  answerOf({"propose", plan});
  answerOf({"number", plan});
  answerOf({"export", plan, "--to", out, "--format", "gpkg"});
  const Layer grids = exported(out, "gpkg", "grids");
  const Layer points = readLayer(data + "households.gpkg", "", read["crs"]);
  CHECK(sumOf(grids, "households") == sumOf(points, "households"));
  std::set<std::string> can;
  for (const auto& [code, places] : placesOf(points, exported(out, "gpkg", "communities")))
    if (possible(places)) can.insert(code);
  CHECK(can.size() == 30);
  const std::set<std::string> are = inBand(grids);
  for (const std::string& code : can) {
    INFO(code);
    CHECK(are.contains(code));
  }
  CHECK(levelFaults(out, "gpkg", {"city", "communities", "grids"}) == "");
  CHECK(invalidIn(out) == "");
}
