// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/carve_tool.h"

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/map/base_index.h"

namespace wangge {
namespace {

constexpr double kClosing = 10;       // pixels between the last click and the first vertex
constexpr double kLeastShare = 0.01;  // of an outline: what lies in another community and is less is no part of its own

Ring ringOf(const Polyline& line) {
  Ring ring(line.begin(), line.end());
  if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  return ring;
}

}  // namespace

std::optional<CarveTool::Found> CarveTool::outlineAt(Point p) const {
  std::optional<Found> found;
  Area least;
  project().sites.forEach([&](SiteId, const Site& site) {
    if (!site.outline || !boxOf(*site.outline).contains(p) || !contains(*site.outline, p)) return;
    const Area area = areaOf(*site.outline);
    if (!found || area < least) found = Found{*site.outline, site.name, site.category}, least = area;
  });
  if (found) return found;
  Box box;
  box.include(p);
  for (BuildingId id : m_context.base().buildingsIn(box)) {
    const Building& building = project().buildings.at(id);
    if (contains(*building.outline, p)) return Found{{*building.outline}, building.name, DedicatedCategory::None};
  }
  return std::nullopt;
}

CommunityId CarveTool::communityOf(const MultiPolygon& outline) const {
  return project().subdivision.face(project().subdivision.locate(pointOnSurface(outline))).community;
}

void CarveTool::carve(const Found& what) {
  const EditContext context = session().context();
  const CommunityId main = communityOf(what.outline);
  const auto alone = [&] {
    return withStrips(carveDedicated(project(), main, what.outline, what.category, what.name, context));
  };
  // What reaches into another community: only the part in this one, or a grid in each; said before it is accepted.
  const bool possible = preview(alone());
  const auto clipped = [&] {
    for (const GridEffect& effect : m_view.effects)
      if (!effect.before)
        return previewed()->grids.at(effect.grid).zone.area.squareMetres() <
               (1 - kLeastShare) * areaOf(what.outline).squareMetres();
    return false;
  };
  if (!possible || !clipped()) return;
  const std::vector<CommunityId> communities = communitiesUnder(project(), what.outline, kLeastShare);
  const std::string& name = project().communities.at(main).name;
  if (communities.size() < 2) {
    m_view.hint = Message("tool.carve_clipped").with("community", name);
  } else if (settings().thisCommunity) {
    m_view.hint = Message("tool.carve_only").with("community", name).with("count", communities.size());
  } else if (preview(
                 withStrips(carveInEach(project(), communities, what.outline, what.category, what.name, context)))) {
    m_view.hint = Message("tool.carve_each").with("community", name).with("count", communities.size());
  }
}

void CarveTool::hoverIdle(const Pointer& pointer) {
  m_view.lines.clear();
  clearPreview();
  auto found = outlineAt(pointer.at);
  m_view.hint = Message(found ? "tool.carve_take" : "tool.carve_begin");
  if (!found) return;
  for (const Polygon& polygon : found->outline) {
    Polyline line(polygon.outer.begin(), polygon.outer.end());
    line.push_back(polygon.outer.front());
    m_view.lines.push_back({std::move(line), LineRole::Outline});
  }
  m_hovered = *std::move(found);
  carve(m_hovered);
}

bool CarveTool::pressIdle(const Pointer& pointer, const Snap&) {
  // Shift draws a polygon also where there is something to take.
  if (pointer.shift) return false;
  auto found = outlineAt(pointer.at);
  if (!found) return false;
  m_hovered = *std::move(found);
  carve(m_hovered);
  if (previewed()) finish();
  return true;
}

void CarveTool::tryLine(const Polyline& line) {
  m_view.hint = Message("tool.carve_close");
  const Ring ring = ringOf(line);
  if (ring.size() < 3) return clearPreview();
  const MultiPolygon outline = makeValid({{ring, {}}});
  if (outline.empty()) return clearPreview();
  carve({outline, {}, DedicatedCategory::None});
}

bool CarveTool::endsAt(const Polyline& line, const Snap&) {
  if (line.size() < 4 || !previewed()) return false;
  return distance(line.front(), line.back()) <= kClosing * pixel();
}

void CarveTool::finish() {
  Found what = m_hovered;
  if (!vertices().empty()) what = {makeValid({{ringOf(vertices()), {}}}), {}, DedicatedCategory::None};
  if (!m_context.askInstitution(what.category, what.name)) return clearLine();
  carve(what);
  commitPreview();
  clearLine();
}

}  // namespace wangge
