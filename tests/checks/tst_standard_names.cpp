// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/checks/standard_names.h"

using namespace wangge::checks;

TEST_CASE("Every header includes what it uses of the standard library, of Qt and of what else is precompiled") {
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
  // Announced is not enough to inherit a class, to hold one or to look into it.
  const std::string announced = "class QFont;\nclass QMenu;\n";
  CHECK(problems(announced + "class A : public QMenu {};\n") ==
        "\ncore/base/a.h:3: needs all of QMenu without <QMenu>");
  CHECK(problems(announced + "class A {\n  QFont m_font;\n};\n") != "");
  CHECK(problems(announced + "void a(QFont::Weight weight);\n") != "");
  CHECK(problems(announced + "class A {\n  QFont font() const;\n  QFont* m_font;\n};\n") == "");
  CHECK(problems("#include \"b.h\"\nclass A : public QMenu {};\n", announced) != "");
  // Names of more capitals than one, constants and types of no class, macros, other libraries.
  for (const char* use : {"QIODevice& a();\n", "QHBoxLayout* a;\n", "Qt::Alignment a();\n", "qreal a();\n",
                          "class A { Q_DECLARE_TR_FUNCTIONS(A) };\n", "CLI::App& a();\n", "fmt::memory_buffer a();\n",
                          "nlohmann::json a();\n"}) {
    CAPTURE(use);
    CHECK(problems(use) != "");
  }
  CHECK(problems("#include <QObject>\nclass A : public QObject {\n  Q_OBJECT\n  qint64 a(Qt::Key);\n};\n") == "");
  CHECK(problems("#include <nlohmann/json.hpp>\nnlohmann::json a();\n") == "");
  CHECK(problems("// std::vector\nconst char* a = \"std::map\";\n") == "");
  CHECK(problems("// A file that\n// goes on.\nstd::span<int> b;\n") == "\ncore/base/a.h:3: uses span without <span>");
}
