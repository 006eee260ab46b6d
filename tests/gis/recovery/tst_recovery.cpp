// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered after a crash, and what comes back: the last version, on the file it belongs to or without one.
#include <catch2/catch.hpp>

#include <sched.h>
#include <sys/mount.h>

#include "gis/file/child.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/recovery/recorder.h"
#include "gis/recovery/recovery.h"
#include "gis/support/random_walk.h"

using namespace wangge;
using namespace wangge::gis;
using namespace std::chrono_literals;
using test::Scratch;
using test::Walk;

namespace {

using Version = std::shared_ptr<const Project>;

struct Fixture {
  Scratch scratch, plans;
  Walk walk{5};
  Version first = std::make_shared<const Project>(walk.plan(100));

  std::string folder() const { return scratch.folder(); }
  Recorder::Options options(const std::string& path = {}) const {
    Recorder::Options options;
    options.folder = folder(), options.planPath = path;
    options.patience = 10min, options.retry = 20ms;
    return options;
  }
  Version edited(const Version& version) {
    while (true)
      if (auto next = walk.edit(*version); next && !(*next == *version))
        return std::make_shared<const Project>(std::move(*next));
  }
  std::vector<Recoverable> offered() const { return recoverablePlans(folder()); }
};

const Message kWhat = Message("journal.merge").with("count", 2).with("grid", "x");

}  // namespace

TEST_CASE_METHOD(Fixture, "A plan never saved comes back with all its edits") {
  const Version second = edited(first), third = edited(second);
  {
    Recorder recorder(first, options());
    recorder.record(second, Message("journal.heal"), 1000);
    recorder.record(third, kWhat, 1010);
    REQUIRE(recorder.wait(10s));
    // The journal of an open plan is offered to nobody.
    CHECK(offered().empty());
  }
  REQUIRE(offered().size() == 1);
  const Recoverable found = offered()[0];
  CHECK(found.edits == 2);
  CHECK(found.first == 1000);
  CHECK(found.last == 1010);
  CHECK(found.lastEdit == kWhat);
  CHECK(found.path.empty());
  CHECK(found.uuid == first->info.uuid);
  {
    const auto recovered = recover(found);
    REQUIRE(recovered);
    CHECK(recovered->recovered == *third);
    CHECK(recovered->base == *first);
    CHECK(recovered->path.empty());
    // While somebody recovers it, nobody else can.
    CHECK(offered().empty());
    CHECK(recover(found).error().code == "recovery.in_use");
  }
  tidyRecoveries(folder());
  CHECK(offered().size() == 1);
  discardRecovery(found.journal);
  CHECK(scratch.files() == 0);
}

TEST_CASE_METHOD(Fixture, "Without edits there is nothing to recover") {
  { Recorder recorder(first, options()); }
  CHECK(scratch.files() == 0);
  {
    auto soon = options();
    soon.patience = 1ms;
    Recorder recorder(first, soon);
    while (scratch.files() == 0 || offered().size() == 1) std::this_thread::sleep_for(1ms);
  }
  CHECK(offered().empty());
  tidyRecoveries(folder());
  CHECK(scratch.files() == 0);
}

TEST_CASE_METHOD(Fixture, "Edits after the last save come back onto the saved file") {
  const std::string path = plans / "a.gpkg";
  const Version second = edited(first), third = edited(second), fourth = edited(third);
  REQUIRE(saveProjectAs(path, *first));
  {
    Recorder recorder(first, options(path));
    recorder.record(second, Message("journal.heal"), 1000);
    recorder.record(third, Message("journal.heal"), 1001);
    REQUIRE(saveProject(path, *second, *first));
    // Saving ended while the next step was already made.
    recorder.saved(second, path, 1002);
    recorder.record(fourth, kWhat, 1003);
  }
  const auto found = recoverableFor(folder(), path);
  REQUIRE(found);
  CHECK(found->edits == 2);
  CHECK(found->lastEdit == kWhat);
  const auto recovered = recover(*found);
  REQUIRE(recovered);
  CHECK(recovered->path == path);
  CHECK(recovered->base == *second);
  CHECK(recovered->recovered == *fourth);
  CHECK(recovered->warnings.empty());
  // It can be saved as if nothing had happened.
  REQUIRE(saveProject(path, recovered->recovered, recovered->base));
  CHECK(openProject(path)->project == *fourth);
}

