// SPDX-License-Identifier: GPL-3.0-or-later
// What a block is when it is added, and where it comes to lie.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "app/window/layout/layout_edits.h"

namespace wangge::layout {

using map::Position;
using map::Rectangle;
using sheet::Block;
using sheet::BlockKind;

namespace {

constexpr double kGap = 2;   // mm to other blocks
constexpr double kEdge = 5;  // mm to the edge of the page
constexpr double kSame = 1;  // mm: what begins so near to another looks like one

Rectangle movedTo(const Rectangle& at, Position corner) {
  return {corner, {corner.x + at.width(), corner.y + at.height()}};
}

bool meetsAny(const Blocks& blocks, const Rectangle& at) {
  const Rectangle around{{at.min.x - kGap, at.min.y - kGap}, {at.max.x + kGap, at.max.y + kGap}};
  return std::ranges::any_of(blocks, [&](const Block& other) { return other.at.overlaps(around); });
}

bool beginsAtAny(const Blocks& blocks, const Rectangle& at) {
  return std::ranges::any_of(blocks, [&](const Block& other) {
    return std::abs(other.at.min.x - at.min.x) < kSame && std::abs(other.at.min.y - at.min.y) < kSame;
  });
}

bool liesAcrossEdge(const Blocks& under, const Rectangle& at) {
  return std::ranges::any_of(under, [&](const Block& one) { return one.at.overlaps(at) && !one.at.contains(at); });
}

// Nearest to where it is, of places kAside from each other: clear of `blocks`, and whole upon each of `under` or off
// it.
std::optional<Position> freePlace(const Blocks& blocks, const Blocks& under, const Rectangle& at,
                                  const Rectangle& room) {
  const auto first = [](double wish, double least) { return wish - std::floor((wish - least) / kAside) * kAside; };
  std::optional<Position> found;
  double nearest = std::numeric_limits<double>::infinity();
  for (double x = first(at.min.x, room.min.x); x + at.width() <= room.max.x; x += kAside)
    for (double y = first(at.min.y, room.min.y); y + at.height() <= room.max.y; y += kAside) {
      const double distance = std::hypot(x - at.min.x, y - at.min.y);
      const Rectangle place = movedTo(at, {x, y});
      if (distance >= nearest || meetsAny(blocks, place) || liesAcrossEdge(under, place)) continue;
      found = Position{x, y}, nearest = distance;
    }
  return found;
}

}  // namespace

Block newBlock(BlockKind kind, const Page& page, Position around) {
  // On A3, lying; less on less paper.
  const double factor = std::min(page.width, page.height) / 297;
  Block block;
  block.kind = kind;
  double width = 80, height = 30;
  switch (kind) {
    case BlockKind::Title:
      width = 260, height = 18, block.size = 11, block.bold = true, block.align = map::Align::Centre;
      block.text = "{unit}";
      break;
    case BlockKind::Band:
      width = 420, height = 30;
      break;
    case BlockKind::Heading:
      width = 100, height = 9, block.size = 6, block.bold = true;
      break;
    case BlockKind::Text:
      width = 100, height = 20, block.size = 5;
      break;
    case BlockKind::Picture:
    case BlockKind::Photo:
      width = 35, height = kind == BlockKind::Photo ? 47 : 35;
      break;
    case BlockKind::Map:
      width = 200, height = 160;
      break;
    case BlockKind::Locator:
      width = 60, height = 60, block.size = 3.5;
      break;
    case BlockKind::NorthArrow:
      width = 10, height = 16;
      break;
    case BlockKind::ScaleBar:
      width = 80, height = 12, block.size = 3.5;
      break;
    case BlockKind::Legend:
      width = 70, height = 90;
      break;
    case BlockKind::Table:
    case BlockKind::Duties:
      width = 120, height = 80;
      break;
    case BlockKind::Facts:
    case BlockKind::Members:
      width = 120, height = 45, block.size = 5;
      break;
    case BlockKind::Bounds:
      width = 200, height = 25, block.size = 5;
      break;
    case BlockKind::Chief:
      width = 90, height = 40, block.size = 7;
      break;
    case BlockKind::Code:
    case BlockKind::Officer:
    case BlockKind::Supervision:
    case BlockKind::Foot:
      width = 120, height = 9;
      break;
  }
  block.size = std::clamp(rounded(block.size * factor), kLeastLetters, kMostLetters);
  // On whole millimetres, as what is dragged comes to rest on.
  width = std::max(1.0, std::round(width * factor)), height = std::max(1.0, std::round(height * factor));
  const Position corner{std::round(around.x - width / 2), std::round(around.y - height / 2)};
  block.at = broughtOnto(page, {corner, {corner.x + width, corner.y + height}});
  return block;
}

Block placedFree(const Blocks& blocks, Block block, const Rectangle& seen, const Page& page) {
  // What is as wide as the page, such as a band, goes to its edges.
  const auto edge = [](double side, double whole) { return side > whole - 2 * kEdge ? 0 : kEdge; };
  const double x = edge(block.at.width(), page.width), y = edge(block.at.height(), page.height);
  const Rectangle room{{std::max(seen.min.x, x), std::max(seen.min.y, y)},
                       {std::min(seen.max.x, page.width - x), std::min(seen.max.y, page.height - y)}};
  // What lies whole on a larger one, such as a map, may do so.
  Blocks under, beside;
  std::ranges::partition_copy(blocks, std::back_inserter(under), std::back_inserter(beside), [&](const Block& other) {
    return other.at.contains(block.at) && other.at.width() > block.at.width() && other.at.height() > block.at.height();
  });
  auto free = freePlace(blocks, {}, block.at, room);
  if (!free) free = freePlace(beside, under, block.at, room);
  if (free) {
    block.at = movedTo(block.at, *free);
    return block;
  }
  // Each block is in the way once at most.
  for (std::size_t i = 0; i <= blocks.size() && beginsAtAny(blocks, block.at); ++i) {
    const Rectangle aside = broughtOnto(page, movedTo(block.at, {block.at.min.x + kAside, block.at.min.y + kAside}));
    // From the corner of the page on once more from the other one.
    block.at = aside.min == block.at.min ? movedTo(aside, {0, 0}) : aside;
  }
  return block;
}

}  // namespace wangge::layout
