// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/sheet_cells.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>

#include "gis/read/cell_values.h"

namespace wangge::gis {

template <class Number>
std::optional<Number> numberOf(std::string_view text) {
  Number value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}
template std::optional<int> numberOf(std::string_view);
template std::optional<std::int64_t> numberOf(std::string_view);
template std::optional<std::size_t> numberOf(std::string_view);
template std::optional<double> numberOf(std::string_view);

CellReference referenceOf(std::string_view text) {
  CellReference reference;
  std::size_t i = 0;
  std::int64_t column = 0;
  for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && i < 4; ++i) column = column * 26 + (text[i] - 'A' + 1);
  if (i > 0) reference.column = static_cast<int>(column) - 1;
  reference.row = numberOf<std::int64_t>(text.substr(i)).value_or(0);
  return reference;
}

bool showsDate(std::int64_t id, const std::map<std::int64_t, std::string>& formats) {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return true;
  const auto own = formats.find(id);
  if (own == formats.end()) return false;
  // Letters of dates outside quotes, escapes and brackets ([Red], [$-804]).
  char closing = 0;
  for (std::size_t i = 0; i < own->second.size(); ++i) {
    const char c = own->second[i];
    if (closing) {
      closing = c == closing ? '\0' : closing;
    } else if (c == '"' || c == '[') {
      closing = c == '[' ? ']' : '"';
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'm' || c == 'M' || c == 'h' || c == 'H') {
      return true;
    } else if (c == ';') {
      return false;
    }
  }
  return false;
}

std::string dateText(double serial, bool from1904) {
  if (!(serial >= 0) || serial > 2'958'466) return fmt::format("{}", serial);
  using namespace std::chrono;
  const double whole = std::floor(serial);
  // The day 60 of 1900 never was.
  const auto days = static_cast<std::int64_t>(whole) + (from1904 ? 1462 : whole < 60 ? 1 : 0);
  const year_month_day date(sys_days(year(1899) / 12 / 30) + std::chrono::days(days));
  std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  const auto minutes = static_cast<int>(std::lround((serial - whole) * 1440));
  if (minutes > 0) text += fmt::format(" {:02}:{:02}", minutes / 60, minutes % 60);
  return text;
}

std::string withoutEscapes(std::string_view text) {
  const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = i + 7 <= text.size() && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_' &&
                        hex(text[i + 2]) && hex(text[i + 3]) && hex(text[i + 4]) && hex(text[i + 5]);
    unsigned code = 0;
    if (escape) std::from_chars(text.data() + i + 2, text.data() + i + 6, code, 16);
    if (!escape || code == 0 || (code >= 0xD800 && code < 0xE000)) {  // halves of pairs stay as they are written
      out += text[i];
      continue;
    }
    if (code < 0x80) {
      out += static_cast<char>(code);
    } else if (code < 0x800) {
      out += static_cast<char>(0xC0 | code >> 6), out += static_cast<char>(0x80 | (code & 63));
    } else {
      out += static_cast<char>(0xE0 | code >> 12), out += static_cast<char>(0x80 | (code >> 6 & 63)),
          out += static_cast<char>(0x80 | (code & 63));
    }
    i += 6;
  }
  return out;
}

std::string numberText(std::string_view value) {
  const auto number = numberOf<double>(value);
  if (!number || !std::isfinite(*number)) return std::string(value);
  const bool digits = isDigits(value.starts_with('-') ? value.substr(1) : value);
  if (digits) return std::string(value);  // as the file has them, also those that no double could hold
  if (*number == std::floor(*number) && std::abs(*number) <= 9007199254740992.0) return fmt::format("{:.0f}", *number);
  return std::abs(*number) < 1e15 ? fmt::format("{}", *number) : fmt::format("{:.16e}", *number);
}

}  // namespace wangge::gis
