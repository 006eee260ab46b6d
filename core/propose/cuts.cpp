// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/cuts.h"

#include <algorithm>
#include <tuple>

#include "core/geometry/point_on_surface.h"
#include "core/propose/divided.h"

namespace wangge::propose {
namespace {

// So few cells are soon settled by exact search.
constexpr std::size_t kSettled = 48;

// Blocks with more households than this are divided, in steps, until the community is in band.
std::vector<std::int64_t> stepsFor(const SizeRule& rule) {
  return {rule.maxHouseholds, rule.maxHouseholds * 2 / 5, rule.maxHouseholds / 6};
}

// No grouping of whatever pieces misses the band by less.
bool asNearAsCanBe(const Outcome& outcome, const SizeRule& rule) {
  const std::int64_t outside = outcome.plans.front().cost.outside;
  if (outside >= kForbidden) return false;
  Tally all;
  for (const ProposedGrid& grid : outcome.plans.front().grids) all += grid.tally;
  if (rule.criterion != Criterion::HouseholdsOnly &&
      (rule.criterion != Criterion::Either || all.households >= rule.minHouseholds || !all.personsComplete() ||
       divisible(all.persons, rule.minPersons(), rule.maxPersons())))
    return false;
  const auto missedBy = [&](std::int64_t grids) {
    return std::max(
        {std::int64_t{0}, grids * rule.minHouseholds - all.households, all.households - grids * rule.maxHouseholds});
  };
  const std::int64_t fewest = std::max<std::int64_t>(all.households / rule.maxHouseholds, 1);
  return outside <= std::min(missedBy(fewest), missedBy(fewest + 1));
}

// In band, or in band by persons, with all that was asked for.
bool inBand(const Outcome& outcome) {
  return !outOfBand(outcome.status) && outcome.plans.front().cost.outside < kForbidden;
}

// By arithmetic.
bool divisibleByHouseholds(const Outcome& outcome, const SizeRule& rule) {
  std::int64_t households = 0;
  for (const ProposedGrid& grid : outcome.plans.front().grids) households += grid.tally.households;
  return divisible(households, rule.minHouseholds, rule.maxHouseholds);
}

// A proof about cells with several places in them says nothing about the places, but for sums and for a place that is
// too much by itself.
void claimNoMore(Outcome& outcome) {
  const auto holds = [](const Proof& proof) {
    const CertificateKind kind = proof.certificate.kind;
    return kind == CertificateKind::Arithmetic || kind == CertificateKind::Oversize || kind == CertificateKind::Number;
  };
  std::erase_if(outcome.proofs, [&](const Proof& proof) { return !holds(proof); });
  if (outcome.status == Status::Infeasible && outcome.proofs.empty()) outcome.status = Status::Unproven;
}

class Cutter {
 public:
  Cutter(const Project& project, const Options& options, const Outcome& whole, std::stop_token stop)
      : m_project(project),
        m_options(options),
        m_stop(std::move(stop)),
        m_rule(project.profile.sizeRuleFor(project.communities.at(whole.community).type)),
        m_faces(facesOf(whole.plans.front())),
        m_around(buildingsTouching(project, boxAround(project, m_faces))),
        m_whole(whole),
        m_best(whole),
        m_divisible(options.request.scope == Scope::Whole && divisibleByHouseholds(whole, m_rule)) {
    m_options.cutBlocks = false;
  }

  Outcome run() {
    for (const Fineness fineness : {Fineness::Coarse, Fineness::Fine, Fineness::Places})
      if (!finer(fineness)) break;
    if (m_bestShares && outOfBand(m_best.status)) claimNoMore(m_best);
    return std::move(m_best);
  }

 private:
  // True where it is worth going on with smaller cells.
  bool finer(Fineness fineness) {
    Divided divided;
    divided.plan = m_project, divided.fineness = fineness;
    for (std::int64_t least : stepsFor(m_rule)) {
      const bool any =
          divideHeavy(divided, m_whole.community, m_faces, least, m_rule.maxHouseholds, m_around, inBand(m_whole));
      m_partsBuildings = divided.blocksOfPlaces.size() < divided.blocks.size();
      if (!any || m_stop.stop_requested()) continue;
      // Where it lies between buildings, what was chosen stays as it is.
      if (!m_options.request.faces.empty() && m_partsBuildings) return false;
      look(divided);
      if (!open()) return false;
    }
    return divided.shared && !m_stop.stop_requested();
  }

