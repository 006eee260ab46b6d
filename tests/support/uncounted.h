// SPDX-License-Identifier: GPL-3.0-or-later
// Plans whose places are known and where nobody counted.
#pragma once

#include <memory>
#include <vector>

#include "core/plan/labels.h"
#include "core/plan/project.h"

namespace wangge::test {

enum class Lacks { Households, Persons, Both };

inline void forgetCounts(Project& project, Lacks lacks) {
  for (SourceId id : project.sources.ids()) {
    if (!project.sources.at(id).households) continue;
    std::vector<HouseholdPoint> points = project.sources.at(id).households->points();
    for (HouseholdPoint& point : points) {
      if (lacks != Lacks::Persons) point.householdsState = CountState::NotCounted, point.households = 0;
      if (lacks != Lacks::Households) point.personsState = CountState::NotCounted, point.persons = 0;
    }
    project.sources.edit(id).households = std::make_shared<const HouseholdSet>(std::move(points));
  }
  recountAll(project);
}

}  // namespace wangge::test
