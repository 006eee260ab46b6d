// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli align: what it refuses, what it writes and what it leaves alone.
#include <QGuiApplication>
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "app/cli/align_text.h"
#include "app/cli/command.h"
#include "core/plan/erase.h"
#include "tests/app/application.h"
#include "tests/app/cli/fixture.h"
#include "tests/support/uncounted.h"

using namespace wangge;
using namespace wangge::cli;
using test::bytesOf;
using test::ensureApplication;
using test::Fixture;

namespace {

// A strip of grid c, 4 m wide, lies in the neighbour's precinct.
struct Strips : Fixture {
  Strips() {
    test::AsciiOptions options;
    options.grids = {"aabbcc", "aabbcc"};
    options.communities = {"AAAABB", "AAAABB"};
    options.precincts = {"PPPPPQ", "PPPPPQ"};
    options.cellMetres = 4;
    use(test::asciiPlan(options).project);
  }
  int run(std::vector<std::string> arguments, std::string* error = nullptr) const {
    return Fixture::run(cli::alignCommand(), std::move(arguments), error);
  }
};

}  // namespace

TEST_CASE_METHOD(Strips, "Looking changes nothing, a workbook takes the place of workbooks only") {
  const std::string before = bytesOf(path), book = scratch / "report.xlsx";
  CHECK(run({path}) == 0);
  CHECK(run({path, "--to", book, "--level", "grid", "--by", "area"}) == 0);
  CHECK(bytesOf(book).starts_with("PK"));
  CHECK(run({path, "--to", book}) == 0);
  CHECK(bytesOf(path) == before);

  std::string error;
  CHECK(run({path, "--to", path}, &error) == 2);
  CHECK(error.find("FILE.xlsx") != std::string::npos);
  const std::string disguised = scratch / "plan.xlsx";
  std::filesystem::copy_file(path, disguised);
  CHECK(run({path, "--to", disguised}, &error) == 2);
  CHECK(bytesOf(disguised) == before);
}

TEST_CASE_METHOD(Strips, "What makes no sense is refused with the option") {
  const std::vector<std::vector<std::string>> wrong = {
      {"--level", "city"}, {"--by", "weight"}, {"--straddle", "101"}, {"--straddle", "x"}, {"--sliver-width", "-1"}};
  for (const std::vector<std::string>& options : wrong) {
    std::string error;
    CHECK(run({path, options[0], options[1]}, &error) == 2);
    INFO(options[0]);
    CHECK(error.find(options[0]) != std::string::npos);
    // Before anything is read: the same where there is no plan at all.
    error.clear();
    CHECK(run({scratch / "none.gpkg", options[0], options[1]}, &error) == 2);
    CHECK(error.find(options[0]) != std::string::npos);
  }
}

TEST_CASE_METHOD(Strips, "What nobody counted is a dash in tables and null in JSON, and no 0") {
  ensureApplication();
  test::AsciiOptions options;
  options.grids = {"aabb", "aabb"}, options.precincts = {"PQQQ", "PQQQ"}, options.households = {"1111", "1111"};
  const auto told = [&](const Project& project) {
    const align::Matrix matrix(project);
    const align::Report report = align::report(project, matrix, {});
    const align::LevelMatrix shown = align::atLevel(project, matrix, Level::Grid);
    return std::pair(alignmentTables(project, report, shown), alignmentJson(project, report, shown));
  };
  const auto dashes = [](const std::vector<gis::ReportTable>& tables) {
    std::size_t count = 0;
    for (const gis::ReportTable& table : tables)
      for (const auto& row : table.rows)
        for (const gis::ReportCell& cell : row)
          count += std::holds_alternative<std::string>(cell) && std::get<std::string>(cell) == "–" ? 1u : 0u;
    return count;
  };
  Project counted = test::asciiPlan(options).project, bare = counted;
  test::forgetCounts(bare, test::Lacks::Persons);
  const auto [tables, json] = told(counted);
  CHECK(dashes(tables) == 0);
  CHECK(json["matrix"]["total"]["persons"] == 1600);
  REQUIRE_FALSE(json["grids"].empty());
  CHECK(json["grids"][0]["shares"][0]["share"]["persons"].is_number());

  const auto [bareTables, bareJson] = told(bare);
  CHECK(dashes(bareTables) > 0);
  CHECK(bareJson["matrix"]["total"]["persons"].is_null());
  CHECK(bareJson["matrix"]["total"]["households"] == 800);
  CHECK(bareJson["grids"][0]["shares"][0]["share"]["persons"].is_null());
  CHECK(bareJson["grids"][0]["shares"][0]["share"]["households"].is_number());
  CHECK(bareJson.dump().find("\"persons\":0") == std::string::npos);
}

