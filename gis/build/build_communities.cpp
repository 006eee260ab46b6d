// SPDX-License-Identifier: GPL-3.0-or-later
// Communities: polygons become the extent of the plan. Overlaps and gaps are settled on their cover
// (coverage.h); every community of a fresh plan starts as one comprehensive grid.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/geometry/overlay.h"
#include "core/plan/locks.h"
#include "core/topology/outline.h"
#include "gis/build/admit_source.h"
#include "gis/build/build.h"
#include "gis/build/codes_by_name.h"
#include "gis/build/divisions.h"
#include "gis/build/divisions_by_list.h"
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
        const auto place = given.places.find(&feature);
        return place == given.places.end() ? std::nullopt : std::optional(communityKey(feature.name, place->second));
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

// Which communities are one: by their code, else by their name and where they lie.
class Identities {
 public:
  Identities(const Project& project, const CodeBook& book, const CodesByName& given)
      : m_project(project), m_book(book), m_given(given) {}
  DivisionKey placeOf(const FeatureGroup& group) const {
    const auto place = m_given.places.find(group.features.front());
    return place == m_given.places.end() ? m_book.placeOf(group.code, group.parent) : place->second;
  }
  DivisionKey placeOf(const Community& community) const {
    const Division* parent = m_project.divisions.find(community.parent);
    return m_book.placeOf(community.code, !parent ? "" : parent->code.empty() ? parent->name : parent->code);
  }
  // Of two of one name.
  CodeBook::Same same(const FeatureGroup& group, const Community& community) const {
    return m_book.samePlace(placeOf(group), placeOf(community));
  }

 private:
  const Project& m_project;
  const CodeBook& m_book;
  const CodesByName& m_given;
};

