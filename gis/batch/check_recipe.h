// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the files are still those that a recipe was made for.
#pragma once

#include <vector>

#include "gis/batch/layer_look.h"
#include "gis/import_recipe.h"

namespace wangge::gis {

// Errors as ImportPlanner::plan says; `entry` counts from 1.
Result<void> checkRecipe(const ImportRecipe& recipe, const std::vector<LayerLook>& looks);

}  // namespace wangge::gis
