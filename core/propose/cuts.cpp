// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/cuts.h"

#include <algorithm>
#include <tuple>

#include "core/propose/claims.h"
#include "core/propose/oversize.h"

namespace wangge::propose {
namespace {

// So few cells are soon settled by exact search.
constexpr std::size_t kSettled = 48;

// Blocks with more households than this are divided, in steps, until the community is in band; all of them only where
// there are no buildings.
std::vector<std::int64_t> stepsFor(const SizeRule& rule) {
  return {rule.maxHouseholds, rule.maxHouseholds * 2 / 5, std::max<std::int64_t>(rule.maxHouseholds / 6, 1), 0};
}

// No grouping of whatever pieces into `wanted` grids (0: any number) misses the band by less. `byPlaces`: what places
// that are too much make it miss.
bool asNearAsCanBe(const Outcome& outcome, const SizeRule& rule, int wanted, std::int64_t byPlaces) {
  const std::int64_t outside = outcome.plans.front().cost.outside;
  if (outside >= kForbidden) return false;
  if (byPlaces > 0 && outside <= byPlaces) return true;
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
  if (wanted > 0) return outside <= missedBy(wanted);
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

class Cutter {
 public:
  Cutter(const Project& project, const Options& options, const Outcome& whole, const Boxes& around, bool onlyPlaces,
         std::stop_token stop)
      : m_project(project),
        m_options(options),
        m_stop(std::move(stop)),
        m_rule(project.profile.sizeRuleFor(project.communities.at(whole.community).type)),
        m_faces(facesOf(whole.plans.front())),
        m_around(around),
        m_whole(whole),
        m_best(whole),
        m_claims(project, options.request, whole, around),
        m_onlyPlaces(onlyPlaces || inBand(whole)),
        m_divisible(options.request.scope == Scope::Whole && divisibleByHouseholds(whole, m_rule)) {
    m_options.cutBlocks = false;
  }

  Outcome run() {
    m_claims.keepTrue(start(Fineness::Places), m_best);
    for (const Fineness fineness : {Fineness::Coarse, Fineness::Fine, Fineness::Places})
      if (!finer(fineness)) break;
    m_best.stopped = m_best.stopped || m_stop.stop_requested();
    return std::move(m_best);
  }

 private:
  Divided start(Fineness fineness) const {
    Divided divided;
    divided.plan = m_project, divided.fineness = fineness;
    return divided;
  }

  // True where it is worth going on with smaller cells.
  bool finer(Fineness fineness) {
    Divided divided = start(fineness);
    for (std::int64_t least : stepsFor(m_rule)) {
      if (least == 0 && !worthAll(divided)) continue;
      const bool any =
          divideHeavy(divided, m_whole.community, m_faces, least, m_rule.maxHouseholds, m_around, m_onlyPlaces, m_stop);
      m_partsBuildings = divided.blocksOfPlaces.size() < divided.blocks.size();
      if (!any || m_stop.stop_requested()) continue;
      // Where it lies between buildings, what was chosen stays as it is.
      if (!m_options.request.faces.empty() && m_partsBuildings) return false;
      look(divided);
      if (!open()) return false;
    }
    return divided.shared && !m_stop.stop_requested();
  }

  // The lightest pieces may be what is lacking.
  bool worthAll(const Divided& divided) const {
    return m_best.status == Status::Unproven && !m_claims.anyBuilding() &&
           m_claims.undivided(divided) + divided.blocks.size() <= kMostBlocks;
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
    return !asNearAsCanBe(m_best, m_rule, m_options.request.grids, m_missed);
  }

  void look(const Divided& divided) {
    if (m_options.step) m_options.step("propose.dividing");
    Options again = m_options;
    again.request.pieces = divided.pieces;
    again.request.faces = chosenCells(divided, m_options.request.faces);
    for (const auto& cell : divided.cells)
      if (divided.isOfPlaces(cell.second)) again.request.cells.push_back(cell);
    // Between places the shape of the borders is all that tells one plan from another, and few cells are soon settled.
    if (m_options.mode == Mode::Standard && !divided.blocksOfPlaces.empty() && divided.cells.size() <= kSettled)
      again.mode = Mode::Proofs;
    m_missed = std::max(m_missed, m_claims.missedByPlaces(divided));
    auto better = proposeUndivided(divided.plan, m_whole.community, again, m_stop);
    if (!better || better->plans.empty() || faults(*better) > faults(m_best)) return;
    if (outOfBand(better->status)) tellOversize(divided.plan, *better, m_around);
    if (!divided.blocksOfPlaces.empty()) {
      m_claims.keepTrue(divided, *better);
      // Borders are drawn straighter afterwards, and other lines between the places could be shorter yet.
      if (better->status == Status::Optimal) better->status = Status::InBand;
    }
    if (faults(*better) == faults(m_best) && !saysMore(*better, divided)) return;
    better->cutBlocks = divided.blocks, better->fineness = divided.fineness;
    better->cells = cellsOf(divided, better->plans.front(), m_around);
    tellOfBlocks(divided, *better);
    // What was proven for whole blocks stays worth saying: it is why they are cut. Where cutting them is not enough
    // either, it would be taken for a proof about that.
    if (!outOfBand(better->status)) better->proofs = m_whole.proofs;
    m_best = *std::move(better);
    m_bestShares = divided.shared;
  }

  // Of two that are as near, the one about places themselves, or the one that cannot be bettered.
  bool saysMore(const Outcome& outcome, const Divided& divided) const {
    if (m_bestShares && !divided.shared) return true;
    return !m_partsBuildings && m_best.status == Status::Unproven && outcome.status == Status::Infeasible;
  }

  const Project& m_project;
  Options m_options;
  std::stop_token m_stop;
  const SizeRule& m_rule;
  std::vector<FaceId> m_faces;
  const Boxes& m_around;
  const Outcome& m_whole;
  Outcome m_best;
  Claims m_claims;
  bool m_onlyPlaces = false;
  bool m_bestShares = false;      // cells of the best have several places
  bool m_divisible = false;       // by arithmetic
  bool m_partsBuildings = false;  // some divided block has buildings
  std::int64_t m_missed = 0;      // by places that are too much, in any plan
};

bool worthCutting(const Project& project, const Options& options, const Outcome& outcome) {
  if (!options.cutBlocks || (inBand(outcome) && outcome.status != Status::InBandByPersons)) return false;
  const SizeRule& rule = project.profile.sizeRuleFor(project.communities.at(outcome.community).type);
  if (inBand(outcome) && (outcome.scope != Scope::Whole || !divisibleByHouseholds(outcome, rule))) return false;
  return !asNearAsCanBe(outcome, rule, options.request.grids, 0);
}

}  // namespace

Outcome withCuts(const Project& project, const Options& options, Outcome outcome, bool onlyPlaces,
                 std::stop_token stop) {
  if (outcome.plans.empty()) return outcome;
  const bool cuts = worthCutting(project, options, outcome);
  const bool told = std::none_of(outcome.proofs.begin(), outcome.proofs.end(), [](const Proof& proof) {
    return proof.certificate.kind == CertificateKind::Oversize;
  });
  if (!cuts && told) return outcome;
  const Boxes around = buildingsTouching(project, boxAround(project, facesOf(outcome.plans.front())));
  tellOversize(project, outcome, around);
  return cuts ? Cutter(project, options, outcome, around, onlyPlaces, std::move(stop)).run() : outcome;
}

std::vector<FaceId> blocksOfPlaces(const Project& project, const Outcome& outcome) {
  std::vector<FaceId> blocks = outcome.cutBlocks;
  if (blocks.empty()) return blocks;
  const Boxes around = buildingsTouching(project, boxAround(project, blocks));
  std::erase_if(blocks,
                [&](FaceId face) { return !standingIn(project, face, buildingsNear(project, face, around)).empty(); });
  return blocks;
}

Result<Project> withBlocksDivided(const Project& project, const Outcome& outcome, const std::stop_token& stop) {
  Project plan = project;
  if (outcome.cutBlocks.empty()) return plan;
  for (FaceId face : outcome.cutBlocks)
    if (!plan.subdivision.faces().contains(face)) return fail(Error("propose.outdated"));
  const Boxes around = buildingsTouching(project, boxAround(project, outcome.cutBlocks));
  for (FaceId face : outcome.cutBlocks) {
    if (stop.stop_requested()) return fail(Error("job.cancelled"));
    auto cut = divideFace(plan, face, buildingsNear(plan, face, around), outcome.fineness);
    if (!cut) return fail(Error("propose.outdated"));
    plan = std::move(cut->after);
  }
  return plan;
}

}  // namespace wangge::propose
