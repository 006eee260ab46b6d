// SPDX-License-Identifier: GPL-3.0-or-later
// What commands share about their options: adding one with a translated text, and reading values with our own messages
// (the parser's own are English only).
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "core/base/error.h"

namespace wangge::cli {

// Options and positionals. `about` is translated; `what` names the value in the help ("FILE").
CLI::Option* addText(CLI::App& app, const std::string& name, std::string& value, const QString& about,
                     const char* what);
CLI::Option* addFlag(CLI::App& app, const std::string& name, bool& value, const QString& about);

// Error "usage.bad_number" unless a finite number.
Result<double> numberOf(const std::string& value, const std::string& name);

// "a, b, c"
std::string joined(const std::vector<std::string>& values, const char* separator = ", ");

// Error "usage.bad_value" unless `value` is one of the known ones.
Result<void> requireOneOf(const std::string& value, const std::string& name, const std::vector<std::string>& known);

// "gpkg,csv" → {"gpkg", "csv"}; blanks and empty parts are left out.
std::vector<std::string> splitList(const std::string& list);

}  // namespace wangge::cli
