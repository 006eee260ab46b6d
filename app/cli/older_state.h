// SPDX-License-Identifier: GPL-3.0-or-later
// Another state of a plan to compare with: a plan's file, or a version kept in the plan.
#pragma once

#include <string>

#include "app/cli/console.h"
#include "core/plan/project.h"

namespace wangge::cli {

struct OlderState {
  Project project;
  std::string name;  // of the version, or the file's without its folder
};

// `what`: a file, the name of a kept version, or "version:NAME", where NAME may be its number in the list. Errors:
// "align.no_such_state" (name, known), "align.state_ambiguous" (name, known), those of opening a plan and of reading a
// version.
Result<OlderState> olderStateOf(const Console& console, const Project& project, const std::string& what);

}  // namespace wangge::cli
