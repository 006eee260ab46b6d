// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own files as values, for the checks on their structure. Build folders and everything that is not text
// are left out; paths are relative to the project's root, with '/', in ascending order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wangge::checks {

struct SourceFile {
  std::string path;
  std::string text;
};

// What is wrong, and where. `line` counts from 1; 0 means the file as a whole.
struct Problem {
  std::string path;
  int line = 0;
  std::string what;
};

// Every text file of the project that was written by hand: code, CMake, scripts, translations, data tables, papers.
std::vector<SourceFile> readProject();

// Files with C++ in them.
bool isCode(const SourceFile& file);
bool isHeader(const SourceFile& file);
// Whether the path lies in the folder, at any depth.
bool isIn(std::string_view path, std::string_view folder);

std::vector<std::string> linesOf(std::string_view text);

// One line a problem, "path:line: what"; empty when there are none, so that a case can compare with "".
std::string listOf(const std::vector<Problem>& problems);

}  // namespace wangge::checks
