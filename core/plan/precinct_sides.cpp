// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/precinct_sides.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "core/geometry/geos.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

constexpr double kWidestOfThin = 1.5;

double perimeterOf(const Subdivision& subdivision, std::span<const FaceId> faces) {
  std::int64_t perimeter = 0;
  for (HalfEdge h : boundaryOf(subdivision, faces)) perimeter += lengthOf(*subdivision.arc(h.arc).shape).value;
  return static_cast<double>(perimeter) / 1000;
}

// No circle of one and a half times the width fits in; where GEOS fails, the mean width has to do.
bool isNarrow(const SliverRule& rule, const MultiPolygon& area) {
  return geos::vanishes(area, -rule.width * 1000 * kWidestOfThin / 2).value_or(true);
}

bool isThin(const Project& project, const SliverRule& rule, const PrecinctPart& part) {
  return part.width <= rule.width && isNarrow(rule, outlineOf(project.subdivision, part.faces));
}

}  // namespace

std::string_view precinctCode(const Project& project, PrecinctId id) {
  const Precinct* precinct = project.precincts.find(id);
  return precinct ? std::string_view(precinct->code) : std::string_view();
}

bool fewLive(const SliverRule& rule, const Tally& tally) {
  return tally.households + tally.householdsUnknown <= rule.households && tally.persons <= rule.persons;
}

bool isThinOrTiny(const SliverRule& rule, const MultiPolygon& connected) {
  const Area area = areaOf(connected);
  if (area < rule.tiny) return true;
  double perimeter = 0;
  for (const Polygon& polygon : connected) perimeter += perimeterOf(polygon).metres();
  return 2 * area.squareMetres() <= rule.width * perimeter && isNarrow(rule, connected);
}

SliverRule sliverRuleOf(const RuleProfile& profile) {
  SliverRule rule;
  rule.width = 2 * profile.needleWidth;
  rule.tiny = profile.tinyArea;
  return rule;
}

PrecinctPart partOf(const Project& project, std::vector<FaceId> faces, const SliverRule& rule) {
  PrecinctPart part;
  part.faces = std::move(faces);
  part.tally = tallyIn(project, part.faces);
  part.area = areaIn(project, part.faces);
  const double perimeter = perimeterOf(project.subdivision, part.faces);
  part.width = perimeter > 0 ? 2 * part.area.squareMetres() / perimeter : 0;
  part.sliver = fewLive(rule, part.tally) && (part.area < rule.tiny || isThin(project, rule, part));
  return part;
}

bool PrecinctSide::isSliver() const {
  return !parts.empty() &&
         std::all_of(parts.begin(), parts.end(), [](const PrecinctPart& part) { return part.sliver; });
}

std::vector<PrecinctSide> precinctSides(const Project& project, std::span<const FaceId> faces, const SliverRule& rule) {
  std::map<PrecinctId, PrecinctSide> byPrecinct;
  for (FaceId id : faces) {
    const Face& face = project.subdivision.face(id);
    PrecinctSide& side = byPrecinct[face.precinct];
    side.precinct = face.precinct;
    side.faces.push_back(id);
    side.tally += face.tally;
    side.area += face.area;
  }
  std::vector<PrecinctSide> sides;
  for (auto& [precinct, side] : byPrecinct) sides.push_back(std::move(side));
  std::stable_sort(sides.begin(), sides.end(), [&](const PrecinctSide& a, const PrecinctSide& b) {
    const auto weight = [](const PrecinctSide& side) {
      return std::tuple(side.tally.households, side.tally.persons, side.area);
    };
    if (weight(a) != weight(b)) return weight(a) > weight(b);
    return precinctCode(project, a.precinct) < precinctCode(project, b.precinct);
  });
  for (PrecinctSide& side : sides) {
    std::sort(side.faces.begin(), side.faces.end());
    if (&side == &sides.front()) continue;
    for (std::vector<FaceId>& part : connectedParts(project.subdivision, side.faces))
      side.parts.push_back(partOf(project, std::move(part), rule));
  }
  return sides;
}

bool liesInSeveral(const Project& project, std::span<const FaceId> faces) {
  if (faces.size() < 2) return false;
  const PrecinctId first = project.subdivision.face(faces.front()).precinct;
  return std::any_of(faces.begin(), faces.end(),
                     [&](FaceId face) { return project.subdivision.face(face).precinct != first; });
}

}  // namespace wangge
