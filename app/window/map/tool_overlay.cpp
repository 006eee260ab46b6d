// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/tool_overlay.h"

#include <QCoreApplication>
#include <QPainterPath>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "app/window/map/card_place.h"
#include "app/window/map/label_switch.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/plan/grid_name.h"
#include "core/plan/residents.h"

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
  QString sign, name;
  QStringList cells;
  QString word;
  QColor colour;
};

// Of what ends nothing is left; what nobody counted is a dash, before and after.
QString change(const QString& before, bool was, const QString& after, bool is) {
  if (!was) return after;
  if (!is) return before == countText(0, false) ? before : before + " → 0";
  return before == after ? after : before + " → " + after;
}
QString change(std::int64_t before, bool was, std::int64_t after, bool is) {
  return change(numberText(before), was, numberText(after), is);
}

// A sum on one side of an edit, and what of it somebody counted.
struct Side {
  std::optional<Tally> tally;
  Counted counted;
  QString households() const { return countText(tally.value_or(Tally{}).households, counted.households); }
  QString persons() const { return countText(tally.value_or(Tally{}).persons, counted.persons); }
};

// Of more than a grid: a part without a place has 0 residents where any were counted on the other side.
std::pair<Side, Side> sidesOf(const std::optional<Tally>& before, const std::optional<Tally>& after) {
  const Counted was = countedWhole(before.value_or(Tally{})), is = countedWhole(after.value_or(Tally{}));
  const Counted any = {was.households || is.households, was.persons || is.persons};
  return {{before, countedIn(before.value_or(Tally{}), any)}, {after, countedIn(after.value_or(Tally{}), any)}};
}

Side sideOf(const Project& project, GridId id, const std::optional<Tally>& tally) {
  const Grid* grid = tally ? project.grids.find(id) : nullptr;
  return {tally, grid ? countedIn(project, *grid) : Counted{}};
}

QString said(const char* text) {
  return QCoreApplication::translate("ToolOverlay", text);
}

QString nameIn(const Project& project, ZoneId zone, const QString& unnamed) {
  const Argument::Value name = nameOf(project, zone);
  return std::holds_alternative<std::string>(name) ? QString::fromStdString(std::get<std::string>(name)) : unnamed;
}

QStringList residents(const Side& before, const Side& after) {
  const bool was = before.tally.has_value(), is = after.tally.has_value();
  return {said(QT_TRANSLATE_NOOP("ToolOverlay", "%1 households"))
              .arg(change(before.households(), was, after.households(), is)),
          said(QT_TRANSLATE_NOOP("ToolOverlay", "%1 persons")).arg(change(before.persons(), was, after.persons(), is))};
}

void markEnded(Row& row) {
  row.sign = "✕", row.word = said(QT_TRANSLATE_NOOP("ToolOverlay", "ends")), row.colour = theme::quiet();
}

