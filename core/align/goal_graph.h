// SPDX-License-Identifier: GPL-3.0-or-later
// A plan and a goal as an instance of relabelling (core/partition/relabel.h), and the way back.
#pragma once

#include <vector>

#include "core/align/goal_faces.h"
#include "core/partition/relabel.h"

namespace wangge::align {

struct GoalGraph {
  partition::RelabelInstance instance;
  std::vector<UnitRef> labels, groups;     // in the order of codes
  std::vector<std::vector<FaceId>> faces;  // of each piece
  std::vector<Held> held;                  // of each piece
  std::vector<char> sliver;                // of each piece
  std::vector<Message> remarks;
};

GoalGraph goalGraph(const Project& project, const GoalOptions& options, Measure measure);

// "align.goal_…" for a unit that stays as it is: what is in its way. `labels`: what was proposed for each piece.
std::vector<Obstacle> obstaclesOf(const Project& project, const GoalOptions& options, const GoalGraph& graph,
                                  const partition::RelabelResult& result);
// Adds the name of a unit as {unit:grid} with its kind as {kind:word}.
Message aboutUnit(Message message, const Project& project, const UnitRef& unit);

}  // namespace wangge::align
