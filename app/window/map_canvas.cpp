// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <QRubberBand>
#include <cmath>
#include <utility>

#include "app/paint/fonts.h"
#include "app/paint/painter.h"
#include "app/print/sheet_texts.h"
#include "app/session/session.h"
#include "app/tools/tool_box.h"
#include "app/window/tool_overlay.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

constexpr double kLargestScale = 50, kSmallestScale = 20'000'000;  // 1 : n
constexpr double kClickDistance = 4;                               // pixels that a click may wander
const QColor kPaper(0xFB, 0xFA, 0xF7), kSelection(0x0B, 0x5C, 0xAD), kMark(0xC6, 0x28, 0x28);

}  // namespace

MapCanvas::MapCanvas(Session& session, ToolBox& tools, QWidget* parent)
    : QWidget(parent), m_session(session), m_tools(tools), m_images(std::make_shared<TextImages>()) {
  setObjectName("mapCanvas");
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(320, 240);
  setAttribute(Qt::WA_OpaquePaintEvent);
  connect(&session, &Session::planReplaced, this, [this] {
    m_frame = {};
    m_stale = true;  // a frame of the plan before may still come
    m_fitted = false;
    m_mark.reset();
    m_selected.clear();
    zoomToAll();
  });
  connect(&session, &Session::changed, this, [this](const Difference& difference) {
    updateSelectionPath();
    forgetLabels(difference);
    refresh();
  });
  connect(&session, &Session::selectionChanged, this, [this] {
    updateSelectionPath();
    update();
  });
  connect(&tools, &ToolBox::viewChanged, this, qOverload<>(&QWidget::update));
  connect(&tools, &ToolBox::kindChanged, this, [this] { showCursor(); });
  // What a commit changed stays tinted until the map shows it.
  connect(this, &MapCanvas::frameShown, this, [this] {
    m_tools.forgetCommitted();
    update();
  });
}

MapCanvas::~MapCanvas() { m_job.stop(); }

double MapCanvas::pixelsPerMillimetre() const { return logicalDpiX() / 25.4; }
map::Position MapCanvas::toPaper(QPointF at) const {
  return {at.x() / pixelsPerMillimetre(), at.y() / pixelsPerMillimetre()};
}
Point MapCanvas::toLattice(QPointF at) const { return m_view.toLattice(toPaper(at)); }
QPointF MapCanvas::toScreen(Point p) const {
  const map::Position position = m_view.toPaper(p);
  return QPointF(position.x, position.y) * pixelsPerMillimetre();
}
map::Rectangle MapCanvas::sheet() const { return {{0, 0}, toPaper(QPointF(width(), height()))}; }

void MapCanvas::setLayers(const map::Layers& layers) {
  m_layers = layers;
  m_frame.labels.reset();
  refresh();
}

void MapCanvas::setFill(map::GridFill fill) {
  m_fill = fill;
  refresh();
}

void MapCanvas::setView(const map::View& view) {
  m_view = view;
  m_view.denominator = std::clamp(m_view.denominator, kLargestScale, kSmallestScale);
  m_view.middle = sheet().centre();
  if (!covered()) requestFrame();
  update();
  emit viewChanged();
}

void MapCanvas::zoomToAll() {
  Box box;
  if (m_session.hasPlan()) {
    m_session.project().communities.forEach([&](CommunityId, const Community& community) {
      for (FaceId face : community.zone.faces) box.include(m_session.project().subdivision.face(face).box);
    });
  }
  zoomToBox(box);
}

