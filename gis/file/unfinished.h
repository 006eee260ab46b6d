// SPDX-License-Identifier: GPL-3.0-or-later
// What a save that did not come to its end left beside a project file: SQLite's journal, the only way back to what the
// file held. It is undone in the file it belongs to, or left alone together with it.
#pragma once

#include <string>

#include "core/base/error.h"
#include "gis/gpkg/database.h"

namespace wangge::gis {

// The journal beside a file; empty when there is none.
std::string unfinishedBeside(const std::string& path);

// Undoes in the file at `path` what a crash left half done, and leaves no journal there, so that another file may take
// its place. Error "file.unfinished_save" (file, journal, what) when that cannot be done: file and journal are then as
// they were.
Result<void> completeUnfinishedSave(const std::string& path);

// The same error when opening the file failed for want of rights or room, or because another program has it open.
Error unfinishedError(const Database& database, const std::string& path);

}  // namespace wangge::gis
