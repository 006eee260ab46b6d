// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the rules share: issues filled with the subject's names, place and residents.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/plan/precinct_sides.h"
#include "core/rules/rule.h"

namespace wangge::rules {

// A point inside the largest of these faces, which are not none.
Point placeIn(const Project& project, std::span<const FaceId> faces);

// "size:grid:123" for ("rule.size", "grid", 123).
std::string keyOf(std::string_view rule, std::string_view kind, std::uint64_t id);

// An issue about nothing yet.
Issue blank(std::string_view rule, Severity severity, std::string_view messageCode = {});
// An issue about one grid. `what` carries grid (its code), name, community and community_code. A grid without territory
// is shown at its units, else in its community.
Issue issueAbout(const Project& project, GridId grid, std::string_view rule, Severity severity,
                 std::string_view messageCode = {});
// An issue about a community; `what` carries community and community_code.
Issue issueAbout(const Project& project, CommunityId community, std::string_view rule, Severity severity,
                 std::string_view messageCode = {});
// An issue about a precinct and its communities; `what` carries precinct and precinct_code.
Issue issueAbout(const Project& project, PrecinctId precinct, std::string_view rule, Severity severity,
                 std::string_view messageCode = {});
// An issue about a beat, its grids and their communities, those of its precinct where it has no grid; `what` carries
// beat, beat_code and, where it is in one, precinct.
Issue issueAbout(const Project& project, BeatId beat, std::string_view rule, Severity severity,
                 std::string_view messageCode = {});
// Communities of faces, of grids, ascending: by them issues are found within a part of the plan.
std::vector<CommunityId> communitiesIn(const Project& project, std::span<const FaceId> faces);
std::vector<CommunityId> communitiesOfGrids(const Project& project, std::span<const GridId> grids);
// `counted`: what of the sums anybody counted (core/plan/residents.h).
void setResidents(Issue& issue, const Tally& tally, const Counted& counted);
// The same, and the issue's sentence says them: households and persons, or households alone.
void tellResidents(Issue& issue, const Tally& tally, const Counted& counted);
void tellHouseholds(Issue& issue, const Tally& tally, const Counted& counted);
// An issue about nobody's home: 0 residents where anybody was counted in the plan.
void setNobody(Issue& issue, const Project& project);
// The main part first: most households, then area.
void sortMainFirst(const Project& project, std::vector<std::vector<FaceId>>& parts);
void sortMainFirst(std::vector<PrecinctPart>& parts);
// Points at what lies apart from the main part, which is the first: a place in each part, the faces of the others.
void pointAtParts(Issue& issue, const Project& project, const std::vector<std::vector<FaceId>>& parts);
// Names the precincts in the issue and, joined, as its argument `precincts`, by which renamed ones are found again.
void namePrecincts(Issue& issue, const Project& project, std::vector<PrecinctId> precincts);

}  // namespace wangge::rules
