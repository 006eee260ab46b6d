// SPDX-License-Identifier: GPL-3.0-or-later
// The journal replays to exactly the version that was recorded, after every step of random edits; a file cut off at any
// byte gives an earlier version; a file with any byte changed never gives a version that was not there.
#include <catch2/catch.hpp>

#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/recovery/journal_writer.h"
#include "gis/support/random_walk.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::gis;
using test::bytesOf;
using test::Scratch;
using test::Walk;

namespace {

JournalHead headOf(const Project& plan) {
  JournalHead head;
  head.uuid = plan.info.uuid, head.copy = plan.info.copy, head.name = plan.info.name;
  return head;
}

Bytes asBytes(const std::string& text) {
  const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
  return {bytes.begin(), bytes.end()};
}

// The last version in these bytes; nothing when there is none.
std::optional<Project> lastVersion(const Bytes& bytes) {
  const auto journal = readJournal(bytes);
  if (!journal) return std::nullopt;
  Project project;
  if (!replay(bytes, *journal, std::nullopt, project)) return std::nullopt;
  REQUIRE(rebuildDerived(project) == "");
  return project;
}

// Random edits with undo and redo among them, all recorded.
struct Recorded {
  Scratch scratch;
  std::vector<Project> versions;
  std::vector<std::size_t> ends;  // bytes of the journal when each version was in it
  std::string path;

  explicit Recorded(unsigned seed, int steps, int cellMetres = 100) {
    Walk walk(seed);
    versions.push_back(walk.plan(cellMetres));
    auto writer = JournalWriter::create(scratch.folder(), headOf(versions[0]), versions[0]);
    REQUIRE(writer);
    path = writer->path();
    ends.push_back(bytesOf(path).size());
    for (int step = 0; step < steps; ++step) {
      Result<Project> next =
          step % 6 == 5
              ? Result<Project>(
                    versions[walk.pick(std::vector<std::size_t>{0, versions.size() / 2, versions.size() - 1})])
              : planOf(walk.edit(versions.back()));
      if (!next) continue;
      REQUIRE(writer->step(versions.back(), *next, Message("journal.heal"), 1700000000 + step));
      versions.push_back(std::move(*next));
      ends.push_back(bytesOf(path).size());
    }
    REQUIRE(writer->flush());
  }
};

}  // namespace

TEST_CASE("A journal replays to every version exactly") {
  std::size_t versions = 0;
  for (unsigned seed = 1; seed <= test::tries(30u, 4u); ++seed) {
    const Recorded recorded(seed, 30, seed % 2 ? 100 : 1);
    const Bytes bytes = asBytes(bytesOf(recorded.path));
    for (std::size_t i = 0; i < recorded.versions.size(); ++i) {
      INFO("seed " << seed << ", version " << i);
      const auto found =
          lastVersion(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(recorded.ends[i])));
      REQUIRE(found);
      REQUIRE(*found == recorded.versions[i]);
      ++versions;
    }
    // Replaying goes on from any version.
    const auto journal = readJournal(bytes);
    REQUIRE(journal);
    for (std::size_t i = 0; i < recorded.versions.size(); ++i) {
      Project project = recorded.versions[i];
      REQUIRE(replay(bytes, *journal, i, project) == recorded.versions.size() - 1);
      REQUIRE(rebuildDerived(project) == "");
      REQUIRE(project == recorded.versions.back());
    }
    // From another version than it says it does not.
    Project wrong = recorded.versions[0];
    wrong.info.name = "another";
    CHECK_FALSE(replay(bytes, *journal, 0, wrong));
  }
  CHECK(versions > test::tries<std::size_t>(300, 40));
}

TEST_CASE("A journal cut off at any byte gives the last version that was whole") {
  const Recorded recorded(7, 12);
  const Bytes bytes = asBytes(bytesOf(recorded.path));
  REQUIRE(recorded.versions.size() > 5);
  for (std::size_t size = 0; size <= bytes.size(); ++size) {
    // The whole plan is long: within it every seventh byte will do. Under sanitizers that is also so within edits, but
    // for where one ends and the next begins.
    const bool within = std::all_of(recorded.ends.begin(), recorded.ends.end(),
                                    [&](std::size_t end) { return std::max(size, end) - std::min(size, end) > 20; });
    if (size + 50 < recorded.ends[0] ? size % test::tries<std::size_t>(7, 29) != 0
                                     : within && size % test::tries<std::size_t>(1, 13) != 0)
      continue;
    INFO("cut at " << size << " of " << bytes.size());
    const auto found = lastVersion(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)));
    std::size_t whole = 0;
    while (whole < recorded.ends.size() && recorded.ends[whole] <= size) ++whole;
    REQUIRE(found.has_value() == (whole > 0));
    if (found) REQUIRE(*found == recorded.versions[whole - 1]);
  }
}

TEST_CASE("A journal with a changed byte ends before it") {
  const Recorded recorded(9, 12);
  const Bytes bytes = asBytes(bytesOf(recorded.path));
  Walk random(1);
  for (int i = 0; i < test::tries(3000, 400); ++i) {
    Bytes changed = bytes;
    const int at = random.number(0, static_cast<int>(bytes.size()) - 1);
    changed[static_cast<std::size_t>(at)] ^= static_cast<std::byte>(random.number(1, 255));
    INFO("byte " << at);
    const auto found = lastVersion(changed);
    std::size_t whole = 0;
    while (recorded.ends[whole] <= static_cast<std::size_t>(at)) ++whole;
    REQUIRE(found.has_value() == (whole > 0));
    if (found) REQUIRE(*found == recorded.versions[whole - 1]);
  }
}

TEST_CASE("Contents that were never written are refused, whatever the checksums say") {
  const Recorded recorded(11, 8);
  const Project& plan = recorded.versions[0];
  const Bytes changes = packChanges(plan, recorded.versions.back());
  Walk random(2);
  for (int i = 0; i < test::tries(20000, 1500); ++i) {
    Bytes changed = changes;
    for (int n = random.number(1, 4); n > 0; --n)
      changed[static_cast<std::size_t>(random.number(0, static_cast<int>(changed.size()) - 1))] =
          static_cast<std::byte>(random.number(0, 255));
    if (random.number(0, 3) == 0)
      changed.resize(static_cast<std::size_t>(random.number(0, static_cast<int>(changed.size()))));
    if (changed == changes) continue;
    Project project = plan;
    Checksums checksums = checksumsOf(plan);
    // Either it makes no sense or it is another version, and its mark says so.
    if (applyChanges(project, checksums, changed) && rebuildDerived(project).empty())
      REQUIRE((project == recorded.versions.back() ||
               contentHashOf(checksums) != contentHashOf(checksumsOf(recorded.versions.back()))));
  }
}

TEST_CASE("The mark of a version is the one its file has") {
  for (unsigned seed = 1; seed <= test::tries(8u, 3u); ++seed) {
    const Recorded recorded(seed, 10);
    const std::string path = recorded.scratch / "a.gpkg";
    REQUIRE(saveProjectAs(path, recorded.versions[0]));
    for (std::size_t i = 1; i < recorded.versions.size(); ++i) {
      REQUIRE(saveProject(path, recorded.versions[i], recorded.versions[i - 1]));
      REQUIRE(contentHashOfFile(path) == contentHashOf(checksumsOf(recorded.versions[i])));
    }
    if (!(recorded.versions.back() == recorded.versions[0]))
      CHECK(contentHashOfFile(path) != contentHashOf(checksumsOf(recorded.versions[0])));
  }
  CHECK(contentHashOfFile("/nowhere/a.gpkg") == 0);
}
