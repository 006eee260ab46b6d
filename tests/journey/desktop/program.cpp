// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <catch2/catch.hpp>

namespace wangge::journey {

// Programs tell places in pixels of their own.
QStringList Program::moveTo(QPoint place) const {
  place *= m_desktop.scale();
  return {"mousemove", QString::number(place.x()), QString::number(place.y())};
}

Program::Program(Desktop& desktop, const QString& program, const QStringList& arguments) : m_desktop(desktop) {
  m_process.setStandardOutputFile(QProcess::nullDevice());
  m_process.setStandardErrorFile(QString::fromStdString(desktop.file("errors.txt")));
  desktop.start(m_process, program, arguments);
  waitFor("the program tells what it shows", [this] { return findRoot(); });
  waitFor("its window has the keys", [this] { return !title().isEmpty(); });
}

Program::~Program() {
  if (m_process.state() == QProcess::NotRunning) return;
  m_process.kill();
  m_process.waitForFinished();
}

// The program is on the bus more than once; one of its names answers for its windows.
bool Program::findRoot() {
  REQUIRE(m_process.state() == QProcess::Running);
  const QDBusConnection bus(m_desktop.bus());
  const QStringList names = bus.interface()->registeredServiceNames();
  for (const QString& name : names) {
    const QDBusReply<uint> process = bus.interface()->servicePid(name);
    if (!name.startsWith(':') || !process.isValid() || process.value() != m_process.processId()) continue;
    m_root = Part(m_desktop.bus(), name);
    if (!m_root.children().isEmpty()) return true;
  }
  return false;
}

QList<Part> Program::windows() const {
  QList<Part> windows;
  for (const Part& window : m_root.children())
    window.is(Part::Active) ? windows.prepend(window) : windows.append(window);
  return windows;
}

QString Program::title() const {
  const QList<Part> all = windows();
  return !all.isEmpty() && all[0].is(Part::Active) ? all[0].name() : QString();
}

Part Program::shows(const QString& name, const QString& role) const {
  for (const Part& window : windows())
    for (const Part::Seen& seen : window.shown())
      if (seen.enabled && seen.name == name && (role.isEmpty() || seen.role == role)) return seen.part;
  return {};
}

Part Program::beginning(const QString& text) const {
  for (const Part& window : windows())
    for (const Part::Seen& seen : window.shown())
      if (seen.name.startsWith(text)) return seen.part;
  return {};
}

Part Program::item(const QString& text) {
  Part found;
  waitFor(text.toUtf8(), [&] {
    for (const Part& window : windows())
      for (const Part::Seen& seen : window.shown())
        if (seen.role == "list")
          for (const Part& each : seen.part.children())
            if (each.name().trimmed() == text) return found = each, true;
    return false;
  });
  return found;
}

Part Program::part(const QString& name, const QString& role) {
  Part found;
  waitFor(name.toUtf8(), [&] {
    found = shows(name, role);
    return !found.isNull();
  });
  return found;
}

void Program::waitFor(const char* what, const std::function<bool()>& isSo) {
  if (eventually(isSo)) return;
  QStringList all;
  for (const Part& window : windows()) {
    all << window.name();
    for (const Part::Seen& seen : window.shown())
      if (!seen.name.isEmpty()) all << "  " + seen.role + ": " + seen.name + (seen.enabled ? "" : " (disabled)");
  }
  INFO("Waited in vain for: " << what << "\nShown:\n"
                              << all.join('\n').toStdString() << "\nErrors:\n"
                              << test::bytesOf(m_desktop.file("errors.txt")));
  FAIL();
}

void Program::point(QPoint at) {
  m_desktop.press(moveTo(at));
}

void Program::click(QPoint at) {
  m_desktop.press(moveTo(at) + QStringList{"click", "1"});
  ++m_actions;
}

void Program::drag(QPoint from, QPoint to) {
  m_desktop.press(moveTo(from) + QStringList{"mousedown", "1"} + moveTo(from + (to - from) / 3) +
                  moveTo(from + (to - from) * 2 / 3) + moveTo(to) + QStringList{"mouseup", "1"});
  ++m_actions;
}

void Program::key(const QString& keys) {
  m_desktop.press({"key", keys});
  ++m_actions;
}

void Program::type(const QString& text) {
  m_desktop.press({"type", "--delay", "5", "--", text});
  ++m_actions;
}

int Program::ended() {
  waitFor("its end", [this] { return m_process.waitForFinished(1) || m_process.state() == QProcess::NotRunning; });
  return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

}  // namespace wangge::journey
