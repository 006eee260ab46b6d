// SPDX-License-Identifier: GPL-3.0-or-later
// Frame, title and foot of a sheet.
#include "core/sheet/sheet_margins.h"
#include "core/plan/precinct_layers.h"

#include <algorithm>
#include <cctype>

namespace wangge::sheet {
namespace {

// What a unit of a high level holds when that is one part only: a city of which one district is in the plan.
std::string onlyPartOf(const Project& project, const map::Unit& unit) {
  if (unit.level >= Level::Subdistrict || unit.ofPolice()) return {};
  for (auto level = static_cast<std::size_t>(unit.level) + 1; level <= static_cast<std::size_t>(Level::Subdistrict);
       ++level) {
    const std::vector<map::Unit> parts = unitsOf(project, static_cast<Level>(level), unit);
    if (parts.size() == 1) return nameOf(project, parts.front());
    if (!parts.empty()) return {};
  }
  return {};
}

std::vector<std::string> sourcesOf(const Project& project) {
  std::vector<std::string> names;
  project.sources.forEach([&](SourceId id, const Source& source) {
    // A list of people is no source of a map, and its file may be called by them.
    if (!source.name.empty() && source.role != Role::Staff && !isAside(project, id) &&
        std::find(names.begin(), names.end(), source.name) == names.end())
      names.push_back(source.name);
  });
  return names;
}

// A text of one's own as items that lines may be made of: words with the blank behind them, other letters each alone.
std::vector<std::string> wordsOf(const std::string& text) {
  std::vector<std::string> items;
  bool open = false;  // the last item is a word that goes on
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const bool latin = end == at + 1;
    if (latin && open)
      items.back() += text[at];
    else
      items.push_back(text.substr(at, end - at));
    open = latin && text[at] != ' ';
    at = end;
  }
  return items;
}

// The items put into lines no wider than `width`, the separator at the ends of lines that go on.
std::vector<std::string> wrapped(const SheetPen& pen, const std::string& text, const std::vector<std::string>& items,
                                 const std::string& separator, const TextStyle& style, double width) {
  std::vector<std::string> lines{text};
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string item = items[i] + (i + 1 < items.size() ? separator : "");
    if (pen.width(lines.back() + item, style) > width && lines.back() != text) lines.emplace_back();
    lines.back() += item;
  }
  return lines;
}

}  // namespace

std::string fullName(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  std::vector<std::string> names = fullNameOf(project, unit, texts.map.ordinalName);
  // A plan is often called after its one district: what its name says already is not said again.
  const std::string part = onlyPartOf(project, unit);
  if (!names.empty() && !part.empty() && names.back().find(part) == std::string::npos)
    names.back() = filled(texts.oneBelow, {{"name", names.back()}, {"part", part}});
  if (!texts.highestFirst) std::reverse(names.begin(), names.end());
  // Chinese puts nothing between names; Latin ones would run together.
  const auto latin = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  std::string joined;
  for (const std::string& name : names) {
    const bool run =
        texts.nameSeparator.empty() && !joined.empty() && !name.empty() && latin(joined.back()) && latin(name.front());
    joined += (joined.empty() ? "" : run ? " " : texts.nameSeparator) + name;
  }
  return joined;
}

std::string titleOf(const Project& project, const map::Unit& unit, const SheetTexts& texts) {
  if (unit.ofPolice())
    return filled(unit.precinct ? texts.titlePrecinct : texts.titleBeat, {{"name", fullName(project, unit, texts)}});
  const bool dedicated = unit.level == Level::Grid && project.grids.at(unit.grid).kind == GridKind::Dedicated;
  return filled(dedicated ? texts.titleDedicated : texts.title[static_cast<std::size_t>(unit.level)],
                {{"name", fullName(project, unit, texts)}});
}

void drawFrame(SheetPen& pen, const SheetLayout& layout) {
  pen.rectangle(layout.outer, 0.7, kInk);
  pen.rectangle(layout.outer.grown(-1.6), 0.18, kInk);
  if (layout.panel.width() <= 0 || layout.panel.height() <= 0) return;
  if (layout.landscape) {
    pen.line(layout.panel.min, {layout.panel.min.x, layout.panel.max.y}, 0.18, kInk);
  } else {
    pen.line(layout.panel.min, {layout.panel.max.x, layout.panel.min.y}, 0.18, kInk);
  }
}

