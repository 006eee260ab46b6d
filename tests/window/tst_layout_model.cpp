// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the layout editor without its window: whatever is done to the blocks, undo brings the exact template
// back, no block leaves the paper, typed numbers hold, and nobody gets into the public edition.
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "app/window/layout/layout_snapping.h"
#include "app/window/layout/layout_state.h"
#include "tests/support/effort.h"

using namespace wangge;
using namespace wangge::layout;
using map::Position;
using map::Rectangle;
using sheet::Block;
using sheet::BlockKind;

namespace {

Block block(BlockKind kind, double x, double y, double width, double height) {
  Block made;
  made.kind = kind;
  made.at = {{x, y}, {x + width, y + height}};
  return made;
}

sheet::Template board() {
  sheet::Template form;
  form.name = "board", form.title = "Board";
  form.internal = {block(BlockKind::Band, 0, 0, 420, 37), block(BlockKind::Title, 16, 4, 388, 22),
                   block(BlockKind::Map, 14, 45, 246, 188), block(BlockKind::Legend, 270, 45, 136, 80),
                   block(BlockKind::Chief, 311, 130, 95, 47)};
  form.open = {block(BlockKind::Title, 16, 4, 388, 22), block(BlockKind::Map, 14, 45, 246, 188)};
  return form;
}

class Dice {
 public:
  explicit Dice(unsigned seed) : m_random(seed) {}
  int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
  double between(double least, double most) { return std::uniform_real_distribution<double>(least, most)(m_random); }
  Selection someOf(const Blocks& blocks) {
    Selection selection;
    for (std::size_t i = 0; i < blocks.size(); ++i)
      if (upTo(2) == 0) selection.insert(i);
    return selection;
  }
  BlockKind kind() { return static_cast<BlockKind>(upTo(static_cast<int>(BlockKind::Supervision))); }

 private:
  std::mt19937 m_random;
};

// One edit as a hand might make it.
void editSomething(LayoutState& state, Dice& dice) {
  const Page page = state.page();
  const Blocks blocks = state.settledBlocks();
  state.select(dice.someOf(blocks));
  const Selection selection = state.selection();
  const Position by{dice.between(-500, 500), dice.between(-500, 500)};
  switch (dice.upTo(13)) {
    case 0:
      state.commit(moved(blocks, selection, by, page), selection, dice.upTo(1) ? "keys" : "");
      break;
    case 1: {
      const auto bounds = boundsOf(blocks, selection);
      if (!bounds) break;
      const auto handle = static_cast<Handle>(dice.upTo(kHandles - 1));
      state.commit(stretched(blocks, selection, *bounds, resized(*bounds, handle, by, page), page), selection);
      break;
    }
    case 2:
      static_cast<void>(state.add(newBlock(dice.kind(), page, {dice.between(-50, 600), dice.between(-50, 600)})));
      break;
    case 3:
      if (selection.size() < blocks.size()) state.commit(without(blocks, selection), {});
      break;
    case 4:
      state.commit(aligned(blocks, selection, static_cast<Side>(dice.upTo(5)), page), selection);
      break;
    case 5:
      state.commit(distributed(blocks, selection, dice.upTo(1) == 0, page), selection);
      break;
    case 6: {
      Selection kept = selection;
      Blocks ordered = dice.upTo(1) ? broughtToFront(blocks, kept) : sentToBack(blocks, kept);
      CHECK(kept.size() == selection.size());
      state.commit(std::move(ordered), kept);
      break;
    }
    case 7: {
      Selection kept = selection;
      if (blocks.size() < 40) state.commit(duplicated(blocks, kept, page), kept);
      break;
    }
    case 8:
      state.setOpen(dice.upTo(1) == 1);
      break;
    case 9: {
      const Page papers[] = {{210, 297}, {297, 210}, {420, 297}, {148, 105}, {2000, 50}};
      state.commit(onPaper(state.form(), "A4", papers[dice.upTo(4)], dice.upTo(1) ? Refit::Scale : Refit::Keep), {});
      break;
    }
    case 10:
      state.change([&](Block& each) { each.text = std::to_string(dice.upTo(99)); }, "text");
      break;
    case 11:
      state.takeOverOther();
      break;
    case 12:
      static_cast<void>(state.place({{dice.between(0, 300), dice.between(0, 200)}, {dice.between(0, 400), 250}}));
      break;
    default:
      state.preview(moved(blocks, selection, by, page));
      if (dice.upTo(1)) {
        state.endPreview();
      } else {
        state.commit(Blocks(state.blocks()), selection);
      }
  }
}

void holds(const sheet::Template& form) {
  const Rectangle paper = wholeOf(pageOf(form));
  for (const Blocks* blocks : {&form.internal, &form.open})
    for (const Block& each : *blocks) {
      CAPTURE(each.at.min.x, each.at.min.y, each.at.max.x, each.at.max.y, form.width, form.height);
      CHECK(paper.contains(each.at));
      CHECK(each.at.width() > 0.5);
      CHECK(each.at.height() > 0.5);
    }
  for (const Block& each : form.open) CHECK_FALSE(sheet::isContact(each.kind));
}

}  // namespace

