// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbering/code_book.h"

#include <algorithm>

#include "core/plan/life_of_codes.h"
#include "core/plan/locks.h"

namespace wangge {

CodeBook::CodeBook(const Project& project) : m_project(project) {
  project.codes.forEach([&](CodeId, const CodeRecord& record) {
    m_burnt.insert(record.code);
    m_owner.emplace(record.code, record.grid);
    if (record.retired == 0) m_inForce[record.grid] = record.code;
  });
  std::map<std::string, std::vector<GridId>> carriers;
  project.grids.forEach([&](GridId id, const Grid& grid) {
    if (!grid.code.empty()) carriers[grid.code].push_back(id);
  });
  for (const auto& [code, grids] : carriers) {
    m_burnt.insert(code);
    m_heirs[code] = heirAmong(project, grids);
  }
}

bool CodeBook::issuedTo(GridId grid) const {
  const auto it = m_inForce.find(grid);
  return it != m_inForce.end() && it->second == m_project.grids.at(grid).code;
}

bool CodeBook::keeps(GridId id) const {
  const Grid& grid = m_project.grids.at(id);
  if (isLocked(m_project, grid)) return true;
  if (grid.code.empty()) return false;
  if (issuedTo(id)) return true;
  const auto owner = m_owner.find(grid.code);
  if (owner != m_owner.end() && owner->second != id) return false;
  return m_heirs.at(grid.code) == id &&
         fitOf(m_project.scheme, m_project.communities.at(grid.community).code, grid.kind, grid.code) == CodeFit::Fits;
}

GridId CodeBook::keeperOf(const std::string& code) const {
  if (const auto owner = m_owner.find(code); owner != m_owner.end()) return owner->second;
  const auto heir = m_heirs.find(code);
  return heir == m_heirs.end() ? GridId() : heir->second;
}

std::optional<int> CodeBook::take(const CodePattern& pattern, SequenceRange range,
                                  const std::vector<SequenceRange>& reserved) {
  int& next = m_next.try_emplace({pattern, range.first}, range.first).first->second;
  for (; next <= range.last; ++next) {
    const bool free =
        std::none_of(reserved.begin(), reserved.end(), [&](const SequenceRange& kept) { return kept.contains(next); });
    if (free && takeOne(pattern, next)) return next++;
  }
  return std::nullopt;
}

}  // namespace wangge
