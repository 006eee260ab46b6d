// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a plan read from a file may be looked at without stepping into the void: every id that the program follows
// without asking names a record, and walks along arcs come back.
#pragma once

#include <string>

#include "core/plan/project.h"

namespace wangge::gis {

// A short technical line about the first fault, for logs; empty when all is well.
std::string brokenReference(const Project& project);

}  // namespace wangge::gis