// What stays of the communities that the plan has: their outlines take part like new ones. A code that the plan has
// already is refused, and so is a name where one of the two has no code and nothing tells them apart.
Result<std::map<GroupKey, CommunityId>> addStanding(const Build& build, FeatureGroups& groups,
                                                    const Identities& identities) {
  std::map<GroupKey, CommunityId> standing;
  std::set<std::string> codes, names;
  std::map<GroupKey, std::vector<const FeatureGroup*>> byName;
  for (const auto& [key, group] : groups) byName[communityKey(group.name, {})].push_back(&group);
  build.project.communities.forEach([&](CommunityId id, const Community& community) {
    if (community.source == build.replaced && build.replaced) return;
    GroupKey key{community.code, {}, {}};
    if (community.code.empty()) key = communityKey(community.name, "#" + std::to_string(id.value));
    if (groups.contains(key)) codes.insert(community.code);
    if (const auto named = byName.find(communityKey(community.name, {})); named != byName.end())
      for (const FeatureGroup* group : named->second)
        if ((group->code.empty() || community.code.empty()) && identities.same(*group, community) != CodeBook::Same::No)
          names.insert(community.name);
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

// Communities of the replaced source that the groups go on with: by their code, else, where either has no code, by name
// and place, and where nothing tells the place by the greater part of their territory. `owned`: faces of the cover that
// each group has. What is found leaves `gone`.
std::map<GroupKey, CommunityId> formerOf(const Build& build, const FeatureGroups& groups, const Identities& identities,
                                         const Subdivision& cover, const std::vector<std::vector<FaceId>>& owned,
                                         std::map<CommunityId, std::string>& gone) {
  const Project& project = build.project;
  std::map<GroupKey, CommunityId> former;
  std::map<std::string, CommunityId> byCode;
  for (const auto& [id, code] : gone)
    if (!code.empty()) byCode[code] = id;
  struct Open {
    GroupKey key;
    const FeatureGroup* group;
    std::size_t owner;
  };
  std::map<GroupKey, std::vector<Open>> open;
  std::size_t owner = 0;
  for (const auto& [key, group] : groups) {
    const std::size_t own = owner++;
    if (owned[own].empty() || group.rows.empty()) continue;
    if (const auto found = byCode.find(group.code); found != byCode.end()) {
      former[key] = found->second;
      gone.erase(found->second);
    } else {
      open[communityKey(group.name, {})].push_back({key, &group, own});
    }
  }
  // Pairs of one name: those of one subdistrict first, then by how much they share.
  std::vector<std::tuple<bool, Area, CommunityId, GroupKey>> pairs;
  for (const auto& [id, code] : gone) {
    const Community& community = project.communities.at(id);
    const auto named = open.find(communityKey(community.name, {}));
    if (named == open.end()) continue;
    for (const auto& [key, group, own] : named->second) {
      const auto same = identities.same(*group, community);
      if (same == CodeBook::Same::No || (!group->code.empty() && !code.empty())) continue;
      const MultiPolygon now = outlineOf(cover, owned[own]);
      const Area shared = areaOf(intersect(now, outlineOf(project.subdivision, community.zone.faces)));
      const bool mostly = std::min(areaOf(now), community.zone.area) < shared + shared;
      if (same == CodeBook::Same::Yes || mostly) pairs.emplace_back(same == CodeBook::Same::Yes, shared, id, key);
    }
  }
  std::ranges::stable_sort(pairs, [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(b), std::get<1>(b)) < std::tie(std::get<0>(a), std::get<1>(a));
  });
  for (const auto& [certain, shared, id, key] : pairs)
    if (gone.contains(id) && former.try_emplace(key, id).second) gone.erase(id);
  return former;
}

// A code is not lost because a list lacks the name.
void keepCode(Build& build, Community& community, const FeatureGroup& group) {
  if (!group.code.empty() || community.code.empty()) {
    community.code = group.code;
    return;
  }
  std::erase_if(build.report.findings, [&](const Finding& finding) {
    return std::ranges::count(group.rows, finding.row) &&
           (finding.what.code == "codes.not_listed" || finding.what.code == "codes.listed_elsewhere");
  });
  build.note(FindingKind::Left, Message("codes.kept").with("name", group.name).with("code", community.code), {}, {},
             group.row());
}

// Records for the groups that own something: those of the replaced source keep their ids where they are the same.
CommunityRecords makeRecords(Build& build, const FeatureGroups& groups, const std::map<GroupKey, CommunityId>& standing,
                             const Identities& identities, const Coverage& coverage,
                             std::map<CommunityId, std::string>& parents) {
  Project& project = build.project;
  std::map<CommunityId, std::string> gone;  // → code
  if (build.replaced)
    project.communities.forEach([&](CommunityId id, const Community& c) {
      if (c.source == build.replaced) gone[id] = c.code;
    });
  std::vector<std::vector<FaceId>> owned(groups.size());
  for (const auto& [face, owner] : coverage.owners)
    if (owner != kNobody) owned[owner].push_back(face);
  const auto former = formerOf(build, groups, identities, coverage.cover.subdivision, owned, gone);
  CommunityRecords records;
  for (const auto& [key, group] : groups) {
    const auto stays = standing.find(key);
    CommunityId& id = records.ids.emplace_back(stays == standing.end() ? CommunityId() : stays->second);
    if (id) continue;
    if (owned[records.ids.size() - 1].empty()) {
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
    keepCode(build, community, group);
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
  const Project before = build.project;
  const Identities identities(before, book, *given);
  const auto standing = addStanding(build, *groups, identities);
  if (!standing) return fail(standing.error());
  build.progress("import.noding", 0.2);
  auto coverage = coverageOf(*groups, kCommunityCoverage, build.tolerance(), build.report.findings);
  if (!coverage) return fail(coverage.error());
  if (build.progress.cancelled()) return fail(Error("job.cancelled"));
  std::map<CommunityId, std::string> parents;
  const CommunityRecords records = makeRecords(build, *groups, *standing, identities, *coverage, parents);
  joinLockedParts(coverage->owners, records.ids);
  for (CommunityId id : records.gone)
    if (const Community& community = build.project.communities.at(id); community.locked)
      return fail(Error("edit.community_locked").with("community", community.name));
  build.progress("import.laying", 0.7);
  if (auto applied = applyCommunityCoverage(build, *coverage, records); !applied) return applied;
  codeDivisionsByList(build, book);
  deriveDivisions(build.project, parents);
  nameDivisionsByList(build, book);
  for (const auto& [id, parent] : parents)
    if (const Community& community = build.project.communities.at(id); !community.parent)
      build.note(FindingKind::Left,
                 Message("import.parent_unclear").with("code", labelOf(community)).with("parent", parent));
  refreshUncovered(build.project, build.tolerance());
  return {};
}

}  // namespace wangge::gis
