// SPDX-License-Identifier: GPL-3.0-or-later
// Grids are called the same on the map and in the lists beside it; one of a thing is said as one.
#include "app/text/grid_names.h"

#include <catch2/catch.hpp>

#include "app/print/sheet_texts.h"
#include "app/text/language.h"
#include "core/map/unit.h"
#include "tests/app/application.h"
#include "tests/support/ascii_plan.h"

using namespace wangge;

TEST_CASE("The lists call a grid what the map calls it, in both languages") {
  test::ensureApplication();
  test::AsciiPlan plan = test::asciiPlan({"abc"});
  plan.editGrid('a').name = "甲社区第一网格", plan.editGrid('a').ordinal = 1;
  plan.editGrid('b').name = "甲社区幸福里网格", plan.editGrid('b').ordinal = 2;
  const std::pair<const char*, std::pair<QString, QString>> wanted[] = {{"en", {"Grid 1", "幸福里网格"}},
                                                                        {"zh_CN", {"第一网格", "幸福里网格"}}};
  for (const auto& [language, names] : wanted) {
    REQUIRE(installLanguage(language));
    CAPTURE(language);
    CHECK(shortGridName(plan.project, plan.grids.at('a')) == names.first);
    CHECK(shortGridName(plan.project, plan.grids.at('b')) == names.second);
    CHECK(shortGridName(plan.project, plan.grids.at('c')).isEmpty());
    for (char letter : {'a', 'b', 'c'})
      CHECK(shortGridName(plan.project, plan.grids.at(letter)).toStdString() ==
            map::shortName(plan.project, plan.grids.at(letter), mapTexts().ordinalName));
  }
  installLanguage("en");
}

TEST_CASE("One of a thing is said as one, several as several") {
  test::ensureApplication();
  REQUIRE(installLanguage("en"));
  const auto said = [](const char* context, const char* text, int n) {
    return QCoreApplication::translate(context, text, nullptr, n);
  };
  const char* files = "%n files exist already: %1. Replace them?";
  CHECK(said("SavePath", files, 1) == "1 file exists already: %1. Replace it?");
  CHECK(said("SavePath", files, 2) == "2 files exist already: %1. Replace them?");
  CHECK(said("wangge::NumberPanel", "%n grids get a new code", 1) == "1 grid gets a new code");
  CHECK(said("wangge::NumberPanel", "%n grids get a new code", 0) == "0 grids get a new code");
}
