// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/cad/cad_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "gis/read/cell_values.h"

namespace wangge::gis {
namespace {

constexpr double kLineDistance = 2.5;  // between the lines of one name, in letter heights

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (std::string line = trimmed(std::string_view(text).substr(start, end - start)); !line.empty())
      lines.push_back(std::move(line));
    start = end + 1;
  }
  return lines;
}

// Chinese needs no space between lines.
void append(std::string& name, const std::string& line) {
  const bool space = !name.empty() && static_cast<unsigned char>(name.back()) < 0x80 &&
                     static_cast<unsigned char>(line.front()) < 0x80;
  name += (space ? " " : "") + line;
}

// Takes the only long number out of a line that has words as well: "新木社区（230204001004）", "230204001004 新木社区".
std::string takeCode(std::string& line) {
  constexpr std::size_t kShortest = 12;  // telephones have eleven
  const auto digit = [&](std::size_t i) { return line[i] >= '0' && line[i] <= '9'; };
  std::size_t from = std::string::npos, length = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!digit(i)) continue;
    std::size_t end = i;
    while (end < line.size() && digit(end)) ++end;
    if (end - i >= kShortest) {
      if (length > 0) return {};
      from = i, length = end - i;
    }
    i = end;
  }
  const std::string code = length > 0 && length <= 19 ? line.substr(from, length) : std::string();
  if (code.empty()) return {};
  std::string words = trimmed(line.substr(0, from)) + " " + trimmed(line.substr(from + length));
  for (std::string_view mark :
       {"()", "( )", "（）", "（ ）", "[]", "[ ]", "代码", "编码", "：", ":", "，", ",", "（", "）"})
    if (const std::size_t at = words.find(mark); at != std::string::npos) words.erase(at, mark.size());
  words = trimmed(words);
  if (words.empty()) return {};
  line = words;
  return code;
}

struct Part {
  std::string words;
  RawPoint at;
  double height = 0;
  std::int64_t row = 0;
};

}  // namespace

std::string codeIn(std::string_view line) {
  std::string text = trimmed(line);
  for (std::string_view prefix : {"社区代码", "社区编码", "代码", "编码", "编号", "CODE", "Code", "code"})
    if (text.starts_with(prefix)) text = trimmed(std::string_view(text).substr(prefix.size()));
  for (std::string_view colon : {":", "："})
    if (text.starts_with(colon)) text = trimmed(std::string_view(text).substr(colon.size()));
  for (std::string_view open : {"(", "（"})
    if (text.starts_with(open)) text = text.substr(open.size());
  for (std::string_view close : {")", "）"})
    if (text.ends_with(close)) text.resize(text.size() - close.size());
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool plain =
      std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
  return plain && text.size() >= 6 && text.size() <= 24 && digits * 2 > static_cast<long>(text.size()) ? text
                                                                                                       : std::string();
}

RingLabel labelOf(std::vector<DrawnText> texts) {
  std::sort(texts.begin(), texts.end(), [](const DrawnText& a, const DrawnText& b) {
    return std::tie(b.at.y, a.at.x, a.text, a.row) < std::tie(a.at.y, b.at.x, b.text, b.row);
  });
  RingLabel label;
  std::vector<Part> parts;
  for (const DrawnText& text : texts) {
    Part part{{}, text.at, text.height, text.row};
    bool used = false;
    for (std::string& line : linesOf(text.text)) {
      std::string code = codeIn(line);
      if (code.empty()) {
        const std::string within = takeCode(line);
        if (!within.empty() && (label.code.empty() || label.code == within)) label.code = within;
        append(part.words, line);
      } else if (label.code.empty() || label.code == code) {
        label.code = code, used = true;
      }
    }
    // A text that was copied onto itself, or into a second layer, is one text.
    const bool again = std::any_of(parts.begin(), parts.end(), [&](const Part& p) { return p.words == part.words; });
    if (!part.words.empty() && !again)
      parts.push_back(part);
    else if (again)
      continue;
    else if (!used)
      label.unused.push_back(text.row);
  }
  if (parts.empty()) return label;
  double largest = 0;
  for (const Part& part : parts) largest = std::max(largest, part.height);
  const RawPoint* last = nullptr;
  for (const Part& part : parts) {
    const bool large = part.height >= largest * 0.99;
    const bool below = last && largest > 0 && last->y - part.at.y <= kLineDistance * largest &&
                       std::abs(part.at.x - last->x) <= 6 * largest;
    if (large && (!last || below)) {
      append(label.name, part.words);
      last = &part.at;
    } else {
      label.unused.push_back(part.row);
    }
  }
  std::sort(label.unused.begin(), label.unused.end());
  return label;
}

}  // namespace wangge::gis
