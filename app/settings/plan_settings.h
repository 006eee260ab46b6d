// SPDX-License-Identifier: GPL-3.0-or-later
// Rule profiles and numbering schemes that travel inside the program (resources/profiles, resources/schemes) by name,
// others from a JSON file by its path.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/numbering_scheme.h"
#include "core/plan/rule_profile.h"

namespace wangge {

std::vector<std::string> knownProfiles();
std::vector<std::string> knownSchemes();

// What they are called, in the user's language: "City: 300–500 households …"; the name where there is no such one.
std::string profileTitle(const std::string& name);
std::string schemeTitle(const std::string& name);

// Errors: "profile.unknown" or "scheme.unknown" (name, known), and those of
// gis/settings/profile_file.h and gis/settings/scheme_file.h.
Result<RuleProfile> loadProfile(const std::string& nameOrFile);
Result<NumberingScheme> loadScheme(const std::string& nameOrFile);

}  // namespace wangge
