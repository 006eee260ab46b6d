// SPDX-License-Identifier: GPL-3.0-or-later
// Carving a polygon out of communities as dedicated grids.
#include <algorithm>
#include <array>
#include <map>

#include "core/edit/support.h"
#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "core/topology/outline.h"
#include "core/topology/spatial_queries.h"

namespace wangge {
namespace {

// Without an entry in the journal; `made` gets the grid.
Result<Project> carved(const Project& before, CommunityId community, const MultiPolygon& outline,
                       DedicatedCategory category, const std::string& name, const EditContext& context,
                       std::vector<GridId>& made) {
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
  const auto drawn =
      insertInside(project, rings, territory, [&](const Face& face) { return face.community == community; });
  if (!drawn) return fail(drawn.error());

  std::vector<FaceId> inside;
  const Box box = boxOf(outline);
  for (FaceId id : project.communities.at(community).zone.faces)
    if (project.subdivision.face(id).box.touches(box) &&
        contains(outline, pointOnSurface({project.subdivision.polygonOf(id)})))
      inside.push_back(id);
  if (inside.empty()) return fail(Error("edit.polygon_outside").with("community", owner->name));
  for (GridId donor : ownersOf(project, inside)) {
    if (auto unlocked = requireUnlocked(before, donor); !unlocked) return fail(unlocked.error());
    if (before.grids.at(donor).kind == GridKind::Dedicated)
      return fail(Error("edit.over_dedicated").with("grid", nameOf(before, donor)));
  }

  const std::vector<GridId> donors = ownersOf(project, inside);
  Grid fresh;
  fresh.community = community;
  fresh.kind = GridKind::Dedicated;
  fresh.category = category;
  fresh.name = name;
  const GridId grid = project.grids.add(fresh, project.info.copy);
  for (FaceId id : inside) setGrid(project, id, grid);
  removeNeedlessArcs(project, *drawn);
  recordLineage(project, "carve", donors, {grid}, context.when);
  abolishEmpty(project, donors, {grid}, context);
  made.push_back(grid);
  return project;
}

}  // namespace

Result<Step> carveDedicated(const Project& before, CommunityId community, const MultiPolygon& outline,
                            DedicatedCategory category, const std::string& name, const EditContext& context) {
  return carveInEach(before, std::array{community}, outline, category, name, context);
}

Result<Step> carveInEach(const Project& before, std::span<const CommunityId> communities, const MultiPolygon& outline,
                         DedicatedCategory category, const std::string& name, const EditContext& context) {
  if (communities.empty()) return fail(Error("edit.no_such_community"));
  Result<Project> project = before;
  std::vector<GridId> made;
  for (CommunityId community : communities) {
    project = carved(*project, community, outline, category, name, context, made);
    if (!project) return fail(project.error());
  }
  Message what =
      communities.size() == 1
          ? Message("journal.carve").with("name", name).with("community", before.communities.at(communities[0]).name)
          : Message("journal.carve_parts").with("name", name).with("count", communities.size());
  return stepTo(*std::move(project), std::move(what), context, Selection{{}, std::move(made)});
}

std::vector<CommunityId> communitiesUnder(const Project& project, const MultiPolygon& outline, double leastShare) {
  const Subdivision& s = project.subdivision;
  std::map<CommunityId, std::vector<FaceId>> faces;
  const auto add = [&](const std::vector<FaceId>& ids) {
    for (FaceId id : ids)
      if (const CommunityId community = s.face(id).community) faces[community].push_back(id);
  };
  for (const Polygon& polygon : outline) {
    Polyline ring(polygon.outer.begin(), polygon.outer.end());
    ring.push_back(ring.front());
    add(facesAlong(s, ring));
    add(facesInside(s, polygon.outer));
  }
  std::vector<std::pair<double, CommunityId>> shares;
  const double whole = areaOf(outline).squareMetres();
  for (auto& [community, ids] : faces) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const double share = areaOf(intersect(outlineOf(s, ids), outline)).squareMetres() / whole;
    if (share >= leastShare) shares.emplace_back(-share, community);
  }
  std::sort(shares.begin(), shares.end());
  std::vector<CommunityId> result;
  for (const auto& [share, community] : shares) result.push_back(community);
  return result;
}

}  // namespace wangge
