// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/goal_graph.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "core/base/disjoint_sets.h"
#include "core/base/sorted.h"
#include "core/geometry/line_tests.h"
#include "core/plan/locks.h"

namespace wangge::align {
namespace {

using Corner = std::tuple<std::int32_t, std::int32_t>;
Corner cornerOf(const Face& face) {
  return {face.box.minX, face.box.minY};
}

// Precincts with territory by code, where stations look for theirs.
std::map<std::string, std::vector<PrecinctId>> precinctsOfCodes(const Project& project) {
  std::map<std::string, std::vector<PrecinctId>> byCode;
  project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    if (!precinct.code.empty() && !precinct.zone.faces.empty()) byCode[precinct.code].push_back(id);
  });
  return byCode;
}

class Builder {
 public:
  Builder(const Project& project, const GoalOptions& options, Measure measure)
      : m_project(project), m_options(options), m_measure(measure), m_rule(sliverRuleOf(project.profile)) {}

  GoalGraph build() {
    m_graph.instance.goal = whole() ? partition::RelabelGoal::WholeGroups : partition::RelabelGoal::PureLabels;
    readStations();
    readFaces();
    numberUnits();
    connect();
    makePieces();
    judgePieces();
    if (!whole()) dropHomeless();
    setLabels();
    if (m_options.goal == Goal::NoGridCut && toOthers()) setTakers();
    return std::move(m_graph);
  }

 private:
  struct Seen {
    FaceId id;
    const Face* face = nullptr;
    UnitRef label, group;
    int labelNumber = -1, groupNumber = -1;
    Held held = Held::No;
  };

  bool whole() const { return putsGroupsTogether(m_options.goal, m_options.direction); }
  bool toOthers() const { return m_options.direction == Direction::Communities; }
  bool ofSubdistricts() const {
    return m_options.goal == Goal::OneStationPerSubdistrict || m_options.goal == Goal::OneSubdistrictPerStation;
  }

