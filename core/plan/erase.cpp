// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/erase.h"

#include <algorithm>
#include <utility>

#include "core/base/contract.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "core/plan/tables.h"

namespace wangge {
namespace {

template <class Record>
Record anyRecord;  // only its fields' types are looked at

// Whether a record of this kind has a field for such an id.
template <class Record, class IdType>
constexpr bool mayName() {
  bool may = false;
  forEachReference(anyRecord<Record>, [&]<class Field>(const char*, Field&, Link) {
    may = may || std::same_as<Field, IdType> || std::same_as<Field, std::vector<IdType>>;
  });
  return may;
}

// Whether a record names what is gone, which it may do in optional fields only.
template <class Record, class IsGone>
bool namesGone(const Record& record, const IsGone& isGone) {
  bool names = false;
  forEachReference(record, [&](const char*, const auto& field, Link link) {
    forEachIdIn(field, [&](auto id) {
      if (!isGone(id)) return;
      WANGGE_CONTRACT(link == Link::Optional);
      names = true;
    });
  });
  return names;
}

// Clears the fields of a table that name what is gone.
template <class Table, class IsGone>
void forgetIn(Project& project, Table table, const IsGone& isGone) {
  std::vector<typename Table::IdOf> naming;
  table.of(std::as_const(project)).forEach([&](auto id, const auto& record) {
    if (namesGone(record, isGone)) naming.push_back(id);
  });
  for (auto id : naming)
    forEachReference(table.of(project).edit(id),
                     [&](const char*, auto& field, Link link) { clearGone(field, link, isGone); });
}

template <class IdType>
void forget(Project& project, std::vector<IdType> gone) {
  if (gone.empty()) return;
  std::sort(gone.begin(), gone.end());
  const auto isGone = [&](auto id) {
    if constexpr (std::same_as<decltype(id), IdType>) return std::binary_search(gone.begin(), gone.end(), id);
    return false;
  };
  forEachTable([&](auto table) {
    if constexpr (mayName<typename decltype(table)::RecordOf, IdType>()) forgetIn(project, table, isGone);
  });
  for (IdType id : gone) tableOf<IdType>(project).erase(id);
}

// Whether the days of a post lie within those of another that is the same but for its grid.
bool isWithin(const Post& post, const Post& other) {
  return post.person == other.person && post.role == other.role && post.from >= other.from &&
         (other.until == 0 || (post.until != 0 && post.until <= other.until));
}

// Whoever works on a grid that ends goes on in the one that takes its place, where the edit knows which.
void postsFollow(Project& project, const std::map<GridId, std::vector<GridId>>& heirsOf) {
  std::map<GridId, std::vector<PostId>> postsAt;
  project.posts.forEach([&](PostId id, const Post& post) { postsAt[post.grid].push_back(id); });
  if (postsAt.empty()) return;
  std::vector<PostId> twice;
  for (const auto& [grid, heirs] : heirsOf) {
    std::vector<GridId> staying;
    for (GridId heir : heirs)
      if (project.grids.contains(heir) && !heirsOf.contains(heir)) staying.push_back(heir);
    if (staying.empty()) continue;
    const GridId heir = heirAmong(project, staying);
    std::vector<PostId>& held = postsAt[heir];
    for (PostId id : postsAt[grid]) {
      const Post post = project.posts.at(id);
      if (std::ranges::any_of(held, [&](PostId other) { return isWithin(post, project.posts.at(other)); })) {
        twice.push_back(id);
      } else {
        project.posts.edit(id).grid = heir;
        held.push_back(id);
      }
    }
  }
  forget<PostId>(project, std::move(twice));
}

}  // namespace

std::vector<UnitId> eraseGrid(Project& project, GridId grid, std::string what, std::vector<GridId> heirs,
                              Seconds when) {
  return eraseGrids(project, {{grid, std::move(heirs)}}, what, when).at(grid);
}

std::map<GridId, std::vector<UnitId>> eraseGrids(Project& project, const std::map<GridId, std::vector<GridId>>& heirsOf,
                                                 const std::string& what, Seconds when) {
  std::map<GridId, std::vector<UnitId>> freed;
  std::vector<GridId> gone;
  for (const auto& [grid, heirs] : heirsOf) freed[grid], gone.push_back(grid);
  project.units.forEach([&](UnitId id, const Unit& unit) {
    if (const auto it = freed.find(unit.grid); it != freed.end()) it->second.push_back(id);
  });
  for (const auto& [grid, heirs] : heirsOf) {
    const std::vector<FaceId> faces = project.grids.at(grid).zone.faces;
    for (FaceId face : faces) setGrid(project, face, {});
    for (UnitId unit : freed[grid]) setUnitGrid(project, unit, {});
    if (!what.empty()) recordLineage(project, what, {grid}, heirs, when);
    retireCode(project, grid, when);
    project.grids.edit(grid).code.clear();  // it carries it no more for those that follow
  }
  postsFollow(project, heirsOf);
  forget<GridId>(project, std::move(gone));
  return freed;
}

std::vector<UnitId> eraseCommunity(Project& project, CommunityId community, Seconds when) {
  std::vector<UnitId> freed;
  for (GridId grid : gridsOf(project, community)) {
    const std::vector<UnitId> units = eraseGrid(project, grid, "replace", {}, when);
    freed.insert(freed.end(), units.begin(), units.end());
  }
  const std::vector<FaceId> faces = project.communities.at(community).zone.faces;
  for (FaceId face : faces) setCommunity(project, face, {});
  forget<CommunityId>(project, {community});
  return freed;
}

void erasePrecinct(Project& project, PrecinctId precinct) {
  const std::vector<FaceId> faces = project.precincts.at(precinct).zone.faces;
  for (FaceId face : faces) setPrecinct(project, face, {});
  forget<PrecinctId>(project, {precinct});
}

void eraseUnits(Project& project, std::span<const UnitId> units) {
  for (UnitId unit : units) setUnitGrid(project, unit, {});
  forget<UnitId>(project, {units.begin(), units.end()});
}

template <class IdType>
void eraseRecords(Project& project, std::span<const IdType> gone) {
  forget<IdType>(project, {gone.begin(), gone.end()});
}

template <class IdType>
std::int64_t eraseRecordsOf(Project& project, SourceId source) {
  std::vector<IdType> gone;
  std::as_const(tableOf<IdType>(project)).forEach([&](IdType id, const auto& record) {
    if (record.source == source) gone.push_back(id);
  });
  const auto count = static_cast<std::int64_t>(gone.size());
  forget(project, std::move(gone));
  return count;
}

template void eraseRecords<BeatId>(Project&, std::span<const BeatId>);
template void eraseRecords<DivisionId>(Project&, std::span<const DivisionId>);
template void eraseRecords<LineFeatureId>(Project&, std::span<const LineFeatureId>);
template void eraseRecords<ExemptionId>(Project&, std::span<const ExemptionId>);
template void eraseRecords<KeptVersionId>(Project&, std::span<const KeptVersionId>);
template void eraseRecords<KeptPageId>(Project&, std::span<const KeptPageId>);
template void eraseRecords<PersonId>(Project&, std::span<const PersonId>);
template void eraseRecords<PostId>(Project&, std::span<const PostId>);
template void eraseRecords<SourceId>(Project&, std::span<const SourceId>);
template void eraseRecords<PrecinctId>(Project&, std::span<const PrecinctId>);
template void eraseRecords<PrecinctLayerId>(Project&, std::span<const PrecinctLayerId>);
template void eraseRecords<LayerPrecinctId>(Project&, std::span<const LayerPrecinctId>);
template void eraseRecords<LayerLabelsId>(Project&, std::span<const LayerLabelsId>);
template void eraseRecords<StationId>(Project&, std::span<const StationId>);
template std::int64_t eraseRecordsOf<BeatId>(Project&, SourceId);
template std::int64_t eraseRecordsOf<BuildingId>(Project&, SourceId);
template std::int64_t eraseRecordsOf<SiteId>(Project&, SourceId);
template std::int64_t eraseRecordsOf<StationId>(Project&, SourceId);

}  // namespace wangge
