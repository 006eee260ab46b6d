// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo: a list of versions and the place in it. An edit that changes nothing adds no step. Ids that any
// version ever issued are not issued again: going back does not give them back, whatever is drawn or saved afterwards.
#pragma once

#include <map>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "core/plan/step.h"

namespace wangge {

struct Version {
  std::shared_ptr<const Project> project;
  Message what;  // the edit that led here; empty code for the first version
  Selection selection;
};

class History {
 public:
  explicit History(Project first);

  const Project& project() const { return *current().project; }
  std::shared_ptr<const Project> shared() const { return current().project; }
  const Version& current() const { return m_versions[m_index]; }
  const std::vector<Version>& versions() const { return m_versions; }
  std::size_t index() const { return m_index; }
  // Counts up with every change of place, so that results of jobs can be recognised as stale.
  std::uint64_t revision() const { return m_revision; }

  // Drops what could be redone and adds the step; returns false (and adds none) when nothing differs but the journal.
  bool commit(Step step);
  // What is selected now: comes back when the way leads to this version again.
  void remember(Selection selection) { m_versions[m_index].selection = std::move(selection); }
  bool canUndo() const { return m_index > 0; }
  bool canRedo() const { return m_index + 1 < m_versions.size(); }
  void undo();
  void redo();
  void jumpTo(std::size_t index);

 private:
  // Serials handed out so far, by the name of the table and the copy that issues.
  using Issued = std::map<std::pair<std::string_view, std::uint32_t>, std::uint64_t>;
  void noteIssued(const Project& project);
  bool mayReissue(const Project& project) const;
  void reserveIssued(Project& project) const;

  std::vector<Version> m_versions;
  Issued m_issued;
  std::size_t m_index = 0;
  std::uint64_t m_revision = 0;
};

}  // namespace wangge
