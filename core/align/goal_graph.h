// SPDX-License-Identifier: GPL-3.0-or-later
// A plan and a goal as an instance of relabelling (core/partition/relabel.h), and the way back.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <vector>

#include "core/align/goals.h"
#include "core/partition/relabel.h"

namespace wangge::align {

// A number as a place in a list.
inline std::size_t slot(int number) {
  return static_cast<std::size_t>(number);
}

// Why a piece keeps its label.
enum class Held { No, Locked, Station, Dedicated, SplitCommunity, Exempt, Homeless };

struct GoalGraph {
  partition::RelabelInstance instance;
  std::vector<UnitRef> labels, groups;     // in the order of codes
  std::vector<std::vector<FaceId>> faces;  // of each piece
  std::vector<Held> held;                  // of each piece
  std::vector<char> sliver;                // of each piece
  std::vector<Message> remarks;
};
// The officers of stations that name one precinct by their code.
std::map<PrecinctId, std::int64_t> officersOf(const Project& project);
// What residents a precinct may have under these limits; all, where there are none.
struct Allowed {
  std::int64_t least = 0, most = std::numeric_limits<std::int64_t>::max();
};
Allowed allowedTo(PrecinctId precinct, const WorkLimits& limits, const std::map<PrecinctId, std::int64_t>& officers);

GoalGraph goalGraph(const Project& project, const GoalOptions& options, Measure measure);

// The label and the group of a face: what may change and what it shall go by.
UnitRef labelOfFace(const Project& project, const Face& face, Goal goal, Direction direction);
UnitRef groupOfFace(const Project& project, const Face& face, Goal goal, Direction direction);
// Whether groups are put together, rather than labels kept to one group.
bool putsGroupsTogether(Goal goal, Direction direction);

// "align.goal_…" for a unit that stays as it is: what is in its way. `labels`: what was proposed for each piece.
std::vector<Obstacle> obstaclesOf(const Project& project, const GoalOptions& options, const GoalGraph& graph,
                                  const partition::RelabelResult& result);
// Adds the name of a unit as {unit:grid} with its kind as {kind:word}.
Message aboutUnit(Message message, const Project& project, const UnitRef& unit);

}  // namespace wangge::align
