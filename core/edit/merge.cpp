// SPDX-License-Identifier: GPL-3.0-or-later
// Joining grids, healing arcs.
#include <algorithm>
#include <array>

#include "core/edit/support.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"

namespace wangge {

Result<Step> mergeGrids(const Project& before, std::span<const GridId> given, const EditContext& context) {
  std::vector<GridId> grids(given.begin(), given.end());
  std::sort(grids.begin(), grids.end());
  grids.erase(std::unique(grids.begin(), grids.end()), grids.end());
  if (grids.size() < 2) return fail(Error("edit.one_grid_only"));
  for (GridId id : grids)
    if (auto unlocked = requireGrid(before, id); !unlocked) return fail(unlocked.error());
  for (GridId id : grids) {
    if (before.grids.at(id).community != before.grids.at(grids[0]).community)
      return fail(Error("edit.other_community").with("grid", nameOf(before, id)));
    if (before.grids.at(id).kind != before.grids.at(grids[0]).kind)
      return fail(Error("edit.kinds_differ").with("grid", nameOf(before, id)));
  }
  Project project = before;
  const GridId heir = heirAmong(project, grids);
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
  Message what = Message("journal.merge").with("count", grids.size()).with("grid", nameOf(project, heir));
  return stepTo(std::move(project), std::move(what), context, Selection{{}, {heir}});
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
