// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/primary_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "gis/file/records.h"
#include "gis/file/serials.h"
#include "gis/file/settings.h"

namespace wangge::gis {
namespace {

template <class Record>
ColumnNames columnsOf() {
  ColumnNames names;
  columns(names, Record{});
  return names;
}

template <class IdType, class Record>
std::uint64_t writeRow(Statement* statement, IdType id, const Record& record) {
  RowWriter writer(statement, static_cast<std::int64_t>(id.value));
  columns(writer, record);
  if (statement) statement->run();
  return writer.hash();
}

template <class Record>
std::string insertSql(std::string_view verb, std::string_view name) {
  const ColumnNames names = columnsOf<Record>();
  return fmt::format("{} INTO {} ({}) VALUES ({})", verb, name, names.names(), names.marks());
}

template <class IdType, class Record>
void writeTable(Database& database, const std::string& name, const Table<IdType, Record>& table, TableChecksum& sum) {
  Statement insert(database, insertSql<Record>("INSERT", name));
  if (!insert.valid()) return;
  table.forEach([&](IdType id, const Record& record) { sum.add(writeRow(&insert, id, record)); });
}

template <class IdType, class Record>
void updateTable(Database& database, const std::string& name, const Table<IdType, Record>& saved,
                 const Table<IdType, Record>& table, TableChecksum& sum) {
  Statement put, erase;
  diffTables(saved, table, [&](IdType id, const Record* was, const Record* is) {
    if (!put.valid()) put = Statement(database, insertSql<Record>("REPLACE", name));
    if (!erase.valid()) erase = Statement(database, fmt::format("DELETE FROM {} WHERE id = ?", name));
    if (!database.ok()) return;
    if (was) sum.remove(writeRow(nullptr, id, *was));
    if (is) {
      sum.add(writeRow(&put, id, *is));
    } else {
      erase.bind(0, static_cast<std::int64_t>(id.value));
      erase.run();
    }
  });
}

template <class IdType, class Record>
bool readTable(Database& database, const std::string& name, Table<IdType, Record>& table, TableChecksum& sum) {
  Statement read(database, fmt::format("SELECT {} FROM {} ORDER BY id", columnsOf<Record>().names(), name));
  while (read.step()) {
    RowReader reader(read);
    Record record{};
    columns(reader, record);
    const IdType id(static_cast<std::uint64_t>(reader.id()));
    if (!reader.good() || !admits(table, id)) return false;
    table.set(id, std::move(record));
    sum.add(reader.hash());
  }
  return true;
}

constexpr const char* kSerialsTable = "wangge_serials";

// table → copy → the serial handed out next.
using Serials = std::map<std::pair<std::string, std::uint32_t>, std::uint64_t>;

Serials serialsOf(const Project& project) {
  Serials serials;
  forEachTable([&](auto table) {
    for (std::uint32_t copy : table.of(project).copies())
      serials[{table.name, copy}] = table.of(project).nextSerial(copy);
  });
  return serials;
}

Serials readSerials(Database& database) {
  Serials serials;
  Statement read(database, "SELECT table_name, copy, next FROM wangge_serials");
  while (read.step())
    serials[{std::string(read.text(0)), static_cast<std::uint32_t>(read.integer(1))}] =
        static_cast<std::uint64_t>(read.integer(2));
  return serials;
}

TableChecksum sumOf(const Serials& serials) {
  TableChecksum sum;
  for (const auto& [key, next] : serials) {
    RowHash hash;
    hash.add(std::string_view(key.first));
    hash.addWord(key.second);
    hash.addWord(next);
    sum.add(hash.value());
  }
  return sum;
}

void writeSerials(Database& database, const Serials& serials, const Serials& before) {
  Statement erase(database, "DELETE FROM wangge_serials WHERE table_name = ? AND copy = ?");
  if (!erase.valid()) return;
  const auto bindKey = [](Statement& statement, const Serials::key_type& key) {
    statement.bind(0, std::string_view(key.first));
    statement.bind(1, std::int64_t{key.second});
  };
  for (const auto& [key, next] : before)
    if (!serials.contains(key)) bindKey(erase, key), erase.run();
  writeEntries(database, "INSERT INTO wangge_serials (table_name, copy, next) VALUES (?, ?, ?)",
               "UPDATE wangge_serials SET next = ?3 WHERE table_name = ?1 AND copy = ?2", serials, before,
               [&](Statement& statement, const Serials::key_type& key, std::uint64_t next) {
                 bindKey(statement, key);
                 statement.bind(2, static_cast<std::int64_t>(next));
               });
}

void updatePoints(Database& database, const Project& project, const Project& saved, TableChecksum& sum) {
  const auto points = [](const Source* source) { return source ? source->households.get() : nullptr; };
  diffTables(saved.sources, project.sources, [&](SourceId id, const Source* was, const Source* is) {
    const HouseholdSet *before = points(was), *after = points(is);
    if (before == after || (before && after && *before == *after)) return;
    if (before) removePoints(database, id, sum);
    if (after) writePoints(database, id, *after, sum);
  });
}

// Faces of zones are those that carry their label.
bool fillZones(Project& project) {
  bool good = true;
  const auto add = [&](auto& table, auto label, FaceId face) {
    if (!label) return;
    if (!table.contains(label)) {
      good = false;
    } else {
      table.edit(label).zone.faces.push_back(face);
    }
  };
  std::as_const(project).subdivision.faces().forEach([&](FaceId id, const Face& face) {
    add(project.communities, face.community, id);
    add(project.grids, face.grid, id);
    add(project.precincts, face.precinct, id);
  });
  return good;
}

}  // namespace

std::vector<std::string> primaryTableNames() {
  std::vector<std::string> names = {"wangge_settings", "wangge_tables", "wangge_serials"};
  forEachTable([&](auto table) { names.emplace_back(table.name); });
  names.emplace_back(kPointsTable);
  return names;
}

void createPrimaryTables(Database& database) {
  database.run(
      "CREATE TABLE wangge_settings (id INTEGER PRIMARY KEY NOT NULL, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);"
      "CREATE TABLE wangge_tables (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL UNIQUE, row_count INTEGER NOT "
      "NULL,"
      " hash INTEGER NOT NULL);"
      "CREATE TABLE wangge_serials (id INTEGER PRIMARY KEY NOT NULL, table_name TEXT NOT NULL, copy INTEGER NOT NULL,"
      " next INTEGER NOT NULL);");
  forEachTable([&](auto table) {
    using Record = typename decltype(table)::RecordOf;
    database.run(fmt::format("CREATE TABLE {} ({});", table.name, columnsOf<Record>().definition()));
  });
  database.run(
      "CREATE TABLE wangge_household_points (id INTEGER PRIMARY KEY NOT NULL, source INTEGER NOT NULL,"
      " points BLOB NOT NULL);");
}

void writePrimaryTables(Database& database, const Project& project, Checksums& checksums) {
  forEachTable([&](auto table) { writeTable(database, table.name, table.of(project), checksums[table.name]); });
  project.sources.forEach([&](SourceId id, const Source& source) {
    if (source.households) writePoints(database, id, *source.households, checksums[kPointsTable]);
  });
  checksums[kPointsTable];
  writeSerials(database, serialsOf(project), {});
  checksums[kSerialsTable] = sumOf(serialsOf(project));
}

void updatePrimaryTables(Database& database, const Project& project, const Project& saved, Checksums& checksums) {
  forEachTable([&](auto table) {
    updateTable(database, table.name, table.of(saved), table.of(project), checksums[table.name]);
  });
  updatePoints(database, project, saved, checksums[kPointsTable]);
  writeSerials(database, serialsOf(project), readSerials(database));
  checksums[kSerialsTable] = sumOf(serialsOf(project));
}

bool holds(Database& database, const Project& saved) {
  if (readSerials(database) != serialsOf(saved)) return false;
  JournalId last;
  const JournalEntry* entry = nullptr;
  saved.journal.forEach(
      [&](JournalId id, const JournalEntry& e) { last = std::max(last, id), entry = last == id ? &e : entry; });
  Statement read(database, fmt::format("SELECT {} FROM wangge_journal ORDER BY id DESC LIMIT 1",
                                       columnsOf<JournalEntry>().names()));
  if (!read.step()) return entry == nullptr;
  RowReader reader(read);
  JournalEntry found;
  columns(reader, found);
  return entry && reader.good() && reader.id() == static_cast<std::int64_t>(last.value) && found == *entry;
}

std::string readPrimaryTables(Database& database, Project& project, Checksums& checksums) {
  std::string damaged;
  forEachTable([&](auto table) {
    if (damaged.empty() && !readTable(database, table.name, table.of(project), checksums[table.name]))
      damaged = table.name;
  });
  if (damaged.empty() && !readPoints(database, project, checksums[kPointsTable])) damaged = kPointsTable;
  if (!damaged.empty() || !database.ok()) return damaged;
  if (database.integer(fmt::format("SELECT count(*) FROM wangge_serials WHERE NOT (typeof(copy) = 'integer' AND"
                                   " copy BETWEEN 0 AND {} AND typeof(next) = 'integer' AND next BETWEEN 1 AND {})",
                                   kMostCopies - 1, kSerialLimit)) != 0)
    return kSerialsTable;
  const Serials serials = readSerials(database);
  checksums[kSerialsTable] = sumOf(serials);
  for (const auto& [key, next] : serials) {
    forEachTable([&](auto table) {
      if (table.name == key.first) table.of(project).reserveSerials(key.second, next);
    });
  }
  return fillZones(project) ? std::string() : "wangge_faces";
}

}  // namespace wangge::gis
