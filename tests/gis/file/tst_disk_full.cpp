// SPDX-License-Identifier: GPL-3.0-or-later
// The disk fills at a random byte while a plan is saved, its journal recorded, or its map exported: what is there
// opens as it was before or as it is after, and when there is room again all goes on. Every second run has a real disk
// of its own that is full (where the system lets us mount one), the others a limit on the size of files, to the byte.
// WANGGE_DISK_FULL_RUNS says how often.
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>

#include "gis/export/export.h"
#include "gis/file/child.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/recovery/recorder.h"
#include "gis/recovery/recovery.h"
#include "gis/support/random_walk.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::gis;
using test::bytesOf;
using test::Scratch;
using test::Walk;

namespace {

void writeText(const char* path, const std::string& text) {
  const int file = ::open(path, O_WRONLY | O_CLOEXEC);
  if (file >= 0 && ::write(file, text.data(), text.size()) < 0) ::perror(path);
  if (file >= 0) ::close(file);
}

// Puts a small disk over a folder, for this process alone. Whoever is not root becomes so in a space of their own.
bool mountDisk(const std::string& folder) {
  const std::string user = std::to_string(::getuid()), group = std::to_string(::getgid());
  if (::unshare(CLONE_NEWNS) != 0) {
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    writeText("/proc/self/setgroups", "deny");
    writeText("/proc/self/uid_map", "0 " + user + " 1");
    writeText("/proc/self/gid_map", "0 " + group + " 1");
  }
  return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         ::mount("none", folder.c_str(), "tmpfs", 0, "size=8m") == 0;
}

// A place with room for so many bytes more, until it is told otherwise.
class Room {
 public:
  Room(std::string folder, bool disk) : m_folder(std::move(folder)), m_disk(disk && mountDisk(m_folder)) {
    std::signal(SIGXFSZ, SIG_IGN);
  }
  bool isDisk() const { return m_disk; }
  std::string operator/(const std::string& name) const { return m_folder + "/" + name; }

  // `bytes`: on the disk, or of a file.
  bool limit(std::size_t bytes) {
    if (!m_disk) return setLimit(bytes);
    struct statvfs disk {};
    if (::statvfs(m_folder.c_str(), &disk) != 0) return false;
    const std::size_t left = disk.f_bavail * disk.f_bsize;
    const int file = ::open((*this / "filler").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const bool done = file >= 0 && ::posix_fallocate(file, 0, static_cast<off_t>(left - std::min(left, bytes))) == 0;
    ::close(file);
    return done;
  }
  bool lift() { return m_disk ? ::unlink((*this / "filler").c_str()) == 0 : setLimit(RLIM_INFINITY); }
  // Names in the folder or one below, but for what fills the disk.
  std::map<std::string, std::string> files(const std::string& below = {}) const {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder + below))
      if (const std::string name = entry.path().filename(); name != "filler" && entry.is_regular_file())
        files[name] = bytesOf(entry.path());
    return files;
  }

 private:
  static bool setLimit(rlim_t bytes) {
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
  }
  std::string m_folder;
  bool m_disk;
};

// A few edits, and perhaps much text.
Project edited(Walk& walk, Project project) {
  for (int i = walk.number(1, 12); i > 0; --i)
    if (auto next = walk.edit(project)) project = *std::move(next);
  for (int i = walk.number(0, 1) * walk.number(0, 30); i > 0; --i)
    project.journal.add({i, std::string(static_cast<std::size_t>(walk.number(1, 9000)), 'x'), Message("edit.note")},
                        project.info.copy);
  project.journal.add({1, "last", Message("edit.note")}, project.info.copy);
  return project;
}

std::string opens(const std::string& path, const Project& as) {
  const auto opened = openProject(path);
  if (!opened) return "does not open: " + opened.error().code;
  if (!opened->warnings.empty()) return "opens with " + opened->warnings[0].code;
  return opened->project == as ? "" : "is another plan";
}

// Each returns "full" or "written", whichever it was, or what is wrong.
std::string save(Room& room, Walk& walk) {
  const std::string path = room / "plan.gpkg";
  const Project before = walk.plan(100), after = edited(walk, before);
  const bool whole = walk.number(0, 1) == 1;
  if (!saveProjectAs(path, before)) return "no plan";
  const int size = static_cast<int>(std::filesystem::file_size(path));
  if (!room.limit(static_cast<std::size_t>(walk.number(0, whole || !room.isDisk() ? size * 5 / 4 : size / 3))))
    return "no limit";
  const auto saved = whole ? saveProjectAs(path, after) : saveProject(path, after, before);
  // A limit on files tells no other reason than that the file cannot be written, once what was begun is undone.
  const bool told =
      saved || saved.error().code == "file.disk_full" || (!room.isDisk() && saved.error().code == "file.unwritable");
  // To undo it takes no room on a disk, but a file that may be as large as it was.
  if (!room.isDisk() && !room.lift()) return "no room again";
  if (!told) return "refused with " + saved.error().code;
  const Project& held = saved ? after : before;
  if (const auto fault = opens(path, held); !fault.empty()) return "full, it " + fault;
  if (room.files().size() != 1) return "something is left beside the plan";
  if (room.isDisk() && !room.lift()) return "no room again";
  if (const auto again = saveProject(path, after, held); !again) return "afterwards " + again.error().code;
  if (const auto fault = opens(path, after); !fault.empty()) return "afterwards it " + fault;
  return saved ? "written" : "full";
}

