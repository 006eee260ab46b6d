// SPDX-License-Identifier: GPL-3.0-or-later
// Giving a dedicated grid's territory back to the comprehensive grids around it.
#include <algorithm>
#include <map>

#include "core/edit/support.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

// The grids it was carved out of, those that still exist.
std::vector<GridId> originsOf(const Project& project, GridId grid) {
  std::vector<GridId> origins;
  project.lineage.forEach([&](LineageId, const Lineage& entry) {
    if (entry.what == "carve" && std::find(entry.to.begin(), entry.to.end(), grid) != entry.to.end())
      origins = entry.from;
  });
  return origins;
}

}  // namespace

Result<Step> dissolveDedicated(const Project& before, GridId id, const EditContext& context) {
  const Grid* grid = before.grids.find(id);
  if (!grid) return fail(Error("edit.no_such_grid"));
  if (grid->kind != GridKind::Dedicated) return fail(Error("edit.not_dedicated").with("grid", nameOf(before, id)));
  if (auto unlocked = requireGrid(before, id); !unlocked) return fail(unlocked.error());

  Project project = before;
  const std::vector<GridId> origins = originsOf(before, id);
  const std::vector<ArcId> borders = bordersOf(before, grid->zone.faces);
  const Subdivision& s = before.subdivision;
  std::vector<GridId> heirs;
  for (const std::vector<FaceId>& part : connectedParts(s, grid->zone.faces)) {
    // Where it came from, else the neighbour with the longest border.
    std::map<GridId, std::pair<bool, std::int64_t>> lengths;
    for (const auto& [neighbour, length] : borderLengthsByGrid(s, part)) {
      const Grid& record = before.grids.at(neighbour);
      if (record.community != grid->community || record.kind != GridKind::Comprehensive || isLocked(before, record))
        continue;
      lengths[neighbour] = {std::find(origins.begin(), origins.end(), neighbour) != origins.end(), length};
    }
    if (lengths.empty()) return fail(Error("edit.no_neighbour").with("grid", nameOf(before, id)));
    const auto best = std::max_element(lengths.begin(), lengths.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    for (FaceId face : part) setGrid(project, face, best->first);
    if (std::find(heirs.begin(), heirs.end(), best->first) == heirs.end()) heirs.push_back(best->first);
  }
  if (heirs.empty()) return fail(Error("edit.no_neighbour").with("grid", nameOf(before, id)));
  for (UnitId unit : project.units.ids())
    if (project.units.at(unit).grid == id) setUnitGrid(project, unit, heirs.front());
  removeNeedlessArcs(project, borders);
  abolishEmpty(project, {id}, heirs, context);
  Message what =
      Message("journal.dissolve").with("grid", nameOf(before, id)).with("other", nameOf(project, heirs.front()));
  return stepTo(std::move(project), std::move(what), context);
}

}  // namespace wangge
