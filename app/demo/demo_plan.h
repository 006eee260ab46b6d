// SPDX-License-Identifier: GPL-3.0-or-later
// The demonstration district: made on demand from its raw files (data/README.md), the way a user would import them.
#pragma once

#include <QString>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/plan/project.h"

namespace wangge {

// Where the files lie, next to the program in a build or installed; empty when there are none.
QString demoFolder();

// Imports every file of the folder's manifest (district.json) in its order and numbers the grids.
// Errors: "demo.missing" (folder), "demo.manifest" (file), and those of imports and numbering.
Result<Project> makeDemoPlan(const QString& folder, Seconds when, const Progress& progress = {});

// Whether the plan has what the demonstration begins with, whatever it is called by now.
bool isDemoPlan(const Project& project);

}  // namespace wangge
