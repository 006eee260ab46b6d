// SPDX-License-Identifier: GPL-3.0-or-later
// A command of wangge-cli: its options, then one call into gis or core, then what it prints. One file each. A command
// that returns an error has left the plan as it was.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "core/base/error.h"

namespace wangge::cli {

// Does the work; the exit code (0 done, 1 check found errors).
using Action = std::function<Result<int>(const Console&)>;

struct Command {
  const char* name;
  QString (*about)();                // one line for --help
  Action (*prepare)(CLI::App& app);  // adds the options and returns what runs with them
};

Command newCommand();
Command importCommand();
Command infoCommand();
Command setCommand();
Command proposeCommand();
Command numberCommand();
Command lineageCommand();
Command checkCommand();
Command alignCommand();
Command layersCommand();
Command boundsCommand();
Command stationCommand();
Command exportCommand();
Command copyCommand();
Command printCommand();
std::vector<Command> allCommands();

// Parses the arguments and runs the command. Returns the exit code: 0, 1 or 2.
int run(int argc, char** argv);

}  // namespace wangge::cli
