// SPDX-License-Identifier: GPL-3.0-or-later
// Recipes that were saved or used here, so that they can be offered when their files come again.
#pragma once

#include <QString>

#include "gis/import_plan.h"

namespace wangge {

void keepRecipe(const QString& file);

// The latest one that is still there, fits the files (also under other names) and has a word for most of the layers;
// empty without one.
QString recipeFor(const gis::ImportPlan& plan, const gis::ImportPlanner& planner);

}  // namespace wangge
