// SPDX-License-Identifier: GPL-3.0-or-later
// Joining zones, healing arcs.
#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "core/edit/support.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"

namespace wangge {

namespace {

struct Merge {
  std::vector<ZoneId> zones;  // ascending
  ZoneId heir;
};

// As heirAmong has it for grids.
PrecinctId heirAmongPrecincts(const Project& project, const std::vector<ZoneId>& zones) {
  const auto rank = [&](ZoneId zone) {
    const Precinct& precinct = project.precincts.at(zone.precinct());
    return std::tuple(precinct.code.empty(), -precinct.zone.tally.households, -precinct.zone.area.twice,
                      std::string_view(precinct.code), zone);
  };
  const auto heir = std::ranges::min_element(zones, {}, rank);
  return heir->precinct();
}

Result<Merge> merging(const Project& project, const Zones& given) {
  if (given.label == Label::Community) return fail(Error("edit.communities_given"));
  Merge merge{given.ids, {}};
  const bool precincts = given.label == Label::Precinct;
  if (merge.zones.size() < 2) return fail(Error(precincts ? "edit.one_precinct_only" : "edit.one_grid_only"));
  for (ZoneId zone : merge.zones)
    if (auto unlocked = requireZone(project, zone); !unlocked) return fail(unlocked.error());
  if (precincts) {
    merge.heir = heirAmongPrecincts(project, merge.zones);
    return merge;
  }
  std::vector<GridId> grids;
  const Grid& first = project.grids.at(merge.zones[0].grid());
  for (ZoneId zone : merge.zones) {
    const Grid& grid = project.grids.at(zone.grid());
    grids.push_back(zone.grid());
    if (grid.community != first.community)
      return fail(Error("edit.other_community").with("grid", nameOf(project, zone)));
    if (grid.kind != first.kind) return fail(Error("edit.kinds_differ").with("grid", nameOf(project, zone)));
  }
  merge.heir = heirAmong(project, grids);
  return merge;
}

Message nameOfMerging(const Project& project, const Merge& merge) {
  Argument::Value heir = nameOf(project, merge.heir);
  if (!std::holds_alternative<std::string>(heir)) {  // a zone without name and code is called by its size
    Tally tally;
    Area area;
    for (ZoneId id : merge.zones) tally += zoneAt(project, id).tally, area += zoneAt(project, id).area;
    const bool counted = tally.points > 0 ? tally.householdsCounted() : std::holds_alternative<std::int64_t>(heir);
    heir = counted ? Argument::Value(tally.households) : Argument::Value(area.squareMetres());
  }
  const bool precincts = merge.heir.label == Label::Precinct;
  return Message(precincts ? "journal.merge_precincts" : "journal.merge")
      .with("count", merge.zones.size())
      .with(toText(merge.heir.label), heir);
}

}  // namespace

Result<Message> mergingZones(const Project& project, const Zones& zones) {
  return merging(project, zones).map([&](const Merge& merge) { return nameOfMerging(project, merge); });
}

Result<Step> mergeZones(const Project& before, const Zones& given, const EditContext& context) {
  const auto merge = merging(before, given);
  if (!merge) return fail(merge.error());
  const auto& [zones, heir] = *merge;
  Project project = before;
  std::vector<ArcId> borders;
  for (ZoneId id : zones) {
    if (id == heir) continue;
    const std::vector<FaceId> faces = zoneAt(project, id).faces;
    for (ArcId arc : bordersOf(before, faces)) borders.push_back(arc);
    if (auto moved = moveFaces(project, faces, heir, context); !moved) return fail(moved.error());
    for (UnitId unit : project.units.ids())
      if (id.grid() && project.units.at(unit).grid == id.grid()) setUnitGrid(project, unit, heir.grid());
  }
  std::sort(borders.begin(), borders.end());
  removeNeedlessArcs(project, borders);
  endEmpty(project, zones, heir, context);
  return stepTo(std::move(project), nameOfMerging(before, *merge), context, selectionOf(std::span(&heir, 1)));
}

Result<Step> removeArc(const Project& before, ArcId id, const EditContext& context) {
  const Arc* arc = before.subdivision.arcs().find(id);
  if (!arc) return fail(Error("edit.no_such_arc"));
  const Face &left = before.subdivision.face(arc->left), &right = before.subdivision.face(arc->right);
  const ArcClasses own = ArcClass::Drawn | ArcClasses(ArcClass::Grid);
  const bool drawn = arc->classes.bits != 0 && (arc->classes.bits & ~own.bits) == 0;
  if (!drawn || !sameLabels(left, right)) return fail(Error("edit.arc_needed"));
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
