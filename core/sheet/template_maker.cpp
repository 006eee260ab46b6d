// SPDX-License-Identifier: GPL-3.0-or-later
// The page as a whole, maps, and what tells of them.
#include "core/sheet/template_maker.h"

#include <algorithm>
#include <cmath>

#include "core/map/scene_ops.h"
#include "core/plan/staff.h"
#include "core/sheet/edition.h"
#include "core/sheet/sheet_margins.h"
#include "core/sheet/sheet_panel.h"

namespace wangge::sheet {
namespace {

constexpr Colour kWhite = rgb(0xFFFFFF);
// Heights of letters that these are made for, mm.
constexpr double kLegendLetter = 2.6, kTableLetter = 2.6, kLocatorLetter = 2.6;

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

// How much larger a template is printed than it was made.
double enlargementOf(const Template& form, const std::string& paper) {
  const auto format = templatePaper(paper.empty() ? form.paper : paper);
  if (!format) return 1;
  const auto [small, large] = std::minmax(form.width, form.height);
  return std::min(format->width / small, format->height / large);
}

}  // namespace

TemplateMaker::TemplateMaker(const Project& project, const TemplateRequest& request, const TextMeasurer& measurer,
                             const BaseIndex* base)
    : m_project(project),
      m_asked(request),
      m_request(ofEdition(sheetRequestOf(request))),
      m_blocks(request.form.blocks(m_request.open)),
      m_unit(request.unit),
      m_pen(m_made.sheet.scene, measurer),
      m_base(base),
      m_enlargement(enlargementOf(request.form, request.paper) * request.form.lines) {
  if (!m_request.open && m_unit.grid) m_staff = staffOf(project, m_unit.grid, request.on);
}

Result<TemplateSheet> TemplateMaker::run(std::vector<SheetTable>& rest) {
  Scene& scene = m_made.sheet.scene;
  const double reduced = 1 / m_asked.form.lines;
  scene.width = m_asked.form.width * reduced, scene.height = m_asked.form.height * reduced;
  scene.title = titleOf(m_project, m_unit, texts());
  scene.font = m_request.font;
  if (auto prepared = prepareMaps(); !prepared) return fail(prepared.error());
  const SheetTables tables = tablesOf(m_project, m_unit, texts());
  const bool withTables =
      std::any_of(m_blocks.begin(), m_blocks.end(), [](const Block& b) { return b.kind == BlockKind::Table; });
  // Numbers and names that found no room on the map are told before the rows of the tables.
  for (const auto& [index, one] : m_maps) {
    SheetTable leftOut =
        leftOutOf(m_project, m_unit, one.drawn.portrayal.unlabelled, one.drawn.portrayal.keys, texts());
    if (!leftOut.rows.empty() && &one == &m_maps.front().second) m_tables.push_back(std::move(leftOut));
  }
  if (withTables) m_tables.insert(m_tables.end(), tables.beside.begin(), tables.beside.end());
  for (std::size_t i = 0; i < m_blocks.size(); ++i) draw(i);
  if (const Rectangle frame = enlarged(m_asked.form.frame, reduced); frame.width() > 0 && frame.height() > 0) {
    m_pen.rectangle(frame, 0.7, kInk);
    m_pen.rectangle(frame.grown(-1.6), 0.18, kInk);
  }
  enlarge(scene, m_enlargement);
  rest = std::move(m_tables);
  if (withTables) rest.insert(rest.end(), tables.after.begin(), tables.after.end());
  if (withTables && !rest.empty())
    if (auto bounds = boundsOfGrids(m_project, m_unit, texts(), m_pen.measurer()))
      rest.push_back(std::move(bounds->page));
  std::sort(m_made.cut.begin(), m_made.cut.end());
  m_made.cut.erase(std::unique(m_made.cut.begin(), m_made.cut.end()), m_made.cut.end());
  return std::move(m_made);
}

bool TemplateMaker::isOn(std::size_t index, BlockKind below) const {
  const Rectangle& at = m_blocks[index].at;
  for (std::size_t i = 0; i < index; ++i)
    if (m_blocks[i].kind == below && m_blocks[i].at.grown(1e-6).contains(at)) return true;
  return false;
}

void TemplateMaker::ground(std::size_t index, const Rectangle& at, bool framed) {
  const bool onMap = std::any_of(
      m_blocks.begin(), m_blocks.begin() + static_cast<std::ptrdiff_t>(index),
      [&](const Block& other) { return other.kind == BlockKind::Map && other.at.overlaps(m_blocks[index].at); });
  if (!onMap) return;
  m_pen.polygon(at.corners(), plain(kWhite), framed ? Stroke{kInk, 0.3, Dash::Solid} : kNoStroke);
}

void TemplateMaker::scaledInto(const Rectangle& at, double by,
                               const std::function<void(SheetPen&, const Rectangle&)>& draw) {
  Scene part;
  SheetPen pen(part, m_pen.measurer());
  draw(pen, {{0, 0}, {at.width() / by, at.height() / by}});
  enlarge(part, by);
  move(part.primitives, at.min);
  for (Primitive& primitive : part.primitives) m_made.sheet.scene.primitives.push_back(std::move(primitive));
}

Result<void> TemplateMaker::prepareMaps() {
  if (boxAround(m_project, zoneOf(m_project, m_unit).faces).empty())
    return fail(Error("map.nothing_to_draw").with("name", nameOf(m_project, m_unit)));
  for (std::size_t i = 0; i < m_blocks.size(); ++i) {
    if (m_blocks[i].kind != BlockKind::Map) continue;
    auto one = mapOf(placeOf(m_blocks[i]), i);
    if (!one) return fail(one.error());
    m_maps.emplace_back(i, *std::move(one));
  }
  if (m_maps.empty()) return {};
  const BlockMap& first = m_maps.front().second;
  tellMap(m_made.sheet, first.map, first.printed, first.drawn, m_enlargement);
  m_made.sheet.unlabelled = first.drawn.portrayal.unlabelled;
  m_made.sheet.scene.anchor = first.drawn.portrayal.anchor;
  return {};
}

// Parts of the first map only, on paper that pages are arranged on.
SheetRequest TemplateMaker::splitRequest() const {
  SheetRequest request = m_request;
  const std::string& paper = m_asked.paper.empty() ? m_asked.form.paper : m_asked.paper;
  request.split.never |= !paperFromText(paper) || !m_maps.empty();
  return request;
}

const SplitMap* TemplateMaker::split() const {
  if (m_maps.empty() || !m_maps.front().second.drawn.split) return nullptr;
  return &*m_maps.front().second.drawn.split;
}

Result<TemplateMaker::BlockMap> TemplateMaker::mapOf(const Rectangle& frame, std::size_t index) {
  // Nothing of the map's words stands below what stands on it.
  std::vector<Rectangle> reserved, taken;
  for (std::size_t i = index + 1; i < m_blocks.size(); ++i) {
    const Block& other = m_blocks[i];
    if (other.kind == BlockKind::Map || other.kind == BlockKind::Band || other.at.contains(m_blocks[index].at))
      continue;
    if (!other.at.overlaps(m_blocks[index].at)) continue;
    taken.push_back(placeOf(other).grown(2));
    reserved.push_back(placeOf(other).grown(other.kind == BlockKind::NorthArrow ? 2 : 1));
  }
  const double margin = std::min({kMapMargin, frame.width() / 6, frame.height() / 6});
  const auto tried = [&](const Box& box, const std::vector<Box>& apart) -> Result<std::optional<BlockMap>> {
    BlockMap one;
    View view = viewOf(box, frame, margin);
    const double least = view.denominator / m_enlargement;
    one.printed = niceDenominator(least);
    if (m_request.denominator > 0) {
      if (m_request.denominator < least * (1 - 1e-9))
        return fail(Error("print.does_not_fit")
                        .with("name", nameOf(m_project, m_unit))
                        .with("scale", grouped(std::llround(m_request.denominator)))
                        .with("fits", grouped(std::llround(one.printed))));
      one.printed = m_request.denominator;
    }
    view.denominator = one.printed * m_enlargement;
    one.map = mapRequestOf(m_project, m_request, view, frame, m_pen.measurer(), m_base);
    one.map.reserved = reserved;
    // Where fills do not tell the state of grids, the reader looks for a place, not for counts.
    if (one.map.fill != GridFill::Status) {
      one.map.texts.sign = {};
      one.map.texts.households = one.map.texts.partly = one.map.texts.persons = {};
    }
    const std::vector<Line> rings = outlineOn(m_project, m_unit, view);
    DetailRoom room{rings, taken, m_enlargement, {}};
    std::vector<DetailMap> exclaves;
    if (!apart.empty()) {
      auto maps = exclaveMaps(m_project, one.map, apart, room);
      if (!maps) return std::optional<BlockMap>();
      exclaves = *std::move(maps);
      for (DetailMap& exclave : exclaves) reserveFor(exclave, one.map);
    }
    const SheetRequest request = splitRequest();
    auto drawn = portrayOrSplit(m_project, {request, one.printed}, one.map, std::move(exclaves), room);
    if (!drawn) return fail(drawn.error());
    one.drawn = *std::move(drawn);
    return std::optional(std::move(one));
  };
  UnitExtent extent = extentOf(m_project, m_unit);
  auto one = tried(extent.map, extent.apart);
  if (one && !*one) {
    for (const Box& box : extent.apart) extent.map.include(box);
    one = tried(extent.map, {});
  }
  if (!one) return fail(one.error());
  return **std::move(one);
}

void TemplateMaker::drawMap(const BlockMap& one) {
  Scene& scene = m_made.sheet.scene;
  scene.primitives.insert(scene.primitives.end(), one.drawn.portrayal.primitives.begin(),
                          one.drawn.portrayal.primitives.end());
  drawDetailsOn(m_pen, one.drawn.details, texts());
  if (one.drawn.split) drawPartFrames(m_pen, *one.drawn.split);
  m_pen.rectangle(one.map.frame, 0.3, kInk);
}

void TemplateMaker::drawLegendIn(const Block& block, const Rectangle& at, double size) {
  if (m_maps.empty()) return;
  const BlockMap& one = m_maps.front().second;
  const std::vector<LegendItem> items = legendFor(m_request, one.drawn, one.map);
  double by = size / kLegendLetter;
  const auto high = [&] {
    constexpr double slack = 0.01;
    const LegendRoom room{at.width() / by, at.height() / by + slack};
    return legendHeight(items, m_pen.measurer(), room) > room.height + slack;
  };
  for (const double least = by / 2; high() && by > least;) by = std::max(least, by * 0.94);
  if (high()) m_made.cut.push_back(block.kind);
  scaledInto(at, by, [&](SheetPen& pen, const Rectangle& box) {
    drawLegend(pen, items, box, texts().legend);
    if (pen.cut() > 0) m_made.cut.push_back(block.kind);
  });
}

void TemplateMaker::drawTables(const Rectangle& at, double size) {
  scaledInto(at, size / kTableLetter, [&](SheetPen& pen, const Rectangle& box) {
    Rectangle room = box;
    while (!m_tables.empty()) {
      if (std::vector<SheetTable> parts = inWidth(m_tables.front(), pen.measurer(), room.width()); parts.size() > 1) {
        m_tables.erase(m_tables.begin());
        m_tables.insert(m_tables.begin(), parts.begin(), parts.end());
      }
      // What would be cut here stands whole on the next page.
      if (!fitsWidth(m_tables.front(), pen.measurer(), room.width())) break;
      TableDrawn drawn = drawTable(pen, m_tables.front(), room, texts());
      room.min.y += drawn.height + 4;
      if (!drawn.rest.rows.empty()) {
        m_tables.front() = std::move(drawn.rest);
        break;
      }
      m_tables.erase(m_tables.begin());
    }
  });
}

void TemplateMaker::drawScale(const Rectangle& at) {
  if (m_maps.empty()) return;
  constexpr double height = 12, least = 30;
  const BlockMap& one = m_maps.front().second;
  const double by = std::min(at.height() / height, at.width() / least);
  scaledInto(at, by, [&](SheetPen& pen, const Rectangle& box) {
    const double width = std::min(80.0, box.width());
    drawScaleBar(pen, Rectangle::around(box.centre(), width, height), one.printed, one.map.view.denominator * by,
                 texts());
  });
}

void TemplateMaker::drawLocatorIn(const Rectangle& at, double size) {
  scaledInto(at, size / kLocatorLetter, [&](SheetPen& pen, const Rectangle& box) {
    if (box.width() > 8 && box.height() > 10) drawLocatorOn(pen, m_project, m_unit, texts(), box, !m_request.open);
  });
}

}  // namespace wangge::sheet
