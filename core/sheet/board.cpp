// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/board.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/map/scene_ops.h"
#include "core/plan/staff.h"
#include "core/sheet/counts_text.h"
#include "core/sheet/furniture.h"
#include "core/sheet/paragraph.h"

namespace wangge::sheet {
namespace {

constexpr Colour kBand = rgb(0x1F4E79), kOnBand = rgb(0xFFFFFF), kRule = rgb(0xC8CDD3), kQuiet = rgb(0x5F6B76);
constexpr double kBoardMargin = 8;  // mm kept free around the grid

// The people on a grid, by role; the first of each comes first.
struct Staff {
  std::vector<const Person*> chiefs, members, officers, supervisors;
};

Staff staffOf(const Project& project, GridId grid, Days on) {
  Staff staff;
  for (PostId id : postsOn(project, grid, on)) {
    const Post& post = project.posts.at(id);
    const Person* person = project.persons.find(post.person);
    if (!person) continue;
    switch (post.role) {
      case PostRole::Chief:
        staff.chiefs.push_back(person);
        break;
      case PostRole::Member:
        staff.members.push_back(person);
        break;
      case PostRole::CommunityOfficer:
        staff.officers.push_back(person);
        break;
      case PostRole::Supervisor:
        staff.supervisors.push_back(person);
        break;
    }
  }
  return staff;
}

class BoardMaker {
 public:
  BoardMaker(const Project& project, const BoardRequest& request, const TextMeasurer& measurer, const BaseIndex* base)
      : m_project(project),
        m_request(request),
        m_grid(project.grids.at(request.grid)),
        m_unit{Level::Grid, {}, {}, request.grid},
        m_pen(m_board.sheet.scene, measurer),
        m_base(base) {
    if (!request.open) m_staff = staffOf(project, request.grid, request.on);
  }

  Result<Board> run() {
    const Box box = boxAround(m_project, m_grid.zone.faces);
    if (box.empty()) return fail(Error("map.nothing_to_draw").with("name", nameOf(m_project, m_unit)));
    Scene& scene = m_board.sheet.scene;
    // Laid out on smaller paper, then enlarged: lines and letters of the map grow with it.
    const double reduced = 1 / m_request.form.lines;
    scene.width = m_request.form.width * reduced, scene.height = m_request.form.height * reduced;
    scene.title = fullName();
    const auto paper = boardPaper(m_request.paper.empty() ? m_request.form.paper : m_request.paper);
    const double own = std::min(m_request.form.width, m_request.form.height);
    m_enlargement = (paper ? paper->width / own : 1) * m_request.form.lines;
    for (const Block& block : m_request.open ? m_request.form.open : m_request.form.internal) {
      if (m_request.open && isContact(block.kind)) continue;
      const Rectangle at{{block.at.min.x * reduced, block.at.min.y * reduced},
                         {block.at.max.x * reduced, block.at.max.y * reduced}};
      draw(block, at, block.size * reduced, box);
    }
    enlarge(scene, m_enlargement);
    return std::move(m_board);
  }

 private:
  static TextStyle ink(double size, bool bold = false) { return {size, bold, kInk, {}, 0}; }

  void paragraph(BlockKind kind, const Rectangle& at, const std::string& text, const TextStyle& style,
                 Align align = Align::Left, bool middle = false) {
    if (drawParagraph(m_pen, at, text, style, align, middle).cut) m_board.cut.push_back(kind);
  }

  std::string fullName() const {
    const SheetTexts& texts = m_request.texts;
    std::vector<std::string> names = fullNameOf(m_project, m_unit, texts.map.ordinalName);
    if (!texts.highestFirst) std::reverse(names.begin(), names.end());
    std::string joined;
    for (const std::string& name : names) joined += (joined.empty() ? "" : texts.nameSeparator) + name;
    return joined;
  }

