// SPDX-License-Identifier: GPL-3.0-or-later
// A page as it will be printed, at any enlargement: drawn from its scene, only what can be seen of it, off the window's
// thread. The wheel enlarges at the pointer, dragging moves the page.
#pragma once

#include <QFrame>
#include <QImage>
#include <QRectF>
#include <memory>
#include <optional>

#include "app/session/job.h"
#include "core/map/scene.h"

namespace wangge {

class PageView : public QFrame {
  Q_OBJECT

 public:
  explicit PageView(QWidget* parent = nullptr);
  ~PageView() override;

  // Null: nothing to show. `fit`: as large as it fits; else it stays as it is.
  void show(std::shared_ptr<const map::Scene> scene, bool fit);
  // A line over the page, such as why there is none; empty: none.
  void say(const QString& text);
  void fit();
  void zoomBy(double factor);
  // Of its size on paper, as far as the screen tells how large it is.
  double zoom() const;
  bool isDrawn() const { return !m_scene || (m_drawn && !m_job.isRunning()); }

  QSize sizeHint() const override { return {620, 480}; }
  QSize minimumSizeHint() const override { return {240, 180}; }

 signals:
  void zoomed();
  void turned(int by);  // pages, asked for by keys

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  // Window pixels to a millimetre at which the whole page is seen.
  double fitting() const;
  QRectF pageRect() const;  // of the whole page, in pixels of the widget
  void setZoom(double pixels, QPointF at);
  void keepInSight();
  void draw();

  std::shared_ptr<const map::Scene> m_scene;
  double m_pixels = 1;  // to a millimetre
  bool m_fits = true;
  QPointF m_corner, m_grabbed;  // top left of the page in the widget; where the pointer took hold
  QImage m_image;
  QRectF m_part;         // of the page that the image shows, mm
  bool m_drawn = false;  // the image is what the view shows
  bool m_again = false;  // another one, once this one is drawn
  QString m_said;
  Job m_job;
};

}  // namespace wangge
