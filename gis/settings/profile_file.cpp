// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/settings/profile_file.h"

#include <tuple>

#include "core/plan/plan_settings.h"
#include "gis/settings/settings_json.h"

namespace wangge::gis {
namespace {

using nlohmann::json;

template <class Enum>
Enum readWord(ObjectReader& reader, const char* key, std::string_view expected) {
  const std::optional<Enum> value = fromText<Enum>(reader.text(key));
  if (!value) reader.reject(key, expected);
  return value.value_or(Enum{});
}

SizeRule readSize(ObjectReader& reader) {
  SizeRule rule;
  rule.type = reader.text("type");
  std::tie(rule.minHouseholds, rule.maxHouseholds) = reader.range("households");
  ObjectReader persons = reader.object("persons");
  rule.targetPersons = persons.integer("target");
  rule.personsTolerancePercent = persons.integer("tolerancePercent");
  persons.finish();
  rule.criterion = readWord<Criterion>(reader, "limb", "either|both|households|persons");
  rule.severity = readWord<Severity>(reader, "severity", "error|warning|note");
  reader.finish();
  return rule;
}

}  // namespace

Result<RuleProfile> parseProfile(const std::string& text, const std::string& file) {
  const Result<json> parsed = parseJson(text, file);
  if (!parsed) return fail(parsed.error());
  std::optional<Error> error;
  ObjectReader reader(*parsed, "", error);
  RuleProfile profile;
  profile.name = reader.text("name");
  profile.basis = readWord<CountingBasis>(reader, "basis", "unknown|resident|present|registered");
  profile.sizes.clear();
  for (ObjectReader& size : reader.objects("sizes")) profile.sizes.push_back(readSize(size));
  // What no area can be is refused with what is below zero.
  const double tiny = reader.number("tinyAreaSquareMetres");
  const bool possible = tiny >= 0 && tiny <= static_cast<double>(kMostTinyArea);
  profile.tinyArea = possible ? Area::fromSquareMetres(tiny) : Area{-1};
  profile.needleWidth = reader.number("needleWidthMetres");
  reader.ignore("title");
  reader.ignore("source");
  reader.ignore("note");
  reader.finish();
  if (!error)
    if (const auto valid = validateProfile(profile); !valid) error = valid.error();
  if (error) return fail(error->with("file", file));
  return profile;
}

std::string profileToJson(const RuleProfile& profile) {
  json sizes = json::array();
  for (const SizeRule& rule : profile.sizes)
    sizes.push_back({{"type", rule.type},
                     {"households", json::array({rule.minHouseholds, rule.maxHouseholds})},
                     {"persons", {{"target", rule.targetPersons}, {"tolerancePercent", rule.personsTolerancePercent}}},
                     {"limb", toText(rule.criterion)},
                     {"severity", toText(rule.severity)}});
  const json result = {{"name", profile.name},
                       {"basis", toText(profile.basis)},
                       {"sizes", std::move(sizes)},
                       {"tinyAreaSquareMetres", profile.tinyArea.squareMetres()},
                       {"needleWidthMetres", profile.needleWidth}};
  return result.dump(2, ' ', false, json::error_handler_t::replace);
}

Result<RuleProfile> loadProfile(const std::string& nameOrFile, const std::string& folder) {
  const Result<std::string> path = settingsPath(nameOrFile, folder, "profile.unknown");
  if (!path) return fail(path.error());
  const Result<std::string> text = readTextFile(*path);
  if (!text) return fail(text.error());
  return parseProfile(*text, *path);
}

}  // namespace wangge::gis
