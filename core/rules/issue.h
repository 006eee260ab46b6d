// SPDX-License-Identifier: GPL-3.0-or-later
// An issue: what a rule found, where, and about whom. Keys are stable: the same fault keeps its key from check to check
// and across saving, so that exemptions stick to it.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/geometry/point.h"
#include "core/plan/project.h"

namespace wangge {

struct Issue {
  std::string rule;  // code of the rule, "rule.size"
  std::string key;   // rule and subjects, "size:grid:123"
  Severity severity = Severity::Error;
  bool exempted = false;      // an exemption with this key is recorded; does not count as an error
  Message what;               // text is app's; arguments name the subjects by code and name
  Point place;                // the exact spot, inside the part meant
  Box extent;                 // what to zoom to; empty when the subject is nowhere on the map
  std::vector<Point> places;  // all spots when there are several (parts, points outside); else empty
  // Subjects; the grid, community, division, source, precinct or beat that the rule looked at is the first of its kind.
  std::vector<GridId> grids;
  std::vector<CommunityId> communities;  // also those of the grids
  std::vector<DivisionId> divisions;
  std::vector<PrecinctId> precincts;  // on whose line the issue lies, the main side first
  std::vector<SourceId> sources;
  std::vector<BeatId> beats = {};
  std::vector<StationId> stations = {};
  std::vector<FaceId> faces;  // faces to highlight when these are not simply all of the grids
  // Residents affected; orders the list. Where nobody counted them, 0 says nothing.
  std::int64_t persons = 0, households = 0;
  bool householdsCounted = false, personsCounted = false;
  friend bool operator==(const Issue&, const Issue&) = default;
};

}  // namespace wangge
