// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/tool_overlay.h"

#include <QCoreApplication>
#include <QPainterPath>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "app/window/map/card_place.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

constexpr std::size_t kMostRows = 7;
const QColor kGain(0x0B, 0x5C, 0xAD), kFresh(0x00, 0x83, 0x6C), kHover(0x5F, 0x6B, 0x76), kRefused(0xB7, 0x31, 0x2C),
    kSnap(0xD8, 0x3B, 0x8C);

QColor colourOf(AreaRole role) {
  const QColor colours[] = {kHover, kGain, kFresh, kRefused};
  return colours[static_cast<int>(role)];
}

QPen penOf(LineRole role) {
  const QPen pens[] = {QPen(kGain, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin),
                       QPen(kGain, 2.2, Qt::DashLine, Qt::RoundCap, Qt::RoundJoin),
                       QPen(kFresh, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin),
                       QPen(kHover, 4, Qt::DotLine, Qt::FlatCap, Qt::RoundJoin),
                       QPen(kGain, 1.8, Qt::DashLine, Qt::RoundCap, Qt::RoundJoin)};
  return pens[static_cast<int>(role)];
}

void drawSnap(QPainter& painter, SnapKind kind, QPointF at) {
  if (kind == SnapKind::None) return;
  painter.setBrush(Qt::NoBrush);
  for (const QPen& pen : {QPen(Qt::white, 4.5), QPen(kSnap, 2)}) {
    painter.setPen(pen);
    switch (kind) {
      case SnapKind::Node:
        painter.drawRect(QRectF(at.x() - 6, at.y() - 6, 12, 12));
        break;
      case SnapKind::Gap:
        painter.drawLine(at + QPointF(-7, -7), at + QPointF(7, 7));
        painter.drawLine(at + QPointF(-7, 7), at + QPointF(7, -7));
        break;
      default:
        painter.drawEllipse(at, 6, 6);
    }
  }
}

// On the border that does not move.
void drawPadlock(QPainter& painter, QPointF at) {
  static const QIcon padlock = theme::icon("lock", kRefused);
  painter.setPen(QPen(kRefused, 1.4));
  painter.setBrush(Qt::white);
  painter.drawEllipse(at, 12, 12);
  padlock.paint(&painter, QRectF(at.x() - 8, at.y() - 8, 16, 16).toAlignedRect());
}

struct Row {
  QString sign, name, households, persons, word;
  QColor colour;
};

QString change(std::int64_t before, bool was, std::int64_t after, bool is) {
  if (!was) return numberText(after);
  if (!is) return numberText(before) + " → 0";
  return before == after ? numberText(after) : numberText(before) + " → " + numberText(after);
}

