// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting a grid along a line.
#include <algorithm>
#include <unordered_set>

#include "core/edit/support.h"
#include "core/geometry/clip.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

constexpr std::int32_t kOvershoot = 10;    // mm past the grid's boundary, dropped again as a dead end
constexpr double kAlongTolerance = 1.5;    // mm: how far an arc may lie from the line that runs along it

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

}  // namespace

Result<Project> cutGrid(const Project& before, GridId grid, const Polyline& line, const EditContext& context) {
  if (auto unlocked = requireUnlocked(before, grid); !unlocked) return fail(unlocked.error());
  if (line.size() < 2 || lengthOf(line) < Millimetres{1}) return fail(Error("edit.line_too_short"));
  const std::size_t partsBefore = connectedParts(before.subdivision, before.grids.at(grid).zone.faces).size();
  const MultiPolygon outline = outlineOf(before.subdivision, before.grids.at(grid).zone.faces);

  Project project = before;
  std::vector<NewLine> lines;
  for (Polyline& part : clipLine(line, outline, kOvershoot)) lines.push_back({std::move(part), ArcClass::Drawn, {}});
  if (lines.empty()) return fail(Error("edit.line_outside_grid").with("grid", labelOf(before, grid)));
  const auto changes = insertLinesInto(project, std::move(lines));
  if (!changes) return fail(changes.error());
  // What the overshoot cut off in a neighbour is given back.
  std::vector<ArcId> stray;
  for (ArcId arc : changes->inserted)
    if (!insideGrid(project, arc, grid)) stray.push_back(arc);
  if (!stray.empty()) removeArcsFrom(project, stray);

  std::unordered_set<ArcId> cuts;
  for (ArcId arc : project.subdivision.index().along(line, 2))
    if (insideGrid(project, arc, grid) && runsAlong(*project.subdivision.arc(arc).shape, line, kAlongTolerance)) cuts.insert(arc);
  std::vector<std::vector<FaceId>> sides = sidesOf(project, grid, cuts);
  if (sides.size() <= partsBefore) return fail(Error("edit.line_does_not_divide").with("grid", labelOf(before, grid)));

  // The side with most households, then the largest, keeps the grid; a side away from the line stays with it.
  const auto touched = [&](const std::vector<FaceId>& side) {
    for (FaceId face : side)
      for (HalfEdge h : project.subdivision.boundary(face))
        if (cuts.contains(h.arc)) return true;
    return false;
  };
  std::erase_if(sides, [&](const std::vector<FaceId>& side) { return !touched(side); });
  const auto weight = [&](const std::vector<FaceId>& side) {
    Tally tally;
    Area area;
    for (FaceId face : side) tally += project.subdivision.face(face).tally, area += project.subdivision.face(face).area;
    return std::pair(tally.households, area);
  };
  std::stable_sort(sides.begin(), sides.end(), [&](const auto& a, const auto& b) { return weight(a) > weight(b); });
  std::vector<GridId> result{grid};
  for (std::size_t i = 1; i < sides.size(); ++i) {
    Grid fresh;
    fresh.community = before.grids.at(grid).community;
    fresh.kind = before.grids.at(grid).kind;
    fresh.category = before.grids.at(grid).category;
    const GridId id = project.grids.add(fresh, project.info.copy);
    for (FaceId face : sides[i]) setGrid(project, face, id);
    result.push_back(id);
  }
  recordLineage(project, "split", {grid}, result, context.when);
  enterJournal(project, Message("journal.cut").with("grid", labelOf(before, grid)).with("parts", sides.size()), context);
  return project;
}

}  // namespace wangge
