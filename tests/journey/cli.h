// SPDX-License-Identifier: GPL-3.0-or-later
// Runs wangge-cli as its users do: a program with arguments, an exit code, texts and one JSON document.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace wangge::journey {

using Json = nlohmann::json;
using Arguments = std::vector<std::string>;

struct Said {
  int exitCode = -1;  // -1: it could not be started, crashed, or ran longer than five minutes
  std::string out, err;
};

// Always in the same moment (SOURCE_DATE_EPOCH), so that runs can be compared byte for byte.
Said cli(const Arguments& arguments);

// With --json and in English; the document. The test fails unless the exit code is `expected`.
Json answerOf(Arguments arguments, int expected = 0);

// Any program, for a look at what was made.
Said program(const std::string& name, const Arguments& arguments);

// The folder of real data with a slash, or empty where WANGGE_REAL_DATA is not set: then the case is skipped.
// Where it is set, a file that is missing fails the case.
std::string realData(const std::string& folder);

}  // namespace wangge::journey
