// SPDX-License-Identifier: GPL-3.0-or-later
// What grids are called where their community stands beside them: on maps, in trees and lists, in texts about bounds.
#pragma once

#include <QString>
#include <string>

#include "core/plan/project.h"

namespace wangge {

// "Grid {n}" for a name that is an ordinal and nothing else (第一网格), in languages that are not Chinese; empty in
// Chinese, where names stand as they are.
std::string ordinalName();

// The name of a grid without that of its community, with or without 社区, in front; empty when it has none.
QString shortGridName(const Project& project, GridId grid);

}  // namespace wangge