std::string record(Room& room, Walk& walk) {
  const std::string folder = room / "journals";
  auto version = std::make_shared<const Project>(walk.plan(100));
  std::vector<Recorder::Version> versions = {version};
  std::atomic<int> troubles = 0;
  Recorder::Options options;
  options.folder = folder;
  options.trouble = [&](const std::optional<Error>& error) {
    if (error && error->code == "file.disk_full") ++troubles;
  };
  options.patience = options.retry = std::chrono::milliseconds(5);
  const bool roomAgain = walk.number(0, 2) == 0;
  if (!room.limit(static_cast<std::size_t>(walk.number(0, 250000)))) return "no limit";
  std::size_t sure = 0;
  {
    Recorder recorder(version, options);
    for (int i = 0; i < 12; ++i) {
      versions.push_back(version = std::make_shared<const Project>(edited(walk, *version)));
      recorder.record(version, Message("journal.heal"), 1700000000 + i);
      if (recorder.wait(std::chrono::milliseconds(60))) sure = versions.size() - 1;
    }
    if (roomAgain) {
      if (!room.lift()) return "no room again";
      if (!recorder.wait(std::chrono::seconds(20))) return "not recorded when there was room again";
      sure = versions.size() - 1;
    }
  }
  if (sure + 1 < versions.size() && troubles == 0) return "nobody was told";
  const auto left = recoverablePlans(folder);
  if (left.size() > 1) return "several journals";
  if (left.empty()) return sure > 0 ? "no journal" : "full";
  const auto recovered = recover(left[0]);
  if (!recovered) return recovered.error().code;
  if (!(recovered->base == *versions[0])) return "another plan to begin with";
  std::size_t found = versions.size();
  while (found-- > 0)
    if (*versions[found] == recovered->recovered) break;
  if (found >= versions.size()) return "a version that never was";
  if (found < sure) return "an edit is gone that was told to be on the disk";
  if (!roomAgain && !room.lift()) return "no room again";
  return troubles > 0 ? "full" : "written";
}

std::string exportAll(Room& room, Walk& walk) {
  const std::string folder = room / "map", other = room / "other";
  std::filesystem::create_directory(folder), std::filesystem::create_directory(other);
  constexpr const char* kFormats[] = {"gpkg", "geojson", "shp", "kml", "dxf", "csv", "xlsx"};
  const std::vector<std::string> formats = {kFormats[walk.number(0, 6)], kFormats[walk.number(0, 6)]};
  const Project before = walk.plan(100), after = edited(walk, before);
  if (!exportMap(before, folder, formats)) return "no map";
  const auto was = room.files("/map");
  std::size_t size = 0, largest = 0;
  for (const auto& [name, bytes] : was) size += bytes.size(), largest = std::max(largest, bytes.size());
  const std::size_t most = (room.isDisk() ? size : largest) * 5 / 4;
  if (!room.limit(static_cast<std::size_t>(walk.number(0, static_cast<int>(most))))) return "no limit";
  const auto exported = exportMap(after, folder, formats);
  if (!exported && exported.error().code != "file.disk_full") return "refused with " + exported.error().code;
  const auto is = room.files("/map");
  const auto entries = std::distance(std::filesystem::directory_iterator(folder), {});
  if (static_cast<std::size_t>(entries) != is.size()) return "something is left in the folder";
  if (!exported && is != was) return "the older map is not as it was";
  if (!room.lift()) return "no room again";
  if (!exportMap(after, other, formats)) return "no map afterwards";
  if (exported && is != room.files("/other")) return "another map than with room";
  return exported ? "written" : "full";
}

int runs() {
  const char* wanted = std::getenv("WANGGE_DISK_FULL_RUNS");
  return wanted ? std::atoi(wanted) : test::tries(24, 6);
}

void fillUp(std::string (*job)(Room&, Walk&)) {
  std::map<std::string, int> ends;
  int disks = 0;
  for (int run = 0; run < runs(); ++run) {
    const Scratch scratch;
    const std::string word = test::inChild([&] {
      ::setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
      Walk walk(static_cast<unsigned>(run) + 1);
      Room room(scratch.folder(), run % 2 == 0);
      return (room.isDisk() ? "disk " : "file ") + job(room, walk);
    });
    INFO("run " << run << ": " << word);
    const std::string end = word.substr(std::min<std::size_t>(5, word.size()));
    CHECK((end == "full" || end == "written"));
    disks += word.starts_with("disk ");
    ++ends[end];
  }
  WARN(runs() << " runs, " << disks << " on a disk of their own: full " << ends["full"] << ", written "
              << ends["written"]);
  CHECK(ends["full"] > runs() / 5);
  CHECK(ends["written"] > 0);
}

}  // namespace

TEST_CASE("A disk that fills while a plan is saved leaves the plan as it was") {
  fillUp(save);
}

TEST_CASE("A disk that fills while edits are recorded keeps those that were told to be on it") {
  fillUp(record);
}

TEST_CASE("A disk that fills while the map is exported leaves the older map as it was") {
  fillUp(exportAll);
}
