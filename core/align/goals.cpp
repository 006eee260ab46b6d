// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/goals.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "core/align/goal_graph.h"
#include "core/align/parts.h"
#include "core/plan/grid_name.h"
#include "core/plan/residents.h"
#include "core/topology/outline.h"

namespace wangge::align {
namespace {

// Units of one kind with the stations that their territory lies in.
template <class IdType>
using StationsOf = std::map<IdType, std::set<PrecinctId>>;

class MoveLister {
 public:
  MoveLister(const Project& project, const GoalOptions& options, const GoalGraph& graph,
             const partition::RelabelResult& result)
      : m_project(project), m_options(options), m_graph(graph), m_result(result) {}

  std::vector<GoalMove> list() {
    // Together goes what one unit gives from one holder to another.
    using Key = std::tuple<int, int, int, int>;  // linked, unit, from, to
    std::map<Key, std::vector<int>> together;
    std::map<int, int> numbers;
    const auto& pieces = m_graph.instance.pieces;
    const bool whole = putsGroupsTogether(m_options.goal, m_options.direction);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (m_result.labels[i] == pieces[i].label) continue;
      const int linked = numbers.emplace(m_result.linked[i], static_cast<int>(numbers.size())).first->second;
      together[{linked, whole ? pieces[i].group : pieces[i].label, pieces[i].label, m_result.labels[i]}].push_back(
          static_cast<int>(i));
    }
    std::vector<GoalMove> moves;
    for (const auto& [key, list] : together) {
      GoalMove move = moveOf(list);
      move.linked = std::get<0>(key);
      move.unit = whole ? m_graph.groups[slot(std::get<1>(key))] : m_graph.labels[slot(std::get<1>(key))];
      move.from = m_graph.labels[slot(std::get<2>(key))], move.to = m_graph.labels[slot(std::get<3>(key))];
      move.whole = !isMixed(std::get<1>(key), whole);
      moves.push_back(std::move(move));
    }
    tellConsequences(moves);
    return moves;
  }

 private:
  bool isMixed(int number, bool whole) const {
    std::set<int> others;
    for (const auto& piece : m_graph.instance.pieces)
      if (piece.group >= 0 && (whole ? piece.group : piece.label) == number)
        others.insert(whole ? piece.label : piece.group);
    return others.size() > 1;
  }

  GoalMove moveOf(const std::vector<int>& pieces) const {
    GoalMove move;
    move.sliver = true;
    std::set<CommunityId> communities;
    std::set<GridId> grids;
    for (int piece : pieces) {
      move.sliver = move.sliver && m_graph.sliver[slot(piece)];
      for (FaceId id : m_graph.faces[slot(piece)]) {
        const Face& face = m_project.subdivision.face(id);
        move.faces.push_back(id);
        move.sums += {face.tally, face.area, 1};
        if (face.community) communities.insert(face.community);
        if (face.grid) grids.insert(face.grid);
        if (!move.station) move.station = face.precinct;
      }
    }
    std::sort(move.faces.begin(), move.faces.end());
    move.parts = static_cast<std::int64_t>(connectedParts(m_project.subdivision, move.faces).size());
    move.place = placeIn(m_project, move.faces);
    std::vector<std::tuple<std::string, std::string, CommunityId>> ordered;
    for (CommunityId id : communities)
      ordered.emplace_back(m_project.communities.at(id).code, m_project.communities.at(id).name, id);
    std::sort(ordered.begin(), ordered.end());
    for (const auto& [code, name, id] : ordered) move.communities.push_back(id);
    std::vector<std::tuple<std::string, std::string, GridId>> named;
    for (GridId id : grids) named.emplace_back(m_project.grids.at(id).code, m_project.grids.at(id).name, id);
    std::sort(named.begin(), named.end());
    for (const auto& [code, name, id] : named) move.grids.push_back(id);
    return move;
  }

