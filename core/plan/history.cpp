// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/history.h"

#include <algorithm>
#include <utility>

#include "core/base/contract.h"
#include "core/plan/tables.h"

namespace wangge {
namespace {

bool sameButForJournal(const Project& a, Project b) {
  b.journal = a.journal;
  return a == b;
}

}  // namespace

void History::noteIssued(const Project& project) {
  forEachTable([&](auto table) {
    for (std::uint32_t copy : table.of(project).copies()) {
      std::uint64_t& next = m_issued[{table.name, copy}];
      next = std::max(next, table.of(project).nextSerial(copy));
    }
  });
}

bool History::mayReissue(const Project& project) const {
  bool lower = false;
  forEachTable([&](auto table) {
    for (auto it = m_issued.lower_bound({table.name, 0}); it != m_issued.end() && it->first.first == table.name; ++it)
      lower = lower || table.of(project).nextSerial(it->first.second) < it->second;
  });
  return lower;
}

void History::reserveIssued(Project& project) const {
  forEachTable([&](auto table) {
    for (auto it = m_issued.lower_bound({table.name, 0}); it != m_issued.end() && it->first.first == table.name; ++it)
      if (table.of(std::as_const(project)).nextSerial(it->first.second) < it->second)
        table.of(project).reserveSerials(it->first.second, it->second);
  });
}

History::History(Project first) {
  noteIssued(first);
  m_versions.push_back({std::make_shared<const Project>(std::move(first)), Message(), Selection()});
}

bool History::commit(Step step) {
  if (sameButForJournal(project(), step.after)) return false;
  Selection selection = standing(std::move(step.selection).value_or(current().selection), step.after);
  noteIssued(step.after);
  reserveIssued(step.after);
  m_versions.resize(m_index + 1);
  m_versions.push_back(
      {std::make_shared<const Project>(std::move(step.after)), std::move(step.what), std::move(selection)});
  ++m_index;
  ++m_revision;
  return true;
}

void History::undo() {
  WANGGE_CONTRACT(canUndo());
  jumpTo(m_index - 1);
}

void History::redo() {
  WANGGE_CONTRACT(canRedo());
  jumpTo(m_index + 1);
}

void History::jumpTo(std::size_t index) {
  WANGGE_CONTRACT(index < m_versions.size());
  if (index == m_index) return;
  m_index = index;
  if (mayReissue(project())) {
    // An equal version takes its place that shares all records and issues only ids that are new.
    auto next = std::make_shared<Project>(project());
    reserveIssued(*next);
    m_versions[m_index].project = std::move(next);
  }
  ++m_revision;
}

}  // namespace wangge