TEST_CASE("Undo brings the exact template back after any edits, and redo the edits", "[layout]") {
  for (unsigned seed = 1; seed <= test::tries(200u); ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    LayoutState state;
    state.open(board(), "", true);
    std::vector<sheet::Template> steps{state.form()};
    int undoable = 0;
    for (int i = 0; i < 30; ++i) {
      const bool couldRedo = state.canRedo();
      editSomething(state, dice);
      holds(state.form());
      CHECK_FALSE(couldRedo);
      CHECK_FALSE(state.isPreviewing());
      if (state.form() == steps.back()) continue;
      steps.push_back(state.form());
    }
    const sheet::Template last = state.form();
    while (state.canUndo()) {
      state.undo();
      ++undoable;
      // What was undone together may skip steps, but nothing is shown that never was.
      CHECK(std::find(steps.begin(), steps.end(), state.form()) != steps.end());
      for (const std::size_t i : state.selection()) CHECK(i < state.blocks().size());
    }
    CHECK(state.form() == board());
    CHECK_FALSE(state.isModified());
    while (state.canRedo()) state.redo(), --undoable;
    CHECK(undoable == 0);
    CHECK(state.form() == last);
  }
}

TEST_CASE("Snapping never moves a block off the page, and its guides are where the blocks are", "[layout]") {
  int guides = 0;
  for (unsigned seed = 1; seed <= test::tries(3000u); ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Page page{dice.between(50, 900), dice.between(50, 900)};
    Blocks blocks;
    for (int i = dice.upTo(6) + 1; i > 0; --i)
      blocks.push_back(newBlock(dice.kind(), page, {dice.between(0, page.width), dice.between(0, page.height)}));
    Selection selection = dice.someOf(blocks);
    selection.insert(0);
    SnapSettings settings;
    settings.reach = dice.between(0, 20), settings.raster = dice.upTo(2) * 2.5;
    settings.margin = dice.between(0, 40);
    const Position by{dice.between(-1000, 1000), dice.between(-1000, 1000)};
    const auto before = *boundsOf(blocks, selection);
    Snapped snapped;
    Rectangle after;
    if (dice.upTo(1) == 0) {
      snapped = snapMove(blocks, selection, by, page, settings);
      const Blocks result = moved(blocks, selection, snapped.by, page);
      after = *boundsOf(result, selection);
      for (const Block& each : result) CHECK(wholeOf(page).contains(each.at));
      CHECK(after.width() == Approx(before.width()).margin(0.0011));
      CHECK(after.height() == Approx(before.height()).margin(0.0011));
    } else {
      const auto handle = static_cast<Handle>(dice.upTo(kHandles - 1));
      snapped = snapResize(blocks, selection, handle, by, page, settings);
      after = resized(before, handle, snapped.by, page);
      for (const Block& each : stretched(blocks, selection, before, after, page))
        CHECK(wholeOf(page).contains(each.at));
    }
    guides += static_cast<int>(snapped.guides.size());
    for (const Guide& guide : snapped.guides) {
      const double sides[3] = {guide.upright ? after.min.x : after.min.y,
                               guide.upright ? after.centre().x : after.centre().y,
                               guide.upright ? after.max.x : after.max.y};
      CHECK(std::any_of(std::begin(sides), std::end(sides),
                        [&](double side) { return std::abs(side - guide.at) < 1e-6; }));
    }
  }
  CHECK(guides > 100);
}

