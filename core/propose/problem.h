// SPDX-License-Identifier: GPL-3.0-or-later
// From a plan to bare problems: the pieces of one community that may be regrouped, as connected instances. What is
// locked, dedicated or a declared exclave is taken out first, so nothing can touch it; rivers without a bridge are not
// crossed.
#pragma once

#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/partition/instance.h"
#include "core/plan/follows.h"
#include "core/plan/project.h"

namespace wangge::propose {

// Out of band, or nobody can tell: what may not be called in band.
constexpr bool mayBeOutOfBand(GridStatus status) {
  return isOutOfBand(status) || status == GridStatus::NotCounted;
}

// What is proposed is worked out on bare graphs; their words are the same here.
using namespace partition;

enum class Scope {
  Whole,       // the community anew, locked grids aside
  OnlyBroken,  // grids out of band, in pieces or missing, and as few neighbours as needed; fewest residents moved
  Unassigned,  // only what no grid has: existing grids grow, none loses anything
};             // "whole" "only_broken" "unassigned"

struct Request {
  Scope scope = Scope::Whole;
  std::vector<FaceId> faces;  // only these; empty: all of the community
  std::vector<FaceId> seeds;  // no two of these in one grid ("one grid around this office")
  int grids = 0;              // their number; 0: as many as fit best
  // Pieces of divided blocks, each with a face that names its block: as few as can be leave the rest of their block.
  // Of kMostBlocks blocks exactly; what is beyond counts as one block.
  std::vector<std::pair<FaceId, FaceId>> pieces;
  // Cells of blocks divided between places, each with its block's name: however small they are, no line that was only
  // drawn to divide a block cuts one off from the rest of it.
  std::vector<std::pair<FaceId, FaceId>> cells;
  std::uint64_t seed = 1;
};

inline constexpr std::size_t kMostBlocks = 64;

// A connected instance and what its atoms stand for.
struct Part {
  Instance instance;
  std::vector<std::vector<FaceId>> faces;  // of each atom, ascending
  Groups present;            // the present plan as connected groups (unassigned pieces are groups of their own)
  std::vector<char> broken;  // of each present group: out of band, a lost piece, or unassigned
  std::vector<std::int64_t> persons;  // of each atom (kUnknownPersons: not all counted), also when the band needs none
};

// Two parts of a community that touch, and why they cannot be one: remedies name it.
struct Gap {
  std::size_t a = 0, b = 0;  // parts
  Follows follows = Follows::Nothing;
};

struct Problem {
  CommunityId community;
  SizeRule rule;
  std::vector<Part> parts;  // by lowest face
  std::vector<Gap> gaps;
  // Uninhabited pieces of a grid that touch none of its others: they go wherever it goes, and make no grid of nobody.
  std::vector<std::pair<FaceId, GridId>> followers;
  std::vector<GridId> olds;                                // Atom::before → grid, ascending
  std::vector<GridId> kept;                                // grids that stay as they are, ascending
  std::vector<UnitId> units;                               // units of the grids in `olds`
  std::vector<FaceId> anchors;                             // the face each unit goes with
  std::int64_t householdsUnknown = 0, personsUnknown = 0;  // points without a count
};

// The problem of a community with the band of households (or the criterion that the profile names). Without anything to
// regroup the parts are empty. Errors: "edit.no_such_community"; "propose.face_outside" (a chosen face or seed is not
// in the community or may not be changed); "propose.seeds_contradict" (two seeds in one piece); "propose.band_empty";
// "propose.too_large" (households, pieces).
Result<Problem> problemOf(const Project& project, CommunityId community, const Request& request);

// The part's instance under another criterion of the rule.
Instance withCriterion(const Part& part, Criterion criterion);

}  // namespace wangge::propose
