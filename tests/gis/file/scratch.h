// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that is gone after the test, and looks into project files the way another program would take.
#pragma once

#include "gis/gpkg/database.h"
#include "support/scratch.h"

namespace wangge::test {

// Runs SQL on a file the way another program would; returns the first value of the first row as text.
inline std::string runSql(const std::string& path, const std::string& sql) {
  gis::Database database(path, gis::OpenMode::Write);
  const std::string value = database.text(sql);
  return database.ok() ? value : "error: " + database.reason();
}

}  // namespace wangge::test