std::vector<Row> rowsOf(const ToolView& view) {
  std::vector<Row> rows;
  const auto versionOf = [&](bool after) -> const Project& { return after ? *view.after : *view.before; };
  for (const CommunityEffect& effect : view.communities) {
    const auto [before, after] = sidesOf(effect.before, effect.after);
    rows.push_back(
        {"▣", nameIn(*view.after, effect.community, {}), residents(before, after), {}, labelColour(Label::Community)});
  }
  for (const StationEffect& effect : view.stations) {
    const bool was = effect.before.has_value(), is = effect.after.has_value();
    const StationNumbers before = effect.before.value_or(StationNumbers{}),
                         after = effect.after.value_or(StationNumbers{});
    Row row;
    row.sign = "●", row.colour = labelColour(Label::Precinct);
    row.name = nameIn(versionOf(is), effect.precinct,
                      was ? said(QT_TRANSLATE_NOOP("ToolOverlay", "Unnamed precinct"))
                          : said(QT_TRANSLATE_NOOP("ToolOverlay", "New precinct")));
    const auto [had, has] =
        sidesOf(was ? std::optional(before.tally) : std::nullopt, is ? std::optional(after.tally) : std::nullopt);
    row.cells = {change(had.households(), was, has.households(), is), change(had.persons(), was, has.persons(), is),
                 change(before.communitiesSplit, was, after.communitiesSplit, is),
                 change(before.gridsCut, was, after.gridsCut, is)};
    if (!is) markEnded(row);
    rows.push_back(std::move(row));
  }
  for (const GridEffect& effect : view.effects) {
    if (!(effect.after ? view.after : view.before)->grids.contains(effect.grid)) continue;
    Row row;
    row.name = nameIn(versionOf(effect.after.has_value()), effect.grid,
                      effect.before ? said(QT_TRANSLATE_NOOP("ToolOverlay", "Unnamed grid"))
                                    : said(QT_TRANSLATE_NOOP("ToolOverlay", "New grid")));
    row.cells =
        residents(sideOf(*view.before, effect.grid, effect.before), sideOf(*view.after, effect.grid, effect.after));
    if (effect.after) {
      row.sign = theme::statusSign(effect.statusAfter), row.word = wordFor(effect.statusAfter),
      row.colour = theme::statusColour(effect.statusAfter);
    } else {
      markEnded(row);
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

// Above the columns where the numbers do not say what they are.
QStringList headsOf(const ToolView& view) {
  if (view.stations.empty()) return {};
  return {said(QT_TRANSLATE_NOOP("ToolOverlay", "Households")), said(QT_TRANSLATE_NOOP("ToolOverlay", "Persons")),
          said(QT_TRANSLATE_NOOP("ToolOverlay", "Communities split")),
          said(QT_TRANSLATE_NOOP("ToolOverlay", "Grids cut"))};
}

struct Note {
  QString text;
  bool bad = false;  // what the edit breaks, or why there is none
};

std::vector<Note> notesOf(const ToolView& view, std::size_t more) {
  std::vector<Note> notes;
  if (more > 0) notes.push_back({said(QT_TRANSLATE_NOOP("ToolOverlay", "and %1 more")).arg(more)});
  for (std::size_t i = 0; i < view.warnings.size() && i < kMostRows; ++i)
    notes.push_back({noteOf(view.warnings[i]), true});
  for (const Message& note : view.notes) notes.push_back({noteOf(note)});
  if (view.problem) notes.push_back({noteOf(*view.problem), true});
  if (view.hint) notes.push_back({noteOf(*view.hint)});
  return notes;
}

void drawCard(QPainter& painter, const ToolView& view, QPointF pointer, const QRectF& room,
              const std::vector<QPolygonF>& drawn, const std::vector<QRectF>& taken) {
  std::vector<Row> rows = rowsOf(view);
  const std::size_t more = rows.size() > kMostRows ? rows.size() - kMostRows : 0;
  if (more > 0) rows.resize(kMostRows);
  const std::vector<Note> notes = notesOf(view, more);
  const QStringList heads = headsOf(view);
  // What is edited stands first, also where there is nothing else to say, unless it is what is always edited.
  if (rows.empty() && notes.empty() && view.label == Label::Grid) return;
  const QString edited = said(QT_TRANSLATE_NOOP("ToolOverlay", "Editing: %1")).arg(labelText(view.label));

  QFont font = painter.font();
  QFont bold = font;
  bold.setWeight(QFont::DemiBold);
  const QFontMetricsF metrics(font), boldMetrics(bold);
  const double line = metrics.height() + 4, pad = 10, gap = 14, most = std::min(420.0, room.width() - 40);
  double name = 0, word = 0;
  std::vector<double> columns;
  const auto widen = [&](const QStringList& cells) {
    columns.resize(std::max(columns.size(), static_cast<std::size_t>(cells.size())), 0);
    for (qsizetype i = 0; i < cells.size(); ++i)
      columns[static_cast<std::size_t>(i)] =
          std::max(columns[static_cast<std::size_t>(i)], metrics.horizontalAdvance(cells[i]));
  };
  widen(heads);
  for (Row& row : rows) {
    row.name = boldMetrics.elidedText(row.name, Qt::ElideMiddle, 190);
    name = std::max(name, boldMetrics.horizontalAdvance(row.name));
    word = std::max(word, boldMetrics.horizontalAdvance(row.word));
    widen(row.cells);
  }
  const double sign = rows.empty() ? 0 : 20;
  double width = boldMetrics.horizontalAdvance(edited) + 2, notesHeight = 0;
  if (!rows.empty()) {
    double all = sign + name + (word > 0 ? gap + word : 0);
    for (double column : columns) all += gap + column;
    width = std::max(width, all);
  }
  const double noteWidth = std::max(width, std::min(most, [&] {
                                      double longest = 0;
                                      for (const Note& note : notes)
                                        longest = std::max(longest, metrics.horizontalAdvance(note.text) + 2);
                                      return longest;
                                    }()));
  std::vector<QRectF> boxes;
  for (const Note& note : notes) {
    const QRectF box = metrics.boundingRect(QRectF(0, 0, noteWidth, 400), Qt::TextWordWrap, note.text);
    boxes.push_back(box);
    notesHeight += box.height() + 3;
  }
  width = std::max(width, notes.empty() ? 0 : noteWidth);
  const double lines = static_cast<double>(rows.size()) + (heads.isEmpty() ? 1 : 2);
  const QRectF card =
      cardPlace(QSizeF(width + 2 * pad, lines * line + notesHeight + 2 * pad - 4), pointer, room, drawn, taken);

  painter.setPen(QPen(QColor(0xC4, 0xCC, 0xD3), 1));
  painter.setBrush(QColor(255, 255, 255, 244));
  painter.drawRoundedRect(card, 7, 7);
  double x = card.left() + pad, y = card.top() + pad - 2;
  const auto cell = [&](const QString& text, double cellWidth, const QFont& cellFont, const QColor& colour,
                        Qt::Alignment align) {
    painter.setFont(cellFont);
    painter.setPen(colour);
    painter.drawText(QRectF(x, y, cellWidth + 1, line), align | Qt::AlignVCenter, text);
    x += cellWidth + gap;
  };
  cell(edited, width, bold, labelColour(view.label), Qt::AlignLeft);
  y += line;
  const auto cells = [&](const QStringList& texts, const QColor& colour) {
    x = card.left() + pad + sign + name + gap;
    for (qsizetype i = 0; i < texts.size(); ++i)
      cell(texts[i], columns[static_cast<std::size_t>(i)], font, i == 0 ? colour : theme::quiet(), Qt::AlignRight);
  };
  if (!heads.isEmpty()) {
    cells(heads, theme::quiet());
    y += line;
  }
  for (const Row& row : rows) {
    x = card.left() + pad;
    cell(row.sign, sign, bold, row.colour, Qt::AlignLeft);
    x = card.left() + pad + sign;
    cell(row.name, name, bold, theme::ink(), Qt::AlignLeft);
    cells(row.cells, theme::ink());
    cell(row.word, word, bold, row.colour, Qt::AlignLeft);
    y += line;
  }
  painter.setFont(font);
  for (std::size_t i = 0; i < notes.size(); ++i) {
    painter.setPen(notes[i].bad ? kRefused : theme::quiet());
    painter.drawText(QRectF(card.left() + pad, y, noteWidth, boxes[i].height() + 3), Qt::TextWordWrap, notes[i].text);
    y += boxes[i].height() + 3;
  }
}

QPolygonF polygonOf(const Polyline& points, const ToScreen& toScreen) {
  QPolygonF polygon;
  polygon.reserve(static_cast<qsizetype>(points.size()));
  for (Point p : points) polygon << toScreen(p);
  return polygon;
}

}  // namespace

QString spokenText(const ToolView& view) {
  QStringList lines;
  const QStringList heads = headsOf(view);
  for (const Row& row : rowsOf(view)) {
    QStringList cells;
    for (qsizetype i = 0; i < row.cells.size(); ++i)
      cells << (i < heads.size() ? heads[i] + u' ' + row.cells[i] : row.cells[i]);
    if (!row.word.isEmpty()) cells << row.word;
    lines << row.name + QStringLiteral(": ") + cells.join(QStringLiteral(", "));
  }
  for (const Note& note : notesOf(view, 0)) lines << note.text;
  return lines.join(u'\n');
}

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
                  const QRectF& room, const QPolygonF& stroke, const std::vector<QRectF>& taken) {
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
  drawCard(painter, view, pointer, room, drawn, taken);
  painter.restore();
}

}  // namespace wangge
