// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/zone_id.h"

#include "core/base/contract.h"
#include "core/base/sorted.h"

namespace wangge {

void Zones::settle() {
  sortUnique(ids);
  if (!ids.empty()) label = ids.front().label;  // a list of ids of any label tells none by itself
  for (ZoneId id : ids) WANGGE_CONTRACT(id.label == label);
}

ZoneId zoneOf(const Face& face, Label label) {
  switch (label) {
    case Label::Precinct:
      return face.precinct;
    case Label::Community:
      return face.community;
    default:
      return face.grid;
  }
}

const Zone* findZone(const Project& project, ZoneId id) {
  const auto zone = [](const auto* record) { return record ? &record->zone : nullptr; };
  switch (id.label) {
    case Label::Precinct:
      return zone(project.precincts.find(id.precinct()));
    case Label::Community:
      return zone(project.communities.find(id.community()));
    default:
      return zone(project.grids.find(id.grid()));
  }
}

const Zone& zoneAt(const Project& project, ZoneId id) {
  const Zone* zone = findZone(project, id);
  WANGGE_CONTRACT(zone != nullptr);
  return *zone;
}

std::vector<ZoneId> zonesOf(const Project& project, std::span<const FaceId> faces, Label label) {
  std::vector<ZoneId> zones;
  for (FaceId id : faces)
    if (const ZoneId zone = zoneOf(project.subdivision.face(id), label)) zones.push_back(zone);
  sortUnique(zones);
  return zones;
}

}  // namespace wangge
