// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at the foot of every sheet by decision and not by computation: the classification (密级), what the map
// rests on, and who approved it. A plan keeps the three in one text of its ProjectInfo, because the last two are open
// in most plans; files keep a key for each. Nobody but these functions reads or writes that text.
#pragma once

#include <string>

#include "core/plan/project.h"

namespace wangge {

struct Imprint {
  std::string classification;
  std::string source;    // empty: the names of the sources stand there
  std::string approver;  // who approved the maps
  friend bool operator==(const Imprint&, const Imprint&) = default;
};

Imprint imprintOf(const ProjectInfo& info);
void setImprint(ProjectInfo& info, const Imprint& imprint);

}  // namespace wangge
