// SPDX-License-Identifier: GPL-3.0-or-later
// Saving into a full disk, a folder without rights, or through a crash: the old file is intact.
#include <sched.h>
#include <sys/mount.h>
#include <catch2/catch.hpp>

#include "gis/export/export.h"
#include "gis/export/formats.h"
#include "gis/file/child.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::gis;
using test::bytesOf;
using test::Scratch;

namespace {

Project plan() {
  auto plan = test::asciiPlan({"aab", "aab"});
  plan.project.info.uuid = "6f0c1f4e-0000-4000-8000-000000000003";
  plan.project.info.crs = "EPSG:4524";
  plan.project.lattice = {36600000, 5245000};
  return plan.project;
}

// The same with a megabyte more in it.
Project larger(Project project) {
  for (int i = 0; i < 100; ++i) project.journal.add({i, std::string(10000, 'x'), Message("edit.note")});
  return project;
}

std::string codeOf(const Result<void>& result) {
  return result ? "saved" : result.error().code;
}

void permit(const std::string& path, unsigned mode) {
  std::filesystem::permissions(path, static_cast<std::filesystem::perms>(mode));
}

}  // namespace

TEST_CASE("A read-only folder or file refuses saving, and stays as it was") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg";
  REQUIRE(saveProjectAs(path, plan()));
  const std::string before = bytesOf(path);
  const auto asNobody = [&](auto&& save) {
    return test::inChild([&] {
      test::becomeNobody();
      return codeOf(save());
    });
  };
  permit(scratch.folder(), ::getuid() == 0 ? 0755 : 0555);
  SECTION("neither may be written") {
    permit(path, ::getuid() == 0 ? 0644 : 0444);
    CHECK(asNobody([&] { return saveProjectAs(path, larger(plan())); }) == "file.read_only");
    CHECK(asNobody([&] { return saveProject(path, larger(plan()), plan()); }) == "file.read_only");
    CHECK(asNobody([&] { return saveProjectAs(scratch / "new.gpkg", plan()); }) == "file.read_only");
  }
  SECTION("the file may be written, but nothing beside it") {
    permit(path, 0666);
    CHECK(asNobody([&] { return saveProjectAs(path, larger(plan())); }) == "file.read_only");
    CHECK(asNobody([&] { return saveProject(path, larger(plan()), plan()); }) == "file.read_only");
  }
  SECTION("the folder may be written, but not the file") {
    permit(scratch.folder(), 0777);
    permit(path, ::getuid() == 0 ? 0644 : 0444);
    CHECK(asNobody([&] { return saveProjectAs(path, larger(plan())); }) == "file.read_only");
    CHECK(asNobody([&] { return saveProject(path, larger(plan()), plan()); }) == "file.read_only");
  }
  SECTION("exports") {
    CHECK(test::inChild([&] {
            test::becomeNobody();
            return exportMap(plan(), scratch.folder(), {"csv"}).error().code;
          }) == "file.read_only");
  }
  CHECK(bytesOf(path) == before);
  CHECK(scratch.files() == 1);
  permit(scratch.folder(), 0755);
}

TEST_CASE("A file that may not grow refuses saving, and stays as it was") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg";
  REQUIRE(saveProjectAs(path, plan()));
  const std::string before = bytesOf(path);
  const rlim_t limit = GENERATE(4096, 300000, 900000);
  CAPTURE(limit);
  CHECK(test::inChild([&] {
          test::limitFiles(limit);
          return codeOf(saveProjectAs(path, larger(plan())));
        }) == "file.disk_full");
  CHECK(test::inChild([&] {
          test::limitFiles(limit);
          return codeOf(saveProject(path, larger(plan()), plan()));
        }) == "file.disk_full");
  CHECK(bytesOf(path) == before);
  CHECK(scratch.files() == 1);
  CHECK(openProject(path)->project == plan());
}

TEST_CASE("An export that finds no room leaves nothing") {
  const Scratch scratch;
  const std::string format = GENERATE(from_range(exportFormatNames()));
  CAPTURE(format);
  CHECK(test::inChild([&] {
          test::limitFiles(50);
          const auto files = exportMap(plan(), scratch.folder(), {format});
          return files ? "written" : files.error().code;
        }) == "file.disk_full");
  CHECK(scratch.files() == 0);
}

TEST_CASE("A full disk refuses saving, and the old file is intact") {
  const Scratch scratch;
  // A disk of 700 KB of our own; needs root and a system that lets us mount.
  const std::string said = test::inChild([&]() -> std::string {
    if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("none", scratch.folder().c_str(), "tmpfs", 0, "size=700k") != 0)
      return "no disk";
    const std::string path = scratch / "a.gpkg";
    std::string words = codeOf(saveProjectAs(path, plan()));
    const std::string before = bytesOf(path);
    words += " " + codeOf(saveProjectAs(path, larger(plan())));
    words += " " + codeOf(saveProject(path, larger(plan()), plan()));
    words += bytesOf(path) == before && scratch.files() == 1 ? " intact" : " damaged";
    Project next = plan();
    next.journal.add({1, "x", Message("edit.note")});
    return words + " " + codeOf(saveProject(path, next, plan()));
  });
  if (said == "no disk") {
    WARN("no disk could be mounted: only the limit on file sizes was tested");
    return;
  }
  CHECK(said == "saved file.disk_full file.disk_full intact saved");
}

TEST_CASE("A save that dies half way is undone when the file is opened") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg";
  REQUIRE(saveProjectAs(path, larger(plan())));
  const auto die = [&] {
    test::inChild([&]() -> std::string {
      Database database(path, OpenMode::Write);
      database.run("PRAGMA cache_size = 5; BEGIN IMMEDIATE; UPDATE wangge_journal SET author = upper(author) || 'y'");
      ::_exit(database.ok() ? 0 : 1);
    });
  };
  die();
  REQUIRE(std::filesystem::exists(path + "-journal"));
  SECTION("by opening") {
    CHECK(openProject(path)->project == larger(plan()));
    CHECK(scratch.files() == 1);
  }
  SECTION("also when the file is replaced first") {
    REQUIRE(saveProjectAs(path, plan()));
    CHECK(scratch.files() == 1);
    CHECK(openProject(path)->project == plan());
  }
}

TEST_CASE("Saving keeps permissions and follows links") {
  const Scratch scratch;
  REQUIRE(saveProjectAs(scratch / "a.gpkg", plan()));
  permit(scratch / "a.gpkg", 0640);
  std::filesystem::create_symlink(scratch / "a.gpkg", scratch / "link.gpkg");
  REQUIRE(saveProjectAs(scratch / "link.gpkg", larger(plan())));
  CHECK(std::filesystem::is_symlink(scratch / "link.gpkg"));
  CHECK(std::filesystem::status(scratch / "a.gpkg").permissions() == static_cast<std::filesystem::perms>(0640));
  CHECK(openProject(scratch / "a.gpkg")->project == larger(plan()));
}
