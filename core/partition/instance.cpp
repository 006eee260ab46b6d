// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/instance.h"

#include <algorithm>
#include <tuple>

namespace wangge::partition {
namespace {

std::int64_t outside(std::int64_t value, std::int64_t least, std::int64_t most) {
  return value < least ? least - value : value > most ? value - most : 0;
}

}  // namespace

std::int64_t Band::deviation(std::int64_t households, std::int64_t persons) const {
  const std::int64_t byHouseholds = outside(households, least, most);
  if (criterion == Criterion::HouseholdsOnly) return byHouseholds;
  const std::int64_t byPersons = outside(persons, leastPersons, mostPersons);
  // Persons that were not counted leave the sum with its unit, households.
  const std::int64_t some = std::min(byPersons, std::max<std::int64_t>(byHouseholds, 1));
  if (criterion == Criterion::Either) return byPersons == 0 ? 0 : byHouseholds;
  return criterion == Criterion::Both ? std::max(byHouseholds, some) : std::min(byPersons, kMostHouseholds);
}

std::int64_t Band::excess(std::int64_t households, std::int64_t persons) const {
  const std::int64_t over = std::max<std::int64_t>(households - most, 0);
  if (criterion == Criterion::HouseholdsOnly) return over;
  const std::int64_t overPersons = std::max<std::int64_t>(persons - mostPersons, 0);
  if (criterion == Criterion::PersonsOnly) return std::min(overPersons, kMostHouseholds);
  if (criterion == Criterion::Either) return overPersons > 0 ? over : 0;
  return overPersons > 0 ? std::max<std::int64_t>(over, 1) : over;
}

std::int64_t Band::lack(std::int64_t households) const {
  return criterion == Criterion::HouseholdsOnly || criterion == Criterion::Both
             ? std::max<std::int64_t>(least - households, 0)
             : 0;
}

bool Band::outOfFirstCriterion(std::int64_t households, std::int64_t persons) const {
  return criterion == Criterion::PersonsOnly ? outside(persons, leastPersons, mostPersons) != 0
                                             : outside(households, least, most) != 0;
}

Band bandOf(const SizeRule& rule) {
  Band band;
  band.least = rule.minHouseholds, band.most = rule.maxHouseholds;
  band.leastPersons = rule.minPersons(), band.mostPersons = rule.maxPersons();
  band.criterion = rule.criterion;
  band.target =
      rule.criterion == Criterion::PersonsOnly ? rule.targetPersons : (rule.minHouseholds + rule.maxHouseholds) / 2;
  return band;
}

Instance::Instance(Band given, std::vector<Atom> atoms, std::vector<Edge> edges)
    : band(given), m_atoms(std::move(atoms)), m_edges(std::move(edges)) {
  for (Atom& atom : m_atoms) {
    if (!band.usesPersons()) atom.persons = 0;
    m_households += atom.households;
    m_gridsBefore = std::max(m_gridsBefore, atom.before + 1);
  }
  for (Edge& edge : m_edges)
    if (edge.a > edge.b) std::swap(edge.a, edge.b);
  std::sort(m_edges.begin(), m_edges.end(),
            [](const Edge& x, const Edge& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
  std::size_t kept = 0;
  for (const Edge& edge : m_edges) {
    if (kept > 0 && m_edges[kept - 1].a == edge.a && m_edges[kept - 1].b == edge.b) {
      m_edges[kept - 1].cut += edge.cut;
    } else {
      m_edges[kept++] = edge;
    }
  }
  m_edges.resize(kept);
  m_first.assign(m_atoms.size() + 1, 0);
  for (const Edge& edge : m_edges)
    ++m_first[static_cast<std::size_t>(edge.a) + 1], ++m_first[static_cast<std::size_t>(edge.b) + 1];
  for (std::size_t i = 1; i < m_first.size(); ++i) m_first[i] += m_first[i - 1];
  m_steps.resize(m_edges.size() * 2);
  std::vector<std::size_t> at(m_first.begin(), m_first.end() - 1);
  for (std::size_t e = 0; e < m_edges.size(); ++e) {
    m_steps[at[static_cast<std::size_t>(m_edges[e].a)]++] = {m_edges[e].b, static_cast<int>(e)};
    m_steps[at[static_cast<std::size_t>(m_edges[e].b)]++] = {m_edges[e].a, static_cast<int>(e)};
  }
}

Cost sizeCost(const Band& band, std::int64_t households, std::int64_t persons) {
  CostTerms terms;
  terms.outside = band.deviation(households, persons);
  terms.gridsOutside = band.outOfFirstCriterion(households, persons) ? 1 : 0;
  const std::int64_t size = band.criterion == Criterion::PersonsOnly ? std::min(persons, kMostHouseholds) : households;
  const std::int64_t off = size - band.target;
  terms.unevenness = off * off / 100;
  return pack(terms);
}

Cost closingCost(const Instance& instance, const Sum& sum) {
  CostTerms terms;
  terms.outside = sum.seeds > 1 ? kForbidden * (sum.seeds - 1) : 0;
  terms.precincts = std::max(bitsIn(sum.precincts) - 1, 0);
  terms.blocksCut = bitsIn(sum.blocks);
  terms.spans = std::max(bitsIn(sum.sides) - 1, 0);
  return pack(terms) + sizeCost(instance.band, sum.households, sum.persons);
}

Cost countCost(const Instance& instance, int grids) {
  if (instance.wanted == 0) return {};
  CostTerms terms;
  // Beyond this the field would overflow; plans so far off are all as bad.
  constexpr int kMostOff = 60;
  terms.outside = kForbidden * std::min(std::abs(grids - instance.wanted), kMostOff);
  return pack(terms);
}

Cost movedCost(const Instance& instance, std::int64_t households) {
  CostTerms terms;
  (instance.leastChange ? terms.movedFirst : terms.moved) = households;
  return pack(terms);
}

Cost costOf(const Instance& instance, const Groups& groups, bool withMoved) {
  const int count = groupCount(groups);
  std::vector<Sum> sums(static_cast<std::size_t>(count));
  for (int i = 0; i < instance.size(); ++i)
    sums[static_cast<std::size_t>(groups[static_cast<std::size_t>(i)])] += sumOf(instance.atom(i));
  Cost cost = countCost(instance, count);
  std::uint64_t blocks = 0;
  for (const Sum& sum : sums) cost += closingCost(instance, sum), blocks |= sum.blocks;
  cost -= blocksCost(std::popcount(blocks));
  for (const Edge& edge : instance.edges())
    if (groups[static_cast<std::size_t>(edge.a)] != groups[static_cast<std::size_t>(edge.b)]) cost += cutCost(edge);
  if (withMoved || instance.leastChange)
    cost += movedCost(instance, movedHouseholds(instance, groups, heirs(instance, groups)));
  return cost;
}

int groupCount(const Groups& groups) {
  int most = -1;
  for (int group : groups) most = std::max(most, group);
  return most + 1;
}

void renumber(Groups& groups) {
  std::vector<int> number(static_cast<std::size_t>(groupCount(groups)), -1);
  int next = 0;
  for (int& group : groups) {
    int& mine = number[static_cast<std::size_t>(group)];
    if (mine < 0) mine = next++;
    group = mine;
  }
}

bool everyGroupConnected(const Instance& instance, const Groups& groups) {
  std::vector<char> seen(groups.size(), 0), met(static_cast<std::size_t>(groupCount(groups)), 0);
  std::vector<int> queue;
  for (int start = 0; start < instance.size(); ++start) {
    if (seen[static_cast<std::size_t>(start)]) continue;
    const int group = groups[static_cast<std::size_t>(start)];
    if (met[static_cast<std::size_t>(group)]++) return false;
    queue.assign(1, start);
    seen[static_cast<std::size_t>(start)] = 1;
    for (std::size_t i = 0; i < queue.size(); ++i)
      for (const Step& step : instance.steps(queue[i]))
        if (!seen[static_cast<std::size_t>(step.to)] && groups[static_cast<std::size_t>(step.to)] == group)
          seen[static_cast<std::size_t>(step.to)] = 1, queue.push_back(step.to);
  }
  return true;
}

std::vector<std::vector<int>> partsOf(const Instance& instance, std::span<const int> atoms) {
  std::vector<char> open(static_cast<std::size_t>(instance.size()), 0);
  for (int atom : atoms) open[static_cast<std::size_t>(atom)] = 1;
  std::vector<std::vector<int>> parts;
  for (int start : atoms) {
    if (!open[static_cast<std::size_t>(start)]) continue;
    std::vector<int> part{start};
    open[static_cast<std::size_t>(start)] = 0;
    for (std::size_t i = 0; i < part.size(); ++i)
      for (const Step& step : instance.steps(part[i]))
        if (open[static_cast<std::size_t>(step.to)])
          open[static_cast<std::size_t>(step.to)] = 0, part.push_back(step.to);
    std::sort(part.begin(), part.end());
    parts.push_back(std::move(part));
  }
  return parts;
}

Instance induced(const Instance& instance, std::span<const int> atoms) {
  thread_local std::vector<int> number;
  number.resize(std::max(number.size(), static_cast<std::size_t>(instance.size())), -1);
  std::vector<Atom> some;
  some.reserve(atoms.size());
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    number[static_cast<std::size_t>(atoms[i])] = static_cast<int>(i);
    some.push_back(instance.atom(atoms[i]));
  }
  std::vector<Edge> edges;
  for (int atom : atoms)
    for (const Step& step : instance.steps(atom))
      if (step.to > atom && number[static_cast<std::size_t>(step.to)] >= 0) {
        Edge edge = instance.edge(step.edge);
        edge.a = number[static_cast<std::size_t>(atom)], edge.b = number[static_cast<std::size_t>(step.to)];
        edges.push_back(edge);
      }
  for (int atom : atoms) number[static_cast<std::size_t>(atom)] = -1;
  Instance part(instance.band, std::move(some), std::move(edges));
  part.leastChange = instance.leastChange, part.seed = instance.seed;
  return part;
}

}  // namespace wangge::partition
