// SPDX-License-Identifier: GPL-3.0-or-later
// Why these borders: what lines between grids follow, in words.
#pragma once

#include <QString>

#include "core/propose/summary.h"

namespace wangge {

QString followsText(Follows follows);  // "street", "police precinct line", "no line"
QString shareText(double share);       // 0.824 → "82 %"

// "street 62 %, lane 30 %, no line 8 %": the most first; what is under half a percent is left out. `community` is the
// share of the community's own boundary, named first when there is any.
QString sharesText(const std::array<std::int64_t, kFollows>& follows, std::int64_t community = 0);

// The few lines that a tooltip has room for, as rich text: sizes, borders, shapes, what changes.
QString whyText(const propose::Summary& before, const propose::Summary& after, std::int64_t moved);

}  // namespace wangge
