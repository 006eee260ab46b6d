// SPDX-License-Identifier: GPL-3.0-or-later
// The four bounds of a grid (四至) as a sentence in the user's language.
#pragma once

#include <QString>
#include <functional>
#include <memory>
#include <string>

#include "core/plan/four_bounds.h"

namespace wangge {

// What the end of the plan is called: the border of the grid's community, or a word that names no border, for what
// leaves the office; nor does that tell which territory has no grid.
enum class PlanEndWord { Border, Neutral };
// As they are worked out: 东至长江路，南至…，西至…，北至…。 Empty without territory, and where the neutral word is all
// that there is to tell: a grid that ends at its own edge is not bounded by that.
QString workedOutBounds(const Project& project, GridId grid, PlanEndWord end = PlanEndWord::Border);
QString workedOutBounds(const Project& project, const BoundGround& ground, GridId grid, PlanEndWord end);
// As somebody wrote them, else as they are worked out.
QString fourBoundsText(const Project& project, GridId grid, PlanEndWord end = PlanEndWord::Border);
// The same of many grids, UTF-8; the project must outlive it. `ground`: of this project, made when there is none.
std::function<std::string(GridId)> fourBoundsTexts(const Project& project, PlanEndWord end,
                                                   std::shared_ptr<const BoundGround> ground = nullptr);
// One side of bounds that were worked out, without the word for the side: 长江路、第二网格.
QString sideText(const Project& project, const FourBounds& bounds, Side side, PlanEndWord end = PlanEndWord::Border);

}  // namespace wangge
