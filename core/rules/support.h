// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the rules share: issues filled with the subject's names, place and residents.
#pragma once

#include <span>
#include <string>
#include <string_view>

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
// An issue about a precinct; `what` carries precinct and precinct_code.
Issue issueAbout(const Project& project, PrecinctId precinct, std::string_view rule, Severity severity,
                 std::string_view messageCode = {});
// An issue about a beat and its grids; `what` carries beat, beat_code and, where it is in one, precinct.
Issue issueAbout(const Project& project, BeatId beat, std::string_view rule, Severity severity,
                 std::string_view messageCode = {});
void setResidents(Issue& issue, const Tally& tally);
// Names the precincts in the issue and, joined, as its argument `precincts`, by which renamed ones are found again.
void namePrecincts(Issue& issue, const Project& project, std::vector<PrecinctId> precincts);

}  // namespace wangge::rules
