// SPDX-License-Identifier: GPL-3.0-or-later
// Washington: codes that are no Chinese ones (3E02 in 3E), four levels, police districts that follow none of them, and
// voting precincts that overlap and gape.
#include <catch2/catch.hpp>

#include <set>

#include "accounts.h"
#include "coverage.h"
#include "papers.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

const char* const kDistricts = "single-member-district-2013.geojson";
const char* const kCommissions = "advisory-neighborhood-commission-2013.geojson";
const char* const kPolice = "police-districts-mpd.geojson";

struct Journey {
  Scratch scratch;
  std::string plan = scratch / "plan.gpkg", out = scratch / "out";
  Json districts, commissions, wards, police, households, numbers;

  explicit Journey(const std::string& data) {
    answerOf({"new", plan, "--name", "Washington", "--scheme", "plain"});
    districts = answerOf({"import", plan, "--as", "communities", data + kDistricts, "--field", "code=SMD_ID", "--field",
                          "parent=ANC_ID"});
    commissions = answerOf({"import", plan, "--as", "subdistricts", data + kCommissions, "--field", "code=ANC_ID"});
    wards = answerOf({"import", plan, "--as", "counties", data + "ward-2012.geojson", "--field", "code=WARD_ID"});
    police = answerOf({"import", plan, "--as", "precincts", data + kPolice});
    answerOf({"import", plan, "--as", "barriers", data + "major-roads.geojson"});
    answerOf({"import", plan, "--as", "barriers", data + "railroads.geojson", "--add"});
    answerOf({"import", plan, "--as", "barriers", data + "hydrography.geojson", "--add"});
    households = answerOf({"import", plan, "--as", "households", data + "census-block-groups-2010.geojson", "--field",
                           "households=H0010001", "--field", "persons=P0010001"});
    numbers = answerOf({"number", plan});
    answerOf({"export", plan, "--to", out, "--format", "gpkg,geojson,shp,csv"});
  }
};

// The code of the one of `parents` that shares most with a feature.
std::string mostShared(const Feature& child, const Layer& parents, const std::string& key) {
  std::string best;
  double most = 0;
  for (const Feature& parent : parents)
    if (const double shared = sharedArea(child, parent); shared > most) most = shared, best = parent.text(key);
  return best;
}

}  // namespace

