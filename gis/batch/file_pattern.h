// SPDX-License-Identifier: GPL-3.0-or-later
// Files of recipes with marks for any text; what fits them is asked through gis/import_recipe.h.
#pragma once

#include <string>

namespace wangge::gis {

// The path that a literal pattern stands for.
std::string fileOfPattern(const std::string& pattern);

}  // namespace wangge::gis
