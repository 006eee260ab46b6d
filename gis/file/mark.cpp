// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/mark.h"

#include "gis/file/records.h"
#include "gis/file/settings.h"
#include "gis/file/unfinished.h"

namespace wangge::gis {
namespace {

template <class IdType, class Record>
void updateSum(Sum& sum, const Table<IdType, Record>& before, const Table<IdType, Record>& after) {
  diffTables(before, after, [&](IdType id, const Record* was, const Record* is) {
    if (was) sum.remove(rowHashOf(id, *was));
    if (is) sum.add(rowHashOf(id, *is));
  });
}

}  // namespace

Sums sumsOf(const Project& project) {
  Sums sums;
  forEachTable([&](auto table) {
    Sum& sum = sums[table.name];
    table.of(project).forEach([&](auto id, const auto& record) { sum.add(rowHashOf(id, record)); });
  });
  sums[kSettingsTable] = sumOf(settingsOf(project));
  return sums;
}

void updateSums(Sums& sums, const Project& before, const Project& after) {
  forEachTable([&](auto table) { updateSum(sums[table.name], table.of(before), table.of(after)); });
  sums[kSettingsTable] = sumOf(settingsOf(after));
}

VersionMark markOf(const Sums& sums) {
  RowHash hash;
  const auto add = [&](const char* name) {
    const auto found = sums.find(name);
    hash.addWord(found == sums.end() ? 0 : static_cast<std::uint64_t>(found->second.rows));
    hash.addWord(found == sums.end() ? 0 : found->second.hash);
  };
  forEachTable([&](auto table) { add(table.name); });
  add(kSettingsTable);
  return hash.value();
}

VersionMark markOfFile(const std::string& path) {
  // What a crash left half written is rolled back first.
  Database database(path, unfinishedBeside(path).empty() ? OpenMode::Read : OpenMode::Write);
  const bool ours = database.integer("SELECT count(*) FROM sqlite_master WHERE name = 'wangge_tables'") == 1;
  const Sums sums = ours ? readSums(database) : Sums();
  return ours && database.ok() ? markOf(sums) : 0;
}

}  // namespace wangge::gis
