// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/history.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "core/base/contract.h"

namespace wangge {
namespace {

bool sameButForJournal(const Project& a, Project b) {
  b.journal = a.journal;
  return a == b;
}

// visit(number of the table, table of): `table of` gives the table of a project, changeable when the project is.
template <class Visit>
void forEachTable(Visit&& visit) {
  int number = 0;
  const auto part = [&](auto member) {
    visit(
        number++, [=](auto& project) -> auto& { return project.*member; });
  };
  const auto topology = [&](auto constant, auto changeable) {
    visit(
        number++, [=](auto& project) -> auto& {
          if constexpr (std::is_const_v<std::remove_reference_t<decltype(project)>>) {
            return (project.subdivision.*constant)();
          } else {
            return (project.subdivision.*changeable)();
          }
        });
  };
  topology(&Subdivision::nodes, &Subdivision::editNodes);
  topology(&Subdivision::arcs, &Subdivision::editArcs);
  topology(&Subdivision::faces, &Subdivision::editFaces);
  part(&Project::divisions), part(&Project::communities), part(&Project::grids), part(&Project::precincts);
  part(&Project::beats), part(&Project::sources), part(&Project::lineFeatures), part(&Project::buildings);
  part(&Project::sites), part(&Project::units), part(&Project::codes), part(&Project::lineage);
  part(&Project::journal), part(&Project::exemptions), part(&Project::keptVersions), part(&Project::keptPages);
}

}  // namespace

void History::noteIssued(const Project& project) {
  forEachTable([&](int number, auto tableOf) {
    const auto& table = tableOf(project);
    for (std::uint32_t copy : table.copies()) {
      std::uint64_t& next = m_issued[{number, copy}];
      next = std::max(next, table.nextSerial(copy));
    }
  });
}

bool History::mayReissue(const Project& project) const {
  bool lower = false;
  forEachTable([&](int number, auto tableOf) {
    for (auto it = m_issued.lower_bound({number, 0}); it != m_issued.end() && it->first.first == number; ++it)
      lower = lower || tableOf(project).nextSerial(it->first.second) < it->second;
  });
  return lower;
}

void History::reserveIssued(Project& project) const {
  forEachTable([&](int number, auto tableOf) {
    for (auto it = m_issued.lower_bound({number, 0}); it != m_issued.end() && it->first.first == number; ++it)
      if (tableOf(std::as_const(project)).nextSerial(it->first.second) < it->second)
        tableOf(project).reserveSerials(it->first.second, it->second);
  });
}

History::History(Project first) {
  noteIssued(first);
  m_versions.push_back({std::make_shared<const Project>(std::move(first)), Message(), Selection()});
}

bool History::commit(Project next, Message what, Selection selection) {
  if (sameButForJournal(project(), next)) return false;
  noteIssued(next);
  reserveIssued(next);
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
  if (mayReissue(project())) {
    // An equal version takes its place that shares all records and issues only ids that are new.
    auto next = std::make_shared<Project>(project());
    reserveIssued(*next);
    m_versions[m_index].project = std::move(next);
  }
  ++m_revision;
}

}  // namespace wangge
