// SPDX-License-Identifier: GPL-3.0-or-later
// Putting known defects into a clean layer: each with its territory, so that a test can ask for exactly one finding
// there.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "core/geometry/lattice.h"
#include "core/geometry/polygon.h"
#include "gis/source_data.h"

namespace wangge::gis::test {

struct Defect {
  std::string code;   // of the finding that must tell it
  Polygon territory;  // on the plan's lattice; for vertices a small box around it
  double squareMetres = 0;
};

// Changes `source` in `each` places of every kind, never two on one edge or next to each other; the places are drawn
// from the seed. Kinds: overlaps and gaps of 0.3 m and of 3 m along a border of two features, slivers of 5 cm that
// overlap or gape along a whole edge, vertices left out of one side of a border, and repeated ones. Fewer when the
// layer has too few long borders.
std::vector<Defect> injectDefects(SourceData& source, const Lattice& lattice, int each, unsigned seed);

// A clean layer: rows of jittered quadrilaterals of about 100 m, each side with a vertex near its middle.
SourceData mosaic(int columns, int rows, unsigned seed);

}  // namespace wangge::gis::test
