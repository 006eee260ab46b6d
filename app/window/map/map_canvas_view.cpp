// SPDX-License-Identifier: GPL-3.0-or-later
// What part of the plan the map shows: moving, zooming, and what happens to it when the map changes its size.
#include <QResizeEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/session/session.h"
#include "app/window/map/map_canvas.h"

namespace wangge {
namespace {
constexpr double kLargestScale = 50, kSmallestScale = 20'000'000;  // 1 : n
}

void MapCanvas::setView(const map::View& view) {
  m_whole = false;
  m_view = view;
  m_view.denominator = std::clamp(m_view.denominator, kLargestScale, kSmallestScale);
  m_view.middle = sheet().centre();
  if (!covered()) requestFrame();
  update();
  emit viewChanged();
}

Box MapCanvas::extent() const {
  Box box;
  if (!m_session.hasPlan()) return box;
  const Project& project = m_session.project();
  project.communities.forEach(
      [&](CommunityId, const Community& community) { box.include(boxAround(project, community.zone.faces)); });
  if (!box.empty()) return box;
  // Without communities yet, what else was imported.
  project.buildings.forEach([&](BuildingId, const Building& building) {
    if (building.outline) box.include(boxOf(building.outline->outer));
  });
  project.lineFeatures.forEach([&](LineFeatureId, const LineFeature& feature) {
    if (feature.lines)
      for (const Polyline& line : *feature.lines) box.include(boxOf(line));
  });
  project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (id != kUniverse) box.include(face.box);
  });
  const auto include = [&](const std::shared_ptr<const MultiPolygon>& outline) {
    if (outline) box.include(boxOf(*outline));
  };
  project.divisions.forEach([&](DivisionId, const Division& division) { include(division.outline); });
  project.beats.forEach([&](BeatId, const Beat& beat) { include(beat.outline); });
  project.sites.forEach([&](SiteId, const Site& site) { include(site.outline); });
  project.stations.forEach([&](StationId, const Station& station) {
    if (station.placed) box.include(station.at);
  });
  project.sources.forEach([&](SourceId, const Source& source) {
    if (source.households) box.include(source.households->box());
  });
  return box;
}

void MapCanvas::followExtent(const Difference& difference) {
  const auto& communities = difference.of<CommunityId>();
  if (!m_fitted || (m_whole && !(communities.created.empty() && communities.deleted.empty()))) zoomToAll();
}

void MapCanvas::zoomToAll() {
  zoomToBox(extent());
  m_whole = m_fitted;
}

void MapCanvas::zoomToSelection() {
  const Box& box = m_selectedBox.empty() ? m_unitBox : m_selectedBox;
  if (!box.empty()) zoomToBox(box);
}

void MapCanvas::zoomToBox(const Box& box) {
  if (box.empty() || width() < 10) {
    update();
    return;
  }
  m_fitted = true;
  setView(map::viewOf(box.grown(1000), sheet(), 6));
}

void MapCanvas::zoomBy(double factor) {
  zoomAbout(QPointF(width() / 2.0, height() / 2.0), factor);
}

void MapCanvas::setDenominator(double denominator) {
  map::View view = m_view;
  view.denominator = denominator;
  setView(view);
}

void MapCanvas::zoomAbout(QPointF at, double factor) {
  map::View view = m_view;
  view.denominator = std::clamp(m_view.denominator / factor, kLargestScale, kSmallestScale);
  // The place under the pointer stays there.
  const map::Position p = toPaper(at);
  const double dx = p.x - m_view.middle.x, dy = p.y - m_view.middle.y;
  view.centreX += dx * (m_view.denominator - view.denominator);
  view.centreY -= dy * (m_view.denominator - view.denominator);
  setView(view);
}

void MapCanvas::reveal(const Box& box) {
  if (box.empty() || !m_fitted) return;
  constexpr double kMargin = 12;  // pixels between the box and the edge of the map
  const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
  const QRectF place = QRectF(toScreen({box.minX, box.minY}), toScreen({box.maxX, box.maxY})).normalized();
  if (room.contains(place)) return;
  if (place.width() > room.width() || place.height() > room.height()) {
    // One looks at a part of it already, as large as it can be.
    if (!place.contains(room)) zoomToBox(box);
    return;
  }
  const auto move = [](double low, double high, double least, double most) {
    return low < least ? low - least : high > most ? high - most : 0.0;
  };
  map::View view = m_view;
  view.centreX +=
      move(place.left(), place.right(), room.left(), room.right()) / pixelsPerMillimetre() * view.denominator;
  view.centreY -=
      move(place.top(), place.bottom(), room.top(), room.bottom()) / pixelsPerMillimetre() * view.denominator;
  setView(view);
}

void MapCanvas::showUnit(const Box& box, const std::vector<FaceId>& faces) {
  forgetUnit();
  if (m_session.hasPlan() && !faces.empty()) {
    m_unitBox = boxAround(m_session.project(), faces);
    m_unitJob.start(m_session.shared(), {faces}, [this](std::vector<MultiPolygon> outlines) {
      if (!outlines.empty()) m_unit = std::move(outlines.front());
      update();
    });
  }
  reveal(box);
  update();
}

void MapCanvas::pointOut(Point place, const Box& extent) {
  Box box = extent;
  box.include(place);
  constexpr std::int32_t kRoom = 30'000;  // at least 30 m around
  zoomToBox(box.grown(kRoom));
  m_mark = place;
  update();
}

void MapCanvas::resizeEvent(QResizeEvent*) {
  const QPoint corner = mapTo(window(), QPoint()), was = std::exchange(m_corner, corner);
  const QSize size = window()->size();
  const bool sameWindow = std::exchange(m_windowSize, size) == size;
  if (!m_session.hasPlan()) return;
  if (!m_fitted || m_whole) return zoomToAll();
  map::View view = m_view;
  if (sameWindow) {
    // A panel came or went: what is on the screen stays where it is.
    const map::Position middle = toPaper(QPointF(width() / 2.0, height() / 2.0) + (corner - was));
    view.centreX += (middle.x - m_view.middle.x) * m_view.denominator;
    view.centreY -= (middle.y - m_view.middle.y) * m_view.denominator;
  }
  setView(view);
}

}  // namespace wangge
