// SPDX-License-Identifier: GPL-3.0-or-later
// Police precincts: their polygons are settled on a cover like communities, their borders become arcs inside the
// extent, and every face gets a precinct. Where a precinct's line runs along a community's within the tolerance, the
// sliver between takes the precinct of its neighbour and the line goes: one line, not two. A table that tells the
// station of each community makes them of whole communities.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/base/joined.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/erase.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"
#include "gis/build/admit_source.h"
#include "gis/build/build.h"
#include "gis/build/community_stations.h"
#include "gis/coverage/coverage.h"
#include "gis/coverage/label_lines.h"

namespace wangge::gis {
namespace {

struct Standing {
  std::map<GroupKey, PrecinctId> staying;  // of other sources
  std::map<PrecinctId, GroupKey> former;   // of the replaced one, which give way
};

// Those that stay take part.
Standing addStanding(Build& build, FeatureGroups& groups) {
  Standing standing;
  build.project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    const GroupKey key{precinct.code, precinct.name, {}};
    if (build.replaced && precinct.source == build.replaced) {
      standing.former[id] = key;
      return;
    }
    standing.staying[key] = id;
    FeatureGroup& group = groups[key];
    group.code = precinct.code, group.name = precinct.name;
    for (Polygon& polygon : outlineOf(build.project.subdivision, precinct.zone.faces))
      group.polygons.push_back(std::move(polygon));
  });
  return standing;
}

// Which precinct that gave way a new one is: the one of its code and name, else the only one of its code (a station
// that was renamed), else the only one of its name where it had no code or has none now.
std::map<GroupKey, PrecinctId> identify(const FeatureGroups& groups, Standing& standing) {
  std::map<GroupKey, PrecinctId> same = standing.staying;
  const auto pair = [&](auto&& agree) {
    const auto count = [&](const GroupKey& key) {
      return std::count_if(groups.begin(), groups.end(),
                           [&](const auto& g) { return !same.contains(g.first) && agree(g.first, key); });
    };
    for (const auto& [key, group] : groups) {
      if (same.contains(key)) continue;
      std::vector<PrecinctId> fitting;
      for (const auto& [id, was] : standing.former)
        if (agree(key, was)) fitting.push_back(id);
      if (fitting.size() != 1 || count(standing.former.at(fitting.front())) != 1) continue;
      same[key] = fitting.front();
      standing.former.erase(fitting.front());
    }
  };
  const auto code = [](const GroupKey& key) -> const std::string& { return std::get<0>(key); };
  const auto name = [](const GroupKey& key) -> const std::string& { return std::get<1>(key); };
  pair([](const GroupKey& a, const GroupKey& b) { return a == b; });
  pair([&](const GroupKey& a, const GroupKey& b) { return !code(a).empty() && code(a) == code(b); });
  pair([&](const GroupKey& a, const GroupKey& b) {
    return !name(a).empty() && name(a) == name(b) && (code(a).empty() || code(b).empty());
  });
  return same;
}

// Beats lose a precinct that goes.
void endPrecinct(Build& build, PrecinctId id) {
  const Precinct& precinct = build.project.precincts.at(id);
  build.project.beats.forEach([&](BeatId, const Beat& beat) {
    if (beat.precinct == id)
      build.note(FindingKind::Left, Message("import.beat_lost_precinct")
                                        .with("code", beat.code)
                                        .with("name", beat.name)
                                        .with("precinct", precinct.code.empty() ? precinct.name : precinct.code));
  });
  erasePrecinct(build.project, id);
  ++build.report.removed;
}

// Takes the precincts' lines out, and gives each group its record; those that gave way and are none of them end.
std::vector<PrecinctId> makeRecords(Build& build, const FeatureGroups& groups, const Standing& standing,
                                    const std::map<GroupKey, PrecinctId>& same) {
  Project& project = build.project;
  std::vector<PrecinctId> ids;
  for (const auto& [key, group] : groups) {
    const auto it = same.find(key);
    const bool stays = standing.staying.contains(key);
    const PrecinctId id = it == same.end() ? project.precincts.add({}, build.copy()) : it->second;
    if (!stays) ++(it == same.end() ? build.report.created : build.report.changed);
    Precinct& precinct = project.precincts.edit(id);
    std::tie(precinct.code, precinct.name, std::ignore) = key;
    if (!stays) precinct.source = build.source;
    ids.push_back(id);
  }
  for (const auto& [id, key] : standing.former) endPrecinct(build, id);
  return ids;
}

// From the last one: a face at the end of its precinct's list leaves it at no cost.
void clearPrecincts(Project& project) {
  std::vector<FaceId> faces = project.subdivision.faces().ids();
  for (auto face = faces.rbegin(); face != faces.rend(); ++face) setPrecinct(project, *face, {});
}

// Precincts of one code under several names are told: nobody knows which of them the code is for.
void tellRepeatedCodes(Build& build, const FeatureGroups& groups) {
  std::map<std::string, std::vector<const FeatureGroup*>> byCode;
  for (const auto& [key, group] : groups)
    if (!group.code.empty()) byCode[group.code].push_back(&group);
  for (const auto& [code, repeated] : byCode) {
    if (repeated.size() < 2) continue;
    std::vector<std::int64_t> rows;
    for (const FeatureGroup* group : repeated) rows.insert(rows.end(), group->rows.begin(), group->rows.end());
    const std::string names = joinedText(repeated, ", ", &FeatureGroup::name);
    std::sort(rows.begin(), rows.end());
    Message what = Message("import.precinct_code_repeated").with("code", code).with("names", names);
    if (!rows.empty()) what.with("rows", listed(rows));
    build.note(FindingKind::Left, what, {}, {}, rows.empty() ? 0 : rows.front());
  }
}

