// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule is: a code, the kind of subject that it looks at, and a pure function that finds its issues for one
// subject. What holds: the outcome for a subject depends only on what `touched.h` counts as touching it, and every
// issue names its subject as the first one of its kind. So a check can be repeated for the subjects that an edit
// touched, and for nothing else.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "core/plan/difference.h"
#include "core/rules/issue.h"

namespace wangge {

using Issues = std::vector<Issue>;

using FindInGrid = void (*)(const Project&, GridId, Issues&);
using FindInCommunity = void (*)(const Project&, CommunityId, Issues&);
using FindInDivision = void (*)(const Project&, DivisionId, Issues&);
using FindInSource = void (*)(const Project&, SourceId, Issues&);
using FindInPrecinct = void (*)(const Project&, PrecinctId, Issues&);
using FindInBeat = void (*)(const Project&, BeatId, Issues&);
// For rules that compare subjects with one another: run as a whole when `concerns` says that a difference may matter.
struct FindInPlan {
  void (*find)(const Project&, Issues&);
  bool (*concerns)(const Difference&);
};

struct Rule {
  std::string_view code;  // "rule.size"; every issue carries it
  std::variant<FindInGrid, FindInCommunity, FindInDivision, FindInSource, FindInPrecinct, FindInBeat, FindInPlan> find;
};

}  // namespace wangge
