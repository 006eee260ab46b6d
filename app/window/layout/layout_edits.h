// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the blocks of a template, as functions from blocks to blocks. Places are mm on the template's
// paper, to a thousandth; whatever is done, a block that was on the paper stays on it. No widgets.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/sheet/template.h"

namespace wangge::layout {

using Blocks = std::vector<sheet::Block>;
using Selection = std::set<std::size_t>;  // places in the list of blocks

constexpr double kLeastSize = 1;  // mm, of a block's sides
constexpr double kAside = 5;      // mm, of what would else lie on what is there
// What a template's file may hold (app/print/template_json.cpp).
constexpr double kLeastLetters = 0.5, kMostLetters = 200;  // mm
constexpr std::size_t kMostBlocks = 500;                   // of an edition
constexpr int kMostText = 4000;                            // characters of a block's text

struct Page {
  double width = 420, height = 297;  // mm
  friend bool operator==(const Page&, const Page&) = default;
};
Page pageOf(const sheet::Template& form);
inline map::Rectangle wholeOf(const Page& page) {
  return {{0, 0}, {page.width, page.height}};
}

// What an edition consists of. One without blocks of its own shows those of the other edition, the public one those
// only that show the plan.
Blocks blocksOf(const sheet::Template& form, bool open);

double rounded(double millimetres);
map::Rectangle rounded(const map::Rectangle& at);
// The rectangle moved, and where it is larger than the page made smaller, so that it is on the page.
map::Rectangle broughtOnto(const Page& page, const map::Rectangle& at);

// Around the selected blocks; none without any.
std::optional<map::Rectangle> boundsOf(const Blocks& blocks, const Selection& selection);
// The block on top at this place; one of `preferred` before others. None where there is none.
std::optional<std::size_t> blockAt(const Blocks& blocks, map::Position at, const Selection& preferred);
// Blocks that lie whole in the rectangle.
Selection blocksIn(const Blocks& blocks, const map::Rectangle& rectangle);

// All of the selection by as much, as far as the paper goes.
Blocks moved(const Blocks& blocks, const Selection& selection, map::Position by, const Page& page);

enum class Handle { TopLeft, Top, TopRight, Right, BottomRight, Bottom, BottomLeft, Left };
constexpr int kHandles = 8;
map::Position placeOf(Handle handle, const map::Rectangle& bounds);
bool movesLeft(Handle handle);
bool movesRight(Handle handle);
bool movesTop(Handle handle);
bool movesBottom(Handle handle);
// The bounds with the sides of the handle moved, neither beyond the opposite side nor off the page.
map::Rectangle resized(const map::Rectangle& bounds, Handle handle, map::Position by, const Page& page);
// The selection as it was in `from`, stretched to `to`; letters stay as high as they are.
Blocks stretched(const Blocks& blocks, const Selection& selection, const map::Rectangle& from, const map::Rectangle& to,
                 const Page& page);

enum class Side { Left, Middle, Right, Top, Centre, Bottom };
// One block to the page, several to what is around them.
Blocks aligned(const Blocks& blocks, const Selection& selection, Side side, const Page& page);
// Gaps between three blocks or more are made equal; the outermost stay. With fewer nothing changes.
Blocks distributed(const Blocks& blocks, const Selection& selection, bool across, const Page& page);

// In front of all others, or behind them; `selection` follows.
Blocks broughtToFront(const Blocks& blocks, Selection& selection);
Blocks sentToBack(const Blocks& blocks, Selection& selection);
Blocks without(const Blocks& blocks, const Selection& selection);
// A second one of each, kAside from it and in front; `selection` is then of them.
Blocks duplicated(const Blocks& blocks, Selection& selection, const Page& page);

// A new block in the middle of `around`, with a size that suits its kind and the paper.
sheet::Block newBlock(sheet::BlockKind kind, const Page& page, map::Position around);
// The block where it meets no other one, or none but larger ones that it lies whole upon now, and then whole upon each
// of them or off it: in `seen`, as near as can be to where it is; else where it is, moved aside by steps of kAside
// until none begins there. On the page.
sheet::Block placedFree(const Blocks& blocks, sheet::Block block, const map::Rectangle& seen, const Page& page);
bool hasText(sheet::BlockKind kind);     // of the template
bool hasLetters(sheet::BlockKind kind);  // whose height can be chosen
bool hasAlign(sheet::BlockKind kind);    // and weight

// Fields in braces that the text names, as written; those of `text` that are contacts.
std::vector<std::string> fieldsIn(const std::string& text);

enum class Refit { Scale, Keep };
// The template for another paper: `name` "A0" … "A6", or empty for a size of its own. Blocks of both editions grow and
// shrink with the paper (letters and lines of the map with its lesser side), or stay and are brought onto it.
sheet::Template onPaper(sheet::Template form, const std::string& name, Page page, Refit refit);

// What of a template an edition's sheets depend on: all but names, kinds and the other edition.
sheet::Template shownBy(sheet::Template form, bool open);

}  // namespace wangge::layout
