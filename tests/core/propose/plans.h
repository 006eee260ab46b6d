// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of proposals on whole plans share: settings, random communities, households that change over the years.
#pragma once

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "core/plan/counting.h"
#include "core/plan/labels.h"
#include "core/propose/apply.h"
#include "core/propose/propose.h"
#include "core/topology/outline.h"
#include "support/guarantees.h"
#include "tests/support/ascii_plan.h"
#include "tests/support/parts_of_grid.h"

namespace wangge::test {

inline const EditContext kContext{"planner", 1000};

inline propose::Options optionsFor(propose::Scope scope = propose::Scope::Whole,
                                   propose::Mode mode = propose::Mode::Proofs) {
  propose::Options options;
  options.mode = mode;
  options.request.scope = scope;
  return options;
}

// For the first community of the plan.
inline propose::Outcome proposed(const Project& project, const propose::Options& options = optionsFor()) {
  return propose::proposeFor(project, project.communities.ids().front(), options).value();
}

inline Project applied(const Project& project, const propose::Outcome& outcome, std::size_t plan = 0) {
  return propose::apply(project, outcome, plan, kContext).value();
}

// Judged by households alone.
inline AsciiPlan strict(AsciiPlan plan) {
  for (SizeRule& rule : plan.project.profile.sizes) rule.criterion = Criterion::HouseholdsOnly;
  return plan;
}

// A community of random cells, with grids drawn as stripes.
inline AsciiPlan randomPlan(std::mt19937& random, int columns, int rows, int householdsPerDigit = 12) {
  AsciiOptions options;
  for (int r = 0; r < rows; ++r) {
    std::string households, grids;
    for (int c = 0; c < columns; ++c) {
      households += random() % 4 == 0 ? '.' : static_cast<char>('0' + random() % 10);
      grids += static_cast<char>('a' + c / 3);
    }
    options.households.push_back(households), options.grids.push_back(grids);
  }
  options.householdsPerDigit = householdsPerDigit;
  return asciiPlan(options);
}

// The plan with the households of every point changed by up to `percent` %, counted anew.
inline Project drifted(Project project, std::mt19937& random, int percent) {
  for (SourceId id : project.sources.ids()) {
    if (!project.sources.at(id).households) continue;
    std::vector<HouseholdPoint> points = project.sources.at(id).households->points();
    for (HouseholdPoint& point : points) {
      const int change = 100 - percent + static_cast<int>(random() % static_cast<unsigned>(2 * percent + 1));
      point.households = (point.households * change + 50) / 100, point.persons = 2 * point.households;
    }
    project.sources.edit(id).households = std::make_shared<const HouseholdSet>(std::move(points));
  }
  recountAll(project);
  return project;
}

inline bool outOfBand(GridStatus status) {
  return status == GridStatus::TooSmall || status == GridStatus::TooLarge;
}

}  // namespace wangge::test
