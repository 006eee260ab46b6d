// SPDX-License-Identifier: GPL-3.0-or-later
// The planar subdivision: the one set of lines that a plan consists of. What holds in every version: arcs meet only at
// nodes; every side of every arc belongs to exactly one face; Euler's formula; the areas of all faces, universe
// included, add up to zero; no arc has the same face on both sides. `validate` (validate.h) checks all of it.
#pragma once

#include <vector>

#include "core/base/table.h"
#include "core/geometry/polygon.h"
#include "core/topology/arc_index.h"
#include "core/topology/records.h"

namespace wangge {

class Subdivision {
 public:
  // The empty plane: one universe face, no arcs.
  Subdivision();

  const Table<NodeId, Node>& nodes() const { return m_nodes; }
  const Table<ArcId, Arc>& arcs() const { return m_arcs; }
  const Table<FaceId, Face>& faces() const { return m_faces; }
  const ArcIndex& index() const { return m_index; }
  const Node& node(NodeId id) const { return m_nodes.at(id); }
  const Arc& arc(ArcId id) const { return m_arcs.at(id); }
  const Face& face(FaceId id) const { return m_faces.at(id); }

  // Navigation.
  NodeId startOf(HalfEdge h) const { return h.forward ? arc(h.arc).start : arc(h.arc).end; }
  NodeId endOf(HalfEdge h) const { return h.forward ? arc(h.arc).end : arc(h.arc).start; }
  FaceId leftOf(HalfEdge h) const { return h.forward ? arc(h.arc).left : arc(h.arc).right; }
  FaceId rightOf(HalfEdge h) const { return leftOf(h.twin()); }
  HalfEdge next(HalfEdge h) const { return h.forward ? arc(h.arc).nextLeft : arc(h.arc).nextRight; }
  // Half-edges of the ring that `h` belongs to, starting with h.
  std::vector<HalfEdge> ring(HalfEdge h) const;
  // Half-edges that leave the node, counter-clockwise, starting with the one its record names.
  std::vector<HalfEdge> around(NodeId node) const;
  // All half-edges of a face: outer ring first, then the inner ones.
  std::vector<HalfEdge> boundary(FaceId face) const;
  // Points from start to end in walking order.
  Polyline pointsOf(HalfEdge h) const;
  Ring ringPoints(HalfEdge h) const;
  // Valid by OGC's rules: where the boundary passes a node twice, it comes apart into rings.
  Polygon polygonOf(FaceId face) const;

  // The face of (p.x + ε, p.y + ε²): exact, so a point on an arc belongs to exactly one face.
  FaceId locate(Point p) const;
  // The half-edge first met when going west from (p.x + ε, p.y + ε²), the side of the start on its left; none when
  // there is none. `strictly`: starts at (p.x - ε, p.y + ε²), so that arcs through p do not count.
  HalfEdge firstWest(Point p, bool strictly) const;

  // Changeable access for labels and tallies of one face (labels never affect topology).
  Face& editFace(FaceId id) { return m_faces.edit(id); }

  // For builders and readers of files; they leave the invariants intact when they return.
  Table<NodeId, Node>& editNodes() { return m_nodes; }
  Table<ArcId, Arc>& editArcs() { return m_arcs; }
  Table<FaceId, Face>& editFaces() { return m_faces; }
  ArcIndex& editIndex() { return m_index; }
  // Makes the index anew for the arcs as they are.
  void rebuildIndex();

  // Equal when all three tables are; the index is derived.
  friend bool operator==(const Subdivision& a, const Subdivision& b) {
    return a.m_nodes == b.m_nodes && a.m_arcs == b.m_arcs && a.m_faces == b.m_faces;
  }

 private:
  bool passesTwice(HalfEdge ring) const;

  Table<NodeId, Node> m_nodes;
  Table<ArcId, Arc> m_arcs;
  Table<FaceId, Face> m_faces;
  ArcIndex m_index;
};

}  // namespace wangge
