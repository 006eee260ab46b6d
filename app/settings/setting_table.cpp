// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/setting_table.h"

#include <fmt/format.h>
#include <QString>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

#include "app/settings/plan_settings.h"
#include "core/base/joined.h"

namespace wangge {
namespace {

Error badValue(const Setting& setting, const std::string& value) {
  return Error("setting.bad_value").with("key", setting.key).with("value", value).with("form", setting.form);
}

template <class Number>
std::optional<Number> numberIn(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "300-500" within limits, both ends included and in order.
std::optional<std::pair<std::int64_t, std::int64_t>> rangeIn(const std::string& text, std::int64_t most) {
  const std::size_t dash = text.find('-');
  if (dash == std::string::npos) return std::nullopt;
  const auto first = numberIn<std::int64_t>(std::string_view(text).substr(0, dash)),
             last = numberIn<std::int64_t>(std::string_view(text).substr(dash + 1));
  if (!first || !last || *first < 0 || *last < *first || *last > most) return std::nullopt;
  return std::pair(*first, *last);
}

// Makes settings; each knows its own key and form for its error.
class Rows {
 public:
  std::vector<Setting> all;

  void add(Setting setting) { all.push_back(std::move(setting)); }

  template <class Enum, class Get, class Put>
  void word(const std::string& key, Get get, Put put) {
    const std::string form = joinedText(kWordsOf<Enum>, "|");
    Setting setting{
        key, SettingKind::Word, form, [get](const PlanSettings& s) { return std::string(toText(get(s))); }, {}};
    setting.set = [setting, put](PlanSettings& s, const std::string& value) -> Result<void> {
      const auto chosen = fromText<Enum>(value);
      if (!chosen) return fail(badValue(setting, value));
      put(s, *chosen);
      return {};
    };
    add(std::move(setting));
  }

  template <class Number, class Get, class Put>
  void count(const std::string& key, std::int64_t most, Get get, Put put) {
    Setting setting{key,
                    SettingKind::Count,
                    fmt::format("0-{}", most),
                    [get](const PlanSettings& s) { return fmt::format("{}", get(s)); },
                    {}};
    setting.set = [setting, most, put](PlanSettings& s, const std::string& value) -> Result<void> {
      const auto number = numberIn<Number>(value);
      const bool good =
          number && *number >= 0 && *number <= static_cast<Number>(most) && std::isfinite(static_cast<double>(*number));
      if (!good) return fail(badValue(setting, value));
      put(s, *number);
      return {};
    };
    add(std::move(setting));
  }

  template <class Get, class Put>
  void range(const std::string& key, std::int64_t most, Get get, Put put) {
    Setting setting{key,
                    SettingKind::Range,
                    fmt::format("MIN-MAX, 0-{}", most),
                    [get](const PlanSettings& s) {
                      const auto [first, last] = get(s);
                      return fmt::format("{}-{}", first, last);
                    },
                    {}};
    setting.set = [setting, most, put](PlanSettings& s, const std::string& value) -> Result<void> {
      const auto ends = rangeIn(value, most);
      if (!ends) return fail(badValue(setting, value));
      put(s, ends->first, ends->second);
      return {};
    };
    add(std::move(setting));
  }
};

void addTexts(Rows& table) {
  for (const SettingText& text : kSettingTexts) {
    const auto member = text.text;
    const bool needed = text.needed;
    Setting setting{text.key,
                    SettingKind::Text,
                    fmt::format("{}-{}", needed ? 1 : 0, kMostLetters),
                    [member](const PlanSettings& s) { return s.*member; },
                    {}};
    setting.set = [key = setting.key, member, needed](PlanSettings& s, const std::string& value) -> Result<void> {
      // What is no UTF-8 becomes U+FFFD, so that files and documents hold texts only.
      const std::string line = oneLine(QString::fromStdString(value).toStdString());
      if (needed && line.empty()) return fail(Error("setting.empty").with("key", key));
      if (lettersOf(line) > kMostLetters)
        return fail(Error("setting.too_long").with("key", key).with("most", kMostLetters));
      s.*member = line;
      return {};
    };
    table.add(std::move(setting));
  }
}

void addRule(Rows& table, const std::string& type) {
  const auto rule = [type](const PlanSettings& s) { return s.profile.sizeRuleFor(type); };
  const auto own = [type](PlanSettings& s) -> SizeRule& { return ownRuleFor(s.profile, type); };
  table.range(
      type + ".households", kMostHouseholds,
      [rule](const PlanSettings& s) { return std::pair(rule(s).minHouseholds, rule(s).maxHouseholds); },
      [own](PlanSettings& s, std::int64_t first, std::int64_t last) {
        own(s).minHouseholds = first, own(s).maxHouseholds = last;
      });
  table.count<std::int64_t>(
      type + ".persons", kMostPersons, [rule](const PlanSettings& s) { return rule(s).targetPersons; },
      [own](PlanSettings& s, std::int64_t persons) { own(s).targetPersons = persons; });
  table.count<int>(
      type + ".tolerance", 100, [rule](const PlanSettings& s) { return rule(s).personsTolerancePercent; },
      [own](PlanSettings& s, int percent) { own(s).personsTolerancePercent = percent; });
  table.word<Criterion>(
      type + ".criterion", [rule](const PlanSettings& s) { return rule(s).criterion; },
      [own](PlanSettings& s, Criterion criterion) { own(s).criterion = criterion; });
  table.word<Severity>(
      type + ".severity", [rule](const PlanSettings& s) { return rule(s).severity; },
      [own](PlanSettings& s, Severity severity) { own(s).severity = severity; });
}

void addSizes(Rows& table, const std::vector<std::string>& types) {
  table.add({"profile", SettingKind::File, joinedText(knownProfiles(), "|") + "|FILE.json",
             [](const PlanSettings& s) { return s.profile.name; },
             [](PlanSettings& s, const std::string& value) -> Result<void> {
               auto profile = loadProfile(value);
               if (!profile) return fail(profile.error());
               s.profile = profileFor(std::move(*profile), s.profile);
               return {};
             }});
  table.word<CountingBasis>(
      "basis", [](const PlanSettings& s) { return s.profile.basis; },
      [](PlanSettings& s, CountingBasis basis) { s.profile.basis = basis; });
  for (const std::string& type : types) addRule(table, type);
  table.count<double>(
      "tiny_area", kMostTinyArea, [](const PlanSettings& s) { return s.profile.tinyArea.squareMetres(); },
      [](PlanSettings& s, double area) { s.profile.tinyArea = Area::fromSquareMetres(area); });
  table.count<double>(
      "needle_width", kMostNeedleWidth, [](const PlanSettings& s) { return s.profile.needleWidth; },
      [](PlanSettings& s, double width) { s.profile.needleWidth = width; });
}

void addNumbering(Rows& table) {
  constexpr std::int64_t kLargestSequence = 999'999'999;
  table.add({"scheme", SettingKind::File, joinedText(knownSchemes(), "|") + "|FILE.json",
             [](const PlanSettings& s) { return s.scheme.name; },
             [](PlanSettings& s, const std::string& value) -> Result<void> {
               auto scheme = loadScheme(value);
               if (!scheme) return fail(scheme.error());
               s.scheme = std::move(*scheme);
               return {};
             }});
  table.range(
      "scheme.comprehensive", kLargestSequence,
      [](const PlanSettings& s) { return std::pair(s.scheme.comprehensiveFirst, s.scheme.comprehensiveLast); },
      [](PlanSettings& s, std::int64_t first, std::int64_t last) {
        s.scheme.comprehensiveFirst = static_cast<int>(first), s.scheme.comprehensiveLast = static_cast<int>(last);
      });
  table.range(
      "scheme.dedicated", kLargestSequence,
      [](const PlanSettings& s) { return std::pair(s.scheme.dedicatedFirst, s.scheme.dedicatedLast); },
      [](PlanSettings& s, std::int64_t first, std::int64_t last) {
        s.scheme.dedicatedFirst = static_cast<int>(first), s.scheme.dedicatedLast = static_cast<int>(last);
      });
  Setting name{"scheme.grid_name",
               SettingKind::Text,
               "{community} {subdistrict} {ordinal}|{number}",
               [](const PlanSettings& s) { return s.scheme.nameTemplate; },
               {}};
  name.set = [name](PlanSettings& s, const std::string& value) -> Result<void> {
    const std::string line = oneLine(QString::fromStdString(value).toStdString());
    if (line.empty() || lettersOf(line) > kMostLetters) return fail(badValue(name, value));
    s.scheme.nameTemplate = line;
    return {};
  };
  table.add(std::move(name));
}

}  // namespace

std::vector<std::string> typesInUse(const Project& project) {
  std::vector<std::string> types;
  const auto add = [&](const std::string& type) {
    if (!type.empty() && std::ranges::find(types, type) == types.end()) types.push_back(type);
  };
  for (const SizeRule& rule : project.profile.sizes) add(rule.type);
  std::set<std::string> others;
  project.communities.forEach([&](CommunityId, const Community& community) { others.insert(community.type); });
  for (const std::string& type : others) add(type);
  return types;
}

std::vector<std::string> communityTypes(const Project& project) {
  std::vector<std::string> types = {"urban", "rural", "pastoral"};
  for (const std::string& type : typesInUse(project))
    if (std::ranges::find(types, type) == types.end()) types.push_back(type);
  return types;
}

std::vector<Setting> settingTable(const std::vector<std::string>& types) {
  Rows table;
  addTexts(table);
  addSizes(table, types);
  addNumbering(table);
  return std::move(table.all);
}

SizeRule& ownRuleFor(RuleProfile& profile, const std::string& type) {
  const auto found = std::ranges::find(profile.sizes, type, &SizeRule::type);
  if (found != profile.sizes.end()) return *found;
  SizeRule rule = profile.sizeRuleFor(type);
  rule.type = type;
  return profile.sizes.emplace_back(std::move(rule));
}

RuleProfile profileFor(RuleProfile chosen, const RuleProfile& present) {
  if (chosen.basis == CountingBasis::Unknown) chosen.basis = present.basis;
  return chosen;
}

Result<PlanSettings> withValues(PlanSettings settings, const std::vector<Setting>& table,
                                const std::vector<std::pair<std::string, std::string>>& values) {
  std::set<std::string> told;
  for (const auto& [key, value] : values) {
    if (!told.insert(key).second) return fail(Error("setting.told_twice").with("key", key));
    if (std::ranges::find(table, key, &Setting::key) != table.end()) continue;
    return fail(Error("setting.unknown").with("key", key).with("known", joinedText(table, ", ", &Setting::key)));
  }
  for (const Setting& setting : table) {
    const auto found = std::ranges::find(values, setting.key, [](const auto& pair) { return pair.first; });
    if (found == values.end()) continue;
    if (auto good = setting.set(settings, found->second); !good) return fail(good.error());
  }
  return settings;
}

}  // namespace wangge
