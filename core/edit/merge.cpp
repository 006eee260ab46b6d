// SPDX-License-Identifier: GPL-3.0-or-later
// Joining grids, healing arcs.
#include <algorithm>
#include <array>

#include "core/edit/support.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"

namespace wangge {

namespace {

struct Merge {
  std::vector<GridId> grids;  // ascending
  GridId heir;
};

Result<Merge> merging(const Project& project, std::span<const GridId> given) {
  Merge merge{{given.begin(), given.end()}, {}};
  std::vector<GridId>& grids = merge.grids;
  std::sort(grids.begin(), grids.end());
  grids.erase(std::unique(grids.begin(), grids.end()), grids.end());
  if (grids.size() < 2) return fail(Error("edit.one_grid_only"));
  for (GridId id : grids)
    if (auto unlocked = requireGrid(project, id); !unlocked) return fail(unlocked.error());
  const Grid& first = project.grids.at(grids[0]);
  for (GridId id : grids) {
    if (project.grids.at(id).community != first.community)
      return fail(Error("edit.other_community").with("grid", nameOf(project, id)));
    if (project.grids.at(id).kind != first.kind)
      return fail(Error("edit.kinds_differ").with("grid", nameOf(project, id)));
  }
  merge.heir = heirAmong(project, grids);
  return merge;
}

Message nameOfMerging(const Project& project, const Merge& merge) {
  Argument::Value heir = nameOf(project, merge.heir);
  if (auto* households = std::get_if<std::int64_t>(&heir)) {  // how a grid without name and code is called
    *households = 0;
    for (GridId id : merge.grids) *households += project.grids.at(id).zone.tally.households;
  }
  return Message("journal.merge").with("count", merge.grids.size()).with("grid", heir);
}

}  // namespace

Result<Message> mergingGrids(const Project& project, std::span<const GridId> grids) {
  return merging(project, grids).map([&](const Merge& merge) { return nameOfMerging(project, merge); });
}

Result<Step> mergeGrids(const Project& before, std::span<const GridId> given, const EditContext& context) {
  const auto merge = merging(before, given);
  if (!merge) return fail(merge.error());
  const auto& [grids, heir] = *merge;
  Project project = before;
  std::vector<ArcId> borders;
  for (GridId id : grids) {
    if (id == heir) continue;
    const std::vector<FaceId> faces = project.grids.at(id).zone.faces;
    for (ArcId arc : bordersOf(before, faces)) borders.push_back(arc);
    for (FaceId face : faces) setGrid(project, face, heir);
    for (UnitId unit : project.units.ids())
      if (project.units.at(unit).grid == id) setUnitGrid(project, unit, heir);
  }
  std::sort(borders.begin(), borders.end());
  removeNeedlessArcs(project, borders);
  abolishEmpty(project, grids, {heir}, context);
  return stepTo(std::move(project), nameOfMerging(before, *merge), context, Selection{{}, {heir}});
}

Result<Step> removeArc(const Project& before, ArcId id, const EditContext& context) {
  const Arc* arc = before.subdivision.arcs().find(id);
  if (!arc) return fail(Error("edit.no_such_arc"));
  const Face &left = before.subdivision.face(arc->left), &right = before.subdivision.face(arc->right);
  const ArcClasses own = ArcClass::Drawn | ArcClasses(ArcClass::Grid);
  const bool drawn = arc->classes.bits != 0 && (arc->classes.bits & ~own.bits) == 0;
  if (!drawn || left.community != right.community || left.grid != right.grid || left.precinct != right.precinct)
    return fail(Error("edit.arc_needed"));
  if (auto unlocked = requireUnlocked(before, left.grid); !unlocked) return fail(unlocked.error());
  if (left.community)
    if (auto open = requireFaces(before, std::array{arc->left, arc->right}); !open) return fail(open.error());
  // All arcs between the two faces go together: removing one of several would leave dead ends.
  Project project = before;
  std::vector<ArcId> arcs;
  for (HalfEdge h : before.subdivision.boundary(arc->left))
    if (before.subdivision.rightOf(h) == arc->right) {
      if ((before.subdivision.arc(h.arc).classes.bits & ~own.bits) != 0) return fail(Error("edit.arc_needed"));
      arcs.push_back(h.arc);
    }
  removeArcsFrom(project, arcs);
  return stepTo(std::move(project), Message("journal.heal"), context);
}

}  // namespace wangge
