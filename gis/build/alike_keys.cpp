// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/alike_keys.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace wangge::gis {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isLetter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// "ld-001" → "LD1"; "1-11" stays apart from "11-1".
std::string withoutZeros(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '-' || c == '_' || c == ' ') {
      const bool between = !out.empty() && isDigit(out.back()) && i + 1 < text.size() && isDigit(text[i + 1]);
      if (between) out += '-';
      continue;
    }
    const bool begins = i == 0 || !isDigit(text[i - 1]);
    // Zeros before other digits; the last digit of a number stays.
    if (c == '0' && begins && i + 1 < text.size() && isDigit(text[i + 1])) {
      while (i + 1 < text.size() && text[i] == '0' && isDigit(text[i + 1])) ++i;
      out += text[i];
      continue;
    }
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return out;
}

// "宁LD1" → "LD1"; empty when it is no number of letters and digits.
std::string withoutTown(const std::string& text) {
  const std::string plain = withoutZeros(text);
  const auto first =
      std::find_if(plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const std::string rest(first, plain.end());
  const bool number = !rest.empty() && isLetter(rest.front()) && isDigit(rest.back()) &&
                      std::all_of(rest.begin(), rest.end(), [](char c) { return isDigit(c) || isLetter(c); });
  return number ? rest : std::string();
}

bool hasTown(const std::string& text) {
  const std::string plain = withoutZeros(text);
  return !plain.empty() && static_cast<unsigned char>(plain.front()) >= 0x80;
}

using Form = std::function<std::string(const std::string&)>;

std::map<std::string, std::vector<std::string>> byForm(const std::set<std::string>& texts, const Form& form) {
  std::map<std::string, std::vector<std::string>> found;
  for (const std::string& text : texts)
    if (std::string key = form(text); !key.empty()) found[key].push_back(text);
  return found;
}

}  // namespace

std::map<std::string, std::string> alikeKeys(const std::set<std::string>& keys, const std::set<std::string>& names) {
  std::map<std::string, std::string> alike;
  std::set<std::string> taken;  // names
  for (const std::string& key : keys)
    if (names.contains(key)) taken.insert(key);
  for (const bool town : {false, true}) {
    const Form form = town ? Form(withoutTown) : Form(withoutZeros);
    const auto ofKeys = byForm(keys, form), ofNames = byForm(names, form);
    for (const auto& [common, same] : ofKeys) {
      const auto named = ofNames.find(common);
      if (same.size() != 1 || named == ofNames.end() || named->second.size() != 1) continue;
      const std::string &key = same[0], &name = named->second[0];
      // Two towns that are not the same: 甲LD1 is not 乙LD1.
      if (town && hasTown(key) == hasTown(name)) continue;
      if (names.contains(key) || alike.contains(key) || !taken.insert(name).second) continue;
      alike[key] = name;
    }
  }
  return alike;
}

}  // namespace wangge::gis
