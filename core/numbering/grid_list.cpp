// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbering/grid_list.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "core/plan/life_of_codes.h"

namespace wangge {
namespace {

std::string trimmed(std::string_view text) {
  static constexpr std::string_view kBlanks[] = {" ", "\t", "\r", "\n", "\u3000", "\u00a0", "\ufeff"};
  for (bool again = true; again;) {
    again = false;
    for (std::string_view blank : kBlanks) {
      if (text.starts_with(blank)) text.remove_prefix(blank.size()), again = true;
      if (text.ends_with(blank)) text.remove_suffix(blank.size()), again = true;
    }
  }
  // Spreadsheets put it before digits that are to stay text.
  if (text.starts_with('\'')) text.remove_prefix(1);
  return std::string(text);
}

bool hasDigit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Names {
 public:
  explicit Names(const Project& project) {
    project.grids.forEach([&](GridId id, const Grid& grid) {
      if (!grid.code.empty()) m_byCode[grid.code].push_back(id);
      if (!grid.name.empty()) m_byName[grid.name].push_back(id);
    });
  }
  // Several where a text names several.
  std::vector<GridId> named(const std::string& text) const {
    for (const auto* names : {&m_byCode, &m_byName})
      if (const auto found = names->find(text); found != names->end()) return found->second;
    return {};
  }

 private:
  std::unordered_map<std::string, std::vector<GridId>> m_byCode, m_byName;
};

std::vector<ListEntry> columnOf(const std::vector<ListRow>& rows, std::size_t column) {
  std::vector<ListEntry> entries;
  for (const ListRow& row : rows)
    if (column < row.cells.size()) entries.push_back({row.line, row.cells[column]});
  return entries;
}

}  // namespace

Result<std::vector<ListEntry>> listColumn(const Project& project, const std::vector<ListRow>& rows) {
  const Names names(project);
  std::size_t columns = 0, best = 0;
  for (const ListRow& row : rows) columns = std::max(columns, row.cells.size());
  std::vector<std::vector<std::vector<GridId>>> named(columns);  // of each row
  std::vector<std::size_t> hits(columns, 0);
  for (std::size_t column = 0; column < columns; ++column) {
    for (const ListRow& row : rows) {
      named[column].push_back(column < row.cells.size() ? names.named(trimmed(row.cells[column]))
                                                        : std::vector<GridId>());
      hits[column] += named[column].back().size() == 1;
    }
    if (hits[column] > hits[best]) best = column;
  }
  for (std::size_t column = best + 1; column < columns; ++column)
    if (hits[column] > 0 && hits[column] == hits[best] && named[column] != named[best])
      return fail(Error("numbering.list_columns").with("first", best + 1).with("second", column + 1));
  return columnOf(rows, best);
}

Result<GridList> gridsListed(const Project& project, const std::vector<ListEntry>& entries) {
  const Names names(project);
  std::vector<ListEntry> told;
  for (const ListEntry& entry : entries)
    if (std::string text = trimmed(entry.text); !text.empty()) told.push_back({entry.line, std::move(text)});
  GridList list;
  if (told.size() > 1 && names.named(told[0].text).empty() && !hasDigit(told[0].text) &&
      !names.named(told[1].text).empty()) {
    list.heading = told[0].text;
    told.erase(told.begin());
  }
  if (told.empty()) return fail(Error("numbering.list_empty"));
  const auto isUnknown = [&](const ListEntry& entry) { return names.named(entry.text).empty(); };
  std::unordered_map<GridId, std::int64_t> lines;
  for (const ListEntry& entry : told) {
    const std::vector<GridId> found = names.named(entry.text);
    if (found.empty() && everIssued(project, entry.text))
      return fail(Error("numbering.list_retired").with("line", entry.line).with("text", entry.text));
    if (found.empty())
      return fail(Error("numbering.list_unknown")
                      .with("line", entry.line)
                      .with("text", entry.text)
                      .with("count", std::count_if(told.begin(), told.end(), isUnknown)));
    if (found.size() > 1)
      return fail(Error("numbering.list_ambiguous")
                      .with("line", entry.line)
                      .with("text", entry.text)
                      .with("count", found.size()));
    if (const auto [first, fresh] = lines.emplace(found[0], entry.line); !fresh)
      return fail(Error("numbering.list_repeated")
                      .with("line", entry.line)
                      .with("text", entry.text)
                      .with("first", first->second));
    list.grids.push_back(found[0]);
  }
  return list;
}

}  // namespace wangge
