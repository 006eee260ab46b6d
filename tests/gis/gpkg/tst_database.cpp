// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite refuses is a failure that stays until somebody looks.
#include <catch2/catch.hpp>

#include <vector>

#include "gis/gpkg/database.h"
#include "support/scratch.h"

using namespace wangge;
using namespace wangge::gis;

TEST_CASE("A value that SQLite does not take is a failure, never a row without it") {
  const test::Scratch scratch;
  const std::string longText(100, 'x');
  const std::vector<std::byte> longBlob(100);
  for (const bool blob : {false, true}) {
    CAPTURE(blob);
    Database database(scratch / (blob ? "blob.db" : "text.db"), OpenMode::New);
    database.run("CREATE TABLE t (name)");
    sqlite3_limit(database.handle(), SQLITE_LIMIT_LENGTH, 50);
    {
      Statement insert(database, "INSERT INTO t VALUES (?)");
      insert.bind(0, std::string_view(longText).substr(0, 20));
      insert.run();
      REQUIRE(database.ok());
      blob ? insert.bindBlob(0, longBlob) : insert.bind(0, std::string_view(longText));
      insert.run();
    }
    CHECK_FALSE(database.ok());
    CHECK((database.code() & 0xff) == SQLITE_TOOBIG);
    CHECK(writeError(database, "plan.gpkg").code == "file.unwritable");
    database.forgive();
    CHECK(database.integer("SELECT count(*) FROM t") == 1);
  }
}
