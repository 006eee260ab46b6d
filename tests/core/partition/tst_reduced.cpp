// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces where nobody lives joined with their neighbours: what is left is the same problem with fewer plans.
#include <catch2/catch.hpp>

#include "core/partition/frontier.h"
#include "core/partition/reduced.h"
#include "tests/core/partition/brute_force.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Half of it empty, as between the carriageways and along the railways of a city.
Instance halfEmpty(std::mt19937& random, int atoms) {
  Instance instance = randomInstance(random, atoms, Band{}, random() % 2 == 0);
  std::vector<Atom> list = instance.atoms();
  for (Atom& atom : list)
    if (random() % 2 == 0) atom.households = 0, atom.persons = 0, atom.seeds = 0;
  Instance result(instance.band, std::move(list), instance.edges());
  result.seed = instance.seed;
  return result;
}

}  // namespace

TEST_CASE("A smaller instance has the same costs for the same plans", "[partition]") {
  std::mt19937 random(5);
  int smaller = 0;
  for (int run = 0; run < 300; ++run) {
    const Instance whole = halfEmpty(random, 2 + static_cast<int>(random() % 8));
    const Reduced less = reduced(whole);
    INFO("run " << run);
    REQUIRE(less.of.size() == static_cast<std::size_t>(whole.size()));
    REQUIRE(less.instance.households() == whole.households());
    smaller += less.instance.size() < whole.size();
    everyPlan(
        less.instance, [](std::uint32_t) { return true; },
        [&](const Groups& groups) {
          const Groups expanded = less.expanded(groups);
          REQUIRE(everyGroupConnected(whole, expanded));
          REQUIRE(costOf(whole, expanded, false) == costOf(less.instance, groups, false));
        });
  }
  CHECK(smaller > 200);
}

TEST_CASE("Only what is empty joins, and where it adds nothing to pay for", "[partition]") {
  std::mt19937 random(6);
  for (int run = 0; run < 300; ++run) {
    const Instance whole = halfEmpty(random, 12);
    const Reduced less = reduced(whole), again = reduced(whole);
    INFO("run " << run);
    REQUIRE(again.of == less.of);
    std::vector<int> inhabited(static_cast<std::size_t>(less.instance.size()), 0);
    std::vector<Sum> sums(inhabited.size());
    for (int i = 0; i < whole.size(); ++i) {
      const auto to = static_cast<std::size_t>(less.of[static_cast<std::size_t>(i)]);
      const Atom& atom = whole.atom(i);
      inhabited[to] += atom.households > 0 || atom.persons > 0 || atom.seeds > 0;
      sums[to] += sumOf(atom);
    }
    for (std::size_t i = 0; i < inhabited.size(); ++i) {
      REQUIRE(inhabited[i] <= 1);
      REQUIRE(sums[i] == sumOf(less.instance.atom(static_cast<int>(i))));
    }
  }
}

TEST_CASE("Exact search of a smaller instance gives a plan of the whole that costs as much", "[partition]") {
  std::mt19937 random(7);
  for (int run = 0; run < 200; ++run) {
    const Instance whole = halfEmpty(random, 9);
    const Reduced less = reduced(whole);
    const FrontierLimits limits{1'000'000, 10'000'000, 20};
    const FrontierResult found = searchFrontier(less.instance, kWorst, limits);
    INFO("run " << run);
    REQUIRE(found.search == Search::Found);
    REQUIRE(found.cost == bruteForce(less.instance).best);
    REQUIRE(costOf(whole, less.expanded(found.groups), false) == found.cost);
    REQUIRE(bruteForce(whole).best <= found.cost);
    REQUIRE(found.taken == less.instance.size());
  }
}
