// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/effect.h"

#include <algorithm>
#include <cstdlib>

namespace wangge {
namespace {
constexpr Area kNoticeable = Area::fromSquareMetres(1);
}

std::vector<GridEffect> effectOf(const Project& before, const Project& after, const Difference& difference) {
  std::vector<GridEffect> effects;
  const auto add = [&](GridId id) {
    const Grid *was = before.grids.find(id), *is = after.grids.find(id);
    // A line that ends on a border bends it by a lattice step: no change of territory that anybody means.
    if (was && is && was->zone.tally == is->zone.tally &&
        std::abs(was->zone.area.twice - is->zone.area.twice) < kNoticeable.twice)
      return;
    GridEffect effect;
    effect.grid = id;
    if (was) effect.before = was->zone.tally, effect.statusBefore = statusOf(before, id);
    if (is) effect.after = is->zone.tally, effect.statusAfter = statusOf(after, id);
    effects.push_back(effect);
  };
  for (const auto* ids :
       {&difference.of<GridId>().created, &difference.of<GridId>().changed, &difference.of<GridId>().deleted})
    for (GridId id : *ids) add(id);
  std::sort(effects.begin(), effects.end(), [](const GridEffect& a, const GridEffect& b) {
    return std::pair(!a.after.has_value(), a.grid) < std::pair(!b.after.has_value(), b.grid);
  });
  return effects;
}

std::vector<GridEffect> effectOf(const Project& before, const Project& after) {
  return effectOf(before, after, diff(before, after));
}

}  // namespace wangge
