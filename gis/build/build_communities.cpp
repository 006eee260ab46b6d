// SPDX-License-Identifier: GPL-3.0-or-later
// Communities: polygons become the extent of the plan. Overlaps and gaps are settled on their cover
// (repair_coverage.h); every community of a fresh plan starts as one comprehensive grid.
#include <map>

#include "core/topology/outline.h"
#include "gis/build/admit_source.h"
#include "gis/build/build.h"
#include "gis/build/community_groups.h"
#include "gis/build/divisions.h"
#include "gis/build/territory.h"
#include "gis/repair/repair_coverage.h"
#include "gis/repair/repair_slits.h"

namespace wangge::gis {
namespace {

// Rounding to the lattice parts a vertex from the line it lies on by less than this (mm).
constexpr double kRoundingReach = 1.5;

// What stays of the communities that the plan has: their outlines take part in the cover like new ones.
void addStanding(const Build& build, std::map<std::string, CommunityGroup>& groups) {
  build.project.communities.forEach([&](CommunityId id, const Community& community) {
    if (community.source == build.replaced && build.replaced) return;
    CommunityGroup group;
    group.standing = id;
    group.name = community.name;
    group.polygons = outlineOf(build.project.subdivision, community.zone.faces);
    groups[community.code] = std::move(group);
  });
}

// Records for the groups that own something: those of the replaced source keep their ids where the code is the same.
std::vector<CommunityId> makeRecords(Build& build, const std::map<std::string, CommunityGroup>& groups,
                                     const std::vector<bool>& owning, std::vector<CommunityId>& fresh,
                                     std::vector<CommunityId>& gone, std::map<CommunityId, std::string>& parents) {
  Project& project = build.project;
  std::map<std::string, CommunityId> former;
  if (build.replaced)
    project.communities.forEach([&](CommunityId id, const Community& c) {
      if (c.source == build.replaced) former[c.code] = id;
    });
  std::vector<CommunityId> ids;
  for (const auto& [code, group] : groups) {
    const std::size_t index = ids.size();
    ids.push_back(group.standing);
    if (group.standing) continue;
    if (!owning[index]) {
      build.note(FindingKind::Left, Message("import.community_lost").with("code", code).with("name", group.name), {},
                 {}, group.rows.front());
      continue;
    }
    const auto it = former.find(code);
    if (it != former.end()) {
      ids.back() = it->second;
      former.erase(it);
      ++build.report.changed;
    } else {
      ids.back() = project.communities.add({}, build.copy());
      fresh.push_back(ids.back());
      ++build.report.created;
    }
    Community& community = project.communities.edit(ids.back());
    community.code = code;
    community.name = group.name;
    community.type = group.type;
    community.source = build.source;
    if (!group.parent.empty()) parents[ids.back()] = group.parent;
  }
  for (const auto& [code, id] : former) {
    gone.push_back(id);
    ++build.report.removed;
  }
  return ids;
}

}  // namespace

Result<void> buildCommunities(Build& build) {
  auto groups = groupCommunities(build);
  if (!groups) return fail(groups.error());
  if (auto clash = checkAgainstPlan(build, *groups); !clash) return clash;
  addStanding(build, *groups);

  std::vector<CoverRing> rings;
  std::vector<CoverageName> names;
  for (auto& [code, group] : *groups) {
    addRings(rings, static_cast<std::uint32_t>(names.size()), std::move(group.polygons));
    names.push_back({code, group.rows.empty() ? 0 : group.rows.front()});
  }
  build.progress("import.noding", 0.2);
  auto cover = coverWithSlits(rings, static_cast<std::uint32_t>(names.size()), kRoundingReach, build.tolerance());
  if (!cover) return fail(cover.error());
  if (build.progress.cancelled()) return fail(Error("job.cancelled"));
  build.progress("import.repairing", 0.5);
  findRingFaults(*cover, rings, names, build.report.findings);
  const Owners owners = resolveCoverage(*cover, names, build.tolerance(), build.report.findings);
  std::vector<bool> owning(names.size());
  for (const auto& [face, owner] : owners)
    if (owner != kNobody) owning[owner] = true;

  std::vector<CommunityId> fresh, gone;
  std::map<CommunityId, std::string> parents;
  const std::vector<CommunityId> ids = makeRecords(build, *groups, owning, fresh, gone, parents);
  for (CommunityId id : gone)
    if (const Community& community = build.project.communities.at(id); community.locked)
      return fail(Error("edit.community_locked").with("community", community.name));
  build.progress("import.laying", 0.7);
  if (auto laid = layCommunities(build, *cover, owners, ids, fresh, gone); !laid) return laid;
  deriveDivisions(build.project, parents);
  refreshUncovered(build.project, build.tolerance());
  return {};
}

}  // namespace wangge::gis
