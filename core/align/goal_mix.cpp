// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/goal_mix.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "core/base/disjoint_sets.h"
#include "core/plan/residents.h"

namespace wangge::align {
namespace {

// Moves that rest on each other, and what they put together.
struct LinkedMoves {
  std::vector<std::size_t> moves;
  std::set<UnitRef> mended;
  Cell sums;
};

std::vector<LinkedMoves> linkedMoves(const GoalProposal& proposal) {
  std::map<int, LinkedMoves> byLink;
  for (std::size_t i = 0; i < proposal.moves.size(); ++i) {
    const GoalMove& move = proposal.moves[i];
    LinkedMoves& linked = byLink[move.linked];
    linked.moves.push_back(i);
    linked.sums += move.sums;
    for (const UnitRef& unit : move.mended)
      if (proposal.goal == Goal::NoGridCut ? static_cast<bool>(unit.grid) : static_cast<bool>(unit.community))
        linked.mended.insert(unit);
  }
  std::vector<LinkedMoves> all;
  for (auto& [link, linked] : byLink) all.push_back(std::move(linked));
  return all;
}

// What is mended by several is decided together: the number of its set for each of them, lines first.
std::vector<int> setsOf(const std::vector<LinkedMoves>& lines, const std::vector<LinkedMoves>& others) {
  const std::size_t size = lines.size() + others.size();
  DisjointSets sets(size);
  std::map<UnitRef, int> first;
  std::vector<int> numbers(size);
  std::iota(numbers.begin(), numbers.end(), 0);
  for (std::size_t i = 0; i < size; ++i)
    for (const UnitRef& unit : (i < lines.size() ? lines[i] : others[i - lines.size()]).mended)
      sets.join(numbers[i], first.emplace(unit, numbers[i]).first->second);
  for (int& number : numbers) number = sets.find(number);
  return numbers;
}

using MixCost = std::tuple<std::int64_t, std::int64_t, Area>;  // what is left, residents, area
MixCost costOf(std::int64_t left, const Cell& moved, Measure measure) {
  return {left, measure == Measure::Area ? 0 : amountOf(moved, measure), moved.area};
}

// Moves of precinct lines that mend more than the other side would for the same, or as much with less.
std::vector<std::size_t> lesserLines(const GoalProposal& precincts, const GoalProposal& communities) {
  const std::vector<LinkedMoves> lines = linkedMoves(precincts), others = linkedMoves(communities);
  const std::vector<int> sets = setsOf(lines, others);
  struct Side {
    std::int64_t mended = 0;
    Cell sums;
  };
  std::map<int, std::pair<Side, Side>> bySet;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const bool isLine = i < lines.size();
    const LinkedMoves& linked = isLine ? lines[i] : others[i - lines.size()];
    Side& side = isLine ? bySet[sets[i]].first : bySet[sets[i]].second;
    side.mended += static_cast<std::int64_t>(linked.mended.size()), side.sums += linked.sums;
  }
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& [line, other] = bySet.at(sets[i]);
    if (costOf(-line.mended, line.sums, precincts.measure) <= costOf(-other.mended, other.sums, precincts.measure))
      chosen.insert(chosen.end(), lines[i].moves.begin(), lines[i].moves.end());
  }
  std::ranges::sort(chosen);
  return chosen;
}

Cell sumOfMoves(const std::vector<GoalMove>& moves) {
  Cell sums;
  for (const GoalMove& move : moves) sums += move.sums;
  return sums;
}

// Whether the faces of the other plan are the same territory in this one.
bool areSame(const std::vector<FaceId>& faces, const Project& project, const Project& other) {
  return std::ranges::all_of(faces, [&](FaceId id) {
    const Face *here = project.subdivision.faces().find(id), *there = other.subdivision.faces().find(id);
    return here && there && here->box == there->box && here->area == there->area;
  });
}

}  // namespace

std::optional<MixedProposal> mixGoals(const Project& project, const std::vector<GoalProposal>& both,
                                      const GoalOptions& options, const Progress& progress) {
  if (both.size() != 2 || (options.goal != Goal::NoGridCut && options.goal != Goal::NoCommunitySplit)) return {};
  const bool linesFirst = both.front().direction == Direction::Precincts;
  const GoalProposal &precincts = linesFirst ? both.front() : both.back(),
                     &communities = linesFirst ? both.back() : both.front();
  const std::vector<std::size_t> chosen = lesserLines(precincts, communities);
  // All of them: then the other side is asked only for what they leave.
  if (chosen.empty() || (chosen.size() == precincts.moves.size() && precincts.after == 0)) return {};
  const auto first = acceptMoves(project, precincts, chosen, {});
  if (!first) return {};  // some of them rest on others after all
  MixedProposal mixed{precincts, {}, {}};
  mixed.precincts.moves.clear();
  for (std::size_t number : chosen) mixed.precincts.moves.push_back(precincts.moves[number]);
  mixed.precincts.moved = sumOfMoves(mixed.precincts.moves);
  mixed.precincts.proven = false;
  GoalOptions rest = options;
  rest.direction = Direction::Communities, rest.measure = precincts.measure;
  auto second = proposeGoal(first->after, rest, progress);
  if (!second || second->moves.empty()) return {};
  mixed.communities = *std::move(second);
  for (std::size_t i = 0; i < mixed.communities.moves.size(); ++i)
    if (!areSame(mixed.communities.moves[i].faces, project, first->after)) mixed.elsewhere.push_back(i);
  Cell moved = mixed.precincts.moved;
  moved += mixed.communities.moved;
  const MixCost cost = costOf(mixed.communities.after, moved, precincts.measure);
  for (const GoalProposal& alone : both)
    if (cost >= costOf(alone.after, alone.moved, precincts.measure)) return {};
  return mixed;
}

GoalProposal shownOf(const MixedProposal& mixed) {
  GoalProposal shown = mixed.precincts;
  int links = 0;
  for (const GoalMove& move : shown.moves) links = std::max(links, move.linked + 1);
  for (std::size_t i = 0; i < mixed.communities.moves.size(); ++i) {
    GoalMove& move = shown.moves.emplace_back(mixed.communities.moves[i]);
    move.linked += links;
    if (std::ranges::binary_search(mixed.elsewhere, i)) move.faces.clear();
  }
  shown.obstacles = mixed.communities.obstacles;
  for (const Message& remark : mixed.communities.remarks)
    if (std::ranges::find(shown.remarks, remark) == shown.remarks.end()) shown.remarks.push_back(remark);
  shown.after = mixed.communities.after;
  shown.moved += mixed.communities.moved;
  shown.proven = false, shown.boundLeft = shown.boundResidents = 0;
  shown.border += mixed.communities.border;
  return shown;
}

Result<Step> acceptMixed(const Project& project, const MixedProposal& mixed, const EditContext& context) {
  auto first = acceptAll(project, mixed.precincts, context);
  if (!first) return fail(first.error());
  auto second = acceptAll(first->after, mixed.communities, context);
  if (!second) return fail(second.error());
  // One step, one entry in the journal.
  const GoalProposal shown = shownOf(mixed);
  second->after.journal = project.journal;
  Message what = Message("journal.align_goal")
                     .with("count", static_cast<std::int64_t>(shown.moves.size()))
                     .with("goal", toText(shown.goal));
  const Counted counted = countedIn(shown.moved.tally, countedWhole(totalOf(project)));
  return stepTo(std::move(second->after), withResidents(std::move(what), shown.moved.tally, counted), context);
}

}  // namespace wangge::align
