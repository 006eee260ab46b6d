// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/checks/translations.h"

using namespace wangge::checks;

namespace {

SourceFile sample(const std::string& source, const std::string& translation) {
  return {"resources/translations/a.ts",
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\" language=\"zh_CN\"><context>"
          "<name>Message</name>\n<message><source>" +
              source + "</source>" + translation + "</message></context></TS>\n"};
}

bool wrong(const std::string& source, const std::string& translation) {
  return checkTranslations(sample(source, translation)).size() == 1;
}

}  // namespace

TEST_CASE("Every translation is complete") {
  for (const SourceFile& file : readProject()) {
    if (file.path.ends_with(".ts")) CHECK(listOf(checkTranslations(updatedCopy(file))) == "");
  }
}

TEST_CASE("The check of translations finds what it is for") {
  CHECK_FALSE(wrong("Save", "<translation>保存</translation>"));
  CHECK_FALSE(wrong("{n|grid|grids} of {area:area}, %1", "<translation>{area:area}中的{n}个网格，%1</translation>"));
  CHECK_FALSE(wrong("%n grids", "<translation><numerusform>%n 个网格</numerusform></translation>"));
  CHECK(wrong("%n grids", "<translation><numerusform>%n grid</numerusform><numerusform></numerusform></translation>"));
  CHECK(wrong("%n grid(s)", "<translation><numerusform>%n 个网格</numerusform></translation>"));
  CHECK(wrong("{count} grid(s)", "<translation>{count} 个网格</translation>"));
  CHECK(wrong("Save", "<translation type=\"unfinished\">保存</translation>"));
  CHECK(wrong("Save", "<translation></translation>"));
  CHECK(wrong("Save", "<translation type=\"vanished\">保存</translation>"));
  CHECK(wrong("Save", "<translation type=\"obsolete\">保存</translation>"));
  CHECK(wrong("Save %1", "<translation>保存</translation>"));
  CHECK(wrong("Save {file}", "<translation>保存{files}</translation>"));
  CHECK(checkTranslations({"a.ts", "not a translation"}).size() == 1);
  CHECK(checkTranslations({"a.ts", ""}).size() == 1);
}

TEST_CASE("Bringing a translation up to date finds strings that it lacks and strings that are gone") {
  const SourceFile updated = updatedCopy(sample("Nobody says this sentence", "<translation>没有人说</translation>"));
  REQUIRE(updated.text != "");
  const std::string problems = listOf(checkTranslations(updated));
  CHECK(problems.find("translates what no source says any more: \"Nobody says this sentence\"") != std::string::npos);
}
