// SPDX-License-Identifier: GPL-3.0-or-later
// One writes, the others are told who and since when; whoever is gone does not keep the plan.
#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/stat.h>

#include "gis/file/child.h"
#include "gis/file/scratch.h"
#include "gis/recovery/lease.h"

using namespace wangge::gis;
using wangge::test::bytesOf;
using wangge::test::Scratch;
using wangge::test::writeBytes;
using Outcome = Lease::Outcome;

namespace {

struct Fixture {
  Scratch scratch;
  std::string plan = scratch / "plan.gpkg";
  std::string lease = leasePath(plan);

  Fixture() { writeBytes(plan, "x"); }
  void age(int seconds) const {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    now.tv_sec -= seconds;
    const timespec times[2] = {now, now};
    REQUIRE(::utimensat(AT_FDCWD, lease.c_str(), times, 0) == 0);
  }
  LeaseHolder other() const {
    LeaseHolder holder = thisProcess("Zhang", 1700000000);
    holder.host = "elsewhere";
    return holder;
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "The first has the plan, the second learns whose it is, and gets it when it is given back") {
  auto first = Lease::take(plan, "Zhang", 1700000000);
  REQUIRE(first.outcome == Outcome::Ours);
  CHECK(scratch.files() == 2);
  const auto second = Lease::take(plan, "Li", 1700000100);
  CHECK(second.outcome == Outcome::Held);
  CHECK_FALSE(second.lease);
  CHECK(second.holder.user == "Zhang");
  CHECK(second.holder.since == 1700000000);
  CHECK(leaseHolderOf(plan)->user == "Zhang");
  first.lease.reset();
  CHECK(scratch.files() == 1);
  CHECK_FALSE(leaseHolderOf(plan));
  CHECK(Lease::take(plan, "Li", 1700000200).outcome == Outcome::Ours);
}

TEST_CASE_METHOD(Fixture, "Another process of this computer keeps its plan while it lives") {
  writeBytes(lease, "");
  const std::string said = wangge::test::inChild([&]() -> std::string {
    std::filesystem::remove(lease);
    auto taken = Lease::take(plan, "Zhang", 1700000000);
    // Dies without giving it back.
    if (taken.outcome == Outcome::Ours) ::_exit(0);
    return "not taken";
  });
  CHECK(said == "");
  REQUIRE(std::filesystem::exists(lease));
  const auto taken = Lease::take(plan, "Li", 1700000100);
  CHECK(taken.outcome == Outcome::TakenOver);
  CHECK(taken.holder.user == "Zhang");
  CHECK(leaseHolderOf(plan)->user == "Li");
  CHECK(scratch.files() == 2);
}

TEST_CASE_METHOD(Fixture, "The number of a dead process given to another one does not keep the plan") {
  LeaseHolder holder = thisProcess("Zhang", 1700000000);
  SECTION("in the same run of the system") {
    --holder.processStart;
  }
  SECTION("before the system was started anew") {
    holder.boot = "another";
  }
  writeBytes(lease, leaseText(holder));
  CHECK_FALSE(leaseHolderOf(plan));
  CHECK(Lease::take(plan, "Li", 1700000100).outcome == Outcome::TakenOver);
}

TEST_CASE_METHOD(Fixture, "Another computer keeps its plan by its heartbeat") {
  writeBytes(lease, leaseText(other()));
  CHECK(Lease::take(plan, "Li", 1700000100).outcome == Outcome::Held);
  age(100);
  CHECK(Lease::take(plan, "Li", 1700000100).outcome == Outcome::Held);
  age(130);
  const auto taken = Lease::take(plan, "Li", 1700000100);
  CHECK(taken.outcome == Outcome::TakenOver);
  CHECK(taken.holder.host == "elsewhere");
  CHECK(scratch.files() == 2);
}

TEST_CASE_METHOD(Fixture, "A process of another container on this computer is judged by its heartbeat") {
  LeaseHolder holder = thisProcess("Zhang", 1700000000);
  holder.processes = "pid:[1]", holder.process = 999999, holder.processStart = 1;
  writeBytes(lease, leaseText(holder));
  CHECK(Lease::take(plan, "Li", 1700000100).outcome == Outcome::Held);
}

TEST_CASE_METHOD(Fixture, "A lease that cannot be read is somebody's until it is stale") {
  writeBytes(lease, GENERATE("", "{", "[1]", "\xff\xfe", R"({"token": 5, "user": null})"));
  CHECK(Lease::take(plan, "Li", 1700000100).outcome == Outcome::Held);
  age(130);
  CHECK(Lease::take(plan, "Li", 1700000100).outcome == Outcome::TakenOver);
}

TEST_CASE_METHOD(Fixture, "A lease that was taken over is noticed and not taken back") {
  auto first = Lease::take(plan, "Zhang", 1700000000);
  REQUIRE(first.lease);
  CHECK(first.lease->confirm());
  std::filesystem::remove(lease);
  // Deleted, by a tidy user: made again.
  CHECK(first.lease->confirm());
  CHECK(leaseHolderOf(plan)->user == "Zhang");
  writeBytes(lease, leaseText(other()));
  CHECK_FALSE(first.lease->confirm());
  first.lease.reset();
  CHECK(std::filesystem::exists(lease));
}

TEST_CASE_METHOD(Fixture, "Somebody who died while taking a plan over does not keep it") {
  LeaseHolder dead = thisProcess("Zhang", 1700000000);
  --dead.processStart;
  writeBytes(lease, leaseText(dead));
  writeBytes(lease + ".turn", leaseText(dead));
  CHECK(Lease::take(plan, "Li", 1700000100).outcome == Outcome::TakenOver);
  CHECK(scratch.files() == 1);
}

TEST_CASE_METHOD(Fixture, "A heartbeat keeps the lease young") {
  const auto first = Lease::take(plan, "Zhang", 1700000000);
  age(500);
  REQUIRE(first.lease->confirm());
  struct stat status {};
  REQUIRE(::stat(lease.c_str(), &status) == 0);
  CHECK(std::time(nullptr) - status.st_mtime < 60);
}

TEST_CASE_METHOD(Fixture, "Where no file can be made there is no lease") {
  const std::string said = wangge::test::inChild([&]() -> std::string {
    ::chmod(scratch.folder().c_str(), 0555);
    wangge::test::becomeNobody();
    return Lease::take(plan, "Li", 1700000100).outcome == Outcome::None ? "none" : "some";
  });
  ::chmod(scratch.folder().c_str(), 0755);
  CHECK(said == "none");
  CHECK(Lease::take("/nowhere/plan.gpkg", "Li", 1).outcome == Outcome::None);
}

TEST_CASE_METHOD(Fixture, "A plan opened through a link has one lease") {
  const std::string link = scratch / "link.gpkg";
  std::filesystem::create_symlink(plan, link);
  const auto first = Lease::take(link, "Zhang", 1700000000);
  CHECK(first.outcome == Outcome::Ours);
  CHECK(Lease::take(plan, "Li", 1700000100).outcome == Outcome::Held);
}

TEST_CASE_METHOD(Fixture, "Of many who come at once one has the plan, also when a stale lease is there") {
  for (int round = 0; round < 20; ++round) {
    std::filesystem::remove(lease);
    if (round % 2) {
      writeBytes(lease, leaseText(other()));
      age(200);
    }
    std::vector<std::thread> threads;
    std::atomic<int> winners = 0;
    std::mutex mutex;
    std::vector<std::unique_ptr<Lease>> leases;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        auto taken = Lease::take(plan, "somebody", 1700000000);
        if (!taken.lease) return;
        ++winners;
        const std::lock_guard guard(mutex);
        leases.push_back(std::move(taken.lease));
      });
    for (std::thread& thread : threads) thread.join();
    INFO("round " << round);
    REQUIRE(winners == 1);
  }
}
