// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mini_map.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "app/paint/fonts.h"
#include "app/paint/painter.h"
#include "app/text/format.h"
#include "app/window/theme.h"
#include "core/map/portray.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

constexpr double kMargin = 1.2;  // mm around the community

void writeHouseholds(QPainter& painter, const Project& project, CommunityId community, const map::View& view,
                     double pixels) {
  QFont font = painter.font();
  font.setBold(true);
  font.setPixelSize(11);
  for (GridId id : gridsOf(project, community)) {
    const Grid& grid = project.grids.at(id);
    if (grid.zone.faces.empty()) continue;
    const map::Position at = view.toPaper(interiorPoint(outlineOf(project.subdivision, grid.zone.faces)));
    const GridStatus status = statusOf(project, id);
    const bool out = status == GridStatus::TooSmall || status == GridStatus::TooLarge;
    const QString text = numberText(grid.zone.tally.households) + (out ? theme::statusSign(status) : QString());
    QPainterPath path;
    const QFontMetrics metrics(font);
    path.addText(QPointF(at.x * pixels - metrics.horizontalAdvance(text) / 2.0, at.y * pixels + metrics.ascent() * 0.36),
                 font, text);
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
  request.view = map::viewOf(map::boxOf(project, known->zone.faces), request.frame, kMargin);
  request.fill = map::GridFill::Adjacency;
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
