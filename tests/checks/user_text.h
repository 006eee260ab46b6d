// SPDX-License-Identifier: GPL-3.0-or-later
// core and gis hold no text for a user: messages are codes there, and app/text has the sentences. So a literal that
// reads like a sentence, or has letters of another script, does not belong there, except in tables of names that files
// use.
#pragma once

#include <string>
#include <vector>

#include "tests/checks/source_tree.h"

namespace wangge::checks {

// A file that may hold such literals, and why.
struct TextException {
  enum class Kind { Words, Diagnostics };  // a table of words in any script; plain sentences that nobody translates
  Kind kind = Kind::Words;
  std::string path;
  std::string why;
};

// Literals in core/ and gis/ that look like text for a user. Contracts, assertions and SQL are left out.
std::vector<Problem> checkUserText(const std::vector<SourceFile>& files, const std::vector<TextException>& exceptions);

// Exceptions that are not needed (any more).
std::vector<Problem> checkExceptions(const std::vector<SourceFile>& files,
                                     const std::vector<TextException>& exceptions);

}  // namespace wangge::checks
