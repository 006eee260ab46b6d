// SPDX-License-Identifier: GPL-3.0-or-later
// A scene as SVG 1.1: lines as paths, texts as texts, in millimetres. (Qt's generator knows no clipping in 6.4 and
// would draw maps over their frames.)
#pragma once

#include <string>
#include <string_view>

#include "core/map/scene.h"

namespace wangge {

// A comment in front of the picture that tells that this program made it.
inline constexpr std::string_view kSvgMark = "<!-- Wangge -->";

// A whole document in UTF-8; the same scene gives the same bytes. `author` may be empty.
std::string svgOf(const map::Scene& scene, const std::string& author);

}  // namespace wangge
