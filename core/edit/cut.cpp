// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting grids along a line.
#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

#include "core/edit/support.h"
#include "core/geometry/clip.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "core/topology/outline.h"
#include "core/topology/spatial_queries.h"

namespace wangge {
namespace {

constexpr double kAlongTolerance = 1.5;  // mm: how far an arc may lie from the line that runs along it

bool insideGrid(const Project& project, ArcId id, GridId grid) {
  const Arc& arc = project.subdivision.arc(id);
  return project.subdivision.face(arc.left).grid == grid && project.subdivision.face(arc.right).grid == grid;
}

// Faces of the grid, grouped so that no group lies on both sides of a cut arc.
std::vector<std::vector<FaceId>> sidesOf(const Project& project, GridId grid, const std::unordered_set<ArcId>& cuts) {
  const Subdivision& s = project.subdivision;
  const std::vector<FaceId>& faces = project.grids.at(grid).zone.faces;
  std::unordered_set<FaceId> open(faces.begin(), faces.end());
  std::vector<std::vector<FaceId>> sides;
  for (FaceId start : faces) {
    if (open.erase(start) == 0) continue;
    std::vector<FaceId> side{start};
    for (std::size_t i = 0; i < side.size(); ++i)
      for (HalfEdge h : s.boundary(side[i]))
        if (!cuts.contains(h.arc) && open.erase(s.rightOf(h)) != 0) side.push_back(s.rightOf(h));
    std::sort(side.begin(), side.end());
    sides.push_back(std::move(side));
  }
  return sides;
}

// Divides the grid by the arcs that lie on the line into these grids, itself among them; none when it stays in as many
// pieces as it was.
std::vector<GridId> divide(Project& project, GridId grid, const Polyline& line, std::size_t partsBefore,
                           const EditContext& context) {
  std::unordered_set<ArcId> cuts;
  for (ArcId arc : project.subdivision.index().along(line, 2))
    if (insideGrid(project, arc, grid) && runsAlong(*project.subdivision.arc(arc).shape, line, kAlongTolerance))
      cuts.insert(arc);
  std::vector<std::vector<FaceId>> sides = sidesOf(project, grid, cuts);
  if (sides.size() <= partsBefore) return {};

  // The side with most households, then the largest, keeps the grid; a side away from the line stays with it.
  const auto touched = [&](const std::vector<FaceId>& side) {
    for (FaceId face : side)
      for (HalfEdge h : project.subdivision.boundary(face))
        if (cuts.contains(h.arc)) return true;
    return false;
  };
  std::erase_if(sides, [&](const std::vector<FaceId>& side) { return !touched(side); });
  const auto weight = [&](const std::vector<FaceId>& side) {
    return std::pair(tallyIn(project, side).households, areaIn(project, side));
  };
  std::stable_sort(sides.begin(), sides.end(), [&](const auto& a, const auto& b) { return weight(a) > weight(b); });
  std::vector<GridId> result{grid};
  const Grid old = project.grids.at(grid);
  for (std::size_t i = 1; i < sides.size(); ++i) {
    Grid fresh;
    fresh.community = old.community;
    fresh.kind = old.kind;
    fresh.category = old.category;
    const GridId id = project.grids.add(fresh, project.info.copy);
    for (FaceId face : sides[i]) setGrid(project, face, id);
    result.push_back(id);
  }
  recordLineage(project, "split", {grid}, result, context.when);
  return result;
}

}  // namespace

std::vector<GridId> gridsAlong(const Project& project, const Polyline& line) {
  return ownersOf(project, facesAlong(project.subdivision, line));
}

Polyline extendedToBoundary(const Project& project, const Polyline& line, double reach) {
  if (line.size() < 2) return line;
  const Subdivision& s = project.subdivision;
  // The end goes on in its direction to where the grid that it lies in ends, no farther than the line runs in it
  // already: a line that just looks into a grid is not meant to cut it.
  const auto extension = [&](const Polyline& backwards) -> std::optional<Point> {
    const Point end = backwards[0], from = backwards[1];
    const double dx = static_cast<double>(end.x) - from.x, dy = static_cast<double>(end.y) - from.y,
                 length = std::hypot(dx, dy);
    if (length == 0) return std::nullopt;
    const GridId grid = s.face(s.locate(end)).grid;
    if (!grid) return std::nullopt;
    const auto bounds = [&](const Arc& arc) {
      const GridId left = s.face(arc.left).grid, right = s.face(arc.right).grid;
      return left != right && (left == grid || right == grid);
    };
    const auto entered = firstIntersection(s, backwards, bounds);
    Polyline within = backwards;
    if (entered) {
      within.resize(entered->segment + 1);
      within.push_back(entered->at);
    }
    const double room = std::min(reach, static_cast<double>(lengthOf(within).value));
    const auto far = [&](double at, double step) {
      return static_cast<std::int32_t>(std::clamp(std::llround(at + step * room / length), -std::llround(kLatticeLimit),
                                                  std::llround(kLatticeLimit)));
    };
    const Point beyond{far(end.x, dx), far(end.y, dy)};
    const auto meeting = firstIntersection(s, {end, beyond}, bounds);
    return meeting ? std::optional(meeting->at) : std::nullopt;
  };
  Polyline result = line;
  if (const auto start = extension(line); start && *start != line[0]) result.insert(result.begin(), *start);
  if (const auto end = extension(Polyline(line.rbegin(), line.rend())); end && *end != line.back())
    result.push_back(*end);
  return result;
}

Result<Step> cutGrids(const Project& before, std::span<const GridId> given, const Polyline& line,
                      const EditContext& context) {
  std::vector<GridId> grids(given.begin(), given.end());
  std::sort(grids.begin(), grids.end());
  grids.erase(std::unique(grids.begin(), grids.end()), grids.end());
  if (grids.empty()) return fail(Error("edit.line_meets_no_grid"));
  for (GridId grid : grids)
    if (auto unlocked = requireGrid(before, grid); !unlocked) return fail(unlocked.error());
  if (line.size() < 2 || lengthOf(line) < Millimetres{1}) return fail(Error("edit.line_too_short"));

  std::map<GridId, std::size_t> partsBefore;
  MultiPolygon outline;
  Project project = before;
  std::size_t cut = 0;
  std::vector<ArcId> drawn;
  for (GridId grid : grids) {
    const std::vector<FaceId>& faces = before.grids.at(grid).zone.faces;
    partsBefore[grid] = connectedParts(before.subdivision, faces).size();
    outline = outlineOf(project.subdivision, project.grids.at(grid).zone.faces);
    if (clipLine(line, outline, 0).empty()) continue;
    ++cut;
    const auto inserted =
        insertInside(project, std::span(&line, 1), outline, [&](const Face& face) { return face.grid == grid; });
    if (!inserted) return fail(inserted.error());
    drawn.insert(drawn.end(), inserted->begin(), inserted->end());
  }
  if (cut == 0) return fail(Error("edit.line_outside_grid").with("grid", nameOf(before, grids.front())));
  std::vector<GridId> divided, parts;
  for (GridId grid : grids) {
    const std::vector<GridId> of = divide(project, grid, line, partsBefore[grid], context);
    if (!of.empty()) divided.push_back(grid);
    parts.insert(parts.end(), of.begin(), of.end());
  }
  if (divided.empty()) return fail(Error("edit.line_does_not_divide").with("grid", nameOf(before, grids.front())));
  removeNeedlessArcs(project, drawn);  // tails that end at a road inside a grid
  Message what = divided.size() == 1 ? Message("journal.cut").with("grid", nameOf(before, divided.front()))
                                     : Message("journal.cut_several").with("count", divided.size());
  what.with("parts", parts.size());
  std::sort(parts.begin(), parts.end());
  return stepTo(std::move(project), std::move(what), context, Selection{{}, std::move(parts)});
}

Result<Step> cutGrid(const Project& before, GridId grid, const Polyline& line, const EditContext& context) {
  return cutGrids(before, std::span(&grid, 1), line, context);
}

}  // namespace wangge
