// SPDX-License-Identifier: GPL-3.0-or-later
// Which texts of a scene cover each other; names along roads are turned and left out.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/map/labels.h"
#include "core/map/view.h"

namespace wangge::test {

inline std::vector<std::pair<std::string, std::string>> overlappingTexts(const map::Scene& scene,
                                                                         const map::TextMeasurer& measurer) {
  std::vector<std::pair<std::string, map::Rectangle>> boxes;
  for (const map::Primitive& primitive : scene.primitives) {
    const auto* text = std::get_if<map::Text>(&primitive);
    if (text == nullptr || text->angle != 0) continue;
    const double width = measurer.width(text->text, text->style), height = text->style.height;
    const double left = text->align == map::Align::Left ? 0 : text->align == map::Align::Centre ? width / 2 : width;
    const double top = text->at.y - height * map::kAscent;
    boxes.emplace_back(text->text, map::Rectangle{{text->at.x - left, top}, {text->at.x - left + width, top + height}});
  }
  std::vector<std::pair<std::string, std::string>> result;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t k = i + 1; k < boxes.size(); ++k)
      if (boxes[i].second.grown(-0.05).overlaps(boxes[k].second.grown(-0.05)))
        result.emplace_back(boxes[i].first, boxes[k].first);
  return result;
}

}  // namespace wangge::test
