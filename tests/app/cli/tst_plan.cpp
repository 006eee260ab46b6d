// SPDX-License-Identifier: GPL-3.0-or-later
// Commands say when edits are left unsaved by a crash, and keep off a plan that somebody has open.
#include <fcntl.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "app/cli/plan.h"
#include "core/edit/edits.h"
#include "gis/file/project_file.h"
#include "gis/recovery/lease.h"
#include "gis/recovery/recorder.h"
#include "gis/recovery/recovery.h"
#include "tests/gis/file/scratch.h"
#include "tests/support/ascii_plan.h"

using namespace wangge;

namespace {

struct Desk {
  test::Scratch scratch;
  std::string path = scratch / "a.gpkg";
  Project plan = test::asciiPlan({"ab"}).project;
  cli::Console console;

  Desk() {
    plan.info.uuid = "6f0c1f4e-0000-4000-8000-000000000021";
    plan.info.crs = "EPSG:4524";
    plan.lattice = {36600000, 5245000};
    REQUIRE(gis::saveProjectAs(path, plan));
  }
  Project edited() const { return *setGridCode(plan, plan.grids.ids()[0], "77", {"x", 1700000000}); }
  // What goes to standard error meanwhile.
  template <class Run>
  std::string said(Run&& run) {
    const std::string file = scratch / "said";
    const int kept = ::dup(2), into = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(into, 2);
    run();
    ::dup2(kept, 2);
    ::close(into), ::close(kept);
    return test::bytesOf(file);
  }
};

}  // namespace

TEST_CASE_METHOD(Desk, "A command tells of edits that a crash left, and works on what is in the file") {
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

TEST_CASE_METHOD(Desk, "A command does not write into a plan that somebody has open") {
  gis::LeaseHolder holder = gis::thisProcess("Zhang", 1700000000);
  holder.host = "office-3";
  test::writeBytes(gis::leasePath(path), gis::leaseText(holder));
  const auto refused = cli::savePlan(console, path, edited(), plan);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "lease.held");
  CHECK(gis::openProject(path)->project == plan);
  std::filesystem::remove(gis::leasePath(path));
  REQUIRE(cli::savePlan(console, path, edited(), plan));
  CHECK(gis::openProject(path)->project == edited());
  CHECK_FALSE(std::filesystem::exists(gis::leasePath(path)));
}
