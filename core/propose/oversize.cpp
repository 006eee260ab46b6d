// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/oversize.h"

#include <algorithm>

namespace wangge::propose {
namespace {

// What is counted in the face itself, by the proof's criterion; units that go with it are not.
std::int64_t countedIn(const Project& project, FaceId face, Criterion criterion) {
  const Tally& tally = project.subdivision.face(face).tally;
  return criterion == Criterion::PersonsOnly ? tally.persons : tally.households;
}

std::size_t buildingsStandingIn(const Project& project, FaceId face, const Boxes& around) {
  return standingIn(project, face, buildingsNear(project, face, around)).size();
}

}  // namespace

bool provesPlace(const Project& project, const Proof& proof, const Boxes& around) {
  if (proof.forced.size() != 1) return false;
  const FaceId face = proof.forced.front();
  return countedIn(project, face, proof.certificate.criterion) > proof.certificate.most &&
         buildingsStandingIn(project, face, around) == 0 && !hasSeveralPlaces(project, face);
}

bool holdsUndivided(const Project& project, Scope scope, const Proof& proof, const Boxes& around) {
  const auto ofGrid = [&](FaceId face) { return static_cast<bool>(project.subdivision.face(face).grid); };
  if (scope == Scope::Unassigned && std::all_of(proof.forced.begin(), proof.forced.end(), ofGrid)) return true;
  if (proof.forced.size() != 1) return false;
  return provesPlace(project, proof, around) || buildingsStandingIn(project, proof.forced.front(), around) == 1;
}

void tellOversize(const Project& project, Outcome& outcome, const Boxes& around) {
  // One remedy for each such proof, in their order (remediesFor).
  auto remedy = outcome.remedies.begin();
  for (Proof& proof : outcome.proofs) {
    if (proof.certificate.kind != CertificateKind::Oversize) continue;
    const FaceId face = proof.forced.front();
    const bool place = provesPlace(project, proof, around);
    // The number is said of the place.
    proof.places = place && countedIn(project, face, proof.certificate.criterion) == proof.certificate.households;
    remedy = std::find_if(remedy, outcome.remedies.end(),
                          [](const Remedy& one) { return one.kind == Remedy::Kind::SplitBlock; });
    if (remedy == outcome.remedies.end()) continue;
    const std::size_t buildings = buildingsStandingIn(project, face, around);
    // A building or place by itself is divided by entrances, into units, not by a line.
    if (place || buildings == 1) remedy->kind = Remedy::Kind::SplitEntrance;
    if (place) remedy->households = countedIn(project, face, proof.certificate.criterion);
    remedy->places = place || (proof.forced.size() == 1 && buildings == 0 && hasSeveralPlaces(project, face));
    ++remedy;
  }
}

}  // namespace wangge::propose
