// SPDX-License-Identifier: GPL-3.0-or-later
// Files of recipes with marks for any text; what fits them is asked through gis/import_recipe.h.
#pragma once

#include <string>

namespace wangge::gis {

// Latin letters small, everything else as it is.
std::string lowerAscii(std::string text);
// The path that a literal pattern stands for.
std::string withoutMarks(const std::string& pattern);

}  // namespace wangge::gis
