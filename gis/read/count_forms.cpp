// SPDX-License-Identifier: GPL-3.0-or-later
// Names of fields as count_names compares them.
#include <algorithm>
#include <array>

#include "gis/read/count_names.h"
#include "gis/read/encoding.h"
#include "gis/read/unicode_forms.h"

namespace wangge::gis {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

void erase(std::string& text, std::string_view mark) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) text.erase(at, mark.size());
}

// How many bytes of Chinese numerals a text begins with.
std::size_t numeralsOf(std::string_view text) {
  static constexpr std::string_view kNumerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  std::size_t length = 0;
  const auto next = [&](std::string_view numeral) { return text.substr(length).starts_with(numeral); };
  while (std::ranges::any_of(kNumerals, next)) length += kNumerals[0].size();
  return length;
}

// What stands in parentheses: units and years say nothing, all else is part of the name: 户数（空置）.
bool saysNothing(std::string_view inside) {
  static constexpr std::string_view kUnits[] = {
      "户",   "人",    "个",     "口",      "栋",         "单位户", "单位人", "必填",  "选填", "户数", "人数",
      "整数", "单位",  "单位个", "M2",      "M",          "平方米", "平米",   "米",    "元",   "岁",   "层",
      "度",   "UNITS", "UNIT",   "PERSONS", "HOUSEHOLDS", "HH",     "NUMBER", "TOTAL", "总数", "合计", "数"};
  return inside.empty() || std::ranges::find(kUnits, inside) != std::end(kUnits) ||
         std::all_of(inside.begin(), inside.end(), isDigit) || numeralsOf(inside) == inside.size();
}

std::string withoutYear(std::string name) {
  for (std::string_view until : {"截至", "截止", "至"})
    if (name.starts_with(until) && name.size() > until.size() && isDigit(name[until.size()]))
      name.erase(0, until.size());
  const auto year = [&](std::size_t at) {
    return at + 4 <= name.size() && (name.compare(at, 2, "19") == 0 || name.compare(at, 2, "20") == 0) &&
           isDigit(name[at + 2]) && isDigit(name[at + 3]);
  };
  if (year(0)) {
    std::size_t end = 4;
    for (std::string_view mark : {"年度", "年末", "年底", "年"})
      if (name.compare(end, mark.size(), mark) == 0) {
        end += mark.size();
        break;
      }
    // A month, and a day of it.
    for (std::string_view mark : {"月", "日"}) {
      std::size_t digits = end;
      while (digits < name.size() && digits < end + 2 && isDigit(name[digits])) ++digits;
      if (digits > end && name.compare(digits, mark.size(), mark) == 0) end = digits + mark.size();
    }
    for (std::string_view mark : {"末", "底", "初"})
      if (name.compare(end, mark.size(), mark) == 0) end += mark.size();
    if (end < name.size()) name.erase(0, end);
  }
  if (name.ends_with("年") && name.size() > 7) name.resize(name.size() - 3);
  if (name.size() > 4 && year(name.size() - 4)) name.resize(name.size() - 4);
  return name;
}

// "1.户数", "3、人口": numbering of columns.
std::string withoutNumbering(std::string name) {
  std::size_t digits = 0;
  while (digits < name.size() && isDigit(name[digits])) ++digits;
  if (digits == 0 || digits > 2 || digits == name.size() || isAscii(name)) return name;
  // 1月, 3号楼: no numbering, but what it is about.
  for (std::string_view counted : {"年", "月", "日", "季", "号", "栋", "幢", "单元", "室", "层", "楼", "岁"})
    if (name.compare(digits, counted.size(), counted) == 0) return name;
  return name.substr(digits);
}

}  // namespace

std::string countForm(std::string_view fieldName) {
  std::string text = simplified(withoutSpaces(compatible(fieldName)));
  if (const std::size_t numerals = numeralsOf(text); numerals > 0 && text.compare(numerals, 3, "、") == 0)
    text.erase(0, numerals);
  std::string out, inside;
  int depth = 0;
  for (char c : text) {
    if (c == '(' || c == '[' || c == '{') {
      ++depth;
      continue;
    }
    if ((c == ')' || c == ']' || c == '}') && depth > 0) {
      if (--depth == 0) {
        out += saysNothing(inside) ? std::string() : inside;
        inside.clear();
      }
      continue;
    }
    if (c == '_' || c == '-' || c == '.' || c == ':' || c == '*' || c == '#' || c == ',' || c == ';' || c == '"' ||
        c == '|')
      continue;
    (depth > 0 ? inside : out) += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  out += inside;
  for (std::string_view mark : {"【", "】", "、", "，", "。", "·", "《", "》", "“", "”", "「", "」"}) erase(out, mark);
  // The letter of the column that tells fields of one name apart.
  if (const std::size_t at = out.find('@'); at != std::string::npos) out.resize(at);
  for (std::string_view unit : {"/户", "/人", "/个", "单位户", "单位人", "单位个"})
    if (out.size() > unit.size() && out.ends_with(unit)) {
      // Persons by household are a rate.
      const std::string_view rest = std::string_view(out).substr(0, out.size() - unit.size());
      const auto speaks = [&](std::string_view word) { return rest.find(word) != std::string_view::npos; };
      const bool persons = speaks("人"), households = speaks("户") || speaks("家庭");
      if ((unit.ends_with("户") && persons && !rest.ends_with("户数")) ||
          (unit.ends_with("人") && households && !rest.ends_with("人数") && !rest.ends_with("人口")))
        break;
      out.resize(rest.size());
    }
  return withoutYear(withoutNumbering(std::move(out)));
}

}  // namespace wangge::gis
