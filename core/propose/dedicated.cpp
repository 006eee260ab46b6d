// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/dedicated.h"

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/counting.h"
#include "core/plan/locks.h"

namespace wangge::propose {
namespace {

constexpr Millimetres kTouching{10};  // an overlap narrower than this is two borders that meet

// What lies within the outline, piece by piece; none where a piece under it, even in part, cannot be given to another
// grid.
std::optional<Tally> tallyWithin(const Project& project, const Community& community, const MultiPolygon& outline) {
  Tally tally;
  const Box box = boxOf(outline);
  for (FaceId id : community.zone.faces) {
    const Face& face = project.subdivision.face(id);
    if (!face.box.touches(box)) continue;
    bool lived = false;
    for (const CountedPoint& counted : pointsIn(project, id))
      if (contains(outline, counted.point.at)) tally += tallyOf(counted.point), lived = true;
    if (!face.grid) continue;
    const Grid& grid = project.grids.at(face.grid);
    if (!isLocked(project, grid) && grid.kind != GridKind::Dedicated) continue;
    if (lived || !narrowerThan(intersect({project.subdivision.polygonOf(id)}, outline), kTouching)) return std::nullopt;
  }
  return tally;
}

}  // namespace

std::vector<DedicatedSite> sitesToDedicate(const Project& project, CommunityId id) {
  std::vector<DedicatedSite> result;
  const Community* community = project.communities.find(id);
  if (!community || community->locked || project.sites.empty()) return result;
  const std::int64_t most = project.profile.sizeRuleFor(community->type).minHouseholds / kResidentsShare;
  const Box around = boxAround(project, community->zone.faces);
  project.sites.forEach([&](SiteId siteId, const Site& site) {
    if (!site.outline || site.outline->empty() || site.category == DedicatedCategory::None) return;
    if (!boxOf(*site.outline).touches(around)) return;
    if (areaOf(*site.outline).squareMetres() < kLeastSite) return;
    const Face& face = project.subdivision.face(project.subdivision.locate(pointOnSurface(*site.outline)));
    if (face.community != id) return;
    if (face.grid && project.grids.at(face.grid).kind == GridKind::Dedicated) return;
    const auto tally = tallyWithin(project, *community, *site.outline);
    if (tally && tally->householdsUnknown == 0 && tally->households <= most) result.push_back({siteId, *tally});
  });
  return result;
}

void addSites(const Project& project, Outcome& outcome) {
  std::vector<Remedy> remedies;
  for (const DedicatedSite& site : sitesToDedicate(project, outcome.community)) {
    Remedy remedy;
    remedy.kind = Remedy::Kind::Dedicated;
    remedy.site = site.site, remedy.households = site.tally.households;
    remedies.push_back(remedy);
  }
  outcome.remedies.insert(outcome.remedies.begin(), remedies.begin(), remedies.end());
}

}  // namespace wangge::propose
