// SPDX-License-Identifier: GPL-3.0-or-later
// Who has a plan's file open for writing: a small file beside it (.NAME.lease) with host, user, process and a
// heartbeat. It needs no locks of the file system, only that a file is created or renamed by one of two (true on shares
// and USB sticks). A lease without a heartbeat for two minutes, by the clock of the disk it is on, or of a process that
// is gone from this computer, is stale and may be taken over. It is a courtesy: saving checks by itself that the file
// is the one that was opened.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "core/base/error.h"
#include "core/plan/records.h"

namespace wangge::gis {

inline constexpr std::chrono::seconds kLeaseStale{120};

struct LeaseHolder {
  std::string token;  // random, of this lease
  std::string host, user;
  std::string boot, processes;  // run of the system and space of process numbers that `process` belongs to
  std::int64_t process = 0, processStart = 0;
  Seconds since = 0;
};

// "lease.held" (file, user, host, since).
Error heldError(const std::string& planPath, const LeaseHolder& holder);

// Holds a lease and renews it every 30 s in a thread of its own, until it is destroyed.
class Lease {
 public:
  enum class Outcome {
    Ours,
    TakenOver,  // ours, from somebody who is gone; `holder` tells who
    Held,       // somebody else's; `holder` tells whose
    None,       // no lease can be made here (a folder that may not be written): nothing is known about others
  };
  struct Taken {
    Outcome outcome = Outcome::None;
    LeaseHolder holder;
    std::unique_ptr<Lease> lease;
  };
  // `user`: the name others are shown. May take a while on a slow share.
  static Taken take(const std::string& planPath, const std::string& user, Seconds now);

  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  // Gives it back.
  ~Lease();

  // Whether it is still ours: false when somebody took it over, for example while this computer slept. One that was
  // deleted is made again.
  bool confirm();
  const std::string& planPath() const { return m_planPath; }
  const LeaseHolder& holder() const { return m_holder; }

 private:
  Lease(std::string planPath, LeaseHolder holder);
  void beat(std::stop_token stop);

  std::string m_planPath, m_path;
  LeaseHolder m_holder;
  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  std::jthread m_thread;
};

// The file of a plan's lease.
std::string leasePath(const std::string& planPath);
// Who holds the lease of a plan now; nothing when nobody does or the lease is stale.
std::optional<LeaseHolder> leaseHolderOf(const std::string& planPath);

// For tests: the holder that this process is.
LeaseHolder thisProcess(const std::string& user, Seconds now);
std::string leaseText(const LeaseHolder& holder);

}  // namespace wangge::gis
