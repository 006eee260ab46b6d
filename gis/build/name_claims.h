// SPDX-License-Identifier: GPL-3.0-or-later
// Whether features that claim one code, or have one name, are parts of one community.
#pragma once

#include <string>
#include <vector>

#include "gis/build/build.h"
#include "gis/build/code_book.h"
#include "gis/build/name_look_up.h"

namespace wangge::gis {

// Features are parts of one community where one subdistrict holds them all; else nobody knows. What only fits a code as
// another kind gives way to what is called so. `mayLack`: features may stay without a code. Errors: "codes.taken_twice"
// (code, entry, names, rows, list), "codes.name_repeated" (name, rows). Finding: "codes.parts" (name, rows).
Result<void> requireOnce(Build& build, const CodeBook& book, std::vector<LookedUp>& codeless, const std::string& list,
                         bool mayLack);

// The first of the ways in which a community's name can be read.
CommunityName firstReading(const std::string& name);

}  // namespace wangge::gis
