// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_settings.h"

#include "core/base/joined.h"

namespace wangge {
namespace {

Result<void> outOfRange(std::string_view key, const SizeRule& rule, std::int64_t most) {
  return fail(
      Error("setting.out_of_range").with("key", key).with("type", rule.type).with("least", 0).with("most", most));
}

// From the larger to the smaller.
Result<void> emptyRange(std::string_view key, std::int64_t first, std::int64_t last, std::string_view type) {
  return fail(Error("setting.empty_range").with("key", key).with("type", type).with("first", first).with("last", last));
}

Result<void> validateRule(const SizeRule& rule) {
  const auto within = [](std::int64_t value, std::int64_t most) { return value >= 0 && value <= most; };
  if (!within(rule.minHouseholds, kMostHouseholds) || !within(rule.maxHouseholds, kMostHouseholds))
    return outOfRange("households", rule, kMostHouseholds);
  if (!within(rule.targetPersons, kMostPersons)) return outOfRange("persons", rule, kMostPersons);
  if (!within(rule.personsTolerancePercent, 100)) return outOfRange("tolerance", rule, 100);
  if (rule.maxHouseholds < rule.minHouseholds)
    return emptyRange("households", rule.minHouseholds, rule.maxHouseholds, rule.type);
  return {};
}

Result<void> validateSizes(const RuleProfile& profile) {
  if (profile.sizes.size() > kMostSizeRules)
    return fail(Error("setting.out_of_range").with("key", "sizes").with("least", 1).with("most", kMostSizeRules));
  for (const SizeRule& rule : profile.sizes)
    if (auto good = validateRule(rule); !good) return good;
  const auto measure = [](std::string_view key, bool good, std::int64_t most) -> Result<void> {
    if (good) return {};
    return fail(Error("setting.out_of_range").with("key", key).with("least", 0).with("most", most));
  };
  const double tiny = profile.tinyArea.squareMetres();
  if (auto good = measure("tiny_area", tiny >= 0 && tiny <= static_cast<double>(kMostTinyArea), kMostTinyArea); !good)
    return good;
  const bool needle = profile.needleWidth >= 0 && profile.needleWidth <= static_cast<double>(kMostNeedleWidth);
  if (auto good = measure("needle_width", needle, kMostNeedleWidth); !good) return good;
  return validateProfile(profile);
}

Result<void> validateNumbering(const NumberingScheme& scheme) {
  if (scheme.comprehensiveFirst > scheme.comprehensiveLast)
    return emptyRange("scheme.comprehensive", scheme.comprehensiveFirst, scheme.comprehensiveLast, "");
  if (scheme.dedicatedFirst > scheme.dedicatedLast)
    return emptyRange("scheme.dedicated", scheme.dedicatedFirst, scheme.dedicatedLast, "");
  const auto numbered = [&](std::string_view place) { return scheme.nameTemplate.find(place) != std::string::npos; };
  if (!numbered("{ordinal}") && !numbered("{number}"))
    return fail(Error("setting.no_number").with("key", "scheme.grid_name"));
  return validateScheme(scheme);
}

// Everything of the size rule but which people are counted.
bool sameSizes(RuleProfile a, const RuleProfile& b) {
  a.basis = b.basis;
  return a == b;
}

}  // namespace

PlanSettings planSettingsOf(const Project& project) {
  return {project.info.name,
          project.info.organisation,
          project.info.mapReviewNumber,
          project.info.classification,
          project.info.sourceText,
          project.info.approver,
          project.profile,
          project.scheme};
}

std::string oneLine(const std::string& text) {
  std::string line;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte > 0x20 && byte != 0x7F)
      line += letter;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::size_t lettersOf(const std::string& utf8) {
  std::size_t letters = 0;
  for (const char byte : utf8)
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) ++letters;
  return letters;
}

Result<void> validateSettings(const PlanSettings& settings, const PlanSettings& before) {
  for (const SettingText& setting : kSettingTexts) {
    const std::string& text = settings.*setting.text;
    if (text == before.*setting.text) continue;
    if (setting.needed && oneLine(text).empty()) return fail(Error("setting.empty").with("key", setting.key));
    if (lettersOf(text) > kMostLetters)
      return fail(Error("setting.too_long").with("key", setting.key).with("most", kMostLetters));
  }
  if (settings.profile != before.profile)
    if (auto good = validateSizes(settings.profile); !good) return good;
  if (settings.scheme != before.scheme) return validateNumbering(settings.scheme);
  return {};
}

std::vector<std::string> differingSettings(const PlanSettings& a, const PlanSettings& b) {
  std::vector<std::string> keys;
  for (const SettingText& setting : kSettingTexts)
    if (a.*setting.text != b.*setting.text) keys.emplace_back(setting.key);
  if (a.profile.basis != b.profile.basis) keys.emplace_back("basis");
  if (!sameSizes(a.profile, b.profile)) keys.emplace_back("sizes");
  if (a.scheme != b.scheme) keys.emplace_back("scheme");
  return keys;
}

Result<Step> setPlanSettings(const Project& before, PlanSettings settings, const EditContext& context) {
  const PlanSettings present = planSettingsOf(before);
  for (const SettingText& setting : kSettingTexts)
    if (settings.*setting.text != present.*setting.text) settings.*setting.text = oneLine(settings.*setting.text);
  if (auto good = validateSettings(settings, present); !good) return fail(good.error());
  const std::string keys = joinedText(differingSettings(settings, present), " ");
  if (keys.empty()) return Step{before};
  Project project = before;
  project.info.name = settings.name;
  project.info.organisation = settings.organisation;
  project.info.mapReviewNumber = settings.mapReviewNumber;
  project.info.classification = settings.classification;
  project.info.sourceText = settings.source;
  project.info.approver = settings.approver;
  project.profile = std::move(settings.profile);
  project.scheme = std::move(settings.scheme);
  return stepTo(std::move(project), Message("journal.settings").with("settings", keys), context);
}

std::optional<SizeEffect> sizeEffect(const Project& project, const RuleProfile& profile, const Progress& progress) {
  Project then = project;
  then.profile = profile;
  SizeEffect effect;
  for (GridId id : project.grids.ids()) {
    if (progress.cancelled()) return std::nullopt;
    const GridStatus before = statusOf(project, id), after = statusOf(then, id);
    ++effect.before[static_cast<std::size_t>(before)];
    ++effect.after[static_cast<std::size_t>(after)];
    if (before != after) ++effect.changed;
  }
  return effect;
}

std::int64_t codesThatNoLongerFit(const Project& project, const NumberingScheme& scheme) {
  std::int64_t count = 0;
  project.grids.forEach([&](GridId, const Grid& grid) {
    const Community* community = grid.code.empty() ? nullptr : project.communities.find(grid.community);
    if (!community) return;
    const auto fits = [&](const NumberingScheme& by) {
      return fitOf(by, community->code, grid.kind, grid.code) == CodeFit::Fits;
    };
    if (fits(project.scheme) && !fits(scheme)) ++count;
  });
  return count;
}

}  // namespace wangge
