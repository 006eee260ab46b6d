// SPDX-License-Identifier: GPL-3.0-or-later
// What a proposal for one community says: plans as faces in grids, how good they are, and what is proven about them.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/base/words.h"
#include "core/edit/places.h"
#include "core/partition/solve.h"
#include "core/propose/problem.h"

namespace wangge::propose {

enum class Status {
  Optimal,          // in band, and proven that no plan costs less
  InBand,           // in band
  InBandByPersons,  // in band, some grids by the persons criterion only
  Infeasible,       // proven that no plan is in band; the plan given is the nearest one found
  Unproven,         // out of band, without a proof that it must be
  NoHouseholds,     // nobody lives here: nothing to divide
  NothingToDo,      // nothing may be changed (all locked), or nothing is broken
};

// Some grids are out of band in the best plan that was found.
constexpr bool outOfBand(Status status) {
  return status == Status::Infeasible || status == Status::Unproven;
}

struct ProposedGrid {
  std::vector<FaceId> faces;  // ascending
  GridId heir;                // the grid it continues; none: a new one
  Tally tally;                // with the units that go with it
  GridStatus status = GridStatus::InBand;
  // Borders towards other grids of the community in decimetres by what they follow, and that of the community itself.
  std::array<std::int64_t, kFollows> follows{};
  std::int64_t communityBorder = 0;
  Area area;
  int precincts = 0;
  double compactness() const;  // Polsby-Popper: 4π·area / perimeter², 1 for a circle
};

// How a plan differs from the best.
enum class PlanKind { Best, FewestChanges, OtherNumber, OtherBorders };

struct ProposedPlan {
  PlanKind kind = PlanKind::Best;
  std::vector<ProposedGrid> grids;  // by lowest face
  CostTerms cost;
  std::int64_t moved = 0;      // households that change grid
  bool fewestChanges = false;  // among alternatives: none shown moves fewer
};

// A proof in terms of the plan: faces instead of atoms.
struct Proof {
  Certificate certificate;                 // `atoms` and `joins` number the entries of `faces` below
  std::vector<std::vector<FaceId>> faces;  // of each atom of the part
  std::vector<FaceId> forced;              // the faces of certificate.atoms, ascending
  bool places = false;                     // Oversize: the atom is one place where people live
};

// The nearest ways out when there is no plan in band.
struct Remedy {
  enum class Kind { Band, Neighbour, Cross, SplitBlock, SplitEntrance, Exemption, Dedicated } kind = Kind::Band;
  std::int64_t least = 0, most = 0;    // Band: the one in which the plan given is
  CommunityId neighbour;               // Neighbour: together they can be divided (by arithmetic)
  Follows barrier = Follows::Nothing;  // Cross: what parts the territory
  FaceId face;                         // SplitBlock: the piece with more households than a grid may have
  std::int64_t households = 0;
  bool places = false;  // SplitBlock, SplitEntrance: no building stands there, places are meant
  SiteId site;          // Dedicated: a park, school … where hardly anybody lives (dedicated.h), in band or not
};

struct Outcome {
  CommunityId community;
  Scope scope = Scope::Whole;
  Status status = Status::NothingToDo;
  bool stopped = false;             // cut short on request
  bool conditional = false;         // proofs are about what was asked for and what is locked, not about any division
  std::vector<ProposedPlan> plans;  // the best first; empty when there is nothing to do
  std::vector<Proof> proofs;        // of the parts that cannot be in band
  std::vector<Remedy> remedies;
  std::vector<GridId> kept;   // grids that were not to be touched
  std::vector<GridId> olds;   // grids that were
  std::vector<UnitId> units;  // what goes with which face when a plan is applied
  std::vector<FaceId> anchors;
  std::size_t faces = 0;  // that could be regrouped
  // Blocks divided between their buildings or places before the plans apply; the plans then name the cells (cuts.h),
  // each known again by a point in it.
  std::vector<FaceId> cutBlocks;
  Fineness fineness = Fineness::Coarse;  // of places
  std::vector<std::pair<FaceId, Point>> cells;
  std::int64_t householdsUnknown = 0;  // points without a count: numbers are what is known
  std::int64_t states = 0;             // situations of exact search
};

}  // namespace wangge::propose

template <>
inline constexpr wangge::WordList<7> wangge::kWordsOf<wangge::propose::Status> = {
    "optimal", "in_band", "in_band_by_persons", "infeasible", "unproven", "no_households", "nothing_to_do"};
template <>
inline constexpr wangge::WordList<4> wangge::kWordsOf<wangge::propose::PlanKind> = {"best", "fewest_changes",
                                                                                    "other_number", "other_borders"};
template <>
inline constexpr wangge::WordList<7> wangge::kWordsOf<wangge::propose::Remedy::Kind> = {
    "band", "neighbour", "cross", "split_block", "split_entrance", "exemption", "dedicated"};