TEST_CASE_METHOD(Fixture, "A saved plan is not offered, also when the last save was not written down") {
  const std::string path = plans / "a.gpkg";
  const Version second = edited(first);
  REQUIRE(saveProjectAs(path, *first));
  const bool writtenDown = GENERATE(true, false);
  {
    Recorder recorder(first, options(path));
    recorder.record(second, kWhat, 1000);
    REQUIRE(saveProject(path, *second, *first));
    if (writtenDown) recorder.saved(second, path, 1001);
  }
  CHECK(offered().empty());
  tidyRecoveries(folder());
  CHECK(scratch.files() == 0);
}

TEST_CASE_METHOD(Fixture, "A journal whose edits were all saved does not come back when the plan goes on") {
  const std::string path = plans / "a.gpkg";
  const Version second = edited(first), third = edited(second);
  REQUIRE(saveProjectAs(path, *first));
  {
    Recorder recorder(first, options(path));
    recorder.record(second, kWhat, 1000);
    // Saved, and killed before that was written down.
    REQUIRE(saveProject(path, *second, *first));
  }
  CHECK_FALSE(recoverableFor(folder(), path));
  REQUIRE(saveProject(path, *third, *second));
  CHECK_FALSE(recoverableFor(folder(), path));
  CHECK(offered().empty());
}

TEST_CASE_METHOD(Fixture, "A save that died half way is undone before the edits are put on the file") {
  const std::string path = plans / "a.gpkg";
  const Version second = edited(first);
  REQUIRE(saveProjectAs(path, *first));
  {
    Recorder recorder(first, options(path));
    recorder.record(second, kWhat, 1000);
  }
  test::inChild([&]() -> std::string {
    Database database(path, OpenMode::Write);
    database.run("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE wangge_tables SET hash = hash + 1");
    database.run("UPDATE wangge_arcs SET classes = 7; UPDATE wangge_nodes SET x_mm = 1");
    ::_exit(0);
  });
  REQUIRE(std::filesystem::exists(path + "-journal"));
  const auto found = recoverableFor(folder(), path);
  REQUIRE(found);
  CHECK(found->edits == 1);
  const auto recovered = recover(*found);
  REQUIRE(recovered);
  CHECK(recovered->path == path);
  CHECK(recovered->base == *first);
  CHECK(recovered->recovered == *second);
}

TEST_CASE_METHOD(Fixture, "Undone to what was saved is nothing to recover") {
  const std::string path = plans / "a.gpkg";
  REQUIRE(saveProjectAs(path, *first));
  {
    Recorder recorder(first, options(path));
    recorder.record(edited(first), kWhat, 1000);
    recorder.record(first, kWhat, 1001);
  }
  CHECK(offered().empty());
}

TEST_CASE_METHOD(Fixture, "A file that is gone or holds something else is left alone") {
  const std::string path = plans / "a.gpkg";
  const Version second = edited(first), third = edited(second);
  REQUIRE(saveProjectAs(path, *first));
  {
    Recorder recorder(first, options(path));
    recorder.record(second, kWhat, 1000);
    recorder.record(third, kWhat, 1001);
  }
  SECTION("gone") {
    std::filesystem::remove(path);
  }
  SECTION("saved by somebody else") {
    REQUIRE(saveProject(path, *edited(first), *first));
  }
  SECTION("no plan any more") {
    test::writeBytes(path, "nothing");
  }
  REQUIRE(offered().size() == 1);
  const auto recovered = recover(offered()[0]);
  REQUIRE(recovered);
  CHECK(recovered->path.empty());
  CHECK(recovered->formerPath == path);
  CHECK(recovered->base == *first);
  CHECK(recovered->recovered == *third);
}

TEST_CASE_METHOD(Fixture, "A file that was moved is found by its plan") {
  const std::string path = plans / "a.gpkg", moved = plans / "b.gpkg";
  const Version second = edited(first);
  REQUIRE(saveProjectAs(path, *first));
  {
    Recorder recorder(first, options(path));
    recorder.record(second, kWhat, 1000);
  }
  CHECK_FALSE(recoverableFor(folder(), moved));
  std::filesystem::copy(path, moved);
  // The other one is still there: then it is a copy.
  CHECK_FALSE(recoverableFor(folder(), moved));
  std::filesystem::remove(path);
  const auto found = recoverableFor(folder(), moved);
  REQUIRE(found);
  const auto recovered = recover(*found);
  REQUIRE(recovered);
  CHECK(recovered->path == std::filesystem::weakly_canonical(moved));
  CHECK(recovered->recovered == *second);
}

