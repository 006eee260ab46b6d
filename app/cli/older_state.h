// SPDX-License-Identifier: GPL-3.0-or-later
// Another state of a plan to compare with: a plan's file, a version kept in the plan, or one of its precinct layers.
#pragma once

#include <string>

#include "app/cli/console.h"
#include "core/plan/project.h"

namespace wangge::cli {

struct OlderState {
  Project project;
  std::string name;  // of the version, or the file's without its folder
  Seconds when = 0;  // when it was kept, or last changed; 0: not known
};

// `what`: a file, the name of a kept version, or "version:NAME", where NAME may be its number in the list. Errors:
// "align.no_such_state" (name, known), "align.state_ambiguous" (name, known), those of opening a plan and of reading a
// version.
Result<OlderState> olderStateOf(const Console& console, const Project& project, const std::string& what);

// Error: "align.no_such_layer" (name, known).
Result<PrecinctLayerId> layerCalled(const Project& project, const std::string& name);
// The one in force, where the plan has several; else empty.
QString layerOf(const Project& project);
// The plan as if this precinct layer were in force; the same error.
Result<OlderState> layerState(const Project& project, const std::string& name);

}  // namespace wangge::cli