  // Some grid is in band by persons only where the households could be divided; to part buildings for that would be
  // too much.
  bool lacksHouseholds(const Outcome& outcome) const {
    return m_divisible && !m_partsBuildings && outcome.status == Status::InBandByPersons;
  }
  // Less is better.
  std::tuple<bool, std::int64_t, std::int64_t> faults(const Outcome& outcome) const {
    const CostTerms& cost = outcome.plans.front().cost;
    return {outOfBand(outcome.status), cost.outside, lacksHouseholds(outcome) ? cost.gridsOutside : 0};
  }
  // It may yet be better.
  bool open() const {
    if (inBand(m_best)) return lacksHouseholds(m_best);
    return !m_bestShares || !asNearAsCanBe(m_best, m_rule);
  }

  void look(const Divided& divided) {
    Options again = m_options;
    again.request.pieces = divided.pieces;
    again.request.faces = chosenCells(divided, m_options.request.faces);
    // Between places the shape of the borders is all that tells one plan from another, and few cells are soon settled.
    if (m_options.mode == Mode::Standard && !divided.blocksOfPlaces.empty() && divided.cells.size() <= kSettled)
      again.mode = Mode::Proofs;
    auto better = proposeFor(divided.plan, m_whole.community, again, m_stop);
    if (!better || better->plans.empty()) return;
    // Of two that are as near, the one about places themselves.
    const bool same = m_bestShares && !divided.shared && faults(*better) == faults(m_best);
    if (!same && faults(*better) >= faults(m_best)) return;
    better->cutBlocks = divided.blocks, better->fineness = divided.fineness;
    better->cells = cellsOf(divided, better->plans.front());
    tellOfBlocks(divided, *better);
    // What was proven for whole blocks stays worth saying: it is why they are cut. Where cutting them is not enough
    // either, it would be taken for a proof about that.
    if (!outOfBand(better->status)) better->proofs = m_whole.proofs;
    m_best = *std::move(better);
    m_bestShares = divided.shared;
  }

  const Project& m_project;
  Options m_options;
  std::stop_token m_stop;
  const SizeRule& m_rule;
  std::vector<FaceId> m_faces;
  Boxes m_around;
  const Outcome& m_whole;
  Outcome m_best;
  bool m_bestShares = false;      // cells of the best have several places
  bool m_divisible = false;       // by arithmetic
  bool m_partsBuildings = false;  // some divided block has buildings
};

}  // namespace

std::vector<BuildingId> buildingsIn(const Project& project, FaceId face) {
  std::vector<BuildingId> result;
  for (const auto& [id, box] : buildingsTouching(project, project.subdivision.face(face).box))
    if (project.subdivision.locate(pointOnSurface({*project.buildings.at(id).outline})) == face) result.push_back(id);
  return result;
}

Outcome withCuts(const Project& project, const Options& options, Outcome outcome, std::stop_token stop) {
  if (outcome.plans.empty() || (inBand(outcome) && outcome.status != Status::InBandByPersons)) return outcome;
  const SizeRule& rule = project.profile.sizeRuleFor(project.communities.at(outcome.community).type);
  if (inBand(outcome) && (outcome.scope != Scope::Whole || !divisibleByHouseholds(outcome, rule))) return outcome;
  if (asNearAsCanBe(outcome, rule)) return outcome;
  return Cutter(project, options, outcome, std::move(stop)).run();
}

int placesAt(const Project& project, FaceId face) {
  if (!buildingsIn(project, face).empty()) return 0;
  const auto places = placesIn(project, face, Fineness::Places);
  return places ? places->count : 0;
}

std::vector<FaceId> blocksOfPlaces(const Project& project, const Outcome& outcome) {
  std::vector<FaceId> blocks = outcome.cutBlocks;
  if (blocks.empty()) return blocks;
  const Boxes around = buildingsTouching(project, boxAround(project, blocks));
  std::erase_if(blocks,
                [&](FaceId face) { return !standingIn(project, face, buildingsNear(project, face, around)).empty(); });
  return blocks;
}

Result<Project> withBlocksDivided(const Project& project, const Outcome& outcome) {
  Project plan = project;
  if (outcome.cutBlocks.empty()) return plan;
  for (FaceId face : outcome.cutBlocks)
    if (!plan.subdivision.faces().contains(face)) return fail(Error("propose.outdated"));
  const Boxes around = buildingsTouching(project, boxAround(project, outcome.cutBlocks));
  for (FaceId face : outcome.cutBlocks) {
    auto cut = divideFace(plan, face, buildingsNear(plan, face, around), outcome.fineness);
    if (!cut) return fail(Error("propose.outdated"));
    plan = std::move(cut->after);
  }
  return plan;
}

}  // namespace wangge::propose
