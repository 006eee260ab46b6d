// SPDX-License-Identifier: GPL-3.0-or-later
// The bare problem: a connected graph of atoms (faces, or pieces of them) that shall be grouped into connected grids,
// each in a band. Knows nothing of plans or geometry; all searches and proofs work on it.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "core/partition/cost.h"
#include "core/plan/rule_profile.h"

namespace wangge::partition {

// Precincts and sides have bits below this one; what is beyond shares the last.
inline constexpr int kMostBits = 63;

// Persons of an atom whose persons were not counted: no sum that contains it is in the persons band.
inline constexpr std::int64_t kUnknownPersons = std::int64_t{1} << 40;

// The size rule as sizes of one grid.
struct Band {
  std::int64_t least = 300, most = 500;
  std::int64_t leastPersons = 800, mostPersons = 1200;
  Criterion criterion = Criterion::HouseholdsOnly;
  std::int64_t target = 400;  // of households (of persons with PersonsOnly)

  bool usesPersons() const { return criterion != Criterion::HouseholdsOnly; }
  // How far outside the band a grid is; 0 inside.
  std::int64_t deviation(std::int64_t households, std::int64_t persons) const;
  // At least this far outside is every grid that contains such a part: what is too much already.
  std::int64_t excess(std::int64_t households, std::int64_t persons) const;
  // At least so many households must still come before a grid is in band (0 when persons may let it be in band).
  std::int64_t lack(std::int64_t households) const;
  // Not in band by the criterion that counts first (households; persons only when the rule is about persons alone).
  bool outOfFirstCriterion(std::int64_t households, std::int64_t persons) const;
  friend bool operator==(const Band&, const Band&) = default;
};

Band bandOf(const SizeRule& rule);

struct Atom {
  std::int64_t households = 0, persons = 0;
  std::uint64_t precincts = 0;  // bit of its precinct in the instance; none: 0
  std::uint64_t blocks = 0;     // bit of the divided block that it is a piece of; none: 0
  std::uint64_t sides = 0;      // bit of the side of barriers that it lies on; none: 0
  int seeds = 0;                // seeds placed by the planner in it; no grid may have two
  int before = -1;              // number of the grid it belongs to now; -1: none
  friend bool operator==(const Atom&, const Atom&) = default;
};

struct Edge {
  int a = 0, b = 0;      // atoms, a < b
  std::int64_t cut = 0;  // decimetres times ten times the factor, when the atoms are in different grids
  friend bool operator==(const Edge&, const Edge&) = default;
};

// What counts of a set of atoms.
struct Sum {
  std::int64_t households = 0, persons = 0;
  std::uint64_t precincts = 0, blocks = 0, sides = 0;
  int seeds = 0;
  Sum& operator+=(const Sum& o) {
    households += o.households, persons += o.persons, seeds += o.seeds;
    precincts |= o.precincts, blocks |= o.blocks, sides |= o.sides;
    return *this;
  }
  friend bool operator==(const Sum&, const Sum&) = default;
};
inline Sum sumOf(const Atom& atom) {
  return {atom.households, atom.persons, atom.precincts, atom.blocks, atom.sides, atom.seeds};
}

struct Step {
  int to = 0, edge = 0;
};

// A group of each atom, numbered from 0.
using Groups = std::vector<int>;

class Instance {
 public:
  Instance() = default;
  // Edges may come in any order and direction; parallel ones are united. Persons are dropped when the band is about
  // households alone, so that searches need not tell sums apart by them.
  Instance(Band band, std::vector<Atom> atoms, std::vector<Edge> edges);

  Band band;
  int wanted = 0;            // number of grids; 0: any
  bool leastChange = false;  // residents moved count right after the band
  std::uint64_t seed = 1;    // of the random choices

  const std::vector<Atom>& atoms() const { return m_atoms; }
  const std::vector<Edge>& edges() const { return m_edges; }
  int size() const { return static_cast<int>(m_atoms.size()); }
  const Atom& atom(int i) const { return m_atoms[static_cast<std::size_t>(i)]; }
  const Edge& edge(int i) const { return m_edges[static_cast<std::size_t>(i)]; }
  std::span<const Step> steps(int atom) const {
    const auto from = m_first[static_cast<std::size_t>(atom)], to = m_first[static_cast<std::size_t>(atom) + 1];
    return {m_steps.data() + from, to - from};
  }
  std::int64_t households() const { return m_households; }
  int gridsBefore() const { return m_gridsBefore; }

 private:
  std::vector<Atom> m_atoms;
  std::vector<Edge> m_edges;
  std::vector<std::size_t> m_first;
  std::vector<Step> m_steps;
  std::int64_t m_households = 0;
  int m_gridsBefore = 0;
};

// Bits set; mostly none or one is.
inline int bitsIn(std::uint64_t bits) {
  return bits == 0 ? 0 : (bits & (bits - 1)) == 0 ? 1 : std::popcount(bits);
}

// What a finished grid costs for its size.
Cost sizeCost(const Band& band, std::int64_t households, std::int64_t persons);
// What a finished grid costs by itself. Each divided block in it counts: summed over the grids of a plan that is one
// too many for each block, which costOf takes off again.
Cost closingCost(const Instance& instance, const Sum& sum);
// `pieces` of divided blocks lie in another grid than the rest.
inline Cost blocksCost(std::int64_t pieces) {
  return {0, pieces << kBlocksShift, 0, 0};
}
inline Cost cutCost(const Edge& edge) {
  return {0, 0, edge.cut, 0};
}
// When the number of grids is asked for.
Cost countCost(const Instance& instance, int grids);
// `households` change grid.
Cost movedCost(const Instance& instance, std::int64_t households);

// The whole cost of a grouping, with the residents moved under the best one-to-one match of old and new grids (exact
// for up to 12 old grids, greedy beyond). Ordinary searches compare without that last term: `withMoved` false.
Cost costOf(const Instance& instance, const Groups& groups, bool withMoved);
// The old grid that each group continues (-1: none), one to one, so that fewest households move.
std::vector<int> heirs(const Instance& instance, const Groups& groups);
// The old grids that occur, ascending.
std::vector<int> gridsBefore(const Instance& instance);
std::int64_t movedHouseholds(const Instance& instance, const Groups& groups, std::span<const int> heirOf);

int groupCount(const Groups& groups);
// Numbers groups from 0 by their first atom.
void renumber(Groups& groups);
bool everyGroupConnected(const Instance& instance, const Groups& groups);
// Connected parts of some atoms, each ascending, by first atom.
std::vector<std::vector<int>> partsOf(const Instance& instance, std::span<const int> atoms);
// The part of an instance on some atoms (ascending); atom i of the result is atoms[i].
Instance induced(const Instance& instance, std::span<const int> atoms);

}  // namespace wangge::partition
