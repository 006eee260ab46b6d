// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/card_place.h"

#include <QLineF>
#include <algorithm>
#include <array>
#include <cmath>

namespace wangge {
namespace {

constexpr double kEdge = 6;  // pixels kept free at the edge of the map

// The share of a segment that lies within a rectangle (Liang and Barsky).
double shareWithin(const QRectF& r, QPointF a, QPointF b) {
  double from = 0, to = 1;
  const double dx = b.x() - a.x(), dy = b.y() - a.y();
  const std::array<std::pair<double, double>, 4> sides = {
      {{-dx, a.x() - r.left()}, {dx, r.right() - a.x()}, {-dy, a.y() - r.top()}, {dy, r.bottom() - a.y()}}};
  for (const auto& [p, q] : sides) {
    if (p == 0) {
      if (q < 0) return 0;
      continue;
    }
    (p < 0 ? from = std::max(from, q / p) : to = std::min(to, q / p));
  }
  return std::max(to - from, 0.0);
}

}  // namespace

double lengthWithin(const QRectF& rectangle, const std::vector<QPolygonF>& lines) {
  double length = 0;
  for (const QPolygonF& line : lines)
    for (qsizetype i = 0; i + 1 < line.size(); ++i)
      length += shareWithin(rectangle, line[i], line[i + 1]) * QLineF(line[i], line[i + 1]).length();
  return length;
}

QRectF belowTaken(QRectF box, const std::vector<QRectF>& taken) {
  constexpr double kGap = 8;
  const auto met = [&] { return std::ranges::find_if(taken, [&](const QRectF& one) { return one.intersects(box); }); };
  for (auto one = met(); one != taken.end(); one = met()) box.moveTop(one->bottom() + kGap);
  return box;
}

QRectF cardPlace(QSizeF size, QPointF pointer, const QRectF& room, const std::vector<QPolygonF>& drawn,
                 const std::vector<QRectF>& taken) {
  const QRectF inside = room.adjusted(kEdge, kEdge, -kEdge, -kEdge);
  const double w = size.width(), h = size.height(), x = pointer.x(), y = pointer.y();
  std::vector<QPointF> places;
  // Around the pointer, near first; below and to the right reads best.
  for (const double far : {18.0, 60.0, 120.0})
    for (const QPointF& place :
         {QPointF(x + far, y + far), QPointF(x - far - w, y + far), QPointF(x + far, y - far - h),
          QPointF(x - far - w, y - far - h), QPointF(x + far, y - h / 2), QPointF(x - far - w, y - h / 2),
          QPointF(x - w / 2, y + far), QPointF(x - w / 2, y - far - h)})
      places.push_back(place);
  for (const QPointF& corner : {inside.bottomRight() - QPointF(w, h), inside.topRight() - QPointF(w, 0),
                                inside.bottomLeft() - QPointF(0, h), inside.topLeft()})
    places.push_back(corner);
  for (const QRectF& one : taken)
    for (const QPointF& place :
         {QPointF(one.left(), one.bottom() + kEdge), QPointF(one.right() + kEdge, one.top()),
          QPointF(one.left() - kEdge - w, one.top()), QPointF(one.left(), one.top() - kEdge - h)})
      places.push_back(place);
  // Covering the pointer is worse than a button, and that worse than any line.
  constexpr double kAir = 4, kOnPointer = 1e8, kOnTaken = 1e6;
  QRectF best;
  double least = -1;
  for (const QPointF& place : places) {
    QRectF card(place, size);
    // Pushed into the map where it stands out a little; what has no room at all stands at its upper left.
    card.moveLeft(std::max(std::min(card.left(), inside.right() - w), inside.left()));
    card.moveTop(std::max(std::min(card.top(), inside.bottom() - h), inside.top()));
    const double covered = lengthWithin(card.adjusted(-kAir, -kAir, kAir, kAir), drawn) +
                           (card.adjusted(-8, -8, 8, 8).contains(pointer) ? kOnPointer : 0) +
                           kOnTaken * static_cast<double>(std::ranges::count_if(
                                          taken, [&](const QRectF& one) { return one.intersects(card); }));
    if (least >= 0 && covered >= least) continue;
    best = card, least = covered;
    if (covered == 0) break;
  }
  return best;
}

}  // namespace wangge
