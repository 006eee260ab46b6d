// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/goal_faces.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "core/align/parts.h"
#include "core/geometry/line_tests.h"
#include "core/plan/locks.h"

namespace wangge::align {
namespace {

class FaceReader {
 public:
  FaceReader(const Project& project, const GoalOptions& options) : m_project(project), m_options(options) {}

  GoalFaces read() {
    readStations();
    readFaces();
    numberUnits();
    return std::move(m_result);
  }

 private:
  bool toOthers() const { return m_options.direction == Direction::Communities; }

  // Where placed stations stand, and the station of each community that has only one.
  void readStations() {
    const auto byCode = precinctsOfCodes(m_project);
    m_project.stations.forEach([&](StationId, const Station& station) {
      if (!station.placed) return;
      const auto remark = [&](const char* code) {
        m_result.remarks.push_back(Message(code).with("code", station.code).with("name", station.name));
      };
      const auto known = byCode.find(station.code);
      if (known == byCode.end()) return remark("align.station_without_precinct");
      if (known->second.size() > 1) return remark("align.goal_station_ambiguous");
      const PrecinctId own = known->second.front();
      const FaceId face = m_project.subdivision.locate(station.at);
      if (face != kUniverse && m_project.subdivision.face(face).precinct == own) {
        m_stationFaces.insert(face);
      } else if (const FaceId beside = faceAt(own, station.at); beside != kUniverse) {
        m_stationFaces.insert(beside);
      } else {
        remark("align.goal_station_outside");
      }
    });
    std::stable_sort(m_result.remarks.begin(), m_result.remarks.end(), [](const Message& a, const Message& b) {
      return std::get<std::string>(a.arguments[0].value) < std::get<std::string>(b.arguments[0].value);
    });
    if (!isOfSubdistricts(m_options.goal) || !toOthers()) return;
    m_project.communities.forEach([&](CommunityId id, const Community& community) {
      std::set<PrecinctId> stations;
      for (FaceId face : community.zone.faces)
        if (const PrecinctId precinct = m_project.subdivision.face(face).precinct) stations.insert(precinct);
      if (stations.size() == 1) m_result.stationOf[id] = *stations.begin();
    });
  }

  // The precinct's face whose outline the station stands on: it is not outside then, as in stationsOutside.
  FaceId faceAt(PrecinctId precinct, Point at) const {
    constexpr double kOnLine = 1;  // mm: coordinates are whole millimetres
    std::optional<std::pair<Corner, FaceId>> best;
    for (FaceId id : m_project.precincts.at(precinct).zone.faces) {
      const Face& face = m_project.subdivision.face(id);
      if (!face.box.grown(2).contains(at)) continue;
      const bool touches = std::ranges::any_of(m_project.subdivision.boundary(id), [&](HalfEdge h) {
        return distanceToLine(*m_project.subdivision.arc(h.arc).shape, at) <= kOnLine;
      });
      if (touches && (!best || std::pair(cornerOf(face), id) < *best)) best = {cornerOf(face), id};
    }
    return best ? best->second : kUniverse;
  }

  Held heldBy(FaceId id, const Face& face, PrecinctId station) const {
    if (isExempt(m_project, m_options.goal, station)) return Held::Exempt;
    if (isOfSubdistricts(m_options.goal) && toOthers()) {
      if (m_project.communities.at(face.community).locked) return Held::Locked;
      return m_result.stationOf.contains(face.community) ? Held::No : Held::SplitCommunity;
    }
    if (isLocked(m_project, face)) return Held::Locked;
    if (!toOthers()) return m_stationFaces.contains(id) ? Held::Station : Held::No;
    const Grid* grid = m_project.grids.find(face.grid);
    if (m_options.goal == Goal::NoGridCut && grid && grid->kind == GridKind::Dedicated) return Held::Dedicated;
    return Held::No;
  }

  void readFaces() {
    m_project.subdivision.faces().forEach([&](FaceId id, const Face& record) {
      if (id == kUniverse || (!record.community && (toOthers() || !record.precinct))) return;
      Face face = record;
      // A community with one station goes with all it has.
      if (const auto known = m_result.stationOf.find(face.community); known != m_result.stationOf.end())
        face.precinct = known->second;
      GoalFace seen{id,
                    &record,
                    labelOfFace(m_project, face, m_options.goal, m_options.direction),
                    groupOfFace(m_project, face, m_options.goal, m_options.direction),
                    -1,
                    -1,
                    heldBy(id, face, face.precinct)};
      if (seen.held == Held::Exempt || seen.label == UnitRef()) seen.group = {};
      m_result.number[id] = static_cast<int>(m_result.list.size());
      m_result.list.push_back(seen);
    });
  }

