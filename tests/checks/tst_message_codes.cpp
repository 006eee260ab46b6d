// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/checks/message_codes.h"

using namespace wangge::checks;

TEST_CASE("Every message code has a sentence") {
  const std::vector<SourceFile> files = readProject();
  CHECK(usedCodes(files).size() > 50);
  CHECK(listOf(checkMessageCodes(files)) == "");
}

TEST_CASE("The check of message codes finds what it is for") {
  const SourceFile catalogue{"app/text/errors.cpp",
                             R"({"file.missing", QT_TRANSLATE_NOOP("Message", "It is not there.")},)"};
  const auto wrong = [&](const char* path, const std::string& code) {
    return checkMessageCodes({catalogue, {path, code}}).size() == 1;
  };
  CHECK(wrong("core/edit/a.cpp", R"(return fail(Error("edit.locked"));)"));
  CHECK(wrong("gis/a.cpp", R"(progress("import.reading_twice", 0.5);)"));
  CHECK(wrong("app/cli/a.cpp", R"(Error("cli.unknown"))"));
  CHECK_FALSE(wrong("gis/a.cpp", R"(Error("file.missing").with("file", "plan.gpkg"))"));
  CHECK_FALSE(wrong("gis/a.cpp", "// Errors: \"file.gone\"\n"));
  CHECK_FALSE(wrong("app/text/a.cpp", R"({"edit.locked", "text"})"));
  CHECK_FALSE(wrong("gis/a.cpp", R"(f(".shp", "1.5", "Some.thing"))"));
}
