// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/duplicates.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <map>

#include "core/base/sorted.h"
#include "core/rules/support.h"

namespace wangge::rules {

std::vector<Group> sharedTexts(const Project& project, std::string_view (*textOf)(const Grid&)) {
  // An open hash table of grids by text, without a node for each: this runs after every edit.
  struct Slot {
    std::size_t hash = 0;
    GridId grid;
  };
  const std::size_t mask = std::bit_ceil(2 * project.grids.size() + 1) - 1;
  std::vector<Slot> slots(mask + 1);
  std::map<std::string_view, std::vector<GridId>> shared;
  project.grids.forEach([&](GridId id, const Grid& grid) {
    const std::string_view text = textOf(grid);
    if (text.empty()) return;
    const std::size_t hash = std::hash<std::string_view>{}(text);
    std::size_t at = hash & mask;
    while (slots[at].grid && (slots[at].hash != hash || textOf(project.grids.at(slots[at].grid)) != text))
      at = (at + 1) & mask;
    if (!slots[at].grid) {
      slots[at] = {hash, id};
      return;
    }
    std::vector<GridId>& group = shared[text];
    if (group.empty()) group.push_back(slots[at].grid);
    group.push_back(id);
  });
  std::vector<Group> groups;
  for (auto& [text, grids] : shared) groups.push_back({std::string(text), std::move(grids)});
  return groups;
}

Issue issueAbout(const Project& project, const std::vector<GridId>& grids, std::string_view rule, Severity severity,
                 std::string key) {
  Issue issue = issueAbout(project, grids.front(), rule, severity);
  issue.key = std::move(key);
  issue.places = {issue.place};
  for (std::size_t i = 1; i < grids.size(); ++i) {
    const Issue other = issueAbout(project, grids[i], rule, severity);
    issue.places.push_back(other.place);
    issue.extent.include(other.extent);
    issue.communities.insert(issue.communities.end(), other.communities.begin(), other.communities.end());
    issue.households += other.households, issue.persons += other.persons;
    issue.householdsCounted = issue.householdsCounted || other.householdsCounted;
    issue.personsCounted = issue.personsCounted || other.personsCounted;
  }
  issue.grids = grids;
  sortUnique(issue.communities);
  issue.what.with("count", grids.size());
  return issue;
}

bool concernsGrids(const Difference& difference) {
  return !difference.of<GridId>().empty() || !difference.of<CommunityId>().empty() ||
         !difference.of<FaceId>().empty() || !difference.of<ArcId>().empty() || !difference.of<UnitId>().empty();
}

}  // namespace wangge::rules
