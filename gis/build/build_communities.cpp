// SPDX-License-Identifier: GPL-3.0-or-later
// Communities: polygons become the extent of the plan. Overlaps and gaps are settled on their cover
// (coverage.h); every community of a fresh plan starts as one comprehensive grid.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/plan/locks.h"
#include "core/topology/outline.h"
#include "gis/build/admit_source.h"
#include "gis/build/build.h"
#include "gis/build/codes_by_name.h"
#include "gis/build/divisions.h"
#include "gis/build/territory.h"

namespace wangge::gis {
namespace {

constexpr std::string_view kLockedPart = "\nlocked";

// Several features with one code and one name are parts of one community (exclaves), as those without a code in one
// parent are; codes that stand for different names are refused with their rows.
Result<FeatureGroups> readGroups(Build& build, const CodesByName& given) {
  auto groups = groupFeatures(
      build.project.lattice, build.data.features, Shapeless::Left,
      [&](const RawFeature& feature, const MultiPolygon&) -> std::optional<GroupKey> {
        if (!feature.code.empty()) return GroupKey{feature.code, {}, {}};
        const auto place = given.samePlace.find(&feature);
        return place == given.samePlace.end() ? std::nullopt : std::optional(GroupKey{"", place->second, {}});
      },
      build.report.findings);
  if (!groups) return groups;
  for (const auto& [key, group] : *groups)
    if (!std::ranges::all_of(group.names, [&, &group = group](const std::string& name) {
          return sameCommunityName(name, *group.names.begin());
        }))
      return fail(Error("import.code_conflict")
                      .with("code", group.code)
                      .with("names", fmt::format("{}", fmt::join(group.names, ", ")))
                      .with("rows", listed(group.rows)));
  return groups;
}

// Whether a group without a code cannot be told from a community that has none either.
bool meansSame(const Project& project, const FeatureGroup& group, const Community& standing) {
  if (!group.code.empty() || !standing.code.empty() || !sameCommunityName(group.name, standing.name)) return false;
  const Division* parent = project.divisions.find(standing.parent);
  return group.parent.empty() || !parent || group.parent == parent->code ||
         divisionName(group.parent).whole() == divisionName(parent->name).whole();
}

// What stays of the communities that the plan has: their outlines take part like new ones. A code that the plan has
// already is refused, and so is a name without one.
Result<std::map<GroupKey, CommunityId>> addStanding(const Build& build, FeatureGroups& groups) {
  std::map<GroupKey, CommunityId> standing;
  std::set<std::string> codes, names;
  std::vector<const FeatureGroup*> codeless;
  for (const auto& [key, group] : groups)
    if (group.code.empty()) codeless.push_back(&group);
  build.project.communities.forEach([&](CommunityId id, const Community& community) {
    if (community.source == build.replaced && build.replaced) return;
    GroupKey key{community.code, {}, {}};
    if (community.code.empty()) std::get<1>(key) = community.name + "\n#" + std::to_string(id.value);
    if (groups.contains(key)) codes.insert(community.code);
    for (const FeatureGroup* group : codeless)
      if (meansSame(build.project, *group, community)) names.insert(community.name);
    standing[key] = id;
  });
  if (!codes.empty()) return fail(Error("import.code_exists").with("codes", fmt::format("{}", fmt::join(codes, ", "))));
  if (!names.empty()) return fail(Error("import.name_exists").with("names", fmt::format("{}", fmt::join(names, ", "))));
  const Project& project = build.project;
  std::map<GroupKey, CommunityId> locked;
  for (const auto& [key, id] : standing) {
    const Community& community = project.communities.at(id);
    std::vector<FaceId> open, closed;
    for (FaceId face : community.zone.faces)
      (isLocked(project, project.subdivision.face(face)) ? closed : open).push_back(face);
    const auto put = [&](GroupKey at, const std::vector<FaceId>& faces, bool isClosed) {
      FeatureGroup& group = groups[at];
      group.code = community.code;
      group.name = community.code.empty() ? community.name : std::string();
      group.polygons = outlineOf(project.subdivision, faces);
      group.locked = isClosed;
    };
    if (open.empty() || closed.empty()) {
      put(key, community.zone.faces, open.empty() && !closed.empty());
      continue;
    }
    // Locked grids of an open community: a part of its own while borders are settled.
    GroupKey part = key;
    std::get<1>(part) += kLockedPart;
    put(key, open, false);
    put(part, closed, true);
    locked[part] = id;
  }
  standing.merge(locked);
  return standing;
}

// Owners that are parts of one community become one.
void joinLockedParts(Owners& owners, const std::vector<CommunityId>& ids) {
  std::map<CommunityId, std::uint32_t> first;
  std::vector<std::uint32_t> as(ids.size());
  for (std::uint32_t i = 0; i < ids.size(); ++i) as[i] = ids[i] ? first.try_emplace(ids[i], i).first->second : i;
  for (auto& [face, owner] : owners)
    if (owner != kNobody) owner = as[owner];
}

// Communities of the replaced source that the groups go on with: by their code, or by their name where either has no
// code and the name tells.
std::map<GroupKey, CommunityId> formerOf(const Build& build, const FeatureGroups& groups,
                                         const std::vector<bool>& owning, std::map<CommunityId, std::string>& gone) {
  std::map<GroupKey, CommunityId> former;
  std::map<std::string, CommunityId> byCode;
  std::map<CommunityName, std::vector<CommunityId>> byName;
  for (const auto& [id, code] : gone)
    if (!code.empty()) byCode[code] = id;
  std::map<CommunityName, std::vector<GroupKey>> open;
  std::size_t owner = 0;
  for (const auto& [key, group] : groups) {
    if (!owning[owner++] || group.rows.empty()) continue;
    const auto names = communityNames(group.name);
    if (const auto found = byCode.find(group.code); found != byCode.end()) {
      former[key] = found->second;
      gone.erase(found->second);
    } else if (!names.empty()) {
      open[names.front()].push_back(key);
    }
  }
  for (const auto& [id, code] : gone)
    if (const auto names = communityNames(build.project.communities.at(id).name); !names.empty())
      byName[names.front()].push_back(id);
  for (const auto& [name, keys] : open) {
    const auto found = byName.find(name);
    if (keys.size() != 1 || found == byName.end() || found->second.size() != 1) continue;
    const CommunityId id = found->second.front();
    if (!std::get<0>(keys[0]).empty() && !gone.at(id).empty()) continue;
    former[keys[0]] = id;
    gone.erase(id);
  }
  return former;
}

// Records for the groups that own something: those of the replaced source keep their ids where they are the same.
CommunityRecords makeRecords(Build& build, const FeatureGroups& groups, const std::map<GroupKey, CommunityId>& standing,
                             const std::vector<bool>& owning, std::map<CommunityId, std::string>& parents) {
  Project& project = build.project;
  std::map<CommunityId, std::string> gone;  // → code
  if (build.replaced)
    project.communities.forEach([&](CommunityId id, const Community& c) {
      if (c.source == build.replaced) gone[id] = c.code;
    });
  const auto former = formerOf(build, groups, owning, gone);
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
    if (const auto known = former.find(key); known != former.end()) {
      id = known->second;
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
  for (const auto& [id, code] : gone) {
    records.gone.push_back(id);
    ++build.report.removed;
  }
  return records;
}

}  // namespace

Result<void> buildCommunities(Build& build) {
  const CodeBook book = codeBookOf(build);
  const auto given = giveCodesByName(build, book);
  if (!given) return fail(given.error());
  auto groups = readGroups(build, *given);
  if (!groups) return fail(groups.error());
  const auto standing = addStanding(build, *groups);
  if (!standing) return fail(standing.error());
  build.progress("import.noding", 0.2);
  auto coverage = coverageOf(*groups, kCommunityCoverage, build.tolerance(), build.report.findings);
  if (!coverage) return fail(coverage.error());
  if (build.progress.cancelled()) return fail(Error("job.cancelled"));
  std::vector<bool> owning(groups->size());
  for (const auto& [face, owner] : coverage->owners)
    if (owner != kNobody) owning[owner] = true;

  std::map<CommunityId, std::string> parents;
  const CommunityRecords records = makeRecords(build, *groups, *standing, owning, parents);
  joinLockedParts(coverage->owners, records.ids);
  for (CommunityId id : records.gone)
    if (const Community& community = build.project.communities.at(id); community.locked)
      return fail(Error("edit.community_locked").with("community", community.name));
  build.progress("import.laying", 0.7);
  if (auto applied = applyCommunityCoverage(build, *coverage, records); !applied) return applied;
  codeDivisionsByList(build, book);
  deriveDivisions(build.project, parents);
  nameDivisionsByList(build, book);
  refreshUncovered(build.project, build.tolerance());
  return {};
}

}  // namespace wangge::gis
