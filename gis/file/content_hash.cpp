// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/content_hash.h"

#include "gis/file/records.h"
#include "gis/file/settings.h"
#include "gis/file/unfinished.h"

namespace wangge::gis {
namespace {

template <class IdType, class Record>
void updateSum(TableChecksum& sum, const Table<IdType, Record>& before, const Table<IdType, Record>& after) {
  diffTables(before, after, [&](IdType id, const Record* was, const Record* is) {
    if (was) sum.remove(rowHashOf(id, *was));
    if (is) sum.add(rowHashOf(id, *is));
  });
}

}  // namespace

Checksums checksumsOf(const Project& project) {
  Checksums checksums;
  forEachTable([&](auto table) {
    TableChecksum& sum = checksums[table.name];
    table.of(project).forEach([&](auto id, const auto& record) { sum.add(rowHashOf(id, record)); });
  });
  checksums[kSettingsTable] = sumOf(settingsOf(project));
  return checksums;
}

void updateChecksums(Checksums& checksums, const Project& before, const Project& after) {
  forEachTable([&](auto table) { updateSum(checksums[table.name], table.of(before), table.of(after)); });
  checksums[kSettingsTable] = sumOf(settingsOf(after));
}

ContentHash contentHashOf(const Checksums& checksums) {
  RowHash hash;
  const auto add = [&](const char* name) {
    const auto found = checksums.find(name);
    if (sinceSchema(name) > 0 && (found == checksums.end() || found->second.rows == 0)) return;
    hash.addWord(found == checksums.end() ? 0 : static_cast<std::uint64_t>(found->second.rows));
    hash.addWord(found == checksums.end() ? 0 : found->second.hash);
  };
  forEachTable([&](auto table) { add(table.name); });
  add(kSettingsTable);
  return hash.value();
}

ContentHash contentHashOfFile(const std::string& path) {
  // What a crash left half written is rolled back first.
  Database database(path, unfinishedBeside(path).empty() ? OpenMode::Read : OpenMode::Write);
  const bool ours = database.integer("SELECT count(*) FROM sqlite_master WHERE name = 'wangge_tables'") == 1;
  const Checksums checksums = ours ? readChecksums(database) : Checksums();
  return ours && database.ok() ? contentHashOf(checksums) : 0;
}

}  // namespace wangge::gis
