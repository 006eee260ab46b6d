// SPDX-License-Identifier: GPL-3.0-or-later
// Where a card with numbers stands beside the pointer: within the map, and not on what is being drawn.
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <vector>

namespace wangge {

// The nearest place, of those around the pointer and in the corners of `room`, that covers nothing of the lines drawn
// nor of what is `taken` (buttons and notes over the map); where there is none, the one that covers least. The pointer
// itself is never covered as long as there is room.
QRectF cardPlace(QSizeF size, QPointF pointer, const QRectF& room, const std::vector<QPolygonF>& drawn,
                 const std::vector<QRectF>& taken = {});

// The box, moved down until it covers nothing of what is taken.
QRectF belowTaken(QRectF box, const std::vector<QRectF>& taken);

// Pixels of the lines that lie within a rectangle.
double lengthWithin(const QRectF& rectangle, const std::vector<QPolygonF>& lines);

}  // namespace wangge
