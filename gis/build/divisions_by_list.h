// SPDX-License-Identifier: GPL-3.0-or-later
// What a list of codes tells of the divisions of the plan.
#pragma once

#include <string>

#include "gis/build/build.h"
#include "gis/build/code_book.h"

namespace wangge::gis {

// The list as messages call it: its file, else the source whose communities give way; empty for none.
std::string listName(const Build& build);

// Divisions of the plan without a code get the one that the list has for the name. Finding: "codes.divisions_coded"
// (count, list).
void codeDivisionsByList(Build& build, const CodeBook& book);

// Divisions of the plan without a name get the one that the list has. Finding: "codes.divisions_named" (count, list).
void nameDivisionsByList(Build& build, const CodeBook& book);

}  // namespace wangge::gis