  // By code, name, then place.
  void numberUnits() {
    using Order = std::tuple<std::string, std::string, std::string, std::string, Corner>;
    std::map<UnitRef, Corner> lowest;
    for (const GoalFace& seen : m_result.list)
      for (const UnitRef& unit : {seen.label, seen.group})
        if (unit != UnitRef()) {
          const auto [known, fresh] = lowest.emplace(unit, cornerOf(*seen.face));
          if (!fresh) known->second = std::min(known->second, cornerOf(*seen.face));
        }
    const auto orderOf = [&](const UnitRef& unit) {
      const Corner corner = lowest.at(unit);
      const auto named = [&](const auto& record) { return Order{record.code, record.name, "", "", corner}; };
      if (unit.precinct) return named(m_project.precincts.at(unit.precinct));
      if (unit.community) return named(m_project.communities.at(unit.community));
      if (unit.subdistrict) return named(m_project.divisions.at(unit.subdistrict));
      const Grid& grid = m_project.grids.at(unit.grid);
      const Community& community = m_project.communities.at(grid.community);
      return Order{community.code, community.name, grid.code, grid.name, corner};
    };
    const auto number = [&](UnitRef GoalFace::*unit, int GoalFace::*to, std::vector<UnitRef>& list) {
      std::set<UnitRef> all;
      for (const GoalFace& seen : m_result.list)
        if (seen.*unit != UnitRef()) all.insert(seen.*unit);
      std::vector<std::pair<Order, UnitRef>> ordered;
      for (const UnitRef& each : all) ordered.emplace_back(orderOf(each), each);
      std::sort(ordered.begin(), ordered.end());
      std::map<UnitRef, int> numbers;
      for (const auto& [order, each] : ordered) numbers[each] = static_cast<int>(list.size()), list.push_back(each);
      for (GoalFace& seen : m_result.list)
        if (seen.*unit != UnitRef()) seen.*to = numbers.at(seen.*unit);
    };
    number(&GoalFace::label, &GoalFace::labelNumber, m_result.labels);
    number(&GoalFace::group, &GoalFace::groupNumber, m_result.groups);
  }

  const Project& m_project;
  const GoalOptions& m_options;
  GoalFaces m_result;
  std::set<FaceId> m_stationFaces;
};

}  // namespace

bool putsGroupsTogether(Goal goal, Direction direction) {
  return direction == Direction::Precincts ? goal != Goal::OneSubdistrictPerStation
                                           : goal == Goal::OneSubdistrictPerStation;
}

UnitRef labelOfFace(const Project& project, const Face& face, Goal goal, Direction direction) {
  if (direction == Direction::Precincts) return {{}, {}, {}, face.precinct};
  if (goal == Goal::NoGridCut) return {face.grid, {}, {}, {}};
  if (goal == Goal::NoCommunitySplit) return {{}, face.community, {}, {}};
  return {{}, {}, ancestorOf(project, face.community, Level::Subdistrict), {}};
}

UnitRef groupOfFace(const Project& project, const Face& face, Goal goal, Direction direction) {
  if (direction == Direction::Communities) return {{}, {}, {}, face.precinct};
  if (goal == Goal::NoGridCut) return {face.grid, {}, {}, {}};
  if (goal == Goal::NoCommunitySplit) return {{}, face.community, {}, {}};
  if (!face.community) return {};
  return {{}, {}, ancestorOf(project, face.community, Level::Subdistrict), {}};
}

bool isOfSubdistricts(Goal goal) {
  return goal == Goal::OneStationPerSubdistrict || goal == Goal::OneSubdistrictPerStation;
}

bool isExempt(const Project& project, Goal goal, PrecinctId id) {
  const Precinct* precinct = project.precincts.find(id);
  return isOfSubdistricts(goal) && precinct && !precinct->exemption.empty();
}

GoalFaces goalFaces(const Project& project, const GoalOptions& options) {
  return FaceReader(project, options).read();
}

}  // namespace wangge::align