TEST_CASE_METHOD(Fixture, "A recovered journal goes when its edits are in the next one") {
  const Version second = edited(first);
  {
    Recorder recorder(first, options());
    recorder.record(second, kWhat, 1000);
  }
  const Recoverable old = offered().at(0);
  auto recovered = recover(old);
  REQUIRE(recovered);
  Recorder recorder(std::make_shared<const Project>(recovered->base), options());
  recorder.replace(old.journal, old.number, std::move(recovered->lock));
  CHECK(std::filesystem::exists(old.journal));
  recorder.record(std::make_shared<const Project>(recovered->recovered), kWhat, 1001);
  REQUIRE(recorder.wait(10s));
  CHECK_FALSE(std::filesystem::exists(old.journal));
  CHECK(scratch.files() == 1);
  recorder.discard();
  CHECK(scratch.files() == 0);
}

TEST_CASE_METHOD(Fixture, "Killed before the old journal is deleted, only the new one is offered") {
  const Version second = edited(first), third = edited(second);
  {
    Recorder recorder(first, options());
    recorder.record(second, kWhat, 2000);
  }
  const Recoverable old = offered().at(0);
  const std::string kept = test::bytesOf(old.journal);
  {
    auto recovered = recover(old);
    REQUIRE(recovered);
    Recorder recorder(first, options());
    recorder.replace(old.journal, old.number, std::move(recovered->lock));
    recorder.record(second, kWhat, 1000);
    recorder.record(third, kWhat, 1000);
  }
  test::writeBytes(old.journal, kept);
  REQUIRE(offered().size() == 1);
  CHECK(offered()[0].journal != old.journal);
  CHECK(recover(offered()[0])->recovered == *third);
  tidyRecoveries(folder());
  CHECK_FALSE(std::filesystem::exists(old.journal));
  CHECK(offered().size() == 1);
}

TEST_CASE_METHOD(Fixture, "Household points of an import come back") {
  Project imported = *first;
  std::vector<HouseholdPoint> points;
  for (int i = 0; i < 5000; ++i)
    points.push_back({{walk.number(-100000, 100000), walk.number(-100000, 100000)},
                      walk.number(0, 9),
                      walk.number(0, 30),
                      static_cast<CountState>(walk.number(0, 2)),
                      static_cast<CountState>(walk.number(0, 2)),
                      static_cast<std::uint32_t>(i + 1)});
  Source source;
  source.name = "more", source.role = Role::Households;
  source.households = std::make_shared<const HouseholdSet>(points);
  source.outside = {1, 2, 4000000000u};
  const SourceId id = imported.sources.add(source);
  Project renamed = imported;
  renamed.sources.edit(id).name = "other";
  Project replaced = renamed;
  points.resize(100);
  replaced.sources.edit(id).households = std::make_shared<const HouseholdSet>(points);
  Project gone = replaced;
  gone.sources.edit(id).households = nullptr;
  for (const Project* last : {&imported, &renamed, &replaced, &gone}) {
    {
      Recorder recorder(first, options());
      for (const Project* step : {&imported, &renamed, &replaced, &gone}) {
        recorder.record(std::make_shared<const Project>(*step), kWhat, 1000);
        if (step == last) break;
      }
    }
    const Recoverable found = offered().at(0);
    const auto recovered = recover(found);
    REQUIRE(recovered);
    CHECK(recovered->recovered == *last);
    std::filesystem::remove(found.journal);
  }
}

TEST_CASE_METHOD(Fixture, "What another version of the program wrote is named, not read and not deleted") {
  JournalHead head;
  head.name = "city", head.number = 5;
  Bytes content = packHead(head);
  content[0] ^= std::byte{1};
  const Bytes entry = journalEntry(JournalKind::Head, 0, 0, content);
  test::writeBytes(scratch / "a.journal", {reinterpret_cast<const char*>(entry.data()), entry.size()});
  REQUIRE(offered().size() == 1);
  CHECK(offered()[0].otherVersion);
  CHECK(offered()[0].name == "city");
  CHECK(recover(offered()[0]).error().code == "recovery.other_version");
  tidyRecoveries(folder());
  CHECK(scratch.files() == 1);
}

