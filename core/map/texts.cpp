// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces placeholders; values are never scanned again.
#include "core/map/texts.h"

namespace wangge::map {

std::string filled(const std::string& pattern, const std::vector<std::pair<std::string, std::string>>& values) {
  std::string result;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t end = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
    if (end == std::string::npos) {
      result += pattern[at++];
      continue;
    }
    const std::string key = pattern.substr(at + 1, end - at - 1);
    bool known = false;
    for (const auto& [name, value] : values) {
      if (name != key || known) continue;
      result += value;
      known = true;
    }
    if (!known) result += pattern.substr(at, end - at + 1);
    at = end + 1;
  }
  return result;
}

std::string keyNumber(int number) {
  if (number < 1 || number > 50) return "(" + std::to_string(number) + ")";
  // ① U+2460, ㉑ U+3251, ㊱ U+32B1
  const int code = number <= 20 ? 0x2460 + number - 1 : number <= 35 ? 0x3251 + number - 21 : 0x32B1 + number - 36;
  return {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
          static_cast<char>(0x80 | (code & 0x3F))};
}

std::string grouped(long long number) {
  std::string digits = std::to_string(number < 0 ? -number : number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return number < 0 ? "-" + digits : digits;
}

}  // namespace wangge::map
