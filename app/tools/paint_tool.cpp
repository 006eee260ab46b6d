// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/paint_tool.h"

#include <algorithm>
#include <set>

#include "core/edit/support.h"
#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/geometry/predicates.h"
#include "core/map/base_index.h"
#include "core/plan/locks.h"
#include "core/topology/outline.h"
#include "core/topology/spatial_queries.h"

namespace wangge {
namespace {

// Beyond this many pieces a stroke is tried when it ends, so that a lasso around a city does not stall.
constexpr std::size_t kLivePieces = 3000;
constexpr double kClick = 4;  // pixels that a click may wander

std::vector<FaceId> merged(const std::vector<FaceId>& a, const std::vector<FaceId>& b) {
  std::vector<FaceId> all;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

Ring rectangle(Point a, Point b) {
  const auto [left, right] = std::minmax(a.x, b.x);
  const auto [low, high] = std::minmax(a.y, b.y);
  return {{left, low}, {right, low}, {right, high}, {left, high}};
}

}  // namespace

ZoneId PaintTool::target() const {
  return m_stroke ? m_target : m_context.session.selectedZone(label());
}

Ring PaintTool::drawn(const Pointer& pointer) const {
  if (settings().shape == PaintShape::Rectangle) return rectangle(m_path.front(), pointer.at);
  return {m_path.begin(), m_path.end()};
}

std::vector<FaceId> PaintTool::touched(const Pointer& pointer) const {
  const Subdivision& s = project().subdivision;
  if (!m_stroke) {
    if (settings().shape != PaintShape::Brush) return {s.locate(pointer.at)};
    return facesUnderBrush(s, {pointer.at}, settings().brush * pointer.pixel * 0.5);
  }
  if (settings().shape == PaintShape::Brush)
    return facesUnderBrush(s, {m_last.at, pointer.at}, settings().brush * pointer.pixel * 0.5);
  return facesInside(s, drawn(pointer));
}

std::vector<FaceId> PaintTool::allowed(std::vector<FaceId> faces) const {
  const Subdivision& s = project().subdivision;
  if (settings().unit == UnitLevel::Grid) {
    std::set<GridId> grids;
    for (FaceId id : faces)
      if (const GridId grid = s.face(id).grid) grids.insert(grid);
    for (GridId grid : grids)
      faces.insert(faces.end(), project().grids.at(grid).zone.faces.begin(), project().grids.at(grid).zone.faces.end());
  }
  std::sort(faces.begin(), faces.end());
  faces.erase(std::unique(faces.begin(), faces.end()), faces.end());
  const ZoneId gains = settings().newGrid ? ZoneId() : target();
  const bool ofGrids = label() == Label::Grid;  // they lie in one community
  std::erase_if(faces, [&](FaceId id) {
    const Face& face = s.face(id);
    const ZoneId owner = zoneOf(face, label());
    if (id == kUniverse || !face.community || (gains && owner == gains)) return true;
    if (ofGrids && m_community && settings().thisCommunity && face.community != m_community) return true;
    if (ofGrids && gains && face.community != project().grids.at(gains.grid()).community) return true;
    // All territory has a community, so what has no grid is meant there.
    if (settings().source == SourceFilter::Unassigned)
      return static_cast<bool>(label() == Label::Community ? face.grid : owner);
    return settings().source == SourceFilter::Started && owner != m_started;
  });
  return faces;
}

Cells PaintTool::touchedCells(const Pointer& pointer) const {
  const bool brush = settings().shape == PaintShape::Brush || !m_stroke;
  Cells cells = brush ? cellsUnder(m_context, pointer.at, settings().brush * pointer.pixel * 0.5)
                      : cellsInside(m_context, drawn(pointer));
  const auto closed = [&](auto cell) { return allowed({faceOf(project(), cell)}).empty(); };
  std::erase_if(cells.buildings, closed);
  std::erase_if(cells.places, closed);
  return cells;
}

// What is locked is left out of a stroke that takes other pieces as well; alone, it is refused with the reason.
template <class Touched>
Touched PaintTool::unlocked(const Touched& all) {
  const auto locked = [&](FaceId face) {
    return label() != Label::Precinct && isLocked(project(), project().subdivision.face(face));
  };
  Touched open = all;
  if constexpr (std::is_same_v<Touched, Cells>) {
    // Whatever is edited: a block that is locked is not divided.
    const auto closed = [&](auto cell) {
      return isLocked(project(), project().subdivision.face(faceOf(project(), cell)));
    };
    std::erase_if(open.buildings, closed);
    std::erase_if(open.places, closed);
  } else {
    std::erase_if(open, locked);
  }
  if (open.empty()) return all;
  if (!(open == all)) m_view.hint = Message("tool.locked_left_out");
  return open;
}

void PaintTool::show(const Cells& touched) {
  m_view.hint.reset();
  const Cells cells = unlocked(touched);
  if (cells == m_shownCells && (previewed() || m_view.problem)) return;
  m_shownCells = cells;
  clearPreview();
  if (cells.empty()) {
    m_view.hint = Message("tool.no_building");
    return;
  }
  Box blocks;
  for (BuildingId id : cells.buildings) blocks.include(project().subdivision.face(faceOf(project(), id)).box);
  const std::vector<BuildingId> nearby =
      cells.buildings.empty() ? std::vector<BuildingId>() : m_context.base().buildingsIn(blocks);
  const ZoneId gains = settings().newGrid ? ZoneId::noneOf(label()) : target();
  const auto mayTake = [this](FaceId id) { return !allowed({id}).empty(); };
  preview(withStrips(assignBuildings(project(), cells.buildings, nearby, cells.places, gains, session().context()),
                     mayTake));
}

void PaintTool::showTaken() {
  byBuilding() ? show(m_cells) : show(m_faces);
}

void PaintTool::show(const std::vector<FaceId>& touched) {
  m_view.hint.reset();
  const std::vector<FaceId> faces = unlocked(touched);
  if (faces == m_shown && (previewed() || m_view.problem)) return;
  m_shown = faces;
  clearPreview();
  if (faces.empty()) return;
  // Strips come from where the stroke may take from as well.
  const auto mayTake = [this](FaceId id) { return !allowed({id}).empty(); };
  if (settings().newGrid) {
    preview(giving(faces, ZoneId::noneOf(label()), mayTake));
  } else if (const ZoneId gains = target()) {
    preview(giving(faces, gains, mayTake));
  }
}

void PaintTool::hover(const Pointer& pointer) {
  m_started = ownerAt(pointer.at);
  m_community = {};
  m_view.brush = settings().shape == PaintShape::Brush ? std::optional(settings().brush * 0.5) : std::nullopt;
  m_view.hint.reset();
  if (!settings().newGrid && !target()) {
    clearPreview();
    m_view.hint = Message(label() == Label::Precinct    ? "tool.choose_precinct"
                          : label() == Label::Community ? "tool.choose_community"
                                                        : "tool.choose_target");
    return;
  }
  m_community = project().subdivision.face(project().subdivision.locate(pointer.at)).community;
  if (!byBuilding()) {
    const std::vector<FaceId> faces = allowed(touched(pointer));
    show(faces);
    const bool other = m_community && (settings().newGrid || m_started != target());
    if (faces.empty() && other && settings().source == SourceFilter::Unassigned)
      m_view.hint = Message("tool.only_unassigned");
    return;
  }
  const Cells cells = touchedCells(pointer);
  live(project(), cells) ? show(cells) : waitForRelease();
}

void PaintTool::press(const Pointer& pointer) {
  hover(pointer);
  if (!settings().newGrid && !target()) {
    // The first click chooses who gains.
    if (m_started) session().select(selectionOf(std::span(&m_started, 1)));
    move(pointer);
    return;
  }
  m_faces.clear();
  m_cells = {};
  take(pointer);
  m_target = target();
  m_stroke = true;
  m_dragged = m_late = false;
  m_last = pointer;
  m_path = {pointer.at};
  m_view.lines.clear();
}

// A brush takes more and more, a shape what is in it now.
void PaintTool::take(const Pointer& pointer) {
  const bool brush = settings().shape == PaintShape::Brush;
  if (byBuilding()) {
    Cells now = touchedCells(pointer);
    m_cells = brush ? merged(m_cells, now) : std::move(now);
  } else {
    std::vector<FaceId> now = allowed(touched(pointer));
    m_faces = brush ? merged(m_faces, now) : std::move(now);
  }
}

void PaintTool::waitForRelease() {
  clearPreview();
  m_shown.clear();
  m_shownCells = {};
  m_view.hint = Message("tool.when_released");
}

void PaintTool::move(const Pointer& pointer) {
  if (!m_stroke) return hover(pointer);
  if (settings().shape == PaintShape::Brush) {
    take(pointer);
  } else {
    m_dragged = m_dragged || distance(m_path.front(), pointer.at) > kClick * pointer.pixel;
    if (!m_dragged) return;
    m_path.push_back(pointer.at);
    Ring ring = drawn(pointer);
    m_late = byBuilding() && tooManyIn(m_context, boxOf(Polygon{ring, {}}));
    if (!m_late) take(pointer);
    ring.push_back(ring.front());
    m_view.lines = {{std::move(ring), LineRole::Outline}};
  }
  m_last = pointer;
  const bool few = m_faces.size() <= kLivePieces && live(project(), m_cells);
  few && !m_late ? showTaken() : waitForRelease();
}

void PaintTool::release(const Pointer& pointer) {
  if (!m_stroke) return;
  if (m_late) take(pointer);
  showTaken();
  accept();
}

void PaintTool::accept() {
  m_stroke = false;
  m_view.lines.clear();
  const bool fresh = settings().newGrid;
  const bool made = commitPreview() && fresh;
  m_faces.clear();
  m_shown.clear();
  m_cells = {};
  m_shownCells = {};
  if (made) endNewGrid();  // the next stroke goes on with the grid that this one made
}

// Last in what it ends: the settings' change makes the tool look at the plan again.
void PaintTool::endNewGrid() {
  ToolSettings changed = settings();
  changed.newGrid = false;
  m_context.changeSettings(changed);
}

bool PaintTool::cancel() {
  const bool fresh = settings().newGrid, had = m_stroke || fresh;
  m_stroke = false;
  m_faces.clear();
  m_shown.clear();
  m_cells = {};
  m_shownCells = {};
  m_view.lines.clear();
  clearPreview();
  if (fresh) endNewGrid();
  return had;
}

void PaintTool::selectionChanged() {
  if (!m_stroke) refresh();
}

void PaintTool::refresh() {
  m_stroke = false;
  m_shown.clear();
  m_shownCells = {};
  m_view.lines.clear();
  clearPreview();
}

}  // namespace wangge
