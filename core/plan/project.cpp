// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/project.h"

#include <algorithm>

#include "core/base/sorted.h"
#include "core/plan/counting.h"

namespace wangge {
namespace {

bool listed(const std::vector<std::uint32_t>& rows, std::uint32_t row) {
  return std::binary_search(rows.begin(), rows.end(), row);
}

bool isBelow(const Project& project, DivisionId lower, DivisionId division) {
  const std::vector<DivisionId> above = divisionsAbove(project, lower);
  return std::find(above.begin(), above.end(), division) != above.end();
}

template <class IdType, class Record>
IdType firstWithCode(const Table<IdType, Record>& table, const std::string& code) {
  IdType found;
  table.forEach([&](IdType id, const Record& record) {
    if (!found && record.code == code) found = id;
  });
  return found;
}

}  // namespace

Project::Project() = default;
Project::Project(const Project& other) = default;
Project::Project(Project&& other) noexcept = default;
Project& Project::operator=(const Project& other) = default;
Project& Project::operator=(Project&& other) noexcept = default;
Project::~Project() = default;
bool operator==(const Project& a, const Project& b) = default;

std::string sizeIssueKey(GridId grid) {
  return "size:grid:" + std::to_string(grid.value);
}

bool isCounted(const Project& project, const Grid& grid) {
  if (grid.zone.tally.points > 0) return true;
  const Community* community = project.communities.find(grid.community);
  return community && community->zone.tally.points > 0;
}

Counted countedIn(const Project& project, const Grid& grid) {
  const Tally& tally = grid.zone.tally;
  if (tally.points > 0) return {tally.householdsCounted(), tally.personsCounted()};
  const Community* community = project.communities.find(grid.community);
  if (!community) return {};
  return {community->zone.tally.householdsCounted(), community->zone.tally.personsCounted()};
}

SizeVerdict judgeSize(const Project& project, const Grid& grid) {
  if (!isCounted(project, grid)) return {GridStatus::NotCounted, false};
  const Community* community = project.communities.find(grid.community);
  return judgeSize(project.profile.sizeRuleFor(community ? community->type : std::string()), grid.zone.tally);
}

GridStatus statusOf(const Project& project, GridId id) {
  const Grid& grid = project.grids.at(id);
  if (grid.kind == GridKind::Dedicated) return GridStatus::Dedicated;
  const GridStatus status = judgeSize(project, grid).status;
  if (status == GridStatus::InBand || status == GridStatus::InBandByPersons) return status;
  bool exempt = false;
  if (!project.exemptions.empty()) {
    const std::string key = sizeIssueKey(id);
    project.exemptions.forEach([&](ExemptionId, const Exemption& e) {
      exempt = exempt || (e.issueKey == key && !outgrown(e, grid.zone.tally, status));
    });
  }
  return exempt ? GridStatus::Exempt : status;
}

bool outgrown(const Exemption& exemption, const Tally& tally, GridStatus status) {
  // A register brought up to date moves every number a little.
  constexpr std::int64_t kPercent = 10;
  const auto further = [&](std::int64_t approved, std::int64_t now) {
    if (approved < 0) return false;
    return status == GridStatus::TooLarge ? now * 100 > approved * (100 + kPercent)
                                          : now * 100 < approved * (100 - kPercent);
  };
  return tally.personsOnly() ? further(exemption.persons, tally.persons)
                             : further(exemption.households, tally.households);
}

Tally totalOf(const Project& project) {
  const auto rows = rowsOfUnits(project);
  Tally total;
  project.sources.forEach([&](SourceId id, const Source& source) {
    if (!source.households) return;
    total += source.households->total();
    if (const auto replaced = rows.find(id); replaced != rows.end())
      for (const HouseholdPoint& point : source.households->points())
        if (listed(replaced->second, point.row)) total -= tallyOf(point);
  });
  project.units.forEach([&](UnitId, const Unit& unit) { total += unit.tally; });
  return total;
}

std::vector<HouseholdPoint> outsidePoints(const Project& project, SourceId id) {
  std::vector<HouseholdPoint> result;
  const Source& source = project.sources.at(id);
  if (!source.households || source.outside.empty()) return result;
  const std::uint32_t least = source.outside.front(), most = source.outside.back();
  const std::vector<std::uint32_t> given = rowsOfUnits(project)[id];
  for (const HouseholdPoint& point : source.households->points()) {
    if (point.row < least || point.row > most || !listed(source.outside, point.row) || listed(given, point.row))
      continue;
    // A row spread over several places may lie outside with some of them only.
    const Face& face = project.subdivision.face(project.subdivision.locate(point.at));
    if (!face.community) result.push_back(point);
  }
  return result;
}

Tally outsideOf(const Project& project) {
  Tally outside;
  project.sources.forEach([&](SourceId id, const Source&) {
    for (const HouseholdPoint& point : outsidePoints(project, id)) outside += tallyOf(point);
  });
  project.units.forEach([&](UnitId, const Unit& unit) {
    if (!unit.grid) outside += unit.tally;
  });
  return outside;
}

Tally tallyIn(const Project& project, std::span<const FaceId> faces) {
  Tally tally;
  for (FaceId face : faces) tally += project.subdivision.face(face).tally;
  return tally;
}

Area areaIn(const Project& project, std::span<const FaceId> faces) {
  Area area;
  for (FaceId face : faces) area += project.subdivision.face(face).area;
  return area;
}

Box boxAround(const Project& project, std::span<const FaceId> faces) {
  Box box;
  for (FaceId face : faces) box.include(project.subdivision.face(face).box);
  return box;
}

std::vector<PrecinctId> precinctsIn(const Project& project, std::span<const FaceId> faces) {
  std::vector<PrecinctId> precincts;
  for (FaceId face : faces)
    if (const PrecinctId precinct = project.subdivision.face(face).precinct) precincts.push_back(precinct);
  sortUnique(precincts);
  return precincts;
}

std::vector<FaceId> unassignedFaces(const Project& project, CommunityId within) {
  std::vector<FaceId> result;
  if (within) {
    for (FaceId id : project.communities.at(within).zone.faces)
      if (!project.subdivision.face(id).grid) result.push_back(id);
  } else {
    project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
      if (face.community && !face.grid) result.push_back(id);
    });
  }
  return result;
}

