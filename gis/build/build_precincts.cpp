// SPDX-License-Identifier: GPL-3.0-or-later
// Police precincts: their polygons are settled on a cover like communities, their borders become arcs inside the
// extent, and every face gets a precinct. Where a precinct's line runs along a community's within the tolerance, the
// sliver between takes the precinct of its neighbour and the line goes: one line, not two.
#include <algorithm>
#include <map>
#include <tuple>

#include "core/plan/erase.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"
#include "gis/build/admit_source.h"
#include "gis/build/build.h"
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

}  // namespace

Result<void> buildPrecincts(Build& build) {
  Project& project = build.project;
  auto groups =
      groupFeatures(project.lattice, build.data.features, Shapeless::Left, byCodeAndName, build.report.findings);
  if (!groups) return fail(groups.error());
  Standing standing = addStanding(build, *groups);
  const std::map<GroupKey, PrecinctId> same = identify(*groups, standing);
  const auto coverage = coverageOf(*groups, kPrecinctCoverage, build.tolerance(), build.report.findings);
  if (!coverage) return fail(coverage.error());

  // From the last one: a face at the end of its precinct's list leaves it at no cost.
  std::vector<FaceId> faces = project.subdivision.faces().ids();
  for (auto face = faces.rbegin(); face != faces.rend(); ++face) setPrecinct(project, *face, {});
  removeUselessLines(project, ArcClass::Precinct);
  std::vector<PrecinctId> ids;
  for (const auto& [key, group] : *groups) {
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
  return {};
}

}  // namespace wangge::gis
