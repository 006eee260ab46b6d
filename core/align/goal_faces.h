// SPDX-License-Identifier: GPL-3.0-or-later
// The faces of a plan as a goal sees them: what label each has, what it shall go by, and what keeps it where it is.
#pragma once

#include <map>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/align/goals.h"

namespace wangge::align {

// A number as a place in a list.
inline std::size_t slot(int number) {
  return static_cast<std::size_t>(number);
}

// Why a piece keeps its label.
enum class Held { No, Locked, Station, Dedicated, SplitCommunity, Exempt, Homeless };

using Corner = std::tuple<std::int32_t, std::int32_t>;
inline Corner cornerOf(const Face& face) {
  return {face.box.minX, face.box.minY};
}

struct GoalFace {
  FaceId id;
  const Face* face = nullptr;  // of the plan
  UnitRef label, group;
  int labelNumber = -1, groupNumber = -1;  // in the lists of GoalFaces
  Held held = Held::No;
};

struct GoalFaces {
  std::vector<GoalFace> list;
  std::unordered_map<FaceId, int> number;  // where each face is in the list
  std::vector<UnitRef> labels, groups;     // in the order of codes
  // Where communities go to another subdistrict: the station of each that has only one, with which it goes as a whole.
  std::map<CommunityId, PrecinctId> stationOf;
  std::vector<Message> remarks;  // about stations
};
GoalFaces goalFaces(const Project& project, const GoalOptions& options);

// The label and the group of a face: what may change and what it shall go by.
UnitRef labelOfFace(const Project& project, const Face& face, Goal goal, Direction direction);
UnitRef groupOfFace(const Project& project, const Face& face, Goal goal, Direction direction);
// Whether groups are put together, rather than labels kept to one group.
bool putsGroupsTogether(Goal goal, Direction direction);
// Whether subdistricts and stations shall match.
bool isOfSubdistricts(Goal goal);
// Whether the precinct need not match for this goal.
bool isExempt(const Project& project, Goal goal, PrecinctId id);

}  // namespace wangge::align
