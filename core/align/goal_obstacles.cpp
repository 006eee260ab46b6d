// SPDX-License-Identifier: GPL-3.0-or-later
// Why units do not reach a goal.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/align/goal_graph.h"
#include "core/align/parts.h"
#include "core/partition/relabel_state.h"
#include "core/plan/grid_name.h"

namespace wangge::align {
namespace {

using partition::RelabelFault;

constexpr std::size_t kTried = 200;  // units for which it is tried out what would happen

const char* kindOf(const UnitRef& unit) {
  if (unit.grid) return "grid";
  if (unit.community) return "community";
  return unit.subdistrict ? "subdistrict" : "precinct";
}

Argument::Value nameOfUnit(const Project& project, const UnitRef& unit) {
  if (unit.grid) return nameOf(project, unit.grid);
  if (unit.community) return nameOf(project, ZoneId(unit.community));
  if (unit.precinct) return nameOf(project, ZoneId(unit.precinct));
  const Division* division = project.divisions.find(unit.subdistrict);
  return !division ? std::string() : division->name.empty() ? division->code : division->name;
}

class Explainer {
 public:
  Explainer(const Project& project, const GoalOptions& options, const GoalGraph& graph,
            const partition::RelabelResult& result)
      : m_project(project),
        m_graph(graph),
        m_result(result),
        m_model(graph.instance),
        m_state(m_model),
        m_whole(putsGroupsTogether(options.goal, options.direction)) {}

  std::vector<Obstacle> explain() {
    std::vector<Obstacle> obstacles;
    std::set<int> told;
    for (int unit : m_result.left) {
      told.insert(unit);
      obstacles.push_back(about(unit, reasonFor(unit)));
    }
    // What nobody could take, in units that are fine but for that.
    for (std::size_t i = 0; i < m_graph.held.size(); ++i)
      if (const int label = m_graph.instance.pieces[i].label;
          m_graph.held[i] == Held::Homeless && told.insert(label).second)
        obstacles.push_back(about(label, Message("align.goal_homeless")));
    return obstacles;
  }

 private:
  const UnitRef& unitOf(int number) const { return (m_whole ? m_graph.groups : m_graph.labels)[slot(number)]; }
  std::vector<int> piecesOf(int number) const {
    std::vector<int> pieces;
    for (std::size_t i = 0; i < m_graph.instance.pieces.size(); ++i) {
      const auto& piece = m_graph.instance.pieces[i];
      if ((m_whole ? piece.group : piece.label) == number && (piece.group >= 0 || m_graph.held[i] == Held::Homeless))
        pieces.push_back(static_cast<int>(i));
    }
    return pieces;
  }

  Obstacle about(int number, Message what) const {
    Obstacle obstacle{unitOf(number), aboutUnit(std::move(what), m_project, unitOf(number)), {}};
    // The place of the smaller side.
    const std::vector<int> pieces = piecesOf(number);
    const auto least = std::min_element(pieces.begin(), pieces.end(), [&](int a, int b) {
      const auto weight = [&](int piece) {
        const auto& record = m_graph.instance.pieces[slot(piece)];
        return std::tuple(!record.counts, record.residents, record.area, piece);
      };
      return weight(a) < weight(b);
    });
    if (least != pieces.end()) obstacle.place = placeIn(m_project, m_graph.faces[slot(*least)]);
    return obstacle;
  }

  Message reasonFor(int number) {
    std::map<Held, std::set<int>> held;  // labels, or groups, of what is held
    for (int piece : piecesOf(number))
      if (m_graph.held[slot(piece)] != Held::No) {
        const auto& record = m_graph.instance.pieces[slot(piece)];
        held[m_graph.held[slot(piece)]].insert(m_whole ? record.label : record.group);
      }
    std::set<int> all;
    for (const auto& [why, others] : held) all.insert(others.begin(), others.end());
    // Of a label that is kept to one group, what is held of that group is in nobody's way.
    const bool stuck = all.size() > 1 || (!m_whole && all.size() == 1 && *all.begin() != mainGroup(number));
    if (stuck) {
      if (held.contains(Held::Locked)) return Message("align.goal_locked");
      if (held.contains(Held::SplitCommunity)) return Message("align.goal_split_community");
      if (held.contains(Held::Dedicated)) return Message("align.goal_dedicated");
      if (held.contains(Held::Station)) return Message("align.goal_two_stations");
      if (held.contains(Held::Homeless)) return Message("align.goal_homeless");
    }
    if (std::ranges::binary_search(m_result.crowded, number))
      return Message(m_whole ? "align.goal_crowded" : "align.goal_crowded_labels");
    return tried(number);
  }

