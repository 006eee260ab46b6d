// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli import of many files: what is in them as a table, what is asked with the option that decides it, and all
// of them into the plan as one step.
#pragma once

#include <string>
#include <vector>

#include "app/cli/console.h"
#include "core/base/error.h"

namespace wangge::cli {

struct FolderImport {
  std::string plan;
  std::vector<std::string> paths;  // files and folders
  std::vector<std::string> set;    // decisions: FILE[:LAYER]:KEY=VALUE
  std::string recipe, saveRecipe;  // files; empty: none
  bool dryRun = false;
  std::string basis, tolerance;  // of all files about which nothing else is decided; empty: not told
  int threads = 2;
};

// Exit code 0, or 2 when something is asked: then the table is shown all the same. Errors: those of reading and running
// import plans, "usage.bad_decision" (value).
Result<int> importFolder(const FolderImport& options, const Console& console);

}  // namespace wangge::cli
