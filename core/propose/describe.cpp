// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/describe.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "core/base/sorted.h"
#include "core/propose/adjacency.h"
#include "core/propose/summary.h"
#include "core/topology/outline.h"

namespace wangge::propose {
namespace {

using Owner = std::unordered_map<FaceId, std::size_t>;

// The heirs of the whole community at once, so that an old grid in two parts continues once.
void giveHeirs(const Project& project, const Problem& problem, const std::vector<Groups>& groups, const Owner& owner,
               ProposedPlan& plan) {
  std::vector<Atom> atoms;
  Groups all;
  int next = 0;
  for (std::size_t p = 0; p < problem.parts.size(); ++p) {
    const Instance& instance = problem.parts[p].instance;
    atoms.insert(atoms.end(), instance.atoms().begin(), instance.atoms().end());
    for (int group : groups[p]) all.push_back(next + group);
    next += groupCount(groups[p]);
  }
  const Instance present({}, atoms, {});
  // A grid of which only some faces were chosen goes on as what is left of it.
  std::vector<char> shared(problem.olds.size(), 0);
  for (std::size_t old = 0; old < problem.olds.size(); ++old)
    for (FaceId face : project.grids.at(problem.olds[old]).zone.faces)
      shared[old] = shared[old] || !owner.contains(face);
  for (Atom& atom : atoms)
    if (atom.before >= 0 && shared[static_cast<std::size_t>(atom.before)]) atom.before = -1;
  const std::vector<int> match = heirs(Instance({}, std::move(atoms), {}), all);
  plan.moved = movedHouseholds(present, all, match);
  for (std::size_t g = 0; g < plan.grids.size(); ++g)
    if (match[g] >= 0) plan.grids[g].heir = problem.olds[static_cast<std::size_t>(match[g])];
}

// The proposed grid that continues this one; else the one that gets most of its households.
std::size_t whereMostIs(const Project& project, GridId old, const Owner& owner, const ProposedPlan& plan) {
  std::vector<std::int64_t> share(plan.grids.size(), 0);
  for (FaceId face : project.grids.at(old).zone.faces)
    if (const auto at = owner.find(face); at != owner.end() && at->second < plan.grids.size())
      share[at->second] += project.subdivision.face(face).tally.households + 1;
  for (std::size_t g = 0; g < plan.grids.size(); ++g)
    if (plan.grids[g].heir == old) return g;
  return static_cast<std::size_t>(std::max_element(share.begin(), share.end()) - share.begin());
}

// Returns twice the millimetres of barriers inside the grid.
std::int64_t measureBorders(const Project& project, const Owner& owner, ProposedGrid& grid, std::size_t mine) {
  const Subdivision& s = project.subdivision;
  const CommunityId community = s.face(grid.faces.front()).community;
  std::vector<std::int64_t> lengths(kFollows, 0);
  std::int64_t outer = 0, inside = 0;
  for (FaceId face : grid.faces)
    for (HalfEdge h : s.boundary(face)) {
      const FaceId other = s.rightOf(h);
      const auto at = owner.find(other);
      const Arc& arc = s.arc(h.arc);
      const std::int64_t length = lengthOf(*arc.shape).value;
      if (at != owner.end() && at->second == mine) {
        if (dividesGrids(followsOf(arc.classes))) inside += length;
        continue;
      }
      if (s.face(other).community != community) {
        outer += length;
      } else {
        lengths[static_cast<std::size_t>(followsOf(arc.classes))] += length;
      }
    }
  for (std::size_t i = 0; i < kFollows; ++i) grid.follows[i] = lengths[i] / 100;
  grid.communityBorder = outer / 100;
  return inside;
}

// Households and neighbours of this community that could take some of it.
std::vector<CommunityId> neighboursOf(const Project& project, CommunityId community) {
  std::vector<CommunityId> result;
  const Subdivision& s = project.subdivision;
  for (HalfEdge h : boundaryOf(s, project.communities.at(community).zone.faces))
    if (const CommunityId other = s.face(s.rightOf(h)).community; other && other != community) result.push_back(other);
  sortUnique(result);
  return result;
}

}  // namespace

double ProposedGrid::compactness() const {
  return compactnessOf(area, std::accumulate(follows.begin(), follows.end(), communityBorder));
}

ProposedPlan describe(const Project& project, const Problem& problem, const std::vector<Groups>& groups,
                      PlanKind kind) {
  ProposedPlan plan;
  plan.kind = kind;
  Owner owner;
  Cost cost;
  for (std::size_t p = 0; p < problem.parts.size(); ++p) {
    const Part& part = problem.parts[p];
    const std::size_t first = plan.grids.size();
    plan.grids.resize(first + static_cast<std::size_t>(groupCount(groups[p])));
    for (std::size_t i = 0; i < part.faces.size(); ++i) {
      const std::size_t g = first + static_cast<std::size_t>(groups[p][i]);
      ProposedGrid& grid = plan.grids[g];
      for (FaceId face : part.faces[i]) {
        grid.faces.push_back(face);
        grid.tally += project.subdivision.face(face).tally, grid.area += project.subdivision.face(face).area;
        owner[face] = g;
      }
    }
    cost += costOf(part.instance, groups[p], false);
  }
  for (std::size_t u = 0; u < problem.units.size(); ++u)
    plan.grids[owner.at(problem.anchors[u])].tally += project.units.at(problem.units[u]).tally;
  for (const auto& [face, grid] : problem.followers) owner[face] = plan.grids.size();  // whose will be seen
  giveHeirs(project, problem, groups, owner, plan);
  for (const auto& [face, grid] : problem.followers) {
    const std::size_t g = owner[face] = whereMostIs(project, grid, owner, plan);
    plan.grids[g].faces.push_back(face), plan.grids[g].area += project.subdivision.face(face).area;
  }
  std::int64_t inside = 0;
  for (std::size_t g = 0; g < plan.grids.size(); ++g) {
    ProposedGrid& grid = plan.grids[g];
    std::sort(grid.faces.begin(), grid.faces.end());
    // A grid that stays as it is keeps its exemption.
    const bool same = grid.heir && project.grids.at(grid.heir).zone.faces == grid.faces;
    grid.status = same ? statusOf(project, grid.heir) : bandOf(problem.rule, grid.tally);
    grid.precincts = static_cast<int>(precinctsIn(project, grid.faces).size());
    inside += measureBorders(project, owner, grid, g);
  }
  plan.cost = unpack(cost);
  plan.cost.barrier = inside / 200;
  plan.cost.moved = plan.moved, plan.cost.movedFirst = 0;
  std::sort(plan.grids.begin(), plan.grids.end(),
            [](const ProposedGrid& a, const ProposedGrid& b) { return a.faces.front() < b.faces.front(); });
  return plan;
}

std::vector<Remedy> remediesFor(const Project& project, const Problem& problem, const ProposedPlan& plan,
                                const std::vector<Proof>& proofs) {
  std::vector<Remedy> remedies;
  const SizeRule& rule = problem.rule;
  // The band in which the plan given would be.
  Remedy band;
  band.kind = Remedy::Kind::Band;
  band.least = rule.minHouseholds, band.most = rule.maxHouseholds;
  std::int64_t outside = 0;
  for (const ProposedGrid& grid : plan.grids) {
    if (!mayBeOutOfBand(grid.status)) continue;
    band.least = std::min(band.least, grid.tally.households), band.most = std::max(band.most, grid.tally.households);
    ++outside;
  }
  if (outside == 0) return remedies;
  remedies.push_back(band);
  for (const Proof& proof : proofs)
    if (proof.certificate.kind == CertificateKind::Oversize) {
      Remedy split;
      split.kind = Remedy::Kind::SplitBlock;  // or by entrance: oversize.h tells
      split.face = proof.forced.front(), split.households = proof.certificate.households;
      remedies.push_back(split);
    }
  for (const Gap& gap : problem.gaps) {
    Remedy cross;
    cross.kind = Remedy::Kind::Cross;
    cross.barrier = gap.follows;
    cross.households = std::min(problem.parts[gap.a].instance.households(), problem.parts[gap.b].instance.households());
    const auto same = [&](const Remedy& known) {
      return known.kind == cross.kind && known.barrier == cross.barrier && known.households == cross.households;
    };
    if (std::none_of(remedies.begin(), remedies.end(), same)) remedies.push_back(cross);
  }
  const std::int64_t mine = project.communities.at(problem.community).zone.tally.households;
  for (CommunityId other : neighboursOf(project, problem.community)) {
    const std::int64_t both = mine + project.communities.at(other).zone.tally.households;
    if (!divisible(both, rule.minHouseholds, rule.maxHouseholds)) continue;
    Remedy join;
    join.kind = Remedy::Kind::Neighbour;
    join.neighbour = other, join.households = both;
    remedies.push_back(join);
    break;  // one is enough to think about; the lowest id, for the same answer every time
  }
  Remedy exemption;
  exemption.kind = Remedy::Kind::Exemption;
  exemption.households = outside;
  remedies.push_back(exemption);
  return remedies;
}

}  // namespace wangge::propose
