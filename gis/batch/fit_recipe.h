// SPDX-License-Identifier: GPL-3.0-or-later
// Recipes for files that come again under other names: a year, a month or a number in a name says which edition it is,
// not what it is.
#pragma once

#include <string>
#include <vector>

#include "gis/batch/layer_look.h"
#include "gis/import_plan.h"

namespace wangge::gis {

// A name without what differs between editions: its ending, digits, dates, marks, words for copies and versions.
// Empty where nothing else is in it.
std::string withoutEdition(const std::string& name);

// As ImportPlanner::fit.
RecipeFit fitRecipe(const ImportRecipe& recipe, const std::vector<LayerLook>& looks);

}  // namespace wangge::gis
