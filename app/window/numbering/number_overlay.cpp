// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/numbering/number_overlay.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/tools/tool_box.h"
#include "app/window/map/map_canvas.h"
#include "app/window/parts/theme.h"
#include "core/plan/numbering_scheme.h"

namespace wangge {
namespace {

constexpr double kDrag = 6;  // pixels from where a press is no click any more
constexpr double kStep = 4;  // pixels between places of a freehand line
const QColor kFresh(0x00, 0x83, 0x6C), kQuiet(0x5F, 0x6B, 0x76), kWithout(0xB7, 0x31, 0x2C);

// What of the code is the grid's own: the code without the community's.
QString ownPart(const Project& project, GridId id, const std::string& code) {
  const Grid* grid = project.grids.find(id);
  const Community* community = grid ? project.communities.find(grid->community) : nullptr;
  if (community && !community->code.empty() && code.size() > community->code.size() &&
      code.starts_with(community->code))
    return QString::fromStdString(code.substr(community->code.size()));
  if (community) {
    const CodePattern pattern = patternOf(project.scheme, community->code, grid->kind);
    if (sequenceIn(pattern, code))
      return QString::fromStdString(code.substr(pattern.before.size(), static_cast<std::size_t>(pattern.width)));
  }
  return QString::fromStdString(code);
}

QColor colourOf(NumberedGrid::State state) {
  switch (state) {
    case NumberedGrid::State::Fresh:
      return kFresh;
    case NumberedGrid::State::Changed:
      return theme::accent();
    case NumberedGrid::State::Without:
      return kWithout;
    default:
      return kQuiet;
  }
}

bool isFilled(NumberedGrid::State state) {
  return state == NumberedGrid::State::Fresh || state == NumberedGrid::State::Changed;
}

}  // namespace

NumberOverlay::NumberOverlay(NumberController& controller, MapCanvas& canvas, ToolBox& tools)
    : QWidget(&canvas), m_controller(controller), m_canvas(canvas), m_tools(tools) {
  setObjectName("numberOverlay");
  setAttribute(Qt::WA_NoSystemBackground);
  setFocusPolicy(Qt::NoFocus);
  setMouseTracking(true);
  lower();  // under all that is to be pressed on the map
  hide();
  canvas.installEventFilter(this);
  connect(&controller, &NumberController::changed, this, [this] { follow(); });
  connect(&controller, &NumberController::wishChanged, this, [this] { follow(); });
  connect(&tools, &ToolBox::kindChanged, this, [this] { follow(); });
  connect(&canvas, &MapCanvas::viewChanged, this, qOverload<>(&QWidget::update));
  connect(&canvas, &MapCanvas::frameShown, this, qOverload<>(&QWidget::update));
}

QString NumberOverlay::chipText(const Project& project, const NumberedGrid& grid) {
  const QString was = ownPart(project, grid.grid, grid.was), is = ownPart(project, grid.grid, grid.code);
  if (grid.state == NumberedGrid::State::Changed) return was + QString::fromUtf8(" → ") + is;
  if (grid.state == NumberedGrid::State::Without) return QString(QChar(0x2013));
  return is;
}

bool NumberOverlay::takesHand() const {
  const NumberWay way = m_controller.wish().way;
  return m_controller.isActive() && !m_controller.isGiving() && m_tools.kind() == ToolKind::Select &&
         (way == NumberWay::Line || way == NumberWay::Distance || way == NumberWay::Clicked);
}

void NumberOverlay::follow() {
  const bool hand = takesHand();
  if (!hand || m_controller.wish().way != NumberWay::Line) m_drawn.clear(), m_open = m_down = m_freehand = false;
  setAttribute(Qt::WA_TransparentForMouseEvents, !hand);
  setCursor(m_controller.wish().way == NumberWay::Clicked ? Qt::PointingHandCursor : Qt::CrossCursor);
  setVisible(m_controller.isActive());
  setGeometry(m_canvas.rect());
  update();
}

Point NumberOverlay::placeAt(QPointF at) const {
  // The map tells where places are on the screen, one straight way: from two of them the way back.
  constexpr int kFar = 1'000'000;
  const QPointF origin = m_canvas.toScreen({0, 0}), far = m_canvas.toScreen({kFar, kFar});
  const double x = (at.x() - origin.x()) / (far.x() - origin.x()) * kFar,
               y = (at.y() - origin.y()) / (far.y() - origin.y()) * kFar;
  const auto bounded = [](double value) {
    return static_cast<std::int32_t>(
        std::lround(std::clamp(value, -double(kLatticeLimit), static_cast<double>(kLatticeLimit))));
  };
  return {bounded(x), bounded(y)};
}

void NumberOverlay::addVertex(Point place) {
  if (!m_open) m_drawn.clear();
  m_open = true;
  if (m_drawn.empty() || m_drawn.back() != place) m_drawn.push_back(place);
}

void NumberOverlay::endLine() {
  m_open = m_freehand = false;
  if (m_drawn.empty()) return;
  NumberWish wish = m_controller.wish();
  wish.line = std::exchange(m_drawn, {});
  m_controller.setWish(wish);
  update();
}

void NumberOverlay::mousePressEvent(QMouseEvent* event) {
  // As with a tool in hand, the right button takes back.
  if (takesHand() && event->button() == Qt::RightButton) {
    m_canvas.setFocus(Qt::MouseFocusReason);
    m_down = false;
    if (m_freehand || !key(Qt::Key_Backspace)) key(Qt::Key_Escape);
    return;
  }
  if (!takesHand() || event->button() != Qt::LeftButton || m_space) return event->ignore();
  m_canvas.setFocus(Qt::MouseFocusReason);
  m_down = true;
  m_pressed = m_pointer = event->position();
  if (m_controller.wish().way == NumberWay::Line) addVertex(placeAt(m_pressed));
  update();
}

void NumberOverlay::mouseMoveEvent(QMouseEvent* event) {
  m_pointer = event->position();
  if (m_down && m_controller.wish().way == NumberWay::Line) {
    if (!m_freehand && (m_pointer - m_pressed).manhattanLength() > kDrag) m_freehand = true;
    if (m_freehand && (m_pointer - m_canvas.toScreen(m_drawn.back())).manhattanLength() > kStep)
      m_drawn.push_back(placeAt(m_pointer));
  }
  update();
  // The map goes on telling what lies under the pointer.
  if (!m_down) event->ignore();
}

void NumberOverlay::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_down || event->button() != Qt::LeftButton) return event->ignore();
  m_down = false;
  const NumberWay way = m_controller.wish().way;
  if (way == NumberWay::Line) {
    if (m_freehand) endLine();
  } else if ((event->position() - m_pressed).manhattanLength() <= kDrag) {
    if (way == NumberWay::Clicked) {
      m_controller.click(placeAt(event->position()));
    } else {
      NumberWish wish = m_controller.wish();
      wish.from = placeAt(event->position());
      m_controller.setWish(wish);
    }
  }
  update();
}

