// SPDX-License-Identifier: GPL-3.0-or-later
// Where a plan differs from the files it came from, and whether the reports of its imports account for it: by GEOS,
// from the sources and the exports. Layers are in metres, findings as `import --json` lists them.
#pragma once

#include "cli.h"
#include "layers.h"

namespace wangge::journey {

// What the repair report does not account for. Both layers in metres; `key` and "code" name the same community. Where
// a community differs from its source by more than 3 mm of width, a finding that names it lies there, and tells the
// area to what rounding to millimetres explains; and each finding that gave or took territory is such a place.
std::string unaccounted(const Layer& source, const std::string& key, const Layer& communities, const Json& findings);

// Households and persons counted by putting each point into the polygon that contains it; points within a millimetre of
// a line are let go either way. Lines of text where `polygons` say something else.
std::string miscounted(const Layer& points, const std::string& households, const std::string& persons,
                       const std::vector<Layer>& polygons);

// Overlaps and holes of a source, wider than 3 mm, that no finding tells, and findings that tell of an overlap or gap
// where there is none. Lines of text; empty when all is told and nothing invented.
std::string untold(const Layer& source, const std::string& key, const Json& findings);
int overlapsOf(const Layer& source, const std::string& key);  // pairs of features with a common part wider than 3 mm

// Precincts differ from their source, cut to `within`, by no more than the slivers told. Empty when so.
std::string precinctsUnaccounted(const Layer& source, const std::string& key, const Layer& precincts,
                                 const Layer& within, const Json& findings);

}  // namespace wangge::journey