TEST_CASE("A share of what was counted and is empty is 0, of what nobody counted it is not told") {
  align::Cell part, whole;
  const std::optional<double> none;
  for (const align::Measure measure : {align::Measure::Households, align::Measure::Persons}) {
    CHECK(shareOf(part, whole, measure, {true, true}) == 0.0);
    CHECK(shareOf(part, whole, measure, {false, false}) == none);
  }
  CHECK(shareOf(part, whole, align::Measure::Persons, {true, false}) == none);
  CHECK(shareOf(part, whole, align::Measure::Area, {false, false}) == 0.0);
  // Places in it, where everybody who was counted is nobody.
  whole.tally.points = 3;
  CHECK(shareOf(part, whole, align::Measure::Households, {true, true}) == 0.0);
  whole.tally.householdsUnknown = 3;
  CHECK(shareOf(part, whole, align::Measure::Households, {true, true}) == none);
  whole.tally.householdsUnknown = 0, whole.tally.households = 8, part.tally.households = 2;
  CHECK(shareOf(part, whole, align::Measure::Households, {true, true}) == 0.25);
}

TEST_CASE_METHOD(Strips, "The matrix in a terminal keeps its row of sums, however many stations there are") {
  ensureApplication();
  test::AsciiOptions options;
  options.households = {std::string(40, '1')};
  options.grids = {std::string(40, 'a')};
  options.precincts = {"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn"};
  const Project project = test::asciiPlan(options).project;
  const align::Matrix matrix(project);
  align::ReportOptions asked;
  asked.measure = align::Measure::Households;
  const align::Report report = align::report(project, matrix, asked);
  const align::LevelMatrix shown = align::atLevel(project, matrix, Level::Subdistrict);
  const std::string text = alignmentText(project, report, alignmentTables(project, report, shown)).toStdString();
  CAPTURE(text);
  CHECK(text.find("Matrix, households (40)") != std::string::npos);
  CHECK(text.find("… and 10 more") != std::string::npos);
  const std::size_t sum = text.find("Sum ");
  REQUIRE(sum != std::string::npos);
  CHECK(text.substr(sum, text.find('\n', sum) - sum).find("4,000") != std::string::npos);
}

TEST_CASE_METHOD(Strips, "Stations are declared to need no match, by code or name, and it is taken back") {
  const std::string before = bytesOf(path);
  std::string error;
  CHECK(run({path, "--declare", "P"}, &error) == 2);
  CHECK(error.find("STATION=REASON") != std::string::npos);
  CHECK(run({path, "--declare", "nobody=zone"}, &error) == 2);
  CHECK(error.find("nobody") != std::string::npos);
  // The first of two is not declared where the second is wrong.
  CHECK(run({path, "--declare", "P=zone", "--declare", "nobody=zone"}, &error) == 2);
  CHECK(bytesOf(path) == before);

  CHECK(run({path, "--declare", "P=development zone", "--declare", "Q= port "}) == 0);
  const auto reasons = [&] {
    std::string all;
    const Project saved = gis::openProject(path)->project;
    for (PrecinctId id : align::precinctsByCode(saved)) all += saved.precincts.at(id).exemption + "|";
    return all;
  };
  CHECK(reasons() == "development zone|port|");
  const Project declared = gis::openProject(path)->project;
  const align::Matrix matrix(declared);
  const align::Report report = align::report(declared, matrix);
  const align::LevelMatrix shown = align::atLevel(declared, matrix, Level::Subdistrict);
  const Json json = alignmentJson(declared, report, shown);
  CHECK(json["stations"][0]["verdict"] == "declared");
  CHECK(json["stations"][0]["exemption"] == "development zone");
  CHECK(json["best"]["stations_left"].empty());
  const std::string text = alignmentText(declared, report, alignmentTables(declared, report, shown)).toStdString();
  CHECK(text.find("development zone") != std::string::npos);
  CHECK(text.find("2 stations need not match") != std::string::npos);
  // A subdistrict that nobody meets has nothing in common, and no geometry is the word for something else.
  Project bare = declared;
  for (PrecinctId id : bare.precincts.ids()) erasePrecinct(bare, id);
  const align::Report nobody = align::report(bare);
  CHECK(alignmentText(bare, nobody, alignmentTables(bare, nobody, nobody.matrix)).contains("nothing in common"));

  CHECK(run({path, "--declare", "P="}) == 0);
  CHECK(reasons() == "|port|");
  const std::string again = bytesOf(path);
  CHECK(run({path, "--declare", "P="}) == 0);  // as it is already
  CHECK(bytesOf(path) == again);
  // Two of one name: asked, not guessed.
  Project twins = gis::openProject(path)->project;
  for (PrecinctId id : twins.precincts.ids()) twins.precincts.edit(id).name = "twin";
  std::filesystem::remove(path);
  REQUIRE(gis::saveProjectAs(path, twins));
  CHECK(run({path, "--declare", "twin=zone"}, &error) == 2);
  CHECK(error.find("twin") != std::string::npos);
}

