// SPDX-License-Identifier: GPL-3.0-or-later
// The one painter of scenes: window, PDF, printer and images all come through here.
#pragma once

#include <QPainter>

#include "app/paint/text_images.h"
#include "core/map/scene.h"

namespace wangge {

// Draws the scene with its top left corner at the painter's origin, `pixels` painter units to a millimetre. Uses
// vectors only: paths, lines and text. Pictures of pixels are drawn by the same primitives with quicker means: hatches
// as tiles, dots as squares, texts as copies of `images`, which a caller that draws many frames keeps.
void paintScene(QPainter& painter, const map::Scene& scene, double pixels, TextImages* images = nullptr);

}  // namespace wangge