  // What becomes whole, and what stations no longer have anything of.
  void tellConsequences(std::vector<GoalMove>& moves) const {
    if (m_options.direction == Direction::Communities) {
      for (GoalMove& move : moves)
        if (!move.whole && !isLeft(move.unit)) move.mended = {move.unit};
      return;
    }
    std::unordered_map<FaceId, PrecinctId> changed;
    for (const GoalMove& move : moves)
      for (FaceId face : move.faces) changed[face] = move.to.precinct;
    StationsOf<CommunityId> communitiesBefore, communitiesAfter;
    StationsOf<GridId> gridsBefore, gridsAfter;
    std::set<std::pair<PrecinctId, DivisionId>> have;
    std::map<CommunityId, DivisionId> subdistrictOf;
    m_project.communities.forEach(
        [&](CommunityId id, const Community&) { subdistrictOf[id] = ancestorOf(m_project, id, Level::Subdistrict); });
    m_project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
      if (!face.precinct || !face.community) return;
      const auto known = changed.find(id);
      const PrecinctId after = known == changed.end() ? face.precinct : known->second;
      communitiesBefore[face.community].insert(face.precinct), communitiesAfter[face.community].insert(after);
      if (face.grid) gridsBefore[face.grid].insert(face.precinct), gridsAfter[face.grid].insert(after);
      have.emplace(after, subdistrictOf.at(face.community));
    });
    for (GoalMove& move : moves) {
      for (GridId id : move.grids)
        if (gridsBefore.at(id).size() > 1 && gridsAfter.at(id).size() == 1) move.mended.push_back({id, {}, {}, {}});
      std::set<DivisionId> left;
      for (CommunityId id : move.communities) {
        if (communitiesBefore.at(id).size() > 1 && communitiesAfter.at(id).size() == 1)
          move.mended.push_back({{}, id, {}, {}});
        const DivisionId subdistrict = subdistrictOf.at(id);
        if (subdistrict && !have.contains({move.from.precinct, subdistrict}) && left.insert(subdistrict).second)
          move.leaves.push_back(subdistrict);
      }
    }
  }
  bool isLeft(const UnitRef& unit) const {
    const bool whole = putsGroupsTogether(m_options.goal, m_options.direction);
    return std::ranges::any_of(
        m_result.left, [&](int number) { return (whole ? m_graph.groups : m_graph.labels)[slot(number)] == unit; });
  }

  const Project& m_project;
  GoalOptions m_options;
  const GoalGraph& m_graph;
  const partition::RelabelResult& m_result;
};

// Units that do not reach the goal today.
std::int64_t failing(const GoalGraph& graph, bool whole) {
  std::map<int, std::set<int>> others;
  for (const auto& piece : graph.instance.pieces)
    if (piece.group >= 0 && piece.label >= 0 && (whole || !graph.instance.labels[slot(piece.label)].free))
      others[whole ? piece.group : piece.label].insert(whole ? piece.label : piece.group);
  std::set<int> failing;
  for (const auto& [unit, several] : others)
    if (several.size() > 1) failing.insert(unit);
  // Slivers that nothing could take were taken out of what is asked for; they cut their unit all the same.
  for (std::size_t i = 0; i < graph.held.size(); ++i)
    if (graph.held[i] == Held::Homeless) failing.insert(graph.instance.pieces[i].label);
  return static_cast<std::int64_t>(failing.size());
}

