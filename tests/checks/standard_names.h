// SPDX-License-Identifier: GPL-3.0-or-later
// Every header includes what it uses of the standard library, of Qt and of other libraries that programs precompile,
// itself or through headers of the project. Compiling each header alone would show it too, at the price of reading
// those libraries hundreds of times; so they are read precompiled there (target wangge_headers_alone), or the header is
// only seen at the head of its own source, among what its program precompiles, and the names are looked after here.
#pragma once

#include <vector>

#include "tests/checks/source_tree.h"

namespace wangge::checks {

// Names in headers that no include of theirs brings, classes of Qt that are announced where all of them is needed, and
// names of the standard library that the table of this check lacks.
std::vector<Problem> checkStandardNames(const std::vector<SourceFile>& files);

}  // namespace wangge::checks
