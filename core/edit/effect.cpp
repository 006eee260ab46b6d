// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/effect.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "core/base/sorted.h"
#include "core/edit/comes_apart.h"
#include "core/plan/precinct_sides.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

constexpr Area kNoticeable = Area::fromSquareMetres(1);

// A line that ends on a border bends it by a lattice step: no change of territory that anybody means.
bool sameTerritory(const Zone& was, const Zone& is) {
  return was.tally == is.tally && std::abs(was.area.twice - is.area.twice) < kNoticeable.twice;
}

// At least one, also where there is no territory.
std::size_t partsOf(const Project& project, const Zone& zone) {
  if (zone.faces.size() < 2) return 1;
  return connectedParts(project.subdivision, zone.faces).size();
}

template <class IdType, class Visit>
void forEachIn(const Difference& difference, Visit&& visit) {
  const auto& of = difference.of<IdType>();
  for (const auto* ids : {&of.created, &of.changed, &of.deleted})
    for (IdType id : *ids) visit(id);
}

// Points of one community or grid by station; none for what lies in no precinct.
using Parts = std::map<PrecinctId, std::int64_t>;

bool isSplitFor(const Parts& parts, PrecinctId precinct) {
  std::int64_t all = 0;
  for (const auto& [id, points] : parts) all += points;
  const auto counts = [&](PrecinctId id, std::int64_t points) { return id && (points > 0 || all == 0); };
  if (!counts(precinct, parts.at(precinct))) return false;
  return std::any_of(parts.begin(), parts.end(),
                     [&](const auto& part) { return part.first != precinct && counts(part.first, part.second); });
}

// The same where thin leftovers between two lines that mean the same street are no part, as the rule of cut grids and
// the alignment report have it.
bool isSplitFor(const Project& project, const Parts& parts, std::span<const FaceId> faces, PrecinctId precinct) {
  if (!isSplitFor(parts, precinct)) return false;
  const std::vector<PrecinctSide> sides = precinctSides(project, faces, sliverRuleOf(project.profile));
  return std::count_if(sides.begin(), sides.end(),
                       [&](const PrecinctSide& side) {
                         return side.precinct && !side.isSliver() &&
                                (side.precinct == precinct || isSplitFor(parts, side.precinct));
                       }) > 1 &&
         std::any_of(sides.begin(), sides.end(),
                     [&](const PrecinctSide& side) { return side.precinct == precinct && !side.isSliver(); });
}

// Stations whose numbers may differ: their territory does, or something that they have a part of has other parts now.
std::set<PrecinctId> stationsTouched(const Project& before, const Project& after, const Difference& difference) {
  std::set<PrecinctId> stations;
  forEachIn<PrecinctId>(difference, [&](PrecinctId id) { stations.insert(id); });
  if (stations.empty()) return stations;
  std::set<CommunityId> communities;
  for (FaceId id : difference.of<FaceId>().changed) {
    const Face &was = before.subdivision.face(id), &is = after.subdivision.face(id);
    if (was.precinct != is.precinct && (!was.precinct || !is.precinct) && is.community)
      communities.insert(is.community);
  }
  // Dividing a block and healing a line make and end faces.
  for (FaceId id : difference.of<FaceId>().created)
    if (const CommunityId community = after.subdivision.face(id).community) communities.insert(community);
  for (FaceId id : difference.of<FaceId>().deleted)
    if (const CommunityId community = before.subdivision.face(id).community) communities.insert(community);
  for (CommunityId id : communities)
    if (const Community* community = after.communities.find(id))
      for (PrecinctId precinct : precinctsIn(after, community->zone.faces)) stations.insert(precinct);
  return stations;
}

}  // namespace

std::vector<GridEffect> effectOf(const Project& before, const Project& after, const Difference& difference) {
  std::vector<GridEffect> effects;
  const std::set<GridId> doubtful = mayHaveComeApart(before, after, difference);
  forEachIn<GridId>(difference, [&](GridId id) {
    const Grid *was = before.grids.find(id), *is = after.grids.find(id);
    const bool same = was && is && sameTerritory(was->zone, is->zone);
    if (same && !doubtful.contains(id)) return;
    GridEffect effect;
    effect.grid = id;
    if (was) effect.before = was->zone.tally, effect.statusBefore = statusOf(before, id);
    if (is) effect.after = is->zone.tally, effect.statusAfter = statusOf(after, id), effect.exclave = is->exclave;
    if (is && doubtful.contains(id)) {
      const std::size_t parts = partsOf(after, is->zone), were = was ? partsOf(before, was->zone) : 1;
      if (parts > were) effect.partsAfter = parts, effect.partsBefore = were;
    }
    // What holds it together may be less than is noticed otherwise.
    if (!same || effect.comesApart()) effects.push_back(effect);
  });
  std::sort(effects.begin(), effects.end(), [](const GridEffect& a, const GridEffect& b) {
    return std::pair(!a.after.has_value(), a.grid) < std::pair(!b.after.has_value(), b.grid);
  });
  return effects;
}

std::vector<GridEffect> effectOf(const Project& before, const Project& after) {
  return effectOf(before, after, diff(before, after));
}

StationNumbers numbersOf(const Project& project, PrecinctId id) {
  const Precinct& precinct = project.precincts.at(id);
  StationNumbers numbers;
  numbers.tally = precinct.zone.tally;
  std::vector<CommunityId> communities;
  for (FaceId face : precinct.zone.faces)
    if (const CommunityId community = project.subdivision.face(face).community)
      if (communities.empty() || communities.back() != community) communities.push_back(community);
  sortUnique(communities);
  for (CommunityId community : communities) {
    const std::vector<FaceId>& faces = project.communities.at(community).zone.faces;
    Parts whole;
    for (FaceId face : faces) {
      const Face& record = project.subdivision.face(face);
      whole[record.precinct] += record.tally.points;
    }
    if (whole.size() == 1) continue;
    std::map<GridId, Parts> grids;
    for (FaceId face : faces) {
      const Face& record = project.subdivision.face(face);
      if (record.grid) grids[record.grid][record.precinct] += record.tally.points;
    }
    numbers.communitiesSplit += isSplitFor(project, whole, faces, id) ? 1 : 0;
    for (const auto& [grid, parts] : grids)
      numbers.gridsCut +=
          parts.contains(id) && isSplitFor(project, parts, project.grids.at(grid).zone.faces, id) ? 1 : 0;
  }
  return numbers;
}

std::vector<StationEffect> stationEffectOf(const Project& before, const Project& after, const Difference& difference) {
  std::vector<StationEffect> effects;
  for (PrecinctId id : stationsTouched(before, after, difference)) {
    const Precinct *was = before.precincts.find(id), *is = after.precincts.find(id);
    StationEffect effect;
    effect.precinct = id;
    if (was) effect.before = numbersOf(before, id);
    if (is) effect.after = numbersOf(after, id);
    if (was && is && sameTerritory(was->zone, is->zone) && effect.before == effect.after) continue;
    effects.push_back(effect);
  }
  std::stable_sort(effects.begin(), effects.end(), [](const StationEffect& a, const StationEffect& b) {
    return a.after.has_value() > b.after.has_value();
  });
  return effects;
}

std::vector<CommunityEffect> communityEffectOf(const Project& before, const Project& after,
                                               const Difference& difference) {
  std::vector<CommunityEffect> effects;
  for (CommunityId id : difference.of<CommunityId>().changed) {
    const Zone &was = before.communities.at(id).zone, &is = after.communities.at(id).zone;
    if (!sameTerritory(was, is)) effects.push_back({id, was.tally, is.tally});
  }
  return effects;
}

}  // namespace wangge
