// SPDX-License-Identifier: GPL-3.0-or-later
// The check of proofs: against brute force where that is possible, against the search beyond, and with proofs that were
// tampered with, which must be refused.
#include <catch2/catch.hpp>

#include "core/partition/solve.h"
#include "support/effort.h"
#include "tests/core/partition/brute_force.h"

using namespace wangge;
using namespace wangge::test;

namespace {

Band bandFor(std::mt19937& random, Criterion criterion = Criterion::HouseholdsOnly) {
  Band band;
  if (random() % 2 == 0) band.least = 360, band.most = 440;
  if (random() % 4 == 0) band.least = 400;
  band.criterion = criterion;
  return band;
}

Verdict verdictOf(const Instance& instance, const Certificate& proof) {
  return verify(instance, proof).verdict;
}

// An instance of 15 to 40 atoms that only exact search proves to have no plan in band.
Instance onlyBySearch(std::mt19937& random) {
  while (true) {
    Instance instance = randomInstance(random, 15 + static_cast<int>(random() % 26), bandFor(random), false);
    if (provenOutOfBand(instance)) continue;
    if (searchFrontier(instance, kInBandBound, {}).search == Search::None) return instance;
  }
}

}  // namespace

TEST_CASE("The claim that nothing is in band holds where brute force finds nothing, and nowhere else", "[partition]") {
  std::mt19937 random(31);
  int holds = 0, refused = 0;
  for (int run = 0; run < 1500; ++run) {
    const Criterion criterion[] = {Criterion::Either, Criterion::Both, Criterion::HouseholdsOnly,
                                   Criterion::PersonsOnly};
    Instance instance =
        randomInstance(random, 1 + static_cast<int>(random() % 8), bandFor(random, criterion[run % 4]), run % 3 == 0);
    if (run % 7 == 0) instance.wanted = 1 + static_cast<int>(random() % 3);
    const bool feasible = bruteForce(instance).feasible;
    INFO("run " << run);
    REQUIRE(verdictOf(instance, exhausted(instance, 1)) == (feasible ? Verdict::Wrong : Verdict::Holds));
    (feasible ? refused : holds) += 1;
  }
  CHECK(holds > 200);
  CHECK(refused > 200);
}

TEST_CASE("From 15 to 40 atoms, what the search proves holds and what it does not is refused", "[partition]") {
  std::mt19937 random(32);
  int holds = 0, refused = 0;
  for (int run = 0; run < tries(400, 60); ++run) {
    const Criterion criterion = run % 5 == 1   ? Criterion::Either
                                : run % 5 == 2 ? Criterion::Both
                                               : Criterion::HouseholdsOnly;
    Instance instance =
        randomInstance(random, 15 + static_cast<int>(random() % 26), bandFor(random, criterion), run % 4 == 0);
    if (run % 6 == 0) instance.wanted = 2 + static_cast<int>(random() % 8);
    const FrontierResult found = searchFrontier(instance, kInBandBound, {60'000, 600'000, 20});
    if (found.search == Search::Stopped) continue;
    INFO("run " << run << ", " << instance.size() << " atoms");
    const bool none = found.search == Search::None;
    REQUIRE(verdictOf(instance, exhausted(instance, found.states)) == (none ? Verdict::Holds : Verdict::Wrong));
    (none ? holds : refused) += 1;
  }
  CHECK(holds > tries(80, 10));
  CHECK(refused > tries(80, 10));
}

