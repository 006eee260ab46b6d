// SPDX-License-Identifier: GPL-3.0-or-later
// Saving into a full disk, a folder without rights, or through a crash: the old file is intact.
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <thread>

#include "gis/export/export.h"
#include "gis/export/formats.h"
#include "gis/file/child.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/gpkg/file_header.h"
#include "gis/output/atomic.h"
#include "support/ascii_plan.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::gis;
using test::bytesOf;
using test::Scratch;
using test::writeBytes;

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

// Begins to write into a plan's file and dies half way: its journal is left beside it.
void dieWhileSaving(const std::string& path) {
  test::inChild([&]() -> std::string {
    Database database(path, OpenMode::Write);
    database.run("PRAGMA cache_size = 5; BEGIN IMMEDIATE; UPDATE wangge_journal SET author = upper(author) || 'y'");
    ::_exit(database.ok() ? 0 : 1);
  });
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
  dieWhileSaving(path);
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

TEST_CASE("What a broken save left is kept, with its file, when it cannot be undone") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg", journal = path + "-journal";
  REQUIRE(saveProjectAs(path, larger(plan())));
  permit(scratch.folder(), 0777), permit(path, 0666);
  dieWhileSaving(path);
  REQUIRE(std::filesystem::exists(journal));
  const std::string before = bytesOf(path), unsaved = bytesOf(journal);
  const auto codes = [&] {
    return test::inChild([&] {
      test::becomeNobody();
      const auto opened = openProject(path);
      const auto saved = saveProjectAs(path, plan());
      if (opened || saved) return std::string(opened ? "opened" : "saved");
      if (!(saved.error() == opened.error())) return opened.error().code + " and " + saved.error().code;
      return saved.error().code + " " + std::get<std::string>(saved.error().arguments.at(1).value);
    });
  };
  SECTION("the journal may not be read") {
    permit(journal, 0);
    CHECK(codes() == "file.unfinished_save " + journal);
    permit(journal, 0600);
  }
  SECTION("another program is just saving") {
    CHECK(openProject(path)->project == larger(plan()));
    Database other(path, OpenMode::Write);
    other.run("PRAGMA cache_size = 5; BEGIN EXCLUSIVE; UPDATE wangge_journal SET author = upper(author) || 'z'");
    REQUIRE(other.ok());
    REQUIRE(std::filesystem::exists(journal));
    CHECK(codes() == "file.unfinished_save " + journal);
    REQUIRE(std::filesystem::exists(journal));
    other.run("ROLLBACK");
    REQUIRE(other.ok());
    CHECK(openProject(path)->project == larger(plan()));
    return;
  }
  CHECK(bytesOf(path) == before);
  CHECK(bytesOf(journal) == unsaved);
  CHECK(scratch.files() == 2);
  // Where it can be undone it still is.
  CHECK(openProject(path)->project == larger(plan()));
}

TEST_CASE("Looking at the counter of a file that is being written lets nobody else write into it") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg";
  REQUIRE(saveProjectAs(path, plan()));
  const std::int64_t before = readHeader(path)->counter;
  Database database(path, OpenMode::Write);
  database.run("BEGIN IMMEDIATE");
  CHECK(changeCounterOf(database) == before);
  // Asked by another process: a process is not told of its own locks.
  CHECK(test::inChild([&] {
          struct flock lock {};
          lock.l_type = F_WRLCK;
          const int file = ::open(path.c_str(), O_RDWR);
          return ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? "locked" : "free";
        }) == "locked");
}

TEST_CASE("A journal without its file is not thrown away") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg", moved = scratch / "moved.gpkg";
  REQUIRE(saveProjectAs(path, larger(plan())));
  dieWhileSaving(path);
  std::filesystem::rename(path, moved);
  CHECK(codeOf(saveProjectAs(path, plan())) == "file.unfinished_save");
  CHECK(scratch.files() == 2);
  std::filesystem::rename(path + "-journal", moved + "-journal");
  CHECK(openProject(moved)->project == larger(plan()));
}

TEST_CASE("What a broken save left is undone through a link, too") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg", link = scratch / "link.gpkg";
  REQUIRE(saveProjectAs(path, larger(plan())));
  std::filesystem::create_symlink(path, link);
  dieWhileSaving(path);
  REQUIRE(std::filesystem::exists(path + "-journal"));
  SECTION("by opening") {
    const auto opened = openProject(link);
    REQUIRE(opened);
    CHECK(opened->project == larger(plan()));
  }
  SECTION("when the file is replaced first") {
    REQUIRE(saveProjectAs(link, plan()));
    CHECK(scratch.files() == 2);
    CHECK(openProject(path)->project == plan());
  }
}

TEST_CASE("Saving a new file changes nothing for what other threads write") {
  const Scratch scratch;
  const mode_t mask = ::umask(0077);
  std::jthread saving([&](std::stop_token stop) {
    while (!stop.stop_requested() && AtomicFile::beside(scratch / "new.gpkg", kPlanFile)) {
    }
  });
  // Files of others, private as this process wants them.
  int open = 0;
  for (int i = 0; i < test::tries(20000, 2000); ++i) {
    const std::string path = scratch / "private";
    writeBytes(path, "x");
    if (std::filesystem::status(path).permissions() != static_cast<std::filesystem::perms>(0600)) ++open;
    std::filesystem::remove(path);
  }
  saving.request_stop();
  saving.join();
  CHECK(open == 0);
  REQUIRE(saveProjectAs(scratch / "new.gpkg", plan()));
  CHECK(std::filesystem::status(scratch / "new.gpkg").permissions() == static_cast<std::filesystem::perms>(0600));
  ::umask(mask);
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
