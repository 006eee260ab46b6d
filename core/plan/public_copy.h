// SPDX-License-Identifier: GPL-3.0-or-later
// A plan that may leave the office.
#pragma once

#include "core/plan/project.h"

namespace wangge {

// The plan without the tables that tables.h keeps inside (persons and their posts, journal, exemptions, kept versions)
// and without what told of the files that persons were read from. Whoever saves it writes a new file.
Project publicCopyOf(const Project& project);

}  // namespace wangge