//   0        100       200 mm
//   +---------+---------+
//   | A         B       |
//   +---------+---------+
TEST_CASE("A block that is dragged comes to rest at middle, margin, edges of others, else on the raster", "[layout]") {
  const Page page{200, 100};
  const Blocks blocks{block(BlockKind::Text, 20.3, 20.3, 30, 10), block(BlockKind::Text, 120, 40, 40, 20)};
  SnapSettings settings;
  settings.margin = 15, settings.reach = 2, settings.raster = 5;
  const auto left = [&](double by) {
    const Snapped snapped = snapMove(blocks, {0}, {by, 0}, page, settings);
    return moved(blocks, {0}, snapped.by, page)[0].at.min.x;
  };
  CHECK(left(65) == Approx(85));     // its middle on the page's
  CHECK(left(-6) == Approx(15));     // on the margin
  CHECK(left(98.5) == Approx(120));  // edge on edge
  CHECK(left(104) == Approx(125));   // middle on middle
  CHECK(left(-19) == Approx(0));     // at the end of the page
  CHECK(left(10) == Approx(30));     // 30.3 on the raster of 5
  // Only across: the other place stays, raster or not.
  const Snapped across = snapMove(blocks, {0}, {65, 0}, page, settings);
  CHECK(across.by.y == 0);
  REQUIRE(across.guides.size() == 1);
  CHECK(across.guides[0].upright);
  CHECK(across.guides[0].at == Approx(100));
  settings.page = settings.blocks = false, settings.raster = 0;
  CHECK(left(65) == Approx(85.3));
  // Resizing moves the dragged side alone.
  settings = {};
  settings.reach = 2;
  const Snapped wider = snapResize(blocks, {0}, Handle::Right, {68.5, 7}, page, settings);
  CHECK(resized(blocks[0].at, Handle::Right, wider.by, page) == Rectangle{{20.3, 20.3}, {120, 30.3}});
}

TEST_CASE("A number that is typed holds, and one that is off the paper changes nothing", "[layout]") {
  for (unsigned seed = 1; seed <= test::tries(500u); ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    LayoutState state;
    state.open(board(), "", true);
    state.select({3});
    const auto typed = [&](double least, double most) { return std::round(dice.between(least, most) * 100) / 100; };
    const double x = typed(0, 400), y = typed(0, 280), width = typed(1, 420), height = typed(1, 297);
    const Rectangle to{{x, y}, {x + width, y + height}};
    const sheet::Template before = state.form();
    if (state.place(to)) {
      const Rectangle& at = state.blocks()[3].at;
      CHECK(at.min.x == Approx(x).margin(1e-9));
      CHECK(at.min.y == Approx(y).margin(1e-9));
      CHECK(at.width() == Approx(width).margin(1e-9));
      CHECK(at.height() == Approx(height).margin(1e-9));
      CHECK((x + width <= 420 + 1e-9 && y + height <= 297 + 1e-9));
    } else {
      CHECK((x + width > 420 || y + height > 297));
      CHECK(state.form() == before);
      CHECK_FALSE(state.canUndo());
    }
  }
}

TEST_CASE("Nobody gets into the public edition", "[layout]") {
  LayoutState state;
  state.open(board(), "", true);
  state.setOpen(true);
  for (std::size_t i = 0; i < kWordsOf<BlockKind>.size(); ++i) {
    const auto kind = static_cast<BlockKind>(i);
    const auto added = state.add(newBlock(kind, state.page(), {100, 100}));
    CHECK(added.has_value() == !sheet::isContact(kind));
    if (!added) CHECK(added.error().code == "layout.no_contacts");
  }
  state.takeOverOther();
  CHECK(state.form().open.size() == state.form().internal.size() - 1);  // without the chief
  holds(state.form());
  // Whatever a template brings along.
  sheet::Template form = board();
  form.open.push_back(block(BlockKind::Members, 10, 10, 20, 20));
  state.commit(form, {});
  holds(state.form());
  // One without blocks of its own shows those of the other edition; what is changed is its own.
  form.open.clear();
  state.open(form, "", true);
  CHECK_FALSE(state.hasOwnBlocks());
  CHECK(state.blocks().size() == 4);
  state.commit(moved(state.blocks(), {3}, {5, 5}, state.page()), {3});
  CHECK(state.hasOwnBlocks());
  CHECK(state.form().internal == board().internal);
  holds(state.form());
}

