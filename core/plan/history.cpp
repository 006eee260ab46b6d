// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/history.h"

#include <utility>

#include "core/base/contract.h"

namespace wangge {
namespace {

bool sameButForJournal(const Project& a, Project b) {
  b.journal = a.journal;
  return a == b;
}

}  // namespace

History::History(Project first) {
  m_versions.push_back({std::make_shared<const Project>(std::move(first)), Message(), Selection()});
}

bool History::commit(Project next, Message what, Selection selection) {
  if (sameButForJournal(project(), next)) return false;
  m_versions.resize(m_index + 1);
  m_versions.push_back({std::make_shared<const Project>(std::move(next)), std::move(what), std::move(selection)});
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
  ++m_revision;
}

}  // namespace wangge
