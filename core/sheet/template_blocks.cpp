// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of words and pictures, and who works in a grid.
#include <fmt/format.h>

#include <algorithm>

#include "core/sheet/counts_text.h"
#include "core/sheet/paragraph.h"
#include "core/sheet/sheet_margins.h"
#include "core/sheet/template_maker.h"

namespace wangge::sheet {
namespace {

constexpr Colour kBand = rgb(0x1F4E79), kOnBand = rgb(0xFFFFFF), kRule = rgb(0xC8CDD3), kQuiet = rgb(0x5F6B76);
constexpr Fill kNoPicture = plain(rgb(0xF1F3F5));

std::string contactOf(const Person& person) {
  return person.phone.empty() ? person.name : person.name + "  " + person.phone;
}

}  // namespace

TextStyle TemplateMaker::ink(double size, bool bold) {
  return {size, bold, kInk, {}, 0};
}

TextStyle TemplateMaker::quiet(double size) {
  return {size, false, kQuiet, {}, 0};
}

void TemplateMaker::paragraph(const Block& block, const Rectangle& at, const std::string& text, const TextStyle& style,
                              Align align, bool middle) {
  if (drawParagraph(m_pen, at, text, style, align, middle).cut) m_made.cut.push_back(block.kind);
}

std::string TemplateMaker::given(const std::string& value, Missing field) {
  if (!value.empty()) return value;
  m_made.missing.insert(field);
  return words().notGiven;
}

void TemplateMaker::draw(std::size_t index) {
  const Block& block = m_blocks[index];
  if (m_request.open && isContact(block.kind)) return;
  const Rectangle at = placeOf(block);
  const double size = block.size / m_asked.form.lines;
  const bool onBand = isOn(index, BlockKind::Band);
  const TextStyle own{size, block.bold, onBand ? kOnBand : kInk, {}, 0};
  const int cut = m_pen.cut();
  switch (block.kind) {
    case BlockKind::Band:
      m_pen.fill(at, plain(kBand));
      break;
    case BlockKind::Title:
      // Among bookmarks a title that does not name the unit would be the same on every page.
      if (block.text.find("{unit}") != std::string::npos) m_made.sheet.scene.title = written(block.text);
      paragraph(block, at, written(block.text), own, block.align, true);
      break;
    case BlockKind::Heading:
      m_pen.textIn(at, written(block.text), {size, true, kBand, {}, 0}, block.align);
      m_pen.line({at.min.x, at.max.y}, at.max, 0.35, kBand);
      break;
    case BlockKind::Text:
      paragraph(block, at, written(block.text), own, block.align);
      break;
    case BlockKind::Picture:
      drawPicture(block, at);
      break;
    case BlockKind::Map:
      for (const auto& [which, one] : m_maps)
        if (which == index) drawMap(one);
      break;
    case BlockKind::Locator:
      drawLocatorIn(at, size);
      break;
    case BlockKind::NorthArrow:
      if (const double by = std::min(at.width() / 9, at.height() / 15); by > 0)
        scaledInto(at, by, [&](SheetPen& pen, const Rectangle& box) {
          drawNorthArrow(pen, Rectangle::around(box.centre(), 9, 15), texts().north);
        });
      break;
    case BlockKind::ScaleBar:
      ground(index, at, false);
      drawScale(at);
      break;
    case BlockKind::Legend:
      ground(index, at.grown(1), true);
      drawLegendIn(block, at, size);
      break;
    case BlockKind::Table:
      ground(index, at.grown(1), true);
      drawTables(at, size);
      break;
    case BlockKind::Code:
      m_pen.textIn(at, words().code + " " + given(codeOf(m_project, m_unit), Missing::Code), own, block.align);
      break;
    case BlockKind::Facts:
      drawFacts(block, at, size);
      break;
    case BlockKind::Bounds:
      paragraph(block, at, block.text + given(m_asked.bounds, Missing::Bounds), own, block.align);
      break;
    case BlockKind::Duties:
      drawDuties(block, at, size);
      break;
    case BlockKind::Foot:
      drawFootLine(at, size);
      break;
    case BlockKind::Chief:
      drawChief(block, at, size);
      break;
    case BlockKind::Photo:
      drawPhoto(block, at, size);
      break;
    case BlockKind::Members:
      drawMembers(block, at, size);
      break;
    case BlockKind::Officer:
      drawContact(block, at, size, words().officer, m_staff.officers, Missing::Officer);
      break;
    case BlockKind::Supervision:
      drawContact(block, at, size, words().supervision, m_staff.supervisors, Missing::Supervision);
      break;
  }
  if (m_pen.cut() > cut) m_made.cut.push_back(block.kind);
}

void TemplateMaker::drawPicture(const Block& block, const Rectangle& at) {
  if (block.picture && !block.picture->empty()) {
    const auto* bytes = reinterpret_cast<const std::byte*>(block.picture->data());
    auto image = std::make_shared<const std::vector<std::byte>>(bytes, bytes + block.picture->size());
    m_made.sheet.scene.primitives.push_back(Photo{at.min, at.max, std::move(image), true});
    return;
  }
  given({}, Missing::Picture);
  m_pen.fill(at, kNoPicture);
  paragraph(block, at.grown(-std::min(1.0, at.width() / 4)), words().notGiven, quiet(std::min(4.0, at.height() / 2)),
            Align::Centre, true);
}

void TemplateMaker::rows(const Block& block, const Rectangle& at, double size,
                         const std::vector<std::pair<std::string, std::string>>& list) {
  double label = 0;
  for (const auto& [key, value] : list) label = std::max(label, m_pen.width(key, ink(size)));
  label = std::min(label + size, at.width() * 0.5);
  const double row = std::min(size * 1.8, at.height() / static_cast<double>(std::max<std::size_t>(1, list.size())));
  double y = at.min.y;
  for (const auto& [key, value] : list) {
    m_pen.textIn({{at.min.x, y}, {at.min.x + label, y + row}}, key, quiet(size));
    const bool missing = value == words().notGiven;
    paragraph(block, {{at.min.x + label, y}, {at.max.x, y + row}}, value, missing ? quiet(size) : ink(size, true),
              Align::Left, true);
    y += row;
  }
}

void TemplateMaker::drawFacts(const Block& block, const Rectangle& at, double size) {
  std::vector<std::pair<std::string, std::string>> list{
      {words().code, given(codeOf(m_project, m_unit), Missing::Code)}};
  if (const Grid* grid = m_project.grids.find(m_unit.grid)) {
    std::string kind = texts().kinds[static_cast<std::size_t>(grid->kind)];
    if (const std::string& category = texts().category[static_cast<std::size_t>(grid->category)]; !category.empty())
      kind += " · " + category;
    list.emplace_back(words().kind, kind);
    list.emplace_back(words().community, nameOf(m_project, map::Unit{Level::Community, {}, grid->community, {}}));
  } else {
    list.emplace_back(texts().columnGrids,
                      grouped(static_cast<long long>(unitsOf(m_project, Level::Grid, m_unit).size())));
  }
  list.emplace_back(words().area, areaText(zoneOf(m_project, m_unit).area, texts()));
  rows(block, at, size, list);
}

void TemplateMaker::drawDuties(const Block& block, const Rectangle& at, double size) {
  std::string text;
  int number = 0;
  for (const std::string& duty : m_asked.form.duties)
    text += (text.empty() ? "" : "\n") + fmt::format("{}. {}", ++number, duty);
  paragraph(block, at, text, ink(size));
}

// In one line where there is room for one only.
void TemplateMaker::drawFootLine(const Rectangle& at, double size) {
  constexpr double letter = 2.4, rows = 3;
  const double by = size / letter;
  if (at.height() >= rows * 3.7 * by * 0.95) {
    scaledInto(at, by, [&](SheetPen& pen, const Rectangle& box) { drawFootIn(pen, m_project, m_request, box); });
    return;
  }
  const ProjectInfo& info = m_project.info;
  std::string line;
  const auto add = [&](const std::string& pattern, const std::string& value) {
    if (!value.empty() && !pattern.empty()) line += (line.empty() ? "" : "    ") + filled(pattern, {{"value", value}});
  };
  add(texts().organisation, info.organisation);
  add(texts().author, m_request.author);
  add(texts().date, m_request.date);
  add(texts().reviewNumber, info.mapReviewNumber);
  add(texts().classification, info.classification);
  m_pen.textIn(at, line, quiet(size), Align::Right);
}

void TemplateMaker::drawChief(const Block& block, const Rectangle& at, double size) {
  const Person* chief = m_staff.chiefs.empty() ? nullptr : m_staff.chiefs.front();
  if (m_staff.chiefs.size() > 1) m_made.cut.push_back(block.kind);
  const double middle = at.min.y + at.height() * 0.3;
  m_pen.textIn({at.min, {at.max.x, middle}}, words().chief, quiet(size * 0.7));
  const double name = middle + at.height() * 0.37;
  const bool named = chief != nullptr, reached = chief && !chief->phone.empty();
  paragraph(block, {{at.min.x, middle}, {at.max.x, name}}, given(named ? chief->name : std::string(), Missing::Chief),
            named ? ink(size * 1.25, true) : quiet(size), Align::Left, true);
  m_pen.textIn({{at.min.x, name}, at.max}, given(reached ? chief->phone : std::string(), Missing::Phone),
               reached ? ink(size) : quiet(size));
}

void TemplateMaker::drawPhoto(const Block& block, const Rectangle& at, double size) {
  const Person* chief = m_staff.chiefs.empty() ? nullptr : m_staff.chiefs.front();
  if (chief && chief->photo && !chief->photo->empty()) {
    m_made.sheet.scene.primitives.push_back(Photo{at.min, at.max, chief->photo});
  } else {
    given({}, Missing::Photo);
    m_pen.fill(at, kNoPicture);
    paragraph(block, at.grown(-std::min(1.0, at.width() / 4)), words().notGiven, quiet(size), Align::Centre, true);
  }
  m_pen.rectangle(at, 0.25, kRule);
}

void TemplateMaker::drawMembers(const Block& block, const Rectangle& at, double size) {
  const std::vector<const Person*>& members = m_staff.members;
  const double row = size * 1.8;
  if (members.empty()) {
    m_pen.textIn({at.min, {at.max.x, at.min.y + row}}, given({}, Missing::Members), quiet(size));
    return;
  }
  const auto room = static_cast<std::size_t>(std::max(1.0, at.height() / row + 1e-6));
  const std::size_t all = members.size(), shown = all <= room ? all : room - 1;
  double y = at.min.y;
  for (std::size_t i = 0; i < shown; ++i, y += row) {
    const double middle = at.min.x + at.width() * 0.45;
    m_pen.textIn({{at.min.x, y}, {middle - 1, y + row}}, members[i]->name, ink(size));
    m_pen.textIn({{middle, y}, {at.max.x, y + row}}, members[i]->phone, ink(size));
    m_pen.line({at.min.x, y + row}, {at.max.x, y + row}, 0.15, kRule);
  }
  if (shown == all) return;
  m_made.cut.push_back(block.kind);
  m_pen.textIn({{at.min.x, y}, {at.max.x, y + row}}, filled(words().moreMembers, {{"n", std::to_string(all - shown)}}),
               quiet(size));
}

// The first of them.
void TemplateMaker::drawContact(const Block& block, const Rectangle& at, double size, const std::string& heading,
                                const std::vector<const Person*>& people, Missing field) {
  if (people.size() > 1) m_made.cut.push_back(block.kind);
  rows(block, at, size, {{heading, given(people.empty() ? std::string() : contactOf(*people.front()), field)}});
}

}  // namespace wangge::sheet
