// SPDX-License-Identifier: GPL-3.0-or-later
// Communities: polygons become the extent of the plan. Overlaps and gaps are settled on their cover
// (coverage.h); every community of a fresh plan starts as one comprehensive grid.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/topology/outline.h"
#include "gis/build/admit_source.h"
#include "gis/build/build.h"
#include "gis/build/divisions.h"
#include "gis/build/territory.h"

namespace wangge::gis {
namespace {

// Several features with one code and one name are parts of one community (exclaves); codes that stand for different
// names are refused with their rows.
Result<FeatureGroups> readGroups(Build& build) {
  auto groups = groupFeatures(
      build.project.lattice, build.data.features, Shapeless::Left,
      [](const RawFeature& feature, const MultiPolygon&) {
        return feature.code.empty() ? std::nullopt : std::optional(GroupKey{feature.code, {}, {}});
      },
      build.report.findings);
  if (!groups) return groups;
  for (const auto& [key, group] : *groups)
    if (group.names.size() > 1)
      return fail(Error("import.code_conflict")
                      .with("code", group.code)
                      .with("names", fmt::format("{}", fmt::join(group.names, ", ")))
                      .with("rows", listed(group.rows)));
  return groups;
}

// What stays of the communities that the plan has: their outlines take part like new ones. A code that the plan has
// already is refused.
Result<std::map<GroupKey, CommunityId>> addStanding(const Build& build, FeatureGroups& groups) {
  std::map<GroupKey, CommunityId> standing;
  std::vector<std::string> clashing;
  build.project.communities.forEach([&](CommunityId id, const Community& community) {
    if (community.source == build.replaced && build.replaced) return;
    const GroupKey key{community.code, {}, {}};
    if (groups.contains(key)) clashing.push_back(community.code);
    standing[key] = id;
  });
  std::sort(clashing.begin(), clashing.end());
  if (!clashing.empty())
    return fail(Error("import.code_exists").with("codes", fmt::format("{}", fmt::join(clashing, ", "))));
  for (const auto& [key, id] : standing) {
    const Community& community = build.project.communities.at(id);
    groups[key].code = community.code;
    groups[key].polygons = outlineOf(build.project.subdivision, community.zone.faces);
  }
  return standing;
}

// Records for the groups that own something: those of the replaced source keep their ids where the code is the same.
CommunityRecords makeRecords(Build& build, const FeatureGroups& groups, const std::map<GroupKey, CommunityId>& standing,
                             const std::vector<bool>& owning, std::map<CommunityId, std::string>& parents) {
  Project& project = build.project;
  std::map<std::string, CommunityId> former;
  if (build.replaced)
    project.communities.forEach([&](CommunityId id, const Community& c) {
      if (c.source == build.replaced) former[c.code] = id;
    });
  CommunityRecords records;
  for (const auto& [key, group] : groups) {
    const auto stays = standing.find(key);
    CommunityId& id = records.ids.emplace_back(stays == standing.end() ? CommunityId() : stays->second);
    if (id) continue;
    if (!owning[records.ids.size() - 1]) {
      build.note(FindingKind::Left, Message("import.community_lost").with("code", group.code).with("name", group.name),
                 {}, {}, group.row());
      continue;
    }
    const auto it = former.find(group.code);
    if (it != former.end()) {
      id = it->second;
      former.erase(it);
      ++build.report.changed;
    } else {
      id = project.communities.add({}, build.copy());
      records.fresh.push_back(id);
      ++build.report.created;
    }
    Community& community = project.communities.edit(id);
    community.code = group.code;
    community.name = group.name;
    community.type = group.kind;
    community.source = build.source;
    if (!group.parent.empty()) parents[id] = group.parent;
  }
  for (const auto& [code, id] : former) {
    records.gone.push_back(id);
    ++build.report.removed;
  }
  return records;
}

}  // namespace

Result<void> buildCommunities(Build& build) {
  auto groups = readGroups(build);
  if (!groups) return fail(groups.error());
  const auto standing = addStanding(build, *groups);
  if (!standing) return fail(standing.error());
  build.progress("import.noding", 0.2);
  const auto coverage = coverageOf(*groups, kCommunityCoverage, build.tolerance(), build.report.findings);
  if (!coverage) return fail(coverage.error());
  if (build.progress.cancelled()) return fail(Error("job.cancelled"));
  std::vector<bool> owning(groups->size());
  for (const auto& [face, owner] : coverage->owners)
    if (owner != kNobody) owning[owner] = true;

  std::map<CommunityId, std::string> parents;
  const CommunityRecords records = makeRecords(build, *groups, *standing, owning, parents);
  for (CommunityId id : records.gone)
    if (const Community& community = build.project.communities.at(id); community.locked)
      return fail(Error("edit.community_locked").with("community", community.name));
  build.progress("import.laying", 0.7);
  if (auto applied = applyCommunityCoverage(build, *coverage, records); !applied) return applied;
  deriveDivisions(build.project, parents);
  refreshUncovered(build.project, build.tolerance());
  return {};
}

}  // namespace wangge::gis
