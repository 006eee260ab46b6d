// SPDX-License-Identifier: GPL-3.0-or-later
// Labelling faces with a zone, and making a new zone of faces.
#include <algorithm>
#include <set>

#include "core/edit/support.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "core/plan/residents.h"

namespace wangge {
namespace {

// Whether the faces are all that one comprehensive grid, or a precinct, has, and nothing else.
bool isOneZone(const Project& project, std::span<const FaceId> faces, const std::vector<ZoneId>& donors) {
  if (donors.size() != 1) return false;
  const Grid* grid = project.grids.find(donors[0].grid());
  if (grid && grid->kind != GridKind::Comprehensive) return false;
  const std::set<FaceId> taken(faces.begin(), faces.end());
  return std::ranges::equal(taken, zoneAt(project, donors[0]).faces);  // both ascending
}

Message nameOfAssigning(const Project& before, const Project& after, std::span<const FaceId> faces, ZoneId zone) {
  if (zone.label == Label::Community) {
    // With the units of the grids that went along.
    const Tally moved =
        after.communities.at(zone.community()).zone.tally - before.communities.at(zone.community()).zone.tally;
    const auto count = std::ranges::count_if(
        faces, [&](FaceId id) { return before.subdivision.face(id).community != zone.community(); });
    const Counted counted = countedIn(moved, countedWhole(after.communities.at(zone.community()).zone.tally));
    return withResidents(Message("journal.transfer").with("faces", count), moved, counted)
        .with("community", nameOf(after, zone));
  }
  const bool precinct = zone.label == Label::Precinct;
  Message what(zone ? (precinct ? "journal.assign_precinct" : "journal.assign")
                    : (precinct ? "journal.clear_precinct" : "journal.clear"));
  what.with("faces", faces.size());
  return zone ? about(std::move(what), after, zone) : what;
}

}  // namespace

Result<Step> assignFaces(const Project& before, std::span<const FaceId> given, ZoneId zone,
                         const EditContext& context) {
  if (zone.label == Label::Community && !zone) return fail(Error("edit.community_needed"));
  // What is in the community already stays as it is, and need not be open.
  std::vector<FaceId> moving(given.begin(), given.end());
  if (zone.label == Label::Community)
    std::erase_if(moving, [&](FaceId id) {
      const Face* face = before.subdivision.faces().find(id);
      return face && face->community == zone.community();
    });
  if (!moving.empty() || given.empty())
    if (auto movable = requireMovable(before, moving, zone.label); !movable) return fail(movable.error());
  if (auto unlocked = requireUnlocked(before, zone); !unlocked) return fail(unlocked.error());
  if (zone.grid())
    for (FaceId face : given)
      if (before.subdivision.face(face).community != before.grids.at(zone.grid()).community)
        return fail(Error("edit.other_community").with("grid", nameOf(before, zone)));
  const std::set<FaceId> once(given.begin(), given.end());
  const std::vector<FaceId> faces(once.begin(), once.end());
  const auto isThere = [&](FaceId id) { return zoneOf(before.subdivision.face(id), zone.label) == zone; };
  if (std::ranges::all_of(faces, isThere)) return Step{before};
  Project project = before;
  const std::vector<ZoneId> donors = zonesOf(before, faces, zone.label);
  const std::vector<ArcId> borders = bordersOf(before, faces);
  if (auto moved = moveFaces(project, faces, zone, context); !moved) return fail(moved.error());
  removeNeedlessArcs(project, borders);
  endEmpty(project, donors, zone, context);
  Message what = nameOfAssigning(before, project, faces, zone);
  return stepTo(std::move(project), std::move(what), context,
                zone ? std::optional(selectionOf(std::span(&zone, 1))) : std::nullopt);
}

Result<Step> newZone(const Project& before, std::span<const FaceId> faces, const EditContext& context, Label label) {
  if (label == Label::Community) return fail(Error("edit.communities_given"));
  if (auto movable = requireMovable(before, faces, label); !movable) return fail(movable.error());
  const CommunityId community = before.subdivision.face(faces.front()).community;
  if (label == Label::Grid)
    for (FaceId face : faces)
      if (before.subdivision.face(face).community != community) return fail(Error("edit.several_communities"));
  const std::vector<ZoneId> donors = zonesOf(before, faces, label);
  const std::vector<ArcId> borders = bordersOf(before, faces);
  if (isOneZone(before, faces, donors)) return fail(about(Error("edit.is_grid_already"), before, donors[0]));
  Project project = before;
  const ZoneId zone = freshLike(project, label, community, {});
  if (auto moved = moveFaces(project, faces, zone, context); !moved) return fail(moved.error());
  removeNeedlessArcs(project, borders);
  std::vector<GridId> parts;
  for (ZoneId donor : donors)
    if (donor.grid() && !zoneAt(project, donor).faces.empty()) parts.push_back(donor.grid());
  if (!parts.empty()) {
    const std::vector<GridId> divided = parts;
    parts.push_back(zone.grid());
    recordLineage(project, "split", divided, parts, context.when);
  }
  endEmpty(project, donors, zone, context);
  Message what(label == Label::Precinct ? "journal.new_precinct" : "journal.new_grid");
  what.with("faces", faces.size());
  if (label == Label::Grid) what.with("community", before.communities.at(community).name);
  return stepTo(std::move(project), std::move(what), context, selectionOf(std::span(&zone, 1)));
}

Result<Step> splitOff(const Project& before, std::span<const FaceId> faces, const EditContext& context, Label label) {
  if (label == Label::Community) return fail(Error("edit.communities_given"));
  if (auto movable = requireMovable(before, faces, label); !movable) return fail(movable.error());
  const std::vector<ZoneId> donors = zonesOf(before, faces, label);
  const Grid* donor = donors.size() == 1 ? before.grids.find(donors[0].grid()) : nullptr;
  if (donors.size() != 1 || (donor && donor->kind != GridKind::Comprehensive))
    return newZone(before, faces, context, label);
  const std::set<FaceId> taken(faces.begin(), faces.end());
  std::vector<FaceId> rest = zoneAt(before, donors[0]).faces;
  std::erase_if(rest, [&](FaceId face) { return taken.contains(face); });
  const bool ofOneZone = std::all_of(
      taken.begin(), taken.end(), [&](FaceId id) { return zoneOf(before.subdivision.face(id), label) == donors[0]; });
  if (!ofOneZone || rest.empty() || weightOf(before, std::vector(taken.begin(), taken.end())) <= weightOf(before, rest))
    return newZone(before, faces, context, label);
  auto step = newZone(before, rest, context, label);
  if (step) step->selection = selectionOf(donors);
  return step;
}

}  // namespace wangge