std::vector<Row> rowsOf(const ToolView& view) {
  std::vector<Row> rows;
  for (const GridEffect& effect : view.effects) {
    const Grid* grid = effect.after ? view.after->grids.find(effect.grid) : view.before->grids.find(effect.grid);
    if (!grid) continue;
    const Tally was = effect.before.value_or(Tally{}), is = effect.after.value_or(Tally{});
    Row row;
    row.name = !grid->name.empty()   ? QString::fromStdString(grid->name)
               : !effect.before      ? QCoreApplication::translate("ToolOverlay", "New grid")
               : !grid->code.empty() ? QString::fromStdString(grid->code)
                                     : QCoreApplication::translate("ToolOverlay", "Unnamed grid");
    row.households =
        QCoreApplication::translate("ToolOverlay", "%1 households")
            .arg(change(was.households, effect.before.has_value(), is.households, effect.after.has_value()));
    row.persons = QCoreApplication::translate("ToolOverlay", "%1 persons")
                      .arg(change(was.persons, effect.before.has_value(), is.persons, effect.after.has_value()));
    if (effect.after) {
      row.sign = theme::statusSign(effect.statusAfter), row.word = wordFor(effect.statusAfter),
      row.colour = theme::statusColour(effect.statusAfter);
    } else {
      row.sign = "✕", row.word = QCoreApplication::translate("ToolOverlay", "ends"), row.colour = theme::quiet();
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

// Names in it may be of any length.
QString noteOf(const Message& message) {
  constexpr qsizetype kMostLetters = 220;
  return shortText(textOf(message), kMostLetters);
}

void drawCard(QPainter& painter, const ToolView& view, QPointF pointer, const QRectF& room,
              const std::vector<QPolygonF>& drawn) {
  std::vector<Row> rows = rowsOf(view);
  const std::size_t more = rows.size() > kMostRows ? rows.size() - kMostRows : 0;
  if (more > 0) rows.resize(kMostRows);
  QStringList notes;
  if (more > 0) notes << QCoreApplication::translate("ToolOverlay", "and %1 more grids").arg(more);
  if (view.problem) notes << noteOf(*view.problem);
  if (view.hint) notes << noteOf(*view.hint);
  if (rows.empty() && notes.isEmpty()) return;

  QFont font = painter.font();
  QFont bold = font;
  bold.setWeight(QFont::DemiBold);
  const QFontMetricsF metrics(font), boldMetrics(bold);
  const double line = metrics.height() + 4, pad = 10, gap = 14, most = std::min(420.0, room.width() - 40);
  double name = 0, households = 0, persons = 0, word = 0;
  for (Row& row : rows) {
    row.name = boldMetrics.elidedText(row.name, Qt::ElideMiddle, 190);
    name = std::max(name, boldMetrics.horizontalAdvance(row.name));
    households = std::max(households, metrics.horizontalAdvance(row.households));
    persons = std::max(persons, metrics.horizontalAdvance(row.persons));
    word = std::max(word, boldMetrics.horizontalAdvance(row.word));
  }
  const double sign = rows.empty() ? 0 : 20;
  double width = rows.empty() ? 0 : sign + name + gap + households + gap + persons + gap + word, notesHeight = 0;
  const double noteWidth = std::max(width, std::min(most, [&] {
                                      double longest = 0;
                                      for (const QString& note : notes)
                                        longest = std::max(longest, metrics.horizontalAdvance(note) + 2);
                                      return longest;
                                    }()));
  std::vector<QRectF> boxes;
  for (const QString& note : notes) {
    const QRectF box = metrics.boundingRect(QRectF(0, 0, noteWidth, 400), Qt::TextWordWrap, note);
    boxes.push_back(box);
    notesHeight += box.height() + 3;
  }
  width = std::max(width, notes.isEmpty() ? 0 : noteWidth);
  const QRectF card =
      cardPlace(QSizeF(width + 2 * pad, static_cast<double>(rows.size()) * line + notesHeight + 2 * pad - 4), pointer,
                room, drawn);

  painter.setPen(QPen(QColor(0xC4, 0xCC, 0xD3), 1));
  painter.setBrush(QColor(255, 255, 255, 244));
  painter.drawRoundedRect(card, 7, 7);
  double y = card.top() + pad - 2;
  for (const Row& row : rows) {
    double x = card.left() + pad;
    const auto cell = [&](const QString& text, double cellWidth, const QFont& cellFont, const QColor& colour,
                          Qt::Alignment align) {
      painter.setFont(cellFont);
      painter.setPen(colour);
      painter.drawText(QRectF(x, y, cellWidth + 1, line), align | Qt::AlignVCenter, text);
      x += cellWidth + gap;
    };
    cell(row.sign, sign, bold, row.colour, Qt::AlignLeft);
    x = card.left() + pad + sign;
    cell(row.name, name, bold, theme::ink(), Qt::AlignLeft);
    cell(row.households, households, font, theme::ink(), Qt::AlignRight);
    cell(row.persons, persons, font, theme::quiet(), Qt::AlignRight);
    cell(row.word, word, bold, row.colour, Qt::AlignLeft);
    y += line;
  }
  painter.setFont(font);
  for (qsizetype i = 0; i < notes.size(); ++i) {
    const bool bad = view.problem && notes[i] == noteOf(*view.problem);
    painter.setPen(bad ? kRefused : theme::quiet());
    painter.drawText(QRectF(card.left() + pad, y, noteWidth, boxes[static_cast<std::size_t>(i)].height() + 3),
                     Qt::TextWordWrap, notes[i]);
    y += boxes[static_cast<std::size_t>(i)].height() + 3;
  }
}

QPolygonF polygonOf(const Polyline& points, const ToScreen& toScreen) {
  QPolygonF polygon;
  polygon.reserve(static_cast<qsizetype>(points.size()));
  for (Point p : points) polygon << toScreen(p);
  return polygon;
}

}  // namespace

void drawAreas(QPainter& painter, const std::vector<ToolArea>& areas, const ToScreen& toScreen) {
  for (const ToolArea& area : areas) {
    QPainterPath path;
    for (const Polygon& polygon : area.polygons) {
      path.addPolygon(polygonOf(polygon.outer, toScreen));
      path.closeSubpath();
      for (const Ring& hole : polygon.holes) {
        path.addPolygon(polygonOf(hole, toScreen));
        path.closeSubpath();
      }
    }
    QColor wash = colourOf(area.role);
    painter.setPen(QPen(wash, 1.6));
    wash.setAlpha(area.role == AreaRole::Hover ? 30 : 70);
    painter.setBrush(wash);
    painter.drawPath(path);
  }
}

void drawToolView(QPainter& painter, const ToolView& view, const ToScreen& toScreen, QPointF pointer,
                  const QRectF& room, const QPolygonF& stroke) {
  std::vector<QPolygonF> drawn = {stroke};
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  drawAreas(painter, view.areas, toScreen);
  for (const ToolLine& line : view.lines) {
    const QPolygonF points = polygonOf(line.points, toScreen);
    painter.setPen(
        QPen(QColor(255, 255, 255, 210), penOf(line.role).widthF() + 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points);
    painter.setPen(penOf(line.role));
    painter.drawPolyline(points);
    drawn.push_back(points);
  }
  painter.setPen(QPen(kGain, 1.6));
  painter.setBrush(Qt::white);
  for (Point p : view.vertices) painter.drawEllipse(toScreen(p), 4.2, 4.2);
  if (view.padlock)
    drawPadlock(painter, toScreen(*view.padlock));
  else
    drawSnap(painter, view.snap, toScreen(view.snapAt));
  if (view.brush && *view.brush > 2) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(255, 255, 255, 220), 3));
    painter.drawEllipse(pointer, *view.brush, *view.brush);
    painter.setPen(QPen(theme::ink(), 1.2));
    painter.drawEllipse(pointer, *view.brush, *view.brush);
  }
  drawCard(painter, view, pointer, room, drawn);
  painter.restore();
}

}  // namespace wangge
