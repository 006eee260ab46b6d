// SPDX-License-Identifier: GPL-3.0-or-later
// The demonstration district from its raw files, step by step as its manifest says, to exports and paper: the figures
// are the generator's own.
#include <catch2/catch.hpp>

#include <fstream>
#include <set>

#include "accounts.h"
#include "coverage.h"
#include "papers.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

const std::string kFolder = std::string(WANGGE_DEMO_DISTRICT) + "/";

Json manifest() {
  std::ifstream file(kFolder + "district.json");
  return Json::parse(file);
}

struct Journey {
  Scratch scratch;
  std::string plan = scratch / "plan.gpkg", out = scratch / "out";
  std::map<std::string, Json> reports;  // by file
  Json before, after;                   // issues before and after numbering

  Journey() {
    const Json made = manifest();
    answerOf({"new", plan, "--name", made["name"]});
    for (const Json& step : made["steps"]) {
      Arguments arguments = {"import", plan};
      for (const std::string argument : step["arguments"])
        arguments.push_back(argument == step["file"] ? kFolder + argument : argument);
      reports[step["file"]] = answerOf(arguments);
    }
    before = answerOf({"check", plan}, 1);
    answerOf({"export", plan, "--to", scratch / "unnumbered", "--format", "gpkg"});
    answerOf({"number", plan});
    after = answerOf({"check", plan}, 1);
    answerOf({"export", plan, "--to", out, "--format", "gpkg,geojson,shp,kml,dxf,csv"});
  }
};

// Codes or names of the grids that an issue with this code is about.
std::set<std::string> subjects(const Json& issues, const std::string& code) {
  std::set<std::string> grids;
  for (const Json& issue : issues["issues"]) {
    if (issue["code"] != code) continue;
    for (const Json& grid : issue["grids"])
      grids.insert(grid["code"].get<std::string>().empty() ? grid["name"] : grid["code"]);
  }
  return grids;
}

std::int64_t sum(const std::map<std::string, Json>& reports, const char* part, const char* what) {
  std::int64_t all = 0;
  for (const auto& [file, report] : reports) all += report[part][what].get<std::int64_t>();
  return all;
}

}  // namespace

