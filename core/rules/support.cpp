// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/support.h"

#include "core/geometry/point_on_surface.h"
#include "core/plan/beats.h"
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

void setResidents(Issue& issue, const Tally& tally) {
  issue.households = tally.households;
  issue.persons = tally.persons;
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
  setResidents(issue, grid.zone.tally);
  return issue;
}

Issue issueAbout(const Project& project, CommunityId id, std::string_view rule, Severity severity,
                 std::string_view messageCode) {
  Issue issue = blank(rule, severity, messageCode);
  const Community& community = project.communities.at(id);
  issue.key = keyOf(rule, "community", id.value);
  issue.communities = {id};
  issue.what.with("community", community.name).with("community_code", community.code);
  placeAt(project, community.zone.faces, issue);
  setResidents(issue, community.zone.tally);
  return issue;
}

Issue issueAbout(const Project& project, PrecinctId id, std::string_view rule, Severity severity,
                 std::string_view messageCode) {
  Issue issue = blank(rule, severity, messageCode);
  const Precinct& precinct = project.precincts.at(id);
  issue.key = keyOf(rule, "precinct", id.value);
  issue.precincts = {id};
  issue.what.with("precinct", precinct.name).with("precinct_code", precinct.code);
  placeAt(project, precinct.zone.faces, issue);
  setResidents(issue, precinct.zone.tally);
  return issue;
}

Issue issueAbout(const Project& project, BeatId id, std::string_view rule, Severity severity,
                 std::string_view messageCode) {
  Issue issue = blank(rule, severity, messageCode);
  const Beat& beat = project.beats.at(id);
  issue.key = keyOf(rule, "beat", id.value);
  issue.beats = {id};
  issue.what.with("beat", beat.name).with("beat_code", beat.code);
  if (const Precinct* precinct = project.precincts.find(beat.precinct)) {
    issue.precincts = {beat.precinct};
    issue.what.with("precinct", labelOf(*precinct));
    placeAt(project, precinct->zone.faces, issue);
  }
  placeAt(project, facesOf(project, beat), issue);
  setResidents(issue, sumsOf(project, beat).tally);
  return issue;
}

void namePrecincts(Issue& issue, const Project& project, std::vector<PrecinctId> precincts) {
  std::string names;
  for (PrecinctId id : precincts) names += (names.empty() ? "" : " / ") + project.precincts.at(id).name;
  issue.what.with("precincts", names);
  issue.precincts = std::move(precincts);
}

}  // namespace wangge::rules
