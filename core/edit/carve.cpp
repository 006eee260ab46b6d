// SPDX-License-Identifier: GPL-3.0-or-later
// Carving a polygon out of a community as a dedicated grid.
#include "core/edit/support.h"
#include "core/geometry/clip.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {
constexpr std::int32_t kOvershoot = 10;  // mm past the community's boundary, dropped again as a dead end
}

Result<Project> carveDedicated(const Project& before, CommunityId community, const MultiPolygon& outline,
                               DedicatedCategory category, const std::string& name, const EditContext& context) {
  const Community* owner = before.communities.find(community);
  if (!owner) return fail(Error("edit.no_such_community"));
  if (owner->locked) return fail(Error("edit.community_locked").with("community", owner->name));
  const MultiPolygon territory = outlineOf(before.subdivision, owner->zone.faces);

  Project project = before;
  std::vector<NewLine> lines;
  const auto add = [&](Ring ring) {
    if (ring.empty()) return;
    ring.push_back(ring.front());
    for (Polyline& part : clipLine(ring, territory, kOvershoot)) lines.push_back({std::move(part), ArcClass::Drawn, {}});
  };
  for (const Polygon& polygon : outline) {
    add(polygon.outer);
    for (const Ring& hole : polygon.holes) add(hole);
  }
  const auto changes = insertLinesInto(project, std::move(lines));
  if (!changes) return fail(changes.error());
  const auto ours = [&](FaceId id) { return project.subdivision.face(id).community == community; };
  std::vector<ArcId> stray;
  for (ArcId id : changes->inserted)
    if (!ours(project.subdivision.arc(id).left) || !ours(project.subdivision.arc(id).right)) stray.push_back(id);
  if (!stray.empty()) removeArcsFrom(project, stray);

  std::vector<FaceId> inside;
  const Box box = boxOf(outline);
  for (FaceId id : project.communities.at(community).zone.faces)
    if (project.subdivision.face(id).box.touches(box) &&
        contains(outline, interiorPoint({project.subdivision.polygonOf(id)})))
      inside.push_back(id);
  if (inside.empty()) return fail(Error("edit.polygon_outside").with("community", owner->name));
  for (GridId donor : ownersOf(project, inside))
    if (auto unlocked = requireUnlocked(before, donor); !unlocked) return fail(unlocked.error());

  const std::vector<GridId> donors = ownersOf(project, inside);
  Grid fresh;
  fresh.community = community;
  fresh.kind = GridKind::Dedicated;
  fresh.category = category;
  fresh.name = name;
  const GridId grid = project.grids.add(fresh, project.info.copy);
  for (FaceId id : inside) setGrid(project, id, grid);
  recordLineage(project, "carve", donors, {grid}, context.when);
  abolishEmpty(project, donors, grid, context);
  enterJournal(project, Message("journal.carve").with("name", name).with("community", owner->name), context);
  return project;
}

}  // namespace wangge
