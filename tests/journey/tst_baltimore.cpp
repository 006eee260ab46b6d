// SPDX-License-Identifier: GPL-3.0-or-later
// Two districts of Baltimore from files to paper: communities, households, streets, precincts, and block groups as
// grids that communities cut. What comes out is read by OGR, GEOS and poppler alone.
#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

#include "accounts.h"
#include "coverage.h"
#include "papers.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

// From every finding of the kind: households and persons in no community.
std::pair<std::int64_t, std::int64_t> listedOutside(const Json& report) {
  std::pair<std::int64_t, std::int64_t> sum{0, 0};
  for (const Json& finding : report["findings"]) {
    if (finding["code"] != "import.household_outside") continue;
    sum.first += finding["arguments"].value("households", std::int64_t{0});
    sum.second += finding["arguments"].value("persons", std::int64_t{0});
  }
  return sum;
}

// One journey for all sections: what the program answered at each step.
struct Journey {
  Scratch scratch;
  std::string plan = scratch / "plan.gpkg", out = scratch / "out";
  std::string bare = scratch / "bare.gpkg";  // the same with block groups that have no codes
  Json communities, households, streets, precincts, grids, issues;

  explicit Journey(const std::string& data) {
    // Block groups: blocks by the first 12 digits of their code.
    dissolve(
        data + "blocks.gpkg", [](const Feature& block) { return block.text("geoid20").substr(0, 12); },
        scratch / "block_groups.gpkg");
    dissolve(
        data + "blocks.gpkg", [](const Feature& block) { return "census " + block.text("geoid20").substr(0, 12); },
        scratch / "bare_groups.gpkg", "part");
    answerOf({"new", plan, "--name", "Baltimore"});
    communities = answerOf({"import", plan, "--as", "communities", data + "communities.gpkg"});
    households = answerOf({"import", plan, "--as", "households", data + "households.gpkg"});
    streets = answerOf({"import", plan, "--as", "barriers", data + "streets.gpkg"});
    precincts = answerOf({"import", plan, "--as", "precincts", data + "precincts.gpkg"});
    std::filesystem::copy_file(plan, bare);
    grids = answerOf({"import", plan, "--as", "grids", scratch / "block_groups.gpkg"});
    answerOf({"number", plan});
    issues = answerOf({"check", plan}, 1);
    answerOf({"export", plan, "--to", out, "--format", "gpkg,geojson,shp,csv"});
  }
};

}  // namespace

