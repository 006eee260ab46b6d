// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbering/code_history.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
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
    project.grids.forEach([&](GridId id, const Grid& grid) { m_grids.emplace(grid.code, id); });
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
      const auto isReached = [&](const CodeHolder& to) { return reached.contains(keyOf(to)); };
      if (std::none_of(change->to.begin(), change->to.end(), isReached)) continue;
      const std::set<CodeHolder> from = keysOf(change->from);
      bool says = false;
      for (const CodeHolder& to : change->to) {
        const auto known = reached.find(keyOf(to));
        if (known == reached.end() || !isMade(*change, from, known->first)) continue;
        says = true;
        // Whoever takes another one in was there before.
        if (change->what != kMerge) known->second = true;
      }
      if (!says) continue;
      for (const CodeHolder& holder : from) reached.try_emplace(holder, false);
      history.came.push_back(*change);
    }
    for (const auto& [holder, began] : reached)
      if (!began) history.origins.push_back(holder);
  }

  void goOn(CodeHistory& history) const {
    std::set<CodeHolder> reached = {keyOf(history.asked)};
    for (const CodeChange& change : m_changes) {
      const auto isReached = [&](const CodeHolder& from) { return reached.contains(keyOf(from)); };
      if (std::none_of(change.from.begin(), change.from.end(), isReached)) continue;
      const std::set<CodeHolder> made = madeBy(change);
      // Where it ended, and nobody has what it had, that is told as well.
      const bool says = change.to.empty() || std::any_of(change.from.begin(), change.from.end(), [&](const auto& from) {
                          return isReached(from) && hasAnother(made, keyOf(from));
                        });
      if (!says) continue;
      reached.insert(made.begin(), made.end());
      history.became.push_back(change);
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
    const auto found = m_grids.find(holder.code);
    if (found == m_grids.end()) return std::nullopt;
    return CodeHolder{holder.code, found->second};
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

  static std::set<CodeHolder> keysOf(const std::vector<CodeHolder>& holders) {
    std::set<CodeHolder> keys;
    for (const CodeHolder& holder : holders) keys.insert(keyOf(holder));
    return keys;
  }
  static bool hasAnother(const std::set<CodeHolder>& keys, const CodeHolder& key) {
    return keys.size() > keys.count(key);
  }
  // Whether a change made somebody out of those in `from` other than itself. Those that stand on both sides only went
  // on beside each other, but where they were merged.
  static bool isMade(const CodeChange& change, const std::set<CodeHolder>& from, const CodeHolder& key) {
    return hasAnother(from, key) && (change.what == kMerge || !from.contains(key));
  }
  // Whom a change made, each out of all others in its `from`.
  static std::set<CodeHolder> madeBy(const CodeChange& change) {
    const std::set<CodeHolder> from = keysOf(change.from);
    std::set<CodeHolder> made;
    for (const CodeHolder& to : change.to)
      if (CodeHolder key = keyOf(to); isMade(change, from, key)) made.insert(std::move(key));
    return made;
  }

  const Project& m_project;
  std::vector<CodeChange> m_changes;
  std::unordered_map<std::string_view, GridId> m_grids;  // by code, the lowest id first
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
