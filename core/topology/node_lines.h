// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of topology: nodes new lines with the arcs near them until nothing bends any more, and cuts everything that
// changed into split edges between nodes, each lying on one set of sources.
#pragma once

#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/topology/insert.h"
#include "core/topology/subdivision.h"

namespace wangge {

// A piece between two nodes after noding.
struct SplitEdge {
  Polyline points;
  ArcClasses classes;
  std::vector<LineFeatureId> features;
  ArcId arc;           // the arc it is a piece of; none for a piece of new lines only
  FaceId left, right;  // of that arc; none where two arcs fell together
};

struct NodedLines {
  std::vector<SplitEdge> splitEdges;            // ascending by points
  std::vector<ArcId> replaced;                  // arcs that the split edges replace, ascending
  std::vector<ArcId> snapped;                   // of these, the arcs that gained a vertex beside their old course
  std::vector<std::pair<Point, NodeId>> nodes;  // existing nodes near the split edges, ascending
  std::vector<Polyline> courses;                // each line with the vertices that it was given
};

// Errors: "topology.noding_unsettled" when lines keep bending (never seen; a guard).
Result<NodedLines> nodeLines(const Subdivision& subdivision, const std::vector<NewLine>& lines);

// Puts lines into one canonical form and order, equal ones united. Lines of fewer than two points vanish.
std::vector<NewLine> canonical(std::vector<NewLine> lines);

// The form of one line: no repeated points, a closed one starting at its lowest point, the smaller of both directions.
// Returns whether it was turned round.
bool makeCanonical(Polyline& points);

// insertLines for lines in canonical form and order; returns their courses as well.
Result<std::pair<FaceChanges, std::vector<Polyline>>> insertCanonical(Subdivision& subdivision,
                                                                      const std::vector<NewLine>& lines,
                                                                      const InsertOptions& options);

}  // namespace wangge
