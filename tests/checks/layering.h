// SPDX-License-Identifier: GPL-3.0-or-later
// app → gis → core, never back, and the order of the folders inside core. Link lines cannot enforce it: GEOS and SQLite
// headers lie on the default include path, and Qt modules bring others with them.
#pragma once

#include <vector>

#include "tests/checks/source_tree.h"

namespace wangge::checks {

// Includes that a file's folder does not allow.
std::vector<Problem> checkLayering(const std::vector<SourceFile>& files);

}  // namespace wangge::checks
