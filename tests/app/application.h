// SPDX-License-Identifier: GPL-3.0-or-later
// The application that texts are drawn with.
#pragma once

#include <QCoreApplication>
#include <QGuiApplication>

namespace wangge::test {

// One for all cases of the program, some of which draw texts.
inline void ensureApplication() {
  if (QCoreApplication::instance() != nullptr) return;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  static int argc = 1;
  static char name[] = "tests";
  static char* argv[] = {name, nullptr};
  static QGuiApplication application(argc, argv);
}

}  // namespace wangge::test
