// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/certificate.h"

#include <algorithm>
#include <numeric>

#include "core/partition/frontier.h"
#include "core/partition/verify.h"

namespace wangge::partition {
namespace {

std::int64_t weightOf(const Instance& instance, int atom) {
  return instance.band.criterion == Criterion::PersonsOnly ? instance.atom(atom).persons
                                                           : instance.atom(atom).households;
}

// Atoms whose removal leaves the graph in pieces (Hopcroft and Tarjan), without recursion.
std::vector<char> cutAtoms(const Instance& instance) {
  const auto n = static_cast<std::size_t>(instance.size());
  std::vector<int> number(n, -1), low(n, 0), parent(n, -1);
  std::vector<std::size_t> next(n, 0);
  std::vector<char> cuts(n, 0);
  int count = 0;
  for (int root = 0; root < instance.size(); ++root) {
    if (number[static_cast<std::size_t>(root)] >= 0) continue;
    int rootChildren = 0;
    std::vector<int> stack{root};
    number[static_cast<std::size_t>(root)] = low[static_cast<std::size_t>(root)] = count++;
    while (!stack.empty()) {
      const int at = stack.back();
      const auto a = static_cast<std::size_t>(at);
      if (next[a] < instance.steps(at).size()) {
        const int to = instance.steps(at)[next[a]++].to;
        const auto t = static_cast<std::size_t>(to);
        if (number[t] < 0) {
          parent[t] = at, number[t] = low[t] = count++;
          stack.push_back(to);
          rootChildren += at == root;
        } else if (to != parent[a]) {
          low[a] = std::min(low[a], number[t]);
        }
        continue;
      }
      stack.pop_back();
      if (parent[a] < 0) continue;
      const auto up = static_cast<std::size_t>(parent[a]);
      low[up] = std::min(low[up], low[a]);
      if (parent[a] != root && low[a] >= number[up]) cuts[up] = 1;
    }
    cuts[static_cast<std::size_t>(root)] = rootChildren > 1;
  }
  return cuts;
}

// Blobs: sets of atoms known to be in one grid. Grown until nothing more is forced.
class Bottlenecks {
 public:
  Bottlenecks(const Instance& instance, std::int64_t least, std::int64_t most)
      : m_instance(instance), m_least(least), m_most(most), m_blobOf(static_cast<std::size_t>(instance.size())) {
    for (int i = 0; i < instance.size(); ++i) m_blobOf[static_cast<std::size_t>(i)] = i;
  }

  std::optional<Certificate> find() {
    m_cuts = cutAtoms(m_instance);
    // Pieces shrink with each join, so as many rounds as there are atoms are enough; a few find nearly all.
    for (bool changed = true; changed;) {
      changed = false;
      for (int neck = 0; neck < m_instance.size(); ++neck) {
        if (m_blobOf[static_cast<std::size_t>(neck)] != neck) continue;
        // One atom alone cuts nothing off unless it is a cut atom of the graph.
        if (!m_cuts[static_cast<std::size_t>(neck)] || !cutsOff(neck)) continue;
        changed = true;
        if (weightOfBlob(neck) > m_most) return certificate(neck);
      }
    }
    return std::nullopt;
  }

 private:
  std::vector<int> membersOf(int blob) const {
    std::vector<int> members;
    for (int i = 0; i < m_instance.size(); ++i)
      if (m_blobOf[static_cast<std::size_t>(i)] == blob) members.push_back(i);
    return members;
  }
  std::int64_t weightOfBlob(int blob) const {
    std::int64_t weight = 0;
    for (int atom : membersOf(blob)) weight += weightOf(m_instance, atom);
    return weight;
  }

  // Joins the pieces behind the neck that are too light to stand alone; true when there are any.
  bool cutsOff(int neck) {
    std::vector<int> rest;
    for (int i = 0; i < m_instance.size(); ++i)
      if (m_blobOf[static_cast<std::size_t>(i)] != neck) rest.push_back(i);
    if (rest.empty()) return false;
    const std::vector<std::vector<int>> pieces = partsOf(m_instance, rest);
    bool joined = false;
    for (const std::vector<int>& piece : pieces) {
      std::int64_t weight = 0;
      for (int atom : piece) weight += weightOf(m_instance, atom);
      if (weight >= m_least) continue;
      m_joins.push_back({membersOf(neck), piece});
      for (int atom : piece) m_blobOf[static_cast<std::size_t>(atom)] = neck;
      joined = true;
    }
    return joined;
  }

