// SPDX-License-Identifier: GPL-3.0-or-later
// Long work off the window's thread: it gets a stop token and a way to report, and hands its value back to the window's
// thread. One job object runs one piece of work at a time; starting another one stops and forgets the first.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
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
    const auto token = std::make_shared<int>(0);
    m_current = token;
    m_thread = std::jthread([this, token, work = std::move(work), done = std::move(done)](std::stop_token stopToken) {
      Progress progress;
      progress.stop = stopToken;
      progress.report = [this, token](std::string_view stage, double fraction) {
        const QString name = QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size()));
        post(token, [this, name, fraction] { emit progressed(name, fraction); });
      };
      auto value = std::make_shared<Value>(work(progress));
      post(token, [this, value, done] {
        m_current.reset();
        emit finished();
        done(std::move(*value));
      });
    });
  }

  bool isRunning() const { return m_current != nullptr; }
  // Asks the work to stop and forgets its result; waits for it to return.
  void stop();
  // Waits for the work to end by itself and hands its value over before this returns.
  void finish();

 signals:
  void progressed(const QString& stage, double fraction);
  void finished();

 private:
  // Calls `what` in this object's thread, if the job that `token` stands for is still the current one.
  void post(const std::shared_ptr<int>& token, std::function<void()> what);

  std::shared_ptr<int> m_current;
  std::jthread m_thread;
};

}  // namespace wangge
