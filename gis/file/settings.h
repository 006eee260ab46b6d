// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan holds beside its tables (names, CRS, lattice, rule profile, numbering scheme), and the file's own
// book-keeping, as keys and values of the table wangge_settings.
#pragma once

#include <array>
#include <map>
#include <string>

#include "core/plan/project.h"
#include "gis/file/checksums.h"
#include "gis/gpkg/database.h"

namespace wangge::gis {

using Settings = std::map<std::string, std::string, std::less<>>;

inline constexpr const char* kSettingsTable = "wangge_settings";

// Kinds of grids that are locked, as a JSON array of their names; since schema version 3.
inline constexpr const char* kLockedKindsKey = "locked_kinds";

// What a plan may leave open: the key is there when there is something to say. Files of earlier versions have none.
inline constexpr std::array<const char*, 2> kOptionalKeys = {"source_text", "approver"};

// Keys of the file's own, which are not part of the plan.
inline constexpr const char* kSchemaVersionKey = "schema_version";
inline constexpr const char* kChangeCounterKey = "file_change_counter";

Settings settingsOf(const Project& project);
// False when a key is missing or holds something impossible. An optional key that is missing or empty says nothing.
bool applySettings(const Settings& settings, Project& project);

// Over the plan's own entries, without the file's.
TableChecksum sumOf(const Settings& settings);

Settings readSettings(Database& database);
// Writes the entries that differ from `before`.
void writeSettings(Database& database, const Settings& settings, const Settings& before);

}  // namespace wangge::gis