  Certificate certificate(int blob) const {
    Certificate proof;
    proof.kind = CertificateKind::Bottleneck;
    proof.criterion = m_instance.band.criterion;
    proof.atoms = membersOf(blob);
    proof.households = weightOfBlob(blob);
    proof.least = m_least, proof.most = m_most;
    for (const ForcedJoin& join : m_joins)
      if (std::includes(proof.atoms.begin(), proof.atoms.end(), join.neck.begin(), join.neck.end()))
        proof.joins.push_back(join);
    return proof;
  }

  const Instance& m_instance;
  std::int64_t m_least, m_most;
  std::vector<int> m_blobOf;
  std::vector<char> m_cuts;
  std::vector<ForcedJoin> m_joins;
};

std::optional<Certificate> found(const Instance& instance) {
  const Band& band = instance.band;
  if (band.criterion != Criterion::HouseholdsOnly && band.criterion != Criterion::PersonsOnly) return std::nullopt;
  const bool persons = band.criterion == Criterion::PersonsOnly;
  Certificate proof;
  proof.criterion = band.criterion;
  proof.least = persons ? band.leastPersons : band.least, proof.most = persons ? band.mostPersons : band.most;
  for (int i = 0; i < instance.size(); ++i) {
    // Sums with gaps prove nothing.
    if (persons && instance.atom(i).persons >= kUnknownPersons) return std::nullopt;
    proof.households += weightOf(instance, i);
  }
  if (!divisible(proof.households, proof.least, proof.most)) {
    proof.kind = CertificateKind::Arithmetic;
    proof.below = proof.most > 0 ? (proof.households - 1) / proof.most : 0;
    return proof;
  }
  for (int i = 0; i < instance.size(); ++i)
    if (weightOf(instance, i) > proof.most) {
      proof.kind = CertificateKind::Oversize;
      proof.households = weightOf(instance, i);
      proof.atoms = {i};
      return proof;
    }
  const std::int64_t grids = instance.wanted, seeds = seedsIn(instance);
  if (grids > 0 && (grids * proof.least > proof.households || grids * proof.most < proof.households)) {
    proof.kind = CertificateKind::Number, proof.grids = instance.wanted;
    return proof;
  }
  if (seeds > 1 && seeds * proof.least > proof.households) {
    proof.kind = CertificateKind::Seeds, proof.seeds = static_cast<int>(seeds);
    return proof;
  }
  return Bottlenecks(instance, proof.least, proof.most).find();
}

}  // namespace

bool divisible(std::int64_t households, std::int64_t least, std::int64_t most) {
  if (most <= 0) return households == 0 && least <= 0;
  const std::int64_t grids = std::max<std::int64_t>((households + most - 1) / most, 1);
  return grids * least <= households;
}

int seedsIn(const Instance& instance) {
  int seeds = 0;
  for (const Atom& atom : instance.atoms()) seeds += atom.seeds;
  return seeds;
}

std::optional<Certificate> provenOutOfBand(const Instance& instance) {
  std::optional<Certificate> proof = found(instance);
  if (proof && verify(instance, *proof).verdict != Verdict::Holds) proof.reset();
  return proof;
}

Certificate exhausted(const Instance& instance, std::int64_t states) {
  const Band& band = instance.band;
  const bool persons = band.criterion == Criterion::PersonsOnly;
  Certificate proof;
  proof.kind = CertificateKind::Exhausted;
  proof.criterion = band.criterion;
  proof.least = persons ? band.leastPersons : band.least, proof.most = persons ? band.mostPersons : band.most;
  for (int i = 0; i < instance.size(); ++i) proof.households += weightOf(instance, i);
  proof.order = frontierOrder(instance).atoms;
  proof.states = states;
  proof.grids = instance.wanted;
  if (const int seeds = seedsIn(instance); seeds > 1) proof.seeds = seeds;
  return proof;
}

}  // namespace wangge::partition
