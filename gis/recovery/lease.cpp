// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/recovery/lease.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "gis/recovery/journal_writer.h"

namespace wangge::gis {
namespace {

constexpr std::chrono::seconds kBeat{30};
// The text is padded to one size, so that a heartbeat overwrites it in one piece.
constexpr std::size_t kTextBytes = 1024;

std::string firstLine(const char* path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

// When a process was started, in ticks since the system was: tells it from a later one of the same number.
std::int64_t startOf(std::int64_t process) {
  const std::string text = firstLine(fmt::format("/proc/{}/stat", process).c_str());
  // The name in parentheses may hold anything; the start is the 20th word behind it.
  std::size_t at = text.rfind(')');
  for (int word = 0; word < 20 && at != std::string::npos; ++word) at = text.find(' ', at + 1);
  return at == std::string::npos ? 0 : std::strtoll(text.c_str() + at, nullptr, 10);
}

std::string processSpace() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/ns/pid", error).string();
}

std::string hostName() {
  std::array<char, 256> name{};
  ::gethostname(name.data(), name.size() - 1);
  return name.data();
}

bool writeText(int descriptor, const std::string& text) {
  return ::pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()) &&
         ::fsync(descriptor) == 0;
}

std::optional<LeaseHolder> parse(const std::string& text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  LeaseHolder holder;
  const auto words = [&](const char* key, std::string& value) {
    if (const auto found = json.find(key); found != json.end() && found->is_string()) value = found->get<std::string>();
  };
  const auto number = [&](const char* key, std::int64_t& value) {
    if (const auto found = json.find(key); found != json.end() && found->is_number_integer())
      value = found->get<std::int64_t>();
  };
  words("token", holder.token), words("host", holder.host), words("user", holder.user);
  words("boot", holder.boot), words("processes", holder.processes);
  number("process", holder.process), number("process_start", holder.processStart), number("since", holder.since);
  return holder;
}

// Another's lease that cannot be read (half written, foreign) counts as held by somebody unknown.
std::optional<LeaseHolder> readHolder(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string text(kTextBytes, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return parse(text).value_or(LeaseHolder());
}

std::optional<timespec> modified(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return status.st_mtim;
}

// Now by the clock that stamps files in this folder; it need not be this computer's.
timespec nowBeside(const std::string& path) {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  const std::string probe = fmt::format("{}.{:08x}", path, static_cast<std::uint32_t>(randomNumber()));
  const OwnedFile file(::open(probe.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file) return now;
  if (::write(file.get(), "x", 1) == 1 && ::fsync(file.get()) == 0) now = modified(probe).value_or(now);
  ::unlink(probe.c_str());
  return now;
}

bool sameComputer(const LeaseHolder& holder) {
  return !holder.host.empty() && holder.host == hostName() && !holder.processes.empty() &&
         holder.processes == processSpace();
}

bool isStale(const std::string& path, const LeaseHolder& holder) {
  if (sameComputer(holder))
    return holder.boot != firstLine("/proc/sys/kernel/random/boot_id") ||
           startOf(holder.process) != holder.processStart;
  const auto beat = modified(path);
  return beat && nowBeside(path).tv_sec - beat->tv_sec > kLeaseStale.count();
}

enum class Made { Yes, Exists, No };

Made makeInPlace(const std::string& path, const LeaseHolder& holder) {
  const OwnedFile file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file) return errno == EEXIST ? Made::Exists : Made::No;
  if (writeText(file.get(), leaseText(holder))) return Made::Yes;
  ::unlink(path.c_str());
  return Made::No;
}

// Makes a lease that is not there yet. It appears with its text in it where the file system knows links, so that one
// who is killed on the way leaves no lease of nobody; elsewhere (FAT, some shares) it is there a moment before its
// text.
Made make(const std::string& path, const LeaseHolder& holder) {
  const std::string aside = fmt::format("{}.{}", path, holder.token);
  if (const Made made = makeInPlace(aside, holder); made != Made::Yes) return made;
  const int error = ::link(aside.c_str(), path.c_str()) == 0 ? 0 : errno;
  ::unlink(aside.c_str());
  if (error == 0) return Made::Yes;
  return error == EEXIST ? Made::Exists : makeInPlace(path, holder);
}

// Puts ours in the place of a stale one. Of several who try, the one that makes a second file beside it does; "exists"
// when that is somebody else, or when the lease is not the stale one any more.
Made takeOver(const std::string& path, const LeaseHolder& us, const LeaseHolder& stale) {
  const std::string turn = path + ".turn", ours = fmt::format("{}.{}", path, us.token);
  if (const Made made = make(turn, us); made != Made::Yes) {
    // Somebody died in the middle of this.
    if (const auto other = readHolder(turn); other && isStale(turn, *other)) ::unlink(turn.c_str());
    return made;
  }
  Made made = Made::Exists;
  const auto holder = readHolder(path);
  if (holder && holder->token == stale.token && isStale(path, *holder)) {
    made = makeInPlace(ours, us);
    if (made == Made::Yes && ::rename(ours.c_str(), path.c_str()) != 0) {
      ::unlink(ours.c_str());
      made = Made::No;
    }
  }
  ::unlink(turn.c_str());
  return made;
}

}  // namespace

std::string leasePath(const std::string& planPath) {
  // Through a link to where the plan really is, so that all who open it meet.
  std::error_code error;
  const auto whole = std::filesystem::weakly_canonical(planPath, error);
  const std::filesystem::path plan = error ? std::filesystem::path(planPath) : whole;
  return (plan.parent_path() / ("." + plan.filename().string() + ".lease")).string();
}

LeaseHolder thisProcess(const std::string& user, Seconds now) {
  LeaseHolder holder;
  holder.token = fmt::format("{:016x}{:016x}", randomNumber(), randomNumber());
  holder.host = hostName(), holder.user = user;
  holder.boot = firstLine("/proc/sys/kernel/random/boot_id"), holder.processes = processSpace();
  holder.process = ::getpid(), holder.processStart = startOf(holder.process);
  holder.since = now;
  return holder;
}

std::string leaseText(const LeaseHolder& holder) {
  const nlohmann::ordered_json json = {{"program", "wangge"},           {"user", holder.user.substr(0, 100)},
                                       {"host", holder.host},           {"since", holder.since},
                                       {"process", holder.process},     {"process_start", holder.processStart},
                                       {"processes", holder.processes}, {"boot", holder.boot},
                                       {"token", holder.token}};
  std::string text = json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
  text.resize(std::max(kTextBytes - 1, text.size()), ' ');
  return text + '\n';
}

std::optional<LeaseHolder> leaseHolderOf(const std::string& planPath) {
  const std::string path = leasePath(planPath);
  auto holder = readHolder(path);
  if (holder && isStale(path, *holder)) holder.reset();
  return holder;
}

Lease::Taken Lease::take(const std::string& planPath, const std::string& user, Seconds now) {
  const std::string path = leasePath(planPath);
  const LeaseHolder us = thisProcess(user, now);
  Taken taken;
  for (int attempt = 0; attempt < 50; ++attempt) {
    const Made made = make(path, us);
    if (made == Made::Yes) {
      taken.outcome = Outcome::Ours, taken.holder = us;
      taken.lease.reset(new Lease(planPath, us));
      return taken;
    }
    const auto holder = readHolder(path);
    if (made == Made::No && !holder) return {Outcome::None, {}, nullptr};
    if (!holder) continue;  // given back in between
    if (!isStale(path, *holder)) return {Outcome::Held, *holder, nullptr};
    switch (takeOver(path, us, *holder)) {
      case Made::Yes:
        taken.outcome = Outcome::TakenOver, taken.holder = *holder;
        taken.lease.reset(new Lease(planPath, us));
        return taken;
      case Made::Exists:
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        break;
      case Made::No:
        return {Outcome::None, *holder, nullptr};
    }
  }
  return {Outcome::None, taken.holder, nullptr};
}

Lease::Lease(std::string planPath, LeaseHolder holder)
    : m_planPath(std::move(planPath)), m_path(leasePath(m_planPath)), m_holder(std::move(holder)) {
  m_thread = std::jthread([this](std::stop_token stop) { beat(std::move(stop)); });
}

Error heldError(const std::string& planPath, const LeaseHolder& holder) {
  return Error("lease.held")
      .with("file", planPath)
      .with("user", holder.user)
      .with("host", holder.host)
      .with("since", holder.since);
}

Lease::~Lease() {
  m_thread.request_stop();
  m_wake.notify_all();
  m_thread.join();
  if (const auto holder = readHolder(m_path); holder && holder->token == m_holder.token) ::unlink(m_path.c_str());
}

void Lease::beat(std::stop_token stop) {
  std::unique_lock lock(m_mutex);
  while (!m_wake.wait_for(lock, stop, kBeat, [&] { return stop.stop_requested(); }) && !stop.stop_requested()) {
    lock.unlock();
    confirm();
    lock.lock();
  }
}

bool Lease::confirm() {
  const auto holder = readHolder(m_path);
  if (!holder) return make(m_path, m_holder) != Made::Exists;
  if (holder->token != m_holder.token) return false;
  const OwnedFile file(::open(m_path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file) writeText(file.get(), leaseText(m_holder));
  return true;
}

}  // namespace wangge::gis
