// SPDX-License-Identifier: GPL-3.0-or-later
// A translation is complete when bringing it up to date with the sources changes nothing, every text is finished, and
// each holds the same places for arguments as its source. What depends on a number says so for each: no "(s)".
#pragma once

#include <string>
#include <vector>

#include "tests/checks/source_tree.h"

namespace wangge::checks {

struct Translated {
  std::string context, source, translation;
  std::string type;  // "", "unfinished", "vanished" or "obsolete", as Qt Linguist writes it
  int line = 0;
  bool isOneOfSeveral = false;     // a comment of the source tells it from others that read the same
  int forms = 0, filledForms = 0;  // for numbers: one where the language has one, two in English
};

// The messages of a .ts file; plural forms are joined. An unreadable file gives one problem and no message.
std::vector<Translated> readTranslations(const SourceFile& file, std::vector<Problem>& problems);

// What is wrong with a .ts file that lupdate has just brought up to date.
std::vector<Problem> checkTranslations(const SourceFile& updated);

// The file as lupdate would leave it; the one in the project is not touched. The text is empty when lupdate fails.
SourceFile updatedCopy(const SourceFile& file);

}  // namespace wangge::checks
