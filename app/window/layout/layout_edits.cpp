// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/layout_edits.h"

#include <algorithm>
#include <cmath>

namespace wangge::layout {

using map::Position;
using map::Rectangle;
using sheet::Block;
using sheet::BlockKind;

namespace {

// Moved on one axis to where it is between 0 and `most`, and no longer than that.
void bringOnto(double& min, double& max, double most) {
  const double length = std::min(rounded(max - min), most);
  min = std::clamp(rounded(min), 0.0, std::max(0.0, rounded(most - length)));
  max = std::min(rounded(min + length), most);
}

}  // namespace

Page pageOf(const sheet::Template& form) {
  return {form.width, form.height};
}

Blocks blocksOf(const sheet::Template& form, bool open) {
  return form.blocks(open);
}

double rounded(double millimetres) {
  return std::round(millimetres * 1000) / 1000;
}

Rectangle rounded(const Rectangle& at) {
  return {{rounded(at.min.x), rounded(at.min.y)}, {rounded(at.max.x), rounded(at.max.y)}};
}

Rectangle broughtOnto(const Page& page, const Rectangle& at) {
  Rectangle result = at;
  bringOnto(result.min.x, result.max.x, page.width);
  bringOnto(result.min.y, result.max.y, page.height);
  return result;
}

std::optional<Rectangle> boundsOf(const Blocks& blocks, const Selection& selection) {
  std::optional<Rectangle> bounds;
  for (const std::size_t i : selection) {
    if (i >= blocks.size()) continue;
    if (bounds) {
      bounds->include(blocks[i].at);
    } else {
      bounds = blocks[i].at;
    }
  }
  return bounds;
}

std::optional<std::size_t> blockAt(const Blocks& blocks, Position at, const Selection& preferred) {
  std::optional<std::size_t> top;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].at.contains(at)) continue;
    if (!top || preferred.contains(i) || !preferred.contains(*top)) top = i;
  }
  return top;
}

Selection blocksIn(const Blocks& blocks, const Rectangle& rectangle) {
  Selection found;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (rectangle.contains(blocks[i].at)) found.insert(i);
  return found;
}

Blocks moved(const Blocks& blocks, const Selection& selection, Position by, const Page& page) {
  Blocks result = blocks;
  const auto bounds = boundsOf(blocks, selection);
  if (!bounds) return result;
  // What sticks out already may come in, and goes no further out.
  const auto bounded = [](double delta, double min, double max, double most) {
    return std::clamp(delta, std::min(0.0, -min), std::max(0.0, most - max));
  };
  const double x = bounded(by.x, bounds->min.x, bounds->max.x, page.width);
  const double y = bounded(by.y, bounds->min.y, bounds->max.y, page.height);
  for (const std::size_t i : selection) {
    if (i >= result.size()) continue;
    const Rectangle& at = blocks[i].at;
    result[i].at = broughtOnto(page, {{at.min.x + x, at.min.y + y}, {at.max.x + x, at.max.y + y}});
  }
  return result;
}

bool movesLeft(Handle handle) {
  return handle == Handle::TopLeft || handle == Handle::Left || handle == Handle::BottomLeft;
}
bool movesRight(Handle handle) {
  return handle == Handle::TopRight || handle == Handle::Right || handle == Handle::BottomRight;
}
bool movesTop(Handle handle) {
  return handle == Handle::TopLeft || handle == Handle::Top || handle == Handle::TopRight;
}
bool movesBottom(Handle handle) {
  return handle == Handle::BottomLeft || handle == Handle::Bottom || handle == Handle::BottomRight;
}

Position placeOf(Handle handle, const Rectangle& bounds) {
  const Position middle = bounds.centre();
  return {movesLeft(handle)    ? bounds.min.x
          : movesRight(handle) ? bounds.max.x
                               : middle.x,
          movesTop(handle)      ? bounds.min.y
          : movesBottom(handle) ? bounds.max.y
                                : middle.y};
}

