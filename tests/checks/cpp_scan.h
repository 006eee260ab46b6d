// SPDX-License-Identifier: GPL-3.0-or-later
// Just enough reading of C++ for the checks: includes and string literals, told apart from comments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wangge::checks {

struct Include {
  std::string path;
  bool angled = false;  // <path> rather than "path"
  int line = 0;
};

// A string literal, neighbouring ones joined as the compiler does. Escapes stay as written, except that \" becomes ".
struct Literal {
  std::string text;
  int line = 0;
  std::string before;  // the code of the statement that leads up to it, other literals emptied
};

struct CppScan {
  std::vector<Include> includes;
  std::vector<Literal> literals;
  std::string comments;  // all of them, a line each
  std::string code;      // the rest, line by line as in the file, without directives' and literals' contents
};

CppScan scanCpp(std::string_view text);

}  // namespace wangge::checks
