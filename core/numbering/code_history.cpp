// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbering/code_history.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/sorted.h"

namespace wangge {
namespace {

// Codes are told apart by their text, grids without one by their id.
CodeHolder keyOf(const CodeHolder& holder) {
  return holder.code.empty() ? holder : CodeHolder{holder.code, {}};
}

constexpr std::string_view kMerge = "merge";

// When a change took place: several of one moment in the order in which they were written down.
using Moment = std::pair<Seconds, LineageId>;

class Changes {
 public:
  explicit Changes(const Project& project) : m_project(project) {
    std::map<Seconds, std::optional<std::string>> authors;  // none: several
    project.journal.forEach([&](JournalId, const JournalEntry& entry) {
      const auto [known, fresh] = authors.try_emplace(entry.when, entry.author);
      if (!fresh && known->second != entry.author) known->second.reset();
    });
    project.lineage.forEach([&](LineageId id, const Lineage& line) {
      CodeChange change{
          id, line.when, line.what, {}, holders(line.from, line.fromCodes), holders(line.to, line.toCodes)};
      if (const auto author = authors.find(line.when); author != authors.end())
        change.author = author->second.value_or("");
      m_changes.push_back(std::move(change));
    });
    std::sort(m_changes.begin(), m_changes.end(),
              [](const CodeChange& a, const CodeChange& b) { return Moment(a.when, a.line) < Moment(b.when, b.line); });
  }

  bool has(const CodeHolder& asked) const {
    return std::any_of(m_changes.begin(), m_changes.end(),
                       [&](const CodeChange& change) { return isIn(asked, change.from) || isIn(asked, change.to); });
  }

  // Back in time: from whoever was reached to those that it was made of.
  void goBack(CodeHistory& history) const {
    std::map<CodeHolder, bool> reached = {{keyOf(history.asked), false}};  // whether it began with others
    for (auto change = m_changes.rbegin(); change != m_changes.rend(); ++change) {
      bool says = false;
      for (const CodeHolder& to : change->to) {
        const auto known = reached.find(keyOf(to));
        if (known == reached.end()) continue;
        for (const CodeHolder& from : change->from) {
          if (!leads(*change, from, to)) continue;
          says = true;
          // Whoever takes another one in was there before.
          if (change->what != kMerge) known->second = true;
          reached.try_emplace(keyOf(from), false);
        }
      }
      if (says) history.came.push_back(*change);
    }
    for (const auto& [holder, began] : reached)
      if (!began) history.origins.push_back(holder);
  }

  void goOn(CodeHistory& history) const {
    std::set<CodeHolder> reached = {keyOf(history.asked)};
    for (const CodeChange& change : m_changes) {
      bool says = false;
      for (const CodeHolder& from : change.from) {
        if (!reached.contains(keyOf(from))) continue;
        says = says || change.to.empty();  // it ended, and nobody has what it had
        for (const CodeHolder& to : change.to) {
          if (!leads(change, from, to)) continue;
          says = true;
          reached.insert(keyOf(to));
        }
      }
      if (says) history.became.push_back(change);
    }
    for (const CodeHolder& holder : reached)
      if (const auto present = presentOf(holder)) history.heirs.push_back(*present);
    sortUnique(history.heirs);
  }

  // The grid that is there now.
  std::optional<CodeHolder> presentOf(const CodeHolder& holder) const {
    if (holder.code.empty()) {
      const Grid* grid = m_project.grids.find(holder.grid);
      if (grid) return CodeHolder{grid->code, holder.grid};
      return std::nullopt;
    }
    std::optional<CodeHolder> found;
    m_project.grids.forEach([&](GridId id, const Grid& grid) {
      if (!found && grid.code == holder.code) found = CodeHolder{grid.code, id};
    });
    return found;
  }

 private:
  static std::vector<CodeHolder> holders(const std::vector<GridId>& grids, const std::vector<std::string>& codes) {
    std::vector<CodeHolder> result;
    for (std::size_t i = 0; i < grids.size(); ++i)
      result.push_back({i < codes.size() ? codes[i] : std::string(), grids[i]});
    return result;
  }
  static bool isIn(const CodeHolder& holder, const std::vector<CodeHolder>& holders) {
    return std::any_of(holders.begin(), holders.end(),
                       [&](const CodeHolder& other) { return keyOf(other) == keyOf(holder); });
  }

  // Whether a change made the one out of the other. Those that stand on both sides only went on beside each other, but
  // where they were merged.
  static bool leads(const CodeChange& change, const CodeHolder& from, const CodeHolder& to) {
    return keyOf(from) != keyOf(to) && (change.what == kMerge || !isIn(to, change.from));
  }

  const Project& m_project;
  std::vector<CodeChange> m_changes;
};

CodeHistory historyOf(const Project& project, const Changes& table, const CodeHolder& asked) {
  CodeHistory history;
  history.asked = asked;
  if (!asked.code.empty()) {
    project.codes.forEach([&](CodeId, const CodeRecord& record) {
      if (record.code != asked.code) return;
      history.issued = record.issued, history.retired = record.retired, history.name = record.name;
      if (!history.asked.grid) history.asked.grid = record.grid;
    });
  }
  if (const auto present = table.presentOf(keyOf(asked))) {
    const Grid& grid = project.grids.at(present->grid);
    history.asked.grid = present->grid;
    history.inForce = true;
    history.name = grid.name;
    history.community = grid.community;
  }
  table.goBack(history);
  table.goOn(history);
  return history;
}

}  // namespace

Result<CodeHistory> historyOfCode(const Project& project, const std::string& code) {
  const Changes table(project);
  const CodeHolder asked{code, {}};
  bool known = !code.empty() && (table.presentOf(asked) || table.has(asked));
  project.codes.forEach([&](CodeId, const CodeRecord& record) { known = known || record.code == code; });
  if (!known || code.empty()) return fail(Error("numbering.code_never_seen").with("code", code));
  return historyOf(project, table, asked);
}

CodeHistory historyOfGrid(const Project& project, GridId grid) {
  return historyOf(project, Changes(project), {project.grids.at(grid).code, grid});
}

}  // namespace wangge
