// SPDX-License-Identifier: GPL-3.0-or-later
// While the point moves, each border sweeps over a triangle between its next vertex and the point's way. A piece of
// territory inside takes the other side of every border that passes over it, in the order in which they pass.
#include "core/edit/junction.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "core/edit/support.h"
#include "core/geometry/clip.h"
#include "core/geometry/point_on_surface.h"
#include "core/geometry/predicates.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"
#include "core/topology/spatial_queries.h"

namespace wangge {
namespace {

struct Sweep {
  Point pivot;         // the border's next vertex, which stays
  GridId left, right;  // of the border, seen from the point
};

struct Place {
  double x = 0, y = 0;  // mm
};

double turn(Place a, Place b, Place c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// When, from 0 to 1, the border passes over p while the point moves from `from` to `to`; none when it does not. p is
// not on the way itself.
std::optional<double> passes(Place pivot, Place from, Place to, Place p) {
  const double side = turn(pivot, from, to);
  if (side == 0 || turn(pivot, from, p) * side <= 0 || turn(pivot, to, p) * side >= 0 || turn(from, to, p) * side <= 0)
    return std::nullopt;
  const double a = turn(pivot, p, from), b = turn(pivot, p, to);
  return a / (a - b);
}

GridId afterwards(GridId grid, const std::vector<Sweep>& sweeps, Point from, Point to, Point inside) {
  const auto placed = [&](Point q) { return Place{double{1} * q.x - from.x, double{1} * q.y - from.y}; };
  const Place end = placed(to);
  Place p = placed(inside);
  if (turn({}, end, p) == 0) {
    // A piece may lie on both sides of the way; what is asked for is to one side of it.
    constexpr double kAside = 0.25;  // mm
    const double length = std::hypot(end.x, end.y);
    p = {p.x - kAside * end.y / length, p.y + kAside * end.x / length};
  }
  std::vector<std::pair<double, const Sweep*>> order;
  for (const Sweep& sweep : sweeps)
    if (const auto when = passes(placed(sweep.pivot), {}, end, p)) order.emplace_back(*when, &sweep);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [when, sweep] : order) {
    if (grid == sweep->left) {
      grid = sweep->right;
    } else if (grid == sweep->right) {
      grid = sweep->left;
    }
  }
  return grid;
}

// The far end of the straight stretch that the points begin with.
Point pivotOf(const Polyline& points) {
  constexpr double kStraight = 2;       // mm: vertices left by rounding where another line crossed
  constexpr std::size_t kMost = 1'000;  // looked at; a longer straight line of vertices is no border anybody drew
  std::size_t last = 1;
  const auto straight = [&](std::size_t end) {
    for (std::size_t i = 1; i < end; ++i)
      if (distanceToSegment(points[0], points[end], points[i]) > kStraight) return false;
    return true;
  };
  while (last + 1 < std::min(points.size(), kMost) && straight(last + 1)) ++last;
  return points[last];
}

// Whether the whole of every line runs inside the polygons or along their boundary.
bool allInside(std::span<const Polyline> lines, const MultiPolygon& polygons) {
  constexpr std::int64_t kSlack = 4;  // mm: clipping rounds
  return std::all_of(lines.begin(), lines.end(), [&](const Polyline& line) {
    std::int64_t inside = 0;
    for (const Polyline& part : clipLine(line, polygons, 0)) inside += lengthOf(part).value;
    return inside + kSlack >= lengthOf(line).value;
  });
}

Result<Step> slide(const Project& before, const Junction& junction, Point from, Point to, const EditContext& context) {
  const Subdivision& s = before.subdivision;
  const HalfEdge border = junction.borders.front();
  const GridId left = s.face(s.leftOf(border)).grid, right = s.face(s.rightOf(border)).grid;
  const CommunityId community = s.face(s.leftOf(border)).community;
  const double far = std::sqrt(static_cast<double>(squaredDistance(from, to)));
  const auto outline = nearestArc(s, to, 2 * far + 1, [&](const Arc& arc) {
    const Face &a = s.face(arc.left), &b = s.face(arc.right);
    if (a.community == b.community) return false;
    const Face& inside = a.community == community ? a : b;
    return inside.community == community && (inside.grid == left || inside.grid == right);
  });
  if (!outline) return fail(Error("edit.node_blocked"));
  return reshapeBorder(before, left, right, {junction.pivots.front(), outline->at}, context);
}

}  // namespace

Result<Junction> junctionAt(const Project& project, NodeId node) {
  const Subdivision& s = project.subdivision;
  if (!s.nodes().contains(node)) return fail(Error("edit.no_such_node"));
  Junction junction;
  bool unassigned = false;
  for (HalfEdge h : s.around(node)) {
    const Face &left = s.face(s.leftOf(h)), &right = s.face(s.rightOf(h));
    if (left.community != right.community) junction.onOutline = true;
    if (!left.community || left.community != right.community || left.grid == right.grid) continue;
    unassigned = unassigned || !left.grid || !right.grid;
    junction.borders.push_back(h);
    junction.pivots.push_back(pivotOf(s.pointsOf(h)));
    for (GridId grid : {left.grid, right.grid})
      if (grid) junction.grids.push_back(grid);
  }
  std::sort(junction.grids.begin(), junction.grids.end());
  junction.grids.erase(std::unique(junction.grids.begin(), junction.grids.end()), junction.grids.end());
  const std::size_t needed = junction.onOutline ? 1 : 3;
  if (junction.borders.size() < needed) return fail(Error("edit.node_no_junction"));
  if (unassigned || (junction.onOutline && junction.borders.size() > 1)) return fail(Error("edit.node_fixed"));
  for (GridId grid : junction.grids)
    if (auto unlocked = requireUnlocked(project, grid); !unlocked) return fail(unlocked.error());
  return junction;
}

Result<Step> moveJunction(const Project& before, NodeId node, Point to, const EditContext& context,
                          const std::function<Result<Step>(Result<Step>)>& along) {
  const auto junction = junctionAt(before, node);
  if (!junction) return fail(junction.error());
  const Point from = before.subdivision.node(node).at;
  if (from == to) return fail(Error("edit.reshape_no_effect"));
  const auto finished = [&](Result<Step> step) { return along ? along(std::move(step)) : std::move(step); };
  if (junction->onOutline) return finished(slide(before, *junction, from, to, context));

  std::vector<Sweep> sweeps;
  std::vector<Polyline> lines;
  for (std::size_t i = 0; i < junction->borders.size(); ++i) {
    const Subdivision& s = before.subdivision;
    const HalfEdge h = junction->borders[i];
    const Point pivot = junction->pivots[i];
    sweeps.push_back({pivot, s.face(s.leftOf(h)).grid, s.face(s.rightOf(h)).grid});
    if (pivot != to) lines.push_back({pivot, to});
  }
  std::vector<FaceId> all;
  std::map<GridId, std::size_t> parts;
  for (GridId grid : junction->grids) {
    const std::vector<FaceId>& faces = before.grids.at(grid).zone.faces;
    all.insert(all.end(), faces.begin(), faces.end());
    parts[grid] = connectedParts(before.subdivision, faces).size();
  }
  const MultiPolygon territory = outlineOf(before.subdivision, all);
  if (!allInside(lines, territory)) return fail(Error("edit.node_blocked"));

  Project project = before;
  const auto ours = [&](const Face& face) {
    return std::binary_search(junction->grids.begin(), junction->grids.end(), face.grid);
  };
  const auto inserted = insertInside(project, lines, territory, ours);
  if (!inserted) return fail(inserted.error());
  Box box;
  box.include(from), box.include(to);
  for (const Sweep& sweep : sweeps) box.include(sweep.pivot);
  std::vector<std::pair<FaceId, GridId>> moved;
  std::vector<FaceId> faces;
  for (GridId grid : junction->grids)
    for (FaceId id : project.grids.at(grid).zone.faces) {
      if (!project.subdivision.face(id).box.touches(box)) continue;
      const Point inside = pointOnSurface({project.subdivision.polygonOf(id)});
      const GridId next = afterwards(grid, sweeps, from, to, inside);
      if (next != grid) moved.emplace_back(id, next), faces.push_back(id);
    }
  if (moved.empty()) return fail(Error("edit.reshape_no_effect"));
  std::vector<ArcId> healing = bordersOf(project, faces);
  healing.insert(healing.end(), inserted->begin(), inserted->end());
  for (const auto& [face, grid] : moved) setGrid(project, face, grid);
  for (GridId grid : junction->grids)
    if (project.grids.at(grid).zone.faces.empty())
      return fail(Error("edit.grid_would_vanish").with("grid", nameOf(before, grid)));
  removeNeedlessArcs(project, healing);
  // On the lattice a border may have fallen onto another one.
  const auto reached = nearestNode(project.subdivision, to, 0.5);
  const auto there = reached ? junctionAt(project, *reached) : fail(Error("edit.node_blocked"));
  if (!there || there->grids != junction->grids) return fail(Error("edit.node_blocked"));
  auto step = finished(
      stepTo(std::move(project), Message("journal.move_junction").with("count", junction->grids.size()), context));
  if (!step) return step;
  for (GridId grid : junction->grids)
    if (connectedParts(step->after.subdivision, step->after.grids.at(grid).zone.faces).size() > parts[grid])
      return fail(Error("edit.node_blocked"));
  return step;
}

}  // namespace wangge
