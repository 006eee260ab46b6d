// SPDX-License-Identifier: GPL-3.0-or-later
// Beats for a precinct, proposed: its grids grouped into connected sets with about equally many residents each. A beat
// is to a precinct what a grid is to a community, so the search is the same (core/partition), with grids as atoms.
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/edit/beats.h"

namespace wangge::propose {

struct BeatRequest {
  PrecinctId precinct;
  int beats = 0;     // their number; 0: one for each officer
  int officers = 0;  // of all of them together; 0: as they are, new beats without
  std::uint64_t seed = 1;
};

// By what beats are balanced: persons where all grids were counted so, else households, else their number of grids.
enum class Balance { Persons, Households, Grids };

struct ProposedBeat {
  std::vector<GridId> grids;  // ascending
  BeatId heir;                // the beat of the precinct that goes on; none: a new one
  std::int64_t amount = 0;    // of what is balanced
  Tally tally;
  int officers = 0;
};

struct BeatProposal {
  PrecinctId precinct;
  Balance balance = Balance::Persons;
  std::int64_t target = 0;   // amount of an even share
  std::int64_t largest = 0;  // the greatest distance of a beat from it
  std::int64_t moved = 0;    // counted households of grids that change beat
  bool optimal = false;      // proven: no other way has less outside a tenth of the target, then shorter borders;
                             // never where grids lie in parts that do not touch
  std::vector<ProposedBeat> beats;  // heirs first, by code; then by first grid
};

// The best that was found; the same plan and seed give the same. A grid is of the precinct in which most of its
// residents live; one without territory is in none. Errors: "edit.no_such_precinct"; "propose.beats_none" for no
// number; "propose.beats_no_grids"; "propose.beats_not_found" (beats, found) where the search comes to another number;
// "propose.beats_too_many" (beats, grids); "propose.beats_apart" (beats, parts) where the grids lie in more parts that
// do not touch than there are to be beats; "propose.beats_few_officers" (beats, officers); "propose.beats_too_large"
// (grids); "job.cancelled".
Result<BeatProposal> proposeBeats(const Project& project, const BeatRequest& request, std::stop_token stop = {});

// Takes a proposal over as one step; a step without a name where the precinct has just these beats. Errors:
// "propose.outdated" where the precinct has other grids now, and those of replaceBeats.
Result<wangge::Step> applyBeats(const Project& project, const BeatProposal& proposal, const EditContext& context);

}  // namespace wangge::propose

template <>
inline constexpr wangge::WordList<3> wangge::kWordsOf<wangge::propose::Balance> = {"persons", "households", "grids"};
