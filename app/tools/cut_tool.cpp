// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/cut_tool.h"

#include <algorithm>

#include "core/plan/locks.h"

namespace wangge {
namespace {
constexpr double kExtension = 40;  // pixels that an end is carried on to the boundary
constexpr double kMostMetres = 60;
}  // namespace

std::vector<GridId> CutTool::gridsFor(const Polyline& line) const {
  std::vector<GridId> grids = gridsAlong(project(), line);
  const std::vector<GridId>& selected = m_context.session.selection().grids;
  // The selected grids when the line meets any of them, else all of the community where it begins.
  const bool meant = std::any_of(grids.begin(), grids.end(), [&](GridId id) {
    return std::find(selected.begin(), selected.end(), id) != selected.end();
  });
  CommunityId community;
  for (Point p : line)
    if (!community) community = project().subdivision.face(project().subdivision.locate(p)).community;
  std::erase_if(grids, [&](GridId id) {
    const Grid& grid = project().grids.at(id);
    if (meant) return std::find(selected.begin(), selected.end(), id) == selected.end();
    return isLocked(project(), grid) || (settings().thisCommunity && grid.community != community);
  });
  return grids;
}

void CutTool::tryLine(const Polyline& given) {
  Polyline line = m_goRound ? aroundBuildings(m_context, given) : given;
  line = extendedToBoundary(project(), line, std::min(kExtension * pixel(), kMostMetres * 1000));
  if (line != given) m_view.lines.push_back({line, LineRole::Next});
  m_view.hint.reset();
  if (!preview(cutGrids(project(), gridsFor(line), line, session().context()))) return;
  if (const std::size_t cut = buildingsCut(m_context, line).size(); cut > 0)
    m_view.hint = Message("tool.cuts_buildings").with("count", cut);
}

bool CutTool::endsAt(const Polyline& line, const Snap&) {
  if (!previewed()) return false;
  // Inside a grid that the line divides no further, the planner wants to go on.
  const GridId here = project().subdivision.face(project().subdivision.locate(line.back())).grid;
  const Polyline reached = extendedToBoundary(project(), line, std::min(kExtension * pixel(), kMostMetres * 1000));
  return !here || reached.back() != line.back() ||
         std::any_of(m_view.effects.begin(), m_view.effects.end(),
                     [&](const GridEffect& e) { return e.grid == here || !e.before; });
}

void CutTool::finish() {
  commitPreview();
  clearLine();
}

void CutTool::hoverIdle(const Pointer& pointer) {
  m_view.lines.clear();
  m_view.hint = Message(project().subdivision.face(project().subdivision.locate(pointer.at)).grid ? "tool.cut_begin"
                                                                                                  : "tool.cut_outside");
}

bool CutTool::key(int key) {
  if (key == Qt::Key_G && !vertices().empty()) {
    m_goRound = !m_goRound;
    return true;
  }
  return LineTool::key(key);
}

}  // namespace wangge
