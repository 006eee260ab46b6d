// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of the project file's schema, and the way from an older one to the present one.
#pragma once

#include <span>
#include <string>

#include "core/plan/project.h"
#include "gis/gpkg/database.h"

namespace wangge::gis {

// Brings a file from version `from` to `from + 1`, inside the caller's transaction.
struct Migration {
  int from = 0;
  void (*apply)(Database& database) = nullptr;
};

// All migrations, ascending; the last one leads to kSchemaVersion.
std::span<const Migration> migrations();

// Runs those that lead from `version` on and records the version reached. False when a step is missing.
bool migrate(Database& database, int version, std::span<const Migration> steps);

// Writes everything of a project into an empty database. Inside the caller's transaction; `counter` is the file's
// change counter after it.
void writeNewFile(Database& database, const Project& project, std::int64_t counter);

}  // namespace wangge::gis