  // Where placed stations stand, and the station of each community that has only one.
  void readStations() {
    m_officers = officersOf(m_project);
    const auto byCode = precinctsOfCodes(m_project);
    m_project.stations.forEach([&](StationId, const Station& station) {
      if (!station.placed) return;
      const auto remark = [&](const char* code) {
        m_graph.remarks.push_back(Message(code).with("code", station.code).with("name", station.name));
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
    std::stable_sort(m_graph.remarks.begin(), m_graph.remarks.end(), [](const Message& a, const Message& b) {
      return std::get<std::string>(a.arguments[0].value) < std::get<std::string>(b.arguments[0].value);
    });
    if (!ofSubdistricts() || !toOthers()) return;
    m_project.communities.forEach([&](CommunityId id, const Community& community) {
      std::set<PrecinctId> stations;
      for (FaceId face : community.zone.faces)
        if (const PrecinctId precinct = m_project.subdivision.face(face).precinct) stations.insert(precinct);
      if (stations.size() == 1) m_stationOf[id] = *stations.begin();
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

  bool isExempt(PrecinctId id) const {
    const Precinct* precinct = m_project.precincts.find(id);
    return ofSubdistricts() && precinct && !precinct->exemption.empty();
  }

  Held heldBy(FaceId id, const Face& face, PrecinctId station) const {
    if (isExempt(station)) return Held::Exempt;
    if (ofSubdistricts() && toOthers()) {
      if (m_project.communities.at(face.community).locked) return Held::Locked;
      return m_stationOf.contains(face.community) ? Held::No : Held::SplitCommunity;
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
      if (const auto known = m_stationOf.find(face.community); known != m_stationOf.end())
        face.precinct = known->second;
      Seen seen{id,
                &record,
                labelOfFace(m_project, face, m_options.goal, m_options.direction),
                groupOfFace(m_project, face, m_options.goal, m_options.direction),
                -1,
                -1,
                heldBy(id, face, face.precinct)};
      if (seen.held == Held::Exempt || seen.label == UnitRef()) seen.group = {};
      m_number[id] = static_cast<int>(m_faces.size());
      m_faces.push_back(seen);
    });
  }

  // By code, name, then place.
  void numberUnits() {
    using Order = std::tuple<std::string, std::string, std::string, std::string, Corner>;
    std::map<UnitRef, Corner> lowest;
    for (const Seen& seen : m_faces)
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
    const auto number = [&](UnitRef Seen::*unit, int Seen::*to, std::vector<UnitRef>& list) {
      std::set<UnitRef> all;
      for (const Seen& seen : m_faces)
        if (seen.*unit != UnitRef()) all.insert(seen.*unit);
      std::vector<std::pair<Order, UnitRef>> ordered;
      for (const UnitRef& each : all) ordered.emplace_back(orderOf(each), each);
      std::sort(ordered.begin(), ordered.end());
      std::map<UnitRef, int> numbers;
      for (const auto& [order, each] : ordered) numbers[each] = static_cast<int>(list.size()), list.push_back(each);
      for (Seen& seen : m_faces)
        if (seen.*unit != UnitRef()) seen.*to = numbers.at(seen.*unit);
    };
    number(&Seen::label, &Seen::labelNumber, m_graph.labels);
    number(&Seen::group, &Seen::groupNumber, m_graph.groups);
    m_graph.instance.groups = static_cast<int>(m_graph.groups.size());
  }

  void connect() {
    m_ofGroup.emplace(m_faces.size()), m_ofLabel.emplace(m_faces.size()), m_ofPiece.emplace(m_faces.size());
    m_project.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
      const auto left = m_number.find(arc.left), right = m_number.find(arc.right);
      if (left == m_number.end() || right == m_number.end()) return;
      const Seen &a = m_faces[slot(left->second)], &b = m_faces[slot(right->second)];
      if (a.groupNumber != b.groupNumber) return;
      if (a.groupNumber >= 0) m_ofGroup->join(left->second, right->second);
      if (a.labelNumber != b.labelNumber) return;
      m_ofLabel->join(left->second, right->second);
      if (a.held == b.held) m_ofPiece->join(left->second, right->second);
    });
    if (!ofSubdistricts() || !toOthers()) return;
    // A community goes to another subdistrict with all it has, exclaves as well: it has one station and one
    // subdistrict.
    std::map<CommunityId, int> first;
    for (int i = 0; i < static_cast<int>(m_faces.size()); ++i) {
      const CommunityId community = m_faces[slot(i)].face->community;
      if (!m_stationOf.contains(community)) continue;
      const int one = first.emplace(community, i).first->second;
      for (auto* sets : {&m_ofGroup, &m_ofLabel, &m_ofPiece}) (*sets)->join(one, i);
    }
  }

  void makePieces() {
    std::map<int, std::vector<int>> sets;
    for (int i = 0; i < static_cast<int>(m_faces.size()); ++i) sets[m_ofPiece->find(i)].push_back(i);
    std::vector<std::pair<std::tuple<int, int, Corner, Area>, const std::vector<int>*>> ordered;
    for (const auto& [set, faces] : sets) {
      Corner corner = cornerOf(*m_faces[slot(faces.front())].face);
      Area area;
      for (int face : faces)
        corner = std::min(corner, cornerOf(*m_faces[slot(face)].face)), area += m_faces[slot(face)].face->area;
      const Seen& first = m_faces[slot(faces.front())];
      ordered.push_back({{first.groupNumber, first.labelNumber, corner, area}, &faces});
    }
    std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    m_pieceOf.assign(m_faces.size(), -1);
    for (const auto& [order, faces] : ordered) {
      const Seen& first = m_faces[slot(faces->front())];
      partition::RelabelPiece piece;
      piece.group = first.groupNumber, piece.label = first.labelNumber;
      piece.fixed = first.held != Held::No;
      Cell sums;
      std::vector<FaceId> ids;
      for (int face : *faces) {
        m_pieceOf[slot(face)] = static_cast<int>(m_graph.faces.size());
        sums += {m_faces[slot(face)].face->tally, m_faces[slot(face)].face->area, 1};
        ids.push_back(m_faces[slot(face)].id);
      }
      piece.residents = m_measure == Measure::Area ? 0 : amountOf(sums, m_measure);
      piece.area = sums.area.twice;
      std::sort(ids.begin(), ids.end());
      m_graph.instance.pieces.push_back(piece);
      m_graph.faces.push_back(std::move(ids));
      m_graph.held.push_back(first.held);
      m_graph.sliver.push_back(0);
    }
    std::map<std::pair<int, int>, std::int64_t> lengths;
    m_project.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
      const auto left = m_number.find(arc.left), right = m_number.find(arc.right);
      if (left == m_number.end() || right == m_number.end()) return;
      const int a = m_pieceOf[slot(left->second)], b = m_pieceOf[slot(right->second)];
      if (a != b) lengths[std::minmax(a, b)] += lengthOf(*arc.shape).value;
    });
    for (const auto& [pair, length] : lengths) m_graph.instance.borders.push_back({pair.first, pair.second, length});
  }

  // Slivers, and what of a unit lies apart from its main part, is no part of a label by itself.
  void judgePieces() {
    auto& pieces = m_graph.instance.pieces;
    std::map<int, std::set<int>> others;  // of what shall be one: with what it is
    for (const auto& piece : pieces)
      if (piece.group >= 0 && piece.label >= 0)
        others[whole() ? piece.group : piece.label].insert(whole() ? piece.label : piece.group);
    std::map<int, std::vector<int>> sides;  // connected pieces of one group and label
    std::map<int, Area> ofGroup;
    for (int i = 0; i < static_cast<int>(m_faces.size()); ++i) {
      std::vector<int>& side = sides[m_ofLabel->find(i)];
      if (side.empty() || side.back() != m_pieceOf[slot(i)]) side.push_back(m_pieceOf[slot(i)]);
      if (m_faces[slot(i)].groupNumber >= 0) ofGroup[m_ofGroup->find(i)] += m_faces[slot(i)].face->area;
    }
    // The largest connected part of each group.
    std::map<int, std::tuple<Area, Corner, int>> main;
    if (whole())
      for (int i = 0; i < static_cast<int>(m_faces.size()); ++i) {
        const Seen& seen = m_faces[slot(i)];
        if (seen.groupNumber < 0) continue;
        const int set = m_ofGroup->find(i);
        const std::tuple<Area, Corner, int> own{ofGroup[set], cornerOf(*seen.face), set};
        const auto [known, fresh] = main.emplace(seen.groupNumber, own);
        if (!fresh) known->second = std::max(known->second, own);
      }
    std::map<int, std::pair<std::int64_t, std::vector<int>>> largest;  // side of each unit that shall be one
    for (auto& [set, side] : sides) {
      sortUnique(side);
      const Seen& seen = m_faces[slot(set)];
      if (seen.labelNumber < 0) continue;
      const int one = whole() ? seen.groupNumber : seen.labelNumber;
      std::int64_t area = 0;
      std::vector<FaceId> faces;
      for (int piece : side) {
        area += pieces[slot(piece)].area;
        faces.insert(faces.end(), m_graph.faces[slot(piece)].begin(), m_graph.faces[slot(piece)].end());
      }
      std::sort(faces.begin(), faces.end());
      const bool asked = seen.groupNumber < 0 || others[one].size() > 1;
      const bool sliver = asked && partOf(m_project, faces, m_rule).sliver;
      const bool apart =
          whole() && seen.groupNumber >= 0 && std::get<2>(main.at(seen.groupNumber)) != m_ofGroup->find(set);
      for (int piece : side) {
        pieces[slot(piece)].counts = !sliver && !apart;
        m_graph.sliver[slot(piece)] = sliver;
      }
      auto& most = largest[seen.groupNumber < 0 && whole() ? -1 : one];
      if (std::pair(area, side) > most) most = {area, side};
    }
    largest.erase(-1);
    for (const auto& [one, most] : largest)
      for (int piece : most.second) pieces[slot(piece)].counts = true;
  }

  // Slivers of a station that no grid or community has any more of can have no other home.
  void dropHomeless() {
    std::vector<char> home(m_graph.groups.size(), 0);
    for (const auto& piece : m_graph.instance.pieces)
      if (piece.group >= 0 && piece.counts) home[slot(piece.group)] = 1;
    for (std::size_t i = 0; i < m_graph.held.size(); ++i) {
      auto& piece = m_graph.instance.pieces[i];
      if (piece.group < 0 || home[slot(piece.group)]) continue;
      piece.group = partition::kNoGroup, piece.fixed = true;
      m_graph.held[i] = Held::Homeless;
    }
  }

  void setLabels() {
    for (const UnitRef& unit : m_graph.labels) {
      partition::RelabelLabel label;
      if (unit.precinct) {
        label.closed = label.free = isExempt(unit.precinct);
        const Allowed allowed = allowedTo(unit.precinct, m_options.limits, m_officers);
        label.least = allowed.least, label.most = allowed.most;
      }
      if (const Community* community = m_project.communities.find(unit.community)) label.closed = community->locked;
      if (const Grid* grid = m_project.grids.find(unit.grid))
        label.closed = isLocked(m_project, *grid) || grid->kind == GridKind::Dedicated;
      m_graph.instance.labels.push_back(label);
    }
  }

  // A part of a grid goes to a grid of its community, or to one that it touches.
  void setTakers() {
    auto& instance = m_graph.instance;
    instance.takers.resize(instance.pieces.size());
    std::map<CommunityId, std::vector<int>> ofCommunity;
    const auto communityOf = [&](int label) { return m_project.grids.at(m_graph.labels[slot(label)].grid).community; };
    for (int label = 0; label < static_cast<int>(m_graph.labels.size()); ++label)
      ofCommunity[communityOf(label)].push_back(label);
    for (std::size_t i = 0; i < instance.pieces.size(); ++i)
      if (const int label = instance.pieces[i].label; label >= 0) instance.takers[i] = ofCommunity[communityOf(label)];
    for (const auto& border : instance.borders) {
      const int a = instance.pieces[slot(border.a)].label, b = instance.pieces[slot(border.b)].label;
      if (a < 0 || b < 0 || a == b) continue;
      instance.takers[slot(border.a)].push_back(b);
      instance.takers[slot(border.b)].push_back(a);
    }
  }

  const Project& m_project;
  GoalOptions m_options;
  Measure m_measure;
  SliverRule m_rule;
  GoalGraph m_graph;
  std::map<PrecinctId, std::int64_t> m_officers;
  std::set<FaceId> m_stationFaces;
  std::map<CommunityId, PrecinctId> m_stationOf;
  std::vector<Seen> m_faces;
  std::unordered_map<FaceId, int> m_number;
  // Connected faces that agree in group; and label; and hold.
  std::optional<DisjointSets> m_ofGroup, m_ofLabel, m_ofPiece;
  std::vector<int> m_pieceOf;
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

std::map<PrecinctId, std::int64_t> officersOf(const Project& project) {
  std::map<PrecinctId, std::int64_t> officers;
  const auto byCode = precinctsOfCodes(project);
  project.stations.forEach([&](StationId, const Station& station) {
    const auto known = byCode.find(station.code);
    if (known != byCode.end() && known->second.size() == 1) officers[known->second.front()] += station.officers;
  });
  return officers;
}

Allowed allowedTo(PrecinctId precinct, const WorkLimits& limits, const std::map<PrecinctId, std::int64_t>& officers) {
  Allowed allowed;
  allowed.least = limits.least.value_or(allowed.least);
  allowed.most = limits.most.value_or(allowed.most);
  const auto known = officers.find(precinct);
  if (limits.perOfficer && known != officers.end() && known->second > 0)
    allowed.most = std::min(allowed.most, *limits.perOfficer * known->second);
  return allowed;
}

GoalGraph goalGraph(const Project& project, const GoalOptions& options, Measure measure) {
  return Builder(project, options, measure).build();
}

}  // namespace wangge::align
