// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of precinct layers (core/plan/precinct_layers.h): sets of precinct lines kept side by side by name.
#pragma once

#include <string>

#include "core/plan/precinct_layers.h"
#include "core/plan/step.h"

namespace wangge {

// Errors of all: "edit.no_such_layer", "edit.layer_unnamed", "edit.layer_name_taken" (name). Names are trimmed.

// Adds a layer that is not in force; `present` is what the one in force is called from then on, where it has no name
// yet.
Result<Step> addPrecinctLayer(const Project& project, const std::string& name, const std::string& present,
                              LayerStart start, const EditContext& context);
Result<Step> renamePrecinctLayer(const Project& project, PrecinctLayerId layer, const std::string& name,
                                 const EditContext& context);
// Rules, tools, matrix and exports follow: the plan's precincts are this layer's from then on.
Result<Step> putLayerInForce(const Project& project, PrecinctLayerId layer, const EditContext& context);
// The layer's lines go where they stand for nothing else. Error: "edit.layer_in_force" (name).
Result<Step> removePrecinctLayer(const Project& project, PrecinctLayerId layer, const EditContext& context);

// The name as it would be kept; the errors above. `layer`: the one that may be called so already.
Result<std::string> layerNameFor(const Project& project, const std::string& name, PrecinctLayerId layer = {});

}  // namespace wangge
