// SPDX-License-Identifier: GPL-3.0-or-later
// A program that edits is killed at 200 random moments, between steps, in the middle of saving, while it recovers from
// the time before. Each time what comes back holds every edit that was made a second or more before, and the plan's
// file is sound, for this program and for GDAL.
#include <fcntl.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <sched.h>
#include <spawn.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <ctime>
#include <sstream>
#include <thread>

#include "gis/file/project_file.h"
#include "gis/recovery/recovery.h"
#include "tests/gis/file/child.h"
#include "tests/gis/file/scratch.h"
#include "tests/gis/support/random_walk.h"

using namespace wangge;
using test::Scratch;
using test::Walk;

namespace {

std::uint64_t nanoseconds() {
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<std::uint64_t>(now.tv_sec) * 1000000000ull + static_cast<std::uint64_t>(now.tv_nsec);
}

// One plan, edited and killed again and again.
class Victim {
 public:
  Victim(std::string folder, unsigned number) : m_folder(std::move(folder)), m_number(number) {
    std::filesystem::create_directories(m_folder);
    Walk walk(number + 100);
    Project plan = walk.plan(100);
    plan.info.uuid = "6f0c1f4e-0000-4000-8000-00000000" + std::to_string(1000 + number);
    if (!gis::saveProjectAs(path(), plan)) m_fault = "no plan";
  }

  std::string path() const { return m_folder + "/plan.gpkg"; }
  std::string journals() const { return m_folder + "/state/wangge/recovery"; }
  const std::string& fault() const { return m_fault; }
  std::size_t edits() const { return m_edits; }
  std::size_t recoveries() const { return m_recoveries; }

  void start(int round) {
    const int log = ::open((m_folder + "/log").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const std::string seed = std::to_string(m_number * 1000 + static_cast<unsigned>(round)),
                      state = "XDG_STATE_HOME=" + m_folder + "/state";
    std::string program = WANGGE_EDIT_DRIVER, plan = path(), number = seed;
    char* arguments[] = {program.data(), plan.data(), number.data(), nullptr};
    std::vector<char*> environment = {const_cast<char*>(state.c_str())};
    for (char** e = environ; *e; ++e)
      if (!std::string_view(*e).starts_with("XDG_STATE_HOME=")) environment.push_back(*e);
    environment.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, log, 1);
    if (::posix_spawn(&m_process, program.c_str(), &actions, nullptr, arguments, environment.data()) != 0)
      m_fault = "not started";
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(log);
  }

  void kill() {
    if (m_process <= 0) return;
    int status = 0;
    m_killed = nanoseconds();
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, &status, 0);
    if (!WIFSIGNALED(status) && m_fault.empty())
      m_fault = "ended by itself with " + std::to_string(WEXITSTATUS(status));
    m_process = 0;
  }

