// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/claims.h"

#include <algorithm>

#include "core/base/sorted.h"
#include "core/geometry/point_on_surface.h"
#include "core/propose/oversize.h"

namespace wangge::propose {

Claims::Claims(const Project& project, const Request& request, const Outcome& whole, const Boxes& around)
    : m_project(project),
      m_around(around),
      m_request(request),
      m_community(whole.community),
      m_scope(whole.scope),
      m_band(bandOf(project.profile.sizeRuleFor(project.communities.at(whole.community).type))),
      m_faces(facesOf(whole.plans.front())) {
  m_anyBuilding = std::any_of(around.begin(), around.end(), [&](const auto& building) {
    const Polygon& outline = *project.buildings.at(building.first).outline;
    return std::binary_search(m_faces.begin(), m_faces.end(), project.subdivision.locate(pointOnSurface({outline})));
  });
}

const std::vector<std::vector<FaceId>>& Claims::parts() {
  if (m_parts) return *m_parts;
  m_parts.emplace();
  const auto problem = problemOf(m_project, m_community, m_request);
  if (!problem) return *m_parts;
  for (const Part& part : problem->parts) {
    std::vector<FaceId> faces;
    for (const std::vector<FaceId>& atom : part.faces) faces.insert(faces.end(), atom.begin(), atom.end());
    std::sort(faces.begin(), faces.end());
    m_parts->push_back(std::move(faces));
  }
  return *m_parts;
}

// A grid that loses nothing is one piece, whatever lies in it.
bool Claims::stays(FaceId face) const {
  return m_scope == Scope::Unassigned && m_project.subdivision.face(face).grid;
}

std::size_t Claims::undivided(const Divided& divided) const {
  return static_cast<std::size_t>(std::count_if(m_faces.begin(), m_faces.end(), [&](FaceId face) {
    return !stays(face) && !divided.has(face) && hasSeveralPlaces(m_project, face);
  }));
}

// A piece that is too much and could be divided between places.
bool Claims::divisiblePiece(const Proof& proof) const {
  if (proof.certificate.kind != CertificateKind::Oversize || proof.forced.size() != 1) return false;
  const FaceId face = proof.forced.front();
  return !stays(face) && standingIn(m_project, face, buildingsNear(m_project, face, m_around)).empty() &&
         hasSeveralPlaces(m_project, face);
}

// Cells that fell off because they touch the rest too little are no part of the ground.
bool Claims::aboutWholePart(const Divided& divided, const Proof& proof) {
  std::vector<FaceId> blocks, cells;
  for (const std::vector<FaceId>& atom : proof.faces) cells.insert(cells.end(), atom.begin(), atom.end());
  for (FaceId cell : cells) blocks.push_back(blockOf(divided, cell));
  sortUnique(blocks), sortUnique(cells);
  if (std::find(parts().begin(), parts().end(), blocks) == parts().end()) return false;
  return std::all_of(divided.cells.begin(), divided.cells.end(), [&](const auto& known) {
    return !std::binary_search(blocks.begin(), blocks.end(), known.second) ||
           std::binary_search(cells.begin(), cells.end(), known.first);
  });
}

void Claims::keepTrue(const Divided& divided, Outcome& outcome) {
  const bool whole = divided.blocksOfPlaces.empty();
  if (whole && !m_anyBuilding && undivided(divided) == 0) return;
  std::erase_if(outcome.proofs, [&](const Proof& proof) {
    // Where there are buildings, proofs about whole blocks are about blocks.
    if (whole && m_anyBuilding) return divisiblePiece(proof);
    switch (proof.certificate.kind) {
      case CertificateKind::Number:
        return false;
      case CertificateKind::Oversize:
        return !holdsUndivided(divided.plan, m_scope, proof, m_around);
      case CertificateKind::Arithmetic:
        return !aboutWholePart(divided, proof);
      // Which cells are neighbours depends on where the lines between the places are drawn.
      default:
        return true;
    }
  });
  if (outcome.status == Status::Infeasible && outcome.proofs.empty()) outcome.status = Status::Unproven;
}

std::int64_t Claims::missedByPlaces(const Divided& divided) const {
  std::int64_t missed = 0;
  for (const auto& [cell, block] : divided.cells) {
    const Tally& tally = divided.plan.subdivision.face(cell).tally;
    const std::int64_t excess =
        m_band.excess(tally.households, tally.personsUnknown > 0 ? kUnknownPersons : tally.persons);
    if (excess > 0 && divided.isOfPlaces(block) && !hasSeveralPlaces(divided.plan, cell)) missed += excess;
  }
  return missed;
}

}  // namespace wangge::propose
