// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/explain.h"

#include <algorithm>

namespace wangge::propose {
namespace {

// Why there is nothing to do: no piece may be changed, or none needs to be.
const char* idleCode(const Outcome& outcome) {
  if (outcome.faces == 0) return "propose.all_fixed";
  if (outcome.scope == Scope::OnlyBroken) return "propose.nothing_broken";
  return outcome.scope == Scope::Unassigned ? "propose.nothing_unassigned" : "propose.nothing_to_do";
}

// By Status, CertificateKind and Remedy::Kind.
constexpr std::string_view kStatusCodes[] = {"propose.optimal",    "propose.in_band",  "propose.in_band_by_persons",
                                             "propose.infeasible", "propose.unproven", "propose.no_households"};
constexpr std::string_view kProofCodes[] = {"propose.proof_arithmetic", "propose.proof_oversize",
                                            "propose.proof_bottleneck", "propose.proof_number", "propose.proof_seeds"};
constexpr std::string_view kRemedyCodes[] = {"propose.remedy_band",           "propose.remedy_neighbour",
                                             "propose.remedy_cross",          "propose.remedy_split_block",
                                             "propose.remedy_split_entrance", "propose.remedy_exemption",
                                             "propose.remedy_dedicated"};

std::string_view statusCode(const Outcome& outcome) {
  if (outcome.status == Status::NothingToDo) return idleCode(outcome);
  if (outcome.status == Status::Infeasible && outcome.conditional) return "propose.infeasible_asked";
  return kStatusCodes[static_cast<std::size_t>(outcome.status)];
}

std::string_view proofCode(const Certificate& proof, bool places) {
  if (places && proof.kind == CertificateKind::Oversize) return "propose.proof_oversize_place";
  if (proof.kind != CertificateKind::Exhausted) return kProofCodes[static_cast<std::size_t>(proof.kind)];
  const bool asked = proof.grids != 0 || proof.seeds != 0;
  if (proof.criterion == Criterion::Both)
    return asked ? "propose.proof_exhausted_both_asked" : "propose.proof_exhausted_both";
  return asked ? "propose.proof_exhausted_asked" : "propose.proof_exhausted";
}

std::string_view remedyCode(const Remedy& remedy) {
  if (remedy.places && remedy.kind == Remedy::Kind::SplitBlock) return "propose.remedy_split_places";
  if (remedy.places && remedy.kind == Remedy::Kind::SplitEntrance) return "propose.remedy_split_place";
  return kRemedyCodes[static_cast<std::size_t>(remedy.kind)];
}

const char* wordOf(Criterion criterion) {
  return criterion == Criterion::PersonsOnly ? "persons"
         : criterion == Criterion::Both      ? "households_and_persons"
                                             : "households";
}

const char* reasonCode(bool conditional, Criterion criterion) {
  if (criterion == Criterion::Both)
    return conditional ? "propose.exemption_reason_both_asked" : "propose.exemption_reason_both";
  return conditional ? "propose.exemption_reason_asked" : "propose.exemption_reason";
}

Message withNumbers(Message message, const Certificate& proof) {
  message.with("households", proof.households).with("least", proof.least).with("most", proof.most);
  message.with("below", proof.below).with("above", proof.below + 1).with("states", proof.states);
  message.with("checked", proof.checked).with("limb", wordOf(proof.criterion));
  message.with("pieces", proof.atoms.size()).with("grids", proof.grids).with("seeds", proof.seeds);
  return message;
}

}  // namespace

Message statusMessage(const Project& project, const Outcome& outcome) {
  Message message(statusCode(outcome));
  message.with("community", project.communities.at(outcome.community).name);
  if (outcome.plans.empty()) return message;
  const ProposedPlan& plan = outcome.plans.front();
  const auto count = [&](auto... statuses) {
    return std::count_if(plan.grids.begin(), plan.grids.end(),
                         [&](const ProposedGrid& grid) { return ((grid.status == statuses) || ...); });
  };
  message.with("grids", plan.grids.size());
  message.with("outside", count(GridStatus::TooSmall, GridStatus::TooLarge, GridStatus::NotCounted));
  message.with("by_persons", count(GridStatus::InBandByPersons));
  message.with("households", plan.cost.outside);
  message.with("limb",
               wordOf(outcome.proofs.empty() ? Criterion::HouseholdsOnly : outcome.proofs[0].certificate.criterion));
  return message;
}

Message proofMessage(const Proof& proof) {
  return withNumbers(Message(std::string(proofCode(proof.certificate, proof.places))), proof.certificate);
}

Message remedyMessage(const Project& project, const Remedy& remedy) {
  const Site* site = project.sites.find(remedy.site);
  Message message(site && site->name.empty() ? "propose.remedy_dedicated_unnamed" : remedyCode(remedy));
  message.with("least", remedy.least).with("most", remedy.most).with("households", remedy.households);
  message.with("barrier", toText(remedy.barrier));
  if (remedy.neighbour) message.with("community", project.communities.at(remedy.neighbour).name);
  if (site) {
    message.with("site", site->name).with("category", toText(site->category));
    message.with("area_m2", areaOf(*site->outline).squareMetres());
  }
  return message;
}

Message exemptionReason(const Project& project, const Outcome& outcome, const Proof& proof) {
  Message message(reasonCode(outcome.conditional, proof.certificate.criterion));
  message.with("community", project.communities.at(outcome.community).name);
  return withNumbers(std::move(message), proof.certificate);
}

}  // namespace wangge::propose
