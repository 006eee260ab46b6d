// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/frontier_moves.h"

#include <algorithm>

namespace wangge::partition {

std::vector<Move> movesOf(const Instance& instance, const FrontierOrder& order) {
  std::vector<Move> moves;
  moves.reserve(order.atoms.size());
  std::vector<int> open(static_cast<std::size_t>(instance.size())), frontier;
  for (int i = 0; i < instance.size(); ++i)
    open[static_cast<std::size_t>(i)] = static_cast<int>(instance.steps(i).size());
  for (int atom : order.atoms) {
    Move move;
    move.atom = atom;
    for (const Step& step : instance.steps(atom)) {
      const auto at = std::find(frontier.begin(), frontier.end(), step.to);
      const Edge& edge = instance.edge(step.edge);
      if (at != frontier.end()) move.near.push_back({static_cast<int>(at - frontier.begin()), cutCost(edge)});
      --open[static_cast<std::size_t>(step.to)];
    }
    frontier.push_back(atom);
    for (std::size_t i = 0; i < frontier.size(); ++i) {
      if (open[static_cast<std::size_t>(frontier[i])] == 0) {
        move.leaving.push_back(static_cast<int>(i));
      } else {
        move.frontier.push_back(frontier[i]);
      }
    }
    frontier = move.frontier;
    moves.push_back(std::move(move));
  }
  std::uint64_t before = 0;
  for (Move& move : moves) {
    const std::uint64_t blocks = instance.atom(move.atom).blocks;
    move.begun = blocks & ~before, before |= blocks;
  }
  Atom after;
  for (auto move = moves.rbegin(); move != moves.rend(); ++move) {
    const Atom& atom = instance.atom(move->atom);
    move->doneBlocks = atom.blocks & ~after.blocks, after.blocks |= atom.blocks;
    move->donePrecincts = atom.precincts & ~after.precincts, after.precincts |= atom.precincts;
    move->doneSides = atom.sides & ~after.sides, after.sides |= atom.sides;
  }
  return moves;
}

}  // namespace wangge::partition
