// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/onemap/one_map.h"

#include <algorithm>
#include <tuple>

#include "core/plan/beats.h"
#include "core/topology/outline.h"

namespace wangge::gis {
namespace {

std::optional<Level> levelOf(MapLayer layer) {
  if (layer == MapLayer::City) return Level::City;
  if (layer == MapLayer::Counties) return Level::County;
  if (layer == MapLayer::Subdistricts) return Level::Subdistrict;
  return std::nullopt;
}

// The code of a record, or its name where it has no code; null when there is no record.
template <class Record>
MapValue label(const Record* record) {
  if (!record) return {};
  return record->code.empty() ? record->name : record->code;
}

// What a map holds under a key; the default where it holds nothing.
template <class Key, class Value>
Value valueAt(const std::map<Key, Value>& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? Value() : found->second;
}

template <class IdType>
IdType idFrom(std::int64_t id) {
  return IdType(static_cast<std::uint64_t>(id));
}
template <class IdType>
std::int64_t raw(IdType id) {
  return static_cast<std::int64_t>(id.value);
}

}  // namespace

OneMap::OneMap(const Project& project) : m_project(project) {
  project.grids.forEach([&](GridId id, const Grid& grid) {
    ++m_gridsOfCommunity[grid.community];
    const PrecinctId precinct = wangge::precinctOf(m_project, id);
    m_precinctOfGrid[id] = precinct;
    if (precinct) ++m_gridsOfPrecinct[precinct];
  });
  project.communities.forEach([&](CommunityId id, const Community& community) {
    m_counted = m_counted || community.zone.tally.points > 0;
    auto& above = m_above[id];
    for (DivisionId at = community.parent; at;) {
      const Division* division = project.divisions.find(at);
      if (!division || division->level > Level::Subdistrict) break;
      above[static_cast<std::size_t>(division->level)] = at;
      DivisionTotals& totals = m_divisions[at];
      totals.tally += community.zone.tally;
      totals.area += community.zone.area;
      totals.grids += valueAt(m_gridsOfCommunity, id);
      totals.communities.push_back(id);
      at = division->parent;
    }
  });
  project.sources.forEach([&](SourceId, const Source& source) {
    m_counted = m_counted || (source.households && source.households->total().points > 0);
  });
}

std::vector<std::int64_t> OneMap::idsOf(MapLayer layer) const {
  std::vector<std::int64_t> ids;
  const auto all = [&](const auto& table) { table.forEach([&](auto id, const auto&) { ids.push_back(raw(id)); }); };
  switch (layer) {
    case MapLayer::City:
    case MapLayer::Counties:
    case MapLayer::Subdistricts:
      m_project.divisions.forEach([&](DivisionId id, const Division& division) {
        if (division.level == levelOf(layer)) ids.push_back(raw(id));
      });
      break;
    case MapLayer::Communities:
      all(m_project.communities);
      break;
    case MapLayer::Grids:
      all(m_project.grids);
      break;
    case MapLayer::Unassigned:
      m_project.communities.forEach([&](CommunityId id, const Community& community) {
        if (!unassignedIn(community).empty()) ids.push_back(raw(id));
      });
      break;
    case MapLayer::Precincts:
      all(m_project.precincts);
      break;
    case MapLayer::Faces:
      all(m_project.subdivision.faces());
      std::erase(ids, raw(kUniverse));
      break;
    case MapLayer::Beats:
      all(m_project.beats);
      break;
    case MapLayer::Stations:
      all(m_project.stations);
      break;
  }
  return ids;
}

std::vector<std::int64_t> OneMap::idsByCode(MapLayer layer) const {
  std::vector<std::pair<std::string, std::int64_t>> keyed;
  for (std::int64_t id : idsOf(layer)) {
    const MapValues values = valuesOf(layer, id);
    const auto* code = std::get_if<std::string>(&values.front());
    keyed.emplace_back(code ? *code : std::string(), id);
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::int64_t> ids;
  for (const auto& [code, id] : keyed) ids.push_back(id);
  return ids;
}

MapValues OneMap::valuesOf(MapLayer layer, std::int64_t id) const {
  switch (layer) {
    case MapLayer::Communities:
      return communityValues(idFrom<CommunityId>(id));
    case MapLayer::Grids:
      return gridValues(idFrom<GridId>(id));
    case MapLayer::Unassigned:
      return unassignedValues(idFrom<CommunityId>(id));
    case MapLayer::Precincts:
      return precinctValues(idFrom<PrecinctId>(id));
    case MapLayer::Faces:
      return faceValues(idFrom<FaceId>(id));
    case MapLayer::Beats:
      return beatValues(idFrom<BeatId>(id));
    case MapLayer::Stations:
      return stationValues(idFrom<StationId>(id));
    default:
      return divisionValues(idFrom<DivisionId>(id));
  }
}

MapValues OneMap::exportedValuesOf(MapLayer layer, std::int64_t id) const {
  MapValues values = valuesOf(layer, id);
  if (layer == MapLayer::Precincts && !values.empty())
    values[2] = label(m_project.divisions.find(subdistrictOf(facesOf(layer, id))));
  return values;
}

std::optional<Point> OneMap::placeOf(MapLayer layer, std::int64_t id) const {
  const Station* station = layer == MapLayer::Stations ? m_project.stations.find(idFrom<StationId>(id)) : nullptr;
  return station && station->placed ? std::optional(station->at) : std::nullopt;
}

std::vector<FaceId> OneMap::facesOf(MapLayer layer, std::int64_t id) const {
  const auto ofZone = [](const auto* record) { return record ? record->zone.faces : std::vector<FaceId>(); };
  switch (layer) {
    case MapLayer::Communities:
      return ofZone(m_project.communities.find(idFrom<CommunityId>(id)));
    case MapLayer::Grids:
      return ofZone(m_project.grids.find(idFrom<GridId>(id)));
    case MapLayer::Precincts:
      return ofZone(m_project.precincts.find(idFrom<PrecinctId>(id)));
    case MapLayer::Faces:
      return {idFrom<FaceId>(id)};
    case MapLayer::Stations:
      return {};
    case MapLayer::Beats: {
      const Beat* beat = m_project.beats.find(idFrom<BeatId>(id));
      return beat ? wangge::facesOf(m_project, *beat) : std::vector<FaceId>();
    }
    case MapLayer::Unassigned: {
      const Community* community = m_project.communities.find(idFrom<CommunityId>(id));
      return community ? unassignedIn(*community) : std::vector<FaceId>();
    }
    default:
      break;
  }
  std::vector<FaceId> faces;
  for (CommunityId community : valueAt(m_divisions, idFrom<DivisionId>(id)).communities) {
    const auto& own = m_project.communities.at(community).zone.faces;
    faces.insert(faces.end(), own.begin(), own.end());
  }
  std::sort(faces.begin(), faces.end());
  return faces;
}

MultiPolygon OneMap::outlineOf(MapLayer layer, std::int64_t id) const {
  if (layer == MapLayer::Faces) return {m_project.subdivision.polygonOf(idFrom<FaceId>(id))};
  return wangge::outlineOf(m_project.subdivision, facesOf(layer, id));
}

std::int64_t OneMap::rowOfFace(MapLayer layer, FaceId id) const {
  if (id == kUniverse) return 0;
  if (layer == MapLayer::Faces) return raw(id);
  const Face* face = m_project.subdivision.faces().find(id);
  if (!face) return 0;
  switch (layer) {
    case MapLayer::Communities:
      return raw(face->community);
    case MapLayer::Grids:
      return raw(face->grid);
    case MapLayer::Unassigned:
      return face->grid ? 0 : raw(face->community);
    case MapLayer::Precincts:
      return raw(face->precinct);
    case MapLayer::Beats: {
      const auto beats = beatsOf(m_project, face->grid);
      return beats.empty() ? 0 : raw(beats.front());
    }
    case MapLayer::Stations:
      return 0;
    default:
      return raw(divisionAbove(face->community, *levelOf(layer)));
  }
}

DivisionId OneMap::divisionAbove(CommunityId community, Level level) const {
  return valueAt(m_above, community)[static_cast<std::size_t>(level)];
}

std::vector<FaceId> OneMap::unassignedIn(const Community& community) const {
  std::vector<FaceId> faces;
  for (FaceId id : community.zone.faces)
    if (!m_project.subdivision.face(id).grid) faces.push_back(id);
  return faces;
}

void OneMap::addCounts(MapValues& values, const Tally& part, const Counted& whole) {
  const bool own = part.points > 0;
  const bool households = own ? part.householdsCounted() : whole.households;
  const bool persons = own ? part.personsCounted() : whole.persons;
  values.push_back(households ? MapValue(part.households) : MapValue());
  values.push_back(persons ? MapValue(part.persons) : MapValue());
}

void OneMap::addCounts(MapValues& values, const Tally& tally) {
  addCounts(values, tally, {});
}

template <class Record>
MapValues OneMap::levelValues(const Record& record, DivisionId parent, const Tally& tally, std::int64_t grids,
                              Area area) const {
  MapValues values = {record.code, record.name, label(m_project.divisions.find(parent))};
  addCounts(values, tally);
  values.push_back(grids);
  values.push_back(area.squareMetres());
  return values;
}

MapValues OneMap::divisionValues(DivisionId id) const {
  const Division* division = m_project.divisions.find(id);
  if (!division) return {};
  const DivisionTotals totals = valueAt(m_divisions, id);
  return levelValues(*division, division->parent, totals.tally, totals.grids, totals.area);
}

MapValues OneMap::communityValues(CommunityId id) const {
  const Community* community = m_project.communities.find(id);
  if (!community) return {};
  const Zone& zone = community->zone;
  return levelValues(*community, community->parent, zone.tally, valueAt(m_gridsOfCommunity, id), zone.area);
}

MapValues OneMap::gridValues(GridId id) const {
  const Grid* grid = m_project.grids.find(id);
  if (!grid) return {};
  MapValues values = {grid->code,
                      grid->name,
                      std::string(toText(grid->kind)),
                      std::string(toText(grid->category)),
                      label(m_project.communities.find(grid->community)),
                      label(m_project.divisions.find(divisionAbove(grid->community, Level::Subdistrict))),
                      label(m_project.divisions.find(divisionAbove(grid->community, Level::County))),
                      label(m_project.precincts.find(valueAt(m_precinctOfGrid, id)))};
  addCounts(values, grid->zone.tally, countedIn(m_project, *grid));
  values.push_back(grid->zone.area.squareMetres());
  values.push_back(std::string(toText(statusOf(m_project, id))));
  return values;
}

MapValues OneMap::unassignedValues(CommunityId id) const {
  const Community* community = m_project.communities.find(id);
  if (!community) return {};
  Tally tally;
  Area area;
  for (FaceId face : unassignedIn(*community)) {
    tally += m_project.subdivision.face(face).tally;
    area += m_project.subdivision.face(face).area;
  }
  MapValues values = {label(community), label(m_project.divisions.find(divisionAbove(id, Level::Subdistrict))),
                      label(m_project.divisions.find(divisionAbove(id, Level::County)))};
  const Tally& whole = community->zone.tally;
  addCounts(values, tally, {whole.householdsCounted(), whole.personsCounted()});
  values.push_back(area.squareMetres());
  return values;
}

MapValues OneMap::precinctValues(PrecinctId id) const {
  const Precinct* precinct = m_project.precincts.find(id);
  if (!precinct) return {};
  const Zone& zone = precinct->zone;
  return levelValues(*precinct, {}, zone.tally, valueAt(m_gridsOfPrecinct, id), zone.area);
}

DivisionId OneMap::subdistrictOf(const std::vector<FaceId>& faces) const {
  std::map<DivisionId, std::pair<std::int64_t, std::int64_t>> shares;  // households, twice the area
  for (FaceId id : faces) {
    const Face& face = m_project.subdivision.face(id);
    const DivisionId subdistrict = divisionAbove(face.community, Level::Subdistrict);
    if (!subdistrict) continue;
    shares[subdistrict].first += face.tally.households;
    shares[subdistrict].second += face.area.twice;
  }
  DivisionId best;
  const auto code = [&](DivisionId id) { return std::string_view(m_project.divisions.at(id).code); };
  for (const auto& [id, share] : shares)
    if (!best || share > shares[best] || (share == shares[best] && code(id) < code(best))) best = id;
  return best;
}

MapValues OneMap::beatValues(BeatId id) const {
  const Beat* beat = m_project.beats.find(id);
  if (!beat) return {};
  const BeatSums sums = sumsOf(m_project, *beat);
  MapValues values = {beat->code, beat->name, label(m_project.precincts.find(beat->precinct)),
                      label(m_project.divisions.find(subdistrictOf(wangge::facesOf(m_project, *beat)))),
                      static_cast<std::int64_t>(beat->grids.size())};
  // Grids without a place say by their communities whether they are empty or were not counted.
  Counted counted{m_counted, m_counted};
  for (GridId grid : beat->grids)
    if (const Grid* record = m_project.grids.find(grid); record && record->zone.tally.points == 0) {
      const Counted own = countedIn(m_project, *record);
      counted = {counted.households && own.households, counted.persons && own.persons};
    }
  addCounts(values, sums.tally, counted);
  values.push_back(beat->officers > 0 ? MapValue(std::int64_t{beat->officers}) : MapValue());
  values.push_back(sums.area.squareMetres());
  return values;
}

MapValues OneMap::stationValues(StationId id) const {
  const Station* station = m_project.stations.find(id);
  if (!station) return {};
  const std::vector<PrecinctId> own = precinctsOf(m_project, *station);
  const Precinct* precinct = own.size() == 1 ? m_project.precincts.find(own.front()) : nullptr;
  const FaceId face = station->placed ? m_project.subdivision.locate(station->at) : kUniverse;
  const CommunityId community = m_project.subdivision.face(face).community;
  return {station->code,
          station->name,
          label(precinct),
          label(m_project.divisions.find(divisionAbove(community, Level::Subdistrict))),
          station->officers > 0 ? MapValue(std::int64_t{station->officers}) : MapValue(),
          station->placed ? MapValue(m_project.lattice.toX(station->at)) : MapValue(),
          station->placed ? MapValue(m_project.lattice.toY(station->at)) : MapValue()};
}

MapValues OneMap::faceValues(FaceId id) const {
  const Face* face = m_project.subdivision.faces().find(id);
  if (!face) return {};
  MapValues values = {label(m_project.communities.find(face->community)), label(m_project.grids.find(face->grid)),
                      label(m_project.precincts.find(face->precinct))};
  addCounts(values, face->tally, {m_counted, m_counted});
  values.push_back(face->area.squareMetres());
  return values;
}

}  // namespace wangge::gis
