// SPDX-License-Identifier: GPL-3.0-or-later
// wangge_open PLAN.gpkg: opens a plan in the window at 1600 × 1000 without a screen, as a user does, and prints how
// long it takes until the map shows it, and the peak of memory when the plan is shown and checked. One figure a line:
// name, value and unit, parted by tabs.
#include <sys/resource.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cstdio>

#include "app/window/main_window.h"
#include "app/window/map/map_canvas.h"
#include "app/window/parts/theme.h"
#include "tests/bench/processor.h"

int main(int argc, char** argv) {
  if (argc != 2 || !QFileInfo::exists(QString::fromLocal8Bit(argv[1]))) {
    std::fputs("wangge_open PLAN.gpkg\n", stderr);
    return 2;
  }
  // What the window keeps of its user is neither read nor written.
  const QTemporaryDir home;
  for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
    qputenv(folder, home.path().toLocal8Bit());
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  QApplication::setApplicationName("wangge");
  QApplication::setOrganizationName("wangge");
  wangge::theme::apply(application);
  wangge::MainWindow window;
  window.resize(1600, 1000);
  window.show();
  const auto until = [](const auto& reached) {
    while (!reached()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
  };
  QApplication::processEvents();

  bool shown = false;
  QObject::connect(&window.canvas(), &wangge::MapCanvas::frameShown, [&] { shown = true; });
  QElapsedTimer timer;
  timer.start();
  const double before = wangge::bench::processorMilliseconds();
  window.openFile(QString::fromLocal8Bit(argv[1]));
  until([&] { return shown; });
  window.canvas().repaint();
  std::printf("open: to the first picture, elapsed\t%.1f\tms\n", static_cast<double>(timer.nsecsElapsed()) / 1e6);
  std::printf("open: to the first picture\t%.1f\tms\n", wangge::bench::processorMilliseconds() - before);

  window.session().awaitIssues();
  until([&] { return !window.isBusy(); });
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  std::printf("open: memory\t%.1f\tMiB\n", static_cast<double>(usage.ru_maxrss) / 1024);
  return 0;
}
