// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli: everything the program does without a window, for scripts and servers.
#include "app/cli/command.h"

int main(int argc, char** argv) {
  return wangge::cli::run(argc, argv);
}
