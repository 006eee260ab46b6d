// SPDX-License-Identifier: GPL-3.0-or-later
// Whether lines that were put into a subdivision and taken out again left it as it was: the same faces with the same
// labels and counts, lines meeting in the same places, as much length of each class. Where a line met an arc between
// two of its vertices, the arc may keep a vertex there that lies off it by less than a lattice step; and a street or a
// community's line that a precinct line ran along may go on saying so where it is a border of something else as well.
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
  const auto junctionsOf = [](const Subdivision& s) {
    std::set<Point> junctions;
    s.nodes().forEach([&](NodeId id, const Node& node) {
      if (s.around(id).size() > 2) junctions.insert(node.at);
    });
    return junctions;
  };
  const std::set<Point> were = junctionsOf(before), are = junctionsOf(after);
  if (were != are)
    left.push_back("other junctions: " + std::to_string(were.size()) + " and " + std::to_string(are.size()));
  const auto lengthsOf = [](const Subdivision& s) {
    std::map<std::uint16_t, double> lengths;
    s.arcs().forEach([&](ArcId, const Arc& arc) {
      const auto others =
          arc.classes.bits & ~static_cast<unsigned>((ArcClasses(ArcClass::Precinct) | ArcClass::Drawn).bits);
      lengths[static_cast<std::uint16_t>(others != 0 ? others : arc.classes.bits)] +=
          static_cast<double>(lengthOf(*arc.shape).value);
    });
    return lengths;
  };
  const auto was = lengthsOf(before), is = lengthsOf(after);
  bool same = was.size() == is.size();
  for (const auto& [bits, length] : was) same = same && is.contains(bits) && std::abs(is.at(bits) - length) < 100;
  if (!same) left.push_back("lines of other classes");
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
