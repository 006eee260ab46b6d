// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that grow old: households change, few grids leave the band, and mending them moves as few residents as can be.
#include "support/effort.h"
#include "tests/core/partition/brute_force.h"
#include "tests/core/propose/plans.h"

using namespace wangge;
using namespace wangge::test;
using propose::Mode;
using propose::Outcome;
using propose::Scope;
using propose::Status;

namespace {

std::vector<GridId> brokenGrids(const Project& project) {
  std::vector<GridId> broken;
  for (GridId id : project.grids.ids())
    if (outOfBand(statusOf(project, id))) broken.push_back(id);
  return broken;
}

std::size_t altered(const Project& before, const Project& after) {
  std::size_t count = 0;
  for (GridId id : before.grids.ids()) {
    const Grid* grid = after.grids.find(id);
    count += !grid || grid->zone.faces != before.grids.at(id).zone.faces;
  }
  return count;
}

// Households whose grid is another one, counted face by face.
std::int64_t movedBetween(const Project& before, const Project& after) {
  std::int64_t moved = 0;
  before.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (face.grid && after.subdivision.face(id).grid != face.grid) moved += face.tally.households;
  });
  return moved;
}

}  // namespace

TEST_CASE("After a drift of households, mending moves a part of what proposing anew moves", "[propose]") {
  std::mt19937 random(31);
  std::int64_t households = 0, mendedMoved = 0, anewMoved = 0;
  std::size_t mendedAltered = 0, anewAltered = 0, ran = 0;
  for (int run = 0; run < tries(40, 7); ++run) {
    const AsciiPlan plan = randomPlan(random, 12, 6, 20 + run % 16);
    const Outcome first = proposed(plan.project, optionsFor(Scope::Whole, Mode::Standard));
    if (first.status != Status::Optimal && first.status != Status::InBand) continue;
    const Project before = applied(plan.project, first);
    const Outcome nothing = proposed(before, optionsFor(Scope::OnlyBroken));
    CHECK(nothing.status == Status::NothingToDo);
    CHECK(propose::applyAll(before, std::vector{nothing}, kContext).value() == before);

    const Project now = drifted(before, random, run % 2 ? 10 : 25);
    const std::vector<GridId> broken = brokenGrids(now);
    const Outcome mended = proposed(now, optionsFor(Scope::OnlyBroken, Mode::Standard));
    INFO("run " << run);
    CHECK(mended.plans.empty() == broken.empty());
    if (broken.empty()) continue;
    const Outcome anew = proposed(now, optionsFor(Scope::Whole, Mode::Standard));
    const Project after = applied(now, mended), other = applied(now, anew);
    CHECK(brokenGuarantees(after).empty());
    CHECK(movedBetween(now, after) == mended.plans[0].moved);
    CHECK(movedBetween(now, other) == anew.plans[0].moved);
    // What mending leaves out of band, proposing anew leaves too.
    CHECK(mended.plans[0].cost.outside <= anew.plans[0].cost.outside);
    ++ran;
    households += totalOf(now).households;
    mendedMoved += mended.plans[0].moved, anewMoved += anew.plans[0].moved;
    mendedAltered += altered(now, after), anewAltered += altered(now, other);
  }
  CAPTURE(ran, households, mendedMoved, anewMoved, mendedAltered, anewAltered);
  CHECK(ran >= tries<std::size_t>(6, 2));
  CHECK(mendedMoved * 2 < anewMoved);
  CHECK(mendedMoved * 10 < households);
  CHECK(mendedAltered < anewAltered);
}

TEST_CASE("Mending touches the fewest grids, and moves the fewest residents between them", "[propose]") {
  std::mt19937 random(17);
  int healed = 0;
  for (int run = 0; run < 400 && healed < tries(60, 15); ++run) {
    AsciiOptions options;
    options.grids = run % 2 ? Drawing{"aab", "abb", "abb"} : Drawing{"aab", "acb", "ccb"};
    for (int r = 0; r < 3; ++r) {
      options.households.emplace_back();
      for (int c = 0; c < 3; ++c) options.households.back() += static_cast<char>('1' + random() % 9);
    }
    options.householdsPerDigit = run % 2 ? 17 : 26;
    AsciiPlan plan = asciiPlan(options);
    plan.project.profile.sizes[0].criterion = Criterion::HouseholdsOnly;
    if (brokenGrids(plan.project).size() != 1) continue;
    const auto problem =
        propose::problemOf(plan.project, plan.communities.at('A'), optionsFor(Scope::OnlyBroken).request).value();
    REQUIRE(problem.parts.size() == 1);
    propose::Instance instance = problem.parts[0].instance;
    instance.leastChange = true;
    // All plans in band: how many of the old grids change, and how many residents move.
    std::pair<std::size_t, std::int64_t> best{99, 0};
    everyPlan(
        instance, [](std::uint32_t) { return true; },
        [&](const propose::Groups& groups) {
          const propose::CostTerms terms = unpack(costOf(instance, groups, true));
          if (terms.outside > 0) return;
          std::size_t changed = 0;
          for (int old = 0; old < instance.gridsBefore(); ++old) {
            std::set<int> now, among;
            for (int i = 0; i < instance.size(); ++i)
              if (instance.atom(i).before == old) now.insert(groups[static_cast<std::size_t>(i)]);
            for (int i = 0; i < instance.size(); ++i)
              if (now.contains(groups[static_cast<std::size_t>(i)])) among.insert(instance.atom(i).before);
            changed += now.size() != 1 || among.size() != 1;
          }
          best = std::min(best, {changed, terms.movedFirst});
        });
    const Outcome mended = proposed(plan.project, optionsFor(Scope::OnlyBroken));
    INFO("run " << run);
    REQUIRE(mended.plans.size() == 1);
    CHECK((mended.plans[0].cost.outside == 0) == (best.first < 99));
    if (best.first == 99) continue;
    ++healed;
    CHECK(mended.plans[0].moved == best.second);
    CHECK(altered(plan.project, applied(plan.project, mended)) == best.first);
  }
  CHECK(healed >= tries(40, 15));
}
