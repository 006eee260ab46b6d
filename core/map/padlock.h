// SPDX-License-Identifier: GPL-3.0-or-later
// The padlock as a map shows it: a body and a shackle on a white ground, vectors at every scale.
#pragma once

#include <string>
#include <vector>

#include "core/map/scene.h"

namespace wangge::map {

// Width of the padlock and the gap between it and a text, in em heights of that text.
inline constexpr double kPadlockWidth = 0.72, kPadlockGap = 0.22;

// Appends a padlock as high as the capitals of a text with this em height (mm), its middle at `centre`.
void drawPadlock(Position centre, double height, Colour colour, std::vector<Primitive>& to);

// Names the padlock that stands alone where the label with this key found no room.
inline std::string padlockKeyOf(const std::string& labelKey) {
  return labelKey + ":padlock";
}

}  // namespace wangge::map