void remarkOn(const Project& project, GoalProposal& proposal, bool guessed) {
  if (guessed) proposal.remarks.emplace_back("align.goal_guessed");
  const Tally& moved = proposal.moved.tally;
  const std::int64_t unknown = proposal.measure == Measure::Households ? moved.householdsUnknown
                               : proposal.measure == Measure::Persons  ? moved.personsUnknown
                                                                       : 0;
  if (unknown > 0) proposal.remarks.push_back(Message("align.goal_uncounted").with("count", unknown));
  // Codes are kept: what began with the code of its subdistrict may no longer do so.
  for (const GoalMove& move : proposal.moves) {
    const Division *from = project.divisions.find(move.from.subdistrict),
                   *to = project.divisions.find(move.to.subdistrict);
    if (!from || !to || from->code.empty() || to->code.empty()) continue;
    for (CommunityId id : move.communities) {
      const Community& community = project.communities.at(id);
      if (!community.code.starts_with(from->code) || community.code.starts_with(to->code)) continue;
      proposal.remarks.push_back(Message("align.goal_code_kept")
                                     .with("code", community.code)
                                     .with("unit", nameOf(project, ZoneId(id)))
                                     .with("subdistrict", to->name.empty() ? to->code : to->name)
                                     .with("prefix", to->code));
    }
  }
}

}  // namespace

Result<GoalProposal> proposeGoal(const Project& project, const GoalOptions& options, const Progress& progress) {
  if (project.precincts.empty()) return fail(Error("align.no_precincts"));
  const bool subdistricts =
      options.goal == Goal::OneStationPerSubdistrict || options.goal == Goal::OneSubdistrictPerStation;
  bool any = !subdistricts;
  project.divisions.forEach(
      [&](DivisionId, const Division& division) { any = any || division.level == Level::Subdistrict; });
  if (!any) return fail(Error("align.no_subdistricts"));

  GoalProposal proposal;
  proposal.goal = options.goal, proposal.direction = options.direction;
  proposal.measure = options.measure.value_or(measureFor(totalOf(project)));
  const WorkLimits& limits = proposal.limits = options.limits;
  const Counted counted = countedWhole(totalOf(project));
  const bool known = proposal.measure == Measure::Households ? counted.households
                     : proposal.measure == Measure::Persons  ? counted.persons
                                                             : false;
  if ((limits.least || limits.most || limits.perOfficer) && !known) return fail(Error("align.limits_uncounted"));
  const GoalGraph graph = goalGraph(project, options, proposal.measure);
  if (progress.cancelled()) return fail(Error("job.cancelled"));
  partition::RelabelOptions settings;
  settings.situations = options.situations, settings.progress = progress;
  const partition::RelabelResult result = partition::relabel(graph.instance, settings);
  if (result.cancelled || progress.cancelled()) return fail(Error("job.cancelled"));

  proposal.moves = MoveLister(project, options, graph, result).list();
  proposal.obstacles = obstaclesOf(project, options, graph, result);
  proposal.remarks = graph.remarks;
  proposal.before = failing(graph, putsGroupsTogether(options.goal, options.direction));
  proposal.after = static_cast<std::int64_t>(proposal.obstacles.size());
  for (const GoalMove& move : proposal.moves) proposal.moved += move.sums;
  proposal.proven = result.proven;
  proposal.boundLeft = result.bound.left, proposal.boundResidents = result.bound.residents;
  proposal.border = result.cost.border;
  remarkOn(project, proposal, result.guessed);
  return proposal;
}

Result<std::vector<GoalProposal>> proposeGoals(const Project& project, const GoalOptions& options,
                                               std::optional<Direction> direction, const Progress& progress) {
  std::vector<GoalProposal> proposals;
  for (const Direction each : {Direction::Precincts, Direction::Communities}) {
    if (direction && *direction != each) continue;
    GoalOptions one = options;
    one.direction = each;
    auto proposal = proposeGoal(project, one, progress);
    if (!proposal) return fail(proposal.error());
    proposals.push_back(*std::move(proposal));
  }
  std::stable_sort(proposals.begin(), proposals.end(), isLess);
  return proposals;
}

bool isLess(const GoalProposal& one, const GoalProposal& other) {
  const auto cost = [](const GoalProposal& each) {
    return std::tuple(each.obstacles.size(), each.measure == Measure::Area ? 0 : amountOf(each.moved, each.measure),
                      each.moved.area, each.border);
  };
  return cost(one) < cost(other);
}

}  // namespace wangge::align
