// SPDX-License-Identifier: GPL-3.0-or-later
// The four bounds of a grid (四至) as a sentence in the user's language.
#pragma once

#include <QString>
#include <array>

#include "core/plan/four_bounds.h"

namespace wangge {

// As they are worked out: 东至长江路，南至…，西至…，北至…。 Empty without territory.
QString workedOutBounds(const Project& project, GridId grid);
// As somebody wrote them, else as they are worked out.
QString fourBoundsText(const Project& project, GridId grid);
// One side of bounds that were worked out, without the word for the side: 长江路、第二网格.
QString sideText(const Project& project, const FourBounds& bounds, Side side);

}  // namespace wangge
