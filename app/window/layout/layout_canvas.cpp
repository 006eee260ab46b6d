// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/layout_canvas.h"

#include <QAccessible>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/paint/painter.h"
#include "app/window/layout/layout_texts.h"
#include "app/window/parts/roles.h"
#include "app/window/parts/theme.h"

namespace wangge {
namespace {

constexpr double kAround = 24;         // pixels around a page that fits
constexpr double kMostPixels = 40;     // to a mm
constexpr double kMostOfImage = 16e6;  // pixels that a picture has at most
constexpr double kHandle = 8;          // pixels

}  // namespace

LayoutCanvas::LayoutCanvas(LayoutState& state, PageMaker& maker, QWidget* parent)
    : QWidget(parent), m_state(state), m_maker(maker), m_texts(std::make_shared<TextImages>()) {
  setRole(this, QAccessible::Canvas);
  setObjectName("layoutCanvas");
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(200, 160);
  setAccessibleName(tr("Page"));
  connect(&state, &LayoutState::formChanged, this, [this] {
    if (m_fits) fit();
    update();
  });
  connect(&state, &LayoutState::selectionChanged, this, [this] {
    update();
    speak();
  });
  connect(&maker, &PageMaker::made, this, [this](const PageKey& key) {
    if (key == m_maker.shown()) wantPicture();
  });
  connect(&maker, &PageMaker::shownChanged, this, [this] {
    // The page of another unit does not stand for this one.
    if (m_picture.of != m_maker.shown()) m_picture = {};
    wantPicture();
    update();
  });
  // Undone, saved or opened meanwhile: what is dragged is no longer what it was taken from.
  for (const auto signal : {&LayoutState::stateChanged, &LayoutState::editionChanged})
    connect(&state, signal, this, [this] {
      if (m_drag != Drag::Pan) cancelDrag();
    });
}

LayoutCanvas::~LayoutCanvas() {
  m_paint.abandon();
}

double LayoutCanvas::least() const {
  const layout::Page page = m_state.page();
  return std::max(0.05, std::min((width() - 2 * kAround) / page.width, (height() - 2 * kAround) / page.height));
}

void LayoutCanvas::fit() {
  m_fits = true;
  const layout::Page page = m_state.page();
  m_pixels = std::min(least(), kMostPixels);
  m_corner = {(width() - page.width * m_pixels) / 2, (height() - page.height * m_pixels) / 2};
  alignToPixels();
  wantPicture();
  update();
  emit zoomChanged();
}

void LayoutCanvas::zoomBy(double factor, std::optional<QPointF> at) {
  const QPointF fixed = at.value_or(QPointF(width() / 2.0, height() / 2.0));
  const map::Position under = toPage(fixed);
  m_fits = false;
  m_pixels = std::clamp(m_pixels * factor, least() * 0.5, kMostPixels);
  m_corner = fixed - QPointF(under.x, under.y) * m_pixels;
  keepInSight();
  wantPicture();
  update();
  emit zoomChanged();
}

double LayoutCanvas::percent() const {
  return m_pixels / (logicalDpiX() / 25.4) * 100;
}

// A part of the page always stays in sight.
void LayoutCanvas::keepInSight() {
  constexpr double kLeast = 60;  // pixels
  const layout::Page page = m_state.page();
  m_corner.setX(std::clamp(m_corner.x(), kLeast - page.width * m_pixels, std::max(kLeast, width() - kLeast)));
  m_corner.setY(std::clamp(m_corner.y(), kLeast - page.height * m_pixels, std::max(kLeast, height() - kLeast)));
  alignToPixels();
}

void LayoutCanvas::alignToPixels() {
  const double ratio = devicePixelRatioF();
  m_corner = {std::round(m_corner.x() * ratio) / ratio, std::round(m_corner.y() * ratio) / ratio};
}

QPointF LayoutCanvas::toScreen(map::Position at) const {
  return m_corner + QPointF(at.x, at.y) * m_pixels;
}

map::Position LayoutCanvas::toPage(QPointF at) const {
  return {(at.x() - m_corner.x()) / m_pixels, (at.y() - m_corner.y()) / m_pixels};
}

QRectF LayoutCanvas::onScreen(const map::Rectangle& at) const {
  return {toScreen(at.min), toScreen(at.max)};
}

std::optional<QPointF> LayoutCanvas::handleAt(layout::Handle handle) const {
  const auto bounds = layout::boundsOf(m_state.blocks(), m_state.selection());
  if (!bounds) return std::nullopt;
  return toScreen(layout::placeOf(handle, *bounds));
}

void LayoutCanvas::setNote(const QString& note) {
  if (std::exchange(m_note, note) != note) update();
}

QRectF LayoutCanvas::inSight() const {
  const layout::Page page = m_state.page();
  const map::Position min = toPage({0, 0}), max = toPage(QPointF(width(), height()));
  return QRectF(QPointF(min.x, min.y), QPointF(max.x, max.y)) & QRectF(0, 0, page.width, page.height);
}

void LayoutCanvas::wantPicture() {
  if (m_paint.isRunning()) {
    m_wanted = true;
    return;
  }
  m_wanted = false;
  const MadeSheets sheets = m_maker.sheets();
  const QRectF seen = inSight();
  if (!sheets || seen.isEmpty()) {
    if (!sheets) m_picture = {};
    return update();
  }
  const double pixels = m_pixels * devicePixelRatioF();
  if (m_picture.sheets == sheets && std::abs(m_picture.pixels - pixels) < 1e-9 && m_picture.on.contains(seen)) return;
  // Some more than is seen, so that a little panning paints nothing.
  const layout::Page page = m_state.page();
  const double more = 0.25;
  QRectF on = seen.adjusted(-seen.width() * more, -seen.height() * more, seen.width() * more, seen.height() * more) &
              QRectF(0, 0, page.width, page.height);
  if (on.width() * on.height() * pixels * pixels > kMostOfImage) on = seen;
  startPicture(on);
}

void LayoutCanvas::startPicture(QRectF on) {
  const MadeSheets sheets = m_maker.sheets();
  const double pixels = m_pixels * devicePixelRatioF();
  // Its pixels are those of the screen.
  on.setLeft(std::floor(on.left() * pixels) / pixels), on.setTop(std::floor(on.top() * pixels) / pixels);
  on.setWidth(std::ceil(on.width() * pixels) / pixels), on.setHeight(std::ceil(on.height() * pixels) / pixels);
  if (pixels != m_picture.pixels) m_texts = std::make_shared<TextImages>();
  const layout::Page page = m_state.page();
  m_paint.start<std::shared_ptr<Picture>>(
      [sheets, on, pixels, page, key = m_maker.shown(), texts = m_texts](const Progress&) {
        const map::Scene& scene = sheets->front().sheet.scene;
        auto picture = std::make_shared<Picture>();
        picture->on = on, picture->sheets = sheets, picture->of = key, picture->pixels = pixels;
        picture->image = QImage(std::max(1, static_cast<int>(std::lround(on.width() * pixels))),
                                std::max(1, static_cast<int>(std::lround(on.height() * pixels))), QImage::Format_RGB32);
        picture->image.fill(Qt::white);
        QPainter painter(&picture->image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(-on.left() * pixels, -on.top() * pixels);
        // The sheet may be printed larger than the paper that its blocks stand on.
        paintScene(painter, scene, pixels * page.width / scene.width, texts.get());
        return picture;
      },
      [this](std::shared_ptr<Picture> picture) {
        if (picture->of == m_maker.shown()) m_picture = std::move(*picture);
        update();
        if (m_wanted) wantPicture();
      });
}

void LayoutCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), QColor(0xE4, 0xE7, 0xEA));
  const layout::Page page = m_state.page();
  const QRectF paper(m_corner, QSizeF(page.width, page.height) * m_pixels);
  painter.fillRect(paper.translated(2, 3), QColor(0, 0, 0, 40));
  painter.fillRect(paper, Qt::white);
  if (!m_picture.image.isNull()) {
    const double scale = m_pixels / m_picture.pixels;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, std::abs(scale * devicePixelRatioF() - 1) > 1e-9);
    painter.save();
    painter.setClipRect(paper);
    painter.drawImage(
        QRectF(toScreen({m_picture.on.left(), m_picture.on.top()}), QSizeF(m_picture.image.size()) * scale),
        m_picture.image);
    painter.restore();
  }
  painter.setPen(QPen(theme::border(), 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(paper);
  const bool waits = m_picture.image.isNull() && !m_maker.error() && (m_maker.isBusy() || m_paint.isRunning());
  if (const QString note = m_note.isEmpty() && waits ? tr("The page is being made …") : m_note; !note.isEmpty()) {
    painter.setPen(theme::ink());
    QRectF room = QRectF(rect()).adjusted(40, 40, -40, -40);
    const QRectF text = painter.boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, note);
    painter.fillRect(text.adjusted(-12, -8, 12, 8), QColor(255, 255, 255, 235));
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, note);
  }
  paintBlocks(painter);
}

