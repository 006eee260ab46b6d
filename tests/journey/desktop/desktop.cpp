// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include <signal.h>
#include <sys/prctl.h>

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QThread>
#include <catch2/catch.hpp>

namespace wangge::journey {
namespace {

constexpr int kLongest = 60'000, kLongestEnd = 5'000, kPause = 2;  // ms

// Qt wants one; at exit other statics of Qt go first, so it stays.
void makeApplication() {
  static int count = 1;
  static char name[] = "journey", *names[] = {name, nullptr};
  static const QCoreApplication& application = *new QCoreApplication(count, names);
  static_cast<void>(application);
}

// What a desktop with assistive technology says to every program: on which bus to tell what it shows.
class Announcement : public QDBusVirtualObject {
 public:
  Announcement(QString address, QObject* parent) : QDBusVirtualObject(parent), m_address(std::move(address)) {}
  QString introspect(const QString&) const override { return {}; }
  bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
    return message.member() == "GetAddress" && connection.send(message.createReply(m_address));
  }

 private:
  QString m_address;
};

// Waits for a line of its output that begins so, and returns it.
QString line(QProcess& process, const QByteArray& beginning = {}) {
  const auto wanted = [&](const QByteArray& read) { return !read.isEmpty() && read.startsWith(beginning); };
  QByteArray read;
  while (!wanted(read) && (process.canReadLine() || process.waitForReadyRead(kLongest)))
    if (process.canReadLine()) read = process.readLine().trimmed();
  INFO(process.program().toStdString() << ": " << process.readAllStandardError().toStdString());
  REQUIRE(wanted(read));
  return QString::fromLocal8Bit(read);
}

// A server that is asked to end takes its lock with it.
void end(QProcess& process) {
  if (process.state() == QProcess::NotRunning) return;
  process.terminate();
  if (process.waitForFinished(kLongestEnd)) return;
  process.kill();
  process.waitForFinished();
}

}  // namespace

bool eventually(const std::function<bool()>& isSo) {
  QElapsedTimer timer;
  timer.start();
  while (!isSo()) {
    if (timer.hasExpired(kLongest)) return false;
    QCoreApplication::processEvents();
    QThread::msleep(kPause);
  }
  return true;
}

Desktop::Desktop(QSize size, int scale) : m_size(size), m_scale(scale) {
  makeApplication();
  for (const std::string& folder : {m_home, m_scratch / "run"}) std::filesystem::create_directory(folder);
  std::filesystem::permissions(m_scratch / "run", std::filesystem::perms::owner_all);
  openBus();
  // Without a number, the server looks for one that is free and says which.
  start(m_server, "Xvfb",
        {"-displayfd", "1", "-nolisten", "tcp", "-screen", "0",
         QString("%1x%2x24").arg(size.width()).arg(size.height())});
  m_display = ":" + line(m_server);
  start(m_manager, "openbox", {"--sm-disable", "--startup", "echo ready"});
  line(m_manager, "ready");
}

Desktop::~Desktop() {
  QDBusConnection::disconnectFromBus(m_bus);
  for (QProcess* process : {&m_manager, &m_server, &m_busDaemon}) end(*process);
}

// A bus of its own, on which nothing starts by itself. All that a window shows is asked for at once: without a limit of
// its own a bus refuses the answers past the 128th.
void Desktop::openBus() {
  const std::string settings = m_scratch / "bus.conf";
  test::writeBytes(settings, "<busconfig><type>session</type><listen>unix:dir=" + m_scratch.folder() +
                                 "</listen><auth>EXTERNAL</auth><policy context=\"default\">"
                                 "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                                 "<allow own=\"*\"/></policy>"
                                 "<limit name=\"max_replies_per_connection\">50000</limit></busconfig>\n");
  start(m_busDaemon, "dbus-daemon",
        {"--nofork", "--print-address", "--config-file=" + QString::fromStdString(settings)});
  m_busAddress = line(m_busDaemon);
  m_bus = QString::fromStdString(m_scratch.folder());
  QDBusConnection bus = QDBusConnection::connectToBus(m_busAddress, m_bus);
  REQUIRE(bus.isConnected());
  REQUIRE(bus.registerVirtualObject("/org/a11y/bus", new Announcement(m_busAddress, &m_busDaemon)));
  REQUIRE(bus.registerService("org.a11y.Bus"));
}

void Desktop::start(QProcess& process, const QString& program, const QStringList& arguments) const {
  QProcessEnvironment environment;
  for (const char* name : {"PATH", "LD_LIBRARY_PATH", "TMPDIR"})
    if (qEnvironmentVariableIsSet(name)) environment.insert(name, qEnvironmentVariable(name));
  environment.insert("LC_ALL", "C.UTF-8");
  environment.insert("HOME", QString::fromStdString(m_home));
  environment.insert("XDG_RUNTIME_DIR", QString::fromStdString(m_scratch / "run"));
  environment.insert("DISPLAY", m_display);
  environment.insert("QT_QPA_PLATFORM", "xcb");
  environment.insert("DBUS_SESSION_BUS_ADDRESS", m_busAddress);
  if (m_scale != 1) environment.insert("QT_SCALE_FACTOR", QString::number(m_scale));
  environment.insert("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
  process.setProcessEnvironment(environment);
  process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
  process.start(program, arguments);
  INFO(program.toStdString() << " cannot be started; packaging/setup installs what the tests need");
  REQUIRE(process.waitForStarted());
}

void Desktop::press(const QStringList& words) const {
  QProcess process;
  start(process, "xdotool", words);
  REQUIRE(process.waitForFinished(kLongest));
  INFO(words.join(' ').toStdString() << ": " << process.readAllStandardError().toStdString());
  REQUIRE(process.exitCode() == 0);
}

}  // namespace wangge::journey
