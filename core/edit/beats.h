// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of beats (警务区): sets of whole grids inside one precinct. No line is drawn and no piece changes hands, so
// locks of grids and communities have nothing to keep. What grids become of later, beats follow (core/plan/beats.h).
#pragma once

#include <span>
#include <string>

#include "core/edit/edits.h"

namespace wangge {

// Makes a beat of the grids, which leave the beats that they are in; a beat that loses its last grid so ends. Errors:
// "edit.nothing_selected", "edit.no_such_grid", "edit.several_precincts" where the grids do not lie in one precinct
// (core/plan/beats.h says which), "edit.is_beat_already" (beat) where they are all that a beat has.
Result<Step> newBeat(const Project& project, std::span<const GridId> grids, const EditContext& context);

// Gives grids to a beat (none: takes them out of theirs). A beat without a precinct gets that of the grids. Errors:
// those above, "edit.no_such_beat", "edit.beat_other_precinct" (beat, precinct) for grids of another precinct.
Result<Step> giveToBeat(const Project& project, std::span<const GridId> grids, BeatId beat, const EditContext& context);

// Joins beats of one precinct: the one with a code, then most households, then the lowest code, keeps code and name,
// officers are added up, where each beat tells its own. Errors: "edit.one_beat_only", "edit.no_such_beat",
// "edit.several_precincts".
Result<Step> mergeBeats(const Project& project, std::span<const BeatId> beats, const EditContext& context);

// Ends a beat; its grids are in none. Error: "edit.no_such_beat".
Result<Step> abolishBeat(const Project& project, BeatId beat, const EditContext& context);

// Sets code, name and the number of officers (0: not known). Errors: "edit.no_such_beat", "edit.beat_code_taken" (code,
// beat), "edit.officers_negative".
struct BeatAttributes {
  std::string code, name;
  int officers = 0;
};
Result<Step> setBeatAttributes(const Project& project, BeatId beat, const BeatAttributes& attributes,
                               const EditContext& context);

// Sets the precinct that a beat is in: the one in which most of its grids' households live. Errors:
// "edit.no_such_beat", "edit.beat_without_precinct" where these live in none.
Result<Step> moveBeatToItsGrids(const Project& project, BeatId beat, const EditContext& context);

// Beats that hold exactly these sets of grids instead of what the precinct has; `heir` says which of its beats goes on
// as which (none: a new one) and keeps its grids in other precincts; the others end, as do beats that lose their last
// grid to these. Officers of each; 0: as it is. One step, called `what`, with `ended` where beats end. Errors as above.
struct PlannedBeat {
  std::vector<GridId> grids;
  BeatId heir;
  int officers = 0;
};
Result<Step> replaceBeats(const Project& project, PrecinctId precinct, std::span<const PlannedBeat> planned,
                          Message what, const EditContext& context);

}  // namespace wangge
