// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/insert.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "core/base/sorted.h"
#include "core/topology/heal.h"
#include "core/topology/node_lines.h"
#include "core/topology/update_faces.h"

namespace wangge {
namespace {

bool onLattice(const Polyline& points) {
  return std::all_of(points.begin(), points.end(), [](Point p) {
    return p.x >= -kLatticeLimit && p.x <= kLatticeLimit && p.y >= -kLatticeLimit && p.y <= kLatticeLimit;
  });
}

std::shared_ptr<const Polyline> shared(Polyline points) {
  return std::make_shared<const Polyline>(std::move(points));
}

// Replaces arcs by split edges in the node and arc tables and the index; returns what was placed.
std::vector<PlacedArc> placeSplitEdges(const Subdivision& old, Subdivision& s, NodedLines noded, std::uint32_t copy,
                                       std::vector<ArcId>& inserted) {
  const std::vector<ArcId>& replaced = noded.replaced;
  std::vector<SplitEdge>& splitEdges = noded.splitEdges;
  std::map<Point, NodeId> nodeAt;
  std::unordered_map<ArcId, int> piecesOfArc;
  for (const SplitEdge& edge : splitEdges) {
    if (edge.arc) ++piecesOfArc[edge.arc];
    nodeAt[edge.points.front()], nodeAt[edge.points.back()];
  }
  for (auto [point, id] : noded.nodes)
    if (const auto it = nodeAt.find(point); it != nodeAt.end()) it->second = id;
  for (auto& [point, id] : nodeAt)
    if (!id) id = s.editNodes().add({point, {}}, copy);

  for (ArcId arc : replaced) s.editIndex().remove(arc, *old.arc(arc).shape);
  std::vector<PlacedArc> placed;
  std::vector<ArcId> kept;
  for (SplitEdge& edge : splitEdges) {
    const Arc* before = edge.arc ? old.arcs().find(edge.arc) : nullptr;
    const bool whole = before && piecesOfArc[edge.arc] == 1 &&
                       std::minmax(edge.points.front(), edge.points.back()) ==
                           std::minmax(before->shape->front(), before->shape->back());
    if (whole && edge.points.front() == before->shape->back() && edge.points.front() != edge.points.back()) {
      std::reverse(edge.points.begin(), edge.points.end());
      std::swap(edge.left, edge.right);
    }
    Arc arc;
    arc.start = nodeAt.at(edge.points.front()), arc.end = nodeAt.at(edge.points.back());
    arc.classes = edge.classes, arc.features = edge.features;
    arc.left = edge.left, arc.right = edge.right;
    arc.shape = shared(std::move(edge.points));
    ArcId id = edge.arc;
    const bool onlyNew = !edge.arc;
    if (whole) {
      kept.push_back(id);
      s.editArcs().set(id, arc);
    } else {
      id = s.editArcs().add(arc, copy);
      if (onlyNew) inserted.push_back(id);
    }
    s.editIndex().add(id, *arc.shape);
    placed.push_back({id, edge.left, edge.right, onlyNew});
  }
  std::sort(kept.begin(), kept.end());
  for (ArcId arc : replaced)
    if (!std::binary_search(kept.begin(), kept.end(), arc)) s.editArcs().erase(arc);
  return placed;
}

}  // namespace

Result<FaceChanges> insertLines(Subdivision& subdivision, std::vector<NewLine> lines, const InsertOptions& options) {
  auto inserted = insertCanonical(subdivision, canonical(std::move(lines)), options);
  if (!inserted) return fail(inserted.error());
  return std::move(inserted->first);
}

Result<std::pair<FaceChanges, std::vector<Polyline>>> insertCanonical(Subdivision& subdivision,
                                                                      const std::vector<NewLine>& lines,
                                                                      const InsertOptions& options) {
  if (lines.empty()) return {};
  Box extent;
  for (const NewLine& line : lines) {
    if (!onLattice(line.points)) return fail(Error("topology.outside_lattice"));
    extent.include(boxOf(line.points));
  }
  auto noded = nodeLines(subdivision, lines);
  if (!noded) return fail(noded.error());

  const Subdivision old = subdivision;
  Subdivision s = subdivision;
  if (!s.index().suits(extent, s.arcs().size() + noded->splitEdges.size())) {
    s.arcs().forEach([&](ArcId, const Arc& arc) { extent.include(boxOf(*arc.shape)); });
    s.editIndex() = ArcIndex(extent, s.arcs().size() + noded->splitEdges.size());
    s.arcs().forEach([&](ArcId id, const Arc& arc) { s.editIndex().add(id, *arc.shape); });
  }
  FaceUpdate request;
  request.copy = options.copy;
  for (ArcId arc : noded->replaced)
    for (FaceId f : {old.arc(arc).left, old.arc(arc).right}) request.affected.push_back(f);
  for (ArcId arc : noded->snapped)
    for (FaceId f : {old.arc(arc).left, old.arc(arc).right}) request.snapped.push_back(f);
  for (const SplitEdge& edge : noded->splitEdges) {
    // The old faces that a new piece may run through: all around its ends, or the one it lies in.
    if (!edge.arc) request.affected.push_back(old.locate(edge.points.front()));
  }
  std::vector<Polyline> courses = std::move(noded->courses);
  std::vector<ArcId> inserted;
  request.placed = placeSplitEdges(old, s, std::move(*noded), options.copy, inserted);
  for (const PlacedArc& placed : request.placed)
    for (NodeId node : {s.arc(placed.arc).start, s.arc(placed.arc).end})
      if (old.nodes().contains(node))
        for (HalfEdge h : old.around(node)) request.affected.push_back(old.leftOf(h));

  auto rebuilt = updateFaces(old, s, request);
  if (!rebuilt) return fail(rebuilt.error());
  FaceChanges changes = std::move(*rebuilt);
  if (options.dropDangles) {
    std::vector<ArcId> dangles;
    // Also where two sides of a face's thin tip fell together: an arc that divides nothing.
    for (const PlacedArc& placed : request.placed)
      if (s.arc(placed.arc).left == s.arc(placed.arc).right) dangles.push_back(placed.arc);
    if (!dangles.empty()) removeArcs(s, dangles, options.copy);
  }
  std::erase_if(inserted, [&](ArcId arc) { return !s.arcs().contains(arc); });
  std::sort(inserted.begin(), inserted.end());
  changes.inserted = std::move(inserted);
  subdivision = std::move(s);
  return std::pair(std::move(changes), std::move(courses));
}

FaceChanges removeArcs(Subdivision& subdivision, std::span<const ArcId> arcs, std::uint32_t copy) {
  const Subdivision old = subdivision;
  FaceUpdate request;
  request.copy = copy;
  std::vector<NodeId> ends;
  for (ArcId id : arcs) {
    const Arc& arc = old.arc(id);
    request.affected.push_back(arc.left);
    request.affected.push_back(arc.right);
    if (arc.left != arc.right) request.merged.emplace_back(arc.left, arc.right);
    ends.push_back(arc.start);
    ends.push_back(arc.end);
    subdivision.editIndex().remove(id, *arc.shape);
    subdivision.editArcs().erase(id);
  }
  auto changes = updateFaces(old, subdivision, request);
  WANGGE_CONTRACT(changes.has_value());
  // Faces that grew together may have had further arcs between them.
  std::vector<ArcId> bridges;
  for (auto [gone, into] : changes->removed)
    for (HalfEdge h : subdivision.boundary(into))
      if (h.forward && subdivision.rightOf(h) == into) bridges.push_back(h.arc);
  sortUnique(bridges);
  if (!bridges.empty()) removeArcs(subdivision, bridges, copy);
  std::erase_if(ends, [&](NodeId id) { return !subdivision.nodes().contains(id); });
  healNodes(subdivision, ends);
  return *std::move(changes);
}

}  // namespace wangge
