// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/user_text.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <set>

#include "tests/checks/cpp_scan.h"

namespace wangge::checks {
namespace {

// Small words without which English prose hardly does. SQL is written in capitals here and so does not match.
const std::set<std::string, std::less<>> kSmallWords = {
    "a",   "an", "the",  "is",  "are", "was", "not", "no", "of",  "to",  "in",     "be",   "has", "have",
    "and", "or", "with", "for", "on",  "at",  "by",  "it", "its", "can", "cannot", "must", "than"};

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
  static const std::set<std::string, std::less<>> starts = {"SELECT",  "INSERT", "UPDATE", "DELETE", "CREATE",   "DROP",
                                                            "ALTER",   "PRAGMA", "BEGIN",  "COMMIT", "ROLLBACK", "WITH",
                                                            "REPLACE", "ATTACH", "DETACH", "VALUES", "WHERE"};
  return !words.empty() && starts.contains(words.front());
}

bool isProse(const std::string& text) {
  const std::vector<std::string> words = wordsOf(text);
  if (isSql(words)) return false;
  const auto plain = std::count_if(words.begin(), words.end(), isWord);
  if (plain < 2) return false;
  const bool small =
      std::any_of(words.begin(), words.end(), [](const auto& word) { return kSmallWords.contains(word); });
  const bool ended = text.find_last_of(".!?") == text.size() - 1;
  return small || (ended && plain >= 3);
}

// The character that starts at `at`, which moves behind it; written as itself or as an escape ("\\u5e97").
std::uint32_t nextCharacter(const std::string& text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  if (text[at] == '\\' && at + 1 < text.size()) {
    const char kind = text[at + 1];
    const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    std::uint32_t value = 0;
    std::from_chars(text.data() + at + 2, text.data() + std::min(text.size(), at + 2 + digits), value, 16);
    at = std::min(text.size(), at + 2 + digits);
    return value;
  }
  const std::uint32_t first = byte(at++);
  if (first < 0xC0) return first;
  std::uint32_t value = first & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07);
  while (at < text.size() && (byte(at) & 0xC0) == 0x80) value = value << 6 | (byte(at++) & 0x3F);
  return value;
}

// Whether there is a letter of another script. Signs (degrees, dots, ellipses, brackets) belong to no language.
bool hasForeignLetter(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t c = nextCharacter(text, at);
    const bool sign = c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2E00) ||
                      (c >= 0x3000 && c < 0x3040) || (c >= 0xFE00 && c < 0xFF10) || (c >= 0xFF1A && c < 0xFF21);
    if (!sign) return true;
  }
  return false;
}

// Text that only a developer sees, when the program is broken.
bool isAssertion(const std::string& before) {
  for (std::string_view word :
       {"WANGGE_CONTRACT", "static_assert", "contractBroken", "logic_error", "fprintf(stderr"}) {
    if (before.find(word) != std::string::npos) return true;
  }
  return false;
}

bool isModel(const SourceFile& file) {
  return isCode(file) && (isIn(file.path, "core") || isIn(file.path, "gis"));
}

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
      if (hasForeignLetter(literal.text)) {
        problems.push_back({file.path, literal.line, "words of a language: \"" + literal.text + "\""});
      } else if (!diagnostics && isProse(literal.text)) {
        problems.push_back({file.path, literal.line, "reads like a sentence for a user: \"" + literal.text + "\""});
      }
    }
  }
  return problems;
}

std::vector<Problem> checkExceptions(const std::vector<SourceFile>& files,
                                     const std::vector<TextException>& exceptions) {
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