void NumberOverlay::mouseDoubleClickEvent(QMouseEvent* event) {
  if (takesHand() && event->button() == Qt::RightButton) return mousePressEvent(event);
  if (!takesHand() || event->button() != Qt::LeftButton || m_space) return event->ignore();
  if (m_controller.wish().way == NumberWay::Line) return endLine();
  mousePressEvent(event);  // two clicks
}

bool NumberOverlay::key(int key) {
  const NumberWay way = m_controller.wish().way;
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    if (way != NumberWay::Line || !m_open) return false;
    endLine();
  } else if (key == Qt::Key_Backspace) {
    if (way == NumberWay::Clicked) {
      m_controller.unclick();
    } else if (m_open && !m_drawn.empty()) {
      m_drawn.pop_back();
      m_open = !m_drawn.empty();
    } else {
      return false;
    }
  } else if (key == Qt::Key_Escape) {
    NumberWish wish = m_controller.wish();
    if (m_open) {
      m_drawn.clear();
      m_open = m_down = m_freehand = false;
    } else if (!m_controller.waitsForMap()) {
      wish.line.clear(), wish.clicked.clear(), wish.from.reset();
      m_controller.setWish(wish);
    } else {
      return false;
    }
  } else {
    return false;
  }
  update();
  return true;
}

