// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/mini_map.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <vector>

#include "app/paint/fonts.h"
#include "app/paint/painter.h"
#include "app/text/format.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/theme.h"
#include "core/geometry/point_on_surface.h"
#include "core/map/portray.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

constexpr double kMargin = 1.2;  // mm around the community

void writeHouseholds(QPainter& painter, const Project& project, CommunityId community, const map::View& view,
                     double pixels) {
  QFont font = painter.font();
  font.setBold(true);
  font.setPixelSize(roomForLines(0.62, 0, 11));
  const QFontMetrics metrics(font);
  const auto isOut = [&](GridId id) { return isOutOfBand(statusOf(project, id)); };
  // Where there is no room for all, what is out of band comes first, then the larger grids.
  std::vector<GridId> grids = gridsOf(project, community);
  std::stable_sort(grids.begin(), grids.end(), [&](GridId a, GridId b) {
    return std::pair(!isOut(a), -project.grids.at(a).zone.area.twice) <
           std::pair(!isOut(b), -project.grids.at(b).zone.area.twice);
  });
  std::vector<QRectF> written;
  for (GridId id : grids) {
    const Grid& grid = project.grids.at(id);
    if (grid.zone.faces.empty()) continue;
    const map::Position at = view.toPaper(pointOnSurface(outlineOf(project.subdivision, grid.zone.faces)));
    const GridStatus status = statusOf(project, id);
    const bool out = isOut(id);
    const QString text = countText(grid.zone.tally.households, countedIn(project, grid).households) +
                         (out ? theme::statusSign(status) : QString());
    const QSizeF size(metrics.horizontalAdvance(text), metrics.ascent());
    const QRectF place(QPointF(at.x * pixels - size.width() / 2, at.y * pixels - size.height() / 2), size);
    if (std::any_of(written.begin(), written.end(), [&](const QRectF& other) { return other.intersects(place); }))
      continue;
    written.push_back(place);
    QPainterPath path;
    path.addText(
        QPointF(at.x * pixels - metrics.horizontalAdvance(text) / 2.0, at.y * pixels + metrics.ascent() * 0.36), font,
        text);
    painter.setPen(QPen(QColor(255, 255, 255, 230), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.fillPath(path, out ? theme::statusColour(status) : theme::ink());
  }
}

}  // namespace

QImage miniMap(const Project& project, CommunityId community, const map::BaseIndex& places, QSize size, double ratio,
               double dpi) {
  QImage image(QSizeF(size * ratio).toSize(), QImage::Format_RGB32);
  image.fill(theme::paper());
  const Community* known = project.communities.find(community);
  if (!known || size.isEmpty()) return image;
  const double pixels = dpi / 25.4;
  const FontMeasurer measurer;
  map::MapRequest request;
  request.frame = {{0, 0}, {size.width() / pixels, size.height() / pixels}};
  request.view = map::viewOf(boxAround(project, known->zone.faces), request.frame, kMargin);
  request.fill = map::GridFill::Adjacency;
  request.medium = map::Medium::Screen;
  request.focus = map::Unit{Level::Community, {}, community, {}};
  request.layers.labels = request.layers.roadNames = request.layers.buildingNames = false;
  request.layers.buildings = false;
  request.tolerance = 0.12 / ratio;
  request.measurer = &measurer;
  request.base = &places;
  map::Portrayal portrayal = map::portray(project, request);
  map::Scene scene;
  scene.width = request.frame.width(), scene.height = request.frame.height();
  scene.primitives = std::move(portrayal.primitives), scene.anchor = portrayal.anchor;
  QPainter painter(&image);
  paintScene(painter, scene, pixels * ratio);
  painter.resetTransform();
  painter.scale(ratio, ratio);
  painter.setRenderHint(QPainter::Antialiasing);
  writeHouseholds(painter, project, community, request.view, pixels);
  painter.end();
  image.setDevicePixelRatio(ratio);
  return image;
}

}  // namespace wangge
