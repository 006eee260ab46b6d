// SPDX-License-Identifier: GPL-3.0-or-later
// The one point that stands for a polygon: where a building is counted, painted and cut, in which face a piece lies,
// where a finding points to.
#pragma once

#include "core/geometry/polygon.h"

namespace wangge {

// The middle of the widest level stretch inside the largest polygon, looked for at nine heights from the middle
// outwards; where those hold no lattice point, at the heights of all vertices. By the rule of counting (x + ε, y + ε²):
// `contains` holds for it, and `locate` finds the face of the polygon. Only where no level stretch at these heights
// holds a lattice point (the polygon is thinner than a step) is it the lowest vertex of the largest polygon, which
// counting may put into a neighbour. Does not depend on the order, start or direction of the rings; a few dozen looks
// at each edge at most, and one more a vertex for a thin polygon. (0, 0) for no polygons.
Point pointOnSurface(const MultiPolygon& polygons);

}  // namespace wangge