bool NumberOverlay::eventFilter(QObject*, QEvent* event) {
  switch (event->type()) {
    case QEvent::Resize:
      setGeometry(m_canvas.rect());
      break;
    case QEvent::ShortcutOverride: {
      const int pressed = static_cast<QKeyEvent*>(event)->key();
      if (!takesHand() || (pressed != Qt::Key_Backspace && pressed != Qt::Key_Escape)) break;
      event->accept();
      return true;
    }
    case QEvent::KeyPress:
      if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) m_space = true;
      if (takesHand() && key(static_cast<QKeyEvent*>(event)->key())) return true;
      break;
    case QEvent::KeyRelease:
      if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space && !static_cast<QKeyEvent*>(event)->isAutoRepeat())
        m_space = false;
      break;
    case QEvent::FocusOut:
      m_space = false;
      break;
    default:
      break;
  }
  return false;
}

void NumberOverlay::drawLine(QPainter& painter) {
  const NumberWish& wish = m_controller.wish();
  const Polyline& line = m_drawn.empty() ? wish.line : m_drawn;
  if (wish.way == NumberWay::Distance && wish.from) {
    const QPointF at = m_canvas.toScreen(*wish.from);
    for (const QPen& pen : {QPen(Qt::white, 5), QPen(theme::accent(), 2.4)}) {
      painter.setPen(pen);
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(at, 9, 9);
      painter.drawLine(at - QPointF(14, 0), at + QPointF(14, 0));
      painter.drawLine(at - QPointF(0, 14), at + QPointF(0, 14));
    }
  }
  if (wish.way != NumberWay::Line || line.empty()) return;
  QPolygonF points;
  for (Point p : line) points << m_canvas.toScreen(p);
  for (const QPen& pen : {QPen(QColor(255, 255, 255, 220), 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin),
                          QPen(theme::accent(), 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)}) {
    painter.setPen(pen);
    painter.drawPolyline(points);
  }
  if (m_open && !m_freehand) {
    painter.setPen(QPen(theme::accent(), 2, Qt::DashLine));
    painter.drawLine(points.back(), m_pointer);
  }
  painter.setPen(QPen(theme::accent(), 1.6));
  painter.setBrush(Qt::white);
  painter.drawEllipse(points.front(), 4.5, 4.5);
  if (points.size() < 2) return;
  // An arrow at the end tells the way.
  QPointF way = points.back() - points[points.size() - 2];
  const double length = std::hypot(way.x(), way.y());
  if (length < 1e-6) return;
  way /= length;
  const QPointF across(-way.y(), way.x()), tip = points.back() + way * 8;
  painter.setBrush(theme::accent());
  painter.setPen(QPen(Qt::white, 1.4));
  painter.drawPolygon(QPolygonF({tip, tip - way * 17 + across * 7.5, tip - way * 17 - across * 7.5}));
}

void NumberOverlay::drawChips(QPainter& painter) {
  if (!m_controller.preview()) return;
  QFont font = painter.font();
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  const QFontMetricsF metrics(font);
  static const QIcon lock = theme::icon("lock", kQuiet);
  std::vector<QRectF> taken;
  // What changes has its place first.
  for (const bool changing : {true, false}) {
    for (const NumberedGrid& grid : m_controller.grids()) {
      if (!grid.at || isFilled(grid.state) != changing) continue;
      const QPointF at = m_canvas.toScreen(*grid.at);
      if (!rect().adjusted(-60, -20, 60, 20).contains(at.toPoint())) continue;
      const QString text = metrics.elidedText(chipText(m_controller.plan(), grid), Qt::ElideMiddle, 180);
      const bool locked = grid.state == NumberedGrid::State::Locked;
      const double icon = locked ? 15 : 0;
      QRectF chip(QPointF(), QSizeF(metrics.horizontalAdvance(text) + 14 + icon, metrics.height() + 5));
      chip.moveCenter(at);
      const bool collides =
          std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(chip); });
      if (collides) continue;
      taken.push_back(chip.adjusted(-2, -2, 2, 2));
      const QColor colour = colourOf(grid.state);
      painter.setPen(QPen(changing ? QColor(Qt::white) : colour, 1.4));
      painter.setBrush(changing ? colour : QColor(255, 255, 255, 240));
      painter.drawRoundedRect(chip, 5, 5);
      if (locked) lock.paint(&painter, QRectF(chip.left() + 5, chip.center().y() - 7, 14, 14).toRect());
      painter.setPen(changing ? QColor(Qt::white) : colour);
      painter.drawText(chip.adjusted(icon, 0, 0, 0), Qt::AlignCenter, text);
    }
  }
}

void NumberOverlay::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawLine(painter);
  drawChips(painter);
}

}  // namespace wangge
