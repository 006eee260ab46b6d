// SPDX-License-Identifier: GPL-3.0-or-later
// Proposed moves as a step of the plan.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <tuple>

#include "core/align/goal_graph.h"
#include "core/align/work_limits.h"
#include "core/base/joined.h"
#include "core/base/sorted.h"
#include "core/edit/support.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/plan/residents.h"
#include "core/topology/outline.h"

namespace wangge::align {
namespace {

bool movesSubdistricts(const GoalProposal& proposal) {
  return proposal.direction == Direction::Communities && proposal.goal != Goal::NoGridCut &&
         proposal.goal != Goal::NoCommunitySplit;
}

bool stillThere(const Project& project, const GoalProposal& proposal, const GoalMove& move) {
  const auto exists = [&](const UnitRef& unit) {
    return project.precincts.contains(unit.precinct) || project.grids.contains(unit.grid) ||
           project.communities.contains(unit.community) || project.divisions.contains(unit.subdistrict);
  };
  return exists(move.to) && std::ranges::all_of(move.faces, [&](FaceId id) {
           const Face* face = project.subdivision.faces().find(id);
           return face && labelOfFace(project, *face, proposal.goal, proposal.direction) == move.from;
         });
}

Result<void> movePrecincts(Project& project, const std::vector<const GoalMove*>& moves) {
  for (const GoalMove* move : moves)
    for (FaceId face : move->faces) {
      if (isLocked(project, project.subdivision.face(face))) return fail(Error("align.moves_locked"));
      setPrecinct(project, face, move->to.precinct);
    }
  return {};
}

Result<void> moveSubdistricts(Project& project, const std::vector<const GoalMove*>& moves) {
  for (const GoalMove* move : moves)
    for (CommunityId id : move->communities) {
      if (project.communities.at(id).locked) return fail(Error("align.moves_locked"));
      project.communities.edit(id).parent = move->to.subdistrict;
    }
  return {};
}

// Grids of the same community first: what goes to another one is told by whole grids and their parts.
Result<void> moveBetweenUnits(Project& project, const std::vector<const GoalMove*>& moves, const EditContext& context) {
  std::vector<FaceMove> within, across;
  std::vector<FaceId> faces;
  for (const GoalMove* move : moves) {
    faces.insert(faces.end(), move->faces.begin(), move->faces.end());
    if (move->to.community) across.push_back({move->faces, move->to.community});
    if (!move->to.grid) continue;
    const CommunityId to = project.grids.at(move->to.grid).community;
    if (to == project.grids.at(move->from.grid).community) {
      within.push_back({move->faces, move->to.grid});
    } else {
      across.push_back({move->faces, to});
    }
  }
  if (auto movable = requireMovable(project, faces, Label::Grid); !movable) return movable;
  const std::vector<ZoneId> donors = zonesOf(project, faces, Label::Grid);
  if (auto moved = moveFaces(project, within, context); !moved) return moved;
  if (auto moved = moveFaces(project, across, context); !moved) return moved;
  // There they join the grid that was proposed, which need not be the one with most border.
  for (const GoalMove* move : moves)
    if (move->to.grid) {
      if (auto open = requireZone(project, move->to.grid); !open) return open;
      for (FaceId face : move->faces) setGrid(project, face, move->to.grid);
    }
  endEmpty(project, donors, ZoneId::noneOf(Label::Grid), context);
  return {};
}

Result<Project> moved(const Project& before, const GoalProposal& proposal, const std::vector<const GoalMove*>& moves,
                      const EditContext& context) {
  Project project = before;
  if (movesSubdistricts(proposal)) {
    if (auto done = moveSubdistricts(project, moves); !done) return fail(done.error());
    return project;
  }
  std::vector<FaceId> faces;
  for (const GoalMove* move : moves) faces.insert(faces.end(), move->faces.begin(), move->faces.end());
  const std::vector<ArcId> borders = bordersOf(before, faces);
  auto done = proposal.direction == Direction::Precincts ? movePrecincts(project, moves)
                                                         : moveBetweenUnits(project, moves, context);
  if (!done) return fail(done.error());
  removeNeedlessArcs(project, borders);
  return project;
}

// By code, as far as an undo text has room for.
std::string namesOfCommunities(const Project& project, const std::vector<const GoalMove*>& moves) {
  constexpr std::size_t kMost = 6;
  std::vector<std::tuple<std::string, std::string, CommunityId>> ordered;
  for (const GoalMove* move : moves)
    for (CommunityId id : move->communities)
      ordered.emplace_back(project.communities.at(id).code, project.communities.at(id).name, id);
  sortUnique(ordered);
  const std::string names =
      joinedText(std::span(ordered).first(std::min(ordered.size(), kMost)), " / ", [](const auto& community) {
        const auto& [code, name, id] = community;
        return name.empty() ? code : name;
      });
  return ordered.size() > kMost ? names + " / …" : names;
}

std::vector<FaceId> facesOf(const Project& project, const UnitRef& unit) {
  std::vector<FaceId> faces;
  if (unit.subdistrict) {
    project.communities.forEach([&](CommunityId id, const Community& community) {
      if (ancestorOf(project, id, Level::Subdistrict) == unit.subdistrict)
        faces.insert(faces.end(), community.zone.faces.begin(), community.zone.faces.end());
    });
    std::sort(faces.begin(), faces.end());
    return faces;
  }
  const ZoneId zone = unit.precinct ? ZoneId(unit.precinct) : unit.grid ? ZoneId(unit.grid) : ZoneId(unit.community);
  if (const Zone* known = findZone(project, zone)) faces = known->faces;
  return faces;
}

// Parts of the territory that are no slivers.
std::size_t partsOf(const Project& project, const UnitRef& unit) {
  auto parts = connectedParts(project.subdivision, facesOf(project, unit));
  if (parts.size() < 2) return parts.size();
  const SliverRule rule = sliverRuleOf(project.profile);
  return static_cast<std::size_t>(std::ranges::count_if(
      parts, [&](const std::vector<FaceId>& part) { return !partOf(project, part, rule).sliver; }));
}

std::int64_t residentsOf(const Project& project, PrecinctId id, Measure measure) {
  const Precinct* precinct = project.precincts.find(id);
  return precinct ? amountOf({precinct->zone.tally, precinct->zone.area, 1}, measure) : 0;
}

// All moves together keep within the limits that were asked for; some of them need not.
Result<void> withinLimits(const Project& before, const Project& after, const GoalProposal& proposal,
                          const std::set<UnitRef>& concerned) {
  const auto officers = officersOf(before);
  for (const UnitRef& unit : concerned) {
    if (!unit.precinct) continue;
    const Allowed allowed = allowedTo(unit.precinct, proposal.limits, officers);
    const std::int64_t was = residentsOf(before, unit.precinct, proposal.measure),
                       is = residentsOf(after, unit.precinct, proposal.measure);
    if (is > std::max(allowed.most, was) || is < std::min(allowed.least, was))
      return fail(aboutUnit(Error("align.moves_limits"), before, unit).with("count", is));
  }
  return {};
}

}  // namespace

Result<Step> acceptMoves(const Project& before, const GoalProposal& proposal, std::span<const std::size_t> chosen,
                         const EditContext& context) {
  std::vector<std::size_t> numbers(chosen.begin(), chosen.end());
  sortUnique(numbers);
  std::vector<const GoalMove*> moves, all;
  for (const GoalMove& move : proposal.moves) all.push_back(&move);
  for (std::size_t number : numbers)
    if (number < all.size()) moves.push_back(all[number]);
  if (moves.empty() || moves.size() < numbers.size()) return fail(Error("align.no_moves"));
  for (const GoalMove* move : moves)
    if (!stillThere(before, proposal, *move)) return fail(Error("align.moves_changed"));
  auto project = moved(before, proposal, moves, context);
  if (!project) return fail(project.error());

  if (moves.size() < all.size()) {
    std::set<UnitRef> concerned;
    for (const GoalMove* move : moves) concerned.insert(move->from), concerned.insert(move->to);
    if (auto kept = withinLimits(before, *project, proposal, concerned); !kept) return fail(kept.error());
    std::optional<Project> asProposed;
    for (const UnitRef& unit : concerned) {
      const std::size_t parts = partsOf(*project, unit);
      if (parts <= std::max<std::size_t>(partsOf(before, unit), 1)) continue;
      if (!asProposed &&
          std::ranges::all_of(all, [&](const GoalMove* each) { return stillThere(before, proposal, *each); }))
        if (auto whole = moved(before, proposal, all, context)) asProposed = *std::move(whole);
      if (asProposed && parts <= partsOf(*asProposed, unit)) continue;
      return fail(aboutUnit(Error("align.moves_apart"), before, unit));
    }
  }
  Cell sums;
  for (const GoalMove* move : moves) sums += move->sums;
  const Counted counted = countedIn(sums.tally, countedWhole(totalOf(before)));
  Message what = Message("journal.align_goal")
                     .with("count", static_cast<std::int64_t>(moves.size()))
                     .with("goal", toText(proposal.goal));
  // No line on the map tells which they were.
  if (movesSubdistricts(proposal)) what.with("communities", namesOfCommunities(before, moves));
  return stepTo(*std::move(project), withResidents(std::move(what), sums.tally, counted), context);
}

Result<Step> acceptAll(const Project& project, const GoalProposal& proposal, const EditContext& context) {
  std::vector<std::size_t> all(proposal.moves.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return acceptMoves(project, proposal, all, context);
}

}  // namespace wangge::align
