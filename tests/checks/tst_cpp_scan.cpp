// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/checks/cpp_scan.h"

using namespace wangge::checks;

TEST_CASE("The scanner reads includes with their lines and kinds") {
  const CppScan scan =
      scanCpp("#pragma once\n#include <vector>\n  #  include \"core/base/error.h\"  // why\n// #include <no>\n");
  REQUIRE(scan.includes.size() == 2);
  CHECK(scan.includes[0].path == "vector");
  CHECK(scan.includes[0].angled);
  CHECK(scan.includes[1].path == "core/base/error.h");
  CHECK_FALSE(scan.includes[1].angled);
  CHECK(scan.includes[1].line == 3);
  CHECK(scan.comments.find("#include <no>") != std::string::npos);
}

TEST_CASE("The scanner joins literals and keeps comments and characters apart from them") {
  const CppScan scan = scanCpp(
      "// \"not a literal\"\nchar q = '\"'; int n = 1'000;\nf(\"one \"\n  \"two\", \"say \\\"so\\\"\"); /* \"no\" */\n"
      "g(R\"sql(a \"raw\" one)sql\");\n");
  REQUIRE(scan.literals.size() == 3);
  CHECK(scan.literals[0].text == "one two");
  CHECK(scan.literals[0].line == 3);
  CHECK(scan.literals[0].before == " f(");
  CHECK(scan.literals[1].text == "say \"so\"");
  CHECK(scan.literals[1].before == " f(\"\"   , ");
  CHECK(scan.literals[2].text == "a \"raw\" one");
  CHECK(scan.literals[2].line == 5);
}
