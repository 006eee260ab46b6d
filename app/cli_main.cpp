// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli: everything the program does without a window, for scripts and servers.
#include <QCoreApplication>

#include "app/cli/command.h"

int main(int argc, char** argv) {
  // The same as the window's, so that both find the same templates of one's own.
  QCoreApplication::setApplicationName("wangge");
  QCoreApplication::setOrganizationName("wangge");
  return wangge::cli::run(argc, argv);
}
