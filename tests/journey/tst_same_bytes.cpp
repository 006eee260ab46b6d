// SPDX-License-Identifier: GPL-3.0-or-later
// The order of features in the sources and the number of threads leave no trace in the project file or in what is
// exported and printed.
#include <catch2/catch.hpp>

#include <filesystem>

#include "cli.h"
#include "layers.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::bytesOf;
using wangge::test::Scratch;

namespace {

struct Step {
  const char *role, *file;
  Arguments options = {};
};

std::string copyOf(const Step& step) {
  return std::filesystem::path(step.file).stem().string() + ".gpkg";
}

// Every run starts from a copy of one new plan: a plan's UUID is its own.
std::string run(const std::string& start, const std::string& plan, const std::string& sources,
                const std::vector<Step>& steps, const char* threads) {
  std::filesystem::copy_file(start, plan);
  for (const Step& step : steps) {
    Arguments arguments = {"import", plan, "--as", step.role, sources + copyOf(step), "--threads", threads};
    arguments.insert(arguments.end(), step.options.begin(), step.options.end());
    answerOf(arguments);
  }
  answerOf({"number", plan});
  return bytesOf(plan);
}

// Exports and sheets of the two plans, by processes of their own.
void checkSameResults(const Scratch& scratch) {
  for (const std::string plan : {"first", "other"}) {
    const std::string file = scratch / (plan + ".gpkg"), out = scratch / (plan + "_out");
    answerOf({"export", file, "--to", out, "--format", "gpkg,geojson,shp,kml,dxf,csv,xlsx"});
    answerOf({"print", file, "--to", out + "/sheets.pdf", "--level", "subdistrict"});
  }
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(scratch / "first_out")) {
    const std::string name = entry.path().filename().string();
    INFO(name);
    const bool same = bytesOf(scratch / ("other_out/" + name)) == bytesOf(entry.path().string());
    CHECK(same);
    ++files;
  }
  CHECK(files > 20);
}

// Imports the steps with one thread, and again in another order with two.
void checkSamePlans(const Scratch& scratch, const std::string& data, const std::vector<Step>& steps,
                    const std::string& scheme) {
  const std::string start = scratch / "start.gpkg";
  answerOf({"new", start, "--name", "Same", "--scheme", scheme});
  // All through the same writer, so that the order is the only difference.
  const auto write = [&](const std::string& folder, unsigned seed) {
    std::filesystem::create_directories(scratch / folder);
    for (const Step& step : steps) shuffle(data + step.file, scratch / (folder + "/" + copyOf(step)), seed);
    return scratch / (folder + "/");
  };
  const std::string some = write("some", 1), others = write("others", 2);
  const std::string first = run(start, scratch / "first.gpkg", some, steps, "1");
  REQUIRE(first.size() > 100'000);
  // Not CHECK(a == b): megabytes would be printed.
  const bool same = run(start, scratch / "other.gpkg", others, steps, "2") == first;
  CHECK(same);
}

}  // namespace

TEST_CASE("Baltimore: shuffled features and other threads give the same bytes", "[real]") {
  const std::string data = realData("baltimore-two-districts");
  if (data.empty()) return;
  const Scratch scratch;
  checkSamePlans(scratch, data,
                 {{"communities", "communities.gpkg"},
                  {"barriers", "streets.gpkg"},
                  {"precincts", "precincts.gpkg"},
                  {"households", "households.gpkg"},
                  {"grids", "blocks.gpkg", {"--field", "code=geoid20"}}},
                 "default");
  checkSameResults(scratch);
}

TEST_CASE("Washington: shuffled features and other threads give the same bytes", "[real]") {
  const std::string data = realData("washington-dc");
  if (data.empty()) return;
  checkSamePlans(
      Scratch(), data,
      {{"communities", "single-member-district-2013.geojson", {"--field", "code=SMD_ID", "--field", "parent=ANC_ID"}},
       {"subdistricts", "advisory-neighborhood-commission-2013.geojson", {"--field", "code=ANC_ID"}},
       {"counties", "ward-2012.geojson"},
       {"precincts", "police-districts-mpd.geojson"},
       {"barriers", "railroads.geojson"},
       {"households",
        "census-block-groups-2010.geojson",
        {"--field", "households=H0010001", "--field", "persons=P0010001"}}},
      "plain");
}

TEST_CASE("Voting precincts full of faults: shuffled features and other threads give the same bytes", "[real]") {
  const std::string data = realData("washington-dc");
  if (data.empty()) return;
  checkSamePlans(Scratch(), data, {{"communities", "voting-precinct-2012.geojson", {"--field", "code=NAME"}}}, "plain");
}
