// SPDX-License-Identifier: GPL-3.0-or-later
// The small map of parts: every part has its number there, however small its frame is.
#include "core/sheet/part_index.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>

#include "core/map/scene_ops.h"
#include "support/ascii_plan.h"
#include "support/fixed_measurer.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;
using namespace wangge::sheet;

namespace {

const Rectangle kBox{{10, 10}, {60, 55}};

// Frames of a width and height in metres, side by side in rows of `columns`, upwards from the origin.
std::vector<IndexFrame> framesOf(int count, int columns, std::int32_t width, std::int32_t height) {
  std::vector<IndexFrame> frames;
  for (int i = 0; i < count; ++i) {
    const std::int32_t x = i % columns * width * 1000, y = i / columns * height * 1000;
    Box ground;
    ground.include(Point{x, y}), ground.include(Point{x + width * 1000, y + height * 1000});
    frames.push_back({std::to_string(i + 1), ground, i == 1});
  }
  return frames;
}

Scene indexOf(const std::vector<IndexFrame>& frames, const Rectangle& box = kBox) {
  const test::AsciiPlan plan = test::asciiPlan(test::Drawing{"aa", "aa"});
  SheetRequest request;
  request.unit = {Level::Community, {}, plan.communities.at('A'), {}};
  request.texts = test::sheetWords();
  Scene scene;
  const test::FixedMeasurer measurer;
  SheetPen pen(scene, measurer);
  drawIndex(pen, plan.project, request, "位置", frames, box);
  return scene;
}

// The boxes of the numbers from 1 on, each of which stands there once, as they can be read.
std::map<std::string, Rectangle> numbersOn(const Scene& scene, std::size_t count) {
  std::map<std::string, Rectangle> numbers;
  for (const Primitive& primitive : scene.primitives) {
    const auto* text = std::get_if<Text>(&primitive);
    if (!text || text->text == "位置") continue;
    CAPTURE(text->text);
    CHECK(text->style.height >= kLeastIndexNumber);
    const double width = test::FixedMeasurer().width(text->text, text->style), height = text->style.height;
    const Position centre{text->at.x, text->at.y - height * (kAscent - 0.5)};
    CHECK(numbers.emplace(text->text, Rectangle::around(centre, width, height)).second);
  }
  REQUIRE(numbers.size() == count);
  for (std::size_t i = 1; i <= count; ++i) CHECK(numbers.contains(std::to_string(i)));
  for (const auto& [one, at] : numbers)
    for (const auto& [other, there] : numbers) {
      CAPTURE(one, other);
      if (one < other) CHECK_FALSE(at.overlaps(there));
    }
  return numbers;
}

std::size_t linesOn(const Scene& scene) {
  return static_cast<std::size_t>(
      std::count_if(scene.primitives.begin(), scene.primitives.end(), [](const Primitive& primitive) {
        const auto* path = std::get_if<Path>(&primitive);
        return path && path->stroke.width == 0.12;
      }));
}

}  // namespace

TEST_CASE("Numbers that can be read stand in their frames, without a line") {
  const Scene scene = indexOf(framesOf(4, 2, 1000, 1000));
  numbersOn(scene, 4);
  CHECK(linesOn(scene) == 0);
}

TEST_CASE("Every part of a long narrow unit has its number on the small map, beside frames too small for it") {
  // 24 frames over 50 mm, each 2 mm wide and 1 mm high; the same upright; two hundred in a square.
  for (const auto& [count, columns, width, height] :
       {std::array{24, 24, 2000, 1000}, std::array{24, 1, 1000, 2000}, std::array{200, 20, 1000, 800}}) {
    CAPTURE(count, columns);
    const std::vector<IndexFrame> frames = framesOf(count, columns, width, height);
    const Scene scene = indexOf(frames);
    const auto numbers = numbersOn(scene, frames.size());
    for (const auto& [number, at] : numbers) {
      CAPTURE(number);
      CHECK(kBox.contains(at));
    }
  }
}
