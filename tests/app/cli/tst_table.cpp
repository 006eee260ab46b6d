// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/cli/table.h"

using namespace wangge::cli;

TEST_CASE("Chinese characters take two places") {
  CHECK(displayWidth(QStringLiteral("ab")) == 2);
  CHECK(displayWidth(QStringLiteral("网格ab")) == 6);
  CHECK(displayWidth(QStringLiteral("，")) == 2);
  CHECK(displayWidth(QStringLiteral("e\u0301")) == 1);
  CHECK(displayWidth(QStringLiteral("…—·")) == 3);
  CHECK(padded(QStringLiteral("网"), 4, true) == QStringLiteral("  网"));
}

TEST_CASE("Columns line up") {
  TextTable table;
  table.column(QStringLiteral("名称"));
  table.column(QStringLiteral("n"), TextTable::Flush::Right);
  table.row({QStringLiteral("新木社区"), QStringLiteral("7")});
  table.row({QStringLiteral("b"), QStringLiteral("1,234")});
  CHECK(table.text().toStdString() ==
        "  名称          n\n"
        "  ────────  ─────\n"
        "  新木社区      7\n"
        "  b         1,234\n");
}
