// SPDX-License-Identifier: GPL-3.0-or-later
// app → gis → core, never back, and which folder inside each may include which. Link lines cannot enforce it: GEOS and
// SQLite headers lie on the default include path, and Qt modules bring others with them.
#pragma once

#include <vector>

#include "tests/checks/source_tree.h"

namespace wangge::checks {

// Includes that a file's folder does not allow.
std::vector<Problem> checkLayering(const std::vector<SourceFile>& files);
// Folders whose line names one that does not stand above it: only then could two include each other.
std::vector<Problem> checkOrderOfRooms();
// Lines of folders that are gone.
std::vector<Problem> checkEmptyRooms(const std::vector<SourceFile>& files);

}  // namespace wangge::checks
