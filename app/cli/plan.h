// SPDX-License-Identifier: GPL-3.0-or-later
// What every command does with its plan: open it (warnings go to stderr, also of edits that a crash left unsaved), save
// it, know the time and the author.
#pragma once

#include <string>

#include "app/cli/console.h"
#include "core/plan/project.h"

namespace wangge::cli {

Result<Project> openPlan(const Console& console, const std::string& path);

// The one way in which commands save: brings the plan's file from `saved` (null: a new plan) to `project` and tells
// warnings; not while somebody has it open for writing ("lease.held").
Result<void> savePlan(const Console& console, const std::string& path, const Project& project, const Project* saved);

// The moment of SOURCE_DATE_EPOCH when it is set, so that runs can be repeated byte for byte; else now.
Seconds now();

// Who is logged in, for the journal.
std::string author();

}  // namespace wangge::cli
