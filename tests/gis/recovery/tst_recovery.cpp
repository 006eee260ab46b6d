// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered after a crash, and what comes back: the last version, on the file it belongs to or without one.
#include <catch2/catch.hpp>

#include "gis/file/child.h"
#include "gis/file/project_file.h"
#include "gis/recovery/recorded_plan.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;
using namespace std::chrono_literals;

TEST_CASE_METHOD(RecordedPlan, "A plan never saved comes back with all its edits") {
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

TEST_CASE_METHOD(RecordedPlan, "Without edits there is nothing to recover") {
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

TEST_CASE_METHOD(RecordedPlan, "Edits after the last save come back onto the saved file") {
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

TEST_CASE_METHOD(RecordedPlan, "A saved plan is not offered, also when the last save was not written down") {
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

TEST_CASE_METHOD(RecordedPlan, "A journal whose edits were all saved does not come back when the plan goes on") {
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

TEST_CASE_METHOD(RecordedPlan, "A save that died half way is undone before the edits are put on the file") {
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

TEST_CASE_METHOD(RecordedPlan, "Undone to what was saved is nothing to recover") {
  const std::string path = plans / "a.gpkg";
  REQUIRE(saveProjectAs(path, *first));
  {
    Recorder recorder(first, options(path));
    recorder.record(edited(first), kWhat, 1000);
    recorder.record(first, kWhat, 1001);
  }
  CHECK(offered().empty());
}

TEST_CASE_METHOD(RecordedPlan, "A file that is gone or holds something else is left alone") {
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

TEST_CASE_METHOD(RecordedPlan, "A file that was moved is found by its plan") {
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

TEST_CASE_METHOD(RecordedPlan, "Household points of an import come back") {
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