TEST_CASE_METHOD(Fixture, "A journal damaged at its beginning is set aside and told of once") {
  {
    Recorder recorder(first, options());
    recorder.record(edited(first), kWhat, 1000);
  }
  const std::string journal = offered().at(0).journal;
  std::string bytes = test::bytesOf(journal);
  bytes[GENERATE(0u, 50u, 400u)] ^= 1;
  test::writeBytes(journal, bytes);
  CHECK(offered().empty());
  CHECK(std::filesystem::exists(journal));
  CHECK(tidyRecoveries(folder()) == std::vector{Message("recovery.set_aside").with("file", journal + ".damaged")});
  CHECK_FALSE(std::filesystem::exists(journal));
  CHECK(test::bytesOf(journal + ".damaged") == bytes);
  CHECK(tidyRecoveries(folder()).empty());
  CHECK(test::bytesOf(journal + ".damaged") == bytes);
}

TEST_CASE_METHOD(Fixture, "A disk that is full is told once, and what was recorded is written when there is room") {
  const Version second = edited(first), third = edited(second);
  Project large = *third;
  for (int i = 0; i < 100; ++i) large.journal.add({i, std::string(10000, 'x'), Message("edit.note")});
  const auto fourth = std::make_shared<const Project>(large);
  const std::string said = test::inChild([&]() -> std::string {
    if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("none", scratch.folder().c_str(), "tmpfs", 0, "size=400k") != 0)
      return "no disk";
    std::string words;
    auto telling = options();
    std::mutex mutex;
    telling.trouble = [&](std::optional<Error> error) {
      const std::lock_guard guard(mutex);
      words += error ? error->code + " " : "works ";
    };
    {
      Recorder recorder(first, telling);
      recorder.record(second, kWhat, 1000);
      recorder.record(third, kWhat, 1001);
      words += recorder.wait(10s) ? "written " : "waiting ";
      recorder.record(fourth, kWhat, 1002);
      words += recorder.wait(300ms) ? "written " : "waiting ";
      // What was there before is as it was.
      test::writeBytes(scratch / "copy", test::bytesOf(std::filesystem::directory_iterator(folder())->path().string()));
    }
    const auto left = recoverablePlans(folder());
    const auto recovered = left.empty() ? fail(Error("none")) : recover(left[0]);
    words += recovered && recovered->recovered == *third ? "third " : "lost ";
    return words;
  });
  if (said == "no disk") {
    WARN("no disk could be mounted");
    return;
  }
  CHECK(said == "written file.disk_full waiting third ");
}

TEST_CASE_METHOD(Fixture, "A recorder that failed goes on when it can") {
  const Version second = edited(first), third = edited(second);
  auto telling = options();
  telling.folder = scratch / "file/below";
  test::writeBytes(scratch / "file", "in the way");
  std::mutex mutex;
  std::string words;
  telling.trouble = [&](std::optional<Error> error) {
    const std::lock_guard guard(mutex);
    words += error ? error->code + " " : "works ";
  };
  {
    Recorder recorder(first, telling);
    recorder.record(second, kWhat, 1000);
    CHECK_FALSE(recorder.wait(200ms));
    std::filesystem::remove(scratch / "file");
    recorder.record(third, kWhat, 1001);
    REQUIRE(recorder.wait(10s));
  }
  CHECK(words == "file.unwritable works ");
  const auto left = recoverablePlans(telling.folder);
  REQUIRE(left.size() == 1);
  CHECK(left[0].edits == 2);
  CHECK(recover(left[0])->recovered == *third);
}

TEST_CASE("The folder of journals follows the desktop's rules") {
  const char* before = std::getenv("XDG_STATE_HOME");
  const std::string kept = before ? before : "";
  ::setenv("XDG_STATE_HOME", "/state", 1);
  CHECK(recoveryFolder() == "/state/wangge/recovery");
  ::setenv("XDG_STATE_HOME", "relative", 1);
  CHECK(recoveryFolder() == std::string(std::getenv("HOME")) + "/.local/state/wangge/recovery");
  before ? ::setenv("XDG_STATE_HOME", kept.c_str(), 1) : ::unsetenv("XDG_STATE_HOME");
}
