// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/support.h"

#include <algorithm>
#include <utility>

#include "core/base/joined.h"
#include "core/base/sorted.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/beats.h"
#include "core/plan/residents.h"
#include "core/topology/outline.h"

namespace wangge::rules {
namespace {

// Where a grid is that consists of units only.
void placeAtUnits(const Project& project, GridId grid, Issue& issue) {
  project.units.forEach([&](UnitId, const Unit& unit) {
    if (unit.grid != grid || !unit.placed) return;
    if (issue.extent.empty()) issue.place = unit.at;
    issue.extent.include(unit.at);
  });
}

void placeAt(const Project& project, const std::vector<FaceId>& faces, Issue& issue) {
  if (faces.empty()) return;
  issue.place = placeIn(project, faces);
  issue.extent = boxAround(project, faces);
}

// What issues about a zone share: key, place and residents.
Issue aboutZone(const Project& project, const Zone& zone, std::string_view kind, std::uint64_t id,
                std::string_view rule, Severity severity, std::string_view messageCode) {
  Issue issue = blank(rule, severity, messageCode);
  issue.key = keyOf(rule, kind, id);
  placeAt(project, zone.faces, issue);
  setResidents(issue, zone.tally, countedWhole(zone.tally));
  return issue;
}

}  // namespace

Issue blank(std::string_view rule, Severity severity, std::string_view messageCode) {
  Issue issue;
  issue.rule = rule;
  issue.severity = severity;
  issue.what = Message(messageCode.empty() ? rule : messageCode);
  return issue;
}

Point placeIn(const Project& project, std::span<const FaceId> faces) {
  FaceId largest = faces.front();
  for (FaceId face : faces)
    if (project.subdivision.face(face).area > project.subdivision.face(largest).area) largest = face;
  return pointOnSurface({project.subdivision.polygonOf(largest)});
}

std::string keyOf(std::string_view rule, std::string_view kind, std::uint64_t id) {
  return fmt::format("{}:{}:{}", rule.substr(rule.find('.') + 1), kind, id);
}

std::vector<CommunityId> communitiesIn(const Project& project, std::span<const FaceId> faces) {
  std::vector<CommunityId> communities;
  for (FaceId face : faces)
    if (const CommunityId community = project.subdivision.face(face).community) communities.push_back(community);
  sortUnique(communities);
  return communities;
}

std::vector<CommunityId> communitiesOfGrids(const Project& project, std::span<const GridId> grids) {
  std::vector<CommunityId> communities;
  for (GridId id : grids)
    if (const Grid* grid = project.grids.find(id); grid && grid->community) communities.push_back(grid->community);
  sortUnique(communities);
  return communities;
}

void setResidents(Issue& issue, const Tally& tally, const Counted& counted) {
  issue.households = tally.households;
  issue.persons = tally.persons;
  issue.householdsCounted = counted.households;
  issue.personsCounted = counted.persons;
}

void tellResidents(Issue& issue, const Tally& tally, const Counted& counted) {
  issue.what = withResidents(std::move(issue.what), tally, counted);
  setResidents(issue, tally, counted);
}

void tellHouseholds(Issue& issue, const Tally& tally, const Counted& counted) {
  issue.what = withHouseholds(std::move(issue.what), tally, counted);
  setResidents(issue, tally, counted);
}

void setNobody(Issue& issue, const Project& project) {
  Counted counted;
  const auto add = [&](const Tally& tally) {
    counted.households = counted.households || tally.householdsCounted();
    counted.persons = counted.persons || tally.personsCounted();
  };
  project.sources.forEach([&](SourceId, const Source& source) {
    if (source.households) add(source.households->total());
  });
  project.units.forEach([&](UnitId, const Unit& unit) { add(unit.tally); });
  setResidents(issue, {}, counted);
}

Issue issueAbout(const Project& project, GridId id, std::string_view rule, Severity severity,
                 std::string_view messageCode) {
  Issue issue = blank(rule, severity, messageCode);
  const Grid& grid = project.grids.at(id);
  issue.key = keyOf(rule, "grid", id.value);
  issue.grids = {id};
  issue.what.with("grid", grid.code).with("name", grid.name);
  placeAt(project, grid.zone.faces, issue);
  if (grid.zone.faces.empty()) placeAtUnits(project, id, issue);
  if (const Community* community = project.communities.find(grid.community)) {
    issue.communities = {grid.community};
    issue.what.with("community", community->name).with("community_code", community->code);
    if (issue.extent.empty()) placeAt(project, community->zone.faces, issue);
  }
  setResidents(issue, grid.zone.tally, countedIn(project, grid));
  return issue;
}

Issue issueAbout(const Project& project, CommunityId id, std::string_view rule, Severity severity,
                 std::string_view messageCode) {
  const Community& community = project.communities.at(id);
  Issue issue = aboutZone(project, community.zone, "community", id.value, rule, severity, messageCode);
  issue.communities = {id};
  issue.what.with("community", community.name).with("community_code", community.code);
  return issue;
}

Issue issueAbout(const Project& project, PrecinctId id, std::string_view rule, Severity severity,
                 std::string_view messageCode) {
  const Precinct& precinct = project.precincts.at(id);
  Issue issue = aboutZone(project, precinct.zone, "precinct", id.value, rule, severity, messageCode);
  issue.precincts = {id};
  issue.communities = communitiesIn(project, precinct.zone.faces);
  issue.what.with("precinct", precinct.name).with("precinct_code", precinct.code);
  return issue;
}

Issue issueAbout(const Project& project, BeatId id, std::string_view rule, Severity severity,
                 std::string_view messageCode) {
  Issue issue = blank(rule, severity, messageCode);
  const Beat& beat = project.beats.at(id);
  issue.key = keyOf(rule, "beat", id.value);
  issue.beats = {id};
  issue.communities = communitiesOfGrids(project, beat.grids);
  issue.what.with("beat", beat.name).with("beat_code", beat.code);
  if (const Precinct* precinct = project.precincts.find(beat.precinct)) {
    issue.precincts = {beat.precinct};
    issue.what.with("precinct", labelOf(*precinct));
    placeAt(project, precinct->zone.faces, issue);
    if (beat.grids.empty()) issue.communities = communitiesIn(project, precinct->zone.faces);
  }
  placeAt(project, facesOf(project, beat), issue);
  const Tally sums = sumsOf(project, beat).tally;
  setResidents(issue, sums, countedWhole(sums));
  return issue;
}

void sortMainFirst(const Project& project, std::vector<std::vector<FaceId>>& parts) {
  std::ranges::stable_sort(parts, [&](const auto& a, const auto& b) {
    const auto households = std::pair(tallyIn(project, a).households, tallyIn(project, b).households);
    if (households.first != households.second) return households.first > households.second;
    return areaIn(project, a) > areaIn(project, b);
  });
}

void sortMainFirst(std::vector<PrecinctPart>& parts) {
  std::ranges::stable_sort(parts, [](const PrecinctPart& a, const PrecinctPart& b) {
    if (a.tally.households != b.tally.households) return a.tally.households > b.tally.households;
    return a.area > b.area;
  });
}

void pointAtParts(Issue& issue, const Project& project, const std::vector<std::vector<FaceId>>& parts) {
  for (const auto& part : parts) issue.places.push_back(placeIn(project, part));
  issue.place = issue.places[1];
  for (std::size_t i = 1; i < parts.size(); ++i)
    issue.faces.insert(issue.faces.end(), parts[i].begin(), parts[i].end());
  std::ranges::sort(issue.faces);
}

void namePrecincts(Issue& issue, const Project& project, std::vector<PrecinctId> precincts) {
  const auto label = [&](PrecinctId id) { return labelOf(project.precincts.at(id)); };
  issue.what.with("precincts", joinedText(precincts, " / ", label));
  issue.precincts = std::move(precincts);
}

}  // namespace wangge::rules
