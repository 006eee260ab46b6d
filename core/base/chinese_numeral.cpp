// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinese_numeral.h"

#include <string>

#include "core/base/contract.h"

namespace wangge {

std::string chineseNumeral(int number) {
  WANGGE_CONTRACT(1 <= number && number <= 9999);
  static constexpr const char* kDigits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  static constexpr const char* kPlaces[] = {"", "十", "百", "千"};
  // 10 to 19 are 十…, not 一十…; further up the 一 is spoken.
  if (number >= 10 && number < 20) return number == 10 ? "十" : "十" + chineseNumeral(number - 10);
  const std::string digits = std::to_string(number);
  std::string text;
  bool gap = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int digit = digits[i] - '0';
    if (digit == 0) {
      gap = true;
      continue;
    }
    if (gap) text += kDigits[0];
    gap = false;
    text += kDigits[digit];
    text += kPlaces[digits.size() - 1 - i];
  }
  return text;
}

}  // namespace wangge
