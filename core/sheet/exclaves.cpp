// SPDX-License-Identifier: GPL-3.0-or-later
// Exclaves far off, in frames on the map.
#include <algorithm>

#include "core/sheet/detail.h"
#include "core/sheet/paper.h"
#include "core/topology/outline.h"

namespace wangge::sheet {
namespace {

constexpr double kExclaveMargin = 4, kExclaveTag = 7;  // mm around an exclave, and above it for its letter
constexpr double kExclaveSide = 30;
constexpr std::size_t kMostExclaves = 3;

Box joined(Box a, const Box& b) {
  a.include(b);
  return a;
}

// Whether the first box is at most so many times as wide and high as the second.
bool within(const Box& box, double times, const Box& of) {
  return static_cast<double>(box.width()) <= times * static_cast<double>(of.width()) &&
         static_cast<double>(box.height()) <= times * static_cast<double>(of.height());
}

struct Piece {
  Box box;
  Area area;
};

std::vector<Piece> piecesOf(const Project& project, const map::Unit& unit) {
  std::vector<Piece> parts;
  for (const std::vector<FaceId>& faces : connectedParts(project.subdivision, zoneOf(project, unit).faces))
    parts.push_back({boxAround(project, faces), areaIn(project, faces)});
  std::stable_sort(parts.begin(), parts.end(), [](const Piece& a, const Piece& b) { return a.area > b.area; });
  return parts;
}

}  // namespace

UnitExtent extentOf(const Project& project, const map::Unit& unit) {
  UnitExtent extent;
  const std::vector<Piece> parts = piecesOf(project, unit);
  Box all;
  Area total, apart;
  for (const Piece& part : parts) all.include(part.box), total += part.area;
  extent.map = all;
  if (parts.size() < 2) return extent;
  Box main = parts.front().box;
  std::vector<Box> off;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const Box both = joined(main, parts[i].box);
    if (within(both, 1.2, main)) {
      main = both;
      continue;
    }
    apart += parts[i].area;
    // Exclaves beside each other share a frame.
    const auto reach = static_cast<std::int32_t>(std::max(parts[i].box.width(), parts[i].box.height()) / 2);
    const auto near = std::find_if(off.begin(), off.end(),
                                   [&](const Box& other) { return other.touches(parts[i].box.grown(reach)); });
    if (near == off.end())
      off.push_back(parts[i].box);
    else
      near->include(parts[i].box);
  }
  for (std::size_t i = 0; i < off.size();) {
    const auto other = std::find_if(off.begin() + static_cast<std::ptrdiff_t>(i) + 1, off.end(),
                                    [&](const Box& box) { return box.touches(off[i]); });
    if (other == off.end()) {
      ++i;
      continue;
    }
    off[i].include(*other);
    off.erase(other);
    i = 0;
  }
  // Small, few, and much of the paper's worth.
  if (off.empty() || off.size() > kMostExclaves || apart.twice * 4 > total.twice || within(all, 1.5, main))
    return extent;
  extent.map = main;
  extent.apart = std::move(off);
  return extent;
}

std::optional<std::vector<DetailMap>> exclaveMaps(const Project& project, const MapRequest& map,
                                                  const std::vector<Box>& parts, const DetailRoom& room) {
  std::vector<DetailMap> result;
  std::vector<Rectangle> taken = room.taken;
  std::vector<Box> framed;
  for (const Box& part : parts)
    if (!map.frame.grown(-kExclaveMargin).contains(map.view.toPaper(part))) framed.push_back(part);
  for (std::size_t i = 0; i < framed.size(); ++i) {
    const Box& part = framed[i];
    const auto free = largestFree(map.frame.grown(-3), room.unit, taken, kExclaveSide);
    if (!free) return std::nullopt;
    DetailMap detail;
    detail.apart = true;
    detail.letter = std::string(1, static_cast<char>('A' + result.size()));
    // The largest customary scale at which it fits, not more than four times the map's and never smaller.
    const Rectangle inner{{free->min.x + kExclaveMargin, free->min.y + kExclaveTag},
                          {free->max.x - kExclaveMargin, free->max.y - kExclaveMargin}};
    const double least = std::max(viewOf(part, inner, 0).denominator, map.view.denominator / 4);
    detail.printed = niceDenominator(least / room.enlargement);
    detail.view.denominator = detail.printed * room.enlargement;
    if (detail.view.denominator > map.view.denominator * (1 + 1e-9)) return std::nullopt;
    const double width = std::max(kExclaveSide,
                                  static_cast<double>(part.width()) / detail.view.denominator + 2 * kExclaveMargin),
                 height = std::max(kExclaveSide * 0.7, static_cast<double>(part.height()) / detail.view.denominator +
                                                           kExclaveMargin + kExclaveTag);
    // In the corner of the free room that is nearest to the frame's.
    const bool right = map.frame.max.x - free->max.x < free->min.x - map.frame.min.x;
    const bool low = map.frame.max.y - free->max.y < free->min.y - map.frame.min.y;
    detail.frame = *free;
    (right ? detail.frame.min.x : detail.frame.max.x) = right ? free->max.x - width : free->min.x + width;
    (low ? detail.frame.min.y : detail.frame.max.y) = low ? free->max.y - height : free->min.y + height;
    detail.view.centreX = (double{1} * part.minX + part.maxX) / 2;
    detail.view.centreY = (double{1} * part.minY + part.maxY) / 2;
    detail.view.middle = {detail.frame.centre().x, detail.frame.centre().y + (kExclaveTag - kExclaveMargin) / 2};
    detail.part = map.view.toPaper(detail.view.toLattice(detail.frame));
    for (std::size_t before = 0; before < i; ++before) {
      if (!repeats(detail.part, {result[before].part})) continue;
      framed[before].include(part);
      framed.erase(framed.begin() + static_cast<std::ptrdiff_t>(i));
      return exclaveMaps(project, map, framed, room);
    }
    MapRequest request = map;
    request.view = detail.view;
    request.frame = detail.frame;
    request.keys = false;
    request.reserved = {Rectangle{detail.frame.min, {detail.frame.min.x + 42, detail.frame.min.y + kExclaveTag}}};
    detail.portrayal = portray(project, request);
    for (const Level level : {Level::Community, Level::Grid})
      for (const map::Unit& unit : unitsOf(project, level, *map.focus))
        if (detail.portrayal.placed.contains(keyOf(unit)) &&
            part.contains(boxAround(project, zoneOf(project, unit).faces).centre()))
          detail.labelled.push_back(unit);
    taken.push_back(detail.frame.grown(2));
    result.push_back(std::move(detail));
  }
  return result;
}

}  // namespace wangge::sheet
