// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli align: what it refuses, what it writes and what it leaves alone.
#include <QGuiApplication>
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "app/cli/command.h"
#include "tests/app/application.h"
#include "tests/app/cli/fixture.h"

using namespace wangge;
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
    Project drawn = test::asciiPlan(options).project;
    drawn.info = plan.info, drawn.lattice = plan.lattice;
    plan = drawn;
    std::filesystem::remove(path);
    REQUIRE(gis::saveProjectAs(path, plan));
  }
  int run(std::vector<std::string> arguments, std::string* error = nullptr) const {
    ensureApplication();
    CLI::App app;
    const cli::Action action = cli::alignCommand().prepare(app);
    std::ranges::reverse(arguments);
    app.parse(arguments);
    int code = -1;
    const std::string text = said([&] {
      const Result<int> result = action(console);
      code = result ? *result : console.refuse(result.error());
    });
    if (error) *error = text;
    return code;
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
  }
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