TEST_CASE_METHOD(Strips, "Station points outside their precinct are in text, JSON and tables") {
  ensureApplication();
  Project project = plan;
  Station station;
  station.code = "Q", station.name = "Far", station.placed = true, station.at = {2'000, 2'000};
  project.stations.add(station);
  const align::Matrix matrix(project);
  const align::Report report = align::report(project, matrix);
  const align::LevelMatrix shown = align::atLevel(project, matrix, Level::Subdistrict);
  const Json json = alignmentJson(project, report, shown);
  REQUIRE(json["stations_outside"].size() == 1);
  CHECK(json["stations_outside"][0]["precinct"]["code"] == "Q");
  CHECK(json["stations_outside"][0]["lies_in"]["code"] == "P");
  CHECK(json["stations_outside"][0]["distance_m"].get<double>() == Approx(18));
  CHECK(json["stations_outside"][0]["place"].is_object());
  const std::string text = alignmentText(project, report, alignmentTables(project, report, shown)).toStdString();
  CHECK(text.find("Stations outside their own precinct (1)") != std::string::npos);
}

TEST_CASE_METHOD(Strips, "Slivers are snapped away in the plan, unless somebody has it open") {
  leaseTo("Zhang", path);
  const std::string before = bytesOf(path);
  std::string error;
  CHECK(run({path, "--snap-slivers"}, &error) == 2);
  CHECK(error.find("Zhang") != std::string::npos);
  CHECK(bytesOf(path) == before);
  std::filesystem::remove(gis::leasePath(path));

  CHECK(run({path, "--snap-slivers"}) == 0);
  const Project after = gis::openProject(path)->project;
  REQUIRE(after.journal.size() == 1);
  after.journal.forEach([](JournalId, const JournalEntry& entry) { CHECK(entry.what.code == "journal.snap_slivers"); });
  // Half of B lay in each of the two: as many squares here as there, so the lowest code keeps it.
  std::size_t named = 0;
  after.precincts.forEach(
      [&](PrecinctId, const Precinct& precinct) { named += precinct.zone.faces.empty() ? 0u : 1u; });
  CHECK(named == 1);
  const std::string snapped = bytesOf(path);
  CHECK(run({path, "--snap-slivers"}) == 0);  // none are left
  CHECK(bytesOf(path) == snapped);
}

