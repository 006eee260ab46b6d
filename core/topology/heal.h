// SPDX-License-Identifier: GPL-3.0-or-later
// For whoever changes arcs or their classes: a node between two arcs that lie on the same sources is no node; the two
// arcs become one.
#pragma once

#include <vector>

#include "core/topology/subdivision.h"

namespace wangge {

// Heals those of the nodes (unknown ids are skipped) that can be. Geometry and faces stay as they are.
void healNodes(Subdivision& subdivision, std::vector<NodeId> nodes);

}  // namespace wangge
