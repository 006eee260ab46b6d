// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/cut_tool.h"

#include <algorithm>

#include "core/edit/strips.h"
#include "core/plan/locks.h"

namespace wangge {
namespace {
constexpr double kExtension = 40;  // pixels that an end is carried on to the boundary
constexpr double kMostMetres = 60;
}  // namespace

// The community that the line enters first. A line across a grid may begin and end outside of them all.
CommunityId CutTool::firstCommunity(const Polyline& line) const {
  const Subdivision& s = project().subdivision;
  const auto at = [&](Point p) { return s.face(s.locate(p)).community; };
  for (Point p : line)
    if (const CommunityId community = at(p)) return community;
  constexpr int kSteps = 128;  // of each stretch
  for (std::size_t i = 1; i < line.size(); ++i)
    for (int step = 1; step < kSteps; ++step) {
      const auto between = [&](std::int32_t from, std::int32_t to) {
        return static_cast<std::int32_t>(from + (static_cast<std::int64_t>(to) - from) * step / kSteps);
      };
      if (const CommunityId community = at({between(line[i - 1].x, line[i].x), between(line[i - 1].y, line[i].y)}))
        return community;
    }
  return {};
}

Zones CutTool::zonesFor(const Polyline& line) const {
  Zones zones = zonesAlong(project(), line, label());
  zones.label = label();  // also of none
  const std::vector<ZoneId> selected = m_context.session.selectedZones(label()).ids;
  const auto isSelected = [&](ZoneId id) { return std::binary_search(selected.begin(), selected.end(), id); };
  // The selected ones when the line meets any of them, else all; of grids, those of the community where it begins.
  const bool meant = std::any_of(zones.ids.begin(), zones.ids.end(), isSelected);
  const CommunityId community = firstCommunity(line);
  std::erase_if(zones.ids, [&](ZoneId id) {
    if (meant) return !isSelected(id);
    const Grid* grid = project().grids.find(id.grid());
    return grid && (isLocked(project(), *grid) || (settings().thisCommunity && grid->community != community));
  });
  return zones;
}

void CutTool::tryLine(const Polyline& given) {
  Polyline line = m_goRound ? aroundBuildings(m_context, given) : given;
  line = extendedToBoundary(project(), line, std::min(kExtension * pixel(), kMostMetres * 1000), label());
  if (line != given) m_view.lines.push_back({line, LineRole::Next});
  m_view.hint.reset();
  const EditContext context = session().context();
  const bool strips = settings().strips && label() == Label::Grid;
  if (!preview(strips ? cutWithStrips(project(), zonesFor(line), line, context)
                      : cutZones(project(), zonesFor(line), line, context)))
    return;
  if (const std::size_t cut = buildingsCut(m_context, line).size(); cut > 0)
    m_view.hint = Message("tool.cuts_buildings").with("count", cut);
}

bool CutTool::endsAt(const Polyline& line, const Snap&) {
  if (!previewed()) return false;
  // Inside a zone that the line divides no further, the planner wants to go on.
  const ZoneId here = ownerAt(line.back());
  const Polyline reached =
      extendedToBoundary(project(), line, std::min(kExtension * pixel(), kMostMetres * 1000), label());
  return !here || reached.back() != line.back() || concerns(here);
}

void CutTool::finish() {
  commitPreview();
  clearLine();
}

void CutTool::hoverIdle(const Pointer& pointer) {
  m_view.lines.clear();
  if (label() == Label::Community) {
    m_view.problem = Message("edit.communities_given");
    return;
  }
  const bool precincts = label() == Label::Precinct;
  m_view.hint = Message(ownerAt(pointer.at) ? "tool.cut_begin"
                        : precincts         ? "tool.cut_outside_precinct"
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
