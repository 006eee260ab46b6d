// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/difference.h"

namespace wangge {
namespace {

template <class IdType, class Record>
TableDifference<IdType> between(const Table<IdType, Record>& before, const Table<IdType, Record>& after) {
  TableDifference<IdType> result;
  diffTables(before, after, [&](IdType id, const Record* was, const Record* is) {
    (was == nullptr ? result.created : is == nullptr ? result.deleted : result.changed).push_back(id);
  });
  return result;
}

}  // namespace

bool Difference::empty() const {
  return nodes.empty() && arcs.empty() && faces.empty() && divisions.empty() && communities.empty() && grids.empty() &&
         precincts.empty() && beats.empty() && sources.empty() && lineFeatures.empty() && buildings.empty() &&
         sites.empty() && units.empty() && codes.empty() && lineage.empty() && journal.empty() && exemptions.empty() &&
         keptVersions.empty() && !settings;
}

Difference diff(const Project& before, const Project& after) {
  Difference result;
  result.nodes = between(before.subdivision.nodes(), after.subdivision.nodes());
  result.arcs = between(before.subdivision.arcs(), after.subdivision.arcs());
  result.faces = between(before.subdivision.faces(), after.subdivision.faces());
  result.divisions = between(before.divisions, after.divisions);
  result.communities = between(before.communities, after.communities);
  result.grids = between(before.grids, after.grids);
  result.precincts = between(before.precincts, after.precincts);
  result.beats = between(before.beats, after.beats);
  result.sources = between(before.sources, after.sources);
  result.lineFeatures = between(before.lineFeatures, after.lineFeatures);
  result.buildings = between(before.buildings, after.buildings);
  result.sites = between(before.sites, after.sites);
  result.units = between(before.units, after.units);
  result.codes = between(before.codes, after.codes);
  result.lineage = between(before.lineage, after.lineage);
  result.journal = between(before.journal, after.journal);
  result.exemptions = between(before.exemptions, after.exemptions);
  result.keptVersions = between(before.keptVersions, after.keptVersions);
  result.settings = before.info != after.info || before.lattice != after.lattice || before.profile != after.profile ||
                    before.scheme != after.scheme || before.lockedKinds != after.lockedKinds;
  return result;
}

}  // namespace wangge
