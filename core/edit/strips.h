// SPDX-License-Identifier: GPL-3.0-or-later
// Strips that go along. What lies between the carriageways of a street, a leftover between two lines, an island in a
// crossing: nobody means these when pieces change hands, and without them the grid would come apart. They go with the
// grid around them, in the same step, and the step's name says so.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/edit/edits.h"
#include "core/plan/precinct_sides.h"

namespace wangge {

// What counts as a strip: at most 20 m wide, which is what lies between the carriageways of an arterial road, or less
// than 667 m² (one mu); with at most 3 households and 10 persons, so that nobody's home changes hands unasked.
inline constexpr SliverRule kStripRule{20, Area::fromSquareMetres(667), 3, 10};

// The strips that go along when the faces go to the grid (none: to a new one), ascending, none of them among the faces:
// - those that lead from a part of the faces which the grid does not touch to the rest of it, over as few strips as
//   possible and at most three, by the longest borders;
// - those of whose border the grid would then have two thirds or more;
// - those that the faces cut off from the grid to which both belonged, where they touch the faces; never all that is
//   left of a grid.
// Only unlocked ones of the same community, unassigned or of comprehensive grids, and only those that `mayTake` allows
// where it is given; strips that lead somewhere go all together or not at all. Takes time in proportion to what lies
// around the faces.
std::vector<FaceId> stripsAlong(const Project& project, std::span<const FaceId> faces, GridId grid,
                                const std::function<bool(FaceId)>& mayTake = {});

// The strips, fewest and with the longest borders first, that lead from some faces to other ones: at most three, each
// unlocked, of the same community and of another grid or of none. None where there is no such way. The grid that owns
// all of a way is never left without territory.
std::vector<FaceId> stripsBetween(const Project& project, std::span<const FaceId> from, std::span<const FaceId> to);

// assignFaces, or newZone where there is no grid, with strips that go along. Without strips it is just that.
Result<Step> giveWithStrips(const Project& project, std::span<const FaceId> faces, std::span<const FaceId> strips,
                            GridId grid, const EditContext& context);

// The step that an edit of grids comes to, with the strips that go along with what it moved: those that lead from what
// a grid got to the rest of it, that it then encloses, or that were cut off from the grid that lost. For edits that
// draw lines or join grids, where it is not known beforehand what will move; for others as stripsAlong and
// giveWithStrips. The name of the step tells how many ("strips"). `mayTake` is asked about faces of the plan before.
// The step as it is where nothing goes along.
Result<Step> withStripsAlong(const Project& before, Result<Step> step, const EditContext& context,
                             const std::function<bool(FaceId)>& mayTake = {});

// cutZones where a side that is a strip becomes no zone of its own: it goes with the side that it shares most border
// with. Error "edit.cuts_off_strip" where nothing else is cut off.
Result<Step> cutWithStrips(const Project& project, const Zones& zones, const Polyline& line,
                           const EditContext& context);

}  // namespace wangge
