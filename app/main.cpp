// SPDX-License-Identifier: GPL-3.0-or-later
// wangge [PLAN.gpkg]: the window.
#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include "app/settings/preferences.h"
#include "app/text/language.h"
#include "app/window/main_window.h"
#include "app/window/parts/theme.h"
#include "app/window/settings/settings_commands.h"

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setApplicationName("wangge");
  QApplication::setOrganizationName("wangge");
  QApplication::setApplicationVersion(WANGGE_VERSION);
  QApplication::setDesktopFileName("org.wangge.Wangge");
  QCommandLineParser parser;
  parser.addPositionalArgument("PLAN", "Plan to open", "[PLAN.gpkg]");
  parser.addOption({"lang", "Language: zh_CN or en", "LANG"});
  parser.addOption({"demo", "Open the demonstration district"});
  parser.addHelpOption();
  parser.addVersionOption();
  parser.process(application);
  const QString language = parser.value("lang");
  wangge::installLanguage(language.isEmpty() ? wangge::preferences().language : language);
  wangge::theme::apply(application);
  wangge::applyPreferences();
  wangge::MainWindow window;
  window.appear();
  if (!parser.positionalArguments().isEmpty()) {
    window.openFile(parser.positionalArguments().constFirst());
  } else if (parser.isSet("demo")) {
    window.openDemo();
  } else {
    // When the window is on the screen.
    QTimer::singleShot(0, &window, [&window] { window.offerRecovery(); });
  }
  return QApplication::exec();
}
