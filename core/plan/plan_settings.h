// SPDX-License-Identifier: GPL-3.0-or-later
// What is decided for a plan as a whole: what its maps are called and who answers for them, which people were counted,
// the size rule and the numbering scheme. All of it changes in one step. Grids, codes and names stay as they are; what
// a change would do to them can be asked before.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/plan/step.h"

namespace wangge {

struct PlanSettings {
  std::string name, organisation, mapReviewNumber, classification, source, approver;
  RuleProfile profile;  // with the counting basis
  NumberingScheme scheme;
  friend bool operator==(const PlanSettings&, const PlanSettings&) = default;
};

// The texts among them, by the keys under which messages and the command line call them.
struct SettingText {
  const char* key;
  std::string PlanSettings::*text;
  bool needed;  // may not be empty
};
inline constexpr std::array<SettingText, 6> kSettingTexts = {{{"name", &PlanSettings::name, true},
                                                              {"organisation", &PlanSettings::organisation, false},
                                                              {"review_number", &PlanSettings::mapReviewNumber, false},
                                                              {"classification", &PlanSettings::classification, false},
                                                              {"source", &PlanSettings::source, false},
                                                              {"approver", &PlanSettings::approver, false}}};

// Limits that people meet; counts beyond them are slips of the hand.
inline constexpr std::size_t kMostLetters = 500;            // Unicode code points of a text
inline constexpr std::int64_t kMostHouseholds = 1'000'000;  // of a grid
inline constexpr std::int64_t kMostPersons = 1'000'000;     // of a grid
inline constexpr std::int64_t kMostTinyArea = 1'000'000;    // m²
inline constexpr std::int64_t kMostNeedleWidth = 1'000;     // m
inline constexpr std::size_t kMostSizeRules = 50;           // types of communities

PlanSettings planSettingsOf(const Project& project);

// A text as it is kept: line breaks, tabs and other control characters are spaces, and there is one space where there
// were several, none at the ends.
std::string oneLine(const std::string& text);
std::size_t lettersOf(const std::string& utf8);

// Of what differs from `before`: what a plan has already is nobody's fault who changes something else. Errors:
// "setting.empty" (key), "setting.too_long" (key, most), "setting.out_of_range" (key, type, least, most),
// "setting.empty_range" (key, type, first, last), "setting.no_number" (key: a name of grids without one),
// "profile.invalid", "scheme.invalid" (key, what).
Result<void> validateSettings(const PlanSettings& settings, const PlanSettings& before);

// Keys of what differs: those of the texts, "basis", "sizes", "scheme".
std::vector<std::string> differingSettings(const PlanSettings& a, const PlanSettings& b);

// The plan with these settings, texts in one line each. A step without a name where nothing differs.
Result<Step> setPlanSettings(const Project& before, PlanSettings settings, const EditContext& context);

// How the grids of a plan stand under a profile, beside how they stand now.
struct SizeEffect {
  static constexpr std::size_t kStates = kWordsOf<GridStatus>.size();
  std::array<std::int64_t, kStates> before{}, after{};  // grids by GridStatus
  std::int64_t changed = 0;                             // grids whose state becomes another one
  friend bool operator==(const SizeEffect&, const SizeEffect&) = default;
};
// None when it was stopped.
std::optional<SizeEffect> sizeEffect(const Project& project, const RuleProfile& profile, const Progress& progress = {});

// Grids with a code that fits the plan's scheme and would not fit this one.
std::int64_t codesThatNoLongerFit(const Project& project, const NumberingScheme& scheme);

}  // namespace wangge