TEST_CASE("Baltimore: real files in, one checked, numbered, printed map out", "[real]") {
  const std::string data = realData("baltimore-two-districts");
  if (data.empty()) return;
  static const Journey run(data);
  const std::string &plan = run.plan, &out = run.out, crs = run.communities["crs"];

  SECTION("every household is in the sums or in the list of those outside") {
    const Layer source = readLayer(data + "households.gpkg", "", crs);
    REQUIRE(source.size() == 1673);
    const std::int64_t all = sumOf(source, "households"), persons = sumOf(source, "persons");
    CHECK(run.households["read"]["households"] == all);
    CHECK(run.households["read"]["persons"] == persons);
    const auto [outside, personsOutside] = listedOutside(run.households);
    const Layer laid = exported(out, "gpkg", "communities");
    CHECK(sumOf(laid, "households") + outside == all);
    CHECK(sumOf(laid, "persons") + personsOutside == persons);
    CHECK(miscounted(source, "households", "persons", {laid}) == "");
    CHECK(miscounted(source, "households", "persons",
                     {exported(out, "gpkg", "grids"), exported(out, "gpkg", "unassigned")}) == "");
    const Json totals = answerOf({"info", plan})["totals"];
    CHECK(totals["all"]["households"] == all);
    CHECK(totals["inside"]["households"].get<std::int64_t>() + outside == all);
    // In longitude and latitude and in tables stand the same numbers.
    for (const char* format : {"geojson", "shp", "csv"}) {
      INFO(format);
      CHECK(sumOf(exported(out, format, "grids"), "households") +
                sumOf(exported(out, format, "unassigned"), "households") ==
            all - outside);
    }
  }

  SECTION("communities are their source but for what the report says") {
    const Layer source = readLayer(data + "communities.gpkg", "", crs);
    CHECK(unaccounted(source, "code", exported(out, "gpkg", "communities"), run.communities["findings"]) == "");
    CHECK(unaccounted(source, "code", exported(out, "shp", "communities"), run.communities["findings"]) == "");
  }

  SECTION("no overlap and no gap in any level, in any format") {
    for (const char* format : {"gpkg", "geojson", "shp"}) {
      INFO(format);
      CHECK(levelFaults(out, format, {"city", "counties", "subdistricts", "communities", "grids", "precincts"}) == "");
    }
    CHECK(invalidIn(out) == "");
  }

  SECTION("block groups are the grids, cut at community lines") {
    const Layer groups = readLayer(run.scratch / "block_groups.gpkg");
    REQUIRE(groups.size() == 111);
    const Layer laid = exported(out, "gpkg", "grids");
    std::set<std::string> codes, cut, named;
    int nameless = 0, foreign = 0;
    for (const Feature& grid : laid) {
      CHECK(codes.insert(grid.text("code")).second);
      nameless += grid.text("name").empty() ? 1 : 0;
      foreign += grid.text("code").starts_with(grid.text("community")) ? 0 : 1;
    }
    for (const Json& finding : run.grids["findings"])
      if (finding["code"] == "import.grid_cut_by_community")
        cut.insert(finding["arguments"]["code"].get<std::string>());
    CHECK(cut.size() > 30);
    CHECK(laid.size() > groups.size() + cut.size() / 2);
    for (const std::string& code : cut) CHECK(codes.contains(code));  // the part with most households keeps it
    // Their codes are the census's: each is an issue, and so is each name that cannot be made from one.
    const auto found = [&](const std::string& code) {
      return std::count_if(run.issues["issues"].begin(), run.issues["issues"].end(),
                           [&](const Json& issue) { return issue["code"] == code; });
    };
    CHECK(foreign > 90);
    CHECK(found("rule.code_malformed") + found("rule.code_other_community") == foreign);
    CHECK(found("rule.name_missing") == nameless);
    // Wider than a strip beside a street, what no block group covers is unassigned and told.
    double unassigned = 0;
    for (const Feature& feature : exported(out, "gpkg", "unassigned")) unassigned += std::stod(feature.text("area_m2"));
    double told = 0;
    for (const Json& finding : run.grids["findings"])
      if (finding["code"] == "import.faces_unassigned") told += finding["area_m2"].get<double>();
    CHECK(unassigned == Approx(told).margin(1));
  }

  SECTION("block groups without codes are numbered, each in its community") {
    answerOf({"import", run.bare, "--as", "grids", run.scratch / "bare_groups.gpkg"});
    const Json numbers = answerOf({"number", run.bare});
    answerOf({"export", run.bare, "--to", run.scratch / "bare", "--format", "gpkg"});
    const Layer laid = exported(run.scratch / "bare", "gpkg", "grids");
    CHECK(laid.size() > 111);
    CHECK(numbers["numbers"].size() == laid.size());
    std::set<std::string> codes, names;
    for (const Feature& grid : laid) {
      CHECK(grid.text("code").starts_with(grid.text("community")));
      CHECK(grid.text("code").size() == 15);
      CHECK(codes.insert(grid.text("code")).second);
      CHECK(names.insert(grid.text("name")).second);
    }
    const Json issues = answerOf({"check", run.bare}, 1)["issues"];
    for (const Json& issue : issues) {
      const std::string rule = issue["rule"];
      CHECK((rule.find("code") == std::string::npos && rule.find("name") == std::string::npos));
    }
  }

  SECTION("streets and precincts moved no community") {
    CHECK(run.streets["faces"].get<int>() > 2500);
    double whole = 0;
    for (const Feature& city : exported(out, "gpkg", "city")) whole += std::stod(city.text("area_m2"));
    CHECK(answerOf({"info", plan})["area_m2"].get<double>() == Approx(whole).margin(0.01));
    // A precinct is its source, but for the slivers along community lines that the report lists.
    CHECK(precinctsUnaccounted(readLayer(data + "precincts.gpkg", "", crs), "code", exported(out, "gpkg", "precincts"),
                               exported(out, "gpkg", "communities"), run.precincts["findings"]) == "");
  }

  SECTION("sheets open and name what they show") {
    const Paper community = printed(plan, run.scratch / "community.pdf", {"--level", "community", "--front"});
    CHECK(community.pages - community.tablePages == 41);  // an index sheet and one for each
    for (const Feature& feature : exported(out, "gpkg", "communities")) CHECK(community.says(feature.text("name")));
    const Paper grid = printed(plan, run.scratch / "grid.pdf", {"--level", "grid", "--within", "990102053001"});
    for (const Feature& feature : exported(out, "gpkg", "grids"))
      if (feature.text("community") == "990102053001") CHECK(grid.says(feature.text("name")));
  }
}
