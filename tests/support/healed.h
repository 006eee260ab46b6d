// SPDX-License-Identifier: GPL-3.0-or-later
// Whether lines that were put into a subdivision and taken out again left it as it was: the same faces with the same
// labels and counts, the same nodes, as many arcs of the same classes. Where a line met an arc between two of its
// vertices, the arc may keep a vertex there that lies off it by less than a lattice step.
#pragma once

#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/geometry/point_on_surface.h"
#include "core/topology/subdivision.h"

namespace wangge::test {

// What differs, as short lines; empty when nothing does. `counts`: whether tallies are compared, too.
inline std::vector<std::string> leftBehind(const Subdivision& before, const Subdivision& after, bool counts = true) {
  std::vector<std::string> left;
  if (before.faces().size() != after.faces().size()) left.push_back("other faces");
  const auto nodesOf = [](const Subdivision& s) {
    std::set<Point> nodes;
    s.nodes().forEach([&](NodeId, const Node& node) { nodes.insert(node.at); });
    return nodes;
  };
  if (nodesOf(before) != nodesOf(after))
    left.push_back("other nodes: " + std::to_string(before.nodes().size()) + " and " +
                   std::to_string(after.nodes().size()));
  const auto arcsOf = [](const Subdivision& s) {
    std::map<std::uint16_t, int> arcs;
    s.arcs().forEach([&](ArcId, const Arc& arc) { ++arcs[arc.classes.bits]; });
    return arcs;
  };
  if (arcsOf(before) != arcsOf(after)) left.push_back("arcs of other classes");
  before.faces().forEach([&](FaceId id, const Face& face) {
    // The largest part of a face keeps its id, and so does the largest of those that become one: not always the same.
    const Face* now = id == kUniverse ? nullptr : &after.face(after.locate(pointOnSurface({before.polygonOf(id)})));
    if (!now) return;
    if (!sameLabels(face, *now)) left.push_back("other labels of face " + std::to_string(id.value));
    if (counts && !(face.tally == now->tally)) left.push_back("other counts in face " + std::to_string(id.value));
    double perimeter = 0;
    for (HalfEdge h : before.boundary(id)) perimeter += static_cast<double>(lengthOf(*before.arc(h.arc).shape).value);
    // Twice the area, in square millimetres: two lattice steps along the border.
    if (std::abs(static_cast<double>(now->area.twice - face.area.twice)) > 4 * perimeter)
      left.push_back("another area of face " + std::to_string(id.value));
  });
  return left;
}

}  // namespace wangge::test
