// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two versions of a project, by id: the canvas redraws by it, rules re-check by it, saving writes
// by it. Takes time in proportion to the difference, not to the project.
#pragma once

#include <vector>

#include "core/plan/project.h"

namespace wangge {

template <class IdType>
struct TableDifference {
  std::vector<IdType> created, changed, deleted;  // each ascending
  bool empty() const { return created.empty() && changed.empty() && deleted.empty(); }
};

struct Difference {
  TableDifference<NodeId> nodes;
  TableDifference<ArcId> arcs;
  TableDifference<FaceId> faces;
  TableDifference<DivisionId> divisions;
  TableDifference<CommunityId> communities;
  TableDifference<GridId> grids;
  TableDifference<PrecinctId> precincts;
  TableDifference<BeatId> beats;
  TableDifference<SourceId> sources;
  TableDifference<LineFeatureId> lineFeatures;
  TableDifference<BuildingId> buildings;
  TableDifference<SiteId> sites;
  TableDifference<UnitId> units;
  TableDifference<CodeId> codes;
  TableDifference<LineageId> lineage;
  TableDifference<JournalId> journal;
  TableDifference<ExemptionId> exemptions;
  TableDifference<KeptVersionId> keptVersions;
  bool settings = false;  // info, lattice, profile, scheme or locked kinds
  bool empty() const;
};

Difference diff(const Project& before, const Project& after);

}  // namespace wangge
