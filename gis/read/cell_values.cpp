// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/cell_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "gis/read/unicode_forms.h"

namespace wangge::gis {
namespace {

constexpr std::array<std::string_view, 8> kSpaces = {" ",        "\t",           "\r",           "\n",
                                                     "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF", "\xE2\x80\x8B"};

// Full-width forms (U+FF01 to U+FF5E) as ASCII.
std::string narrow(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == 0xEF && i + 2 < text.size()) {
      const int code = (c & 15) << 12 | (text[i + 1] & 63) << 6 | (text[i + 2] & 63);
      if (code >= 0xFF01 && code <= 0xFF5E) {
        out += static_cast<char>(code - 0xFF01 + '!');
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

// Marks that show nothing: zero-width and direction marks, soft hyphens, byte order marks, variation selectors, tags,
// control characters.
bool showsNothing(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160 ||
         (c >= 0x17B4 && c <= 0x17B5) || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFC) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isSpace(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::optional<double> parseDouble(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "12,345" without its commas; other text unchanged.
std::string withoutThousands(const std::string& text) {
  const std::size_t whole = std::min(text.find('.'), text.size());
  const std::size_t first = text.find(',');
  if (first >= whole || first == 0 || first > 3 || (whole - first) % 4 != 0) return text;
  std::string out;
  for (std::size_t i = 0; i < whole; ++i) {
    const bool mark = i >= first && (whole - i) % 4 == 0;
    if (mark != (text[i] == ',')) return text;
    if (!mark) out += text[i];
  }
  return out + text.substr(whole);
}

// Takes a word for a half of the earth off: 1 east and north, -1 west and south, 0 when there is none.
int takeHalf(std::string_view& text) {
  static constexpr std::array<std::pair<std::string_view, int>, 20> kWords = {
      {{"东经", 1}, {"北纬", 1}, {"西经", -1}, {"南纬", -1}, {"东", 1},   {"北", 1},  {"西", -1},
       {"南", -1},  {"E", 1},    {"N", 1},     {"W", -1},    {"S", -1},   {"e", 1},   {"n", 1},
       {"w", -1},   {"s", -1},   {"经度", 1},  {"纬度", 1},  {"东經", 1}, {"北緯", 1}}};
  const auto spaces = [&] {
    while (text.starts_with(' ') || text.starts_with(':')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
  };
  for (const auto& [word, sign] : kWords) {
    const bool front = text.starts_with(word);
    if (!front && !text.ends_with(word)) continue;
    front ? text.remove_prefix(word.size()) : text.remove_suffix(word.size());
    spaces();
    return sign;
  }
  return 0;
}

// Degrees with minutes and seconds or without, with marks ("123°57′36″", "123°") or spaces and colons between them.
std::optional<double> parseDegrees(std::string_view text, bool half) {
  static constexpr std::array<std::string_view, 17> kMarks = {"°", "º",  "˚", "度", "′",  "'",  "’", "‘", "分",
                                                              "″", "\"", "”", "“",  "秒", "''", ":", " "};
  std::array<double, 3> parts = {0, 0, 0};
  std::size_t count = 0;
  bool marked = false;
  std::string number;
  auto finish = [&] {
    if (number.empty()) return true;
    const auto value = parseDouble(number);
    number.clear();
    if (!value || count >= parts.size()) return false;
    parts[count++] = *value;
    return true;
  };
  while (!text.empty()) {
    const char c = text.front();
    if ((c >= '0' && c <= '9') || c == '.') {
      number += c;
      text.remove_prefix(1);
      continue;
    }
    const auto mark =
        std::find_if(kMarks.begin(), kMarks.end(), [&](std::string_view m) { return text.starts_with(m); });
    if (mark == kMarks.end() || !finish()) return std::nullopt;
    marked = marked || (*mark != ":" && *mark != " ");
    text.remove_prefix(mark->size());
  }
  if (!finish() || count < 1 || (count == 1 && !marked && !half)) return std::nullopt;
  // Whole degrees before minutes, whole minutes before seconds.
  for (std::size_t i = 0; i + 1 < count; ++i)
    if (parts[i] != std::floor(parts[i])) return std::nullopt;
  if (parts[1] >= 60 || parts[2] >= 60) return std::nullopt;
  return parts[0] + parts[1] / 60 + parts[2] / 3600;
}

// "575,500.5" and "5,238,500": commas that can only part thousands.
std::string withoutClearThousands(const std::string& text) {
  const auto commas = std::count(text.begin(), text.end(), ',');
  return commas >= 2 || (commas == 1 && text.find('.') != std::string::npos) ? withoutThousands(text) : text;
}

}  // namespace

std::string trimmed(std::string_view text) {
  const auto plain = [](char c) { return c > ' ' && c < 127; };
  if (text.empty() || (plain(text.front()) && plain(text.back()))) return std::string(text);
  for (bool again = true; again;) {
    again = false;
    for (std::string_view space : kSpaces) {
      if (text.starts_with(space)) text.remove_prefix(space.size()), again = true;
      if (text.ends_with(space)) text.remove_suffix(space.size()), again = true;
    }
  }
  return std::string(text);
}

std::string withoutMarks(std::string_view text, bool spaces) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? lead : lead & (0xFF >> (length + 1));
    for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
      c = c << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3F);
    if (!showsNothing(c) && !(spaces && isSpace(c))) out += text.substr(i, length);
    i += length;
  }
  return out;
}

std::string lowerAscii(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

bool isDigits(std::string_view text, std::size_t least) {
  return text.size() >= least && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Result<std::optional<std::int64_t>> parseCount(std::string_view cell, std::string_view units) {
  std::string text = narrow(trimmed(cell));
  if (text.starts_with('\'') && text.size() > 1) text.erase(0, 1);  // how a spreadsheet is told to keep text
  for (std::size_t at = 0; at < units.size();) {
    const std::size_t end = std::min(units.find(' ', at), units.size());
    const std::string_view unit = units.substr(at, end - at);
    at = end + 1;
    if (text.size() == unit.size() || !text.ends_with(unit)) continue;
    text = trimmed(std::string_view(text).substr(0, text.size() - unit.size()));
    break;
  }
  text = withoutThousands(text);
  if (text.empty()) return std::optional<std::int64_t>();
  const auto wrong = [&](std::string_view code) { return fail(Error(code).with("value", trimmed(cell))); };
  const auto value = parseDouble(text);
  if (!value || std::isnan(*value)) return wrong("count.not_a_number");
  if (*value < 0) return wrong("count.negative");
  if (*value > 2147483647.0) return wrong("count.too_large");
  if (*value != std::floor(*value)) return wrong("count.fraction");
  return std::optional(static_cast<std::int64_t>(*value));
}

Result<std::string> cleanCode(std::string_view cell) {
  std::string text = narrow(visible(cell));
  if (const std::string whole = withoutSpaces(text); isDigits(whole)) text = whole;
  if (text.starts_with('\'')) text.erase(0, 1);  // how a spreadsheet is told to keep text
  if (const std::size_t point = text.find('.'); point != std::string::npos && point > 0) {
    const std::string_view whole = std::string_view(text).substr(0, point),
                           part = std::string_view(text).substr(point + 1);
    const bool zeros = !part.empty() && part.find_first_not_of('0') == std::string_view::npos;
    if (isDigits(whole) && zeros && (part.size() == 1 || whole.size() >= 6)) return std::string(whole);
    if (isDigits(whole, 6) && isDigits(part)) return fail(Error("code.fraction").with("value", trimmed(cell)));
  }
  // d.ddddE+nn and nothing else: "3E02" is a code that people use.
  const std::size_t e = text.find_first_of("eE");
  if (e == std::string::npos || e < 1 || text[0] < '0' || text[0] > '9') return text;
  const std::string_view mantissa = std::string_view(text).substr(0, e);
  std::string_view exponent = std::string_view(text).substr(e + 1);
  const bool plus = exponent.starts_with('+');
  if (plus) exponent.remove_prefix(1);
  const std::string decimals(mantissa.size() > 2 && mantissa[1] == '.' ? mantissa.substr(2) : std::string_view());
  const bool scientific =
      isDigits(exponent) && exponent.size() <= 3 && (isDigits(decimals) || (plus && mantissa.size() == 1));
  if (!scientific) return text;
  const int places = std::stoi(std::string(exponent));
  if (places > 14 || static_cast<int>(decimals.size()) < places)
    return fail(Error("code.destroyed").with("value", trimmed(cell)));
  return static_cast<int>(decimals.size()) == places ? text.substr(0, 1) + decimals : text;
}

std::optional<double> parseCoordinate(std::string_view cell) {
  const std::string text = withoutClearThousands(narrow(trimmed(cell)));
  if (const auto value = parseDouble(text)) return value;
  std::string_view rest = text;
  const bool minus = rest.starts_with('-');
  if (minus) rest.remove_prefix(1);
  const int half = takeHalf(rest);
  if (minus && half != 0) return std::nullopt;
  const auto value = parseDegrees(rest, half != 0);
  return value ? std::optional(minus || half < 0 ? -*value : *value) : std::nullopt;
}

bool isDestroyedText(std::string_view text) {
  std::size_t marks = 0, lost = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const auto take = [&](std::string_view mark, std::size_t& count) {
      if (!rest.starts_with(mark)) return false;
      rest.remove_prefix(mark.size()), ++count;
      return true;
    };
    std::size_t spaces = 0;
    if (take("?", marks) || take("？", marks) || take("\xEF\xBF\xBD", lost) || take(" ", spaces)) continue;
    return text.find("锟斤拷") != std::string_view::npos;
  }
  return marks + 2 * lost > 1;
}

}  // namespace wangge::gis