  // `complete`: whether every edit has to be there; else any version that was ever reached will do.
  void look(bool complete) {
    if (!m_fault.empty()) return;
    std::istringstream log(test::bytesOf(m_folder + "/log"));
    std::vector<gis::ContentHash> versions;
    std::size_t needed = 0;  // versions that have to be there
    for (std::string word, number; log >> word >> number;) {
      if (word == "will") versions.push_back(std::stoull(number));
      if (word == "done" && std::stoull(number) + 1000000000ull <= m_killed) needed = versions.size();
    }
    m_edits += versions.size();
    // As a window does: the journal before the file.
    const auto left = gis::recoverableFor(journals(), path());
    const auto recovered = left ? gis::recover(*left) : fail(Error("none"));
    if (left && !recovered) return blame(recovered.error().code);
    if (left && recovered->path.empty()) return blame("the journal does not fit the file");
    const auto opened = gis::openProject(path());
    if (!opened || !opened->warnings.empty()) return blame("the file does not open");
    GDALAllRegister();
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(path().c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    if (!dataset || !dataset->GetLayerByName("grids") ||
        dataset->GetLayerByName("grids")->GetFeatureCount() != static_cast<GIntBig>(opened->project.grids.size()))
      return blame("GDAL does not read the file");
    const gis::ContentHash found = gis::contentHashOf(gis::checksumsOf(left ? recovered->recovered : opened->project));
    if (left) ++m_recoveries;
    if (!complete) m_known.insert(m_known.end(), versions.begin(), versions.end()), versions = m_known, needed = 0;
    for (std::size_t i = versions.size(); i-- > 0;)
      if (versions[i] == found)
        return i + 1 >= needed ? void() : blame(std::to_string(needed - i - 1) + " edits are gone");
    // Killed before it had opened the plan: as after the last time.
    if (needed == 0 && (found == m_last || m_last == 0)) return;
    blame("another version");
  }
  void keep() {
    std::istringstream log(test::bytesOf(m_folder + "/log"));
    const auto left = gis::recoverableFor(journals(), path());
    const auto recovered = left ? gis::recover(*left) : fail(Error("none"));
    const auto opened = gis::openProject(path());
    m_last = recovered ? gis::contentHashOf(gis::checksumsOf(recovered->recovered))
             : opened  ? gis::contentHashOf(gis::checksumsOf(opened->project))
                       : 0;
  }

 private:
  void blame(const std::string& what) { m_fault = what; }

  std::string m_folder;
  unsigned m_number;
  pid_t m_process = 0;
  std::uint64_t m_killed = 0;
  gis::ContentHash m_last = 0;
  std::vector<gis::ContentHash> m_known;
  std::string m_fault;
  std::size_t m_edits = 0, m_recoveries = 0;
};

// Rounds of `count` victims at once. Returns the first fault.
std::string killAll(const std::string& folder, unsigned count, int rounds, int leastMs, int mostMs, bool complete,
                    std::size_t* edits = nullptr, std::size_t* recoveries = nullptr) {
  std::vector<Victim> victims;
  for (unsigned i = 0; i < count; ++i) victims.emplace_back(folder + "/" + std::to_string(i), i);
  Walk random(77);
  for (int round = 0; round < rounds; ++round) {
    std::vector<std::pair<int, Victim*>> moments;
    for (Victim& victim : victims) {
      victim.start(round);
      moments.emplace_back(random.number(leastMs, mostMs), &victim);
    }
    std::sort(moments.begin(), moments.end());
    int at = 0;
    for (const auto& [moment, victim] : moments) {
      std::this_thread::sleep_for(std::chrono::milliseconds(moment - std::exchange(at, moment)));
      victim->kill();
    }
    for (unsigned i = 0; i < count; ++i) {
      victims[i].look(complete);
      if (!victims[i].fault().empty())
        return "round " + std::to_string(round) + ", plan " + std::to_string(i) + ": " + victims[i].fault();
      victims[i].keep();
    }
  }
  for (const Victim& victim : victims) {
    if (edits) *edits += victim.edits();
    if (recoveries) *recoveries += victim.recoveries();
  }
  return {};
}

}  // namespace

TEST_CASE("Killed at 200 random moments, no edit older than a second is lost") {
  const Scratch scratch;
  std::size_t edits = 0, recoveries = 0;
  CHECK(killAll(scratch.folder(), 10, 20, 100, 1700, true, &edits, &recoveries) == "");
  CHECK(edits > 2000);
  CHECK(recoveries > 150);
}

TEST_CASE("Killed on a full disk, what comes back is a version that was, and the file is sound") {
  const Scratch scratch;
  // A disk of our own with room for little more than the plans; needs root and a system that lets us mount.
  const std::string said = test::inChild([&]() -> std::string {
    if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("none", scratch.folder().c_str(), "tmpfs", 0, "size=2400k") != 0)
      return "no disk";
    const std::string fault = killAll(scratch.folder(), 4, 5, 300, 1200, false);
    return fault.empty() ? "sound" : fault;
  });
  if (said == "no disk") {
    WARN("no disk could be mounted");
    return;
  }
  CHECK(said == "sound");
}
