// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/layout_snapping.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wangge::layout {
namespace {

using map::Position;
using map::Rectangle;

constexpr double kSame = 0.0015;  // mm; places are rounded to a thousandth

// A place on one axis that attracts, and how far its line reaches on the other one.
struct Target {
  double at = 0, from = 0, to = 0;
};

std::vector<Target> targetsOf(const Blocks& blocks, const Selection& selection, const Page& page, bool upright,
                              const SnapSettings& settings) {
  std::vector<Target> targets;
  const double length = upright ? page.width : page.height, across = upright ? page.height : page.width;
  if (settings.page) {
    for (const double at : {0.0, length / 2, length}) targets.push_back({at, 0, across});
    if (settings.margin > 0 && settings.margin * 2 < length)
      for (const double at : {settings.margin, length - settings.margin}) targets.push_back({at, 0, across});
  }
  if (settings.page && settings.frame.width() > 0)
    for (const double at : upright ? std::vector{settings.frame.min.x, settings.frame.max.x}
                                   : std::vector{settings.frame.min.y, settings.frame.max.y})
      targets.push_back({at, 0, across});
  if (!settings.blocks) return targets;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (selection.contains(i)) continue;
    const Rectangle& at = blocks[i].at;
    const double from = upright ? at.min.y : at.min.x, to = upright ? at.max.y : at.max.x;
    const double min = upright ? at.min.x : at.min.y, max = upright ? at.max.x : at.max.y;
    for (const double place : {min, (min + max) / 2, max}) targets.push_back({place, from, to});
  }
  return targets;
}

// How much further than `by` the places (where they were before) go to meet a target within reach; else, for the first
// of them, the raster.
double attraction(const std::vector<double>& places, double by, const std::vector<Target>& targets,
                  const SnapSettings& settings) {
  double best = std::numeric_limits<double>::infinity();
  for (const double place : places)
    for (const Target& target : targets) {
      const double more = target.at - (place + by);
      if (std::abs(more) <= settings.reach && std::abs(more) < std::abs(best)) best = more;
    }
  if (std::isfinite(best)) return best;
  if (settings.raster <= 0 || places.empty()) return 0;
  const double at = places.front() + by;
  return std::round(at / settings.raster) * settings.raster - at;
}

// Lines through all places of `bounds` that meet a target.
void addGuides(std::vector<Guide>& guides, const std::vector<double>& places, const std::vector<Target>& targets,
               const Rectangle& bounds, bool upright) {
  for (const double place : places) {
    Guide guide{upright, place, upright ? bounds.min.y : bounds.min.x, upright ? bounds.max.y : bounds.max.x};
    bool met = false;
    for (const Target& target : targets) {
      if (std::abs(target.at - place) > kSame) continue;
      met = true;
      guide.from = std::min(guide.from, target.from), guide.to = std::max(guide.to, target.to);
    }
    if (met && std::find(guides.begin(), guides.end(), guide) == guides.end()) guides.push_back(guide);
  }
}

std::vector<double> sidesOf(const Rectangle& at, bool upright) {
  return upright ? std::vector{at.min.x, (at.min.x + at.max.x) / 2, at.max.x}
                 : std::vector{at.min.y, (at.min.y + at.max.y) / 2, at.max.y};
}

}  // namespace

double marginFor(const Page& page) {
  const double least = std::min(page.width, page.height);
  return least >= 200 ? 15 : std::max(1.0, std::round(least * 15 / 210));
}

Snapped snapMove(const Blocks& blocks, const Selection& selection, Position by, const Page& page,
                 const SnapSettings& settings) {
  Snapped snapped{by, {}};
  const auto bounds = boundsOf(blocks, selection);
  if (!bounds) return snapped;
  const auto across = targetsOf(blocks, selection, page, true, settings);
  const auto down = targetsOf(blocks, selection, page, false, settings);
  // A drag along one axis leaves the other as it is.
  if (by.x != 0) snapped.by.x += attraction(sidesOf(*bounds, true), by.x, across, settings);
  if (by.y != 0) snapped.by.y += attraction(sidesOf(*bounds, false), by.y, down, settings);
  snapped.by = {rounded(snapped.by.x), rounded(snapped.by.y)};
  const auto after = boundsOf(moved(blocks, selection, snapped.by, page), selection);
  addGuides(snapped.guides, sidesOf(*after, true), across, *after, true);
  addGuides(snapped.guides, sidesOf(*after, false), down, *after, false);
  return snapped;
}

Snapped snapResize(const Blocks& blocks, const Selection& selection, Handle handle, Position by, const Page& page,
                   const SnapSettings& settings) {
  Snapped snapped{by, {}};
  const auto bounds = boundsOf(blocks, selection);
  if (!bounds) return snapped;
  const auto across = targetsOf(blocks, selection, page, true, settings);
  const auto down = targetsOf(blocks, selection, page, false, settings);
  const bool left = movesLeft(handle), right = movesRight(handle), top = movesTop(handle), bottom = movesBottom(handle);
  if (left || right) snapped.by.x += attraction({left ? bounds->min.x : bounds->max.x}, by.x, across, settings);
  if (top || bottom) snapped.by.y += attraction({top ? bounds->min.y : bounds->max.y}, by.y, down, settings);
  const Rectangle after = resized(*bounds, handle, snapped.by, page);
  if (left || right) addGuides(snapped.guides, {left ? after.min.x : after.max.x}, across, after, true);
  if (top || bottom) addGuides(snapped.guides, {top ? after.min.y : after.max.y}, down, after, false);
  return snapped;
}

}  // namespace wangge::layout