TEST_CASE("The demonstration district: figures are the generator's") {
  static const Journey run;
  const Json expected = manifest()["expected"];

  SECTION("levels and counts") {
    const Json levels = answerOf({"info", run.plan})["levels"];
    CHECK(levels["county"] == 1);
    CHECK(levels["subdistrict"] == expected["subdistricts"]);
    CHECK(levels["community"] == expected["communities"]);
    CHECK(levels["precinct"] == expected["precincts"]);
    CHECK(levels["building"] == expected["buildings"]);
    CHECK(levels["site"] == expected["sites"]);
    const Layer city = exported(run.out, "gpkg", "city"), county = exported(run.out, "gpkg", "counties");
    REQUIRE((city.size() == 1 && county.size() == 1));
    CHECK(city[0].text("name") == "齐齐哈尔市");
    CHECK(county[0].text("name") == "铁锋区");
  }

  SECTION("every household is placed, outside, without place or matching nothing") {
    const Json& households = expected["households"];
    const Json &placed = households["placed"], &outside = households["outside_every_community"];
    for (const char* what : {"households", "persons"}) {
      INFO(what);
      CHECK(sum(run.reports, "inside", what) == placed[what]);
      CHECK(sum(run.reports, "outside", what) == outside[what]);
      CHECK(sum(run.reports, "unmatched", what) == households["without_place"][what].get<std::int64_t>() +
                                                       households["matching_no_building"][what].get<std::int64_t>());
    }
    CHECK(sum(run.reports, "inside", "points") == placed["rows"]);
    CHECK(sum(run.reports, "inside", "persons_unknown") == placed["rows_without_persons"]);
    const Layer communities = exported(run.out, "gpkg", "communities");
    REQUIRE(communities.size() == households["communities"].size());
    for (const Feature& community : communities) {
      const Json& own = households["communities"][community.text("code")];
      INFO(community.text("name"));
      CHECK(community.number("households") == own["households"]);
      CHECK(community.number("persons") == own["persons"]);
    }
  }

  SECTION("each defect of the communities is reported where it was put") {
    const std::map<std::string, std::set<std::string>> told = {
        {"overlap", {"repair.overlap"}},
        {"gap", {"repair.gap_filled", "repair.gap_left"}},
        {"duplicate_vertex", {"repair.duplicate_vertex"}},
        {"self_crossing", {"repair.self_intersection"}},
        // A vertex left out opens a gap or makes an overlap.
        {"missing_vertex", {"repair.gap_filled", "repair.overlap", "repair.missing_vertex"}}};
    const Json& findings = run.reports.at("fictitious_communities.shp")["findings"];
    std::map<std::string, int> near;
    for (const Json& defect : expected["community_defects"]) {
      const double x = defect["place"][0], y = defect["place"][1];
      bool found = false;
      for (const Json& finding : findings) {
        if (!told.at(defect["kind"]).contains(finding["code"])) continue;
        // Long and narrow ones are told somewhere along them.
        const double reach = std::max(1.0, defect.value("area_m2", 0.0) / std::max(0.1, defect.value("width_m", 1.0)));
        found = found ||
                std::hypot(finding["place"]["x"].get<double>() - x, finding["place"]["y"].get<double>() - y) < reach;
      }
      INFO(defect);
      CHECK(found);
    }
    int repairs = 0;
    for (const Json& finding : findings) repairs += finding["kind"] == "repaired" || finding["kind"] == "left" ? 1 : 0;
    CHECK(repairs <= static_cast<int>(expected["community_defects"].size()) + 2);
    const Layer source = readLayer(kFolder + "fictitious_communities.shp");
    CHECK(unaccounted(source, "XZQDM", exported(run.out, "gpkg", "communities"), findings) == "");
    CHECK(untold(source, "XZQDM", findings) == "");
  }

  SECTION("the first grids come in as drawn, and each broken rule is found") {
    std::map<std::string, Json> broken;
    for (const Json& rule : expected["grids"]["broken_rules"]) broken[rule["rule"]] = rule;
    REQUIRE(broken.size() == 10);
    CHECK(subjects(run.before, "rule.size_too_large").contains(broken["too_large"]["code"]));
    CHECK(subjects(run.before, "rule.size_too_small").contains(broken["too_small"]["code"]));
    CHECK(subjects(run.before, "rule.not_contiguous").contains(broken["not_contiguous"]["code"]));
    CHECK(subjects(run.before, "rule.code_malformed").contains(broken["malformed_code"]["code"]));
    CHECK(subjects(run.before, "rule.code_range").contains(broken["out_of_range_code"]["code"]));
    CHECK(subjects(run.before, "rule.dedicated_category").contains(broken["dedicated_without_category"]["code"]));
    CHECK(subjects(run.before, "rule.name_missing").contains(broken["missing_name"]["code"]));
    CHECK(subjects(run.before, "rule.code_missing").contains(broken["missing_code"]["name"]));
    // A code that is taken is not given twice: the import says so, and the grid is without a code.
    CHECK(subjects(run.before, "rule.code_missing").contains(broken["duplicate_code"]["name"]));
    bool taken = false;
    for (const Json& finding : run.reports.at("fictitious_grids.geojson")["findings"])
      taken = taken || (finding["code"] == "import.grid_code_taken" &&
                        finding["arguments"]["code"] == broken["duplicate_code"]["code"]);
    CHECK(taken);
    const Layer unassigned = exported(run.out, "gpkg", "unassigned");
    REQUIRE(unassigned.size() == 1);
    CHECK(unassigned[0].text("community") == broken["unassigned"]["community"]);
    // Households of each grid, by name: the codes are partly wrong on purpose.
    std::map<std::string, std::int64_t> laid;
    for (const Feature& grid : exported(run.scratch / "unnumbered", "gpkg", "grids"))
      laid[grid.text("name")] += grid.number("households");
    std::map<std::string, std::int64_t> drawn;
    for (const Json& grid : expected["grids"]["list"]) drawn[grid["name"]] += grid["households"].get<std::int64_t>();
    for (const auto& [name, households] : drawn) {
      INFO(name);
      if (!name.empty()) CHECK(laid[name] == households);
    }
  }

  SECTION("numbering leaves no grid without code and name") {
    for (const char* code : {"rule.code_missing", "rule.code_duplicate", "rule.name_missing", "rule.name_duplicate"})
      CHECK(subjects(run.after, code).empty());
    for (const Feature& grid : exported(run.out, "gpkg", "grids")) {
      CHECK_FALSE(grid.text("code").empty());
      CHECK_FALSE(grid.text("name").empty());
    }
  }

  SECTION("no overlap and no gap in any level, in any format") {
    for (const char* format : {"gpkg", "geojson", "shp"}) {
      INFO(format);
      CHECK(levelFaults(run.out, format, {"city", "counties", "subdistricts", "communities", "grids", "precincts"}) ==
            "");
    }
  }

  SECTION("every feature of every format, and of the plan, is valid") {
    CHECK(invalidIn(run.out) == "");
    CHECK(invalidIn(run.plan) == "");
  }

  SECTION("sheets open, and Chinese names come out as they went in") {
    const Paper subdistricts = printed(run.plan, run.scratch / "subdistrict.pdf", {"--level", "subdistrict"});
    for (const Feature& feature : exported(run.out, "gpkg", "subdistricts"))
      CHECK(subdistricts.says(feature.text("name")));
    // Another process writes the same bytes.
    printed(run.plan, run.scratch / "again.pdf", {"--level", "subdistrict"});
    const bool same =
        wangge::test::bytesOf(run.scratch / "again.pdf") == wangge::test::bytesOf(run.scratch / "subdistrict.pdf");
    CHECK(same);
    const Paper communities = printed(run.plan, run.scratch / "community.pdf", {"--level", "community"});
    for (const Feature& feature : exported(run.out, "gpkg", "communities"))
      CHECK(communities.says(feature.text("name")));
  }
}
