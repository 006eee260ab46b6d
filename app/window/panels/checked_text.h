// SPDX-License-Identifier: GPL-3.0-or-later
// An empty list of problems means as much as what was looked at: which rules ran over the plan, and what they could not
// see for want of data.
#pragma once

#include <QString>

#include "core/plan/project.h"

namespace wangge {

QString checkedText(const Project& project);

}  // namespace wangge
