// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering schemes as files (resources/schemes/*.json): read, written, found by name.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/numbering_scheme.h"

namespace wangge::gis {

// The scheme that a JSON text describes. `file` names the text in errors: "settings.not_json" (file, at), and
// "settings.missing_key", "settings.wrong_type", "settings.unknown_key", "scheme.invalid" with file and key.
Result<NumberingScheme> parseScheme(const std::string& json, const std::string& file);
// The scheme as JSON that parseScheme reads back to an equal one; same scheme, same bytes.
std::string schemeToJson(const NumberingScheme& scheme);

// A scheme by the name of a file in `folder` ("default") or by the path of a file ("./mine.json").
// Errors: those of parseScheme, "file.missing", "file.unreadable" (file), "scheme.unknown" (name, known).
Result<NumberingScheme> loadScheme(const std::string& nameOrFile, const std::string& folder);

}  // namespace wangge::gis