void drawTitle(SheetPen& pen, const SheetLayout& layout, const std::string& title) {
  TextStyle style{8.5, true, kInk, {}, 0};
  // Stays clear of the classification on the right, and centred.
  const double room = layout.title.width() - 2 * (layout.classification.width() * 0.7);
  const double wanted = pen.width(title, style);
  if (wanted > room) style.height *= room / wanted;
  pen.text({layout.title.centre().x, layout.title.max.y - 4.2}, title, style, Align::Centre);
}

std::string sourceText(const Project& project, const SheetTexts& texts, bool open) {
  if (!project.info.sourceText.empty() || open) return project.info.sourceText;
  std::string text;
  for (const std::string& name : sourcesOf(project)) text += (text.empty() ? "" : texts.and_) + name;
  return text;
}

void drawFootIn(SheetPen& pen, const Project& project, const SheetRequest& request, const Rectangle& foot) {
  const SheetTexts& texts = request.texts;
  const TextStyle style{2.4, false, kInk, {}, 0};
  constexpr double row = 3.7, gap = 6;
  const auto said = [](const std::string& pattern, const std::string& value) {
    return value.empty() ? std::string() : filled(pattern, {{"value", value}});
  };
  const auto joined = [](const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + "    " + b;
  };
  const std::string author = said(texts.author, request.author), date = said(texts.date, request.date);
  std::vector<std::string> right{said(texts.organisation, project.info.organisation)};
  if (project.info.approver.empty()) {
    right.push_back(joined(author, date));
  } else {
    right.push_back(joined(author, said(texts.approver, project.info.approver)));
    right.push_back(date);
  }
  double rightWidth = 0;
  for (const std::string& line : right) rightWidth = std::max(rightWidth, pen.width(line, style));
  rightWidth = std::min(rightWidth + 0.5, foot.width() * 0.6);
  const double leftWidth = foot.width() - rightWidth - gap;

  std::vector<std::string> left{
      joined(said(texts.crs, project.info.crs), said(texts.reviewNumber, project.info.mapReviewNumber))};
  const bool own = !project.info.sourceText.empty();
  std::vector<std::string> sources;
  if (own)
    sources = wordsOf(project.info.sourceText);
  else if (!request.open)
    sources = sourcesOf(project);
  if (!sources.empty()) {
    // In two lines, in smaller letters where it must be; then in as many lower ones as there is room for.
    constexpr double least = 1.7, lower = 2.2;
    std::vector<std::string> lines;
    TextStyle smaller = style;
    for (;; smaller.height -= 0.1) {
      lines = wrapped(pen, filled(texts.source, {{"value", ""}}), sources, own ? "" : texts.and_, smaller, leftWidth);
      if (lines.size() <= 2 || smaller.height - 0.1 < least) break;
    }
    const auto most = std::max<std::size_t>(2, static_cast<std::size_t>(foot.height() / lower) - left.size());
    if (lines.size() > most) lines.resize(most), lines.back() += "…";
    left.insert(left.begin(), lines.begin(), lines.end());
  }
  const auto rows = [&](double from, double to, const std::vector<std::string>& lines, Align align) {
    const double height = std::min(row, foot.height() / static_cast<double>(lines.size()));
    const TextStyle low{std::min(style.height, height * 0.9), false, kInk, {}, 0};
    double y = foot.min.y;
    for (const std::string& line : lines) {
      if (line.empty()) continue;
      pen.textIn({{from, y}, {to, y + height}}, line, low, align);
      y += height;
    }
  };
  rows(foot.min.x, foot.min.x + leftWidth, left, Align::Left);
  rows(foot.max.x - rightWidth, foot.max.x, right, Align::Right);
}

void drawFoot(SheetPen& pen, const Project& project, const SheetRequest& request, const SheetLayout& layout) {
  drawFootIn(pen, project, request, layout.foot);
  if (project.info.classification.empty()) return;
  pen.textIn(layout.classification, filled(request.texts.classification, {{"value", project.info.classification}}),
             {2.8, true, kInk, {}, 0}, Align::Right);
}

}  // namespace wangge::sheet
