// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages a change of the plan touches.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "app/print/changed_ground.h"
#include "app/print/pages.h"
#include "core/plan/staff.h"

namespace wangge {
namespace {

// Who holds which post on a day.
std::set<std::pair<GridId, PostId>> postsInForce(const Project& project, Days on) {
  std::set<std::pair<GridId, PostId>> posts;
  project.posts.forEach([&](PostId id, const Post& post) {
    if (isInForce(post, on)) posts.emplace(post.grid, id);
  });
  return posts;
}

}  // namespace

std::vector<std::size_t> Pages::changedSince(const Pages& before) const {
  std::map<map::Unit, std::size_t> was;
  for (std::size_t i = 0; i < before.m_entries.size(); ++i) was.emplace(before.m_entries[i].unit, i);
  const bool byNeighbours =
      (m_request.form && (isPublic() ? m_request.form->openFill : m_request.form->fill) == map::GridFill::Adjacency) ||
      m_request.open || m_request.level < sheet::SheetKind::Community || m_request.front;
  ChangedGround changed = changedGround(*before.m_project, *m_project, byNeighbours);
  const bool people = m_request.form && !isPublic();
  if (people) {
    // Posts begin and end by themselves.
    const auto then = postsInForce(*before.m_project, before.m_request.on),
               now = postsInForce(*m_project, m_request.on);
    std::vector<std::pair<GridId, PostId>> differ;
    std::ranges::set_symmetric_difference(then, now, std::back_inserter(differ));
    for (const auto& [grid, post] : differ) changed.staffed.insert(grid);
  }
  std::vector<std::size_t> entries;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const PageEntry& entry = m_entries[i];
    const auto old = was.find(entry.unit);
    const bool same = old != was.end() && !changed.everything && !before.m_shown[old->second].empty() &&
                      before.m_entries[old->second].depth == entry.depth &&
                      !changed.meets(before.m_shown[old->second]) && !changed.changesLocator(*m_project, entry.unit) &&
                      fullNameOf(*before.m_project, entry.unit) == fullNameOf(*m_project, entry.unit) &&
                      !(people && changed.staffed.contains(entry.unit.grid));
    if (!same) entries.push_back(i);
  }
  return entries;
}

}  // namespace wangge
