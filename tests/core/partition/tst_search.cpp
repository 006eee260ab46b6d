// SPDX-License-Identifier: GPL-3.0-or-later
// The searches for grids against brute force on thousands of small random graphs: what is called optimal is, what is
// called impossible is, and every plan is made of connected grids.
#include <catch2/catch.hpp>

#include "core/partition/improve.h"
#include "core/partition/solve.h"
#include "core/partition/tree_split.h"
#include "support/effort.h"
#include "tests/core/partition/brute_force.h"

using namespace wangge;
using namespace wangge::test;

namespace {

Band bandFor(std::mt19937& random, Criterion criterion) {
  Band band;
  if (random() % 3 == 0) band.least = 360, band.most = 440;
  if (random() % 5 == 0) band.least = 150, band.most = 500;
  band.criterion = criterion;
  return band;
}

FrontierResult searchAll(const Instance& instance, const Cost& bound = kWorst) {
  return searchFrontier(instance, bound, {1'000'000, 10'000'000, 20});
}

}  // namespace

TEST_CASE("Exact search equals brute force", "[partition]") {
  std::mt19937 random(11);
  for (int run = 0; run < tries(1500, 420); ++run) {
    const Criterion criterion = run % 5 == 1   ? Criterion::Either
                                : run % 5 == 2 ? Criterion::Both
                                : run % 5 == 3 ? Criterion::PersonsOnly
                                               : Criterion::HouseholdsOnly;
    Instance instance =
        randomInstance(random, 2 + static_cast<int>(random() % 7), bandFor(random, criterion), run % 2 == 0);
    if (run % 7 == 0) instance.wanted = 1 + static_cast<int>(random() % 3);
    if (run % 3 == 0) instance.leastChange = true;
    const BruteForce truth = bruteForce(instance);
    const FrontierResult found = searchAll(instance);
    INFO("run " << run);
    REQUIRE(found.search == Search::Found);
    REQUIRE(found.cost == truth.best);
    REQUIRE(costOf(instance, found.groups, false) == truth.best);
    REQUIRE(unpack(found.cost).blocksCut == blocksCutIn(instance, found.groups));
    REQUIRE(everyGroupConnected(instance, found.groups));
    // With the optimum as bound there is nothing better.
    REQUIRE(searchAll(instance, truth.best).search == Search::None);
    const FrontierResult inBand = searchAll(instance, kInBandBound);
    REQUIRE((inBand.search == Search::Found) == truth.feasible);
  }
}

TEST_CASE("Proposals on small graphs agree with brute force", "[partition]") {
  std::mt19937 random(23);
  int feasible = 0, infeasible = 0, certified = 0, hit = 0;
  const int runs = tries(3000, 400);
  for (int run = 0; run < runs; ++run) {
    const int atoms = run % 50 == 0 ? 11 : 1 + static_cast<int>(random() % 9);
    Instance instance = randomInstance(
        random, atoms, bandFor(random, run % 4 == 3 ? Criterion::Either : Criterion::HouseholdsOnly), run % 3 == 0);
    if (run % 11 == 0) instance.wanted = 2;
    const BruteForce truth = bruteForce(instance);
    const Solution proven = solve(instance, effortFor(Mode::Proofs, atoms));
    INFO("run " << run);
    REQUIRE(everyGroupConnected(instance, proven.groups));
    REQUIRE(costOf(instance, proven.groups, false) == proven.cost);
    REQUIRE(proven.optimal);
    REQUIRE(proven.cost == truth.best);
    REQUIRE(proven.infeasible == !truth.feasible);
    if (proven.infeasible) {
      REQUIRE(proven.certificate);
      REQUIRE(verify(instance, *proven.certificate).verdict == Verdict::Holds);
      certified += proven.certificate->kind != CertificateKind::Exhausted;
    }
    (truth.feasible ? feasible : infeasible) += 1;
    // Without the proof nothing false may be said.
    const Solution quick = solve(instance, effortFor(Mode::Quick, atoms));
    REQUIRE(everyGroupConnected(instance, quick.groups));
    REQUIRE(quick.cost >= truth.best);
    if (quick.optimal) REQUIRE(quick.cost == truth.best);
    if (quick.infeasible) REQUIRE(!truth.feasible);
    hit += quick.cost == truth.best;
  }
  CHECK(feasible > tries(500, 60));
  CHECK(infeasible > tries(500, 60));
  CHECK(certified > tries(300, 40));
  // The quick search finds nearly all of these optima too.
  CHECK(hit * 10 > runs * 9);
}

