// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to fix an issue, before they are tried. Each kind of fix lists its ways in order of preference; fix.cpp tries
// them and keeps the sound ones.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/edit/edits.h"
#include "core/rules/issue.h"

namespace wangge::fix {

struct Way {
  Message what;
  std::function<Result<Project>(const Project&, const EditContext&)> apply;
  // How many of one `group` are kept at most; alternatives beyond are not tried.
  int group = 0;
};
using Ways = std::vector<Way>;

// territory.cpp: pieces without a grid, grids too small to be one, parts apart.
void unassignedWays(const Project& project, const Issue& issue, Ways& ways);
void sliverWays(const Project& project, const Issue& issue, Ways& ways);
void partsWays(const Project& project, const Issue& issue, Ways& ways);
// size.cpp: grids out of band.
void sizeWays(const Project& project, const Issue& issue, Ways& ways);
// numbers.cpp: codes and names.
void missingNumberWays(const Project& project, const Issue& issue, Ways& ways);
void wrongCodeWays(const Project& project, const Issue& issue, Ways& ways);
void sameNameWays(const Project& project, const Issue& issue, Ways& ways);
// attributes.cpp: the category of a dedicated grid.
void categoryWays(const Project& project, const Issue& issue, Ways& ways);

}  // namespace wangge::fix
