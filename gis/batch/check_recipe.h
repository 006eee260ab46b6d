// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the files are still those that a recipe was made for.
#pragma once

#include <vector>

#include "gis/batch/layer_look.h"
#include "gis/import_recipe.h"

namespace wangge::gis {

struct RecipeMisfit {
  std::size_t entry = 0;  // from 0
  Error error;            // as ImportPlanner::plan says; `entry` counts from 1
};

// What no longer fits, by entry, one for each.
std::vector<RecipeMisfit> misfitsOf(const ImportRecipe& recipe, const std::vector<LayerLook>& looks);
// The first of them.
Result<void> checkRecipe(const ImportRecipe& recipe, const std::vector<LayerLook>& looks);

// Whether a layer has a field of this name, or of one that is read as the same.
bool hasField(const LayerLook& look, const std::string& name);

}  // namespace wangge::gis