void MapCanvas::zoomToSelection() {
  Box box;
  for (const MultiPolygon& polygons : m_selected) box.include(boxOf(polygons));
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

void MapCanvas::zoomBy(double factor) { zoomAbout(QPointF(width() / 2.0, height() / 2.0), factor); }

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

void MapCanvas::pointOut(Point place, const Box& extent) {
  Box box = extent;
  box.include(place);
  constexpr std::int32_t kRoom = 30'000;  // at least 30 m around
  zoomToBox(box.grown(kRoom));
  m_mark = place;
  update();
}

void MapCanvas::updateSelectionPath() {
  m_selected.clear();
  if (!m_session.hasPlan()) return;
  const Project& project = m_session.project();
  for (GridId id : m_session.selection().grids)
    if (const Grid* grid = project.grids.find(id)) m_selected.push_back(outlineOf(project.subdivision, grid->zone.faces));
  if (!m_session.selection().faces.empty()) {
    std::vector<FaceId> faces;
    for (FaceId id : m_session.selection().faces)
      if (project.subdivision.faces().contains(id)) faces.push_back(id);
    m_selected.push_back(outlineOf(project.subdivision, faces));
  }
}

bool MapCanvas::covered() const {
  if (m_stale || m_frame.image.isNull() || m_frame.window != size() || m_frame.view.denominator != m_view.denominator ||
      m_frame.image.devicePixelRatio() != devicePixelRatioF())
    return false;
  const double pixels = pixelsPerMillimetre() / m_view.denominator;
  const double x = std::abs(m_frame.view.centreX - m_view.centreX) * pixels;
  const double y = std::abs(m_frame.view.centreY - m_view.centreY) * pixels;
  // A new frame is begun when half of the margin is used up, so that it is there before the rest is.
  return x <= m_frame.margins.left() / 2.0 && y <= m_frame.margins.top() / 2.0;
}

// Labels of what changed are placed anew by the next frame; all others stay where they are.
void MapCanvas::forgetLabels(const Difference& difference) {
  for (const auto* ids : {&difference.grids.changed, &difference.grids.deleted})
    for (GridId id : *ids) m_moved.push_back(map::keyOf({Level::Grid, {}, {}, id}));
  for (const auto* ids : {&difference.communities.changed, &difference.communities.deleted})
    for (CommunityId id : *ids) m_moved.push_back(map::keyOf({Level::Community, {}, id, {}}));
}

std::shared_ptr<const map::SettledLabels> MapCanvas::takeLabels() {
  const std::vector<std::string> moved = std::exchange(m_moved, {});
  if (!m_frame.labels || m_frame.view.denominator != m_view.denominator ||
      m_frame.project->info.uuid != m_session.project().info.uuid)
    return nullptr;
  if (moved.empty()) return m_frame.labels;
  auto labels = std::make_shared<map::SettledLabels>(*m_frame.labels);
  for (const std::string& key : moved) labels->erase(key);
  return labels;
}

void MapCanvas::refresh() {
  m_stale = true;
  requestFrame();
}

void MapCanvas::requestFrame() {
  if (!m_session.hasPlan() || width() < 10 || !m_fitted || m_job.isRunning()) return;
  m_stale = false;
  const std::shared_ptr<const Project> project = m_session.shared();
  // The index of the base map serves every version that shares its two tables.
  const bool sameBase = m_frame.base && m_frame.project->lineFeatures == project->lineFeatures &&
                        m_frame.project->buildings == project->buildings;
  constexpr double kMargin = 0.2;  // of the window, on each side
  const double pixels = pixelsPerMillimetre(), ratio = devicePixelRatioF();
  const int across = static_cast<int>(width() * kMargin), down = static_cast<int>(height() * kMargin);
  map::MapRequest request;
  request.view = m_view;
  request.frame = {toPaper(QPointF(-across, -down)), toPaper(QPointF(width() + across, height() + down))};
  request.fill = m_fill;
  request.layers = m_layers;
  request.householdsByScale = true;
  request.tolerance = 0.12 / ratio;
  request.texts = mapTexts();
  Frame frame{project, {}, m_view, size(), QMargins(across, down, across, down), sameBase ? m_frame.base : nullptr, {}};
  const auto labels = takeLabels();
  m_job.start<Frame>(
      [request, pixels, ratio, frame, labels, images = m_images](const Progress&) mutable {
        const FontMeasurer measurer;
        request.measurer = &measurer;
        if (!frame.base) frame.base = std::make_shared<const map::BaseIndex>(*frame.project);
        request.base = frame.base.get();
        request.settled = labels.get();
        map::Portrayal portrayal = map::portray(*frame.project, request);
        frame.labels = std::make_shared<const map::SettledLabels>(std::move(portrayal.settled));
        map::Scene scene;
        scene.width = request.frame.width(), scene.height = request.frame.height();
        scene.primitives = std::move(portrayal.primitives);
        scene.anchor = portrayal.anchor;
        const QMargins& m = frame.margins;
        const QSizeF whole = QSizeF(frame.window.grownBy(m)) * ratio;
        frame.image = QImage(static_cast<int>(std::ceil(whole.width())), static_cast<int>(std::ceil(whole.height())),
                             QImage::Format_RGB32);
        frame.image.fill(kPaper);
        QPainter painter(&frame.image);
        painter.translate(std::round(m.left() * ratio), std::round(m.top() * ratio));
        paintScene(painter, scene, pixels * ratio, images.get());
        painter.end();
        frame.image.setDevicePixelRatio(ratio);
        return frame;
      },
      [this](Frame shown) {
        m_frame = std::move(shown);
        update();
        if (!m_stale) emit frameShown();  // else one that shows the plan as it is follows
        if (!covered()) requestFrame();
      });
}

void MapCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), kPaper);
  if (!m_frame.image.isNull()) {
    // Where the last frame lies in the present view.
    const double scale = m_frame.view.denominator / m_view.denominator;
    const map::Position centre{m_view.middle.x + (m_frame.view.centreX - m_view.centreX) / m_view.denominator,
                               m_view.middle.y - (m_frame.view.centreY - m_view.centreY) / m_view.denominator};
    const QPointF corner = QPointF(m_frame.view.middle.x, m_frame.view.middle.y) * pixelsPerMillimetre() +
                           QPointF(m_frame.margins.left(), m_frame.margins.top());
    const QPointF topLeft = QPointF(centre.x, centre.y) * pixelsPerMillimetre() - corner * scale;
    if (scale == 1) {
      // Whole pixels of the screen: a frame is copied, never blurred.
      const double ratio = m_frame.image.devicePixelRatio();
      painter.drawImage(QPointF((topLeft * ratio).toPoint()) / ratio, m_frame.image);
    } else {
      const QSizeF size = QSizeF(m_frame.image.size()) / m_frame.image.devicePixelRatio() * scale;
      painter.drawImage(QRectF(topLeft, size), m_frame.image);
    }
  }
  painter.setRenderHint(QPainter::Antialiasing);
  for (const MultiPolygon& polygons : m_selected) {
    QPainterPath path;
    for (const Polygon& polygon : polygons) {
      const auto add = [&](const Ring& ring) {
        QPolygonF points;
        for (Point p : ring) points << toScreen(p);
        path.addPolygon(points);
        path.closeSubpath();
      };
      add(polygon.outer);
      for (const Ring& hole : polygon.holes) add(hole);
    }
    QColor wash = kSelection;
    wash.setAlpha(28);
    painter.setBrush(wash);
    painter.setPen(QPen(QColor(255, 255, 255, 220), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kSelection, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
  }
  if (m_mark) {
    const QPointF at = toScreen(*m_mark);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 5));
    painter.drawEllipse(at, 12, 12);
    painter.setPen(QPen(kMark, 2.4));
    painter.drawEllipse(at, 12, 12);
    painter.setBrush(kMark);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(at, 2.5, 2.5);
  }
  const auto onScreen = [this](Point p) { return toScreen(p); };
  drawAreas(painter, m_tools.committed(), onScreen);
  if (m_tools.tool() && m_inside && m_drag != Drag::Pan) drawToolView(painter, m_tools.tool()->view(), onScreen, m_last, rect());
}