Rectangle resized(const Rectangle& bounds, Handle handle, Position by, const Page& page) {
  Rectangle to = bounds;
  const auto low = [](double at, double end) { return std::clamp(rounded(at), 0.0, std::max(0.0, end - kLeastSize)); };
  const auto high = [](double at, double start, double most) {
    return std::clamp(rounded(at), std::min(most, start + kLeastSize), most);
  };
  if (movesLeft(handle)) to.min.x = low(bounds.min.x + by.x, bounds.max.x);
  if (movesTop(handle)) to.min.y = low(bounds.min.y + by.y, bounds.max.y);
  if (movesRight(handle)) to.max.x = high(bounds.max.x + by.x, bounds.min.x, page.width);
  if (movesBottom(handle)) to.max.y = high(bounds.max.y + by.y, bounds.min.y, page.height);
  return to;
}

Blocks stretched(const Blocks& blocks, const Selection& selection, const Rectangle& from, const Rectangle& to,
                 const Page& page) {
  Blocks result = blocks;
  if (from.width() <= 0 || from.height() <= 0) return result;
  const double x = to.width() / from.width(), y = to.height() / from.height();
  const auto across = [&](double at) { return to.min.x + (at - from.min.x) * x; };
  const auto down = [&](double at) { return to.min.y + (at - from.min.y) * y; };
  for (const std::size_t i : selection) {
    if (i >= result.size()) continue;
    Rectangle at{{across(blocks[i].at.min.x), down(blocks[i].at.min.y)},
                 {across(blocks[i].at.max.x), down(blocks[i].at.max.y)}};
    at.max.x = std::max(at.max.x, at.min.x + kLeastSize), at.max.y = std::max(at.max.y, at.min.y + kLeastSize);
    result[i].at = broughtOnto(page, at);
  }
  return result;
}

Blocks aligned(const Blocks& blocks, const Selection& selection, Side side, const Page& page) {
  Blocks result = blocks;
  const auto bounds = selection.size() == 1 ? std::optional(wholeOf(page)) : boundsOf(blocks, selection);
  if (!bounds) return result;
  for (const std::size_t i : selection) {
    if (i >= result.size()) continue;
    Rectangle& at = result[i].at;
    const double width = at.width(), height = at.height();
    double x = at.min.x, y = at.min.y;
    switch (side) {
      case Side::Left:
        x = bounds->min.x;
        break;
      case Side::Middle:
        x = bounds->centre().x - width / 2;
        break;
      case Side::Right:
        x = bounds->max.x - width;
        break;
      case Side::Top:
        y = bounds->min.y;
        break;
      case Side::Centre:
        y = bounds->centre().y - height / 2;
        break;
      case Side::Bottom:
        y = bounds->max.y - height;
        break;
    }
    at = broughtOnto(page, {{x, y}, {x + width, y + height}});
  }
  return result;
}

Blocks distributed(const Blocks& blocks, const Selection& selection, bool across, const Page& page) {
  Blocks result = blocks;
  std::vector<std::size_t> order;
  for (const std::size_t i : selection)
    if (i < blocks.size()) order.push_back(i);
  if (order.size() < 3) return result;
  const auto start = [&](std::size_t i) { return across ? blocks[i].at.min.x : blocks[i].at.min.y; };
  const auto length = [&](std::size_t i) { return across ? blocks[i].at.width() : blocks[i].at.height(); };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return 2 * start(a) + length(a) < 2 * start(b) + length(b); });
  double taken = 0;
  for (const std::size_t i : order) taken += length(i);
  const double from = start(order.front()), to = start(order.back()) + length(order.back());
  const double gap = (to - from - taken) / static_cast<double>(order.size() - 1);
  double at = from;
  for (const std::size_t i : order) {
    const Rectangle& old = blocks[i].at;
    const double by = at - start(i);
    if (i != order.front() && i != order.back())
      result[i].at = broughtOnto(page, across ? Rectangle{{old.min.x + by, old.min.y}, {old.max.x + by, old.max.y}}
                                              : Rectangle{{old.min.x, old.min.y + by}, {old.max.x, old.max.y + by}});
    at += length(i) + gap;
  }
  return result;
}

