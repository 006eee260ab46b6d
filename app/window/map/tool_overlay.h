// SPDX-License-Identifier: GPL-3.0-or-later
// Paints what a tool shows: tinted areas, lines, handles, the place it snapped to, and a card with the numbers of every
// grid touched beside the pointer, never over the edge of the map nor over what is being drawn.
#pragma once

#include <QPainter>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <functional>
#include <vector>

#include "app/tools/tool_view.h"

namespace wangge {

using ToScreen = std::function<QPointF(Point)>;

void drawAreas(QPainter& painter, const std::vector<ToolArea>& areas, const ToScreen& toScreen);
// `pointer` is where it is on the widget; `room` the widget; `stroke` where the pointer went since the tool took hold;
// `taken` what stands over the map.
void drawToolView(QPainter& painter, const ToolView& view, const ToScreen& toScreen, QPointF pointer,
                  const QRectF& room, const QPolygonF& stroke, const std::vector<QRectF>& taken);

// All that the card at the pointer says, a line each, for those who hear it.
QString spokenText(const ToolView& view);

}  // namespace wangge
