// SPDX-License-Identifier: GPL-3.0-or-later
// Files made to do harm: they are refused, soon and without taking all memory.
#include <catch2/catch.hpp>

#include "gis/file/child.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::gis;
using test::runSql;
using test::Scratch;

namespace {

std::string savedPlan(const Scratch& scratch) {
  test::AsciiOptions options;
  options.grids = {"aab", "aab"}, options.households = {"312", "222"};
  auto plan = test::asciiPlan(options);
  plan.project.info.crs = "EPSG:4524";
  plan.project.journal.add({1, "x", Message("edit.note")});
  const std::string path = scratch / "a.gpkg";
  REQUIRE(saveProjectAs(path, plan.project));
  return path;
}

// How opening ends, in a process that gets 10 s of the processor and 2 GB. AddressSanitizer is slower and takes
// terabytes of addresses for its shadow.
std::string opened(const std::string& path) {
  const std::string end = test::inChild([&]() -> std::string {
#ifdef WANGGE_SANITIZED
    const rlimit seconds{100, 100};
#else
    const rlimit seconds{10, 10}, bytes{rlim_t{2} << 30, rlim_t{2} << 30};
    ::setrlimit(RLIMIT_AS, &bytes);
#endif
    ::setrlimit(RLIMIT_CPU, &seconds);
    try {
      const auto opened = openProject(path);
      return opened ? "opened" : opened.error().code;
    } catch (const std::bad_alloc&) {
      return "took all memory";
    }
  });
  return end.empty() ? "never ended" : end;
}

}  // namespace

TEST_CASE("A view in place of a table is damage: reading it may never end") {
  const Scratch scratch;
  const std::string path = savedPlan(scratch);
  const std::string table = GENERATE("wangge_beats", "wangge_settings", "grids");
  CAPTURE(table);
  const std::string columns = runSql(path, "SELECT group_concat('1 AS \"' || name || '\"') FROM pragma_table_info('" +
                                               table + "') WHERE name NOT IN ('id', 'fid')");
  // Whatever was written into the file since is looked at once more.
  runSql(path, "UPDATE wangge_settings SET value = '0' WHERE key = 'change_counter'");
  REQUIRE(runSql(path, "DROP TABLE " + table + "; ") == "");
  REQUIRE(runSql(path, "CREATE VIEW " + table +
                           " AS WITH RECURSIVE n(id) AS (VALUES (1) UNION ALL SELECT id + 1 FROM n) SELECT id, id AS "
                           "fid, " +
                           columns + " FROM n") == "");
  CHECK(opened(path) == "file.corrupt");
}

TEST_CASE("A column that makes up its values makes none larger than the file") {
  const Scratch scratch;
  const std::string path = savedPlan(scratch);
  REQUIRE(runSql(path, "ALTER TABLE wangge_journal DROP COLUMN author") == "");
#ifdef WANGGE_SANITIZED
  // A text that grows by letters is copied whole at each letter there, once it is near the limit.
  const std::string value = "hex(zeroblob(4500000))";
#else
  const std::string value = GENERATE("printf('%.*c', 900000000, 'x')", "hex(zeroblob(4500000))");
#endif
  CAPTURE(value);
  REQUIRE(runSql(path,
                 "ALTER TABLE wangge_journal ADD COLUMN author TEXT NOT NULL"
                 " AS (" +
                     value + ")") == "");
  CHECK(opened(path) == "file.corrupt");
}

TEST_CASE("Ids out of thin air take no memory") {
  const Scratch scratch;
  const std::string path = savedPlan(scratch);
  // The last serial of 400 copies each.
  REQUIRE(runSql(path,
                 "WITH RECURSIVE copies(copy) AS (VALUES (1) UNION ALL SELECT copy + 1 FROM copies WHERE copy < 400)"
                 " INSERT INTO wangge_journal SELECT copy << 40 | 4294967295, happened, author, code, arguments"
                 " FROM copies, (SELECT * FROM wangge_journal LIMIT 1)") == "");
  REQUIRE(runSql(path, "SELECT count(*) FROM wangge_journal WHERE id & 4294967295 = 4294967295") == "400");
  CHECK(opened(path) == "file.corrupt");
}

TEST_CASE("Serials past every limit are damage, not a trap for the next edit") {
  const Scratch scratch;
  const std::string path = savedPlan(scratch);
  const std::string value = GENERATE("next = 4611686018427387904", "next = -1", "next = 0", "copy = 8388608",
                                     "copy = -1", "next = 'many'", "next = 2.5");
  CAPTURE(value);
  REQUIRE(runSql(path, "UPDATE wangge_serials SET " + value + " WHERE table_name = 'wangge_journal'") == "");
  CHECK(opened(path) == "file.corrupt");
}
