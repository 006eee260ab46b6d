// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/table_header.h"

#include <algorithm>
#include <array>
#include <map>

#include "gis/read/cell_values.h"
#include "gis/read/count_names.h"
#include "gis/read/field_guess.h"
#include "gis/read/unicode_forms.h"

namespace wangge::gis {
namespace {

using Row = std::vector<std::string>;

constexpr int kMostTitles = 30;  // a header further down is told by the user

bool isYear(const std::string& text) {
  std::string digits = text;
  for (std::string_view mark : {"年度", "年"})
    if (digits.ends_with(mark)) digits.resize(digits.size() - mark.size());
  return digits.size() == 4 && isDigits(digits) && (digits.starts_with("19") || digits.starts_with("20"));
}

bool isNumber(const std::string& text) {
  return !isYear(text) && (parseCoordinate(text).has_value() || isDigits(text));
}

bool isKnown(const std::string& text) {
  static constexpr std::array<std::string_view, 14> kColumns = {"姓名",    "地址",  "住址",     "备注", "单元",
                                                                "小区",    "楼层",  "联系电话", "电话", "NAME",
                                                                "ADDRESS", "PHONE", "REMARKS",  "序号"};
  if (text.size() > 60) return false;
  const std::string normal = normalFieldName(text);
  if (normal.empty()) return false;
  if (isUsualName(normal) || std::ranges::find(kColumns, normal) != kColumns.end()) return true;
  const CountName name = countNameOf(text);
  return name != CountName::None && name != CountName::Other && name != CountName::Part;
}

struct Look {
  std::size_t filled = 0, numbers = 0, known = 0;
};
Look lookAt(const Row& row) {
  Look look;
  for (const std::string& cell : row) {
    if (cell.empty()) continue;
    ++look.filled;
    look.numbers += isNumber(cell) ? 1 : 0;
    look.known += isKnown(cell) ? 1 : 0;
  }
  return look;
}

const std::string& cellOf(const Row& row, std::size_t column) {
  static const std::string kNone;
  return column < row.size() ? row[column] : kNone;
}

// Of the cells of a row over several columns: the group that a column belongs to, by the last filled cell before it.
std::size_t groupOf(const Row& row, std::size_t column) {
  while (column > 0 && cellOf(row, column).empty()) --column;
  return column;
}

// Whether two rows are one header: the upper one names groups of columns, the lower one the columns of the groups and
// nothing below columns that the upper one names alone.
bool areOneHeader(const Row& upper, const Row& lower, std::size_t width) {
  bool alone = false, grouped = false;
  for (std::size_t c = 0; c < width; ++c) {
    if (isNumber(cellOf(upper, c)) || isNumber(cellOf(lower, c))) return false;
    const bool filled = !cellOf(upper, c).empty(), below = !cellOf(lower, c).empty();
    const bool starts = filled && c + 1 < width && cellOf(upper, c + 1).empty() && !cellOf(lower, c + 1).empty();
    if (filled && !starts && below) return false;
    alone = alone || (filled && !below);
    grouped = grouped || (starts && below);
    if (!filled && below && c == 0) return false;
  }
  return alone && grouped;
}

// Words of an upper header that add nothing to the name below.
bool isNeutral(const std::string& group) {
  static constexpr std::array<std::string_view, 17> kWords = {
      "数量",     "统计",     "合计", "总数", "总计",     "现状",     "坐标",     "位置",    "基本情况",
      "基本信息", "住户情况", "户情", "其他", "人口情况", "住户信息", "空间位置", "地理坐标"};
  const std::string normal = normalFieldName(group);
  return normal.empty() || std::ranges::find(kWords, normal) != kWords.end();
}

std::string joined(const std::string& group, const std::string& name) {
  if (group.empty() || group == name) return name;
  if (name.empty()) return group;
  const auto whole = [](const std::string& text) {
    const CountName count = countNameOf(text);
    return count == CountName::Households || count == CountName::Persons;
  };
  if (isNeutral(group)) return name;
  if (whole(name + group)) return name + group;  // 户数 over 常住
  const bool latin = static_cast<unsigned char>(group.back()) < 0x80 && static_cast<unsigned char>(name[0]) < 0x80;
  return group + (latin ? " " : "") + name;
}

bool isUnits(const Row& row) {
  static constexpr std::array<std::string_view, 14> kUnits = {"户", "人", "个",     "栋", "幢", "米", "m",
                                                              "度", "°",  "平方米", "㎡", "m2", "元", "层"};
  std::size_t filled = 0;
  for (const std::string& cell : row) {
    if (cell.empty()) continue;
    ++filled;
    std::string unit = compatible(cell);
    if (unit.starts_with('(') && unit.ends_with(')')) unit = unit.substr(1, unit.size() - 2);
    if (std::ranges::find(kUnits, unit) == kUnits.end() && std::ranges::find(kUnits, cell) == kUnits.end())
      return false;
  }
  return filled > 0;
}

// 1, 2, 3 … below the names, as forms number their columns; also 甲, 1, 2 ….
bool numbersColumns(const Row& row, std::size_t width) {
  std::size_t expected = 0, numbers = 0;
  for (std::size_t c = 0; c < width; ++c) {
    const std::string& cell = cellOf(row, c);
    if (expected == 0 && numbers == 0 && (cell == "甲" || cell == "乙" || cell == "丙" || cell == "栏次")) continue;
    if (cell != std::to_string(expected + 1)) return false;
    ++expected, ++numbers;
  }
  return numbers >= 4 || (numbers >= 2 && numbers < width);
}

int chooseRow(const std::vector<Row>& rows, std::size_t width) {
  int best = -1, firstData = -1;
  Look bestLook;
  for (std::size_t i = 0; i < rows.size() && i < kMostTitles; ++i) {
    const Look look = lookAt(rows[i]);
    const bool header = look.known >= 2 || (look.known == 1 && (look.filled == 1 ? width == 1 : look.numbers == 0));
    if (!header || look.numbers * 2 > look.filled) continue;
    if (look.known > bestLook.known || (look.known == bestLook.known && look.filled > bestLook.filled))
      best = static_cast<int>(i), bestLook = look;
  }
  if (best >= 0) return best;
  // No name is known: a row of texts above the first one with a number.
  std::size_t most = 0;
  for (std::size_t i = 0; i < rows.size() && i < 10 && firstData < 0; ++i) {
    const Look look = lookAt(rows[i]);
    if (look.numbers > 0) firstData = static_cast<int>(i);
    // A title fills one cell of many.
    if (look.numbers > 0 || look.filled * 2 <= width || (look.filled < 2 && width > 1) || look.filled <= most) continue;
    best = static_cast<int>(i), most = look.filled;
  }
  return best;
}

}  // namespace

std::string columnLetters(std::size_t column) {
  std::string name;
  for (++column; column > 0; column = (column - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

TableHeader findHeader(const std::vector<std::vector<std::string>>& given, int told) {
  std::vector<Row> rows = given;
  std::size_t width = 0;
  for (Row& row : rows) {
    for (std::string& cell : row) cell = visible(cell);
    width = std::max(width, row.size());
  }
  TableHeader header;
  header.index = told >= 0 ? told : chooseRow(rows, width);
  const auto at = [&](int i) -> const Row& { return rows[static_cast<std::size_t>(i)]; };
  const auto has = [&](int i) { return i >= 0 && i < static_cast<int>(rows.size()); };
  Row upper, lower;
  if (has(header.index)) lower = at(header.index);
  const int below = header.index + 1, above = header.index - 1;
  if (has(header.index) && has(below) && told < 0 && areOneHeader(lower, at(below), width)) {
    upper = lower, lower = at(below);
    header.index = below;
  } else if (has(header.index) && has(above)) {
    Row normal;
    for (const std::string& cell : lower) normal.push_back(countForm(cell));
    std::erase(normal, "");
    std::sort(normal.begin(), normal.end());
    const bool repeats = std::adjacent_find(normal.begin(), normal.end()) != normal.end();
    const bool title = lookAt(at(above)).filled < 2;
    if (!title && (areOneHeader(at(above), lower, width) || (repeats && lookAt(at(above)).numbers == 0)))
      upper = at(above);
  }
  header.last = header.index;
  if (has(header.index) && has(header.last + 1) && isUnits(at(header.last + 1))) ++header.last;
  std::size_t named = width;  // columns further right are empty
  while (named > 0 && cellOf(lower, named - 1).empty() && cellOf(upper, named - 1).empty()) --named;
  if (has(header.index) && has(header.last + 1) && numbersColumns(at(header.last + 1), named)) {
    ++header.last;
    header.numbered = true;
  }
  std::map<std::string, int> times;
  for (std::size_t c = 0; c < width; ++c) {
    std::string name = cellOf(lower, c);
    if (!upper.empty()) name = joined(name.empty() ? cellOf(upper, c) : cellOf(upper, groupOf(upper, c)), name);
    header.names.push_back(name.empty() ? columnLetters(c) : name);
    ++times[header.names.back()];
  }
  for (std::size_t c = 0; c < width; ++c)
    if (times[header.names[c]] > 1) header.names[c] += "@" + columnLetters(c);
  return header;
}

}  // namespace wangge::gis