std::vector<GridId> gridsOf(const Project& project, CommunityId community) {
  std::vector<GridId> result;
  project.grids.forEach([&](GridId id, const Grid& grid) {
    if (grid.community == community) result.push_back(id);
  });
  return result;
}

std::vector<CommunityId> communitiesOf(const Project& project, DivisionId division) {
  std::vector<std::pair<std::string_view, CommunityId>> found;
  project.communities.forEach([&](CommunityId id, const Community& community) {
    if (isBelow(project, community.parent, division)) found.emplace_back(community.code, id);
  });
  std::sort(found.begin(), found.end());
  std::vector<CommunityId> result;
  for (const auto& [code, id] : found) result.push_back(id);
  return result;
}

std::vector<DivisionId> divisionsOf(const Project& project, DivisionId division) {
  std::vector<DivisionId> result = project.divisions.ids();
  std::erase_if(result, [&](DivisionId id) { return !isBelow(project, id, division); });
  return result;
}

std::vector<DivisionId> divisionsAbove(const Project& project, DivisionId division) {
  std::vector<DivisionId> result;
  // Parents are never cyclic by more than there are levels.
  while (result.size() < 8) {
    const Division* record = project.divisions.find(division);
    if (!record) break;
    result.push_back(division);
    division = record->parent;
  }
  return result;
}

DivisionId ancestorOf(const Project& project, CommunityId community, Level level) {
  if (const Community* record = project.communities.find(community))
    for (DivisionId above : divisionsAbove(project, record->parent))
      if (project.divisions.at(above).level == level) return above;
  return {};
}

CodeOwner ownerOfCode(const Project& project, const std::string& code) {
  if (code.empty()) return {};
  if (const DivisionId division = firstWithCode(project.divisions, code)) return division;
  if (const CommunityId community = firstWithCode(project.communities, code)) return community;
  if (const GridId grid = firstWithCode(project.grids, code)) return grid;
  return {};
}

}  // namespace wangge
