// SPDX-License-Identifier: GPL-3.0-or-later
// Commands say when edits are left unsaved by a crash, and keep off a plan that somebody has open.
#include <catch2/catch.hpp>

#include "app/cli/plan.h"
#include "gis/recovery/recorder.h"
#include "gis/recovery/recovery.h"
#include "tests/app/cli/fixture.h"

using namespace wangge;

using test::Fixture;

TEST_CASE_METHOD(Fixture, "A command tells of edits that a crash left, and works on what is in the file") {
  {
    gis::Recorder::Options options;
    options.folder = gis::recoveryFolder(), options.planPath = path;
    gis::Recorder recorder(std::make_shared<const Project>(plan), options);
    recorder.record(std::make_shared<const Project>(edited()), Message("journal.code"), 1700000000);
  }
  Result<Project> opened = fail(Error("none"));
  const std::string warning = said([&] { opened = cli::openPlan(console, path); });
  REQUIRE(opened);
  CHECK(*opened == plan);
  CHECK(warning.find("1 edit") != std::string::npos);
  CHECK(warning.find("a.gpkg") != std::string::npos);
  console.quiet = true;
  CHECK(said([&] { opened = cli::openPlan(console, path); }).empty());
  for (const auto& left : gis::recoverablePlans(gis::recoveryFolder())) gis::discardRecovery(left.journal);
  console.quiet = false;
  CHECK(said([&] { opened = cli::openPlan(console, path); }).empty());
}

TEST_CASE_METHOD(Fixture, "A command does not write into a plan that somebody has open") {
  leaseTo("Zhang", path);
  const auto refused = cli::savePlan(console, path, edited(), &plan);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "lease.held");
  CHECK(gis::openProject(path)->project == plan);
  std::filesystem::remove(gis::leasePath(path));
  REQUIRE(cli::savePlan(console, path, edited(), &plan));
  CHECK(gis::openProject(path)->project == edited());
  CHECK_FALSE(std::filesystem::exists(gis::leasePath(path)));
}
