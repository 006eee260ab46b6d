// SPDX-License-Identifier: GPL-3.0-or-later
// Records the versions of one open plan in a journal, in a thread of its own: the caller hands over a version and goes
// on. Every version handed over is on the disk within a second, unless the disk refuses; then it is tried
// again until it goes, and `trouble` is told both times.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "gis/recovery/journal_writer.h"

namespace wangge::gis {

class Recorder {
 public:
  using Version = std::shared_ptr<const Project>;
  struct Options {
    std::string folder;    // of the journals
    std::string planPath;  // of the plan's file, which holds the first version; empty: never saved
    // Called in the recorder's thread: with an error when recording begins to fail, with nothing when it goes again.
    std::function<void(std::optional<Error>)> trouble;
    // The first version is written when the first edit comes, or when so much time has passed without one.
    std::chrono::milliseconds patience{2000};
    // Between attempts after a failure.
    std::chrono::milliseconds retry{2000};
  };

  Recorder(Version first, Options options);
  // As `end`.
  ~Recorder();

  void record(Version next, Message what, Seconds when);
  // A version has been saved to a file, perhaps while later ones were recorded.
  void saved(Version version, std::string path, Seconds when);
  // A journal left behind, whose last version is handed over next, is deleted once that is on the disk; its lock is
  // held until then.
  void replace(std::string journal, std::uint64_t number, OwnedFile lock);
  // Writes what was handed over, ends, and leaves the journal. `trouble` is not called any more.
  void end();
  // Nothing is worth keeping: deletes the journal and ends.
  void discard();
  // Waits until everything handed over is on the disk; false when it is not by then. In any thread.
  bool wait(std::chrono::milliseconds limit);

 private:
  struct Item {
    Version version;
    Message what;
    Seconds when = 0;
    std::string savedTo;  // empty: a step
    bool step = true;
  };
  void run(std::stop_token stop);
  Result<JournalWriter> begin() const;
  Result<void> write(std::deque<Item>& items);
  void report(std::optional<Error> error);

  Options m_options;
  // Of the thread alone. `m_base` is the version in the plan's file, or the first one when it was never saved.
  Version m_base, m_recorded;
  std::string m_basePath;
  std::optional<JournalWriter> m_writer, m_doubtful;  // the other one could not be flushed
  bool m_troubled = false;
  // Shared.
  std::mutex m_mutex;
  std::condition_variable_any m_wake, m_idle;
  std::deque<Item> m_items;
  bool m_busy = false, m_discarded = false;
  struct Old {
    std::string file;
    std::uint64_t number = 0;
    OwnedFile lock;
  };
  std::optional<Old> m_old;
  std::jthread m_thread;  // last: starts when the rest is there
};

}  // namespace wangge::gis
