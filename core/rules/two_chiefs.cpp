// SPDX-License-Identifier: GPL-3.0-or-later
// A grid with more than one chief at a time: one is in charge (domain.md §5). The issue names nobody, since lists of
// issues leave the office.
#include <algorithm>
#include <map>

#include "core/plan/staff.h"
#include "core/rules/duplicates.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

// The most who are in office on one day; every such day begins with one of them.
std::size_t atOnce(const std::vector<Post>& chiefs) {
  std::size_t most = 0;
  for (const Post& first : chiefs) {
    const auto also = [&](const Post& other) { return isInForce(other, first.from); };
    most = std::max(most, static_cast<std::size_t>(std::count_if(chiefs.begin(), chiefs.end(), also)));
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
