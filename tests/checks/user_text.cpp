// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/user_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "tests/checks/cpp_scan.h"

namespace wangge::checks {
namespace {

// Small words without which English prose hardly does. SQL is written in capitals here and so does not match.
const std::set<std::string, std::less<>> kSmallWords = {"a",  "an", "the", "is",  "are",  "was", "not",    "no",   "of",
                                                        "to", "in", "be",  "has", "have", "and", "or",     "with", "for",
                                                        "on", "at", "by",  "it",  "its",  "can", "cannot", "must", "than"};

std::vector<std::string> wordsOf(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (char c : text + " ") {
    if (std::isspace(static_cast<unsigned char>(c))) {
      if (!word.empty()) words.push_back(word);
      word.clear();
    } else {
      word += c;
    }
  }
  return words;
}

bool isWord(const std::string& word) {
  const std::size_t end = word.find_last_not_of(".,:;!?");
  return end != std::string::npos && std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(end) + 1,
                                                 [](unsigned char c) { return std::isalpha(c); });
}

bool isSql(const std::vector<std::string>& words) {
  static const std::set<std::string, std::less<>> starts = {"SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP",
                                                            "ALTER",  "PRAGMA", "BEGIN",  "COMMIT", "ROLLBACK", "WITH",
                                                            "REPLACE", "ATTACH", "DETACH", "VALUES", "WHERE"};
  return !words.empty() && starts.contains(words.front());
}

bool isProse(const std::string& text) {
  const std::vector<std::string> words = wordsOf(text);
  if (isSql(words)) return false;
  const auto plain = std::count_if(words.begin(), words.end(), isWord);
  if (plain < 2) return false;
  const bool small = std::any_of(words.begin(), words.end(), [](const auto& word) { return kSmallWords.contains(word); });
  const bool ended = text.find_last_of(".!?") == text.size() - 1;
  return small || (ended && plain >= 3);
}

bool isAscii(const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0x80) return false;
    if (text[i] != '\\' || i + 1 == text.size()) continue;
    ++i;  // the same written as an escape; "\\\\u" is a backslash and a letter
    if (text[i] == 'u' || text[i] == 'U') return false;
  }
  return true;
}

// Text that only a developer sees, when the program is broken.
bool isAssertion(const std::string& before) {
  for (std::string_view word : {"WANGGE_CONTRACT", "static_assert", "contractBroken", "logic_error", "fprintf(stderr"}) {
    if (before.find(word) != std::string::npos) return true;
  }
  return false;
}

bool isModel(const SourceFile& file) { return isCode(file) && (isIn(file.path, "core") || isIn(file.path, "gis")); }

}  // namespace

std::vector<Problem> checkUserText(const std::vector<SourceFile>& files, const std::vector<TextException>& exceptions) {
  std::vector<Problem> problems;
  for (const SourceFile& file : files) {
    if (!isModel(file)) continue;
    const auto excepted = [&](TextException::Kind kind) {
      return std::any_of(exceptions.begin(), exceptions.end(),
                         [&](const auto& entry) { return entry.kind == kind && entry.path == file.path; });
    };
    const bool words = excepted(TextException::Kind::Words), diagnostics = excepted(TextException::Kind::Diagnostics);
    for (const Literal& literal : scanCpp(file.text).literals) {
      if (words || isAssertion(literal.before)) continue;
      if (!isAscii(literal.text)) {
        problems.push_back({file.path, literal.line, "text outside ASCII: \"" + literal.text + "\""});
      } else if (!diagnostics && isProse(literal.text)) {
        problems.push_back({file.path, literal.line, "reads like a sentence for a user: \"" + literal.text + "\""});
      }
    }
  }
  return problems;
}

std::vector<Problem> checkExceptions(const std::vector<SourceFile>& files, const std::vector<TextException>& exceptions) {
  std::vector<Problem> problems;
  for (const TextException& exception : exceptions) {
    std::vector<SourceFile> named;
    for (const SourceFile& file : files) {
      if (file.path == exception.path) named.push_back(file);
    }
    std::vector<TextException> others;
    for (const TextException& other : exceptions) {
      if (&other != &exception) others.push_back(other);
    }
    const bool needed = checkUserText(named, others).size() > checkUserText(named, exceptions).size();
    if (!needed) problems.push_back({exception.path, 0, "is excepted without need"});
  }
  return problems;
}

}  // namespace wangge::checks
