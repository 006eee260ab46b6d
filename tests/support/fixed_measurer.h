// SPDX-License-Identifier: GPL-3.0-or-later
// Measures text without fonts: an ASCII letter is half an em wide, anything else a whole one.
#pragma once

#include "core/map/scene.h"

namespace wangge::test {

class FixedMeasurer : public map::TextMeasurer {
 public:
  double width(const std::string& text, const map::TextStyle& style) const override {
    double ems = 0;
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte < 0x80) ems += 0.5;
      if (byte >= 0xC0) ems += 1;
    }
    return ems * style.height;
  }
};

}  // namespace wangge::test
