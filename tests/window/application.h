// SPDX-License-Identifier: GPL-3.0-or-later
// The one QApplication of the window's tests.
#pragma once

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include "app/window/parts/theme.h"

namespace wangge::test {

inline QApplication& application() {
  static int argc = 1;
  static char name[] = "wangge";
  static char* argv[] = {name, nullptr};
  // Never destroyed: at exit, other statics of Qt go first.
  static QApplication& app = *new QApplication(argc, argv);
  static const bool once = [] {
    QApplication::setOrganizationName("wangge-test");
    QApplication::setApplicationName("window");
    // What a person keeps on this computer stays out of it.
    static const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    theme::apply(app);
    return true;
  }();
  static_cast<void>(once);
  // Each test begins with the window as the program comes.
  for (const char* kept : {"commands", "layout", "tools", "tour"}) QSettings().remove(kept);
  return app;
}

}  // namespace wangge::test