// Precincts of several areas that do not touch in the plan, and those without a code.
void tellOdd(Build& build, const std::vector<PrecinctId>& ids) {
  const Project& project = build.project;
  for (PrecinctId id : ids) {
    const Precinct& precinct = project.precincts.at(id);
    if (precinct.source != build.source || precinct.zone.faces.empty()) continue;
    const auto note = [&](Message what, std::optional<Point> at) {
      build.note(FindingKind::Left, std::move(what).with("code", precinct.code).with("name", precinct.name), at);
    };
    if (precinct.code.empty()) note(Message("import.precinct_without_code"), {});
    const auto parts = connectedParts(project.subdivision, precinct.zone.faces);
    if (parts.size() < 2) continue;
    const auto& least = *std::ranges::min_element(parts, {}, [&](const auto& part) { return areaIn(project, part); });
    note(Message("import.precinct_parts").with("parts", parts.size()),
         pointOnSurface({project.subdivision.polygonOf(least.front())}));
  }
}

// Whole communities to the stations of a table. What lies in a precinct of another source stays there.
Result<void> buildByCommunity(Build& build) {
  const auto stations = stationsOfCommunities(build);
  if (!stations) return fail(stations.error());
  Project& project = build.project;
  FeatureGroups groups;
  for (const auto& [community, key] : *stations) {
    FeatureGroup& group = groups[key];
    std::tie(group.code, group.name, std::ignore) = key;
  }
  Standing standing = addStanding(build, groups);
  const std::map<GroupKey, PrecinctId> same = identify(groups, standing);
  std::set<PrecinctId> staying;
  for (const auto& [key, id] : standing.staying) staying.insert(id);
  std::vector<FaceId> faces = project.subdivision.faces().ids();
  for (auto face = faces.rbegin(); face != faces.rend(); ++face)
    if (!staying.contains(project.subdivision.face(*face).precinct)) setPrecinct(project, *face, {});
  tellRepeatedCodes(build, groups);
  const std::vector<PrecinctId> ids = makeRecords(build, groups, standing, same);
  std::map<GroupKey, PrecinctId> idOf;
  auto id = ids.begin();
  for (const auto& [key, group] : groups) idOf[key] = *id++;
  for (const auto& [community, key] : *stations) {
    const std::vector<FaceId> own = project.communities.at(community).zone.faces;
    Area kept;
    for (FaceId face : own) {
      const PrecinctId there = project.subdivision.face(face).precinct;
      if (!there) setPrecinct(project, face, idOf.at(key));
      if (there && there != idOf.at(key)) kept += project.subdivision.face(face).area;
    }
    if (kept > Area{})
      build.note(FindingKind::Left,
                 Message("import.community_has_station").with("community", project.communities.at(community).name), {},
                 kept);
  }
  removeUselessLines(project, ArcClass::Precinct);
  tellOdd(build, ids);
  return {};
}

}  // namespace

Result<void> buildPrecincts(Build& build) {
  const auto& features = build.data.features;
  if (std::ranges::all_of(features, [](const RawFeature& feature) { return feature.polygons.empty(); }) &&
      std::ranges::any_of(features, [](const RawFeature& feature) { return !feature.key.empty(); }))
    return buildByCommunity(build);
  Project& project = build.project;
  auto groups =
      groupFeatures(project.lattice, build.data.features, Shapeless::Left, byCodeAndName, build.report.findings);
  if (!groups) return fail(groups.error());
  Standing standing = addStanding(build, *groups);
  const std::map<GroupKey, PrecinctId> same = identify(*groups, standing);
  const auto coverage = coverageOf(*groups, kPrecinctCoverage, build.tolerance(), build.report.findings);
  if (!coverage) return fail(coverage.error());

  clearPrecincts(project);
  removeUselessLines(project, ArcClass::Precinct);
  tellRepeatedCodes(build, *groups);
  const std::vector<PrecinctId> ids = makeRecords(build, *groups, standing, same);

  auto owners = applyCoverage(project, *coverage, kPrecinctCoverage);
  if (!owners) return fail(owners.error());
  const SliverRule narrow{build.tolerance(), {}, 0, true, false, Nobody::Equal};
  for (const Sliver& sliver : resolveSlivers(project, *owners, narrow))
    build.note(FindingKind::Repaired,
               Message("repair.sliver_precinct")
                   .with("code", sliver.to == kNobody ? std::string() : project.precincts.at(ids[sliver.to]).code),
               sliver.place, sliver.area);
  for (const auto& [face, owner] : *owners)
    if (owner != kNobody) setPrecinct(project, face, ids[owner]);
  removeUselessLines(project, ArcClass::Precinct);
  for (PrecinctId id : ids)
    if (project.precincts.at(id).zone.faces.empty())
      build.note(FindingKind::Left, Message("import.precinct_outside")
                                        .with("code", project.precincts.at(id).code)
                                        .with("name", project.precincts.at(id).name));
  tellOdd(build, ids);
  return {};
}

}  // namespace wangge::gis
