// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals on real neighbourhoods: every community that is not proven impossible is entirely in band, grids hang
// together, and the order of features and the number of threads leave no trace.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "core/propose/apply.h"
#include "core/propose/propose.h"
#include "core/topology/outline.h"
#include "support/guarantees.h"
#include "support/real_data.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

Project baltimore(const std::string& place, bool shuffled) {
  std::mt19937 random(4);
  const auto step = [&](Project plan, Role role, const char* file) {
    return importFile(std::move(plan), request(role), place + file,
                      [&](SourceData& source) {
                        if (!shuffled) return;
                        std::shuffle(source.features.begin(), source.features.end(), random);
                        std::shuffle(source.households.begin(), source.households.end(), random);
                      })
        .outcome.project;
  };
  Project plan = step(planWithoutCrs(), Role::Communities, "communities.gpkg");
  plan = step(std::move(plan), Role::Barriers, "streets.gpkg");
  plan = step(std::move(plan), Role::Precincts, "precincts.gpkg");
  return step(std::move(plan), Role::Households, "households.gpkg");
}

}  // namespace

TEST_CASE("Baltimore: grids are proposed along streets, or proven impossible", "[propose][real]") {
  const auto folder = realData();
  if (!folder) return;
  const Project plan = baltimore(*folder + "baltimore-two-districts/", false);
  propose::Options options;
  options.mode = propose::Mode::Quick;
  const auto outcomes = propose::proposeAll(plan, plan.communities.ids(), options).value();
  std::int64_t along = 0, nothing = 0;
  for (const propose::Outcome& outcome : outcomes) {
    INFO(plan.communities.at(outcome.community).name);
    CHECK(outcome.status != propose::Status::Unproven);
    CHECK((outcome.status == propose::Status::Infeasible) <= !outcome.proofs.empty());
    if (outcome.plans.empty()) continue;
    for (const propose::ProposedGrid& grid : outcome.plans.front().grids)
      for (std::size_t i = 0; i < kFollows; ++i)
        (i <= static_cast<std::size_t>(Follows::Street) ? along : nothing) += grid.follows[i];
  }
  // These communities are blocks between streets, so nearly all borders follow one.
  CHECK(along > 9 * nothing);
  const Project after = propose::applyAll(plan, outcomes, {"", 1}).value();
  CHECK(brokenGuarantees(after.subdivision).empty());
  CHECK(totalOf(after) == totalOf(plan));
  for (GridId id : after.grids.ids()) {
    const Grid& grid = after.grids.at(id);
    const auto lands = connectedParts(after.subdivision, after.communities.at(grid.community).zone.faces);
    CHECK(connectedParts(after.subdivision, grid.zone.faces).size() <= lands.size());
  }
  options.threads = 2;
  const Project shuffled = baltimore(*folder + "baltimore-two-districts/", true);
  const auto again = propose::proposeAll(shuffled, shuffled.communities.ids(), options).value();
  CHECK(propose::applyAll(shuffled, again, {"", 1}).value() == after);
}
