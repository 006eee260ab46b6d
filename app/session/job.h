// SPDX-License-Identifier: GPL-3.0-or-later
// Long work off the window's thread: it gets a stop token and a way to report, and hands its value back to the window's
// thread. One job object runs one piece of work at a time; starting another one stops and forgets the first.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "core/base/progress.h"

namespace wangge {

class Job : public QObject {
  Q_OBJECT

 public:
  explicit Job(QObject* parent = nullptr) : QObject(parent) {}
  ~Job() override { stop(); }

  // Runs `work` in a thread of its own, then `done` with its value in this object's thread, unless stopped before.
  template <class Value>
  void start(std::function<Value(const Progress&)> work, std::function<void(Value)> done) {
    stop();
    const auto run = m_current = std::make_shared<Run>();
    run->job = this;
    m_thread = std::jthread([run, work = std::move(work), done = std::move(done)](std::stop_token stopToken) {
      Progress progress;
      progress.stop = stopToken;
      progress.report = [run](std::string_view stage, double fraction) {
        const QString name = QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size()));
        post(run, [name, fraction](Job& job) { emit job.progressed(name, fraction); });
      };
      auto value = std::make_shared<Value>(work(progress));
      post(run, [value, done](Job& job) {
        job.m_current.reset();
        emit job.finished();
        done(std::move(*value));
      });
    });
  }

  bool isRunning() const { return m_current != nullptr; }
  // Asks the work to stop and forgets its result; waits for it to return.
  void stop();
  // The same without waiting: the work, which must then hold all that it needs, comes to its end by itself. The program
  // waits for it when it ends.
  void abandon();
  // Waits for the work to end by itself and hands its value over before this returns.
  void finish();

 signals:
  void progressed(const QString& stage, double fraction);
  void finished();

 private:
  // One piece of work; it may outlive the job that it was started by.
  struct Run {
    std::mutex mutex;
    Job* job = nullptr;  // null once nobody waits for it
  };
  // Calls `what` in the thread of the job, if it still waits for this piece of work.
  static void post(const std::shared_ptr<Run>& run, std::function<void(Job&)> what);
  void forget();

  std::shared_ptr<Run> m_current;
  std::jthread m_thread;
};

}  // namespace wangge
