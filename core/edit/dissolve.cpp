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

// Each connected part of it, and the grid that takes the part.
struct Dissolving {
  std::vector<std::pair<std::vector<FaceId>, GridId>> parts;
  GridId heir() const { return parts.front().second; }
};

Result<Dissolving> dissolving(const Project& project, GridId id) {
  const Grid* grid = project.grids.find(id);
  if (!grid) return fail(Error("edit.no_such_grid"));
  if (grid->kind != GridKind::Dedicated) return fail(Error("edit.not_dedicated").with("grid", nameOf(project, id)));
  if (auto unlocked = requireZone(project, id); !unlocked) return fail(unlocked.error());
  const std::vector<GridId> origins = originsOf(project, id);
  const Subdivision& s = project.subdivision;
  Dissolving result;
  for (std::vector<FaceId>& part : connectedParts(s, grid->zone.faces)) {
    // Where it came from, else the neighbour with the longest border.
    std::map<GridId, std::pair<bool, std::int64_t>> lengths;
    for (const auto& [neighbour, length] : borderLengthsByGrid(s, part)) {
      const Grid& record = project.grids.at(neighbour);
      if (record.community != grid->community || record.kind != GridKind::Comprehensive || isLocked(project, record))
        continue;
      lengths[neighbour] = {std::find(origins.begin(), origins.end(), neighbour) != origins.end(), length};
    }
    if (lengths.empty()) return fail(Error("edit.no_neighbour").with("grid", nameOf(project, id)));
    const auto best = std::max_element(lengths.begin(), lengths.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    result.parts.emplace_back(std::move(part), best->first);
  }
  if (result.parts.empty()) return fail(Error("edit.no_neighbour").with("grid", nameOf(project, id)));
  return result;
}

Message nameOfDissolving(const Project& project, GridId id, const Dissolving& dissolving) {
  Argument::Value heir = nameOf(project, dissolving.heir());
  if (!std::holds_alternative<std::string>(heir)) {  // a grid without name and code is called by its size
    const Zone &own = project.grids.at(id).zone, &its = project.grids.at(dissolving.heir()).zone;
    Tally tally = its.tally;
    Area area = its.area;
    tally += own.tally, area += own.area;
    for (const auto& [part, other] : dissolving.parts)
      if (other != dissolving.heir()) tally -= tallyIn(project, part), area -= areaIn(project, part);
    const bool counted = tally.points > 0 ? tally.householdsCounted() : std::holds_alternative<std::int64_t>(heir);
    heir = counted ? Argument::Value(tally.households) : Argument::Value(area.squareMetres());
  }
  return Message("journal.dissolve").with("grid", nameOf(project, id)).with("other", heir);
}

}  // namespace

Result<Message> dissolvingDedicated(const Project& project, GridId id) {
  return dissolving(project, id).map([&](const Dissolving& d) { return nameOfDissolving(project, id, d); });
}

Result<Step> dissolveDedicated(const Project& before, GridId id, const EditContext& context) {
  const auto found = dissolving(before, id);
  if (!found) return fail(found.error());
  Project project = before;
  const std::vector<ArcId> borders = bordersOf(before, before.grids.at(id).zone.faces);
  std::vector<GridId> heirs;
  for (const auto& [part, heir] : found->parts) {
    for (FaceId face : part) setGrid(project, face, heir);
    if (std::find(heirs.begin(), heirs.end(), heir) == heirs.end()) heirs.push_back(heir);
  }
  for (UnitId unit : project.units.ids())
    if (project.units.at(unit).grid == id) setUnitGrid(project, unit, heirs.front());
  removeNeedlessArcs(project, borders);
  abolishEmpty(project, {id}, heirs, context);
  return stepTo(std::move(project), nameOfDissolving(before, id, *found), context);
}

}  // namespace wangge
