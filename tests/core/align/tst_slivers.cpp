// SPDX-License-Identifier: GPL-3.0-or-later
// Slivers and real differences put in on purpose are told apart, and slivers are snapped away in one step.
#include "core/align/snap_slivers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/align/report.h"
#include "core/rules/check.h"
#include "support/guarantees.h"
#include "tests/core/align/strip_plan.h"

using namespace wangge;
using namespace wangge::align;
using namespace wangge::test;

namespace {

// Which of the strips each region is, -1 for none; none twice.
std::vector<int> stripsOf(const StripPlan& plan, const std::vector<Strip>& strips, const std::vector<Region>& regions) {
  std::vector<int> found;
  for (const Region& region : regions) {
    int which = -1;
    for (std::size_t i = 0; i < strips.size(); ++i)
      if (contains(strips[i].outline, region.place) &&
          plan.communities[static_cast<std::size_t>(strips[i].community)] == region.community &&
          plan.precincts[static_cast<std::size_t>(strips[i].neighbour)] == region.from &&
          plan.precincts[static_cast<std::size_t>(strips[i].community)] == region.to)
        which = static_cast<int>(i);
    found.push_back(which);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<int> expected(const std::vector<Strip>& strips, bool slivers) {
  std::vector<int> all;
  for (std::size_t i = 0; i < strips.size(); ++i)
    if (strips[i].sliver == slivers) all.push_back(static_cast<int>(i));
  return all;
}

std::set<GridId> gridsWith(const std::vector<Issue>& issues, const std::string& message) {
  std::set<GridId> grids;
  for (const Issue& issue : issues)
    if (issue.what.code == message) grids.insert(issue.grids.front());
  return grids;
}

}  // namespace

TEST_CASE("200 plans: slivers and real differences put in are told apart, none confused", "[align]") {
  std::size_t slivers = 0, real = 0;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const std::vector<Strip> strips = randomStrips(seed);
    const StripPlan plan = stripPlan(strips);
    const Report found = report(plan.project);
    INFO("seed " << seed);
    CHECK(stripsOf(plan, strips, found.slivers) == expected(strips, true));
    CHECK(stripsOf(plan, strips, found.differences) == expected(strips, false));
    slivers += found.slivers.size(), real += found.differences.size();
    for (const Region& sliver : found.slivers) CHECK_FALSE(sliver.grid);
  }
  CHECK(slivers > 800);
  CHECK(real > 800);
}

TEST_CASE("The rule of cut grids says of slivers what the report says", "[align]") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const std::vector<Strip> strips = randomStrips(seed);
    const StripPlan plan = stripPlan(strips);
    std::set<CommunityId> real, slivers;
    for (const Strip& strip : strips)
      (strip.sliver ? slivers : real).insert(plan.communities[static_cast<std::size_t>(strip.community)]);
    const std::vector<Issue> issues = check(plan.project);
    std::set<CommunityId> cut, thin;
    for (const char* message : {"rule.precinct_cut", "rule.precinct_empty_side"})
      for (GridId grid : gridsWith(issues, message)) cut.insert(plan.project.grids.at(grid).community);
    for (GridId grid : gridsWith(issues, "rule.precinct_sliver")) thin.insert(plan.project.grids.at(grid).community);
    for (CommunityId both : real) slivers.erase(both);
    INFO("seed " << seed);
    CHECK(cut == real);
    CHECK(thin == slivers);
  }
}

TEST_CASE("Slivers are snapped away all at once, and nothing else changes", "[align]") {
  for (unsigned seed : {1u, 2u, 3u, 4u, 5u}) {
    const std::vector<Strip> strips = randomStrips(seed);
    const StripPlan plan = stripPlan(strips);
    const Report before = report(plan.project);
    REQUIRE_FALSE(before.slivers.empty());
    const auto step = snapSlivers(plan.project, before.slivers, {"x", 1});
    REQUIRE(step);
    INFO("seed " << seed);
    CHECK(brokenGuarantees(step->after) == std::vector<std::string>{});
    const Report after = report(step->after);
    CHECK(after.slivers.empty());
    CHECK(stripsOf(plan, strips, after.differences) == expected(strips, false));
    CHECK(after.matrix.total.tally == before.matrix.total.tally);
    CHECK(after.matrix.total.area == before.matrix.total.area);
    // The old line of the precinct is gone: as many pieces as communities and real differences.
    CHECK(step->after.subdivision.faces().size() == 1 + plan.communities.size() + expected(strips, false).size());
    CHECK(step->what.code == "journal.snap_slivers");
    CHECK(step->after.journal.size() == plan.project.journal.size() + 1);
    plan.project.communities.forEach([&](CommunityId id, const Community& community) {
      CHECK(step->after.communities.at(id).zone.tally == community.zone.tally);
      CHECK(step->after.communities.at(id).zone.area == community.zone.area);
    });
  }
}

TEST_CASE("Slivers in what is locked stay, chosen ones go alone", "[align]") {
  std::vector<Strip> strips;
  for (unsigned seed = 1; expected(strips, true).size() < 3; ++seed) strips = randomStrips(seed);
  StripPlan plan = stripPlan(strips);
  const Report open = report(plan.project);
  const Region one = open.slivers.front();

  const auto alone = snapSlivers(plan.project, std::vector{one}, {});
  REQUIRE(alone);
  CHECK(report(alone->after).slivers.size() == open.slivers.size() - 1);
  // A list of another state of the plan is no good.
  CHECK(snapSlivers(alone->after, open.slivers, {}).error().code == "align.slivers_changed");

  plan.project.communities.edit(one.community).locked = true;
  const Report closed = report(plan.project);
  const auto locked =
      std::count_if(closed.slivers.begin(), closed.slivers.end(), [](const Region& r) { return r.locked; });
  CHECK(locked > 0);
  const auto step = snapSlivers(plan.project, closed.slivers, {});
  REQUIRE(step);
  const Report after = report(step->after);
  CHECK(static_cast<std::ptrdiff_t>(after.slivers.size()) == locked);
  for (const Region& sliver : after.slivers) CHECK(sliver.community == one.community);
  CHECK(snapSlivers(step->after, after.slivers, {}).error().code == "align.slivers_locked");
  CHECK(snapSlivers(plan.project, {}, {}).error().code == "align.no_slivers");
}
