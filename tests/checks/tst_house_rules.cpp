// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <iostream>

#include "tests/checks/house_rules.h"

using namespace wangge::checks;

namespace {
const std::string kLicenceLine = "// SPDX-License-Identifier: GPL-3.0-or-later\n";
}

TEST_CASE("Every file names its licence, every header says what it is") {
  CHECK(listOf(checkFileHeads(readProject())) == "");
}

TEST_CASE("No source file is longer than 500 lines") {
  const std::vector<SourceFile> files = readProject();
  std::cout << "median size of a C++ file: " << medianSize(files) << " lines\n";
  CHECK(medianSize(files) > 0);
  CHECK(listOf(checkFileSizes(files)) == "");
}

TEST_CASE("Nothing in the project belongs to one machine or is left undone") {
  CHECK(listOf(checkWords(readProject())) == "");
}

TEST_CASE("Rows of the plan are erased through core/plan/erase.h alone") {
  CHECK(listOf(checkErasing(readProject())) == "");
}

TEST_CASE("The check of erasing finds what it is for") {
  const SourceFile tables{"core/plan/tables.h", "PlanTable<\"wangge_grids\", &Project::grids>,\n"};
  const auto found = [&](const std::string& path, const std::string& line) {
    return checkErasing({tables, {path, line + "\n"}}).size() == 1;
  };
  CHECK(found("gis/a.cpp", "project.grids.erase(id);"));
  CHECK(found("gis/a.cpp", "table.of(project).erase(id);"));
  CHECK_FALSE(found("gis/a.cpp", "project.sites.erase(id);"));
  CHECK_FALSE(found("gis/a.cpp", "m_grids.erase(id);"));
  CHECK_FALSE(found("core/plan/erase.cpp", "project.grids.erase(id);"));
}

TEST_CASE("Nothing writes past the place that decides what a file may replace") {
  CHECK(listOf(checkWriters(readProject())) == "");
}

TEST_CASE("What holds of all dialogs is held of each") {
  CHECK(listOf(checkDialogs(readProject())) == "");
}

TEST_CASE("The check of dialogs finds what it is for") {
  const SourceFile dialog{"app/window/a.h", "class ADialog : public QDialog {\n"};
  CHECK(checkDialogs({dialog}).size() == 1);
  const auto found = [&](const std::string& shown) {
    return checkDialogs({dialog, {"tests/window/all_dialogs.cpp", shown}}).size();
  };
  CHECK(found("showOne<ADialog>(look);\n") == 0);
  CHECK(found("ADialog dialog(plan);\n") == 0);
  // What is only included or named, or is another one.
  CHECK(found("#include \"app/window/a.h\"  // ADialog\n") == 1);
  CHECK(found("showOne<OfADialog>(look);\n") == 1);
  CHECK(found("showOne<ADialogOfOthers>(look);\n") == 1);
  CHECK(checkDialogs({{"app/window/b.h", "class BDialog final : public FormDialog {\n"}}).size() == 1);
}

TEST_CASE("The check of file heads finds what it is for") {
  CHECK(checkFileHeads({{"core/a.cpp", "int a;\n"}}).size() == 1);
  CHECK(checkFileHeads({{"packaging/run", "#!/bin/sh\nset -e\n"}}).size() == 1);
  CHECK(checkFileHeads({{"core/a.h", kLicenceLine + "#pragma once\n"}}).size() == 1);
  CHECK(checkFileHeads({{"core/a.h", kLicenceLine + "// A thing.\nint a;\n"}}).size() == 1);
  CHECK(checkFileHeads({{"core/a.h", kLicenceLine + "// A thing.\n#pragma once\n"}}).empty());
  CHECK(checkFileHeads({{"packaging/run", "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"}}).empty());
}

TEST_CASE("The check of file sizes finds what it is for") {
  CHECK(checkFileSizes({{"core/a.cpp", std::string(501, '\n')}}).size() == 1);
  CHECK(checkFileSizes({{"core/a.cpp", std::string(500, '\n')}}).empty());
  CHECK(medianSize({{"a.h", "\n"}, {"b.h", "\n\n\n"}, {"c.cpp", "\n\n"}, {"d.md", ""}}) == 2);
}

TEST_CASE("The check of words finds what it is for") {
  const auto wrong = [](const std::string& line) {
    return checkWords({{"README.md", "fine\n" + line + "\n"}}).size() == 1;
  };
  const std::string slash = "/";
  CHECK(wrong("see " + slash + "work/main"));
  CHECK(wrong("\"" + slash + "tmp/plan.gpkg\""));
  CHECK(wrong("cd " + slash + "home/someone/src"));
  CHECK(wrong("from http:" + slash + slash + "localhost:80"));
  CHECK(
      wrong("// TO"
            "DO: later"));
  CHECK_FALSE(wrong("build/tmp/a and ../shared/work/b and https://example.org/tmp/"));
}

TEST_CASE("The check of writers finds what it is for") {
  const auto found = [](const std::string& path, const std::string& line) {
    return checkWriters({{path, "int a;\n" + line + "\n"}}).size();
  };
  CHECK(found("gis/export/a.cpp", "fs::rename(a, b);") == 1);
  CHECK(found("app/paint/a.cpp", "QSaveFile file(name);") == 1);
  CHECK(found("app/a.cpp", "file.open(QIODevice::WriteOnly);") == 1);
  CHECK(found("app/cli/command_a.cpp", "gis::saveProject(path, a, b);") == 1);
  CHECK(found("gis/recovery/a.cpp", "::rename(a, b);") == 0);
  CHECK(found("app/cli/plan.cpp", "gis::saveProject(path, a, b);") == 0);
  CHECK(found("core/a.cpp", "rename(grid.faces);") == 0);
  CHECK(found("gis/a.cpp", "// then rename(a, b)") == 0);
}

TEST_CASE("Every writer of exports is in the table of formats, and every format has a title") {
  CHECK(listOf(checkExportFormats(readProject())) == "");
}

TEST_CASE("The check of export formats finds what it is for") {
  const auto found = [](const std::string& writer, const std::string& words) {
    return checkExportFormats(
               {{"app/text/words.cpp", words},
                {"gis/export/formats.cpp", "kFormats = {ExportFormat{{\"a\", isA}, Files::One, writeA}};"},
                {"gis/export/write_a.cpp", "\n" + writer + "(const MapTables& map, const std::string& path) {}\n"}})
        .size();
  };
  CHECK(found("Result<void> writeA", "{\"a\", 1}") == 0);
  CHECK(found("Result<void> writeB", "{\"a\", 1}") == 1);
  CHECK(found("Result<void> writeA", "{\"b\", 1}") == 1);
}
