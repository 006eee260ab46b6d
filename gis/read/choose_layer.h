// SPDX-License-Identifier: GPL-3.0-or-later
// Which layer of a source is read for a role.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "gis/import.h"
#include "gis/read/layer_reader.h"

namespace wangge::gis {

// "import.no_polygons", "import.no_lines" or "import.no_places": a source has no geometry that the role is read from.
Error nothingFor(Role role, const std::string& file, const std::string& layer, const std::string& found);

// The index of the layer: the one the user named, the only one that suits, or the only suitable one whose name speaks
// of the role (then `guessed`). Errors: "layer.unknown" (layer, layers), "layer.several" (layers), "layer.empty" (file,
// layer), "import.no_polygons", "import.no_lines", "import.no_places" (file, layer, found: kinds of geometry).
struct LayerChoice {
  std::size_t index = 0;
  bool guessed = false;
};
Result<LayerChoice> chooseLayer(const Layers& layers, const ImportRequest& request);

// Several when the request names several, or all.
struct LayerChoices {
  std::vector<std::size_t> indexes;  // at least one, ascending
  bool guessed = false;
};
Result<LayerChoices> chooseLayers(const Layers& layers, const ImportRequest& request);

}  // namespace wangge::gis
