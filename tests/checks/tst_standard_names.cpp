// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/checks/standard_names.h"

using namespace wangge::checks;

TEST_CASE("Every header includes what it uses of the standard library and of Qt") {
  CHECK(listOf(checkStandardNames(readProject())) == "");
}

TEST_CASE("The check of standard names finds what it is for") {
  const auto problems = [](const std::string& text, const std::string& other = "") {
    return listOf(checkStandardNames({{"core/base/a.h", text}, {"core/base/b.h", other}}));
  };
  CHECK(problems("int a;\nstd::vector<int> b;\n") == "\ncore/base/a.h:2: uses vector without <vector>");
  CHECK(problems("#include <string>\nstd::vector<int> b;\n") != "");
  CHECK(problems("tl::expected<int, int> f();\n") != "");
  CHECK(problems("bool operator<=>(const A&) const = default;\n") != "");
  CHECK(problems("#include <vector>\nstd::no_such_name b;\n") != "");
  CHECK(problems("#include <vector>\nstd::vector<int> b;\n") == "");
  CHECK(problems("#include \"core/base/b.h\"\nstd::vector<int> b;\n", "#include <vector>\n") == "");
  CHECK(problems("#include \"b.h\"\nstd::vector<int> b;\n", "#include <vector>\n") == "");
  CHECK(problems("QString a();\n") == "\ncore/base/a.h:1: uses QString without <QString>");
  CHECK(problems("#include <QWidget>\nclass A : public QDialog {};\n") != "");
  CHECK(problems("#include <QDialog>\nclass A : public QDialog { QString a; };\n") == "");
  CHECK(problems("class QLabel;\nQLabel* a;\n") == "");
  CHECK(problems("#include \"b.h\"\nQLabel* a;\n", "class QLabel;\n") == "");
  CHECK(problems("// std::vector\nconst char* a = \"std::map\";\n") == "");
  CHECK(problems("// A file that\n// goes on.\nstd::span<int> b;\n") == "\ncore/base/a.h:3: uses span without <span>");
}
