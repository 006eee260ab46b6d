// SPDX-License-Identifier: GPL-3.0-or-later
// Carving a polygon out of a community as a dedicated grid.
#include "core/edit/support.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "core/topology/outline.h"

namespace wangge {
Result<Project> carveDedicated(const Project& before, CommunityId community, const MultiPolygon& outline,
                               DedicatedCategory category, const std::string& name, const EditContext& context) {
  const Community* owner = before.communities.find(community);
  if (!owner) return fail(Error("edit.no_such_community"));
  if (owner->locked) return fail(Error("edit.community_locked").with("community", owner->name));
  const MultiPolygon territory = outlineOf(before.subdivision, owner->zone.faces);

  Project project = before;
  std::vector<Polyline> rings;
  const auto add = [&](Ring ring) {
    if (ring.empty()) return;
    ring.push_back(ring.front());
    rings.push_back(std::move(ring));
  };
  for (const Polygon& polygon : outline) {
    add(polygon.outer);
    for (const Ring& hole : polygon.holes) add(hole);
  }
  const auto drawn = insertInside(project, rings, territory, [&](const Face& face) { return face.community == community; });
  if (!drawn) return fail(drawn.error());

  std::vector<FaceId> inside;
  const Box box = boxOf(outline);
  for (FaceId id : project.communities.at(community).zone.faces)
    if (project.subdivision.face(id).box.touches(box) &&
        contains(outline, interiorPoint({project.subdivision.polygonOf(id)})))
      inside.push_back(id);
  if (inside.empty()) return fail(Error("edit.polygon_outside").with("community", owner->name));
  for (GridId donor : ownersOf(project, inside)) {
    if (auto unlocked = requireUnlocked(before, donor); !unlocked) return fail(unlocked.error());
    if (before.grids.at(donor).kind == GridKind::Dedicated) return fail(Error("edit.over_dedicated").with("grid", labelOf(before, donor)));
  }

  const std::vector<GridId> donors = ownersOf(project, inside);
  Grid fresh;
  fresh.community = community;
  fresh.kind = GridKind::Dedicated;
  fresh.category = category;
  fresh.name = name;
  const GridId grid = project.grids.add(fresh, project.info.copy);
  for (FaceId id : inside) setGrid(project, id, grid);
  healDrawn(project, *drawn);
  recordLineage(project, "carve", donors, {grid}, context.when);
  abolishEmpty(project, donors, grid, context);
  enterJournal(project, Message("journal.carve").with("name", name).with("community", owner->name), context);
  return project;
}

}  // namespace wangge
