// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/places.h"

#include <algorithm>

#include "core/edit/support.h"
#include "core/geometry/group_lines.h"
#include "core/geometry/group_points.h"
#include "core/plan/counting.h"

namespace wangge {
namespace {

// So few places are no burden, each by itself.
constexpr std::size_t kFew = 64;

// Households, or what persons are of them where the rule counts persons.
std::int64_t weightOf(const HouseholdPoint& point, const SizeRule& rule) {
  const Tally tally = tallyOf(point);
  const bool persons = rule.criterion == Criterion::PersonsOnly || rule.criterion == Criterion::Both;
  if (!persons || rule.minPersons() <= 0) return tally.households;
  return std::max(tally.households, tally.persons * std::max<std::int64_t>(rule.minHouseholds, 1) / rule.minPersons());
}

}  // namespace

std::vector<Point> pointsOfPlaces(const Project& project, FaceId face) {
  std::vector<Point> points;
  for (const CountedPoint& counted : pointsIn(project, face)) points.push_back(counted.point.at);
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

Result<Places> placesIn(const Project& project, FaceId face, Fineness fineness) {
  const Community* community = project.communities.find(project.subdivision.face(face).community);
  const SizeRule rule = community ? project.profile.sizeRuleFor(community->type) : SizeRule{};
  std::vector<std::pair<Point, std::int64_t>> weighed;
  std::int64_t all = 0;
  for (const CountedPoint& counted : pointsIn(project, face)) {
    weighed.emplace_back(counted.point.at, weightOf(counted.point, rule));
    all += weighed.back().second;
  }
  std::sort(weighed.begin(), weighed.end());
  Places places;
  std::vector<std::int64_t> weights;
  for (const auto& [at, weight] : weighed) {
    if (places.points.empty() || places.points.back() != at) places.points.push_back(at), weights.push_back(0);
    weights.back() += weight;
  }
  const std::int64_t least = rule.minHouseholds > 0 ? rule.minHouseholds : rule.maxHouseholds / 2;
  GroupLimits limits;
  limits.place = std::max<std::int64_t>(least / 8, 1);
  const auto grouped = [&] { return groupPoints(places.points, weights, limits); };
  auto cells = grouped();
  if (!cells) return fail(cells.error());
  const auto countOf = [](const std::vector<int>& groups) {
    return groups.empty() ? 0 : *std::max_element(groups.begin(), groups.end()) + 1;
  };
  places.apart = countOf(*cells);
  const bool gathers = fineness == Fineness::Coarse || fineness == Fineness::Fine;
  if (gathers && static_cast<std::size_t>(places.apart) > kFew)
    limits.most = fineness == Fineness::Coarse ? limits.place : std::max<std::int64_t>(limits.place / 4, 1);
  if (fineness != Fineness::Each && places.apart > kMostCells)
    limits.most = std::max({limits.most, 3 * all / kMostCells, std::int64_t{1}});
  // Where most places have nobody, weight alone does not bound their number.
  while (limits.most > 0) {
    cells = grouped();
    if (!cells) return fail(cells.error());
    if (countOf(*cells) <= kMostCells || limits.most > all) break;
    limits.most *= 2;
  }
  places.cells = *std::move(cells);
  places.count = countOf(places.cells);
  places.shared = places.count < places.apart;
  return places;
}

bool hasSeveralPlaces(const Project& project, FaceId face) {
  const std::vector<Point> points = pointsOfPlaces(project, face);
  if (points.size() < 2) return false;
  Box box;
  for (Point p : points) box.include(p);
  // Points of one place are each within a metre of another one.
  if (std::max(box.width(), box.height()) > 1'000 * static_cast<std::int64_t>(points.size() - 1)) return true;
  const auto places = placesIn(project, face, Fineness::Each);
  return !places || places->apart > 1;
}

namespace {

Result<std::vector<ArcId>> drawn(Project& project, FaceId face, std::span<const Point> points,
                                 const Result<std::vector<Polyline>>& lines, const Polygon& block) {
  if (!lines) return fail(lines.error());
  const Face labels = project.subdivision.face(face);
  const auto arcs = insertInside(project, *lines, {block}, [&](const Face& f) {
    return f.community == labels.community && f.grid == labels.grid;
  });
  if (arcs) joinEmptyCells(project, *arcs, points);
  return arcs;
}

}  // namespace

Result<std::vector<ArcId>> drawBetweenGroups(Project& project, FaceId face, std::span<const Point> points,
                                             std::span<const int> groups) {
  const Polygon block = project.subdivision.polygonOf(face);
  return drawn(project, face, points, linesBetweenGroups(points, groups, block), block);
}

Result<std::vector<ArcId>> drawStraightBetweenGroups(Project& project, FaceId face, std::span<const Point> points,
                                                     std::span<const int> groups, const std::stop_token& stop) {
  const Polygon block = project.subdivision.polygonOf(face);
  std::vector<Point> anchors;
  for (HalfEdge h : project.subdivision.boundary(face)) {
    const NodeId node = project.subdivision.startOf(h);
    if (project.subdivision.around(node).size() > 2) anchors.push_back(project.subdivision.node(node).at);
  }
  return drawn(project, face, points, straightLinesBetweenGroups(points, groups, anchors, block, stop), block);
}

}  // namespace wangge
