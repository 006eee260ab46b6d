// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a drawing for a role: which drawing layers, which texts, and from lines and texts to areas or barriers.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "gis/cad/cad_drawing.h"
#include "gis/import.h"

namespace wangge::gis {

// The drawing layers of lines that are read, and those whose texts name the rings.
struct CadLayers {
  std::vector<std::string> lines, texts;
  bool guessed = false;
};

// Of a drawing: the layer the user named; sites and buildings take all with rings; barriers those whose names speak of
// roads, rails and waters (all when only one has lines); others the one whose name speaks of the role, or the only one
// with rings. Texts stand on the same layers, or on those whose texts fit the rings best; the request's field `name`
// may name that layer. Errors: "layer.unknown", "layer.several", "field.unknown", "import.no_polygons",
// "import.no_lines", "import.no_places".
Result<CadLayers> chooseCadLayers(const CadDrawing& drawing, const ImportRequest& request);

// The lines and texts of these layers as features with coordinates of the drawing, for placing: lines first, then
// texts.
SourceData drawnParts(const CadDrawing& drawing, const CadLayers& layers);

// Turns placed parts into the features of the role. `scale`: metres of a unit of the drawing. Texts outside rings,
// rings without text, frames and open lines become findings.
Result<void> assembleCad(SourceData& parts, const CadDrawing& drawing, const ImportRequest& request,
                         const Project& project, double scale, std::vector<Finding>& findings);

}  // namespace wangge::gis
