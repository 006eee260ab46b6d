// SPDX-License-Identifier: GPL-3.0-or-later
// A community as a picture no larger than a hand: its grids told apart by colour, each with its households.
#pragma once

#include <QImage>
#include <QSize>

#include "core/map/base_index.h"
#include "core/plan/project.h"

namespace wangge {

// `size` in pixels of the window, drawn `ratio` times finer, `dpi` of the window. May run in any thread.
QImage miniMap(const Project& project, CommunityId community, const map::BaseIndex& places, QSize size, double ratio,
               double dpi);

}  // namespace wangge
