// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one piece of long work for the window: its stage and progress in the status bar, a button to stop it.
#pragma once

#include <QWidget>
#include <functional>

#include "app/session/job.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace wangge {

class WorkBar : public QWidget {
  Q_OBJECT

 public:
  explicit WorkBar(QWidget* parent = nullptr);

  bool isBusy() const { return m_job.isRunning(); }

  // `title` is shown until the work tells its stage. `done` runs in the window's thread, not after a stop.
  template <class Value>
  void run(const QString& title, std::function<Value(const Progress&)> work, std::function<void(Value)> done) {
    finish();
    begin(title, false, true);
    m_job.start<Value>(std::move(work), std::move(done));
    emit busyChanged(true);
  }
  // The same for work that touches nothing but what it holds itself: a stop does not wait for it.
  template <class Value>
  void runApart(const QString& title, std::function<Value(const Progress&)> work, std::function<void(Value)> done) {
    run<Value>(title, std::move(work), std::move(done));
    m_apart = true;
  }
  // The same for work whose outcome has to be known, such as saving: it is not stopped, and whatever comes next waits.
  // The plan may be edited meanwhile, unless the work is the last thing before another plan takes its place.
  enum class Edits { Open, Closed };
  template <class Value>
  void runToEnd(const QString& title, Edits edits, std::function<Value(const Progress&)> work,
                std::function<void(Value)> done) {
    finish();
    begin(title, true, edits == Edits::Closed);
    m_job.start<Value>(std::move(work), std::move(done));
    emit busyChanged(true);
  }
  // Work that would be lost by closing.
  bool canStop() const { return isBusy() && !m_toEnd; }
  QString title() const;
  bool blocksEdits() const { return isBusy() && m_blocks; }
  void stop();
  // Waits for work that has to come to its end, while nobody can do anything in the window; does nothing about other
  // work.
  void finish();

 signals:
  void busyChanged(bool busy);                             // isBusy() says the same by then
  void stopped();                                          // by stop(): `done` of the work is not called
  void progressed(const QString& stage, double fraction);  // in words; negative: not known how far

 private:
  void begin(const QString& title, bool toEnd, bool blocks);
  void end();

  Job m_job;
  bool m_toEnd = false, m_blocks = false, m_apart = false;
  QLabel* m_title;
  QProgressBar* m_bar;
  QToolButton* m_cancel;
};

}  // namespace wangge
