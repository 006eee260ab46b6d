// SPDX-License-Identifier: GPL-3.0-or-later
// What the labels of alternatives promise.
#pragma once

#include <vector>

#include "core/propose/alternatives.h"
#include "tests/core/propose/plans.h"

namespace wangge::test {

// The plans of an outcome as they are once taken over.
inline std::vector<propose::Candidate> shownOf(const Project& project, const propose::Outcome& outcome) {
  std::vector<propose::Candidate> shown;
  for (std::size_t i = 0; i < outcome.plans.size(); ++i)
    shown.push_back({outcome.plans[i], propose::summaryOf(applied(project, outcome, i), outcome.community)});
  return shown;
}

// The label is true and nothing is shown that another plan betters in everything.
inline void requireTrueLabels(const Project& project, const propose::Outcome& outcome) {
  const std::vector<propose::Candidate> shown = shownOf(project, outcome);
  REQUIRE(shown.size() <= propose::kMostAlternatives);
  int labelled = 0;
  for (const propose::Candidate& one : shown) {
    CHECK((one.plan.kind == propose::PlanKind::Best) == (&one == &shown.front()));
    if (one.plan.kind == propose::PlanKind::FewestChanges) CHECK(one.plan.fewestChanges);
    labelled += one.plan.fewestChanges;
    for (const propose::Candidate& other : shown) {
      if (one.plan.fewestChanges) CHECK(one.plan.moved <= other.plan.moved);
      if (&one != &other && &one != &shown.front()) CHECK_FALSE(propose::atLeastAsGood(other, one));
    }
  }
  CHECK(labelled == (shown.size() > 1 ? 1 : 0));
}

}  // namespace wangge::test
