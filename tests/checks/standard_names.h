// SPDX-License-Identifier: GPL-3.0-or-later
// Every header includes what it uses of the standard library and of Qt, itself or through headers of the project.
// Compiling each header alone would show it too, at the price of reading the standard library hundreds of times; so it
// is read precompiled there (target wangge_headers_alone, which shows the rest), and its names are looked after here,
// and those of Qt, which programs that precompile it would hide.
#pragma once

#include <vector>

#include "tests/checks/source_tree.h"

namespace wangge::checks {

// Names of std, tl and Qt in headers that no include of theirs brings, and names that the table of this check lacks.
std::vector<Problem> checkStandardNames(const std::vector<SourceFile>& files);

}  // namespace wangge::checks
