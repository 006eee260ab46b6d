// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli propose --precinct: beats are made as one step and saved, or only shown; what makes no sense is refused.
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/cli/command.h"
#include "core/plan/beats.h"
#include "tests/app/application.h"
#include "tests/app/cli/fixture.h"

using namespace wangge;
using namespace wangge::cli;
using test::bytesOf;
using test::ensureApplication;
using test::Fixture;

namespace {

struct Policed : Fixture {
  Policed() {
    Project drawn = test::asciiPlan({.grids = {"abcd", "abcd"},
                                     .communities = {},
                                     .precincts = {"PPPP", "PPPP"},
                                     .households = {"1111", "1111"}})
                        .project;
    drawn.precincts.edit(drawn.precincts.ids().front()).name = "站前派出所";
    use(std::move(drawn));
  }
  int run(std::vector<std::string> arguments, std::string* error = nullptr) const {
    return Fixture::run(cli::proposeCommand(), std::move(arguments), error);
  }
};

}  // namespace

TEST_CASE_METHOD(Policed, "Beats of a precinct are proposed and saved as one step") {
  const std::string before = bytesOf(path);
  CHECK(run({path, "--precinct", "P", "--beats", "2", "--dry-run"}) == 0);
  CHECK(bytesOf(path) == before);
  CHECK(run({path, "--precinct", "站前派出所", "--beats", "2", "--officers", "5"}) == 0);
  const auto opened = gis::openProject(path);
  REQUIRE(opened);
  REQUIRE(opened->project.beats.size() == 2);
  int officers = 0;
  opened->project.beats.forEach([&](BeatId, const Beat& beat) {
    officers += beat.officers;
    CHECK(beat.grids.size() == 2);
    CHECK(beat.precinct);
  });
  CHECK(officers == 5);
  CHECK(opened->project.journal.size() == plan.journal.size() + 1);
}

TEST_CASE_METHOD(Policed, "What makes no sense for beats is refused with its option") {
  std::string error;
  CHECK(run({path, "--beats", "2"}, &error) == 2);
  CHECK(error.find("--precinct") != std::string::npos);
  CHECK(run({path, "--precinct", "P"}, &error) == 2);
  CHECK(error.find("--beats") != std::string::npos);
  CHECK(run({path, "--precinct", "P", "--beats", "0"}, &error) == 2);
  CHECK(run({path, "--precinct", "P", "--beats", "9"}, &error) == 2);
  CHECK(run({path, "--precinct", "none", "--beats", "2"}, &error) == 2);
  CHECK(error.find("none") != std::string::npos);
  CHECK(run({path, "--precinct", "P", "--beats", "2", "--within", "230204"}, &error) == 2);
  CHECK(error.find("--within") != std::string::npos);
}
