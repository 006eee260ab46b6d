// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/goal_graph.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/align/work_limits.h"
#include "core/base/disjoint_sets.h"
#include "core/base/sorted.h"
#include "core/plan/locks.h"

namespace wangge::align {
namespace {

class Builder {
 public:
  Builder(const Project& project, const GoalOptions& options, Measure measure)
      : m_project(project),
        m_options(options),
        m_measure(measure),
        m_seen(goalFaces(project, options)),
        m_rule(sliverRuleOf(project.profile)) {}

  GoalGraph build() {
    m_graph.instance.goal = whole() ? partition::RelabelGoal::WholeGroups : partition::RelabelGoal::PureLabels;
    m_graph.remarks = std::move(m_seen.remarks);
    m_graph.labels = std::move(m_seen.labels), m_graph.groups = std::move(m_seen.groups);
    m_graph.instance.groups = static_cast<int>(m_graph.groups.size());
    connect();
    makePieces();
    judgePieces();
    if (!whole()) dropHomeless();
    setLabels();
    if (m_options.goal == Goal::NoGridCut && toOthers()) setTakers();
    return std::move(m_graph);
  }

 private:
  bool whole() const { return putsGroupsTogether(m_options.goal, m_options.direction); }
  bool toOthers() const { return m_options.direction == Direction::Communities; }

  void connect() {
    m_ofGroup.emplace(m_seen.list.size()), m_ofLabel.emplace(m_seen.list.size()), m_ofPiece.emplace(m_seen.list.size());
    m_project.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
      const auto left = m_seen.number.find(arc.left), right = m_seen.number.find(arc.right);
      if (left == m_seen.number.end() || right == m_seen.number.end()) return;
      const GoalFace &a = m_seen.list[slot(left->second)], &b = m_seen.list[slot(right->second)];
      if (a.groupNumber != b.groupNumber) return;
      if (a.groupNumber >= 0) m_ofGroup->join(left->second, right->second);
      if (a.labelNumber != b.labelNumber) return;
      m_ofLabel->join(left->second, right->second);
      if (a.held == b.held) m_ofPiece->join(left->second, right->second);
    });
    if (!isOfSubdistricts(m_options.goal) || !toOthers()) return;
    // A community goes to another subdistrict with all it has, exclaves as well: it has one station and one
    // subdistrict.
    std::map<CommunityId, int> first;
    for (int i = 0; i < static_cast<int>(m_seen.list.size()); ++i) {
      const CommunityId community = m_seen.list[slot(i)].face->community;
      if (!m_seen.stationOf.contains(community)) continue;
      const int one = first.emplace(community, i).first->second;
      for (auto* sets : {&m_ofGroup, &m_ofLabel, &m_ofPiece}) (*sets)->join(one, i);
    }
  }

  void makePieces() {
    std::map<int, std::vector<int>> sets;
    for (int i = 0; i < static_cast<int>(m_seen.list.size()); ++i) sets[m_ofPiece->find(i)].push_back(i);
    std::vector<std::pair<std::tuple<int, int, Corner, Area>, const std::vector<int>*>> ordered;
    for (const auto& [set, faces] : sets) {
      Corner corner = cornerOf(*m_seen.list[slot(faces.front())].face);
      Area area;
      for (int face : faces)
        corner = std::min(corner, cornerOf(*m_seen.list[slot(face)].face)), area += m_seen.list[slot(face)].face->area;
      const GoalFace& first = m_seen.list[slot(faces.front())];
      ordered.push_back({{first.groupNumber, first.labelNumber, corner, area}, &faces});
    }
    std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    m_pieceOf.assign(m_seen.list.size(), -1);
    for (const auto& [order, faces] : ordered) {
      const GoalFace& first = m_seen.list[slot(faces->front())];
      partition::RelabelPiece piece;
      piece.group = first.groupNumber, piece.label = first.labelNumber;
      piece.fixed = first.held != Held::No;
      Cell sums;
      std::vector<FaceId> ids;
      for (int face : *faces) {
        m_pieceOf[slot(face)] = static_cast<int>(m_graph.faces.size());
        sums += {m_seen.list[slot(face)].face->tally, m_seen.list[slot(face)].face->area, 1};
        ids.push_back(m_seen.list[slot(face)].id);
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
      const auto left = m_seen.number.find(arc.left), right = m_seen.number.find(arc.right);
      if (left == m_seen.number.end() || right == m_seen.number.end()) return;
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
    for (int i = 0; i < static_cast<int>(m_seen.list.size()); ++i) {
      std::vector<int>& side = sides[m_ofLabel->find(i)];
      if (side.empty() || side.back() != m_pieceOf[slot(i)]) side.push_back(m_pieceOf[slot(i)]);
      if (m_seen.list[slot(i)].groupNumber >= 0) ofGroup[m_ofGroup->find(i)] += m_seen.list[slot(i)].face->area;
    }
    // The largest connected part of each group.
    std::map<int, std::tuple<Area, Corner, int>> main;
    if (whole())
      for (int i = 0; i < static_cast<int>(m_seen.list.size()); ++i) {
        const GoalFace& seen = m_seen.list[slot(i)];
        if (seen.groupNumber < 0) continue;
        const int set = m_ofGroup->find(i);
        const std::tuple<Area, Corner, int> own{ofGroup[set], cornerOf(*seen.face), set};
        const auto [known, fresh] = main.emplace(seen.groupNumber, own);
        if (!fresh) known->second = std::max(known->second, own);
      }
    std::map<int, std::pair<std::int64_t, std::vector<int>>> largest;  // side of each unit that shall be one
    for (auto& [set, side] : sides) {
      sortUnique(side);
      const GoalFace& seen = m_seen.list[slot(set)];
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
    const auto officers = officersOf(m_project);
    for (const UnitRef& unit : m_graph.labels) {
      partition::RelabelLabel label;
      if (unit.precinct) {
        label.closed = label.free = isExempt(m_project, m_options.goal, unit.precinct);
        const Allowed allowed = allowedTo(unit.precinct, m_options.limits, officers);
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
  GoalFaces m_seen;
  SliverRule m_rule;
  GoalGraph m_graph;
  // Connected faces that agree in group; and label; and hold.
  std::optional<DisjointSets> m_ofGroup, m_ofLabel, m_ofPiece;
  std::vector<int> m_pieceOf;
};

}  // namespace

GoalGraph goalGraph(const Project& project, const GoalOptions& options, Measure measure) {
  return Builder(project, options, measure).build();
}

}  // namespace wangge::align