TEST_CASE("Washington: districts, commissions, wards and police become one map", "[real]") {
  const std::string data = realData("washington-dc");
  if (data.empty()) return;
  static const Journey run(data);
  const std::string &plan = run.plan, &out = run.out, crs = run.districts["crs"];

  SECTION("every unit is under its own: by the field, and by the largest overlap") {
    const Layer source = readLayer(data + kDistricts), laid = exported(out, "gpkg", "communities");
    std::map<std::string, std::string> parents;
    for (const Feature& district : source) parents[district.text("SMD_ID")] = district.text("ANC_ID");
    REQUIRE(laid.size() == 296);
    for (const Feature& district : laid) CHECK(district.text("parent") == parents.at(district.text("code")));
    const Layer commissions = readLayer(data + kCommissions, "", crs),
                wards = readLayer(data + "ward-2012.geojson", "", crs);
    std::map<std::string, std::string> above;
    for (const Feature& commission : commissions)
      above[commission.text("ANC_ID")] = mostShared(commission, wards, "WARD_ID");
    const Layer subdistricts = exported(out, "gpkg", "subdistricts");
    CHECK(subdistricts.size() == 40);
    for (const Feature& subdistrict : subdistricts) {
      INFO(subdistrict.text("code"));
      CHECK(subdistrict.text("parent") == above.at(subdistrict.text("code")));
    }
    CHECK(exported(out, "gpkg", "counties").size() == 8);
  }

  SECTION("grids are numbered by the plain scheme and fit it") {
    std::set<std::string> codes;
    for (const Feature& grid : exported(out, "gpkg", "grids")) {
      CHECK(grid.text("code") == grid.text("community") + "-01");
      CHECK(codes.insert(grid.text("code")).second);
    }
    CHECK(codes.contains("3E02-01"));
    CHECK(run.numbers["numbers"].size() == 296);
    const Json issues = answerOf({"check", plan}, 1)["issues"];
    for (const Json& issue : issues) {
      const std::string rule = issue["rule"];
      CHECK(rule.find("code") == std::string::npos);
      CHECK(rule.find("name") == std::string::npos);
    }
  }

  SECTION("every household of the block groups is counted once") {
    const Layer source = readLayer(data + "census-block-groups-2010.geojson");
    const std::int64_t all = sumOf(source, "H0010001"), persons = sumOf(source, "P0010001");
    CHECK(run.households["read"]["households"] == all);
    CHECK(run.households["read"]["persons"] == persons);
    const Layer laid = exported(out, "gpkg", "communities");
    CHECK(sumOf(laid, "households") + run.households["outside"]["households"].get<std::int64_t>() == all);
    CHECK(sumOf(laid, "persons") + run.households["outside"]["persons"].get<std::int64_t>() == persons);
    CHECK(sumOf(exported(out, "csv", "grids"), "persons") == sumOf(laid, "persons"));
    CHECK(sumOf(laid, "households") > all * 99 / 100);
  }

  SECTION("communities and precincts are their sources but for what the reports say") {
    const Layer laid = exported(out, "gpkg", "communities");
    CHECK(unaccounted(readLayer(data + kDistricts, "", crs), "SMD_ID", laid, run.districts["findings"]) == "");
    CHECK(precinctsUnaccounted(readLayer(data + kPolice, "", crs), "POLDIST_ID", exported(out, "gpkg", "precincts"),
                               laid, run.police["findings"]) == "");
    // What a ward has beyond its own districts is told.
    std::map<std::string, double> told;
    for (const Json& finding : run.wards["findings"])
      if (finding["code"] == "import.uncovered") told[finding["arguments"]["code"]] += finding["area_m2"].get<double>();
    const Layer below = exported(out, "gpkg", "counties");
    for (const Feature& ward : readLayer(data + "ward-2012.geojson", "", crs)) {
      const std::string code = ward.text("WARD_ID");
      Layer own;
      std::copy_if(below.begin(), below.end(), std::back_inserter(own),
                   [&](const Feature& county) { return county.text("code") == code; });
      REQUIRE(own.size() == 1);
      INFO(code);
      CHECK(told[code] == Approx(beyond({ward}, own)).epsilon(0.01).margin(250));  // strips up to 0.5 m are not told
    }
  }

  SECTION("no overlap and no gap in any level, in any format") {
    for (const char* format : {"gpkg", "geojson", "shp"}) {
      INFO(format);
      CHECK(levelFaults(out, format, {"counties", "subdistricts", "communities", "grids", "precincts"}) == "");
    }
    CHECK(invalidIn(out) == "");
  }

  SECTION("sheets open and name what they show") {
    const Paper county = printed(plan, run.scratch / "county.pdf", {"--level", "county", "--paper", "A3"});
    for (const Feature& ward : exported(out, "gpkg", "counties")) CHECK(county.says(ward.text("name")));
    const Paper community = printed(plan, run.scratch / "3E.pdf", {"--level", "community", "--within", "3E"});
    for (const char* name : {"SMD 3E01", "SMD 3E05"}) CHECK(community.says(name));
    CHECK_FALSE(community.says("SMD 8E01"));
  }
}

TEST_CASE("Washington: each overlap and gap of the voting precincts is told, none invented", "[real]") {
  const std::string data = realData("washington-dc");
  if (data.empty()) return;
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg", file = data + "voting-precinct-2012.geojson";
  answerOf({"new", plan, "--name", "Voting", "--scheme", "plain"});
  const Json report = answerOf({"import", plan, "--as", "communities", file, "--field", "code=NAME"});
  const Layer source = readLayer(file, "", report["crs"]);
  CHECK(overlapsOf(source, "NAME") > 20);
  CHECK(untold(source, "NAME", report["findings"]) == "");
  answerOf({"export", plan, "--to", scratch / "out", "--format", "gpkg"});
  CHECK(unaccounted(source, "NAME", exported(scratch / "out", "gpkg", "communities"), report["findings"]) == "");
  CHECK(levelFaults(scratch / "out", "gpkg", {"communities", "grids"}) == "");
}
