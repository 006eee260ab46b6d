// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of a plan: pure functions from one project to a step to the next. On error the caller still has the plan it
// had. Every edit keeps the plan's guarantees, the register of codes and the lineage; none asks, none draws.
//
// What is edited is a parameter: a zone or a label (core/plan/zone_id.h). Grids are the territory of one community.
// Precincts are a label of their own: an edit of them leaves every grid and community as it is, whatever is locked, but
// no line is drawn through what is locked, since a lock keeps the pieces. Communities are set up by import; here their
// boundaries move, and the extent never does.
#pragma once

#include <span>
#include <string>

#include "core/base/error.h"
#include "core/plan/step.h"
#include "core/plan/zone_id.h"

namespace wangge {

// Labels faces with a zone (the none of a label clears them). Locked grids on either side are refused ("edit.locked"),
// a grid or precinct left without faces and units ends; its beats are the gainer's then.
// Grid: faces of other communities are refused ("edit.other_community").
// Community: grids that lie in the faces as a whole go along, with a new code in place of one they had (domain.md §4,
// change of superior), and lose what the old community gave them: ordinal, and a name that begins with its name. Parts
// of grids join the comprehensive grid of the new community with which they share most border; where none does, they
// become unassigned. Entered in the journal with the residents moved. Errors: "edit.community_needed" for none,
// "edit.community_would_vanish", and what is locked.
Result<Step> assignFaces(const Project& project, std::span<const FaceId> faces, ZoneId zone,
                         const EditContext& context);

// Draws lines through the open ground between the buildings that stand in the face, one cell each, cutting none of
// them; where none stands, between its household points, grouped where they coincide or are many (places.h). Labels
// stay. `buildings`: at least all that stand there. Error "edit.block_needs_buildings" for fewer than two of either.
Result<Step> divideBlock(const Project& project, FaceId face, std::span<const BuildingId> buildings,
                         const EditContext& context);
// Whether it would be tried, and what it would be called (without the number of buildings): the lines themselves are
// dear.
Result<Message> dividingBlock(const Project& project, FaceId face, std::span<const BuildingId> buildings);

// Gives buildings to a grid or precinct (none: a new one), dividing their blocks between the buildings `nearby` (at
// least all that stand in these blocks); cells that stay together are one block again. Blocks of locked grids are not
// divided. Error: "edit.communities_given".
Result<Step> assignBuildings(const Project& project, std::span<const BuildingId> buildings,
                             std::span<const BuildingId> nearby, ZoneId zone, const EditContext& context);
// The same with places of faces in which no building stands, each named by one of its household points.
Result<Step> assignBuildings(const Project& project, std::span<const BuildingId> buildings,
                             std::span<const BuildingId> nearby, std::span<const Point> places, ZoneId zone,
                             const EditContext& context);

// Makes a new comprehensive grid of the faces, all of one community, or a new precinct without name and code. Errors:
// "edit.is_grid_already" where they are all that a comprehensive grid or a precinct has, whose code would be burnt for
// nothing; "edit.communities_given" for communities.
Result<Step> newZone(const Project& project, std::span<const FaceId> faces, const EditContext& context,
                     Label label = Label::Grid);
// The same where the faces are part of one zone, but the part with most households, then persons, then the larger
// one, keeps id and code (domain.md §4), be it the faces or the rest.
Result<Step> splitOff(const Project& project, std::span<const FaceId> faces, const EditContext& context,
                      Label label = Label::Grid);

// Cuts the zone along a line. Both sides of a grid stay in its community; the part with most households keeps id and
// code, the others become new zones. Errors: "edit.line_too_short", "edit.line_does_not_divide" when it leaves the zone
// in one piece, "edit.communities_given".
Result<Step> cutZone(const Project& project, ZoneId zone, const Polyline& line, const EditContext& context);

// Cuts all these zones along one line. Those that it does not divide stay as they are; nothing is left of the line
// where it divides nothing. Errors as above when it divides none of them.
Result<Step> cutZones(const Project& project, const Zones& zones, const Polyline& line, const EditContext& context);
// The zones whose territory the line touches, ascending.
std::vector<ZoneId> zonesAlong(const Project& project, const Polyline& line, Label label = Label::Grid);
// The line with each end that lies inside a zone carried on, in its direction, to that zone's boundary when this is
// within `reach` mm and no farther than the line already runs in that zone; an end that does not reach stays where it
// is.
Polyline extendedToBoundary(const Project& project, const Polyline& line, double reach, Label label = Label::Grid);

// Moves the border between two zones, grids of one community, to the line: what lies between the line and the stretch
// of border between its ends changes hands, on both sides; what was drawn and is a border no more goes. Errors:
// "edit.reshape_needs_two", "edit.other_community", "edit.line_too_short", "edit.reshape_ends_open" when an end is not
// on a border of the two, "edit.reshape_no_effect", "edit.grid_would_vanish" and the like.
Result<Step> reshapeBorder(const Project& project, ZoneId first, ZoneId second, const Polyline& line,
                           const EditContext& context);

// Gives a dedicated grid's territory back: to the grid it was carved out of where that still borders on it, else to the
// comprehensive neighbour with the longest border. Errors: "edit.not_dedicated", "edit.no_neighbour".
Result<Step> dissolveDedicated(const Project& project, GridId grid, const EditContext& context);
// Whether it can be done, and what it would be called; changes nothing, which is most of the work.
Result<Message> dissolvingDedicated(const Project& project, GridId grid);

// Joins grids of one community into the heir (life_of_codes.h), or precincts into the one that would be it by the same
// order; beats are the heir's then. Errors: "edit.one_grid_only", "edit.other_community", "edit.kinds_differ",
// "edit.communities_given".
Result<Step> mergeZones(const Project& project, const Zones& zones, const EditContext& context);
// Whether it can be done, and what it would be called.
Result<Message> mergingZones(const Project& project, const Zones& zones);

// Ends a precinct: its territory is without a station, its beats without a precinct. Error: "edit.no_such_precinct".
Result<Step> abolishPrecinct(const Project& project, PrecinctId precinct, const EditContext& context);
// Sets a precinct's name and code. Errors: "edit.no_such_precinct", "edit.precinct_code_taken" (code, precinct).
struct PrecinctAttributes {
  std::string code, name;
};
Result<Step> setPrecinctAttributes(const Project& project, PrecinctId precinct, const PrecinctAttributes& attributes,
                                   const EditContext& context);

// Carves a polygon out as a dedicated grid, clipped to the community. Errors: "edit.polygon_outside", "edit.locked",
// "edit.over_dedicated" where it meets another dedicated grid.
Result<Step> carveDedicated(const Project& project, CommunityId community, const MultiPolygon& outline,
                            DedicatedCategory category, const std::string& name, const EditContext& context);

// The same in each of these communities, as a grid of its own each: all or nothing.
Result<Step> carveInEach(const Project& project, std::span<const CommunityId> communities, const MultiPolygon& outline,
                         DedicatedCategory category, const std::string& name, const EditContext& context);
// Communities that hold at least this share (0 to 1) of the outline's area, the one with most of it first.
std::vector<CommunityId> communitiesUnder(const Project& project, const MultiPolygon& outline, double leastShare);

// Removes an arc whose two faces agree in all labels and that was drawn, not official. Errors: "edit.arc_needed", and
// what is locked: a lock keeps the pieces, too.
Result<Step> removeArc(const Project& project, ArcId arc, const EditContext& context);

// Sets a grid's name, category, kind, ordinal or note; the code goes through numbering.
struct GridAttributes {
  std::string name;
  GridKind kind = GridKind::Comprehensive;
  DedicatedCategory category = DedicatedCategory::None;
  bool exclave = false;
  std::string note;
};
Result<Step> setGridAttributes(const Project& project, GridId grid, const GridAttributes& attributes,
                               const EditContext& context);
Result<Step> setGridCode(const Project& project, GridId grid, const std::string& code, const EditContext& context);

// Gives units (households without a place of their own: rows that match none, houses that were demolished) to a grid of
// any community, or takes them out of theirs (none). A grid left without territory and units ends. Errors:
// "edit.nothing_selected", "edit.no_such_unit", and what is locked on either side.
Result<Step> giveUnits(const Project& project, std::span<const UnitId> units, GridId grid, const EditContext& context);
// A row of a source of households; all points that it was spread to.
struct SourceRow {
  SourceId source;
  std::uint32_t row = 0;
  friend auto operator<=>(const SourceRow&, const SourceRow&) = default;
};
// Makes units of rows that lie on the map and gives them to a grid: the entrances of a tower that another grid looks
// after. They count in that grid and no longer where they lie. Errors: "edit.nothing_selected", "edit.no_such_row", and
// what is locked on either side.
Result<Step> giveRows(const Project& project, std::vector<SourceRow> rows, GridId grid, const EditContext& context);
// Lets units that were made of rows on the map count where they lie again. Errors: "edit.nothing_selected",
// "edit.no_such_unit", "edit.unit_without_place", and what is locked on either side.
Result<Step> returnUnits(const Project& project, std::span<const UnitId> units, const EditContext& context);

// Records an exemption; one for the same issue is replaced. What is approved of a grid's size is the size it has now.
// Error: "edit.exemption_incomplete" without reason or approver.
Result<Step> exempt(const Project& project, const Exemption& exemption, const EditContext& context);
// Takes the exemption of an issue back. Error: "edit.no_such_exemption".
Result<Step> withdrawExemption(const Project& project, const std::string& issueKey, const EditContext& context);

// Locks or unlocks the grids, a community. Nothing of a locked grid, or of a grid in a locked community or of a locked
// kind, changes until it is unlocked; unlocking is always allowed. Those that are so already stay. Errors:
// "edit.nothing_selected", "edit.no_such_grid", "edit.no_such_community".
Result<Step> setGridLocked(const Project& project, std::span<const GridId> grids, bool locked,
                           const EditContext& context);
Result<Step> setCommunityLocked(const Project& project, CommunityId community, bool locked, const EditContext& context);
// Locks or unlocks all grids of a kind, those that become of it later as well; their own locks stay as they are.
Result<Step> setKindLocked(const Project& project, GridKind kind, bool locked, const EditContext& context);
// Opens every lock of the three sorts: what stays closed after "unlock everything" would be a riddle.
Result<Step> unlockAll(const Project& project, const EditContext& context);

}  // namespace wangge