TEST_CASE("A proof by exhausted search that was tampered with is refused", "[partition]") {
  std::mt19937 random(33);
  for (int run = 0; run < tries(30, 5); ++run) {
    const Instance instance = onlyBySearch(random);
    const Certificate proof = exhausted(instance, 1);
    REQUIRE(verdictOf(instance, proof) == Verdict::Holds);
    Certificate other = proof;
    other.order.back() = other.order.front();
    CHECK(verify(instance, other).wrong == "the_order_is_not_one_of_all_atoms");
    other.order.pop_back();
    CHECK(verdictOf(instance, other) == Verdict::Wrong);
    for (auto number : {&Certificate::households, &Certificate::least, &Certificate::most}) {
      other = proof;
      ++(other.*number);
      CHECK(verdictOf(instance, other) == Verdict::Wrong);
    }
    other = proof;
    other.grids = 2;
    CHECK(verify(instance, other).wrong == "what_was_asked_for");
    other = proof;
    other.criterion = Criterion::PersonsOnly;
    CHECK(verdictOf(instance, other) == Verdict::Wrong);
    // Any order will do, as long as going through it stays within the limits; where it does not, nothing is claimed.
    other = proof;
    std::reverse(other.order.begin(), other.order.end());
    CHECK(verdictOf(instance, other) != Verdict::Wrong);
    CHECK(verify(instance, proof, {0, 0}).verdict == Verdict::TooLarge);
    // The same proof for an instance that has a plan: its atoms are of a size that divides in any way.
    std::vector<Atom> atoms = instance.atoms();
    const std::int64_t share = proof.households / static_cast<std::int64_t>(atoms.size());
    for (Atom& atom : atoms) atom.households = share;
    atoms[0].households += proof.households - share * static_cast<std::int64_t>(atoms.size());
    Band wide = instance.band;
    wide.least = 1, wide.most = proof.households;
    Certificate moved = proof;
    moved.least = wide.least, moved.most = wide.most;
    CHECK(verify(Instance(wide, atoms, instance.edges()), moved).wrong == "there_is_a_plan_in_band");
  }
}

TEST_CASE("A search whose proof cannot be checked within its limits proves nothing", "[partition]") {
  std::mt19937 random(34);
  for (int run = 0; run < tries(20, 8); ++run) {
    const Instance instance = onlyBySearch(random);
    Effort effort = effortFor(Mode::Proofs, instance.size());
    const Solution proven = solve(instance, effort);
    REQUIRE(proven.infeasible);
    REQUIRE(proven.certificate->kind == CertificateKind::Exhausted);
    CHECK(proven.certificate->checked > 0);
    CHECK(verdictOf(instance, *proven.certificate) == Verdict::Holds);
    effort.check = {0, 0};
    const Solution open = solve(instance, effort);
    CHECK(!open.infeasible);
    CHECK(!open.certificate);
    CHECK(open.cost == proven.cost);
  }
}

TEST_CASE("Proofs without search are refused when a number or a step of them is changed", "[partition]") {
  std::mt19937 random(35);
  std::array<int, 6> seen{};
  for (int run = 0; run < 3000; ++run) {
    Instance instance = randomInstance(random, 3 + static_cast<int>(random() % 20), bandFor(random), run % 3 == 0);
    if (run % 5 == 0) instance.wanted = 1 + static_cast<int>(random() % 4);
    const std::optional<Certificate> proof = provenOutOfBand(instance);
    if (!proof) continue;
    ++seen[static_cast<std::size_t>(proof->kind)];
    INFO("run " << run << " kind " << static_cast<int>(proof->kind));
    REQUIRE(verdictOf(instance, *proof) == Verdict::Holds);
    Certificate other = *proof;
    ++other.households;
    CHECK(verdictOf(instance, other) == Verdict::Wrong);
    other = *proof;
    switch (proof->kind) {
      case CertificateKind::Arithmetic:
        other.below += 5;
        break;
      case CertificateKind::Oversize:
        other.atoms = {instance.size()};
        break;
      case CertificateKind::Bottleneck:
        other.joins.pop_back();
        break;
      case CertificateKind::Number:
        ++other.grids;
        break;
      case CertificateKind::Seeds:
        ++other.seeds;
        break;
      case CertificateKind::Exhausted:
        break;
    }
    CHECK(verdictOf(instance, other) == Verdict::Wrong);
  }
  for (std::size_t kind = 0; kind < 4; ++kind) CHECK(seen[kind] > 10);
}

TEST_CASE("Persons that were not all counted prove nothing", "[partition]") {
  Band band;
  band.criterion = Criterion::PersonsOnly;
  std::vector<Atom> atoms(3);
  for (Atom& atom : atoms) atom.households = 100, atom.persons = 250;
  atoms[1].persons = kUnknownPersons;
  const Instance instance(band, atoms, {{0, 1, 10}, {1, 2, 10}});
  CHECK(verify(instance, exhausted(instance, 1)).wrong == "persons_are_not_all_counted");
  CHECK(!solve(instance, effortFor(Mode::Proofs, 3)).infeasible);
}