  // The one with most residents.
  int mainGroup(int label) const {
    std::map<int, std::pair<std::int64_t, std::int64_t>> weights;
    for (int piece : piecesOf(label)) {
      const auto& record = m_graph.instance.pieces[slot(piece)];
      weights[record.group].first += record.residents, weights[record.group].second += record.area;
    }
    return std::max_element(weights.begin(), weights.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

  // What is in the way of the cheapest way that is not open.
  Message tried(int number) {
    if (++m_tried > kTried) return Message("align.goal_not_found");
    std::vector<int> labels = m_result.labels;
    if (m_whole) {
      const int item = m_model.itemOf[slot(piecesOf(number).front())];
      for (const auto& option : m_model.items[slot(item)].options) {
        if (option.label == partition::kAsItIs) continue;
        for (int piece : m_model.items[slot(item)].pieces) labels[slot(piece)] = option.label;
        break;
      }
    } else {
      const std::vector<int> pieces = piecesOf(number);
      const int main = mainGroup(number);
      for (int piece : pieces) {
        if (m_graph.instance.pieces[slot(piece)].group == main) continue;
        const auto& options = m_model.items[slot(m_model.itemOf[slot(piece)])].options;
        if (options.size() < 2) return Message("align.goal_no_taker");
        labels[slot(piece)] = options[1].label;
      }
    }
    if (labels == m_result.labels) return Message("align.goal_not_found");
    return faultWith(labels);
  }

  Message faultWith(const std::vector<int>& labels) {
    using Decision = partition::RelabelDecision;
    for (std::size_t item = 0; item < m_model.items.size(); ++item) {
      const auto& record = m_model.items[item];
      for (std::size_t i = 0; i < record.options.size(); ++i)
        if (std::ranges::all_of(record.pieces, [&](int piece) {
              return m_model.labelUnder(piece, record.options[i]) == labels[slot(piece)];
            })) {
          m_state.apply(Decision{Decision::Kind::Option, static_cast<int>(item), static_cast<int>(i), true});
          break;
        }
    }
    Message what("align.goal_not_found");
    for (std::size_t label = 0; m_state.feasible() && label < m_graph.labels.size(); ++label) {
      const auto fault = m_state.faultOf(static_cast<int>(label));
      if (!fault) continue;
      what = faultOf(*fault, static_cast<int>(label));
      break;
    }
    m_state.undo(0);
    return what;
  }
  Message faultOf(RelabelFault fault, int label) const {
    const auto name = nameOfUnit(m_project, m_graph.labels[slot(label)]);
    switch (fault) {
      case RelabelFault::Apart:
        return Message("align.goal_apart").with("holder", name);
      case RelabelFault::Vanished:
        return Message("align.goal_vanished").with("holder", name);
      case RelabelFault::TooMany:
        return Message("align.goal_too_many")
            .with("holder", name)
            .with("count", m_state.sumOf(label))
            .with("most", m_model.most[slot(label)]);
      case RelabelFault::TooFew:
        return Message("align.goal_too_few")
            .with("holder", name)
            .with("count", m_state.sumOf(label))
            .with("least", m_model.least[slot(label)]);
    }
    return Message("align.goal_not_found");
  }

  const Project& m_project;
  const GoalGraph& m_graph;
  const partition::RelabelResult& m_result;
  partition::RelabelModel m_model;
  partition::RelabelState m_state;
  bool m_whole;
  std::size_t m_tried = 0;
};

}  // namespace

Message aboutUnit(Message message, const Project& project, const UnitRef& unit) {
  return std::move(message).with("kind", kindOf(unit)).with("unit", nameOfUnit(project, unit));
}

std::vector<Obstacle> obstaclesOf(const Project& project, const GoalOptions& options, const GoalGraph& graph,
                                  const partition::RelabelResult& result) {
  return Explainer(project, options, graph, result).explain();
}

}  // namespace wangge::align
