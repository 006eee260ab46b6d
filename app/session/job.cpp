// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/job.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>
#include <cstdlib>
#include <utility>
#include <vector>

namespace wangge {
namespace {

struct Thread {
  std::weak_ptr<void> run;  // held by the thread until it ends
  std::jthread thread;
};

struct Abandoned {
  std::mutex mutex;
  std::vector<Thread> threads;
};

Abandoned& abandoned() {
  static auto* const all = new Abandoned;  // there until the end, whatever else is taken down before
  return *all;
}

// Libraries that such work uses are still there then.
void awaitAbandoned() {
  std::vector<Thread> threads;
  {
    const std::scoped_lock lock(abandoned().mutex);
    threads.swap(abandoned().threads);
  }
}

}  // namespace

void Job::forget() {
  if (!m_current) return;
  const std::scoped_lock lock(m_current->mutex);
  m_current->job = nullptr;
}

void Job::stop() {
  forget();
  m_current.reset();
  if (m_thread.joinable()) {
    m_thread.request_stop();
    m_thread.join();
  }
}

void Job::abandon() {
  const bool ended = !isRunning();
  const std::weak_ptr<void> run = m_current;
  forget();
  m_current.reset();
  if (!m_thread.joinable()) return;
  m_thread.request_stop();
  if (ended) return m_thread.join();  // its value has been handed over
  // With the application, or else with the process: one that is never taken down runs no routines.
  static const bool awaited = (qAddPostRoutine(awaitAbandoned), std::atexit(awaitAbandoned) == 0);
  static_cast<void>(awaited);
  const std::scoped_lock lock(abandoned().mutex);
  std::erase_if(abandoned().threads, [](const Thread& one) { return one.run.expired(); });
  abandoned().threads.push_back({run, std::exchange(m_thread, {})});
}

void Job::finish() {
  if (!isRunning()) return;
  if (m_thread.joinable()) m_thread.join();
  QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void Job::post(const std::shared_ptr<Run>& run, std::function<void(Job&)> what) {
  const std::scoped_lock lock(run->mutex);
  if (!run->job) return;
  QMetaObject::invokeMethod(
      run->job,
      [run, what = std::move(what)] {
        // Changed in this thread only. The lock is taken so that what the work wrote is seen here by the language's
        // rules, which say nothing of Qt's queue.
        Job* const job = (std::scoped_lock(run->mutex), run->job);
        if (job && job->m_current == run) what(*job);
      },
      Qt::QueuedConnection);
}

}  // namespace wangge
