// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of grids' states that the person who sits here prefers, in lists and on maps.
#pragma once

#include <QColor>

#include "core/map/style.h"

namespace wangge::theme {

// Of statusColour (theme.h) at once; maps take it with their next picture.
void setPalette(map::Palette palette);
map::Palette palette();
// Of one of them, whatever is preferred.
QColor statusColour(GridStatus status, map::Palette palette);

}  // namespace wangge::theme