TEST_CASE("Blocks are aligned, distributed, ordered, and grow with the paper or stay", "[layout]") {
  const Page page{200, 100};
  const Blocks three{block(BlockKind::Text, 10, 10, 20, 10), block(BlockKind::Text, 40, 30, 30, 20),
                     block(BlockKind::Text, 150, 60, 10, 30)};
  const Selection all{0, 1, 2};
  for (const Block& each : aligned(three, all, Side::Right, page)) CHECK(each.at.max.x == Approx(160));
  for (const Block& each : aligned(three, all, Side::Centre, page)) CHECK(each.at.centre().y == Approx(50));
  CHECK(aligned(three, {1}, Side::Middle, page)[1].at.centre().x == Approx(100));  // one: to the page
  const Blocks spread = distributed(three, all, true, page);
  CHECK(spread[1].at.min.x - spread[0].at.max.x == Approx(spread[2].at.min.x - spread[1].at.max.x));
  CHECK(spread[0].at == three[0].at);
  CHECK(spread[2].at == three[2].at);
  CHECK(distributed(three, {0, 1}, true, page) == three);
  Selection chosen{0};
  const Blocks front = broughtToFront(three, chosen);
  CHECK(chosen == Selection{2});
  CHECK(front[2] == three[0]);
  CHECK(sentToBack(front, chosen) == three);

  const sheet::Template a3 = board();
  const sheet::Template a4 = onPaper(a3, "A4", {297, 210}, Refit::Scale);
  CHECK(a4.paper == "A4");
  CHECK(a4.internal[2].at.width() == Approx(246 * 297.0 / 420).margin(0.01));
  CHECK(a4.internal[1].size == Approx(4 * 210.0 / 297).margin(0.01));
  CHECK(a4.lines == Approx(210.0 / 297).margin(0.001));
  holds(a4);
  sheet::Template framed = a3;
  framed.frame = {{15, 15}, {405, 282}};
  CHECK(onPaper(framed, "A4", {297, 210}, Refit::Scale).frame.max.x == Approx(405 * 297.0 / 420).margin(0.001));
  CHECK(wholeOf({297, 210}).contains(onPaper(framed, "A4", {297, 210}, Refit::Keep).frame));
  const sheet::Template kept = onPaper(a3, "A4", {297, 210}, Refit::Keep);
  CHECK(kept.internal[3].at.width() == Approx(136));
  CHECK(kept.internal[1].size == 4);
  holds(kept);
  // An edition's sheets depend on neither the name nor the other edition.
  sheet::Template other = a3;
  other.name = "other", other.open[0].text = "changed", other.openFill = map::GridFill::None;
  CHECK(shownBy(other, false) == shownBy(a3, false));
  CHECK_FALSE(shownBy(other, true) == shownBy(a3, true));
}

TEST_CASE("What is typed and nudged in a row is undone together, and saving is no edit", "[layout]") {
  LayoutState state;
  state.open(board(), "", true);
  state.select({1});
  for (const char* text : {"G", "Gr", "Gri", "Grid"}) state.change([&](Block& each) { each.text = text; }, "text");
  for (int i = 0; i < 5; ++i) state.commit(moved(state.blocks(), {1}, {1, 0}, state.page()), {1}, "keys");
  CHECK(state.blocks()[1].at.min.x == Approx(21));
  CHECK(state.isModified());
  state.undo();
  CHECK(state.blocks()[1].at.min.x == Approx(16));
  CHECK(state.blocks()[1].text == "Grid");
  state.redo();
  state.markSaved("/x/mine.json", "mine", "Mine");
  CHECK_FALSE(state.isModified());
  state.undo();
  CHECK(state.isModified());
  CHECK(state.form().title == "Mine");
  state.undo();
  CHECK(state.blocks()[1].text.empty());
  CHECK_FALSE(state.canUndo());
}