void MapCanvas::resizeEvent(QResizeEvent*) {
  if (!m_session.hasPlan()) return;
  if (m_fitted) {
    setView(m_view);
  } else {
    zoomToAll();
  }
}

void MapCanvas::wheelEvent(QWheelEvent* event) {
  if (!m_session.hasPlan()) return;
  if (m_tools.kind() == ToolKind::Paint && event->modifiers() & Qt::ControlModifier) {
    ToolSettings settings = m_tools.settings();
    settings.brush = std::clamp(settings.brush * (event->angleDelta().y() > 0 ? 1.25 : 0.8), 2.0, 120.0);
    m_tools.setSettings(settings);
    m_tools.tool()->move(pointerAt(event->position(), {}));
    event->accept();
    return;
  }
  zoomAbout(event->position(), std::pow(1.0015, event->angleDelta().y()));
  event->accept();
}

void MapCanvas::mousePressEvent(QMouseEvent* event) {
  m_pressed = m_last = event->position();
  setFocus(Qt::MouseFocusReason);
  if (event->button() == Qt::MiddleButton || m_space) {
    m_drag = Drag::Pan;
    setCursor(Qt::ClosedHandCursor);
  } else if (m_tools.tool() && m_session.hasPlan()) {
    if (event->button() == Qt::LeftButton) {
      m_drag = Drag::Tool;
      m_tools.tool()->press(pointerAt(event->position(), event->modifiers()));
    } else if (event->button() == Qt::RightButton) {
      m_drag = Drag::None;
      m_tools.tool()->cancel();
    }
    update();
  } else if (event->button() == Qt::LeftButton) {
    m_drag = event->modifiers() & Qt::ShiftModifier ? Drag::Box : Drag::Click;
  }
  if (m_drag == Drag::Box) {
    if (!m_band) m_band = new QRubberBand(QRubberBand::Rectangle, this);
    m_band->setGeometry(QRect(m_pressed.toPoint(), QSize()));
    m_band->show();
  }
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event) {
  const QPointF at = event->position();
  if (m_session.hasPlan() && m_fitted) {
    const map::Position p = toPaper(at);
    const Lattice& lattice = m_session.project().lattice;
    emit hovered(lattice.originX + (m_view.centreX + (p.x - m_view.middle.x) * m_view.denominator) / 1000,
                 lattice.originY + (m_view.centreY - (p.y - m_view.middle.y) * m_view.denominator) / 1000);
  }
  if (m_drag == Drag::Click && (at - m_pressed).manhattanLength() > kClickDistance) {
    m_drag = Drag::Pan;
    setCursor(Qt::ClosedHandCursor);
  }
  if (m_drag == Drag::Pan && m_session.hasPlan()) {
    const QPointF moved = (at - m_last) / pixelsPerMillimetre();
    map::View view = m_view;
    view.centreX -= moved.x() * view.denominator;
    view.centreY += moved.y() * view.denominator;
    setView(view);
  } else if (m_drag == Drag::Box) {
    m_band->setGeometry(QRectF(m_pressed, at).normalized().toRect());
  } else if (m_tools.tool() && m_session.hasPlan()) {
    m_tools.tool()->move(pointerAt(at, event->modifiers()));
    update();
  }
  m_last = at;
  m_inside = true;
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event) {
  const Drag drag = m_drag;
  m_drag = Drag::None;
  showCursor();
  if (m_band) m_band->hide();
  if (!m_session.hasPlan()) return;
  if (drag == Drag::Tool && m_tools.tool() && event->button() == Qt::LeftButton) {
    m_tools.tool()->release(pointerAt(event->position(), event->modifiers()));
    update();
  }
  if (drag == Drag::Click) {
    m_mark.reset();
    pickAt(event->position(), event->modifiers() & Qt::ControlModifier);
  } else if (drag == Drag::Box && (event->position() - m_pressed).manhattanLength() > kClickDistance) {
    Box box;
    box.include(toLattice(m_pressed));
    box.include(toLattice(event->position()));
    setView(map::viewOf(box, sheet(), 0));
  }
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  // To a tool a double click is two clicks; the second one ends what the first began.
  if (m_tools.tool()) return mousePressEvent(event);
  if (m_session.hasPlan() && event->button() == Qt::LeftButton) zoomAbout(event->position(), 2);
}

