// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/paragraph.h"

#include <algorithm>
#include <string_view>

#include "core/map/style.h"

namespace wangge::sheet {
namespace {

constexpr double kLine = 1.45;  // distance of baselines, of the letters' height
constexpr double kLeast = 0.5;  // of the letters' height, down to which a text is made smaller

// Words with the blanks behind them, other letters each alone with closing punctuation.
std::vector<std::string> itemsOf(std::string_view text) {
  constexpr std::string_view kClosing[] = {"，", "。", "、", "；", "：", "）", "》", "”", "！", "？"};
  std::vector<std::string> items;
  bool open = false;  // the last item is a word that goes on
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const std::string_view letter = text.substr(at, end - at);
    const bool latin = letter.size() == 1;
    const bool closes = std::find(std::begin(kClosing), std::end(kClosing), letter) != std::end(kClosing);
    if (!items.empty() && ((latin && open) || closes))
      items.back() += letter;
    else
      items.emplace_back(letter);
    open = latin && letter != " ";
    at = end;
  }
  return items;
}

}  // namespace

std::vector<std::string> linesOf(const TextMeasurer& measurer, const std::string& text, const TextStyle& style,
                                 double width) {
  std::vector<std::string> lines;
  std::string_view rest = text;
  while (true) {
    const std::size_t end = rest.find('\n');
    std::string line;
    for (const std::string& item : itemsOf(rest.substr(0, end))) {
      if (!line.empty() && measurer.width(line + item, style) > width) {
        lines.push_back(std::move(line));
        line.clear();
      }
      line += item;
    }
    lines.push_back(std::move(line));
    if (end == std::string_view::npos) return lines;
    rest.remove_prefix(end + 1);
  }
}

ParagraphDrawn drawParagraph(SheetPen& pen, const Rectangle& box, const std::string& text, TextStyle style, Align align,
                             bool middle) {
  if (text.empty()) return {};
  const double least = style.height * kLeast;
  std::vector<std::string> lines;
  const auto fits = [&] {
    lines = linesOf(pen.measurer(), text, style, box.width());
    const bool wide = std::any_of(lines.begin(), lines.end(),
                                  [&](const std::string& line) { return pen.width(line, style) > box.width() + 1e-6; });
    return !wide && static_cast<double>(lines.size()) * style.height * kLine <= box.height() + 1e-6;
  };
  while (!fits() && style.height > least) style.height = std::max(least, style.height * 0.95);
  const double row = style.height * kLine;
  ParagraphDrawn drawn;
  const auto most = static_cast<std::size_t>(std::max(1.0, box.height() / row + 1e-6));
  if (lines.size() > most) lines.resize(most), lines.back() += "…", drawn.cut = true;
  drawn.height = static_cast<double>(lines.size()) * row;
  double y = box.min.y + (middle ? std::max(0.0, (box.height() - drawn.height) / 2) : 0.0);
  for (const std::string& line : lines) {
    pen.textIn({{box.min.x, y}, {box.max.x, y + row}}, line, style, align);
    y += row;
  }
  return drawn;
}

}  // namespace wangge::sheet
