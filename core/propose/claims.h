// SPDX-License-Identifier: GPL-3.0-or-later
// What may be said to be proven where ground can be divided between places. Lines between places can be drawn in many
// ways, so what is found about pieces or cells says nothing about the places in them: only sums, and what is too much
// at one place, hold anyway.
#pragma once

#include <optional>

#include "core/propose/divided.h"
#include "core/propose/propose.h"

namespace wangge::propose {

class Claims {
 public:
  // `whole`: the outcome without any block divided; `around`: at least all buildings that touch its faces.
  Claims(const Project& project, const Request& request, const Outcome& whole, const Boxes& around);

  // Some building stands in what is regrouped.
  bool anyBuilding() const { return m_anyBuilding; }
  // Pieces that are not divided and have several places, where there are no buildings.
  std::size_t undivided(const Divided& divided) const;
  // Takes back what does not hold for places. To be called before the faces are told of the plan without division.
  void keepTrue(const Divided& divided, Outcome& outcome);
  // Households (or what the rule counts) by which places that are too much by themselves miss the band in any plan.
  std::int64_t missedByPlaces(const Divided& divided) const;

 private:
  bool stays(FaceId face) const;
  bool divisiblePiece(const Proof& proof) const;
  const std::vector<std::vector<FaceId>>& parts();
  bool aboutWholePart(const Divided& divided, const Proof& proof);

  const Project& m_project;
  const Boxes& m_around;
  const Request& m_request;
  CommunityId m_community;
  Scope m_scope;
  Band m_band;
  std::vector<FaceId> m_faces;  // that are regrouped, ascending
  // As they are before anything is divided, each ascending; found out when asked for.
  std::optional<std::vector<std::vector<FaceId>>> m_parts;
  bool m_anyBuilding = false;
};

}  // namespace wangge::propose
