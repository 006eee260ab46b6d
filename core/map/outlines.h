// SPDX-License-Identifier: GPL-3.0-or-later
// Arcs as lines on the paper, made once each, and what maps draw from them: rings of units and chains of boundary arcs.
#pragma once

#include <functional>
#include <span>
#include <unordered_map>

#include "core/map/generalise.h"
#include "core/topology/subdivision.h"

namespace wangge::map {

// Arcs in the view, each transformed and simplified once, so that both its sides draw the same points.
class PaperArcs {
 public:
  PaperArcs(const Subdivision& subdivision, const View& view, double tolerance)
      : m_subdivision(subdivision), m_view(view), m_tolerance(tolerance) {}
  const Line& of(ArcId arc);
  // Appends the half-edge's points except the last, so that rings close without repeats.
  void append(HalfEdge h, Line& to);
  const Subdivision& subdivision() const { return m_subdivision; }

 private:
  const Subdivision& m_subdivision;
  View m_view;
  double m_tolerance;
  std::unordered_map<ArcId, Line> m_lines;
};

using Belongs = std::function<bool(const Face&)>;

// Rings around the faces of a unit, each once, inside to the left: outer rings and holes alike (fill them odd-even).
// `faces` are the unit's faces; `belongs` says the same of one face.
std::vector<std::vector<HalfEdge>> ringsAround(const Subdivision& subdivision, std::span<const FaceId> faces,
                                               const Belongs& belongs);
std::vector<Line> paperRings(PaperArcs& arcs, std::span<const FaceId> faces, const Belongs& belongs);

// Arcs put end to end through nodes where exactly two of them meet, so that dashes run on; order follows the ids.
std::vector<Line> chainedLines(PaperArcs& arcs, std::span<const ArcId> which);

}  // namespace wangge::map
