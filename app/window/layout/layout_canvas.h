// SPDX-License-Identifier: GPL-3.0-or-later
// The page itself, as it is printed, with the blocks of the template to be dragged and resized on it. What is dragged
// follows the pointer at once; the page is painted by the painter of the PDF beside the window's thread.
#pragma once

#include <QImage>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "app/paint/text_images.h"
#include "app/window/layout/layout_snapping.h"
#include "app/window/layout/layout_state.h"
#include "app/window/layout/page_maker.h"

namespace wangge {

class LayoutCanvas : public QWidget {
  Q_OBJECT

 public:
  LayoutCanvas(LayoutState& state, PageMaker& maker, QWidget* parent = nullptr);
  ~LayoutCanvas() override;

  layout::SnapSettings snapping;  // its reach follows the zoom

  void fit();
  // At the middle of the window, or at a place of it.
  void zoomBy(double factor, std::optional<QPointF> at = std::nullopt);
  double percent() const;  // of the paper's size on this screen
  QPointF toScreen(map::Position at) const;
  map::Position toPage(QPointF at) const;
  // Pixels of the widget around which a handle of the selection lies; none without a selection.
  std::optional<QPointF> handleAt(layout::Handle handle) const;
  // What stands in the way of a page, in its place; empty: nothing.
  void setNote(const QString& note);
  const std::vector<layout::Guide>& guides() const { return m_guides; }
  bool isBusy() const { return m_paint.isRunning(); }
  bool isDragging() const { return m_drag != Drag::None; }
  // The template is as it was before what is being dragged.
  void cancelDrag();
  QSize sizeHint() const override { return {640, 480}; }

 signals:
  void zoomChanged();
  // The text of the selected block is wanted.
  void editRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  // Input: layout_canvas_input.cpp.
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void leaveEvent(QEvent* event) override;

 private:
  enum class Drag { None, Pressed, Move, Resize, Band, Pan };
  struct Picture {
    QImage image;
    QRectF on;  // mm on the page
    MadeSheets sheets;
    PageKey of;
    double pixels = 0;  // of the image to a mm
  };
  double least() const;  // pixels to a mm at which all of the page is seen
  void keepInSight();
  void alignToPixels();
  QRectF inSight() const;  // of the page, mm
  void wantPicture();
  void startPicture(QRectF on);
  void paintBlocks(QPainter& painter) const;
  void speak();
  std::optional<layout::Handle> handleUnder(QPointF at) const;
  void updateCursor(QPointF at);
  void dragTo(QPointF at, Qt::KeyboardModifiers keys);
  void endDrag(bool keep);
  QRectF onScreen(const map::Rectangle& at) const;

  LayoutState& m_state;
  PageMaker& m_maker;
  double m_pixels = 2;  // to a mm
  QPointF m_corner;     // of the page, in the widget
  bool m_fits = true;
  Picture m_picture;
  bool m_wanted = false;  // another one, once this one is painted
  std::shared_ptr<TextImages> m_texts;
  QString m_note;
  // What the pointer does.
  Drag m_drag = Drag::None;
  Qt::MouseButton m_button = Qt::NoButton;  // that began it
  QPointF m_from, m_to;
  layout::Handle m_handle = layout::Handle::TopLeft;
  std::optional<std::size_t> m_pressed, m_hovered;
  layout::Selection m_before;  // when a band began
  std::vector<layout::Guide> m_guides;
  Job m_paint;
};

}  // namespace wangge
