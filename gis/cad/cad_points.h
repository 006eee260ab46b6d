// SPDX-License-Identifier: GPL-3.0-or-later
// Roles of points, of a drawing: each text is a thing where it stands, as stations are marked on plans. Symbols are
// drawn in as many ways as there are offices, and tell nothing of their own.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "gis/cad/cad_drawing.h"
#include "gis/import.h"
#include "gis/source_data.h"

namespace wangge::gis {

// The drawing layers whose texts are the things: the one that the user named, else the one whose name speaks of the
// role, or the only one with texts. `guessed`: it was one of several. Errors: "layer.unknown", "layer.several",
// "import.no_places".
Result<std::vector<std::string>> choosePointLayers(const CadDrawing& drawing, const ImportRequest& request,
                                                   bool& guessed);

// Texts, as drawnParts gives them, read as codes and names. Error: "import.no_places" when none is left.
Result<void> readPointTexts(SourceData& parts, const ImportRequest& request);

}  // namespace wangge::gis
