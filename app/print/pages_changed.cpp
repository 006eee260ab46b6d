// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages a change of the plan touches.
#include <algorithm>
#include <map>

#include "app/print/changed_ground.h"
#include "app/print/pages.h"
#include "core/sheet/locator.h"

namespace wangge {
namespace {

// Whether the small map that shows where the unit lies looks different.
bool changesLocator(const Project& project, const map::Unit& unit, const ChangedGround& changed) {
  const auto context = sheet::contextOf(project, unit);
  if (!context) return false;
  if (unit.level == Level::Grid && unit.grid) return changed.inside.contains(context->community);
  if (unit.ofPolice()) return changed.police || !changed.inside.empty();
  return std::ranges::any_of(changed.outlines, [&](CommunityId id) {
    return !context->division || ancestorOf(project, id, context->level) == context->division;
  });
}

}  // namespace

std::vector<std::size_t> Pages::changedSince(const Pages& before) const {
  std::map<map::Unit, std::size_t> was;
  for (std::size_t i = 0; i < before.m_entries.size(); ++i) was.emplace(before.m_entries[i].unit, i);
  const bool byNeighbours =
      (m_request.form && (isPublic() ? m_request.form->openFill : m_request.form->fill) == map::GridFill::Adjacency) ||
      m_request.open || m_request.level < sheet::SheetKind::Community || m_request.front;
  const ChangedGround changed = changedGround(*before.m_project, *m_project, byNeighbours);
  const bool people = m_request.form && !isPublic();
  std::vector<std::size_t> entries;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const PageEntry& entry = m_entries[i];
    const auto old = was.find(entry.unit);
    const bool same = old != was.end() && !changed.everything && !before.m_shown[old->second].empty() &&
                      before.m_entries[old->second].depth == entry.depth &&
                      !changed.meets(before.m_shown[old->second]) && !changesLocator(*m_project, entry.unit, changed) &&
                      fullNameOf(*before.m_project, entry.unit) == fullNameOf(*m_project, entry.unit) &&
                      !(people && changed.staffed.contains(entry.unit.grid));
    if (!same) entries.push_back(i);
  }
  return entries;
}

}  // namespace wangge