Blocks broughtToFront(const Blocks& blocks, Selection& selection) {
  Blocks result, front;
  for (std::size_t i = 0; i < blocks.size(); ++i) (selection.contains(i) ? front : result).push_back(blocks[i]);
  selection.clear();
  for (Block& block : front) {
    selection.insert(result.size());
    result.push_back(std::move(block));
  }
  return result;
}

Blocks sentToBack(const Blocks& blocks, Selection& selection) {
  Blocks result, front;
  for (std::size_t i = 0; i < blocks.size(); ++i) (selection.contains(i) ? result : front).push_back(blocks[i]);
  selection.clear();
  for (std::size_t i = 0; i < result.size(); ++i) selection.insert(i);
  result.insert(result.end(), front.begin(), front.end());
  return result;
}

Blocks without(const Blocks& blocks, const Selection& selection) {
  Blocks result;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (!selection.contains(i)) result.push_back(blocks[i]);
  return result;
}

Blocks duplicated(const Blocks& blocks, Selection& selection, const Page& page) {
  Blocks result = blocks;
  Selection copies;
  for (const std::size_t i : selection) {
    if (i >= blocks.size()) continue;
    copies.insert(result.size());
    result.push_back(blocks[i]);
  }
  selection = std::move(copies);
  return moved(result, selection, {kAside, kAside}, page);
}

bool hasText(BlockKind kind) {
  return kind == BlockKind::Title || kind == BlockKind::Heading || kind == BlockKind::Text || kind == BlockKind::Bounds;
}

bool hasLetters(BlockKind kind) {
  return kind != BlockKind::Band && kind != BlockKind::Picture && kind != BlockKind::Map &&
         kind != BlockKind::NorthArrow;
}

bool hasAlign(BlockKind kind) {
  return kind == BlockKind::Title || kind == BlockKind::Heading || kind == BlockKind::Text || kind == BlockKind::Code ||
         kind == BlockKind::Bounds || kind == BlockKind::Foot;
}

std::vector<std::string> fieldsIn(const std::string& text) {
  std::vector<std::string> fields;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find_first_of("{}", open + 1);
    if (close == std::string::npos) break;
    if (text[close] == '}' && close > open + 1) fields.push_back(text.substr(open + 1, close - open - 1));
  }
  return fields;
}

sheet::Template onPaper(sheet::Template form, const std::string& name, Page page, Refit refit) {
  const double x = page.width / form.width, y = page.height / form.height;
  const double letters = std::min(page.width, page.height) / std::min(form.width, form.height);
  for (Blocks* blocks : {&form.internal, &form.open})
    for (Block& block : *blocks) {
      if (refit == Refit::Scale) {
        const Rectangle& old = block.at;
        block.at = {
            {old.min.x * x, old.min.y * y},
            {std::max(old.max.x * x, old.min.x * x + kLeastSize), std::max(old.max.y * y, old.min.y * y + kLeastSize)}};
        block.size = std::clamp(rounded(block.size * letters), kLeastLetters, kMostLetters);
      }
      block.at = broughtOnto(page, block.at);
    }
  if (form.frame.width() > 0) {
    if (refit == Refit::Scale)
      form.frame = {{form.frame.min.x * x, form.frame.min.y * y}, {form.frame.max.x * x, form.frame.max.y * y}};
    form.frame = broughtOnto(page, form.frame);
  }
  if (refit == Refit::Scale) form.lines = std::clamp(rounded(form.lines * letters), 0.3, 5.0);
  form.paper = name;
  form.width = page.width, form.height = page.height;
  return form;
}

sheet::Template shownBy(sheet::Template form, bool open) {
  form.name.clear(), form.title.clear(), form.kinds.clear();
  (open ? form.open : form.internal) = blocksOf(form, open);
  (open ? form.internal : form.open).clear();
  (open ? form.fill : form.openFill) = map::GridFill::None;
  form.publicOnly = false;
  return form;
}

}  // namespace wangge::layout
