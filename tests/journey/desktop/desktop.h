// SPDX-License-Identifier: GPL-3.0-or-later
// A screen as a person has one, for programs with windows: a display (Xvfb, the first number that is free), a window
// manager (openbox), mouse and keys (xdotool), and a bus on which programs tell assistive technology what they show.
// Programs on it find nothing of whoever runs the test: no settings, no language. All of it ends with the object, or
// with the test. A case fails where one of these programs is missing (packaging/setup installs them).
#pragma once

#include <QProcess>
#include <QSize>
#include <QString>
#include <QStringList>
#include <functional>

#include "support/scratch.h"

namespace wangge::journey {

// Waits until it is so. Nothing is ever waited for by the clock: only what hangs ends the wait, after a minute.
bool eventually(const std::function<bool()>& isSo);

class Desktop {
 public:
  // `scale`: how many times larger than usual programs draw, as on a fine screen.
  explicit Desktop(QSize size = {1366, 768}, int scale = 1);
  ~Desktop();
  Desktop(const Desktop&) = delete;

  // Starts a program here; it is killed if the test dies first. The case fails when there is no such program.
  void start(QProcess& process, const QString& program, const QStringList& arguments) const;
  // Mouse and keys, in xdotool's words.
  void press(const QStringList& words) const;
  int scale() const { return m_scale; }
  // The bus, as a QDBusConnection is called.
  const QString& bus() const { return m_bus; }
  // A file in the home folder.
  std::string file(const std::string& name) const { return m_home + "/" + name; }

 private:
  void openBus();

  test::Scratch m_scratch;
  std::string m_home = m_scratch / "home";
  QSize m_size;
  int m_scale;
  QString m_bus, m_display, m_busAddress;
  QProcess m_busDaemon, m_server, m_manager;
};

}  // namespace wangge::journey