TEST_CASE("Graphs of 12 to 14 atoms: feasible or not, and the optimum", "[partition]") {
  std::mt19937 random(5);
  for (int run = 0; run < 60; ++run) {
    const int atoms = 12 + run % 3;
    const Instance instance = randomInstance(random, atoms, bandFor(random, Criterion::HouseholdsOnly), false);
    Cost best = kWorst;
    everyPlan(
        instance,
        [&](std::uint32_t set) {
          std::int64_t sum = 0;
          for (int i = 0; i < atoms; ++i) sum += set >> i & 1 ? instance.atom(i).households : 0;
          return sum >= instance.band.least && sum <= instance.band.most;
        },
        [&](const Groups& groups) { best = std::min(best, costOf(instance, groups, false)); });
    const Solution found = solve(instance, effortFor(Mode::Proofs, atoms));
    INFO("run " << run);
    REQUIRE(found.optimal);
    REQUIRE(found.infeasible == (best == kWorst));
    if (best != kWorst) REQUIRE(found.cost == best);
  }
}

TEST_CASE("Fewer blocks are cut, though another division has shorter borders", "[partition]") {
  // Two blocks in pieces, 240 and 480 households; the street between them is the dearest line, the one in the first
  // block the cheapest. Three grids it must be.
  //   a a . a | b b b b
  std::vector<Atom> atoms(7);
  std::vector<Edge> edges;
  for (int i = 0; i < 7; ++i) {
    atoms[static_cast<std::size_t>(i)].households = i < 3 ? 80 : 120;
    atoms[static_cast<std::size_t>(i)].blocks = i < 3 ? 1 : 2;
    if (i > 0) edges.push_back({i - 1, i, i == 3 ? 900 : i == 2 ? 100 : 500});
  }
  Band band;
  band.least = 150, band.target = 240, band.most = 330;
  Instance instance(band, atoms, edges);
  for (Mode mode : {Mode::Quick, Mode::Standard, Mode::Proofs}) {
    const Solution found = solve(instance, effortFor(mode, instance.size()));
    CHECK(found.groups == Groups{0, 0, 0, 1, 1, 2, 2});
    CHECK(unpack(found.cost).blocksCut == 1);
  }
  // Without blocks the dear street is not cut.
  for (Atom& atom : atoms) atom.blocks = 0;
  const Solution free = solve(Instance(band, atoms, edges), effortFor(Mode::Proofs, 7));
  CHECK(free.groups == Groups{0, 0, 1, 1, 1, 2, 2});
}

TEST_CASE("Every tree gives connected grids, also of large graphs, and local search keeps its books", "[partition]") {
  std::mt19937 random(3);
  for (int run = 0; run < tries(40, 10); ++run) {
    const Instance instance = randomInstance(random, 30 + static_cast<int>(random() % 200), {}, run % 2 == 0);
    Random draws(static_cast<std::uint64_t>(run));
    Groups groups = splitByTree(instance, draws);
    REQUIRE(everyGroupConnected(instance, groups));
    Partition plan(instance, groups);
    const Cost before = plan.cost();
    TriedStates settled;
    const Effort effort = effortFor(Mode::Standard, instance.size());
    improve(plan, effort, settled, draws, {});
    Groups after = plan.groups();
    renumber(after);
    REQUIRE(everyGroupConnected(instance, after));
    REQUIRE(plan.cost() == costOf(instance, after, false));
    REQUIRE(plan.cost() <= before);
  }
}

TEST_CASE("The same seed gives the same plan, another order of edges too", "[partition]") {
  std::mt19937 random(8);
  for (int run = 0; run < tries(20, 6); ++run) {
    const Instance instance = randomInstance(random, 60, {}, false);
    std::vector<Edge> edges = instance.edges();
    std::shuffle(edges.begin(), edges.end(), random);
    for (Edge& edge : edges)
      if (random() % 2) std::swap(edge.a, edge.b);
    Instance shuffled(instance.band, instance.atoms(), edges);
    shuffled.seed = instance.seed;
    const Effort effort = effortFor(Mode::Standard, 60);
    const Solution a = solve(instance, effort), b = solve(shuffled, effort);
    CHECK(a.groups == b.groups);
    CHECK(a.cost == b.cost);
    CHECK(a.optimal == b.optimal);
  }
}

TEST_CASE("A stop leaves a whole plan, wherever it comes", "[partition]") {
  std::mt19937 random(2);
  const Instance instance = randomInstance(random, 120, {}, false);
  const Effort effort = effortFor(Mode::Proofs, instance.size());
  for (int after = 0; after < 6; ++after) {
    std::stop_source source;
    int told = 0;
    if (after == 0) source.request_stop();
    const Solution found = solve(instance, effort, {}, source.get_token(), [&](const Groups&, const Cost&) {
      if (++told == after) source.request_stop();
    });
    CHECK(found.groups.size() == 120);
    CHECK(everyGroupConnected(instance, found.groups));
    // What was proven with the last plan told stays proven.
    if (source.stop_requested()) CHECK((found.stopped || found.optimal));
    if (found.stopped) CHECK(!found.optimal);
  }
}
