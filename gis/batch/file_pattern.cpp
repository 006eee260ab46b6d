// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/file_pattern.h"

#include <string_view>

#include "gis/import_recipe.h"

namespace wangge::gis {
namespace {

// Bytes of one character more.
std::size_t characterAt(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return size;
}

constexpr char kAsItIs = '\\';

bool matches(std::string_view pattern, std::string_view text) {
  while (!pattern.empty() && pattern[0] != '*') {
    const bool any = pattern[0] == '?';
    if (pattern[0] == kAsItIs && pattern.size() > 1) pattern.remove_prefix(1);
    if (text.empty() || (!any && pattern[0] != text[0])) return false;
    text.remove_prefix(any ? characterAt(text) : 1);
    pattern.remove_prefix(1);
  }
  if (pattern.empty()) return text.empty();
  while (!pattern.empty() && pattern[0] == '*') pattern.remove_prefix(1);
  for (;; text.remove_prefix(1)) {
    if (matches(pattern, text)) return true;
    if (text.empty()) return false;
  }
}

std::string nameOf(const std::string& file) {
  return file.substr(file.find_last_of('/') + 1);
}

// Marks that stand for other characters.
std::size_t marksIn(const std::string& pattern) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < pattern.size(); ++at)
    if (pattern[at] == kAsItIs)
      ++at;
    else if (pattern[at] == '*' || pattern[at] == '?')
      ++count;
  return count;
}

}  // namespace

std::string fileOfPattern(const std::string& pattern) {
  std::string file;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == kAsItIs && at + 1 < pattern.size()) ++at;
    file += pattern[at];
  }
  return file;
}

bool fitsFile(const std::string& pattern, const std::string& file) {
  if (marksIn(pattern) == 0) return fileOfPattern(pattern) == file;
  return matches(pattern, file) || matches(pattern, nameOf(file));
}

std::string literally(const std::string& file) {
  std::string pattern;
  for (char c : file) {
    if (c == '*' || c == '?' || c == kAsItIs) pattern += kAsItIs;
    pattern += c;
  }
  return pattern;
}

std::size_t weightOf(const std::string& file, const std::string& layer) {
  const std::size_t marks = marksIn(file);
  return file.size() - marks + (marks == 0 ? 10'000 : 0) + (layer.empty() ? 0 : 100'000);
}

}  // namespace wangge::gis
