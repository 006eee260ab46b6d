// SPDX-License-Identifier: GPL-3.0-or-later
// Rule profiles as files (resources/profiles/*.json): read, written, found by name.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/rule_profile.h"

namespace wangge::gis {

// The profile that a JSON text describes. `file` names the text in errors: "settings.not_json" (file, at), and
// "settings.missing_key", "settings.wrong_type", "settings.unknown_key", "profile.invalid" with file and key.
Result<RuleProfile> parseProfile(const std::string& json, const std::string& file);
// The profile as JSON that parseProfile reads back to an equal one; same profile, same bytes.
std::string profileToJson(const RuleProfile& profile);

// A profile by the name of a file in `folder` ("urban") or by the path of a file ("./mine.json").
// Errors: those of parseProfile, "file.missing", "file.unreadable" (file), "profile.unknown" (name, known).
Result<RuleProfile> loadProfile(const std::string& nameOrFile, const std::string& folder);

}  // namespace wangge::gis