  // The value, or a clear word where there is none.
  std::string given(const std::string& value, Missing field) {
    if (!value.empty()) return value;
    m_board.missing.insert(field);
    return m_request.words.notGiven;
  }

  void draw(const Block& block, const Rectangle& at, double size, const Box& box) {
    const BoardTexts& words = m_request.words;
    switch (block.kind) {
      case BlockKind::Band:
        m_pen.fill(at, plain(kBand));
        break;
      case BlockKind::Title:
        if (m_grid.name.empty()) m_board.missing.insert(Missing::Name);
        m_board.sheet.scene.title = filled(block.text, {{"name", fullName()}});
        paragraph(block.kind, at, m_board.sheet.scene.title, {size, true, kOnBand, {}, 0}, Align::Centre, true);
        break;
      case BlockKind::Heading:
        m_pen.textIn(at, block.text, {size, true, kBand, {}, 0});
        m_pen.line({at.min.x, at.max.y}, at.max, 0.35, kBand);
        break;
      case BlockKind::Code:
        m_pen.textIn(at, words.code + " " + given(m_grid.code, Missing::Code), {size, false, kOnBand, {}, 0},
                     Align::Centre);
        break;
      case BlockKind::Map:
        drawMap(at, box);
        break;
      case BlockKind::Facts:
        drawFacts(at, size);
        break;
      case BlockKind::Bounds:
        paragraph(block.kind, at, block.text + given(m_request.bounds, Missing::Bounds), ink(size));
        break;
      case BlockKind::Duties:
        drawDuties(at, size);
        break;
      case BlockKind::Foot:
        drawFootLine(at, size);
        break;
      case BlockKind::Chief:
        drawChief(at, size);
        break;
      case BlockKind::Photo:
        drawPhoto(at, size);
        break;
      case BlockKind::Members:
        drawMembers(at, size);
        break;
      case BlockKind::Officer:
        drawContact(block.kind, at, size, words.officer, m_staff.officers, Missing::Officer);
        break;
      case BlockKind::Supervision:
        drawContact(block.kind, at, size, words.supervision, m_staff.supervisors, Missing::Supervision);
        break;
    }
  }

  void drawMap(const Rectangle& at, const Box& box) {
    constexpr double scaleBar = 13;
    MapRequest map;
    map.frame = {at.min, {at.max.x, at.max.y - scaleBar}};
    map.view = viewOf(box, map.frame, kBoardMargin);
    const double printed = niceDenominator(map.view.denominator / m_enlargement);
    map.view.denominator = printed * m_enlargement;
    map.detail = Level::Grid;
    map.fill = GridFill::None;
    map.focus = m_unit;
    map.layers = m_request.layers;
    // What leaves the office draws and names no administrative border.
    if (m_request.open) map.layers.communities = map.layers.subdistricts = map.layers.counties = false;
    map.measurer = &m_pen.measurer();
    map.texts = m_request.texts.map;
    // Whoever stands in front of a board looks for a place, not for counts.
    map.texts.sign = {};
    map.texts.households = map.texts.partly = map.texts.persons = {};
    map.base = m_base;
    const Rectangle arrow{{map.frame.max.x - 13, map.frame.min.y + 4}, {map.frame.max.x - 4, map.frame.min.y + 19}};
    map.reserved = {arrow.grown(2)};
    Portrayal portrayal = portray(m_project, map);
    Scene& scene = m_board.sheet.scene;
    scene.anchor = portrayal.anchor;
    for (Primitive& primitive : portrayal.primitives) scene.primitives.push_back(std::move(primitive));
    drawNorthArrow(m_pen, arrow, m_request.texts.north);
    m_pen.rectangle(map.frame, 0.3, kInk);
    const double width = std::min(80.0, at.width());
    drawScaleBar(m_pen, {{at.centre().x - width / 2, at.max.y - 12}, {at.centre().x + width / 2, at.max.y}}, printed,
                 map.view.denominator, m_request.texts);
    m_board.sheet.denominator = printed;
    m_board.sheet.view = map.view;
    m_board.sheet.view.denominator = printed;
    m_board.sheet.view.middle = {map.view.middle.x * m_enlargement, map.view.middle.y * m_enlargement};
    m_board.sheet.map = {{map.frame.min.x * m_enlargement, map.frame.min.y * m_enlargement},
                         {map.frame.max.x * m_enlargement, map.frame.max.y * m_enlargement}};
  }