Pointer MapCanvas::pointerAt(QPointF at, Qt::KeyboardModifiers modifiers) const {
  Pointer pointer;
  pointer.at = toLattice(at);
  pointer.pixel = m_view.denominator / pixelsPerMillimetre();
  pointer.shift = modifiers & Qt::ShiftModifier;
  pointer.control = modifiers & Qt::ControlModifier;
  return pointer;
}

void MapCanvas::showCursor() {
  if (m_space) {
    setCursor(Qt::OpenHandCursor);
  } else if (m_tools.tool()) {
    setCursor(m_tools.kind() == ToolKind::Push ? Qt::SizeAllCursor : Qt::CrossCursor);
  } else {
    unsetCursor();
  }
}

bool MapCanvas::toolKey(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space) {
    if (!event->isAutoRepeat()) m_space = true, showCursor();
    return true;
  }
  Tool* tool = m_tools.tool();
  if (!tool || !m_session.hasPlan()) return false;
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    tool->accept();
  } else if (event->key() == Qt::Key_Escape) {
    // The first Esc drops what was begun, the next one puts the tool away.
    if (!tool->cancel()) m_tools.setKind(ToolKind::Select);
  } else if (tool->key(event->key())) {
    tool->move(pointerAt(m_last, event->modifiers()));
  } else {
    return false;
  }
  update();
  return true;
}

