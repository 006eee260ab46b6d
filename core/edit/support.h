// SPDX-License-Identifier: GPL-3.0-or-later
// What edits share: refusals, abolishing grids that lost everything.
#pragma once

#include <functional>
#include <span>
#include <tuple>
#include <vector>

#include "core/edit/edits.h"
#include "core/plan/label_lines.h"

namespace wangge {

// "edit.community_locked" (community), "edit.comprehensive_locked" or "edit.dedicated_locked" (grid) for a locked kind,
// or "edit.locked" (grid): what has to be unlocked; nothing locks a precinct. "edit.no_such_grid" and the like for an
// id that names none; no id at all (unassigned territory) is fine, see requireZone.
Result<void> requireUnlocked(const Project& project, ZoneId zone);
// The same, and there has to be a zone.
Result<void> requireZone(const Project& project, ZoneId zone);
// Territory of communities: "edit.nothing_selected", "edit.outside_communities".
Result<void> requireTerritory(const Project& project, std::span<const FaceId> faces);
// The same, and none of the communities is locked.
Result<void> requireFaces(const Project& project, std::span<const FaceId> faces);
// That their label may change: neither community nor grid is locked, which a precinct need not ask.
Result<void> requireMovable(const Project& project, std::span<const FaceId> faces, Label label = Label::Grid);
// That the pieces of locked grids and communities along the line are those that they were.
Result<void> requireKept(const Project& before, const Project& after, const Polyline& line);

// Labels faces with a zone, whose label may change. To another community as assignFaces says, the grids that stay empty
// not ended yet; faces that are in it already stay as they are. Errors: of communities, see assignFaces.
Result<void> moveFaces(Project& project, std::span<const FaceId> faces, ZoneId to, const EditContext& context);
// The same for several at once, all of one label: which grids go along as a whole is told by the plan as it is before
// any of them.
struct FaceMove {
  std::span<const FaceId> faces;
  ZoneId to;
};
Result<void> moveFaces(Project& project, std::span<const FaceMove> moves, const EditContext& context);

// A new zone without territory, name and code: a precinct, or a grid of the community, of the kind of `like` if any.
ZoneId freshLike(Project& project, Label label, CommunityId community, GridId like);

// Grids among these that have neither faces nor units cease to exist: codes retired, lineage towards the heirs
// recorded. An heir stays, empty or not; none of them need be given.
void abolishEmpty(Project& project, const std::vector<GridId>& grids, std::vector<GridId> heirs,
                  const EditContext& context);
// The same with zones of any label and at most one heir (none of the label: nobody), which gets the beats of precincts.
// Communities never end.
void endEmpty(Project& project, std::span<const ZoneId> zones, ZoneId heir, const EditContext& context);

// By what the part of a divided zone is found that keeps id and code, the greatest one: households, persons, area.
std::tuple<std::int64_t, std::int64_t, Area> weightOf(const Project& project, std::span<const FaceId> faces);
// What is selected when a zone is.
Selection selectionOf(std::span<const ZoneId> zones);
// Adds the zone's name as the argument that its label has in texts: {grid:grid}, {precinct:grid}, {community:grid}.
Message about(Message message, const Project& project, ZoneId zone);

// Grids that own the faces, ascending, without none.
std::vector<GridId> ownersOf(const Project& project, std::span<const FaceId> faces);

// Arcs with one of the faces on a side whose two sides differ in a label, ascending: what may be healed once the faces
// were moved.
std::vector<ArcId> bordersOf(const Project& project, std::span<const FaceId> faces);

// Pieces beside the drawn arcs in which none of the points lies (corners of open ground) go with the neighbour with
// the longest border.
void joinEmptyCells(Project& project, std::span<const ArcId> drawn, std::span<const Point> inhabited);

// Inserts lines that stay inside `inside`: clipped to it, with what the overshoot cut off in neighbours given back.
// Returns the arcs that lie on the new lines only. `classes`: of the new arcs.
Result<std::vector<ArcId>> insertInside(Project& project, std::span<const Polyline> lines, const MultiPolygon& inside,
                                        const std::function<bool(const Face&)>& belongs,
                                        ArcClasses classes = ArcClass::Drawn);

}  // namespace wangge
