// SPDX-License-Identifier: GPL-3.0-or-later
// An issue: what a rule found, where, and about whom. Keys are stable: the same fault keeps its key from check to check and
// across saving, so that exemptions stick to it.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/geometry/point.h"
#include "core/plan/project.h"

namespace wangge {

struct Issue {
  std::string rule;      // code of the rule, "rule.size"
  std::string key;       // rule and subjects, "size:grid:123"
  Severity severity = Severity::Error;
  bool exempted = false;  // an exemption with this key is recorded; does not count as an error
  Message what;          // text is app's; arguments name the subjects by code and name
  Point place;           // the exact spot
  Box extent;            // what to zoom to
  std::vector<GridId> grids;
  std::vector<CommunityId> communities;
  std::vector<FaceId> faces;
  std::int64_t persons = 0, households = 0;  // residents affected; orders the list
  friend bool operator==(const Issue&, const Issue&) = default;
};

}  // namespace wangge
