// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/heal.h"

#include <algorithm>

#include "core/base/sorted.h"

namespace wangge {
namespace {

void setNext(Subdivision& s, HalfEdge h, HalfEdge next) {
  Arc& arc = s.editArcs().edit(h.arc);
  (h.forward ? arc.nextLeft : arc.nextRight) = next;
}

// The half-edge that `h` follows.
HalfEdge previous(const Subdivision& s, HalfEdge h) {
  for (HalfEdge leaving : s.around(s.startOf(h)))
    if (s.next(leaving.twin()) == h) return leaving.twin();
  WANGGE_CONTRACT(false);
  return {};
}

void replaceInFace(Subdivision& s, FaceId id, HalfEdge from, HalfEdge to) {
  const Face& face = s.face(id);
  if (face.outer == from) s.editFaces().edit(id).outer = to;
  for (std::size_t i = 0; i < s.face(id).inner.size(); ++i)
    if (s.face(id).inner[i] == from) s.editFaces().edit(id).inner[i] = to;
}

void healNode(Subdivision& s, NodeId id) {
  const std::vector<HalfEdge> leaving = s.around(id);
  if (leaving.size() != 2 || leaving[0].arc == leaving[1].arc) return;
  const Arc &x = s.arc(leaving[0].arc), &y = s.arc(leaving[1].arc);
  if (x.classes != y.classes || x.features != y.features) return;
  // The arc with the lower id stays and takes the other one's shape on: `in` arrives at the node, `out` leaves it.
  const bool firstStays = leaving[0].arc < leaving[1].arc;
  const HalfEdge in = (firstStays ? leaving[0] : leaving[1]).twin(), out = firstStays ? leaving[1] : leaving[0];

  Polyline points = s.pointsOf(in);
  const Polyline more = s.pointsOf(out);
  points.insert(points.end(), more.begin() + 1, more.end());
  const NodeId end = s.endOf(out);
  const HalfEdge after = s.next(out) == out.twin() ? in.twin() : s.next(out);
  const HalfEdge beforeTwin = previous(s, out.twin());
  const FaceId left = s.leftOf(in), right = s.rightOf(in);

  s.editIndex().remove(in.arc, *s.arc(in.arc).shape);
  s.editIndex().remove(out.arc, *s.arc(out.arc).shape);
  if (!in.forward) std::reverse(points.begin(), points.end());
  auto shape = std::make_shared<const Polyline>(std::move(points));
  s.editIndex().add(in.arc, *shape);
  Arc& arc = s.editArcs().edit(in.arc);
  arc.shape = std::move(shape);
  (in.forward ? arc.end : arc.start) = end;
  (in.forward ? arc.nextLeft : arc.nextRight) = after;
  if (beforeTwin.arc != out.arc) setNext(s, beforeTwin, in.twin());
  if (s.node(end).leaving == out.twin()) s.editNodes().edit(end).leaving = in.twin();
  replaceInFace(s, left, out, in);
  replaceInFace(s, right, out.twin(), in.twin());
  s.editArcs().erase(out.arc);
  s.editNodes().erase(id);
}

}  // namespace

void healNodes(Subdivision& s, std::vector<NodeId> nodes) {
  sortUnique(nodes);
  for (NodeId id : nodes)
    if (s.nodes().contains(id)) healNode(s, id);
}

}  // namespace wangge