  // Rows of a label and a value, as high as the letters need.
  void rows(BlockKind kind, const Rectangle& at, double size,
            const std::vector<std::pair<std::string, std::string>>& list) {
    double label = 0;
    for (const auto& [key, value] : list) label = std::max(label, m_pen.width(key, ink(size)));
    label = std::min(label + size, at.width() * 0.5);
    const double row = std::min(size * 1.8, at.height() / static_cast<double>(std::max<std::size_t>(1, list.size())));
    double y = at.min.y;
    for (const auto& [key, value] : list) {
      m_pen.textIn({{at.min.x, y}, {at.min.x + label, y + row}}, key, {size, false, kQuiet, {}, 0});
      const bool missing = value == m_request.words.notGiven;
      paragraph(kind, {{at.min.x + label, y}, {at.max.x, y + row}}, value,
                missing ? TextStyle{size, false, kQuiet, {}, 0} : ink(size, true), Align::Left, true);
      y += row;
    }
  }

  void drawFacts(const Rectangle& at, double size) {
    const SheetTexts& texts = m_request.texts;
    const BoardTexts& words = m_request.words;
    std::string kind = texts.kinds[static_cast<std::size_t>(m_grid.kind)];
    if (const std::string& category = texts.category[static_cast<std::size_t>(m_grid.category)]; !category.empty())
      kind += " · " + category;
    rows(BlockKind::Facts, at, size,
         {{words.code, given(m_grid.code, Missing::Code)},
          {words.kind, kind},
          {words.community, nameOf(m_project, map::Unit{Level::Community, {}, m_grid.community, {}})},
          {words.area, areaText(m_grid.zone.area, texts)}});
  }

  void drawDuties(const Rectangle& at, double size) {
    std::string text;
    int number = 0;
    for (const std::string& duty : m_request.form.duties)
      text += (text.empty() ? "" : "\n") + fmt::format("{}. {}", ++number, duty);
    paragraph(BlockKind::Duties, at, text, ink(size));
  }

  void drawFootLine(const Rectangle& at, double size) {
    const SheetTexts& texts = m_request.texts;
    const ProjectInfo& info = m_project.info;
    std::string line;
    const auto add = [&](const std::string& pattern, const std::string& value) {
      if (!value.empty()) line += (line.empty() ? "" : "    ") + filled(pattern, {{"value", value}});
    };
    add(texts.organisation, info.organisation);
    if (!m_request.open) add(texts.author, m_request.author);
    add(texts.date, m_request.date);
    add(texts.reviewNumber, info.mapReviewNumber);
    if (!m_request.open) add(texts.classification, info.classification);
    m_pen.textIn(at, line, {size, false, kQuiet, {}, 0}, Align::Right);
  }

  void drawChief(const Rectangle& at, double size) {
    const Person* chief = m_staff.chiefs.empty() ? nullptr : m_staff.chiefs.front();
    if (m_staff.chiefs.size() > 1) m_board.cut.push_back(BlockKind::Chief);
    const double middle = at.min.y + at.height() * 0.3;
    m_pen.textIn({at.min, {at.max.x, middle}}, m_request.words.chief, {size * 0.7, false, kQuiet, {}, 0});
    const double name = middle + at.height() * 0.37;
    const bool named = chief != nullptr, reached = chief && !chief->phone.empty();
    paragraph(BlockKind::Chief, {{at.min.x, middle}, {at.max.x, name}},
              given(named ? chief->name : std::string(), Missing::Chief),
              named ? ink(size * 1.25, true) : TextStyle{size, false, kQuiet, {}, 0}, Align::Left, true);
    m_pen.textIn({{at.min.x, name}, at.max}, given(reached ? chief->phone : std::string(), Missing::Phone),
                 reached ? ink(size) : TextStyle{size, false, kQuiet, {}, 0});
  }