void LayoutCanvas::paintBlocks(QPainter& painter) const {
  const layout::Blocks& blocks = m_state.blocks();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(QColor(0x5F, 0x6B, 0x76, 90), 1, Qt::DotLine));
  for (const sheet::Block& block : blocks) painter.drawRect(onScreen(block.at));
  if (m_hovered && *m_hovered < blocks.size() && m_drag == Drag::None) {
    const QRectF at = onScreen(blocks[*m_hovered].at);
    painter.setPen(QPen(theme::accent(), 1, Qt::DotLine));
    painter.drawRect(at);
  }
  for (const layout::Guide& guide : m_guides) {
    painter.setPen(QPen(QColor(0xD6, 0x22, 0x7A), 1));
    if (guide.upright) {
      painter.drawLine(toScreen({guide.at, guide.from}), toScreen({guide.at, guide.to}));
    } else {
      painter.drawLine(toScreen({guide.from, guide.at}), toScreen({guide.to, guide.at}));
    }
  }
  painter.setPen(QPen(theme::accent(), hasFocus() ? 2 : 1));
  for (const std::size_t i : m_state.selection())
    if (i < blocks.size()) painter.drawRect(onScreen(blocks[i].at));
  if (const auto bounds = layout::boundsOf(blocks, m_state.selection())) {
    painter.setPen(QPen(theme::accent(), 1));
    if (m_state.selection().size() > 1) painter.drawRect(onScreen(*bounds));
    painter.setBrush(Qt::white);
    for (int i = 0; i < layout::kHandles; ++i) {
      const QPointF at = toScreen(layout::placeOf(static_cast<layout::Handle>(i), *bounds));
      painter.drawRect(QRectF(at.x() - kHandle / 2, at.y() - kHandle / 2, kHandle, kHandle));
    }
    painter.setBrush(Qt::NoBrush);
  }
  if (m_drag == Drag::Band) {
    QColor fill = theme::accent();
    fill.setAlpha(30);
    painter.setPen(QPen(theme::accent(), 1, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawRect(QRectF(m_from, m_to).normalized());
  }
}

void LayoutCanvas::resizeEvent(QResizeEvent*) {
  if (m_fits) {
    fit();
  } else {
    keepInSight();
    wantPicture();
  }
}

void LayoutCanvas::speak() {
  const layout::Selection& selection = m_state.selection();
  const auto block = m_state.selectedBlock();
  const QString text = block               ? placeText(m_state.blocks()[*block])
                       : selection.empty() ? tr("No block selected")
                                           : tr("%n blocks selected", nullptr, static_cast<int>(selection.size()));
  if (text == accessibleDescription()) return;
  setAccessibleDescription(text);
  QAccessibleEvent event(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&event);
}

}  // namespace wangge
