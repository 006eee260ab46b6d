// SPDX-License-Identifier: GPL-3.0-or-later
// Folding faces that are too small to mean anything into a neighbour: traffic islands, the strip between two
// carriageways, slivers between two lines that should be one.
#pragma once

#include <set>
#include <vector>

#include "core/plan/project.h"

namespace wangge::gis {

// A face is folded when its area is below `area` or its mean width (2·area/perimeter) below `width`, unless something
// lives in it: household points are counted there, or it is among `kept`.
struct EliminationRule {
  Area area;
  double width = 0;  // mm
};

// Traffic islands and the strips between carriageways: 400 m² is a plot of 20 × 20 m, 12 m the width of a narrow lane
// of houses; streets of one road run closer. [our decision]
inline const EliminationRule kBarrierSlivers{Area::fromSquareMetres(400), 12000};

struct EliminatedFace {
  Point place;  // inside the face
  Area area;
  FaceId face;  // gone, or the one that took the others' territory
};

// Folds each such face of `candidates` into the neighbour with the same labels and the longest border with it (ties:
// the lower face id), smallest first, again until none is left that can be; faces without such a neighbour stay.
// Returns what was folded, in order of face id.
std::vector<EliminatedFace> eliminateSlivers(Project& project, const std::set<FaceId>& candidates,
                                             const EliminationRule& rule, const std::set<FaceId>& kept);

// Faces with a building inside.
std::set<FaceId> facesWithBuildings(const Project& project);

}  // namespace wangge::gis
