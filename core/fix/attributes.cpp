// SPDX-License-Identifier: GPL-3.0-or-later
// A dedicated grid without a category: the one of an imported site inside it first, then all seven to choose from.
#include "core/fix/candidates.h"
#include "core/fix/neighbours.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/grid_name.h"
#include "core/plan/locks.h"
#include "core/topology/outline.h"

namespace wangge::fix {
namespace {

DedicatedCategory categoryOfSite(const Project& project, const Grid& grid) {
  DedicatedCategory found = DedicatedCategory::None;
  Area largest;
  project.sites.forEach([&](SiteId, const Site& site) {
    if (site.category == DedicatedCategory::None || !site.outline || site.outline->empty()) return;
    const Face& face = project.subdivision.face(project.subdivision.locate(pointOnSurface(*site.outline)));
    const Grid* owner = project.grids.find(face.grid);
    if (owner != &grid || areaOf(*site.outline) <= largest) return;
    largest = areaOf(*site.outline);
    found = site.category;
  });
  return found;
}

}  // namespace

void categoryCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const GridId id = issue.grids.front();
  const Grid& grid = project.grids.at(id);
  if (isLocked(project, id)) return;
  int group = 0;
  const auto add = [&](DedicatedCategory category) {
    candidates.push_back(
        {Message("fix.category").with("grid", nameOf(project, id)).with("category", toText(category)),
         [id, category](const Project& before, const EditContext& context) {
           const Grid& present = before.grids.at(id);
           return planOf(setGridAttributes(
               before, id, {present.name, present.kind, category, present.exclave, present.note}, context));
         },
         ++group});
  };
  const DedicatedCategory likely = categoryOfSite(project, grid);
  if (likely != DedicatedCategory::None) add(likely);
  for (DedicatedCategory category : kDedicatedCategories)
    if (category != likely) add(category);
}

}  // namespace wangge::fix
