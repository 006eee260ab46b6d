// SPDX-License-Identifier: GPL-3.0-or-later
// What GEOS says of exported polygons: whether a level overlaps itself or leaves gaps, whether it adds up to the level
// above. Nothing of the program's own takes part.
#pragma once

#include "layers.h"

namespace wangge::journey {

// Lines of text, empty when all is well. Polygons are valid; no two interiors meet; the sum of the areas is the area of
// the union, to `tolerance` (in the square of the layer's unit).
std::string faultsOf(const Layer& layer, double tolerance);

// Area of the first that lies outside the second.
double beyond(const Layer& some, const Layer& others);

double sharedArea(const Feature& one, const Feature& other);

// For each of the `parents`, by "code": the children that name it in `field`, added up, are the parent, in territory,
// households and persons. Empty when all are.
std::string nestingFault(const std::vector<Layer>& children, const std::string& field, const Layer& parents,
                         double tolerance);

// Every exported level, from the whole down, in one format ("gpkg", "geojson", "shp") in `folder`. Precincts: no
// overlap, nothing beyond the communities. `levels`: those that must hold something. Empty when all is well.
std::string levelFaults(const std::string& folder, const std::string& format, const std::vector<std::string>& levels);

// What is not valid by OGC's rules among all features of all layers of all files in a folder (and of a file itself), in
// whatever format; lines are closed rings of drawings and simple. Empty when nothing is.
std::string invalidIn(const std::string& path);

// Layer "grids" of an export and so on.
Layer exported(const std::string& folder, const std::string& format, const std::string& layer);

}  // namespace wangge::journey
