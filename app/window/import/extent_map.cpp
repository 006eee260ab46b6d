// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/extent_map.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/window/parts/theme.h"
#include "core/topology/subdivision.h"
#include "gis/crs/lon_lat.h"

namespace wangge {
namespace {

void include(gis::DegreeBox& box, const gis::DegreeBox& other) {
  if (other.empty()) return;
  box.west = std::min(box.west, other.west), box.east = std::max(box.east, other.east);
  box.south = std::min(box.south, other.south), box.north = std::max(box.north, other.north);
}

gis::DegreeBox boxOf(const Project& project) {
  gis::DegreeBox degrees;
  Box box;
  project.communities.forEach(
      [&](CommunityId, const Community& community) { box.include(boxAround(project, community.zone.faces)); });
  if (project.communities.empty()) return degrees;
  for (const Point corner :
       {Point{box.minX, box.minY}, Point{box.maxX, box.minY}, Point{box.maxX, box.maxY}, Point{box.minX, box.maxY}})
    if (const auto at = gis::lonLatOf(project, corner)) include(degrees, {at->lon, at->lat, at->lon, at->lat});
  return degrees;
}

}  // namespace

ExtentMap::ExtentMap(const Project& project, QWidget* parent) : QWidget(parent), m_plan(boxOf(project)) {
  setObjectName("extentMap");
  setMinimumSize(200, 140);
}

void ExtentMap::showPlan(const gis::ImportPlan& plan) {
  m_parts.clear();
  for (std::size_t i = 0; i < plan.layers.size(); ++i) {
    const gis::PlannedLayer& layer = plan.layers[i];
    if (layer.use && !layer.preview.extent.empty())
      m_parts.push_back({layer.preview.extent, static_cast<int>(i), !layer.doubts.empty(),
                         QString::fromStdString(layer.isNamed() ? layer.layer : layer.file)});
  }
  update();
}

void ExtentMap::mark(int layer) {
  m_marked = layer;
  update();
}

QRectF ExtentMap::onScreen(const gis::DegreeBox& box, const gis::DegreeBox& all) const {
  constexpr double kMargin = 12;
  // A degree of longitude is as much narrower as the latitude is higher.
  const double narrow = std::cos((all.south + all.north) / 2 * 3.14159265 / 180);
  const double wide = std::max((all.east - all.west) * narrow, 1e-6), high = std::max(all.north - all.south, 1e-6);
  const double scale = std::min((width() - 2 * kMargin) / wide, (height() - 2 * kMargin) / high);
  const double left = (width() - wide * scale) / 2, top = (height() - high * scale) / 2;
  const auto at = [&](double lon, double lat) {
    return QPointF(left + (lon - all.west) * narrow * scale, top + (all.north - lat) * scale);
  };
  return QRectF(at(box.west, box.north), at(box.east, box.south));
}

void ExtentMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme::paper());
  painter.setPen(theme::border());
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
  gis::DegreeBox all;
  include(all, m_plan);
  for (const Part& part : m_parts) include(all, part.box);
  if (all.empty()) {
    painter.setPen(theme::quiet());
    painter.drawText(rect(), Qt::AlignCenter, tr("No places yet"));
    return;
  }
  painter.setRenderHint(QPainter::Antialiasing);
  if (!m_plan.empty()) {
    const QRectF place = onScreen(m_plan, all);
    painter.fillRect(place, QColor(0, 0, 0, 18));
    painter.setPen(QPen(theme::quiet(), 1, Qt::DashLine));
    painter.drawRect(place);
    painter.drawText(place.adjusted(4, 2, 0, 0), Qt::AlignLeft | Qt::AlignTop, tr("Plan"));
  }
  const auto draw = [&](const Part& part, bool marked) {
    QRectF place = onScreen(part.box, all);
    if (place.width() < 5 || place.height() < 5)
      place = QRectF(place.center() - QPointF(3, 3), QSizeF(6, 6)).united(place);
    QColor colour = part.doubtful ? theme::severityColour(Severity::Error) : theme::accent();
    QColor fill = colour;
    fill.setAlpha(marked ? 60 : 14);
    painter.setBrush(fill);
    colour.setAlpha(marked ? 255 : 130);
    painter.setPen(QPen(colour, marked ? 2.5 : 1.2));
    painter.drawRect(place);
  };
  for (const Part& part : m_parts)
    if (part.layer != m_marked) draw(part, false);
  for (const Part& part : m_parts) {
    if (part.layer != m_marked) continue;
    draw(part, true);
    const QRect line = rect().adjusted(8, 4, -8, -6);
    painter.setPen(theme::ink());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom,
                     fontMetrics().elidedText(part.name, Qt::ElideMiddle, line.width()));
  }
}

}  // namespace wangge
