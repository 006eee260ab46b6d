// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/part_index.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <variant>

#include "core/sheet/furniture.h"
#include "core/sheet/sheet_map.h"
#include "core/sheet/split.h"

namespace wangge::sheet {
namespace {

constexpr Fill kShownPart = plain({196, 74, 92, 90});

struct IndexNumber {
  std::string text;
  TextStyle style;
  Rectangle frame;
};

void drawNumber(SheetPen& pen, const IndexNumber& number, Position centre) {
  pen.text({centre.x, centre.y + number.style.height * (kAscent - 0.5)}, number.text, number.style, Align::Centre);
}

// The nearest place around a frame for a box of this size: on free paper, else across frames, never on a number.
std::optional<Rectangle> placeBeside(const Rectangle& frame, double width, double height, const Rectangle& room,
                                     const std::vector<Rectangle>& frames, const std::vector<Rectangle>& numbers) {
  constexpr int kDirections = 16;
  const auto free = [](const std::vector<Rectangle>& taken, const Rectangle& box) {
    return std::none_of(taken.begin(), taken.end(), [&](const Rectangle& one) { return one.overlaps(box); });
  };
  const double farthest = std::hypot(room.width(), room.height());
  for (const bool acrossFrames : {false, true})
    for (double away = 0.8; away < farthest; away += 0.8)
      for (int i = 0; i < kDirections; ++i) {
        const double turn = 2 * std::numbers::pi * i / kDirections;
        const Position centre{frame.centre().x + std::cos(turn) * (away + (frame.width() + width) / 2),
                              frame.centre().y + std::sin(turn) * (away + (frame.height() + height) / 2)};
        const Rectangle box = Rectangle::around(centre, width, height);
        if (room.contains(box) && free(numbers, box) && (acrossFrames || free(frames, box))) return box;
      }
  return std::nullopt;
}

void drawBeside(SheetPen& pen, const IndexNumber& number, const Rectangle& box) {
  const Position from{std::clamp(number.frame.centre().x, box.min.x, box.max.x),
                      std::clamp(number.frame.centre().y, box.min.y, box.max.y)};
  pen.line(from, number.frame.centre(), 0.12, kInk);
  pen.fill(box, plain(rgb(0xFFFFFF)));
  drawNumber(pen, number, box.centre());
}

}  // namespace

void drawIndex(SheetPen& pen, const Project& project, const SheetRequest& request, const std::string& title,
               const std::vector<IndexFrame>& frames, const Rectangle& box) {
  constexpr double heading = 6, least = 12;
  if (box.height() - heading < least || box.width() < least) return;
  pen.textIn({box.min, {box.max.x, box.min.y + heading - 1}}, title, {3.2, true, kInk, {}, 0});
  const Rectangle paper{{box.min.x, box.min.y + heading}, box.max};
  Rectangle room = paper;
  Box ground = boxAround(project, zoneOf(project, request.unit).faces);
  for (const IndexFrame& frame : frames) ground.include(frame.ground);
  const double aspect =
      static_cast<double>(ground.height()) / static_cast<double>(std::max<std::int64_t>(1, ground.width()));
  room.max.y = std::min(room.max.y, room.min.y + room.width() * aspect + 3);
  const View view = viewOf(ground, room, 1);
  Path land;
  land.rings = outlineOn(project, request.unit, view);
  land.fill = plain(rgb(0xE4E2DA));
  land.stroke = request.outlines && !request.open ? solid(kPaleInk, 0.15) : kNoStroke;
  pen.scene().primitives.push_back(std::move(land));
  std::vector<Rectangle> onPaper;
  for (const IndexFrame& frame : frames) onPaper.push_back(view.toPaper(frame.ground));
  for (std::size_t i = 0; i < frames.size(); ++i)
    if (frames[i].shown) pen.fill(onPaper[i], kShownPart);
  for (const Rectangle& frame : onPaper) pen.polygon(frame.corners(), Fill{}, solid(kPartFrameStroke.colour, 0.2));
  std::vector<Rectangle> numbers;
  std::vector<IndexNumber> beside;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const Rectangle& at = onPaper[i];
    IndexNumber number{frames[i].label, {2.4, frames[i].shown, kInk, {}, 0}, at};
    const double em = pen.width(number.text, {1, true, {}, {}, 0});
    number.style.height = std::min(number.style.height, 0.6 * std::min(at.height(), at.width() / em));
    // Closer to the frame's lines before it is told beside it.
    if (number.style.height < kLeastIndexNumber &&
        at.grown(-0.15).contains(Rectangle::around(at.centre(), kLeastIndexNumber * em, kLeastIndexNumber)))
      number.style.height = kLeastIndexNumber;
    // Parts overlap, and so may the middles of small ones.
    const Rectangle own = Rectangle::around(at.centre(), number.style.height * em, number.style.height);
    const bool covers = std::ranges::any_of(numbers, [&](const Rectangle& other) { return other.overlaps(own); });
    if (number.style.height >= kLeastIndexNumber && !covers) {
      drawNumber(pen, number, at.centre());
      numbers.push_back(own);
    } else {
      number.style.height = kIndexNumberBeside;
      beside.push_back(std::move(number));
    }
  }
  for (const IndexNumber& number : beside) {
    const double em = pen.width(number.text, {1, true, {}, {}, 0});
    const double width = number.style.height * em + 0.4, height = number.style.height + 0.2;
    auto place = placeBeside(number.frame, width, height, paper, onPaper, numbers);
    // Paper full of numbers: then over its own frame, rather than nowhere.
    if (!place) place = Rectangle::around(number.frame.centre(), width, height);
    drawBeside(pen, number, *place);
    numbers.push_back(*place);
  }
}

}  // namespace wangge::sheet
