// SPDX-License-Identifier: GPL-3.0-or-later
// Arcs as lines on the paper, made once each, and what maps draw from them: rings of units and chains of boundary arcs.
#pragma once

#include <functional>
#include <memory>
#include <span>

#include "core/map/generalise.h"
#include "core/map/id_array.h"
#include "core/topology/subdivision.h"

namespace wangge::map {

// Arcs in the view, each transformed and simplified once, so that both its sides draw the same points.
class PaperArcs {
 public:
  PaperArcs(const Subdivision& subdivision, const View& view, double tolerance)
      : m_subdivision(subdivision), m_view(view), m_tolerance(tolerance) {}
  // Valid as long as this object.
  std::span<const Position> of(ArcId arc);
  std::span<const Position> of(ArcId id, const Arc& arc);
  // Appends the half-edge's points except the last, so that rings close without repeats.
  void append(HalfEdge h, Line& to);
  const Subdivision& subdivision() const { return m_subdivision; }

 private:
  const Subdivision& m_subdivision;
  View m_view;
  double m_tolerance;
  struct Stored {
    const Position* first = nullptr;  // null: not made yet
    std::uint32_t count = 0;
  };
  const Position* store(std::span<const Position> points);

  IdArray<ArcId, Stored> m_lines;
  std::vector<std::unique_ptr<Position[]>> m_blocks;  // points of many arcs each
  std::size_t m_used = 0, m_room = 0;                 // of the last block
  Line m_given, m_kept;
  Simplifier m_simplifier;
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
