// SPDX-License-Identifier: GPL-3.0-or-later
// How precinct lines lie in a piece of territory (a grid, a community): its sides by precinct, and which of their parts
// are slivers, thin leftovers between two lines that mean the same street. The one place of that rule: the rule of cut
// grids and the alignment of precincts both ask here, so they say the same.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/geometry/polygon.h"
#include "core/plan/project.h"

namespace wangge {

// "" where there is no such precinct.
std::string_view precinctCode(const Project& project, PrecinctId id);

// A connected part is a sliver when hardly anybody lives on it and it is thin or tiny. Few: at most so many households
// (points without a count are one each) and persons. Thin: 2·area/perimeter is at most `width` and no circle of one and
// a half times that fits in (where two strips cross, a wider one does than in each of them). Tiny: below `tiny`.
struct SliverRule {
  double width = 6;  // metres
  Area tiny = Area::fromSquareMetres(200);
  std::int64_t households = 3, persons = 10;
  friend bool operator==(const SliverRule&, const SliverRule&) = default;
};

// Few live there: the first half of the rule.
bool fewLive(const SliverRule& rule, const Tally& tally);
// The second half, of territory that is no faces of a plan.
bool isThinOrTiny(const SliverRule& rule, const MultiPolygon& connected);

// The profile's: twice its needle width (a line may run on either side of what it means), its "tiny" area.
SliverRule sliverRuleOf(const RuleProfile& profile);

// Faces that touch each other along arcs.
struct PrecinctPart {
  std::vector<FaceId> faces;  // ascending
  Tally tally;
  Area area;
  double width = 0;  // 2·area/perimeter, metres
  bool sliver = false;
};
PrecinctPart partOf(const Project& project, std::vector<FaceId> connectedFaces, const SliverRule& rule);

struct PrecinctSide {
  PrecinctId precinct;        // none: in no precinct
  std::vector<FaceId> faces;  // ascending
  Tally tally;
  Area area;
  std::vector<PrecinctPart> parts;  // of every side but the main one, by first face
  // Nothing but slivers; never the main side.
  bool isSliver() const;
};
// The main side first: most households, then persons, then area, then the lowest code. Others in the same order. None
// for no faces.
std::vector<PrecinctSide> precinctSides(const Project& project, std::span<const FaceId> faces, const SliverRule& rule);
// Whether the faces lie in several precincts, or partly in none: cheap.
bool liesInSeveral(const Project& project, std::span<const FaceId> faces);

}  // namespace wangge