TEST_CASE_METHOD(Strips, "A goal is looked for without a change, and reached when its moves are accepted") {
  const std::string before = bytesOf(path);
  for (const std::string goal :
       {"no-grid-cut", "no-community-split", "one-station-per-subdistrict", "one-subdistrict-per-station"})
    for (const std::string move : {"precincts", "communities", "least"}) {
      INFO(goal << " " << move);
      CHECK(run({path, "--goal", goal, "--move", move}) == 0);
      // Nobody was counted here, so there is nothing to limit.
      CHECK(run({path, "--goal", goal, "--move", move, "--limits", "most=100000,per-officer=900"}) != 0);
    }
  CHECK(bytesOf(path) == before);
  CHECK(run({path, "--goal", "no-community-split", "--move", "precincts", "--accept", "all"}) == 0);
  const auto after = gis::openProject(path);
  REQUIRE(after);
  after->project.communities.forEach([&](CommunityId, const Community& community) {
    CHECK_FALSE(liesInSeveral(after->project, community.zone.faces));
  });
  // Nothing is left to do, which is no mistake.
  CHECK(run({path, "--goal", "no-community-split", "--move", "precincts", "--accept", "all"}) == 0);
}

TEST_CASE_METHOD(Strips, "Wrong goals, limits and moves are refused with the option") {
  const std::vector<std::vector<std::string>> wrong = {
      {"--goal", "peace"},
      {"--goal", "no-grid-cut", "--move", "rivers"},
      {"--goal", "no-grid-cut", "--limits", "most=many"},
      {"--goal", "no-grid-cut", "--limits", "more=5"},
      {"--goal", "no-grid-cut", "--limits", "least=9,most=5"},
      {"--goal", "no-grid-cut", "--accept", "0"},
      {"--goal", "no-grid-cut", "--by", "weight"},
      {"--goal", "no-grid-cut", "--to", "report.xlsx"},
      {"--goal", "no-grid-cut", "--level", "grid"},
      {"--goal", "no-grid-cut", "--straddle", "5"},
      {"--goal", "no-grid-cut", "--sliver-width", "5"},
  };
  const std::string before = bytesOf(path);
  for (std::vector<std::string> options : wrong) {
    INFO(options.back());
    std::string error;
    const std::string last = options[options.size() - 2];
    options.insert(options.begin(), path);
    CHECK(run(options, &error) == 2);
    CHECK(error.find(last) != std::string::npos);
  }
  std::string error;
  CHECK(run({path, "--accept", "all"}, &error) == 2);
  CHECK(error.find("--goal") != std::string::npos);
  CHECK(run({path, "--goal", "no-community-split", "--accept", "77"}, &error) == 2);
  CHECK(bytesOf(path) == before);
}

TEST_CASE_METHOD(Fixture, "Lines of both sides are mixed where one alone leaves more, and made all at once") {
  // Both stations of community B stand in it, and C, which could take the rest of D, is locked.
  test::AsciiOptions options;
  options.grids = {"aaabbbcccddd", "aaabbbcccddd"};
  options.communities = {"AAABBBCCCDDD", "AAABBBCCCDDD"};
  options.precincts = {"PPPPQQRRRRSS", "PPPPQQRRRRSS"};
  options.households = {"111111111111", "111111111111"};
  test::AsciiPlan drawn = test::asciiPlan(options);
  for (const auto& [code, column] : {std::pair("P", 3), std::pair("Q", 5)}) {
    Station station;
    station.code = code, station.placed = true, station.at = drawn.centre(column, 0);
    drawn.project.stations.add(station);
  }
  drawn.project.communities.edit(drawn.communities.at('C')).locked = true;
  use(drawn.project);
  const std::string before = bytesOf(path);
  std::string error;
  const std::vector<std::string> goal = {path, "--goal", "no-community-split", "--move", "least"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), goal.begin(), goal.end());
    return more;
  };
  CHECK(run(cli::alignCommand(), goal) == 0);
  CHECK(run(cli::alignCommand(), with({"--accept", "1"}), &error) == 2);
  CHECK(error.find("all at once") != std::string::npos);
  CHECK(bytesOf(path) == before);
  CHECK(run(cli::alignCommand(), with({"--accept", "all"})) == 0);
  const auto opened = gis::openProject(path);
  REQUIRE(opened);
  CHECK(opened->project.journal.size() == plan.journal.size() + 1);
  opened->project.communities.forEach([&](CommunityId, const Community& community) {
    for (FaceId face : community.zone.faces)
      CHECK(opened->project.subdivision.face(face).precinct ==
            opened->project.subdivision.face(community.zone.faces.front()).precinct);
  });
}
