// SPDX-License-Identifier: GPL-3.0-or-later
// One word for one thing: the translation, the rule profiles and the numbering schemes are held to
// resources/glossary.json.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/checks/source_tree.h"
#include "tests/checks/translations.h"

namespace wangge::checks {

struct Term {
  std::string english, chinese;
  bool always = false;                                   // where the source has the one, the translation has the other
  std::vector<std::string> forbidden, forbiddenEnglish;  // variants of the same thing
  std::vector<std::string> allowed;                      // longer words that hold a variant and mean something else
  std::vector<std::string> except;                       // sources that are not held to it
};

struct Glossary {
  std::vector<Term> terms;
  std::vector<std::string> phrases;                         // that no official would write
  std::map<std::string, std::vector<std::string>> several;  // sources (lower case) that mean several things
};

// An unreadable glossary gives a problem.
Glossary readGlossary(const SourceFile& file, std::vector<Problem>& problems);

// What is translated against the glossary; `path` is where it stands.
std::vector<Problem> checkWords(const Glossary& glossary, const std::string& path,
                                const std::vector<Translated>& messages);

// Sources that are translated differently in two places and are not among those that mean several things.
std::vector<Problem> checkOneTranslation(const Glossary& glossary, const std::string& path,
                                         const std::vector<Translated>& messages);

// Messages of the window that name an option of the command line, and messages that show the id of a scheme or profile.
std::vector<Problem> checkWindowWords(const std::string& path, const std::vector<Translated>& messages);

// The titles of a rule profile or numbering scheme as messages.
std::vector<Translated> titlesOf(const SourceFile& settings);

}  // namespace wangge::checks
