// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/page_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/paint/painter.h"
#include "app/window/parts/theme.h"

namespace wangge {
namespace {

constexpr double kAround = 10;    // pixels around a page that fits
constexpr double kMostZoom = 16;  // times its size on paper
constexpr double kStep = 1.25;

// A part of a page, in millimetres, at so many dots to a millimetre.
QImage picture(const map::Scene& scene, QRectF part, double dots) {
  QImage image((part.size() * dots).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.translate(std::round(-part.left() * dots), std::round(-part.top() * dots));
  paintScene(painter, scene, dots);
  return image;
}

}  // namespace

PageView::PageView(QWidget* parent) : QFrame(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Preview of the page"));
  setToolTip(tr("The wheel enlarges, dragging moves the page"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

PageView::~PageView() {
  m_job.abandon();
}

double PageView::fitting() const {
  if (!m_scene || m_scene->width <= 0 || m_scene->height <= 0) return 1;
  return std::max(0.05, std::min((width() - 2 * kAround) / m_scene->width, (height() - 2 * kAround) / m_scene->height));
}

double PageView::zoom() const {
  return m_pixels * 25.4 / std::max(1, logicalDpiX());
}

QRectF PageView::pageRect() const {
  return m_scene ? QRectF(m_corner, QSizeF(m_scene->width, m_scene->height) * m_pixels) : QRectF();
}

void PageView::show(std::shared_ptr<const map::Scene> scene, bool fits) {
  m_job.abandon();
  m_scene = std::move(scene);
  m_image = {}, m_drawn = false, m_again = false;
  if (fits || m_fits) {
    fit();
  } else {
    keepInSight();
    draw();
  }
  setAccessibleDescription(m_scene ? QString::fromStdString(m_scene->title) : QString());
  update();
}

void PageView::say(const QString& text) {
  m_said = text;
  if (!text.isEmpty()) setAccessibleDescription(text);
  update();
}

void PageView::fit() {
  m_fits = true;
  m_pixels = fitting();
  keepInSight();
  draw();
  emit zoomed();
}

void PageView::zoomBy(double factor) {
  setZoom(m_pixels * factor, QRectF(rect()).center());
}

void PageView::setZoom(double pixels, QPointF at) {
  if (!m_scene) return;
  const double most = kMostZoom * logicalDpiX() / 25.4, was = m_pixels;
  m_pixels = std::clamp(pixels, std::min(fitting(), most) / 2, most);
  m_corner = at - (at - m_corner) * (m_pixels / was);
  m_fits = false;
  keepInSight();
  draw();
  emit zoomed();
}

// A page that is smaller than the view stands in its middle, a larger one fills it.
void PageView::keepInSight() {
  if (!m_scene) return;
  const QSizeF page = QSizeF(m_scene->width, m_scene->height) * m_pixels;
  const auto placed = [](double corner, double length, double room) {
    if (length + 2 * kAround <= room) return (room - length) / 2;
    return std::clamp(corner, room - length - kAround, kAround);
  };
  m_corner = {placed(m_corner.x(), page.width(), width()), placed(m_corner.y(), page.height(), height())};
}

void PageView::draw() {
  update();
  m_drawn = false;
  if (!m_scene) return;
  if (m_job.isRunning()) {
    m_again = true;
    return;
  }
  const QRectF seen = pageRect() & QRectF(rect());
  if (seen.isEmpty()) return;
  const QRectF part((seen.topLeft() - m_corner) / m_pixels, seen.size() / m_pixels);
  const double ratio = devicePixelRatioF(), dots = m_pixels * ratio;
  m_job.start<QImage>([scene = m_scene, part, dots](const Progress&) { return picture(*scene, part, dots); },
                      [this, part](QImage image) {
                        m_image = std::move(image), m_part = part, m_drawn = true;
                        update();
                        if (std::exchange(m_again, false)) draw();
                      });
}

void PageView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), QColor(0xC9, 0xCE, 0xD3));
  if (m_scene) {
    const QRectF page = pageRect();
    painter.fillRect(page.translated(2, 2), QColor(0, 0, 0, 60));
    painter.fillRect(page, Qt::white);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_image.isNull())
      painter.drawImage(QRectF(m_corner + m_part.topLeft() * m_pixels, m_part.size() * m_pixels), m_image);
    painter.setPen(QColor(0x8A, 0x93, 0x9B));
    painter.drawRect(page);
  }
  if (m_said.isEmpty()) return;
  QRect box =
      painter.fontMetrics().boundingRect(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_said);
  painter.fillRect(box.adjusted(-12, -8, 12, 8), QColor(255, 255, 255, 235));
  painter.setPen(theme::ink());
  painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, m_said);
}

void PageView::resizeEvent(QResizeEvent*) {
  if (m_fits) return fit();
  keepInSight();
  draw();
}

void PageView::wheelEvent(QWheelEvent* event) {
  event->accept();
  if (event->angleDelta().y() != 0)
    setZoom(m_pixels * std::pow(kStep, event->angleDelta().y() / 120.0), event->position());
}

void PageView::mousePressEvent(QMouseEvent* event) {
  m_grabbed = event->position() - m_corner;
}

void PageView::mouseMoveEvent(QMouseEvent* event) {
  if (!(event->buttons() & Qt::LeftButton) || !m_scene) return;
  m_corner = event->position() - m_grabbed;
  keepInSight();
  draw();
}

void PageView::keyPressEvent(QKeyEvent* event) {
  const double step = 40;
  const auto move = [&](double x, double y) {
    m_corner += QPointF(x, y);
    keepInSight();
    draw();
  };
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomBy(kStep);
    case Qt::Key_Minus:
      return zoomBy(1 / kStep);
    case Qt::Key_0:
      return fit();
    case Qt::Key_PageDown:
      emit turned(1);
      return;
    case Qt::Key_PageUp:
      emit turned(-1);
      return;
    case Qt::Key_Left:
      return move(step, 0);
    case Qt::Key_Right:
      return move(-step, 0);
    case Qt::Key_Up:
      return move(0, step);
    case Qt::Key_Down:
      return move(0, -step);
    default:
      return QFrame::keyPressEvent(event);
  }
}

}  // namespace wangge