  void drawPhoto(const Rectangle& at, double size) {
    const Person* chief = m_staff.chiefs.empty() ? nullptr : m_staff.chiefs.front();
    if (chief && chief->photo && !chief->photo->empty()) {
      m_board.sheet.scene.primitives.push_back(Photo{at.min, at.max, chief->photo});
    } else {
      m_board.missing.insert(Missing::Photo);
      m_pen.fill(at, plain(rgb(0xF1F3F5)));
      paragraph(BlockKind::Photo, at.grown(-1), m_request.words.notGiven, {size, false, kQuiet, {}, 0}, Align::Centre,
                true);
    }
    m_pen.rectangle(at, 0.25, kRule);
  }

  static std::string contactOf(const Person& person) {
    return person.phone.empty() ? person.name : person.name + "  " + person.phone;
  }

  void drawMembers(const Rectangle& at, double size) {
    if (m_staff.members.empty()) {
      m_pen.textIn({at.min, {at.max.x, at.min.y + size * 1.8}}, given({}, Missing::Members),
                   {size, false, kQuiet, {}, 0});
      return;
    }
    const double row = size * 1.8;
    const auto room = static_cast<std::size_t>(std::max(1.0, at.height() / row + 1e-6));
    const std::size_t all = m_staff.members.size(), shown = all <= room ? all : room - 1;
    double y = at.min.y;
    for (std::size_t i = 0; i < shown; ++i, y += row) {
      const Person& person = *m_staff.members[i];
      const double middle = at.min.x + at.width() * 0.45;
      m_pen.textIn({{at.min.x, y}, {middle - 1, y + row}}, person.name, ink(size));
      m_pen.textIn({{middle, y}, {at.max.x, y + row}}, person.phone, ink(size));
      m_pen.line({at.min.x, y + row}, {at.max.x, y + row}, 0.15, kRule);
    }
    if (shown == all) return;
    m_board.cut.push_back(BlockKind::Members);
    m_pen.textIn({{at.min.x, y}, {at.max.x, y + row}},
                 filled(m_request.words.moreMembers, {{"n", std::to_string(all - shown)}}),
                 {size, false, kQuiet, {}, 0});
  }

  // The first of them.
  void drawContact(BlockKind kind, const Rectangle& at, double size, const std::string& heading,
                   const std::vector<const Person*>& people, Missing field) {
    if (people.size() > 1) m_board.cut.push_back(kind);
    rows(kind, at, size, {{heading, given(people.empty() ? std::string() : contactOf(*people.front()), field)}});
  }

  const Project& m_project;
  const BoardRequest& m_request;
  const Grid& m_grid;
  const map::Unit m_unit;
  Board m_board;
  SheetPen m_pen;
  const BaseIndex* m_base;
  Staff m_staff;
  double m_enlargement = 1;
};

}  // namespace

std::optional<PaperFormat> boardPaper(std::string_view name) {
  constexpr PaperFormat formats[] = {{841, 1189}, {594, 841}, {420, 594}, {297, 420},
                                     {210, 297},  {148, 210}, {105, 148}};
  if (name.size() != 2 || (name[0] != 'A' && name[0] != 'a') || name[1] < '0' || name[1] > '6') return std::nullopt;
  return formats[name[1] - '0'];
}

Result<Board> makeBoard(const Project& project, const BoardRequest& request, const TextMeasurer& measurer,
                        const BaseIndex* base) {
  return BoardMaker(project, request, measurer, base).run();
}

}  // namespace wangge::sheet
