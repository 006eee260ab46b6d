// SPDX-License-Identifier: GPL-3.0-or-later
// The schemes and profiles that come with the program, and what happens to files that are wrong.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "gis/settings/profile_file.h"
#include "gis/settings/scheme_file.h"
#include "gis/settings/settings_json.h"
#include "support/scratch.h"
#include "support/source_dir.h"

using namespace wangge;
using namespace wangge::gis;

namespace {

const std::string kSchemes = wangge::test::sourceDir() + "/resources/schemes";
const std::string kProfiles = wangge::test::sourceDir() + "/resources/profiles";

std::string argumentOf(const Message& message, const std::string& name) {
  for (const Argument& argument : message.arguments)
    if (argument.name == name && std::holds_alternative<std::string>(argument.value))
      return std::get<std::string>(argument.value);
  return "";
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

const std::string kCommunity = "230204001004";

}  // namespace

TEST_CASE("Every scheme of the program reads, is valid, and comes back from JSON", "[settings]") {
  const auto names = settingsNames(kSchemes);
  CHECK(names == std::vector<std::string>{"beijing", "cjt349", "default", "plain", "shanghai", "typed"});
  for (const std::string& name : names) {
    const auto scheme = loadScheme(name, kSchemes);
    REQUIRE(scheme);
    CHECK(scheme->name == name);
    const auto again = parseScheme(schemeToJson(*scheme), "again");
    REQUIRE(again);
    CHECK(*again == *scheme);
  }
  CHECK(*loadScheme("default", kSchemes) == NumberingScheme());
  CHECK(*loadScheme(kSchemes + "/default.json", "") == NumberingScheme());
}

TEST_CASE("Codes as the schemes write them", "[settings]") {
  const auto code = [&](const std::string& scheme, GridKind kind, int sequence) {
    return codeOf(patternOf(*loadScheme(scheme, kSchemes), kCommunity, kind), sequence);
  };
  CHECK(code("default", GridKind::Comprehensive, 1) == "230204001004001");
  CHECK(code("default", GridKind::Dedicated, 801) == "230204001004801");
  CHECK(code("beijing", GridKind::Comprehensive, 7) == "230204001004007");
  CHECK(code("shanghai", GridKind::Comprehensive, 1) == "ZH23020400101");
  CHECK(code("cjt349", GridKind::Comprehensive, 0) == "00000023020400100400");
  CHECK(code("typed", GridKind::Dedicated, 1) == "2302040010042001");
  CHECK(codeOf(patternOf(*loadScheme("plain", kSchemes), "3E02", GridKind::Comprehensive), 3) == "3E02-03");
}

TEST_CASE("Every profile of the program reads, is valid, and comes back from JSON", "[settings]") {
  const auto names = settingsNames(kProfiles);
  CHECK(names == std::vector<std::string>{"microgrid", "pastoral", "rural", "urban"});
  for (const std::string& name : names) {
    const auto profile = loadProfile(name, kProfiles);
    REQUIRE(profile);
    CHECK(profile->name == name);
    const auto again = parseProfile(profileToJson(*profile), "again");
    REQUIRE(again);
    CHECK(*again == *profile);
  }
  CHECK(*loadProfile("urban", kProfiles) == RuleProfile());
  CHECK(loadProfile("microgrid", kProfiles)->sizeRuleFor("urban").maxHouseholds == 80);
}

TEST_CASE("A folder in the place of a settings file is refused", "[settings]") {
  const wangge::test::Scratch scratch;
  const std::string folder = scratch / "mine.json";
  std::filesystem::create_directory(folder);
  const Error unreadable = Error("file.unreadable").with("file", folder);
  const auto scheme = loadScheme(folder, kSchemes);
  REQUIRE_FALSE(scheme);
  CHECK(scheme.error() == unreadable);
  const auto profile = loadProfile(folder, kProfiles);
  REQUIRE_FALSE(profile);
  CHECK(profile.error() == unreadable);
}

TEST_CASE("A size that no area can have is refused", "[settings]") {
  const std::string good = profileToJson(*loadProfile("urban", kProfiles));
  const std::string key = "\"tinyAreaSquareMetres\":";
  const auto from = good.find(key);
  REQUIRE(from != std::string::npos);
  const auto to = good.find_first_of(",\n}", from);
  for (const char* number : {"4e40", "-1", "1e300"}) {
    CAPTURE(number);
    const auto read = parseProfile(good.substr(0, from) + key + number + good.substr(to), "profile");
    REQUIRE_FALSE(read);
    CHECK(argumentOf(read.error(), "key") == "tinyArea");
  }
}

TEST_CASE("A wrong settings file is named with the key that is wrong", "[settings]") {
  const std::string scheme = schemeToJson(NumberingScheme()), profile = profileToJson(RuleProfile());
  const auto schemeError = [&](const std::string& what, const std::string& with) {
    const auto result = parseScheme(replaced(scheme, what, with), "mine.json");
    REQUIRE_FALSE(result);
    CHECK(argumentOf(result.error(), "file") == "mine.json");
    return result.error().code + " " + argumentOf(result.error(), "key");
  };
  const auto profileError = [&](const std::string& what, const std::string& with) {
    const auto result = parseProfile(replaced(profile, what, with), "mine.json");
    REQUIRE_FALSE(result);
    CHECK(argumentOf(result.error(), "file") == "mine.json");
    return result.error().code + " " + argumentOf(result.error(), "key");
  };
  CHECK(schemeError("{", "") == "settings.not_json ");
  for (const char* text : {"1E999", "[-1E999]", "{\"name\": 22222E22222}"}) {
    const auto result = parseScheme(text, "mine.json");
    REQUIRE_FALSE(result);
    CHECK(result.error().code == "settings.number_too_large");
  }
  CHECK(schemeError("\"gridName\"", "\"gridNamme\"") == "settings.missing_key gridName");
  CHECK(schemeError("\"gridName\"", "\"extra\": 1, \"gridName\"") == "settings.unknown_key extra");
  CHECK(schemeError("\"county\": 6", "\"county\": \"six\"") == "settings.wrong_type parents.county");
  CHECK(schemeError("\"sequence\"", "\"counter\"") == "settings.wrong_type segments[1].kind");
  CHECK(schemeError("\"width\": 3", "\"width\": 2") == "scheme.invalid comprehensive");
  CHECK(schemeError("{ordinal}", "") == "scheme.invalid name");
  CHECK(schemeError("\"kind\": \"sequence\",\n      \"width\": 3", "\"kind\": \"community\"") ==
        "scheme.invalid segments");
  CHECK(profileError("\"limb\": \"either\"", "\"limb\": \"any\"") == "settings.wrong_type sizes[0].limb");
  CHECK(profileError("\"tolerancePercent\": 20", "\"tolerancePercent\": 120") == "profile.invalid persons");
  CHECK(profileError("300", "600") == "profile.invalid households");
  CHECK(loadScheme("nothing", kSchemes).error().code == "scheme.unknown");
  CHECK(argumentOf(loadScheme("nothing", kSchemes).error(), "known") == "beijing cjt349 default plain shanghai typed");
  CHECK(loadScheme("/nowhere/x.json", kSchemes).error().code == "file.missing");
  CHECK(loadProfile("nothing", kProfiles).error().code == "profile.unknown");
  CHECK(parseScheme("[]", "x").error().code == "settings.wrong_type");
}
