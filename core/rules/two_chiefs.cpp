// SPDX-License-Identifier: GPL-3.0-or-later
// A grid with more than one chief at a time: one is in charge (domain.md §5). The issue names nobody, since lists of
// issues leave the office.
#include <algorithm>
#include <map>
#include <set>

#include "core/plan/staff.h"
#include "core/rules/duplicates.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

// The most who are in office on one day, each once; every such day begins with one of them. On the day of a hand-over
// the one who ends and the one who begins are no two.
std::size_t atOnce(const std::vector<Post>& chiefs) {
  std::size_t most = 0;
  for (const Post& first : chiefs) {
    std::set<PersonId> persons{first.person};
    for (const Post& other : chiefs) {
      const bool handsOver = other.until == first.from && other.until != 0 && other.from < first.from;
      if (isInForce(other, first.from) && !handsOver) persons.insert(other.person);
    }
    most = std::max(most, persons.size());
  }
  return most;
}

void find(const Project& project, Issues& issues) {
  std::map<GridId, std::vector<Post>> chiefs;
  project.posts.forEach([&](PostId, const Post& post) {
    if (post.role == PostRole::Chief && project.grids.contains(post.grid)) chiefs[post.grid].push_back(post);
  });
  for (const auto& [grid, posts] : chiefs) {
    const std::size_t count = posts.size() < 2 ? posts.size() : atOnce(posts);
    if (count < 2) continue;
    Issue issue = issueAbout(project, grid, "rule.two_chiefs", Severity::Warning);
    issue.what.with("count", count);
    issues.push_back(std::move(issue));
  }
}

bool concerns(const Difference& difference) {
  return !difference.of<PostId>().empty() || concernsGrids(difference);
}

}  // namespace

Rule twoChiefs() {
  return {"rule.two_chiefs", FindInPlan{find, concerns}};
}

}  // namespace wangge::rules
