// SPDX-License-Identifier: GPL-3.0-or-later
// Saves the plan's file by itself, some minutes after a change, where the preferences say so. Only a plan that has a
// file and may write it; never while something else runs or a dialog is open, and a version that could not be saved is
// not tried again before it is another one.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

#include "core/plan/project.h"

namespace wangge {

class Session;

class AutoSave : public QObject {
  Q_OBJECT

 public:
  // `mayRun`: nothing else runs, and the file may be written. `save`: starts saving.
  AutoSave(Session& session, std::function<bool()> mayRun, std::function<void()> save, QObject* parent = nullptr);

  // After the preferences changed.
  void readPreferences();
  // For tests: minutes of this many milliseconds.
  void setMinute(int milliseconds);

 private:
  void begin();
  void due();

  Session& m_session;
  std::function<bool()> m_mayRun;
  std::function<void()> m_save;
  std::shared_ptr<const Project> m_tried;
  int m_minute = 60'000;  // milliseconds
  QTimer m_timer;
};

}  // namespace wangge