void MapCanvas::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return QWidget::keyReleaseEvent(event);
  m_space = false;
  showCursor();
}

void MapCanvas::keyPressEvent(QKeyEvent* event) {
  if (toolKey(event)) return;
  const auto pan = [&](double x, double y) {
    map::View view = m_view;
    view.centreX += x * view.denominator * sheet().width();
    view.centreY += y * view.denominator * sheet().height();
    setView(view);
  };
  switch (event->key()) {
    case Qt::Key_Left: return pan(-0.2, 0);
    case Qt::Key_Right: return pan(0.2, 0);
    case Qt::Key_Up: return pan(0, 0.2);
    case Qt::Key_Down: return pan(0, -0.2);
    case Qt::Key_Escape: {
      m_mark.reset();
      m_session.select({});
      return;
    }
    default: QWidget::keyPressEvent(event);
  }
}

void MapCanvas::leaveEvent(QEvent*) {
  m_inside = false;
  update();
  emit left();
}

void MapCanvas::pickAt(QPointF at, bool add) {
  const Project& project = m_session.project();
  const FaceId face = project.subdivision.locate(toLattice(at));
  const GridId grid = project.subdivision.face(face).grid;
  Selection selection = add ? m_session.selection() : Selection{};
  if (m_tools.settings().selectPieces) {
    selection.grids.clear();
    const auto known = std::find(selection.faces.begin(), selection.faces.end(), face);
    if (known != selection.faces.end()) {
      selection.faces.erase(known);
    } else if (project.subdivision.face(face).community) {
      selection.faces.push_back(face);
    }
    m_session.select(std::move(selection));
    update();
    return;
  }
  selection.faces.clear();
  if (grid) {
    const auto known = std::find(selection.grids.begin(), selection.grids.end(), grid);
    if (known != selection.grids.end()) {
      selection.grids.erase(known);
    } else {
      selection.grids.push_back(grid);
    }
  }
  m_session.select(std::move(selection));
  update();
}

}  // namespace wangge
