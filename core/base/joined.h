// SPDX-License-Identifier: GPL-3.0-or-later
// Lists in a line of text: names, codes, rows.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace wangge {

// What `text` gives for each, with the separator before all but those that nothing stands before.
template <class Range, class Text = std::identity>
std::string joinedText(const Range& range, std::string_view separator = ", ", const Text& text = {}) {
  std::string all;
  for (const auto& each : range) {
    if (!all.empty()) all += separator;
    all += std::invoke(text, each);
  }
  return all;
}

}  // namespace wangge
