// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of topology: after arcs were added and removed, brings nodes, rings and faces into line again, looking only at
// the faces around the change. Used by insertLines and removeArcs; nothing else changes topology.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/topology/insert.h"
#include "core/topology/subdivision.h"

namespace wangge {

// An arc that is new or has a new shape, already in the table and the index, its next pointers and faces still to be
// set. `left` and `right` are the old faces it lay between, where that is known.
struct PlacedArc {
  ArcId arc;
  FaceId left, right;
  bool insideOld = false;  // lies on new lines only, so both sides come from one old face
};

struct FaceUpdate {
  std::uint32_t copy = 0;
  std::vector<FaceId> affected;                   // old faces whose boundary changed or that contain new arcs
  std::vector<PlacedArc> placed;                  // arcs that are new or reshaped
  std::vector<std::pair<FaceId, FaceId>> merged;  // old faces that lost the arc between them
  std::vector<FaceId> snapped;                    // old faces beside arcs that snapped
};

// `old` is the subdivision before the change, `s` the one after with stale pointers. On error `s` is to be thrown away.
Result<FaceChanges> updateFaces(const Subdivision& old, Subdivision& s, const FaceUpdate& request);

}  // namespace wangge
