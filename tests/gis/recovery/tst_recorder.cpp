// SPDX-License-Identifier: GPL-3.0-or-later
// The recorder where a disk is full or a file in its way, and where a recovered journal gives way to the next one.
#include <catch2/catch.hpp>

#include <sched.h>
#include <sys/mount.h>

#include "gis/file/child.h"
#include "gis/recovery/recorded_plan.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;
using namespace std::chrono_literals;

TEST_CASE_METHOD(RecordedPlan, "A recovered journal goes when its edits are in the next one") {
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

TEST_CASE_METHOD(RecordedPlan, "Killed before the old journal is deleted, only the new one is offered") {
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

TEST_CASE_METHOD(RecordedPlan,
                 "A disk that is full is told once, and what was recorded is written when there is room") {
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

TEST_CASE_METHOD(RecordedPlan, "A recorder that failed goes on when it can") {
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
