// SPDX-License-Identifier: GPL-3.0-or-later
// Changing the lines of a subdivision: insert new ones, remove arcs nobody needs. Both are the only ways topology
// changes. Order of the input does not matter; ids of what is untouched stay.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/topology/subdivision.h"

namespace wangge {

struct NewLine {
  Polyline points;  // open, or closed by repeating the first point
  ArcClasses classes;
  std::vector<LineFeatureId> features;
};

// What a change did to faces. Labels of new faces are those of the face they came from; tallies are the caller's to
// count.
struct FaceChanges {
  std::vector<std::pair<FaceId, FaceId>> created;  // new face ← the face it was cut from (which keeps its largest part)
  std::vector<std::pair<FaceId, FaceId>> removed;  // gone face → the face that took its territory
  std::vector<FaceId> reshaped;                    // existing faces (universe included) whose territory changed
  std::vector<ArcId> inserted;                     // arcs that lie on new lines only, ascending
};

struct InsertOptions {
  std::uint32_t copy = 0;   // the copy of the project that issues new ids
  bool dropDangles = true;  // remove new arcs that have the same face on both sides (dead ends, bridges)
};

// Inserts lines as one batch. Existing arcs stay in place but for bends of less than one lattice step where a line
// meets them. Errors: "topology.face_collapsed" (x, y in lattice mm) when a face would lose all its territory,
// "topology.outside_lattice" when a point lies beyond the lattice. On error the subdivision is unchanged.
Result<FaceChanges> insertLines(Subdivision& subdivision, std::vector<NewLine> lines,
                                const InsertOptions& options = {});

// Removes arcs; faces on both sides become one, which keeps the labels and the id of the larger. Nodes left with two
// arcs of equal classes and features are healed. Arcs that are left with one face on both sides divide nothing and go
// as well. The caller makes sure that merging these faces is right.
FaceChanges removeArcs(Subdivision& subdivision, std::span<const ArcId> arcs, std::uint32_t copy = 0);

}  // namespace wangge
