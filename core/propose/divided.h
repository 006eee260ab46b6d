// SPDX-License-Identifier: GPL-3.0-or-later
// A plan in which blocks are divided for a proposal, and what is found on their cells in terms of the plan without.
#pragma once

#include <algorithm>
#include <stop_token>
#include <utility>
#include <vector>

#include "core/edit/places.h"
#include "core/propose/outcome.h"

namespace wangge::propose {

// Buildings with the boxes of their outlines, ascending. Gone through once for a community, not once for a block: a
// city has many.
using Boxes = std::vector<std::pair<BuildingId, Box>>;
Boxes buildingsTouching(const Project& project, const Box& box);
// Of these buildings, those whose boxes touch the face's: all that could stand in it.
std::vector<BuildingId> buildingsNear(const Project& project, FaceId face, const Boxes& buildings);

// All faces of a plan, ascending.
std::vector<FaceId> facesOf(const ProposedPlan& plan);

struct Divided {
  Project plan;
  Fineness fineness = Fineness::Coarse;
  std::vector<FaceId> blocks, blocksOfPlaces;
  std::vector<std::pair<FaceId, FaceId>> cells;   // with their blocks
  std::vector<std::pair<FaceId, FaceId>> pieces;  // those of blocks that are better left whole
  bool shared = false;                            // some cell has several places

  bool has(FaceId block) const { return std::find(blocks.begin(), blocks.end(), block) != blocks.end(); }
  bool isOfPlaces(FaceId block) const {
    return std::find(blocksOfPlaces.begin(), blocksOfPlaces.end(), block) != blocksOfPlaces.end();
  }
};

// Divides the heaviest blocks with more than `least` households. True when there were any. A block of places with more
// than `most` is no whole that would be worth keeping: the length of the borders tells how it is best divided. Ends
// with what it has when asked to stop.
bool divideHeavy(Divided& divided, CommunityId community, std::vector<FaceId> blocks, std::int64_t least,
                 std::int64_t most, const Boxes& around, bool onlyPlaces, std::stop_token stop = {});

// What tells a cell wherever its block is divided again: one of its places, or a point in one of its buildings.
// `around`: at least all buildings that touch the blocks.
std::vector<std::pair<FaceId, Point>> cellsOf(const Divided& divided, const ProposedPlan& plan, const Boxes& around);
// What was found on cells, told of the plan as it is.
void tellOfBlocks(const Divided& divided, Outcome& outcome);
// The block of a cell; the face itself when it is none.
FaceId blockOf(const Divided& divided, FaceId face);
// Chosen faces, with the cells in place of their blocks.
std::vector<FaceId> chosenCells(const Divided& divided, std::vector<FaceId> chosen);

}  // namespace wangge::propose
